//! The rows that have a deadline, indicators and tasks alike.

use sauro_document::Role;
use sauro_model::notation::due::{self, DueNote};
use sauro_model::text::fold;
use sauro_model::{Date, Due, DueDate, DueKind, Indicator, Task};

use crate::context::{Cells, Context};
use crate::finding::{Spot, quote};

/// A row with the deadline that its cell prints.
pub(super) struct DueRow<'c, 'a> {
    pub(super) cells: &'c Cells<'a>,
    pub(super) due: &'a Due,
    pub(super) item: DueItem<'a>,
}

/// What a deadline belongs to.
#[derive(Clone, Copy)]
pub(super) enum DueItem<'a> {
    Indicator(&'a Indicator),
    Task(&'a Task),
}

/// Whether a column holds deadlines.
pub(super) fn is_due(role: &Role) -> bool {
    *role == Role::Due
}

impl<'a> Context<'a> {
    /// The rows whose cell for the deadline says something, indicators first.
    pub(super) fn due_rows(&self) -> impl Iterator<Item = DueRow<'_, 'a>> {
        let indicators = self.indicators.iter().filter_map(|row| {
            let due = row.indicator.due.as_ref()?;
            Some(DueRow { cells: &row.cells, due, item: DueItem::Indicator(row.indicator) })
        });
        let tasks = self.tasks.iter().filter_map(|row| {
            let due = row.task.due.as_ref()?;
            Some(DueRow { cells: &row.cells, due, item: DueItem::Task(row.task) })
        });
        indicators.chain(tasks).filter(|row| says_something(row.due))
    }

    /// Whether the plan covers no more than one year, so that "Quý II" says enough.
    pub(super) fn is_annual(&self) -> bool {
        let period = self.plan.period.as_ref();
        let years = period.and_then(|period| period.from.zip(period.to));
        years.is_some_and(|(from, to)| from.year() == to.year())
    }
}

/// Whether a deadline says anything: "…" and "-" hold the place of one that is yet to come. Plan
/// JSON may give the dates without the phrase.
pub(super) fn says_something(due: &Due) -> bool {
    due.text.chars().any(char::is_alphanumeric) || due.kind != DueKind::Text
}

impl<'a> DueRow<'_, 'a> {
    /// The name of the row, for fingerprints.
    pub(super) fn name(&self) -> &'a str {
        match self.item {
            DueItem::Indicator(indicator) => &indicator.name,
            DueItem::Task(task) => &task.name,
        }
    }

    /// The cell with the deadline, which is the quote for plan JSON too.
    pub(super) fn spot(&self) -> Spot {
        let spot = self.cells.spot_at(is_due);
        let printed = spot.quote.clone().or_else(|| quote(&self.due.text));
        Spot { quote: printed, ..spot }
    }

    /// What kept the phrase from being read plainly.
    pub(super) fn note(&self) -> Option<DueNote> {
        due::read(&self.due.text).note
    }

    /// The phrase folded for search.
    pub(super) fn folded(&self) -> String {
        fold(&self.due.text)
    }
}

/// The day on which a deadline ends, of one that ends: "Tháng 12/2025 và hằng năm" ends for the
/// first time on 31/12/2025.
pub(super) fn last_day(due: &Due) -> Option<Date> {
    match (due.kind, due.to) {
        (DueKind::By | DueKind::Range | DueKind::Continuous, Some(DueDate::On(date))) => Some(date),
        _ => None,
    }
}

/// The first day of a stretch of time.
pub(super) fn first_day(due: &Due) -> Option<Date> {
    match (due.kind, due.from) {
        (DueKind::Range, Some(DueDate::On(date))) => Some(date),
        _ => None,
    }
}

/// What a malformed deadline can only mean: "Tháng Quý I/2025" is the first quarter of 2025.
pub(super) fn meant(due: &Due) -> Option<Due> {
    if due.kind != DueKind::Text {
        return None;
    }
    let (first, rest) = due.text.split_once(' ')?;
    if !["thang", "ngay", "nam"].contains(&fold(first).as_str()) {
        return None;
    }
    let reading = due::read(rest.trim_start());
    (reading.note.is_none() && reading.due.kind == DueKind::By).then_some(reading.due)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_before_a_quarter_means_the_quarter() {
        let read = |text: &str| due::read(text).due;
        let end = |text: &str| meant(&read(text)).as_ref().and_then(last_day);
        assert_eq!(end("Tháng Quý I/2025"), Date::new(2025, 3, 31));
        assert_eq!(end("Tháng Quý"), None);
        assert_eq!(end("Quý I/2025"), None);
    }

    #[test]
    fn dots_hold_the_place_of_a_deadline() {
        for (text, says) in [("…", false), (" - ", false), ("Quý I", true), ("12/2026", true)] {
            assert_eq!(says_something(&due::read(text).due), says, "{text}");
        }
    }
}
