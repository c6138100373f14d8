//! `personal-data`: a person's own data in a document that will be published.

use super::texts::{Text, around};
use super::{PersonalData, Problem};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags numbers of mobile phones and identity cards, and e-mail addresses that are not an
/// authority's.
///
/// # Why
/// A plan is published (Nghị định 42/2022/NĐ-CP); the data of persons are protected (Luật Bảo vệ
/// dữ liệu cá nhân 91/2025/QH15).
///
/// # Example
/// Liên hệ đồng chí phụ trách, số điện thoại 0912 345 678
///
/// # Not flagged
/// Landlines and hotlines; addresses under .gov.vn; numbers of documents, money, dates.
pub(crate) static RULE: Rule = Rule {
    name: "personal-data",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for text in ctx.texts() {
        for (kind, start, end) in personal_data(text.text) {
            report(&text, kind, start, end, findings);
        }
    }
}

fn report(
    text: &Text<'_>,
    kind: PersonalData,
    start: usize,
    end: usize,
    findings: &mut Findings<'_>,
) {
    let quote = around(text.text, start, end, 2, 0);
    findings.report([text.spot(quote)], Problem::PersonalData { kind });
}

/// The personal data in a text, and where they stand.
fn personal_data(text: &str) -> Vec<(PersonalData, usize, usize)> {
    let mut found = emails(text);
    for (start, end) in numbers(text) {
        let digits: String =
            text.get(start..end).unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
        let kind = if is_mobile(&digits) {
            PersonalData::Phone
        } else if is_citizen_number(&digits) {
            PersonalData::CitizenNumber
        } else {
            continue;
        };
        found.push((kind, start, end));
    }
    found.sort_by_key(|(_, start, _)| *start);
    found
}

/// Runs of digits that blanks, dots or hyphens may part, none of them part of a symbol.
fn numbers(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at;
        while at < bytes.len() {
            match bytes[at] {
                byte if byte.is_ascii_digit() => {
                    at += 1;
                    end = at;
                }
                b' ' | b'.' | b'-' if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => at += 1,
                _ => break,
            }
        }
        let before = text.get(..start).and_then(|head| head.chars().next_back());
        let after = text.get(end..).and_then(|tail| tail.chars().next());
        let is_part =
            |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | ','));
        let is_after_part = after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '%'));
        if !is_part(before) && !is_after_part {
            numbers.push((start, end));
        }
    }
    numbers
}

/// A Vietnamese mobile number: ten digits after 03, 05, 07, 08, 09, or with 84 for the zero.
fn is_mobile(digits: &str) -> bool {
    let national = match digits.strip_prefix("84") {
        Some(rest) if digits.len() == 11 => format!("0{rest}"),
        _ => digits.to_owned(),
    };
    national.len() == 10
        && ["03", "05", "07", "08", "09"].iter().any(|prefix| national.starts_with(prefix))
}

/// Twelve digits: a province from 001 to 096, then sex and century from 0 to 3.
fn is_citizen_number(digits: &str) -> bool {
    let province = digits.get(..3).and_then(|code| code.parse::<u32>().ok());
    let century = digits.as_bytes().get(3);
    digits.len() == 12
        && province.is_some_and(|code| (1..=96).contains(&code))
        && century.is_some_and(|digit| (b'0'..=b'3').contains(digit))
}

/// Addresses that are not an authority's.
fn emails(text: &str) -> Vec<(PersonalData, usize, usize)> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    text.match_indices('@')
        .filter_map(|(at, _)| {
            let head = text.get(..at)?;
            let start = head.rfind(|c: char| !is_letter(c)).map_or(0, |before| {
                before + head[before..].chars().next().map_or(1, char::len_utf8)
            });
            let tail = text.get(at + 1..)?;
            let length = tail.find(|c: char| !is_letter(c)).unwrap_or(tail.len());
            let domain = tail.get(..length)?.trim_end_matches('.').to_lowercase();
            let is_private = start < at && domain.contains('.') && !is_official(&domain);
            is_private.then_some((PersonalData::Email, start, at + 1 + domain.len()))
        })
        .collect()
}

fn is_official(domain: &str) -> bool {
    ["gov.vn", "chinhphu.vn", "dcs.vn", "edu.vn"]
        .iter()
        .any(|official| domain == *official || domain.ends_with(&format!(".{official}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_data_are_told_from_other_numbers() {
        use PersonalData::{CitizenNumber, Email, Phone};
        let cases: [(&str, &[PersonalData]); 14] = [
            ("điện thoại 0912345678", &[Phone]),
            ("điện thoại 0912.345.678.", &[Phone]),
            ("Zalo: +84 912 345 678", &[Phone]),
            ("CCCD số 079201001234", &[CitizenNumber]),
            ("gửi về nguyenvana@gmail.com;", &[Email]),
            ("gửi về vhxh.binhminh@dongnai.gov.vn.", &[]),
            ("điện thoại 0251 3822 501", &[]),
            ("đường dây nóng 1022, 1900 1234", &[]),
            ("kinh phí 1.234.567.890 đồng", &[]),
            ("Quyết định số 0912345678/QĐ-UBND", &[]),
            ("năm 2026 2027 2028", &[]),
            ("mã 099201001234", &[]),
            ("tài khoản @binhminh", &[]),
            ("từ 05 10 2026 đến 09 12 2026", &[]),
        ];
        for (text, expected) in cases {
            let kinds: Vec<PersonalData> =
                personal_data(text).into_iter().map(|(kind, _, _)| kind).collect();
            assert_eq!(kinds, expected, "{text}");
        }
    }
}
