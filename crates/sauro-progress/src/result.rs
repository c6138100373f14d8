//! What a calculation answers: the result types, without any of the rules.

use sauro_model::{Date, TaskState};

use crate::{
    Baseline, DataFault, DutyProgress, Forecast, Growth, GrowthSummary, Method, Rollup, Status,
    Step, TaskProgress, Verdict,
};

/// What a plan has come to on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanProgress {
    /// The day.
    pub as_of: Date,
    /// The method asked for.
    pub method: Method,
    /// The milestone asked for. `None` where each row is judged by its active target.
    pub milestone: Option<Date>,
    /// The indicators, in the plan's order.
    pub indicators: Vec<IndicatorProgress>,
    /// Ids of the indicators that have no target by the milestone asked for.
    pub left_out: Vec<String>,
    /// The tasks, in the plan's order.
    pub tasks: Vec<TaskProgress>,
    /// The reporting duties, in the plan's order.
    pub reporting: Vec<DutyProgress>,
    /// Totals by status, group and agency.
    pub rollup: Rollup,
    /// What is wrong or remarkable about the data.
    pub data_faults: Vec<DataFault>,
}

impl PlanProgress {
    /// What the indicator with an id has come to.
    pub fn indicator(&self, id: &str) -> Option<&IndicatorProgress> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// What the task with an id has come to.
    pub fn task(&self, id: &str) -> Option<&TaskProgress> {
        self.tasks.iter().find(|task| task.id == id)
    }
}

/// What an indicator has come to.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorProgress {
    /// The indicator's id.
    pub id: String,
    /// The status of its worst part.
    pub status: Status,
    /// One for a plain row, one for each of several indicators bundled under one number, in the
    /// plan's order. Never empty.
    pub parts: Vec<PartProgress>,
    /// Whether its figures came when they were due, and how old they are. Kept apart from the
    /// result.
    pub data: DataStatus,
    /// The mean of its parts' growth scores. `None` for the linear method and where no part has a
    /// score.
    pub growth: Option<GrowthSummary>,
}

impl IndicatorProgress {
    /// The part that gives the row its status: the first of those with the highest severity.
    pub fn worst(&self) -> Option<&PartProgress> {
        let mut worst: Option<&PartProgress> = None;
        for part in &self.parts {
            if worst.is_none_or(|worst| part.status.severity() > worst.status.severity()) {
                worst = Some(part);
            }
        }
        worst
    }

    /// The only part of a plain row. `None` where a row bundles several: their figures have no
    /// mean.
    pub fn only_part(&self) -> Option<&PartProgress> {
        match self.parts.as_slice() {
            [part] => Some(part),
            _ => None,
        }
    }

    /// What a plain row has achieved, in percent, not cut. `None` for a row of several parts too.
    pub fn achieved(&self) -> Option<f64> {
        self.only_part()?.achieved
    }

    /// What the plan expects of a plain row by the day of its value. `None` for a row of several
    /// parts too.
    pub fn expected(&self) -> Option<f64> {
        self.only_part()?.expected
    }
}

/// What one measured thing has come to: a plain row, or one part of a row that bundles several.
#[derive(Clone, Debug, PartialEq)]
pub struct PartProgress {
    /// Which part. `None` for a plain row.
    pub part: Option<String>,
    /// The index of the judged target in the indicator's `targets`. `None` for a row without
    /// targets.
    pub target: Option<usize>,
    /// What it has come to.
    pub status: Status,
    /// Why it cannot be assessed. `Some` exactly where the status is [`Status::Invalid`].
    pub reason: Option<InvalidReason>,
    /// The latest valid value: of a yearly count, the sum of its year so far.
    pub latest: Option<Reading>,
    /// The value that the status and the figures below rest on: the latest one, but of a past
    /// milestone the one valid on its date, or the first that satisfied it late.
    pub judged: Option<Reading>,
    /// What a person says, of a target in words.
    pub state: Option<StateReading>,
    /// Where the line starts.
    pub baseline: Option<Baseline>,
    /// The share of the way that is done, in percent, not cut: below 0 and above 100 happen.
    pub achieved: Option<f64>,
    /// What the planned line has on the day of the judged value.
    pub expected: Option<f64>,
    /// The way done over the way planned, since the previous milestone; 1 is as planned.
    pub pace: Option<f64>,
    /// The value minus the target, in the target's unit.
    pub gap: Option<f64>,
    /// How many days the value lies behind the line; negative when ahead. `None` where the line
    /// never has the value.
    pub time_distance_days: Option<i32>,
    /// Where the series is heading. Never changes the status.
    pub forecast: Forecast,
    /// The verdict on each target, earliest first.
    pub milestones: Vec<MilestoneVerdict>,
    /// The valid values as reported, in the target's unit, earliest first.
    pub series: Vec<Point>,
    /// The planned line: the baseline and the dated targets in the judged target's unit; of a
    /// yearly count, from 0 to its target. Empty without a baseline.
    pub line: Vec<Point>,
    /// Compound growth. `None` for the linear method.
    pub growth: Option<Growth>,
    /// Values that a later report for the same day replaced.
    pub history: Vec<Reading>,
    /// How each number came about.
    pub working: Vec<Step>,
}

