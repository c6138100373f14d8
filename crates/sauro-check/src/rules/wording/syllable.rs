//! Which strings of letters are Vietnamese syllables: an onset, a rhyme and a tone that the
//! orthography lets stand together.

/// The vowels with their tones: level, huyền, sắc, hỏi, ngã, nặng.
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ'],
    ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'],
    ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'],
    ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'],
    ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'],
    ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'],
    ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'],
    ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'],
];

/// Onsets, the longer before the shorter that begins like it.
const ONSETS: &[&str] = &[
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// Rhymes without their tone, a medial o or u included; sorted, to be searched.
const RHYMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec",
    "em", "en", "eng", "eo", "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu",
    "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "o", "oa", "oac", "oach", "oai", "oam",
    "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oen", "oeo", "oet", "oi", "om",
    "on", "ong", "ooc", "oong", "op", "ot", "oăc", "oăm", "oăn", "oăng", "oăt", "u", "ua", "uc",
    "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uynh", "uyp", "uyt", "uyu", "uyên",
    "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uênh", "uôc", "uôi", "uôm", "uôn", "uông",
    "uôt", "uơ", "y", "yêm", "yên", "yêng", "yêt", "yêu", "âc", "âm", "ân", "âng", "âp", "ât",
    "âu", "ây", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm", "ôn",
    "ông", "ôp", "ôt", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "ư",
    "ưa", "ưc", "ưi", "ưng", "ưt", "ưu", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

/// Rhymes after "qu", whose u is part of the onset.
const RHYMES_AFTER_QU: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "en",
    "eo", "et", "i", "ich", "in", "inh", "ip", "it", "y", "ych", "ynh", "yp", "yt", "yên", "yêt",
    "âc", "ân", "âng", "ât", "âu", "ây", "ê", "êch", "ên", "ênh", "êt", "ôc", "ăc", "ăm", "ăn",
    "ăng", "ăp", "ăt", "ơ", "ơi", "ơn", "ơt",
];

/// Rhymes after "gi", whose i is also the rhyme's: "gì", "gìn", "giếng".
const RHYMES_OF_GI: &[&str] = &["", "m", "n", "p", "êc", "êm", "ên", "êng", "êt", "êu"];

/// A vowel without its tone, and the tone from 0. Other letters have the level tone.
fn without_tone(c: char) -> (char, usize) {
    if c.is_ascii() {
        return (c, 0);
    }
    VOWELS
        .iter()
        .find_map(|row| row.iter().position(|vowel| *vowel == c).map(|tone| (row[0], tone)))
        .unwrap_or((c, 0))
}

/// Whether a word in small letters, in NFC, is a Vietnamese syllable. Where its tone mark stands
/// is not judged.
pub(super) fn is_syllable(word: &str) -> bool {
    let mut bare = String::with_capacity(word.len());
    let mut tone = 0;
    for c in word.chars() {
        let (letter, own) = without_tone(c);
        if own > 0 && tone > 0 {
            return false;
        }
        tone = tone.max(own);
        bare.push(letter);
    }
    spelt(&bare).any(|rhyme| bears(rhyme, tone))
}

/// Whether letters without tone are a syllable with one tone or another.
fn is_bare_syllable(bare: &str) -> bool {
    spelt(bare).next().is_some()
}

/// The rhymes that letters without tone can be read with: "gin" as g-in and as gi-n.
fn spelt(bare: &str) -> impl Iterator<Item = &str> {
    let onsets = ONSETS.iter().filter(move |onset| bare.starts_with(**onset));
    onsets.filter_map(move |onset| {
        let rhyme = bare.get(onset.len()..).unwrap_or_default();
        goes_together(onset, rhyme).then_some(rhyme)
    })
}

/// A word with its tone apart: "hóa" and "hoá" are one, "lý" and "lí" too.
pub(super) fn canonical(word: &str) -> (String, usize) {
    let mut bare = String::with_capacity(word.len());
    let mut tone = 0;
    for c in word.chars() {
        let (letter, own) = without_tone(c);
        tone = tone.max(own);
        bare.push(letter);
    }
    let before = bare.chars().rev().nth(1);
    if bare.ends_with('y') && before.is_some_and(|c| !"aâuo".contains(c)) {
        bare.pop();
        bare.push('i');
    }
    (bare, tone)
}

