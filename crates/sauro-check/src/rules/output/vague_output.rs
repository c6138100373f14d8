//! `vague-output`: an output that is one generic word.

use sauro_document::TableKind;
use sauro_document::has_word;
use sauro_model::text::key;

use super::Problem;
use crate::context::Context;
use crate::finding::{Findings, quote};
use crate::rule::{Need, Rule, Scope, Severity};
use crate::rules::people::rows::is_output;

/// Flags an output such as "Văn bản", "Báo cáo", "Văn bản triển khai", and a bare kind of document
/// that the task does not name: "Chương trình/Kế hoạch"; notes a wish: "Bảo đảm đủ nhân lực".
///
/// # Why
/// Any paper would do; on the day nobody can say whether it is the one that was wanted.
///
/// # Example
/// | 25 | Bồi dưỡng kỹ năng số cho cán bộ, công chức | Phòng VH-XH | Đánh giá |
///
/// # Not flagged
/// "Quyết định"; "Kế hoạch" for a task that says which plan; a count ("01 báo cáo"); anything with
/// words of its own.
pub(crate) static RULE: Rule = Rule {
    name: "vague-output",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Tasks],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in ctx.rows().filter(|row| row.kind == TableKind::Tasks) {
        let Some(output) = row.output else { continue };
        let problem = match () {
            () if is_vague(output, row.name) => Problem::VagueOutput,
            () if is_wish(output) => Problem::OutputIsWish,
            () => continue,
        };
        let severity = match problem {
            Problem::OutputIsWish => Severity::Note,
            _ => Severity::Warning,
        };
        let mut spot = row.cells.spot_at(is_output);
        spot.quote = quote(output);
        findings.report([spot], problem).severity(severity).about(row.name);
    }
}

/// Whether an output is only wished for: it begins with a verb of striving and counts nothing.
fn is_wish(output: &str) -> bool {
    const STRIVING: &[&str] = &[
        "đảm bảo ",
        "bảo đảm ",
        "tăng ",
        "gia tăng ",
        "tăng cường ",
        "nâng cao ",
        "cải thiện ",
        "thúc đẩy ",
        "đẩy mạnh ",
        "phát huy ",
    ];
    let output = output.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    STRIVING.iter().any(|verb| output.starts_with(verb))
        && !output.contains(|c: char| c.is_ascii_digit())
}

/// Whether an output says nothing that its task does not.
pub(crate) fn is_vague(output: &str, task: &str) -> bool {
    // Generic words alone are few.
    if output.len() > LONGEST {
        return false;
    }
    let mut any = false;
    let output = key(output);
    let is_named = |document: &str| has_word(&key(task), document);
    let parts = output.split(['/', ',', ';', '.', '+', '\n']).flat_map(|part| part.split(" hoac "));
    for part in parts.flat_map(|part| part.split(" va ")) {
        let part = core(part);
        if part.is_empty() {
            continue;
        }
        any = true;
        // "Báo cáo" is what a task to report yields.
        let says_nothing = GENERIC.contains(&part) && !(part == "bao cao" && is_named(part))
            || DOCUMENTS.contains(&part) && !is_named(part);
        if !says_nothing {
            return false;
        }
    }
    any
}

/// The longest output that may be vague, in bytes.
const LONGEST: usize = 240;

/// A part of an output without the words that say nothing about it.
fn core(part: &str) -> &str {
    let mut part = part.trim().trim_matches(|c: char| !c.is_alphanumeric());
    while let Some(rest) = BEFORE.iter().find_map(|words| part.strip_prefix(words)) {
        part = rest.trim_start();
    }
    while let Some(rest) = BEHIND.iter().find_map(|words| {
        let rest = part.strip_suffix(words)?;
        rest.ends_with(' ').then(|| rest.trim_end())
    }) {
        part = rest;
    }
    if BEHIND.contains(&part) { "" } else { part }
}

/// Folded words before a noun that do not make it any clearer.
const BEFORE: &[&str] = &["cac ", "nhung ", "co "];

/// Folded words behind a noun that do not make it any clearer.
const BEHIND: &[&str] = &[
    "cua ubnd xa",
    "cua uy ban nhan dan xa",
    "cua xa",
    "cua cac phong",
    "cua cac don vi",
    "cua don vi",
    "cac phong",
    "don vi",
    "trien khai",
    "trien khai thuc hien",
    "chi dao",
    "phoi hop",
    "huong dan",
    "thuc hien",
    "lien quan",
    "theo quy dinh",
    "dinh ky",
    "hang nam",
    "cu the",
    "ban hanh",
    "duoc ban hanh",
];

/// Folded outputs that any task could have.
const GENERIC: &[&str] = &[
    "van ban",
    "bao cao",
    "cong van",
    "danh gia",
    "ket qua",
    "ket qua thuc hien",
    "hoan thanh",
    "tai lieu",
    "ho so",
    "hoat dong",
    "san pham",
    "so lieu",
    "tuyen truyen",
    "trien khai",
    "thuc hien",
    "to chuc",
    "hieu qua",
    "dat",
    "dat yeu cau",
    "theo ke hoach",
    "theo quy dinh",
];

/// Folded kinds of documents that say enough where the task says what they are about.
const DOCUMENTS: &[&str] =
    &["ke hoach", "chuong trinh", "de an", "phuong an", "quy che", "thong bao", "to trinh"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vague_outputs_are_told_from_named_ones() {
        let task = "Thúc đẩy tiêu dùng sản phẩm, dịch vụ số";
        for output in [
            "Văn bản",
            "Báo cáo",
            "Đánh giá",
            "Văn bản triển khai",
            "Các văn bản phối hợp",
            "Chương trình/Kế hoạch",
            "Kế hoạch/ các văn bản triển khai của UBND xã",
            "Báo cáo/Tuyên truyền",
        ] {
            assert!(is_vague(output, task), "{output}");
        }
        for output in [
            "",
            "-",
            "Quyết định",
            "01 báo cáo",
            "Báo cáo kết quả khảo sát",
            "Chương trình tuyên truyền, quảng bá",
            "Văn bản triển khai, Các Quyết định của UBND xã",
            "Kịch bản",
        ] {
            assert!(!is_vague(output, task), "{output}");
        }
        assert!(!is_vague("Kế hoạch", "Xây dựng kế hoạch truyền thông"));
        assert!(is_wish("- Bảo đảm đủ nhân lực") && is_wish("Tăng doanh nghiệp sử dụng VNeID"));
        assert!(!is_wish("Tăng 10 sản phẩm") && !is_wish("Tặng quà") && !is_wish("Báo cáo"));
        assert!(!is_vague("Báo cáo", "Báo cáo kết quả chuyển đổi số"));
        assert!(!is_vague("Kế hoạch/Đề án", "Xây dựng đề án đô thị thông minh"));
    }
}
