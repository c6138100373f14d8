//! Amounts that can be held against one another: of one unit, of one whole, by one day.

use sauro_model::notation::number;
use sauro_model::text::key;
use sauro_model::{BodyTarget, Comparison, Date, Target};

use crate::context::Context;

/// What a target asks for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Amount {
    pub(super) value: f64,
    pub(super) comparison: Comparison,
    /// "%", the population of a rate ("/1000"), or what is counted, folded.
    measure: Measure,
    /// The day by which; `None` where neither the target nor the plan's period says it.
    pub(super) by: Option<Date>,
}

#[derive(Clone, Debug, PartialEq)]
enum Measure {
    Percent,
    Per(f64),
    Count(String),
}

impl Amount {
    /// What a target of a row asks for. `None` for one in words.
    pub(super) fn of_target(target: &Target, ctx: &Context<'_>) -> Option<Amount> {
        let value = target.value?;
        let (value, measure) = match (target.of, target.per) {
            (Some(whole), _) if whole > 0.0 => (100.0 * value / whole, Measure::Percent),
            (_, Some(per)) => (value, Measure::Per(per)),
            _ => (value, Measure::of_unit(target.unit.as_deref())),
        };
        let by = target.by.or_else(|| ctx.only_milestone());
        Some(Amount { value, comparison: target.comparison, measure, by })
    }

    /// What a commitment of the body asks for. `None` for one in words. The day is left as it is
    /// printed.
    pub(super) fn of_body(target: &BodyTarget) -> Option<Amount> {
        let value = target.value?;
        let unit = target.unit.as_deref();
        // A rate prints its population in the unit: "doanh nghiệp/1.000 dân".
        let per = unit.and_then(|unit| {
            let population = unit.split_once('/')?.1;
            number::parse(population.trim_end_matches(|c: char| !c.is_ascii_digit()))
        });
        let measure = per.map_or_else(|| Measure::of_unit(unit), Measure::Per);
        Some(Amount { value, comparison: target.comparison, measure, by: target.by })
    }

    /// Whether both are of one unit and whole, by one day that is known.
    pub(super) fn is_comparable(&self, other: &Amount) -> bool {
        self.by.is_some() && self.by == other.by && self.measure.is_like(&other.measure)
    }

    /// Whether both ask for the same value, whatever the comparison.
    pub(super) fn is_equal(&self, other: &Amount) -> bool {
        (self.value - other.value).abs() <= 1e-9 * self.value.abs().max(1.0)
    }

    /// Whether both ask for one thing: value, unit, whole and day, known or not.
    pub(super) fn is_same(&self, other: &Amount) -> bool {
        self.by == other.by && self.measure.is_like(&other.measure) && self.is_equal(other)
    }

    /// Whether nothing lies beyond the value, so that "trên" and "từ" cannot differ in earnest:
    /// 100% and counts of one.
    pub(super) fn is_at_limit(&self) -> bool {
        match self.measure {
            Measure::Percent => self.value >= 100.0,
            _ => self.value <= 1.0,
        }
    }
}

impl Measure {
    fn of_unit(unit: Option<&str>) -> Measure {
        let unit = key(unit.unwrap_or_default());
        if unit.starts_with('%') {
            return Measure::Percent;
        }
        let unit = unit.split('/').next().unwrap_or_default();
        Measure::Count(unit.strip_prefix("so ").unwrap_or(unit).trim().to_owned())
    }

    fn is_like(&self, other: &Measure) -> bool {
        match (self, other) {
            (Measure::Percent, Measure::Percent) => true,
            (Measure::Per(mine), Measure::Per(others)) => (mine - others).abs() < 0.5,
            (Measure::Count(mine), Measure::Count(others)) => {
                // "đề tài" and "đề tài khoa học"; a unit such as "số lượng" counts anything.
                let is_any = |unit: &str| unit.is_empty() || unit == "luong";
                is_any(mine)
                    || is_any(others)
                    || mine.starts_with(others.as_str())
                    || others.starts_with(mine.as_str())
            }
            _ => false,
        }
    }
}

impl Context<'_> {
    /// The only day that targets without a date can mean: the end of a plan for one year.
    pub(super) fn only_milestone(&self) -> Option<Date> {
        let period = self.plan.period.as_ref()?;
        let (from, to) = (period.from?, period.to?);
        (from.year() == to.year()).then(|| Date::last_of_year(to.year())).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(text_value: f64, unit: &str) -> Amount {
        let target = BodyTarget {
            value: Some(text_value),
            unit: Some(unit.into()),
            by: Date::last_of_year(2030),
            ..BodyTarget::default()
        };
        Amount::of_body(&target).unwrap()
    }

    #[test]
    fn only_equal_units_and_wholes_are_compared() {
        let cases = [
            ("%", "%", true),
            ("%", "doanh nghiệp", false),
            ("doanh nghiệp/1.000 dân", "/1.000 dân", true),
            ("doanh nghiệp/1.000 dân", "/10.000 dân", false),
            ("đề tài khoa học", "Số đề tài", true),
            ("đề tài", "sáng kiến", false),
            ("đề tài", "Số lượng/năm", true),
        ];
        for (a, b, expected) in cases {
            assert_eq!(body(1.0, a).is_comparable(&body(2.0, b)), expected, "{a} {b}");
        }
    }
}
