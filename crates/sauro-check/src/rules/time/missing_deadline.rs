//! `missing-deadline`: a row without a deadline, or a table without a column for it.

use sauro_document::{BlockId, Folded, ReadTable, Role, TableKind};
use sauro_model::Date;
use sauro_model::text::fold;

use super::Problem;
use super::due_row::{is_due, says_something};
use crate::context::Context;
use crate::finding::{Findings, Spot};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a row whose cell for the deadline is empty; a table of tasks without such a column; a
/// table of indicators without column and without any year; and one with nothing but a year where
/// the plan itself asks for "rõ thời gian".
///
/// # Why
/// "Rõ thời gian": without a day nobody can say that work is late.
///
/// # Example
/// | 18 | Kết nối, chia sẻ dữ liệu | Văn phòng | | (no deadline)
///
/// # Not flagged
/// Indicators whose column or title gives the year ("Năm 2026", "đến hết năm 2025") in a plan that
/// asks no more; rows that merge the deadline of the row above; tasks whose text or note has the
/// day.
pub(crate) static RULE: Rule = Rule {
    name: "missing-deadline",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in &ctx.indicators {
        let has_year = row.indicator.targets.iter().any(|target| target.by.is_some());
        let has_due = row.indicator.due.as_ref().is_some_and(says_something);
        if row.cells.has_column(is_due) && !has_due && !has_year {
            let spot = Spot { quote: None, ..row.cells.spot_at(is_due) };
            findings.report([spot], Problem::MissingDeadline).about(&row.indicator.name);
        }
    }
    for row in &ctx.tasks {
        let expects_one = row.cells.table.is_none() || row.cells.has_column(is_due);
        if expects_one && !row.task.due.as_ref().is_some_and(says_something) {
            let spot = Spot { quote: None, ..row.cells.spot_at(is_due) };
            findings.report([spot], Problem::MissingDeadline).about(&row.task.name);
        }
    }
    let asked = asked_for(ctx);
    for table in &ctx.reading.tables {
        if table.rows.is_empty() || table.find(is_due).is_some() {
            continue;
        }
        let dates = Dates::of(ctx, table);
        let is_tasks = table.kind == TableKind::Tasks;
        let lacks = match (is_tasks, &asked) {
            (true, _) => table.by.is_none() && !says_when_elsewhere(table),
            (false, None) => dates.none,
            (false, Some(_)) => dates.none || dates.one_year.is_some() && table.by.is_none(),
        };
        if !lacks {
            continue;
        }
        let asked = asked.clone().filter(|_| !is_tasks || dates.none);
        let is_asked = asked.is_some();
        let problem = Problem::NoDeadlineColumn { is_tasks, year: dates.one_year, is_asked };
        let subject = table.appendix.clone().unwrap_or_else(|| table.title.clone());
        findings.report([table_spot(table)].into_iter().chain(asked), problem).about(&subject);
    }
}

/// The years that a table without deadlines gives to its rows.
struct Dates {
    none: bool,
    /// The year that all share, its last day being the milestone.
    one_year: Option<i32>,
}

impl Dates {
    fn of(ctx: &Context<'_>, table: &ReadTable) -> Dates {
        let is_here =
            |other: Option<&ReadTable>| other.is_some_and(|other| std::ptr::eq(other, table));
        let mut all: Vec<Date> = table.by.into_iter().collect();
        for row in ctx.indicators.iter().filter(|row| is_here(row.cells.table)) {
            all.extend(row.indicator.targets.iter().filter_map(|target| target.by));
        }
        let period = ctx.plan.period.as_ref();
        all.extend(period.filter(|_| ctx.is_annual()).and_then(|period| period.to));
        all.sort_unstable();
        all.dedup();
        let one_year = match all.as_slice() {
            [date] if *date == Date::last_of_year(date.year()).unwrap_or(*date) => {
                Some(date.year())
            }
            _ => None,
        };
        Dates { none: all.is_empty(), one_year }
    }
}

/// Whether at least half of the rows name a time in their text, output or note.
fn says_when_elsewhere(table: &ReadTable) -> bool {
    let says = |column: usize| {
        let role = table.columns.get(column).map(|column| &column.role);
        matches!(role, Some(Role::Name | Role::Output | Role::Note | Role::Other | Role::Target(_)))
    };
    let dated = table.rows.iter().filter(|row| {
        let texts = row.cells.iter().enumerate().filter(|(column, _)| says(*column));
        texts.map(|(_, text)| text).any(|text| names_a_time(text))
    });
    2 * dated.count() >= table.rows.len()
}

fn names_a_time(text: &str) -> bool {
    let folded = fold(text);
    let words = ["/202", "/203", "/204", "nam 20", "hang nam", "hang thang", "hang quy"];
    words.iter().any(|words| folded.contains(words))
        || ["quy i", "quy ii", "quy iii", "quy iv", "thuong xuyen"]
            .iter()
            .any(|words| sauro_document::has_word(&folded, words))
}

/// Where the plan's own text asks for clear deadlines.
fn asked_for(ctx: &Context<'_>) -> Option<Spot> {
    ctx.body().find_map(|line| {
        let text = Folded::new(&line.text);
        let (at, words) = ["ro thoi gian", "ro tien do", "6 ro", "sau ro", "06 ro"]
            .iter()
            .find_map(|words| Some((sauro_document::find_word(&text.folded, words)?, words)))?;
        Some(ctx.line_spot(line, text.slice(at, at + words.len())))
    })
}

/// A table as a whole, by its first row.
fn table_spot(table: &ReadTable) -> Spot {
    let name = table.find(|role| *role == Role::Name).unwrap_or_default();
    let first = table.rows.first().and_then(|row| row.blocks.get(name).copied().flatten());
    let blocks: Vec<BlockId> = first.into_iter().collect();
    Spot {
        section: table.section.clone(),
        appendix: table.appendix.clone(),
        blocks,
        ..Spot::default()
    }
}
