//! How far one part of a row has come: the figures that its status is made of.

use sauro_model::{Date, IndicatorKind, Plan};

use crate::expected::{Line, Planned};
use crate::goal::Goal;
use crate::number::{finite, quotient, sum};
use crate::parts::{Part, PartTarget};
use crate::readings::{PartReadings, Value};
use crate::unit::Unit;
use crate::{Baseline, BaselineOrigin, Point, Reading, Step};

/// A first portal value may serve as baseline if it is not later than this after the plan begins.
pub(crate) const DAYS_FOR_A_BASELINE: i32 = 90;

/// The pace has no meaning before this share of its segment.
const SHARE_FOR_A_PACE: f64 = 0.05;

/// The values of a part in one unit, and how values of different days belong together.
pub(crate) struct Series<'a> {
    pub(crate) values: Vec<Value<'a>>,
    pub(crate) kind: IndicatorKind,
}

/// What a part has come to on a day.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) reading: Reading,
    /// How it came about.
    pub(crate) steps: Vec<Step>,
}

impl<'a> Series<'a> {
    /// The values that can be held against the targets of one [`PartTarget::measure`].
    pub(crate) fn of_measure(
        readings: &PartReadings<'a>,
        measure: usize,
        kind: IndicatorKind,
    ) -> Series<'a> {
        let values = readings.values.iter().filter(|value| value.measure == measure);
        Series { values: values.copied().collect(), kind }
    }

    pub(crate) fn is_yearly(&self) -> bool {
        self.kind == IndicatorKind::CountPerPeriod
    }

    /// The values as reported, for charts.
    pub(crate) fn points(&self) -> Vec<Point> {
        self.values.iter().map(Value::point).collect()
    }

    /// What holds on a day: the last value up to it, or of a yearly count the sum of the day's
    /// year. `None` if nothing was reported, or if the sum is too large.
    pub(crate) fn at(&self, date: Date) -> Option<Known> {
        let last = self.values.iter().rev().find(|value| value.as_of <= date)?;
        if !self.is_yearly() {
            return Some(known(last));
        }
        let year = date.year();
        let in_year = |value: &&Value<'_>| value.as_of.year() == year && value.as_of <= date;
        let of_year = || self.values.iter().filter(in_year);
        let values: Vec<Point> = of_year().map(Value::point).collect();
        if values.is_empty() {
            return None;
        }
        let result = sum(values.iter().map(|point| point.value))?;
        let mut steps: Vec<Step> = of_year().filter_map(Value::step).collect();
        steps.push(Step::SumOfYear { year, values, result });
        let mut reading = last.reading();
        reading.value = result;
        Some(Known { reading, steps })
    }

    /// The latest that is known: of a yearly count, the sum of the latest reported year.
    pub(crate) fn latest(&self) -> Option<Known> {
        self.at(self.values.last()?.as_of)
    }

    /// The first value after a day that satisfies a goal. A yearly count has none: what is counted
    /// after its year belongs to the next.
    pub(crate) fn first_after(&self, date: Date, goal: &Goal) -> Option<Known> {
        if self.is_yearly() {
            return None;
        }
        let mut later = self.values.iter().filter(|value| value.as_of > date);
        later.find(|value| goal.satisfied(value.value)).map(known)
    }
}

fn known(value: &Value<'_>) -> Known {
    Known { reading: value.reading(), steps: value.step().into_iter().collect() }
}

