//! Targets found inside names and sentences: which of the numbers there are aims.

use sauro_document::Folded;
use sauro_model::notation::target::{self, FoundTarget, TargetNote};
use sauro_model::text::fold;
use sauro_model::{Comparison, Date, Target};

use super::dates::years;
use crate::lexicon::{CONDITION_UNITS, NUMBER_NAMES, PRESENT};

/// The aims in a text, in order.
pub(crate) fn aims(text: &str) -> Vec<FoundTarget> {
    // No name and no sentence of a plan is longer.
    if text.len() > 20_000 {
        return Vec::new();
    }
    let quotes = quoted(text);
    let mut aims: Vec<FoundTarget> = Vec::new();
    for found in target::find(text) {
        let inside = |range: &(usize, usize)| range.0 < found.start && found.end <= range.1;
        let is_aim = found.reading.value.is_some()
            && !quotes.iter().any(inside)
            && !is_condition(text, &found)
            && !is_present(text, &found)
            && (!is_name(text, &found) || is_listed(text, aims.last(), &found));
        if is_aim {
            aims.push(found);
        }
    }
    aims
}

/// A bare count that a list goes on with: "có tối thiểu 1-2 cán bộ …; 01 cán bộ …".
fn is_listed(text: &str, before: Option<&FoundTarget>, found: &FoundTarget) -> bool {
    let counts_before = before.filter(|before| before.reading.unit.as_deref() != Some("%"));
    let between = counts_before.and_then(|before| text.get(before.end..found.start));
    between.is_some_and(|between| between.trim_end().ends_with(';')) && found.reading.unit.is_some()
}

/// What stands between quotation marks. A mark that is not closed quotes nothing.
fn quoted(text: &str) -> Vec<(usize, usize)> {
    let mut ranges = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (index, c) in text.char_indices() {
        match (open, c) {
            (Some((start, closing)), c) if c == closing => {
                ranges.push((start, index + c.len_utf8()));
                open = None;
            }
            (None, '“') => open = Some((index, '”')),
            (None, '«') => open = Some((index, '»')),
            (None, '"') => open = Some((index, '"')),
            _ => {}
        }
    }
    ranges
}

/// An age, a speed or a span: it says of whom or what, not how much.
fn is_condition(text: &str, found: &FoundTarget) -> bool {
    let unit = found.reading.unit.as_deref().map(fold).unwrap_or_default();
    let after = text.get(found.end..).unwrap_or_default().trim_start();
    let after = fold(&after.chars().take(12).collect::<String>());
    CONDITION_UNITS.iter().any(|word| {
        let begins = |text: &str| {
            text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        begins(&unit) || (unit.is_empty() && begins(&after))
    })
}

/// A figure of today: "hiện tại đạt 0,36/1.000".
fn is_present(text: &str, found: &FoundTarget) -> bool {
    let before = text.get(..found.start).unwrap_or_default();
    let clause = before.rfind(['(', ',', ';', '.']).map_or(before, |at| &before[at..]);
    // "thực hiện đạt 100%" is no figure of today.
    let folded = fold(clause).replace("thuc hien", "");
    PRESENT.iter().any(|words| sauro_document::has_word(&folded, words))
}

/// A number that is part of a name: "mức độ 2", "Đề án 06"; or one that bounds nothing and counts
/// nothing printed as an aim.
fn is_name(text: &str, found: &FoundTarget) -> bool {
    let reading = &found.reading;
    if reading.unit.as_deref() == Some("%") || reading.per.is_some() || reading.of.is_some() {
        return false;
    }
    if matches!(reading.note, Some(TargetNote::Year)) {
        return true;
    }
    let before = fold(text.get(..found.start).unwrap_or_default());
    let before = before.trim_end();
    let named = NUMBER_NAMES.iter().any(|name| {
        before.strip_suffix(name).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    });
    if named {
        return true;
    }
    reading.comparison == Comparison::Equal && !asks(before)
}

/// Whether the words before a bare number make it an aim.
fn asks(before: &str) -> bool {
    ["dat", "phan dau", "co", "tren", "it nhat", "toi thieu", "hoan thanh", "la"].iter().any(
        |word| before.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)),
    )
}

