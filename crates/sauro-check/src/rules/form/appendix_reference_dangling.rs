//! `appendix-reference-dangling`: the text points to an appendix that is not there.

use super::Problem;
use super::appendices::AppendixNumber;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags a sentence that points to an appendix which the document does not have (Nghị định
/// 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III khoản 1).
///
/// # Why
/// Who is told to follow "Phụ lục III" finds nothing to follow.
///
/// # Example
/// … theo phân công tại Phụ lục III (the document has Phụ lục I and II)
///
/// # Not flagged
/// Appendices of other documents ("Phụ lục II Nghị định số …"). Where the document has no appendix
/// at all, it may be in a file of its own: a warning that asks to look.
pub(crate) static RULE: Rule = Rule {
    name: "appendix-reference-dangling",
    severity: Severity::Error,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let appendices = ctx.appendices();
    let has_others = !appendices.is_empty();
    let mut told: Vec<String> = Vec::new();
    for reference in ctx.appendix_references() {
        if !has_others {
            let appendix = reference.words.clone();
            let problem =
                Problem::DanglingAppendixReference { appendix: name_of(&appendix), has_others };
            findings
                .report([reference.spot], problem)
                .about(&reference.words)
                .severity(Severity::Warning)
                .certainty(Certainty::Review);
            continue;
        }
        // A single appendix needs no number; one without "Phụ lục" has none to compare.
        let is_single = appendices.len() == 1;
        for number in &reference.numbers {
            let is_there = appendices.iter().enumerate().any(|(index, appendix)| {
                let position = u32::try_from(index.saturating_add(1)).ok();
                let value = appendix.number.as_ref().map_or(position, AppendixNumber::value);
                appendix.number.as_ref() == Some(number)
                    || number.value().is_none()
                    || value.is_none()
                    || number.value() == value
            });
            let name = format!("Phụ lục {}", printed(number));
            let is_loose = is_single && appendices.iter().any(|a| a.number.is_none());
            if is_there || is_loose && number.value() == Some(1) || told.contains(&name) {
                continue;
            }
            told.push(name.clone());
            let problem = Problem::DanglingAppendixReference { appendix: name.clone(), has_others };
            findings.report([reference.spot.clone()], problem).about(&name);
        }
    }
}

fn printed(number: &AppendixNumber) -> String {
    match number {
        AppendixNumber::Roman(value) => sauro_document::roman(*value),
        AppendixNumber::Arabic(value) => value.to_string(),
        AppendixNumber::Other(token) => token.clone(),
    }
}

/// "phụ lục I" with a capital.
fn name_of(words: &str) -> String {
    let rest: String = words.chars().skip(1).collect();
    format!("P{rest}")
}
