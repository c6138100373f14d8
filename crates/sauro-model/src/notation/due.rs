//! Deadlines: "Thường xuyên", "Tháng 12/2026 và hàng năm", "Quý I hằng năm".

mod spell;

pub use self::spell::print;
use super::calendar::{
    Moment, Piece, Size, day_before, days_of_quarters, days_of_year, more_frequent, pieces,
};
use crate::{Cadence, Due, DueDate, DueKind, DueThen};

/// What a deadline's text says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DueReading {
    /// The deadline, with the text as it was given.
    pub due: Due,
    /// What a reader of the result should know. `None` where the text says one thing plainly.
    pub note: Option<DueNote>,
}

/// Why a deadline was read as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueNote {
    /// A day, month or quarter that no calendar has: "30/02/2026". Read as text.
    ImpossibleDate,
    /// Parts of a date that do not make one: "Tháng Quý I/2025". Read as text.
    Malformed,
    /// Several deadlines in one text. Read as text.
    SeveralDates,
    /// A deadline counted from something else: "20 ngày sau khi…". Read as text.
    Relative,
    /// A day, month or quarter without its year: "Quý II". Read as text.
    NoYear,
    /// A time without a firm end: "đầu năm 2026", "khoảng tháng 6/2026". Read as text.
    Vague,
    /// The end comes before the beginning: "2030-2026". Read as text.
    Reversed,
    /// No date at all. Read as text.
    NoDate,
    /// One deadline was read, and other words stand beside it: "Ban hành kế hoạch 12/2025".
    OtherWords,
}

/// Reads a deadline. Never guesses: what is not certain becomes text with a note.
///
/// - A month, quarter or year is due by its last day: "Quý II/2026" by 30/06/2026.
/// - "trước ngày 15/12/2026" is due by that day, as such phrases are meant; "trước tháng 12/2026" by
///   30/11/2026, as it says.
/// - "Tháng 12/2026 và các năm tiếp theo" is due by 31/12/2026 and then annually, while "2025 và các
///   năm tiếp theo" is a range without an end.
/// - "10 tháng 6 và 10 tháng 12 hằng năm", one day in each half-year, is half-yearly.
/// - "Thường xuyên đến hết năm 2030" is continuous, with its last day in [`Due::to`].
///
/// The text must be in Unicode's composed form, see [`crate::text::normalise`].
pub fn read(text: &str) -> DueReading {
    let (due, note) = match interpret(&pieces(text)) {
        Ok((due, others)) => (due, others.then_some(DueNote::OtherWords)),
        Err(note) => (Due::default(), Some(note)),
    };
    DueReading { due: Due { text: text.to_owned(), ..due }, note }
}

/// What the pieces of a phrase say together.
#[derive(Default)]
struct Summary {
    moments: Vec<Moment>,
    /// For each moment, whether "trước" stands before it.
    before: Vec<bool>,
    days: Vec<u8>,
    every: Option<Cadence>,
    month_of_quarter: Option<u8>,
    always: bool,
    later_years: bool,
    /// "từ …" or "… trở đi".
    open: bool,
    /// Whether the second of two moments is the end of a range.
    range: bool,
    /// Whether what recurs was said before the first moment.
    recurrence_first: bool,
    others: bool,
}

fn interpret(pieces: &[Piece]) -> Result<(Due, bool), DueNote> {
    refuse(pieces)?;
    let summary = summarise(pieces);
    let due = match summary.moments.as_slice() {
        [] => recurring(&summary)?,
        [moment] => single(&summary, *moment)?,
        [first, last] if summary.range => range(&summary, *first, *last)?,
        moments => several(&summary, moments)?,
    };
    Ok((due, summary.others))
}

/// The pieces that leave no certain reading.
fn refuse(pieces: &[Piece]) -> Result<(), DueNote> {
    let has = |test: fn(&Piece) -> bool| pieces.iter().any(test);
    if has(|piece| matches!(piece, Piece::Moment(moment) if moment.size == Size::Impossible))
        || has(|piece| matches!(piece, Piece::Day(day) if !(1..=31).contains(day)))
    {
        return Err(DueNote::ImpossibleDate);
    }
    if has(|piece| matches!(piece, Piece::Relative | Piece::OnDemand)) {
        return Err(DueNote::Relative);
    }
    if has(|piece| *piece == Piece::Vague) {
        return Err(DueNote::Vague);
    }
    let monthly = pieces.contains(&Piece::Every(Cadence::Monthly));
    let number =
        |piece: &Piece| matches!(piece, Piece::Number(day) if !monthly || !(1..=31).contains(day));
    if pieces.contains(&Piece::Stray) || pieces.iter().any(number) {
        return Err(DueNote::Malformed);
    }
    Ok(())
}

