//! Totals: by status, by group, by agency, the rate of those that fell due, and the index.

use sauro_model::{Indicator, Plan, Task};

use crate::order::sort_by;
use crate::totals::{Pair, Totals};
use crate::{Counts, IndicatorProgress, Options, Status, TaskProgress, TaskStatus};

/// Totals of a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rollup {
    /// How many indicators have which status. Always adds up to the number of indicators.
    pub by_status: Counts,
    /// The groups that hold indicators or tasks, in the plan's order.
    pub by_group: Vec<GroupRollup>,
    /// The agencies that a row names, in the plan's order.
    pub by_agency: Vec<AgencyRollup>,
    /// Ids of the indicators that name no agency to lead.
    pub without_lead: Vec<String>,
    /// Of the milestones that fell due, how many were met. A row counts once for each date.
    pub due_rate: DueRate,
    /// The mean achievement.
    pub index: Index,
    /// The tasks.
    pub tasks: TaskRollup,
}

/// Totals of one group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupRollup {
    /// The group's id. `None` for rows outside any group.
    pub group: Option<String>,
    /// Its indicators by status.
    pub counts: Counts,
    /// Its milestones that fell due.
    pub due_rate: DueRate,
    /// The mean achievement of its indicators.
    pub index: Index,
    /// Its tasks.
    pub tasks: TaskRollup,
}

/// Totals of one agency. Only what it leads counts for it; what it supports and monitors is listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AgencyRollup {
    /// The agency's id.
    pub agency: String,
    /// The indicators that it leads, by status.
    pub counts: Counts,
    /// Ids of the indicators that it leads.
    pub leads: Vec<String>,
    /// Ids of the indicators that it supports.
    pub supports: Vec<String>,
    /// Ids of the indicators that it monitors.
    pub monitors: Vec<String>,
    /// Ids of the indicators that it leads and that are missed, going backwards, behind or in need
    /// of acceleration; the worst first.
    pub late: Vec<String>,
    /// The milestones of what it leads that fell due.
    pub due_rate: DueRate,
    /// The mean achievement of what it leads.
    pub index: Index,
    /// The tasks that it leads.
    pub tasks: TaskRollup,
    /// Ids of the tasks that it leads.
    pub leads_tasks: Vec<String>,
    /// Ids of the tasks that it supports.
    pub supports_tasks: Vec<String>,
    /// Ids of the tasks that it monitors.
    pub monitors_tasks: Vec<String>,
    /// Ids of the tasks that it leads and that are past their deadline and not known to be done.
    pub late_tasks: Vec<String>,
}

/// Of those that fell due, how many were met: (met + met late) ÷ all that fell due, the
/// Government's own practice for its tasks. Silence counts as not met.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DueRate {
    /// How many fell due: `met` + `met_late` + `missed` + `silent`.
    pub due: usize,
    /// Met in time.
    pub met: usize,
    /// Met after the date; counted as met and shown apart.
    pub met_late: usize,
    /// Said or known not to be met.
    pub missed: usize,
    /// Past the date with nothing reported.
    pub silent: usize,
    /// From 0 to 1. `None` when nothing fell due.
    pub rate: Option<f64>,
    /// Met already, with the date still ahead; not among those due.
    pub early: usize,
    /// Everything with a deadline, the ones still ahead included.
    pub total: usize,
    /// Those met, the early ones included, over everything with a deadline: from 0 to 1. `None`
    /// when there is nothing.
    pub of_all: Option<f64>,
}

/// The mean of what was achieved, each cut to 0–100 % and weighted as the plan prints.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Index {
    /// From 0 to 100. `None` below 80 % coverage.
    pub value: Option<f64>,
    /// How many indicators have an achievement that can be computed.
    pub covered: usize,
    /// How many indicators have a numeric target.
    pub total: usize,
}

/// Totals of tasks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TaskRollup {
    pub(crate) counts: [usize; TaskStatus::COUNT],
    /// Of the deadlines that passed, how many were met; of a task that recurs, the latest that
    /// passed.
    pub due_rate: DueRate,
}

impl TaskRollup {
    /// How many tasks have a status.
    pub fn of(&self, status: TaskStatus) -> usize {
        self.counts[status as usize]
    }

