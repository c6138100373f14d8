//! Answers a question to a table: which rows, in which order, under which groups.

use sauro_model::text;
use sauro_progress::{Counts, Status};

use crate::query::{GroupBy, Query, SortBy};
use crate::table::Table;

/// The names of a table as they are searched and sorted by; made once for a table.
#[derive(Clone, Debug, Default)]
pub struct Names {
    areas: Vec<String>,
    indicators: Vec<String>,
    agencies: Vec<String>,
    area_ranks: Vec<u32>,
    indicator_ranks: Vec<u32>,
    agency_ranks: Vec<u32>,
}

impl Names {
    /// The names of a table.
    pub fn of(table: &Table) -> Names {
        let areas: Vec<_> = table.areas.iter().map(|area| text::fold(&area.name)).collect();
        let indicators: Vec<_> =
            table.indicators.iter().map(|indicator| text::fold(&indicator.name)).collect();
        let agencies: Vec<_> = table.agencies.iter().map(|agency| text::fold(agency)).collect();
        Names {
            area_ranks: ranks(&areas),
            indicator_ranks: ranks(&indicators),
            agency_ranks: ranks(&agencies),
            areas,
            indicators,
            agencies,
        }
    }
}

/// The place of each name in their order.
fn ranks(names: &[String]) -> Vec<u32> {
    let mut order: Vec<(usize, &String)> = names.iter().enumerate().collect();
    order.sort_by(|a, b| a.1.cmp(b.1));
    let mut ranks = vec![0; names.len()];
    for (rank, (index, _)) in order.into_iter().enumerate() {
        if let Some(place) = ranks.get_mut(index) {
            *place = u32::try_from(rank).unwrap_or(u32::MAX);
        }
    }
    ranks
}

/// The answer to a question.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    lines: Vec<u32>,
    /// The groups, in the order of their first rows.
    pub groups: Vec<Group>,
    /// How many rows there are, those of closed groups included.
    pub rows: usize,
}

/// Rows that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The index of what they have in common: a group of indicators, a commune, a province or an
    /// agency; 65,535 where they have none.
    pub key: u16,
    /// How many rows it has.
    pub rows: usize,
    /// Its rows by status.
    pub counts: Counts,
    /// Whether its rows are among the lines.
    pub open: bool,
}

/// One line of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The head of a group, by its index.
    Group(usize),
    /// A row, by its number.
    Row(usize),
}

/// Marks a line that is a group's head.
const HEAD: u32 = 1 << 31;

/// What rows without a commune, a province or an agency have in common.
const NO_KEY: u16 = u16::MAX;

impl Selection {
    /// How many lines there are, heads of groups included.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether nothing answers the question.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// A line, from 0.
    pub fn line(&self, index: usize) -> Option<Line> {
        let line = *self.lines.get(index)?;
        let number = usize::try_from(line & !HEAD).ok()?;
        Some(if line & HEAD == 0 { Line::Row(number) } else { Line::Group(number) })
    }
}

/// Selects the rows that a question asks for. Takes time in proportion to the rows, but for
/// sorting, which takes n log n.
pub fn select(table: &Table, names: &Names, query: &Query) -> Selection {
    let mut rows = filter(table, names, query);
    let count = rows.len();
    if query.group == GroupBy::Nothing {
        if let Some(sort) = query.sort {
            let mut keys = Vec::with_capacity(count);
            let key = sort_key(table, names, sort, query.descending);
            keys.extend(rows.iter().map(|row| key(*row) | u64::from(*row)));
            keys.sort_unstable();
            rows.clear();
            rows.extend(keys.iter().map(|key| *key as u32));
        }
        return Selection { lines: rows, groups: Vec::new(), rows: count };
    }
    grouped(table, names, query, &rows)
}

