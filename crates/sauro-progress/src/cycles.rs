//! The deadlines of a task: once, or again in each year, quarter or month, as far as they have
//! begun.

use sauro_model::{Date, Due, DueDate, DueKind, DueThen, Plan};

use crate::Schedule;
use crate::calendar::{owed_from, owed_until};

/// No plan is looked at further back than this many cycles.
const MOST_CYCLES: usize = 600;

/// One deadline with the days on which what is said counts for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// The first day. `None` where everything said before counts.
    pub(crate) from: Option<Date>,
    /// The last day on which it can be met in time.
    pub(crate) due: Date,
    /// The last day that counts for it, late or not. `None` where everything said after counts.
    pub(crate) until: Option<Date>,
}

/// The deadlines of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Deadlines {
    pub(crate) schedule: Schedule,
    /// Those that have begun, earliest first.
    pub(crate) begun: Vec<Span>,
    /// The one after.
    pub(crate) next: Option<Span>,
    /// The first day of a range without an end.
    pub(crate) starts: Option<Date>,
}

/// Reads a task's deadline as of a day.
pub(crate) fn deadlines(plan: &Plan, due: Option<&Due>, today: Date) -> Deadlines {
    let none = |schedule| Deadlines { schedule, begun: Vec::new(), next: None, starts: None };
    let Some(due) = due else { return none(Schedule::Undated) };
    let from = match due.from {
        Some(DueDate::On(date)) => Some(date),
        _ => None,
    };
    match (due.kind, due.to) {
        (DueKind::Continuous, _) => none(Schedule::Continuous),
        (DueKind::Text, _) => none(Schedule::Undated),
        (DueKind::By | DueKind::Range, Some(DueDate::On(to))) => {
            if due.then == Some(DueThen::Annual) {
                return recurring(plan, due, Some(Span { from, due: to, until: None }), today);
            }
            let once = Span { from, due: to, until: None };
            Deadlines { schedule: Schedule::Once, begun: vec![once], next: None, starts: from }
        }
        (DueKind::Range, None) => Deadlines { starts: from, ..none(Schedule::Continuous) },
        (DueKind::By, None) => none(Schedule::Undated),
        _ => recurring(plan, due, None, today),
    }
}

/// A task that is due again and again; after a first deadline, where one is printed.
fn recurring(plan: &Plan, due: &Due, first: Option<Span>, today: Date) -> Deadlines {
    let months = match due.kind {
        DueKind::Monthly => 1,
        DueKind::Quarterly => 3,
        DueKind::HalfYearly => 6,
        _ => 12,
    };
    let first_year_end = first.and_then(|first| Date::last_of_year(first.due.year()));
    let begins = match first_year_end {
        Some(end) => end.add_days(1),
        None => owed_from(plan).unwrap_or(today),
    };
    let ends = owed_until(plan);
    let mut begun: Vec<Span> = Vec::new();
    begun.extend(first.map(|first| Span { until: first_year_end, ..first }));
    let mut next = None;
    let mut index = index_of(begins, months);
    // The cycles long past say nothing that is shown: start no further back than is kept.
    let kept = i32::try_from(MOST_CYCLES).unwrap_or(i32::MAX);
    index = index.max(index_of(today, months).saturating_sub(kept));
    while let Some(span) = cycle(due, index, months) {
        index += 1;
        if span.due < begins {
            continue;
        }
        let has_begun = span.from.is_none_or(|from| from <= today);
        let is_owed = ends.is_none_or(|end| span.due <= end);
        match (is_owed, has_begun) {
            (true, true) => begun.push(span),
            (true, false) => {
                next = Some(span);
                break;
            }
            (false, _) => break,
        }
    }
    Deadlines { schedule: Schedule::Recurring, begun, next, starts: None }
}

fn index_of(date: Date, months: i32) -> i32 {
    (date.year() * 12 + i32::from(date.month()) - 1).div_euclid(months)
}

/// A cycle is the year, half-year, quarter or month of its deadline: what is said later in it is
/// late, what is said after it belongs to the next.
fn cycle(due: &Due, index: i32, months: i32) -> Option<Span> {
    let first_month = index * months;
    let last_month = first_month + months - 1;
    let begin = first_of_month(first_month)?;
    let end = first_of_month(last_month + 1)?.add_days(-1);
    let year = begin.year();
    if months == 12 {
        let from = due.from.and_then(|from| each_year(from, year)).unwrap_or(begin);
        let day = due.to.and_then(|to| each_year(to, year)).unwrap_or(end);
        if day < from {
            // A window over the turn of the year.
            let day = due.to.and_then(|to| each_year(to, year + 1)).unwrap_or(end);
            let until = each_year(due.from?, year + 1)?.add_days(-1);
            return Some(Span { from: Some(from), due: day, until: Some(until) });
        }
        return Some(Span { from: Some(from), due: day, until: Some(end) });
    }
    let mut day = None;
    for printed in &due.days {
        let date = match DueDate::parse(printed) {
            Some(date) => each_year(date, year).filter(|date| (begin..=end).contains(date)),
            None => printed
                .parse()
                .ok()
                .and_then(|day: u8| Date::new(end.year(), end.month(), day.min(end.day()))),
        };
        day = day.max(date);
    }
    Some(Span { from: Some(begin), due: day.unwrap_or(end), until: Some(end) })
}

/// The same month and day in another year, of a printed date too: "Tháng 12/2026 và hàng năm".
fn each_year(date: DueDate, year: i32) -> Option<Date> {
    let each = match date {
        DueDate::On(date) => DueDate::EachYear { month: date.month(), day: date.day() },
        each => each,
    };
    each.in_year(year)
}

fn first_of_month(month_index: i32) -> Option<Date> {
    let month = u8::try_from(month_index.rem_euclid(12) + 1).ok()?;
    Date::new(month_index.div_euclid(12), month, 1)
}
