//! `multiple-leads`: a row that several agencies lead.

use sauro_document::Role;

use super::Problem;
use crate::context::{Cells, Context};
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
/// "Hội, Đoàn thể", which is one collective name.
pub(crate) static RULE: Rule = Rule {
    name: "multiple-leads",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in &ctx.indicators {
        check_row(ctx, &row.cells, &row.indicator.lead, &row.indicator.name, findings);
    }
    for row in &ctx.tasks {
        check_row(ctx, &row.cells, &row.task.lead, &row.task.name, findings);
    }
}

fn check_row(
    ctx: &Context<'_>,
    cells: &Cells<'_>,
    lead: &[String],
    name: &str,
    findings: &mut Findings<'_>,
) {
    if lead.len() < 2 {
        return;
    }
    let leads = lead.iter().map(|id| ctx.plan.agency_name(id).to_owned()).collect();
    let spot = cells.spot_at(|role| matches!(role, Role::Lead | Role::LeadAndMonitor));
    findings.report([spot], Problem::MultipleLeads { leads }).about(name);
}
