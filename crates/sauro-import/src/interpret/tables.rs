//! The tables of a document, each read as indicators or tasks.

use std::collections::{BTreeMap, BTreeSet};

use sauro_document::{
    Anchors, BlockId, Item, ReadRow, ReadTable, Role, Table, TableKind, has_word,
};
use sauro_model::notation::reporting;
use sauro_model::text::fold;
use sauro_model::{Group, Plan, ReportingDuty};

use super::agencies::Agencies;
use super::columns::{Columns, read_columns};
use super::dates::year_end_in;
use super::grid::Grid;
use super::ids::Ids;
use super::items::Desk;
use super::lines::{Lines, Placed};
use super::row_place;
use super::rows::{RawTable, read_rows};
use crate::{Doubt, Note};

/// Whether a table lists rows of the plan: its headings say so. A table of the same width right
/// after such a one, without headings, goes on it; [`read_tables`] finds out.
pub(crate) fn is_data(table: &Table) -> bool {
    let grid = Grid::new(table);
    if read_columns(&grid).is_some() {
        return true;
    }
    // A table of many columns and numbered rows is no layout.
    let numbered = (0..grid.rows())
        .filter(|row| {
            super::rows::number_of(grid.text(*row, 0))
                .is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()))
        })
        .count();
    table.columns >= 3 && numbered > 0 && numbered * 2 >= grid.rows()
}

/// A table's rows with what they are read by; tables that go on it are already part of it.
struct Part<'l, 'd> {
    placed: &'l Placed<'d>,
    columns: Columns,
    raw: RawTable,
}

/// The ids in a plan, by what they are of.
#[derive(Default)]
struct PlanIds {
    groups: Ids,
    indicators: Ids,
    tasks: Ids,
}

/// Reads all tables into the plan. Returns them as they were understood.
pub(crate) fn read_tables(
    lines: &Lines<'_>,
    plan: &mut Plan,
    agencies: &mut Agencies,
    anchors: &mut Anchors,
    notes: &mut Vec<Note>,
) -> Vec<ReadTable> {
    let mut parts: Vec<Part<'_, '_>> = Vec::new();
    let mut ids = PlanIds::default();
    for placed in &lines.tables {
        let grid = Grid::new(placed.table);
        let appendix = placed.appendix.as_deref();
        match read_columns(&grid) {
            Some(columns) => {
                // The same headings again at once: the table goes on, page by page.
                let open = parts.last_mut().filter(|part| is_continued(part, placed, &columns));
                if let Some(part) = open {
                    let first = columns.first_row;
                    read_rows(&grid, &columns, first, appendix, &mut part.raw, notes);
                    continue;
                }
                let mut raw = RawTable::default();
                read_rows(&grid, &columns, columns.first_row, appendix, &mut raw, notes);
                note_columns(&columns, placed, notes);
                parts.push(Part { placed, columns, raw });
            }
            None => match parts.last_mut() {
                Some(part) if part.columns.columns.len() == grid.columns() => {
                    let columns = part.columns.clone();
                    read_rows(&grid, &columns, 0, appendix, &mut part.raw, notes);
                }
                _ => {
                    let doubt = Doubt::TableNotRead(grid.line(0));
                    let place = row_place(placed.section.as_deref(), appendix, None);
                    notes.push(Note { doubt, place: Some(place), block: None });
                }
            },
        }
    }
    parts.into_iter().map(|part| add(part, plan, agencies, &mut ids, anchors, notes)).collect()
}

fn is_continued(part: &Part<'_, '_>, placed: &Placed<'_>, columns: &Columns) -> bool {
    let same_headings = part.columns.columns.len() == columns.columns.len()
        && part
            .columns
            .columns
            .iter()
            .zip(&columns.columns)
            .all(|(a, b)| fold(&a.heading) == fold(&b.heading));
    same_headings && part.placed.appendix == placed.appendix && part.placed.title == placed.title
}

fn note_columns(columns: &Columns, placed: &Placed<'_>, notes: &mut Vec<Note>) {
    for column in &columns.columns {
        if column.role == Role::Other && !column.heading.is_empty() {
            let mut place = row_place(placed.section.as_deref(), placed.appendix.as_deref(), None);
            place.column = Some(column.heading.clone());
            let doubt = Doubt::UnknownColumn(column.heading.clone());
            notes.push(Note { doubt, place: Some(place), block: None });
        }
    }
    if placed.in_appendix && placed.appendix.is_none() {
        notes.push(Note::on_document(Doubt::AppendixWithoutHeading));
    }
}

