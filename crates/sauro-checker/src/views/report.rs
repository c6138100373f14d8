//! The report that is open: its head, the scores, and its parts.

use sauro_dom::{El, On, button, div, el, p, span};
use sauro_messages::checker::Words;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::{batch, findings, intake, plan, summary};
use crate::accepted;
use crate::answer::{Change, Report, Severity};
use crate::app::{Context, Export, HostEvent, Message};
use crate::file::File;
use crate::icon;
use crate::state::{Action, Pane};

/// Draws the report. `None` while none is open.
pub(crate) fn draw(ctx: &Context<'_>) -> Option<El> {
    let file = ctx.state.open_file()?;
    let report = file.report()?;
    let pane = match ctx.state.pane {
        Pane::Findings => findings::draw(ctx, report),
        Pane::Plan => plan::draw(ctx),
    };
    let panel = div("panel")
        .set("role", "tabpanel")
        .set("id", "panel")
        .put("aria-labelledby", format!("tab-{}", ctx.state.pane.name()))
        .key(ctx.state.pane.name().to_owned())
        .child(pane);
    Some(
        el("section")
            .class("report")
            .set("data-part", "report")
            .set("aria-labelledby", "report")
            .child(head(ctx, file, report))
            .child(counts(ctx, report))
            .maybe(file.is_mended.then(|| mended(ctx)))
            .child(compared(ctx, file, report))
            .maybe(report.six_clear.as_ref().map(|six| summary::draw(ctx, six)))
            .child(tabs(ctx))
            .child(panel),
    )
}

fn head(ctx: &Context<'_>, file: &File, report: &Report) -> El {
    let w = ctx.words;
    let plan = &ctx.state.plan;
    let title = if plan.title.is_empty() { w.untitled } else { &plan.title };
    // While the plan is on its way the file's name stands for its title.
    let title = if ctx.state.opened.is_none() { &file.name } else { title };
    let facts = [
        file.name.clone(),
        plan.area.name.clone(),
        ctx.lang.plan_size(plan.indicators.len(), plan.tasks.len()),
        format!("{} {}", w.checked_on, ctx.day(&report.as_of)),
    ];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let back = (ctx.state.files.len() > 1)
        .then(|| ctx.act(button("link back"), Action::Close).say("← ").say(w.back_to_list));
    div("head")
        .child(
            div("what")
                .maybe(back)
                .child(el("h2").set("id", "report").set("tabindex", "-1").quote(title))
                .child(p("facts muted").text(facts.join(" · "))),
        )
        .child(take_away(ctx))
}

fn take_away(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let is_word = ctx.state.opened.as_ref().is_some_and(|opened| opened.detail.document.is_word());
    // Only a Word file can take comments.
    let exports = Export::ALL.into_iter().filter(|one| is_word || *one != Export::Word);
    let buttons = exports.map(|export| {
        let label = match export {
            Export::Word => w.save_word,
            Export::List => w.save_list,
            Export::Sarif => w.save_sarif,
            Export::Report => w.save_report,
        };
        let button = button("button").set("data-export", export.name()).say(label);
        ctx.click(button, Message::Export(export))
    });
    let print = button("button").set("data-export", "print").say(w.print);
    div("take-away")
        .set("role", "group")
        .set("aria-label", w.take_away)
        .each(buttons)
        .child(ctx.click(print, Message::Tell(HostEvent::Print)))
}

/// How many findings there are of each severity; a click shows only those.
fn counts(ctx: &Context<'_>, report: &Report) -> El {
    let counts = accepted::counts(report, &ctx.state.accepted);
    let buttons = Severity::ALL.into_iter().zip(counts).map(|(severity, count)| {
        let is_chosen = ctx.state.filter.severity == Some(severity);
        let wanted = (!is_chosen).then_some(severity);
        let means = match severity {
            Severity::Error => ctx.words.error_means,
            Severity::Warning => ctx.words.warning_means,
            Severity::Note => ctx.words.note_means,
        };
        let inside = el("button")
            .set("type", "button")
            .class("count")
            .set("data-severity", severity.name())
            .set("aria-pressed", if is_chosen { "true" } else { "false" })
            .child(icon::severity(severity))
            .child(span("figure num").text(count.to_string()))
            .child(
                span("words")
                    .child(el("b").say(batch::severity_name(ctx.lang, severity)))
                    .child(span("means").say(means)),
            );
        el("li").child(ctx.act(inside, Action::Severity(wanted)))
    });
    el("ul").class("counts").set("data-part", "counts").each(buttons)
}

