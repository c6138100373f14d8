//! `malformed-deadline`: a deadline from which no day can be told.

use sauro_document::has_word;
use sauro_model::notation::due::DueNote;

use super::{Problem, Unclear};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a deadline that is no date, no quarter and no accepted phrase; a warning where a date is
/// there but not whole: without its year, vague, or mixed with outputs.
///
/// # Why
/// A deadline that cannot be read as a day cannot be monitored, nor entered in the province's
/// system.
///
/// # Example
/// | 44 | Thúc đẩy tiêu dùng sản phẩm số | Tháng Quý I/2025 |
///
/// # Not flagged
/// "Thường xuyên", "Hằng năm", "Theo quy định", "Sau khi có hướng dẫn", "Quý II, III/2026"; "Quý II"
/// in a plan of one year.
pub(crate) static RULE: Rule = Rule {
    name: "malformed-deadline",
    severity: Severity::Error,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in ctx.due_rows() {
        let Some(note) = row.note() else { continue };
        let folded = row.folded();
        let why = match note {
            DueNote::Malformed if is_accepted(&folded) || is_list_of_times(&folded) => continue,
            DueNote::Malformed => Unclear::NotADate,
            DueNote::Reversed => Unclear::Reversed,
            DueNote::NoDate if is_accepted(&folded) => continue,
            DueNote::NoDate => Unclear::NoDate,
            DueNote::OtherWords if has_other_content(&folded) => Unclear::OtherContent,
            DueNote::NoYear if !ctx.is_annual() => Unclear::NoYear,
            DueNote::Vague => Unclear::Vague,
            // Rules of their own.
            DueNote::ImpossibleDate | DueNote::SeveralDates | DueNote::Relative => continue,
            DueNote::OtherWords | DueNote::NoYear => continue,
        };
        let found = findings.report([row.spot()], Problem::MalformedDeadline { why });
        found.about(row.name());
        if !matches!(why, Unclear::NotADate | Unclear::Reversed | Unclear::NoDate) {
            found.severity(Severity::Warning);
        }
    }
}

/// Phrases that give no day and are meant so.
fn is_accepted(folded: &str) -> bool {
    const ACCEPTED: &[&str] = &[
        "dinh ky",
        "hang ngay",
        "hang tuan",
        "moi tuan",
        "moi ngay",
        "lien tuc",
        "thuong xuyen",
        "lau dai",
        "theo",
        "khi",
        "trong nam",
        "ca nam",
        "trong ky",
        "nam hoc",
        "hoan thanh",
        "da thuc hien",
        "dang thuc hien",
        "ngay lam viec",
        "giai doan",
        "toan khoa",
        "nhiem ky",
    ];
    let is_duration = || {
        let mut words = folded.split_whitespace();
        let counts = words.next().is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit()));
        let unit =
            words.next().is_some_and(|word| ["ngay", "tuan", "thang", "nam"].contains(&word));
        counts && unit && words.next().is_none()
    };
    ACCEPTED.iter().any(|words| has_word(folded, words)) || is_duration()
}

/// "Quý II, III/2026": nothing but months, quarters and years, with joining words.
fn is_list_of_times(folded: &str) -> bool {
    const WORDS: &[&str] = &[
        "quy", "qui", "thang", "nam", "va", "den", "tu", "hang", "i", "ii", "iii", "iv", "trong",
        "het", "dau", "cuoi",
    ];
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_number = |word: &str| {
        word.bytes().all(|b| b.is_ascii_digit())
            && match word.len() {
                1 | 2 => word.parse::<u8>().is_ok_and(|number| (1..=31).contains(&number)),
                4 => word.starts_with("20"),
                _ => false,
            }
    };
    // "31/12/26" is a list of numbers and no list of times.
    let names_unit = words.iter().any(|word| ["quy", "qui", "thang"].contains(word));
    let clash = words.windows(2).any(|pair| {
        let is_unit = |word: &str| ["quy", "qui", "thang", "nam"].contains(&word);
        matches!(pair, [first, second] if is_unit(first) && is_unit(second))
    });
    names_unit && !clash && words.iter().all(|word| WORDS.contains(word) || is_number(word))
}

/// Outputs or agencies beside the date.
fn has_other_content(folded: &str) -> bool {
    const CONTENT: &[&str] = &[
        "ban hanh",
        "ke hoach",
        "kh",
        "quyet dinh",
        "chuong trinh",
        "van ban",
        "de an",
        "phong",
        "van phong",
        "trung tam",
        "ubnd",
        "cong an",
    ];
    CONTENT.iter().any(|words| has_word(folded, words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use sauro_model::text::fold;

    #[test]
    fn lists_of_quarters_are_no_fault_but_two_units_in_a_row_are() {
        for text in ["Quý II, III/2026", "Tháng 3, 6, 9 năm 2026", "quý I và quý III"] {
            assert!(is_list_of_times(&fold(text)), "{text}");
        }
        for text in ["Tháng Quý I/2025", "31/12/26", "Phòng Kinh tế", "Quý X"] {
            assert!(!is_list_of_times(&fold(text)), "{text}");
        }
    }

    #[test]
    fn accepted_phrases_are_told_from_agencies() {
        for text in ["Theo quy định", "30 ngày", "Thứ 6 hằng tuần", "Năm học 2025 - 2026"]
        {
            assert!(is_accepted(&fold(text)), "{text}");
        }
        for text in ["Phòng Văn hóa – Xã hội", "Tháng Quý I/2025"] {
            assert!(!is_accepted(&fold(text)), "{text}");
        }
    }
}
