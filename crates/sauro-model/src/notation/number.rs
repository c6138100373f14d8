//! Numbers as Vietnamese documents print them: decimal comma, thousands point.
//!
//! Digits are gathered into an integer and divided once by a power of ten, so that the result is
//! the nearest `f64`. Nothing here uses the standard library's reading and writing of floating
//! point, which would weigh some 20 KB in the browser.

/// A number at or beyond this has more digits than an `f64` keeps; no figure of a plan comes near.
const LIMIT: f64 = 1e15;
const MAX_DIGITS: u32 = 15;
/// Powers of ten up to this one are exact in an `f64`.
const MAX_POWER: u8 = 22;
const MAX_PRINTED_DECIMALS: u8 = 9;
/// What stands where there is no number to show.
const NO_NUMBER: &str = "–";

/// Reads a number that stands alone, such as "2,5", "1.200", "01" or "-1.200,5".
///
/// A comma is the decimal sign and points group thousands, so "1,200" is 1.2 and "1.200" is 1200.
/// Where that reading is impossible and another is the only possible one, that one is taken:
/// "2.5" and "1.20" cannot group thousands and are decimals, "1,200,000" cannot be a decimal.
/// Spaces may group thousands too.
///
/// `None` if the text is not a number, has no single possible reading ("1.20.3", "01.200"), or has
/// more than fifteen digits before the decimal sign, as codes and account numbers do. Decimals
/// beyond the fifteenth digit are rounded away.
pub fn parse(text: &str) -> Option<f64> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = separate(digits)?;
    let value = assemble(whole, fraction)?;
    Some(if negative { -value } else { value })
}

/// The digits before the decimal sign, grouping signs still among them, and those after it.
fn separate(text: &str) -> Option<(&str, &str)> {
    let commas = text.matches(',').count();
    let points = text.matches('.').count();
    let (whole, fraction, grouping) = match (commas, points) {
        (0, 0) => (text, "", None),
        (1, 0) => decimal(text, ',')?,
        (0, 1) => match text.split_once('.')? {
            ("0", _) => decimal(text, '.')?,
            _ if is_grouped(text, '.') => (text, "", Some('.')),
            // "01.200": neither thousands, which do not begin with 0, nor a usual decimal.
            (first, rest) if first.starts_with('0') && rest.len() == 3 => return None,
            _ => decimal(text, '.')?,
        },
        (0, _) => (text, "", Some('.')),
        (_, 0) => (text, "", Some(',')),
        (1, _) if text.rfind('.') < text.find(',') => {
            let (whole, fraction, _) = decimal(text, ',')?;
            (whole, fraction, Some('.'))
        }
        (_, 1) if text.rfind(',') < text.find('.') => {
            let (whole, fraction, _) = decimal(text, '.')?;
            (whole, fraction, Some(','))
        }
        _ => return None,
    };
    let plain = match grouping {
        Some(sign) => is_grouped(whole, sign),
        None => {
            is_digits(whole) || [' ', '\u{a0}', '\u{202f}'].iter().any(|s| is_grouped(whole, *s))
        }
    };
    plain.then_some((whole, fraction))
}

