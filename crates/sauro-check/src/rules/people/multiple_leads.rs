//! `multiple-leads`: a row that several agencies lead.

use sauro_model::text::fold;

use super::Problem;
use super::answer::Answer;
use super::rows::is_lead;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a row with two or more agencies in the column for the lead.
///
/// # Why
/// Where two agencies lead, neither answers alone. One national import form takes exactly one
/// lead; practice elsewhere allows two, hence only a note.
///
/// # Example
/// | 18 | Tỷ lệ dân số được quản lý sức khỏe | 90% | Trạm Y tế; Phòng VH-XH |
///
/// # Not flagged
/// "Hội, Đoàn thể", which is one collective name; several classes of units, which `vague-lead`
/// tells; a cell that says which of them is "đầu mối".
pub(crate) static RULE: Rule = Rule {
    name: "multiple-leads",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let answers = ctx.answers();
    for row in ctx.rows().filter(|row| row.lead.len() >= 2) {
        let names_unit = row
            .lead
            .iter()
            .any(|id| answers.get(id.as_str()).is_none_or(|answer| *answer == Answer::Unit));
        let cell = fold(row.cells.text(is_lead).unwrap_or_default());
        let names_first = ["dau moi", "chu tri chinh", "thuong truc"];
        if !names_unit || names_first.iter().any(|words| cell.contains(words)) {
            continue;
        }
        let spot = ctx.agencies_spot(&row, is_lead, row.lead);
        findings.report([spot], Problem::MultipleLeads).about(row.name);
    }
}
