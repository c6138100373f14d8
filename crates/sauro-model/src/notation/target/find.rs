//! Targets inside a sentence, told from the other numbers that stand there: years, ages, articles,
//! numbers of documents.

use winnow::Parser;

use super::claim::{Amount, Claim, Unit, claim, is_year};
use super::lexicon::{ALREADY, CHANGES, DELIVERS, FILLERS, NAMERS, NOT_MEASURED, VERBS_WITH_HIEN};
use crate::notation::phrase::{Kind, Phrase, Token, scan, strip};

/// The claims that are targets, in order.
pub(super) fn claims(tokens: Phrase<'_>) -> Vec<Claim> {
    let mut found = Vec::new();
    let mut position = 0;
    while let Some(rest) = tokens.get(position..).filter(|rest| !rest.is_empty()) {
        if let Some(length) = quotation(rest) {
            position += length;
            continue;
        }
        position += 1;
        // "đạt 95%" begins at its number, while "từ 80% trở lên" begins at "từ".
        if FILLERS.iter().any(|(words, _)| *words != "từ" && strip(rest, words).is_some()) {
            continue;
        }
        let mut after = rest;
        let Ok(mut claim) = claim.parse_next(&mut after) else { continue };
        let before = tokens.get(..position - 1).unwrap_or_default();
        if is_target(&claim, before, after) {
            claim.change |= is_change(before);
            found.push(claim);
            position = tokens.len() - after.len();
        }
    }
    found
}

/// How many tokens a quotation at the beginning takes. What is quoted is a slogan, a campaign or
/// somebody else's words.
fn quotation(tokens: Phrase<'_>) -> Option<usize> {
    let first = tokens.first()?;
    if first.text != "“" {
        return None;
    }
    tokens.iter().position(|token| token.text == "”").map(|end| end + 1)
}

fn is_target(claim: &Claim, before: Phrase<'_>, after: Phrase<'_>) -> bool {
    if claim.coded || is_present_state(before) || is_end_of_another(claim, before) {
        return false;
    }
    let noun = match &claim.unit {
        Unit::Percent => return true,
        Unit::Noun(noun) if is_not_measured(noun) => return false,
        Unit::Noun(_) => true,
        Unit::Unstated => false,
    };
    let last = before.last();
    let year = matches!(claim.amount, Amount::One(value) if is_year(value));
    if let Some(bound) = claim.bound {
        return noun || (!bound.weak && !year && claim.per.is_none()) || claim.per.is_some();
    }
    if last.is_some_and(|word| word.is_any(NAMERS)) {
        return false;
    }
    let reached = last.is_some_and(|word| word.is("đạt"));
    let ends = after.first().is_none_or(|next| next.is_any(&[".", ",", ";", ")"]));
    match claim.amount {
        Amount::Range(..) => noun,
        Amount::Of(part, whole) => noun && (part == whole || reached),
        Amount::One(_) if claim.per.is_some() => true,
        Amount::One(_) if reached => (noun || ends) && !year,
        Amount::One(_) => noun && claim.padded && is_delivered(last),
    }
}

/// Whether the number is glued to another one that it makes no range with, as in "5-3%".
fn is_end_of_another(claim: &Claim, before: Phrase<'_>) -> bool {
    let [.., number, sign] = before else { return false };
    number.kind == Kind::Number
        && sign.kind == Kind::Sign
        && sign.glued
        && sign.end() == claim.start
        && !sign.is_any(&[",", ".", ";", ":"])
}

/// Whether a count stands where a deliverable does: at the beginning of a clause or after a verb.
fn is_delivered(last: Option<&Token<'_>>) -> bool {
    last.is_none_or(|last| last.kind == Kind::Sign && last.text != "/" || last.is_any(DELIVERS))
}

fn is_not_measured(noun: &str) -> bool {
    scan(noun).first().is_some_and(|first| first.is_any(NOT_MEASURED))
}

/// Whether "hiện tại", "hiện nay" stand a few words before, in the same clause.
fn is_present_state(before: Phrase<'_>) -> bool {
    let clause = before.iter().rposition(|token| token.is_any(&[",", ";", ".", "("]));
    let clause = before.get(clause.map_or(0, |sign| sign + 1)..).unwrap_or_default();
    let near = clause.get(clause.len().saturating_sub(6)..).unwrap_or_default();
    (0..near.len()).any(|at| {
        let (earlier, rest) = near.split_at(at);
        // "thực hiện tại", "xuất hiện".
        let verb = earlier.last().is_some_and(|word| word.is_any(VERBS_WITH_HIEN));
        !verb && ALREADY.iter().any(|words| strip(rest, words).is_some())
    })
}

fn is_change(before: Phrase<'_>) -> bool {
    CHANGES.iter().any(|words| {
        let count = words.split(' ').count();
        let tail = before.get(before.len().saturating_sub(count)..).unwrap_or_default();
        strip(tail, words).is_some()
    })
}
