//! `spelling-variant`: one word spelt in two ways.

use std::collections::BTreeMap;

use sauro_document::LineRole;

use super::Problem;
use super::syllable::tone_place;
use super::texts::{Forms, Text, Word, around, words};
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

/// What is known of a distinct word.
struct Form {
    /// In small letters.
    lower: String,
    /// Where its tone mark stands, if both schools differ on it.
    tone_place: Option<bool>,
    /// Whether a form of a pair begins with it.
    begins: bool,
}

fn form(text: &str) -> Form {
    let lower = text.to_lowercase();
    let forms = PAIRS.iter().flat_map(|(one, other)| one.iter().chain(*other));
    let begins = forms.filter_map(|form| form.split_once(' ')).any(|(first, _)| first == lower);
    Form { tone_place: tone_place(&lower), begins, lower }
}

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let texts = ctx.texts();
    let mut forms: Forms<'_, Form> = Forms::new();
    let mut pairs: Vec<(Count, Count)> = Vec::new();
    pairs.resize_with(PAIRS.len(), Default::default);
    let mut places = (Count::default(), Count::default());
    for text in texts.iter().filter(|text| is_own(text)) {
        let words = words(text.text);
        for (index, word) in words.iter().enumerate() {
            let id = forms.of(word.text, form);
            let Some(form) = forms.get(id) else { continue };
            let is_told = form.tone_place.is_some() || form.begins;
            if !is_told || is_quoted(text.text, word.start) {
                continue;
            }
            if let Some(is_new) = form.tone_place {
                let count = if is_new { &mut places.0 } else { &mut places.1 };
                count.add(form.lower.clone(), || spot(text, word, word));
            }
            let next = words.get(index.saturating_add(1)).filter(|_| form.begins);
            let next = next.filter(|next| text.text.get(word.end..next.start) == Some(" "));
            if let Some(next) = next {
                let both = format!("{} {}", form.lower, next.text.to_lowercase());
                count_pair(&both, &mut pairs, || spot(text, word, next));
            }
        }
    }
    for (one, other) in pairs {
        report(one, other, false, findings);
    }
    report(places.0, places.1, true, findings);
}

/// Counts two words where they are a form of a pair.
fn count_pair(words: &str, pairs: &mut [(Count, Count)], spot: impl FnOnce() -> Spot) {
    for ((one, other), counts) in PAIRS.iter().zip(pairs) {
        let count = if one.contains(&words) {
            &mut counts.0
        } else if other.contains(&words) {
            &mut counts.1
        } else {
            continue;
        };
        return count.add(words.to_owned(), spot);
    }
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
