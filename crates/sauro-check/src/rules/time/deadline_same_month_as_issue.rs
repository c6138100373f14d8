//! `deadline-same-month-as-issue`: many rows due in the month in which the plan was issued.

use super::Problem;
use super::due_row::{DueRow, last_day};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags the rows that are due in the month of issue, where there are at least three.
///
/// # Why
/// Plans reach the units weeks after the signature; the deadlines lapse unseen.
///
/// # Example
/// Nine tasks due "12/2025" in a plan whose newest basis is of 03/12/2025.
///
/// # Not flagged
/// One or two rows, which may be half done; deadlines that were over before.
pub(crate) static RULE: Rule = Rule {
    name: "deadline-same-month-as-issue",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Rows, Need::IssueDate],
    check,
};

/// Fewer rows may well be under way already.
const MANY: usize = 3;

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some((issued, is_own)) = ctx.issued() else { return };
    let is_due_now = |row: &DueRow<'_, '_>| {
        last_day(row.due).is_some_and(|last| {
            last >= issued && (last.year(), last.month()) == (issued.year(), issued.month())
        })
    };
    let rows: Vec<DueRow<'_, '_>> = ctx.due_rows().filter(is_due_now).collect();
    let count = rows.len();
    if count < MANY {
        return;
    }
    for row in rows {
        let problem = Problem::DueInMonthOfIssue { count, issued, is_own };
        findings.report([row.spot()], problem).about(row.name());
    }
}
