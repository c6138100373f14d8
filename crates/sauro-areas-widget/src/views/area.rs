//! One commune, alone or beside another: every indicator with value, target and status.

use sauro_areas::Row;
use sauro_dom::{El, button, div, el};

use super::parts::{Choice, all, chip, headings, index, menu, share, stacked};
use crate::app::Context;
use crate::state::Action;

/// Draws the view.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let names = |chosen: Option<u16>| -> Vec<Choice> {
        let areas = ctx.input.table.areas.iter().enumerate();
        areas
            .map(|(index, area)| {
                let is_chosen = chosen.is_some_and(|chosen| usize::from(chosen) == index);
                (index.to_string(), area.name.to_string(), is_chosen)
            })
            .collect()
    };
    let mut others = vec![all(w.nobody, ctx.state.other.is_none())];
    others.extend(names(ctx.state.other));
    let tools = div("tools")
        .child(menu(ctx, "commune", w.area, names(Some(ctx.state.area)), Action::ChooseArea))
        .child(menu(ctx, "beside", w.beside, others, Action::Compare));
    let sides: Vec<u16> = [Some(ctx.state.area), ctx.state.other].into_iter().flatten().collect();
    let cards = div("pair").each(sides.iter().map(|area| card(ctx, *area)));
    el("div").child(tools).child(cards).child(rows(ctx, &sides))
}

/// A commune's figures.
fn card(ctx: &Context<'_>, area: u16) -> El {
    let w = ctx.words;
    let name = ctx.input.table.areas.get(usize::from(area)).map(|area| area.name.to_string());
    let summary = ctx.input.areas().get(usize::from(area)).copied().unwrap_or_default();
    let due = format!("{}/{}", summary.due.met + summary.due.met_late, summary.due.due);
    let facts = [
        (w.due_rate, format!("{} ({due})", share(ctx, summary.due.rate))),
        (w.index, index(ctx, &summary)),
        (w.on_track, share(ctx, summary.on_track())),
        (w.coverage, format!("{}/{}", summary.covered, summary.counts.total())),
    ];
    let facts = facts.into_iter().map(|(label, figure)| {
        el("div").child(el("dt").say(label)).child(el("dd").class("num").text(figure))
    });
    el("section")
        .child(el("h3").text(name.unwrap_or_default()))
        .child(el("dl").class("facts").each(facts))
        .child(stacked(ctx, &summary))
}

fn rows(ctx: &Context<'_>, sides: &[u16]) -> El {
    let w = ctx.words;
    let mut columns = vec![("d0", w.indicator)];
    for _ in sides {
        columns.extend([("d1", w.value), ("d2", w.target), ("d3", w.status)]);
    }
    let indicators = ctx.input.table.indicators.iter().zip(0u16..);
    let lines = indicators.filter_map(|(common, indicator)| {
        let of = |area: &u16| {
            ctx.input.index().row(*area, indicator).and_then(|row| ctx.input.table.row(row))
        };
        let cells: Vec<Option<Row<'_>>> = sides.iter().map(of).collect();
        if cells.iter().all(Option::is_none) {
            return None;
        }
        let name = button("open").text(match &*common.no {
            "" => common.name.to_string(),
            no => format!("{no}. {}", common.name),
        });
        let name = ctx.act(name, Action::OpenIndicator(indicator));
        let mut line = el("tr").child(el("th").class("d0").set("scope", "row").child(name));
        for row in cells {
            line = figures(ctx, line, row);
        }
        Some(line)
    });
    let body = el("tbody").each(lines);
    div("box").child(el("table").class("side").child(headings(&columns)).child(body))
}

fn figures(ctx: &Context<'_>, line: El, row: Option<Row<'_>>) -> El {
    let Some(row) = row else {
        return line.child(el("td").class("muted").set("colspan", "3").say(ctx.words.no_row));
    };
    let value = row.value().map_or_else(
        || "–".to_owned(),
        |value| ctx.lang.quantity(value, row.indicator().unit.as_deref(), row.target()),
    );
    let date = row.value_date().map(|date| el("small").class("muted").text(ctx.lang.date(date)));
    line.child(el("td").class("num").text(value).say(" ").maybe(date))
        .child(el("td").text(row.target_text().to_string()))
        .child(el("td").child(chip(ctx, row.status())))
}
