//! `six-clear-list-wrong`: "6 rõ" with a list that is not that of the six.

use super::Problem;
use super::six_list::clarity_of;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};
use crate::six_clear::Clarity;

/// Flags "6 rõ" followed by a list that lacks one of the six, has another or has too many.
///
/// # Why
/// The principle is quoted from the Government; a list of five or a wrong item shows at once that it
/// was copied by heart.
///
/// # Example
/// "6 rõ: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm"
///
/// # Not flagged
/// Any order; "kết quả" for "sản phẩm", "tiến độ" for "thời gian"; "6 rõ" without a list; a list
/// that is left open with "…"; "5 rõ".
pub(crate) static RULE: Rule = Rule {
    name: "six-clear-list-wrong",
    severity: Severity::Note,
    scope: Scope::Body,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for claim in ctx.six_clear_claims() {
        if !claim.says_six || claim.items.len() < 2 || claim.is_open {
            continue;
        }
        let listed: Vec<Option<Clarity>> =
            claim.items.iter().map(|item| clarity_of(item)).collect();
        let missing: Vec<Clarity> =
            Clarity::ALL.into_iter().filter(|clarity| !listed.contains(&Some(*clarity))).collect();
        let unknown: Vec<String> = claim
            .items
            .iter()
            .zip(&listed)
            .filter(|(_, clarity)| clarity.is_none())
            .map(|(item, _)| (*item).to_owned())
            .collect();
        if missing.is_empty() && listed.len() == Clarity::ALL.len() {
            continue;
        }
        let spot = ctx.line_spot(claim.line, &claim.words());
        let listed = listed.len();
        findings.report([spot], Problem::SixClearListWrong { listed, missing, unknown });
    }
}