/// Adds the rows of a table to the plan, with ids that are unique in it.
fn add(
    part: Part<'_, '_>,
    plan: &mut Plan,
    agencies: &mut Agencies,
    ids: &mut PlanIds,
    anchors: &mut Anchors,
    notes: &mut Vec<Note>,
) -> ReadTable {
    let Part { placed, columns, raw } = part;
    let appendix = placed.appendix.as_deref();
    let section = placed.section.as_deref();
    let group_ids = add_groups(&raw, placed, plan, &mut ids.groups);
    let restarts = repeats_numbers(&raw);
    let by = columns.by.or(year_end_in(&fold(&placed.title)));
    let prefix = appendix.and_then(|label| label.strip_prefix("Phụ lục ")).map(str::to_owned);
    let mut desk =
        Desk { columns: &columns, by, agencies, notes, cells: BTreeMap::new(), from_names: 0 };
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut rows: Vec<ReadRow> = Vec::with_capacity(raw.rows.len());
    for (index, row) in raw.rows.iter().enumerate() {
        let group = row.group.and_then(|group| raw.groups.get(group));
        let group_id = row.group.and_then(|group| group_ids.get(group)).cloned();
        let number = row.number.clone().unwrap_or_else(|| format!("n{}", index + 1));
        let within = |id: &Option<String>| match id {
            Some(group) if restarts => format!("{group}.{number}"),
            _ => number.clone(),
        };
        let printed_group =
            group.map(|group| group.number.clone().unwrap_or_else(|| group.name.clone()));
        let printed = row.number.is_some().then(|| within(&printed_group));
        let place = row_place(section, appendix, printed);
        let id = within(&group_id);
        if !seen.insert(id.clone()) {
            let doubt = Doubt::RepeatedNumber(number.clone());
            desk.notes.push(Note { doubt, place: Some(place.clone()), block: row.block });
        }
        let item = match columns.kind {
            TableKind::Indicators => {
                let id = ids.indicators.take(id, prefix.as_deref());
                let indicator = desk.indicator(row, group, place);
                plan.indicators.push(sauro_model::Indicator { id, group: group_id, ..indicator });
                anchors.indicators.push(row.block);
                Item::Indicator(plan.indicators.len().saturating_sub(1))
            }
            TableKind::Tasks => {
                let id = ids.tasks.take(id, prefix.as_deref());
                let task = desk.task(row, place);
                plan.tasks.push(sauro_model::Task { id, group: group_id, ..task });
                anchors.tasks.push(row.block);
                Item::Task(plan.tasks.len().saturating_sub(1))
            }
        };
        rows.push(ReadRow {
            item,
            number: row.number.clone(),
            cells: row.cells.clone(),
            blocks: row.blocks.clone(),
        });
    }
    if desk.from_names > 0 {
        let doubt = Doubt::TargetsInNames(desk.from_names);
        notes.push(Note { doubt, place: Some(row_place(section, appendix, None)), block: None });
    }
    ReadTable {
        kind: columns.kind,
        section: placed.section.clone(),
        appendix: placed.appendix.clone(),
        title: placed.title.clone(),
        in_appendix: placed.in_appendix,
        by,
        columns: columns.columns,
        rows,
    }
}

fn add_groups(
    raw: &RawTable,
    placed: &Placed<'_>,
    plan: &mut Plan,
    taken: &mut Ids,
) -> Vec<String> {
    let prefix = placed.appendix.as_deref().and_then(|label| label.strip_prefix("Phụ lục "));
    let mut ids: Vec<String> = Vec::with_capacity(raw.groups.len());
    let bases: Vec<String> = raw
        .groups
        .iter()
        .enumerate()
        .map(|(index, group)| group.number.clone().unwrap_or_else(|| format!("g{}", index + 1)))
        .collect();
    // Where one number was used by an earlier table, all of this one's get the appendix before
    // them.
    let clashes = bases.iter().any(|base| taken.contains(base));
    for (group, base) in raw.groups.iter().zip(bases) {
        let base = match prefix {
            Some(prefix) if clashes => format!("{prefix}.{base}"),
            _ => base,
        };
        let id = taken.take(base, prefix);
        plan.groups.push(Group {
            id: id.clone(),
            no: group.number.clone(),
            name: group.name.clone(),
            appendix: placed.appendix.clone(),
            by: group.by,
            ..Group::default()
        });
        ids.push(id);
    }
    ids
}

/// Whether printed numbers occur again: they restart in each group.
fn repeats_numbers(raw: &RawTable) -> bool {
    let mut numbers: Vec<&str> = raw.rows.iter().filter_map(|row| row.number.as_deref()).collect();
    numbers.sort_unstable();
    numbers.windows(2).any(|pair| pair[0] == pair[1]) && !raw.groups.is_empty()
}

/// Outputs that are reports owed again and again: "báo cáo định kỳ theo quy định".
pub(crate) fn reporting_in_outputs(
    plan: &Plan,
    agencies: &Agencies,
) -> Vec<(ReportingDuty, Option<BlockId>)> {
    let mut duties = Vec::new();
    for task in &plan.tasks {
        let Some(output) = &task.output else { continue };
        let folded = fold(output);
        if !["bao cao dinh ky", "dinh ky bao cao"].iter().any(|words| has_word(&folded, words)) {
            continue;
        }
        let (cadence, days) = reporting::read(output);
        let who = task.lead.iter().map(|id| agencies.name(id)).collect::<Vec<_>>().join("; ");
        let duty = ReportingDuty {
            who,
            agencies: task.lead.clone(),
            cadence,
            days,
            text: Some(output.clone()),
            place: task.place.clone(),
            ..ReportingDuty::default()
        };
        duties.push((duty, None));
    }
    duties
}
