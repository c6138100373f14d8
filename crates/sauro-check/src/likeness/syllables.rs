//! Text as syllables, each in one spelling.

/// A syllable, abbreviation or number of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Syllable<'t> {
    /// As printed.
    pub(super) word: &'t str,
    /// Where it begins in the text.
    pub(super) start: usize,
    /// One past its last byte.
    pub(super) end: usize,
    /// Whether it has capitals only, as abbreviations have.
    pub(super) is_capitals: bool,
    /// Whether a percent sign follows.
    pub(super) is_percent: bool,
    /// Whether "&" joins it to the next.
    pub(super) joins_next: bool,
}

/// Takes a text apart. A number parts from a unit of two letters or more ("1Gb"), not from one
/// ("5G").
pub(super) fn syllables(text: &str) -> Vec<Syllable<'_>> {
    let mut syllables: Vec<Syllable<'_>> = Vec::new();
    let mut start: Option<usize> = None;
    for (index, c) in text.char_indices() {
        let is_part = c.is_alphanumeric() || is_inside_number(text, index, c);
        match (start, is_part) {
            (None, true) => start = Some(index),
            (Some(from), false) => {
                push(&mut syllables, text, from, index);
                start = None;
                if let Some(last) = syllables.last_mut() {
                    last.joins_next = c == '&';
                }
            }
            _ => {}
        }
        // A blank may stand before the sign.
        if c == '%'
            && let Some(last) = syllables.last_mut()
            && text.get(last.end..index).is_some_and(|between| between.trim().is_empty())
        {
            last.is_percent = true;
        }
    }
    if let Some(from) = start {
        push(&mut syllables, text, from, text.len());
    }
    syllables
}

/// Whether a point or comma stands between digits.
fn is_inside_number(text: &str, index: usize, c: char) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    matches!(c, '.' | ',')
        && is_digit(text.get(..index).and_then(|before| before.chars().next_back()))
        && is_digit(text.get(index + 1..).and_then(|after| after.chars().next()))
}

fn push<'t>(syllables: &mut Vec<Syllable<'t>>, text: &'t str, start: usize, end: usize) {
    let Some(word) = text.get(start..end) else { return };
    let digits = word.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')));
    let digits = digits.unwrap_or(word.len());
    let (number, unit) = word.split_at(digits);
    if !number.is_empty() && unit.chars().count() >= 2 {
        push_one(syllables, number, start);
        push_one(syllables, unit, start + digits);
    } else {
        push_one(syllables, word, start);
    }
}

fn push_one<'t>(syllables: &mut Vec<Syllable<'t>>, word: &'t str, start: usize) {
    syllables.push(Syllable {
        word,
        start,
        end: start + word.len(),
        is_capitals: word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase),
        is_percent: false,
        joins_next: false,
    });
}

/// A syllable in its one spelling: lower case; the tone as a digit at the end, so that "hoá" and
/// "hóa" are one, and "y" after a consonant as "i", so that "tỷ" and "tỉ" are one. A number without
/// zeros in front.
pub(super) fn key_of(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        let number = word.trim_start_matches('0');
        return if number.is_empty() { "0".to_owned() } else { number.to_owned() };
    }
    let mut key = String::with_capacity(word.len() + 1);
    let mut tone = None;
    for c in word.chars().flat_map(char::to_lowercase) {
        let (letter, own_tone) = apart(c);
        key.push(letter);
        tone = tone.or(own_tone);
    }
    let mut end = key.chars().rev();
    let ends_in_y = end.next() == Some('y');
    if ends_in_y && !end.next().is_some_and(is_vowel) {
        key.pop();
        key.push('i');
    }
    key.extend(tone);
    key
}

fn is_vowel(c: char) -> bool {
    "aăâeêioôơuưy".contains(c)
}

/// A letter without its tone, and the tone as a digit. The breve, the hat and the horn stay.
fn apart(c: char) -> (char, Option<char>) {
    const ROWS: [(char, &str); 12] = [
        ('a', "àáảãạ"),
        ('ă', "ằắẳẵặ"),
        ('â', "ầấẩẫậ"),
        ('e', "èéẻẽẹ"),
        ('ê', "ềếểễệ"),
        ('i', "ìíỉĩị"),
        ('o', "òóỏõọ"),
        ('ô', "ồốổỗộ"),
        ('ơ', "ờớởỡợ"),
        ('u', "ùúủũụ"),
        ('ư', "ừứửữự"),
        ('y', "ỳýỷỹỵ"),
    ];
    if c.is_ascii() {
        return (c, None);
    }
    let found = ROWS.iter().find_map(|(letter, toned)| {
        let tone = toned.chars().position(|other| other == c)?;
        let digit = u32::try_from(tone).ok().and_then(|tone| char::from_digit(tone + 1, 10));
        Some((*letter, digit))
    });
    found.unwrap_or((c, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_syllable_have_one_key() {
        for (a, b) in [("hoá", "Hóa"), ("tỷ", "tỉ"), ("kĩ", "KỸ"), ("uỷ", "ủy"), ("01", "1")]
        {
            assert_eq!(key_of(a), key_of(b), "{a} {b}");
        }
        for (a, b) in [("đa", "da"), ("dã", "da"), ("hay", "hai"), ("cơ", "có"), ("ơn", "on")]
        {
            assert_ne!(key_of(a), key_of(b), "{a} {b}");
        }
    }

    #[test]
    fn numbers_part_from_units() {
        let keys = |text| syllables(text).into_iter().map(|s| key_of(s.word)).collect::<Vec<_>>();
        assert_eq!(keys("≥1Gb/s, 5G; 1.000 dân"), ["1", "gb", "s", "5g", "1.000", "dân"]);
        let percent: Vec<bool> = syllables("60 % hộ, 7%").iter().map(|s| s.is_percent).collect();
        assert_eq!(percent, [true, false, true]);
        assert!(syllables("KH&CN")[0].joins_next && syllables("KH&CN")[0].is_capitals);
    }
}
