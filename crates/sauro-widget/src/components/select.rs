//! A labelled menu of choices.

use sauro_dom::{El, On, el, value_of};

use crate::app::{Context, Message};
use crate::state::Action;

/// One line of a menu: its value and its words.
pub(crate) type Choice = (String, String);

/// Draws the menu; before the first paint with its chosen line only. The chosen line is set as a property, also after the reader has changed it;
/// without any the browser would show the last one, since the framework inserts lines from last
/// to first.
pub(crate) fn select(
    ctx: &Context<'_>,
    name: &'static str,
    label: &'static str,
    choices: Vec<Choice>,
    chosen: &str,
    act: fn(String) -> Action,
) -> El {
    let wanted = choices.into_iter().filter(|(value, _)| !ctx.is_begun || value == chosen);
    let lines = wanted.map(|(value, words)| {
        let selected = value == chosen;
        el("option").put("value", value).property("selected", selected).text(words)
    });
    let menu = el("select").set("name", name).each(lines).hear(
        On::Change,
        ctx.send,
        Box::new(move |event| Message::Act(act(value_of(event)))),
    );
    el("label").class("field").child(el("span").say(label)).child(menu)
}
