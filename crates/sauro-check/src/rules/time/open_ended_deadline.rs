//! `open-ended-deadline`: a deadline without an end.

use sauro_model::DueKind;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags "2025 và những năm tiếp theo", "từ tháng 6/2026 trở đi" and the like.
///
/// # Why
/// Without a first point of review the work is never late and never done.
///
/// # Example
/// | 32 | Số hóa dữ liệu tư pháp, đất đai | 2025 và những năm tiếp theo |
///
/// # Not flagged
/// "Thường xuyên", "hằng năm", "Tháng 12/2026 và hằng năm": they end or recur.
pub(crate) static RULE: Rule = Rule {
    name: "open-ended-deadline",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in ctx.due_rows() {
        let is_open = row.due.kind == DueKind::Range && row.due.to.is_none();
        let goes_on = || {
            let folded = row.folded();
            ["nam tiep theo", "nam ke tiep", "cac nam sau", "nhung nam sau", "tro di"]
                .iter()
                .any(|words| sauro_document::has_word(&folded, words))
        };
        if is_open || row.due.kind == DueKind::By && row.due.then.is_some() && goes_on() {
            findings.report([row.spot()], Problem::OpenEndedDeadline).about(row.name());
        }
    }
}
