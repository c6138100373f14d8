//! One indicator over many areas: what may be added up, and what may only be counted.

use sauro_model::{Indicator, IndicatorKind, Target};

use crate::number::{finite, quotient, sum};
use crate::order::sort_by;
use crate::unit::Unit;

/// One area's figure for an indicator.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AreaReading {
    /// The area's name.
    pub area: String,
    /// Its value. `None` if it has none.
    pub value: Option<f64>,
    /// What the value counts, where known.
    pub numerator: Option<f64>,
    /// What it is counted of, where known.
    pub denominator: Option<f64>,
    /// Whether it meets its own target. `None` if that cannot be told.
    pub met: Option<bool>,
}

/// One indicator over many areas.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaRollup {
    /// How many areas there are.
    pub areas: usize,
    /// How many areas have a value.
    pub covered: usize,
    /// How many areas meet their target.
    pub met: usize,
    /// The areas that have no value.
    pub missing: Vec<String>,
    /// What the values come to together.
    pub result: AreaResult,
}

/// What the values of many areas come to. There is no mean: it would weigh a hamlet as a city.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AreaResult {
    /// Counts add up.
    Sum(f64),
    /// Rates with known numerators: sum of numerators ÷ sum of denominators × scale.
    Quotient {
        /// The sum of the numerators.
        numerator: f64,
        /// The sum of the denominators.
        denominator: f64,
        /// In the target's unit.
        value: f64,
    },
    /// Rates with an unknown numerator, and scores.
    Spread {
        /// The lowest value.
        min: f64,
        /// The middle value; between two middle values, half-way.
        median: f64,
        /// The highest value.
        max: f64,
    },
    /// No area has a value, or the figures are too large to add.
    None,
}

/// Rolls up one indicator over areas: counts add; rates are Σ numerator ÷ Σ denominator where
/// every area that has a value gives both; otherwise only counts, minimum, median and maximum.
///
/// `scale` is what makes a quotient a value in the target's unit, 100 for a rate in percent; see
/// [`quotient_scale`].
pub fn roll_up_areas(kind: IndicatorKind, scale: f64, readings: &[AreaReading]) -> AreaRollup {
    let value_of = |reading: &AreaReading| {
        let own = || scaled(reading.numerator?, reading.denominator?, scale);
        reading.value.and_then(finite).or_else(own)
    };
    let mut values: Vec<f64> = readings.iter().filter_map(value_of).collect();
    sort_by(&mut values, &f64::total_cmp);
    let missing = readings.iter().filter(|reading| value_of(reading).is_none());
    let with_value = readings.iter().filter(|reading| value_of(reading).is_some());
    let result = match kind {
        _ if values.is_empty() => AreaResult::None,
        IndicatorKind::CountPerPeriod | IndicatorKind::CountCumulative => {
            sum(values.iter().copied()).map_or(AreaResult::None, AreaResult::Sum)
        }
        IndicatorKind::Rate => {
            quotient_of_sums(with_value, scale).unwrap_or_else(|| spread(&values))
        }
        IndicatorKind::Score | IndicatorKind::Text => spread(&values),
    };
    AreaRollup {
        areas: readings.len(),
        covered: values.len(),
        met: readings.iter().filter(|reading| reading.met == Some(true)).count(),
        missing: missing.map(|reading| reading.area.clone()).collect(),
        result,
    }
}

/// What makes a quotient of two counts a value in a target's unit: 100 for %, 1000 for ‰ and for
/// "/1.000 dân", 9 for "9/9", otherwise 1.
pub fn quotient_scale(indicator: &Indicator, target: &Target) -> f64 {
    let unit = target.unit.as_deref().or(indicator.unit.as_deref());
    let population = target.per.or(target.of).and_then(finite);
    population.unwrap_or_else(|| Unit::of_target(unit, target.value).quotient_scale())
}

