//! `closing-mark-missing`: the text does not end with "./.".

use sauro_document::{BlockId, LineRole};

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a text whose last sentence is not closed by "./." (the forms of Phụ lục III, Nghị định
/// 30/2020/NĐ-CP, show it).
///
/// # Why
/// The mark shows that nothing was added between the text and the signature.
///
/// # Example
/// Trên đây là Kế hoạch chuyển đổi số năm 2026 của xã. (without "./.")
///
/// # Not flagged
/// A draft that ends before its signature; a text whose last part is a table; documents of the
/// Party.
pub(crate) static RULE: Rule = Rule {
    name: "closing-mark-missing",
    severity: Severity::Note,
    scope: Scope::Body,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() || ctx.lines(LineRole::Closing).next().is_none() {
        return;
    }
    let Some(last) = ctx.closing().last else { return };
    let cell_after = |block: &Option<BlockId>| block.is_some_and(|block| block > last.block);
    let ends_with_table = ctx
        .reading
        .tables
        .iter()
        .filter(|table| !table.in_appendix)
        .flat_map(|table| &table.rows)
        .any(|row| row.blocks.iter().any(cell_after));
    let bare: String = last.text.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.trim_end_matches(['”', '"']);
    if ends_with_table || bare.ends_with("/.") || bare.ends_with("./") {
        return;
    }
    let text = last.text.trim_end();
    let start = text.char_indices().rev().nth(79).map_or(0, |(at, _)| at);
    let words = text.get(start..).unwrap_or(text);
    let words = if start == 0 { words } else { words.split_once(' ').map_or(words, |(_, w)| w) };
    findings.report([ctx.line_spot(last, words)], Problem::ClosingMarkMissing).about("./.");
}