fn decimal(text: &str, sign: char) -> Option<(&str, &str, Option<char>)> {
    let (whole, fraction) = text.split_once(sign)?;
    is_digits(fraction).then_some((whole, fraction, None))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the digits stand in groups of three, the first of one to three and not beginning with 0.
fn is_grouped(text: &str, sign: char) -> bool {
    let mut groups = text.split(sign);
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    is_digits(first)
        && first.len() <= 3
        && !first.starts_with('0')
        && rest.peek().is_some()
        && rest.all(|group| group.len() == 3 && is_digits(group))
}

fn assemble(whole: &str, fraction: &str) -> Option<f64> {
    let mut mantissa: u64 = 0;
    let mut digits = 0;
    for digit in whole.chars().filter_map(|c| c.to_digit(10)) {
        mantissa = mantissa * 10 + u64::from(digit);
        digits += u32::from(mantissa > 0);
        if digits > MAX_DIGITS {
            return None;
        }
    }
    let mut power = 0;
    for digit in fraction.chars().filter_map(|c| c.to_digit(10)) {
        if digits == MAX_DIGITS || power == MAX_POWER {
            mantissa += u64::from(digit >= 5);
            break;
        }
        mantissa = mantissa * 10 + u64::from(digit);
        digits += u32::from(mantissa > 0);
        power += 1;
    }
    Some(mantissa as f64 / power_of_ten(power))
}

/// Exact up to [`MAX_POWER`].
fn power_of_ten(exponent: u8) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

/// The number with at most so many decimals, nine being the most, halves rounded away from zero
/// and no zeros at the end: "1.234,5".
///
/// What is no number, and what has more than fifteen digits before the comma, prints as "–": a
/// figure that cannot be read again is not shown as one.
pub fn print(value: f64, max_decimals: u8) -> String {
    let magnitude = value.abs();
    if magnitude.is_nan() || magnitude >= LIMIT {
        return NO_NUMBER.to_owned();
    }
    let mut decimals = max_decimals.min(MAX_PRINTED_DECIMALS);
    while decimals > 0 && magnitude * power_of_ten(decimals) >= LIMIT {
        decimals -= 1;
    }
    write(value < 0.0, scale(magnitude, decimals), decimals)
}

/// The number with the fewest decimals, up to nine, that give the same value again; rounded to
/// nine where none do.
///
/// What is no number prints as "–", as in [`print()`].
pub fn print_exact(value: f64) -> String {
    let magnitude = value.abs();
    let exact = (0..=MAX_PRINTED_DECIMALS)
        .find(|decimals| scale(magnitude, *decimals) as f64 / power_of_ten(*decimals) == magnitude);
    print(value, exact.unwrap_or(MAX_PRINTED_DECIMALS))
}

/// The value in units of its last decimal. A value that is less than half a unit only because a
/// decimal fraction has no exact `f64` (1.005) counts as half.
fn scale(magnitude: f64, decimals: u8) -> u64 {
    let scaled = magnitude * power_of_ten(decimals);
    (scaled + 0.5 + scaled * f64::EPSILON).floor() as u64
}

fn write(negative: bool, mut mantissa: u64, mut decimals: u8) -> String {
    while decimals > 0 && mantissa.is_multiple_of(10) {
        mantissa /= 10;
        decimals -= 1;
    }
    let sign = if negative && mantissa > 0 { "-" } else { "" };
    let digits = format!("{mantissa:0>width$}", width = usize::from(decimals) + 1);
    let (whole, fraction) = digits.split_at(digits.len().saturating_sub(usize::from(decimals)));
    let mut text = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(',');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_the_vietnamese_way_and_only_what_is_certain() {
        for (text, value) in [
            ("0", 0.0),
            ("01", 1.0),
            ("100", 100.0),
            ("2,5", 2.5),
            ("0,36", 0.36),
            ("1.200", 1200.0),
            ("1.200,5", 1200.5),
            ("12.000.000", 12_000_000.0),
            ("12 000 000", 12_000_000.0),
            ("1\u{a0}200,5", 1200.5),
            ("1,200", 1.2),
            ("1.20", 1.2),
            ("1.2", 1.2),
            ("2.5", 2.5),
            ("0.125", 0.125),
            ("3.2516", 3.2516),
            ("1234.567", 1234.567),
            ("1,200,000", 1_200_000.0),
            ("1,200.5", 1200.5),
            ("-1.200,5", -1200.5),
            ("−3", -3.0),
            ("+3", 3.0),
            (" 48,3 ", 48.3),
            ("48,333333333333336", 48.3333333333333),
            ("999.999.999.999.999", 999_999_999_999_999.0),
            ("0,0000000000000000000001", 1e-22),
        ] {
            assert_eq!(parse(text), Some(value), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_number_or_has_two_readings() {
        for text in [
            "",
            " ",
            "-",
            "–",
            "%",
            "abc",
            "1a",
            ",5",
            "5,",
            ".5",
            "5.",
            "1..2",
            "1.20.3",
            "01.200",
            "1.2000.000",
            "12.5.2026",
            "1,2,3",
            "1.200,500,000",
            "1e3",
            "NaN",
            "inf",
            "0x10",
            "--5",
            "1 2",
            "12 00",
            "5G",
            "60%",
            "1.000.000.000.000.000",
            "1234567890123456",
            "１２",
        ] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn prints_with_decimal_comma_and_thousands_point() {
        for (value, decimals, text) in [
            (0.0, 1, "0"),
            (-0.0, 1, "0"),
            (60.0, 1, "60"),
            (60.5, 1, "60,5"),
            (60.25, 1, "60,3"),
            (-60.25, 1, "-60,3"),
            (1.005, 2, "1,01"),
            (0.285, 2, "0,29"),
            (-0.04, 1, "0"),
            (0.05, 1, "0,1"),
            (1200.0, 0, "1.200"),
            (999.95, 1, "1.000"),
            (1_234_567.891, 2, "1.234.567,89"),
            (0.001, 3, "0,001"),
            (1.0 / 3.0, 200, "0,333333333"),
            (f64::NAN, 1, "–"),
            (f64::INFINITY, 1, "–"),
            (-1e300, 1, "–"),
            (123_456_789_012_345.0, 9, "123.456.789.012.345"),
        ] {
            assert_eq!(print(value, decimals), text, "{value}");
        }
    }

    #[test]
    fn prints_exactly_with_the_fewest_decimals() {
        for (value, text) in [
            (2.5, "2,5"),
            (0.36, "0,36"),
            (1200.0, "1.200"),
            (0.1 + 0.2, "0,3"),
            (1e-9, "0,000000001"),
        ] {
            assert_eq!(print_exact(value), text);
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*", digits in "[-0-9., ]*") {
            let _ = (parse(&text), parse(&digits));
        }

        #[test]
        fn what_is_printed_reads_the_same(mantissa in -999_999_999_999_999i64..=999_999_999_999_999, decimals in 0u8..=9) {
            let value = mantissa as f64 / power_of_ten(decimals);
            prop_assert_eq!(parse(&print_exact(value)), Some(value));
        }

        #[test]
        fn agrees_with_the_standard_library(whole in 0u64..1_000_000_000, fraction in "[0-9]{1,6}") {
            let value: f64 = format!("{whole}.{fraction}").parse().unwrap();
            prop_assert_eq!(parse(&format!("{whole},{fraction}")), Some(value));
        }

        #[test]
        fn any_float_prints_as_something(value in any::<f64>(), decimals in any::<u8>()) {
            prop_assert!(!print(value, decimals).contains(['N', 'i', 'e']));
            prop_assert!(!print_exact(value).is_empty());
        }
    }
}
