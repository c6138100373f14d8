//! Tasks with their outputs, deadlines and states, as a list or on a timeline.

use sauro_dom::{El, div, el, span};
use sauro_model::{Date, Task};
use sauro_progress::{Schedule, Status, TaskProgress, TaskStatus};

use super::detail::link;
use super::indicators::heading_row;
use super::overview::group_name;
use super::table::{Columns, cell, column, exports, table, table_with, toggle};
use crate::app::Context;
use crate::components::icon::stretched;
use crate::components::status_chip::chip;
use crate::scale::{Scale, date_marks};
use crate::state::Action;

/// Draws the view.
#[inline(never)]
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let (s, shown) = (ctx.strings, ctx.shown);
    if shown.plan().tasks.is_empty() {
        return el("p").class("muted").say(s.no_tasks);
    }
    let timeline = ctx.state.timeline;
    let tools = div("tools")
        .child(toggle(ctx, s.list, !timeline, Action::Timeline(false)))
        .child(toggle(ctx, s.timeline, timeline, Action::Timeline(true)))
        .child(exports(ctx));
    let rows = if timeline { self::timeline(ctx) } else { list(ctx) };
    el("div").child(tools).child(summary(ctx)).child(rows)
}

/// How many tasks have come to what.
fn summary(ctx: &Context<'_>) -> El {
    let some = ctx.shown.progress.rollup.tasks.iter().filter(|(_, count)| *count > 0);
    let counts = some.map(|(status, count)| {
        let number = el("b").class("num").text(count.to_string());
        let entry = el("span").child(status_chip(ctx, status)).say(" ").child(number);
        entry.set("data-task-count", status.as_str())
    });
    el("p").class("legend").each(counts)
}

/// The rows of all tasks in the plan's order, with a heading where the group changes.
fn rows(ctx: &Context<'_>, columns: &'static str, draw: impl Fn(&Task, &TaskProgress) -> El) -> El {
    let shown = ctx.shown;
    let mut body = el("tbody").set("role", "rowgroup");
    let mut before: Option<&str> = None;
    for (task, progress) in shown.plan().tasks.iter().zip(&shown.progress.tasks) {
        let group = task.group.as_deref();
        if group.is_some() && group != before {
            body = body.child(heading_row(group_name(ctx, group), columns, None));
        }
        before = group;
        body = body.child(draw(task, progress));
    }
    body
}

fn list(ctx: &Context<'_>) -> El {
    let s = ctx.strings;
    let columns: Columns<'_> = &[
        ("c-no", s.no_short),
        ("c-name", s.task),
        ("c-output", s.output),
        ("c-due", s.deadline),
        ("c-lead", s.lead),
        ("c-status", s.state),
    ];
    table("tasks", s.view_tasks, columns)
        .child(rows(ctx, "6", |task, progress| list_row(ctx, task, progress)))
}

/// The first cells of a task: its number and its name.
fn row(task: &Task, progress: &TaskProgress) -> El {
    el("tr")
        .set("role", "row")
        .key(task.id.clone())
        .put("data-task", task.id.clone())
        .set("data-status", progress.status.as_str())
        .child(cell("c-no num", "").quote(task.no.as_deref().unwrap_or_default()))
}

fn list_row(ctx: &Context<'_>, task: &Task, progress: &TaskProgress) -> El {
    let (s, shown) = (ctx.strings, ctx.shown);
    let stated = |class, field, label, text: Option<String>| {
        let cell = cell(class, label).set("data-field", field);
        match text {
            Some(text) => cell.text(text),
            None => cell.child(span("muted").say(s.not_stated)),
        }
    };
    let lead = (!task.lead.is_empty()).then(|| shown.names(&task.lead));
    let support = (!task.support.is_empty())
        .then(|| div("muted small").say(s.support).say(": ").text(shown.names(&task.support)));
    let note = task.note.as_deref().map(|note| div("muted small").quote(note));
    let due = task.due.as_ref().map(|due| ctx.lang.due(due));
    row(task, progress)
        .child(cell("c-name", "").quote(&task.name).maybe(support).maybe(note))
        .child(stated("wide", "output", s.output, task.output.clone()))
        .child(stated("num", "due", s.deadline, due))
        .child(stated("c-lead", "lead", s.lead, lead))
        .child(state(ctx, progress))
}

