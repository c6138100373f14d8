//! The documents that a plan rests on, out of its opening lines.

use sauro_document::{BlockId, Folded, has_word};
use sauro_model::text::fold;
use sauro_model::{LegalBasis, Place};

use super::dates::day_at_start;
use super::letterhead::opens_basis;
use super::lines::{Line, Lines};
use super::sentences::clauses;
use super::shorten;
use crate::lexicon::{DOCUMENT_KINDS, TITLE_OPENINGS};

/// Reads the bases from the lines between the title and the first section, and from a section
/// whose heading says that it lists them.
pub(crate) fn read_bases(
    lines: &Lines<'_>,
    after_title: usize,
) -> Vec<(LegalBasis, Option<BlockId>)> {
    let mut bases: Vec<(LegalBasis, Option<BlockId>)> = Vec::new();
    for (index, line) in lines.body.iter().enumerate().skip(after_title) {
        let in_opening = !line.in_sections;
        if !(in_opening || is_under_bases(lines, line, index)) {
            continue;
        }
        let content = line.content();
        for (_, clause) in clauses(&content) {
            let Some(mut basis) = read_citation(clause, in_opening) else { continue };
            // A document named twice is one basis.
            let known = |(other, _): &(LegalBasis, _)| {
                other.kind == basis.kind && other.number.is_some() && other.number == basis.number
            };
            if bases.iter().any(known) {
                continue;
            }
            basis.place = Some(Place {
                section: line.section.clone(),
                quote: Some(shorten(clause.trim(), 160)),
                ..Place::default()
            });
            bases.push((basis, line.id()));
        }
    }
    bases
}

fn is_under_bases(lines: &Lines<'_>, line: &Line<'_>, index: usize) -> bool {
    line.headings.iter().filter(|heading| **heading != index).any(|heading| {
        let text = lines.body.get(*heading).map(|line| fold(&line.text)).unwrap_or_default();
        let words =
            ["can cu lap ke hoach", "can cu phap ly", "co so phap ly", "can cu xay dung", "can cu"];
        words.iter().any(|words| has_word(&text, words)) && text.chars().count() <= 80
    })
}

/// Reads the first citation of a clause. Only what the clause opens with counts: documents named
/// inside another's title are not bases. In the opening, an opening word ("Căn cứ") may come
/// first.
fn read_citation(clause: &str, in_opening: bool) -> Option<LegalBasis> {
    let text = Folded::new(clause);
    let mut start = text.folded.len() - text.folded.trim_start().len();
    while let Some(opening) = opens_basis(text.folded.get(start..)?).filter(|_| in_opening) {
        start += opening.len();
        start +=
            text.folded[start..].len() - text.folded[start..].trim_start_matches([' ', ':']).len();
    }
    // "Theo đề nghị của Trưởng phòng … tại Tờ trình số …": who proposes comes first.
    let mut proposer = None;
    if in_opening && text.folded[..start].trim_end().ends_with("cua") {
        let at = text.folded.get(start..)?.find(" tai to trinh so ")?;
        proposer = tidy(text.slice(start, start + at));
        start += at + " tai ".len();
    }
    let rest = text.folded.get(start..)?;
    let kind = DOCUMENT_KINDS
        .iter()
        .find(|kind| rest.strip_prefix(**kind).is_some_and(|rest| rest.starts_with([' ', ':'])))?;
    let is_law = matches!(*kind, "luat" | "bo luat" | "phap lenh" | "hien phap");
    let kind_end = start + kind.len();
    let mut basis = LegalBasis {
        kind: capitalised(text.slice(start, kind_end)),
        issuer: proposer,
        ..LegalBasis::default()
    };
    let mut cursor = skip_blanks(&text, kind_end);
    // A law has its name before its number, and often no number.
    if is_law {
        let name_end =
            find_any(&text, cursor, &[" so ", " ngay ", ",", " nam "]).unwrap_or(text.folded.len());
        basis.title = tidy(text.slice(cursor, name_end));
        cursor = name_end;
        cursor += skip_all(&text.folded[cursor..], &[" ", ","]);
    }
    match text.folded.get(cursor..)?.strip_prefix("so ") {
        Some(_) => {
            cursor = skip_blanks(&text, cursor + "so ".len());
            cursor += skip_all(&text.folded[cursor..], &[":", " "]);
            let length = symbol_length(&text.folded[cursor..]);
            basis.number = tidy(text.slice(cursor, cursor + length));
            cursor += length;
        }
        None if !is_law => return None,
        None => {}
    }
    cursor += skip_all(&text.folded[cursor..], &[" ", ","]);
    if let Some(rest) = text.folded[cursor..].strip_prefix("ngay ") {
        let day_at = cursor + "ngay ".len() + (rest.len() - rest.trim_start().len());
        if let Some((date, length)) = day_at_start(&text.folded[day_at..]) {
            basis.date = Some(date);
            cursor = day_at + length;
        }
    }
    cursor += skip_all(&text.folded[cursor..], &[" ", ","]);
    if text.folded[cursor..].starts_with("cua ") {
        cursor += "cua ".len();
        let end = issuer_end(&text.folded, cursor);
        basis.issuer = tidy(text.slice(cursor, end));
        cursor = end;
    }
    if !is_law {
        basis.title = read_title(&text, cursor);
    }
    let says_something = basis.number.is_some() || basis.date.is_some() || is_law;
    says_something.then_some(basis)
}

