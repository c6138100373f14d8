//! A table of communes: what it names, and its rows as they are asked for.

use std::rc::Rc;

use sauro_model::{Comparison, Date, Direction, IndicatorKind};
use sauro_progress::{Cell, CellProgress, Point, Status, Verdict};

use crate::columns::Columns;
use crate::document::Meta;

/// A commune, a ward or a special zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its name, such as "Xã Tân Khai".
    pub name: Rc<str>,
    /// The index of its province. `None` where the table names none.
    pub province: Option<u16>,
}

/// An indicator of the common set, which the rows of many communes share.
#[derive(Clone, Debug, PartialEq)]
pub struct CommonIndicator {
    /// Its printed number. Empty where it has none.
    pub no: Rc<str>,
    /// The index of its group.
    pub group: u16,
    /// Its name.
    pub name: Rc<str>,
    /// Its unit. `None` where none is printed.
    pub unit: Option<Rc<str>>,
    /// How values are held against the target.
    pub comparison: Comparison,
    /// How values of different days belong together.
    pub kind: IndicatorKind,
    /// Which way it is to go, where the plans say so.
    pub direction: Option<Direction>,
}

/// Many communes, each with a row for each indicator that it has.
#[derive(Debug, Default)]
pub struct Table {
    /// What the table says of itself.
    pub meta: Meta,
    /// The day on which every row is judged. `None` while nothing is read.
    pub as_of: Option<Date>,
    /// The provinces.
    pub provinces: Vec<Rc<str>>,
    /// The communes.
    pub areas: Vec<Area>,
    /// The agencies.
    pub agencies: Vec<Rc<str>>,
    /// The groups of indicators.
    pub groups: Vec<Rc<str>>,
    /// The indicators.
    pub indicators: Vec<CommonIndicator>,
    pub(crate) columns: Columns,
}

/// One indicator of one commune.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    number: usize,
}

impl Table {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.columns.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A row by its number from 0, in the order of reading.
    pub fn row(&self, number: usize) -> Option<Row<'_>> {
        (number < self.len()).then_some(Row { table: self, number })
    }

    /// All rows.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).map(|number| Row { table: self, number })
    }
}

/// A place of a column; every column has a place for every row.
fn at<T: Copy + Default>(column: &[T], number: usize) -> T {
    column.get(number).copied().unwrap_or_default()
}

fn known(number: f64) -> Option<f64> {
    (!number.is_nan()).then_some(number)
}

impl<'a> Row<'a> {
    /// Its number, from 0.
    pub fn number(self) -> usize {
        self.number
    }

    /// The index of its commune.
    pub fn area(self) -> u16 {
        at(&self.table.columns.area, self.number)
    }

    /// The name of its commune.
    pub fn area_name(self) -> &'a Rc<str> {
        &self.table.areas[usize::from(self.area())].name
    }

    /// The index of its indicator.
    pub fn indicator_index(self) -> u16 {
        at(&self.table.columns.indicator, self.number)
    }

    /// Its indicator.
    pub fn indicator(self) -> &'a CommonIndicator {
        &self.table.indicators[usize::from(self.indicator_index())]
    }

    /// What it has come to.
    pub fn status(self) -> Status {
        self.table.columns.status.get(self.number).copied().unwrap_or(Status::NoData)
    }

    /// Whether its target is met, in time or late.
    pub fn is_met(self) -> bool {
        matches!(self.status(), Status::Met | Status::MetLate)
            || matches!(self.verdict(), Verdict::Met | Verdict::MetLate)
    }

    /// What became of its target.
    pub fn verdict(self) -> Verdict {
        self.table.columns.verdict.get(self.number).copied().unwrap_or(Verdict::NotYetDue)
    }

    /// The latest value: of a yearly count, the sum of its year so far.
    pub fn value(self) -> Option<f64> {
        known(at(&self.table.columns.value, self.number))
    }

    /// The last day of the latest value's month.
    pub fn value_date(self) -> Option<Date> {
        let month = usize::from(at(&self.table.columns.latest, self.number)).checked_sub(1)?;
        self.table.meta.months.get(month).copied()
    }

    /// The share of the way that is done, in percent, not cut.
    pub fn achieved(self) -> Option<f64> {
        known(f64::from(at(&self.table.columns.achieved, self.number)))
    }

    /// The share of the way that was planned by the value's day, in percent.
    pub fn expected(self) -> Option<f64> {
        known(f64::from(at(&self.table.columns.expected, self.number)))
    }

    /// The target as printed.
    pub fn target_text(self) -> Rc<str> {
        let number = at(&self.table.columns.target_text, self.number);
        self.table.columns.texts.get(number).cloned().unwrap_or_else(|| Rc::from(""))
    }

    /// The target's number.
    pub fn target(self) -> Option<f64> {
        known(at(&self.table.columns.target, self.number))
    }

    /// The plan's own baseline.
    pub fn baseline(self) -> Option<f64> {
        known(at(&self.table.columns.baseline, self.number))
    }

    /// The last day by which the target is to be reached.
    pub fn due(self) -> Option<Date> {
        let number = usize::from(at(&self.table.columns.due, self.number)).checked_sub(1)?;
        self.table.columns.dates.get(number).copied()
    }

    /// The indices of the agencies that lead.
    pub fn lead(self) -> &'a [u16] {
        self.list(&self.table.columns.lead)
    }

    /// The indices of the agencies that support.
    pub fn support(self) -> &'a [u16] {
        self.list(&self.table.columns.support)
    }

    /// The indices of the agencies that monitor.
    pub fn monitor(self) -> &'a [u16] {
        self.list(&self.table.columns.monitor)
    }

    fn list(self, column: &[u32]) -> &'a [u16] {
        let number = at(column, self.number);
        self.table.columns.lists.get(number).map(|list| &**list).unwrap_or_default()
    }

    /// The values month by month, earliest first, without the months that have none.
    pub fn points(self) -> impl Iterator<Item = Point> + 'a {
        let months = self.table.meta.months.iter().enumerate();
        months.filter_map(move |(month, date)| {
            let value = self.table.columns.series.get(self.number, month)?;
            Some(Point { date: *date, value })
        })
    }

    /// What it has come to, but for what the planned line has in the target's unit.
    pub fn progress(self) -> CellProgress {
        let latest = self.value().zip(self.value_date());
        CellProgress {
            status: self.status(),
            verdict: self.verdict(),
            latest: latest.map(|(value, date)| Point { date, value }),
            achieved: self.achieved(),
            expected: None,
        }
    }

    /// What it had come to on another day; `points` is room for its values.
    pub fn judged_on(self, as_of: Date, points: &mut Vec<Point>) -> CellProgress {
        points.clear();
        points.extend(self.points());
        self.cell(points).judge(as_of)
    }

    /// What it is judged by.
    pub(crate) fn cell<'p>(self, points: &'p [Point]) -> Cell<'p> {
        let begins = self.table.meta.begins;
        cell(self.indicator(), begins, self.target(), self.baseline(), self.due(), points)
    }
}

/// What a row of an indicator is judged by. A baseline is that of the day on which the plans begin.
pub(crate) fn cell<'p>(
    indicator: &CommonIndicator,
    begins: Option<Date>,
    target: Option<f64>,
    baseline: Option<f64>,
    due: Option<Date>,
    points: &'p [Point],
) -> Cell<'p> {
    Cell {
        kind: indicator.kind,
        comparison: indicator.comparison,
        direction: indicator.direction,
        target,
        by: due,
        baseline: baseline.zip(begins),
        begins,
        points,
    }
}
