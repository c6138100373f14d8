//! Numbers and days inside running text: "22/12/2024", "22 tháng 12 năm 2024".

use sauro_model::Date;

/// A run of digits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    /// `u32::MAX` for numbers of more than four digits, which are no day and no year.
    pub(crate) value: u32,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A day as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PrintedDay {
    /// `None` where the calendar has no such day.
    pub(crate) date: Option<Date>,
    /// Where it ends.
    pub(crate) end: usize,
}

/// The first number from a byte on.
pub(crate) fn next_number(text: &str, from: usize) -> Option<Number> {
    let start = from + text.get(from..)?.find(|c: char| c.is_ascii_digit())?;
    number_at(text, start)
}

/// The number that begins at a byte.
pub(crate) fn number_at(text: &str, start: usize) -> Option<Number> {
    let rest = text.get(start..)?;
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    if length == 0 {
        return None;
    }
    let value = if length <= 4 { rest[..length].parse().ok()? } else { u32::MAX };
    Some(Number { value, start, end: start + length })
}

/// The number after one of some separators; blanks may stand around words.
pub(crate) fn number_after(text: &str, at: usize, separators: &[&str]) -> Option<Number> {
    let rest = text.get(at..)?;
    separators.iter().find_map(|separator| {
        let is_word = separator.bytes().any(|byte| byte.is_ascii_alphabetic());
        let rest = if is_word { rest.trim_start() } else { rest };
        let rest = rest.strip_prefix(separator)?;
        let rest = if is_word { rest.trim_start() } else { rest };
        number_at(text, text.len() - rest.len())
    })
}

/// The year after one of some separators, which goes on into no longer symbol: "2025/QĐ".
pub(crate) fn year_after(text: &str, at: usize, separators: &[&str]) -> Option<Number> {
    let year = number_after(text, at, separators)?;
    let next = text.get(year.end..)?.chars().next();
    let goes_on = next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | '%'));
    ((1900..=2199).contains(&year.value) && !goes_on).then_some(year)
}

/// The day that begins at a byte of a folded text, with its year.
pub(crate) fn day_at(text: &str, start: usize) -> Option<PrintedDay> {
    let day = number_at(text, start)?;
    let month = number_after(text, day.end, &["/", "-", ".", "thang"])?;
    let year = year_after(text, month.end, &["/", "-", ".", "nam", ", nam"])?;
    Some(PrintedDay { date: date_of(year.value, month.value, day.value), end: year.end })
}

/// A date of numbers. `None` where the calendar has no such day.
pub(crate) fn date_of(year: u32, month: u32, day: u32) -> Option<Date> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    Date::new(i32::try_from(year).ok()?, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_days_in_digits_and_in_words() {
        let cases = [
            ("22/12/2024 cua bo", Some((Date::new(2024, 12, 22), 10))),
            ("01 thang 4 nam 2025", Some((Date::new(2025, 4, 1), 19))),
            ("31/4/2025;", Some((None, 9))),
            ("12/2025", None),
            ("1/3/2025/qd", None),
        ];
        for (text, expected) in cases {
            let day = day_at(text, 0).map(|day| (day.date, day.end));
            assert_eq!(day, expected, "{text}");
        }
    }
}