    /// How many tasks there are.
    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Every status with its count, zeros included, in the order of [`TaskStatus::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (TaskStatus, usize)> + '_ {
        TaskStatus::ALL.into_iter().map(|status| (status, self.of(status)))
    }
}

/// Adds up a plan.
pub(crate) fn roll_up(
    plan: &Plan,
    indicators: &[IndicatorProgress],
    tasks: &[TaskProgress],
    options: &Options,
) -> Rollup {
    let mut rows: Vec<Pair<'_>> = Vec::with_capacity(indicators.len());
    let mut judged = indicators.iter().peekable();
    // Both are in the plan's order; rows that are left out have no progress.
    for row in &plan.indicators {
        if let Some(progress) = judged.next_if(|progress| progress.id == row.id) {
            rows.push((row, progress));
        }
    }
    let tasks: Vec<(&Task, &TaskProgress)> = plan.tasks.iter().zip(tasks).collect();
    let total = Totals::of(&rows, &tasks, options);
    let without_lead = rows.iter().filter(|(row, _)| row.lead.is_empty());
    Rollup {
        by_status: total.counts,
        by_group: by_group(plan, &rows, &tasks, options),
        by_agency: by_agency(plan, &rows, &tasks, options),
        without_lead: without_lead.map(|(row, _)| row.id.clone()).collect(),
        due_rate: total.due_rate,
        index: total.index,
        tasks: total.tasks,
    }
}

fn by_group(
    plan: &Plan,
    rows: &[Pair<'_>],
    tasks: &[(&Task, &TaskProgress)],
    options: &Options,
) -> Vec<GroupRollup> {
    let mut groups: Vec<Option<&str>> =
        plan.groups.iter().map(|group| Some(group.id.as_str())).collect();
    let named = rows.iter().map(|(row, _)| row.group.as_deref());
    for group in named.chain(tasks.iter().map(|(task, _)| task.group.as_deref())) {
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    let roll_up = |group: Option<&str>| {
        let rows: Vec<Pair<'_>> =
            rows.iter().filter(|(row, _)| row.group.as_deref() == group).copied().collect();
        let tasks: Vec<(&Task, &TaskProgress)> =
            tasks.iter().filter(|(task, _)| task.group.as_deref() == group).copied().collect();
        if rows.is_empty() && tasks.is_empty() {
            return None;
        }
        let Totals { counts, due_rate, index, tasks } = Totals::of(&rows, &tasks, options);
        Some(GroupRollup { group: group.map(str::to_owned), counts, due_rate, index, tasks })
    };
    groups.into_iter().filter_map(roll_up).collect()
}

fn by_agency(
    plan: &Plan,
    rows: &[Pair<'_>],
    tasks: &[(&Task, &TaskProgress)],
    options: &Options,
) -> Vec<AgencyRollup> {
    let mut agencies: Vec<&str> = plan.agencies.iter().map(|agency| agency.id.as_str()).collect();
    let of_rows = rows.iter().flat_map(|(row, _)| [&row.lead, &row.support, &row.monitor]);
    let of_tasks = tasks.iter().flat_map(|(task, _)| [&task.lead, &task.support, &task.monitor]);
    for agency in of_rows.chain(of_tasks).flatten() {
        if !agencies.contains(&agency.as_str()) {
            agencies.push(agency);
        }
    }
    let roll_up = |agency: &str| {
        let names = |list: &[String]| list.iter().any(|id| id == agency);
        let rows_of = |role: fn(&Indicator) -> &[String]| {
            rows.iter().filter(move |(row, _)| names(role(row))).copied().collect::<Vec<_>>()
        };
        let tasks_of = |role: fn(&Task) -> &[String]| {
            tasks.iter().filter(move |(task, _)| names(role(task))).copied().collect::<Vec<_>>()
        };
        let leads = rows_of(|row| &row.lead);
        let leads_tasks = tasks_of(|task| &task.lead);
        let Totals { counts, due_rate, index, tasks } = Totals::of(&leads, &leads_tasks, options);
        AgencyRollup {
            agency: agency.to_owned(),
            counts,
            late: late_of(&leads),
            leads: ids(&leads),
            supports: ids(&rows_of(|row| &row.support)),
            monitors: ids(&rows_of(|row| &row.monitor)),
            due_rate,
            index,
            tasks,
            late_tasks: task_ids(leads_tasks.iter().filter(|(_, task)| is_late(task))),
            leads_tasks: task_ids(leads_tasks.iter()),
            supports_tasks: task_ids(tasks_of(|task| &task.support).iter()),
            monitors_tasks: task_ids(tasks_of(|task| &task.monitor).iter()),
        }
    };
    let mut agencies: Vec<AgencyRollup> = agencies.into_iter().map(roll_up).collect();
    agencies.retain(|agency| {
        let rows = [&agency.leads, &agency.supports, &agency.monitors];
        let tasks = [&agency.leads_tasks, &agency.supports_tasks, &agency.monitors_tasks];
        rows.into_iter().chain(tasks).any(|ids| !ids.is_empty())
    });
    agencies
}

fn ids(rows: &[Pair<'_>]) -> Vec<String> {
    rows.iter().map(|(row, _)| row.id.clone()).collect()
}

fn task_ids<'a>(tasks: impl Iterator<Item = &'a (&'a Task, &'a TaskProgress)>) -> Vec<String> {
    tasks.map(|(task, _)| task.id.clone()).collect()
}

fn late_of(rows: &[Pair<'_>]) -> Vec<String> {
    let is_late = |status: Status| status.severity() >= Status::Accelerate.severity();
    let mut late: Vec<Pair<'_>> =
        rows.iter().filter(|(_, progress)| is_late(progress.status)).copied().collect();
    sort_by(&mut late, &|(_, a), (_, b)| b.status.severity().cmp(&a.status.severity()));
    ids(&late)
}

fn is_late(task: &TaskProgress) -> bool {
    let open = matches!(task.status, TaskStatus::Overdue | TaskStatus::NoData);
    open && task.days_late.is_some()
}
