//! Every row of every commune in one table, searched, filtered, grouped and sorted.

mod line;
mod tools;
pub(crate) mod window;

use sauro_areas::{Line, SortBy};
use sauro_dom::{El, On, button, div, el};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::app::{Context, Message};
use crate::state::Action;

/// How many lines are drawn at first: about as many as a screen shows.
const FIRST_LINES: usize = 10;

/// Draws the view.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let boxed = if ctx.window.is_boxed() { "box long" } else { "box" };
    let scrolled = |event: &web_sys::Event| {
        let rows = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        rows.map_or(Message::Finish, Message::Scrolled)
    };
    let table = el("table").child(head(ctx)).child(body(ctx));
    let rows = div(boxed)
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-label", ctx.words.rows)
        .remember(ctx.rows)
        .child(table)
        .hear(On::Scroll, ctx.send, Box::new(scrolled));
    el("div").child(tools::draw(ctx)).child(rows)
}

fn head(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let columns: [(&'static str, &'static str, Option<SortBy>); 8] = [
        ("w0", w.area, Some(SortBy::Area)),
        ("w1", w.indicator, Some(SortBy::Indicator)),
        ("w2", w.target, None),
        ("w3", w.value, None),
        ("w4", w.achieved, Some(SortBy::Achieved)),
        ("w5", w.status, Some(SortBy::Status)),
        ("w6", w.lead, Some(SortBy::Lead)),
        ("w7", w.due, Some(SortBy::Due)),
    ];
    let shown = if ctx.has_many() { 0 } else { 1 };
    let headings = columns.into_iter().skip(shown).map(|(class, label, sort)| {
        let heading = el("th").class(class).set("scope", "col");
        let Some(sort) = sort else { return heading.say(label) };
        let query = &ctx.state.query;
        let order = match (query.sort == Some(sort), query.descending) {
            (false, _) => "none",
            (true, true) => "descending",
            (true, false) => "ascending",
        };
        let sorter = button("sorter").set("data-sort", sort.name()).say(label);
        heading.set("aria-sort", order).child(ctx.act(sorter, Action::Sort(sort)))
    });
    el("thead").child(el("tr").each(headings))
}

fn body(ctx: &Context<'_>) -> El {
    let (first, end) = ctx.window.range();
    let end = if ctx.is_begun { end.min(first + FIRST_LINES) } else { end };
    let (above, below) = ctx.window.gaps();
    let columns = if ctx.has_many() { "8" } else { "7" };
    let mut lines = el("tbody").child(line::gap(above, columns));
    for line in (first..end).filter_map(|index| ctx.selection.line(index)) {
        lines = lines.node(match line {
            Line::Row(row) => line::row(ctx, row),
            Line::Group(group) => line::group(ctx, group, columns),
        });
    }
    lines.child(line::gap(below, columns))
}
