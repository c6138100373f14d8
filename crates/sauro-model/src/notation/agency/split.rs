//! Telling the agencies of a cell from one another.

use super::lexicon::{BARE_HEADS, CLASS_MARKS, HEADS};
use crate::notation::phrase::{DASHES, Kind, Phrase, Token, scan, strip};

/// The agencies that a cell names, in order, as printed.
///
/// A semicolon and a line break always part two agencies. A comma, a slash or "và" does only where
/// a new name begins behind it: "Phòng Kinh tế, Phòng VH-XH" is two, while "Các phòng, ban, đơn vị
/// trên địa bàn xã", "Hội, Đoàn thể" and "Phòng Kinh tế, Hạ tầng và Đô thị" are one each. Nothing in
/// brackets parts anything.
pub fn split(cell: &str) -> Vec<String> {
    let mut names = Vec::new();
    for line in lines(cell) {
        let tokens = scan(line);
        let mut start = 0;
        for at in 1..tokens.len() {
            let (before, rest) = tokens.split_at(at);
            let current = before.get(start..).unwrap_or_default();
            if begins_name(current, rest) {
                push(line, current, &mut names);
                start = at;
            }
        }
        push(line, tokens.get(start..).unwrap_or_default(), &mut names);
    }
    names
}

/// The cell cut at semicolons and line breaks.
fn lines(cell: &str) -> Vec<&str> {
    let balanced = cell.matches('(').count() == cell.matches(')').count();
    let mut depth = 0i32;
    cell.split(move |c| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        c == '\n' || c == '\r' || (c == ';' && (depth == 0 || !balanced))
    })
    .collect()
}

/// Adds the name as printed, without the bullet before it and the sign or conjunction behind it.
fn push(line: &str, mut name: Phrase<'_>, names: &mut Vec<String>) {
    while let [first, rest @ ..] = name
        && (first.is_any(DASHES) || first.is_any(&["+", "*", "•", ",", "/", ".", "và"]))
    {
        name = rest;
    }
    while let [rest @ .., last] = name
        && (last.is_any(&[",", ".", "/", ":", "và"]) || last.is_any(DASHES))
    {
        name = rest;
    }
    if let [first, .., last] | [first @ last] = name {
        names.extend(line.get(first.start..last.end()).map(str::to_owned));
    }
}

/// Whether a new name begins at `rest`, `current` being the name before it with its separator.
fn begins_name(current: Phrase<'_>, rest: Phrase<'_>) -> bool {
    if open_bracket(current) {
        return false;
    }
    let Some((separator, name)) = current.split_last() else { return false };
    let Some(first) = rest.first() else { return false };
    match separator.text {
        "," => !name.is_empty() && is_name(rest) && !goes_on(name, rest),
        "/" => !name.is_empty() && first.is_capital() && is_name(rest),
        _ if separator.is("và") => {
            let office = name.last().is_some_and(|word| word.is_any(&["hđnd", "dân"]));
            !name.is_empty() && !office && is_name(rest) && !goes_on(name, rest)
        }
        // A separator is missing: "Công an xã Văn phòng UBND & HĐND".
        _ => {
            separator.is_any(&["xã", "tỉnh"])
                && !name.is_empty()
                && first.is_capital()
                && is_unit(rest)
        }
    }
}

fn open_bracket(tokens: Phrase<'_>) -> bool {
    let count = |sign| tokens.iter().filter(|token| token.text == sign).count();
    count("(") > count(")")
}

/// Whether the phrase begins as a name does, and is more than a bare "ban".
fn is_name(phrase: Phrase<'_>) -> bool {
    let Some(behind) = HEADS.iter().filter_map(|head| strip(phrase, head)).map(<[_]>::len).min()
    else {
        return false;
    };
    let bare = BARE_HEADS
        .iter()
        .filter_map(|head| strip(phrase, head))
        .any(|rest| rest.len() == behind && rest.first().is_none_or(ends_name));
    !bare
}

fn ends_name(token: &Token<'_>) -> bool {
    token.kind == Kind::Sign || token.is("và")
}

fn is_unit(phrase: Phrase<'_>) -> bool {
    ["văn phòng", "phòng", "trung tâm", "công an", "trạm", "ubnd", "ủy ban", "đoàn thanh niên"]
        .iter()
        .any(|head| {
            strip(phrase, head)
                .is_some_and(|rest| rest.first().is_some_and(|next| !ends_name(next)))
        })
}

