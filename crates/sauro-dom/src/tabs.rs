//! Tabs that switch between views, by click and by the keys of the ARIA pattern for tabs.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use yew::Callback;

use crate::{El, On, el, focus};

/// A tab.
pub struct Tab<M> {
    /// The name of its view.
    pub name: &'static str,
    /// Its words.
    pub words: &'static str,
    /// Whether its view is on the screen.
    pub chosen: bool,
    /// What shows its view.
    pub show: M,
}

/// A list of tabs for the element with the id `panel`. A key that is not theirs sends `ignore`.
pub fn tabs<M: Clone + 'static>(
    label: &'static str,
    tabs: Vec<Tab<M>>,
    ignore: M,
    send: &Callback<M>,
) -> El {
    let buttons = tabs.iter().map(|tab| {
        let (selected, order) = if tab.chosen { ("true", "0") } else { ("false", "-1") };
        el("button")
            .set("type", "button")
            .set("role", "tab")
            .set("id", tab.name)
            .set("data-view", tab.name)
            .set("aria-controls", "panel")
            .set("aria-selected", selected)
            .set("tabindex", order)
            .say(tab.words)
            .click(send, tab.show.clone())
    });
    let list = el("div").set("role", "tablist").set("aria-label", label).each(buttons);
    let walk = move |event: &Event| walk(event, &tabs).unwrap_or_else(|| ignore.clone());
    list.hear(On::KeyDown, send, Box::new(walk))
}

/// Moves along the tabs by the arrow keys, Home and End; all other keys are the browser's.
fn walk<M: Clone>(event: &Event, tabs: &[Tab<M>]) -> Option<M> {
    let key = event.dyn_ref::<KeyboardEvent>()?.key();
    let at = tabs.iter().position(|tab| tab.chosen).unwrap_or_default();
    let next = match key.as_str() {
        "ArrowRight" => at + 1,
        "ArrowLeft" => at + tabs.len() - 1,
        "Home" => 0,
        "End" => tabs.len() - 1,
        _ => return None,
    };
    let tab = tabs.get(next % tabs.len())?;
    event.prevent_default();
    let list = event.target()?.dyn_into::<Element>().ok()?.parent_element();
    let selector = format!("[data-view={}]", tab.name);
    if let Some(button) = list.and_then(|list| list.query_selector(&selector).ok().flatten()) {
        focus(&button);
    }
    Some(tab.show.clone())
}
