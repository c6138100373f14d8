//! The line with the number and symbol of a document: "Số: 12/KH-UBND".

use sauro_model::text::fold;

/// A number line taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NumberLine<'t> {
    /// The line up to the end of the symbol.
    pub(super) text: &'t str,
    /// Whether a colon follows "Số".
    has_colon: bool,
    /// The number's digits; empty where it is still blank.
    number: &'t str,
    /// What parts the number from the symbol. `None` where nothing does.
    slash: Option<char>,
    /// The groups of the symbol.
    groups: Vec<&'t str>,
    /// What stands between the groups, with its blanks.
    joints: Vec<&'t str>,
    /// Whether a blank follows the slash.
    spaced: bool,
}

impl<'t> NumberLine<'t> {
    /// Reads a printed line. `None` for one that states no number.
    pub(super) fn read(text: &'t str) -> Option<NumberLine<'t>> {
        let text = text.trim();
        let rest = text.strip_prefix("Số").or_else(|| text.strip_prefix("SỐ"))?;
        let trimmed = rest.trim_start();
        let has_colon = trimmed.starts_with(':');
        let rest = trimmed.trim_start_matches([':', '.', ';']);
        // "Số hóa hồ sơ", "Số lượng": no number.
        let starts_blank = rest.is_empty() || rest.len() < trimmed.len() || rest != trimmed;
        let is_filler = |c: char| c.is_whitespace() || matches!(c, '.' | '…' | '_');
        let number_end =
            rest.find(|c: char| !is_filler(c) && !c.is_ascii_digit()).unwrap_or(rest.len());
        let number = rest[..number_end].trim_matches(is_filler);
        let rest = &rest[number_end..];
        let slash = rest.chars().next().filter(|c| matches!(c, '/' | '-' | '–' | '\\'));
        let after = slash.map_or(rest, |c| &rest[c.len_utf8()..]);
        if number.is_empty() && slash.is_none() && !starts_blank && !has_colon {
            return None;
        }
        if !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let spaced = after.starts_with(char::is_whitespace);
        let (groups, joints, end) = read_groups(after);
        let known = groups.first().is_some_and(|group| group.chars().count() <= 6);
        if slash.is_none() && !known && !groups.is_empty() {
            return None;
        }
        let length = text.len() - after.len() + end;
        let text = text.get(..length).unwrap_or(text).trim_end();
        Some(NumberLine { text, has_colon, number, slash, groups, joints, spaced })
    }

    /// How the decree has it written. `None` where it is so, or where there is no symbol to go by.
    pub(super) fn proposed(&self) -> Option<String> {
        if self.groups.is_empty() {
            return Some("Số: …/KH-UBND".to_owned());
        }
        let is_short = self.number.len() == 1;
        let is_right = self.has_colon
            && !is_short
            && self.slash == Some('/')
            && !self.spaced
            && self.joints.iter().all(|joint| *joint == "-")
            && self.groups.iter().all(|group| !group.chars().any(char::is_lowercase));
        if is_right {
            return None;
        }
        let number = match (self.number, is_short) {
            ("", _) => "…".to_owned(),
            (number, true) => format!("0{number}"),
            (number, false) => number.to_owned(),
        };
        let symbol =
            self.groups.iter().map(|group| group.to_uppercase()).collect::<Vec<_>>().join("-");
        Some(format!("Số: {number}/{symbol}"))
    }
}

/// The groups of a symbol at the start of a text, what joins them, and where they end.
fn read_groups(text: &str) -> (Vec<&str>, Vec<&str>, usize) {
    let (mut groups, mut joints) = (Vec::new(), Vec::new());
    let mut at = text.len() - text.trim_start().len();
    let mut end = 0;
    while let Some(rest) = text.get(at..) {
        let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let group = &rest[..length];
        // "Bình Minh" after the symbol is the place, on the same line.
        if group.is_empty() || !is_group(group) {
            break;
        }
        groups.push(group);
        end = at + length;
        let after = &rest[length..];
        let joint = after.trim_start();
        let Some(mark) = joint.chars().next().filter(|c| matches!(c, '-' | '–' | '/')) else {
            break;
        };
        let following = joint[mark.len_utf8()..].trim_start();
        let next = text.len() - following.len();
        if !following.starts_with(char::is_alphanumeric) {
            break;
        }
        joints.push(text.get(end..next).unwrap_or_default());
        at = next;
    }
    joints.truncate(groups.len().saturating_sub(1));
    (groups, joints, end)
}

/// Whether a word is an abbreviation of a symbol: capitals, or the known ones in small letters.
fn is_group(word: &str) -> bool {
    let has_small = word.chars().skip(1).any(char::is_lowercase);
    !has_small && word.chars().next().is_some_and(char::is_uppercase)
        || matches!(fold(word).as_str(), "kh" | "ubnd" | "ttg" | "bcd" | "hdnd")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_number_lines_get_a_proposal() {
        let cases = [
            ("Số: 12/KH-UBND", None),
            ("Số: /KH-UBND", None),
            ("Số: ……/KH-UBND", None),
            ("Số:      /KH-UBND Bình Minh, ngày tháng năm 2026", None),
            ("Số: 12 /KH-UBND", None),
            ("Số 12/KH-UBND", Some("Số: 12/KH-UBND")),
            ("Số 12 / KH - UBND", Some("Số: 12/KH-UBND")),
            ("Số: 5/KH-UBND", Some("Số: 05/KH-UBND")),
            ("Số: 12-KH/UBND", Some("Số: 12/KH-UBND")),
            ("Số: 12 KH-UBND", Some("Số: 12/KH-UBND")),
            ("Số: 12/KH–UBND", Some("Số: 12/KH-UBND")),
            ("Số: 12/kh-ubnd", Some("Số: 12/KH-UBND")),
            ("Số: 12/KH- UBND", Some("Số: 12/KH-UBND")),
            ("Số: 12/KH/UBND", Some("Số: 12/KH-UBND")),
            ("Số:", Some("Số: …/KH-UBND")),
        ];
        for (text, expected) in cases {
            let line = NumberLine::read(text).unwrap_or_else(|| panic!("{text} is a number line"));
            assert_eq!(line.proposed().as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn other_lines_have_no_number() {
        for text in ["Số hóa hồ sơ", "Số lượng 12", "KẾ HOẠCH", "Số liệu minh hoạ", "Sốt"]
        {
            assert_eq!(NumberLine::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_place_on_the_same_line_is_left_out() {
        let line = NumberLine::read("Số: 5/KH-UBND Bình Minh, ngày 05 tháng 02 năm 2026");
        assert_eq!(line.map(|line| line.text), Some("Số: 5/KH-UBND"));
    }
}