/// Whether the phrase goes on with the class that "các …" has begun.
fn goes_on(name: Phrase<'_>, phrase: Phrase<'_>) -> bool {
    let class =
        name.iter().find(|token| token.kind == Kind::Word).is_some_and(|first| first.is("các"));
    let Some((first, rest)) = phrase.split_first() else { return false };
    class
        && !first.is("các")
        && (!first.is_capital() || CLASS_MARKS.iter().any(|mark| strip(rest, mark).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_agencies_and_leaves_classes_whole() {
        for (cell, names) in [
            ("", &[][..]),
            ("Phòng Kinh tế, Phòng VH-XH", &["Phòng Kinh tế", "Phòng VH-XH"]),
            ("Phòng VH-XH; Phòng Kinh tế", &["Phòng VH-XH", "Phòng Kinh tế"]),
            ("- Phòng VH-XH\n- Công an xã.", &["Phòng VH-XH", "Công an xã"]),
            ("Hội, Đoàn thể", &["Hội, Đoàn thể"]),
            ("Đoàn Thanh niên; Hội, Đoàn thể", &["Đoàn Thanh niên", "Hội, Đoàn thể"]),
            ("Các phòng, ban, đơn vị trên địa bàn xã", &["Các phòng, ban, đơn vị trên địa bàn xã"]),
            ("Các phòng, Ban liên quan", &["Các phòng, Ban liên quan"]),
            ("Các thôn, ấp", &["Các thôn, ấp"]),
            ("Các cơ quan, đơn vị; các ngành xã", &["Các cơ quan, đơn vị", "các ngành xã"]),
            (
                "Doanh nghiệp viễn thông, Các phòng, ban, đơn vị trên địa bàn xã",
                &["Doanh nghiệp viễn thông", "Các phòng, ban, đơn vị trên địa bàn xã"],
            ),
            (
                "Chi nhánh các Ngân hàng; các Tổ chức được phép khác; Công an xã, Đoàn Thanh niên, Tổ Công nghệ số cộng đồng, Ấp",
                &[
                    "Chi nhánh các Ngân hàng",
                    "các Tổ chức được phép khác",
                    "Công an xã",
                    "Đoàn Thanh niên",
                    "Tổ Công nghệ số cộng đồng",
                    "Ấp",
                ],
            ),
            (
                "Phòng Văn hóa – Xã hội; Đoàn xã,các đơn vị viễn thông trên địa bàn xã",
                &["Phòng Văn hóa – Xã hội", "Đoàn xã", "các đơn vị viễn thông trên địa bàn xã"],
            ),
            ("Công an xã Văn phòng UBND & HĐND", &["Công an xã", "Văn phòng UBND & HĐND"]),
            ("Công an xã, Văn phòng HĐND và UBND xã", &["Công an xã", "Văn phòng HĐND và UBND xã"]),
            ("Phòng Kinh tế, Hạ tầng và Đô thị", &["Phòng Kinh tế, Hạ tầng và Đô thị"]),
            ("Phòng Kinh tế và Phòng VH-XH", &["Phòng Kinh tế", "Phòng VH-XH"]),
            ("Phòng Kinh tế/Phòng VH-XH", &["Phòng Kinh tế", "Phòng VH-XH"]),
            (
                "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
                &["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"],
            ),
            ("Các Trường Tiểu học và Trung học cơ sở", &["Các Trường Tiểu học và Trung học cơ sở"]),
            (
                "Ban điều hành 19 thôn và các trường học trên địa bàn xã",
                &["Ban điều hành 19 thôn", "các trường học trên địa bàn xã"],
            ),
            (
                "Phòng VH-XH (đầu mối, Phòng Kinh tế hỗ trợ; báo cáo), Công an xã",
                &["Phòng VH-XH (đầu mối, Phòng Kinh tế hỗ trợ; báo cáo)", "Công an xã"],
            ),
            ("Sở Khoa học và Công nghệ", &["Sở Khoa học và Công nghệ"]),
            (" ; , \n- ", &[]),
        ] {
            assert_eq!(split(cell), names, "{cell}");
        }
    }
}
