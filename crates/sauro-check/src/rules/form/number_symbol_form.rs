//! `number-symbol-form`: the number and symbol are not written as "Số: 12/KH-UBND".

use super::Problem;
use super::number_line::NumberLine;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a number line without its colon or its slash, with blanks or other marks inside the
/// symbol, a number below 10 without its zero, a symbol in small letters (Nghị định 30/2020/NĐ-CP,
/// Phụ lục I, Phần I, mục II khoản 3).
///
/// # Why
/// The number names the document in every register; a reader copies it as it stands.
///
/// # Example
/// Số 12 / KH - UBND
///
/// # Not flagged
/// A number that is still blank; the place and day on the same line; documents of the Party, whose
/// number is written "12-KH/ĐU".
pub(crate) static RULE: Rule = Rule {
    name: "number-symbol-form",
    severity: Severity::Error,
    scope: Scope::Document,
    needs: &[Need::Layout, Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    for line in ctx.letterhead() {
        let Some(number) = NumberLine::read(line.text) else { continue };
        if let Some(proposed) = number.proposed() {
            findings.report([line.spot(number.text)], Problem::NumberSymbolForm { proposed });
        }
    }
}
