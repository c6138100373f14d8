//! `duplicate-body-target`: the body commits to one thing twice.

use std::collections::BTreeSet;

use sauro_document::has_word;
use sauro_model::text::fold;

use super::Problem;
use super::commitment::{Commitment, commitments};
use super::matching::variants;
use crate::context::Context;
use crate::finding::Findings;
use crate::likeness::{Agreement, Band, Wordings};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags a commitment that the body repeats in another place with the same values.
///
/// # Why
/// When one of the two is changed, the other is forgotten.
///
/// # Example
/// III.1 "tỷ lệ dịch vụ công trực tuyến toàn trình đạt tối thiểu 60% …, đến năm 2030 đạt 100%", and
/// again in III.3.a.
///
/// # Not flagged
/// Summaries such as "Mục tiêu chung"; one topic with other values or another population.
pub(crate) static RULE: Rule = Rule {
    name: "duplicate-body-target",
    severity: Severity::Note,
    scope: Scope::Body,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut list = commitments(ctx);
    list.retain(|commitment| !is_summary(ctx, commitment));
    let mut wordings = Wordings::default();
    let (variants, phrases) = variants(&list, &mut wordings);
    let mut told: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (a, b) in wordings.pairs_within(&phrases) {
        let (Some(first), Some(second)) = (variants.get(a), variants.get(b)) else { continue };
        let (Some(mine), Some(others)) = (phrases.get(a), phrases.get(b)) else { continue };
        let (first, second) = (first.commitment, second.commitment);
        let (Some(one), Some(two)) = (list.get(first), list.get(second)) else { continue };
        let is_alike = match Band::of(wordings.likeness(mine, others)) {
            Band::Same => mine.len() >= 3,
            // Two milestones with the same two values are no accident.
            Band::Maybe => one.aims.len() >= 2,
            Band::Different => false,
        };
        let is_same = first != second
            && is_alike
            && mine.subject.against(&others.subject) == Agreement::Full
            && has_same_values(one, two);
        let pair = (first.min(second), first.max(second));
        if !is_same || !told.insert(pair) {
            continue;
        }
        // The later one is the likelier to go.
        let later = list.get(pair.1).and_then(Commitment::first_spot);
        let earlier = list.get(pair.0).and_then(Commitment::first_spot);
        let spots = later.into_iter().chain(earlier);
        findings.report(spots, Problem::DuplicateBodyTarget).certainty(Certainty::Likely);
    }
    findings.partial_if(wordings.is_cut());
}

fn has_same_values(one: &Commitment<'_>, two: &Commitment<'_>) -> bool {
    one.aims.len() == two.aims.len()
        && one.aims.iter().zip(&two.aims).all(|(a, b)| a.amount.is_same(&b.amount))
}

/// Whether it stands in a part that sums up the others.
fn is_summary(ctx: &Context<'_>, commitment: &Commitment<'_>) -> bool {
    let Some(line) = commitment.line else { return false };
    let headings = line.headings.iter().filter_map(|index| ctx.reading.lines.get(*index));
    headings.into_iter().any(|heading| {
        let text = fold(&heading.text);
        let summaries = ["muc tieu chung", "muc tieu tong quat", "muc dich"];
        text.len() <= 160 && summaries.iter().any(|words| has_word(&text, words))
    })
}
