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
/// How many comparisons are worth their time. No plan that a person reads needs more.
const COMPARISONS: usize = 200_000;

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
    let mut served = vec![false; indicators.len()];
    for (indicator, task) in wordings.pairs(&indicators, &tasks) {
        let (Some(slot), Some(a), Some(b)) =
            (served.get_mut(indicator), indicators.get(indicator), tasks.get(task))
        else {
            continue;
        };
        *slot = *slot || wordings.likeness(a, b) >= SERVES;
    }
    let left = served.iter().filter(|served| !**served).count();
    if left.saturating_mul(tasks.len()) > COMPARISONS {
        return;
    }
    for ((row, served), phrase) in ctx.indicators.iter().zip(served).zip(&indicators) {
        let is_served = || tasks.iter().any(|task| wordings.likeness(phrase, task) >= SERVES);
        if !served && phrase.len() >= 2 && !is_served() {
            findings
                .report([row.cells.spot()], Problem::IndicatorWithoutTask)
                .certainty(Certainty::Review)
                .about(&row.indicator.name);
        }
    }
}
