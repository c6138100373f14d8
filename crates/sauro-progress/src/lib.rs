//! Observations against targets: what each indicator, task and reporting duty has come to.
//!
//! [`progress`] holds a plan against what was reported and answers with a [`PlanProgress`]; every
//! number in it carries its [`Step`]s. The rules are those of a straight line along the plan's own
//! milestones; no status is ever made of words, no missing value of a zero, and no silence improves
//! a score.
//!
//! Nothing here reads a clock, a file or the DOM, and no NaN or infinity leaves.

mod areas;
mod attainment;
mod badge;
mod calendar;
mod cell;
mod changes;
mod cycles;
mod expected;
mod forecast;
mod goal;
mod growth;
#[cfg(feature = "json")]
pub mod json;
mod judge;
mod number;
mod options;
mod order;
mod parts;
mod quality;
mod readings;
mod reporting;
mod result;
mod rollup;
mod status;
mod tasks;
mod totals;
mod unit;
mod working;

use sauro_model::{Observations, Plan};

pub use areas::{AreaReading, AreaResult, AreaRollup, quotient_scale, roll_up_areas};
pub use cell::{Cell, CellProgress};
pub use changes::{Change, changes_between, changes_since};
pub use expected::{Baseline, BaselineOrigin};
pub use forecast::{Forecast, ForecastStatus};
pub use growth::{
    Growth, GrowthClass, GrowthSeries, GrowthSummary, compound_growth, eurostat, open_sdg,
};
pub use options::{Method, Options};
pub use quality::{DataFault, FaultKind};
pub use reporting::{DutyProgress, ReportPeriod, ReportStatus, SenderProgress};
pub use result::{
    DataBadge, DataStatus, IndicatorProgress, InvalidReason, MilestoneVerdict, PartProgress,
    PlanProgress, Point, Reading, StateReading,
};
pub use rollup::{AgencyRollup, DueRate, GroupRollup, Index, Rollup, TaskRollup};
pub use status::{Counts, Status, Verdict};
pub use tasks::{Schedule, TaskCycle, TaskProgress, TaskStatus};
pub use totals::CellTotals;
pub use working::Step;

/// Holds a plan against what was reported.
///
/// The order of the reported rows makes no difference. A row that cannot be used is named in
/// [`PlanProgress::data_faults`] and changes no other indicator.
pub fn progress(plan: &Plan, observations: &Observations, options: &Options) -> PlanProgress {
    let today = options.as_of;
    let mut data_faults = quality::faults_of_document(plan, observations);
    let rows = readings::read_rows(plan, observations, today, &mut data_faults);
    let mut indicators = Vec::with_capacity(rows.len());
    let mut left_out = Vec::new();
    for row in &rows {
        match judge_row(plan, row, options) {
            Some(indicator) => indicators.push(indicator),
            None => left_out.push(row.indicator.id.clone()),
        }
    }
    let tasks = tasks::judge_tasks(plan, observations, today, &mut data_faults);
    let reporting = reporting::judge_duties(plan, observations, today, &mut data_faults);
    quality::sort(&mut data_faults);
    PlanProgress {
        as_of: today,
        method: options.method,
        milestone: options.milestone,
        rollup: rollup::roll_up(plan, &indicators, &tasks, options),
        indicators,
        left_out,
        tasks,
        reporting,
        data_faults,
    }
}

/// What a row has come to. `None` where no part of it has a target by the milestone asked for.
#[inline(never)]
fn judge_row(plan: &Plan, row: &readings::Row<'_>, options: &Options) -> Option<IndicatorProgress> {
    let indicator = row.indicator;
    let judge = |(part, readings)| judge::Case { plan, indicator, part, readings, options }.judge();
    let parts: Vec<PartProgress> =
        row.parts.iter().filter_map(|(part, readings)| judge((part, readings))).collect();
    let mut progress = IndicatorProgress {
        id: indicator.id.clone(),
        status: Status::NoData,
        data: badge::data_status(plan, indicator, &parts, options.as_of),
        growth: growth::summary(options.method, &parts),
        parts,
    };
    progress.status = progress.worst()?.status;
    Some(progress)
}
