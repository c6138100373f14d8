//! `body-duty-missing-in-appendix`: the body gives someone an indicator that no table has.

use super::Problem;
use super::duty::charges;
use crate::context::Context;
use crate::finding::{Findings, Spot, quote};
use crate::likeness::{Phrase, Wordings};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags indicators that the part on tổ chức thực hiện lists as someone's and that no row contains.
///
/// # Why
/// The unit answers for something that has no value and is not reported on.
///
/// # Example
/// IV.1 "chủ trì các chỉ tiêu thuộc nhóm … (…, tên miền ".vn", hạ tầng cáp quang và trạm 5G)".
///
/// # Not flagged
/// Duties outside of lists in brackets; items of which most words stand in one row.
pub(crate) static RULE: Rule = Rule {
    name: "body-duty-missing-in-appendix",
    severity: Severity::Note,
    scope: Scope::BodyAndTables,
    needs: &[Need::Duties, Need::Indicators],
    check,
};

/// An item with so much of it in one row may be that row.
const MOSTLY: f64 = 0.6;

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let charges = charges(&ctx.reading.duties);
    if charges.iter().all(|charge| charge.items.is_empty()) {
        return;
    }
    let mut wordings = Wordings::default();
    let rows: Vec<Phrase> = ctx
        .indicators
        .iter()
        .map(|row| {
            let targets = row.indicator.targets.iter().map(|target| target.text.as_str());
            let text = targets.fold(row.indicator.name.clone(), |text, target| text + " " + target);
            wordings.enter(&text)
        })
        .collect();
    for charge in &charges {
        for item in &charge.items {
            let phrase = wordings.take_apart(item);
            let is_there = phrase.len() == 0
                || rows.iter().any(|row| wordings.share_in(&phrase, row) >= MOSTLY);
            if is_there {
                continue;
            }
            let spot = Spot {
                section: charge.duty.section.clone(),
                quote: quote(item),
                blocks: charge.duty.block.into_iter().collect(),
                ..Spot::default()
            };
            let problem = Problem::BodyDutyMissing { agency: charge.duty.who.clone() };
            findings.report([spot], problem);
        }
    }
}
