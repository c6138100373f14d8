//! `citation-after-plan`: a document dated after the plan that cites it.

use std::collections::BTreeSet;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a document dated after the plan's day of issue; while that is blank, after the day of the
/// check.
///
/// # Why
/// A plan cannot rest on what did not exist: a date is wrong, here or there.
///
/// # Example
/// "Kế hoạch số 91/KH-UBND ngày 12/02/2027" in a plan of 2026
///
/// # Not flagged
/// Documents of the same day.
pub(crate) static RULE: Rule = Rule {
    name: "citation-after-plan",
    severity: Severity::Error,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let bound = ctx.plan.issued.unwrap_or(ctx.as_of);
    let is_issue = ctx.plan.issued.is_some();
    let mut told: BTreeSet<String> = BTreeSet::new();
    for cited in ctx.citations() {
        let Some(date) = cited.citation.date.filter(|date| *date > bound) else { continue };
        let key = format!("{} {date}", cited.citation.key);
        if told.insert(key.clone()) {
            let problem = Problem::CitationAfterPlan { date, bound, is_issue };
            findings.report([cited.spot(ctx)], problem).about(&key);
        }
    }
}
