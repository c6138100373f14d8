//! What the columns of a table are, by what their headings say.

use sauro_document::{Column, Role, TableKind};
use sauro_model::Date;
use sauro_model::text::fold;

use super::dates::year_end_in;
use super::grid::Grid;
use super::heading::{Guess, guess, is_above, is_local};

/// The columns of a table.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    /// Which rows it lists.
    pub(crate) kind: TableKind,
    /// One for each grid column.
    pub(crate) columns: Vec<Column>,
    /// The first row after the headings.
    pub(crate) first_row: usize,
    /// The milestone in the heading of the names: "Chỉ tiêu năm 2026".
    pub(crate) by: Option<Date>,
}

impl Columns {
    /// The first column with a role.
    pub(crate) fn find(&self, role: &Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role == *role)
    }

    /// Whether a row repeats the headings, as at the top of a page.
    pub(crate) fn is_repeated(&self, grid: &Grid<'_>, row: usize) -> bool {
        let mut same = 0;
        for (column, known) in self.columns.iter().enumerate() {
            let text = fold(&grid.text(row, column).replace('\n', " "));
            if text.is_empty() {
                continue;
            }
            let heading = fold(&known.heading);
            if heading != text && !heading.ends_with(&text) && !heading.starts_with(&text) {
                return false;
            }
            same += 1;
        }
        same >= 2
    }
}

/// How many rows from the top headings may begin at.
const HEADING_SEARCH: usize = 6;
/// How many rows headings may take.
const HEADING_ROWS: usize = 4;

/// Reads the columns of a table. `None` if no row says what they are.
pub(crate) fn read_columns(grid: &Grid<'_>) -> Option<Columns> {
    let first = (0..grid.rows().min(HEADING_SEARCH)).find(|row| is_heading_row(grid, *row))?;
    let mut last = first;
    while last + 1 < grid.rows()
        && last + 1 < first + HEADING_ROWS
        && continues_headings(grid, first, last + 1)
    {
        last += 1;
    }
    let headings: Vec<Vec<String>> =
        (0..grid.columns()).map(|column| heading_parts(grid, column, first, last)).collect();
    let mut first_row = last + 1;
    if first_row < grid.rows() && is_counting_row(grid, first_row) {
        first_row += 1;
    }
    let (kind, mut columns) = assign(headings)?;
    // A heading over several grid columns that no row below parts is the heading of one.
    for index in 1..columns.len() {
        if grid.goes_on_left(last, index) {
            columns[index].role = columns[index - 1].role.clone();
        }
    }
    let name = columns.iter().find(|column| column.role == Role::Name);
    let by = name.and_then(|column| year_end_in(&fold(&column.heading)));
    Some(Columns { kind, columns, first_row, by })
}

/// The roles of columns by their headings alone. `None` if they are not those of a plan's table.
pub(crate) fn roles_of(headings: &[String]) -> Option<Vec<Role>> {
    let (_, columns) = assign(headings.iter().map(|heading| vec![heading.clone()]).collect())?;
    Some(columns.into_iter().map(|column| column.role).collect())
}

/// Whether a row names at least a subject and something about it.
fn is_heading_row(grid: &Grid<'_>, row: usize) -> bool {
    let mut subject = false;
    let mut measures = false;
    let mut numbered = false;
    let mut others = 0;
    for (_, span, cell) in grid.cells(row) {
        let text = cell.text();
        // A title over the whole table is no heading.
        if text.chars().count() > 90 || (span > 1 && span >= grid.columns()) {
            continue;
        }
        match guess(&fold(&text.replace('\n', " "))) {
            Some(Guess::Indicator | Guess::IndicatorOfYear) => {
                subject = true;
                measures = true;
            }
            Some(Guess::Task | Guess::Subject) => subject = true,
            Some(Guess::Number | Guess::Note | Guess::GroupName) => numbered = true,
            Some(_) => others += 1,
            None => {}
        }
    }
    // A list of numbered names is one of indicators only if its heading says so; "STT | Nội dung |
    // Số tiền" is a budget.
    subject && (others >= 1 || numbered && measures)
}

/// Whether a row below the first heading row still belongs to the headings: cells above go on
/// into it, or it parts a heading that covers several columns.
fn continues_headings(grid: &Grid<'_>, first: usize, row: usize) -> bool {
    let merged = (0..grid.columns()).filter(|column| grid.continues(row, *column)).count();
    let number = grid.text(row, 0);
    let starts_data = number.chars().any(|c| c.is_ascii_digit()) && !grid.continues(row, 0);
    if starts_data {
        return false;
    }
    if merged > 0 && grid.continues(row, 0) || grid.is_header(first) && grid.is_header(row) {
        return true;
    }
    // Some writers leave the cells below a heading empty instead of merging them.
    let parts_heading = grid.cells(first).iter().any(|(column, span, _)| {
        *span > 1
            && (*column..column + span).all(|column| {
                let text = grid.text(row, column);
                !text.is_empty() && text.chars().count() <= 60
            })
    });
    parts_heading && number.is_empty()
}

