//! What several views are made of: menus, figures, boxes that scroll, chips of statuses.

use sauro_areas::Summary;
use sauro_dom::{El, On, button, div, el, span, value_of};
use sauro_progress::Status;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::app::{Context, Message};
use crate::state::Action;

/// One line of a menu: its value, its words, whether it is chosen.
pub(crate) type Choice = (String, String, bool);

/// A labelled menu; before the first paint with its chosen line only.
pub(crate) fn menu(
    ctx: &Context<'_>,
    name: &'static str,
    label: &'static str,
    choices: Vec<Choice>,
    act: fn(String) -> Action,
) -> El {
    let wanted = choices.into_iter().filter(|(_, _, chosen)| !ctx.is_begun || *chosen);
    let lines = wanted.map(|(value, words, chosen)| {
        el("option").put("value", value).property("selected", chosen).text(words)
    });
    let select = el("select").set("data-field", name).each(lines).hear(
        On::Change,
        ctx.send,
        Box::new(move |event| Message::Act(act(value_of(event)))),
    );
    el("label").class("field").child(el("span").say(label)).child(select)
}

/// The line of a menu that stands for no choice.
pub(crate) fn all(words: &'static str, chosen: bool) -> Choice {
    (String::new(), words.to_owned(), chosen)
}

/// The menu of provinces, where there are several.
pub(crate) fn provinces(ctx: &Context<'_>) -> Option<El> {
    let table = &ctx.input.table;
    if table.provinces.len() < 2 {
        return None;
    }
    let chosen = ctx.state.query.province;
    let mut choices = vec![all(ctx.words.all_provinces, chosen.is_none())];
    for (index, name) in table.provinces.iter().enumerate() {
        let is_chosen = chosen.is_some_and(|chosen| usize::from(chosen) == index);
        choices.push((index.to_string(), name.to_string(), is_chosen));
    }
    Some(menu(ctx, "province", ctx.words.province, choices, Action::Province))
}

/// A box that scrolls a long list of lines of one height, or lets a short one stand whole.
pub(crate) fn scrolled(ctx: &Context<'_>, label: &'static str, table: El) -> El {
    let class = if ctx.window.is_boxed() { "box long" } else { "box" };
    let follow = |event: &Event| {
        let rows = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        rows.map_or(Message::Ignore, Message::Scrolled)
    };
    div(class)
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-label", label)
        .remember(ctx.rows)
        .child(table)
        .hear(On::Scroll, ctx.send, Box::new(follow))
}

/// The room of lines that are not drawn.
pub(crate) fn gap(height: i32, columns: &'static str) -> El {
    let room = el("td").set("colspan", columns).at("height", height);
    let room = if height == 0 { el("tr").set("hidden", "") } else { el("tr").child(room) };
    room.class("gap").set("aria-hidden", "true")
}

/// The heading row of a table: class and words of each column.
pub(crate) fn headings(columns: &[(&'static str, &'static str)]) -> El {
    let cells =
        columns.iter().map(|(class, label)| el("th").class(class).set("scope", "col").say(label));
    el("thead").child(el("tr").each(cells))
}

/// The button of a commune's name, which leads to the commune.
pub(crate) fn area_link(ctx: &Context<'_>, area: u16) -> El {
    let name = ctx.input.table.areas.get(usize::from(area)).map(|area| area.name.to_string());
    let link = button("open").text(name.unwrap_or_default());
    ctx.act(link, Action::OpenArea(area))
}

/// A status: a word in its colour.
pub(crate) fn chip(ctx: &Context<'_>, status: Status) -> El {
    span("chip").set("data-s", status.as_str()).say(ctx.lang.status(status))
}

/// How rows stand, as one bar of all statuses; its words are read aloud.
pub(crate) fn stacked(ctx: &Context<'_>, summary: &Summary) -> El {
    let total = summary.counts.total();
    let words = ctx.lang.area_counts(total, &summary.counts);
    let mut bar = el("svg")
        .class("stack")
        .set("viewBox", "0 0 1000 10")
        .set("preserveAspectRatio", "none")
        .set("role", "img")
        .put("aria-label", words);
    let mut done = 0;
    let at = |rows: usize| {
        let share = (rows * 1000).checked_div(total).unwrap_or_default();
        i32::try_from(share).unwrap_or_default()
    };
    for (status, count) in summary.counts.iter().filter(|(_, count)| *count > 0) {
        let (from, to) = (at(done), at(done + count));
        let part = el("rect").set("data-s", status.as_str()).at("x", from).at("width", to - from);
        bar = bar.child(part.set("height", "10"));
        done += count;
    }
    bar
}

/// A figure from 0 to 1 as a percentage; a dash where there is none.
pub(crate) fn share(ctx: &Context<'_>, share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| format!("{}%", ctx.lang.number(share * 100.0, 1)))
}

/// An index from 0 to 100; a dash where too little is known for one.
pub(crate) fn index(ctx: &Context<'_>, summary: &Summary) -> String {
    summary.index.value.map_or_else(|| "–".to_owned(), |value| ctx.lang.number(value, 1))
}
