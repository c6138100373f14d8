//! `continuous-deadline-quantified`: a figure to be reached, due "Thường xuyên".

use sauro_model::DueKind;

use super::Problem;
use super::due_row::DueItem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a row with a figure to be reached whose deadline is "Thường xuyên"; one finding lists all.
///
/// # Why
/// A figure is judged on a day; "thường xuyên" names none on which the data are closed.
///
/// # Example
/// | 4 | Trên 90% người dân hài lòng với dịch vụ công trực tuyến | Thường xuyên |
///
/// # Not flagged
/// Continuous work without a figure; "Thường xuyên đến hết năm 2026".
pub(crate) static RULE: Rule = Rule {
    name: "continuous-deadline-quantified",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in ctx.due_rows() {
        if row.due.kind != DueKind::Continuous || row.due.to.is_some() {
            continue;
        }
        let has_figure = match row.item {
            DueItem::Indicator(indicator) => {
                indicator.targets.iter().any(|target| target.value.is_some())
            }
            DueItem::Task(task) => {
                has_share(&task.name) || task.output.as_deref().is_some_and(has_share)
            }
        };
        if has_figure {
            findings.report([row.spot()], Problem::ContinuousDeadlineQuantified).about(row.name());
        }
    }
}

/// Whether a task names a share, "tối thiểu đạt 25%": other figures in its text may be names.
fn has_share(text: &str) -> bool {
    let mut parts = text.split('%');
    parts.next_back();
    parts.any(|before| before.trim_end().ends_with(|c: char| c.is_ascii_digit()))
}
