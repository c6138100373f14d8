//! Days, months, quarters, half-years and years, in one year or in every year.

use winnow::Parser;
use winnow::combinator::{alt, opt, peek, preceded, terminated};
use winnow::error::EmptyError;

use crate::notation::phrase::{DASHES, Kind, Parsed, Phrase, Token, integer, one_of, token, words};
use crate::{Cadence, Date, DueDate};

/// A stretch of the calendar, in a year or in any year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::notation) struct Moment {
    /// `None` where no year is printed.
    pub(in crate::notation) year: Option<u16>,
    /// Month and day of its first day.
    pub(in crate::notation) first: MonthDay,
    /// Month and day of its last day; 29 February stands for the last day of February.
    pub(in crate::notation) last: MonthDay,
    pub(in crate::notation) size: Size,
}

/// A month from 1 and a day from 1, which some year has unless the moment is impossible.
pub(in crate::notation) type MonthDay = (u8, u8);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::notation) enum Size {
    Day,
    Month,
    Quarter,
    /// Several months or quarters, from one to another: "Quý II-III/2026".
    Span,
    HalfYear,
    /// Another part of a year: "9 tháng đầu năm".
    Part,
    Year,
    /// A day, month or quarter that no calendar has, such as 30/02 or tháng 13.
    Impossible,
}

impl Moment {
    /// The first day. `None` without a year.
    pub(in crate::notation) fn starts(self) -> Option<Date> {
        let (month, day) = self.first;
        Date::new(i32::from(self.year?), month, day)
    }

    /// The last day. `None` without a year.
    pub(in crate::notation) fn ends(self) -> Option<Date> {
        let (year, (month, day)) = (i32::from(self.year?), self.last);
        // Only a whole February, and never a printed day, is cut to the length of the month.
        if self.size != Size::Day && (month, day) == (2, 29) {
            return Date::last_of_month(year, 2);
        }
        Date::new(year, month, day)
    }

    /// Whether it is a whole year.
    pub(in crate::notation) fn is_year(self) -> bool {
        self.size == Size::Year
    }
}

/// A leap year, in which every month has its greatest length.
const LEAP_YEAR: u16 = 2000;

fn last_day(month: u8) -> u8 {
    Date::last_of_month(i32::from(LEAP_YEAR), month).map_or(31, Date::day)
}

fn day_of(year: Option<u16>, month: u16, day: u16) -> Moment {
    let (month, day) = (small(month), small(day));
    let exists = Date::new(i32::from(year.unwrap_or(LEAP_YEAR)), month, day).is_some();
    let size = if exists { Size::Day } else { Size::Impossible };
    Moment { year, first: (month, day), last: (month, day), size }
}

fn months_of(year: Option<u16>, first: u16, last: u16, size: Size) -> Moment {
    let exists = (1..=12).contains(&first) && (first..=12).contains(&last);
    let size = if exists { size } else { Size::Impossible };
    let last = small(last);
    Moment { year, first: (small(first), 1), last: (last, last_day(last)), size }
}

fn quarters_of(year: Option<u16>, first: u16, last: u16) -> Moment {
    let size = if first == last { Size::Quarter } else { Size::Span };
    months_of(year, (first * 3).saturating_sub(2), last * 3, size)
}

/// The day before a day of every year.
pub(in crate::notation) fn day_before((month, day): MonthDay) -> MonthDay {
    let date = Date::new(i32::from(LEAP_YEAR), month, day).map(|date| date.add_days(-1));
    date.map_or((month, day), |date| (date.month(), date.day()))
}

/// The same day in one month of each quarter, as "03-20". `None` if a month is too short for it.
pub(in crate::notation) fn days_of_quarters(month: u8, day: u8) -> Option<Vec<String>> {
    let day_in = |quarter: u8| {
        let month = quarter * 3 + month + 1;
        Date::new(i32::from(LEAP_YEAR), month, day).map(|_| format!("{month:02}-{day:02}"))
    };
    (0..4).map(day_in).collect()
}

/// What days of every year amount to: one a year, one in each half-year or one in each quarter.
/// `None` for any others.
pub(in crate::notation) fn days_of_year(moments: &[Moment]) -> Option<(Cadence, Vec<String>)> {
    let (cadence, months) = match moments.len() {
        1 => (Cadence::Annual, 12),
        2 => (Cadence::HalfYearly, 6),
        4 => (Cadence::Quarterly, 3),
        _ => return None,
    };
    // The one day in each part of the year, which puts them in order too.
    let day_in = |part: u8| {
        let day = moments.iter().find(|moment| moment.last.0.saturating_sub(1) / months == part)?;
        Some(format!("{:02}-{:02}", day.last.0, day.last.1))
    };
    let days: Option<Vec<String>> = (0..12 / months).map(day_in).collect();
    Some((cadence, days?))
}

/// "Quý I" or "Tháng 4", where a window of every year is one.
pub(in crate::notation) fn name_of_window(from: DueDate, to: DueDate) -> Option<String> {
    let (DueDate::EachYear { month: first, day: 1 }, DueDate::EachYear { month: last, day }) =
        (from, to)
    else {
        return None;
    };
    if day != last_day(last) {
        return None;
    }
    if first == last {
        return Some(format!("Tháng {first}"));
    }
    let quarter = ["I", "II", "III", "IV"].get(usize::from(last / 3).checked_sub(1)?)?;
    (last.is_multiple_of(3) && first + 2 == last).then(|| format!("Quý {quarter}"))
}

