//! What is added up of any set of rows: counts, the rate of those that fell due, and the index.

use sauro_model::{Comparison, Date, Indicator, IndicatorKind, Task};

use crate::number::{at_least, quotient};
use crate::{
    Counts, DueRate, Index, IndicatorProgress, Options, Status, TaskProgress, TaskRollup,
    TaskStatus, Verdict,
};

/// An index over fewer of its indicators than this would speak for those that are silent.
const LEAST_COVERAGE: f64 = 0.8;

/// A row of the plan with what it has come to.
pub(crate) type Pair<'a> = (&'a Indicator, &'a IndicatorProgress);

/// What is added up of any set of rows.
pub(crate) struct Totals {
    pub(crate) counts: Counts,
    pub(crate) due_rate: DueRate,
    pub(crate) index: Index,
    pub(crate) tasks: TaskRollup,
}

impl Totals {
    pub(crate) fn of(
        rows: &[Pair<'_>],
        tasks: &[(&Task, &TaskProgress)],
        options: &Options,
    ) -> Totals {
        let mut counts = Counts::default();
        for (_, progress) in rows {
            counts.add(progress.status);
        }
        Totals {
            counts,
            due_rate: due_rate_of_rows(rows, options),
            index: index_of(rows),
            tasks: roll_up_tasks(tasks, options),
        }
    }
}

/// What a deadline that has passed came to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    // From the best to the worst: of the parts of a row due on one day, the worst counts.
    Early,
    Met,
    MetLate,
    Ahead,
    Silent,
    Missed,
}

impl DueRate {
    fn of(outcomes: impl Iterator<Item = Outcome>) -> DueRate {
        let mut rate = DueRate::default();
        for outcome in outcomes {
            rate.total += 1;
            match outcome {
                Outcome::Early => rate.early += 1,
                Outcome::Met => rate.met += 1,
                Outcome::MetLate => rate.met_late += 1,
                Outcome::Ahead => {}
                Outcome::Silent => rate.silent += 1,
                Outcome::Missed => rate.missed += 1,
            }
        }
        let met = rate.met + rate.met_late;
        rate.due = met + rate.silent + rate.missed;
        rate.rate = share(met, rate.due);
        rate.of_all = share(met + rate.early, rate.total);
        rate
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    quotient(number_of(part)?, number_of(whole)?)
}

fn number_of(count: usize) -> Option<f64> {
    u32::try_from(count).ok().map(f64::from)
}

fn due_rate_of_rows(rows: &[Pair<'_>], options: &Options) -> DueRate {
    DueRate::of(rows.iter().flat_map(|(_, progress)| outcomes_of(progress, options)))
}

/// One outcome for each date on which a row has a target that can be assessed.
fn outcomes_of(progress: &IndicatorProgress, options: &Options) -> Vec<Outcome> {
    let mut outcomes: Vec<(Date, Outcome)> = Vec::new();
    for part in &progress.parts {
        for milestone in &part.milestones {
            let Some(by) = milestone.by else { continue };
            if options.milestone.is_some_and(|asked| asked != by) {
                continue;
            }
            let is_judged = milestone.target == part.target;
            let outcome = match milestone.verdict {
                Verdict::Met => Outcome::Met,
                Verdict::MetLate => Outcome::MetLate,
                Verdict::Missed => Outcome::Missed,
                Verdict::NoData => Outcome::Silent,
                Verdict::NotYetDue if is_judged && part.status == Status::Met => Outcome::Early,
                Verdict::NotYetDue => Outcome::Ahead,
                Verdict::Invalid => continue,
            };
            match outcomes.iter_mut().find(|(date, _)| *date == by) {
                Some((_, worst)) => *worst = outcome.max(*worst),
                None => outcomes.push((by, outcome)),
            }
        }
    }
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

fn index_of(rows: &[Pair<'_>]) -> Index {
    let numeric = rows.iter().filter(|(row, progress)| {
        let target = progress.parts.iter().filter_map(|part| row.targets.get(part.target?));
        row.kind != IndicatorKind::Text
            && target.clone().next().is_some()
            && target.clone().all(|target| target.comparison != Comparison::Text)
    });
    let (mut weighted, mut weights, mut covered, mut total) = (0.0, 0.0, 0, 0);
    for (row, progress) in numeric {
        total += 1;
        let Some(achieved) = achieved_of(progress) else { continue };
        covered += 1;
        let weight =
            row.weight.filter(|weight| weight.is_finite() && *weight >= 0.0).unwrap_or(1.0);
        weighted += weight * achieved;
        weights += weight;
    }
    let enough = share(covered, total).is_some_and(|share| at_least(share, LEAST_COVERAGE));
    let value = if enough { quotient(weighted, weights) } else { None };
    Index { value, covered, total }
}

/// What a row adds to the index: what it has achieved, from 0 to 100. Of a row of several parts,
/// the least, and only if all are known: a good part never pays for another.
fn achieved_of(progress: &IndicatorProgress) -> Option<f64> {
    let mut least: Option<f64> = None;
    for part in &progress.parts {
        let achieved = part.achieved?.clamp(0.0, 100.0);
        least = Some(least.map_or(achieved, |least| least.min(achieved)));
    }
    least
}

fn roll_up_tasks(tasks: &[(&Task, &TaskProgress)], options: &Options) -> TaskRollup {
    let mut rollup = TaskRollup::default();
    for (_, task) in tasks {
        if let Some(count) = rollup.counts.get_mut(task.status as usize) {
            *count += 1;
        }
    }
    rollup.due_rate = DueRate::of(tasks.iter().filter_map(|(_, task)| outcome_of(task, options)));
    rollup
}

/// The outcome of a task's latest deadline that has passed. `None` for a task without a deadline.
fn outcome_of(task: &TaskProgress, options: &Options) -> Option<Outcome> {
    let fallen = task.cycles.iter().rev().find(|cycle| cycle.due < options.as_of);
    let Some(cycle) = fallen else {
        task.due_on?;
        let early = task.status == TaskStatus::Done;
        return Some(if early { Outcome::Early } else { Outcome::Ahead });
    };
    Some(match cycle.status {
        TaskStatus::Done => Outcome::Met,
        TaskStatus::DoneLate => Outcome::MetLate,
        TaskStatus::NoData => Outcome::Silent,
        _ => Outcome::Missed,
    })
}
