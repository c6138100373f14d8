//! `past-deadline`: a deadline that was over before the plan was issued.

use sauro_model::{Date, DueKind};

use super::Problem;
use super::due_row::{first_day, last_day, meant};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags a deadline whose last day lies before the day of issue; where that is still blank, before
/// the newest document that the plan rests on. An open stretch that began in a year already over,
/// or with less than a month to run, is a note.
///
/// # Why
/// Work cannot be due before it is assigned: the row was copied from an older plan, or the year is
/// wrong.
///
/// # Example
/// | 44 | Thúc đẩy tiêu dùng sản phẩm số | Quý I/2025 | in a plan that rests on one of 03/12/2025
///
/// # Not flagged
/// A month or quarter that was still running; "2026 - 2030" in a plan of February 2026; what recurs
/// every year.
pub(crate) static RULE: Rule = Rule {
    name: "past-deadline",
    severity: Severity::Error,
    scope: Scope::Tables,
    needs: &[Need::Rows, Need::IssueDate],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some((issued, is_own)) = ctx.issued() else { return };
    for row in ctx.due_rows() {
        let meant = meant(row.due);
        let due = meant.as_ref().unwrap_or(row.due);
        if last_day(due).is_some_and(|last| last < issued) {
            let problem = Problem::PastDeadline { issued, is_own };
            findings.report([row.spot()], problem).about(row.name());
        } else if due.kind == DueKind::Range && due.to.is_none() && begins_before(due, issued) {
            let problem = Problem::BeginsBeforeIssue { issued, is_own };
            let found = findings.report([row.spot()], problem);
            found.severity(Severity::Note).certainty(Certainty::Review).about(row.name());
        }
    }
}

/// A month: a year with less left to run leaves no time for the work.
const DAYS_FOR_WORK: i32 = 31;

fn begins_before(due: &sauro_model::Due, issued: Date) -> bool {
    let year_end = first_day(due).and_then(|first| Date::last_of_year(first.year()));
    year_end.is_some_and(|end| issued.days_until(end) < DAYS_FOR_WORK)
}
