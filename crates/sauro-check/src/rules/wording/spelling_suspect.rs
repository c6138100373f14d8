//! `spelling-suspect`: a word that is probably misspelt.

use std::collections::{BTreeMap, BTreeSet};

use sauro_document::LineRole;
use sauro_model::text::fold;

use super::Problem;
use super::compounds::Meant;
use super::neighbours::{Beside, neighbours};
use super::syllable::is_syllable;
use super::texts::{Forms, Text, Word, around, words};
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
    let mut vocabulary = Vocabulary::of(&texts);
    let mut told: BTreeSet<String> = BTreeSet::new();
    for text in &texts {
        for suspect in suspects(text.text, &mut vocabulary) {
            let key = suspect.word.to_lowercase();
            if !told.contains(&key) && told.len() >= LIMIT {
                continue;
            }
            told.insert(key);
            if told.len() >= LIMIT {
                vocabulary.is_full = true;
                findings.lacks = Some(Need::FewerSlips);
            }
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

/// What is known of a distinct word.
struct Form {
    /// In small letters.
    lower: String,
    count: usize,
    is_syllable: bool,
    /// Whether nothing is wrong with it alone: a syllable, a foreign word, a single letter.
    is_right: bool,
    /// Whether it may be the first word of a slip of two, and whether the second.
    pairs: (bool, bool),
}

/// The distinct words of the document.
struct Vocabulary<'t> {
    meant: Meant,
    forms: Forms<'t, Form>,
    /// The right spelling of names with wrong case and of abbreviations without their đ.
    right: BTreeMap<&'t str, String>,
    /// The document's own syllables in small letters, and how often each occurs.
    known: BTreeMap<String, usize>,
    /// What was proposed for a word beside others.
    proposed: BTreeMap<(String, String, String), Vec<String>>,
    /// Whether enough words are told, and no new one is looked into.
    is_full: bool,
}

impl<'t> Vocabulary<'t> {
    fn of(texts: &[Text<'t>]) -> Vocabulary<'t> {
        let meant = Meant::new();
        let mut forms: Forms<'t, Form> = Forms::new();
        let mut printed: Vec<&'t str> = Vec::new();
        for word in texts.iter().flat_map(|text| words(text.text)) {
            let id = forms.of(word.text, |text| {
                printed.push(text);
                form(text, &meant)
            });
            if let Some(form) = forms.get_mut(id) {
                form.count = form.count.saturating_add(1);
            }
        }
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for form in forms.all().filter(|form| form.is_syllable) {
            *known.entry(form.lower.clone()).or_default() += form.count;
        }
        let abbreviations: BTreeSet<&str> = printed
            .iter()
            .copied()
            .filter(|word| word.contains('Đ') && is_upper(word))
            .chain(WITH_D.iter().copied())
            .collect();
        let right = printed
            .iter()
            .filter_map(|word| Some((*word, right_case(word, &abbreviations)?)))
            .collect();
        Vocabulary { meant, forms, right, known, proposed: BTreeMap::new(), is_full: false }
    }

    fn form(&mut self, word: &Word<'t>) -> Option<&Form> {
        let Vocabulary { meant, forms, .. } = self;
        let id = forms.of(word.text, |text| form(text, meant));
        forms.get(id)
    }

    /// What a word may have been, by the words beside it.
    fn near(&mut self, lower: &str, before: &str, after: &str) -> Vec<String> {
        let key = (lower.to_owned(), before.to_owned(), after.to_owned());
        if let Some(near) = self.proposed.get(&key) {
            return near.clone();
        }
        if self.is_full {
            return Vec::new();
        }
        let near = neighbours(lower, Beside { before, after }, &self.known);
        self.proposed.insert(key, near.clone());
        near
    }
}

fn form(text: &str, meant: &Meant) -> Form {
    let lower = text.to_lowercase();
    let is_long = lower.chars().count() > 1;
    let is_syllable = is_long && is_syllable(&lower);
    let is_foreign = FOREIGN.contains(&lower.as_str());
    // "dữ" is half a word: what follows must be looked at.
    let is_right = !is_long || is_foreign || is_syllable && lower != "dữ";
    let pairs = meant.takes(&lower);
    Form { lower, count: 0, is_syllable, is_right, pairs }
}

/// A word that may be misspelt.
struct Suspect {
    word: String,
    suggestions: Vec<String>,
    start: usize,
    end: usize,
}

fn suspects<'t>(text: &'t str, vocabulary: &mut Vocabulary<'t>) -> Vec<Suspect> {
    let words = words(text);
    let mut suspects = Vec::new();
    let mut skip = false;
    for (index, word) in words.iter().enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        let Some(form) = vocabulary.form(word) else { continue };
        let (is_right, begins) = (form.is_right, form.pairs.0);
        let may_be_wrong = !is_right || vocabulary.right.contains_key(word.text);
        if !may_be_wrong && !begins || is_symbol(text, word) {
            continue;
        }
        if let Some(right) = vocabulary.right.get(word.text) {
            suspects.push(suspect(word.text, vec![right.clone()], word.start, word.end));
            continue;
        }
        let next = words.get(index.saturating_add(1)).filter(|next| is_beside(text, word, next));
        if let Some((next, right)) =
            next.and_then(|next| Some((next, vocabulary.slip(word, next)?)))
        {
            let printed = text.get(word.start..next.end).unwrap_or_default();
            suspects.push(suspect(printed, vec![right], word.start, next.end));
            skip = true;
            continue;
        }
        if is_right {
            continue;
        }
        let before = index.checked_sub(1).and_then(|before| words.get(before));
        let before = before.filter(|before| is_beside(text, before, word));
        let lower = word.text.to_lowercase();
        let small =
            |word: Option<&Word<'_>>| word.map(|w| w.text.to_lowercase()).unwrap_or_default();
        let (small_before, small_after) = (small(before), small(next));
        let near = if lower == "dữ" {
            cut_short(&small_before, &small_after).into_iter().collect()
        } else if is_judged(text, word, before, next) {
            vocabulary.near(&lower, &small_before, &small_after)
        } else {
            Vec::new()
        };
        if !near.is_empty() {
            let near = near.into_iter().map(|other| like(word.text, &other)).collect();
            suspects.push(suspect(word.text, near, word.start, word.end));
        }
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

impl<'t> Vocabulary<'t> {
    /// What a pair of words was meant to be, in the case of the first.
    fn slip(&mut self, word: &Word<'t>, next: &Word<'t>) -> Option<String> {
        let begins = self.form(word)?.pairs.0;
        let ends = self.form(next)?.pairs.1;
        let is_small = |word: &str| !word.chars().any(char::is_uppercase);
        let are_capitals = is_upper(word.text) && is_upper(next.text);
        let is_phrase = are_capitals || is_small(next.text) && !is_upper(word.text);
        if !begins || !ends || !is_phrase {
            return None;
        }
        let (first, second) = (word.text.to_lowercase(), next.text.to_lowercase());
        self.meant.of(&first, &second).map(|right| like(word.text, right))
    }
}

/// The compound of "dữ" that stands without its second half: "số hóa dữ, khai thác".
fn cut_short(before: &str, after: &str) -> Option<String> {
    let is_whole = ["liệu", "kiện", "dội", "dằn", "tợn"].contains(&after)
        || ["hung", "thú", "ác", "giận", "cách"].contains(&before);
    (!is_whole).then(|| "dữ liệu".to_owned())
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
