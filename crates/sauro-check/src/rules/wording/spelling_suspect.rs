//! `spelling-suspect`: a word that is probably misspelt.

use std::collections::{BTreeMap, BTreeSet};

use sauro_document::LineRole;
use sauro_model::text::fold;

use super::Problem;
use super::compounds::Meant;
use super::neighbours::{Beside, neighbours};
use super::syllable::is_syllable;
use super::texts::{Text, Word, around, words};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags words that no Vietnamese syllable spells and that have a near one ("Kien toàn"), slips
/// that are words themselves ("phân đầu" for "phấn đấu"), and abbreviations that lost their đ
/// ("CDS").
///
/// # Why
/// A slip in a signed document is read by everyone.
///
/// # Example
/// Phân đầu tỷ lệ hồ sơ trực tuyến toàn trình đạt 60%.
///
/// # Not flagged
/// Names, foreign words, symbols of documents, addresses; text copied from a PDF, where letters
/// are lost in copying. Ten words at most.
pub(crate) static RULE: Rule = Rule {
    name: "spelling-suspect",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Layout],
    check,
};

/// More words than these are not told: the reader would stop reading.
const LIMIT: usize = 10;

/// Foreign words that look like Vietnamese ones without their marks.
const FOREIGN: &[&str] = &[
    "app", "bit", "bot", "cat", "chat", "chip", "hot", "hub", "kit", "lap", "mac", "net", "pop",
    "set", "tap", "top", "vat",
];

/// Names whose letters have one right case.
const NAMES: &[&str] = &["VNeID"];

/// Abbreviations with a đ that is easily lost.
pub(super) const WITH_D: &[&str] = &["CĐS", "HĐND", "CNSCĐ", "ĐMST", "BCĐ", "TMĐT", "KNĐMST"];

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let texts: Vec<Text<'_>> = ctx.texts().into_iter().filter(is_read).collect();
    let known = syllables(&texts);
    let meant = Meant::new();
    let abbreviations: BTreeSet<&str> = texts
        .iter()
        .flat_map(|text| words(text.text))
        .map(|word| word.text)
        .filter(|word| word.contains('Đ') && is_upper(word))
        .chain(WITH_D.iter().copied())
        .collect();
    let mut told: BTreeSet<String> = BTreeSet::new();
    let mut passed: BTreeSet<String> = BTreeSet::new();
    for text in &texts {
        for suspect in suspects(text.text, &meant, &known, &abbreviations, &mut passed) {
            let key = suspect.word.to_lowercase();
            if !told.contains(&key) && told.len() >= LIMIT {
                continue;
            }
            told.insert(key);
            let quote = around(text.text, suspect.start, suspect.end, 2, 2);
            let problem =
                Problem::SpellingSuspect { word: suspect.word, suggestions: suspect.suggestions };
            findings.report([text.spot(quote)], problem).certainty(Certainty::Review);
        }
    }
}

/// Names of persons and places are not judged.
fn is_read(text: &Text<'_>) -> bool {
    !matches!(text.role(), Some(LineRole::Letterhead | LineRole::Closing))
}

/// The document's own syllables in small letters, and how often each occurs.
fn syllables(texts: &[Text<'_>]) -> BTreeMap<String, usize> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in texts.iter().flat_map(|text| words(text.text)) {
        *counts.entry(word.text.to_lowercase()).or_default() += 1;
    }
    counts.retain(|word, _| word.chars().count() > 1 && is_syllable(word));
    counts
}

/// A word that may be misspelt.
struct Suspect {
    word: String,
    suggestions: Vec<String>,
    start: usize,
    end: usize,
}

fn suspects(
    text: &str,
    meant: &Meant,
    known: &BTreeMap<String, usize>,
    abbreviations: &BTreeSet<&str>,
    passed: &mut BTreeSet<String>,
) -> Vec<Suspect> {
    let words = words(text);
    let mut suspects = Vec::new();
    let mut skip = false;
    for (index, word) in words.iter().enumerate() {
        if std::mem::take(&mut skip) || is_symbol(text, word) {
            continue;
        }
        if let Some(right) = right_case(word.text, abbreviations) {
            suspects.push(suspect(word.text, vec![right], word.start, word.end));
            continue;
        }
        let next = words.get(index.saturating_add(1)).filter(|next| is_beside(text, word, next));
        if let Some((next, right)) = next.and_then(|next| Some((next, slip(meant, word, next)?))) {
            let printed = text.get(word.start..next.end).unwrap_or_default();
            suspects.push(suspect(printed, vec![right], word.start, next.end));
            skip = true;
            continue;
        }
        let lower = word.text.to_lowercase();
        if let Some(whole) = cut_short(&lower, &words, index, next) {
            suspects.push(suspect(word.text, vec![like(word.text, whole)], word.start, word.end));
            continue;
        }
        if known.contains_key(&lower) || passed.contains(&lower) || word.text.chars().count() < 2 {
            continue;
        }
        let before = index.checked_sub(1).and_then(|before| words.get(before));
        let before = before.filter(|before| is_beside(text, before, word));
        if !is_judged(text, word, before, next) {
            continue;
        }
        if is_syllable(&lower) || FOREIGN.contains(&lower.as_str()) {
            passed.insert(lower);
            continue;
        }
        let small =
            |word: Option<&Word<'_>>| word.map(|w| w.text.to_lowercase()).unwrap_or_default();
        let (before, after) = (small(before), small(next));
        let near = neighbours(&lower, Beside { before: &before, after: &after }, known);
        if near.is_empty() {
            continue;
        }
        let near = near.into_iter().map(|other| like(word.text, &other)).collect();
        suspects.push(suspect(word.text, near, word.start, word.end));
    }
    suspects
}

