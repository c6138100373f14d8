//! Arithmetic that never lets a NaN or an infinity out, and comparisons with one tolerance.

/// Two values closer than this are equal: what decimals lose in binary must not decide a verdict.
const TOLERANCE: f64 = 1e-9;

/// The number, unless it is NaN or infinite.
pub(crate) fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}

/// A quotient, unless the divisor is 0 or the result too large.
pub(crate) fn quotient(dividend: f64, divisor: f64) -> Option<f64> {
    finite(dividend / divisor)
}

/// A sum, unless it is too large.
pub(crate) fn sum(values: impl Iterator<Item = f64>) -> Option<f64> {
    finite(values.sum())
}

/// Whether two values are the same within the tolerance, which grows with what a large number can
/// hold.
pub(crate) fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= tolerance(a, b)
}

/// Whether one value is at least another.
pub(crate) fn at_least(a: f64, b: f64) -> bool {
    a >= b - tolerance(a, b)
}

/// Whether one value is more than another.
pub(crate) fn more_than(a: f64, b: f64) -> bool {
    a > b + tolerance(a, b)
}

fn tolerance(a: f64, b: f64) -> f64 {
    TOLERANCE.max(4.0 * f64::EPSILON * a.abs().max(b.abs()))
}

/// The nearest whole number of days, unless it is beyond any calendar.
pub(crate) fn whole_days(days: f64) -> Option<i32> {
    const BEYOND_ANY_CALENDAR: f64 = 4_000_000.0;
    let rounded = finite(days)?.round();
    (rounded.abs() < BEYOND_ANY_CALENDAR).then_some(rounded as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn binary_dust_decides_nothing() {
        assert!(at_least(0.1 + 0.2, 0.3) && at_least(0.3, 0.1 + 0.2));
        assert!(same(0.1 + 0.2, 0.3) && !more_than(0.1 + 0.2, 0.3));
        assert!(!at_least(59.999_999, 60.0));
        assert!(same(1e15 + 0.1, 1e15) && !same(1e15 + 3.0, 1e15));
    }

    #[test]
    fn nothing_unusable_leaves() {
        assert_eq!(quotient(1.0, 0.0), None);
        assert_eq!(quotient(0.0, 0.0), None);
        assert_eq!(sum([1e308, 1e308].into_iter()), None);
        assert_eq!(whole_days(1e300), None);
        assert_eq!(whole_days(-0.5), Some(-1));
    }
}
