//! Vietnamese text: one Unicode form at the boundary, and folding for search.

/// The text in Unicode's composed form (NFC), with runs of blanks made one space and none at the
/// ends. Line breaks become spaces too.
///
/// Everything that enters the product passes here once; nothing below normalises again.
pub fn normalise(text: &str) -> String {
    single_blanks(&nfc(text))
}

/// The text folded for search, with single blanks: what two spellings of one name have in common.
pub fn key(text: &str) -> String {
    single_blanks(&fold(text))
}

fn single_blanks(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !result.is_empty() {
            result.push(' ');
        }
        result.push_str(word);
    }
    result
}

/// The text in Unicode's composed form (NFC), blanks as they are.
pub fn nfc(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        use unicode_normalization::UnicodeNormalization;
        text.nfc().collect()
    }
    // The browser's own tables: a table of ours would weigh 55 KB.
    #[cfg(target_arch = "wasm32")]
    {
        String::from(js_sys::JsString::from(text).normalize("NFC"))
    }
}

/// The text as people type it when they search: lower case, without tone marks, đ as d.
///
/// Takes composed and decomposed text alike. Letters of other scripts pass through as they are: the
/// table of their small letters would weigh 8 KB.
pub fn fold(text: &str) -> String {
    text.chars().filter_map(fold_char).collect()
}

/// Whether every word of the query occurs in the folded text. Both must be folded.
pub fn matches(folded_text: &str, folded_query: &str) -> bool {
    folded_query.split_whitespace().all(|word| contains(folded_text, word))
}

/// Whether a text occurs in another. The standard library's search is faster on long texts, but
/// the widget would carry 2 KB for it.
pub fn contains(text: &str, part: &str) -> bool {
    let part = part.as_bytes();
    part.is_empty() || text.as_bytes().windows(part.len()).any(|window| window == part)
}

fn fold_char(c: char) -> Option<char> {
    let c = match c {
        '\u{300}'..='\u{36f}' => return None,
        // Latin-1: À..Å È.. Ì.. Ò.. Ù.. Ý and the small letters.
        'À'..='Å' | 'à'..='å' | 'Ă' | 'ă' | 'Ạ'..='ặ' => 'a',
        'È'..='Ë' | 'è'..='ë' | 'Ẹ'..='ệ' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ' | 'ĩ' | 'Ỉ'..='ị' => 'i',
        'Ò'..='Ö' | 'ò'..='ö' | 'Ơ' | 'ơ' | 'Ọ'..='ợ' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ' | 'ũ' | 'Ư' | 'ư' | 'Ụ'..='ự' => 'u',
        'Ý' | 'ý' | 'ÿ' | 'Ỳ'..='ỹ' => 'y',
        'Đ' | 'đ' => 'd',
        // The rest of Latin-1, where small letters follow at a distance of 32.
        'Æ' | 'Ç' | 'Ð' | 'Ñ' | 'Ø' | 'Þ' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        c => c.to_ascii_lowercase(),
    };
    Some(c)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::*;

    #[test]
    fn folds_every_vietnamese_letter_as_unicode_does() {
        // Latin-1, Latin Extended-A and B, Latin Extended Additional: where Vietnamese letters lie.
        let vietnamese = "aăâeêioôơuưyđ";
        let tones = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
        for letter in vietnamese.chars().flat_map(|c| [c, c.to_uppercase().next().unwrap()]) {
            for tone in tones {
                let composed: String = [letter, tone].into_iter().nfc().collect();
                let expected: String = composed
                    .nfd()
                    .filter(|c| !is_combining_mark(*c))
                    .map(|c| if "đĐ".contains(c) { 'd' } else { c.to_ascii_lowercase() })
                    .collect();
                assert_eq!(fold(&composed), expected, "{composed}");
                assert_eq!(fold(&composed.nfd().collect::<String>()), expected, "{composed} apart");
            }
        }
    }

    #[test]
    fn other_letters_of_latin_1_become_small() {
        assert_eq!(fold("ÆÇÐÑØÞ×÷ß"), "æçðñøþ×÷ß");
        assert_eq!(fold("Γ"), "Γ");
    }

    #[test]
    fn normalises_blanks_and_form() {
        assert_eq!(normalise("  Tỷ\u{a0}lệ \n hộ  "), "Tỷ lệ hộ");
        assert_eq!(normalise("chuye\u{302}\u{309}n"), "chuyển");
    }

    #[test]
    fn finds_what_occurs() {
        for (text, part) in [("phần trăm", "trăm"), ("aab", "ab"), ("a", ""), ("", "")] {
            assert!(contains(text, part), "{part} in {text}");
        }
        for (text, part) in [("phần trăm", "tram"), ("a", "aa"), ("", "a")] {
            assert!(!contains(text, part), "{part} in {text}");
        }
    }

    #[test]
    fn finds_words_in_any_order() {
        assert!(matches(&fold("Tỷ lệ hộ gia đình"), &fold("GIA ty")));
        assert!(!matches(&fold("Tỷ lệ hộ gia đình"), "giam"));
    }
}
