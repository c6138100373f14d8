//! One indicator over all communes: what they come to together, how they spread, who does best, who
//! needs help, and who is silent.

use sauro_areas::Row;
use sauro_dom::{El, div, el};
use sauro_progress::{AreaResult, Status};

use super::parts::{Choice, area_link, chip, headings, menu, provinces};
use crate::app::Context;
use crate::state::Action;

/// How many communes are named as the best, and as those that need help.
const NAMED: usize = 5;
/// How many bars the spread has: 0–10 %, 10–20 % … and 100 % and more.
const BARS: usize = 11;

/// Draws the view.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let table = &ctx.input.table;
    let choices: Vec<Choice> = table
        .indicators
        .iter()
        .enumerate()
        .map(|(index, common)| {
            let words = match &*common.no {
                "" => common.name.to_string(),
                no => format!("{no}. {}", common.name),
            };
            (index.to_string(), words, index == usize::from(ctx.state.indicator))
        })
        .collect();
    let tools = div("tools").maybe(provinces(ctx)).child(menu(
        ctx,
        "indicator",
        ctx.words.indicator,
        choices,
        Action::ChooseIndicator,
    ));
    let areas = ctx.areas;
    let cell = |area: &u16| ctx.input.index().row(*area, ctx.state.indicator);
    let rows: Vec<Row<'_>> =
        areas.iter().filter_map(cell).filter_map(|row| table.row(row)).collect();
    let without = areas.len().saturating_sub(rows.len());
    el("div")
        .child(tools)
        .child(together(ctx, &rows, without))
        .child(spread(ctx, &rows))
        .child(div("pair").child(best(ctx, &rows)).child(help(ctx, &rows)))
        .child(silent(ctx, &rows))
}

/// What the values come to together; never a mean of rates.
fn together(ctx: &Context<'_>, rows: &[Row<'_>], without: usize) -> El {
    let Some(common) = ctx.input.table.indicators.get(usize::from(ctx.state.indicator)) else {
        return el("p");
    };
    let rollup = sauro_areas::together(common, rows.iter().copied());
    let quantity = |value: f64| ctx.lang.quantity(value, common.unit.as_deref(), None);
    let mut facts = vec![
        (ctx.words.met_of_all, format!("{}/{}", rollup.met, rollup.areas)),
        (ctx.words.coverage, format!("{}/{}", rollup.covered, rollup.areas)),
    ];
    match rollup.result {
        AreaResult::Sum(sum) => facts.push((ctx.words.sum, quantity(sum))),
        AreaResult::Quotient { value, .. } => facts.push((ctx.words.together, quantity(value))),
        AreaResult::Spread { min, median, max } => {
            facts.push((ctx.words.lowest, quantity(min)));
            facts.push((ctx.words.median, quantity(median)));
            facts.push((ctx.words.highest, quantity(max)));
        }
        AreaResult::None => {}
    }
    if without > 0 {
        facts.push((ctx.words.without_row, without.to_string()));
    }
    el("dl").class("facts").each(facts.into_iter().map(|(label, figure)| {
        el("div").child(el("dt").say(label)).child(el("dd").class("num").text(figure))
    }))
}

/// How many communes have achieved how much, as bars with their numbers.
fn spread(ctx: &Context<'_>, rows: &[Row<'_>]) -> El {
    let mut counts = [0usize; BARS];
    for share in rows.iter().filter_map(|row| row.achieved()) {
        let bar = (share / 10.0).floor().clamp(0.0, 10.0) as usize;
        if let Some(count) = counts.get_mut(bar) {
            *count += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default().max(1);
    let bars = counts.iter().enumerate().map(|(bar, count)| {
        let label = if bar == BARS - 1 {
            "≥ 100%".to_owned()
        } else {
            format!("{}–{}%", bar * 10, bar * 10 + 10)
        };
        let height = i32::try_from(count * 100 / most).unwrap_or_default();
        let drawn = el("svg")
            .set("viewBox", "0 0 10 100")
            .set("preserveAspectRatio", "none")
            .set("aria-hidden", "true")
            .child(el("rect").at("y", 100 - height).set("width", "10").at("height", height));
        el("li")
            .child(el("span").class("num").text(count.to_string()))
            .child(drawn)
            .child(el("span").class("small muted").text(label))
    });
    el("figure")
        .child(el("figcaption").say(ctx.words.spread))
        .child(el("ol").class("spread").each(bars))
}

fn best(ctx: &Context<'_>, rows: &[Row<'_>]) -> El {
    let mut known: Vec<(f64, Row<'_>)> =
        rows.iter().filter_map(|row| Some((row.achieved()?, *row))).collect();
    known.sort_by(|a, b| b.0.total_cmp(&a.0));
    list(ctx, ctx.words.best, known.into_iter().map(|(_, row)| row).take(NAMED))
}

fn help(ctx: &Context<'_>, rows: &[Row<'_>]) -> El {
    let needs = |row: &&Row<'_>| row.status().severity() >= Status::Accelerate.severity();
    let mut late: Vec<Row<'_>> = rows.iter().filter(needs).copied().collect();
    let key = |row: &Row<'_>| row.achieved().unwrap_or(f64::NEG_INFINITY);
    late.sort_by(|a, b| {
        let severity = b.status().severity().cmp(&a.status().severity());
        severity.then_with(|| key(a).total_cmp(&key(b)))
    });
    list(ctx, ctx.words.needs_help, late.into_iter().take(NAMED))
}

fn list<'a>(ctx: &Context<'_>, title: &'static str, rows: impl Iterator<Item = Row<'a>>) -> El {
    let w = ctx.words;
    let columns = [("", w.area), ("", w.value), ("", w.target), ("", w.status)];
    let mut count = 0;
    let lines: Vec<El> = rows
        .map(|row| {
            count += 1;
            let value = row.value().map_or_else(
                || "–".to_owned(),
                |value| ctx.lang.quantity(value, row.indicator().unit.as_deref(), row.target()),
            );
            el("tr")
                .child(el("th").set("scope", "row").child(area_link(ctx, row.area())))
                .child(el("td").class("num").text(value))
                .child(el("td").text(row.target_text().to_string()))
                .child(el("td").child(chip(ctx, row.status())))
        })
        .collect();
    let section = el("section").child(el("h3").say(title));
    if count == 0 {
        return section.child(el("p").class("muted").say(w.none));
    }
    let table = el("table").class("short").child(headings(&columns));
    section.child(table.child(el("tbody").each(lines.into_iter())))
}

/// The communes without a value, each named.
fn silent(ctx: &Context<'_>, rows: &[Row<'_>]) -> El {
    let silent: Vec<&Row<'_>> =
        rows.iter().filter(|row| row.value().is_none() && row.status() != Status::Judged).collect();
    let title = el("summary").say(ctx.words.silent).text(format!(" ({})", silent.len()));
    let names = silent.into_iter().map(|row| el("li").child(area_link(ctx, row.area())));
    el("details").class("silent").child(title).child(el("ul").class("names").each(names))
}