fn suspect(word: &str, suggestions: Vec<String>, start: usize, end: usize) -> Suspect {
    Suspect { word: word.to_owned(), suggestions, start, end }
}

/// Whether two words stand side by side with one blank between them.
fn is_beside(text: &str, first: &Word<'_>, second: &Word<'_>) -> bool {
    text.get(first.end..second.start) == Some(" ")
}

/// Whether a word is part of a symbol, an address, or a word with hyphens.
fn is_symbol(text: &str, word: &Word<'_>) -> bool {
    let head = text.get(..word.start).unwrap_or_default();
    let start = head.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let tail = text.get(word.end..).unwrap_or_default();
    let end = tail.find(char::is_whitespace).map_or(text.len(), |at| word.end + at);
    let chunk = text.get(start..end).unwrap_or_default();
    let is_joined = |mark: char| {
        let inside = chunk.trim_matches(|c: char| !c.is_alphanumeric());
        inside.contains(mark)
    };
    chunk.chars().any(|c| c.is_ascii_digit() || matches!(c, '@' | '_'))
        || is_joined('-')
        || is_joined('.')
        || is_joined('\'')
        || is_joined('’')
        || is_joined('/') && chunk.chars().any(char::is_uppercase)
}

fn is_upper(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// The right form of a name with wrong case or an abbreviation without its đ.
fn right_case(word: &str, abbreviations: &BTreeSet<&str>) -> Option<String> {
    let name = NAMES.iter().find(|name| name.eq_ignore_ascii_case(word) && **name != word);
    // "VNEID" in a heading of capitals is right.
    if let Some(name) = name.filter(|_| !is_upper(word)) {
        return Some((*name).to_owned());
    }
    if !is_upper(word) || !word.contains('D') || word.contains('Đ') {
        return None;
    }
    let found = abbreviations.iter().find(|known| known.replace('Đ', "D") == word);
    found.map(|known| (*known).to_owned())
}

/// What a pair of words was meant to be, in the case of the first.
fn slip(meant: &Meant, word: &Word<'_>, next: &Word<'_>) -> Option<String> {
    let is_small = |word: &str| !word.chars().any(char::is_uppercase);
    let are_capitals = is_upper(word.text) && is_upper(next.text);
    let is_phrase = are_capitals || is_small(next.text) && !is_upper(word.text);
    if !is_phrase {
        return None;
    }
    let (first, second) = (word.text.to_lowercase(), next.text.to_lowercase());
    meant.of(&first, &second).map(|right| like(word.text, right))
}

/// The compound of a word that stands without its second half: "số hóa dữ, khai thác".
fn cut_short(
    lower: &str,
    words: &[Word<'_>],
    index: usize,
    next: Option<&Word<'_>>,
) -> Option<&'static str> {
    if lower != "dữ" {
        return None;
    }
    let before = index.checked_sub(1).and_then(|before| words.get(before));
    let before = before.map(|word| word.text.to_lowercase()).unwrap_or_default();
    let after = next.map(|word| word.text.to_lowercase()).unwrap_or_default();
    let is_whole = ["liệu", "kiện", "dội", "dằn", "tợn"].contains(&after.as_str())
        || ["hung", "thú", "ác", "giận", "cách"].contains(&before.as_str());
    (!is_whole).then_some("dữ liệu")
}

/// Whether a word can be judged: no name, no abbreviation, no foreign word.
fn is_judged(
    text: &str,
    word: &Word<'_>,
    before: Option<&Word<'_>>,
    after: Option<&Word<'_>>,
) -> bool {
    let has_marks = |word: &str| !word.is_ascii();
    let upper = word.text.chars().filter(|c| c.is_uppercase()).count();
    if is_upper(word.text) {
        // A heading in capitals; anything else in capitals is an abbreviation.
        let beside = before.or(after).is_some_and(|other| is_upper(other.text));
        return has_marks(word.text) && beside && word.text.chars().count() > 2;
    }
    let is_capital = word.text.chars().next().is_some_and(char::is_uppercase);
    if upper > usize::from(is_capital) || is_capital && !opens_sentence(text, word) {
        return false;
    }
    if has_marks(word.text) {
        return true;
    }
    let beside = |other: Option<&Word<'_>>| other.is_some_and(|other| has_marks(other.text));
    // A word without marks is Vietnamese only among Vietnamese words.
    fold(word.text).chars().count() > 2
        && (beside(before) || beside(after))
        && beside(after.or(before))
}

/// Whether a word is the first of its sentence or line.
fn opens_sentence(text: &str, word: &Word<'_>) -> bool {
    let head = text.get(..word.start).unwrap_or_default();
    let head = head.trim_end_matches([' ', '“', '"', '(']);
    head.is_empty() || head.ends_with(['.', ':', '!', '?', '\n', '-', '–', '+', '•', ';', ')'])
}

/// A word in small letters with the capitals of another.
fn like(model: &str, word: &str) -> String {
    if is_upper(model) {
        return word.to_uppercase();
    }
    if !model.chars().next().is_some_and(char::is_uppercase) {
        return word.to_owned();
    }
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
