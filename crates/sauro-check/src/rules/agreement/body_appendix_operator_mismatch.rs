//! `body-appendix-operator-mismatch`: the body and a table bound one value in two ways.

use sauro_model::Comparison;

use super::Problem;
use super::matching::{Side, spot_of_target};
use crate::context::Context;
use crate::finding::Findings;
use crate::likeness::Band;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags indicators that the body and their row bound at the same value, one including it and the
/// other not. One finding for the document lists them all.
///
/// # Why
/// A result of exactly that value meets one wording and misses the other.
///
/// # Example
/// II.2.1 "phủ sóng mạng 5G … trên 60%"; row 1 "≥ 60%".
///
/// # Not flagged
/// "90%" beside "≥ 90%". Values beyond which nothing lies, such as 100%, and counts of one.
pub(crate) static RULE: Rule = Rule {
    name: "body-appendix-operator-mismatch",
    severity: Severity::Warning,
    scope: Scope::BodyAndTables,
    needs: &[Need::Body, Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let matches = ctx.matches();
    findings.partial_if(matches.is_cut);
    let mut spots = Vec::new();
    let mut indicators = 0;
    let mut certainty = Certainty::Review;
    for Side { pair, commitment, row, .. } in matches.sides(ctx) {
        for figure in matches.figures(ctx, pair) {
            let (mine, others) = (&figure.aim.amount, &figure.amount);
            let is_mismatch = mine.is_equal(others)
                && !mine.is_at_limit()
                && differ(mine.comparison, others.comparison);
            if !is_mismatch {
                continue;
            }
            spots.push(spot_of_target(row, figure.target));
            spots.push(commitment.spot(figure.aim));
            indicators += 1;
            if Band::of(pair.likeness) == Band::Same {
                certainty = Certainty::Likely;
            }
        }
    }
    if indicators > 0 {
        let problem = Problem::OperatorMismatch { indicators };
        // There is one such finding in a document: it stays the same when a row is mended.
        findings.report(spots, problem).certainty(certainty).about("comparisons");
    }
}

/// Whether two comparisons at one value part at that very value.
fn differ(a: Comparison, b: Comparison) -> bool {
    use Comparison::{AtLeast, AtMost, Equal, LessThan, MoreThan};
    let is_pair =
        |x: Comparison, y: &[Comparison]| (a == x && y.contains(&b)) || (b == x && y.contains(&a));
    is_pair(MoreThan, &[AtLeast, Equal, AtMost, LessThan])
        || is_pair(LessThan, &[AtMost, Equal, AtLeast])
        || is_pair(AtLeast, &[AtMost])
}
