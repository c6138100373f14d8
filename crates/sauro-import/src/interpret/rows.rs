//! The rows of a table put together: groups, continued cells, repeated headings, numbers.

use sauro_document::{BlockId, Marker, Role, is_roman, take_marker};
use sauro_model::text::fold;
use sauro_model::{Date, Place};

use super::columns::Columns;
use super::dates::year_end_in;
use super::grid::Grid;
use crate::lexicon::DITTO;
use crate::{Doubt, Note};

/// A row of the plan, its cells by column.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawRow {
    /// The printed number without the mark that closes it.
    pub(crate) number: Option<String>,
    /// The cells' texts, one for each grid column; `\n` between lines.
    pub(crate) cells: Vec<String>,
    /// The index of the group it stands in.
    pub(crate) group: Option<usize>,
    /// Further rows of the same name: each gives targets of its own.
    pub(crate) more: Vec<Vec<String>>,
    /// Where its name stands in the file.
    pub(crate) block: Option<BlockId>,
    /// Where each of its cells stands.
    pub(crate) blocks: Vec<Option<BlockId>>,
}

/// A heading over rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawGroup {
    /// The printed number.
    pub(crate) number: Option<String>,
    /// The heading.
    pub(crate) name: String,
    /// The milestone, where the group is one.
    pub(crate) by: Option<Date>,
}

/// What a table lists.
#[derive(Default)]
pub(crate) struct RawTable {
    /// Headings, in order.
    pub(crate) groups: Vec<RawGroup>,
    /// Rows, in order.
    pub(crate) rows: Vec<RawRow>,
}

/// Reads a table's rows. `appendix` is for the places of notes.
pub(crate) fn read_rows(
    grid: &Grid<'_>,
    columns: &Columns,
    first_row: usize,
    appendix: Option<&str>,
    table: &mut RawTable,
    notes: &mut Vec<Note>,
) {
    let Some(name_column) = columns.find(&Role::Name) else { return };
    let number_column = columns.find(&Role::Number);
    let shape = Shape::of(grid, columns, first_row, name_column, number_column);
    for row in first_row..grid.rows() {
        let cells: Vec<String> =
            (0..grid.columns()).map(|column| own_text(grid, columns, row, column)).collect();
        if cells.iter().all(String::is_empty) || columns.is_repeated(grid, row) {
            continue;
        }
        if let Some(group) = read_group(grid, &shape, row, &cells) {
            table.groups.push(group);
            continue;
        }
        let block = grid.cell(row, name_column).and_then(|cell| cell.id());
        let mut note = |doubt: Doubt, number: Option<&str>| {
            let place = Place {
                appendix: appendix.map(str::to_owned),
                row: number.map(str::to_owned),
                ..Place::default()
            };
            notes.push(Note { doubt, place: Some(place), block });
        };
        let merged_name = grid.continues(row, name_column);
        let number = number_column.and_then(|column| number_of(cells.get(column)?));
        let name = cells.get(name_column).cloned().unwrap_or_default();
        if let Some(last) =
            table.rows.last_mut().filter(|last| last.group == table.groups.len().checked_sub(1))
        {
            let number_goes_on =
                number.is_none() || number_column.is_some_and(|column| grid.continues(row, column));
            if merged_name && number_goes_on {
                last.more.push(cells);
                continue;
            }
            if number.is_none() && is_bullet_part(&name, &cells, &shape) {
                last.more.push(cells);
                continue;
            }
            if number.is_none() && goes_on(&name) {
                join(last, &cells, &shape);
                note(Doubt::RowJoined, last.number.as_deref());
                continue;
            }
        }
        if name.is_empty() {
            note(Doubt::RowNotRead(grid.line(row)), number.as_deref());
            continue;
        }
        let (number, cells) = match number {
            Some(number) => (Some(number), cells),
            None => number_in_name(cells, name_column, number_column),
        };
        if number.is_none() {
            note(Doubt::RowWithoutNumber, None);
        }
        let cells = repeat_dittos(cells, table.rows.last());
        if let Some(name) = columns.find(&Role::GroupName).and_then(|column| cells.get(column)) {
            let open = table.groups.last().map(|group| group.name.clone());
            let name = name.replace('\n', " ");
            if !name.is_empty() && open.as_ref() != Some(&name) {
                let by = milestone_of(&name);
                table.groups.push(RawGroup { number: None, name, by });
            }
        }
        let group = table.groups.len().checked_sub(1);
        let blocks = (0..grid.columns())
            .map(|column| grid.cell(row, column).and_then(|cell| cell.id()))
            .collect();
        table.rows.push(RawRow { number, cells, group, more: Vec::new(), block, blocks });
    }
}

