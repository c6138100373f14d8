//! Paragraphs by where they stand, for rules on how text is set.

use sauro_document::{Block, BlockId, Line, Paragraph};

use crate::context::Context;

/// The paragraphs of the document's own text, tables included, found by their place.
pub(super) struct Paragraphs<'a>(Vec<(BlockId, &'a Paragraph)>);

impl<'a> Paragraphs<'a> {
    /// The paragraph that a line was read from. `None` for files without paragraphs.
    pub(super) fn of(&self, line: &Line) -> Option<&'a Paragraph> {
        self.at(line.block)
    }

    /// The paragraph at a place.
    pub(super) fn at(&self, block: BlockId) -> Option<&'a Paragraph> {
        let index = self.0.binary_search_by_key(&block, |(id, _)| *id).ok()?;
        self.0.get(index).map(|(_, paragraph)| *paragraph)
    }
}

impl<'a> Context<'a> {
    /// All paragraphs of the document, by their place.
    pub(super) fn paragraphs(&self) -> Paragraphs<'a> {
        let mut all = Vec::new();
        collect(&self.document.blocks, &mut all);
        all.sort_by_key(|(id, _)| *id);
        Paragraphs(all)
    }
}

fn collect<'a>(blocks: &'a [Block], all: &mut Vec<(BlockId, &'a Paragraph)>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => all.push((paragraph.id, paragraph)),
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    collect(&cell.blocks, all);
                }
            }
        }
    }
}
