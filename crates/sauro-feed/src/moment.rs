//! Dates as portals write them, read as days in Viet Nam.

use sauro_model::{Date, DueDate, notation};
use serde_json::Value;

use crate::mapping::DateForm;

/// Viet Nam is seven hours ahead of UTC, all year and everywhere.
const HANOI_HOURS: i64 = 7;
const DAY_SECONDS: i64 = 86_400;
/// Days from 30 December 1899, the day 0 of Excel and Google Sheets, to 1 January 1970.
const EXCEL_EPOCH: i32 = 25_569;

/// The day that a value names; a month, a quarter or a year is its last day.
///
/// `None` if the value names no day with certainty.
pub(crate) fn read(value: &Value, form: DateForm) -> Option<Date> {
    match value {
        Value::Number(number) => of_number(number.as_f64()?, form),
        Value::String(text) => of_text(text.trim(), form),
        _ => None,
    }
}

/// The first day that a value names: of a bare year 1 January, else the day itself.
pub(crate) fn first_day(value: &Value, form: DateForm) -> Option<Date> {
    let date = read(value, form)?;
    let is_year = match value {
        Value::Number(_) => date.month() == 12 && date.day() == 31,
        Value::String(text) => year_of(text.trim()).is_some(),
        _ => false,
    };
    if is_year { Date::new(date.year(), 1, 1) } else { Some(date) }
}

/// The last day that a key of `targets` or `values` names: "2026", "2026-06", "2026-Q2",
/// "2026-H1" or "2026-06-30".
pub(crate) fn of_key(key: &str) -> Option<Date> {
    let (year, rest) = match key.split_once('-') {
        Some((year, rest)) => (year, rest),
        None => (key, ""),
    };
    let year = year_of(year)?;
    match rest {
        "" => Date::last_of_year(year),
        "Q1" => Date::last_of_month(year, 3),
        "Q2" | "H1" => Date::last_of_month(year, 6),
        "Q3" => Date::last_of_month(year, 9),
        "Q4" | "H2" => Date::last_of_year(year),
        month if month.len() <= 2 => {
            Date::last_of_month(year, u8::try_from(digits(month, 2)?).ok()?)
        }
        _ => Date::parse_iso(key).ok(),
    }
}

/// The day that a moment, in seconds since 1970, is in Viet Nam.
pub(crate) fn of_seconds(seconds: i64) -> Option<Date> {
    let days = seconds.checked_add(HANOI_HOURS * 3600)?.div_euclid(DAY_SECONDS);
    Date::from_unix_days(i32::try_from(days).ok()?)
}

/// The day that a spreadsheet's number stands for; the time of day is dropped.
pub(crate) fn of_excel(days: f64) -> Option<Date> {
    // Beyond these the calendar ends; inside them the cast is exact.
    if !(1.0..2_958_466.0).contains(&days) {
        return None;
    }
    Date::from_unix_days(days as i32 - EXCEL_EPOCH)
}

fn of_number(number: f64, form: DateForm) -> Option<Date> {
    if !number.is_finite() || number.abs() > 1e15 {
        return None;
    }
    if number.fract() == 0.0 && (1900.0..2200.0).contains(&number) && form != DateForm::Unix {
        return Date::last_of_year(number as i32);
    }
    match form {
        DateForm::Excel => of_excel(number),
        DateForm::Unix => of_seconds(number as i64),
        // Milliseconds from 1973 on; a smaller number could be anything.
        _ if number >= 1e11 => of_seconds((number / 1000.0) as i64),
        _ => None,
    }
}

