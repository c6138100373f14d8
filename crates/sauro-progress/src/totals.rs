//! What is added up of any set of rows: counts, the rate of those that fell due, and the index.

use sauro_model::{Comparison, Date, Indicator, IndicatorKind, Task};

use crate::number::{at_least, quotient};
use crate::{
    Cell, CellProgress, Counts, DueRate, Index, IndicatorProgress, Options, Status, TaskProgress,
    TaskRollup, TaskStatus, Verdict,
};

/// An index over fewer of its indicators than this would speak for those that are silent.
const LEAST_COVERAGE: f64 = 0.8;

/// A row or a task of the plan, as far as totals are made of it.
#[derive(Clone, Copy)]
pub(crate) struct Item<'a> {
    pub(crate) id: &'a str,
    pub(crate) group: Option<&'a str>,
    /// The agencies that lead, support and monitor it.
    pub(crate) roles: [&'a [String]; 3],
    pub(crate) came_to: CameTo<'a>,
}

/// What a row or a task has come to.
#[derive(Clone, Copy)]
pub(crate) enum CameTo<'a> {
    Row(&'a Indicator, &'a IndicatorProgress),
    Task(&'a TaskProgress),
}

impl<'a> Item<'a> {
    pub(crate) fn of_row(row: &'a Indicator, progress: &'a IndicatorProgress) -> Item<'a> {
        Item {
            id: &row.id,
            group: row.group.as_deref(),
            roles: [&row.lead, &row.support, &row.monitor],
            came_to: CameTo::Row(row, progress),
        }
    }

    pub(crate) fn of_task(task: &'a Task, progress: &'a TaskProgress) -> Item<'a> {
        Item {
            id: &task.id,
            group: task.group.as_deref(),
            roles: [&task.lead, &task.support, &task.monitor],
            came_to: CameTo::Task(progress),
        }
    }

    pub(crate) fn is_task(&self) -> bool {
        matches!(self.came_to, CameTo::Task(_))
    }
}

/// What is added up of any set of rows and tasks.
#[derive(Default)]
pub(crate) struct Totals {
    pub(crate) counts: Counts,
    pub(crate) due_rate: DueRate,
    pub(crate) index: Index,
    pub(crate) tasks: TaskRollup,
}

impl Totals {
    pub(crate) fn of(items: &[Item<'_>], options: &Options) -> Totals {
        let mut totals = Totals::default();
        let mut index = Mean::default();
        for item in items {
            match item.came_to {
                CameTo::Row(row, progress) => {
                    totals.counts.add(progress.status);
                    index.add(row, progress);
                    for (_, outcome) in outcomes_of(progress, options) {
                        totals.due_rate.add(outcome);
                    }
                }
                CameTo::Task(task) => {
                    if let Some(count) = totals.tasks.counts.get_mut(task.status as usize) {
                        *count += 1;
                    }
                    if let Some(outcome) = outcome_of(task, options) {
                        totals.tasks.due_rate.add(outcome);
                    }
                }
            }
        }
        totals.due_rate.divide();
        totals.tasks.due_rate.divide();
        totals.index = index.divide();
        totals
    }
}

/// What is added up of cells: the totals of a plan whose rows they are.
#[derive(Default)]
pub struct CellTotals {
    counts: Counts,
    due_rate: DueRate,
    index: Mean,
}

impl CellTotals {
    /// Adds a cell with what it has come to.
    pub fn add(&mut self, cell: &Cell<'_>, progress: &CellProgress) {
        self.counts.add(progress.status);
        if cell.has_number() {
            self.index.add_share(progress.achieved, 1.0);
        }
        if cell.by.is_some()
            && let Some(outcome) = outcome_of_verdict(progress.verdict, progress.status)
        {
            self.due_rate.add(outcome);
        }
    }

    /// The cells by status.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Of the targets that fell due, how many were met.
    pub fn due_rate(&self) -> DueRate {
        let mut due_rate = self.due_rate;
        due_rate.divide();
        due_rate
    }

