//! What the rows of a commune, a province or an agency come to, and who stands where.

use std::cmp::Ordering;

use sauro_model::Date;
use sauro_progress::{CellTotals, Counts, DueRate, Index, Point, Status};

use crate::table::{Row, Table};

/// What a set of rows comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Summary {
    /// The rows by status.
    pub counts: Counts,
    /// Of the targets that fell due, how many were met.
    pub due: DueRate,
    /// The mean achievement.
    pub index: Index,
    /// How many rows have a value.
    pub covered: usize,
}

impl Summary {
    /// How many rows are met or on track, of those that can be assessed, from 0 to 1. `None` where
    /// none can: no value, no line to hold it against, or a target in words.
    pub fn on_track(&self) -> Option<f64> {
        let good = [Status::Met, Status::MetLate, Status::OnTrack];
        let unknown = [Status::NoData, Status::Invalid, Status::Judged, Status::Open];
        let of = |statuses: &[Status]| statuses.iter().map(|s| self.counts.of(*s)).sum::<usize>();
        let assessed = self.counts.total().saturating_sub(of(&unknown));
        (assessed > 0).then(|| of(&good) as f64 / assessed as f64)
    }

    /// The figure that communes are ranked by. `None` where it cannot be computed.
    pub fn standing(&self, by: Standing) -> Option<f64> {
        match by {
            Standing::DueRate => self.due.rate,
            Standing::Index => self.index.value,
            Standing::OnTrack => self.on_track(),
        }
    }
}

/// What communes are ranked by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Of the targets that fell due, the share that was met.
    #[default]
    DueRate,
    /// The mean achievement.
    Index,
    /// The share of rows that are met or on track.
    OnTrack,
}

/// Sums for one set of rows while they are added up.
#[derive(Default)]
struct Sums {
    totals: CellTotals,
    covered: usize,
}

impl Sums {
    fn add(&mut self, row: Row<'_>, on: Option<Date>, points: &mut Vec<Point>) {
        let progress = match on {
            None => row.progress(),
            Some(day) => row.judged_on(day, points),
        };
        self.covered += usize::from(progress.latest.is_some());
        self.totals.add(&row.cell(&[]), &progress);
    }

    fn end(&self) -> Summary {
        Summary {
            counts: self.totals.counts(),
            due: self.totals.due_rate(),
            index: self.totals.index(),
            covered: self.covered,
        }
    }
}

/// What each commune comes to, on another day than the table's or on its own.
pub fn by_area(table: &Table, on: Option<Date>) -> Vec<Summary> {
    summarise(table, table.areas.len(), &|row| Some(row.area().into()), on)
}

/// What each agency comes to, by the rows that it is the first to lead.
pub fn by_agency(table: &Table) -> Vec<Summary> {
    let first = |row: Row<'_>| row.lead().first().map(|lead| usize::from(*lead));
    summarise(table, table.agencies.len(), &first, None)
}

/// Adds up rows by a key from 0 to `keys` − 1; rows without one are left out. On another day than
/// the table's, each row is judged anew.
fn summarise(
    table: &Table,
    keys: usize,
    key_of: &dyn Fn(Row<'_>) -> Option<usize>,
    on: Option<Date>,
) -> Vec<Summary> {
    let mut sums: Vec<Sums> = Vec::with_capacity(keys);
    sums.resize_with(keys, Sums::default);
    let mut points = Vec::new();
    for row in table.rows() {
        if let Some(sums) = key_of(row).and_then(|key| sums.get_mut(key)) {
            sums.add(row, on, &mut points);
        }
    }
    sums.iter().map(Sums::end).collect()
}

/// A commune's place among others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// Which of the summaries it is.
    pub index: usize,
    /// Its place from 1; those of one figure share theirs. `None` where it has no figure.
    pub rank: Option<usize>,
    /// Its figure.
    pub value: Option<f64>,
}

/// Ranks summaries from the best; those without a figure come last, unranked, in their own order.
pub fn rank(summaries: &[Summary], by: Standing) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = summaries
        .iter()
        .enumerate()
        .map(|(index, summary)| Ranked { index, rank: None, value: summary.standing(by) })
        .collect();
    ranked.sort_by(|a, b| match (a.value, b.value) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => a.is_none().cmp(&b.is_none()),
    });
    let mut last: Option<(usize, f64)> = None;
    for (place, ranked) in ranked.iter_mut().enumerate() {
        let Some(value) = ranked.value else { break };
        let rank = match last {
            Some((rank, before)) if before.total_cmp(&value) == Ordering::Equal => rank,
            _ => place + 1,
        };
        last = Some((rank, value));
        ranked.rank = Some(rank);
    }
    ranked
}
