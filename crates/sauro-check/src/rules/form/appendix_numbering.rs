//! `appendix-numbering`: appendices are not numbered as they should be.

use sauro_document::roman;

use super::appendices::{Appendix, AppendixNumber};
use super::{NumberingFault, Problem};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags two or more appendices without Roman numerals in order, and a single one that is numbered
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III khoản 1 điểm a).
///
/// # Why
/// A reader who finds "Phụ lục 1" looks for a second one.
///
/// # Example
/// Phụ lục 1 (and no other)
///
/// # Not flagged
/// "Phụ lục I" where the text points to more, which are in other files; parts of an appendix, "Phụ
/// lục Ia".
pub(crate) static RULE: Rule = Rule {
    name: "appendix-numbering",
    severity: Severity::Warning,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    let appendices = ctx.appendices();
    if appendices.iter().any(|appendix| !appendix.is_labelled) {
        return;
    }
    let numbers = || appendices.iter().filter_map(|appendix| appendix.number.as_ref());
    if numbers().any(|number| matches!(number, AppendixNumber::Other(_))) {
        return;
    }
    let fault = match appendices.as_slice() {
        [] => None,
        [only] => {
            let value = only.number.as_ref().and_then(AppendixNumber::value);
            let points_to_more = ctx
                .appendix_references()
                .iter()
                .any(|r| r.is_plural || r.numbers.iter().any(|number| number.value() != value));
            (value.is_some() && !points_to_more).then_some(NumberingFault::NumberedAlone)
        }
        _ => fault_of_several(&appendices),
    };
    let Some(fault) = fault else { return };
    let proposed = match fault {
        NumberingFault::NumberedAlone => vec!["Phụ lục".to_owned()],
        _ => (1..=appendices.len())
            .filter_map(|index| u32::try_from(index).ok())
            .map(|index| format!("Phụ lục {}", roman(index)))
            .collect(),
    };
    let spots: Vec<_> = appendices.iter().map(Appendix::spot).collect();
    findings.report(spots, Problem::AppendixNumbering { fault, proposed }).about("phụ lục");
}

fn fault_of_several(appendices: &[Appendix<'_>]) -> Option<NumberingFault> {
    let is_roman =
        |appendix: &Appendix<'_>| matches!(appendix.number, Some(AppendixNumber::Roman(_)));
    if !appendices.iter().all(is_roman) {
        return Some(NumberingFault::NotRoman);
    }
    let values =
        appendices.iter().filter_map(|a| a.number.as_ref().and_then(AppendixNumber::value));
    let is_ordered = values.enumerate().all(|(index, value)| {
        u32::try_from(index.saturating_add(1)).is_ok_and(|position| position == value)
    });
    (!is_ordered).then_some(NumberingFault::OutOfOrder)
}
