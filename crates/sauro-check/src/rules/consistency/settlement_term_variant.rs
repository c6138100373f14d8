//! `settlement-term-variant`: the parts of a commune called by names that do not go together.

use std::collections::BTreeSet;

use sauro_document::{Folded, LineRole};

use super::Problem;
use super::passages::Passage;
use super::phrases::positions;
use crate::context::Context;
use crate::finding::{Findings, Spot};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a document that calls the parts of the commune "ấp" here and "thôn" there.
///
/// # Why
/// Each commune has names of its own for its parts; another's name is left from a template.
///
/// # Example
/// "Ban nhân dân các ấp" beside "Các thôn, sóc trên địa bàn xã"
///
/// # Not flagged
/// Names that the document lists together ("thôn, bản", "ấp/khu phố"), which a commune may have
/// beside each other; "nông thôn", "chăm sóc", "buôn bán"; titles of cited documents.
pub(crate) static RULE: Rule = Rule {
    name: "settlement-term-variant",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

/// The names, with the words before and after that make them something else.
const TERMS: &[(&str, &[&str], &[&str])] = &[
    ("thôn", &["nông", "hương"], &[]),
    ("ấp", &[], &["ủ", "iu"]),
    ("sóc", &["chăm"], &["trăng", "sơn"]),
    ("khu phố", &[], &[]),
    ("tổ dân phố", &[], &[]),
    ("khóm", &[], &[]),
    ("buôn", &[], &["bán", "lậu", "ma", "đôn"]),
];

/// A name in the document.
struct Mention {
    term: usize,
    start: usize,
    end: usize,
}

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    // For each name the texts that use it, and the first place.
    let mut used: Vec<(BTreeSet<usize>, Option<Spot>)> = vec![Default::default(); TERMS.len()];
    // Each name's representative among those that go together.
    let mut together: Vec<usize> = (0..TERMS.len()).collect();
    let is_counted = |passage: &Passage<'_>| {
        !passage.is_basis() && passage.line.is_none_or(|line| line.role != LineRole::Letterhead)
    };
    for (index, passage) in ctx.passages().filter(is_counted).enumerate() {
        let text = Folded::new(passage.text);
        let mut last: Option<Mention> = None;
        for mention in mentions(&text) {
            let words = text.slice(mention.start, mention.end);
            if let Some((texts, first)) = used.get_mut(mention.term) {
                texts.insert(index);
                first.get_or_insert_with(|| ctx.passage_spot(&passage, words));
            }
            if let Some(last) = &last
                && lists(text.slice(last.end, mention.start))
            {
                join(&mut together, last.term, mention.term);
            }
            last = Some(mention);
        }
    }
    let mut groups: Vec<(String, usize, Spot)> = Vec::new();
    for root in 0..TERMS.len() {
        let members: Vec<usize> = (0..TERMS.len())
            .filter(|term| together.get(*term) == Some(&root))
            .filter(|term| used.get(*term).is_some_and(|(texts, _)| !texts.is_empty()))
            .collect();
        let texts = members.iter().filter_map(|term| used.get(*term)).flat_map(|(texts, _)| texts);
        let count = texts.collect::<BTreeSet<_>>().len();
        let spot = members.iter().find_map(|term| used.get(*term)?.1.clone());
        let names: Vec<&str> =
            members.iter().filter_map(|term| TERMS.get(*term)).map(|(name, ..)| *name).collect();
        if let Some(spot) = spot {
            groups.push((names.join(", "), count, spot));
        }
    }
    if groups.len() < 2 {
        return;
    }
    groups.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    let terms = groups.iter().map(|(names, count, _)| (names.clone(), *count)).collect();
    // The rarer name is the likelier slip.
    let spots: Vec<Spot> = groups.into_iter().rev().map(|(.., spot)| spot).collect();
    findings.report(spots, Problem::SettlementTerms { terms }).about("settlement-terms");
}

/// The names in a text, in order.
fn mentions(text: &Folded<'_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for (term, (name, not_after, not_before)) in TERMS.iter().enumerate() {
        for (start, end) in positions(text, name) {
            let before = text.slice(0, start).split_whitespace().next_back().unwrap_or_default();
            let after = text.slice(end, text.folded.len());
            let after = after.split_whitespace().next().unwrap_or_default();
            let is_other = not_after.contains(&before.to_lowercase().as_str())
                || not_before.contains(&after.to_lowercase().as_str());
            if !is_other {
                mentions.push(Mention { term, start, end });
            }
        }
    }
    mentions.sort_by_key(|mention| mention.start);
    mentions
}

/// Whether two names with these words between them are one list: "thôn, sóc", "ấp/khu phố".
fn lists(between: &str) -> bool {
    let between = between.trim().trim_matches([',', '/', ';', '-', '–']).trim().to_lowercase();
    ["", "và", "hoặc", "các", ", các", "và các"].contains(&between.as_str())
}

fn join(together: &mut [usize], a: usize, b: usize) {
    let (Some(&a), Some(&b)) = (together.get(a), together.get(b)) else { return };
    let (keep, give) = (a.min(b), a.max(b));
    for root in together.iter_mut().filter(|root| **root == give) {
        *root = keep;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_words_are_no_names() {
        let cases = [
            ("xây dựng nông thôn mới, chăm sóc sức khỏe, hộ buôn bán", 0),
            ("áp dụng thống nhất", 0),
            ("Ban nhân dân các ấp; Tổ trưởng khu phố", 2),
            ("Các thôn, sóc", 2),
        ];
        for (text, count) in cases {
            assert_eq!(mentions(&Folded::new(text)).len(), count, "{text}");
        }
    }

    #[test]
    fn lists_are_told_from_sentences() {
        assert!(lists(", ") && lists("/") && lists(" và ") && lists(", các "));
        assert!(!lists(" trên địa bàn xã; Ban nhân dân "));
    }
}
