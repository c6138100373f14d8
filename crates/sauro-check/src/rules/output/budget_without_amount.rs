//! `budget-without-amount`: a part on funding without a figure.

use sauro_document::has_word;
use sauro_model::text::fold;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a part on funding that names sources and no amount, where the profile asks for amounts.
///
/// # Why
/// A province that wants amounts in the plan itself sends it back without them. Most do not ask:
/// the rule is off unless the profile turns it on.
///
/// # Example
/// "Kinh phí thực hiện Kế hoạch được bố trí từ ngân sách nhà nước theo phân cấp."
///
/// # Not flagged
/// "350 triệu đồng", "tối thiểu 1% tổng chi ngân sách"; a plan whose profile does not ask; a plan
/// without the part, which `budget-section-missing` tells.
pub(crate) static RULE: Rule = Rule {
    name: "budget-without-amount",
    severity: Severity::Note,
    scope: Scope::Body,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.profile.wants_amounts {
        return;
    }
    let funding = ctx.funding();
    let Some(first) = funding.first() else { return };
    if !funding.iter().any(|line| names_amount(&line.content())) {
        let spot = ctx.line_spot(first, &first.content());
        findings.report([spot], Problem::BudgetWithoutAmount).about("kinh phí");
    }
}

/// Whether a sentence names money or a share of a budget.
fn names_amount(text: &str) -> bool {
    let folded = fold(text);
    let has_digit = folded.chars().any(|c| c.is_ascii_digit());
    let units = ["dong", "trieu", "ty", "nghin", "ngan dong", "vnd"];
    has_digit && (folded.contains('%') || units.iter().any(|unit| has_word(&folded, unit)))
}
