//! Grids of cells, as spreadsheets and CSV files keep them, made into a document.

use sauro_document::{
    Alignment, Block, BlockId, Cell, Document, Merge, Origin, Paragraph, Part, Row, Run, Table,
};
use sauro_model::text::nfc;

/// A sheet: its rows of texts, and which of its cells are merged.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Sheet {
    /// The sheet's name. Empty for a CSV file.
    pub(crate) name: String,
    /// The rows, from the first.
    pub(crate) rows: Vec<Vec<String>>,
    /// Merged ranges: first row and column, last row and column.
    pub(crate) merges: Vec<[usize; 4]>,
}

/// No plan's appendix is wider.
const COLUMN_LIMIT: usize = 60;

/// Makes sheets one document: rows of a single text above a table become paragraphs, its titles.
pub(crate) fn document_of(sheets: Vec<Sheet>) -> Document {
    let mut document = Document { origin: Origin::Sheet, ..Document::default() };
    let mut line = 0u32;
    for sheet in sheets {
        // A sheet named like an appendix is one.
        if sheet.name.to_lowercase().starts_with("phụ lục") {
            document.blocks.push(title(&sheet.name, line));
        }
        let columns = sheet.rows.iter().map(Vec::len).max().unwrap_or(0).min(COLUMN_LIMIT);
        let mut table = Table { columns, ..Table::default() };
        for (index, row) in sheet.rows.iter().enumerate() {
            let texts = || row.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
            let is_title = table.rows.is_empty() && texts().count() <= 1;
            if is_title {
                document.blocks.extend(texts().map(|text| title(text, line)));
            } else {
                table.rows.push(row_of(row, index, columns, &sheet.merges, line));
            }
            line = line.saturating_add(1);
        }
        if !table.rows.is_empty() {
            document.blocks.push(Block::Table(table));
        }
    }
    document
}

fn title(text: &str, line: u32) -> Block {
    Block::Paragraph(Paragraph { alignment: Alignment::Centre, ..paragraph(text, line) })
}

/// A paragraph of plain text on a line of its file.
pub(crate) fn paragraph(text: &str, line: u32) -> Paragraph {
    let lines = text.lines().map(sauro_model::text::normalise).filter(|line| !line.is_empty());
    Paragraph {
        id: BlockId { part: Part::Body, paragraph: line },
        text: lines.collect::<Vec<_>>().join("\n"),
        runs: vec![Run { text: nfc(text), ..Run::default() }],
        ..Paragraph::default()
    }
}

fn row_of(row: &[String], index: usize, columns: usize, merges: &[[usize; 4]], line: u32) -> Row {
    let mut cells = Vec::with_capacity(columns);
    let mut column = 0;
    while column < columns {
        let merge = merges
            .iter()
            .find(|[top, left, bottom, _]| *left == column && (*top..=*bottom).contains(&index));
        let span = merge.map_or(1, |[_, left, _, right]| right.saturating_sub(*left) + 1);
        let text = row.get(column).map(String::as_str).unwrap_or_default();
        cells.push(Cell {
            blocks: text.lines().map(|text| Block::Paragraph(paragraph(text, line))).collect(),
            column,
            span: span.min(columns - column),
            merge: match merge {
                Some([top, _, bottom, _]) if top < bottom && *top == index => Merge::Start,
                Some([top, ..]) if *top < index => Merge::Continue,
                _ => Merge::None,
            },
        });
        column += span.max(1);
    }
    Row { cells, is_header: false }
}
