//! The numbers and bullets that lines begin with, and the path of sections they make.

use crate::roman;

/// What a line begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marker {
    /// "Phần I", "Chương II", "A.": a part above the sections.
    Part(String),
    /// "I.", "II-".
    Roman(String),
    /// "1.", "2.1", with its parts.
    Arabic(Vec<u32>),
    /// "a)"; "đ)" comes after "d)".
    Letter(char),
    /// "-", "+", "•".
    Bullet,
}

/// Takes the marker off a line: what it is, and the rest. `None` for a line without one.
pub fn take_marker(line: &str) -> Option<(Marker, &str)> {
    let line = line.trim_start();
    let first = line.chars().next()?;
    if matches!(first, '-' | '–' | '—' | '+' | '•' | '*' | '·' | '▪' | '◦') {
        return Some((Marker::Bullet, line[first.len_utf8()..].trim_start()));
    }
    if let Some(rest) = part_heading(line) {
        return Some((Marker::Part(line[..line.len() - rest.len()].trim().to_owned()), rest));
    }
    let is_of_token = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | 'đ' | 'Đ');
    let end = line.find(|c: char| !is_of_token(c)).unwrap_or(line.len());
    let (token, rest) = line.split_at(end);
    let dotted = token.ends_with('.');
    let token = token.trim_end_matches('.');
    // "I - MỤC TIÊU": only Roman numerals stand off their dash.
    let rest = match rest.trim_start() {
        dash if dash.starts_with(['-', '–']) && is_roman(token) => dash,
        _ => rest,
    };
    let closing = rest.chars().next().filter(|c| matches!(c, ')' | '/' | '-' | '–' | ':'));
    let rest = closing.map_or(rest, |c| &rest[c.len_utf8()..]);
    let spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
    if token.is_empty() || !spaced {
        return None;
    }
    let closed = dotted || closing.is_some();
    let marker = marker_of(token, closed)?;
    Some((marker, rest.trim_start()))
}

/// "PHẦN I. …", "Chương 2", "Phần thứ nhất": the rest of the line.
fn part_heading(line: &str) -> Option<&str> {
    const WORDS: [&str; 4] = ["PHẦN ", "Phần ", "CHƯƠNG ", "Chương "];
    let rest = WORDS.iter().find_map(|word| line.strip_prefix(word))?;
    let rest = rest.strip_prefix("thứ ").or(rest.strip_prefix("THỨ ")).unwrap_or(rest);
    let end = rest.find([' ', '.', ':', '-', '\n']).unwrap_or(rest.len());
    let token = &rest[..end];
    const ORDINALS: [&str; 8] = ["nhất", "hai", "ba", "tư", "NHẤT", "HAI", "BA", "TƯ"];
    let counts = is_roman(token)
        || ORDINALS.contains(&token)
        || token.len() <= 2 && !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit());
    counts.then(|| rest[end..].trim_start_matches(['.', ':', '-', ' ', '\n']))
}

fn marker_of(token: &str, closed: bool) -> Option<Marker> {
    if token.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        let parts: Vec<u32> = token.split('.').map(number_part).collect::<Option<_>>()?;
        return (closed || parts.len() > 1).then_some(Marker::Arabic(parts));
    }
    if !closed {
        return None;
    }
    if is_roman(token) {
        return Some(Marker::Roman(token.to_owned()));
    }
    let mut characters = token.chars();
    let (Some(letter), None) = (characters.next(), characters.next()) else { return None };
    if letter.is_ascii_lowercase() || letter == 'đ' {
        return Some(Marker::Letter(letter));
    }
    (letter.is_ascii_uppercase() || letter == 'Đ').then(|| Marker::Part(token.to_owned()))
}

/// A part of a section's number: without leading zeros, else "1.000" would be one.
fn number_part(part: &str) -> Option<u32> {
    if part.is_empty() || part.len() > 2 || (part.len() > 1 && part.starts_with('0')) {
        return None;
    }
    part.parse().ok()
}

/// Whether a token is a Roman numeral in capitals, of those that number sections.
pub fn is_roman(token: &str) -> bool {
    if token.is_empty() || token.len() > 7 || !token.bytes().all(|byte| b"IVXL".contains(&byte)) {
        return false;
    }
    // The value written again must give the token.
    let values = token.bytes().map(|byte| match byte {
        b'I' => 1u32,
        b'V' => 5,
        b'X' => 10,
        _ => 50,
    });
    let values: Vec<u32> = values.collect();
    let mut total = 0u32;
    for (index, value) in values.iter().enumerate() {
        let next = values.get(index + 1).copied().unwrap_or(0);
        total = if *value < next { total.wrapping_sub(*value) } else { total.wrapping_add(*value) };
    }
    (1..=89).contains(&total) && roman(total) == token
}

/// The path of sections that a reader is in: "II.2.1", "I.2.a".
#[derive(Clone, Debug, Default)]
pub struct SectionPath {
    /// "B", where parts are lettered.
    part: Option<String>,
    roman: Option<String>,
    numbers: Vec<u32>,
    letter: Option<char>,
}

