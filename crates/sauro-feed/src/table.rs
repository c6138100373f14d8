//! A sheet as a table: its headings, and its rows as objects whose keys are the headings.

use sauro_model::text::{fold, normalise};
use serde_json::{Map, Value};

use crate::grid::{Cell, Grid, Merge};
use crate::heading::{self, Meaning};
use crate::locate::Row;
use crate::mapping::Sheet;
use crate::reading;

/// Where the heading row may be: a title, a number and a few lines stand above.
const MOST_LINES_ABOVE: usize = 40;

/// A sheet with its headings found.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Table {
    pub(crate) name: String,
    /// The columns that have a heading, in order.
    pub(crate) headings: Vec<String>,
    groups: Vec<GroupOfRows>,
    pub(crate) hidden_rows: usize,
    pub(crate) is_hidden: bool,
}

/// Rows under one heading row of a group; the first group of a table has none.
#[derive(Clone, Debug, PartialEq)]
struct GroupOfRows {
    heading: Value,
    /// The sheet's number of each row, and the row.
    rows: Vec<(usize, Value)>,
}

impl Table {
    /// The table that a sheet holds. `None` if no row of it is a heading row.
    pub(crate) fn of(grid: &Grid, sheet: &Sheet) -> Option<Table> {
        let header = Header::find(grid, sheet)?;
        let columns = header.columns(grid);
        let merges = Merges::of(grid);
        let mut table = Table {
            name: grid.name.clone(),
            headings: columns.iter().map(|column| column.heading.clone()).collect(),
            groups: vec![GroupOfRows { heading: Value::Null, rows: Vec::new() }],
            hidden_rows: 0,
            is_hidden: grid.is_hidden,
        };
        let body: Vec<usize> = (header.end..grid.rows.len())
            .filter(|row| columns.iter().any(|column| !grid.cell(*row, column.place).is_empty()))
            .filter(|row| !header.repeats_at(grid, *row) && !is_column_numbers(grid, *row))
            .collect();
        for (index, row) in body.iter().copied().enumerate() {
            let next = body.get(index + 1).copied();
            if let Some(heading) = group_heading(grid, &columns, row, next) {
                table.groups.push(GroupOfRows { heading, rows: Vec::new() });
                continue;
            }
            // Collecting an object would bring the standard library's sorting along.
            let mut fields = Map::new();
            for column in &columns {
                let source = merges.source_of(row, column.place);
                let value = grid.cell(source, column.place).as_field();
                fields.insert(column.heading.clone(), value);
            }
            table.hidden_rows += usize::from(grid.hidden_rows.contains(&row));
            if let Some(group) = table.groups.last_mut() {
                group.rows.push((grid.first_row + row, Value::Object(fields)));
            }
        }
        Some(table)
    }

    /// The rows, each with the heading row of its group around it.
    pub(crate) fn rows(&self) -> Vec<Row<'_>> {
        let rows = self.groups.iter().flat_map(|group| {
            group.rows.iter().map(|(number, row)| Row::in_sheet(&group.heading, row, *number))
        });
        rows.collect()
    }
}

/// The rows that hold the headings: from `start`, before `end`.
struct Header {
    start: usize,
    end: usize,
}

struct Column {
    place: usize,
    heading: String,
    meaning: Option<Meaning>,
}

impl Header {
    fn find(grid: &Grid, sheet: &Sheet) -> Option<Header> {
        let start = match sheet.header_row {
            Some(number) => (number as usize).checked_sub(grid.first_row)?,
            None => (0..grid.rows.len().min(MOST_LINES_ABOVE)).find(|row| is_header(grid, *row))?,
        };
        if start >= grid.rows.len() {
            return None;
        }
        let count = match sheet.header_rows {
            Some(count) => count.max(1) as usize,
            None => rows_of_header(grid, start),
        };
        Some(Header { start, end: start.saturating_add(count).min(grid.rows.len()) })
    }

