//! `superseded-basis`: a document that another had replaced.

use std::collections::BTreeSet;

use sauro_model::Date;
use sauro_model::text::key;

use super::Problem;
use crate::context::Context;
use crate::finding::{Findings, Spot};
use crate::registry::documents::{Superseded, documents};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags a document that the registry knows to have been replaced by the plan's day.
///
/// # Why
/// What is decided on a basis that no longer holds can be contested.
///
/// # Example
/// "Nghị định số 13/2023/NĐ-CP" in a plan of 2026: replaced by 356/2025/NĐ-CP from 01/01/2026
///
/// # Not flagged
/// Plans issued while the document still held; documents that the registry does not list; those
/// named inside another's title.
pub(crate) static RULE: Rule = Rule {
    name: "superseded-basis",
    severity: Severity::Warning,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(day) = day_of_plan(ctx) else { return };
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut report = |spot: Spot, entry: &'static Superseded| {
        if entry.from <= day && told.insert(&entry.number) {
            let problem = Problem::SupersededBasis { by: entry.by.clone(), from: entry.from };
            let found = findings.report([spot], problem);
            found.certainty(Certainty::Likely).about(&entry.number);
        }
    };
    for cited in ctx.citations() {
        if cited.citation.is_nested || cited.is_in_title() {
            continue;
        }
        let entry = documents().superseded.iter().find(|entry| entry.number == cited.citation.key);
        if let Some(entry) = entry {
            report(cited.spot(ctx), entry);
        }
    }
    // Laws are cited by name and day.
    for (index, basis) in ctx.plan.legal_bases.iter().enumerate() {
        let (Some(title), Some(date)) = (basis.title.as_deref(), basis.date) else { continue };
        let entry = documents()
            .superseded
            .iter()
            .find(|entry| entry.name.as_ref() == Some(&key(title)) && entry.date == Some(date));
        if let Some(entry) = entry {
            let quote = Some(format!("{} {title}", basis.kind));
            report(Spot { quote, ..ctx.basis_spot(index, basis) }, entry);
        }
    }
}

/// The day by which the bases must hold: the day of issue; else the day of the check, unless the
/// plan's time was over by then; else the newest day it cites.
fn day_of_plan(ctx: &Context<'_>) -> Option<Date> {
    let end = ctx.plan.period.and_then(|period| period.to);
    match ctx.plan.issued {
        Some(issued) => Some(issued),
        None if end.is_none_or(|end| ctx.as_of <= end) => Some(ctx.as_of),
        None => ctx.issued().map(|(day, _)| day),
    }
}
