//! Which of the reported values count: each in the target's unit, one for each day, in order.

use std::cmp::Ordering;

use sauro_model::{Date, Indicator, Observation, Observations, Plan, TaskState};

use crate::number::{finite, quotient};
use crate::order::sort_by;
use crate::parts::{Part, PartTarget, parts_of};
use crate::unit::Unit;
use crate::{DataFault, FaultKind, Point, Reading, StateReading, Step};

/// A row of the plan with what was reported on it.
pub(crate) struct Row<'a> {
    pub(crate) indicator: &'a Indicator,
    /// Its parts, each with its own readings.
    pub(crate) parts: Vec<(Part<'a>, PartReadings<'a>)>,
}

/// What was reported on one part.
#[derive(Default)]
pub(crate) struct PartReadings<'a> {
    /// One for each day, earliest first.
    pub(crate) values: Vec<Value<'a>>,
    /// A value of the last day before the plan begins, for a plan that prints no baseline.
    pub(crate) eve: Option<Value<'a>>,
    /// What people said, earliest first, one for each day.
    pub(crate) states: Vec<Said<'a>>,
    /// Values that a later report for the same day replaced.
    pub(crate) history: Vec<Value<'a>>,
    /// The days of values in another unit than the target's, with [`PartTarget::measure`].
    pub(crate) mismatches: Vec<(Date, usize)>,
}

/// A value that counts.
#[derive(Clone, Copy)]
pub(crate) struct Value<'a> {
    pub(crate) as_of: Date,
    /// In the unit of the target that counts on its day.
    pub(crate) value: f64,
    /// The [`PartTarget::measure`] of that target.
    pub(crate) measure: usize,
    made: Made,
    row: &'a Observation,
}

/// How a value was made of what was reported.
#[derive(Clone, Copy)]
enum Made {
    AsReported,
    /// Multiplied by a factor of the table of units.
    Converted(f64),
    /// A quotient, multiplied by a scale.
    Quotient(f64),
}

/// What a person said on a day.
#[derive(Clone, Copy)]
pub(crate) struct Said<'a> {
    pub(crate) as_of: Date,
    pub(crate) state: TaskState,
    /// The first day of the present unbroken "done".
    pub(crate) done_on: Option<Date>,
    row: &'a Observation,
}

impl Value<'_> {
    pub(crate) fn point(&self) -> Point {
        Point { date: self.as_of, value: self.value }
    }

    /// The value with where it comes from.
    pub(crate) fn reading(&self) -> Reading {
        Reading {
            value: self.value,
            as_of: self.as_of,
            reported: self.row.reported,
            source: self.row.source.clone(),
            note: self.row.note.clone(),
            evidence: self.row.evidence.clone(),
            numerator: self.row.numerator.and_then(finite),
            denominator: self.row.denominator.and_then(finite),
        }
    }

    /// How it was made, unless it is as reported.
    pub(crate) fn step(&self) -> Option<Step> {
        let (row, result) = (self.row, self.value);
        Some(match self.made {
            Made::AsReported => return None,
            Made::Converted(factor) => {
                Step::Converted { value: row.value?, from: row.unit.clone()?, factor, result }
            }
            Made::Quotient(scale) => Step::Quotient {
                numerator: row.numerator?,
                denominator: row.denominator?,
                scale,
                result,
            },
        })
    }
}

impl Said<'_> {
    pub(crate) fn reading(&self) -> StateReading {
        StateReading {
            state: self.state,
            as_of: self.as_of,
            done_on: self.done_on,
            reported: self.row.reported,
            source: self.row.source.clone(),
            note: self.row.note.clone(),
            evidence: self.row.evidence.clone(),
        }
    }
}

impl PartReadings<'_> {
    /// The last day on which something was reported to hold.
    pub(crate) fn last_day(&self) -> Option<Date> {
        let value = self.values.last().map(|value| value.as_of);
        value.max(self.states.last().map(|said| said.as_of))
    }
}

