//! `lead-in-support`: an agency that both leads and supports a row.

use super::Problem;
use super::rows::{is_support, without_brackets};
use crate::context::Context;
use crate::finding::{Findings, quote};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a row that names one agency both as lead and as support.
///
/// # Why
/// An agency does not support itself: one of the two cells was copied or is wrong, and whoever was
/// meant to support is not told.
///
/// # Example
/// | 2 | … | Phòng Kinh tế | Phòng Kinh tế; Công an xã |
///
/// # Not flagged
/// An agency that leads and monitors.
pub(crate) static RULE: Rule = Rule {
    name: "lead-in-support",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in ctx.rows() {
        for id in row.support.iter().filter(|id| row.lead.contains(id)) {
            let mut spot = ctx.agencies_spot(&row, is_support, row.support);
            spot.quote = quote(without_brackets(ctx.plan.agency_name(id)));
            findings.report([spot], Problem::LeadInSupport).about(row.name);
        }
    }
}
