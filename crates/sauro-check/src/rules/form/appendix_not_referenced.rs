//! `appendix-not-referenced`: nothing in the text points to an appendix.

use super::Problem;
use super::appendices::AppendixNumber;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags an appendix to which no sentence of the text points (Nghị định 30/2020/NĐ-CP, Phụ lục I,
/// Phần I, mục III khoản 1 điểm a).
///
/// # Why
/// Without the pointer it is unclear whether the table binds anyone.
///
/// # Example
/// After the signature stands a table "PHÂN CÔNG THỰC HIỆN …" that the text never mentions.
///
/// # Not flagged
/// "(Một số chỉ tiêu cụ thể tại Phụ lục 1 kèm theo)"; "các phụ lục kèm theo" for all of them; a
/// list of tasks "kèm theo Kế hoạch này".
pub(crate) static RULE: Rule = Rule {
    name: "appendix-not-referenced",
    severity: Severity::Error,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    let appendices = ctx.appendices();
    let references = ctx.appendix_references();
    // Words without a number are for all of them.
    let has_general = references.iter().any(|reference| reference.numbers.is_empty());
    let pointed: Vec<&AppendixNumber> =
        references.iter().flat_map(|reference| &reference.numbers).collect();
    let by_other_words = pointed.is_empty() && ctx.points_to_attachment();
    if appendices.is_empty() || has_general || by_other_words {
        return;
    }
    for (index, appendix) in appendices.iter().enumerate() {
        let position = u32::try_from(index.saturating_add(1)).unwrap_or(u32::MAX);
        let value = appendix.number.as_ref().map_or(Some(position), AppendixNumber::value);
        let is_pointed = pointed.iter().any(|number| {
            appendix.number.as_ref() == Some(*number) || value.is_some() && number.value() == value
        });
        if !is_pointed {
            let (name, is_labelled) = (appendix.name.clone(), appendix.is_labelled);
            let problem = Problem::AppendixNotReferenced { appendix: name, is_labelled };
            findings.report([appendix.spot()], problem).about(&appendix.name);
        }
    }
}
