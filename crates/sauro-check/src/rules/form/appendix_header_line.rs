//! `appendix-header-line`: an appendix does not say which document it belongs to.

use sauro_document::Line;
use sauro_model::text::key;

use super::Problem;
use super::appendices::Appendix;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags an appendix without the line "(Kèm theo Kế hoạch số … của UBND xã …)", or with one that
/// names another kind of document or issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III
/// khoản 1 điểm c).
///
/// # Why
/// An appendix that is passed on alone has lost its document.
///
/// # Example
/// (Kèm theo Quyết định số … của UBND xã Bình Minh), under a title of a plan's appendix.
///
/// # Not flagged
/// Blank number and day: electronic documents need not fill them in. Another commune's name, which
/// is for `place-name-mismatch`.
pub(crate) static RULE: Rule = Rule {
    name: "appendix-header-line",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    for appendix in ctx.appendices() {
        match appendix.lines.iter().copied().find(|line| is_header_line(line)) {
            Some(line) => check_line(ctx, &appendix, line, findings),
            None => {
                let problem =
                    Problem::AppendixHeaderLineMissing { appendix: appendix.name.clone() };
                findings.report([appendix.spot()], problem).about(&appendix.name);
            }
        }
    }
}

/// "(Kèm theo Kế hoạch số …)", "Ban hành kèm theo …".
fn is_header_line(line: &Line) -> bool {
    line.text.split('\n').any(|part| {
        let text = key(part);
        let text = text.trim_start_matches(['(', ' ', '-']);
        ["kem theo", "ban hanh kem theo", "dinh kem"].iter().any(|start| text.starts_with(start))
    }) || key(&line.text).contains("(kem theo")
        || key(&line.text).contains("(ban hanh kem theo")
}

fn check_line(
    ctx: &Context<'_>,
    appendix: &Appendix<'_>,
    line: &Line,
    findings: &mut Findings<'_>,
) {
    const KINDS: [(&str, &str); 6] = [
        ("quyet dinh", "Quyết định"),
        ("cong van", "Công văn"),
        ("nghi quyet", "Nghị quyết"),
        ("to trinh", "Tờ trình"),
        ("bao cao", "Báo cáo"),
        ("thong bao", "Thông báo"),
    ];
    let text = key(&line.text);
    let Some((_, after)) = text.split_once("kem theo ") else { return };
    let is_plan = ctx.head().iter().any(|line| key(line.text).starts_with("ke hoach"));
    let mut foreign = |names: &str, expected: &str| {
        let problem = Problem::AppendixHeaderLineForeign {
            appendix: appendix.name.clone(),
            names: names.to_owned(),
            expected: expected.to_owned(),
        };
        let mut spot = appendix.spot();
        spot.quote = crate::finding::quote(&line.text);
        spot.blocks = vec![line.block];
        findings.report([spot], problem).about(&appendix.name);
    };
    if let Some((_, name)) = KINDS.iter().find(|(kind, _)| is_plan && after.starts_with(kind)) {
        return foreign(name, "Kế hoạch");
    }
    let issuer = ctx.plan.issuer.as_deref().map(key).unwrap_or_default();
    let by_committee = issuer.starts_with("ubnd") || issuer.starts_with("uy ban nhan dan");
    let is_commune = ["xa ", "phuong ", "dac khu "].iter().any(|kind| issuer.contains(kind));
    let others: [(&str, &str); 4] = [
        (" cua dang uy", "Đảng ủy"),
        (" cua hoi dong nhan dan", "Hội đồng nhân dân"),
        (" cua ubnd tinh", "UBND tỉnh"),
        (" cua uy ban nhan dan tinh", "Ủy ban nhân dân tỉnh"),
    ];
    if !by_committee || !is_commune {
        return;
    }
    if let Some((_, name)) = others.iter().find(|(words, _)| after.contains(words)) {
        let expected = ctx.plan.issuer.clone().unwrap_or_default();
        foreign(name, &expected);
    }
}