/// That the findings are of the plan as the reader has mended it.
fn mended(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let drop = button("link").set("data-act", "unmend").say(w.unmend);
    p("notice")
        .set("data-part", "mended")
        .child(el("b").say(w.mended))
        .say(" ")
        .say(w.mended_means)
        .say(" ")
        .child(ctx.click(drop, Message::Unmend))
}

/// How many findings are new and still there against an earlier draft, and how many are gone; a
/// field for the report on it while there is none.
fn compared(ctx: &Context<'_>, file: &File, report: &Report) -> El {
    let w = ctx.words;
    let Some(previous) = &report.previous else {
        return div("compared")
            .set("data-part", "compare")
            .child(open_previous(file, w.open_previous))
            .child(span("hint").say(w.previous_hint));
    };
    let choices = Change::ALL.map(|change| {
        let count = accepted::changed(report, &ctx.state.accepted, change);
        let is_chosen = ctx.state.filter.change == Some(change);
        let wanted = (!is_chosen).then_some(change);
        let toggle = button("toggle")
            .set("data-change", change.name())
            .set("aria-pressed", if is_chosen { "true" } else { "false" })
            .child(span("figure num").text(count.to_string()))
            .child(el("span").say(change_name(w, change)));
        ctx.act(toggle, Action::Change(wanted))
    });
    let solved = span("toggle still")
        .set("data-change", "solved")
        .child(span("figure num").text(previous.solved_whole().to_string()))
        .child(el("span").say(w.solved));
    div("compared")
        .set("data-part", "compared")
        .child(el("b").text(ctx.lang.compared_with(&previous.as_of)))
        .each(choices.into_iter())
        .child(solved)
        .child(open_previous(file, w.other_previous))
        .maybe((previous.untold > 0).then(|| span("hint").text(ctx.lang.untold(previous.untold))))
}

/// A field for the report on an earlier draft of a document.
fn open_previous(file: &File, label: &'static str) -> El {
    intake::files("previous", label, ".json", "button slim", Some(file.key))
}

/// A change as the name of a choice.
pub(crate) fn change_name(w: &Words, change: Change) -> &'static str {
    match change {
        Change::New => w.change_new,
        Change::Still | Change::Unknown => w.change_still,
    }
}

fn tabs(ctx: &Context<'_>) -> El {
    let tabs = Pane::ALL.map(|pane| {
        let chosen = pane == ctx.state.pane;
        let (selected, order) = if chosen { ("true", "0") } else { ("false", "-1") };
        let label = match pane {
            Pane::Findings => ctx.words.findings,
            Pane::Plan => ctx.words.plan_as_read,
        };
        let tab = el("button")
            .set("type", "button")
            .set("role", "tab")
            .put("id", format!("tab-{}", pane.name()))
            .set("data-pane", pane.name())
            .set("aria-controls", "panel")
            .set("aria-selected", selected)
            .set("tabindex", order)
            .say(label);
        ctx.act(tab, Action::Show(pane))
    });
    let next = match ctx.state.pane {
        Pane::Findings => Pane::Plan,
        Pane::Plan => Pane::Findings,
    };
    div("tabs")
        .set("role", "tablist")
        .set("aria-label", ctx.words.views)
        .each(tabs.into_iter())
        .hear(On::KeyDown, ctx.send, Box::new(move |event| key(event, next)))
}

/// The arrows move along the tabs; all other keys are the browser's.
fn key(event: &Event, next: Pane) -> Message {
    let pressed = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default();
    let pane = match pressed.as_str() {
        "ArrowRight" | "ArrowLeft" => next,
        "Home" => Pane::Findings,
        "End" => Pane::Plan,
        _ => return Message::Ignore,
    };
    event.prevent_default();
    Message::Tab(pane)
}