/// What the task has come to, how late, and since when that is known.
fn state(ctx: &Context<'_>, progress: &TaskProgress) -> El {
    let late = progress.days_late.filter(|days| *days > 0);
    cell("c-status", ctx.strings.state)
        .child(status_chip(ctx, progress.status))
        .maybe(late.map(|days| div("small").text(ctx.lang.time_distance(days))))
        .maybe(progress.state_as_of.map(|date| div("muted small").text(ctx.lang.date(date))))
        .maybe(progress.evidence.as_deref().and_then(|address| link(ctx, address)))
}

fn status_chip(ctx: &Context<'_>, status: TaskStatus) -> El {
    chip(status_like(status), ctx.lang.task_status(status))
}

/// The status of an indicator whose icon and colour a task's status takes.
fn status_like(status: TaskStatus) -> Status {
    match status {
        TaskStatus::Done => Status::Met,
        TaskStatus::DoneLate => Status::MetLate,
        TaskStatus::PartlyDone => Status::Accelerate,
        TaskStatus::InProgress => Status::OnTrack,
        TaskStatus::NotStarted => Status::Open,
        TaskStatus::Overdue => Status::Missed,
        TaskStatus::NoData => Status::NoData,
    }
}

/// The whole years that the timeline covers: half a year about the assessment, and further to
/// every start and deadline within three years of it.
fn span_of_time(ctx: &Context<'_>) -> (Date, Date) {
    let now = ctx.shown.progress.as_of;
    let dates = ctx.shown.progress.tasks.iter().flat_map(|task| [task.starts, task.due_on]);
    let near = dates.flatten().filter(|date| (date.year() - now.year()).abs() <= 3);
    let (mut from, mut to) = (now.add_days(-182), now.add_days(182));
    for date in near {
        from = from.min(date);
        to = to.max(date);
    }
    (Date::new(from.year(), 1, 1).unwrap_or(from), Date::last_of_year(to.year()).unwrap_or(to))
}

fn timeline(ctx: &Context<'_>) -> El {
    let s = ctx.strings;
    let (from, to) = span_of_time(ctx);
    let across = Scale::new(f64::from(from.unix_days()), f64::from(to.unix_days()), 0, 1000);
    let marks = date_marks(from, to, 6).into_iter().chain([to]);
    let scale = marks.map(|date| el("span").text(ctx.lang.month(date)));
    let headings = el("tr")
        .set("role", "row")
        .child(column("c-no").say(s.no_short))
        .child(column("c-name").say(s.task))
        .child(column("c-time").child(div("scale num").each(scale)))
        .child(column("c-status").say(s.state));
    table_with("tasks", s.view_tasks, headings)
        .child(rows(ctx, "4", |task, progress| timeline_row(ctx, task, progress, across)))
}

fn timeline_row(ctx: &Context<'_>, task: &Task, progress: &TaskProgress, across: Scale) -> El {
    let now = across.on(ctx.shown.progress.as_of);
    // Work without an end runs through; work with a window fills it.
    let window = match (progress.schedule, progress.starts, progress.due_on) {
        (Schedule::Continuous, from, _) => Some((from.map_or(0, |from| across.on(from)), 1000)),
        (_, Some(from), Some(to)) => Some((across.on(from), across.on(to))),
        _ => None,
    };
    let dues = progress.cycles.iter().map(|cycle| cycle.due).chain(progress.due_on);
    let mut dues: Vec<i32> = dues.map(|due| across.on(due)).collect();
    dues.sort_unstable();
    dues.dedup();
    let line = |class, x1, x2, y1, y2| {
        el("line").class(class).at("x1", x1).at("x2", x2).at("y1", y1).at("y2", y2)
    };
    let window = window.map(|(from, to)| {
        let width = (to - from).max(4);
        el("rect").class("span").at("x", from).at("width", width).set("y", "6").set("height", "8")
    });
    let drawing = stretched("timeline", "0 0 1000 20")
        .set("data-s", status_like(progress.status).as_str())
        .child(line("track", 0, 1000, 10, 10))
        .maybe(window)
        .child(line("now", now, now, -4, 24))
        .each(dues.into_iter().map(|due| line("due", due, due, 10, 10)));
    let due = task.due.as_ref().map(|due| ctx.lang.due(due));
    let due = due.unwrap_or_else(|| ctx.strings.not_stated.to_owned());
    row(task, progress)
        .child(cell("c-name", "").quote(&task.name))
        .child(cell("wide", "").child(drawing).child(span("muted small").text(due)))
        .child(state(ctx, progress))
}
