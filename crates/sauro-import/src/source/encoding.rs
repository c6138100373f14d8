//! Encodings of before Unicode: TCVN3 (fonts `.VnTime`) and VNI (fonts `VNI-Times`), and the code
//! pages that plain text comes in.

use sauro_model::text::nfc;

/// Whether a font's letters are those of TCVN3.
pub(crate) fn is_tcvn3_font(font: &str) -> bool {
    font.trim_start().starts_with(".Vn") || font.trim_start().starts_with(".VN")
}

/// Whether a font's letters are those of VNI.
pub(crate) fn is_vni_font(font: &str) -> bool {
    font.trim_start().get(..4).is_some_and(|start| start.eq_ignore_ascii_case("VNI-"))
}

/// The TCVN3 letters in the order of their codes, which are those of Latin-1.
const TCVN3: [(char, char); 74] = [
    ('¡', 'Ă'),
    ('¢', 'Â'),
    ('£', 'Ê'),
    ('¤', 'Ô'),
    ('¥', 'Ơ'),
    ('¦', 'Ư'),
    ('§', 'Đ'),
    ('¨', 'ă'),
    ('©', 'â'),
    ('ª', 'ê'),
    ('«', 'ô'),
    ('¬', 'ơ'),
    ('\u{ad}', 'ư'),
    ('®', 'đ'),
    ('µ', 'à'),
    ('¶', 'ả'),
    ('·', 'ã'),
    ('¸', 'á'),
    ('¹', 'ạ'),
    ('»', 'ằ'),
    ('¼', 'ẳ'),
    ('½', 'ẵ'),
    ('¾', 'ắ'),
    ('Æ', 'ặ'),
    ('Ç', 'ầ'),
    ('È', 'ẩ'),
    ('É', 'ẫ'),
    ('Ê', 'ấ'),
    ('Ë', 'ậ'),
    ('Ì', 'è'),
    ('Î', 'ẻ'),
    ('Ï', 'ẽ'),
    ('Ð', 'é'),
    ('Ñ', 'ẹ'),
    ('Ò', 'ề'),
    ('Ó', 'ể'),
    ('Ô', 'ễ'),
    ('Õ', 'ế'),
    ('Ö', 'ệ'),
    ('×', 'ì'),
    ('Ø', 'ỉ'),
    ('Ü', 'ĩ'),
    ('Ý', 'í'),
    ('Þ', 'ị'),
    ('ß', 'ò'),
    ('á', 'ỏ'),
    ('â', 'õ'),
    ('ã', 'ó'),
    ('ä', 'ọ'),
    ('å', 'ồ'),
    ('æ', 'ổ'),
    ('ç', 'ỗ'),
    ('è', 'ố'),
    ('é', 'ộ'),
    ('ê', 'ờ'),
    ('ë', 'ở'),
    ('ì', 'ỡ'),
    ('í', 'ớ'),
    ('î', 'ợ'),
    ('ï', 'ù'),
    ('ñ', 'ủ'),
    ('ò', 'ũ'),
    ('ó', 'ú'),
    ('ô', 'ụ'),
    ('õ', 'ừ'),
    ('ö', 'ử'),
    ('÷', 'ữ'),
    ('ø', 'ứ'),
    ('ù', 'ự'),
    ('ú', 'ỳ'),
    ('û', 'ỷ'),
    ('ü', 'ỹ'),
    ('ý', 'ý'),
    ('þ', 'ỵ'),
];

/// Text of a TCVN3 font in Unicode. Fonts whose name ends in H print capitals.
pub(crate) fn from_tcvn3(text: &str, font: &str) -> String {
    let letters =
        text.chars().map(|c| TCVN3.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to));
    let capitals = font.trim_end().ends_with('H') && !font.trim_end().ends_with("VNH");
    if capitals { letters.flat_map(char::to_uppercase).collect() } else { letters.collect() }
}

/// VNI letters that stand alone.
const VNI_LETTERS: [(char, char); 20] = [
    ('ñ', 'đ'),
    ('Ñ', 'Đ'),
    ('í', 'í'),
    ('Í', 'Í'),
    ('ì', 'ì'),
    ('Ì', 'Ì'),
    ('æ', 'ỉ'),
    ('Æ', 'Ỉ'),
    ('ó', 'ĩ'),
    ('Ó', 'Ĩ'),
    ('ò', 'ị'),
    ('Ò', 'Ị'),
    ('î', 'ỵ'),
    ('Î', 'Ỵ'),
    ('ô', 'ơ'),
    ('Ô', 'Ơ'),
    ('ö', 'ư'),
    ('Ö', 'Ư'),
    ('ĩ', 'ĩ'),
    ('ị', 'ị'),
];

/// VNI marks that follow their vowel: what they add to it, as combining characters.
const VNI_MARKS: [(char, &str); 17] = [
    ('ù', "\u{301}"),
    ('ø', "\u{300}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
];

/// Text of a VNI font in Unicode.
pub(crate) fn from_vni(text: &str) -> String {
    let mut result = String::with_capacity(text.len() + text.len() / 2);
    let mut after_vowel = false;
    for c in text.chars() {
        let small = c.to_lowercase().next().unwrap_or(c);
        let mark = VNI_MARKS.iter().find(|(from, _)| *from == small);
        if let (true, Some((_, marks))) = (after_vowel, mark) {
            result.push_str(marks);
            after_vowel = false;
            continue;
        }
        let letter = VNI_LETTERS.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to);
        result.push(letter);
        let small = letter.to_lowercase().next().unwrap_or(letter);
        after_vowel = matches!(small, 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'ư');
    }
    nfc(&result)
}

