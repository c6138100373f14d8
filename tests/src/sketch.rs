//! A plan document sketched in a few lines of text, for the cases of rules.
//!
//! Each line is a paragraph; lines that begin with `|` are rows of a table, where `^` goes on the
//! cell above and `<` the cell at the left. `**bold**` around a whole line or cell is bold. A line
//! in capitals is bold and centred, as headings of appendices are. ` <- rule` at the end of a line
//! says that the rule must find something there.

use sauro_document::{
    Alignment, Block, BlockId, Cell, Document, LineSpacing, Merge, Origin, PageLayout, Paragraph,
    Part, Row, Run, Table,
};

/// A sketch as a document, with the findings that it expects.
#[derive(Clone, Debug, Default)]
pub struct Sketch {
    /// The document.
    pub document: Document,
    /// For each expected finding, its line from 0 and the rule's name.
    pub marks: Vec<(u32, String)>,
}

/// Paragraphs of one line of the sketch: cells are told apart by the last digits.
const CELLS_PER_LINE: u32 = 100;
/// Where the lines of the preamble stand, which no mark reaches.
const PREAMBLE: u32 = 30_000_000;

/// What stands before a sketch that is not `bare`: a made-up commune's letterhead, title and basis.
pub const PREAMBLE_LINES: &str = "\
ỦY BAN NHÂN DÂN XÃ BÌNH MINH
Số: 12/KH-UBND
Bình Minh, ngày 20 tháng 01 năm 2026
KẾ HOẠCH
Chuyển đổi số năm 2026 trên địa bàn xã Bình Minh, tỉnh Đồng Nai
Căn cứ Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Đồng Nai về \
chuyển đổi số năm 2026;";

/// The line of the sketch that a paragraph came from. `None` for the preamble.
pub fn line_of(block: BlockId) -> Option<u32> {
    (block.paragraph < PREAMBLE).then_some(block.paragraph / CELLS_PER_LINE)
}

/// Reads a sketch.
pub fn read(text: &str, is_bare: bool) -> Sketch {
    let mut sketch = Sketch::default();
    sketch.document.origin = Origin::Word;
    sketch.document.layouts.push(a4());
    if !is_bare {
        for (index, line) in PREAMBLE_LINES.lines().enumerate() {
            let id = PREAMBLE + index as u32 * CELLS_PER_LINE;
            sketch.document.blocks.push(Block::Paragraph(paragraph(line, id)));
        }
    }
    let mut table: Vec<Row> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let index = index as u32;
        let line = take_marks(line, index, &mut sketch.marks);
        match line.trim_start().strip_prefix('|') {
            Some(row) => {
                let row = row.trim_end().strip_suffix('|').unwrap_or(row);
                if !row.chars().all(|c| matches!(c, '-' | '|' | ' ' | ':')) {
                    table.push(row_of(row, index));
                }
            }
            None => {
                end_table(&mut table, &mut sketch.document);
                if !line.trim().is_empty() {
                    let paragraph = paragraph(line.trim(), index * CELLS_PER_LINE);
                    sketch.document.blocks.push(Block::Paragraph(paragraph));
                }
            }
        }
    }
    end_table(&mut table, &mut sketch.document);
    sketch
}

/// Takes the marks off a line.
fn take_marks<'l>(line: &'l str, index: u32, marks: &mut Vec<(u32, String)>) -> &'l str {
    let Some((text, rules)) = line.rsplit_once("<- ") else { return line };
    marks.extend(rules.split(',').map(|rule| (index, rule.trim().to_owned())));
    text
}

fn end_table(rows: &mut Vec<Row>, document: &mut Document) {
    if rows.is_empty() {
        return;
    }
    let width = |row: &Row| row.cells.last().map_or(0, |cell| cell.column + cell.span);
    let columns = rows.iter().map(width).max().unwrap_or(0);
    let rows = std::mem::take(rows);
    document.blocks.push(Block::Table(Table { rows, columns, layout: 0 }));
}

fn row_of(line: &str, index: u32) -> Row {
    let mut cells: Vec<Cell> = Vec::new();
    for (column, text) in line.split('|').map(str::trim).enumerate() {
        if let (Some(last), "<") = (cells.last_mut(), text) {
            last.span += 1;
            continue;
        }
        let merge = if text == "^" { Merge::Continue } else { Merge::Start };
        let text = if text == "^" { "" } else { text };
        let id = index * CELLS_PER_LINE + 1 + column as u32;
        let blocks = vec![Block::Paragraph(paragraph(text, id))];
        cells.push(Cell { blocks, column, span: 1, merge });
    }
    Row { cells, is_header: false }
}

fn paragraph(text: &str, id: u32) -> Paragraph {
    let bold = text.strip_prefix("**").and_then(|text| text.strip_suffix("**"));
    let is_title = text.chars().any(char::is_alphabetic) && text == text.to_uppercase();
    let text = bold.unwrap_or(text).replace("\\n", "\n");
    let run = Run {
        text: text.clone(),
        bold: bold.is_some() || is_title,
        size: Some(28),
        font: Some("Times New Roman".into()),
        ..Run::default()
    };
    Paragraph {
        id: BlockId { part: Part::Body, paragraph: id },
        runs: if text.is_empty() { Vec::new() } else { vec![run] },
        text,
        alignment: if is_title { Alignment::Centre } else { Alignment::Justified },
        line_spacing: LineSpacing::Single,
        ..Paragraph::default()
    }
}

/// A4 upright with margins as Nghị định 30/2020/NĐ-CP asks: 20, 20, 30 and 15 mm.
fn a4() -> PageLayout {
    PageLayout {
        width: 11906,
        height: 16838,
        top: 1134,
        bottom: 1134,
        left: 1701,
        right: 850,
        ..PageLayout::default()
    }
}
