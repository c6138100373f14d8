//! `missing-quantity-after-bound`: "ít nhất", "tối thiểu" or "≥" without its number.

use std::collections::BTreeSet;

use sauro_document::Folded;
use sauro_model::notation::target::{self, TargetNote};

use super::{Problem, target_spot};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};
use crate::rules::consistency::phrases;

/// Flags a bound that no number follows, in targets, rows and the body.
///
/// # Why
/// The number was lost while the plan was written; what is to be reached is unknown.
///
/// # Example
/// "Tuyển dụng ít nhất công chức chuyên trách về công nghệ thông tin"
///
/// # Not flagged
/// "Tối thiểu" as an adjective ("yêu cầu tối thiểu", "cắt giảm tối thiểu thủ tục"); numbers in words
/// ("ít nhất một lần").
pub(crate) static RULE: Rule = Rule {
    name: "missing-quantity-after-bound",
    severity: Severity::Error,
    scope: Scope::BodyAndTables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut cells = BTreeSet::new();
    for row in &ctx.indicators {
        for target in row.indicator.targets.iter().filter(|target| target.value.is_none()) {
            if let Some(bound) = bound_of_target(&target.text) {
                let spot = target_spot(row, target);
                cells.extend(spot.blocks.iter().copied());
                findings
                    .report([spot], Problem::MissingQuantity { bound })
                    .about(&row.indicator.name);
            }
        }
    }
    for passage in ctx.passages().filter(|passage| !passage.is_basis()) {
        let Some((bound, words)) = lost_quantity(passage.text) else { continue };
        let spot = ctx.passage_spot(&passage, words);
        if !spot.blocks.iter().any(|block| cells.contains(block)) {
            findings.report([spot], Problem::MissingQuantity { bound: bound.to_lowercase() });
        }
    }
}

/// The bound of a target that has no number: "tối thiểu công chức", "≥ %", "trên %".
fn bound_of_target(text: &str) -> Option<String> {
    if text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let first = text.split_whitespace().next()?.trim_end_matches('%');
    if target::read(text, None).note == Some(TargetNote::BoundWithoutNumber) {
        let is_sign = !first.contains(char::is_alphanumeric);
        let words = if is_sign { 1 } else { 2 };
        let bound: Vec<&str> = text.split_whitespace().take(words).collect();
        return Some(bound.join(" ").trim_end_matches('%').to_lowercase());
    }
    let is_percent_alone = text.contains('%') && text.split_whitespace().count() <= 4;
    is_percent_alone.then(|| if first.is_empty() { "%".to_owned() } else { first.to_lowercase() })
}

/// Nouns that are counted.
const COUNTED: &[&str] = &[
    "công chức",
    "cán bộ",
    "viên chức",
    "nhân sự",
    "người",
    "đơn vị",
    "mô hình",
    "sản phẩm",
    "hệ thống",
    "doanh nghiệp",
    "hợp tác xã",
    "hộ",
    "lớp",
    "buổi",
    "cuộc",
    "hội nghị",
    "đề tài",
    "sáng kiến",
    "nền tảng",
    "máy tính",
    "điểm",
    "tổ công nghệ",
    "tin bài",
    "chuyên mục",
];

/// Words before "tối thiểu" that make it an adjective.
const ADJECTIVES: &[&str] =
    &["cầu", "mức", "chuẩn", "kiện", "lệ", "giảm", "lượng", "độ", "vùng", "cấp"];

/// The first bound of a text that wants a number and has none, with the words around it.
fn lost_quantity(text: &str) -> Option<(&str, &str)> {
    const BOUNDS: [&str; 4] = ["ít nhất", "tối thiểu", "không dưới", "không ít hơn"];
    let may_have = BOUNDS.iter().any(|bound| {
        let tail = bound.split_once(' ').map_or(*bound, |(_, tail)| tail);
        text.contains(tail) || text.contains(&bound.to_uppercase())
    });
    if !may_have && !text.contains(['≥', '≤']) {
        return None;
    }
    let folded = Folded::new(text);
    for bound in BOUNDS {
        for (start, end) in phrases::positions(&folded, bound) {
            let after = folded.slice(end, folded.folded.len());
            let before = folded.slice(0, start);
            let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
            let is_adjective = bound == "tối thiểu" && ADJECTIVES.contains(&last.as_str());
            if !is_adjective && wants_number(after) {
                let bound = folded.slice(start, end);
                return Some((bound, around(text, before, after)));
            }
        }
    }
    text.match_indices(['≥', '≤']).find_map(|(at, sign)| {
        let after = text.get(at + sign.len()..)?;
        let before = text.get(..at)?;
        after.trim_start().starts_with('%').then(|| (sign, around(text, before, after)))
    })
}

/// Whether what follows a bound is a thing or "%" without its number.
fn wants_number(after: &str) -> bool {
    let after = after.trim_start();
    if after.starts_with('%') {
        return true;
    }
    let lower = after.to_lowercase();
    let next: Vec<&str> = lower.split_whitespace().take(6).collect();
    let has_number = next.iter().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.starts_with(|c: char| c.is_ascii_digit())
            || ["một", "hai", "ba", "bốn", "năm", "mười", "mỗi"].contains(&word)
    });
    let is_thing = COUNTED.iter().any(|noun| {
        lower.strip_prefix(noun).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    is_thing && !has_number
}

/// The clause around a bound: three words before, up to twelve after.
fn around<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let start = before.trim_end().rmatch_indices(' ').nth(2).map_or(0, |(at, _)| at + 1);
    let start = before.rfind([',', ';', '.', '\n']).map_or(start, |at| start.max(at + 1));
    let mut length = 0;
    for (count, word) in after.split_inclusive([' ', '\n']).enumerate() {
        let ends = word.trim_end().ends_with([',', ';', '.']) || word.ends_with('\n');
        length += word.len();
        if ends || count > 12 {
            break;
        }
    }
    let end = text.len() - after.len() + length;
    let clause = text.get(start..end).unwrap_or(text).trim();
    clause.trim_end_matches([',', ';', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_without_numbers_are_found() {
        let cases = [
            ("Tuyển dụng ít nhất công chức chuyên trách.", Some("ít nhất")),
            ("Phấn đấu đạt tối thiểu % hồ sơ", Some("tối thiểu")),
            ("Tỷ lệ đạt ≥ % trong năm", Some("≥")),
            ("Tuyển dụng ít nhất 01 công chức", None),
            ("Mỗi tháng họp ít nhất một buổi", None),
            ("Đáp ứng yêu cầu tối thiểu cán bộ phải có", None),
            ("cắt giảm tối đa thủ tục và chi phí", None),
            ("bảo đảm tối thiểu tương ứng với cấp độ", None),
            ("ít nhất là trong quý I", None),
        ];
        for (text, expected) in cases {
            assert_eq!(lost_quantity(text).map(|(bound, _)| bound), expected, "{text}");
        }
    }

    #[test]
    fn targets_without_numbers_are_found() {
        let cases = [
            ("≥ %", Some("≥")),
            ("≥", Some("≥")),
            ("Tối thiểu công chức", Some("tối thiểu")),
            ("trên %", Some("trên")),
            ("Hoàn thành", None),
            ("100%", None),
        ];
        for (text, expected) in cases {
            assert_eq!(bound_of_target(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn the_clause_is_quoted() {
        let text = "Rà soát nhân sự, tuyển dụng ít nhất công chức chuyên trách; báo cáo UBND xã.";
        let words = lost_quantity(text).map(|(_, words)| words);
        assert_eq!(words, Some("tuyển dụng ít nhất công chức chuyên trách"));
    }
}