fn filter(table: &Table, names: &Names, query: &Query) -> Vec<u32> {
    let columns = &table.columns;
    let mut rows: Vec<u32> = (0..u32::try_from(table.len()).unwrap_or(HEAD - 1)).collect();
    let at = |column: &[u16], row: u32| column.get(row as usize).copied().unwrap_or(NO_KEY);
    if let Some(status) = query.status {
        rows.retain(|row| columns.status.get(*row as usize) == Some(&status));
    }
    if let Some(indicator) = query.indicator {
        rows.retain(|row| at(&columns.indicator, *row) == indicator);
    }
    if let Some(area) = query.area {
        rows.retain(|row| at(&columns.area, *row) == area);
    }
    if let Some(province) = query.province {
        let within: Vec<bool> =
            table.areas.iter().map(|area| area.province == Some(province)).collect();
        rows.retain(|row| holds(&within, at(&columns.area, *row).into()));
    }
    if let Some(agency) = query.agency {
        let led = lists_with(table, &|list| list.contains(&agency));
        rows.retain(|row| holds(&led, list_of(&columns.lead, *row)));
    }
    // Each word is looked up once in each name, not once in each row.
    for word in text::fold(&query.words).split_whitespace() {
        let has = |names: &[String]| names.iter().map(|name| name.contains(word)).collect();
        let (areas, indicators): (Vec<bool>, Vec<bool>) =
            (has(&names.areas), has(&names.indicators));
        let agencies: Vec<bool> = has(&names.agencies);
        let led = lists_with(table, &|list| list.iter().any(|a| holds(&agencies, (*a).into())));
        rows.retain(|row| {
            holds(&areas, at(&columns.area, *row).into())
                || holds(&indicators, at(&columns.indicator, *row).into())
                || holds(&led, list_of(&columns.lead, *row))
        });
    }
    rows
}

fn holds(flags: &[bool], index: usize) -> bool {
    flags.get(index).copied().unwrap_or_default()
}

fn list_of(column: &[u32], row: u32) -> usize {
    column.get(row as usize).map_or(usize::MAX, |number| *number as usize)
}

/// Which of the lists of agencies satisfy something.
fn lists_with(table: &Table, wanted: &dyn Fn(&[u16]) -> bool) -> Vec<bool> {
    table.columns.lists.iter().map(|list| wanted(list)).collect()
}

/// The first agency of each list.
fn firsts(table: &Table) -> Vec<u16> {
    table.columns.lists.iter().map(|list| list.first().copied().unwrap_or(NO_KEY)).collect()
}

/// What a row is sorted by, in the upper half of a number whose lower half is the row.
fn sort_key<'a>(
    table: &'a Table,
    names: &'a Names,
    sort: SortBy,
    descending: bool,
) -> Box<dyn Fn(u32) -> u64 + 'a> {
    let columns = &table.columns;
    let turned = move |key: u32| u64::from(if descending { !key } else { key }) << 32;
    let rank = |ranks: &[u32], index: u16| ranks.get(usize::from(index)).copied();
    let last = u32::MAX;
    match sort {
        SortBy::Achieved => Box::new(move |row| {
            turned(columns.achieved.get(row as usize).map_or(0, |share| ordered(*share)))
        }),
        SortBy::Status => Box::new(move |row| {
            let status = columns.status.get(row as usize).copied().unwrap_or(Status::NoData);
            turned(u32::from(status.severity()))
        }),
        SortBy::Due => {
            let mut days: Vec<u32> = vec![last];
            days.extend(columns.dates.iter().map(|date| date.unix_days().cast_unsigned() ^ HEAD));
            Box::new(move |row| {
                let due = columns.due.get(row as usize).copied().unwrap_or_default();
                turned(days.get(usize::from(due)).copied().unwrap_or(last))
            })
        }
        SortBy::Area => Box::new(move |row| {
            let area = columns.area.get(row as usize).copied().unwrap_or(NO_KEY);
            turned(rank(&names.area_ranks, area).unwrap_or(last))
        }),
        SortBy::Indicator => Box::new(move |row| {
            let indicator = columns.indicator.get(row as usize).copied().unwrap_or(NO_KEY);
            turned(rank(&names.indicator_ranks, indicator).unwrap_or(last))
        }),
        SortBy::Lead => {
            let firsts = firsts(table);
            Box::new(move |row| {
                let first = firsts.get(list_of(&columns.lead, row)).copied().unwrap_or(NO_KEY);
                turned(rank(&names.agency_ranks, first).unwrap_or(last))
            })
        }
    }
}

