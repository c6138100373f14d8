//! `undefined-abbreviation`: an abbreviation that the text never explains.

use std::collections::BTreeSet;

use sauro_document::{LineRole, Role, is_roman};

use super::Problem;
use super::spelling_suspect::WITH_D;
use super::texts::{Text, Word, around, words};
use crate::context::Context;
use crate::finding::{Findings, Spot};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags abbreviations that are in no common list and that no bracket explains.
///
/// # Why
/// Hamlets and schools read the plan too; not everyone knows what "LGSP" is.
///
/// # Example
/// Tích hợp dữ liệu phòng, ban lên LGSP
///
/// # Not flagged
/// "chỉ số chuyển đổi số (DTI)"; common ones such as UBND, TTHC, VNeID, AI; abbreviated names of
/// agencies; symbols of documents; headings in capitals.
pub(crate) static RULE: Rule = Rule {
    name: "undefined-abbreviation",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

/// Abbreviations that everybody in a commune reads every day.
const COMMON: &[&str] = &[
    "AI", "ANTT", "ATTT", "ATGT", "BCĐ", "BCH", "BHXH", "BHYT", "BTV", "CA", "CCB", "CCCD", "CCHC",
    "CCVC", "CHQS", "CNTT", "CP", "CSDL", "CT", "ĐTV", "GDP", "GRDP", "HCM", "HĐND", "HND", "HTX",
    "IP", "KH", "KT", "KTXH", "LHPN", "LLVT", "MTTQ", "NĐ", "NQ", "NS", "NTM", "NXB", "OCOP",
    "PCT", "PCCC", "PDF", "QĐ", "QH", "QR", "QS", "SMS", "STT", "TCVN", "TDP", "TH", "THCS",
    "THPT", "TM", "TNCS", "TP", "TTHC", "TT", "TU", "TW", "UB", "UBMTTQ", "UBMTTQVN", "UBND",
    "USB", "VB", "VHXH", "VH", "VNPT", "VP", "VPĐU", "VT", "WIFI", "XH", "ĐU", "MN", "TTg", "STEM",
    "SXKD", "XHCN", "TC", "HTKT", "TQVN", "MTTQVN", "HCC",
];

/// Words before an abbreviation that make it part of an agency's name.
const AGENCY_WORDS: &[&str] = &[
    "sở",
    "phòng",
    "trung",
    "tâm",
    "ban",
    "đảng",
    "ubnd",
    "hđnd",
    "văn",
    "vp",
    "tt",
    "bộ",
    "chi",
    "đoàn",
    "hội",
    "trạm",
    "trường",
];

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let texts: Vec<Text<'_>> = ctx.texts();
    let defined = defined(ctx, &texts);
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut abbreviations: Vec<String> = Vec::new();
    let mut spots: Vec<Spot> = Vec::new();
    for text in texts.iter().filter(|text| is_read(text)) {
        for (start, end) in candidates(text.text) {
            let Some(short) = text.text.get(start..end) else { continue };
            let lost = WITH_D.iter().any(|known| known.replace('Đ', "D") == short);
            // "CDS" is a slip for `spelling-suspect`.
            if seen.contains(short) || COMMON.contains(&short) || defined.contains(short) || lost {
                continue;
            }
            seen.insert(short.to_owned());
            spots.push(text.spot(around(text.text, start, end, 3, 3)));
            abbreviations.push(short.to_owned());
        }
    }
    if !abbreviations.is_empty() {
        let subject = abbreviations.join(" ");
        let problem = Problem::UndefinedAbbreviation { abbreviations };
        findings.report(spots, problem).about(&subject);
    }
}

/// Running text and the columns of rows; those of other authorities have abbreviations of their own.
fn is_read(text: &Text<'_>) -> bool {
    match (text.role(), text.column()) {
        (Some(role), _) => matches!(role, LineRole::Text | LineRole::Duty),
        (None, Some(role)) => {
            matches!(
                role,
                Role::Name
                    | Role::Output
                    | Role::LocalTask
                    | Role::Target(_)
                    | Role::Unit
                    | Role::Lead
                    | Role::Support
            )
        }
        (None, None) => false,
    }
}

