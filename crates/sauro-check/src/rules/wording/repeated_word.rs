//! `repeated-word`: a word is printed twice.

use super::Problem;
use super::compounds::is_compound;
use super::texts::{Text, Word, around, words};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags a word that follows itself on one line.
///
/// # Why
/// It is a slip of the hand that a reader sees at once.
///
/// # Example
/// số hóa tài liệu, giáo án, giáo trình trình;
///
/// # Not flagged
/// Words that Vietnamese doubles ("dần dần", "luôn luôn"); the end of one compound beside the
/// beginning of the next ("đánh giá giá trị", "tuyên truyền truyền thông"); names.
pub(crate) static RULE: Rule = Rule {
    name: "repeated-word",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

/// Words that Vietnamese doubles, and "năm năm".
const DOUBLED: &[&str] = &[
    "ai",
    "ba",
    "bình",
    "cao",
    "chầm",
    "chậm",
    "chiều",
    "chung",
    "chút",
    "dài",
    "dần",
    "dày",
    "đêm",
    "đều",
    "đời",
    "đông",
    "gần",
    "hay",
    "hằng",
    "khăng",
    "khắp",
    "lâu",
    "lần",
    "lớp",
    "luôn",
    "mãi",
    "năm",
    "nao",
    "ngày",
    "người",
    "nhà",
    "nhanh",
    "nhiều",
    "nhẹ",
    "nơi",
    "oang",
    "rành",
    "rần",
    "rất",
    "riêng",
    "rộn",
    "sáng",
    "sâu",
    "song",
    "sờ",
    "tầng",
    "thẳng",
    "thôn",
    "thường",
    "tối",
    "trăm",
    "trùng",
    "từ",
    "từng",
    "vàng",
    "vội",
    "xa",
    "xanh",
    "xuân",
    "đi",
    "lại",
    "tha",
    "thi",
];

/// Words that join others and never begin a compound: doubled, they are always a slip.
const JOINTS: &[&str] = &[
    "bằng", "bị", "bởi", "các", "cho", "có", "cùng", "của", "do", "đã", "đang", "để", "đến",
    "được", "hoặc", "khi", "là", "mà", "mỗi", "nhưng", "những", "nếu", "này", "ở", "phải", "qua",
    "sẽ", "tại", "theo", "trên", "trong", "và", "về", "với", "vào",
];

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for text in ctx.texts() {
        check_text(&text, findings);
    }
}

fn check_text(text: &Text<'_>, findings: &mut Findings<'_>) {
    let words = words(text.text);
    for (index, pair) in words.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        if text.text.get(first.end..second.start) != Some(" ") || !is_same(first, second) {
            continue;
        }
        let lower = second.text.to_lowercase();
        if lower.chars().count() < 2 || DOUBLED.contains(&lower.as_str()) {
            continue;
        }
        let next = words.get(index.saturating_add(2));
        let next = next.filter(|next| text.text.get(second.end..next.start) == Some(" "));
        let certainty = match next {
            _ if JOINTS.contains(&lower.as_str()) => Certainty::Certain,
            None => Certainty::Certain,
            Some(next) if is_compound(&lower, &next.text.to_lowercase()) => continue,
            // The second may begin a word that no list knows.
            Some(_) => Certainty::Review,
        };
        let quote = around(text.text, first.start, second.end, 2, 1);
        let problem = Problem::RepeatedWord { word: second.text.to_owned() };
        findings.report([text.spot(quote)], problem).certainty(certainty);
    }
}

/// Whether two words are one, the second not the beginning of a name.
fn is_same(first: &Word<'_>, second: &Word<'_>) -> bool {
    let (one, other) = (first.text, second.text);
    if one != other && (one.len() != other.len() || one.to_lowercase() != other.to_lowercase()) {
        return false;
    }
    let begins = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let is_upper = |word: &str| word.chars().all(char::is_uppercase);
    // "hỗ trợ Trợ lý ảo", "Tân Tân"; "Các các" and "CỦA CỦA" are slips.
    !begins(second.text) || is_upper(first.text) && first.text.chars().count() > 1
}
