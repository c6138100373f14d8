//! `six-clear-incomplete`: a plan that claims the six clarities without the columns for them.

use sauro_document::{Line, LineRole, TableKind, has_word};
use sauro_model::text::fold;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};
use crate::rules::people::rows::is_output;
use crate::six_clear::Clarity;

/// Flags, once for the document, a plan that claims the "6 rõ" while its tables lack a column for
/// one of them and its text does not tell it either, or while its tasks stand in the text
/// alone; and a table of tasks without a column for the output.
///
/// # Why
/// The claim is checked first by whoever scores the plan.
///
/// # Example
/// "Thực hiện theo nguyên tắc “6 rõ”" over a table of indicators without a column for time.
///
/// # Not flagged
/// Responsibility and authority that the text tells: "chịu trách nhiệm", "quyết định", "phê
/// duyệt", "trình"; a target or a result in the place of a product.
pub(crate) static RULE: Rule = Rule {
    name: "six-clear-incomplete",
    severity: Severity::Warning,
    scope: Scope::BodyAndTables,
    needs: &[Need::Table, Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let claims = ctx.six_clear_claims();
    if let Some(claim) = claims.first() {
        let missing: Vec<Clarity> =
            Clarity::ALL.into_iter().filter(|clarity| !is_told(ctx, *clarity)).collect();
        if !missing.is_empty() {
            let spot = ctx.line_spot(claim.line, &claim.words());
            findings
                .report([spot], Problem::SixClearIncomplete { missing, claims: true })
                .about("6 rõ");
        }
        if let Some(heading) = tasks_in_prose(ctx) {
            let spot = ctx.line_spot(heading, &heading.content());
            findings.report([spot], Problem::TasksInProse).about("nhiệm vụ");
        }
        return;
    }
    let mut tasks = ctx.reading.tables.iter().filter(|table| table.kind == TableKind::Tasks);
    if tasks.clone().next().is_some() && !tasks.any(|table| table.find(is_output).is_some()) {
        let missing = vec![Clarity::Product];
        findings.report([], Problem::SixClearIncomplete { missing, claims: false }).about("6 rõ");
    }
}

/// Fewer lines than these under a heading are no list of tasks.
const LINES: usize = 5;

/// The heading of the part of the text that lists the tasks, where no table does.
fn tasks_in_prose<'a>(ctx: &Context<'a>) -> Option<&'a Line> {
    let has_local = ctx.indicators.iter().any(|row| row.indicator.local_task.is_some());
    if !ctx.tasks.is_empty() || has_local {
        return None;
    }
    let lines = &ctx.reading.lines;
    lines.iter().enumerate().find_map(|(at, line)| {
        let is_top = line.headings == [at] && line.role == LineRole::Text;
        if !is_top || !has_word(&fold(&line.text), "nhiem vu") {
            return None;
        }
        let below = lines.iter().skip(at + 1).filter(|line| line.headings.first() == Some(&at));
        let below: Vec<&Line> = below.collect();
        let points_away = |line: &&Line| has_word(&fold(&line.text), "phu luc");
        (below.len() >= LINES && !below.iter().any(points_away)).then_some(line)
    })
}

/// Whether some table has a column for a clarity, or the text tells it where a text can.
fn is_told(ctx: &Context<'_>, clarity: Clarity) -> bool {
    let has_column = ctx.reading.tables.iter().any(|table| clarity.column_of(table).is_some());
    has_column
        || match clarity {
            Clarity::Work => ctx.has(Need::Rows),
            Clarity::Product => ctx.indicators.iter().any(|row| !row.indicator.targets.is_empty()),
            _ => clarity.is_told_in(
                ctx.body().filter(|line| line.role != LineRole::Basis).map(|line| &*line.text),
            ),
        }
}