/// Numbers too large for a month or a day are equally impossible.
pub(super) fn small(number: u16) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

pub(super) fn moment(input: &mut Phrase<'_>) -> Parsed<Moment> {
    alt((day, iso_day, month, part_of_year, quarter, whole_year)).parse_next(input)
}

fn year(input: &mut Phrase<'_>) -> Parsed<u16> {
    integer(4).verify(|year| (1900..=2199).contains(year)).parse_next(input)
}

/// A number of one or two digits.
pub(super) fn part(input: &mut Phrase<'_>) -> Parsed<u16> {
    integer(2).parse_next(input)
}

/// "/2026", "năm 2026", ", năm 2026", "-2026".
fn its_year(input: &mut Phrase<'_>) -> Parsed<u16> {
    preceded(alt((words(&["/", "năm", ", năm"]), glued(&["-", "."]))), year).parse_next(input)
}

/// A sign without a blank before it.
pub(super) fn glued<'t>(signs: &'static [&'static str]) -> impl Parser<Phrase<'t>, (), EmptyError> {
    token(Kind::Sign).verify(move |sign: &Token<'t>| sign.glued && sign.is_any(signs)).void()
}

/// "15/12/2026", "ngày 15 tháng 12 năm 2026", "10 tháng 6", "15/12", "15.12.2026".
fn day(input: &mut Phrase<'_>) -> Parsed<Moment> {
    let _ = opt(words(&["ngày"])).parse_next(input)?;
    let day = part(input)?;
    let firmly = alt((words(&["tháng", "/"]).value(true), glued(&["-", "."]).value(false)))
        .parse_next(input)?;
    let month = part(input)?;
    let year = opt(its_year).parse_next(input)?;
    // "3-4" is no date; "31/12/26" may be one, but of which century.
    let cut = peek((words(&["/"]), token(Kind::Number)));
    if year.is_none() && (!firmly || opt(cut).parse_next(input)?.is_some()) {
        return Err(EmptyError);
    }
    Ok(day_of(year, month, day))
}

/// "2026-12-31", as software writes it.
fn iso_day(input: &mut Phrase<'_>) -> Parsed<Moment> {
    let dash = || glued(&["-"]);
    let (year, month, day) =
        (terminated(year, dash()), terminated(part, dash()), part).parse_next(input)?;
    Ok(day_of(Some(year), month, day))
}

/// "Tháng 4/2026", "tháng 4 năm 2026", "12/2025", "tháng 4", "tháng 3-6/2026".
fn month(input: &mut Phrase<'_>) -> Parsed<Moment> {
    if opt(words(&["tháng"])).parse_next(input)?.is_none() {
        let month = part(input)?;
        let year = preceded(alt((words(&["/"]), glued(&["-", "."]))), year).parse_next(input)?;
        return Ok(months_of(Some(year), month, month, Size::Month));
    }
    let first = part(input)?;
    let last = opt(terminated(preceded(words(DASHES), part), peek(its_year))).parse_next(input)?;
    let year = opt(its_year).parse_next(input)?;
    let size = if last.is_some() { Size::Span } else { Size::Month };
    Ok(months_of(year, first, last.unwrap_or(first), size))
}

/// "6 tháng đầu năm 2026", "9 tháng đầu năm", "nửa cuối năm 2026".
fn part_of_year(input: &mut Phrase<'_>) -> Parsed<Moment> {
    let half = words(&["nửa", "sáu tháng"]).value(6);
    let length = alt((half, terminated(part, words(&["tháng"])))).parse_next(input)?;
    let end = one_of(&[("đầu", false), ("cuối", true)]).parse_next(input)?;
    words(&["năm", "của năm"]).parse_next(input)?;
    let year = opt(year).parse_next(input)?;
    let size = if length == 6 { Size::HalfYear } else { Size::Part };
    if end {
        return Ok(months_of(year, 13u16.saturating_sub(length), 12, size));
    }
    Ok(months_of(year, 1, length, size))
}

/// "Quý II/2026", "Quý 2 năm 2026", "Quý I", "Quý II-III/2026".
fn quarter(input: &mut Phrase<'_>) -> Parsed<Moment> {
    words(QUARTER).parse_next(input)?;
    let first = ordinal(input)?;
    let last = opt(preceded((words(DASHES), opt(words(QUARTER))), ordinal)).parse_next(input)?;
    let year = opt(its_year).parse_next(input)?;
    Ok(quarters_of(year, first, last.unwrap_or(first)))
}

pub(super) const QUARTER: &[&str] = &["quý", "quí", "q"];

/// The number of a quarter. There is no fifth, but plans are typed by people.
pub(super) fn ordinal(input: &mut Phrase<'_>) -> Parsed<u16> {
    let roman = one_of(&[("iv", 4), ("v", 5), ("vi", 6), ("iii", 3), ("ii", 2), ("i", 1)]);
    alt((roman, integer(1), part)).parse_next(input)
}

fn whole_year(input: &mut Phrase<'_>) -> Parsed<Moment> {
    let year = preceded(opt(words(&["năm"])), year).parse_next(input)?;
    Ok(months_of(Some(year), 1, 12, Size::Year))
}