    /// The columns that have a heading. Headings above each other are joined, repeated ones
    /// numbered.
    fn columns(&self, grid: &Grid) -> Vec<Column> {
        let mut columns: Vec<Column> = Vec::new();
        let mut above = vec![String::new(); self.end - self.start];
        for place in 0..grid.width() {
            let mut parts: Vec<String> = Vec::new();
            for row in self.start..self.end {
                let line = row - self.start;
                let own = text_of(grid.cell(row, place));
                let has_below = (row + 1..self.end).any(|row| !grid.cell(row, place).is_empty());
                if !own.is_empty() {
                    above.truncate(line);
                    above.resize(self.end - self.start, String::new());
                    if let Some(above) = above.get_mut(line) {
                        *above = own;
                    }
                } else if !has_below {
                    continue;
                }
                // A heading over several columns stands in the first of them.
                let part = above.get(line).filter(|part| !part.is_empty());
                parts.extend(part.filter(|part| parts.last() != Some(*part)).cloned());
            }
            let heading = parts.join(" / ");
            if heading.is_empty() {
                continue;
            }
            let is_taken = |name: &str| columns.iter().any(|column| column.heading == name);
            let mut numbered = heading.clone();
            let mut count = 2;
            while is_taken(&numbered) {
                numbered = format!("{heading} ({count})");
                count += 1;
            }
            let meaning = heading::read(&heading);
            columns.push(Column { place, heading: numbered, meaning });
        }
        columns
    }

    /// Whether a row of the body is the heading row again, as at the top of each printed page.
    fn repeats_at(&self, grid: &Grid, row: usize) -> bool {
        (0..grid.width())
            .all(|column| text_of(grid.cell(row, column)) == text_of(grid.cell(self.start, column)))
    }
}

/// Whether a row has at least two headings, one of them of the rows' number or name.
fn is_header(grid: &Grid, row: usize) -> bool {
    let cells = grid.rows.get(row).map(Vec::as_slice).unwrap_or_default();
    // Sentences above the table speak of "chỉ tiêu" too, but headings are short.
    let texts =
        cells.iter().map(text_of).filter(|text| !text.is_empty() && text.chars().count() <= 60);
    let meanings: Vec<Meaning> = texts.filter_map(|text| heading::read(&text)).collect();
    let has_name = meanings.iter().any(|meaning| {
        matches!(meaning, Meaning::No | Meaning::Name | Meaning::TaskName | Meaning::Content)
    });
    has_name && meanings.len() >= 2
}

/// How many rows the headings take: as far as merged cells of the first row reach, and one more
/// where a heading lies over several columns.
fn rows_of_header(grid: &Grid, start: usize) -> usize {
    let merges = grid.merges.iter().filter(|merge| merge.top == start);
    let (mut last, mut is_split) = (start, false);
    for merge in merges {
        last = last.max(merge.bottom);
        is_split |= merge.right > merge.left && merge.bottom == start;
    }
    if is_split {
        last = last.max(start + 1);
    }
    // A text table has no merged cells: the second row fills columns that the first leaves empty,
    // and has neither number nor name.
    if last == start && grid.merges.is_empty() && is_second_header(grid, start + 1, start) {
        last = start + 1;
    }
    (last - start + 1).min(4)
}

fn is_second_header(grid: &Grid, row: usize, above: usize) -> bool {
    let mut fills_a_gap = false;
    for column in 0..grid.width() {
        if grid.cell(row, column).is_empty() {
            continue;
        }
        let heading = text_of(grid.cell(above, column));
        match heading::read(&heading) {
            Some(Meaning::No | Meaning::Name | Meaning::TaskName | Meaning::Content) => {
                return false;
            }
            _ => fills_a_gap |= heading.is_empty(),
        }
    }
    fills_a_gap
}

/// Whether a row only numbers the columns: "(1) (2) (3)" or "A B 1 2".
fn is_column_numbers(grid: &Grid, row: usize) -> bool {
    let cells = grid.rows.get(row).map(Vec::as_slice).unwrap_or_default();
    let texts: Vec<String> = cells.iter().map(text_of).filter(|text| !text.is_empty()).collect();
    let is_bracketed = |text: &String| text.starts_with('(') && text.ends_with(')');
    let inner = |text: &String| text.trim_matches(['(', ')', ' ']).to_owned();
    let is_short = |text: &String| {
        let text = inner(text);
        let is_number = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        let is_letter = text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        !text.is_empty() && (is_number || is_letter)
    };
    if texts.len() < 3 || !texts.iter().all(is_short) {
        return false;
    }
    let numbers: Vec<u32> = texts.iter().filter_map(|text| inner(text).parse().ok()).collect();
    let is_counting = numbers.windows(2).all(|pair| matches!(pair, [a, b] if *b == a + 1));
    let begins = numbers.first() == Some(&1);
    texts.iter().all(is_bracketed) || (is_counting && begins && numbers.len() >= 2)
}

