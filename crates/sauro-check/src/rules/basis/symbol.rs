//! Numbers and symbols of documents: "71/NQ-CP", "57-NQ/TW", "45/2020/NĐ-CP".
//!
//! State documents have a slash before the kind and a hyphen before the issuer (Nghị định
//! 30/2020/NĐ-CP, Phụ lục I, II.3); Party documents have them the other way round.

use std::ops::Range;

/// The numbers and symbols of a text, with blanks where a line was broken: "57- NQ/TW".
pub(super) fn symbols(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    // A symbol has digits and at least one of these.
    if !text.contains('/') && !text.contains('-') {
        return found;
    }
    let mut position = 0;
    while let Some(start) = next_digit(text, position) {
        let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        position = start + digits;
        let before = text[..start].chars().next_back();
        let goes_on = before.is_some_and(|c| c.is_alphanumeric() || "/.,-–_%".contains(c));
        if goes_on || digits > 5 {
            continue;
        }
        if let Some(end) = symbol_end(text, position) {
            found.push(start..end);
            position = end;
        }
    }
    found
}

fn next_digit(text: &str, from: usize) -> Option<usize> {
    text.get(from..)?.find(|c: char| c.is_ascii_digit()).map(|at| from + at)
}

const SEPARATORS: &[char] = &['/', '-', '–', '_'];

/// Where the symbol ends whose number ends at a byte. `None` for numbers that are none.
fn symbol_end(text: &str, number_end: usize) -> Option<usize> {
    let rest = text.get(number_end..)?;
    let after_year = year_part(rest).map_or(rest, |length| &rest[length..]);
    let (tail, is_blank) = match after_year.strip_prefix(SEPARATORS) {
        Some(tail) => (skip_break(tail), false),
        None => (after_year.strip_prefix(' ')?, true),
    };
    let length = tail_length(tail);
    let letters = tail.get(..length)?;
    let segments: Vec<&str> = segments(letters).collect();
    let is_kind = |segment: &&str| starts_like_kind(segment);
    // "57 NQ/TW", but never "01 Gb/s" or "12 Kế hoạch".
    let is_symbol = if is_blank {
        letters.contains('/') && segments.iter().all(|segment| is_capitals(segment))
    } else {
        is_assembly(letters)
            || segments.first().is_some_and(is_kind)
                && (segments.len() >= 2 || glued(letters).is_some())
    };
    is_symbol.then(|| text.len() - tail.len() + length)
}

/// "/2020" before the symbol's letters.
fn year_part(rest: &str) -> Option<usize> {
    let year = rest.strip_prefix('/')?.get(..4)?;
    let is_year = year.bytes().all(|b| b.is_ascii_digit()) && ["19", "20"].contains(&&year[..2]);
    (is_year && rest.get(5..)?.starts_with(SEPARATORS)).then_some(5)
}

/// The rest after the blank of a broken line, where a capital follows.
fn skip_break(tail: &str) -> &str {
    let next = tail.trim_start();
    if next.starts_with(char::is_uppercase) { next } else { tail }
}

/// Letters, digits and separators, blanks only where a line was broken.
fn tail_length(tail: &str) -> usize {
    let mut length = 0;
    loop {
        let rest = &tail[length..];
        let run: usize = rest
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '&' || SEPARATORS.contains(c))
            .map(char::len_utf8)
            .sum();
        length += run;
        let so_far = &tail[..length];
        let broken = so_far.ends_with(SEPARATORS) && run > 0;
        let next = tail[length..].strip_prefix([' ', '\n']);
        match next {
            Some(next) if broken && next.starts_with(char::is_uppercase) => length += 1,
            _ => return so_far.trim_end_matches(SEPARATORS).trim_end().len(),
        }
    }
}

fn segments(letters: &str) -> impl Iterator<Item = &str> {
    letters.split(|c: char| !c.is_alphanumeric()).filter(|segment| !segment.is_empty())
}