/// Whether a row only counts the columns: "(1) (2) (3)" or "A B 1 2".
fn is_counting_row(grid: &Grid<'_>, row: usize) -> bool {
    let cells = grid.cells(row);
    let mut counted = 0;
    for (_, _, cell) in &cells {
        let text = cell.text();
        let inner = text.trim_matches(|c: char| "()[].".contains(c) || c.is_whitespace());
        if inner.is_empty() {
            continue;
        }
        if inner.chars().count() > 7 || inner.chars().filter(|c| c.is_alphabetic()).count() > 1 {
            return false;
        }
        counted += 1;
    }
    counted >= 3 && counted + 1 >= cells.len()
}

fn heading_parts(grid: &Grid<'_>, column: usize, first: usize, last: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for row in first..=last {
        let text = grid.text(row, column).replace('\n', " ");
        if !text.is_empty() && parts.last() != Some(&text) {
            parts.push(text);
        }
    }
    parts
}

/// Gives each column one role and says which rows the table lists. `None` without a name column.
fn assign(headings: Vec<Vec<String>>) -> Option<(TableKind, Vec<Column>)> {
    let guesses: Vec<Option<Guess>> = headings.iter().map(|parts| guess_parts(parts)).collect();
    let has = |wanted: Guess| guesses.contains(&Some(wanted));
    let measures = has(Guess::Unit) || has(Guess::Target);
    let names_measure = has(Guess::Indicator) || has(Guess::IndicatorOfYear);
    let kind = match (names_measure, has(Guess::Task)) {
        // "Mục tiêu | Nhiệm vụ": what the other columns say decides.
        (true, true) if !measures => TableKind::Tasks,
        (true, _) => TableKind::Indicators,
        (false, true) => TableKind::Tasks,
        (false, false) if measures => TableKind::Indicators,
        (false, false) => TableKind::Tasks,
    };
    // The column that names rows: of the table's own kind, else whichever names anything.
    let wanted = match kind {
        TableKind::Indicators => {
            [Guess::Indicator, Guess::Subject, Guess::IndicatorOfYear, Guess::Task]
        }
        TableKind::Tasks => [Guess::Task, Guess::Subject, Guess::Indicator, Guess::IndicatorOfYear],
    };
    let has_results = has(Guess::Target) || has(Guess::Result);
    let name = wanted.iter().find_map(|guess| guesses.iter().position(|g| *g == Some(*guess)))?;
    let heading_of =
        |index: usize| headings.get(index).map(|parts| parts.join(" – ")).unwrap_or_default();
    let leads: Vec<usize> =
        (0..guesses.len()).filter(|i| guesses[*i] == Some(Guess::Lead)).collect();
    let local = leads.iter().copied().find(|i| is_local(&fold(&heading_of(*i))));
    let mut columns = Vec::with_capacity(headings.len());
    for (index, found) in guesses.iter().enumerate() {
        let heading = heading_of(index);
        let by = year_end_in(&fold(&heading));
        let role = match found {
            Some(Guess::Indicator | Guess::IndicatorOfYear | Guess::Task | Guess::Subject)
                if index == name =>
            {
                Role::Name
            }
            Some(Guess::Number) => Role::Number,
            Some(Guess::GroupName) => Role::GroupName,
            Some(Guess::Unit) => Role::Unit,
            Some(Guess::Target | Guess::IndicatorOfYear) => Role::Target(by),
            // "Kết quả thực hiện năm 2026" is where the plan starts from only beside a target.
            Some(Guess::Baseline) if !has_results => Role::Target(by),
            Some(Guess::Result) if kind == TableKind::Indicators => Role::Target(by),
            Some(Guess::Result | Guess::Output) => Role::Output,
            Some(Guess::Baseline) => Role::Baseline(by),
            Some(Guess::Lead) if is_above(&fold(&heading)) => Role::OwnerAbove,
            Some(Guess::Lead) if local.is_some_and(|local| local != index) => Role::OwnerAbove,
            Some(Guess::Lead) => Role::Lead,
            Some(Guess::LeadAndMonitor) => Role::LeadAndMonitor,
            Some(Guess::Support) => Role::Support,
            Some(Guess::Monitor) => Role::Monitor,
            Some(Guess::Due) => Role::Due,
            Some(Guess::Note) => Role::Note,
            Some(Guess::Basis) => Role::Basis,
            Some(Guess::LocalTask) => Role::LocalTask,
            Some(Guess::Weight) => Role::Weight,
            // Beside indicators, what is to be done for each.
            Some(Guess::Task) if kind == TableKind::Indicators && !has(Guess::LocalTask) => {
                Role::LocalTask
            }
            // "Tên chỉ tiêu | … | Chỉ tiêu cụ thể": the second one is how far it is to come.
            Some(Guess::Indicator) if kind == TableKind::Indicators && index > name => {
                Role::Target(by)
            }
            Some(Guess::Indicator | Guess::Task | Guess::Subject) | None => Role::Other,
        };
        columns.push(Column { role, heading });
    }
    // A name may have its number in the column before it, under no heading.
    if let Some(before) = name.checked_sub(1).and_then(|index| columns.get_mut(index))
        && before.role == Role::Other
        && before.heading.is_empty()
    {
        before.role = Role::Number;
    }
    Some((kind, columns))
}

/// A column below a common heading is what its own heading says; else what both say together.
fn guess_parts(parts: &[String]) -> Option<Guess> {
    let own = parts.last().and_then(|part| guess(&fold(part)));
    own.or_else(|| guess(&fold(&parts.join(" "))))
}