/// Text of a file that says nothing of its encoding.
pub(crate) struct Decoded {
    /// The text, in NFC.
    pub(crate) text: String,
    /// The old encoding it was in. `None` for Unicode and Windows-1258.
    pub(crate) old: Option<&'static str>,
}

/// Decodes plain text: Unicode, else whichever old encoding makes the most Vietnamese of it.
/// `None` where none does.
pub(crate) fn decode_text(bytes: &[u8]) -> Option<Decoded> {
    if let Some(text) = sauro_package::decode_utf16(bytes) {
        return Some(Decoded { text: nfc(&text), old: None });
    }
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(decode_letters(text));
    }
    let latin: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let windows = nfc(&from_windows_1258(bytes));
    let decoded = decode_letters(&latin);
    match (vietnamese_words(&windows), vietnamese_words(&decoded.text)) {
        (0, 0) => None,
        (windows_words, old_words) if windows_words >= old_words => {
            Some(Decoded { text: windows, old: None })
        }
        _ => Some(decoded),
    }
}

/// Text copied out of a document with old fonts keeps their letters as Latin-1.
fn decode_letters(text: &str) -> Decoded {
    let plain = nfc(text);
    let tcvn3 = from_tcvn3(text, ".VnTime");
    let vni = from_vni(text);
    let words = vietnamese_words(&plain);
    let (tcvn3_words, vni_words) = (vietnamese_words(&tcvn3), vietnamese_words(&vni));
    // Every encoding leaves some words alone, so an old one must win clearly.
    let threshold = words.saturating_mul(2) + 3;
    if tcvn3_words > threshold && tcvn3_words >= vni_words {
        Decoded { text: tcvn3, old: Some("TCVN3") }
    } else if vni_words > threshold {
        Decoded { text: vni, old: Some("VNI") }
    } else {
        Decoded { text: plain, old: None }
    }
}

/// Words that no Vietnamese page goes without, all with letters that the encodings differ in.
const COMMON: [&str; 16] = [
    "số", "của", "và", "xã", "các", "thực", "hiện", "năm", "đến", "được", "tỷ", "lệ", "chuyển",
    "đổi", "thủ", "tục",
];

fn vietnamese_words(text: &str) -> usize {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| COMMON.contains(&word.to_lowercase().as_str()))
        .count()
}

/// Windows-1258: letters with marks that combine.
fn from_windows_1258(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| match *byte {
            0x80 => '€',
            0x85 => '…',
            0x91 => '‘',
            0x92 => '’',
            0x93 => '“',
            0x94 => '”',
            0x95 => '•',
            0x96 => '–',
            0x97 => '—',
            0xc3 => 'Ă',
            0xe3 => 'ă',
            0xcc => '\u{300}',
            0xec => '\u{301}',
            0xd0 => 'Đ',
            0xf0 => 'đ',
            0xd2 => '\u{309}',
            0xf2 => '\u{323}',
            0xd5 => 'Ơ',
            0xf5 => 'ơ',
            0xdd => 'Ư',
            0xfd => 'ư',
            0xde => '\u{303}',
            0xfe => '₫',
            byte => char::from(byte),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_tcvn3() {
        assert_eq!(from_tcvn3("Tû lÖ hå s¬ trùc tuyÕn", ".VnTime"), "Tỷ lệ hồ sơ trực tuyến");
        assert_eq!(from_tcvn3("Uû ban nh©n d©n x·", ".VnTimeH"), "UỶ BAN NHÂN DÂN XÃ");
        assert_eq!(from_tcvn3("§¶ng ®\u{ad}îc", ".VnArial"), "Đảng được");
    }

    #[test]
    fn converts_vni() {
        assert_eq!(from_vni("Chuyeån ñoåi soá cuûa xaõ"), "Chuyển đổi số của xã");
        assert_eq!(from_vni("UÛY BAN NHAÂN DAÂN"), "ỦY BAN NHÂN DÂN");
        assert_eq!(from_vni("ñöôïc thöïc hieän naêm"), "được thực hiện năm");
    }

    #[test]
    fn tells_encodings_of_plain_text_apart() {
        let unicode = "Tỷ lệ hồ sơ trực tuyến của xã năm 2026";
        assert_eq!(
            decode_text(unicode.as_bytes()).map(|d| (d.text, d.old)),
            Some((unicode.into(), None))
        );
        let tcvn3 = "Tû lÖ c¸c hå s¬ ®\u{ad}îc thùc hiÖn cña x· vµ c¸c ®¬n vÞ n¨m 2026";
        let decoded = decode_text(tcvn3.as_bytes()).unwrap();
        assert_eq!(decoded.old, Some("TCVN3"));
        let latin: Vec<u8> = tcvn3.chars().map(|c| c as u8).collect();
        assert_eq!(decode_text(&latin).unwrap().old, Some("TCVN3"));
        // Windows-1258 as Excel writes it: ê and a combining dot below.
        let windows = b"T\xfd l\xea\xf2 c\xf9a x\xe3\xcc n\xe3m \xf0\xea\xecn";
        assert_eq!(decode_text(windows).unwrap().text, "Tư lệ cùa xằ năm đến");
        assert!(decode_text(&[0x81, 0xff, 0x00, 0x9c]).is_none());
    }
}