/// The aims of a sentence with their milestones: "hết năm 2026 … đạt 30%, đến năm 2030 đạt 90%".
pub(crate) struct DatedAim {
    /// The aim.
    pub(crate) found: FoundTarget,
    /// The last day by which it is to be reached, where the sentence says so.
    pub(crate) by: Option<Date>,
    /// Where its phrase begins, a milestone right before it included.
    pub(crate) start: usize,
}

/// Finds the aims of a sentence and gives each its milestone.
pub(crate) fn dated_aims(sentence: &str) -> Vec<DatedAim> {
    let found = aims(sentence);
    let text = Folded::new(sentence);
    let years = years(&text.folded);
    // "Đến năm 2028: …" holds for all that follows.
    let for_all = years.first().and_then(|(at, year)| {
        let start = milestone_start(&text.folded, *at)?;
        let after = text.folded.get(at + 4..)?.trim_start();
        (start == 0 && after.starts_with(':')).then(|| Date::last_of_year(*year)).flatten()
    });
    let mut result: Vec<DatedAim> = Vec::with_capacity(found.len());
    for (index, aim) in found.iter().enumerate() {
        let from = index.checked_sub(1).and_then(|i| found.get(i)).map_or(0, |before| before.end);
        let to = found.get(index + 1).map_or(sentence.len(), |next| next.start);
        let milestones = years.iter().filter_map(|(at, year)| {
            let start = milestone_start(&text.folded, *at)?;
            let bounds = (text.origin(start), text.origin(at + 4));
            Some((bounds, Date::last_of_year(*year)?))
        });
        let milestones: Vec<((usize, usize), Date)> = milestones.collect();
        let before =
            milestones.iter().rev().find(|((start, end), _)| *start >= from && *end <= aim.start);
        let after = milestones.iter().find(|((start, _), _)| *start >= aim.end && *start < to);
        let after = after.filter(|((start, _), _)| {
            let between = sentence.get(aim.end..*start).unwrap_or_default();
            !between.contains([',', ';', '.']) && between.chars().count() <= 60
        });
        let start = match before {
            Some(((start, end), _))
                if is_joined(sentence.get(*end..phrase_start(sentence, aim))) =>
            {
                *start
            }
            _ => phrase_start(sentence, aim),
        };
        let by = before.or(after).map(|(_, date)| *date).or(for_all);
        result.push(DatedAim { found: aim.clone(), by, start });
    }
    result
}

/// Where "đến năm" before a year begins. `None` where the year is no milestone.
fn milestone_start(folded: &str, year_at: usize) -> Option<usize> {
    let before = folded.get(..year_at)?;
    let openings = [
        "den het nam ",
        "den cuoi nam ",
        "den nam ",
        "het nam ",
        "cuoi nam ",
        "trong nam ",
        "vao nam ",
        "toi nam ",
    ];
    openings.iter().find_map(|opening| before.strip_suffix(opening)).map(str::len)
}

/// Whether nothing but "đạt" or "là" stands between a milestone and its aim.
fn is_joined(between: Option<&str>) -> bool {
    let folded = fold(between.unwrap_or("x"));
    matches!(folded.trim(), "" | "dat" | "la" | "dat tu" | "phan dau dat" | "dat muc" | "phan dau")
}

