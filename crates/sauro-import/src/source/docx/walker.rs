//! The walk through a part of a Word document: blocks and tables.

use sauro_document::{Alignment, Block, Cell, Merge, Part, Row, Table};

use super::numbering::Numbering;
use super::section::{Section, read_section};
use super::styles::Styles;
use sauro_package::{Element, Token, Xml};

/// Tables nested deeper than this are left out, with a note.
const TABLE_DEPTH: usize = 8;
/// Text boxes nested deeper than this are left out.
const BOX_DEPTH: usize = 3;
/// No plan comes near; a file that does is refused.
const CELL_LIMIT: usize = 200_000;
const ROW_LIMIT: usize = 5_000;
const PARAGRAPH_LIMIT: usize = 200_000;

/// A walk with what it needs and what it finds besides text.
pub(super) struct Walker<'d> {
    pub(super) styles: &'d Styles,
    pub(super) numbering: Numbering,
    pub(super) part: Part,
    pub(super) facts: Facts,
    /// Sections that have ended so far.
    pub(super) sections: Vec<Section>,
    /// The alignment of the page number, in a header or footer.
    pub(super) page_number: Option<Alignment>,
    /// Text of a paragraph whose mark was deleted: it runs on into the next.
    pub(super) carried: Vec<sauro_document::Run>,
    /// Open fields; `true` while their instruction is read and not their result.
    pub(super) fields: Vec<bool>,
    pub(super) in_text_box: usize,
    table_depth: usize,
    cells: usize,
    rows: usize,
    pub(super) paragraphs: usize,
    /// Bytes of text so far.
    pub(super) text: usize,
}

/// What a reader has to tell besides the text.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) inserted: usize,
    pub(super) deleted: usize,
    pub(super) comments: usize,
    pub(super) pictures: usize,
    pub(super) hidden: bool,
    pub(super) tcvn3: bool,
    pub(super) vni: bool,
    pub(super) nested_too_deep: bool,
    pub(super) broken: bool,
    pub(super) too_large: bool,
}

impl<'d> Walker<'d> {
    /// A walk through one part.
    pub(super) fn new(styles: &'d Styles, numbering: Numbering, part: Part) -> Walker<'d> {
        Walker {
            styles,
            numbering,
            part,
            facts: Facts::default(),
            sections: Vec::new(),
            page_number: None,
            carried: Vec::new(),
            fields: Vec::new(),
            in_text_box: 0,
            table_depth: 0,
            cells: 0,
            rows: 0,
            paragraphs: 0,
            text: 0,
        }
    }

    /// Walks a whole part: the blocks in its root, or in the root's `w:body`.
    pub(super) fn walk(&mut self, text: &str) -> Vec<Block> {
        let mut xml = Xml::new(text);
        let mut blocks = Vec::new();
        while let Some(token) = xml.next_token() {
            let Token::Open(element) = token else { continue };
            match element.name() {
                "document" => {}
                "body" | "hdr" | "ftr" => self.read_blocks(&mut xml, &mut blocks),
                // A note of a kind is a separator, not a note.
                "footnotes" | "endnotes" => {}
                "footnote" | "endnote" if element.attribute("type").is_none() => {
                    self.read_blocks(&mut xml, &mut blocks);
                }
                _ => xml.skip(),
            }
        }
        self.facts.broken |= xml.is_broken();
        blocks
    }

    /// Reads blocks up to the end of the element that holds them.
    pub(super) fn read_blocks(&mut self, xml: &mut Xml<'_>, blocks: &mut Vec<Block>) {
        while let Some(token) = xml.next_token() {
            match token {
                Token::Open(element) => self.read_block(xml, &element, blocks),
                Token::Close => break,
                Token::Text(_) => {}
            }
            if self.facts.too_large {
                xml.stop();
            }
        }
    }

    fn read_block(&mut self, xml: &mut Xml<'_>, element: &Element<'_>, blocks: &mut Vec<Block>) {
        match element.name() {
            "p" => {
                self.paragraphs += 1;
                self.facts.too_large |= self.paragraphs > PARAGRAPH_LIMIT;
                self.read_paragraph(xml, blocks);
            }
            "tbl" if self.table_depth >= TABLE_DEPTH => {
                self.facts.nested_too_deep = true;
                xml.skip();
            }
            "tbl" => {
                let table = self.read_table(xml);
                if !table.rows.is_empty() {
                    blocks.push(Block::Table(table));
                }
            }
            "sectPr" => self.sections.push(read_section(xml)),
            "del" | "moveFrom" => {
                self.facts.deleted += 1;
                xml.skip();
            }
            "ins" | "moveTo" => {
                self.facts.inserted += 1;
                self.read_blocks(xml, blocks);
            }
            "sdt"
            | "sdtContent"
            | "customXml"
            | "smartTag"
            | "mc:AlternateContent"
            | "mc:Choice" => self.read_blocks(xml, blocks),
            _ => xml.skip(),
        }
    }

    fn read_table(&mut self, xml: &mut Xml<'_>) -> Table {
        let mut table = Table { layout: self.sections.len(), ..Table::default() };
        self.table_depth += 1;
        self.read_rows(xml, &mut table);
        self.table_depth -= 1;
        let ends = table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column + cell.span);
        table.columns = ends.max().unwrap_or(0);
        table
    }

