//! Tables that lost their columns: text copied out of a PDF, a row's cells one after the other.
//!
//! A row is put back together only where its cells can be told apart: a figure ends the name, and
//! names of agencies begin where no mark joins them to the one before. Any other row is reported.

use sauro_document::{Block, Cell, Row, Table, is_roman};
use sauro_model::text::fold;

use super::flat_row::{Shape, split_row};
use super::sheet::paragraph;
use crate::interpret::roles_of;
use crate::{Doubt, Note};

/// How many lines headings may take.
const HEADING_LINES: usize = 24;

/// A table found in lines of text.
pub(crate) struct Found {
    /// The table.
    pub(crate) table: Table,
    /// The first line after it.
    pub(crate) end: usize,
}

/// Reads the table that begins on a line. `None` if none does.
pub(crate) fn read(lines: &[String], start: usize, notes: &mut Vec<Note>) -> Option<Found> {
    let (headings, first_row) = read_headings(lines, start)?;
    let roles = roles_of(&headings)?;
    let Some(shape) = Shape::of(&roles) else {
        notes.push(Note::on_document(Doubt::TableNotRead(headings.join(" | "))));
        let rest = lines.iter().skip(first_row).position(|line| ends_table(line.trim()));
        let end = rest.map_or(lines.len(), |length| first_row + length);
        return Some(Found { table: Table::default(), end });
    };
    let flat_heading = fold(&headings.join(" "));
    let mut table = Table { columns: headings.len(), ..Table::default() };
    table.rows.push(row_of(&headings, start));
    let mut open: Option<Open> = None;
    let mut counter = Counter::default();
    let mut repeated = String::new();
    let mut index = first_row;
    while let Some(line) = lines.get(index) {
        let line = line.trim();
        if line.is_empty() {
            index += 1;
            continue;
        }
        if ends_table(line) {
            break;
        }
        // The headings again, at the top of a page, on as many lines as it takes.
        let candidate =
            if repeated.is_empty() { fold(line) } else { format!("{repeated} {}", fold(line)) };
        if flat_heading.starts_with(&candidate) && (is_heading_start(line) || !repeated.is_empty())
        {
            repeated = if candidate == flat_heading { String::new() } else { candidate };
            // What follows belongs to cells that began on the page before: to which, is lost.
            if let Some(open) = &mut open {
                open.page_turned = true;
            }
            index += 1;
            continue;
        }
        repeated.clear();
        match counter.take(line) {
            Some((number, rest)) => {
                close(open.take(), &shape, headings.len(), &mut table, notes);
                open = Some(Open { number, text: rest.to_owned(), line: index, ..Open::default() });
            }
            None => {
                if let Some(open) = &mut open {
                    open.torn |= open.page_turned;
                    append(&mut open.text, line);
                }
            }
        }
        index += 1;
    }
    close(open, &shape, headings.len(), &mut table, notes);
    drop_run_ons(&shape, &mut table, notes);
    (table.rows.len() > 1).then_some(Found { table, end: index })
}

/// Joins a line to a text; a word parted at the line's end keeps its hyphen.
fn append(text: &mut String, line: &str) {
    let parted = text.ends_with('-') && !text.ends_with(" -");
    if !text.is_empty() && !parted {
        // The parts of a bundle stand on lines of their own.
        text.push(if line.starts_with("- ") { '\n' } else { ' ' });
    }
    text.push_str(line);
}

fn is_heading_start(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    matches!(fold(first).as_str(), "stt" | "tt")
}

fn ends_table(line: &str) -> bool {
    let folded = fold(line);
    ["phu luc", "noi nhan", "uy ban nhan dan xa", "cong hoa xa hoi"]
        .iter()
        .any(|start| folded.starts_with(start))
        || line == "ỦY BAN NHÂN DÂN"
}

/// The headings from a line that begins with "STT", and the line of the first row. Each heading
/// begins with a capital.
fn read_headings(lines: &[String], start: usize) -> Option<(Vec<String>, usize)> {
    if !is_heading_start(lines.get(start)?) {
        return None;
    }
    let mut text = String::new();
    for (offset, line) in lines.iter().skip(start).take(HEADING_LINES).enumerate() {
        let line = line.trim();
        if offset > 0 && Counter::default().take(line).is_some() {
            return split_headings(&text).map(|headings| (headings, start + offset));
        }
        if !line.is_empty() {
            append(&mut text, line);
        }
    }
    None
}

