//! A sheet as it is: cells in rows, with what is merged and hidden.

use serde_json::{Value, json};

/// A sheet of a spreadsheet, or a text table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// The sheet's name. Empty for a text table.
    pub name: String,
    /// The number of the first row of `rows`, as the spreadsheet counts, from 1.
    pub first_row: usize,
    /// Cells by row and column. Rows may differ in length.
    pub rows: Vec<Vec<Cell>>,
    /// Merged regions, as places in `rows`. The value stands in the first cell.
    pub merges: Vec<Merge>,
    /// Whether the sheet itself is hidden.
    pub is_hidden: bool,
    /// Places in `rows` that are hidden.
    pub hidden_rows: Vec<usize>,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing, or an error such as `#DIV/0!`.
    #[default]
    Empty,
    /// A text as typed, line breaks included.
    Text(String),
    /// A number; of a cell that shows percent, the number that it shows.
    Number(f64),
    /// A percentage: 60 for 60 %.
    Percent(f64),
    /// A day, as `2026-12-31`.
    Date(String),
}

/// A merged region: rows and columns from first to last, both included, from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merge {
    /// The first row.
    pub top: usize,
    /// The first column.
    pub left: usize,
    /// The last row.
    pub bottom: usize,
    /// The last column.
    pub right: usize,
}

impl Grid {
    /// The format in which sheets pass from the spreadsheet reader, as JSON:
    /// `{"format": "sauro-grids/1", "grids": [{"name", "firstRow", "rows": [[cell, …], …],
    /// "merges": [[top, left, bottom, right], …], "hidden", "hiddenRows"}]}`. A cell is `null`, a
    /// text, a number, `{"percent": 60}` or `{"date": "2026-12-31"}`.
    pub const FORMAT: &'static str = "sauro-grids/1";

    /// The cell at a row and a column; empty beyond the ends.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(&Cell::Empty)
    }

    /// How many columns the longest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Sheets as JSON, format [`Grid::FORMAT`].
    pub fn to_value(grids: &[Grid]) -> Value {
        let grids: Vec<Value> = grids.iter().map(Grid::as_value).collect();
        json!({ "format": Grid::FORMAT, "grids": grids })
    }

    /// Sheets from JSON of the format [`Grid::FORMAT`]. `None` for anything else.
    pub fn from_value(value: &Value) -> Option<Vec<Grid>> {
        if value.get("format")?.as_str()? != Grid::FORMAT {
            return None;
        }
        let mut grids = Vec::new();
        for grid in value.get("grids")?.as_array()? {
            grids.push(Grid::of_value(grid)?);
        }
        Some(grids)
    }

    fn as_value(&self) -> Value {
        let rows = self.rows.iter().map(|row| row.iter().map(Cell::as_value).collect::<Value>());
        let merges = self.merges.iter().map(|m| json!([m.top, m.left, m.bottom, m.right]));
        json!({
            "name": self.name,
            "firstRow": self.first_row,
            "rows": rows.collect::<Value>(),
            "merges": merges.collect::<Value>(),
            "hidden": self.is_hidden,
            "hiddenRows": self.hidden_rows,
        })
    }

    fn of_value(value: &Value) -> Option<Grid> {
        let mut grid = Grid {
            name: value.get("name")?.as_str()?.to_owned(),
            first_row: whole(value.get("firstRow")?)?,
            is_hidden: value.get("hidden")?.as_bool()?,
            ..Grid::default()
        };
        for row in value.get("rows")?.as_array()? {
            grid.rows.push(row.as_array()?.iter().map(Cell::of_value).collect());
        }
        for merge in value.get("merges")?.as_array()? {
            let at = |place: usize| whole(merge.get(place)?);
            let merge = Merge { top: at(0)?, left: at(1)?, bottom: at(2)?, right: at(3)? };
            grid.merges.push(merge);
        }
        for row in value.get("hiddenRows")?.as_array()? {
            grid.hidden_rows.push(whole(row)?);
        }
        Some(grid)
    }
}

impl Cell {
    /// Whether the cell shows nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The cell as a field of a row: a percentage becomes a text, "60%", so that its unit is kept.
    pub(crate) fn as_field(&self) -> Value {
        match self {
            Cell::Percent(value) => {
                let number = sauro_model::notation::number::print_exact(*value);
                Value::String(format!("{number}%"))
            }
            Cell::Date(date) => Value::String(date.clone()),
            cell => cell.as_value(),
        }
    }

    fn as_value(&self) -> Value {
        match self {
            Cell::Empty => Value::Null,
            Cell::Text(text) => Value::String(text.clone()),
            Cell::Number(value) => number(*value),
            Cell::Percent(value) => json!({ "percent": number(*value) }),
            Cell::Date(date) => json!({ "date": date }),
        }
    }

    fn of_value(value: &Value) -> Cell {
        match value {
            Value::String(text) => Cell::Text(text.clone()),
            Value::Number(number) => number.as_f64().map_or(Cell::Empty, Cell::Number),
            Value::Object(fields) => {
                let percent = fields.get("percent").and_then(Value::as_f64).map(Cell::Percent);
                let date = || Some(Cell::Date(fields.get("date")?.as_str()?.to_owned()));
                percent.or_else(date).unwrap_or_default()
            }
            _ => Cell::Empty,
        }
    }
}

/// A whole number without a decimal point, so that it reads the same after any way through JSON.
fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 1e15 { (value as i64).into() } else { value.into() }
}

/// A place or a count, whether JavaScript made a float of it or not.
fn whole(value: &Value) -> Option<usize> {
    let number = value.as_f64()?;
    let is_whole = number.fract() == 0.0 && (0.0..=1e9).contains(&number);
    is_whole.then_some(number as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passes_through_json_without_loss() {
        let grid = Grid {
            name: "Phụ lục".into(),
            first_row: 3,
            rows: vec![
                vec![Cell::Text("STT".into()), Cell::Empty, Cell::Number(1.5), Cell::Number(2.0)],
                vec![Cell::Percent(60.0), Cell::Date("2026-12-31".into())],
            ],
            merges: vec![Merge { top: 0, left: 1, bottom: 1, right: 2 }],
            is_hidden: true,
            hidden_rows: vec![1],
        };
        let value = Grid::to_value(std::slice::from_ref(&grid));
        assert_eq!(Grid::from_value(&value), Some(vec![grid]));
        assert_eq!(Grid::from_value(&json!({ "format": "sauro-grids/1" })), None);
        assert_eq!(Grid::from_value(&json!({ "format": "sauro-grids/2", "grids": [] })), None);
    }
}
