//! How an indicator's values belong together, where nothing says so.

use sauro_model::text::fold;
use sauro_model::{Indicator, IndicatorKind};

/// The kind that follows from the unit and the targets, as a reader of the table takes them.
///
/// A percentage or a share of a population is a rate; "…/năm" starts anew each year; a level or a
/// mark is a score; other numbers are running counts; a row without any number is text.
pub(crate) fn of(indicator: &Indicator) -> IndicatorKind {
    let unit = fold(indicator.unit.as_deref().unwrap_or_default());
    let numbers = || indicator.targets.iter().filter(|target| target.value.is_some());
    if is_percent(indicator) || numbers().any(|target| target.per.is_some()) {
        return IndicatorKind::Rate;
    }
    if numbers().next().is_none() && (unit.is_empty() || !indicator.targets.is_empty()) {
        return IndicatorKind::Text;
    }
    if unit.ends_with("/nam") {
        return IndicatorKind::CountPerPeriod;
    }
    let is_score =
        ["muc", "diem", "hang", "bac", "cap do"].iter().any(|word| unit.starts_with(word));
    if is_score { IndicatorKind::Score } else { IndicatorKind::CountCumulative }
}

/// The natural limit of the value: 100 for percentages.
pub(crate) fn limit_of(indicator: &Indicator) -> Option<f64> {
    is_percent(indicator).then_some(100.0)
}

fn is_percent(indicator: &Indicator) -> bool {
    let is_percent =
        |unit: &Option<String>| unit.as_deref().is_some_and(|unit| unit.starts_with('%'));
    is_percent(&indicator.unit) || indicator.targets.iter().any(|target| is_percent(&target.unit))
}

#[cfg(test)]
mod tests {
    use sauro_model::Target;

    use super::*;

    #[test]
    fn follows_the_unit_and_the_targets() {
        use IndicatorKind::{CountCumulative, CountPerPeriod, Rate, Score, Text};
        let target = |value, unit: &str, per| Target {
            value,
            unit: Some(unit.into()).filter(|_| !unit.is_empty()),
            per,
            ..Target::default()
        };
        for (unit, targets, kind, limit) in [
            ("%", vec![target(Some(60.0), "%", None)], Rate, Some(100.0)),
            ("% tổng chi NS xã", vec![], Rate, Some(100.0)),
            (
                "",
                vec![target(Some(9.0), "nền tảng", None), target(Some(100.0), "%", None)],
                Rate,
                Some(100.0),
            ),
            ("", vec![target(Some(1.0), "doanh nghiệp", Some(1000.0))], Rate, None),
            ("Đơn/năm", vec![target(Some(10.0), "Đơn/năm", None)], CountPerPeriod, None),
            ("Mức độ", vec![target(Some(4.0), "Mức độ", None)], Score, None),
            ("Mức độ", vec![target(None, "Mức độ", None)], Text, None),
            ("Người", vec![target(Some(2.0), "Người", None)], CountCumulative, None),
            ("Người", vec![], CountCumulative, None),
            ("", vec![], Text, None),
        ] {
            let indicator = Indicator {
                unit: Some(unit.to_owned()).filter(|unit| !unit.is_empty()),
                targets,
                ..Indicator::default()
            };
            assert_eq!((of(&indicator), limit_of(&indicator)), (kind, limit), "{indicator:?}");
        }
    }
}
