//! `missing-lead`: a row that no agency leads.

use sauro_document::Role;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags an indicator or a task whose cell for the lead is empty.
///
/// # Why
/// "Rõ người, rõ trách nhiệm": when the plan is reviewed, nobody answers for the figure.
///
/// # Example
/// | 3 | Tỷ lệ hồ sơ trực tuyến | ≥ 60% | | (no agency in "Đơn vị chủ trì")
///
/// # Not flagged
/// Headings of groups; rows that merge the lead of the row above; tables of two levels whose
/// commune column names a unit.
pub(crate) static RULE: Rule = Rule {
    name: "missing-lead",
    severity: Severity::Error,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let is_lead = |role: &Role| matches!(role, Role::Lead | Role::LeadAndMonitor);
    for row in &ctx.indicators {
        if row.indicator.lead.is_empty() {
            let spot = row.cells.spot_at(is_lead);
            findings.report([spot], Problem::MissingLead).about(&row.indicator.name);
        }
    }
    for row in &ctx.tasks {
        if row.task.lead.is_empty() {
            let spot = row.cells.spot_at(is_lead);
            findings.report([spot], Problem::MissingLead).about(&row.task.name);
        }
    }
}