fn of_text(text: &str, form: DateForm) -> Option<Date> {
    if let Some(milliseconds) = text.strip_prefix("/Date(") {
        return of_milliseconds(milliseconds);
    }
    if let Some(date) = of_timestamp(text) {
        return Some(date);
    }
    if let Some(date) = of_key(text) {
        return Some(date);
    }
    if let Some(date) = of_parts(text, form) {
        return Some(date);
    }
    if text.len() >= 9 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return of_number(whole(text)? as f64, form);
    }
    // ACF's own form, 20260630.
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let (year, rest) = text.split_at_checked(4)?;
        let (month, day) = rest.split_at_checked(2)?;
        return day_of(digits(year, 4)?, digits(month, 2)?, digits(day, 2)?);
    }
    // "Đến năm 2030", "Quý II/2026": the notation knows more phrases than there are formats.
    match notation::due::read(text).due.to {
        Some(DueDate::On(date)) => Some(date),
        _ => None,
    }
}

/// `/Date(1782777600000)/` or `/Date(1782777600000+0700)/`: the number is UTC in both.
fn of_milliseconds(text: &str) -> Option<Date> {
    let end = text.find(')')?;
    let text = text.get(..end)?;
    let (sign, text) = match text.strip_prefix('-') {
        Some(text) => (-1, text),
        None => (1, text),
    };
    let milliseconds = sign * whole(text.split(['+', '-']).next()?)?;
    of_seconds(milliseconds.div_euclid(1000))
}

/// `2026-06-30`, `2026-06-30 08:00:00` as it stands; `2026-06-29T17:00:00Z` moved to Viet Nam.
fn of_timestamp(text: &str) -> Option<Date> {
    let date = Date::parse_iso(text.get(..10)?).ok()?;
    let rest = text.get(10..)?;
    let Some(time) = rest.strip_prefix(['T', ' ', 't']) else {
        return rest.is_empty().then_some(date);
    };
    let mut parts = time.get(..8).or_else(|| time.get(..5))?.split(':');
    let mut part = || digits(parts.next().unwrap_or("00"), 2).map(i64::from);
    let seconds = part()? * 3600 + part()? * 60 + part().unwrap_or(0);
    let offset = match time.rfind(['Z', 'z', '+', '-']).and_then(|at| time.get(at..)) {
        None => return Some(date),
        Some("Z" | "z") => 0,
        Some(offset) => offset_seconds(offset)?,
    };
    of_seconds(i64::from(date.unix_days()) * DAY_SECONDS + seconds - offset)
}

/// `+07:00`, `+0700` or `-05`, in seconds.
fn offset_seconds(offset: &str) -> Option<i64> {
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let plain: String = offset.chars().filter(char::is_ascii_digit).collect();
    let hours = digits(plain.get(..2)?, 2)?;
    let minutes = plain.get(2..4).map_or(Some(0), |minutes| digits(minutes, 2))?;
    Some(sign * i64::from(hours * 3600 + minutes * 60))
}

/// `31/12/2026`, `31-12-2026`, `31.12.2026 10:00`, `12/2026`.
fn of_parts(text: &str, form: DateForm) -> Option<Date> {
    let text = text.split([' ', 'T']).next()?;
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    match parts.as_slice() {
        [month, year] => {
            let month = u8::try_from(digits(month, 2)?).ok()?;
            Date::last_of_month(year_of(year)?, month)
        }
        [first, second, year] if year.len() == 4 => {
            let (day, month) = match form {
                DateForm::MonthFirst => (second, first),
                _ => (first, second),
            };
            day_of(year_of(year)?, digits(month, 2)?, digits(day, 2)?)
        }
        [year, month, day] if year.len() == 4 => {
            day_of(year_of(year)?, digits(month, 2)?, digits(day, 2)?)
        }
        _ => None,
    }
}

fn year_of(text: &str) -> Option<i32> {
    if text.len() != 4 {
        return None;
    }
    digits(text, 4)
}