/// The abbreviations that some bracket explains, and those of agencies in the plan.
fn defined(ctx: &Context<'_>, texts: &[Text<'_>]) -> BTreeSet<String> {
    let mut defined = BTreeSet::new();
    for text in texts {
        for (at, _) in text.text.match_indices('(') {
            let inside = text.text.get(at + 1..).unwrap_or_default();
            let inside = inside.split(')').next().unwrap_or_default();
            // "(viết tắt là CNSCĐ)", "(sau đây gọi tắt là …)", "(DTI)", "(LGSP, nền tảng …)".
            let is_explaining = inside.contains("tắt là") || inside.contains("gọi là");
            for (start, end) in candidates(inside) {
                let short = inside.get(start..end).unwrap_or_default();
                let is_whole = inside.trim() == short;
                let leads = start == 0
                    && inside.get(end..).is_some_and(|r| r.starts_with([',', ':', ' ', '-']));
                if is_whole || is_explaining || leads {
                    defined.insert(short.to_owned());
                }
            }
            // "LGSP (nền tảng tích hợp, chia sẻ dữ liệu)".
            let head = text.text.get(..at).unwrap_or_default().trim_end();
            let last = head.rsplit(char::is_whitespace).next().unwrap_or_default();
            let last = last.trim_start_matches(['“', '"', '(']);
            if is_abbreviation(last) && inside.split_whitespace().count() >= 2 {
                defined.insert(last.to_owned());
            }
        }
    }
    let names = ctx
        .plan
        .agencies
        .iter()
        .flat_map(|agency| std::iter::once(&agency.name).chain(&agency.variants));
    // "Tổ CNSCĐ" is no office that everybody knows by its letters.
    for name in names.filter(|name| !name.starts_with("Tổ ")) {
        let shorts = candidates(name);
        defined.extend(shorts.iter().filter_map(|(s, e)| name.get(*s..*e)).map(str::to_owned));
    }
    defined
}

/// Whether a word is an abbreviation: two to eight capitals, "&" among them.
fn is_abbreviation(word: &str) -> bool {
    let count = word.chars().filter(|c| c.is_uppercase()).count();
    (2..=8).contains(&count)
        && word.chars().all(|c| c.is_uppercase() || c == '&')
        && !is_roman(word)
}

/// Where the abbreviations of a text stand: not in headings of capitals, symbols and names of
/// agencies.
fn candidates(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    for line in text.split('\n') {
        let start = from;
        from += line.len() + 1;
        if !line.chars().any(char::is_lowercase) && line.split_whitespace().count() > 1 {
            continue;
        }
        let words = words(line);
        let mut skip_until = 0;
        for (index, word) in words.iter().enumerate() {
            if word.start < skip_until {
                continue;
            }
            let end = with_ampersand(line, &words, index);
            skip_until = end;
            let Some(short) = line.get(word.start..end) else { continue };
            if is_abbreviation(short)
                && !is_part(line, word.start, end)
                && !names_agency(line, &words, index)
            {
                found.push((start + word.start, start + end));
            }
        }
    }
    found
}

/// Where "R&D" ends that began as "R".
fn with_ampersand(line: &str, words: &[Word<'_>], index: usize) -> usize {
    let Some(word) = words.get(index) else { return 0 };
    let mut end = word.end;
    for next in words.iter().skip(index.saturating_add(1)) {
        if line.get(end..next.start) != Some("&") {
            break;
        }
        end = next.end;
    }
    end
}

/// Whether capitals are part of something longer: a symbol, a number, a word with hyphens.
fn is_part(line: &str, start: usize, end: usize) -> bool {
    let before = line.get(..start).and_then(|head| head.chars().next_back());
    let after = line.get(end..).and_then(|tail| tail.chars().next());
    let joins = |c: Option<char>| {
        c.is_some_and(|c| c.is_ascii_digit() || matches!(c, '-' | '_' | '–' | '.' | '@' | '\''))
    };
    let slash = |c: Option<char>| c == Some('/');
    // "5/QĐ" and "KH/UBND" are symbols, "DVC/TTHC" is not.
    let is_number = line.get(..start).is_some_and(|head| {
        head.ends_with('/') && head.trim_end_matches('/').ends_with(|c: char| c.is_ascii_digit())
    });
    joins(before)
        || after.is_some_and(|c| matches!(c, '-' | '_' | '–' | '@') || c.is_ascii_digit())
        || slash(before) && is_number
}

/// Whether the words before an abbreviation make it an agency's name.
fn names_agency(line: &str, words: &[Word<'_>], index: usize) -> bool {
    let Some((word, before)) =
        words.get(index).zip(index.checked_sub(1).and_then(|at| words.get(at)))
    else {
        return false;
    };
    let is_beside = line.get(before.end..word.start) == Some(" ");
    is_beside && AGENCY_WORDS.contains(&before.text.to_lowercase().as_str())
}
