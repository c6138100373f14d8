//! The tabs that switch between views, by click and by keyboard.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use crate::app::{Context, Message};
use crate::state::{Action, View};
use sauro_dom::{El, On, el};

/// Draws the tabs.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let tabs = View::ALL.into_iter().map(|view| {
        let chosen = view == ctx.state.view;
        let (selected, order) = if chosen { ("true", "0") } else { ("false", "-1") };
        let tab = el("button")
            .set("type", "button")
            .set("role", "tab")
            .set("id", view.name())
            .set("data-view", view.name())
            .set("aria-controls", "panel")
            .set("aria-selected", selected)
            .set("tabindex", order)
            .say(label(ctx, view));
        ctx.act(tab, Action::Show(view))
    });
    el("div").set("role", "tablist").set("aria-label", ctx.strings.views).each(tabs).hear(
        On::KeyDown,
        ctx.send,
        Box::new(key),
    )
}

/// The keys that move along tabs; all others are the browser's.
fn key(event: &Event) -> Message {
    let pressed = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
    let tab = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    match pressed.zip(tab) {
        Some((key, tab)) if ["ArrowRight", "ArrowLeft", "Home", "End"].contains(&key.as_str()) => {
            event.prevent_default();
            Message::Key { key, tab }
        }
        _ => Message::Ignore,
    }
}

fn label(ctx: &Context<'_>, view: View) -> &'static str {
    let s = ctx.strings;
    match view {
        View::Overview => s.view_overview,
        View::Indicators => s.view_indicators,
        View::Agencies => s.view_agencies,
        View::Tasks => s.view_tasks,
        View::Reporting => s.view_reporting,
    }
}
