//! Every text of a plan with its place: the lines of the document and the cells of its tables.

use sauro_document::{Item, Line, LineRole, ReadRow, ReadTable, Role};

use crate::context::{Cells, Context};
use crate::finding::{Spot, quote};

/// A line of the document or a cell of a table.
#[derive(Clone, Copy)]
pub(crate) struct Passage<'a> {
    /// The text, `\n` at line breaks.
    pub(crate) text: &'a str,
    /// The line. `None` for a cell.
    pub(crate) line: Option<&'a Line>,
    cell: Option<(&'a ReadTable, &'a ReadRow, usize)>,
}

impl<'a> Passage<'a> {
    /// A line as a passage.
    pub(crate) fn of(line: &'a Line) -> Passage<'a> {
        Passage { text: &line.text, line: Some(line), cell: None }
    }

    /// Whether it cites documents, whose words are not the plan's.
    pub(crate) fn is_basis(&self) -> bool {
        let is_basis_column = |(table, _, column): (&ReadTable, &ReadRow, usize)| {
            table.columns.get(column).is_some_and(|column| column.role == Role::Basis)
        };
        self.line.is_some_and(|line| line.role == LineRole::Basis)
            || self.cell.is_some_and(is_basis_column)
    }
}

impl<'a> Context<'a> {
    /// The lines of the document, then the cells of its tables. What is merged over several rows
    /// comes once, numbers of rows not at all.
    pub(crate) fn passages(&self) -> impl Iterator<Item = Passage<'a>> {
        let lines = self.reading.lines.iter().map(Passage::of);
        lines.chain(self.reading.tables.iter().flat_map(cells))
    }

    /// Where a passage stands, with the words at fault as its quote.
    pub(crate) fn passage_spot(&self, passage: &Passage<'_>, words: &str) -> Spot {
        if let Some(line) = passage.line {
            let spot = self.line_spot(line, words);
            let is_above = line.role == LineRole::Appendix;
            let appendix = is_above.then(|| self.appendix_below(line)).flatten();
            return Spot { appendix, ..spot };
        }
        let Some((table, row, column)) = passage.cell else { return Spot::default() };
        Spot {
            column: table.columns.get(column).map(|column| column.heading.clone()),
            quote: quote(words),
            blocks: row.blocks.get(column).copied().flatten().into_iter().collect(),
            ..self.row_spot(row)
        }
    }

    /// The appendix that a line between tables stands over.
    fn appendix_below(&self, line: &Line) -> Option<String> {
        let below = self.reading.tables.iter().find(|table| {
            let blocks = table.rows.first().map_or(&[][..], |row| &row.blocks);
            blocks.iter().flatten().any(|block| *block > line.block)
        });
        below.and_then(|table| table.appendix.clone())
    }

    /// The row of a table as a place.
    fn row_spot(&self, row: &ReadRow) -> Spot {
        self.cells_of(row).map(|cells| cells.spot()).unwrap_or_default()
    }

    /// The printed number of a row as a place.
    pub(crate) fn number_spot(&self, row: &ReadRow) -> Spot {
        let cells = self.cells_of(row);
        cells.map(|cells| cells.spot_at(|role| *role == Role::Number)).unwrap_or_default()
    }

    fn cells_of(&self, row: &ReadRow) -> Option<&Cells<'a>> {
        match row.item {
            Item::Indicator(index) => self.indicators.get(index).map(|row| &row.cells),
            Item::Task(index) => self.tasks.get(index).map(|row| &row.cells),
        }
    }
}

fn cells(table: &ReadTable) -> impl Iterator<Item = Passage<'_>> {
    table.rows.iter().enumerate().flat_map(move |(index, row)| {
        let above = index.checked_sub(1).and_then(|above| table.rows.get(above));
        row.cells.iter().enumerate().filter_map(move |(column, text)| {
            let block = row.blocks.get(column).copied().flatten();
            let is_merged = block.is_some()
                && above.is_some_and(|above| above.blocks.get(column).copied().flatten() == block);
            let is_number =
                table.columns.get(column).is_some_and(|column| column.role == Role::Number);
            (!text.is_empty() && !is_merged && !is_number).then_some(Passage {
                text,
                line: None,
                cell: Some((table, row, column)),
            })
        })
    })
}