fn day_of(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// A number of at most so many digits.
fn digits(text: &str, most: usize) -> Option<i32> {
    if text.is_empty() || text.len() > most {
        return None;
    }
    i32::try_from(whole(text)?).ok()
}

/// A whole number of at most 15 digits, which is exact as a float too.
fn whole(text: &str) -> Option<i64> {
    if text.is_empty() || text.len() > 15 {
        return None;
    }
    text.bytes().try_fold(0i64, |sum, byte| {
        byte.is_ascii_digit().then(|| sum * 10 + i64::from(byte - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn reads_what_portals_write() {
        for (value, expected) in [
            (json!("2026-06-30"), "2026-06-30"),
            (json!("30/06/2026"), "2026-06-30"),
            (json!("30/6/2026"), "2026-06-30"),
            (json!("5-6-2026"), "2026-06-05"),
            (json!("30/06/2026 08:15"), "2026-06-30"),
            (json!("6/2026"), "2026-06-30"),
            (json!("2026"), "2026-12-31"),
            (json!(2026), "2026-12-31"),
            (json!("20260630"), "2026-06-30"),
            (json!("2026-06-30 23:59:59"), "2026-06-30"),
            (json!("2026-06-30T00:00:00"), "2026-06-30"),
            // A day of SharePoint: midnight in Viet Nam, written in UTC.
            (json!("2026-06-29T17:00:00Z"), "2026-06-30"),
            (json!("2026-06-30T16:59:59.999Z"), "2026-06-30"),
            (json!("2026-06-30T00:00:00+07:00"), "2026-06-30"),
            (json!("2026-06-30T23:00:00-0500"), "2026-07-01"),
            (json!("/Date(1782752400000)/"), "2026-06-30"),
            (json!("/Date(1782752400000+0700)/"), "2026-06-30"),
            (json!("/Date(-25200000)/"), "1970-01-01"),
            (json!(1_782_752_400_000_i64), "2026-06-30"),
            (json!("1782752400000"), "2026-06-30"),
        ] {
            let date = read(&value, DateForm::Auto).map(|date| date.to_string());
            assert_eq!(date.as_deref(), Some(expected), "{value}");
        }
    }

    #[test]
    fn other_forms_must_be_asked_for() {
        let read = |value, form| read(&value, form).map(|date| date.to_string());
        assert_eq!(read(json!("12/31/2026"), DateForm::Auto), None);
        assert_eq!(read(json!("12/31/2026"), DateForm::MonthFirst).as_deref(), Some("2026-12-31"));
        assert_eq!(read(json!(46203), DateForm::Auto), None);
        assert_eq!(read(json!(46203), DateForm::Excel).as_deref(), Some("2026-06-30"));
        assert_eq!(read(json!(46203.75), DateForm::Excel).as_deref(), Some("2026-06-30"));
        assert_eq!(read(json!(1_782_752_400), DateForm::Auto), None);
        assert_eq!(read(json!(1_782_752_400), DateForm::Unix).as_deref(), Some("2026-06-30"));
        for value in [
            json!("30/02/2026"),
            json!("31/13/2026"),
            json!(""),
            json!(true),
            json!(-1),
            json!("30/6/26"),
        ] {
            assert_eq!(read(value.clone(), DateForm::Auto), None, "{value}");
        }
    }

    #[test]
    fn a_key_names_the_last_day() {
        for (key, expected) in [
            ("2026", Some("2026-12-31")),
            ("2026-06", Some("2026-06-30")),
            ("2026-6", Some("2026-06-30")),
            ("2026-Q1", Some("2026-03-31")),
            ("2026-H1", Some("2026-06-30")),
            ("2026-06-15", Some("2026-06-15")),
            ("2026-13", None),
            ("26", None),
            ("nam", None),
        ] {
            assert_eq!(of_key(key).map(|date| date.to_string()).as_deref(), expected, "{key}");
        }
    }

    proptest! {
        #[test]
        fn any_value_is_read(text in "[0-9/Date()TZ:+. -]{0,24}", number in any::<f64>()) {
            for form in [DateForm::Auto, DateForm::MonthFirst, DateForm::Excel, DateForm::Unix] {
                read(&json!(text), form);
                read(&json!(number), form);
            }
        }
    }
}
