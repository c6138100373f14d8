//! The values of all rows month by month, exact and in four bytes each.

use fnv::FnvHashMap;

/// No value for a month.
const NONE: i32 = i32::MIN;

/// Decimals that a row's values may have to be kept in four bytes.
const DECIMALS: [f64; 5] = [1.0, 10.0, 100.0, 1000.0, 10_000.0];

/// Values by row and month.
///
/// A value such as 82.3 is kept as 823 with one decimal: the quotient of a whole number and a power
/// of ten is the very number that the text "82.3" is read as. Rows that do not fit are kept apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct Series {
    months: usize,
    whole: Vec<i32>,
    decimals: Vec<u8>,
    wide: FnvHashMap<usize, Box<[Option<f64>]>>,
}

impl Series {
    pub(crate) fn new(months: usize) -> Series {
        Series { months, ..Series::default() }
    }

    pub(crate) fn reserve(&mut self, rows: usize) {
        self.whole.reserve_exact(rows.saturating_mul(self.months));
        self.decimals.reserve_exact(rows);
    }

    /// Adds a row: a value for each month, further ones are dropped, lacking ones are none.
    pub(crate) fn push(&mut self, values: &[Option<f64>]) {
        let row = self.decimals.len();
        let values = values.get(..self.months).unwrap_or(values);
        let fitting = DECIMALS.iter().position(|scale| values.iter().all(|v| fits(*v, *scale)));
        let scale = fitting.and_then(|decimals| DECIMALS.get(decimals)).copied();
        for month in 0..self.months {
            let value = values.get(month).copied().flatten();
            self.whole.push(match (value, scale) {
                (Some(value), Some(scale)) => (value * scale).round() as i32,
                _ => NONE,
            });
        }
        self.decimals.push(fitting.unwrap_or_default() as u8);
        if fitting.is_none() {
            self.wide.insert(row, values.into());
        }
    }

    /// A row's value for a month, both counted from 0.
    pub(crate) fn get(&self, row: usize, month: usize) -> Option<f64> {
        if month >= self.months {
            return None;
        }
        if let Some(values) = self.wide.get(&row) {
            return values.get(month).copied().flatten();
        }
        let whole = *self.whole.get(row * self.months + month)?;
        let scale = DECIMALS.get(usize::from(*self.decimals.get(row)?))?;
        (whole != NONE).then(|| f64::from(whole) / scale)
    }
}

fn fits(value: Option<f64>, scale: f64) -> bool {
    let Some(value) = value else { return true };
    let whole = (value * scale).round();
    whole.abs() < f64::from(i32::MAX) && whole / scale == value
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn values() -> impl Strategy<Value = Option<f64>> {
        prop_oneof![
            1 => Just(None),
            4 => (0i32..1_000_000, 0u8..5).prop_map(|(n, d)| {
                // As a text would be read.
                Some(format!("{}e-{d}", n).parse().unwrap())
            }),
            1 => any::<f64>().prop_filter("finite", |x| x.is_finite()).prop_map(Some),
        ]
    }

    proptest! {
        #[test]
        fn every_value_comes_back_exactly(
            rows in prop::collection::vec(prop::collection::vec(values(), 0..5), 0..6),
        ) {
            let mut series = Series::new(4);
            for row in &rows {
                series.push(row);
            }
            for (number, row) in rows.iter().enumerate() {
                for month in 0..4 {
                    let expected = row.get(month).copied().flatten();
                    prop_assert_eq!(series.get(number, month), expected);
                }
                prop_assert_eq!(series.get(number, 4), None);
            }
        }
    }
}
