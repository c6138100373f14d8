//! `unmeasurable-comparison`: a target that depends on figures of others.

use sauro_document::{Folded, LineRole, find_word};

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags an aim set against others: "đạt mức trung bình của cả nước", "lọt top 3".
///
/// # Why
/// What must be reached is only known when others have published theirs.
///
/// # Example
/// "Tỷ lệ tái sử dụng kết quả giải quyết thủ tục hành chính đạt mức trung bình của cả nước"
///
/// # Not flagged
/// An average of one's own with a figure ("đạt tỷ lệ trung bình tối thiểu 60%"); descriptions
/// without an aim; titles of cited documents.
pub(crate) static RULE: Rule = Rule {
    name: "unmeasurable-comparison",
    severity: Severity::Note,
    scope: Scope::BodyAndTables,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for passage in ctx.passages() {
        let is_plan_text =
            passage.line.is_none_or(|line| matches!(line.role, LineRole::Text | LineRole::Duty));
        if !is_plan_text {
            continue;
        }
        if let Some(words) = comparison(passage.text) {
            let spot = ctx.passage_spot(&passage, words);
            findings.report([spot], Problem::UnmeasurableComparison);
        }
    }
}

/// The words of a text that set an aim against others.
fn comparison(text: &str) -> Option<&str> {
    // All of these words are too rare to fold every text for.
    const HINTS: [&str; 8] =
        ["rung bình", "ình quân", "top ", "Top ", "TOP ", "tốp ", "dẫn đầu", "nhóm đầu"];
    if !HINTS.iter().any(|hint| text.contains(hint)) {
        return None;
    }
    let folded = Folded::new(text);
    average(&folded).or_else(|| rank(&folded))
}

/// "đạt mức trung bình của cả nước", "cao hơn bình quân chung của tỉnh".
fn average<'t>(text: &Folded<'t>) -> Option<&'t str> {
    const OTHERS: [&str; 9] = [
        "ca nuoc",
        "toan quoc",
        "quoc gia",
        "toan tinh",
        "cua tinh",
        "cac xa",
        "khu vuc",
        "cac dia phuong",
        "ca tinh",
    ];
    for words in ["trung binh", "binh quan"] {
        let Some(at) = find_word(&text.folded, words) else { continue };
        let end = at + words.len();
        let after = text.folded.get(end..).unwrap_or_default();
        let clause = after.get(..after.find([';', '.', ',']).unwrap_or(after.len()))?;
        let others =
            OTHERS.iter().filter_map(|other| Some(find_word(clause, other)? + other.len()));
        let Some(length) = others.filter(|end| *end <= 40).min() else { continue };
        let start = clause_start(&text.folded, at);
        return Some(text.slice(start, end + length).trim());
    }
    None
}

/// "lọt top 3", "nằm trong nhóm dẫn đầu của tỉnh".
fn rank<'t>(text: &Folded<'t>) -> Option<&'t str> {
    const AIMS: [&str; 9] =
        ["lot", "vao", "thuoc", "nam trong", "dung", "dat", "phan dau", "nhom", "giu"];
    for words in ["top", "nhom dan dau", "top dau", "nhom dau", "dan dau"] {
        let Some(at) = find_word(&text.folded, words) else { continue };
        let start = clause_start(&text.folded, at);
        let before = text.folded.get(start..at).unwrap_or_default().trim_end();
        let end = at + words.len();
        let after = text.folded.get(end..).unwrap_or_default();
        let names_rank =
            words != "top" || after.trim_start().starts_with(|c: char| c.is_ascii_digit());
        // "dẫn đầu phong trào" is what somebody does, not what the plan aims at.
        let names_field = words != "dan dau"
            || ["ca nuoc", "toan tinh", "toan quoc", "tinh", "khu vuc"]
                .iter()
                .any(|field| after.trim_start().starts_with(field));
        let aim = AIMS.iter().find(|aim| {
            before.strip_suffix(**aim).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        });
        if let Some(aim) = aim.filter(|_| names_rank && names_field) {
            let length = after.find([';', '.', ',']).unwrap_or(after.len());
            let whole = text.slice(start, end + length).trim();
            // A longer quote would be cut before it comes to the point.
            let is_long = whole.chars().count() > 100;
            let start = if is_long { start + before.len() - aim.len() } else { start };
            return Some(text.slice(start, end + length).trim());
        }
    }
    None
}

/// Where the clause that a word stands in begins.
fn clause_start(folded: &str, at: usize) -> usize {
    let before = folded.get(..at).unwrap_or_default();
    before.rfind([';', '.', ',', '\n']).map_or(0, |sign| sign + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aims_against_others_are_told_from_descriptions() {
        let cases = [
            ("Tỷ lệ tái sử dụng đạt mức trung bình của cả nước.", true),
            ("Chỉ số cao hơn mức bình quân chung toàn tỉnh", true),
            ("mục tiêu đưa tỉnh lọt top 3 dẫn đầu cả nước về DTI", true),
            ("Phấn đấu thuộc nhóm dẫn đầu của tỉnh", true),
            ("đạt tỷ lệ trung bình tối thiểu 60%", false),
            ("khẳng định vị thế của tỉnh trong nền kinh tế top 4 cả nước", false),
            ("Đoàn Thanh niên dẫn đầu phong trào", false),
            ("Thời gian xử lý trung bình 02 ngày", false),
        ];
        for (text, expected) in cases {
            assert_eq!(comparison(text).is_some(), expected, "{text}");
        }
    }
}
