//! Every row of every commune in one table, searched, filtered, grouped and sorted.

mod line;
mod tools;

use sauro_areas::{Line, SortBy};
use sauro_dom::{El, button, el};

use super::parts::{gap, scrolled};
use crate::app::Context;
use crate::state::Action;

/// Draws the view.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let table = el("table").child(head(ctx)).child(body(ctx));
    el("div").child(tools::draw(ctx)).child(scrolled(ctx, ctx.words.view_rows, table))
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
    let (first, end) = ctx.lines();
    let (above, below) = ctx.window.gaps();
    let columns = if ctx.has_many() { "8" } else { "7" };
    let mut lines = el("tbody").child(gap(above, columns));
    for line in (first..end).filter_map(|index| ctx.selection.line(index)) {
        lines = lines.node(match line {
            Line::Row(row) => line::row(ctx, row),
            Line::Group(group) => line::group(ctx, group, columns),
        });
    }
    lines.child(gap(below, columns))
}
