//! What the rows are searched, filtered and grouped by.

use sauro_areas::GroupBy;
use sauro_dom::{El, On, div, el, value_of};
use sauro_progress::Status;

use crate::app::{Context, Message};
use crate::state::Action;
use crate::views::parts::{all, menu, provinces};

/// Draws the fields and the number of rows that pass them.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let (w, query) = (ctx.words, &ctx.state.query);
    let search = el("input")
        .set("type", "search")
        .set("data-field", "words")
        .set("placeholder", w.search)
        .set("aria-label", w.search)
        .value(query.words.clone())
        .hear(On::Input, ctx.send, Box::new(|event| Message::Act(Action::Search(value_of(event)))));
    let statuses = Status::ALL.iter().enumerate().map(|(index, status)| {
        (index.to_string(), ctx.lang.status(*status).to_owned(), query.status == Some(*status))
    });
    let agencies = ctx.input.table.agencies.iter().enumerate().map(|(index, name)| {
        let chosen = query.agency.is_some_and(|agency| usize::from(agency) == index);
        (index.to_string(), name.to_string(), chosen)
    });
    let groups = GroupBy::ALL.iter().map(|way| {
        (way.name().to_owned(), ctx.lang.area_grouping(way.name()).to_owned(), query.group == *way)
    });
    let statuses: Vec<_> =
        [all(w.all_statuses, query.status.is_none())].into_iter().chain(statuses).collect();
    let agencies: Vec<_> =
        [all(w.all_agencies, query.agency.is_none())].into_iter().chain(agencies).collect();
    let count = el("p")
        .class("count")
        .set("role", "status")
        .set("data-field", "count")
        .text(ctx.lang.area_rows(ctx.selection.rows));
    div("tools")
        .child(search)
        .maybe(provinces(ctx))
        .child(menu(ctx, "status", w.status, statuses, Action::Status))
        .child(menu(ctx, "agency", w.lead, agencies, Action::Agency))
        .child(menu(ctx, "group", w.group_by, groups.collect(), Action::Group))
        .child(count)
}
