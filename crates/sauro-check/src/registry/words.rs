//! Names by their words: what two spellings of one name have in common, and where a name stands in
//! a text.

use sauro_model::text::fold;

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'t> {
    pub(crate) text: &'t str,
    /// Where its first byte stands.
    pub(crate) start: usize,
}

impl Word<'_> {
    /// One past its last byte.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of a text: runs of letters and digits.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(char::is_alphanumeric)?;
        let tail = text.get(start..)?;
        let length = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
        from = start + length;
        Some(Word { text: tail.get(..length)?, start })
    })
}

/// The folded words of a name, "và" left out.
pub(crate) fn plain(name: &str) -> Vec<String> {
    words(name).map(|word| fold(word.text)).filter(|word| word != "va").collect()
}

/// Where a name given by its folded words ends in a text, beginning at a byte; `None` if something
/// else stands there. Dashes, commas, "&", "/" and "và" may stand between its words.
pub(crate) fn end_of_name(text: &str, from: usize, name: &[String]) -> Option<usize> {
    let mut wanted = name.iter();
    let mut next = wanted.next()?;
    let mut end = from;
    for word in words(text.get(from..)?) {
        let start = from + word.start;
        if !text.get(end..start)?.chars().all(may_stand_inside) {
            return None;
        }
        end = from + word.end();
        let folded = fold(word.text);
        if folded == *next {
            match wanted.next() {
                Some(word) => next = word,
                None => return Some(end),
            }
        } else if folded != "va" || start == from {
            return None;
        }
    }
    None
}

fn may_stand_inside(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '–' | '—' | '‑' | '−' | '&' | ',' | '/')
}

/// The vowels of Vietnamese, each without a tone and then with its five.
const VOWELS: [&str; 12] = [
    "aàáảãạ",
    "ăằắẳẵặ",
    "âầấẩẫậ",
    "eèéẻẽẹ",
    "êềếểễệ",
    "iìíỉĩị",
    "oòóỏõọ",
    "ôồốổỗộ",
    "ơờớởỡợ",
    "uùúủũụ",
    "ưừứửữự",
    "yỳýỷỹỵ",
];

/// A word as it is spoken: small letters, the tone behind the letters wherever its mark stands, y
/// as i. "Hóa" and "hoá" are one word, "hội" and "hôi" are two.
pub(crate) fn spoken(word: &str) -> String {
    let mut letters = String::with_capacity(word.len() + 1);
    let mut tone = 0;
    for c in word.chars().flat_map(char::to_lowercase) {
        let found = VOWELS.iter().find_map(|row| {
            let at = row.chars().position(|vowel| vowel == c)?;
            row.chars().next().map(|vowel| (vowel, at))
        });
        let (letter, mark) = found.unwrap_or((c, 0));
        letters.push(if letter == 'y' { 'i' } else { letter });
        tone = if mark > 0 { mark } else { tone };
    }
    letters.extend("012345".chars().nth(tone));
    letters
}

/// Whether one letter more, less, another or two in the wrong order makes one word the other.
pub(crate) fn is_one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if short == long || long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short, long) = (&short[same..], &long[same..]);
    match (short, long) {
        (short, [_, long @ ..]) if short.len() == long.len() => short == long,
        ([a, short @ ..], [b, long @ ..]) => {
            short == long
                || matches!((short, long), ([c, s @ ..], [d, l @ ..]) if a == d && b == c && s == l)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_found_whatever_stands_between_their_words() {
        let name = plain("Bộ Nông nghiệp và Phát triển nông thôn");
        for text in [
            "Bộ Nông nghiệp và Phát triển nông thôn",
            "Bộ Nông nghiệp & Phát triển\nnông thôn",
            "BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",
        ] {
            assert_eq!(end_of_name(text, 0, &name), Some(text.len()), "{text}");
        }
        for text in ["Bộ Nông nghiệp và Môi trường", "Bộ Nông nghiệp. Phát triển nông thôn", ""]
        {
            assert_eq!(end_of_name(text, 0, &name), None, "{text}");
        }
        assert_eq!(end_of_name("Bộ TT&TT, Bộ Y tế", 0, &plain("Bộ TT&TT")), Some("Bộ TT&TT".len()));
    }

    #[test]
    fn tones_count_and_their_places_do_not() {
        for (a, b) in [("hóa", "hoá"), ("Ủy", "uỷ"), ("kỹ", "kĩ"), ("Khỏe", "khoẻ")] {
            assert_eq!(spoken(a), spoken(b), "{a} {b}");
        }
        for (a, b) in [("hội", "hôi"), ("da", "đa"), ("trạm", "trám")] {
            assert_ne!(spoken(a), spoken(b), "{a} {b}");
        }
    }

    #[test]
    fn one_slip_is_one_letter() {
        for (a, b) in [("hoa", "hao"), ("chinh", "chin"), ("chinh", "chanh"), ("cng", "cong")] {
            assert!(is_one_slip(a, b) && is_one_slip(b, a), "{a} {b}");
        }
        for (a, b) in [("hoa", "hoa"), ("tai", "hanh"), ("", "ab"), ("abc", "cba")] {
            assert!(!is_one_slip(a, b), "{a} {b}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*", name in "(Bộ |Sở |và |, |&|-|\n|a){0,12}") {
            for text in [&text, &name] {
                let _ = (plain(text), spoken(text), is_one_slip(text, &name));
                let _ = end_of_name(text, 0, &plain(&name));
            }
        }
    }
}