/// What reading a row needs to know of its table.
struct Shape {
    columns: usize,
    name: usize,
    number: Option<usize>,
    roles: Vec<Role>,
    /// Whether most rows are bold, so that bold means nothing.
    mostly_bold: bool,
    /// Whether most rows are numbered by Roman numerals.
    mostly_roman: bool,
}

impl Shape {
    fn of(
        grid: &Grid<'_>,
        columns: &Columns,
        first_row: usize,
        name: usize,
        number: Option<usize>,
    ) -> Shape {
        let rows = grid.rows().saturating_sub(first_row).max(1);
        let count = |test: &dyn Fn(usize) -> bool| {
            (first_row..grid.rows()).filter(|row| test(*row)).count()
        };
        let bold = count(&|row| grid.cell(row, name).is_some_and(|cell| cell.is_bold()));
        let roman = count(&|row| {
            let text = number.map(|column| grid.text(row, column)).unwrap_or_default();
            number_of(text).is_some_and(|number| is_roman(&number))
        });
        Shape {
            columns: grid.columns(),
            name,
            number,
            roles: columns.columns.iter().map(|column| column.role.clone()).collect(),
            mostly_bold: bold * 2 > rows,
            mostly_roman: roman * 2 > rows,
        }
    }
}

/// The text of a cell, empty where a number or a name goes on from above. Other columns repeat
/// what is merged over several rows: one lead for all of them.
fn own_text(grid: &Grid<'_>, columns: &Columns, row: usize, column: usize) -> String {
    let role = columns.columns.get(column).map(|column| &column.role);
    let keeps_to_row = matches!(role, Some(Role::Number | Role::Name));
    // A merge that began in the headings is an empty cell.
    if grid.continues(row, column) && keeps_to_row {
        return String::new();
    }
    // A cell over two columns of one role says its text once.
    let before = column.checked_sub(1).and_then(|before| columns.columns.get(before));
    if grid.goes_on_left(row, column) && before.map(|before| &before.role) == role {
        return String::new();
    }
    let text = grid.text(row, column);
    // What a merge repeats on every row is short, or it is no agency and no deadline.
    if grid.continues(row, column) { super::shorten(text, MERGED_LIMIT) } else { text.to_owned() }
}

/// The most that a merged cell repeats on each of its rows.
const MERGED_LIMIT: usize = 2_000;

/// A number as printed, without what closes it: "1." is "1", "(2)" is "2".
pub(crate) fn number_of(cell: &str) -> Option<String> {
    if cell.len() > 64 {
        return None;
    }
    let text = cell.replace('\n', " ");
    let text = text.trim().trim_start_matches('(').trim_end_matches(['.', ')', '/', ':', '-', ' ']);
    let is_number = text.chars().any(char::is_alphanumeric) && text.chars().count() <= 12;
    is_number.then(|| text.to_owned())
}

fn read_group(grid: &Grid<'_>, shape: &Shape, row: usize, cells: &[String]) -> Option<RawGroup> {
    let distinct = grid.cells(row);
    let name_cell = grid.cell(row, shape.name)?;
    let mut text = name_cell.text().replace('\n', " ");
    let mut number = shape.number.and_then(|column| number_of(cells.get(column)?));
    let (name_start, name_span, _) =
        *distinct.iter().find(|(start, span, _)| (*start..start + span).contains(&shape.name))?;
    let covers_rest = name_span >= 2
        && name_start + name_span + 1 >= shape.columns
        && name_span + 2 >= shape.columns;
    let covers_number =
        shape.number.is_some_and(|column| (name_start..name_start + name_span).contains(&column));
    let others_empty = cells.iter().enumerate().all(|(column, text)| {
        column == shape.name
            || Some(column) == shape.number
            || text.is_empty()
            || (name_start..name_start + name_span).contains(&column)
    });
    if !others_empty || text.is_empty() {
        return None;
    }
    if covers_number || shape.number.is_none() {
        number = None;
        if let Some((_, rest)) = take_marker(&text).filter(|(marker, _)| *marker != Marker::Bullet)
        {
            let printed = text[..text.len() - rest.len()].to_owned();
            number = number_of(&printed);
            text = rest.to_owned();
        }
    }
    let bold = name_cell.is_bold() && !shape.mostly_bold;
    let capitals = text.chars().any(char::is_alphabetic) && text == text.to_uppercase();
    let heads_numbers =
        number.as_deref().is_some_and(|number| next_is_below(grid, shape, row, number));
    let set_off_number = number.as_deref().is_some_and(|number| {
        !shape.mostly_roman
            && (is_roman(number)
                || number.len() == 1 && number.starts_with(|c: char| c.is_ascii_uppercase()))
    });
    let is_milestone = milestone_of(&text).is_some();
    let is_group = covers_rest
        || covers_number && name_span >= 2
        || heads_numbers
        || set_off_number
        || (bold || capitals || is_milestone) && has_more_columns(shape);
    if !is_group || (number.is_none() && goes_on(&text)) {
        return None;
    }
    let by = milestone_of(&text);
    Some(RawGroup { number, name: text, by })
}