    /// The mean achievement.
    pub fn index(&self) -> Index {
        self.index.divide()
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
    fn add(&mut self, outcome: Outcome) {
        self.total += 1;
        match outcome {
            Outcome::Early => self.early += 1,
            Outcome::Met => self.met += 1,
            Outcome::MetLate => self.met_late += 1,
            Outcome::Ahead => {}
            Outcome::Silent => self.silent += 1,
            Outcome::Missed => self.missed += 1,
        }
    }

    fn divide(&mut self) {
        let met = self.met + self.met_late;
        self.due = met + self.silent + self.missed;
        self.rate = share(met, self.due);
        self.of_all = share(met + self.early, self.total);
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    quotient(number_of(part)?, number_of(whole)?)
}

fn number_of(count: usize) -> Option<f64> {
    u32::try_from(count).ok().map(f64::from)
}

/// One outcome for each date on which a row has a target that can be assessed.
fn outcomes_of(progress: &IndicatorProgress, options: &Options) -> Vec<(Date, Outcome)> {
    let mut outcomes: Vec<(Date, Outcome)> = Vec::new();
    for part in &progress.parts {
        for milestone in &part.milestones {
            let Some(by) = milestone.by else { continue };
            if options.milestone.is_some_and(|asked| asked != by) {
                continue;
            }
            let is_judged = milestone.target == part.target;
            let status = if is_judged { part.status } else { Status::Open };
            let Some(outcome) = outcome_of_verdict(milestone.verdict, status) else { continue };
            match outcomes.iter_mut().find(|(date, _)| *date == by) {
                Some((_, worst)) => *worst = outcome.max(*worst),
                None => outcomes.push((by, outcome)),
            }
        }
    }
    outcomes
}

/// What a verdict counts as, for a target that is judged by its row's status now.
fn outcome_of_verdict(verdict: Verdict, status: Status) -> Option<Outcome> {
    Some(match verdict {
        Verdict::Met => Outcome::Met,
        Verdict::MetLate => Outcome::MetLate,
        Verdict::Missed => Outcome::Missed,
        Verdict::NoData => Outcome::Silent,
        Verdict::NotYetDue if status == Status::Met => Outcome::Early,
        Verdict::NotYetDue => Outcome::Ahead,
        Verdict::Invalid => return None,
    })
}

/// The index while it is added up.
#[derive(Default)]
struct Mean {
    weighted: f64,
    weights: f64,
    covered: usize,
    total: usize,
}

impl Mean {
    fn add(&mut self, row: &Indicator, progress: &IndicatorProgress) {
        if !is_numeric(row, progress) {
            return;
        }
        let weight =
            row.weight.filter(|weight| weight.is_finite() && *weight >= 0.0).unwrap_or(1.0);
        self.add_share(achieved_of(progress), weight);
    }

    /// Adds a row with a numeric target and the share of the way that it has done, if known.
    fn add_share(&mut self, achieved: Option<f64>, weight: f64) {
        self.total += 1;
        let Some(achieved) = achieved else { return };
        self.covered += 1;
        self.weighted += weight * achieved.clamp(0.0, 100.0);
        self.weights += weight;
    }

    fn divide(&self) -> Index {
        let (covered, total) = (self.covered, self.total);
        let enough = share(covered, total).is_some_and(|share| at_least(share, LEAST_COVERAGE));
        let value = if enough { quotient(self.weighted, self.weights) } else { None };
        Index { value, covered, total }
    }
}

/// Whether a row is judged by numbers: each part that has a target has one with a value to be held
/// against.
fn is_numeric(row: &Indicator, progress: &IndicatorProgress) -> bool {
    let mut targets = 0;
    for part in &progress.parts {
        let Some(target) = part.target.and_then(|index| row.targets.get(index)) else { continue };
        if target.comparison == Comparison::Text {
            return false;
        }
        targets += 1;
    }
    targets > 0 && row.kind != IndicatorKind::Text
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
