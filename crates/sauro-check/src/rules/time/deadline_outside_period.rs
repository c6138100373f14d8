//! `deadline-outside-period`: a deadline or milestone outside the time that the plan covers.

use sauro_document::Role;
use sauro_model::{Date, DueKind, Period};

use super::Problem;
use super::due_row::{first_day, last_day};
use crate::context::Context;
use crate::finding::{Findings, Spot};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags a deadline after the plan's last day, or before its first day where that was not yet past
/// when the plan was issued; a warning for a stretch that only ends too late, and for a column of
/// targets for another year.
///
/// # Why
/// Either the deadline is wrong or the title is; when the plan is wound up the row is still open.
///
/// # Example
/// | 7 | Xây dựng kế hoạch | 12/2027 | in a plan "năm 2026"
///
/// # Not flagged
/// "2026 và các năm tiếp theo"; preparations between the day of issue and the first day; columns
/// named "định hướng" or "tầm nhìn"; plans whose period is not known.
pub(crate) static RULE: Rule = Rule {
    name: "deadline-outside-period",
    severity: Severity::Error,
    scope: Scope::Tables,
    needs: &[Need::Rows, Need::Period],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(period) = ctx.plan.period else { return };
    let Period { from, to } = period;
    // Only a title binds; a period read out of running text may be another's.
    let is_in_title = to.is_some_and(|to| ctx.plan.title.contains(&to.year().to_string()));
    let is_after = |date: Date| to.is_some_and(|to| date > to);
    // What was over before the day of issue is another rule's; after it, the work prepares the
    // plan's time.
    let has_issue_day = ctx.issued().is_some();
    let is_before = |date: Date| !has_issue_day && from.is_some_and(|from| date < from);
    for row in ctx.due_rows() {
        let Some(last) = last_day(row.due) else { continue };
        let only_ends_late = first_day(row.due).is_some_and(|first| !is_after(first));
        if !is_after(last) && !is_before(last) {
            continue;
        }
        let found = findings.report([row.spot()], Problem::OutsidePeriod { from, to });
        found.about(row.name());
        if !is_in_title {
            found.severity(Severity::Warning).certainty(Certainty::Review);
        } else if only_ends_late || row.due.kind == DueKind::Continuous {
            found.severity(Severity::Warning);
        }
    }
    if !is_in_title {
        return;
    }
    for table in &ctx.reading.tables {
        for (index, column) in table.columns.iter().enumerate() {
            let Role::Target(Some(by)) = column.role else { continue };
            let is_outside = is_after(by) || from.is_some_and(|from| by < from);
            if !is_outside || is_outlook(&column.heading) {
                continue;
            }
            let block = table.rows.first().and_then(|row| row.blocks.get(index).copied().flatten());
            let spot = Spot {
                section: table.section.clone(),
                appendix: table.appendix.clone(),
                column: Some(column.heading.clone()),
                blocks: block.into_iter().collect(),
                ..Spot::default()
            };
            let problem =
                Problem::MilestoneOutsidePeriod { column: column.heading.clone(), by, from, to };
            let found = findings.report([spot], problem);
            found.severity(Severity::Warning).certainty(Certainty::Review).about(&column.heading);
        }
    }
}

/// A column that says itself that it looks beyond the plan, or back.
fn is_outlook(heading: &str) -> bool {
    let folded = sauro_model::text::fold(heading);
    ["dinh huong", "tam nhin", "ket qua", "thuc hien", "hien trang", "uoc"]
        .iter()
        .any(|words| folded.contains(words))
}
