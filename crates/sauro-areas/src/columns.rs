//! The rows of a table, a column for each thing they have.

use sauro_model::Date;
use sauro_progress::{Status, Verdict};

use crate::pool::Pool;
use crate::series::Series;

/// Columns of equal length, one place for each row.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    pub(crate) area: Vec<u16>,
    pub(crate) indicator: Vec<u16>,
    pub(crate) status: Vec<Status>,
    pub(crate) verdict: Vec<Verdict>,
    /// The month of the latest value, counted from 1; 0 where there is none.
    pub(crate) latest: Vec<u8>,
    /// In percent of the way; NaN where it is not known.
    pub(crate) achieved: Vec<f32>,
    /// What was planned by the judged value's day, in percent of the way; NaN where it is not known.
    pub(crate) expected: Vec<f32>,
    /// NaN where there is none.
    pub(crate) value: Vec<f64>,
    /// NaN where the plan's words give none.
    pub(crate) target: Vec<f64>,
    pub(crate) baseline: Vec<f64>,
    pub(crate) target_text: Vec<u32>,
    /// Numbers of lists of agencies.
    pub(crate) lead: Vec<u32>,
    pub(crate) support: Vec<u32>,
    pub(crate) monitor: Vec<u32>,
    /// Numbers of dates, from 1; 0 where there is none.
    pub(crate) due: Vec<u16>,
    pub(crate) series: Series,
    pub(crate) texts: Pool<str>,
    pub(crate) lists: Pool<[u16]>,
    pub(crate) dates: Vec<Date>,
}

/// What one row adds.
pub(crate) struct Added {
    pub(crate) area: u16,
    pub(crate) indicator: u16,
    pub(crate) status: Status,
    pub(crate) verdict: Verdict,
    pub(crate) latest: u8,
    pub(crate) achieved: Option<f64>,
    pub(crate) expected: Option<f64>,
    pub(crate) value: Option<f64>,
    pub(crate) target: Option<f64>,
    pub(crate) baseline: Option<f64>,
    pub(crate) target_text: u32,
    pub(crate) roles: [u32; 3],
    pub(crate) due: u16,
}

impl Columns {
    pub(crate) fn len(&self) -> usize {
        self.area.len()
    }

    /// Makes room at once: growing step by step would leave three times the memory behind.
    pub(crate) fn reserve(&mut self, rows: usize) {
        self.area.reserve_exact(rows);
        self.indicator.reserve_exact(rows);
        self.status.reserve_exact(rows);
        self.verdict.reserve_exact(rows);
        self.latest.reserve_exact(rows);
        self.achieved.reserve_exact(rows);
        self.expected.reserve_exact(rows);
        self.value.reserve_exact(rows);
        self.target.reserve_exact(rows);
        self.baseline.reserve_exact(rows);
        self.target_text.reserve_exact(rows);
        self.lead.reserve_exact(rows);
        self.support.reserve_exact(rows);
        self.monitor.reserve_exact(rows);
        self.due.reserve_exact(rows);
        self.series.reserve(rows);
    }

    pub(crate) fn push(&mut self, row: &Added, values: &[Option<f64>]) {
        self.area.push(row.area);
        self.indicator.push(row.indicator);
        self.status.push(row.status);
        self.verdict.push(row.verdict);
        self.latest.push(row.latest);
        self.achieved.push(row.achieved.map_or(f32::NAN, |share| share as f32));
        self.expected.push(row.expected.map_or(f32::NAN, |share| share as f32));
        self.value.push(row.value.unwrap_or(f64::NAN));
        self.target.push(row.target.unwrap_or(f64::NAN));
        self.baseline.push(row.baseline.unwrap_or(f64::NAN));
        self.target_text.push(row.target_text);
        let [lead, support, monitor] = row.roles;
        self.lead.push(lead);
        self.support.push(support);
        self.monitor.push(monitor);
        self.due.push(row.due);
        self.series.push(values);
    }
}
