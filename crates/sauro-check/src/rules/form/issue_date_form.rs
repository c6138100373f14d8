//! `issue-date-form`: the place and day of issue are not written in full.

use super::Problem;
use super::date_line::DateLine;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a date line without its place or comma, in figures only, or with a day below 10, a January
/// or a February without its zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 4).
///
/// # Why
/// A figure without its zero can be changed after signature.
///
/// # Example
/// Bình Minh, ngày 5 tháng 2 năm 2026
///
/// # Not flagged
/// A day or month that is still blank; a zero before other months, which the decree does not ask
/// for and does not forbid.
pub(crate) static RULE: Rule = Rule {
    name: "issue-date-form",
    severity: Severity::Warning,
    scope: Scope::Document,
    needs: &[Need::Layout, Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    for line in ctx.letterhead() {
        let Some(date) = DateLine::read(line.text) else { continue };
        if let Some(proposed) = date.proposed() {
            findings.report([line.spot(date.text)], Problem::IssueDateForm { proposed });
        }
    }
}
