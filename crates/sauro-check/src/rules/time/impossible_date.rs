//! `impossible-date`: a day, month or quarter that no calendar has.

mod scan;

use sauro_model::notation::due::DueNote;
use sauro_model::text::fold;

use super::Problem;
use super::due_row::is_due;
use crate::context::Context;
use crate::finding::{Findings, Spot, quote};
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
    for table in &ctx.reading.tables {
        let mut above: &[Option<sauro_document::BlockId>] = &[];
        for row in &table.rows {
            for (index, text) in row.cells.iter().enumerate() {
                let column = table.columns.get(index);
                let block = row.blocks.get(index).copied().flatten();
                // What is merged over several rows is one cell.
                let is_merged = block.is_some() && above.get(index).copied().flatten() == block;
                if is_merged || column.is_some_and(|column| is_due(&column.role)) {
                    continue;
                }
                for date in scan::impossible_dates(text) {
                    let spot = Spot {
                        section: table.section.clone(),
                        appendix: table.appendix.clone(),
                        rows: row.number.clone().into_iter().collect(),
                        column: column.map(|column| column.heading.clone()),
                        quote: quote(date),
                        blocks: block.into_iter().collect(),
                    };
                    let subject = format!("{} {date}", fold(text));
                    findings.report([spot], Problem::ImpossibleDate).about(&subject);
                }
            }
            above = &row.blocks;
        }
    }
}
