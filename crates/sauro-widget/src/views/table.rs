//! What the tables of several views have in common.

use sauro_dom::{El, button, div, el};

use crate::app::{Context, HostEvent, Message};
use crate::state::Action;

/// The columns of a table: class and heading.
pub(crate) type Columns<'a> = &'a [(&'static str, &'static str)];

/// A table with its heading row. Roles are named, since a phone's layout would drop those that the
/// elements have by themselves.
pub(crate) fn table(part: &'static str, caption: &'static str, columns: Columns<'_>) -> El {
    let headings = columns.iter().map(|&(class, label)| column(class).say(label));
    table_with(part, caption, el("tr").set("role", "row").each(headings))
}

/// A table with a heading row of its own.
pub(crate) fn table_with(part: &'static str, caption: &'static str, headings: El) -> El {
    el("table")
        .class("list")
        .set("role", "table")
        .set("data-part", part)
        .child(el("caption").class("hidden").say(caption))
        .child(el("thead").set("role", "rowgroup").child(headings))
}

/// A column's heading, without its words.
pub(crate) fn column(class: &'static str) -> El {
    el("th").class(class).set("role", "columnheader").set("scope", "col")
}

/// A cell that a phone shows under its column's name.
pub(crate) fn cell(class: &'static str, label: &'static str) -> El {
    let cell = el("td").class(class).set("role", "cell");
    if label.is_empty() { cell } else { cell.set("data-label", label) }
}

/// One of several ways to show a view.
pub(crate) fn toggle(ctx: &Context<'_>, label: &'static str, on: bool, action: Action) -> El {
    let pressed = if on { "true" } else { "false" };
    ctx.act(button("button").set("aria-pressed", pressed).say(label), action)
}

/// The buttons that take away what is on the screen.
pub(crate) fn exports(ctx: &Context<'_>) -> El {
    let csv = button("button").set("data-export", "csv").say(ctx.strings.export_csv);
    div("end")
        .child(csv.click(ctx.send, Message::SaveRows))
        .child(ask(ctx, "print", ctx.strings.print))
        .child(ask(ctx, "snapshot", ctx.strings.export_snapshot))
}

/// A button for what the page around the widget does. Its part's name lets a portal hide it.
pub(crate) fn ask(ctx: &Context<'_>, what: &'static str, words: &'static str) -> El {
    let button = button("button").set("part", what).say(words);
    button.click(ctx.send, Message::Tell(HostEvent::Ask(what)))
}
