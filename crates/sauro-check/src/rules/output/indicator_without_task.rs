//! `indicator-without-task`: an indicator that no task seems to serve.

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::likeness::{Phrase, Wordings};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags indicators that share hardly a telling word with any task of the plan.
///
/// # Why
/// A figure that nobody works for will not move. Topics are compared by their words, so a person
/// must look.
///
/// # Example
/// "Đơn đăng ký sở hữu trí tuệ mỗi năm" in appendix I; no task of appendix II is on intellectual
/// property.
///
/// # Not flagged
/// Plans of few tasks; indicators whose topic a task names in other words of the same root.
pub(crate) static RULE: Rule = Rule {
    name: "indicator-without-task",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Indicators, Need::Tasks],
    check,
};

/// With fewer tasks the plan's tasks stand in its text.
const TASKS: usize = 10;
/// Below this likeness a task is about something else; measured on plans whose tasks a reader
/// matched with their indicators.
const SERVES: f64 = 0.29;

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if ctx.tasks.len() < TASKS {
        return;
    }
    let mut wordings = Wordings::default();
    let indicators: Vec<Phrase> =
        ctx.indicators.iter().map(|row| wordings.enter(&row.indicator.name)).collect();
    let tasks: Vec<Phrase> = ctx
        .tasks
        .iter()
        .map(|row| {
            let output = row.task.output.as_deref().unwrap_or_default();
            wordings.enter(&format!("{} {output}", row.task.name))
        })
        .collect();
    let served = wordings.have_like(&indicators, &tasks, SERVES);
    findings.partial_if(wordings.is_cut());
    for ((row, served), phrase) in ctx.indicators.iter().zip(served).zip(&indicators) {
        if !served && phrase.len() >= 2 {
            findings
                .report([row.cells.spot()], Problem::IndicatorWithoutTask)
                .certainty(Certainty::Review)
                .about(&row.indicator.name);
        }
    }
}