/// The row as the heading of a group: it has a name, and a number at most beside it. `None` for
/// other rows.
fn group_heading(
    grid: &Grid,
    columns: &[Column],
    row: usize,
    next: Option<usize>,
) -> Option<Value> {
    let is_no = |column: &Column| column.meaning == Some(Meaning::No);
    let is_name = |column: &Column| {
        matches!(column.meaning, Some(Meaning::Name | Meaning::TaskName | Meaning::Content))
    };
    let no = columns.iter().find(|column| is_no(column));
    let name = columns.iter().find(|column| is_name(column))?;
    let text = |column: Option<&Column>, row: usize| {
        column.map(|column| text_of(grid.cell(row, column.place))).unwrap_or_default()
    };
    let (mut number, mut title) = (text(no, row), text(Some(name), row));
    let others = columns.iter().filter(|column| !is_no(column) && column.place != name.place);
    if others.into_iter().any(|column| !grid.cell(row, column.place).is_empty()) {
        return None;
    }
    if title.is_empty() {
        // One merged cell over the whole row, which begins in the column of numbers.
        title = std::mem::take(&mut number);
    } else if number.bytes().any(|byte| byte.is_ascii_digit()) {
        // "1" is a group over "1.1"; a row "1" without figures is not one.
        let next = text(no, next?);
        let is_over = next.strip_prefix(&number).is_some_and(|rest| rest.starts_with('.'));
        if !is_over {
            return None;
        }
    }
    let mut fields = Map::new();
    for column in columns {
        fields.insert(column.heading.clone(), Value::Null);
    }
    if let Some(no) = no.filter(|_| !number.is_empty()) {
        fields.insert(no.heading.clone(), Value::String(number));
    }
    fields.insert(name.heading.clone(), Value::String(title));
    Some(Value::Object(fields))
}

/// Where the value of a cell stands that is merged with cells above.
struct Merges<'a> {
    down: Vec<&'a Merge>,
}

impl<'a> Merges<'a> {
    fn of(grid: &'a Grid) -> Merges<'a> {
        Merges { down: grid.merges.iter().filter(|merge| merge.bottom > merge.top).collect() }
    }

    fn source_of(&self, row: usize, column: usize) -> usize {
        let merge = self
            .down
            .iter()
            .find(|merge| merge.left == column && (merge.top..=merge.bottom).contains(&row));
        merge.map_or(row, |merge| merge.top)
    }
}

/// The text of a cell in one line, for headings and numbers of rows.
fn text_of(cell: &Cell) -> String {
    match cell.as_field() {
        Value::String(text) => normalise(&text),
        Value::Number(number) => reading::label_of(&number),
        _ => String::new(),
    }
}

/// Whether two names of sheets are the same to a person.
pub(crate) fn is_same_name(a: &str, b: &str) -> bool {
    fold(&normalise(a)) == fold(&normalise(b))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::csv::read_csv;
    use crate::path::Path;

    fn cells(rows: &[&str]) -> Grid {
        let cell = |text: &str| match text {
            "" => Cell::Empty,
            text => Cell::Text(text.to_owned()),
        };
        let rows = rows.iter().map(|row| row.split('|').map(cell).collect()).collect();
        Grid { first_row: 1, rows, ..Grid::default() }
    }

    fn find(table: &Table, path: &str) -> Vec<String> {
        let path = Path::parse(path).unwrap();
        let rows = table.rows();
        let text = |row: &Row<'_>| {
            row.find(&path).first().and_then(|v| v.as_str()).unwrap_or("-").to_owned()
        };
        rows.iter().map(text).collect()
    }