/// A number whose order among others is that of the share; no share comes before all.
fn ordered(share: f32) -> u32 {
    if share.is_nan() {
        return 0;
    }
    let bits = share.to_bits();
    if bits & HEAD == 0 { bits | HEAD } else { !bits }
}

fn grouped(table: &Table, names: &Names, query: &Query, rows: &[u32]) -> Selection {
    let keys = group_keys(table, query.group, rows);
    let most = keys.iter().copied().filter(|key| *key != NO_KEY).max().map_or(0, usize::from);
    // The group of each key, in the order of their first rows; the last place is for no key.
    let mut of_key: Vec<Option<usize>> = vec![None; most + 2];
    let mut groups: Vec<Group> = Vec::new();
    let mut members: Vec<usize> = Vec::with_capacity(rows.len());
    for (row, key) in rows.iter().zip(&keys) {
        let slot = if *key == NO_KEY { most + 1 } else { usize::from(*key) };
        let group = *of_key[slot].get_or_insert_with(|| {
            let open = !query.closed.contains(key);
            groups.push(Group { key: *key, rows: 0, counts: Counts::default(), open });
            groups.len() - 1
        });
        members.push(group);
        let group = &mut groups[group];
        group.rows += 1;
        if let Some(status) = table.columns.status.get(*row as usize) {
            group.counts.add(*status);
        }
    }
    let mut starts: Vec<usize> = Vec::with_capacity(groups.len());
    let mut open_rows = 0;
    for group in &groups {
        starts.push(open_rows);
        open_rows += if group.open { group.rows } else { 0 };
    }
    let mut ordered_rows: Vec<u64> = vec![0; open_rows];
    let key = query.sort.map(|sort| sort_key(table, names, sort, query.descending));
    let mut next = starts.clone();
    for (row, member) in rows.iter().zip(&members) {
        if !groups[*member].open {
            continue;
        }
        let key = key.as_ref().map_or(0, |key| key(*row));
        ordered_rows[next[*member]] = key | u64::from(*row);
        next[*member] += 1;
    }
    let mut lines = Vec::with_capacity(open_rows + groups.len());
    for (index, group) in groups.iter().enumerate() {
        lines.push(u32::try_from(index).unwrap_or_default() | HEAD);
        if !group.open {
            continue;
        }
        let own = &mut ordered_rows[starts[index]..starts[index] + group.rows];
        if key.is_some() {
            own.sort_unstable();
        }
        lines.extend(own.iter().map(|key| *key as u32));
    }
    Selection { lines, groups, rows: rows.len() }
}

fn group_keys(table: &Table, by: GroupBy, rows: &[u32]) -> Vec<u16> {
    let columns = &table.columns;
    let of = |column: &[u16], row: u32| column.get(row as usize).copied().unwrap_or(NO_KEY);
    let mapped = |column: &[u16], keys: &[u16]| -> Vec<u16> {
        let key = |row: &u32| keys.get(usize::from(of(column, *row))).copied().unwrap_or(NO_KEY);
        rows.iter().map(key).collect()
    };
    match by {
        GroupBy::Nothing => vec![NO_KEY; rows.len()],
        GroupBy::Area => rows.iter().map(|row| of(&columns.area, *row)).collect(),
        GroupBy::Group => {
            let groups: Vec<u16> = table.indicators.iter().map(|common| common.group).collect();
            mapped(&columns.indicator, &groups)
        }
        GroupBy::Province => {
            let provinces: Vec<u16> =
                table.areas.iter().map(|area| area.province.unwrap_or(NO_KEY)).collect();
            mapped(&columns.area, &provinces)
        }
        GroupBy::Lead => {
            let firsts = firsts(table);
            let key = |row: &u32| firsts.get(list_of(&columns.lead, *row)).copied();
            rows.iter().map(|row| key(row).unwrap_or(NO_KEY)).collect()
        }
    }
}
