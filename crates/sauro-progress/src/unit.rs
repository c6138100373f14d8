//! Whether a value is in the target's unit, and the only conversions that are made.

use sauro_model::text;

/// A unit as far as two spellings of it can be told to be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// "%", "phần trăm", "% dân số".
    Percent,
    /// "‰", "phần nghìn".
    PerMille,
    /// "tỷ lệ": 0.6 is 60 %.
    Ratio,
    /// Any other, folded, with single blanks.
    Named(String),
    /// None is stated.
    Unstated,
}

impl Unit {
    /// Reads a unit as printed or reported.
    pub(crate) fn read(unit: Option<&str>) -> Unit {
        let name = text::key(unit.unwrap_or_default());
        if name.is_empty() {
            return Unit::Unstated;
        }
        if text::contains(&name, "%") || text::contains(&name, "phan tram") {
            return Unit::Percent;
        }
        if text::contains(&name, "‰") || text::contains(&name, "phan nghin") {
            return Unit::PerMille;
        }
        if name == "ty le" || name == "ti le" {
            return Unit::Ratio;
        }
        Unit::Named(name)
    }

    /// The unit of a target. A "tỷ lệ" of more than 1 is no share of one: plans print the word
    /// where they mean %, and nothing is then converted.
    pub(crate) fn of_target(unit: Option<&str>, value: Option<f64>) -> Unit {
        match Unit::read(unit) {
            Unit::Ratio if value.is_some_and(|value| value.abs() > 1.0) => {
                Unit::Named("ty le".into())
            }
            unit => unit,
        }
    }

    /// What a value in this unit is multiplied by to be in another: 1 for the same unit. `None`
    /// where the two cannot be compared.
    pub(crate) fn factor_to(&self, target: &Unit) -> Option<f64> {
        if self == target || *target == Unit::Unstated {
            return Some(1.0);
        }
        let (from, to) = (self.in_percent()?, target.in_percent()?);
        Some(from / to)
    }

    /// What makes a quotient of two counts a value in this unit.
    pub(crate) fn quotient_scale(&self) -> f64 {
        self.in_percent().map_or(1.0, |percent| 100.0 / percent)
    }

    fn in_percent(&self) -> Option<f64> {
        match self {
            Unit::Percent => Some(1.0),
            Unit::PerMille => Some(0.1),
            Unit::Ratio => Some(100.0),
            Unit::Named(_) | Unit::Unstated => None,
        }
    }

    /// The unit without what it is counted for: "doanh nghiệp" of "doanh nghiệp/1.000 dân".
    pub(crate) fn without_population(self) -> Unit {
        match self {
            Unit::Named(mut name) => {
                if let Some(slash) = name.bytes().position(|byte| byte == b'/') {
                    name.truncate(slash);
                }
                // Its blanks are single.
                if name.ends_with(' ') {
                    name.pop();
                }
                Unit::Named(name)
            }
            unit => unit,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_unit_are_one() {
        for (a, b) in [("%", "phần  trăm"), ("Hồ sơ", "hồ  sơ"), ("%", "% tổng chi NS xã")]
        {
            assert_eq!(Unit::read(Some(a)), Unit::read(Some(b)), "{a} {b}");
        }
        assert_ne!(Unit::read(Some("hồ sơ")), Unit::read(Some("%")));
    }

    #[test]
    fn only_the_table_converts() {
        let factor = |from, to| Unit::read(Some(from)).factor_to(&Unit::read(Some(to)));
        assert_eq!(factor("tỷ lệ", "%"), Some(100.0));
        assert_eq!(factor("‰", "%"), Some(0.1));
        assert_eq!(factor("%", "tỉ lệ"), Some(0.01));
        assert_eq!(factor("hồ sơ", "%"), None);
        assert_eq!(factor("%", "hồ sơ"), None);
        assert_eq!(Unit::of_target(Some("Tỷ lệ"), Some(60.0)), Unit::Named("ty le".into()));
    }
}
