//! Totals: by status, by group, by agency, the rate of those that fell due, and the index.

use sauro_model::Plan;

use crate::order::sort_by;
use crate::totals::{CameTo, Item, Totals};
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
#[inline(never)]
pub(crate) fn roll_up(
    plan: &Plan,
    indicators: &[IndicatorProgress],
    tasks: &[TaskProgress],
    options: &Options,
) -> Rollup {
    let mut items: Vec<Item<'_>> = Vec::with_capacity(indicators.len() + tasks.len());
    let mut judged = indicators.iter().peekable();
    // Both are in the plan's order; rows that are left out have no progress.
    for row in &plan.indicators {
        if let Some(progress) = judged.next_if(|progress| progress.id == row.id) {
            items.push(Item::of_row(row, progress));
        }
    }
    for (task, progress) in plan.tasks.iter().zip(tasks) {
        items.push(Item::of_task(task, progress));
    }
    let total = Totals::of(&items, options);
    let without_lead = items.iter().filter(|item| item.roles[0].is_empty());
    Rollup {
        by_status: total.counts,
        by_group: by_group(plan, &items, options),
        by_agency: by_agency(plan, &items, options),
        without_lead: row_ids(&without_lead.copied().collect::<Vec<_>>()),
        due_rate: total.due_rate,
        index: total.index,
        tasks: total.tasks,
    }
}

#[inline(never)]
fn by_group(plan: &Plan, items: &[Item<'_>], options: &Options) -> Vec<GroupRollup> {
    let mut groups: Vec<Option<&str>> =
        plan.groups.iter().map(|group| Some(group.id.as_str())).collect();
    for item in items {
        if !groups.contains(&item.group) {
            groups.push(item.group);
        }
    }
    let mut rollups = Vec::with_capacity(groups.len());
    for group in groups {
        let own = chosen(items, &|item| item.group == group);
        if own.is_empty() {
            continue;
        }
        let Totals { counts, due_rate, index, tasks } = Totals::of(&own, options);
        let group = group.map(str::to_owned);
        rollups.push(GroupRollup { group, counts, due_rate, index, tasks });
    }
    rollups
}

#[inline(never)]
fn by_agency(plan: &Plan, items: &[Item<'_>], options: &Options) -> Vec<AgencyRollup> {
    let mut agencies: Vec<&str> = plan.agencies.iter().map(|agency| agency.id.as_str()).collect();
    for agency in items.iter().flat_map(|item| item.roles).flatten() {
        if !agencies.contains(&agency.as_str()) {
            agencies.push(agency);
        }
    }
    let mut rollups = Vec::with_capacity(agencies.len());
    for agency in agencies {
        let [leads, supports, monitors] = [0, 1, 2].map(|role: usize| {
            chosen(items, &|item| item.roles[role].iter().any(|id| id == agency))
        });
        if leads.is_empty() && supports.is_empty() && monitors.is_empty() {
            continue;
        }
        let Totals { counts, due_rate, index, tasks } = Totals::of(&leads, options);
        let mut late = chosen(&leads, &is_late);
        sort_by(&mut late, &|a, b| severity_of(b).cmp(&severity_of(a)));
        rollups.push(AgencyRollup {
            agency: agency.to_owned(),
            counts,
            leads: row_ids(&leads),
            supports: row_ids(&supports),
            monitors: row_ids(&monitors),
            late: row_ids(&late),
            due_rate,
            index,
            tasks,
            leads_tasks: task_ids(&leads),
            supports_tasks: task_ids(&supports),
            monitors_tasks: task_ids(&monitors),
            late_tasks: task_ids(&late),
        });
    }
    rollups
}

fn chosen<'a>(items: &[Item<'a>], wanted: &dyn Fn(&Item<'a>) -> bool) -> Vec<Item<'a>> {
    items.iter().filter(|item| wanted(item)).copied().collect()
}

fn row_ids(items: &[Item<'_>]) -> Vec<String> {
    ids(items, false)
}

fn task_ids(items: &[Item<'_>]) -> Vec<String> {
    ids(items, true)
}

fn ids(items: &[Item<'_>], tasks: bool) -> Vec<String> {
    let own = items.iter().filter(|item| item.is_task() == tasks);
    own.map(|item| item.id.to_owned()).collect()
}

fn is_late(item: &Item<'_>) -> bool {
    match item.came_to {
        CameTo::Row(..) => severity_of(item) >= Status::Accelerate.severity(),
        CameTo::Task(task) => {
            let open = matches!(task.status, TaskStatus::Overdue | TaskStatus::NoData);
            open && task.days_late.is_some()
        }
    }
}

/// How bad a row's status is. Tasks keep the plan's order.
fn severity_of(item: &Item<'_>) -> u8 {
    match item.came_to {
        CameTo::Row(_, progress) => progress.status.severity(),
        CameTo::Task(_) => 0,
    }
}
