//! Plain text, as it is copied out of a PDF or a message: lines broken anywhere, page numbers in
//! between, tables by tabs or not at all. Best effort, and never silently wrong.

use sauro_document::{Alignment, Block, Cell, Document, Merge, Origin, Row, Table, take_marker};
use sauro_model::text::{fold, normalise};

use super::flat_table;
use super::sheet::paragraph;
use crate::{Doubt, Note};

/// Lines beyond this are no plan's.
const LINE_LIMIT: usize = 20_000;

/// Reads plain text.
pub(crate) fn read(text: &str, notes: &mut Vec<Note>) -> Document {
    let mut document = Document { origin: Origin::Text, ..Document::default() };
    let mut open = Open::default();
    let mut table: Vec<(u32, Vec<String>)> = Vec::new();
    let lines: Vec<String> = text.lines().take(LINE_LIMIT).map(unmark).collect();
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        let number = u32::try_from(index).unwrap_or(u32::MAX);
        index += 1;
        if line.matches('\t').count() >= 2 {
            open.close(&mut document.blocks);
            table.push((number, line.split('\t').map(|cell| rejoin(&normalise(cell))).collect()));
            continue;
        }
        if line.trim().is_empty() && !table.is_empty() {
            // A page ends inside the table; the next row of tabs goes on it.
            continue;
        }
        flush_table(&mut table, &mut document.blocks);
        if let Some(found) = flat_table::read(&lines, index - 1, notes) {
            open.close(&mut document.blocks);
            if !found.table.rows.is_empty() {
                document.blocks.push(Block::Table(found.table));
            }
            index = found.end.max(index);
            continue;
        }
        open.take(line, number, &mut document.blocks, notes);
    }
    flush_table(&mut table, &mut document.blocks);
    open.close(&mut document.blocks);
    if lines.len() == LINE_LIMIT {
        notes.push(Note::on_document(Doubt::TooLong));
    }
    notes.push(Note::on_document(Doubt::GuessedRows));
    document
}

/// Marks of Markdown that converters leave behind.
fn unmark(text: &str) -> String {
    text.replace("**", "").replace('\u{c}', " ")
}

/// Symbols that were parted at the end of a line: "411/QĐ- TTg", "57- NQ/TW".
fn rejoin(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("- ") {
        result.push_str(before);
        let is_symbol = before.ends_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && after.starts_with(char::is_uppercase);
        result.push_str(if is_symbol { "-" } else { "- " });
        rest = after;
    }
    result.push_str(rest);
    result
}

/// A paragraph that may go on in the next line.
#[derive(Default)]
struct Open {
    text: String,
    line: u32,
    blank_before: bool,
    /// Whether it is written in capitals. Kept, not asked of the text anew for each line, which
    /// would take as long as the square of the lines.
    is_capital: bool,
    /// Whether the lines are those of the title, after "KẾ HOẠCH".
    in_title: bool,
}

impl Open {
    fn take(&mut self, line: &str, number: u32, blocks: &mut Vec<Block>, notes: &mut Vec<Note>) {
        let line = normalise(line);
        if line.is_empty() {
            self.blank_before = true;
            return;
        }
        if is_page_number(&line) {
            notes.push(Note::on_document(Doubt::PageFurniture(line)));
            return;
        }
        if self.text.is_empty() || self.is_new(&line) {
            self.close(blocks);
            self.line = number;
            self.is_capital = is_capital(&line);
            self.text = line;
        } else {
            // A word parted at the line's end keeps its hyphen: "57-" and "NQ/TW".
            if !self.text.ends_with('-') || self.text.ends_with(" -") {
                self.text.push(' ');
            }
            self.text.push_str(&line);
        }
        self.blank_before = false;
    }

