//! The languages of the interface, and how each writes numbers.

use sauro_model::notation::number;

use crate::{Strings, strings};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Vietnamese, the first language of the product.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The language of a tag such as "vi-VN" or "en"; Vietnamese for any other.
    pub fn of_tag(tag: &str) -> Lang {
        if tag.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("en")) {
            Lang::En
        } else {
            Lang::Vi
        }
    }

    /// The tag for a `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }

    /// The fixed words of the interface; the Vietnamese ones until English is learnt.
    pub fn strings(self) -> &'static Strings {
        match self {
            Lang::Vi => &strings::VI,
            Lang::En => strings::english().unwrap_or(&strings::VI),
        }
    }

    /// A number with at most that many decimals: "1.234,5" in Vietnamese, "1,234.5" in English.
    pub fn number(self, value: f64, max_decimals: u8) -> String {
        let vietnamese = number::print(value, max_decimals);
        match self {
            Lang::Vi => vietnamese,
            Lang::En => swap_marks(&vietnamese),
        }
    }

    /// A value with its unit: "48%", "3 doanh nghiệp". One decimal, two below 10, or as many as it
    /// takes to tell the value from `apart_from`, so that a value just short of a target is never
    /// shown as it.
    pub fn quantity(self, value: f64, unit: Option<&str>, apart_from: Option<f64>) -> String {
        let mut decimals = if value.abs() < 10.0 { 2 } else { 1 };
        if let Some(other) = apart_from.filter(|other| (value - other).abs() > 1e-9) {
            while decimals < 6 && self.number(value, decimals) == self.number(other, decimals) {
                decimals += 1;
            }
        }
        let number = self.number(value, decimals);
        match unit {
            None | Some("") => number,
            // "Mức độ" says that the value is a level, not what it counts.
            Some(unit) if unit.starts_with("Mức") => number,
            Some(unit) if unit.starts_with('%') => format!("{number}%"),
            // "Số đề tài" is what a column counts; a value is so many "đề tài".
            Some(unit) => format!("{number} {}", unit.strip_prefix("Số ").unwrap_or(unit)),
        }
    }

    /// A difference with its sign: "−12%", "+3 doanh nghiệp".
    pub fn signed(self, value: f64, unit: Option<&str>) -> String {
        let sign = match value {
            value if value > 0.0 => "+",
            value if value < 0.0 => "−",
            _ => "",
        };
        format!("{sign}{}", self.quantity(value.abs(), unit, Some(0.0)))
    }

    /// That the sources gave no plan.
    pub fn no_plan(self) -> &'static str {
        match self {
            Lang::Vi => {
                "Nguồn số liệu chưa có chỉ tiêu hay nhiệm vụ nào. Kiểm tra lại thuộc tính src và tệp ánh xạ."
            }
            Lang::En => {
                "The source has no indicators and no tasks. Check the attribute src and the mapping file."
            }
        }
    }

    /// What is wrong with the attribute `as-of`.
    pub fn wrong_as_of(self, given: &str) -> String {
        match self {
            Lang::Vi => {
                format!("Thuộc tính as-of ghi “{given}”, cần ngày có thật dạng 2026-12-31.")
            }
            Lang::En => {
                format!("The attribute as-of is “{given}”; it must be a date such as 2026-12-31.")
            }
        }
    }

    /// A share in percent: "62,5%".
    pub fn percent(self, value: f64) -> String {
        self.quantity(value, Some("%"), None)
    }

    /// A share that has come to 100 % or not: never rounded up to 100 from below.
    pub fn percent_of_whole(self, value: f64) -> String {
        self.quantity(value, Some("%"), Some(100.0))
    }
}

fn swap_marks(vietnamese: &str) -> String {
    let swap = |c| match c {
        ',' => '.',
        '.' => ',',
        c => c,
    };
    vietnamese.chars().map(swap).collect()
}

#[cfg(test)]
mod tests {
    use super::Lang;
    use crate::strings;

    #[test]
    fn a_value_just_short_of_a_target_is_not_shown_as_it() {
        assert_eq!(Lang::Vi.quantity(59.96, Some("%"), Some(60.0)), "59,96%");
        assert_eq!(Lang::Vi.quantity(60.0, Some("%"), Some(60.0)), "60%");
        assert_eq!(Lang::Vi.percent_of_whole(99.99), "99,99%");
        assert_eq!(Lang::Vi.percent(99.99), "100%");
    }

    #[test]
    fn units_are_written_as_people_say_them() {
        for (value, unit, vi, en) in [
            (1234.5, Some("người"), "1.234,5 người", "1,234.5 người"),
            (1.0, Some("Số đề tài"), "1 đề tài", "1 đề tài"),
            (1.0, Some("% tổng chi NS xã"), "1%", "1%"),
            (0.965, Some("%"), "0,97%", "0.97%"),
            (3.0, Some("Mức độ"), "3", "3"),
            (7.0, None, "7", "7"),
        ] {
            assert_eq!(Lang::Vi.quantity(value, unit, None), vi);
            assert_eq!(Lang::En.quantity(value, unit, None), en);
        }
    }

    #[test]
    fn differences_carry_their_sign() {
        assert_eq!(Lang::Vi.signed(-12.04, Some("%")), "−12%");
        assert_eq!(Lang::Vi.signed(-0.04, Some("%")), "−0,04%");
        assert_eq!(Lang::Vi.signed(3.0, None), "+3");
        assert_eq!(Lang::Vi.signed(0.0, Some("%")), "0%");
    }

    #[test]
    fn reports_and_periods_are_named() {
        strings::learn_english(strings::english_lines());
        for (period, vi) in [
            ("2026-06", "6/2026"),
            ("2026-Q2", "Quý II/2026"),
            ("2026-H1", "06 tháng đầu năm 2026"),
            ("2026-W23", "Tuần 23/2026"),
            ("2026", "2026"),
            ("2026-Q9", "Quý 9/2026"),
        ] {
            assert_eq!(Lang::Vi.report_period(period), vi);
        }
        assert_eq!(Lang::Vi.time_distance(35), "chậm 35 ngày");
        assert_eq!(Lang::En.time_distance(-1), "1 day ahead");
    }
}