fn summarise(pieces: &[Piece]) -> Summary {
    let mut summary = Summary::default();
    let (mut before, mut to) = (false, false);
    for piece in pieces {
        match *piece {
            Piece::Moment(moment) => {
                summary.range |= to && summary.moments.len() == 1;
                summary.moments.push(moment);
                summary.before.push(before);
                (before, to) = (false, false);
            }
            Piece::Day(day) | Piece::Number(day) => summary.days.push(day),
            Piece::Every(cadence) => {
                summary.every =
                    Some(summary.every.map_or(cadence, |other| more_frequent(other, cadence)));
                summary.recurrence_first |= summary.moments.is_empty();
            }
            Piece::Always => {
                summary.always = true;
                summary.recurrence_first |= summary.moments.is_empty();
            }
            Piece::MonthOfQuarter(month) => summary.month_of_quarter = Some(month),
            Piece::LaterYears => summary.later_years = true,
            Piece::From | Piece::Onwards => summary.open = true,
            Piece::To => to = true,
            Piece::Before => before = true,
            Piece::Other => summary.others = true,
            // Refused before.
            Piece::Relative | Piece::OnDemand | Piece::Vague | Piece::Stray => {}
        }
    }
    summary
}

impl Summary {
    fn is_annual(&self) -> bool {
        self.every == Some(Cadence::Annual)
    }

    /// What follows a first deadline.
    fn then(&self) -> Option<DueThen> {
        if self.later_years { Some(DueThen::Annual) } else { self.recurrence() }
    }

    fn recurrence(&self) -> Option<DueThen> {
        if self.is_annual() {
            return Some(DueThen::Annual);
        }
        self.always.then_some(DueThen::Continuous)
    }

    fn is_before(&self, index: usize) -> bool {
        self.before.get(index).copied().unwrap_or(false)
    }

    /// The last day of a moment, "trước" considered.
    fn end_of(&self, index: usize, moment: Moment) -> Result<DueDate, DueNote> {
        let end = if self.is_before(index) && moment.size != Size::Day {
            moment.starts().map(|date| date.add_days(-1))
        } else {
            moment.ends()
        };
        end.map(DueDate::On).ok_or(DueNote::NoYear)
    }
}

fn due(kind: DueKind) -> Due {
    Due { kind, ..Due::default() }
}

/// Deadlines that name no month and no year.
fn recurring(summary: &Summary) -> Result<Due, DueNote> {
    if let (Some(month), [day]) = (summary.month_of_quarter, summary.days.as_slice()) {
        let days = days_of_quarters(month, *day).ok_or(DueNote::ImpossibleDate)?;
        return Ok(Due { days, ..due(DueKind::Quarterly) });
    }
    let every = summary.every.unwrap_or_default();
    if !summary.days.is_empty() {
        if every != Cadence::Monthly || summary.always {
            return Err(DueNote::NoYear);
        }
        let days = summary.days.iter().map(|day| format!("{day:02}")).collect();
        return Ok(Due { days, ..due(DueKind::Monthly) });
    }
    if summary.always {
        return Ok(due(DueKind::Continuous));
    }
    if let Some(kind) = kind_of(every) {
        return Ok(due(kind));
    }
    if summary.later_years { Err(DueNote::NoYear) } else { Err(DueNote::NoDate) }
}

/// The kind of a recurring deadline. `None` for weekly, which plans give no date for.
fn kind_of(cadence: Cadence) -> Option<DueKind> {
    match cadence {
        Cadence::Monthly => Some(DueKind::Monthly),
        Cadence::Quarterly => Some(DueKind::Quarterly),
        Cadence::HalfYearly => Some(DueKind::HalfYearly),
        Cadence::Annual => Some(DueKind::Annual),
        Cadence::Weekly | Cadence::OnDemand | Cadence::Unstated => None,
    }
}

