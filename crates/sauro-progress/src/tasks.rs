//! What each task has come to, by its deadline and by what people say of it.

use sauro_model::{Date, DueThen, Observations, Plan, Task, TaskState, TaskUpdate};

use crate::cycles::{Deadlines, Span, deadlines};
use crate::order::sort_by;
use crate::{DataFault, FaultKind};

/// What a task has come to.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskProgress {
    /// The task's id.
    pub id: String,
    /// What it has come to; of a task that recurs, in its current cycle.
    pub status: TaskStatus,
    /// How its deadline works.
    pub schedule: Schedule,
    /// The latest that people say; of a task that recurs, in its current cycle. `None` while
    /// nothing is said.
    pub state: Option<TaskState>,
    /// The day on which that holds.
    pub state_as_of: Option<Date>,
    /// The only or the next deadline; the one that was missed while the task is overdue. `None`
    /// for a task without one ahead.
    pub due_on: Option<Date>,
    /// The first day of its window, for charts. `None` where the plan names none.
    pub starts: Option<Date>,
    /// Days after the deadline: on which it was done, or until today while it is not done. `None`
    /// in time.
    pub days_late: Option<i32>,
    /// A remark with the latest state.
    pub note: Option<String>,
    /// What proves the latest state: a text from the portal, to be made a link only if it is http
    /// or https.
    pub evidence: Option<String>,
    /// Every cycle of a task that recurs, as far as it has begun, earliest first; of a task due
    /// once, that deadline. Empty without a deadline.
    pub cycles: Vec<TaskCycle>,
}

/// One deadline of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskCycle {
    /// The first day that counts for it. `None` for a deadline without a known beginning.
    pub from: Option<Date>,
    /// The last day on which it can be met.
    pub due: Date,
    /// What became of it.
    pub status: TaskStatus,
    /// The day from which it is done.
    pub done_on: Option<Date>,
    /// Days after `due`, as in [`TaskProgress::days_late`].
    pub days_late: Option<i32>,
}

/// How a task's deadline works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Schedule {
    /// Due once.
    Once,
    /// Due again and again.
    Recurring,
    /// "Thường xuyên", or a range without an end: never overdue.
    Continuous,
    /// The plan gives no date that could be read.
    Undated,
}

impl Schedule {
    /// The name in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Schedule::Once => "once",
            Schedule::Recurring => "recurring",
            Schedule::Continuous => "continuous",
            Schedule::Undated => "undated",
        }
    }
}

/// What a task has come to: the Government's own classes for its tasks (done in time, done late,
/// under way in time, under way and overdue), with those of which nothing is known told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskStatus {
    /// "Hoàn thành": in time, or without a deadline.
    Done,
    /// "Hoàn thành muộn".
    DoneLate,
    /// "Hoàn thành một phần", in time.
    PartlyDone,
    /// "Đang thực hiện", in time.
    InProgress,
    /// "Chưa thực hiện", in time.
    NotStarted,
    /// "Quá hạn": the deadline has passed and it is said not to be done.
    Overdue,
    /// "Chưa có số liệu": nothing is said. Past the deadline, `days_late` tells since when; it then
    /// counts among those that fell due.
    NoData,
}

impl TaskStatus {
    /// How many there are.
    pub const COUNT: usize = 7;

    /// Every status in the order in which people read them.
    pub const ALL: [TaskStatus; TaskStatus::COUNT] = [
        TaskStatus::Done,
        TaskStatus::DoneLate,
        TaskStatus::PartlyDone,
        TaskStatus::InProgress,
        TaskStatus::NotStarted,
        TaskStatus::Overdue,
        TaskStatus::NoData,
    ];

    /// The name in JSON, such as `done-late`.
    pub fn as_str(self) -> &'static str {
        match self {
            TaskStatus::Done => "done",
            TaskStatus::DoneLate => "done-late",
            TaskStatus::PartlyDone => "partly-done",
            TaskStatus::InProgress => "in-progress",
            TaskStatus::NotStarted => "not-started",
            TaskStatus::Overdue => "overdue",
            TaskStatus::NoData => "no-data",
        }
    }
}