fn split_headings(text: &str) -> Option<Vec<String>> {
    let mut headings: Vec<String> = Vec::new();
    let mut joined = false;
    for word in text.split_whitespace() {
        let begins = word.starts_with(char::is_uppercase) && !joined;
        joined = word.ends_with([',', '/', '-', '–']) || word == "và";
        match headings.last_mut().filter(|_| !begins) {
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None => headings.push(word.to_owned()),
        }
    }
    (headings.len() >= 3 && headings.len() <= 20).then_some(headings)
}

/// A row that lines are still added to.
#[derive(Default)]
struct Open {
    number: String,
    text: String,
    line: usize,
    /// A page ended after the lines so far.
    page_turned: bool,
    /// Lines were added after that.
    torn: bool,
}

/// Which numbers may come next.
#[derive(Default)]
struct Counter {
    last: u32,
    last_roman: Option<String>,
}

impl Counter {
    /// Takes the number off a line that begins a row, or a group; and counts it.
    fn take<'l>(&mut self, line: &'l str) -> Option<(String, &'l str)> {
        let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let token = first.trim_end_matches('.');
        if token.bytes().all(|byte| byte.is_ascii_digit()) {
            let number: u32 = token.parse().ok()?;
            // Numbers restart only under a new group.
            if number != self.last + 1 {
                return None;
            }
            self.last = number;
            return Some((token.to_owned(), rest.trim()));
        }
        if is_roman(token) && rest.trim().starts_with(char::is_uppercase) && self.follows(token) {
            self.last_roman = Some(token.to_owned());
            self.last = 0;
            return Some((token.to_owned(), rest.trim()));
        }
        None
    }

    fn follows(&self, token: &str) -> bool {
        const ORDER: [&str; 15] = [
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII",
            "XIV", "XV",
        ];
        let at = |numeral: &str| ORDER.iter().position(|known| *known == numeral);
        match &self.last_roman {
            None => token == "I",
            Some(last) => at(token) == at(last).map(|position| position + 1),
        }
    }
}

fn close(
    open: Option<Open>,
    shape: &Shape,
    columns: usize,
    table: &mut Table,
    notes: &mut Vec<Note>,
) {
    let Some(open) = open else { return };
    let mut cells = vec![String::new(); columns];
    let mut set = |column: usize, text: &str| {
        if let Some(cell) = cells.get_mut(column) {
            text.trim().clone_into(cell);
        }
    };
    set(shape.number, &open.number);
    if is_roman(&open.number) {
        set(shape.name, &open.text);
    } else {
        match split_row(&open.text, shape).filter(|_| !open.torn) {
            Some(parts) => {
                for (column, text) in parts {
                    set(column, text);
                }
            }
            None => {
                let row = crate::interpret::shorten(&format!("{} {}", open.number, open.text), 160);
                notes.push(Note::on_document(Doubt::RowNotRead(row)));
                return;
            }
        }
    }
    table.rows.push(row_of(&cells, open.line));
}

/// Drops rows whose agency runs on into other words: "Phòng Kinh tế giá trị sản xuất", where a page
/// turned inside the name. The agency alone stands in other rows.
fn drop_run_ons(shape: &Shape, table: &mut Table, notes: &mut Vec<Note>) {
    let names_of = |row: &Row| -> Vec<String> {
        let cells = shape.agencies.iter().filter_map(|column| row.cells.get(*column));
        cells.flat_map(|cell| sauro_model::notation::agency::split(&cell.text())).collect()
    };
    let all: Vec<String> = table.rows.iter().skip(1).flat_map(names_of).collect();
    let runs_on = |name: &String| {
        all.iter().any(|known| {
            let rest = name.strip_prefix(known.as_str()).map(str::trim_start).unwrap_or_default();
            let usual = [
                "xã",
                "phường",
                "cấp xã",
                "trên địa bàn",
                "của xã",
                "và ",
                "liên quan",
                "có liên quan",
            ];
            rest.starts_with(char::is_lowercase)
                && !usual.iter().any(|words| rest.starts_with(words))
        })
    };
    table.rows.retain(|row| {
        let doubtful = names_of(row).iter().any(runs_on);
        if doubtful {
            let texts = row.cells.iter().map(Cell::text).collect::<Vec<_>>().join(" ");
            let text = crate::interpret::shorten(&texts, 160);
            notes.push(Note::on_document(Doubt::RowNotRead(text)));
        }
        !doubtful
    });
}

fn row_of(cells: &[String], line: usize) -> Row {
    let line = u32::try_from(line).unwrap_or(u32::MAX);
    let cells = cells.iter().enumerate().map(|(column, text)| Cell {
        blocks: (!text.is_empty())
            .then(|| Block::Paragraph(paragraph(text, line)))
            .into_iter()
            .collect(),
        column,
        span: 1,
        ..Cell::default()
    });
    Row { cells: cells.collect(), is_header: false }
}
