//! `parent-plan-not-cited`: no document of the province among those that a commune's plan cites.

use sauro_document::LineRole;
use sauro_model::text::fold;
use sauro_model::{Level, Plan};

use super::Problem;
use crate::context::Context;
use crate::finding::{Findings, Spot};
use crate::registry::documents::number_key;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a commune's plan that cites no document of its province; with the province's plan at hand,
/// one that does not cite that plan.
///
/// # Why
/// The province scores whether a commune's plan follows its own; the reader must see which.
///
/// # Example
/// A plan whose only basis is "Nghị quyết số 57-NQ/TW".
///
/// # Not flagged
/// A plan of the province cited in the opening sentence or in the text; a province's own plan.
pub(crate) static RULE: Rule = Rule {
    name: "parent-plan-not-cited",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    // Only a whole plan has bases; a pasted part has none to miss.
    let Some(title) = ctx.lines(LineRole::Title).next() else { return };
    if ctx.plan.area.level != Level::Commune {
        return;
    }
    let citations = ctx.citations();
    let own = |number: &str| ctx.plan.number.as_deref().is_some_and(|own| own == number);
    let number = ctx.parent.and_then(|parent: &Plan| parent.number.clone());
    let is_cited = match number.as_deref().map(number_key) {
        Some(parent) => citations.iter().any(|cited| cited.citation.key == parent),
        None => {
            citations.iter().any(|cited| {
                let issuer = cited.citation.issuer.unwrap_or_default();
                !own(cited.citation.number) && is_of_province(&cited.citation.key, issuer)
            }) || ctx.plan.legal_bases.iter().any(|basis| {
                let key = basis.number.as_deref().map(number_key).unwrap_or_default();
                is_of_province(&key, basis.issuer.as_deref().unwrap_or_default())
            })
        }
    };
    if !is_cited {
        let last = ctx.lines(LineRole::Basis).last();
        let spot = Spot { blocks: vec![last.unwrap_or(title).block], ..Spot::default() };
        let found = findings.report([spot], Problem::ParentPlanNotCited { number });
        found.about("parent");
    }
}

fn is_of_province(key: &str, issuer: &str) -> bool {
    let issuer = fold(issuer);
    let words = ["tinh", "thanh pho", "tinh uy", "thanh uy"];
    key.ends_with("tu") || words.iter().any(|word| sauro_document::has_word(&issuer, word))
}
