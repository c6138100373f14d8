//! Where a series is heading: the slope of its last values, or the rate of its year so far.

use sauro_model::{Date, Indicator, IndicatorKind};

use crate::attainment::Series;
use crate::expected::Line;
use crate::goal::Goal;
use crate::number::{at_least, finite, more_than, quotient, whole_days};
use crate::parts::PartTarget;
use crate::unit::Unit;
use crate::{Point, Reading, Step};

/// Where a series is heading. Never changes the status.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Forecast {
    /// What to expect.
    pub status: ForecastStatus,
    /// The value on the target's date, within the natural limits. `None` without a forecast.
    pub value: Option<f64>,
    /// The share of the remaining way that the value falls short of: 0.284 is 28.4 %. `None` where
    /// the target is satisfied already and without a forecast.
    pub miss: Option<f64>,
    /// The day on which the target is reached at this rate. `None` where it is reached already or
    /// never.
    pub reached_on: Option<Date>,
}

/// What to expect of the target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ForecastStatus {
    /// "Dự kiến đạt".
    Expected,
    /// "Có nguy cơ".
    AtRisk,
    /// "Nguy cơ không đạt".
    LikelyMissed,
    /// "Chưa đủ số liệu để dự báo".
    NotEnough,
    /// A target in words, a score, a series that was reset, or a date that has passed.
    #[default]
    NotApplicable,
}

impl ForecastStatus {
    /// The name in JSON, such as `at-risk`.
    pub fn as_str(self) -> &'static str {
        match self {
            ForecastStatus::Expected => "expected",
            ForecastStatus::AtRisk => "at-risk",
            ForecastStatus::LikelyMissed => "likely-missed",
            ForecastStatus::NotEnough => "not-enough-values",
            ForecastStatus::NotApplicable => "not-applicable",
        }
    }
}

/// The slope is taken over this many of the last values, more where they cover too few days.
const LAST_VALUES: usize = 6;
const FEWEST_VALUES: usize = 4;
const FEWEST_DAYS: i32 = 60;
const EXPECTED_BELOW: f64 = 0.05;
const AT_RISK_UP_TO: f64 = 0.20;

/// Looks ahead to a target whose date is still to come.
#[inline(never)]
pub(crate) fn forecast(
    indicator: &Indicator,
    target: &PartTarget<'_>,
    goal: &Goal,
    series: &Series<'_>,
    reading: &Reading,
    working: &mut Vec<Step>,
) -> Forecast {
    let has_direction = !goal.keep && indicator.kind != IndicatorKind::Score;
    let Some(by) = target.by.filter(|_| has_direction) else { return Forecast::default() };
    if series.is_yearly() {
        return run_rate(goal, by, reading, working);
    }
    let points = series.points();
    let not_enough = Forecast { status: ForecastStatus::NotEnough, ..Forecast::default() };
    let Some(window) = last_values(&points) else { return not_enough };
    let falls =
        || window.iter().zip(window.iter().skip(1)).any(|(a, b)| more_than(a.value, b.value));
    if indicator.kind == IndicatorKind::CountCumulative && falls() {
        // A running count that falls was reset: its slope says nothing.
        return Forecast::default();
    }
    let (Some(first), Some(last)) = (window.first(), window.last()) else { return not_enough };
    let span = f64::from(first.date.days_until(last.date));
    let Some(slope) = quotient(last.value - first.value, span) else { return not_enough };
    working.push(Step::Slope { from: *first, to: *last, values: window.len(), result: slope });
    let days = last.date.days_until(by);
    let Some(uncut) = finite(last.value + slope * f64::from(days)) else { return not_enough };
    let value = within_limits(indicator, target, &points, uncut);
    working.push(Step::Forecast { value: last.value, slope, days, result: value });
    let wanted = if goal.rising { slope > 0.0 } else { slope < 0.0 };
    let miss = miss_of(goal, value, last.value);
    note_miss(goal, value, last.value, miss, working);
    let status = if goal.satisfied(value) {
        ForecastStatus::Expected
    } else if !wanted {
        ForecastStatus::LikelyMissed
    } else {
        status_of(miss)
    };
    let ahead = wanted && !goal.satisfied(last.value);
    let reached_on = quotient(goal.value - last.value, slope)
        .filter(|days| ahead && *days >= 0.0)
        .and_then(whole_days)
        .map(|days| last.date.add_days(days));
    Forecast { status, value: Some(value), miss, reached_on }
}

