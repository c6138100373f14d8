//! `issued-late-after-superior`: too long after the plan that it carries out.

use sauro_model::text::fold;
use sauro_model::{Date, LegalBasis};

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a plan issued more days after the plan of the authority above than the province allows.
///
/// # Why
/// Some provinces set a term within which communes issue their own plan, Khánh Hòa 30 days.
///
/// # Example
/// The province's plan of 26/3/2026, carried out by a plan whose proposal is of 29/4/2026: 34 days.
///
/// # Not flagged
/// Anything where no term is set. The plan above is the one that was given, else the newest plan of
/// a province's UBND among the bases.
pub(crate) static RULE: Rule = Rule {
    name: "issued-late-after-superior",
    severity: Severity::Note,
    scope: Scope::ParentPlan,
    needs: &[Need::IssueDate],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(limit) = ctx.profile.days_after_parent else { return };
    let Some((issued, is_own)) = ctx.issued() else { return };
    let Some((date, document, spot)) = plan_above(ctx) else { return };
    let days = date.days_until(issued);
    if days <= i32::from(limit) {
        return;
    }
    let problem = Problem::IssuedLate { document, days, limit, is_at_least: !is_own };
    findings.report(spot, problem);
}

/// The day and number of the plan above, and where it is cited.
fn plan_above(ctx: &Context<'_>) -> Option<(Date, String, Option<crate::Spot>)> {
    if let Some(parent) = ctx.parent {
        let date = parent.issued?;
        let number = parent.number.clone().unwrap_or_default();
        let cited = ctx.plan.legal_bases.iter().enumerate();
        let cited = cited.into_iter().find(|(_, basis)| {
            basis.number.is_some() && basis.number == parent.number && basis.date == Some(date)
        });
        return Some((date, number, cited.map(|(index, basis)| ctx.basis_spot(index, basis))));
    }
    let bases = ctx.plan.legal_bases.iter().enumerate().filter(|(_, basis)| is_of_province(basis));
    let newest = bases.filter_map(|(index, basis)| Some((basis.date?, index, basis)));
    let (date, index, basis) = newest.max_by_key(|(date, ..)| *date)?;
    Some((date, basis.number.clone()?, Some(ctx.basis_spot(index, basis))))
}

/// Whether a basis is a plan of a province's UBND.
fn is_of_province(basis: &LegalBasis) -> bool {
    let issuer = fold(basis.issuer.as_deref().unwrap_or_default());
    let number = basis.number.as_deref().unwrap_or_default();
    let is_above = issuer.contains("tinh") || issuer.contains("thanh pho");
    fold(&basis.kind) == "ke hoach" && number.ends_with("KH-UBND") && is_above
}
