//! The line with the place and day of issue: "Bình Minh, ngày 05 tháng 02 năm 2026".

use sauro_document::{Folded, find_word};

/// A date line taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateLine<'t> {
    /// The line from the place on.
    pub(super) text: &'t str,
    /// The place; empty where it is missing.
    place: &'t str,
    has_comma: bool,
    /// What is printed for day, month and year; empty where it is still blank.
    parts: [&'t str; 3],
    /// Whether the words "ngày", "tháng", "năm" are there in small letters.
    in_words: bool,
}

impl<'t> DateLine<'t> {
    /// Reads a printed line. `None` for one that states no day of issue.
    pub(super) fn read(text: &'t str) -> Option<DateLine<'t>> {
        if text.chars().count() > 90 {
            return None;
        }
        let folded = Folded::new(text);
        match find_word(&folded.folded, "ngay") {
            Some(at) => DateLine::read_words(text, &folded, at),
            None => DateLine::read_figures(text),
        }
    }

    fn read_words(text: &'t str, folded: &Folded<'t>, at: usize) -> Option<DateLine<'t>> {
        let whole = &folded.folded;
        let start = place_start(text, folded.origin(at));
        let before = text.get(start..folded.origin(at))?.trim();
        let has_comma = before.ends_with(',');
        let place = before.trim_end_matches(',').trim();
        let after = at + "ngay".len();
        let month = find_word(&whole[after..], "thang").map(|found| after + found);
        let Some(month) = month else {
            // "Bình Minh, ngày 05/02/2026".
            let rest = folded.slice(after, whole.len()).trim();
            let parts = figures(rest)?;
            let text = text.get(start..)?.trim();
            return Some(DateLine { text, place, has_comma, parts, in_words: false });
        };
        let year = find_word(&whole[month..], "nam").map(|found| month + found);
        let month_end = month + "thang".len();
        let day = folded.slice(after, month);
        let (middle, last) = match year {
            Some(year) => {
                (folded.slice(month_end, year), folded.slice(year + "nam".len(), whole.len()))
            }
            None => (folded.slice(month_end, whole.len()), ""),
        };
        let parts = [filled(day), filled(middle), filled(last)];
        let is_figure = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !parts.iter().all(is_figure) || year.is_none() {
            return None;
        }
        let words = [folded.slice(at, after), folded.slice(month, month_end)];
        let in_words = words == ["ngày", "tháng"];
        let text = text.get(start..)?.trim();
        Some(DateLine { text, place, has_comma, parts, in_words })
    }

    /// "Bình Minh, 05/02/2026".
    fn read_figures(text: &'t str) -> Option<DateLine<'t>> {
        let (place, rest) = text.split_once(',')?;
        let parts = figures(rest.trim())?;
        let is_place = place.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
        if !is_place || place.trim().is_empty() {
            return None;
        }
        Some(DateLine {
            text: text.trim(),
            place: place.trim(),
            has_comma: true,
            parts,
            in_words: false,
        })
    }

    /// How the decree has it written. `None` where it is so, or where the figures are still blank.
    pub(super) fn proposed(&self) -> Option<String> {
        let [day, month, year] = self.parts;
        let lacks_zero = day.len() == 1 || matches!(month, "1" | "2");
        if self.in_words && self.has_comma && !self.place.is_empty() && !lacks_zero {
            return None;
        }
        let place = if self.place.is_empty() { "…" } else { self.place };
        let day = match day.len() {
            0 => "…".to_owned(),
            1 => format!("0{day}"),
            _ => day.to_owned(),
        };
        let month = match month {
            "" => "…".to_owned(),
            "1" | "2" => format!("0{month}"),
            month => month.to_owned(),
        };
        let year = if year.is_empty() { "…" } else { year };
        Some(format!("{place}, ngày {day} tháng {month} năm {year}"))
    }
}

/// A printed figure without the dots and blanks that leave it open.
fn filled(part: &str) -> &str {
    part.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | '_' | ',' | ';'))
}

/// "05/02/2026", with slashes, dots or hyphens.
fn figures(text: &str) -> Option<[&str; 3]> {
    let text = text.trim_end_matches('.').trim();
    let mut parts = text.split(['/', '.', '-']).map(str::trim);
    let found = [parts.next()?, parts.next()?, parts.next()?];
    let is_figure = |part: &str, most: usize| {
        !part.is_empty() && part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let [day, month, year] = found;
    let counts = is_figure(day, 2) && is_figure(month, 2) && is_figure(year, 4) && year.len() == 4;
    (parts.next().is_none() && counts).then_some(found)
}

/// Where the place begins: after the number's symbol, where both share a line.
fn place_start(text: &str, end: usize) -> usize {
    let before = text.get(..end).unwrap_or_default();
    let symbol = before.split_whitespace().rfind(|word| word.contains('/'));
    symbol.and_then(|word| before.rfind(word).map(|at| at + word.len())).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_date_lines_get_a_proposal() {
        let cases = [
            ("Bình Minh, ngày 05 tháng 02 năm 2026", None),
            ("Bình Minh, ngày 15 tháng 6 năm 2026", None),
            ("Bình Minh, ngày 15 tháng 06 năm 2026", None),
            ("Bình Minh, ngày tháng năm 2026", None),
            ("Bình Minh, ngày … tháng 9 năm 2025", None),
            ("Bình Minh, ngày ..... tháng ..... năm ", None),
            ("Số: /KH-UBND Bình Minh, ngày tháng năm 2026", None),
            ("Bình Minh, ngày 5 tháng 2 năm 2026", Some("Bình Minh, ngày 05 tháng 02 năm 2026")),
            ("Bình Minh, ngày 15 tháng 1 năm 2026", Some("Bình Minh, ngày 15 tháng 01 năm 2026")),
            ("Bình Minh, ngày tháng 2 năm 2026", Some("Bình Minh, ngày … tháng 02 năm 2026")),
            ("Bình Minh ngày 15 tháng 01 năm 2026", Some("Bình Minh, ngày 15 tháng 01 năm 2026")),
            ("Ngày 15 tháng 01 năm 2026", Some("…, ngày 15 tháng 01 năm 2026")),
            ("Bình Minh, 15/01/2026", Some("Bình Minh, ngày 15 tháng 01 năm 2026")),
            ("Bình Minh, ngày 5/2/2026", Some("Bình Minh, ngày 05 tháng 02 năm 2026")),
        ];
        for (text, expected) in cases {
            let line = DateLine::read(text).unwrap_or_else(|| panic!("{text} is a date line"));
            assert_eq!(line.proposed().as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn other_lines_state_no_day() {
        let cases = [
            "KẾ HOẠCH",
            "Triển khai Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị",
            "Ngày hội chuyển đổi số",
            "Chuyển đổi số, giai đoạn 2026-2030",
        ];
        for text in cases {
            assert_eq!(DateLine::read(text), None, "{text}");
        }
    }
}
