//! Agencies under their many spellings: "Phòng VH-XH" is "Phòng Văn hóa – Xã hội".

mod lexicon;
mod split;

use self::lexicon::{
    ABBREVIATIONS, CLASS_MEMBERS, CLASSES, CLASSES_ALONE, COMMUNE, NOT_A_COMMUNE, WHOLE_NAMES,
};
use super::phrase::{Kind, Phrase, Token, scan, strip};
use crate::text;

pub use self::split::split;

/// What all spellings of one agency have in common; for comparing, not for showing.
///
/// Capitals, dashes, brackets, tone marks ("hóa", "hoá"), "i" and "y", "và" and "&" make no
/// difference; usual abbreviations are taken for what they stand for. The commune is left out, with
/// its name or without, since a plan is of one commune; the province is kept: "Công an xã" is
/// "Công an", but not "Công an tỉnh".
pub fn key(name: &str) -> String {
    let tokens = outside_brackets(name);
    let mut rest = strip(&tokens, "các").or_else(|| strip(&tokens, "những")).unwrap_or(&tokens);
    rest = without_commune(rest);
    if let Some(at) = rest.iter().position(|token| token.is("trên")) {
        let tail = rest.get(at..).unwrap_or_default();
        if strip(tail, "trên địa bàn").is_some_and(<[_]>::is_empty) {
            rest = rest.get(..at).unwrap_or_default();
        }
    }
    contract(&folded(without_province_name(rest)))
}

/// Whether two names are spellings of one agency.
pub fn same(a: &str, b: &str) -> bool {
    key(a) == key(b)
}