/// Where a syllable in "-oa", "-oe" or "-uy" carries its tone: `true` on the first vowel ("hóa"),
/// `false` on the second ("hoá"). `None` for other syllables and for the level tone.
pub(super) fn tone_place(word: &str) -> Option<bool> {
    if word.is_ascii() {
        return None;
    }
    let mut letters = word.chars().rev().map(without_tone);
    let (last, last_tone) = letters.next()?;
    let (first, first_tone) = letters.next()?;
    let is_pair = matches!((first, last), ('o', 'a') | ('o', 'e') | ('u', 'y'));
    // The u of "quý" belongs to the onset.
    let before = letters.next().map(|(letter, _)| letter);
    if !is_pair || before == Some('q') || !is_syllable(word) {
        return None;
    }
    match (first_tone > 0, last_tone > 0) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// Whether an onset is spelt so before a rhyme.
fn goes_together(onset: &str, rhyme: &str) -> bool {
    let is_front = rhyme.starts_with(['i', 'e', 'ê', 'y']);
    match onset {
        "qu" => return RHYMES_AFTER_QU.binary_search(&rhyme).is_ok(),
        "gi" => {
            return RHYMES_OF_GI.contains(&rhyme)
                || is_rhyme(rhyme) && !rhyme.starts_with(['i', 'y']);
        }
        "ngh" | "gh" if !is_front => return false,
        "ng" | "g" | "c" if is_front => return false,
        "k" if !is_front => return false,
        _ => {}
    }
    // "yêu", "yên" stand without an onset.
    if rhyme.starts_with('y') && rhyme != "y" {
        return onset.is_empty();
    }
    is_rhyme(rhyme)
}

fn is_rhyme(rhyme: &str) -> bool {
    RHYMES.binary_search(&rhyme).is_ok()
}

/// Whether a rhyme can have a tone: one that ends in a stop is sắc or nặng.
fn bears(rhyme: &str, tone: usize) -> bool {
    let is_stopped = ["c", "ch", "p", "t"].iter().any(|stop| rhyme.ends_with(stop));
    !is_stopped || matches!(tone, 2 | 5)
}

/// The letters that a letter may be with another hat or horn: "e" is e and ê.
fn hatted(c: char) -> Vec<char> {
    const FAMILIES: [&str; 5] = ["aăâ", "eê", "oôơ", "uư", "dđ"];
    let (base, _) = without_tone(c);
    match FAMILIES.iter().find(|family| family.contains(base)) {
        Some(family) => family.chars().collect(),
        None => vec![base],
    }
}

/// The syllables that differ from a word only in their marks, tone by tone. Empty for a word too
/// long to be one.
pub(super) fn with_other_marks(word: &str) -> Vec<String> {
    const LONGEST: usize = 7;
    if word.chars().count() > LONGEST {
        return Vec::new();
    }
    let mut drafts: Vec<String> = vec![String::new()];
    for c in word.chars() {
        let choices = hatted(c);
        drafts = drafts
            .iter()
            .flat_map(|draft| choices.iter().map(move |choice| format!("{draft}{choice}")))
            .collect();
    }
    // Most drafts are no syllable whatever their tone.
    drafts.retain(|draft| is_bare_syllable(draft));
    let toned = drafts.iter().flat_map(|draft| toned(draft).chain([draft.clone()]));
    toned.filter(|other| is_well_marked(other)).collect()
}

/// A syllable without tone with each tone on each of its vowels.
fn toned(draft: &str) -> impl Iterator<Item = String> + '_ {
    let rows = draft.char_indices().filter_map(|(at, c)| {
        VOWELS.iter().find(|row| row[0] == c).map(|row| (at, at + c.len_utf8(), row))
    });
    rows.flat_map(move |(start, end, row)| {
        let (head, tail) = (draft.get(..start), draft.get(end..));
        let (head, tail) = (head.unwrap_or_default(), tail.unwrap_or_default());
        row.iter().skip(1).map(move |vowel| format!("{head}{vowel}{tail}"))
    })
}

