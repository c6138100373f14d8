//! A document as it was read, for a page that shows it beside the findings.

use std::collections::BTreeMap;

use sauro_document::{
    Alignment, Block, BlockId, Cell, Document, Merge, Origin, Paragraph, Reading, Run, Table,
};
use serde::Serialize;

use crate::block_name;

/// A document: its text and tables, faithful enough to be recognised.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentJson<'a> {
    /// What kind of file it was: "word", "sheet", "text" or "json".
    pub origin: &'static str,
    /// Paragraphs and tables in reading order.
    pub blocks: Vec<BlockJson<'a>>,
    /// What page headers hold.
    pub headers: Vec<BlockJson<'a>>,
    /// What page footers hold.
    pub footers: Vec<BlockJson<'a>>,
    /// Footnotes and endnotes.
    pub footnotes: Vec<BlockJson<'a>>,
}

/// A paragraph or a table.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum BlockJson<'a> {
    /// A paragraph.
    Paragraph(ParagraphJson<'a>),
    /// A table.
    Table(TableJson<'a>),
}

/// A paragraph.
#[derive(Clone, Debug, Serialize)]
pub struct ParagraphJson<'a> {
    /// Where it stands in its file: "body:12".
    pub id: String,
    /// The text, `\n` at a line break inside the paragraph.
    pub text: &'a str,
    /// The number or bullet that the word processor prints. `null` where it is typed.
    pub number: Option<&'a str>,
    /// Stretches of one formatting.
    pub runs: Vec<RunJson<'a>>,
    /// "left", "centre", "right" or "justified".
    pub align: &'static str,
    /// The heading's level from 1. `null` for text.
    pub heading: Option<u8>,
    /// The section it stands in, such as "II.2". `null` outside sections and in tables of rows.
    pub section: Option<&'a str>,
}

/// A stretch of text of one formatting.
#[derive(Clone, Debug, Serialize)]
pub struct RunJson<'a> {
    /// The text.
    pub text: &'a str,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Printed in capitals, however it is typed.
    pub capitals: bool,
}

/// A table as a page lays it out.
#[derive(Clone, Debug, Serialize)]
pub struct TableJson<'a> {
    /// How many grid columns the widest row covers.
    pub columns: usize,
    /// The rows.
    pub rows: Vec<RowJson<'a>>,
}

/// A row of a table.
#[derive(Clone, Debug, Serialize)]
pub struct RowJson<'a> {
    /// Whether the row is marked to be repeated on each page.
    pub header: bool,
    /// The cells, left to right, without those that only go on a cell above.
    pub cells: Vec<CellJson<'a>>,
}

/// A cell of a table.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CellJson<'a> {
    /// The grid column it begins at, from 0.
    pub column: usize,
    /// How many grid columns it covers.
    pub span: usize,
    /// How many rows it covers.
    pub row_span: usize,
    /// What stands in it.
    pub blocks: Vec<BlockJson<'a>>,
}

impl<'a> DocumentJson<'a> {
    /// A document, with the sections that were understood of it.
    pub fn new(document: &'a Document, reading: &'a Reading) -> DocumentJson<'a> {
        let lines = reading.lines.iter();
        let sections = lines.filter_map(|line| Some((line.block, line.section.as_deref()?)));
        let writer = Writer { sections: sections.collect() };
        let running = |of: fn(&sauro_document::PageLayout) -> &Vec<sauro_document::Running>| {
            let all = document.layouts.iter().flat_map(of).flat_map(|running| &running.blocks);
            all.map(|block| writer.block(block)).collect()
        };
        DocumentJson {
            origin: match document.origin {
                Origin::Word => "word",
                Origin::Sheet => "sheet",
                Origin::Text => "text",
                Origin::Json => "json",
            },
            blocks: writer.blocks(&document.blocks),
            headers: running(|layout| &layout.headers),
            footers: running(|layout| &layout.footers),
            footnotes: document
                .footnotes
                .iter()
                .map(|paragraph| BlockJson::Paragraph(writer.paragraph(paragraph)))
                .collect(),
        }
    }
}

struct Writer<'a> {
    sections: BTreeMap<BlockId, &'a str>,
}