    #[test]
    fn a_header_of_two_rows_with_merged_cells() {
        let mut grid = cells(&[
            "PHỤ LỤC: CÁC CHỈ TIÊU",
            "",
            "STT|Chỉ tiêu|Mục tiêu||Chủ trì",
            "||2026|2030|",
            "(1)|(2)|(3)|(4)|(5)",
            "I|Hạ tầng số|||",
            "1|Phủ sóng 5G|60%|90%|Phòng A",
            "2|Băng rộng|70%|95%|",
            "STT|Chỉ tiêu|Mục tiêu||Chủ trì",
            "II|Nhân lực số|||",
            "1|Bồi dưỡng|100%|100%|Phòng B",
        ]);
        let merge = |top, left, bottom, right| Merge { top, left, bottom, right };
        grid.merges = vec![
            merge(2, 0, 3, 0),
            merge(2, 1, 3, 1),
            merge(2, 2, 2, 3),
            merge(2, 4, 3, 4),
            merge(6, 4, 7, 4),
        ];
        grid.hidden_rows = vec![7];
        let table = Table::of(&grid, &Sheet::default()).unwrap();
        assert_eq!(
            table.headings,
            ["STT", "Chỉ tiêu", "Mục tiêu / 2026", "Mục tiêu / 2030", "Chủ trì"]
        );
        assert_eq!(find(&table, "Chỉ tiêu"), ["Phủ sóng 5G", "Băng rộng", "Bồi dưỡng"]);
        assert_eq!(find(&table, "Mục tiêu / 2030"), ["90%", "95%", "100%"]);
        assert_eq!(find(&table, "Chủ trì"), ["Phòng A", "Phòng A", "Phòng B"]);
        assert_eq!(find(&table, "^.STT"), ["I", "I", "II"]);
        assert_eq!(find(&table, "^.Chỉ tiêu"), ["Hạ tầng số", "Hạ tầng số", "Nhân lực số"]);
        assert_eq!(table.hidden_rows, 1);
        let rows = table.rows();
        assert_eq!(rows[0].key(0), Some(crate::locate::Key::Index(6)));
    }

    #[test]
    fn a_text_table_with_two_rows_of_headings() {
        let grid = read_csv("STT,Chỉ tiêu,Kết quả,,Ghi chú\n,,2025,2026,\n1,A,5,6,\n").unwrap();
        let table = Table::of(&grid, &Sheet::default()).unwrap();
        assert_eq!(
            table.headings,
            ["STT", "Chỉ tiêu", "Kết quả / 2025", "Kết quả / 2026", "Ghi chú"]
        );
        assert_eq!(find(&table, "Kết quả / 2026"), ["6"]);
    }

    #[test]
    fn a_row_without_figures_is_no_group() {
        let table = |rows: &[&str]| Table::of(&cells(rows), &Sheet::default()).unwrap();
        let plain = table(&["STT|Chỉ tiêu|Kết quả", "1|A|", "2|B|5"]);
        assert_eq!(find(&plain, "Chỉ tiêu"), ["A", "B"]);
        let nested = table(&["STT|Chỉ tiêu|Kết quả", "1|A|", "1.1|B|5"]);
        assert_eq!(find(&nested, "Chỉ tiêu"), ["B"]);
        assert_eq!(find(&nested, "^.Chỉ tiêu"), ["A"]);
        let merged = table(&["STT|Chỉ tiêu|Kết quả", "I. CHÍNH QUYỀN SỐ||", "1|B|5"]);
        assert_eq!(find(&merged, "^.Chỉ tiêu"), ["I. CHÍNH QUYỀN SỐ"]);
    }

    #[test]
    fn repeated_headings_are_numbered_and_rows_may_be_told() {
        let grid = cells(&["a|b", "x|x", "1|2"]);
        assert!(Table::of(&grid, &Sheet::default()).is_none());
        let sheet = Sheet { header_row: Some(2), ..Sheet::default() };
        let table = Table::of(&grid, &sheet).unwrap();
        assert_eq!(table.headings, ["x", "x (2)"]);
        assert_eq!(find(&table, "x (2)"), ["2"]);
    }

    proptest! {
        #[test]
        fn any_sheet_is_read(
            rows in prop::collection::vec("(STT|Chỉ tiêu|1|I|2026|[|]|a){0,8}", 0..8),
            merges in prop::collection::vec((0usize..9, 0usize..9, 0usize..9, 0usize..9), 0..4),
            header_row in prop::option::of(0u32..9),
            header_rows in prop::option::of(0u32..9),
        ) {
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            let merge = |(top, left, bottom, right)| Merge { top, left, bottom, right };
            let grid = Grid { merges: merges.into_iter().map(merge).collect(), ..cells(&rows) };
            Table::of(&grid, &Sheet { header_row, header_rows, ..Sheet::default() });
        }
    }
}
