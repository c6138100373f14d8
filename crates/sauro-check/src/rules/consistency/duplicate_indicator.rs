//! `duplicate-indicator`: two rows of one milestone that state the same indicator.

use std::collections::BTreeMap;

use sauro_model::Indicator;
use sauro_model::text::key;

use super::Problem;
use crate::context::{Context, IndicatorRow};
use crate::finding::Findings;
use crate::likeness::{Agreement, Phrase, Wordings};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags two rows of one table and one milestone whose names say the same; an error where their
/// targets differ.
///
/// # Why
/// The figure is reported and scored twice, and where the targets differ, nobody knows which holds.
///
/// # Example
/// | 12 | Hồ sơ TTHC xử lý trực tuyến | ≥ 95% |; | 13 | Hồ sơ thủ tục hành chính xử lý trực tuyến | 90% |
///
/// # Not flagged
/// The same words for another population ("hộ gia đình", "doanh nghiệp") or another limit ("từ 14
/// tuổi", "mức 2"); rows of different milestones; rows of two appendices.
pub(crate) static RULE: Rule = Rule {
    name: "duplicate-indicator",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

/// From here two names of one milestone are the same; well above what makes a sentence of the body
/// and a row the same, since neighbours of one table often differ in one word.
const SAME: f64 = 0.92;

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut wordings = Wordings::default();
    let phrases: Vec<Phrase> =
        ctx.indicators.iter().map(|row| wordings.enter(&row.indicator.name)).collect();
    let keys: Vec<String> = ctx.indicators.iter().map(|row| key(&row.indicator.name)).collect();
    // For each row the first one before it that states the same, and whether in the same words.
    let mut twins: BTreeMap<usize, (usize, bool)> = BTreeMap::new();
    for (a, b) in wordings.pairs_within(&phrases) {
        let (Some(first), Some(second)) = (ctx.indicators.get(a), ctx.indicators.get(b)) else {
            continue;
        };
        let (Some(one), Some(other)) = (phrases.get(a), phrases.get(b)) else { continue };
        if !stand_together(first, second) || !share_milestone(first.indicator, second.indicator) {
            continue;
        }
        let is_copy = keys.get(a) == keys.get(b);
        let is_same = is_copy
            || wordings.likeness(one, other) >= SAME
                && one.subject.against(&other.subject) == Agreement::Full;
        if is_same {
            twins.entry(b).or_insert((a, is_copy));
        }
    }
    findings.partial_if(wordings.is_cut());
    for (later, (earlier, is_copy)) in twins {
        let (Some(first), Some(second)) = (ctx.indicators.get(earlier), ctx.indicators.get(later))
        else {
            continue;
        };
        report(first, second, is_copy, findings);
    }
}

fn report(
    first: &IndicatorRow<'_>,
    second: &IndicatorRow<'_>,
    is_copy: bool,
    findings: &mut Findings<'_>,
) {
    let values = [targets(second.indicator), targets(first.indicator)];
    let differ = key(&values[0]) != key(&values[1]);
    let problem = Problem::DuplicateIndicator { values, differ };
    let spots = [second.cells.spot(), first.cells.spot()];
    let found = findings.report(spots, problem).about(&second.indicator.name);
    if differ {
        found.severity(Severity::Error);
    }
    if !is_copy {
        found.certainty(Certainty::Likely);
    }
}

/// Whether two rows stand in one table.
fn stand_together(a: &IndicatorRow<'_>, b: &IndicatorRow<'_>) -> bool {
    match (&a.indicator.place, &b.indicator.place) {
        (Some(a), Some(b)) => a.section == b.section && a.appendix == b.appendix,
        (a, b) => a.is_none() && b.is_none(),
    }
}

fn share_milestone(a: &Indicator, b: &Indicator) -> bool {
    if a.targets.is_empty() || b.targets.is_empty() {
        return true;
    }
    a.targets.iter().any(|one| b.targets.iter().any(|other| one.by == other.by))
}

fn targets(indicator: &Indicator) -> String {
    let texts: Vec<&str> = indicator.targets.iter().map(|target| target.text.as_str()).collect();
    texts.join("; ")
}
