//! A plan document sketched in a few lines of text, for the cases of rules.
//!
//! Each line is a paragraph; lines that begin with `|` are rows of a table, where `^` goes on the
//! cell above and `<` the cell at the left. `**bold**` around a whole line or cell is bold. A line
//! in capitals is bold and centred, as headings of appendices are. ` ¶ ` parts the paragraphs of a
//! cell, `\n` the lines of a paragraph. ` <- rule` at the end of a line says that the rule must find
//! something there.
//!
//! A line that begins with `@` prints nothing:
//! - `@letterhead`, `@closing`: a made-up commune's letterhead, its signature and recipients;
//! - `@centre`, `@left`, `@font Arial`, `@size 12`, `@colour FF0000`, `@plain`: how the paragraphs
//!   that follow are set, and as usual again;
//! - `@page 216 279`: the paper in millimetres, a new layout where paragraphs stand above;
//!   `@margins 20 20 30 15`: top, bottom, left, right;
//! - `@header centre`, `@footer right`: a page number; `@first`: the first page is another.

use sauro_document::{
    Alignment, Block, BlockId, Cell, Document, LineSpacing, Merge, Origin, PageLayout, Pages,
    Paragraph, Part, Row, Run, Running, Table,
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

/// What `@letterhead` stands for.
const LETTERHEAD: &str = "\
| ỦY BAN NHÂN DÂN ¶ XÃ BÌNH MINH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ¶ Độc lập - Tự do - Hạnh phúc |
| Số: 12/KH-UBND | Bình Minh, ngày 20 tháng 01 năm 2026 |";

/// What `@closing` stands for.
const CLOSING: &str = "\
| Nơi nhận: ¶ - UBND tỉnh; ¶ - Các cơ quan, đơn vị trên địa bàn xã; ¶ - Các ấp; ¶ - Lưu: VT, VHXH. \
| TM. ỦY BAN NHÂN DÂN ¶ KT. CHỦ TỊCH ¶ PHÓ CHỦ TỊCH ¶ Nguyễn Văn A |";

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
    let mut look = Look::default();
    let mut blocks = 0;
    for (index, line) in text.lines().enumerate() {
        let index = index as u32;
        let line = take_marks(line, index, &mut sketch.marks);
        if let Some(directive) = line.trim().strip_prefix('@') {
            end_table(&mut table, &mut sketch.document);
            blocks += 1;
            direct(directive, &mut look, PREAMBLE + (PREAMBLE_BLOCK * blocks), &mut sketch);
            continue;
        }
        match row_text(line) {
            Some(row) => {
                if !row.chars().all(|c| matches!(c, '-' | '|' | ' ' | ':')) {
                    table.push(row_of(row, index * CELLS_PER_LINE, &look));
                }
            }
            None => {
                end_table(&mut table, &mut sketch.document);
                if !line.trim().is_empty() {
                    let mut paragraph = paragraph(line.trim(), index * CELLS_PER_LINE);
                    look.apply(&mut paragraph);
                    sketch.document.blocks.push(Block::Paragraph(paragraph));
                }
            }
        }
    }
    end_table(&mut table, &mut sketch.document);
    sketch
}

/// Paragraphs of one block that a directive stands for.
const PREAMBLE_BLOCK: u32 = 10_000;

/// How paragraphs are set, where not as usual.
#[derive(Clone, Debug, Default)]
struct Look {
    alignment: Option<Alignment>,
    font: Option<String>,
    size: Option<u16>,
    colour: Option<String>,
    layout: usize,
}

impl Look {
    fn apply(&self, paragraph: &mut Paragraph) {
        paragraph.alignment = self.alignment.unwrap_or(paragraph.alignment);
        paragraph.layout = self.layout;
        for run in &mut paragraph.runs {
            if let Some(font) = &self.font {
                run.font = Some(font.clone());
            }
            if let Some(size) = self.size {
                run.size = Some(size);
            }
            run.colour = self.colour.clone();
        }
    }
}

/// Does what a directive says. `id` is free for the paragraphs that it stands for.
fn direct(directive: &str, look: &mut Look, id: u32, sketch: &mut Sketch) {
    let (name, rest) = directive.split_once(' ').unwrap_or((directive, ""));
    let figures: Vec<i32> = rest.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let document = &mut sketch.document;
    if name == "page" && !document.blocks.is_empty() {
        document.layouts.push(a4());
        look.layout = document.layouts.len() - 1;
    }
    let layout = document.layouts.last_mut().expect("a sketch has a layout");
    match (name, figures.as_slice()) {
        ("letterhead", _) => push_rows(LETTERHEAD, id, document),
        ("closing", _) => push_rows(CLOSING, id, document),
        ("centre", _) => look.alignment = Some(Alignment::Centre),
        ("left", _) => look.alignment = Some(Alignment::Left),
        ("font", _) => look.font = Some(rest.to_owned()),
        ("size", [size]) => look.size = u16::try_from(size * 2).ok(),
        ("colour", _) => look.colour = Some(rest.to_owned()),
        ("plain", _) => *look = Look { layout: look.layout, ..Look::default() },
        ("page", [width, height]) => {
            (layout.width, layout.height) = (twentieths(*width), twentieths(*height));
            layout.landscape = width > height;
        }
        ("margins", [top, bottom, left, right]) => {
            (layout.top, layout.bottom) = (twentieths(*top), twentieths(*bottom));
            (layout.left, layout.right) = (twentieths(*left), twentieths(*right));
        }
        ("header", _) => layout.headers.push(page_number(rest)),
        ("footer", _) => layout.footers.push(page_number(rest)),
        ("first", _) => layout.different_first_page = true,
        _ => panic!("a sketch knows no @{directive}"),
    }
}

fn page_number(alignment: &str) -> Running {
    let alignment = match alignment {
        "centre" => Alignment::Centre,
        "right" => Alignment::Right,
        _ => Alignment::Left,
    };
    Running { pages: Pages::Other, blocks: Vec::new(), page_number: Some(alignment) }
}

/// Millimetres in twentieths of a point.
fn twentieths(millimetres: i32) -> i32 {
    millimetres * 14_400 / 254
}

fn push_rows(text: &str, id: u32, document: &mut Document) {
    let rows = text.lines().enumerate().filter_map(|(index, line)| {
        Some(row_of(row_text(line)?, id + index as u32 * CELLS_PER_LINE, &Look::default()))
    });
    let mut rows: Vec<Row> = rows.collect();
    end_table(&mut rows, document);
}

/// The cells of a line that is a row.
fn row_text(line: &str) -> Option<&str> {
    let row = line.trim_start().strip_prefix('|')?;
    Some(row.trim_end().strip_suffix('|').unwrap_or(row))
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

fn row_of(line: &str, id: u32, look: &Look) -> Row {
    let mut cells: Vec<Cell> = Vec::new();
    for (column, text) in line.split('|').map(str::trim).enumerate() {
        if let (Some(last), "<") = (cells.last_mut(), text) {
            last.span += 1;
            continue;
        }
        let merge = if text == "^" { Merge::Continue } else { Merge::Start };
        let text = if text == "^" { "" } else { text };
        let id = id + 1 + column as u32;
        let blocks = text.split('¶').enumerate().map(|(part, text)| {
            // Cells of several paragraphs are those of layouts, with few columns.
            let mut paragraph = paragraph(text.trim(), id + 10 * part as u32);
            look.apply(&mut paragraph);
            Block::Paragraph(paragraph)
        });
        cells.push(Cell { blocks: blocks.collect(), column, span: 1, merge });
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
