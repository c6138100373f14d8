//! `missing-target`: a row of indicators that says nowhere what is to be reached.

use std::collections::BTreeMap;

use sauro_document::{Item, ReadTable, Role, TableKind, has_word};
use sauro_model::text::fold;
use sauro_model::{Date, Indicator};

use super::{Problem, says_something};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags an indicator without a value in its cells and in its name, and a milestone left empty
/// where nearly all other rows fill it; notes an indicator of groups by milestone that is passed
/// over between two of them.
///
/// # Why
/// Without a value nobody can say, when the plan is reviewed, whether it was reached.
///
/// # Example
/// | 2 | Hỗ trợ hộ kinh doanh tham gia sàn thương mại điện tử | Phòng Kinh tế | Thường xuyên |
///
/// # Not flagged
/// Values inside the name ("… đạt trên 80%"); names that state a result ("Hoàn thiện và đưa vào sử
/// dụng phòng họp không giấy") in tables without a column for values; headings of groups; tasks.
pub(crate) static RULE: Rule = Rule {
    name: "missing-target",
    severity: Severity::Error,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in &ctx.indicators {
        let indicator = row.indicator;
        let output = row.cells.text(|role| *role == Role::Output).unwrap_or_default();
        if has_target(indicator) || says_something(output) {
            continue;
        }
        let has_column = row.cells.has_column(|role| matches!(role, Role::Target(_)));
        if has_column || !names_result(&indicator.name) {
            let spot = row.cells.spot();
            findings.report([spot], Problem::MissingTarget).about(&indicator.name);
        }
    }
    let tables = ctx.reading.tables.iter().filter(|table| table.kind == TableKind::Indicators);
    for table in tables {
        check_milestones(ctx, table, findings);
    }
    check_groups(ctx, findings);
}

/// Fewer rows than these make no milestone of a plan.
const ROWS_OF_A_GROUP: usize = 3;

/// Flags indicators that have rows in the groups of two milestones, and none in a group between.
fn check_groups(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut groups: BTreeMap<Date, usize> = BTreeMap::new();
    for row in &ctx.indicators {
        let mut milestones = row.indicator.targets.iter().map(|target| target.by);
        let Some(first) = milestones.next().flatten() else { continue };
        if milestones.all(|by| by == Some(first)) {
            *groups.entry(first).or_default() += 1;
        }
    }
    for series in ctx.series() {
        for (earlier, later) in series.steps() {
            let mut between = groups.range(earlier.by..later.by);
            let passed = between.find(|(by, rows)| **by > earlier.by && **rows >= ROWS_OF_A_GROUP);
            let Some((by, _)) = passed.filter(|_| !std::ptr::eq(earlier.row, later.row)) else {
                continue;
            };
            let problem = Problem::SkippedMilestone { year: by.year() };
            let found = findings.report([earlier.row.cells.spot()], problem);
            found.severity(Severity::Note).certainty(Certainty::Review);
            found.about(&earlier.row.indicator.name);
        }
    }
}

fn has_target(indicator: &Indicator) -> bool {
    indicator.targets.iter().any(|target| says_something(&target.text) || target.value.is_some())
}

/// Whether a name says what will be there at the end, which is a target in itself.
fn names_result(name: &str) -> bool {
    const RESULTS: [&str; 12] = [
        "hoan thien",
        "hoan thanh",
        "dua vao su dung",
        "dua vao van hanh",
        "dua vao hoat dong",
        "di vao hoat dong",
        "ban hanh",
        "thanh lap",
        "duoc cong nhan",
        "dat chuan",
        "cham dut",
        "xoa bo",
    ];
    let folded = fold(name);
    RESULTS.iter().any(|words| has_word(&folded, words))
}

/// Fewer rows than these say nothing about what is usual in their table.
const ROWS_THAT_TELL: usize = 8;

/// Flags rows that leave a milestone empty which nine in ten others fill.
fn check_milestones(ctx: &Context<'_>, table: &ReadTable, findings: &mut Findings<'_>) {
    let rows: Vec<usize> = table
        .rows
        .iter()
        .filter_map(|row| match row.item {
            Item::Indicator(index) => Some(index),
            Item::Task(_) => None,
        })
        .collect();
    let is_due = |index: &usize, by: Date| {
        ctx.indicators
            .get(*index)
            .is_some_and(|row| row.indicator.targets.iter().any(|target| target.by == Some(by)))
    };
    for column in &table.columns {
        let Role::Target(Some(by)) = column.role else { continue };
        let empty: Vec<usize> = rows.iter().copied().filter(|index| !is_due(index, by)).collect();
        if rows.len() < ROWS_THAT_TELL || empty.len() * 10 > rows.len() {
            continue;
        }
        for row in empty.iter().filter_map(|index| ctx.indicators.get(*index)) {
            if has_target(row.indicator) {
                let problem = Problem::MissingMilestone { column: column.heading.clone() };
                let found = findings.report([row.cells.spot()], problem);
                found.severity(Severity::Warning).about(&row.indicator.name);
            }
        }
    }
}
