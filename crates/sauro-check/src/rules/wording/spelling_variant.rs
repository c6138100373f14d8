//! `spelling-variant`: one word spelt in two ways.

use std::collections::BTreeMap;

use sauro_document::LineRole;

use super::Problem;
use super::syllable::tone_place;
use super::texts::{Text, Word, around, words};
use crate::context::Context;
use crate::finding::{Findings, Spot};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a text that uses both "hằng năm" and "hàng năm", both "tỷ lệ" and "tỉ lệ", or that sets
/// tone marks by both schools ("hóa", "hoá").
///
/// # Why
/// Two spellings in one text look as if it had been put together from two.
///
/// # Example
/// "hằng năm" four times and "hàng năm" ten times
///
/// # Not flagged
/// One spelling throughout, whichever; titles of other documents, which keep their own.
pub(crate) static RULE: Rule = Rule {
    name: "spelling-variant",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

/// More places than these are not shown.
const PLACES: usize = 5;

/// Pairs of spellings: the forms of one and of the other, of which either is right.
const PAIRS: &[(&[&str], &[&str])] = &[
    (
        &["hằng năm", "hằng tháng", "hằng quý", "hằng tuần", "hằng ngày"],
        &["hàng năm", "hàng tháng", "hàng quý", "hàng tuần", "hàng ngày"],
    ),
    (&["tỷ lệ", "tỷ trọng"], &["tỉ lệ", "tỉ trọng"]),
    (&["quản lý", "xử lý", "pháp lý", "hợp lý"], &["quản lí", "xử lí", "pháp lí", "hợp lí"]),
    (&["kỹ năng", "kỹ thuật"], &["kĩ năng", "kĩ thuật"]),
    (&["định kỳ", "thời kỳ"], &["định kì", "thời kì"]),
    (&["bác sĩ", "y sĩ", "chiến sĩ"], &["bác sỹ", "y sỹ", "chiến sỹ"]),
];

/// What was counted of one spelling.
#[derive(Default)]
struct Count {
    forms: BTreeMap<String, usize>,
    total: usize,
    spots: Vec<Spot>,
}

impl Count {
    fn add(&mut self, form: String, spot: impl FnOnce() -> Spot) {
        self.total = self.total.saturating_add(1);
        *self.forms.entry(form).or_default() += 1;
        if self.spots.len() < PLACES {
            self.spots.push(spot());
        }
    }

    /// The most frequent form.
    fn form(&self) -> String {
        let most = self.forms.iter().max_by_key(|(_, count)| **count);
        most.map(|(form, _)| form.clone()).unwrap_or_default()
    }
}

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut pairs: Vec<(Count, Count)> = Vec::new();
    pairs.resize_with(PAIRS.len(), Default::default);
    let mut places = (Count::default(), Count::default());
    for text in ctx.texts().iter().filter(|text| is_own(text)) {
        let words = words(text.text);
        let lower: Vec<String> = words.iter().map(|word| word.text.to_lowercase()).collect();
        for (index, word) in words.iter().enumerate() {
            let is_quoted = || is_quoted(text.text, word.start);
            let small = lower.get(index).map(String::as_str).unwrap_or_default();
            if let Some(is_new) = tone_place(small).filter(|_| !is_quoted()) {
                let count = if is_new { &mut places.0 } else { &mut places.1 };
                count.add(small.to_owned(), || spot(text, word, word));
            }
            let next = words.get(index.saturating_add(1)).zip(lower.get(index.saturating_add(1)));
            let next = next.filter(|(next, _)| text.text.get(word.end..next.start) == Some(" "));
            let Some((next, following)) = next else { continue };
            for ((one, other), counts) in PAIRS.iter().zip(&mut pairs) {
                let is_pair = |form: &&str| {
                    form.strip_prefix(small).and_then(|f| f.strip_prefix(' ')) == Some(following)
                };
                let form = one.iter().find(|form| is_pair(form)).map(|form| (true, form));
                let form = form.or(other.iter().find(|form| is_pair(form)).map(|f| (false, f)));
                let Some((is_one, form)) = form.filter(|_| !is_quoted()) else { continue };
                let count = if is_one { &mut counts.0 } else { &mut counts.1 };
                count.add((*form).to_owned(), || spot(text, word, next));
            }
        }
    }
    for (one, other) in pairs {
        report(one, other, false, findings);
    }
    report(places.0, places.1, true, findings);
}

/// Lines that cite other documents keep their spelling.
fn is_own(text: &Text<'_>) -> bool {
    !matches!(text.role(), Some(LineRole::Basis | LineRole::Letterhead | LineRole::Closing))
}

/// Whether a place stands inside “quotation marks”.
fn is_quoted(text: &str, at: usize) -> bool {
    let head = text.get(..at).unwrap_or_default();
    head.matches('“').count() > head.matches('”').count()
}

fn spot(text: &Text<'_>, first: &Word<'_>, last: &Word<'_>) -> Spot {
    text.spot(around(text.text, first.start, last.end, 2, 2))
}

fn report(one: Count, other: Count, is_tone_place: bool, findings: &mut Findings<'_>) {
    if one.total == 0 || other.total == 0 {
        return;
    }
    let (usual, rare) = if one.total >= other.total { (one, other) } else { (other, one) };
    let problem = Problem::SpellingVariant {
        usual: usual.form(),
        usual_count: usual.total,
        other: rare.form(),
        other_count: rare.total,
        is_tone_place,
    };
    let subject = format!("{} {}", usual.form(), rare.form());
    findings.report(rare.spots, problem).about(&subject);
}
