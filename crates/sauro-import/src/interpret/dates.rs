//! Years and days inside sentences, headings and titles.

use sauro_model::Date;

/// The digits that begin a text, as a number.
fn leading_number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if end == 0 || end > 4 {
        return None;
    }
    Some((text[..end].parse().ok()?, &text[end..]))
}

/// A year that plans speak of.
fn plausible_year(year: u32) -> Option<i32> {
    (2000..=2100).contains(&year).then(|| i32::try_from(year).ok()).flatten()
}

/// The years in a folded text, with the byte at which each begins, dates left out: 2024 in
/// "ngày 22/12/2024" is a day's year.
pub(crate) fn years(folded: &str) -> Vec<(usize, i32)> {
    let bytes = folded.as_bytes();
    let mut result = Vec::new();
    let mut position = 0;
    while position < bytes.len() {
        if !bytes[position].is_ascii_digit() {
            position += 1;
            continue;
        }
        let start = position;
        while position < bytes.len() && bytes[position].is_ascii_digit() {
            position += 1;
        }
        let before = folded[..start].chars().next_back();
        let after = folded[position..].chars().next();
        // Parts of numbers, dates and document symbols.
        if matches!(before, Some('/' | '.' | ',')) || matches!(after, Some('/' | '%')) {
            continue;
        }
        let year = folded[start..position].parse().ok().and_then(plausible_year);
        let Some(year) = year.filter(|_| position - start == 4) else { continue };
        if !is_of_a_day(&folded[..start]) {
            result.push((start, year));
        }
    }
    result
}

/// Whether the text before a year ends in "ngày 5 tháng 2 năm", with blanks allowed.
fn is_of_a_day(before: &str) -> bool {
    let tail = before.trim_end().strip_suffix("nam").unwrap_or(before).trim_end();
    let tail = tail.trim_end_matches(|c: char| c.is_ascii_digit() || ". /…_".contains(c));
    tail.ends_with("thang") || tail.ends_with("ngay")
}

/// The last day of the last year in a folded text, taken as a milestone. `None` if it names none,
/// or a range: "giai đoạn 2026 - 2030" is not one milestone.
pub(crate) fn year_end_in(folded: &str) -> Option<Date> {
    let found = years(folded);
    let (position, year) = *found.last()?;
    if is_range_end(folded, &found, position) {
        return None;
    }
    Date::last_of_year(year)
}

fn is_range_end(folded: &str, found: &[(usize, i32)], position: usize) -> bool {
    let Some((start, _)) = found.iter().rev().nth(1) else { return false };
    let between = folded.get(start + 4..position).unwrap_or_default().trim();
    matches!(between, "-" | "–" | "—" | "den" | "den nam" | "- nam")
}

/// The years from which to which a folded text speaks: "giai đoạn 2026 - 2030, tầm nhìn đến năm
/// 2045", "năm 2026", "đến năm 2030" (no first year).
pub(crate) fn span_of_years(folded: &str) -> Option<(Option<i32>, i32)> {
    let found = years(folded);
    let last = found.iter().map(|(_, year)| *year).max()?;
    for pair in found.windows(2) {
        if is_range_end(folded, pair, pair[1].0) && pair[0].1 < pair[1].1 {
            return Some((Some(pair[0].1), last.max(pair[1].1)));
        }
    }
    let (position, first) = *found.first()?;
    let before = folded[..position].trim_end();
    let before = before.strip_suffix("nam").unwrap_or(before).trim_end();
    let only_end = ["den", "den het", "het", "toi"].iter().any(|word| before.ends_with(word));
    Some((if only_end { None } else { Some(first) }, last))
}

/// The day that begins a text: "22/12/2024", "22-12-2024", "22 tháng 12 năm 2024"; with the bytes
/// it takes. Takes folded text.
pub(crate) fn day_at_start(folded: &str) -> Option<(Date, usize)> {
    let (day, rest) = leading_number(folded)?;
    let (month, rest) = match rest.strip_prefix(['/', '-', '.']) {
        Some(rest) => leading_number(rest)?,
        None => leading_number(rest.trim_start().strip_prefix("thang")?.trim_start())?,
    };
    let (year, rest) = match rest.strip_prefix(['/', '-', '.']) {
        Some(rest) => leading_number(rest)?,
        None => leading_number(rest.trim_start().strip_prefix("nam")?.trim_start())?,
    };
    let date =
        Date::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    (1900..=2200).contains(&year).then_some((date, folded.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_days_and_symbols_are_not_milestones() {
        let year = |text: &str| year_end_in(text).map(|date| date.year());
        assert_eq!(year("den nam 2030"), Some(2030));
        assert_eq!(year("ket qua nam 2026"), Some(2026));
        assert_eq!(year("giai doan 2026 - 2030"), None);
        assert_eq!(year("ngay 22/12/2024"), None);
        assert_eq!(year("ngay 22 thang 12 nam 2024"), None);
        assert_eq!(year("luat so 148/2025/qh15"), None);
        assert_eq!(year("ngay   thang   nam 2026"), None);
    }

    #[test]
    fn reads_the_years_a_title_covers() {
        assert_eq!(span_of_years("giai doan 2026 - 2030"), Some((Some(2026), 2030)));
        assert_eq!(
            span_of_years("giai doan 2025–2030, tam nhin den nam 2045"),
            Some((Some(2025), 2045))
        );
        assert_eq!(span_of_years("chuyen doi so nam 2026"), Some((Some(2026), 2026)));
        assert_eq!(span_of_years("den nam 2030"), Some((None, 2030)));
        assert_eq!(span_of_years("nghi quyet 57 ngay 22/12/2024"), None);
    }

    #[test]
    fn reads_days_in_digits_and_in_words() {
        let day = |text: &str| day_at_start(text).map(|(date, length)| (date.to_string(), length));
        assert_eq!(day("22/12/2024 cua"), Some(("2024-12-22".into(), 10)));
        assert_eq!(day("01 thang 4 nam 2025 cua"), Some(("2025-04-01".into(), 19)));
        assert_eq!(day("31/4/2025"), None);
    }
}
