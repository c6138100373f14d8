//! `conflicting-lead-across-milestones`: one indicator with another lead at another milestone.

use sauro_document::Role;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags an indicator whose lead at one milestone has no part in it at another.
///
/// # Why
/// A change of hands may be meant, but it is more often a slip, and no agency follows the figure
/// throughout.
///
/// # Example
/// I.4 (2030) Văn phòng HĐND&UBND; II.10 (2035) Phòng Văn hóa - Xã hội; III.8 (2040) Văn phòng
/// HĐND&UBND
///
/// # Not flagged
/// A second agency that joins or leaves; indicators that only resemble one another.
pub(crate) static RULE: Rule = Rule {
    name: "conflicting-lead-across-milestones",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for series in ctx.series() {
        let changes = series.steps().any(|(earlier, later)| {
            let (before, after) = (&earlier.row.indicator.lead, &later.row.indicator.lead);
            !before.is_empty() && !after.is_empty() && !before.iter().any(|id| after.contains(id))
        });
        if !changes {
            continue;
        }
        let leads = series.points.iter().map(|point| {
            let names: Vec<&str> =
                point.row.indicator.lead.iter().map(|id| ctx.plan.agency_name(id)).collect();
            (point.by.year(), names.join("; "))
        });
        let problem = Problem::LeadChanges { leads: leads.collect() };
        let spots = series.points.iter().map(|point| {
            point.row.cells.spot_at(|role| matches!(role, Role::Lead | Role::LeadAndMonitor))
        });
        let name = series.points.first().map_or("", |point| &point.row.indicator.name);
        let found = findings.report(spots.collect::<Vec<_>>(), problem).about(name);
        if !series.is_certain {
            found.certainty(Certainty::Review);
        }
    }
}
