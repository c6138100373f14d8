//! The appendices of a document: their headings, and the lines over their tables.

use sauro_document::{Alignment, Line, LineRole, is_roman};
use sauro_model::text::key;

use super::head::is_capitals;
use super::layout::Paragraphs;
use crate::context::Context;
use crate::finding::{Spot, quote};

/// An appendix.
pub(super) struct Appendix<'a> {
    /// Its heading; its title's first line where nothing says "Phụ lục".
    pub(super) heading: &'a Line,
    /// Its number. `None` for one without.
    pub(super) number: Option<AppendixNumber>,
    /// Whether it is headed "Phụ lục".
    pub(super) is_labelled: bool,
    /// How sentences name it: "Phụ lục I", or its title.
    pub(super) name: String,
    /// Its lines outside tables of rows, the heading first.
    pub(super) lines: Vec<&'a Line>,
}

impl Appendix<'_> {
    /// Its heading as a place.
    pub(super) fn spot(&self) -> Spot {
        Spot {
            appendix: self.is_labelled.then(|| self.name.clone()),
            quote: quote(&self.heading.text),
            blocks: vec![self.heading.block],
            ..Spot::default()
        }
    }
}

/// The number of an appendix, as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum AppendixNumber {
    /// "II".
    Roman(u32),
    /// "2", "02".
    Arabic(u32),
    /// "B", "2a".
    Other(String),
}

impl AppendixNumber {
    /// Reads what follows "Phụ lục". `None` where it is no number.
    pub(super) fn read(token: &str) -> Option<AppendixNumber> {
        if is_roman(token) {
            return (1..=89)
                .find(|n| sauro_document::roman(*n) == token)
                .map(AppendixNumber::Roman);
        }
        if token.is_empty() || token.len() > 3 || !token.is_ascii() {
            return None;
        }
        if token.bytes().all(|byte| byte.is_ascii_digit()) {
            return token.parse().ok().filter(|n| *n > 0).map(AppendixNumber::Arabic);
        }
        let has_digit = token.bytes().any(|byte| byte.is_ascii_digit());
        let is_letter = token.len() == 1 && token.bytes().all(|byte| byte.is_ascii_uppercase());
        (has_digit || is_letter).then(|| AppendixNumber::Other(token.to_owned()))
    }

    /// Which it is, counted from 1. `None` for letters and mixtures.
    pub(super) fn value(&self) -> Option<u32> {
        match self {
            AppendixNumber::Roman(value) | AppendixNumber::Arabic(value) => Some(*value),
            AppendixNumber::Other(_) => None,
        }
    }
}

impl<'a> Context<'a> {
    /// The appendices in order. An annex without the word "Phụ lục" counts where it has a table
    /// of rows.
    pub(super) fn appendices(&self) -> Vec<Appendix<'a>> {
        let paragraphs = self.paragraphs();
        let mut appendices: Vec<Appendix<'a>> = Vec::new();
        let mut before: Vec<&'a Line> = Vec::new();
        for line in self.lines(LineRole::Appendix).filter(|line| !line.text.trim().is_empty()) {
            match label(line, &paragraphs) {
                Some((name, number)) => appendices.push(Appendix {
                    heading: line,
                    number,
                    is_labelled: true,
                    name,
                    lines: vec![line],
                }),
                None => match appendices.last_mut() {
                    Some(appendix) => appendix.lines.push(line),
                    None => before.push(line),
                },
            }
        }
        let has_table = self.reading.tables.iter().any(|table| table.in_appendix);
        if appendices.is_empty() && has_table {
            appendices.extend(unlabelled(before));
        }
        appendices
    }
}

/// The label of a heading: its name and its number.
fn label(line: &Line, paragraphs: &Paragraphs<'_>) -> Option<(String, Option<AppendixNumber>)> {
    let first = line.text.split('\n').next().unwrap_or_default().trim();
    let folded = key(first);
    let rest = folded.strip_prefix("phu luc")?;
    if !(rest.is_empty() || rest.starts_with([' ', ':', '.', '-', '_'])) {
        return None;
    }
    let paragraph = paragraphs.of(line);
    let is_set_off = paragraph.is_some_and(|p| p.alignment == Alignment::Centre || p.is_bold())
        || is_capitals(first)
        || first.chars().count() <= 14
        || first.starts_with("PHỤ LỤC");
    if !is_set_off || first.chars().count() > 200 || folded.contains("kem theo ke hoach nay") {
        return None;
    }
    let after: String = first.chars().skip("phụ lục".chars().count()).collect();
    let after = after.trim_start_matches([' ', ':', '.']);
    let after = after.strip_prefix("số ").or(after.strip_prefix("SỐ ")).unwrap_or(after);
    let end = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
    let token = after.get(..end).unwrap_or_default();
    match AppendixNumber::read(token) {
        Some(number) => Some((format!("Phụ lục {token}"), Some(number))),
        None => Some(("Phụ lục".to_owned(), None)),
    }
}

/// An annex that nothing calls "Phụ lục": its title is the first line in capitals or the middle.
fn unlabelled(lines: Vec<&Line>) -> Option<Appendix<'_>> {
    let heading = lines.iter().copied().find(|line| !line.in_layout_table)?;
    let title = heading.text.replace('\n', " ");
    Some(Appendix { heading, number: None, is_labelled: false, name: title, lines })
}