fn is_capitals(segment: &str) -> bool {
    segment.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// "NQ", "QĐ", "TTr", "UBND": short, and capitals more than not.
fn starts_like_kind(segment: &str) -> bool {
    let count = segment.chars().count();
    let capitals = segment.chars().filter(|c| c.is_uppercase()).count();
    (2..=10).contains(&count)
        && segment.starts_with(char::is_uppercase)
        && 2 * capitals > count
        && segment.chars().any(char::is_alphabetic)
}

/// "QH15": laws have nothing else.
fn is_assembly(letters: &str) -> bool {
    letters.strip_prefix("QH").is_some_and(|term| term.bytes().all(|b| b.is_ascii_digit()))
        || letters.starts_with("UBTVQH")
}

/// Codes of kinds, the longer first.
const KINDS: &[&str] =
    &["CTr", "TTr", "NQ", "QĐ", "NĐ", "CT", "KH", "TB", "KL", "HD", "BC", "CV", "ĐA"];
/// The same typed without the stroke.
const WITHOUT_STROKE: &[(&str, &str)] = &[("QD", "QĐ"), ("ND", "NĐ")];
/// Issuers whose documents are numbered as the State's.
const STATE: &[&str] = &["CP", "TTg", "UBND", "HĐND"];
/// Issuers whose documents are numbered as the Party's.
const PARTY: &[&str] = &["TW", "TU", "ĐU", "BCĐTW"];

/// "NQCP" as kind and issuer.
fn glued(letters: &str) -> Option<(&str, &str)> {
    let kind = KINDS.iter().find(|kind| letters.starts_with(**kind))?;
    let issuer = &letters[kind.len()..];
    (STATE.contains(&issuer) || PARTY.contains(&issuer)).then_some((*kind, issuer))
}

/// How a malformed symbol should be written. `None` for one in order, and wherever the right form
/// is not certain.
pub(super) fn proposed(symbol: &str) -> Option<String> {
    // Blanks of broken lines and long dashes are no fault of the symbol.
    let tidy: String = symbol.replace('–', "-");
    let digits = tidy.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = tidy.split_at(digits);
    let (year, rest) = rest.split_at(year_part(rest).unwrap_or(0));
    let first = rest.chars().next()?;
    let letters: String = rest[first.len_utf8()..].split_whitespace().collect();
    let printed = format!("{number}{year}{first}{letters}");
    let parts: Vec<&str> = segments(&letters).collect();
    let (kind, issuer): (&str, String) = match parts.as_slice() {
        [one] => glued(one).map(|(kind, issuer)| (kind, issuer.to_owned()))?,
        [kind, issuer @ ..] => (*kind, issuer.join("-")),
        [] => return None,
    };
    let kind = WITHOUT_STROKE.iter().find(|(plain, _)| *plain == kind).map_or(kind, |(_, k)| *k);
    let is_party = PARTY.iter().any(|party| issuer == *party) || issuer.starts_with("ĐU");
    let is_state = STATE.contains(&issuer.as_str());
    let number = if number.len() == 1 { format!("0{number}") } else { number.to_owned() };
    let proposed = if KINDS.contains(&kind) && is_party && year.is_empty() {
        format!("{number}-{kind}/{issuer}")
    } else if KINDS.contains(&kind) && is_state {
        format!("{number}{year}/{kind}-{issuer}")
    } else {
        // Both grammars exist; only the line under is always wrong.
        format!("{number}{year}{first}{letters}").replace('_', "-")
    };
    (proposed != printed).then_some(proposed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_told_from_other_numbers() {
        let cases: &[(&str, &[&str])] = &[
            ("Nghị quyết số 57-NQ/TW ngày 22/12/2024; 71/NQ-CP.", &["57-NQ/TW", "71/NQ-CP"]),
            ("Kế hoạch số 92/KH-UBND, 469-KH/TU", &["92/KH-UBND", "469-KH/TU"]),
            ("Nghị định số 45/2020/NĐ-CP ngày 08/4/2020", &["45/2020/NĐ-CP"]),
            ("Luật số 148/2025/QH15", &["148/2025/QH15"]),
            ("Nghị quyết 57 NQ/TW của Bộ Chính trị", &["57 NQ/TW"]),
            ("số 71/NQCP ngày 01/4/2025", &["71/NQCP"]),
            ("căn cứ KH 45/KH_UBND ngày", &["45/KH_UBND"]),
            ("Nghị quyết số 57- NQ/TW; 03-\nKH/BCĐ", &["57- NQ/TW", "03-\nKH/BCĐ"]),
            ("Tờ trình số 566/TTr-PVHXH", &["566/TTr-PVHXH"]),
            ("Công văn số 702/CĐS-CSS", &["702/CĐS-CSS"]),
            ("12/2025; 22/12/2024; 24/7; 9/9 nền tảng; 1/1.000 dân", &[]),
            ("01 Gb/s; 4G/5G; TCVN 11930:2017; 2021-2025; 10%/tổng số", &[]),
            ("01 doanh nghiệp/1.000 dân; 3-4 sao; Đề án 06/CP", &[]),
            ("KH 12/2025, 2026 KT-XH", &[]),
        ];
        for (text, expected) in cases {
            let found: Vec<&str> = symbols(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, *expected, "{text}");
        }
    }

    #[test]
    fn malformed_symbols_are_put_right() {
        let cases = [
            ("71/NQCP", Some("71/NQ-CP")),
            ("57 NQ/TW", Some("57-NQ/TW")),
            ("45/KH_UBND", Some("45/KH-UBND")),
            ("2-KH/ĐU", Some("02-KH/ĐU")),
            ("57/NQ-TW", Some("57-NQ/TW")),
            ("92-KH/UBND", Some("92/KH-UBND")),
            ("411/QD-TTg", Some("411/QĐ-TTg")),
            ("45/2020/NĐ/CP", Some("45/2020/NĐ-CP")),
            ("57-NQ/TW", None),
            ("57- NQ/TW", None),
            ("57–NQ/TW", None),
            ("01-KH/ĐUUBND", None),
            ("03-KH/BCĐ", None),
            ("12/KH-BCĐ", None),
            ("1118/UBND-KGVX", None),
            ("566/TTr-PVHXH", None),
            ("148/2025/QH15", None),
            ("02/2025/NQ-HĐND", None),
        ];
        for (symbol, expected) in cases {
            assert_eq!(proposed(symbol).as_deref(), expected, "{symbol}");
        }
    }
}
