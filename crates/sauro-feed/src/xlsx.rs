//! Workbooks of Excel: every sheet as a grid.

use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader, SheetVisible, Xlsx, XlsxError};

use crate::error::FeedError;
use crate::grid::{Cell, Grid, Merge};
use crate::package::Package;

/// More than any plan has, and still quick to read on a phone.
const MOST_ROWS: usize = 10_000;
const MOST_COLUMNS: usize = 128;

/// Reads every sheet of a workbook (.xlsx, .xlsm), hidden ones included.
///
/// Days come as ISO dates where the cell's format shows a date, percentages as the number that the
/// cell shows. Formulas come as the values that were saved with them.
///
/// # Errors
/// If the file is too large when unpacked, is protected, or is no workbook.
pub fn read_xlsx(bytes: &[u8]) -> Result<Vec<Grid>, FeedError> {
    let package = Package::open(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| of_error(&error))?;
    let sheets: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut grids = Vec::with_capacity(sheets.len());
    for (name, is_hidden) in sheets {
        let Some(rows) = rows_of(&mut workbook, &name)? else { continue };
        let merges = match workbook.merge_cells_by_sheet_name(&name) {
            Ok(regions) => regions.iter().filter_map(merge_of).collect(),
            // A sheet without merged cells, or one whose list of them is broken.
            _ => Vec::new(),
        };
        let hidden_rows = package.hidden_rows(&name, rows.len());
        grids.push(Grid { name, first_row: 1, rows, merges, is_hidden, hidden_rows });
    }
    if grids.is_empty() { Err(FeedError::Unreadable) } else { Ok(grids) }
}

/// The cells of a sheet. `None` for a sheet that holds a chart, not cells.
fn rows_of(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
) -> Result<Option<Vec<Vec<Cell>>>, FeedError> {
    let Ok(mut reader) = workbook.worksheet_cells_reader(name) else { return Ok(None) };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    while let Some((cell, style)) =
        reader.next_cell_with_style_id().map_err(|error| of_error(&error))?
    {
        let format = reader.styles().get(style).and_then(|style| style.number_format.as_ref());
        let is_percent = format.is_some_and(|format| shows_percent(&format.format_code));
        let (row, column) = cell.get_position();
        let value = cell_of(cell.get_value(), is_percent);
        if value.is_empty() {
            continue;
        }
        let (row, column) = (row as usize, column as usize);
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(FeedError::TooManyCells { rows: MOST_ROWS, columns: MOST_COLUMNS });
        }
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, Cell::Empty);
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = value;
            }
        }
    }
    Ok(Some(rows))
}

fn cell_of(value: &DataRef<'_>, is_percent: bool) -> Cell {
    match value {
        DataRef::Int(value) => number(*value as f64, is_percent),
        DataRef::Float(value) => number(*value, is_percent),
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Bool(value) => Cell::Text(if *value { "true" } else { "false" }.to_owned()),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            Cell::Date(format!("{year:04}-{month:02}-{day:02}"))
        }
        DataRef::DateTime(duration) => number(duration.as_f64(), false),
        DataRef::DateTimeIso(text) => Cell::Date(text.get(..10).unwrap_or(text).to_owned()),
        DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::Error(_) | DataRef::Empty => Cell::Empty,
    }
}

fn number(value: f64, is_percent: bool) -> Cell {
    if !value.is_finite() {
        return Cell::Empty;
    }
    if !is_percent {
        return Cell::Number(value);
    }
    // Nine decimals keep what a person typed and drop the noise of 0.07 × 100.
    Cell::Percent((value * 100.0 * 1e9).round() / 1e9)
}

/// Whether a number format multiplies by a hundred: a percent sign outside quotes.
fn shows_percent(format: &str) -> bool {
    let mut is_quoted = false;
    let mut is_escaped = false;
    for c in format.chars() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' | '_' | '*' if !is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            '%' if !is_quoted => return true,
            // Only the format of positive numbers counts.
            ';' if !is_quoted => return false,
            _ => {}
        }
    }
    false
}

fn merge_of(region: &Dimensions) -> Option<Merge> {
    let merge = Merge {
        top: region.start.0 as usize,
        left: region.start.1 as usize,
        bottom: region.end.0 as usize,
        right: region.end.1 as usize,
    };
    (merge.top <= merge.bottom && merge.left <= merge.right).then_some(merge)
}

fn of_error(error: &XlsxError) -> FeedError {
    match error {
        XlsxError::Password => FeedError::Encrypted,
        _ => FeedError::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_percent_format_is_known_by_its_sign() {
        for (format, expected) in [
            ("0%", true),
            ("0.00%", true),
            ("#,##0.0 %", true),
            ("General", false),
            ("0\"%\"", false),
            ("0\\%", false),
            ("0;0%", false),
        ] {
            assert_eq!(shows_percent(format), expected, "{format}");
        }
        assert_eq!(number(0.07, true), Cell::Percent(7.0));
        assert_eq!(number(0.625, true), Cell::Percent(62.5));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(read_xlsx(&bytes).is_err());
        }
    }
}
