//! The document as read, for people to recognise.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Paragraphs and tables in reading order.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct DocumentView {
    /// What kind of file it was: `word`, `sheet`, `text` or `json`.
    pub origin: String,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// What page headers hold.
    pub headers: Vec<Block>,
    /// What page footers hold.
    pub footers: Vec<Block>,
    /// Footnotes and endnotes.
    pub footnotes: Vec<Block>,
}

/// A paragraph or a table.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Paragraph {
    /// Where it stands in its file, such as "body:12".
    pub id: String,
    /// Which of the paragraphs of that place it is, from 0: the cells of a row of a spreadsheet
    /// all stand in one line.
    #[serde(skip)]
    pub nth: usize,
    /// The text, single blanks, line breaks kept.
    pub text: String,
    /// The number or bullet before the text.
    pub number: Option<String>,
    /// Stretches of one formatting.
    pub runs: Vec<Run>,
    /// `left`, `centre`, `right` or `justified`.
    pub align: String,
    /// The heading's level from 1. `None` for text.
    pub heading: Option<u8>,
}

/// A stretch of text of one formatting.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Printed in capitals, however it is typed.
    pub capitals: bool,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Table {
    /// How many grid columns it has.
    pub columns: usize,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Row {
    /// Whether it names the columns.
    pub header: bool,
    /// The cells, left to right.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Cell {
    /// How many grid columns it covers.
    pub span: usize,
    /// How many rows it covers.
    pub row_span: usize,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

impl DocumentView {
    /// Its parts as they are shown: page headers, the text, page footers, notes.
    pub fn parts(&self) -> [&[Block]; 4] {
        [&self.headers, &self.blocks, &self.footers, &self.footnotes]
    }

    /// All paragraphs, those in tables too, in the order in which they are shown.
    pub fn paragraphs(&self) -> Vec<&Paragraph> {
        let mut found = Vec::new();
        for part in self.parts() {
            collect(part, &mut found);
        }
        found
    }

    /// Numbers the paragraphs that stand in one place.
    pub(crate) fn number_paragraphs(&mut self) {
        let mut seen = BTreeMap::new();
        for part in [&mut self.headers, &mut self.blocks, &mut self.footers, &mut self.footnotes] {
            number(part, &mut seen);
        }
    }

    /// Whether it was a Word file.
    pub fn is_word(&self) -> bool {
        self.origin == "word"
    }
}

fn collect<'a>(blocks: &'a [Block], found: &mut Vec<&'a Paragraph>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.push(paragraph),
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    collect(&cell.blocks, found);
                }
            }
        }
    }
}

fn number(blocks: &mut [Block], seen: &mut BTreeMap<String, usize>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let count = seen.entry(paragraph.id.clone()).or_default();
                paragraph.nth = *count;
                *count += 1;
            }
            Block::Table(table) => {
                for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                    number(&mut cell.blocks, seen);
                }
            }
        }
    }
}

impl Table {
    /// Whether it only sets text side by side, as letterheads and signatures are.
    pub fn is_layout(&self) -> bool {
        self.columns <= 2 && !self.rows.iter().any(|row| row.header)
    }
}
