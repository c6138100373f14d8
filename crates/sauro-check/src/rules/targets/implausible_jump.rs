//! `implausible-jump`: a share that is to grow at least fivefold between two milestones.

use sauro_model::Target;

use super::{Problem, target_spot};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags a share that starts at 20 % or less and is at least five times as high at the next
/// milestone. For review only.
///
/// # Why
/// Such growth is rare; the base of the share may have changed, or a figure was mistyped.
///
/// # Example
/// | 2.2 | Tỷ lệ công chức chuyên trách về chuyển đổi số | 10% (2026) | 100% (2030) |
///
/// # Not flagged
/// Counts ("01 → 05 doanh nghiệp"); shares that start above 20 %.
pub(crate) static RULE: Rule = Rule {
    name: "implausible-jump",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for series in ctx.series() {
        let jump = series.steps().find_map(|(from, to)| {
            let (low, high) = (share(from.target)?, share(to.target)?);
            (low > 0.0 && low <= 20.0 && high >= 5.0 * low).then_some((from, to))
        });
        let Some((from, to)) = jump else { continue };
        let problem = Problem::ImplausibleJump {
            from: from.target.text.clone(),
            from_year: from.by.year(),
            to: to.target.text.clone(),
            to_year: to.by.year(),
        };
        let spots = [target_spot(to.row, to.target), target_spot(from.row, from.target)];
        let found = findings.report(spots, problem);
        found.certainty(Certainty::Review).about(&to.row.indicator.name);
    }
}

fn share(target: &Target) -> Option<f64> {
    let is_share = target.per.is_none() && target.of.is_none();
    target.value.filter(|_| is_share && target.unit.as_deref() == Some("%"))
}
