//! `six-clear-row-score`: a row that lacks several of what its table asks for.

use sauro_document::Role;

use super::{Cell, Problem};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};
use crate::rules::people::rows::{Row, is_lead, is_output, is_support};

/// Flags a row with two or more empty cells among lead, support, output, deadline and target, over
/// the columns that its table has.
///
/// # Why
/// Such a row cannot be followed up at all; it is often a heading that became a row, or one that
/// was left for later.
///
/// # Example
/// | 2 | Phát huy vai trò người đứng đầu | Các phòng, ban | (support) | (output) | Thường xuyên |
///
/// # Not flagged
/// One empty cell, which the rule of its own tells; columns that the table has not.
pub(crate) static RULE: Rule = Rule {
    name: "six-clear-row-score",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Table, Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in ctx.rows() {
        let lacking = lacking(&row);
        if lacking.len() >= 2 {
            let spot = row.cells.spot();
            findings.report([spot], Problem::SixClearRowScore { lacking }).about(row.name);
        }
    }
}

fn lacking(row: &Row<'_>) -> Vec<Cell> {
    let is_due = |role: &Role| *role == Role::Due;
    let is_target = |role: &Role| matches!(role, Role::Target(_));
    let cells: [(Cell, bool, bool); 5] = [
        (Cell::Lead, row.cells.has_column(is_lead), row.lead.is_empty()),
        (Cell::Support, row.cells.has_column(is_support), !row.tells_support()),
        (Cell::Output, row.cells.has_column(is_output), row.output.is_none()),
        (Cell::Deadline, row.cells.has_column(is_due), row.due.is_none()),
        (Cell::Target, row.cells.has_column(is_target), row.has_no_target()),
    ];
    let lacks = cells.into_iter().filter(|(_, has_column, is_empty)| *has_column && *is_empty);
    lacks.map(|(cell, ..)| cell).collect()
}