/// Why a row cannot be assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidReason {
    /// The row has no target at all.
    NoTarget,
    /// The target's words gave no number.
    NoTargetValue,
    /// The latest value is in another unit than the target.
    UnitMismatch,
    /// The plan states one direction, and its operator or its baseline the other; or the target is
    /// an exact number below the baseline and the plan does not say that less is wanted.
    OppositeDirection,
    /// The figures are too large to compute with.
    TooLarge,
}

impl InvalidReason {
    /// The name in JSON, such as `unit-mismatch`.
    pub fn as_str(self) -> &'static str {
        match self {
            InvalidReason::NoTarget => "no-target",
            InvalidReason::NoTargetValue => "no-target-value",
            InvalidReason::UnitMismatch => "unit-mismatch",
            InvalidReason::OppositeDirection => "opposite-direction",
            InvalidReason::TooLarge => "too-large",
        }
    }
}

/// A value on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The day.
    pub date: Date,
    /// In the target's unit.
    pub value: f64,
}

/// A valid value with where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// In the target's unit. Of a yearly count, the sum of its year so far.
    pub value: f64,
    /// The day on which it holds.
    pub as_of: Date,
    /// The day on which it was reported.
    pub reported: Option<Date>,
    /// Where it comes from.
    pub source: Option<String>,
    /// A remark for the reader.
    pub note: Option<String>,
    /// What proves it: a text from the portal, to be made a link only if it is http or https.
    pub evidence: Option<String>,
    /// What it counts.
    pub numerator: Option<f64>,
    /// What it is counted of.
    pub denominator: Option<f64>,
}

/// What a person says of a target in words.
#[derive(Clone, Debug, PartialEq)]
pub struct StateReading {
    /// How far it has come.
    pub state: TaskState,
    /// The day on which that holds.
    pub as_of: Date,
    /// The first day of the present unbroken "done". `None` while it is not done.
    pub done_on: Option<Date>,
    /// The day on which it was reported.
    pub reported: Option<Date>,
    /// Where it comes from.
    pub source: Option<String>,
    /// A remark for the reader.
    pub note: Option<String>,
    /// What proves it: a text from the portal, to be made a link only if it is http or https.
    pub evidence: Option<String>,
}

/// What became of one target.
#[derive(Clone, Debug, PartialEq)]
pub struct MilestoneVerdict {
    /// The last day by which it was to be reached. `None` where the plan names none.
    pub by: Option<Date>,
    /// Its index in the indicator's `targets`. `None` for the deadline of a row that names no
    /// target.
    pub target: Option<usize>,
    /// What became of it.
    pub verdict: Verdict,
    /// The value that the verdict rests on. `None` before the date, for a target in words and
    /// where there is none.
    pub value: Option<f64>,
    /// The day on which that value holds, or from which a target in words is done.
    pub as_of: Option<Date>,
}

/// Whether figures came when they were due, and how old they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataStatus {
    /// The badge.
    pub badge: DataBadge,
    /// Whether two cycles have passed without a figure: the result is then greyed, not changed.
    pub stale: bool,
    /// Days from the latest value's day to the day of the calculation. `None` without a value.
    pub age_days: Option<i32>,
    /// The id of the reporting duty that the badge follows.
    pub duty: Option<String>,
    /// The due day that the badge speaks of.
    pub due: Option<Date>,
}

/// Whether an indicator's figure came when a report was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataBadge {
    /// "Đã báo cáo đúng hạn".
    OnTime,
    /// "Báo cáo muộn n ngày".
    LateBy(i32),
    /// "Chưa đến hạn": nothing has fallen due yet.
    NotYetDue,
    /// "Quá hạn báo cáo n ngày", counted from the first due day that was missed.
    OverdueBy(i32),
    /// The plan owes no report with a due day for this indicator.
    NoDuty,
}

impl DataBadge {
    /// The name in JSON, such as `overdue`.
    pub fn as_str(self) -> &'static str {
        match self {
            DataBadge::OnTime => "on-time",
            DataBadge::LateBy(_) => "late",
            DataBadge::NotYetDue => "not-yet-due",
            DataBadge::OverdueBy(_) => "overdue",
            DataBadge::NoDuty => "no-duty",
        }
    }

    /// Days late or overdue; `None` otherwise.
    pub fn days(self) -> Option<i32> {
        match self {
            DataBadge::LateBy(days) | DataBadge::OverdueBy(days) => Some(days),
            _ => None,
        }
    }
}
