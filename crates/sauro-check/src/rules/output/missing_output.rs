//! `missing-output`: a task without an output.

use sauro_document::TableKind;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};
use crate::rules::people::rows::is_output;

/// Flags a task whose cell for the output is empty in a table that has the column.
///
/// # Why
/// "Rõ sản phẩm": without it nobody can say on the day whether the task is done.
///
/// # Example
/// | 18 | Kết nối, chia sẻ dữ liệu | Phòng VH-XH | | 9/2026 | (nothing in "Kết quả")
///
/// # Not flagged
/// Tables of indicators, whose targets are their outputs; tables without the column, which
/// `six-clear-incomplete` tells.
pub(crate) static RULE: Rule = Rule {
    name: "missing-output",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Tasks],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let is_empty = |output: Option<&str>| {
        output.is_none_or(|output| !output.chars().any(char::is_alphanumeric))
    };
    let any = ctx.tasks.iter().any(|row| !is_empty(row.task.output.as_deref()));
    let tasks = ctx.rows().filter(|row| row.kind == TableKind::Tasks && is_empty(row.output));
    for row in tasks {
        // A plan without tables has the column if any of its tasks has an output.
        let has_column = match row.cells.table {
            Some(_) => row.cells.has_column(is_output),
            None => any,
        };
        if has_column {
            let spot = row.cells.spot_at(is_output);
            findings.report([spot], Problem::MissingOutput).about(row.name);
        }
    }
}