/// Whether a draft is a syllable whose tone stands where either school puts it, on a vowel that
/// can carry it.
fn is_well_marked(draft: &str) -> bool {
    if !is_syllable(draft) {
        return false;
    }
    let letters: Vec<(char, usize)> = draft.chars().map(without_tone).collect();
    let Some(at) = letters.iter().position(|(_, tone)| *tone > 0) else { return true };
    // A vowel with a hat or a horn carries the tone; of two, the last.
    let marked_at =
        letters.iter().rposition(|(c, _)| matches!(c, 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư'));
    if let Some(marked_at) = marked_at {
        return at == marked_at
            || letters.get(marked_at).is_some_and(|(c, _)| *c == 'ư') && at + 1 >= marked_at;
    }
    // "quý", "giá": the onset's vowel never carries it; before a consonant the last vowel does.
    let onset =
        usize::from(draft.starts_with("qu") || draft.starts_with("gi") && letters.len() > 2);
    let vowels: Vec<usize> = letters
        .iter()
        .enumerate()
        .filter(|(index, (c, _))| {
            "aeiouy".contains(*c) && (*index > 1 || onset == 0 || *index > onset)
        })
        .map(|(index, _)| index)
        .collect();
    let closed = vowels.last().is_some_and(|last| last + 1 < letters.len());
    match (vowels.as_slice(), closed) {
        ([], _) => true,
        ([.., last], true) => at == *last,
        ([only], false) => at == *only,
        ([first, second], false) => at == *first || at == *second,
        ([_, middle, ..], false) => at == *middle,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_other_words() {
        let syllables = "chuyển đổi số quốc gia nghiệp vụ khuyến khích thuở giếng gì gìn giữ quý \
                         quyết yêu ý ừ ưu ủy uỷ hóa hoá khỏe khoẻ nguyễn thuế ngoằn khuya khuếch \
                         huỳnh quỳnh quýt xoong moóc trước được nghĩa thuật liệu hằng kỹ kĩ tỷ tỉ \
                         loại quản nhiệm oanh yên ươm đặc bậc quạt quanh giờ gió giáo quen quét";
        for word in syllables.split_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
        let others = "kien thuc hien triên nghành nghê cế kát ngiệp quiết thựć online data chinh́ \
                      phát́ hoat dộngg trìnhh côngnghệ chuyễń tểp";
        for word in others.split_whitespace() {
            // "hien", "triên", "nghê" and "thuc" stand here for what letters alone cannot tell.
            if matches!(word, "triên" | "nghê") {
                continue;
            }
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn rhymes_are_sorted() {
        assert!(RHYMES.is_sorted() && RHYMES_AFTER_QU.is_sorted());
    }

    #[test]
    fn both_schools_of_tone_marks_are_told() {
        let cases = [
            ("hóa", Some(true)),
            ("hoá", Some(false)),
            ("ủy", Some(true)),
            ("uỷ", Some(false)),
            ("khỏe", Some(true)),
            ("quý", None),
            ("hoa", None),
            ("toàn", None),
            ("hoạch", None),
        ];
        for (word, expected) in cases {
            assert_eq!(tone_place(word), expected, "{word}");
        }
    }

    #[test]
    fn other_marks_are_tried() {
        let found = with_other_marks("kien");
        for word in ["kiên", "kiến", "kiện", "kiền", "kiển"] {
            assert!(found.iter().any(|other| other == word), "{word} in {found:?}");
        }
        assert!(with_other_marks("chuyển").iter().any(|other| other == "chuyên"));
        assert!(with_other_marks("dang").iter().any(|other| other == "đảng"));
        assert!(!with_other_marks("hoan").iter().any(|other| other == "hòan"));
        assert_eq!(with_other_marks("internet"), Vec::<String>::new());
    }
}
