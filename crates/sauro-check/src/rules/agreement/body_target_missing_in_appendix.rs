//! `body-target-missing-in-appendix`: a commitment of the body that no row repeats.

use sauro_document::has_word;

use super::Problem;
use super::commitment::Commitment;
use crate::context::Context;
use crate::finding::Findings;
use crate::likeness::Band;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags a quantified commitment of the body without a row in any table of indicators.
///
/// # Why
/// Without a row it has no lead, and nobody reports on it.
///
/// # Example
/// I.2.a "100% máy tính tại UBND xã được cài đặt phần mềm phòng, chống mã độc", and no row on it.
///
/// # Not flagged
/// Plans without a table of indicators that has values; slogans and quotations; goals of the
/// province or the nation; "hoàn thành 100% các chỉ tiêu được giao".
pub(crate) static RULE: Rule = Rule {
    name: "body-target-missing-in-appendix",
    severity: Severity::Warning,
    scope: Scope::BodyAndTables,
    needs: &[Need::Body, Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let matches = ctx.matches();
    findings.partial_if(matches.is_cut);
    if matches.named.iter().all(|named| named.targets.is_empty()) {
        return;
    }
    let mut has_row = vec![false; matches.commitments.len()];
    for pair in &matches.pairs {
        if let Some(slot) = has_row.get_mut(pair.commitment) {
            *slot = true;
        }
    }
    let appendix = ctx.indicators.first().and_then(|row| row.cells.table?.appendix.clone());
    let sides = matches.commitments.iter().zip(&has_row).zip(&matches.nearest);
    for ((commitment, has_row), nearest) in sides {
        if *has_row || is_of_others(commitment) {
            continue;
        }
        let Some(spot) = commitment.first_spot() else { continue };
        // A row of the same field is there: it may be meant.
        let certainty = match Band::of(*nearest) {
            Band::Different => Certainty::Certain,
            _ => Certainty::Review,
        };
        let problem = Problem::BodyTargetMissing { appendix: appendix.clone() };
        findings.report([spot], problem).certainty(certainty);
    }
}

/// Whether a figure is no commitment of this plan's own: a share of other targets, or a goal of the
/// province or the nation.
fn is_of_others(commitment: &Commitment<'_>) -> bool {
    const OTHERS: [&str; 9] = [
        "cac chi tieu",
        "chi tieu do",
        "chi tieu duoc giao",
        "nhiem vu duoc giao",
        "cac nhiem vu",
        "ca nuoc",
        "toan quoc",
        "toan tinh",
        "viet nam",
    ];
    OTHERS.iter().any(|words| has_word(&commitment.clause, words))
}