/// The last values that a slope can be taken over: at most six, more where six cover less than 60
/// days. `None` where there are fewer than four over 60 days.
fn last_values(points: &[Point]) -> Option<&[Point]> {
    let last = points.last()?;
    let covers = |start: usize| {
        points.get(start).is_some_and(|first| first.date.days_until(last.date) >= FEWEST_DAYS)
    };
    let start =
        (0..=points.len().saturating_sub(LAST_VALUES)).rev().find(|start| covers(*start))?;
    points.get(start..).filter(|window| window.len() >= FEWEST_VALUES)
}

/// A yearly count at the rate of its year so far.
fn run_rate(goal: &Goal, by: Date, reading: &Reading, working: &mut Vec<Step>) -> Forecast {
    let line = Line::of_year(goal.value, by);
    let (Some(start), true) = (line.points.first(), by.year() == reading.as_of.year()) else {
        return Forecast::default();
    };
    let elapsed_days = start.date.days_until(reading.as_of);
    let year_days = start.date.days_until(by);
    let (elapsed, year) = (f64::from(elapsed_days), f64::from(year_days));
    let forecast = quotient(reading.value, elapsed).and_then(|rate| finite(rate * year));
    let Some(value) = forecast.filter(|_| elapsed_days >= FEWEST_DAYS) else {
        return Forecast { status: ForecastStatus::NotEnough, ..Forecast::default() };
    };
    working.push(Step::RunRate { value: reading.value, elapsed_days, year_days, result: value });
    let miss = if goal.rising { miss_of(goal, value, reading.value) } else { None };
    note_miss(goal, value, reading.value, miss, working);
    let status = match miss {
        _ if goal.satisfied(value) => ForecastStatus::Expected,
        None => ForecastStatus::LikelyMissed,
        miss => status_of(miss),
    };
    let days = quotient(goal.value * elapsed, reading.value).and_then(whole_days);
    let ahead = goal.rising && !goal.satisfied(reading.value);
    let reached_on = days.filter(|days| ahead && (0..=year_days).contains(days));
    let reached_on = reached_on.map(|days| start.date.add_days(days));
    Forecast { status, value: Some(value), miss, reached_on }
}

/// The share of the remaining way that a forecast falls short of; 0 where it reaches the target.
fn miss_of(goal: &Goal, forecast: f64, value: f64) -> Option<f64> {
    if goal.satisfied(value) || goal.is_beyond(value) {
        return None;
    }
    let miss = quotient(goal.value - forecast, goal.value - value)?;
    Some(miss.max(0.0))
}

fn note_miss(goal: &Goal, forecast: f64, value: f64, miss: Option<f64>, working: &mut Vec<Step>) {
    if let Some(result) = miss {
        working.push(Step::Miss { target: goal.value, forecast, value, result });
    }
}

fn status_of(miss: Option<f64>) -> ForecastStatus {
    match miss {
        Some(miss) if !at_least(miss, EXPECTED_BELOW) => ForecastStatus::Expected,
        Some(miss) if at_least(AT_RISK_UP_TO, miss) => ForecastStatus::AtRisk,
        _ => ForecastStatus::LikelyMissed,
    }
}

/// Cuts a forecast to what the value can be: not below 0 where no value was, not above the
/// indicator's limit, and for a percentage that has never been more not above 100.
fn within_limits(
    indicator: &Indicator,
    target: &PartTarget<'_>,
    points: &[Point],
    value: f64,
) -> f64 {
    let all = |test: fn(f64) -> bool| points.iter().all(|point| test(point.value));
    let lowest = all(|value| value >= 0.0) && target.target.value.is_some_and(|value| value >= 0.0);
    let within_hundred = || {
        let small = target.target.value.is_some_and(|value| value <= 100.0);
        (target.unit == Unit::Percent && small && all(|value| value <= 100.0)).then_some(100.0)
    };
    let limit = target.target.of.or(indicator.limit).and_then(finite).or_else(within_hundred);
    let value = limit.map_or(value, |limit| value.min(limit));
    if lowest { value.max(0.0) } else { value }
}
