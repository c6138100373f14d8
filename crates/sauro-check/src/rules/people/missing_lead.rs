//! `missing-lead`: a row that no agency leads.

use std::collections::BTreeSet;

use sauro_document::TableKind;

use super::Problem;
use super::rows::{Row, is_lead};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags an indicator or a task whose cell for the lead is empty, and a table that has no column
/// for the lead at all: a warning where no table names a lead, else a note.
///
/// # Why
/// "Rõ người, rõ trách nhiệm": when the plan is reviewed, nobody answers for the figure.
///
/// # Example
/// | 3 | Tỷ lệ hồ sơ trực tuyến | ≥ 60% | | (no agency in "Đơn vị chủ trì")
///
/// # Not flagged
/// Headings of groups; rows that merge the lead of the row above; tables of two levels whose
/// commune column names a unit.
pub(crate) static RULE: Rule = Rule {
    name: "missing-lead",
    severity: Severity::Error,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let led: BTreeSet<bool> =
        ctx.rows().filter(|row| !row.lead.is_empty()).map(|row| is_task(&row)).collect();
    for row in ctx.rows().filter(|row| row.lead.is_empty()) {
        // A plan without tables has the column if any of its rows has a lead.
        let has_column = match row.cells.table {
            Some(_) => row.cells.has_column(is_lead),
            None => led.contains(&is_task(&row)),
        };
        let spot = row.cells.spot_at(is_lead);
        if has_column {
            findings.report([spot], Problem::MissingLead).about(row.name);
        } else {
            // Where another table names the leads, this one may leave them out.
            let severity = if led.is_empty() { Severity::Warning } else { Severity::Note };
            findings.report([spot], Problem::MissingLeadColumn).severity(severity).about(row.name);
        }
    }
}

fn is_task(row: &Row<'_>) -> bool {
    row.kind == TableKind::Tasks
}
