//! Every commune against every indicator: a cell for each, with a sign and a colour, and a place
//! that the keyboard moves.

use sauro_areas::Row;
use sauro_dom::{El, On, div, el};
use sauro_progress::Status;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::parts::{area_link, gap, provinces, scrolled};
use crate::app::{Context, Message};
use crate::state::Action;

/// Draws the view.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let areas = ctx.areas;
    let indicators = &ctx.input.table.indicators;
    let (first, end) = ctx.lines();
    let (above, below) = ctx.window.gaps();
    let columns = "100";
    let numbers = indicators.iter().zip(0u16..).map(|(common, index)| {
        let no = match &*common.no {
            "" => (index + 1).to_string(),
            no => no.to_owned(),
        };
        let opener = ctx.act(
            sauro_dom::button("sorter")
                .put("aria-label", format!("{no}. {}", common.name))
                .text(no),
            Action::OpenIndicator(index),
        );
        el("th").set("scope", "col").put("title", common.name.to_string()).child(opener)
    });
    let head = el("thead")
        .child(el("tr").child(el("th").class("g0").set("scope", "col").say(w.area)).each(numbers));
    let lines = areas.iter().enumerate().skip(first).take(end.saturating_sub(first));
    let lines = lines.map(|(line, area)| {
        let name = el("th").class("g0").set("scope", "row").child(area_link(ctx, *area));
        let cells = (0..indicators.len()).filter_map(|index| u16::try_from(index).ok());
        el("tr")
            .put("data-area", area.to_string())
            .set("role", "row")
            .child(name)
            .each(cells.map(|indicator| cell(ctx, line, *area, indicator)))
    });
    let body = el("tbody").child(gap(above, columns)).each(lines).child(gap(below, columns));
    let last = (areas.len().saturating_sub(1), indicators.len().saturating_sub(1));
    let (line, indicator) = ctx.state.cell;
    let table = el("table")
        .class("heat")
        .set("role", "grid")
        .set("aria-label", w.view_grid)
        .put("aria-rowcount", areas.len().to_string())
        .child(head)
        .child(body)
        .hear(On::KeyDown, ctx.send, Box::new(move |event| walk(event, line, indicator, last)));
    el("div")
        .child(div("tools").maybe(provinces(ctx)).child(legend(ctx)))
        .child(scrolled(ctx, w.view_grid, table))
        .child(told(ctx, areas))
}

fn cell(ctx: &Context<'_>, line: usize, area: u16, indicator: u16) -> El {
    let row = ctx.input.index().row(area, indicator).and_then(|row| ctx.input.table.row(row));
    let here = ctx.state.cell == (line, indicator);
    let cell = el("td")
        .class(if here { "g here" } else { "g" })
        .set("role", "gridcell")
        .set("tabindex", if here { "0" } else { "-1" });
    let cell = match row {
        None => cell.set("aria-label", ctx.words.no_row),
        Some(row) => cell
            .set("data-s", row.status().as_str())
            .put("aria-label", words(ctx, row))
            .child(el("span").set("aria-hidden", "true").say(sign(row.status()))),
    };
    ctx.act(cell, Action::Move(line, indicator))
}

/// The sign of a status: a shape of its own, so that colour is never alone.
fn sign(status: Status) -> &'static str {
    match status {
        Status::Met => "✓",
        Status::MetLate => "✓̲",
        Status::OnTrack => "↗",
        Status::Accelerate => "»",
        Status::Behind => "↘",
        Status::Regress => "↶",
        Status::Missed => "✕",
        Status::Open => "○",
        Status::Judged => "◇",
        Status::NoData => "–",
        Status::Invalid => "?",
    }
}

fn legend(ctx: &Context<'_>) -> El {
    let signs = Status::ALL.into_iter().map(|status| {
        el("li")
            .child(el("span").class("g").set("data-s", status.as_str()).say(sign(status)))
            .say(" ")
            .say(ctx.lang.status(status))
    });
    el("ul").class("legend small").each(signs)
}

fn words(ctx: &Context<'_>, row: Row<'_>) -> String {
    let mut words = ctx.lang.status(row.status()).to_owned();
    if let Some(share) = row.achieved() {
        words.push_str(&format!(", {}%", ctx.lang.number(share, 0)));
    }
    words
}

/// The cell under the keyboard's place, in words.
fn told(ctx: &Context<'_>, areas: &[u16]) -> El {
    let (line, indicator) = ctx.state.cell;
    let told = el("p").class("told").set("role", "status").set("data-field", "cell");
    let Some(area) = areas.get(line) else { return told };
    let row = ctx.input.index().row(*area, indicator).and_then(|row| ctx.input.table.row(row));
    let Some(row) = row else { return told.say(ctx.words.no_row) };
    let value = match row.value() {
        Some(value) => {
            let unit = row.indicator().unit.as_deref();
            ctx.lang.quantity(value, unit, row.target())
        }
        None => ctx.words.no_value.to_owned(),
    };
    told.child(el("b").text(row.area_name().to_string())).text(format!(
        " · {} · {} / {} · {}",
        row.indicator().name,
        value,
        row.target_text(),
        words(ctx, row)
    ))
}

/// The keys that move the place: arrows, Home and End along the line, Page Up and Page Down.
fn walk(event: &Event, line: usize, indicator: u16, last: (usize, usize)) -> Message {
    /// How many lines a page key moves by.
    const PAGE: usize = 10;
    let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else {
        return Message::Ignore;
    };
    let in_cell = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    if in_cell.is_none_or(|cell| cell.tag_name() != "TD") {
        return Message::Ignore;
    }
    let last_indicator = u16::try_from(last.1).unwrap_or_default();
    let (line, indicator) = match key.as_str() {
        "ArrowDown" => ((line + 1).min(last.0), indicator),
        "ArrowUp" => (line.saturating_sub(1), indicator),
        "PageDown" => ((line + PAGE).min(last.0), indicator),
        "PageUp" => (line.saturating_sub(PAGE), indicator),
        "ArrowRight" => (line, indicator.saturating_add(1).min(last_indicator)),
        "ArrowLeft" => (line, indicator.saturating_sub(1)),
        "Home" => (line, 0),
        "End" => (line, last_indicator),
        _ => return Message::Ignore,
    };
    event.prevent_default();
    Message::Walk(line, indicator)
}
