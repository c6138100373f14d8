//! What is no longer as it was a month ago: rows whose status has changed, the worst turns first.

use sauro_areas::Row;
use sauro_dom::{El, div, el};
use sauro_progress::Status;

use super::parts::{area_link, chip, headings, provinces};
use crate::app::Context;

/// How many turns are listed on each side; the numbers of all of them stand above.
const MOST: usize = 100;

/// Draws the view.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let tools = div("tools").maybe(provinces(ctx));
    let Some(before) = ctx.input.month_before() else {
        return el("div").child(tools).child(el("p").class("muted").say(w.one_month));
    };
    let (mut worse, mut better) = (Vec::new(), Vec::new());
    for turn in ctx.input.turns() {
        let Some(row) = ctx.input.table.row(turn.row) else { continue };
        let area = ctx.input.table.areas.get(usize::from(row.area()));
        let province = area.and_then(|area| area.province);
        if ctx.state.query.province.is_some_and(|wanted| province != Some(wanted)) {
            continue;
        }
        let side = if turn.worse > 0 { &mut worse } else { &mut better };
        side.push((turn.worse.abs(), turn.before, row));
    }
    let since = el("p").class("muted").say(w.since).say(" ").text(ctx.lang.date(before));
    let lists = div("pair").child(list(ctx, w.worse, worse)).child(list(ctx, w.better, better));
    el("div").child(tools).child(since).child(lists)
}

fn list(ctx: &Context<'_>, title: &'static str, mut turns: Vec<(i16, Status, Row<'_>)>) -> El {
    let w = ctx.words;
    turns.sort_by_key(|(turn, _, _)| -turn);
    let count = ctx.lang.number(turns.len() as f64, 0);
    let section = el("section").child(el("h3").say(title).text(format!(" ({count})")));
    if turns.is_empty() {
        return section.child(el("p").class("muted").say(w.none));
    }
    let columns = [("", w.area), ("", w.indicator), ("", w.before), ("", w.now)];
    let left = turns.len().saturating_sub(MOST);
    let lines = turns.into_iter().take(MOST).map(|(_, was, row)| {
        el("tr")
            .child(el("th").set("scope", "row").child(area_link(ctx, row.area())))
            .child(el("td").text(row.indicator().name.to_string()))
            .child(el("td").child(chip(ctx, was)))
            .child(el("td").child(chip(ctx, row.status())))
    });
    let table =
        el("table").class("short turns").child(headings(&columns)).child(el("tbody").each(lines));
    let more = (left > 0).then(|| el("p").class("muted small").text(ctx.lang.more_rows(left)));
    section.child(table).maybe(more)
}