/// Sorts what was reported by row and part, and says of the rest why it does not count.
#[inline(never)]
pub(crate) fn read_rows<'a>(
    plan: &'a Plan,
    observations: &'a Observations,
    today: Date,
    faults: &mut Vec<DataFault>,
) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::with_capacity(plan.indicators.len());
    for indicator in &plan.indicators {
        let parts = parts_of(indicator).into_iter().map(|part| (part, PartReadings::default()));
        rows.push(Row { indicator, parts: parts.collect() });
    }
    let mut by_id: Vec<(&str, usize)> =
        plan.indicators.iter().enumerate().map(|(index, row)| (row.id.as_str(), index)).collect();
    sort_by(&mut by_id, &|(a, _), (b, _)| a.cmp(b));
    for observation in &observations.observations {
        let mut report = |kind| faults.push(fault_of(observation, kind));
        // Of two rows under one id, the first in the plan.
        let at = by_id.partition_point(|(id, _)| *id < observation.indicator.as_str());
        let row = by_id.get(at).filter(|(id, _)| *id == observation.indicator);
        let Some(row) = row.and_then(|(_, index)| rows.get_mut(*index)) else {
            report(FaultKind::UnknownIndicator);
            continue;
        };
        let part = observation.part.as_deref();
        let only = row.parts.len() == 1 && part.is_none();
        let found = row.parts.iter_mut().find(|(own, _)| only || own.is_named(part));
        let Some((part, readings)) = found else {
            report(FaultKind::UnknownPart);
            continue;
        };
        place(plan, row.indicator, part, readings, observation, today, &mut report);
    }
    for row in &mut rows {
        for (part, readings) in &mut row.parts {
            settle(&row.indicator.id, part, readings, faults);
        }
    }
    rows
}

fn fault_of(observation: &Observation, kind: FaultKind) -> DataFault {
    DataFault {
        kind,
        subject: observation.indicator.clone(),
        part: observation.part.clone(),
        as_of: observation.as_of,
        value: observation.value.and_then(finite),
    }
}

/// Puts one observation among its part's readings, or reports why it does not count.
#[inline(never)]
fn place<'a>(
    plan: &Plan,
    indicator: &Indicator,
    part: &Part<'_>,
    readings: &mut PartReadings<'a>,
    row: &'a Observation,
    today: Date,
    report: &mut dyn FnMut(FaultKind),
) {
    let has_figure = row.value.or(row.numerator).or(row.denominator).is_some();
    // An empty cell of a portal's table is no fault; it is no data.
    if !has_figure && row.state.is_none() {
        return;
    }
    let Some(as_of) = row.as_of else { return report(FaultKind::NoDate) };
    if as_of > today || row.reported.is_some_and(|reported| reported > today) {
        return report(FaultKind::FutureDate);
    }
    let begins = plan.period.and_then(|period| period.from);
    let before_plan = begins.is_some_and(|begins| as_of < begins);
    let baseline = indicator.baseline.map(|baseline| baseline.date);
    let eve = begins.map(|begins| begins.add_days(-1));
    if before_plan && baseline.or(eve) != Some(as_of) {
        return report(FaultKind::BeforePlan);
    }
    if let Some(state) = row.state.filter(|_| !before_plan) {
        readings.states.push(Said { as_of, state, done_on: None, row });
    }
    if !has_figure {
        return;
    }
    let target = part.active_number(as_of);
    let measure = target.map_or(0, |target| target.measure);
    let (value, made) = match value_of(indicator, target, row) {
        Ok(value) => value,
        Err(kind) => {
            if matches!(kind, FaultKind::UnitMismatch { .. }) {
                readings.mismatches.push((as_of, measure));
            }
            return report(kind);
        }
    };
    if let Some(limit) = exceeded_limit(indicator, target, value) {
        report(FaultKind::BeyondLimit { limit });
    }
    let value = Value { as_of, value, measure, made, row };
    match before_plan {
        false => readings.values.push(value),
        // The plan's own baseline counts, not the portal's copy of it.
        true if baseline.is_some() => {}
        true if readings.eve.is_some_and(|earlier| precedence(&earlier, &value).is_gt()) => {}
        true => readings.eve = Some(value),
    }
}

/// The value in the target's unit, with how it was made.
fn value_of(
    indicator: &Indicator,
    target: Option<&PartTarget<'_>>,
    row: &Observation,
) -> Result<(f64, Made), FaultKind> {
    let Some(value) = row.value else {
        let scale = target.map_or(1.0, scale_of);
        let counts = row.numerator.and_then(finite).zip(row.denominator.and_then(finite));
        let share = counts.and_then(|(a, b)| quotient(a, b));
        let value = share.and_then(|share| finite(share * scale));
        return Ok((value.ok_or(FaultKind::NotANumber)?, Made::Quotient(scale)));
    };
    let value = finite(value).ok_or(FaultKind::NotANumber)?;
    let (Some(unit), Some(target)) = (row.unit.as_deref(), target) else {
        return Ok((value, Made::AsReported));
    };
    let Some(factor) = factor_between(indicator, target, unit) else {
        let expected = target.target.unit.as_ref().or(indicator.unit.as_ref()).cloned();
        return Err(FaultKind::UnitMismatch { expected, found: unit.to_owned() });
    };
    if factor == 1.0 {
        return Ok((value, Made::AsReported));
    }
    let value = finite(value * factor).ok_or(FaultKind::NotANumber)?;
    Ok((value, Made::Converted(factor)))
}

