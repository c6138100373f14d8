//! `superior-target-not-adopted`: an indicator that the plan above gives to communes is missing.

use super::Problem;
use super::commitment::commitments;
use super::superior::{indicators_above, name_of};
use crate::context::Context;
use crate::finding::Findings;
use crate::likeness::{Band, Phrase, Wordings};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags the indicators of the plan above that are given to communes and that this plan has
/// neither in a row nor in its body. One finding lists them all.
///
/// # Why
/// The province will ask for figures that nobody in the commune gathers.
///
/// # Example
/// The province gives "Tỷ lệ hộ gia đình có cáp quang" to "UBND các xã, phường"; the plan has no
/// such indicator.
///
/// # Not flagged
/// Indicators that the plan above does not give to communes; those that a row or a sentence
/// resembles. Always for a person to look at.
pub(crate) static RULE: Rule = Rule {
    name: "superior-target-not-adopted",
    severity: Severity::Warning,
    scope: Scope::ParentPlan,
    needs: &[Need::ParentPlan, Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(parent) = ctx.parent else { return };
    let mut wordings = Wordings::default();
    let above = indicators_above(parent, &mut wordings);
    let mut own: Vec<Phrase> =
        ctx.indicators.iter().map(|row| wordings.enter(&row.indicator.name)).collect();
    let parts = ctx.indicators.iter().flat_map(|row| &row.indicator.targets);
    own.extend(parts.filter_map(|target| target.part.as_deref()).map(|part| wordings.enter(part)));
    let texts = commitments(ctx).into_iter().flat_map(|commitment| commitment.wordings);
    own.extend(texts.map(|text| wordings.take_apart(&text)));
    let phrases: Vec<Phrase> = above.iter().map(|above| above.phrase.clone()).collect();
    let mut is_there = vec![false; above.len()];
    for (other, mine) in wordings.pairs(&phrases, &own) {
        let (Some(others), Some(mine)) = (phrases.get(other), own.get(mine)) else { continue };
        if Band::of(wordings.likeness(others, mine)) != Band::Different
            && let Some(slot) = is_there.get_mut(other)
        {
            *slot = true;
        }
    }
    findings.partial_if(wordings.is_cut());
    let missing = above
        .iter()
        .zip(is_there)
        .filter(|(above, is_there)| !is_there && above.is_for_communes && above.phrase.len() >= 2);
    let indicators: Vec<String> = missing
        .map(|(above, _)| above.name.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    if indicators.is_empty() {
        return;
    }
    let problem = Problem::SuperiorNotAdopted { indicators, document: name_of(parent) };
    findings.report([], problem).certainty(Certainty::Review).about("indicators");
}
