//! `citation-inconsistent`: one document cited with two dates or two titles.

use std::collections::{BTreeMap, BTreeSet};

use sauro_model::Date;
use sauro_model::text::fold;

use super::Problem;
use super::citation::is_full_title;
use super::cited::Cited;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags one number with two dates, the rarer at the first place; a warning for review where the
/// dates have little in common, since numbers begin anew each year, and where the titles have.
///
/// # Why
/// One of the two is wrong, and the reader cannot tell which.
///
/// # Example
/// "Nghị quyết số 71/NQ-CP ngày 01/4/2025" in one place, "ngày 01/4/2024" in another.
///
/// # Not flagged
/// Spellings of one date (12/2/2026, 12/02/2026, ngày 12 tháng 02 năm 2026); equal numbers of the
/// province and of the commune.
pub(crate) static RULE: Rule = Rule {
    name: "citation-inconsistent",
    severity: Severity::Error,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let all = ctx.citations();
    let mut documents: BTreeMap<(&str, Level), Vec<&Cited<'_>>> = BTreeMap::new();
    for cited in all {
        documents.entry((&cited.citation.key, Level::of(cited))).or_default().push(cited);
    }
    for ((key, level), places) in documents {
        let mut by_date: BTreeMap<Date, Vec<&Cited<'_>>> = BTreeMap::new();
        for cited in &places {
            if let Some(date) = cited.citation.date {
                by_date.entry(date).or_default().push(cited);
            }
        }
        let usual = by_date.iter().max_by_key(|(_, places)| places.len());
        let Some((usual_date, usual_places)) = usual else { continue };
        for (date, places) in by_date.iter().filter(|(date, _)| *date != usual_date) {
            let (Some(odd), Some(other)) = (places.first(), usual_places.first()) else { continue };
            let problem = Problem::CitationDatesDiffer {
                number: odd.citation.number.to_owned(),
                date: Some(*date),
                other: Some(*usual_date),
            };
            let found = findings.report([odd.spot(ctx), other.spot(ctx)], problem);
            found.about(&format!("{key} {date}"));
            if differing_parts(*date, *usual_date) > 1 || level == Level::Unknown {
                found.severity(Severity::Warning).certainty(Certainty::Review);
            }
        }
        if by_date.len() == 1 {
            check_titles(ctx, key, &places, findings);
        }
    }
}

fn differing_parts(one: Date, other: Date) -> usize {
    [one.day() != other.day(), one.month() != other.month(), one.year() != other.year()]
        .iter()
        .filter(|differs| **differs)
        .count()
}

fn check_titles(ctx: &Context<'_>, key: &str, places: &[&Cited<'_>], findings: &mut Findings<'_>) {
    let titled = places.iter().filter(|cited| !cited.citation.is_nested && !cited.is_in_title());
    let mut first: Option<(&Cited<'_>, BTreeSet<String>)> = None;
    for cited in titled {
        let Some(title) = cited.citation.title.filter(|title| is_full_title(title)) else {
            continue;
        };
        let words = words_of(title);
        let Some((known, known_words)) = &first else {
            first = Some((cited, words));
            continue;
        };
        let shared = words.intersection(known_words).count();
        // A shortened title shares nearly all of its words.
        if 4 * shared < words.len().min(known_words.len()) {
            let number = cited.citation.number.to_owned();
            let spots = [cited.spot(ctx), known.spot(ctx)];
            let found = findings.report(spots, Problem::CitationTitlesDiffer { number });
            found.severity(Severity::Warning).certainty(Certainty::Review);
            found.about(&format!("{key} title"));
            return;
        }
    }
}

fn words_of(title: &str) -> BTreeSet<String> {
    const COMMON: &[&str] = &["ve", "viec", "va", "cua", "trien", "khai", "thuc", "hien", "cac"];
    fold(title)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !COMMON.contains(word))
        .map(str::to_owned)
        .collect()
}

/// The level of whoever issued a document, where its symbol leaves that open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// The symbol names one issuer: the Government, the Prime Minister, a central body.
    Central,
    Province,
    Commune,
    Unknown,
}

impl Level {
    fn of(cited: &Cited<'_>) -> Level {
        let key = &cited.citation.key;
        let central = ["nqcp", "ndcp", "ttg", "nqtw", "cttw", "kltw", "bcdtw", "tu"];
        if central.iter().any(|end| key.ends_with(end)) {
            return Level::Central;
        }
        let issuer = cited.citation.issuer.map(fold).unwrap_or_default();
        let has = |words: &[&str]| words.iter().any(|w| sauro_document::has_word(&issuer, w));
        if has(&["tinh", "thanh pho", "tinh uy", "thanh uy", "so"]) {
            Level::Province
        } else if has(&["xa", "phuong", "dac khu"]) {
            Level::Commune
        } else {
            Level::Unknown
        }
    }
}