fn factor_between(indicator: &Indicator, target: &PartTarget<'_>, unit: &str) -> Option<f64> {
    let mut unit = Unit::read(Some(unit));
    if unit == Unit::Unstated {
        return Some(1.0);
    }
    if target.target.per.is_some() {
        unit = unit.without_population();
    }
    // The row's column may say "Số đề tài" where the target says "đề tài".
    let column = Unit::read(indicator.unit.as_deref());
    if unit == column && matches!((&unit, &target.unit), (Unit::Named(_), Unit::Named(_))) {
        return Some(1.0);
    }
    let expected = match target.target.per {
        Some(_) => target.unit.clone().without_population(),
        None => target.unit.clone(),
    };
    unit.factor_to(&expected)
}

/// What makes a quotient of two counts a value in a target's unit.
fn scale_of(target: &PartTarget<'_>) -> f64 {
    let population = target.target.per.or(target.target.of);
    population.and_then(finite).unwrap_or_else(|| target.unit.quotient_scale())
}

fn exceeded_limit(
    indicator: &Indicator,
    target: Option<&PartTarget<'_>>,
    value: f64,
) -> Option<f64> {
    let of = target.and_then(|target| target.target.of);
    if let Some(limit) = of.or(indicator.limit).filter(|limit| value > *limit) {
        return finite(limit);
    }
    let share = indicator.limit.is_some() || of.is_some();
    (share && value < 0.0).then_some(0.0)
}

/// Which of two values for one day counts: the later reported. What is left is settled by the
/// content, so that the order of the rows never decides.
fn precedence(a: &Value<'_>, b: &Value<'_>) -> Ordering {
    let numbers =
        |value: &Value<'_>| [Some(value.value), value.row.numerator, value.row.denominator];
    let mut order = (a.as_of, a.row.reported).cmp(&(b.as_of, b.row.reported));
    for (a, b) in numbers(a).into_iter().zip(numbers(b)) {
        let number = |value: Option<f64>| value.unwrap_or(f64::NEG_INFINITY);
        order = order.then_with(|| number(a).total_cmp(&number(b)));
    }
    order.then_with(|| texts(a.row).cmp(&texts(b.row)))
}

fn texts(row: &Observation) -> [&str; 3] {
    [&row.source, &row.note, &row.evidence].map(|text| text.as_deref().unwrap_or_default())
}

/// Brings a part's readings in order and leaves one for each day.
#[inline(never)]
fn settle(
    indicator: &str,
    part: &Part<'_>,
    readings: &mut PartReadings<'_>,
    faults: &mut Vec<DataFault>,
) {
    sort_by(&mut readings.values, &precedence);
    let mut kept: Vec<Value<'_>> = Vec::with_capacity(readings.values.len());
    for value in &readings.values {
        readings.history.extend(kept.pop_if(|last| last.as_of == value.as_of));
        kept.push(*value);
    }
    for old in &readings.history {
        let Some(winner) = kept.iter().find(|value| value.as_of == old.as_of) else { continue };
        if old.value == winner.value {
            continue;
        }
        let kind = match (&old.row.source, &winner.row.source) {
            (Some(old), Some(new)) if old != new => FaultKind::SourcesDiffer { used: winner.value },
            _ => FaultKind::Superseded { by: winner.value },
        };
        faults.push(DataFault {
            kind,
            subject: indicator.to_owned(),
            part: part.name.map(str::to_owned),
            as_of: Some(old.as_of),
            value: Some(old.value),
        });
    }
    readings.values = kept;
    settle_states(&mut readings.states);
}

/// One state for each day, the later reported and then the further one, each with the day from
/// which it has been done without a break.
fn settle_states(states: &mut Vec<Said<'_>>) {
    sort_by(states, &|a, b| {
        // The one that counts comes first of its day.
        let key = |said: &Said<'_>| (said.row.reported, said.state);
        let order = a.as_of.cmp(&b.as_of).then_with(|| key(b).cmp(&key(a)));
        order.then_with(|| texts(b.row).cmp(&texts(a.row)))
    });
    states.dedup_by_key(|said| said.as_of);
    let mut done_on = None;
    for said in states {
        done_on = match said.state {
            TaskState::Done => done_on.or(Some(said.as_of)),
            _ => None,
        };
        said.done_on = done_on;
    }
}
