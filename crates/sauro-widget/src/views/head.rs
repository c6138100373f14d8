//! What stands above the tabs: whose plan it is, how old the data are, and what is wrong with them.

use sauro_dom::{El, div, el, span};
use sauro_model::Date;
use sauro_progress::DataFault;
use yew::AttrValue;

use super::table::ask;
use crate::app::Context;
use crate::components::select::select;
use crate::state::Action;

/// Draws the title and the dates.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let (s, shown, plan) = (ctx.strings, ctx.shown, ctx.shown.plan());
    let title = if plan.area.name.is_empty() { &plan.title } else { &plan.area.name };
    let dates = plan.period.and_then(|period| {
        Some(format!("{} – {}", ctx.lang.date(period.from?), ctx.lang.date(period.to?)))
    });
    let latest = shown.latest.map_or(s.no_data_yet.to_owned(), |date| ctx.lang.date(date));
    let fact = |label: &'static str, value: String| el("span").say(label).say(": ").text(value);
    let heading = el("h2")
        .set("part", "title")
        .say(s.progress_of_plan)
        .maybe((!title.is_empty()).then(|| el("span").say(" – ").quote(title)))
        .say(" ")
        .maybe(shown.input.observations.illustrative.then(|| span("badge").say(s.illustrative)));
    // On paper the plan is named in full.
    let number = plan.number.as_ref().map(|number| format!(" ({number})"));
    let printed = el("p").class("printed").quote(&plan.title).text(number.unwrap_or_default());
    let facts = el("p")
        .class("facts muted small")
        .maybe(dates.map(|dates| fact(s.period, dates)))
        .child(fact(s.data_until, latest))
        .child(fact(s.assessed_on, ctx.lang.date(shown.progress.as_of)));
    el("header")
        .class("head")
        .child(div("what").child(heading).child(printed).child(facts))
        .maybe(milestone_switch(ctx))
        .child(ask(ctx, "meeting", s.present))
}

/// The choice of the milestone by which targets are judged, where the plan has several.
fn milestone_switch(ctx: &Context<'_>) -> Option<El> {
    let (s, milestones) = (ctx.strings, &ctx.shown.milestones);
    if milestones.len() < 2 {
        return None;
    }
    let mut choices = vec![(String::new(), s.milestone_current.to_owned())];
    choices.extend(milestones.iter().map(|&date| (date.to_string(), ctx.lang.milestone(date))));
    let chosen = ctx.state.milestone.map(|date| date.to_string()).unwrap_or_default();
    Some(select(ctx, "milestone", s.milestone, choices, &chosen, |value| {
        Action::Milestone(Date::parse_iso(&value).ok())
    }))
}

/// Draws what the reader should know about the data: that they are old, that rows are missing.
pub(crate) fn notices(ctx: &Context<'_>, stale: &AttrValue) -> El {
    let stale = (!stale.is_empty()).then(|| {
        let words = el("p").set("role", "status").quote(stale);
        let notice = div("notice").set("data-notice", "stale").child(words);
        notice.child(ask(ctx, "reload", ctx.strings.reload))
    });
    el("div").maybe(stale).maybe(faults(ctx))
}

/// The rows of the sources that could not be used; the others are shown as usual.
fn faults(ctx: &Context<'_>) -> Option<El> {
    let (s, shown) = (ctx.strings, ctx.shown);
    let rejected = shown.progress.data_faults.iter().filter(|fault| fault.kind.rejected());
    let mut lines = shown.input.problems.clone();
    lines.extend(rejected.map(|fault| ctx.lang.data_fault(fault, &subject(ctx, fault))));
    if lines.is_empty() {
        return None;
    }
    let summary = el("summary")
        .say(s.faults_of_data)
        .say(": ")
        .child(el("b").class("num").text(lines.len().to_string()))
        .say(". ")
        .say(s.faults_hint);
    let list = el("ul").each(lines.into_iter().map(|line| el("li").text(line)));
    let notice = el("details").class("notice").set("data-notice", "faults");
    Some(notice.child(summary).child(list))
}

/// What a fault is about, as the reader knows it.
fn subject(ctx: &Context<'_>, fault: &DataFault) -> String {
    let plan = ctx.shown.plan();
    let indicator = plan.indicators.iter().find(|indicator| indicator.id == fault.subject);
    let named = indicator.map(|indicator| (&indicator.id, &indicator.name)).or_else(|| {
        let task = plan.tasks.iter().find(|task| task.id == fault.subject)?;
        Some((&task.id, &task.name))
    });
    named.map_or_else(|| fault.subject.clone(), |(id, name)| format!("{id}. {name}"))
}
