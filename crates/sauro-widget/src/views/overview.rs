//! The first view: how many indicators are where, what needs attention, and what has changed.

use sauro_dom::{El, button, div, el, span};
use sauro_progress::{Change, Counts, DueRate, GroupRollup, ReportStatus, Status, TaskStatus};

use crate::app::Context;
use crate::components::{icon, stacked_bar, status_chip};
use crate::rows;
use crate::state::Action;

/// How many rows a list of the overview shows; the rest is one click away.
const FIRST_ROWS: usize = 6;

/// Draws the view.
#[inline(never)]
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let plan = ctx.shown.plan();
    if plan.indicators.is_empty() && plan.tasks.is_empty() {
        return el("p").class("muted").say(ctx.strings.empty_plan);
    }
    el("div")
        .child(cards(ctx))
        .maybe(statuses(ctx))
        .child(div("block pair").child(attention(ctx)).child(changes(ctx)))
        .maybe(groups(ctx))
}

fn cards(ctx: &Context<'_>) -> El {
    let (s, rollup) = (ctx.strings, &ctx.shown.progress.rollup);
    let late = rollup.by_status.of(Status::MetLate);
    let met = rollup.by_status.of(Status::Met) + late;
    let below = (late > 0).then(|| format!("{} {late}", s.of_which_late));
    el("dl")
        .class("cards")
        .set("data-part", "cards")
        .child(card(s.indicators_met, of(met, rollup.by_status.total()), below))
        .child(due_card(ctx, &rollup.due_rate))
        .maybe(index_card(ctx))
        .maybe(tasks_card(ctx))
        .maybe(reports_card(ctx))
}

fn card(label: &'static str, figure: El, below: Option<String>) -> El {
    let below = below.map(|below| div("muted small").text(below));
    el("div").child(el("dt").say(label)).child(el("dd").child(figure).maybe(below))
}

fn big(figure: String) -> El {
    span("big num").text(figure)
}

fn of(part: usize, whole: usize) -> El {
    big(part.to_string()).child(el("small").text(format!(" / {whole}")))
}

fn due_card(ctx: &Context<'_>, rate: &DueRate) -> El {
    let s = ctx.strings;
    let Some(share) = rate.rate else {
        return card(s.due_rate, big("–".to_owned()), Some(s.nothing_due.to_owned()));
    };
    let below = format!("{}/{} {}", rate.met + rate.met_late, rate.due, s.due_so_far);
    card(s.due_rate, big(ctx.lang.percent_of_whole(share * 100.0)), Some(below))
}

fn index_card(ctx: &Context<'_>) -> Option<El> {
    let (s, index) = (ctx.strings, &ctx.shown.progress.rollup.index);
    if index.total == 0 {
        return None;
    }
    let coverage = format!("{} {}/{}", s.index_coverage, index.covered, index.total);
    Some(match index.value {
        Some(value) => card(s.index, big(ctx.lang.number(value, 1)), Some(coverage)),
        None => {
            card(s.index, big("–".to_owned()), Some(format!("{} ({coverage})", s.index_withheld)))
        }
    })
}

fn tasks_card(ctx: &Context<'_>) -> Option<El> {
    let (s, tasks) = (ctx.strings, &ctx.shown.progress.rollup.tasks);
    let done = tasks.of(TaskStatus::Done) + tasks.of(TaskStatus::DoneLate);
    let overdue = tasks.of(TaskStatus::Overdue);
    let below = (overdue > 0).then(|| format!("{overdue} {}", s.tasks_overdue));
    (tasks.total() > 0).then(|| card(s.tasks_done, of(done, tasks.total()), below))
}

/// Reports that fell due, where the portal publishes any of them.
fn reports_card(ctx: &Context<'_>) -> Option<El> {
    let published = ctx.shown.progress.reporting.iter().filter(|duty| duty.any_received);
    let reports = published.flat_map(|duty| &duty.senders).flat_map(|sender| &sender.periods);
    let (mut on_time, mut due, mut overdue) = (0, 0, 0);
    for report in reports {
        match report.status {
            ReportStatus::OnTime => on_time += 1,
            ReportStatus::Overdue => overdue += 1,
            ReportStatus::Late => {}
            ReportStatus::NotYetDue | ReportStatus::Received | ReportStatus::Awaited => continue,
        }
        due += 1;
    }
    let below = (overdue > 0).then(|| format!("{overdue} {}", ctx.strings.tasks_overdue));
    (due > 0).then(|| card(ctx.strings.reports_sent, of(on_time, due), below))
}

fn section(id: &'static str, heading: El) -> El {
    el("section").set("aria-labelledby", id).child(heading.set("id", id))
}

fn statuses(ctx: &Context<'_>) -> Option<El> {
    let counts = &ctx.shown.progress.rollup.by_status;
    if counts.total() == 0 {
        return None;
    }
    let entries = counts.iter().filter(|(_, count)| *count > 0).map(|(status, count)| {
        let entry = el("button")
            .set("type", "button")
            .set("data-s", status.as_str())
            .set("data-status", status.as_str())
            .child(icon::status(status))
            .child(el("span").say(ctx.lang.status(status)))
            .child(el("b").class("num").text(count.to_string()));
        el("li").child(ctx.act(entry, Action::VisitStatus(status)))
    });
    Some(
        section("by-status", el("h3").say(ctx.strings.by_status))
            .class("block")
            .child(stacked_bar::draw(counts, "bar"))
            .child(el("ul").class("legend").set("data-part", "legend").each(entries)),
    )
}

