//! `body-appendix-value-mismatch`: the body and a table give one indicator two values.

use super::Problem;
use super::matching::{Figure, Pair, Side, spot_of_target};
use crate::context::Context;
use crate::finding::Findings;
use crate::likeness::{Agreement, Band};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags an indicator whose value for a milestone is one in the body and another in its row.
///
/// # Why
/// Whoever reports does not know which of the two to reach, and both were signed.
///
/// # Example
/// III.1 "hết năm 2026 tỷ lệ hồ sơ trực tuyến toàn trình đạt tối thiểu 30%"; row 4.2 "25%".
///
/// # Not flagged
/// Values of different milestones, units or populations. Where the wordings are only somewhat
/// alike, a person is asked to look, unless the sentence gives another milestone too and agrees
/// with the row there.
pub(crate) static RULE: Rule = Rule {
    name: "body-appendix-value-mismatch",
    severity: Severity::Error,
    scope: Scope::BodyAndTables,
    needs: &[Need::Body, Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let matches = ctx.matches();
    findings.partial_if(matches.is_cut);
    for Side { pair, commitment, named, row } in matches.sides(ctx) {
        let figures = matches.figures(ctx, pair);
        let agrees_elsewhere =
            figures.iter().any(|figure| figure.aim.amount.is_equal(&figure.amount));
        let Some(certainty) = certainty(pair, agrees_elsewhere) else { continue };
        for Figure { aim, target, amount } in &figures {
            if aim.amount.is_equal(amount) {
                continue;
            }
            let problem = Problem::ValueMismatch {
                indicator: row.indicator.name.clone(),
                by: amount.by,
                body: aim.target.text.clone(),
                table: target.text.clone(),
            };
            // The table is what reports are held against, so it is the likelier to be mended.
            let spots = [spot_of_target(row, target), commitment.spot(aim)];
            let found = findings.report(spots, problem).certainty(certainty);
            if certainty == Certainty::Review {
                found.severity(Severity::Warning);
            }
            let by = amount.by.map(|by| by.to_string()).unwrap_or_default();
            found.about(&format!("{} {by}", named.name));
        }
    }
}

/// How sure it is that both are one indicator. `None` where they are more likely two.
fn certainty(pair: &Pair, agrees_elsewhere: bool) -> Option<Certainty> {
    match (Band::of(pair.likeness), pair.agreement, agrees_elsewhere) {
        (Band::Different, ..) | (_, Agreement::None, _) => None,
        (Band::Same, Agreement::Full, _) | (.., true) => Some(Certainty::Likely),
        _ => Some(Certainty::Review),
    }
}