/// Whether a name stands for many units, such as "Các phòng, ban, đơn vị trên địa bàn xã", "Hội,
/// Đoàn thể" or "Doanh nghiệp viễn thông": nobody in particular answers for what it leads.
pub fn is_collective(name: &str) -> bool {
    let tokens = outside_brackets(name);
    let of_many = |pair: &[Token<'_>]| match pair {
        [many, member] => {
            (many.is_any(&["các", "những"]) || many.kind == Kind::Number)
                && member.is_any(CLASS_MEMBERS)
        }
        _ => false,
    };
    let first = tokens.first();
    if first.is_some_and(|first| first.is_any(&["các", "những", "mọi", "từng", "mỗi"]))
        || tokens.windows(2).any(of_many)
        || tokens.windows(2).any(|pair| strip(pair, "liên quan").is_some())
    {
        return true;
    }
    let key = key(name);
    CLASSES_ALONE.contains(&key.as_str())
        || CLASSES.iter().any(|class| {
            key.strip_prefix(class).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
}

/// The words of a name; what stands in brackets explains it and is no part of it.
fn outside_brackets(name: &str) -> Vec<Token<'_>> {
    let mut depth = 0usize;
    let mut tokens = scan(name);
    tokens.retain(|token| {
        match token.text {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => return depth == 0 && token.kind != Kind::Sign,
        }
        false
    });
    tokens
}

/// The name without the commune at its end: "… xã", "… cấp xã", "… phường Tân Khai".
fn without_commune(name: Phrase<'_>) -> Phrase<'_> {
    let ends = (1..name.len()).find(|at| {
        let (before, rest) = name.split_at(*at);
        let names_commune = COMMUNE
            .iter()
            .any(|word| strip(rest, word).is_some_and(|after| after.iter().all(is_part_of_name)));
        let other = NOT_A_COMMUNE.iter().any(|(word_before, word_after)| {
            before.last().is_some_and(|word| word.is(word_before))
                || rest.get(1).is_some_and(|word| word.is(word_after))
        });
        names_commune && !other
    });
    let Some(at) = ends else { return name };
    let kept = name.get(..at).unwrap_or(name);
    match kept {
        [shorter @ .., last] if last.is("cấp") && !shorter.is_empty() => shorter,
        _ => kept,
    }
}

/// "Sở …" is always the province's; of others only the province's own name is left out.
fn without_province_name(name: Phrase<'_>) -> Phrase<'_> {
    let province = (1..name.len()).find_map(|at| {
        let rest = name.get(at..)?;
        let after = strip(rest, "tỉnh").or_else(|| strip(rest, "thành phố"))?;
        after.iter().all(is_part_of_name).then(|| (at, name.len() - after.len()))
    });
    let Some((start, end)) = province else { return name };
    let is_department = name.first().is_some_and(|first| first.is("sở"));
    name.get(..if is_department { start } else { end }).unwrap_or(name)
}

fn is_part_of_name(token: &Token<'_>) -> bool {
    token.is_capital() || token.kind == Kind::Number
}

/// The words folded and joined, conjunctions left out.
fn folded(name: Phrase<'_>) -> String {
    let mut key = String::new();
    for token in name {
        let word = text::fold(token.text);
        if word == "va" {
            continue;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&one_vowel_sign(word));
    }
    key
}

/// "Kỹ" and "kĩ", "quý" and "quí" are spelt both ways where y is the only vowel.
fn one_vowel_sign(word: String) -> String {
    let Some(before) = word.strip_suffix('y') else { return word };
    let consonants = before.strip_suffix("qu").unwrap_or(before);
    if consonants.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return word;
    }
    format!("{before}i")
}

/// Puts what abbreviations stand for, or the abbreviation for what it stands for, whichever is
/// less ambiguous.
fn contract(key: &str) -> String {
    let mut key = format!(" {key} ");
    for (printed, meant) in ABBREVIATIONS {
        let printed = format!(" {printed} ");
        if key.contains(&printed) {
            key = key.replace(&printed, &format!(" {meant} "));
        }
    }
    let key = key.trim();
    let whole = WHOLE_NAMES.iter().find(|(printed, _)| *printed == key);
    whole.map_or(key, |(_, meant)| meant).to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_agency_agree() {
        for spellings in [
            &[
                "Phòng Văn hóa – Xã hội",
                "Phòng VH-XH",
                "Phòng VHXH",
                "P. VHXH",
                "P.VH-XH",
                "Phòng Văn Hoá- Xã hội",
                "Phòng Văn hóa - Xã Hội",
                "PHÒNG VĂN HÓA – XÃ HỘI",
                "Phòng Văn hóa và Xã hội xã",
                "Phòng Văn hóa - Xã hội xã Tân Khai",
                "Phòng Văn hóa - Xã hội (Theo hướng dẫn của Sở Nội vụ)",
            ][..],
            &[
                "UBND xã",
                "UBND",
                "Ủy ban nhân dân xã",
                "Uỷ ban nhân dân xã",
                "UBND xã Tân Khai",
                "ỦY BAN NHÂN DÂN XÃ TÂN KHAI",
                "UBND phường Bình Hưng Hòa",
            ],
            &[
                "Trung tâm Phục vụ hành chính công",
                "TT PVHCC",
                "TTPVHCC",
                "Trung tâm PVHCC",
                "Trung tâm phục vụ Hành chính công xã",
                "Trung tâm phục vụ hành chính công cấp xã",
                "Trung tâm Phục vụ HCC",
            ],
            &[
                "Văn phòng HĐND và UBND xã",
                "VP HĐND-UBND",
                "Văn phòng UBND & HĐND",
                "Văn phòng HĐND&UBND",
                "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
            ],
            &["Tổ CNSCĐ", "Tổ CNSCD", "Tổ Công nghệ số cộng đồng", "Các Tổ công nghệ số cộng đồng"],
            &[
                "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
                "UBMTTQ Việt Nam xã",
                "UBMTTQVN xã",
                "MTTQ xã",
                "Ủy ban MTTQ Việt Nam",
            ],
            &["Đoàn Thanh niên", "Đoàn xã", "Đoàn TNCS Hồ Chí Minh xã", "ĐTN xã"],
            &[
                "Sở Khoa học và Công nghệ",
                "Sở KH&CN",
                "Sở KHCN",
                "Sở Khoa học và Công nghệ tỉnh Đồng Nai",
            ],
            &["Trạm Y tế", "Trạm Y tế xã", "Trạm y tế xã Tân Khai", "Các Trạm Y tế"],
            &["Phòng Kinh tế - Kĩ thuật", "Phòng Kinh tế – Kỹ thuật"],
            &["HTX", "Hợp tác xã"],
        ] {
            let keys: Vec<_> = spellings.iter().map(|name| key(name)).collect();
            assert!(keys.iter().all(|key| Some(key) == keys.first()), "{spellings:?}: {keys:?}");
        }
    }

    #[test]
    fn different_agencies_differ() {
        let names = [
            "Phòng Văn hóa – Xã hội",
            "Phòng Kinh tế",
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "Văn phòng HĐND và UBND xã",
            "Văn phòng Đảng ủy xã",
            "UBND xã",
            "UBND tỉnh",
            "UBND các xã",
            "Công an xã",
            "Công an tỉnh",
            "Trung tâm Phục vụ hành chính công",
            "Trung tâm Dịch vụ tổng hợp",
            "Trung tâm Cung ứng dịch vụ công",
            "Đoàn Thanh niên",
            "Đoàn TNCS HCM tỉnh",
            "Hội Nông dân xã",
            "Hội, Đoàn thể",
            "Các cơ quan, đơn vị",
            "Các cơ quan, đơn vị có liên quan",
            "Ngân hàng",
            "Ngân hàng nhà nước Chi nhánh Khu vực 2",
            "Hợp tác xã",
            "Hợp tác xã Nông nghiệp",
        ];
        for (index, a) in names.iter().enumerate() {
            for b in names.iter().skip(index + 1) {
                assert!(!same(a, b), "{a} and {b}: {}", key(a));
            }
        }
    }

    #[test]
    fn classes_are_told_from_units() {
        for name in [
            "Các phòng, ban, đơn vị trên địa bàn xã",
            "Các ngành liên quan xã",
            "Hội, Đoàn thể",
            "Phòng, ban liên quan",
            "Trường học trên địa bàn",
            "UBND các xã",
            "Ban điều hành 19 thôn",
            "Tổ Công nghệ số cộng đồng",
            "Doanh nghiệp viễn thông",
            "Ấp",
        ] {
            assert!(is_collective(name), "{name}");
        }
        for name in [
            "",
            "UBND xã",
            "Hội Nông dân xã",
            "Đoàn Thanh niên",
            "Trường Tiểu học Tân Khai",
            "Ban Quản lý các khu công nghiệp",
            "Ngân hàng Chính sách xã hội",
            "Hợp tác xã Nông nghiệp Tân Khai",
        ] {
            assert!(!is_collective(name), "{name}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*", name in "(Các |Phòng |xã |Xã |cấp |tỉnh |\\(|\\)|, | và |A)*") {
            for text in [text, name] {
                let _ = (key(&text), is_collective(&text), split(&text));
            }
        }

        #[test]
        fn case_and_dashes_make_no_difference(dash in "[-–]", blank in " ?", upper in any::<bool>()) {
            let name = format!("Phòng Văn hóa{blank}{dash}{blank}Xã hội");
            let name = if upper { name.to_uppercase() } else { name };
            prop_assert!(same(&name, "Phòng VH-XH"));
        }
    }
}