    /// Whether a line begins a new paragraph.
    fn is_new(&self, line: &str) -> bool {
        let folded = fold(line);
        let opens = [
            "can cu ",
            "thuc hien ke hoach",
            "thuc hien nghi quyet",
            "tren day la",
            "noi nhan",
            "phu luc",
            "(kem theo",
            "uy ban nhan dan xa",
            "ke hoach",
            "cong hoa",
            "doc lap",
            "so:",
        ];
        // What goes on capitals is in capitals, so that the first line tells it of the whole.
        if is_capital(line) != self.is_capital {
            return true;
        }
        let is_marked = take_marker(line).is_some() && !self.text.ends_with(['-', ',']);
        let ended = self.text.ends_with(['.', ';', ':', '!', '?']) || self.text.ends_with("./.");
        let is_appendix = folded.starts_with("phu luc") && line.chars().count() <= 40;
        is_marked
            || is_appendix
            || opens.iter().any(|start| folded.starts_with(start)) && (ended || self.blank_before)
            || ended && (self.blank_before || line.starts_with(char::is_uppercase))
    }

    fn close(&mut self, blocks: &mut Vec<Block>) {
        self.blank_before = false;
        if self.text.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        let mut made = paragraph(&text, self.line);
        let folded = fold(&made.text);
        let opens_text = ["can cu", "thuc hien ke hoach so", "thuc hien nghi quyet so", "theo "];
        if opens_text.iter().any(|start| folded.starts_with(start)) || take_marker(&text).is_some()
        {
            self.in_title = false;
        }
        if self.in_title || folded == "ke hoach" {
            self.in_title = true;
            made.alignment = Alignment::Centre;
        }
        blocks.push(Block::Paragraph(made));
    }
}

/// Whether a text is written in capitals.
fn is_capital(text: &str) -> bool {
    text == text.to_uppercase() && text.chars().any(char::is_alphabetic)
}

/// A line of nothing but a number, as pages print it.
fn is_page_number(line: &str) -> bool {
    let inner = line.trim_matches(|c: char| "-–—. ".contains(c));
    inner.len() <= 3 && !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_digit())
}

/// Makes rows of tabs a table. An empty heading cell beside one belongs to it where the row below
/// parts it; a second heading row's empty cells go on those above.
fn flush_table(rows: &mut Vec<(u32, Vec<String>)>, blocks: &mut Vec<Block>) {
    let rows = std::mem::take(rows);
    let is_rule = |row: &[String]| row.iter().all(|cell| cell.chars().all(|c| "-=_ ".contains(c)));
    let rows: Vec<(u32, Vec<String>)> = rows.into_iter().filter(|(_, row)| !is_rule(row)).collect();
    let columns = rows.iter().map(|(_, row)| row.len()).max().unwrap_or(0);
    if columns == 0 {
        return;
    }
    let cell = |row: usize, column: usize| {
        rows.get(row)
            .and_then(|(_, cells)| cells.get(column))
            .map(String::as_str)
            .unwrap_or_default()
    };
    // Only a second row without a number in front, under a parted heading, is a heading.
    let parted =
        |column: usize| column > 0 && cell(0, column).is_empty() && !cell(1, column).is_empty();
    let two_headings = rows.len() > 1 && cell(1, 0).is_empty() && (0..columns).any(parted);
    let mut table = Table { columns, ..Table::default() };
    for (index, (line, _)) in rows.iter().enumerate() {
        let mut cells: Vec<Cell> = Vec::new();
        for column in 0..columns {
            let is_parted = two_headings && index == 0 && parted(column);
            if let Some(left) = cells.last_mut().filter(|_| is_parted) {
                left.span += 1;
                continue;
            }
            let text = cell(index, column);
            let goes_on = two_headings && index == 1 && text.is_empty();
            let may_go_on = two_headings && index == 0 && cell(1, column).is_empty();
            let blocks = (!text.is_empty()).then(|| Block::Paragraph(paragraph(text, *line)));
            cells.push(Cell {
                blocks: blocks.into_iter().collect(),
                column,
                span: 1,
                merge: match (may_go_on, goes_on) {
                    (true, _) => Merge::Start,
                    (_, true) => Merge::Continue,
                    _ => Merge::None,
                },
            });
        }
        table.rows.push(Row { cells, is_header: two_headings && index < 2 });
    }
    blocks.push(Block::Table(table));
}
