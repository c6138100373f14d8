//! A table with its merged cells resolved: what stands at a row and a column.

use sauro_document::{Cell, Merge, Table};

/// A table by rows and grid columns.
pub(crate) struct Grid<'t> {
    table: &'t Table,
    /// For each row and grid column, the row and the index of the cell that is printed there.
    places: Vec<Vec<Option<(usize, usize)>>>,
    /// The texts of the cells, row by row: they are asked for again and again.
    texts: Vec<Vec<String>>,
}

/// No cell of a plan says more; one that does is cut, so that a cell merged over many rows cannot
/// fill the memory.
const TEXT_LIMIT: usize = 20_000;

impl<'t> Grid<'t> {
    /// Resolves a table's merges.
    pub(crate) fn new(table: &'t Table) -> Grid<'t> {
        // A row may claim any width; beyond this nothing is a plan's column.
        let columns = table.columns.min(200);
        let mut places: Vec<Vec<Option<(usize, usize)>>> = Vec::with_capacity(table.rows.len());
        for (row_index, row) in table.rows.iter().enumerate() {
            let mut places_of_row = vec![None; columns];
            for (cell_index, cell) in row.cells.iter().enumerate() {
                let above = places.last().and_then(|row| row.get(cell.column).copied()).flatten();
                let place = match cell.merge {
                    Merge::Continue => above.unwrap_or((row_index, cell_index)),
                    Merge::None | Merge::Start => (row_index, cell_index),
                };
                for column in cell.column..cell.column.saturating_add(cell.span) {
                    if let Some(slot) = places_of_row.get_mut(column) {
                        *slot = Some(place);
                    }
                }
            }
            places.push(places_of_row);
        }
        let text_of = |cell: &Cell| super::shorten(&cell.text(), TEXT_LIMIT);
        let texts = table.rows.iter().map(|row| row.cells.iter().map(text_of).collect()).collect();
        Grid { table, places, texts }
    }

    /// How many rows there are.
    pub(crate) fn rows(&self) -> usize {
        self.places.len()
    }

    /// How many columns there are.
    pub(crate) fn columns(&self) -> usize {
        self.places.first().map_or(0, Vec::len)
    }

    /// The cell printed at a row and column, that of a merge being the one it starts with.
    pub(crate) fn cell(&self, row: usize, column: usize) -> Option<&'t Cell> {
        let (row, cell) = self.place(row, column)?;
        self.table.rows.get(row)?.cells.get(cell)
    }

    /// The text printed at a row and column.
    pub(crate) fn text(&self, row: usize, column: usize) -> &str {
        let place = self.place(row, column);
        let text = place.and_then(|(row, cell)| self.texts.get(row)?.get(cell));
        text.map(String::as_str).unwrap_or_default()
    }

    /// Whether the cell at a row and column goes on one above it.
    pub(crate) fn continues(&self, row: usize, column: usize) -> bool {
        self.place(row, column).is_some_and(|(origin, _)| origin < row)
    }

    /// Whether the cell at a column is the one at the column before it.
    pub(crate) fn goes_on_left(&self, row: usize, column: usize) -> bool {
        let before = column.checked_sub(1).and_then(|before| self.place(row, before));
        before.is_some() && before == self.place(row, column)
    }

    /// Whether the row is marked to be repeated on each page.
    pub(crate) fn is_header(&self, row: usize) -> bool {
        self.table.rows.get(row).is_some_and(|row| row.is_header)
    }

    /// The distinct cells of a row, left to right, with the columns they cover.
    pub(crate) fn cells(&self, row: usize) -> Vec<(usize, usize, &'t Cell)> {
        let mut cells: Vec<(usize, usize, &'t Cell)> = Vec::new();
        let mut last = None;
        for column in 0..self.columns() {
            let place = self.place(row, column);
            if place.is_some() && place == last {
                if let Some(cell) = cells.last_mut() {
                    cell.1 += 1;
                }
            } else if let Some(cell) = self.cell(row, column) {
                cells.push((column, 1, cell));
            }
            last = place;
        }
        cells
    }

    /// The row's cells as one line, for notes.
    pub(crate) fn line(&self, row: usize) -> String {
        let texts = self.cells(row).into_iter().map(|(_, _, cell)| cell.text().replace('\n', " "));
        let line = texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" | ");
        super::shorten(&line, 160)
    }

    fn place(&self, row: usize, column: usize) -> Option<(usize, usize)> {
        self.places.get(row)?.get(column).copied().flatten()
    }
}