fn single(summary: &Summary, moment: Moment) -> Result<Due, DueNote> {
    if moment.year.is_none() {
        return each_year(summary, moment);
    }
    let from = moment.starts().map(DueDate::On);
    let to = Some(summary.end_of(0, moment)?);
    let then = summary.then();
    if moment.size == Size::Span && summary.days.is_empty() {
        return Ok(Due { from, to, then, ..due(DueKind::Range) });
    }
    if summary.open || (summary.later_years && moment.is_year()) {
        // "Các năm tiếp theo" is the range itself and no recurrence in it.
        let then = summary.recurrence();
        return Ok(Due { from, then, ..due(DueKind::Range) });
    }
    if summary.always && summary.recurrence_first {
        return Ok(Due { to, ..due(DueKind::Continuous) });
    }
    match summary.every {
        None | Some(Cadence::Annual) if summary.days.is_empty() => {
            Ok(Due { to, then, ..due(DueKind::By) })
        }
        // "Hằng quý năm 2026", "Ngày 15 hằng tháng đến 31/12/2026".
        Some(_) if summary.recurrence_first && !summary.later_years => {
            Ok(Due { to, ..recurring(summary)? })
        }
        _ => Err(DueNote::SeveralDates),
    }
}

/// "Quý I hằng năm" is a window, "15/12 hằng năm" a day.
fn each_year(summary: &Summary, moment: Moment) -> Result<Due, DueNote> {
    if !summary.is_annual() || !summary.days.is_empty() || summary.later_years {
        return Err(DueNote::NoYear);
    }
    let each = |(month, day)| Some(DueDate::EachYear { month, day });
    let (from, to) = match moment.size {
        _ if summary.open => (each(moment.first), None),
        Size::Day => (None, each(moment.last)),
        _ if summary.is_before(0) => (None, each(day_before(moment.first))),
        _ => (each(moment.first), each(moment.last)),
    };
    let then = summary.always.then_some(DueThen::Continuous);
    Ok(Due { from, to, then, ..due(DueKind::Annual) })
}

fn range(summary: &Summary, first: Moment, last: Moment) -> Result<Due, DueNote> {
    if !summary.days.is_empty() || summary.is_before(0) {
        return Err(DueNote::SeveralDates);
    }
    if last.year.is_none() {
        if !summary.is_annual() || first.year.is_some() {
            return Err(DueNote::NoYear);
        }
        if first.first > last.last {
            return Err(DueNote::Reversed);
        }
        let each = |(month, day)| Some(DueDate::EachYear { month, day });
        let (from, to) = (each(first.first), each(last.last));
        return Ok(Due { from, to, ..due(DueKind::Annual) });
    }
    let first = Moment { year: first.year.or(last.year), ..first };
    let from = first.starts().map(DueDate::On).ok_or(DueNote::ImpossibleDate)?;
    let to = summary.end_of(1, last)?;
    if from > to {
        return Err(DueNote::Reversed);
    }
    let (from, to) = (Some(from), Some(to));
    match summary.every {
        None if summary.always && summary.recurrence_first => {
            Ok(Due { from, to, ..due(DueKind::Continuous) })
        }
        None | Some(Cadence::Annual) => {
            Ok(Due { from, to, then: summary.then(), ..due(DueKind::Range) })
        }
        Some(_) if summary.recurrence_first => Ok(Due { from, to, ..recurring(summary)? }),
        Some(_) => Err(DueNote::SeveralDates),
    }
}

/// "10/6 và 10/12 hằng năm": one day in each half or each quarter of every year.
fn several(summary: &Summary, moments: &[Moment]) -> Result<Due, DueNote> {
    if moments.iter().any(|moment| moment.year.is_some() || moment.size != Size::Day) {
        return Err(DueNote::SeveralDates);
    }
    if !summary.is_annual() {
        return Err(DueNote::NoYear);
    }
    let (cadence, days) = days_of_year(moments).ok_or(DueNote::SeveralDates)?;
    let kind = kind_of(cadence).ok_or(DueNote::SeveralDates)?;
    Ok(Due { days, ..due(kind) })
}
