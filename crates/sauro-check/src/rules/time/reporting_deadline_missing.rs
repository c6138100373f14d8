//! `reporting-deadline-missing`: reports owed without a day.

use sauro_document::LineRole;
use sauro_model::Cadence;
use sauro_model::text::fold;

use super::Problem;
use crate::context::Context;
use crate::finding::{Findings, Spot, quote};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a report that is owed "định kỳ" or "theo quy định" without cycle and day, and one with a
/// cycle but no day.
///
/// # Why
/// A report without a day is not late until someone asks for it.
///
/// # Example
/// "Định kỳ tổng hợp tình hình triển khai, báo cáo UBND xã."
///
/// # Not flagged
/// Reports on call ("đột xuất", "kịp thời báo cáo khó khăn"); an agency that has a day for the same
/// cycle elsewhere in the plan; one report with its day ("trước ngày 10 tháng 12 năm 2026").
pub(crate) static RULE: Rule = Rule {
    name: "reporting-deadline-missing",
    severity: Severity::Note,
    scope: Scope::Body,
    needs: &[Need::Duties],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let duties = &ctx.plan.reporting_duties;
    for (index, duty) in duties.iter().enumerate() {
        let block = ctx.reading.anchors.reporting_duties.get(index).copied().flatten();
        // Outputs of tasks that speak of reports are no duties of the text.
        let Some(line) = ctx.lines(LineRole::Duty).find(|line| Some(line.block) == block) else {
            continue;
        };
        let has_cycle = match duty.cadence {
            Cadence::OnDemand | Cadence::Weekly => continue,
            Cadence::Unstated => false,
            _ => true,
        };
        let has_day_elsewhere = || {
            duties.iter().any(|other| {
                other.who == duty.who && other.cadence == duty.cadence && !other.days.is_empty()
            })
        };
        if !duty.days.is_empty() || has_cycle && has_day_elsewhere() {
            continue;
        }
        let text = duty.text.as_deref().unwrap_or_default();
        if names_day(text) {
            continue;
        }
        let spot = Spot {
            section: line.section.clone(),
            quote: quote(text),
            blocks: vec![line.block],
            ..Spot::default()
        };
        findings.report([spot], Problem::ReportingDeadlineMissing { has_cycle });
    }
}

/// Whether a phrase names the day of a report: "trước ngày 10 tháng 12", "chậm nhất ngày 10/12".
/// Other days are those of documents.
fn names_day(text: &str) -> bool {
    let text = fold(text);
    ["truoc ngay ", "cham nhat ngay ", "cham nhat vao ngay "].iter().any(|words| {
        let Some((_, rest)) = text.split_once(words) else { return false };
        let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        behind.len() < rest.len() && (behind.starts_with(" thang ") || behind.starts_with('/'))
    })
}
