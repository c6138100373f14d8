//! Everything the views draw from: a plan, what was observed, and what follows from both. Pure.

use std::cell::OnceCell;
use std::rc::Rc;

use sauro_model::{Date, Indicator, Observations, Plan};
use sauro_progress::{Change, Options, PlanProgress};

use crate::rows;

/// What the sources have given.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// The plan.
    pub plan: Plan,
    /// What has been observed; empty where there is no source of observations.
    pub observations: Observations,
    /// Rows of the sources that could not be read: a sentence for each.
    pub problems: Vec<String>,
    /// When the data were taken, in the reader's words. Empty for data set by script.
    pub taken: String,
}

impl Input {
    /// Whether there is nothing to show: the widget rests until a page takes it up again.
    pub fn is_empty(&self) -> bool {
        self.plan.format.is_empty()
    }
}

/// A plan assessed on a day, ready to draw.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What the sources have given.
    pub input: Rc<Input>,
    /// The plan's progress on the day.
    pub progress: PlanProgress,
    /// The end of the last period: of the month before that of the latest value.
    pub since: Date,
    /// The day of the latest value. `None` without any value.
    pub latest: Option<Date>,
    /// The dates by which targets are due.
    pub milestones: Vec<Date>,
    /// The index in the plan of each row of the progress.
    pub(crate) places: Vec<usize>,
    changes: OnceCell<Vec<Change>>,
}

impl Shown {
    /// Assesses what the sources have given.
    pub fn new(input: Rc<Input>, options: &Options) -> Shown {
        let plan = &input.plan;
        let progress = sauro_progress::progress(plan, &input.observations, options);
        let parts = progress.indicators.iter().flat_map(|row| &row.parts);
        let latest = parts.filter_map(|part| Some(part.latest.as_ref()?.as_of)).max();
        let since = end_of_month_before(latest.unwrap_or(options.as_of));
        Shown {
            places: rows::places(plan, &progress),
            milestones: plan.milestones(),
            progress,
            changes: OnceCell::new(),
            since,
            latest,
            input,
        }
    }

    /// The indicators whose status or value has changed since `since`. The earlier day is assessed
    /// when this is first asked for: the rows are on the screen sooner so.
    pub fn changes(&self) -> &[Change] {
        self.changes.get_or_init(|| {
            let PlanProgress { method, milestone, .. } = self.progress;
            let options = Options { as_of: self.since, method, milestone };
            let Input { plan, observations, .. } = &*self.input;
            let before = sauro_progress::progress(plan, observations, &options);
            sauro_progress::changes_between(&before, &self.progress)
        })
    }

    /// The plan.
    pub(crate) fn plan(&self) -> &Plan {
        &self.input.plan
    }

    /// The indicator of a row of the progress.
    pub(crate) fn indicator(&self, row: usize) -> &Indicator {
        &self.plan().indicators[self.places[row]]
    }

    /// The row of an indicator's id.
    pub(crate) fn row_of(&self, id: &str) -> Option<usize> {
        self.progress.indicators.iter().position(|row| row.id == id)
    }

    /// Names of agencies, as the plan spells them most fully.
    pub(crate) fn names(&self, ids: &[String]) -> String {
        let names: Vec<&str> = ids.iter().map(|id| self.plan().agency_name(id)).collect();
        names.join("; ")
    }
}

/// The last day of the month before a date's month.
fn end_of_month_before(date: Date) -> Date {
    date.add_days(-i32::from(date.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_period_ends_with_the_month_before() {
        let date = |text| Date::parse_iso(text).unwrap();
        assert_eq!(end_of_month_before(date("2026-11-24")), date("2026-10-31"));
        assert_eq!(end_of_month_before(date("2026-01-31")), date("2025-12-31"));
        assert_eq!(end_of_month_before(date("2028-03-01")), date("2028-02-29"));
    }
}
