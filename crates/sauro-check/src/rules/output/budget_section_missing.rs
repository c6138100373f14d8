//! `budget-section-missing`: a plan without a part on funding.

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a plan whose text has sections and none on funding.
///
/// # Why
/// Tasks that cost money wait for whoever is to pay; the finance department asks first.
///
/// # Example
/// Parts I to IV on aims, targets, tasks and duties, and none on "Kinh phí thực hiện".
///
/// # Not flagged
/// A heading or paragraph in other words: "Nguồn lực tài chính", "Nguồn vốn", "Dự toán"; plans
/// that are only tables.
pub(crate) static RULE: Rule = Rule {
    name: "budget-section-missing",
    severity: Severity::Note,
    scope: Scope::Body,
    needs: &[Need::Body],
    check,
};

/// With fewer headings the text is an excerpt.
const HEADINGS: usize = 3;

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let lines = &ctx.reading.lines;
    let headings = lines
        .iter()
        .enumerate()
        .filter(|(index, line)| line.is_body() && line.headings.last() == Some(index));
    if headings.count() >= HEADINGS && ctx.funding().is_empty() {
        findings.report([], Problem::BudgetSectionMissing).about("kinh phí");
    }
}
