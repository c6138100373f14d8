//! `multiple-deadlines`: several deadlines in one cell.

use sauro_model::notation::due::DueNote;
use sauro_model::{DueKind, DueThen};

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a cell with two dates, or with a date and "thường xuyên".
///
/// # Why
/// Nobody can tell which output is due on which day.
///
/// # Example
/// | 16 | Triển khai các nền tảng số quốc gia | 12/2025 và Thường xuyên |
///
/// # Not flagged
/// "12/2025 và duy trì thường xuyên"; "Tháng 12/2026 và hằng năm"; "10/6 và 10/12 hằng năm"; a
/// stretch from one day to another.
pub(crate) static RULE: Rule = Rule {
    name: "multiple-deadlines",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in ctx.due_rows() {
        let then_always = row.due.kind == DueKind::By && row.due.then == Some(DueThen::Continuous);
        let is_several = match row.due.kind {
            DueKind::Text => row.note() == Some(DueNote::SeveralDates),
            _ => then_always && !row.folded().contains("duy tri"),
        };
        if is_several {
            findings.report([row.spot()], Problem::MultipleDeadlines).about(row.name());
        }
    }
}
