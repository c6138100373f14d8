//! The parts of an indicator's row, each with its targets in order.

use sauro_model::{Comparison, Date, DueDate, DueKind, Indicator, IndicatorKind, Target, text};

use crate::order::sort_by;
use crate::unit::Unit;

/// One measured thing of a row: the row itself, or one of several indicators under one number.
#[derive(Debug)]
pub(crate) struct Part<'a> {
    pub(crate) name: Option<&'a str>,
    /// Earliest first; those without a date last.
    pub(crate) targets: Vec<PartTarget<'a>>,
}

/// A target of a part.
#[derive(Debug)]
pub(crate) struct PartTarget<'a> {
    /// Its index in the indicator's `targets`.
    pub(crate) index: usize,
    pub(crate) by: Option<Date>,
    pub(crate) target: &'a Target,
    pub(crate) unit: Unit,
    /// The position of the first target of the part in the same unit: what can be compared with
    /// each other has the same measure.
    pub(crate) measure: usize,
    /// Whether a person judges it.
    pub(crate) in_words: bool,
}

impl PartTarget<'_> {
    fn covers(&self, date: Date) -> bool {
        self.by.is_none_or(|by| by >= date)
    }

    /// Whether its last day is over.
    pub(crate) fn has_passed(&self, today: Date) -> bool {
        self.by.is_some_and(|by| by < today)
    }
}

impl Part<'_> {
    /// The target that counts on a day: the first that is due on it or later; after the last one,
    /// the last.
    pub(crate) fn active(&self, on: Date) -> Option<&PartTarget<'_>> {
        self.targets.iter().find(|target| target.covers(on)).or(self.targets.last())
    }

    /// The numeric target that counts on a day, skipping those in words.
    pub(crate) fn active_number(&self, on: Date) -> Option<&PartTarget<'_>> {
        let numbers = || self.targets.iter().filter(|target| !target.in_words);
        numbers().find(|target| target.covers(on)).or(numbers().next_back())
    }

    /// Whether an observation names this part.
    pub(crate) fn is_named(&self, name: Option<&str>) -> bool {
        match (self.name, name) {
            (None, None) => true,
            (Some(own), Some(name)) => own == name || text::key(own) == text::key(name),
            _ => false,
        }
    }
}

/// The parts of a row, in the order in which the row names them. Never empty: a row without
/// targets is one part without targets.
pub(crate) fn parts_of(indicator: &Indicator) -> Vec<Part<'_>> {
    let due = due_day(indicator);
    let mut parts: Vec<Part<'_>> = Vec::new();
    for (index, target) in indicator.targets.iter().enumerate() {
        let unit = target.unit.as_deref().or(indicator.unit.as_deref());
        let mut row = PartTarget {
            index,
            measure: 0,
            by: target.by.or(due),
            target,
            unit: Unit::of_target(unit, target.value),
            in_words: indicator.kind == IndicatorKind::Text
                || target.comparison == Comparison::Text,
        };
        let name = target.part.as_deref();
        match parts.iter_mut().find(|part| part.name == name) {
            Some(part) => {
                let same = part.targets.iter().find(|other| other.unit == row.unit);
                row.measure = same.map_or(part.targets.len(), |other| other.measure);
                part.targets.push(row);
            }
            None => parts.push(Part { name, targets: vec![row] }),
        }
    }
    if parts.is_empty() {
        parts.push(Part { name: None, targets: Vec::new() });
    }
    for part in &mut parts {
        sort_by(&mut part.targets, &|a, b| (a.by.is_none(), a.by).cmp(&(b.by.is_none(), b.by)));
    }
    parts
}

/// The day by which a row is due once. `None` for a row that is due again and again, always, or on
/// no day that could be read.
pub(crate) fn due_day(indicator: &Indicator) -> Option<Date> {
    let due = indicator.due.as_ref()?;
    match (due.kind, due.to) {
        (DueKind::By | DueKind::Range, Some(DueDate::On(date))) => Some(date),
        _ => None,
    }
}
