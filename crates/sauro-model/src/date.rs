//! A calendar date, written in JSON as `2026-12-31`.

use std::fmt;

use serde::{Serialize, Serializer};
use time::Month;

/// A day of the Gregorian calendar, without a time zone.
///
/// Dates of plans and reports are days in Viet Nam. The core never asks which day it is: "today"
/// is an argument.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

/// What is wrong with a text that should be a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// The text is not of the form `YYYY-MM-DD`.
    Form,
    /// The form is right, but the calendar has no such day.
    NoSuchDay,
}

impl Date {
    /// The date of a year, a month from 1 and a day from 1. `None` if the calendar has no such day
    /// or the year is not between 1 and 9999.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Date> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        let month = Month::try_from(month).ok()?;
        time::Date::from_calendar_date(year, month, day).ok().map(Date)
    }

    /// The last day of a month, such as 29 February 2028.
    pub fn last_of_month(year: i32, month: u8) -> Option<Date> {
        let length = Month::try_from(month).ok()?.length(year);
        Date::new(year, month, length)
    }

    /// 31 December: what a bare year means as a deadline.
    pub fn last_of_year(year: i32) -> Option<Date> {
        Date::new(year, 12, 31)
    }

    /// Reads `2026-12-31`; nothing else is accepted.
    ///
    /// # Errors
    /// Tells a text of another form from a day that does not exist, such as `2026-02-30`.
    pub fn parse_iso(text: &str) -> Result<Date, DateError> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(DateError::Form);
        }
        let number = |part: &[u8]| {
            part.iter().try_fold(0u16, |sum, byte| {
                byte.is_ascii_digit().then(|| sum * 10 + u16::from(byte - b'0'))
            })
        };
        let (Some(year), Some(month), Some(day)) =
            (number(&bytes[..4]), number(&bytes[5..7]), number(&bytes[8..]))
        else {
            return Err(DateError::Form);
        };
        Date::new(i32::from(year), month as u8, day as u8).ok_or(DateError::NoSuchDay)
    }

    /// The year, such as 2026.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, January being 1.
    pub fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// Whole days from this date to another; negative if the other comes first.
    pub fn days_until(self, other: Date) -> i32 {
        other.0.to_julian_day() - self.0.to_julian_day()
    }

    /// The date some days later, or earlier for a negative number. Stops at the ends of the
    /// calendar, the years 1 and 9999.
    #[must_use]
    pub fn add_days(self, days: i32) -> Date {
        let first = time::Date::MIN.to_julian_day().max(FIRST_JULIAN_DAY);
        let last = time::Date::MAX.to_julian_day();
        let day = self.0.to_julian_day().saturating_add(days).clamp(first, last);
        time::Date::from_julian_day(day).map_or(self, Date)
    }

    /// Days since 1 January 1970, for charts and for dates that JavaScript counts in milliseconds.
    pub fn unix_days(self) -> i32 {
        self.0.to_julian_day() - UNIX_EPOCH_JULIAN_DAY
    }

    /// The date that many days after 1 January 1970.
    pub fn from_unix_days(days: i32) -> Option<Date> {
        let date = time::Date::from_julian_day(days.checked_add(UNIX_EPOCH_JULIAN_DAY)?).ok()?;
        (1..=9999).contains(&date.year()).then_some(Date(date))
    }
}

/// 1 January of the year 1.
const FIRST_JULIAN_DAY: i32 = 1_721_426;
const UNIX_EPOCH_JULIAN_DAY: i32 = 2_440_588;

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_only_whole_days_that_exist() {
        assert_eq!(
            Date::parse_iso("2028-02-29").map(|date| date.to_string()),
            Ok("2028-02-29".into())
        );
        assert_eq!(Date::parse_iso("2026-02-29"), Err(DateError::NoSuchDay));
        for text in ["2026-2-29", "31/12/2026", "2026-12", "", "２026-12-1", "2026-12-3é"] {
            assert_eq!(Date::parse_iso(text), Err(DateError::Form), "{text}");
        }
    }

    #[test]
    fn counts_days_across_a_leap_year() {
        let date = |text| Date::parse_iso(text).unwrap();
        assert_eq!(date("2027-12-31").days_until(date("2028-12-31")), 366);
        assert_eq!(date("2026-01-31").add_days(-31), date("2025-12-31"));
        assert_eq!(date("1970-01-02").unix_days(), 1);
        assert_eq!(Date::from_unix_days(date("2026-11-24").unix_days()), Some(date("2026-11-24")));
        assert_eq!(date("0001-01-01").add_days(-1), date("0001-01-01"));
        assert_eq!(date("9999-12-31").add_days(1), date("9999-12-31"));
    }
}
