//! The rows of indicators under their groups, with search, filters, order and each row's detail.

use sauro_dom::{El, On, button, div, el, focus, value_of};
use sauro_progress::Status;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::indicator_row;
use super::overview::group_name;
use super::table::{Columns, exports, table};
use crate::app::{Context, Message};
use crate::components::select::{Choice, select};
use crate::rows::{self, Section};
use crate::state::{Action, Sort};

/// How many rows are drawn at first: about as many as a screen shows.
const FIRST_ROWS: usize = 8;

/// Draws the view.
#[inline(never)]
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let (s, shown) = (ctx.strings, ctx.shown);
    if shown.plan().indicators.is_empty() {
        return el("p").class("muted").say(s.empty_plan);
    }
    let sections = rows::arrange(
        shown.plan(),
        &shown.progress,
        &shown.places,
        &ctx.state.filter,
        ctx.state.sort,
    );
    let count: usize = sections.iter().map(|section| section.rows.len()).sum();
    let total = shown.progress.indicators.len();
    let clear = (!ctx.state.filter.is_empty())
        .then(|| ctx.act(button("link noprint").say(s.clear_filters), Action::ClearFilter));
    let counted = el("p")
        .class("count muted small")
        .set("role", "status")
        .child(el("b").class("num").set("data-field", "count").text(count.to_string()))
        .text(format!(" / {total} "))
        .say(s.of_indicators)
        .say(" ")
        .maybe(clear);
    let rows = if count == 0 {
        el("p").class("muted").say(s.empty_filter)
    } else {
        rows_of(ctx, &sections)
    };
    el("div").child(tools(ctx)).child(counted).child(rows)
}

fn rows_of(ctx: &Context<'_>, sections: &[Section]) -> El {
    let s = ctx.strings;
    let columns: Columns = &[
        ("c-no", s.no_short),
        ("c-name", s.indicator),
        ("c-target", s.target),
        ("c-value", s.result),
        ("c-progress", s.progress),
        ("c-status", s.status),
        ("c-lead", s.lead),
    ];
    let mut left = if ctx.is_begun { FIRST_ROWS } else { usize::MAX };
    let bodies = sections.iter().map_while(|section| {
        let drawn = left.min(section.rows.len());
        left -= drawn;
        if drawn == 0 {
            return None;
        }
        let mut body = el("tbody").set("role", "rowgroup").maybe(group_heading(ctx, section));
        for &row in &section.rows[..drawn] {
            body = body.child(indicator_row::draw(ctx, row));
            body = body.maybe(indicator_row::detail(ctx, row));
        }
        Some(body)
    });
    table("indicators", s.view_indicators, columns).each(bodies).hear(
        On::KeyDown,
        ctx.send,
        Box::new(leave),
    )
}

/// Escape closes the detail that is open; the keyboard's place goes back to its row.
fn leave(event: &Event) -> Message {
    let pressed = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
    if pressed.as_deref() != Some("Escape") {
        return Message::Ignore;
    }
    let place = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let detail = place.and_then(|place| place.closest("tr.detail").ok().flatten());
    let row = detail.and_then(|detail| detail.previous_element_sibling());
    if let Some(name) = row.and_then(|row| row.query_selector("button").ok().flatten()) {
        focus(&name);
    }
    Message::Act(Action::Close)
}

fn group_heading(ctx: &Context<'_>, section: &Section) -> Option<El> {
    let group = ctx.shown.plan().groups.get(section.group?)?;
    let count = el("span").class("num small").text(format!(" ({})", section.rows.len()));
    Some(heading_row(group_name(ctx, Some(&group.id)), indicator_row::COLUMNS, Some(count)))
}

/// A row that is the heading of those below it.
pub(crate) fn heading_row(name: String, columns: &'static str, more: Option<El>) -> El {
    let heading = el("th")
        .set("role", "rowheader")
        .set("scope", "rowgroup")
        .set("colspan", columns)
        .text(name)
        .maybe(more);
    el("tr").class("group").set("role", "row").child(heading)
}

fn tools(ctx: &Context<'_>) -> El {
    let (s, shown, filter) = (ctx.strings, ctx.shown, &ctx.state.filter);
    let rollup = &shown.progress.rollup;
    let all = || vec![(String::new(), s.all.to_owned())];
    let mut groups: Vec<Choice> = all();
    for group in rollup.by_group.iter().filter(|group| group.counts.total() > 0) {
        if let Some(id) = &group.group {
            groups.push((id.clone(), group_name(ctx, Some(id))));
        }
    }
    let mut agencies: Vec<Choice> = all();
    for role in &rollup.by_agency {
        if !(role.leads.is_empty() && role.supports.is_empty() && role.monitors.is_empty()) {
            let name = shown.plan().agency_name(&role.agency);
            agencies.push((role.agency.clone(), name.to_owned()));
        }
    }
    let mut statuses: Vec<Choice> = all();
    for (status, count) in rollup.by_status.iter().filter(|(_, count)| *count > 0) {
        let words = format!("{} ({count})", ctx.lang.status(status));
        statuses.push((status.as_str().to_owned(), words));
    }
    let orders = Sort::ALL.map(|sort| (sort.name().to_owned(), order_label(ctx, sort).to_owned()));
    let chosen = |choice: &Option<String>| choice.clone().unwrap_or_default();
    let by_group = (groups.len() > 2).then(|| {
        select(ctx, "group", s.group, groups, &chosen(&filter.group), |value| {
            Action::Group(picked(value))
        })
    });
    let status = filter.status.map_or("", Status::as_str);
    div("tools")
        .child(search(ctx))
        .maybe(by_group)
        .child(select(ctx, "agency", s.agency, agencies, &chosen(&filter.agency), |value| {
            Action::Agency(picked(value))
        }))
        .child(select(ctx, "status", s.status, statuses, status, |value| {
            Action::Status(Status::ALL.into_iter().find(|status| status.as_str() == value))
        }))
        .child(select(ctx, "sort", s.sort, orders.to_vec(), ctx.state.sort.name(), |value| {
            Action::Order(Sort::of_name(&value))
        }))
        .child(exports(ctx))
}

fn order_label(ctx: &Context<'_>, sort: Sort) -> &'static str {
    let s = ctx.strings;
    match sort {
        Sort::Printed => s.sort_printed,
        Sort::Attention => s.sort_attention,
        Sort::AchievedUp => s.sort_achieved_up,
        Sort::AchievedDown => s.sort_achieved_down,
        Sort::Name => s.sort_name,
    }
}

/// A choice of a menu; its first line, "all", is empty.
fn picked(value: String) -> Option<String> {
    (!value.is_empty()).then_some(value)
}

/// The box to search in.
fn search(ctx: &Context<'_>) -> El {
    let input = el("input")
        .set("type", "search")
        .set("autocomplete", "off")
        .value(ctx.state.filter.query.clone())
        .hear(On::Input, ctx.send, Box::new(|event| Message::Act(Action::Search(value_of(event)))));
    el("label").class("field search").child(el("span").say(ctx.strings.search)).child(input)
}
