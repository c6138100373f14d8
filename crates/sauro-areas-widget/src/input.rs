//! A table with what is made of it once: folded names, and sums that are made when they are asked
//! for.

use std::cell::OnceCell;
use std::fmt;

use sauro_areas::{CellIndex, Names, Summary, Table, by_agency, by_area};
use sauro_model::Date;
use sauro_progress::Status;

/// What the widget shows.
pub struct Input {
    pub(crate) table: Table,
    pub(crate) names: Names,
    /// Sentences on what could not be used.
    pub(crate) problems: Vec<String>,
    areas: OnceCell<Vec<Summary>>,
    areas_before: OnceCell<Vec<Summary>>,
    agencies: OnceCell<Vec<Summary>>,
    index: OnceCell<CellIndex>,
    turns: OnceCell<Vec<Turn>>,
}

/// A row whose status is no longer what it was a month before.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Turn {
    /// The row's number.
    pub(crate) row: usize,
    /// Its status then.
    pub(crate) before: Status,
    /// By how much it asks for more attention now; negative where for less.
    pub(crate) worse: i16,
}

impl fmt::Debug for Input {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a table of {} rows", self.table.len())
    }
}

impl Input {
    /// A table to be shown, with sentences on what of it could not be used.
    pub fn new(table: Table, problems: Vec<String>) -> Input {
        Input {
            names: Names::of(&table),
            table,
            problems,
            areas: OnceCell::new(),
            areas_before: OnceCell::new(),
            agencies: OnceCell::new(),
            index: OnceCell::new(),
            turns: OnceCell::new(),
        }
    }

    /// The last day of the month before the newest one that has figures. `None` where there is
    /// only one.
    pub(crate) fn month_before(&self) -> Option<Date> {
        let as_of = self.table.as_of?;
        let known = self.table.meta.months.iter().rev().filter(|month| **month <= as_of);
        known.copied().nth(1)
    }

    /// What each commune comes to.
    pub(crate) fn areas(&self) -> &[Summary] {
        self.areas.get_or_init(|| by_area(&self.table, None))
    }

    /// What each commune came to a month before; the same as now where nothing is known.
    pub(crate) fn areas_before(&self) -> &[Summary] {
        self.areas_before.get_or_init(|| by_area(&self.table, self.month_before()))
    }

    /// What each agency's rows come to: those that it is the first to lead.
    pub(crate) fn agencies(&self) -> &[Summary] {
        self.agencies.get_or_init(|| by_agency(&self.table))
    }

    /// The row of each commune and indicator.
    pub(crate) fn index(&self) -> &CellIndex {
        self.index.get_or_init(|| CellIndex::of(&self.table))
    }

    /// The rows whose status has changed since the month before.
    pub(crate) fn turns(&self) -> &[Turn] {
        self.turns.get_or_init(|| {
            let Some(before) = self.month_before() else { return Vec::new() };
            let mut points = Vec::new();
            let rows = self.table.rows().map(|row| {
                let was = row.judged_on(before, &mut points).status;
                let worse = i16::from(row.status().severity()) - i16::from(was.severity());
                Turn { row: row.number(), before: was, worse }
            });
            rows.filter(|turn| turn.worse != 0).collect()
        })
    }

    /// The communes of a province, or all.
    pub(crate) fn within(&self, province: Option<u16>) -> Vec<u16> {
        let areas = self.table.areas.iter().zip(0u16..);
        let wanted = areas.filter(|(area, _)| province.is_none() || area.province == province);
        wanted.map(|(_, index)| index).collect()
    }
}
