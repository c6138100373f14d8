//! `task-name-fragment`: a task whose text begins or ends in the middle of a sentence.

use sauro_document::TableKind;
use sauro_model::text::fold;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::registry::words::words;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags a task whose text seems to lack a part: it begins with a small letter or a conjunction,
/// ends with one, begins with a noun and goes on with a verb behind a semicolon, or breaks off
/// within a word.
///
/// # Why
/// Rows are cut and pasted; what is left over reads on and means something else.
///
/// # Example
/// | 14 | Kết quả giải quyết TTHC; tái sử dụng dữ liệu số hóa để cắt giảm thủ tục |
///
/// # Not flagged
/// Tasks that are nouns: "Quy chế bảo đảm an toàn thông tin"; tables that begin all their tasks
/// with small letters.
pub(crate) static RULE: Rule = Rule {
    name: "task-name-fragment",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Tasks],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let small = ctx.tasks.iter().filter(|row| begins_small(&row.task.name)).count();
    let is_style = 3 * small > ctx.tasks.len() && small > 1;
    for row in ctx.rows().filter(|row| row.kind == TableKind::Tasks) {
        if is_fragment(row.name) || begins_small(row.name) && !is_style {
            findings
                .report([row.cells.spot()], Problem::TaskNameFragment)
                .certainty(Certainty::Review)
                .about(row.name);
        }
    }
}

fn begins_small(name: &str) -> bool {
    // "e-learning", "iCloud" begin small by themselves.
    let mut letters = text_of(name).chars();
    letters.next().is_some_and(char::is_lowercase)
        && letters.next().is_some_and(|second| second.is_lowercase() || second == ' ')
}

/// Whether a task's text lacks a part, whatever letter it begins with.
pub(crate) fn is_fragment(name: &str) -> bool {
    let text = text_of(name);
    let Some(first) = words(text).next() else { return false };
    let last = text.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    let is_one_of = |word: &str, list: &[&str]| list.contains(&word.to_lowercase().as_str());
    is_one_of(first.text, OPENS)
        || last.is_some_and(|last| is_one_of(last, HANGS)) && !text.ends_with(['.', '…', ')'])
        || text.ends_with(',')
        || noun_then_verb(text)
        || breaks_off(text)
}

/// The text without a bullet or a number before it.
fn text_of(name: &str) -> &str {
    name.trim_start_matches(|c: char| !c.is_alphabetic()).trim_end()
}

/// Words with which no task begins.
const OPENS: &[&str] = &["và", "hoặc", "của", "thì", "mà", "nhằm", "nên"];

/// Words with which no task ends.
const HANGS: &[&str] = &[
    "và", "hoặc", "của", "các", "những", "cho", "với", "để", "trong", "tại", "bằng", "theo", "từ",
];

/// A result named first and then, behind a semicolon, what is to be done: the verb before the
/// result is missing.
fn noun_then_verb(text: &str) -> bool {
    const NOUNS: [&str; 5] = ["ket qua ", "du lieu ", "ho so ", "thong tin ", "ty le "];
    const VERBS: [&str; 12] = [
        "tai su dung",
        "su dung",
        "cat giam",
        "trien khai",
        "xay dung",
        "tang cuong",
        "nang cao",
        "ra soat",
        "bao dam",
        "dam bao",
        "to chuc",
        "thuc hien",
    ];
    let Some((before, behind)) = text.split_once(';') else { return false };
    let (before, behind) = (fold(before), fold(behind));
    let behind = behind.trim_start();
    NOUNS.iter().any(|noun| before.starts_with(noun))
        && VERBS.iter().any(|verb| behind.starts_with(verb))
        && before.split_whitespace().count() <= 8
}

/// "Số hoá dữ, khai thác": the first half of "dữ liệu" alone.
fn breaks_off(text: &str) -> bool {
    if !text.contains("dữ") && !text.contains("Dữ") {
        return false;
    }
    let lower = text.to_lowercase();
    words(&lower).any(|word| {
        let next = lower.get(word.end()..).and_then(|rest| rest.chars().next());
        word.text == "dữ"
            && next.is_none_or(|next| matches!(next, ',' | ';' | '.'))
            && !lower.get(..word.start).unwrap_or_default().trim_end().ends_with("hung")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_are_told_from_tasks_that_are_nouns() {
        for name in [
            "Kết quả giải quyết TTHC; tái sử dụng toàn bộ dữ liệu số hóa để cắt giảm thủ tục",
            "Số hoá dữ, khai thác ứng dụng cắt giảm thủ tục hành chính",
            "và các văn bản chỉ đạo của tỉnh",
            "Triển khai nền tảng số của",
            "- Xây dựng kế hoạch,",
        ] {
            assert!(is_fragment(name), "{name}");
        }
        for name in [
            "",
            "Quy chế bảo đảm an toàn thông tin tại UBND xã",
            "Kết quả số hóa hồ sơ; báo cáo tháng",
            "Số hóa dữ liệu; khai thác dữ liệu",
            "Công bố danh mục các bài toán chuyển đổi số",
            "Học tập kinh nghiệm các địa phương",
        ] {
            assert!(!is_fragment(name), "{name}");
        }
    }
}
