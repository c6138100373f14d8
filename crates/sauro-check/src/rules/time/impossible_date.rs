//! `impossible-date`: a day, month or quarter that no calendar has.

mod scan;

use sauro_model::notation::due::DueNote;

use super::Problem;
use super::due_row::is_due;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags dates such as 30/02, 31/4 or tháng 13, in deadlines and wherever else they stand.
///
/// # Why
/// Nobody knows which day is meant; it is a slip of the keyboard that a signature makes official.
///
/// # Example
/// | 3 | Xây dựng kế hoạch | 31/4/2026 |
///
/// # Not flagged
/// Numbers of documents ("Quyết định số 31/4…"), fractions ("15/30 hồ sơ"), places left blank
/// ("ngày    tháng    năm 2026").
pub(crate) static RULE: Rule = Rule {
    name: "impossible-date",
    severity: Severity::Error,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in ctx.due_rows() {
        if row.note() == Some(DueNote::ImpossibleDate) {
            let spot = row.spot();
            findings.report([spot], Problem::ImpossibleDate).about(row.name());
        }
    }
    for line in &ctx.reading.lines {
        for date in scan::impossible_dates(&line.text) {
            findings.report([ctx.line_spot(line, date)], Problem::ImpossibleDate);
        }
    }
    for cell in ctx.cell_texts().filter(|cell| !cell.role().is_some_and(is_due)) {
        for date in scan::impossible_dates(cell.text) {
            let subject = format!("{} {date}", cell.text);
            findings.report([cell.spot(date)], Problem::ImpossibleDate).about(&subject);
        }
    }
}