/// Where the figure's own phrase begins: words that only lead up to it ("đạt tỷ lệ 95%") are cut.
fn phrase_start(text: &str, found: &FoundTarget) -> usize {
    const LEADS: [&str; 11] = [
        "phấn đấu",
        "thực hiện",
        "tỷ lệ",
        "tỉ lệ",
        "mức",
        "đạt",
        "là",
        "có",
        "đảm bảo",
        "bảo đảm",
        "số",
    ];
    let phrase = text.get(found.start..found.end).unwrap_or_default();
    let mut rest = phrase;
    while let Some(shorter) = LEADS.iter().find_map(|lead| without_first(rest, lead)) {
        rest = shorter;
    }
    found.start + phrase.len() - rest.len()
}

/// A text without the words it begins with, in whatever case; tone marks count, since "cơ" is not
/// "có". `None` if it begins otherwise.
pub(crate) fn without_first<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for expected in words.chars() {
        let found = rest.next()?;
        if !found.to_lowercase().eq(expected.to_lowercase()) {
            return None;
        }
    }
    rest.as_str().strip_prefix(' ').map(str::trim_start)
}

/// The targets inside a row's name. A name with several aims gives each its part.
pub(crate) fn targets_in_name(name: &str, by: Option<Date>) -> Vec<Target> {
    let found = aims(name);
    let several = found.len() > 1;
    let mut targets = Vec::with_capacity(found.len());
    for (index, aim) in found.iter().enumerate() {
        let text = name.get(phrase_start(name, aim)..aim.end).unwrap_or_default();
        let mut target = aim.reading.clone().into_target(text, by);
        if several {
            let to = found.get(index + 1).map_or(name.len(), |next| next.start);
            let after = name.get(aim.end..to).unwrap_or_default();
            target.part = part_of(after).or_else(|| {
                let from = index.checked_sub(1).and_then(|i| found.get(i)).map_or(0, |f| f.end);
                part_before(name.get(from..aim.start).unwrap_or_default())
            });
        }
        targets.push(target);
    }
    targets
}

/// The population after a figure: "100% cửa hàng bán lẻ xăng dầu; 50% cơ sở … triển khai giải
/// pháp": up to the next part, or to the verb that says what they do.
fn part_of(after: &str) -> Option<String> {
    let end = after.find([';', '.', '\n']).unwrap_or(after.len());
    let part = Folded::new(after.get(..end).unwrap_or(after));
    let verbs = [
        "trien khai",
        "duoc",
        "co ",
        "su dung",
        "thuc hien",
        "dat ",
        "hoan thanh",
        "tham gia",
        "ap dung",
    ];
    let cut = verbs.iter().filter_map(|verb| {
        let at = sauro_document::find_word(&part.folded, verb.trim_end())?;
        // The population itself takes some words.
        (part.folded[..at].split_whitespace().count() >= 2).then_some(at)
    });
    let end = cut.min().unwrap_or(part.folded.len());
    tidy_part(part.slice(0, end))
}

/// The subject before a figure: "Tỷ lệ hồ sơ trực tuyến đạt 80%; …".
fn part_before(before: &str) -> Option<String> {
    let trimmed = before.trim_matches(|c: char| ";,.-–\n ".contains(c));
    let text = Folded::new(trimmed);
    let cut =
        ["dat ty le", "dat muc", "dat", "la", "tren", "toi thieu", "it nhat"].iter().find_map(
            |end| text.folded.strip_suffix(end).filter(|rest| rest.ends_with(' ')).map(str::len),
        );
    tidy_part(text.slice(0, cut.unwrap_or(text.folded.len())))
}

/// A part's name without marks at its ends.
pub(crate) fn tidy_part(part: &str) -> Option<String> {
    let part = part.trim_matches(|c: char| ";,.:-–+•\n ".contains(c));
    (!part.is_empty()).then(|| part.replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_today_are_no_aims() {
        for (text, expected) in [
            ("Trên 80% người dân có tài khoản (hiện đạt 42%)", 1),
            ("Hiện đạt 42%", 0),
            ("Phối hợp, thực hiện đạt 100% thủ tục hành chính được cung cấp trực tuyến", 1),
        ] {
            assert_eq!(aims(text).len(), expected, "{text}");
        }
    }
}