fn has_more_columns(shape: &Shape) -> bool {
    shape.columns > 1 + usize::from(shape.number.is_some())
}

/// Whether the next row's number is below this one: "1.1" after "1".
fn next_is_below(grid: &Grid<'_>, shape: &Shape, row: usize, number: &str) -> bool {
    let next = shape.number.map(|column| grid.text(row + 1, column)).unwrap_or_default();
    number_of(next).is_some_and(|next| {
        // "a" right below "1" is its first part.
        let is_first_part = next == "a" && number.bytes().all(|byte| byte.is_ascii_digit());
        is_first_part || next.strip_prefix(number).is_some_and(|rest| rest.starts_with('.'))
    })
}

/// The milestone that a group is: "Đến năm 2030", "Hết năm 2045", "Năm 2026".
fn milestone_of(name: &str) -> Option<Date> {
    let folded = fold(name);
    let rest = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let opens = [
        "den ",
        "het ",
        "nam ",
        "giai doan ",
        "muc tieu den ",
        "chi tieu den ",
        "muc tieu nam ",
        "chi tieu nam ",
    ];
    if rest.chars().count() > 60 || !opens.iter().any(|opening| rest.starts_with(opening)) {
        return None;
    }
    if let Some(date) = year_end_in(rest) {
        return Some(date);
    }
    super::dates::span_of_years(rest).and_then(|(_, to)| Date::last_of_year(to))
}

/// Whether a cell's text goes on a sentence begun before: it is empty or begins with a small
/// letter.
fn goes_on(name: &str) -> bool {
    name.chars().find(|c| c.is_alphanumeric()).is_none_or(char::is_lowercase)
        && !name.starts_with(['-', '+', '•'])
}

/// Whether a row without a number is a part of the bundle above: "- Hồ sơ …" with its own target.
fn is_bullet_part(name: &str, cells: &[String], shape: &Shape) -> bool {
    let has_target = cells.iter().enumerate().any(|(column, text)| {
        matches!(shape.roles.get(column), Some(Role::Target(_))) && !text.is_empty()
    });
    name.starts_with(['-', '+', '•']) && has_target
}

/// Joins the cells of a continued row to the row before. What a merge repeats is not added.
fn join(row: &mut RawRow, cells: &[String], shape: &Shape) {
    for (column, (have, more)) in row.cells.iter_mut().zip(cells).enumerate() {
        if more.is_empty() || Some(column) == shape.number || have.ends_with(more.as_str()) {
            continue;
        }
        if !have.is_empty() {
            have.push(' ');
        }
        have.push_str(more);
    }
}

/// A number typed into the name's cell: "1. Tỷ lệ …".
fn number_in_name(
    mut cells: Vec<String>,
    name: usize,
    number: Option<usize>,
) -> (Option<String>, Vec<String>) {
    if number.is_some() {
        return (None, cells);
    }
    let Some(text) = cells.get_mut(name) else { return (None, cells) };
    let Some((marker, rest)) = take_marker(text) else { return (None, cells) };
    if marker == Marker::Bullet {
        return (None, cells);
    }
    let printed = text[..text.len() - rest.len()].to_owned();
    let rest = rest.to_owned();
    *text = rest;
    (number_of(&printed), cells)
}

fn repeat_dittos(mut cells: Vec<String>, above: Option<&RawRow>) -> Vec<String> {
    for (column, text) in cells.iter_mut().enumerate() {
        if DITTO.contains(&fold(text.trim()).as_str()) {
            let repeated = above.and_then(|row| row.cells.get(column));
            *text = repeated.cloned().unwrap_or_default();
        }
    }
    cells
}
