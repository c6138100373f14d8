//! `vague-lead`: a lead that is a class of units, not a unit.

use sauro_document::{TableKind, has_word};
use sauro_model::text::fold;

use super::Problem;
use super::answer::Answer;
use super::rows::is_lead;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags a row whose lead names a class: "Các phòng, ban, đơn vị trên địa bàn xã"; and a task that
/// begins with "Phối hợp" although a unit stands in the column of leads.
///
/// # Why
/// What all must do, nobody answers for. Units of one kind that each do their own share, such as
/// the schools, are only noted: somebody still has to add up their figures.
///
/// # Example
/// | 22 | Xây dựng đề án đô thị thông minh | Các phòng, ban, đơn vị trên địa bàn xã |
///
/// # Not flagged
/// A unit named beside a class, which `multiple-leads` tells; one post: "Công chức Văn hóa - Xã
/// hội".
pub(crate) static RULE: Rule = Rule {
    name: "vague-lead",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let answers = ctx.answers();
    for row in ctx.rows() {
        let mut kinds = row.lead.iter().map(|id| {
            // An id that the plan does not list is a name that it does.
            answers.get(id.as_str()).copied().unwrap_or(Answer::Unit)
        });
        let Some(first) = kinds.next() else { continue };
        let all: Vec<Answer> = std::iter::once(first).chain(kinds).collect();
        if all.contains(&Answer::Unit) {
            if row.kind == TableKind::Tasks && only_supports(row.name) {
                let found = findings.report([row.cells.spot()], Problem::LeadOnlySupports);
                found.severity(Severity::Note).certainty(Certainty::Review).about(row.name);
            }
            continue;
        }
        let each = !all.contains(&Answer::Nobody);
        let spot = ctx.agencies_spot(&row, is_lead, row.lead);
        let severity = if each { Severity::Note } else { Severity::Warning };
        findings.report([spot], Problem::VagueLead { each }).severity(severity).about(row.name);
    }
}

/// Whether a task is worded as help for others: "Phối hợp doanh nghiệp viễn thông …".
fn only_supports(task: &str) -> bool {
    let task = fold(task);
    task.trim_start().starts_with("phoi hop ") && !has_word(&task, "chu tri")
}
