//! The texts of a plan, paragraph by paragraph and cell by cell, for rules on wording.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use fnv::FnvHasher;
use sauro_document::{BlockId, Line, LineRole, ReadTable, Role};

use crate::context::Context;
use crate::finding::{Spot, quote};

/// A paragraph's text, or a cell's.
pub(super) struct Text<'a> {
    pub(super) text: &'a str,
    pub(super) source: Source<'a>,
}

/// Where a text stands.
pub(super) enum Source<'a> {
    Line(&'a Line),
    Cell { table: &'a ReadTable, row: &'a Option<String>, column: usize, block: Option<BlockId> },
}

impl<'a> Text<'a> {
    /// The text as a place, with the words at fault as its quote.
    pub(super) fn spot(&self, words: &str) -> Spot {
        match &self.source {
            Source::Line(line) => Spot {
                section: line.section.clone(),
                quote: quote(words),
                blocks: vec![line.block],
                ..Spot::default()
            },
            Source::Cell { table, row, column, block } => Spot {
                section: table.section.clone(),
                appendix: table.appendix.clone(),
                rows: row.iter().cloned().collect(),
                column: table.columns.get(*column).map(|column| column.heading.clone()),
                quote: quote(words),
                blocks: block.iter().copied().collect(),
            },
        }
    }

    /// What its line is for. `None` for a cell.
    pub(super) fn role(&self) -> Option<LineRole> {
        match &self.source {
            Source::Line(line) => Some(line.role),
            Source::Cell { .. } => None,
        }
    }

    /// What its column holds. `None` for a line.
    pub(super) fn column(&self) -> Option<&'a Role> {
        match &self.source {
            Source::Line(_) => None,
            Source::Cell { table, column, .. } => table.columns.get(*column).map(|c| &c.role),
        }
    }
}

impl<'a> Context<'a> {
    /// All texts, the body's before the tables'. A cell that is merged over rows is told once.
    pub(super) fn texts(&self) -> Vec<Text<'a>> {
        let lines = self.reading.lines.iter().filter(|line| !line.text.trim().is_empty());
        let mut texts: Vec<Text<'a>> =
            lines.map(|line| Text { text: &line.text, source: Source::Line(line) }).collect();
        for table in &self.reading.tables {
            let mut above: Vec<Option<BlockId>> = Vec::new();
            for row in &table.rows {
                for (column, text) in row.cells.iter().enumerate() {
                    let block = row.blocks.get(column).copied().flatten();
                    let left = column.checked_sub(1).and_then(|left| row.blocks.get(left));
                    let is_merged = block.is_some()
                        && (above.get(column).copied().flatten() == block
                            || left.copied().flatten() == block);
                    if is_merged || text.trim().is_empty() {
                        continue;
                    }
                    let source = Source::Cell { table, row: &row.number, column, block };
                    texts.push(Text { text, source });
                }
                above.clone_from(&row.blocks);
            }
        }
        texts
    }
}

/// A word of a text: its letters, and where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The runs of letters of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_alphabetic(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.extend(word(text, from, at));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        words.extend(word(text, from, text.len()));
    }
    words
}

fn word(text: &str, start: usize, end: usize) -> Option<Word<'_>> {
    text.get(start..end).map(|text| Word { text, start, end })
}

/// What is known of each distinct word, found out once however often it is printed.
pub(super) struct Forms<'t, F> {
    ids: HashMap<&'t str, usize, BuildHasherDefault<FnvHasher>>,
    forms: Vec<F>,
}

impl<'t, F> Forms<'t, F> {
    pub(super) fn new() -> Forms<'t, F> {
        Forms { ids: HashMap::default(), forms: Vec::new() }
    }

    /// What is known of a word, `find_out` telling it the first time.
    pub(super) fn of(&mut self, word: &'t str, find_out: impl FnOnce(&'t str) -> F) -> usize {
        let next = self.forms.len();
        let id = *self.ids.entry(word).or_insert(next);
        if id == next {
            self.forms.push(find_out(word));
        }
        id
    }

    /// What is known under an id that [`Forms::of`] gave.
    pub(super) fn get(&self, id: usize) -> Option<&F> {
        self.forms.get(id)
    }

    /// What is known under an id, to learn more.
    pub(super) fn get_mut(&mut self, id: usize) -> Option<&mut F> {
        self.forms.get_mut(id)
    }

    /// All that is known, in the order in which the words first occur.
    pub(super) fn all(&self) -> impl Iterator<Item = &F> {
        self.forms.iter()
    }
}

/// The words around a place, as a quote that a reader recognises: some before it and after it on
/// the same line.
pub(super) fn around(text: &str, start: usize, end: usize, before: usize, after: usize) -> &str {
    let line_start = text.get(..start).and_then(|head| head.rfind('\n')).map_or(0, |at| at + 1);
    let line_end =
        text.get(end..).and_then(|tail| tail.find('\n')).map_or(text.len(), |at| end + at);
    let head = text.get(line_start..start).unwrap_or_default();
    let from = head
        .char_indices()
        .rev()
        .filter(|(_, c)| c.is_whitespace())
        .nth(before)
        .map_or(line_start, |(at, c)| line_start + at + c.len_utf8());
    let tail = text.get(end..line_end).unwrap_or_default();
    let to = tail
        .char_indices()
        .filter(|(at, c)| c.is_whitespace() && *at > 0)
        .nth(after)
        .map_or(line_end, |(at, _)| end + at);
    text.get(from..to).unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_take_words_around() {
        let text = "số hóa tài liệu, giáo án, giáo trình trình; xây dựng nền tảng";
        let start = text.find("trình trình").unwrap();
        let end = start + "trình trình".len();
        assert_eq!(around(text, start, end, 1, 1), "giáo trình trình; xây");
        assert_eq!(around(text, start, end, 1, 0), "giáo trình trình;");
        assert_eq!(around("một hai", 0, 4, 3, 3), "một hai");
    }

    #[test]
    fn words_are_runs_of_letters() {
        let found: Vec<&str> = words("5G, DVC/UBND số 2-KH").iter().map(|word| word.text).collect();
        assert_eq!(found, ["G", "DVC", "UBND", "số", "KH"]);
    }
}
