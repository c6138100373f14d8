//! `whole-committee-lead`: a row that the People's Committee as a whole leads.

use sauro_model::Level;

use super::Problem;
use super::answer::is_committee;
use super::rows::is_lead;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a row led by "UBND xã" itself.
///
/// # Why
/// The committee issues the plan; which of its units prepares the work and answers for it stays
/// open.
///
/// # Example
/// | 4 | Tỷ lệ hồ sơ trực tuyến toàn trình | 60% | UBND xã |
///
/// # Not flagged
/// "Văn phòng HĐND và UBND xã", a unit; "Chủ tịch UBND xã", a person; a column for the level above;
/// a row that names a unit beside the committee.
pub(crate) static RULE: Rule = Rule {
    name: "whole-committee-lead",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if ctx.plan.area.level != Level::Commune {
        return;
    }
    let committee: Vec<&str> = ctx
        .plan
        .agencies
        .iter()
        .filter(|agency| is_committee(&agency.name))
        .map(|agency| agency.id.as_str())
        .collect();
    for row in ctx.rows() {
        if let [only] = row.lead
            && committee.contains(&only.as_str())
        {
            let spot = ctx.agencies_spot(&row, is_lead, row.lead);
            findings.report([spot], Problem::WholeCommitteeLead).about(row.name);
        }
    }
}