impl<'a> Writer<'a> {
    fn blocks(&self, blocks: &'a [Block]) -> Vec<BlockJson<'a>> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &'a Block) -> BlockJson<'a> {
        match block {
            Block::Paragraph(paragraph) => BlockJson::Paragraph(self.paragraph(paragraph)),
            Block::Table(table) => BlockJson::Table(self.table(table)),
        }
    }

    fn paragraph(&self, paragraph: &'a Paragraph) -> ParagraphJson<'a> {
        ParagraphJson {
            id: block_name(paragraph.id),
            text: &paragraph.text,
            number: paragraph.number.as_deref(),
            runs: paragraph.runs.iter().map(run).collect(),
            align: match paragraph.alignment {
                Alignment::Left => "left",
                Alignment::Centre => "centre",
                Alignment::Right => "right",
                Alignment::Justified => "justified",
            },
            heading: paragraph.heading,
            section: self.sections.get(&paragraph.id).copied(),
        }
    }

    fn table(&self, table: &'a Table) -> TableJson<'a> {
        let mut rows: Vec<RowJson<'a>> = Vec::with_capacity(table.rows.len());
        // The cells that cells of the next row may go on, by grid column: row and index there.
        let mut open: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for row in &table.rows {
            let mut still_open = BTreeMap::new();
            let mut cells = Vec::with_capacity(row.cells.len());
            for cell in &row.cells {
                let above = match cell.merge {
                    Merge::Continue => open.get(&cell.column).copied(),
                    Merge::None | Merge::Start => None,
                };
                let owner = above.and_then(|(row, index)| rows.get_mut(row)?.cells.get_mut(index));
                match (above, owner) {
                    (Some(place), Some(owner)) => {
                        owner.row_span += 1;
                        still_open.insert(cell.column, place);
                    }
                    _ => {
                        if cell.merge != Merge::None {
                            still_open.insert(cell.column, (rows.len(), cells.len()));
                        }
                        cells.push(self.cell(cell));
                    }
                }
            }
            rows.push(RowJson { header: row.is_header, cells });
            open = still_open;
        }
        TableJson { columns: table.columns, rows }
    }

    fn cell(&self, cell: &'a Cell) -> CellJson<'a> {
        CellJson {
            column: cell.column,
            span: cell.span,
            row_span: 1,
            blocks: self.blocks(&cell.blocks),
        }
    }
}

fn run(run: &Run) -> RunJson<'_> {
    RunJson {
        text: &run.text,
        bold: run.bold,
        italic: run.italic,
        underline: run.underline,
        capitals: run.capitals,
    }
}

#[cfg(test)]
mod tests {
    use sauro_document::Row;
    use serde_json::json;

    use super::*;

    fn cell(text: &str, column: usize, merge: Merge) -> Cell {
        let paragraph = Paragraph { text: text.into(), ..Paragraph::default() };
        Cell { blocks: vec![Block::Paragraph(paragraph)], column, span: 1, merge }
    }

    #[test]
    fn cells_merged_downwards_become_one_with_a_row_span() {
        let row = |cells| Row { cells, is_header: false };
        let table = Table {
            rows: vec![
                row(vec![cell("a", 0, Merge::Start), cell("b", 1, Merge::None)]),
                row(vec![cell("", 0, Merge::Continue), cell("c", 1, Merge::Start)]),
                row(vec![cell("", 0, Merge::Continue), cell("d", 1, Merge::Start)]),
                // Goes on nothing: the cell above it in column 2 is not there.
                row(vec![cell("e", 2, Merge::Continue)]),
            ],
            columns: 2,
            layout: 0,
        };
        let written = Writer { sections: BTreeMap::new() }.table(&table);
        let spans: Vec<Vec<(usize, usize)>> = written
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| (cell.column, cell.row_span)).collect())
            .collect();
        assert_eq!(spans, [vec![(0, 3), (1, 1)], vec![(1, 1)], vec![(1, 1)], vec![(2, 1)]]);
    }

    #[test]
    fn a_document_is_written_as_the_page_reads_it() {
        let csv = "STT;Chỉ tiêu;Năm 2026\n1;Tỷ lệ hồ sơ trực tuyến;≥ 80%";
        let imported = sauro_import::import(csv.as_bytes()).unwrap();
        let document = DocumentJson::new(&imported.document, &imported.reading);
        let value = serde_json::to_value(&document).unwrap();
        assert_eq!(value["origin"], "sheet");
        let table = &value["blocks"][0];
        assert_eq!((&table["type"], &table["columns"]), (&json!("table"), &json!(3)));
        let cell = &table["rows"][1]["cells"][2];
        assert_eq!((&cell["column"], &cell["rowSpan"]), (&json!(2), &json!(1)));
        let paragraph = &cell["blocks"][0];
        assert_eq!(
            (&paragraph["type"], &paragraph["text"]),
            (&json!("paragraph"), &json!("≥ 80%"))
        );
        assert_eq!(paragraph["section"], json!(null));
        assert!(paragraph["id"].as_str().is_some_and(|id| id.starts_with("body:")), "{paragraph}");
    }
}
