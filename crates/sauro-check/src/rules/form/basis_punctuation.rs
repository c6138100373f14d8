//! `basis-punctuation`: the lines of legal bases are not ended as they should be.

use sauro_document::{Line, LineRole};
use sauro_model::text::key;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags lines "Căn cứ …" above the first section that do not end with a semicolon, and a last one
/// that does not end with a full stop (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 6
/// điểm a).
///
/// # Why
/// The bases are one sentence, which the marks hold together.
///
/// # Example
/// Căn cứ Kế hoạch số 91/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.
/// (in the middle of the list, with a full stop)
///
/// # Not flagged
/// Bases listed in a section of their own; a last line that goes on into the text ("… ban hành Kế
/// hoạch, cụ thể như sau:").
pub(crate) static RULE: Rule = Rule {
    name: "basis-punctuation",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Layout, Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    let is_basis = |line: &&Line| {
        line.role == LineRole::Basis && line.section.is_none() && line.marker.is_none()
    };
    let bases: Vec<&Line> = ctx.body().filter(is_basis).collect();
    let Some((last, others)) = bases.split_last() else { return };
    // "Theo đề nghị của …" closes the list in the place of a last basis.
    let mut behind = ctx.reading.lines.iter().skip_while(|line| line.block != last.block).skip(1);
    let is_proposed = behind.next().is_some_and(|line| {
        let next = key(&line.text);
        next.starts_with("theo de nghi") || next.starts_with("xet de nghi")
    });
    let others = others.iter().chain(is_proposed.then_some(last));
    let wrong: Vec<&Line> =
        others.copied().filter(|line| end_mark(line).as_deref() != Some(";")).collect();
    if !wrong.is_empty() {
        let mut marks: Vec<String> = wrong.iter().filter_map(|line| end_mark(line)).collect();
        marks.sort();
        marks.dedup();
        let spots: Vec<_> = wrong.iter().map(|line| ctx.line_spot(line, tail(line))).collect();
        let problem = Problem::BasisPunctuation { lines: wrong.len(), marks };
        findings.report(spots, problem).about("căn cứ");
    }
    // "…; Ủy ban nhân dân xã ban hành Kế hoạch, cụ thể như sau:" is the text already.
    let goes_on =
        is_proposed || key(&last.text).contains("nhu sau") || last.text.trim_end().ends_with(':');
    let mark = end_mark(last);
    if !goes_on && mark.as_deref() != Some(".") && opens_with_basis(last) {
        let problem = Problem::LastBasisPunctuation { mark: mark.unwrap_or_default() };
        findings.report([ctx.line_spot(last, tail(last))], problem).about("căn cứ cuối");
    }
}

fn opens_with_basis(line: &Line) -> bool {
    let folded = key(&line.text);
    ["can cu", "thuc hien", "theo de nghi", "xet de nghi"]
        .iter()
        .any(|start| folded.starts_with(start))
}

/// The mark that ends a line. `None` where it ends with a letter or a digit.
fn end_mark(line: &Line) -> Option<String> {
    let last = line.text.trim_end().chars().next_back()?;
    let is_mark = !last.is_alphanumeric() && !matches!(last, ')' | '”' | '"' | '’');
    is_mark.then(|| last.to_string())
}

/// The last words of a line, as a quote to find it by.
fn tail(line: &Line) -> &str {
    let text = line.text.trim_end();
    let start = text.char_indices().rev().nth(59).map_or(0, |(at, _)| at);
    let cut = text.get(start..).unwrap_or(text);
    if start == 0 { cut } else { cut.split_once(' ').map_or(cut, |(_, rest)| rest) }
}