/// What each task of a plan has come to.
#[inline(never)]
pub(crate) fn judge_tasks(
    plan: &Plan,
    observations: &Observations,
    today: Date,
    faults: &mut Vec<DataFault>,
) -> Vec<TaskProgress> {
    let mut updates: Vec<(&TaskUpdate, Date)> = Vec::new();
    for update in &observations.task_updates {
        let known = plan.tasks.iter().any(|task| task.id == update.task);
        let kind = match update.as_of {
            _ if !known => FaultKind::UnknownTask,
            None => FaultKind::NoDate,
            Some(as_of) if as_of > today => FaultKind::FutureDate,
            Some(as_of) => {
                updates.push((update, as_of));
                continue;
            }
        };
        let (subject, as_of) = (update.task.clone(), update.as_of);
        faults.push(DataFault { kind, subject, part: None, as_of, value: None });
    }
    // Of two states on one day the further one counts: the day's work came between them.
    sort_by(&mut updates, &|(a, a_day), (b, b_day)| {
        let texts = (&a.note, &a.evidence).cmp(&(&b.note, &b.evidence));
        (a_day, a.state).cmp(&(b_day, b.state)).then(texts)
    });
    let judge = |task: &Task| {
        let own = updates.iter().filter(|(update, _)| update.task == task.id).copied();
        judge_task(plan, task, &own.collect::<Vec<_>>(), today)
    };
    plan.tasks.iter().map(judge).collect()
}

fn judge_task(
    plan: &Plan,
    task: &Task,
    updates: &[(&TaskUpdate, Date)],
    today: Date,
) -> TaskProgress {
    let Deadlines { schedule, begun, next, starts } = deadlines(plan, task.due.as_ref(), today);
    let then = task.due.as_ref().and_then(|due| due.then);
    let lasts = then == Some(DueThen::Continuous);
    let cycles: Vec<TaskCycle> =
        begun.iter().map(|span| judge_cycle(*span, updates, lasts, today)).collect();
    let current = cycles.last().copied();
    let window = begun.last().or(next.as_ref());
    let counts = |day: Date| match (schedule, window) {
        (Schedule::Recurring, Some(span)) => span.counts(day),
        _ => true,
    };
    let latest = updates.iter().rev().find(|(_, day)| counts(*day));
    let state = latest.map(|(update, _)| update.state);
    let is_done =
        |cycle: &TaskCycle| matches!(cycle.status, TaskStatus::Done | TaskStatus::DoneLate);
    let ahead = next.map(|span| span.due);
    let due_on = match current {
        Some(cycle) if is_done(&cycle) => ahead.or(Some(cycle.due)),
        Some(cycle) => Some(cycle.due),
        None => ahead,
    };
    TaskProgress {
        id: task.id.clone(),
        status: current.map_or_else(|| status_of(state), |cycle| cycle.status),
        schedule,
        state,
        state_as_of: latest.map(|(_, day)| *day),
        due_on,
        starts: starts.or(window.and_then(|span| span.from)),
        days_late: current.and_then(|cycle| cycle.days_late),
        note: latest.and_then(|(update, _)| update.note.clone()),
        evidence: latest.and_then(|(update, _)| update.evidence.clone()),
        cycles,
    }
}

impl Span {
    fn counts(&self, day: Date) -> bool {
        self.from.is_none_or(|from| day >= from) && self.until.is_none_or(|until| day <= until)
    }
}

/// What became of one deadline. Where the work goes on after it ("và thường xuyên"), what was done
/// by the day stays done, whatever is said later.
fn judge_cycle(span: Span, updates: &[(&TaskUpdate, Date)], lasts: bool, today: Date) -> TaskCycle {
    let own = updates.iter().filter(|(_, day)| span.counts(*day));
    let mut done_on = None;
    let mut latest = None;
    for (update, day) in own {
        if lasts && *day > span.due && done_on.is_some() {
            break;
        }
        latest = Some(update.state);
        done_on = if update.state == TaskState::Done { done_on.or(Some(*day)) } else { None };
    }
    let late = |day: Date| {
        let days = span.due.days_until(day);
        (days > 0).then_some(days)
    };
    let days_late = late(done_on.unwrap_or(today));
    let status = match (done_on, latest, days_late) {
        (Some(_), _, None) => TaskStatus::Done,
        (Some(_), _, Some(_)) => TaskStatus::DoneLate,
        (None, Some(_), Some(_)) => TaskStatus::Overdue,
        (None, state, _) => status_of(state),
    };
    TaskCycle { from: span.from, due: span.due, status, done_on, days_late }
}

fn status_of(state: Option<TaskState>) -> TaskStatus {
    match state {
        Some(TaskState::Done) => TaskStatus::Done,
        Some(TaskState::PartlyDone) => TaskStatus::PartlyDone,
        Some(TaskState::InProgress) => TaskStatus::InProgress,
        Some(TaskState::NotStarted) => TaskStatus::NotStarted,
        None => TaskStatus::NoData,
    }
}
