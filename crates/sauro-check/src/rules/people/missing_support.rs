//! `missing-support`: a row without support in a table that has a column for it.

use std::collections::BTreeSet;

use sauro_document::TableKind;

use super::Problem;
use super::rows::is_support;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags rows whose cell for the supporting agencies is empty, all of them in one finding.
///
/// # Why
/// An empty cell may mean that no support is needed, or that it was forgotten; the reader cannot
/// tell. Often it is right, hence only a note.
///
/// # Example
/// | 4.2 | Tỷ lệ hồ sơ trực tuyến toàn trình | Trung tâm Phục vụ hành chính công | |
///
/// # Not flagged
/// "Không" in the cell; tables without the column.
pub(crate) static RULE: Rule = Rule {
    name: "missing-support",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let supported: BTreeSet<bool> = ctx
        .rows()
        .filter(|row| !row.support.is_empty())
        .map(|row| row.kind == TableKind::Tasks)
        .collect();
    for row in ctx.rows().filter(|row| !row.tells_support()) {
        let has_column = match row.cells.table {
            Some(_) => row.cells.has_column(is_support),
            None => supported.contains(&(row.kind == TableKind::Tasks)),
        };
        if has_column {
            let spot = row.cells.spot_at(is_support);
            findings.report([spot], Problem::MissingSupport).about(row.name);
        }
    }
}