impl SectionPath {
    /// Follows a line's marker. Returns whether a section begins there.
    pub fn follow(&mut self, marker: &Marker) -> bool {
        match marker {
            Marker::Part(name) => {
                let letter = Some(name.clone()).filter(|name| name.chars().count() == 1);
                *self = SectionPath { part: letter, ..SectionPath::default() };
            }
            Marker::Roman(number) => {
                let part = self.part.take();
                *self = SectionPath { part, roman: Some(number.clone()), ..SectionPath::default() };
            }
            Marker::Arabic(parts) => {
                if !self.is_next(parts) {
                    return false;
                }
                self.numbers.clone_from(parts);
                self.letter = None;
            }
            Marker::Letter(letter) => self.letter = Some(*letter),
            Marker::Bullet => return false,
        }
        true
    }

    /// Whether a number of several parts can stand here; "3.5 triệu" cannot.
    fn is_next(&self, parts: &[u32]) -> bool {
        let Some((last, parents)) = parts.split_last() else { return false };
        if parents.is_empty() {
            return true;
        }
        let shared =
            self.numbers.len() >= parents.len() && self.numbers[..parents.len()] == *parents;
        shared || *last == 1
    }

    /// The path as places name it. `None` before the first section.
    pub fn path(&self) -> Option<String> {
        let mut parts: Vec<String> = self.part.iter().chain(&self.roman).cloned().collect();
        parts.extend(self.numbers.iter().map(u32::to_string));
        parts.extend(self.letter.map(String::from));
        (!parts.is_empty()).then(|| parts.join("."))
    }

    /// The path without its last part, and how many parts there are.
    pub fn depth(&self) -> usize {
        usize::from(self.roman.is_some()) + self.numbers.len() + usize::from(self.letter.is_some())
    }
}

/// Whether folded words occur in a folded text as whole words.
pub fn has_word(folded: &str, words: &str) -> bool {
    find_word(folded, words).is_some()
}

/// Where folded words first occur in a folded text as whole words.
pub fn find_word(folded: &str, words: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(found) = folded.get(from..).and_then(|rest| rest.find(words)) {
        let start = from + found;
        let end = start + words.len();
        let before = folded[..start].chars().next_back();
        let after = folded[end..].chars().next();
        let open_left = before.is_none_or(|c| !c.is_alphanumeric());
        let open_right = after.is_none_or(|c| !c.is_alphanumeric());
        if open_left && open_right {
            return Some(start);
        }
        from = start + words.chars().next().map_or(1, char::len_utf8);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_told_from_text() {
        let cases = [
            ("I. MỤC TIÊU", Some(Marker::Roman("I".into()))),
            ("II- NHIỆM VỤ", Some(Marker::Roman("II".into()))),
            ("1. Mục đích", Some(Marker::Arabic(vec![1]))),
            ("2.1 Phát triển", Some(Marker::Arabic(vec![2, 1]))),
            ("2.1. Phát triển", Some(Marker::Arabic(vec![2, 1]))),
            ("a) Chính quyền số", Some(Marker::Letter('a'))),
            ("đ) Xã hội số", Some(Marker::Letter('đ'))),
            ("Đ. PHÂN CÔNG", Some(Marker::Part("Đ".into()))),
            ("đạt 60%", None),
            ("đ 60%", None),
            ("- 100% hồ sơ", Some(Marker::Bullet)),
            ("I - MỤC TIÊU", Some(Marker::Roman("I".into()))),
            ("5 - 10 người", None),
            ("PHẦN I. KẾT QUẢ", Some(Marker::Part("PHẦN I.".into()))),
            ("Phần thứ hai", Some(Marker::Part("Phần thứ hai".into()))),
            ("Phần mềm dùng chung", None),
            ("A. PHẦN CHUNG", Some(Marker::Part("A".into()))),
            ("100% hồ sơ", None),
            ("1.000 dân", None),
            ("IIX. Không", None),
            ("Tỷ lệ", None),
            ("2025 và những năm", None),
            ("5G phủ sóng", None),
        ];
        for (line, expected) in cases {
            assert_eq!(take_marker(line).map(|(marker, _)| marker), expected, "{line}");
        }
    }

    #[test]
    fn paths_follow_the_markers() {
        let mut path = SectionPath::default();
        let mut at = |line: &str| {
            let (marker, _) = take_marker(line).unwrap();
            path.follow(&marker);
            path.path().unwrap_or_default()
        };
        assert_eq!(at("II. MỤC TIÊU"), "II");
        assert_eq!(at("2. Mục tiêu cụ thể"), "II.2");
        assert_eq!(at("2.1 Hạ tầng"), "II.2.1");
        assert_eq!(at("- Tỷ lệ"), "II.2.1");
        assert_eq!(at("2.2 Nguồn lực"), "II.2.2");
        assert_eq!(at("3.5 triệu người"), "II.2.2");
        assert_eq!(at("3. Khác"), "II.3");
        assert_eq!(at("a) Điểm"), "II.3.a");
        assert_eq!(at("đ) Điểm"), "II.3.đ");
        assert_eq!(at("III. NHIỆM VỤ"), "III");
        assert_eq!(at("B. PHÂN CÔNG"), "B");
        assert_eq!(at("1. Văn phòng"), "B.1");
        assert_eq!(at("I. Khối Đảng"), "B.I");
        assert_eq!(at("PHẦN III. KHÁC"), "");
        assert_eq!(at("I. Khối khác"), "I");
    }
}
