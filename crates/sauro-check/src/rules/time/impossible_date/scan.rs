//! Dates in running text that no calendar has.

use sauro_document::Folded;

use crate::day::{Number, date_of, next_number, number_after, year_after};

/// The dates of a text that cannot be, as printed.
pub(super) fn impossible_dates(text: &str) -> Vec<&str> {
    // Nearly every text is done with here.
    let may_have_dates =
        text.contains(['/', '-']) || text.contains("háng") || text.contains("HÁNG");
    if !may_have_dates || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut position = 0;
    while let Some(number) = next_number(&folded.folded, position) {
        position = number.end;
        if let Some(end) = impossible_at(&folded.folded, &number) {
            found.push((number.start, end));
            position = end;
        }
    }
    found.into_iter().map(|(start, end)| folded.slice(start, end)).collect()
}

/// Where an impossible date ends that begins with a number.
fn impossible_at(text: &str, first: &Number) -> Option<usize> {
    let before = &text[..first.start];
    if before.chars().next_back().is_some_and(|c| c.is_alphanumeric() || "/-.,_".contains(c)) {
        return None;
    }
    let before = before.trim_end().trim_end_matches(':').trim_end();
    let follows = |word: &str| ends_with_word(before, word);
    if follows("thang") {
        let year = year_after(text, first.end, &["/", "nam"])?;
        return (!(1..=12).contains(&first.value) && first.value != 0).then_some(year.end);
    }
    if follows("quy") || follows("so") {
        return None;
    }
    let month = number_after(text, first.end, &["/", "-", "thang"])?;
    if first.value == 0 || month.value == 0 || first.value > 99 || month.value > 99 {
        return None;
    }
    let separator = text.get(first.end..first.end + 1).unwrap_or_default();
    let in_words = !matches!(separator, "/" | "-");
    let separators: &[&str] = if in_words { &["nam", ", nam", "/"] } else { &[separator] };
    let exists = |year: u32| date_of(year, month.value, first.value).is_some();
    match year_after(text, month.end, separators) {
        Some(year) => (!exists(year.value)).then_some(year.end),
        // Without a year only "ngày" tells a date from a fraction; a leap year has every day.
        None => {
            let next = text.get(month.end..)?.chars().next();
            let goes_on = next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '.'));
            let is_day = follows("ngay") && separator != "-" && month.value <= 12;
            (is_day && !goes_on && !exists(2000)).then_some(month.end)
        }
    }
}

fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word)
        .is_some_and(|rest| !rest.chars().next_back().is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn finds_days_and_months_that_do_not_exist() {
        let cases: &[(&str, &[&str])] = &[
            ("trước ngày 30/02/2026 và ngày 31/4/2026.", &["30/02/2026", "31/4/2026"]),
            ("ngày 31 tháng 4 năm 2026 của Chính phủ", &["31 tháng 4 năm 2026"]),
            ("báo cáo trước ngày 31/6 hằng năm", &["31/6"]),
            ("hoàn thành trong tháng 13/2026", &["13/2026"]),
            ("ngày 29/02/2026", &["29/02/2026"]),
            ("15/13/2026", &["15/13/2026"]),
            ("31-11-2026", &["31-11-2026"]),
        ];
        for (text, expected) in cases {
            assert_eq!(impossible_dates(text), *expected, "{text}");
        }
    }

    #[test]
    fn leaves_numbers_fractions_and_blanks_alone() {
        for text in [
            "ngày 29/02/2028, ngày 10/10; ngày 22/12/2024",
            "Quyết định số 31/4/2025/QĐ-UBND",
            "Nghị định số 45/2020/NĐ-CP ngày 08/4/2020",
            "đạt 15/30 hồ sơ, phục vụ 24/7",
            "ngày    tháng    năm 2026, ngày 00/00/2026",
            "trước ngày 15/30 hằng tháng",
            "0,36/1.000 dân; 1/1.000 dân; 31/4 hồ sơ",
            "6 tháng năm 2026; 12/2025",
            "giai đoạn 2021-2025; điện thoại 0251-38-2026",
        ] {
            assert_eq!(impossible_dates(text), [""; 0], "{text}");
        }
    }

    proptest! {
        #[test]
        fn scans_any_text_without_a_fault(
            text in "(ngày |tháng |quý |số |[0-9]{1,5}|/|-|năm |ế| ){0,20}", noise in ".{0,60}",
        ) {
            for text in [&text, &noise] {
                prop_assert!(impossible_dates(text).iter().all(|date| text.contains(date)));
            }
        }
    }
}
