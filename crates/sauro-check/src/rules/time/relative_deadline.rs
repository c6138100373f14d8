//! `relative-deadline`: a deadline that hangs on another document or event.

use sauro_model::DueKind;
use sauro_model::notation::due::DueNote;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a deadline counted from something else: "20 ngày sau khi Tỉnh ủy ban hành".
///
/// # Why
/// If the event does not come, the work is never due. A latest day beside it would settle that.
///
/// # Example
/// | 5 | Ban hành kế hoạch của xã | 20 ngày sau khi tỉnh ban hành kế hoạch |
///
/// # Not flagged
/// "Khi có yêu cầu", "Đột xuất": work on call has no day.
pub(crate) static RULE: Rule = Rule {
    name: "relative-deadline",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in ctx.due_rows().filter(|row| row.due.kind == DueKind::Text) {
        if row.note() != Some(DueNote::Relative) {
            continue;
        }
        let folded = row.folded();
        let is_on_call = ["yeu cau", "dot xuat"].iter().any(|words| folded.contains(words));
        if !is_on_call {
            findings.report([row.spot()], Problem::RelativeDeadline).about(row.name());
        }
    }
}