/// "71/NQ-CP", "25-KH/ĐU"; "57 NQ/TW" as it is sometimes printed.
fn symbol_length(folded: &str) -> usize {
    let first = folded.find([' ', ',', ';', ':', ')']).unwrap_or(folded.len());
    let is_bare = folded[..first].bytes().all(|byte| byte.is_ascii_digit());
    let second = folded.get(first + 1..).unwrap_or_default();
    let next = second.split([' ', ',', ';']).next().unwrap_or_default();
    if is_bare && next.contains('/') && next.starts_with(|c: char| c.is_alphabetic()) {
        return first + 1 + next.len();
    }
    first
}

/// Where an issuer's name ends: at a comma, or where a title begins.
fn issuer_end(folded: &str, start: usize) -> usize {
    let rest = &folded[start..];
    // A steering committee has its field in its name: "Ban Chỉ đạo về phát triển khoa học, công
    // nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh".
    if rest.starts_with("ban chi dao") {
        let field = rest.find("chuyen doi so").map(|at| at + "chuyen doi so".len());
        if let Some(mut end) = field.filter(|end| *end <= 160) {
            for level in [" tinh", " xa", " phuong", " thanh pho", " quoc gia"] {
                if rest[end..].starts_with(level) {
                    end += level.len();
                    break;
                }
            }
            return start + end;
        }
    }
    let mut end = rest.find([',', ';', '(', '“', '"']).unwrap_or(rest.len());
    for opening in TITLE_OPENINGS {
        let from = rest.find(' ').unwrap_or(0);
        let mut search = from;
        while let Some(found) =
            rest.get(search..).and_then(|tail| sauro_document::find_word(tail, opening))
        {
            let at = search + found;
            if at > 0 {
                end = end.min(at);
                break;
            }
            search = at + 1;
        }
    }
    start + end
}

fn read_title(text: &Folded<'_>, cursor: usize) -> Option<String> {
    let mut start = cursor + skip_all(&text.folded[cursor..], &[" ", ",", ":"]);
    for opening in ["ve viec ", "v/v ", "ve "] {
        if text.folded[start..].starts_with(opening) {
            start += opening.len();
            break;
        }
    }
    let rest = &text.folded[start..];
    // The sentence that issues the plan may follow after a comma.
    if ["uy ban nhan dan", "ubnd"].iter().any(|start| rest.starts_with(start)) {
        return None;
    }
    let end = [", uy ban nhan dan", ", ubnd", ", cu the"]
        .iter()
        .filter_map(|end| rest.find(end))
        .min()
        .unwrap_or(rest.len());
    tidy(text.slice(start, start + end))
}

fn skip_blanks(text: &Folded<'_>, at: usize) -> usize {
    let rest = text.folded.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start().len()
}

fn skip_all(text: &str, marks: &[&str]) -> usize {
    let mut at = 0;
    while let Some(mark) = marks.iter().find(|mark| text[at..].starts_with(**mark)) {
        at += mark.len();
    }
    at
}

fn find_any(text: &Folded<'_>, from: usize, ends: &[&str]) -> Option<usize> {
    let rest = text.folded.get(from..)?;
    ends.iter().filter_map(|end| rest.find(end)).min().map(|at| from + at)
}

fn tidy(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['.', ';', ',', ':']).trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