fn attention(ctx: &Context<'_>) -> El {
    let (s, progress) = (ctx.strings, &ctx.shown.progress);
    let mut urgent: Vec<usize> = (0..progress.indicators.len())
        .filter(|&row| rows::needs_attention(progress.indicators[row].status))
        .collect();
    urgent.sort_by_key(|&row| std::cmp::Reverse(progress.indicators[row].status.severity()));
    let more = (urgent.len() > FIRST_ROWS).then(|| {
        let link = button("link").say(s.show_all).text(format!(" ({})", urgent.len()));
        ctx.act(link, Action::VisitAttention)
    });
    let first = urgent.iter().take(FIRST_ROWS).map(|&row| attention_row(ctx, row));
    section("attention", el("h3").say(s.attention))
        .maybe(urgent.is_empty().then(|| el("p").class("muted").say(s.attention_none)))
        .child(el("ul").class("rows").set("data-part", "attention").each(first))
        .maybe(more)
}

fn attention_row(ctx: &Context<'_>, row: usize) -> El {
    let indicator = ctx.shown.indicator(row);
    let progress = &ctx.shown.progress.indicators[row];
    let part = progress.worst();
    let target = part.and_then(|part| indicator.targets.get(part.target?));
    let mut said = String::new();
    if let Some(target) = target {
        said = format!("{}: {}. ", ctx.strings.target, target.text);
    }
    if let Some(part) = part {
        let unit = target.and_then(|target| target.unit.as_deref());
        if let Some(line) = ctx.lang.against_the_line(part, unit) {
            said.push_str(&line);
            said.push(' ');
        }
    }
    said.push_str(&ctx.shown.names(&indicator.lead));
    let top = div("top")
        .child(span("name").child(visit(ctx, &indicator.id, &indicator.name)))
        .child(status_chip::draw(progress.status, ctx.lang));
    el("li").child(top).child(div("muted small").text(said))
}

/// The name of an indicator, which opens its detail.
fn visit(ctx: &Context<'_>, id: &str, name: &str) -> El {
    ctx.act(button("open").quote(name), Action::Visit(id.to_owned()))
}

fn changes(ctx: &Context<'_>) -> El {
    let (s, shown) = (ctx.strings, ctx.shown);
    let changed: Vec<&Change> =
        shown.changes().iter().filter(|change| change.before != change.after).collect();
    let heading = el("h3").say(s.changes).say(" ").text(ctx.lang.date(shown.since));
    let none = changed.is_empty().then(|| el("p").class("muted").say(s.changes_none));
    let first = changed.into_iter().take(FIRST_ROWS).map(|change| change_row(ctx, change));
    section("changes", heading)
        .maybe(none)
        .child(el("ul").class("rows").set("data-part", "changes").each(first))
}

fn change_row(ctx: &Context<'_>, change: &Change) -> El {
    let name = ctx.shown.row_of(&change.indicator).map(|row| &ctx.shown.indicator(row).name);
    let name = name.unwrap_or(&change.indicator);
    let turn = div("top small")
        .child(status_chip::draw(change.before, ctx.lang))
        .child(el("span").say("→"))
        .child(status_chip::draw(change.after, ctx.lang));
    el("li").child(div("name").child(visit(ctx, &change.indicator, name))).child(turn)
}

fn groups(ctx: &Context<'_>) -> Option<El> {
    let (s, rollup) = (ctx.strings, &ctx.shown.progress.rollup);
    let groups = || rollup.by_group.iter().filter(|group| group.counts.total() > 0);
    if groups().count() < 2 {
        return None;
    }
    let list = groups().map(|group| group_row(ctx, group));
    Some(
        section("groups", el("h3").say(s.by_group))
            .class("block")
            .child(el("ul").class("rows").set("data-part", "groups").each(list)),
    )
}

fn group_row(ctx: &Context<'_>, group: &GroupRollup) -> El {
    let name = button("open").text(group_name(ctx, group.group.as_deref()));
    let name = ctx.act(name, Action::VisitGroup(group.group.clone()));
    let total = span("muted small num")
        .text(group.counts.total().to_string())
        .say(" ")
        .say(ctx.strings.of_indicators);
    el("li")
        .child(div("top").child(span("name").child(name)).child(total))
        .child(stacked_bar::draw(&group.counts, "bar thin"))
        .child(div("muted small").text(counts_in_words(ctx, &group.counts)))
}

/// Counts in words: "Đạt 3 · Chậm tiến độ 1".
pub(crate) fn counts_in_words(ctx: &Context<'_>, counts: &Counts) -> String {
    let some = counts.iter().filter(|(_, count)| *count > 0);
    let words = some.map(|(status, count)| format!("{} {count}", ctx.lang.status(status)));
    words.collect::<Vec<_>>().join(" · ")
}

/// A group's number and heading.
pub(crate) fn group_name(ctx: &Context<'_>, id: Option<&str>) -> String {
    let group = ctx.shown.plan().groups.iter().find(|group| Some(group.id.as_str()) == id);
    match group {
        Some(group) => match &group.no {
            Some(no) => format!("{no}. {}", group.name),
            None => group.name.clone(),
        },
        None => ctx.strings.no_group.to_owned(),
    }
}