    fn read_rows(&mut self, xml: &mut Xml<'_>, table: &mut Table) {
        xml.children(|xml, child| match child.name() {
            "tr" => {
                self.rows += 1;
                self.facts.too_large |= self.rows > ROW_LIMIT || self.cells > CELL_LIMIT;
                if self.facts.too_large {
                    return xml.stop();
                }
                table.rows.extend(self.read_row(xml));
            }
            "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => self.read_rows(xml, table),
            "del" | "moveFrom" => {
                self.facts.deleted += 1;
                xml.skip();
            }
            _ => xml.skip(),
        });
    }

    /// Reads a row. `None` if it was deleted in a tracked change.
    fn read_row(&mut self, xml: &mut Xml<'_>) -> Option<Row> {
        let mut row = Row::default();
        let mut shape = RowShape::default();
        self.read_cells(xml, &mut row, &mut shape);
        if shape.deleted {
            self.facts.deleted += 1;
            return None;
        }
        row.is_header = shape.header;
        Some(row)
    }

    fn read_cells(&mut self, xml: &mut Xml<'_>, row: &mut Row, shape: &mut RowShape) {
        xml.children(|xml, child| match child.name() {
            "trPr" => {
                read_row_properties(xml, shape);
                self.facts.inserted += usize::from(shape.inserted);
            }
            "tc" => {
                self.cells += 1;
                let (cell, goes_on_left) = self.read_cell(xml, shape.column);
                shape.column += cell.span;
                match row.cells.last_mut() {
                    Some(left) if goes_on_left => left.span += cell.span,
                    _ => row.cells.push(cell),
                }
            }
            "sdt" | "sdtContent" | "customXml" | "ins" => self.read_cells(xml, row, shape),
            _ => xml.skip(),
        });
    }

    /// Reads a cell; also whether it only goes on its left neighbour, as old files write it.
    fn read_cell(&mut self, xml: &mut Xml<'_>, column: usize) -> (Cell, bool) {
        let mut cell = Cell { column, span: 1, ..Cell::default() };
        let mut goes_on_left = false;
        while let Some(token) = xml.next_token() {
            match token {
                Token::Open(element) if element.name() == "tcPr" => {
                    goes_on_left = read_cell_properties(xml, &mut cell);
                }
                Token::Open(element) => self.read_block(xml, &element, &mut cell.blocks),
                Token::Close => break,
                Token::Text(_) => {}
            }
        }
        self.flush_carried(&mut cell.blocks);
        (cell, goes_on_left)
    }

    /// Reads what a drawing holds: text boxes, and how many pictures.
    pub(super) fn read_drawing(&mut self, xml: &mut Xml<'_>, blocks: &mut Vec<Block>) {
        let mut open = 1usize;
        while open > 0 {
            let Some(token) = xml.next_token() else { return };
            let element = match token {
                Token::Open(element) => element,
                Token::Close => {
                    open -= 1;
                    continue;
                }
                Token::Text(_) => continue,
            };
            match element.name() {
                "txbxContent" if self.in_text_box < BOX_DEPTH => {
                    self.in_text_box += 1;
                    self.read_blocks(xml, blocks);
                    self.flush_carried(blocks);
                    self.in_text_box -= 1;
                }
                // The same again for old readers.
                "mc:Fallback" | "txbxContent" => xml.skip(),
                "pic:pic" | "v:imagedata" => {
                    self.facts.pictures += 1;
                    xml.skip();
                }
                _ => open += 1,
            }
        }
    }
}

#[derive(Default)]
struct RowShape {
    column: usize,
    header: bool,
    deleted: bool,
    inserted: bool,
}

fn read_row_properties(xml: &mut Xml<'_>, shape: &mut RowShape) {
    xml.children(|xml, child| {
        match child.name() {
            "tblHeader" => shape.header = child.is_on(),
            "gridBefore" => shape.column = span_of(child, 0),
            "del" => shape.deleted = true,
            "ins" => shape.inserted = true,
            _ => {}
        }
        xml.skip();
    });
}

/// Reads a `w:tcPr`; returns whether the cell goes on its left neighbour.
fn read_cell_properties(xml: &mut Xml<'_>, cell: &mut Cell) -> bool {
    let mut goes_on_left = false;
    xml.children(|xml, child| {
        match child.name() {
            "gridSpan" => cell.span = span_of(child, 1),
            "vMerge" => {
                cell.merge = match child.value().as_deref() {
                    Some("restart") => Merge::Start,
                    _ => Merge::Continue,
                };
            }
            "hMerge" => goes_on_left = child.value().as_deref() != Some("restart"),
            _ => {}
        }
        xml.skip();
    });
    goes_on_left
}

/// A count of grid columns. Word allows 63 columns.
fn span_of(element: &Element<'_>, least: usize) -> usize {
    let span = element.number().and_then(|span| usize::try_from(span).ok());
    span.unwrap_or(least).clamp(least, 200)
}
