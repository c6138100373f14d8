//! The texts of the cells of a plan's tables, each with its place.

use sauro_document::{BlockId, Item, ReadRow, ReadTable, Role};
use sauro_model::Place;

use crate::context::Context;
use crate::finding::{Spot, quote};

/// The text of one cell.
#[derive(Clone, Copy)]
pub(crate) struct CellText<'a> {
    pub(crate) text: &'a str,
    table: &'a ReadTable,
    row: &'a ReadRow,
    column: usize,
    place: Option<&'a Place>,
}

impl<'a> Context<'a> {
    /// The cells of all tables in reading order; what is merged over several rows comes once.
    pub(crate) fn cell_texts(&self) -> impl Iterator<Item = CellText<'a>> {
        let plan = self.plan;
        self.reading.tables.iter().flat_map(move |table| {
            table.rows.iter().enumerate().flat_map(move |(index, row)| {
                let above = index.checked_sub(1).and_then(|above| table.rows.get(above));
                let place = match row.item {
                    Item::Indicator(item) => {
                        plan.indicators.get(item).and_then(|item| item.place.as_ref())
                    }
                    Item::Task(item) => plan.tasks.get(item).and_then(|item| item.place.as_ref()),
                };
                let cells = row.cells.iter().enumerate();
                cells.filter_map(move |(column, text)| {
                    let block = block_of(row, column);
                    let is_merged = block.is_some()
                        && above.is_some_and(|above| block_of(above, column) == block);
                    let cell = CellText { text, table, row, column, place };
                    (!is_merged && !text.is_empty()).then_some(cell)
                })
            })
        })
    }
}

fn block_of(row: &ReadRow, column: usize) -> Option<BlockId> {
    row.blocks.get(column).copied().flatten()
}

impl CellText<'_> {
    /// What its column holds.
    pub(crate) fn role(&self) -> Option<&Role> {
        self.table.columns.get(self.column).map(|column| &column.role)
    }

    /// The cell, with the words at fault as its quote.
    pub(crate) fn spot(&self, words: &str) -> Spot {
        let number = self.place.and_then(|place| place.row.clone()).or(self.row.number.clone());
        Spot {
            section: self.table.section.clone(),
            appendix: self.table.appendix.clone(),
            rows: number.into_iter().collect(),
            column: self.table.columns.get(self.column).map(|column| column.heading.clone()),
            quote: quote(words),
            blocks: block_of(self.row, self.column).into_iter().collect(),
        }
    }
}
