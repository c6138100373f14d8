//! A table with what is made of it once: folded names, and sums that are made when they are asked
//! for.

use std::cell::OnceCell;
use std::fmt;

use sauro_areas::{CellIndex, Names, Summary, Table, summarise};
use sauro_model::Date;

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
        self.areas.get_or_init(|| self.by_area(None))
    }

    /// What each commune came to a month before; the same as now where nothing is known.
    pub(crate) fn areas_before(&self) -> &[Summary] {
        self.areas_before.get_or_init(|| self.by_area(self.month_before()))
    }

    fn by_area(&self, on: Option<Date>) -> Vec<Summary> {
        summarise(&self.table, self.table.areas.len(), &|row| Some(row.area().into()), on)
    }

    /// What each agency's rows come to: those that it is the first to lead.
    pub(crate) fn agencies(&self) -> &[Summary] {
        self.agencies.get_or_init(|| {
            let first = |row: sauro_areas::Row<'_>| row.lead().first().map(|lead| (*lead).into());
            summarise(&self.table, self.table.agencies.len(), &first, None)
        })
    }

    /// The row of each commune and indicator.
    pub(crate) fn index(&self) -> &CellIndex {
        self.index.get_or_init(|| CellIndex::of(&self.table))
    }

    /// The communes of a province, or all.
    pub(crate) fn within(&self, province: Option<u16>) -> Vec<u16> {
        let areas = self.table.areas.iter().zip(0u16..);
        let wanted = areas.filter(|(area, _)| province.is_none() || area.province == province);
        wanted.map(|(_, index)| index).collect()
    }
}
