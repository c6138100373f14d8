//! From values and dates to whole pixels of a drawing, and the marks of an axis. Pure.

use sauro_model::Date;

/// A line from one interval onto another, for drawing in whole units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    start: i32,
    end: i32,
}

impl Scale {
    /// Maps `low` onto `start` and `high` onto `end`. An empty interval maps onto `start`.
    pub fn new(low: f64, high: f64, start: i32, end: i32) -> Scale {
        Scale { low, high, start, end }
    }

    /// The place of a value, kept inside the drawing.
    pub fn at(&self, value: f64) -> i32 {
        let width = self.high - self.low;
        if !width.is_finite() || width <= 0.0 || value.is_nan() {
            return self.start;
        }
        let share = ((value - self.low) / width).clamp(0.0, 1.0);
        // The share is between 0 and 1, so the sum stays between the ends.
        self.start + (share * f64::from(self.end - self.start)).round() as i32
    }

    /// The place of a day, where the interval counts days since 1970.
    pub fn on(&self, date: Date) -> i32 {
        self.at(f64::from(date.unix_days()))
    }
}

/// Round values from at or below `low` to at or above `high`, about `count` of them, at steps of
/// 1, 2 or 5 times a power of ten.
pub fn marks(low: f64, high: f64, count: usize) -> Vec<f64> {
    let width = high - low;
    if !width.is_finite() || width <= 0.0 || count == 0 {
        return vec![low];
    }
    let rough = width / count as f64;
    let mut step = 1.0;
    // Bounded: no finite f64 is further than 330 powers of ten from 1.
    for _ in 0..330 {
        if step > rough {
            step /= 10.0;
        } else if step * 10.0 <= rough {
            step *= 10.0;
        } else {
            break;
        }
    }
    step *= match rough / step {
        ratio if ratio <= 1.0 => 1.0,
        ratio if ratio <= 2.0 => 2.0,
        ratio if ratio <= 5.0 => 5.0,
        _ => 10.0,
    };
    let first = (low / step).floor();
    let last = (high / step).ceil();
    // At most twice the wanted marks, since the step is at least half the rough one.
    (0..=(last - first).min(2.0 * count as f64 + 2.0) as u32)
        .map(|index| (first + f64::from(index)) * step)
        .collect()
}

/// The first days of years, quarters or months between two dates, whichever gives at most
/// `count` of them.
pub fn date_marks(from: Date, to: Date, count: usize) -> Vec<Date> {
    for months in [1, 3, 6, 12, 24, 60, 120] {
        let marks = starts(from, to, months);
        if marks.len() <= count {
            return marks;
        }
    }
    Vec::new()
}

/// The first days of every so many months from the start of the first date's year.
fn starts(from: Date, to: Date, months: i32) -> Vec<Date> {
    let mut result = Vec::new();
    let first_year = from.year() - from.year() % (months / 12).max(1);
    let mut month = 0;
    while let Some(date) = Date::new(first_year + month / 12, (month % 12) as u8 + 1, 1) {
        if date > to {
            break;
        }
        if date >= from {
            result.push(date);
        }
        month += months;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_and_keeps_inside() {
        let scale = Scale::new(0.0, 60.0, 100, 700);
        assert_eq!([scale.at(0.0), scale.at(30.0), scale.at(60.0)], [100, 400, 700]);
        assert_eq!([scale.at(-5.0), scale.at(75.0), scale.at(f64::NAN)], [100, 700, 100]);
        assert_eq!(Scale::new(5.0, 5.0, 3, 9).at(5.0), 3);
    }

    #[test]
    fn marks_are_round_and_enclose() {
        assert_eq!(marks(0.0, 60.0, 4), [0.0, 20.0, 40.0, 60.0]);
        assert_eq!(marks(38.0, 61.0, 4), [30.0, 40.0, 50.0, 60.0, 70.0]);
        assert_eq!(marks(0.0, 0.4, 4), [0.0, 0.1, 0.2, 0.30000000000000004, 0.4]);
        assert_eq!(marks(7.0, 7.0, 4), [7.0]);
        assert!(marks(-1e308, 1e308, 4).len() <= 12);
        assert!(marks(0.0, 1e-300, 4).len() <= 12);
    }

    #[test]
    fn date_marks_thin_out_with_the_length_of_time() {
        let date = |text| Date::parse_iso(text).unwrap();
        assert_eq!(date_marks(date("2026-01-01"), date("2026-04-30"), 6).len(), 4);
        let quarters = date_marks(date("2025-12-31"), date("2026-12-31"), 6);
        assert_eq!(quarters.first(), Some(&date("2026-01-01")));
        assert_eq!(quarters.len(), 4);
        assert!(date_marks(date("2026-01-01"), date("2045-12-31"), 6).len() <= 6);
    }
}
