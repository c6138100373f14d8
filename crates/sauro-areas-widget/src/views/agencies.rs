//! The agencies of one kind over all communes: what "Phòng Kinh tế" leads everywhere.

use sauro_dom::{El, button, el};

use super::parts::{headings, index, scrolled, share, stacked};
use crate::app::Context;
use crate::state::Action;

/// Draws the view.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let columns = [
        ("a0", w.agency),
        ("a1", w.leads),
        ("a2", w.due_rate),
        ("a3", w.index),
        ("a4", w.on_track),
        ("a5", w.coverage),
        ("a6", w.by_status),
    ];
    let agencies = ctx.input.table.agencies.iter().zip(ctx.input.agencies()).zip(0u16..);
    let lines = agencies.filter(|((_, summary), _)| summary.counts.total() > 0).map(
        |((name, summary), agency)| {
            let link = ctx.act(button("open").shared(name), Action::OpenAgency(agency));
            let rows = summary.counts.total();
            el("tr")
                .child(el("th").class("a0").set("scope", "row").child(link))
                .child(el("td").class("num").text(ctx.lang.number(rows as f64, 0)))
                .child(el("td").class("num").text(share(ctx, summary.due.rate)))
                .child(el("td").class("num").text(index(ctx, summary)))
                .child(el("td").class("num").text(share(ctx, summary.on_track())))
                .child(el("td").class("num").text(format!("{}/{rows}", summary.covered)))
                .child(el("td").child(stacked(ctx, summary)))
        },
    );
    let table =
        el("table").class("agencies").child(headings(&columns)).child(el("tbody").each(lines));
    let hint = el("p").class("muted small").say(w.agencies_hint);
    el("div").child(scrolled(ctx, w.view_agencies, table)).child(hint)
}
