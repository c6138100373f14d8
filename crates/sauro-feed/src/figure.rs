//! Numbers as portals report them.

use sauro_model::Comparison;
use sauro_model::notation::{number, target};
use serde_json::Value;

use crate::mapping::NumberForm;

/// A reported value.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Figure {
    /// `None` where only the fraction is known.
    pub(crate) value: Option<f64>,
    pub(crate) numerator: Option<f64>,
    pub(crate) denominator: Option<f64>,
    /// The unit that stands beside the number, if any.
    pub(crate) unit: Option<String>,
}

/// Reads a JSON number, or a text such as "62,5%", "45/60" or "12 đề tài". `None` for anything that
/// is no number with certainty.
pub(crate) fn read(value: &Value, form: NumberForm) -> Option<Figure> {
    match value {
        Value::Number(number) => {
            let value = number.as_f64().filter(|value| value.is_finite())?;
            Some(Figure { value: Some(value), ..Figure::default() })
        }
        Value::String(text) => of_text(text.trim(), form),
        _ => None,
    }
}

fn of_text(text: &str, form: NumberForm) -> Option<Figure> {
    if let Some(value) = of_digits(text, form) {
        return Some(Figure { value: Some(value), ..Figure::default() });
    }
    if let Some(value) = text.strip_suffix('%').and_then(|share| of_digits(share, form)) {
        return Some(Figure {
            value: Some(value),
            unit: Some("%".to_owned()),
            ..Figure::default()
        });
    }
    if let Some((part, whole)) = text.split_once('/')
        && let (Some(numerator), Some(denominator)) =
            (of_digits(part, form), of_digits(whole, form))
    {
        let (numerator, denominator) = (Some(numerator), Some(denominator));
        return Some(Figure { numerator, denominator, ..Figure::default() });
    }
    // "Đạt 62,5%" and "7/9 nền tảng" are written as targets are. A bound is no value.
    let reading = target::read(&in_vietnamese(text, form), None);
    if reading.comparison != Comparison::Equal || reading.note.is_some() {
        return None;
    }
    let value = reading.value?;
    Some(match reading.of {
        Some(of) => Figure {
            numerator: Some(value),
            denominator: Some(of),
            unit: reading.unit,
            value: None,
        },
        None => Figure { value: Some(value), unit: reading.unit, ..Figure::default() },
    })
}

/// Reads a number that stands alone.
pub(crate) fn of_digits(text: &str, form: NumberForm) -> Option<f64> {
    number::parse(&in_vietnamese(text.trim(), form)).filter(|value| value.is_finite())
}

/// The text with its points and commas as Vietnamese writes them.
fn in_vietnamese(text: &str, form: NumberForm) -> String {
    if form == NumberForm::Vietnamese {
        return text.to_owned();
    }
    let swap = |c| match c {
        '.' => ',',
        ',' => '.',
        c => c,
    };
    text.chars().map(swap).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn value(value: f64) -> Option<Figure> {
        Some(Figure { value: Some(value), ..Figure::default() })
    }

    fn with_unit(value: f64, unit: &str) -> Option<Figure> {
        Some(Figure { value: Some(value), unit: Some(unit.into()), ..Figure::default() })
    }

    fn fraction(numerator: f64, denominator: f64) -> Option<Figure> {
        Some(Figure {
            numerator: Some(numerator),
            denominator: Some(denominator),
            ..Figure::default()
        })
    }

    #[test]
    fn reads_numbers_in_the_form_that_is_asked_for() {
        use NumberForm::{English, Vietnamese};
        for (written, form, expected) in [
            (json!(62.5), Vietnamese, value(62.5)),
            (json!(0), Vietnamese, value(0.0)),
            (json!("62,5"), Vietnamese, value(62.5)),
            (json!("1.200"), Vietnamese, value(1200.0)),
            (json!("62,5%"), Vietnamese, with_unit(62.5, "%")),
            (json!("62,5 %"), Vietnamese, with_unit(62.5, "%")),
            (json!("45/60"), Vietnamese, fraction(45.0, 60.0)),
            (json!("62.50"), English, value(62.5)),
            (json!("1,200.5"), English, value(1200.5)),
            (json!("62.5%"), English, with_unit(62.5, "%")),
            (json!("12 đề tài"), Vietnamese, with_unit(12.0, "đề tài")),
            (json!("chưa rõ"), Vietnamese, None),
            (json!("≥ 60%"), Vietnamese, None),
            (json!(true), Vietnamese, None),
            (json!(["1"]), Vietnamese, None),
        ] {
            assert_eq!(read(&written, form), expected, "{written}");
        }
        let Some(Figure { numerator: Some(7.0), denominator: Some(9.0), .. }) =
            read(&json!("7/9 nền tảng"), Vietnamese)
        else {
            panic!("no fraction");
        };
    }

    proptest! {
        #[test]
        fn only_finite_numbers_come_out(text in "[0-9.,/%eE+ a-z-]{0,20}") {
            for form in [NumberForm::Vietnamese, NumberForm::English] {
                if let Some(figure) = read(&json!(text), form) {
                    let numbers = [figure.value, figure.numerator, figure.denominator];
                    prop_assert!(numbers.iter().flatten().all(|number| number.is_finite()));
                }
            }
        }
    }
}
