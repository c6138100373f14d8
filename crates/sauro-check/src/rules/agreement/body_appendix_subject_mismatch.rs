//! `body-appendix-subject-mismatch`: the body and a table set one value for two populations.

use sauro_document::Role;

use super::Problem;
use super::matching::Side;
use crate::context::Context;
use crate::finding::Findings;
use crate::likeness::{Agreement, Wordings};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags a commitment and a row of one topic and value whose populations or limits differ.
///
/// # Why
/// The share is computed over another whole, so the same result gives two figures.
///
/// # Example
/// II.2.1 "người sử dụng có khả năng truy cập băng rộng … trên 70%"; row 2 "hộ gia đình truy cập
/// băng rộng ≥ 70%".
///
/// # Not flagged
/// A population that only one of the two names; spellings of one population ("dân số", "người
/// dân"). Always for a person to look at.
pub(crate) static RULE: Rule = Rule {
    name: "body-appendix-subject-mismatch",
    severity: Severity::Warning,
    scope: Scope::BodyAndTables,
    needs: &[Need::Body, Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let matches = ctx.matches();
    findings.partial_if(matches.is_cut);
    let mut wordings = Wordings::default();
    for Side { pair, commitment, named, row } in matches.sides(ctx) {
        if pair.agreement == Agreement::Full {
            continue;
        }
        let figures = matches.figures(ctx, pair);
        let equal = figures.iter().find(|figure| figure.aim.amount.is_equal(&figure.amount));
        let Some(figure) = equal else { continue };
        let wording = pair.wording(commitment);
        let Some(of_body) = commitment.subject_spot(wording) else { continue };
        let body = wordings.take_apart(wording).subject;
        let table = wordings.take_apart(&named.name).subject;
        let problem = Problem::SubjectMismatch {
            value: figure.target.text.clone(),
            body: body.beyond(&table),
            table: table.beyond(&body),
        };
        let is_name = |role: &Role| matches!(role, Role::Name);
        let spots = [row.cells.spot_at(is_name), of_body];
        findings.report(spots, problem).certainty(Certainty::Review).about(&named.name);
    }
}