fn quotient_of_sums<'a>(
    readings: impl Iterator<Item = &'a AreaReading>,
    scale: f64,
) -> Option<AreaResult> {
    let (mut numerator, mut denominator) = (0.0, 0.0);
    for reading in readings {
        numerator += reading.numerator?;
        denominator += reading.denominator?;
    }
    let (numerator, denominator) = (finite(numerator)?, finite(denominator)?);
    let value = scaled(numerator, denominator, scale)?;
    Some(AreaResult::Quotient { numerator, denominator, value })
}

fn scaled(numerator: f64, denominator: f64, scale: f64) -> Option<f64> {
    finite(quotient(numerator, denominator)? * scale)
}

/// The lowest, the middle and the highest of sorted values.
fn spread(sorted: &[f64]) -> AreaResult {
    let middle = sorted.len() / 2;
    let upper = sorted.get(middle);
    let lower = if sorted.len() % 2 == 1 { upper } else { sorted.get(middle.wrapping_sub(1)) };
    match (sorted.first(), lower, upper, sorted.last()) {
        // Half of each, so that two large values do not overflow.
        (Some(min), Some(lower), Some(upper), Some(max)) => {
            AreaResult::Spread { min: *min, median: lower / 2.0 + upper / 2.0, max: *max }
        }
        _ => AreaResult::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(area: &str, value: Option<f64>, parts: Option<(f64, f64)>) -> AreaReading {
        AreaReading {
            area: area.into(),
            value,
            numerator: parts.map(|parts| parts.0),
            denominator: parts.map(|parts| parts.1),
            met: value.map(|value| value >= 60.0),
        }
    }

    #[test]
    fn rates_weigh_each_area_by_its_denominator() {
        let readings = [
            reading("A", Some(75.0), Some((45.0, 60.0))),
            reading("B", Some(60.0), Some((180.0, 300.0))),
            reading("C", None, None),
        ];
        let rollup = roll_up_areas(IndicatorKind::Rate, 100.0, &readings);
        // Not 67.5, the mean of 75 and 60.
        let expected = AreaResult::Quotient { numerator: 225.0, denominator: 360.0, value: 62.5 };
        assert_eq!(rollup.result, expected);
        assert_eq!((rollup.areas, rollup.covered, rollup.met), (3, 2, 2));
        assert_eq!(rollup.missing, ["C"]);
    }

    #[test]
    fn one_unknown_numerator_leaves_only_the_spread() {
        let readings = [
            reading("A", Some(75.0), Some((45.0, 60.0))),
            reading("B", Some(50.0), None),
            reading("C", Some(64.0), None),
            reading("D", Some(90.0), None),
        ];
        let rollup = roll_up_areas(IndicatorKind::Rate, 100.0, &readings);
        assert_eq!(rollup.result, AreaResult::Spread { min: 50.0, median: 69.5, max: 90.0 });
        let odd = roll_up_areas(IndicatorKind::Score, 1.0, &readings[..3]);
        assert_eq!(odd.result, AreaResult::Spread { min: 50.0, median: 64.0, max: 75.0 });
    }

    #[test]
    fn counts_add_and_nothing_is_not_zero() {
        let readings = [reading("A", Some(3.0), None), reading("B", Some(4.0), None)];
        let rollup = roll_up_areas(IndicatorKind::CountCumulative, 1.0, &readings);
        assert_eq!(rollup.result, AreaResult::Sum(7.0));
        let none = [reading("A", None, None)];
        for kind in [IndicatorKind::Rate, IndicatorKind::CountPerPeriod, IndicatorKind::Score] {
            assert_eq!(roll_up_areas(kind, 1.0, &none).result, AreaResult::None);
            assert_eq!(roll_up_areas(kind, 1.0, &[]).result, AreaResult::None);
        }
        let huge = [reading("A", Some(1e308), None), reading("B", Some(1e308), None)];
        let rollup = roll_up_areas(IndicatorKind::CountCumulative, 1.0, &huge);
        assert_eq!(rollup.result, AreaResult::None);
    }
}