/// Where the line starts: the plan's baseline, or the portal's first value.
///
/// The portal's value serves if it is of the day before the plan begins, or if it is not later than
/// 90 days after and another follows: the only value there is cannot be its own start. A start that
/// satisfies the target already is none. Yearly counts start at 0 each year and have no baseline.
#[inline(never)]
pub(crate) fn baseline_of(
    plan: &Plan,
    row: &sauro_model::Indicator,
    part: &Part<'_>,
    target: &PartTarget<'_>,
    goal: &Goal,
    readings: &PartReadings<'_>,
    series: &Series<'_>,
) -> Option<Baseline> {
    if series.is_yearly() {
        return None;
    }
    if let Some(printed) = row.baseline {
        // One baseline cannot be that of several parts, nor of targets in several units.
        let one_part = row.targets.iter().all(|other| other.part.as_deref() == part.name);
        let column = Unit::read(row.unit.as_deref());
        let first = part.targets.iter().find(|target| !target.in_words);
        let in_unit = match column {
            Unit::Unstated => first.is_some_and(|first| first.measure == target.measure),
            Unit::Named(_) => matches!(target.unit, Unit::Named(_)),
            column => column == target.unit,
        };
        let value = printed.value.is_finite() && one_part && in_unit;
        return value.then_some(Baseline {
            value: printed.value,
            date: printed.date,
            origin: BaselineOrigin::Plan,
        });
    }
    let begins = plan.period?.from?;
    let eve = readings.eve.filter(|eve| eve.measure == target.measure);
    let first = || {
        let (first, second) = (series.values.first()?, series.values.get(1));
        let early = begins.days_until(first.as_of) <= DAYS_FOR_A_BASELINE;
        (early && second.is_some()).then_some(*first)
    };
    let value = eve.or_else(first)?;
    let start = value.value;
    (!goal.satisfied(start) && !goal.is_beyond(start)).then_some(Baseline {
        value: start,
        date: value.as_of,
        origin: BaselineOrigin::FirstPortalValue,
    })
}

/// The figures of one value against one target.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Figures {
    pub(crate) achieved: Option<f64>,
    pub(crate) expected: Option<f64>,
    /// The planned value at the start of the segment in which the value lies.
    pub(crate) start: Option<f64>,
    pub(crate) pace: Option<f64>,
    pub(crate) time_distance_days: Option<i32>,
}

/// Computes the figures and writes down how.
#[inline(never)]
pub(crate) fn figures(
    goal: &Goal,
    baseline: Option<Baseline>,
    line: &Line,
    reading: &Reading,
    working: &mut Vec<Step>,
) -> Figures {
    let (value, as_of) = (reading.value, reading.as_of);
    let achieved = achieved(goal, baseline.map(|baseline| baseline.value), value, line.of_year);
    if let Some(result) = achieved {
        let baseline = baseline.map(|baseline| baseline.value);
        working.push(Step::Achieved { value, baseline, target: goal.value, result });
    }
    let Some(planned) = line.at(as_of) else {
        return Figures { achieved, ..Figures::default() };
    };
    let expected = planned.value;
    working.push(if line.of_year {
        Step::ExpectedOfYear {
            target: goal.value,
            elapsed_days: planned.from.date.days_until(as_of),
            year_days: planned.from.date.days_until(planned.to.date),
            result: expected,
        }
    } else {
        Step::Expected { from: planned.from, to: planned.to, at: as_of, result: expected }
    });
    let (start, end) = (planned.from.value, planned.to.value);
    let pace = pace(planned, Point { date: as_of, value });
    match pace {
        Some(result) => working.push(Step::Pace { value, start, expected, result }),
        None => working.push(Step::TooEarlyForPace { value, start, expected, end }),
    }
    let planned_on = line.date_of(value, as_of);
    let time_distance_days = planned_on.map(|planned_on| planned_on.days_until(as_of));
    if let (Some(planned_on), Some(result)) = (planned_on, time_distance_days) {
        working.push(Step::TimeDistance { value, as_of, planned_on, result });
    }
    Figures { achieved, expected: Some(expected), start: Some(start), pace, time_distance_days }
}

/// The way done over the way planned. A pace holds within its segment, and not before a share of
/// it: past the end of the line there is none.
pub(crate) fn pace(planned: Planned, point: Point) -> Option<f64> {
    let (start, end) = (planned.from.value, planned.to.value);
    let way = planned.value - start;
    let in_segment = point.date <= planned.to.date;
    let far_enough = way.abs() >= SHARE_FOR_A_PACE * (end - start).abs();
    if in_segment && far_enough { quotient(point.value - start, way) } else { None }
}

/// The share of the way that is done, in percent, not cut.
pub(crate) fn achieved(
    goal: &Goal,
    baseline: Option<f64>,
    value: f64,
    of_year: bool,
) -> Option<f64> {
    let target = goal.value;
    let Some(baseline) = baseline else {
        // Without a start, a share of the target has a meaning only where more is better, and of
        // a yearly count, which starts at 0.
        let has_meaning = (goal.rising || of_year) && target > 0.0;
        return if has_meaning { finite(100.0 * quotient(value, target)?) } else { None };
    };
    if goal.is_beyond(baseline) || crate::number::same(baseline, target) {
        return None;
    }
    finite(100.0 * quotient(value - baseline, target - baseline)?)
}
