//! Who answers for what: each agency with what it leads, supports and monitors, as a list or as a
//! matrix of agencies and indicators.

use sauro_dom::{El, button, div, el, span};
use sauro_model::{AgencyKind, Indicator};
use sauro_progress::AgencyRollup;

use super::overview::counts_in_words;
use super::table::{Columns, cell, exports, table, toggle};
use crate::app::Context;
use crate::components::{stacked_bar, status_chip};
use crate::state::Action;

/// How many rows that are behind are named; the rest is one click away.
const FIRST_ROWS: usize = 4;

/// Draws the view.
#[inline(never)]
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let s = ctx.strings;
    let agencies = &ctx.shown.progress.rollup.by_agency;
    if agencies.is_empty() {
        return el("p").class("muted").say(s.no_agencies);
    }
    let matrix = ctx.state.matrix;
    let tools = div("tools")
        .child(toggle(ctx, s.list, !matrix, Action::Matrix(false)))
        .child(toggle(ctx, s.matrix, matrix, Action::Matrix(true)))
        .child(exports(ctx));
    let rows = if matrix { self::matrix(ctx, agencies) } else { list(ctx, agencies) };
    el("div").child(tools).child(rows)
}

fn list(ctx: &Context<'_>, agencies: &[AgencyRollup]) -> El {
    let s = ctx.strings;
    let columns: Columns<'_> = &[
        ("c-name", s.agency),
        ("c-count", s.leads),
        ("c-statuses", s.status),
        ("c-count", s.due_rate),
        ("c-late", s.late_rows),
        ("c-count", s.supports),
        ("c-count", s.monitors),
    ];
    let rows = agencies.iter().map(|agency| row(ctx, agency));
    table("agencies", s.view_agencies, columns)
        .child(el("tbody").set("role", "rowgroup").each(rows))
}

fn row(ctx: &Context<'_>, agency: &AgencyRollup) -> El {
    let (s, plan) = (ctx.strings, ctx.shown.plan());
    let known = plan.agency(&agency.agency);
    let name = button("open").quote(plan.agency_name(&agency.agency));
    let variants = known.map(|known| known.variants.join(" · ")).unwrap_or_default();
    let collective = known.is_some_and(|known| known.kind == AgencyKind::Collective);
    let rate = agency.due_rate.rate.map(|rate| ctx.lang.percent_of_whole(rate * 100.0));
    let due = (agency.due_rate.due > 0).then(|| {
        let met = agency.due_rate.met + agency.due_rate.met_late;
        div("muted small").text(format!("{met}/{}", agency.due_rate.due))
    });
    let tasks = (!agency.leads_tasks.is_empty())
        .then(|| div("small").text(agency.leads_tasks.len().to_string()).say(" ").say(s.of_tasks));
    let counts = &agency.counts;
    let statuses = if counts.total() == 0 {
        cell("empty", "")
    } else {
        cell("", s.status)
            .child(stacked_bar::draw(counts, "bar thin"))
            .child(div("muted small").text(counts_in_words(ctx, counts)))
    };
    el("tr")
        .set("role", "row")
        .put("data-agency", agency.agency.clone())
        .child(
            cell("c-name", "")
                .child(ctx.act(name, Action::VisitAgency(agency.agency.clone())))
                .maybe(collective.then(|| span("muted small").say(" · ").say(s.collective)))
                .maybe((!variants.is_empty()).then(|| div("muted small").text(variants))),
        )
        .child(
            count("leads", s.leads, agency.leads.len()).say(" ").say(s.of_indicators).maybe(tasks),
        )
        .child(statuses)
        .child(cell("num", s.due_rate).text(rate.unwrap_or_else(|| "–".into())).maybe(due))
        .child(late(ctx, agency))
        .child(count("supports", s.supports, agency.supports.len() + agency.supports_tasks.len()))
        .child(count("monitors", s.monitors, agency.monitors.len() + agency.monitors_tasks.len()))
}

fn count(field: &'static str, label: &'static str, count: usize) -> El {
    cell("num", label).set("data-field", field).text(count.to_string())
}

/// The rows that the agency leads and that are behind, each with its status.
fn late(ctx: &Context<'_>, agency: &AgencyRollup) -> El {
    let shown = ctx.shown;
    if agency.late.is_empty() && agency.late_tasks.is_empty() {
        return cell("empty", "");
    }
    let more = agency.late.len().saturating_sub(FIRST_ROWS);
    let rows = agency.late.iter().take(FIRST_ROWS).filter_map(|id| {
        let row = shown.row_of(id)?;
        let name = button("open").quote(&shown.indicator(row).name);
        let status = shown.progress.indicators[row].status;
        let name = ctx.act(name, Action::Visit(id.clone()));
        Some(el("li").child(name).say(" ").child(status_chip::draw(status, ctx.lang)))
    });
    let tasks = (!agency.late_tasks.is_empty()).then(|| {
        let s = ctx.strings;
        let count = agency.late_tasks.len().to_string();
        el("li").text(count).say(" ").say(s.of_tasks).say(" ").say(s.tasks_overdue)
    });
    let more = (more > 0).then(|| {
        let link =
            button("link").say(ctx.strings.show_all).text(format!(" ({})", agency.late.len()));
        ctx.act(link, Action::VisitAgency(agency.agency.clone()))
    });
    cell("wide", ctx.strings.late_rows)
        .child(el("ul").class("small").each(rows).maybe(tasks))
        .maybe(more)
}

/// Indicators down, agencies across; a letter for each role.
fn matrix(ctx: &Context<'_>, agencies: &[AgencyRollup]) -> El {
    let (s, shown) = (ctx.strings, ctx.shown);
    let columns: Vec<&str> = agencies
        .iter()
        .filter(|agency| {
            !(agency.leads.is_empty() && agency.supports.is_empty() && agency.monitors.is_empty())
        })
        .map(|agency| agency.agency.as_str())
        .collect();
    let headings =
        columns.iter().map(|id| el("th").set("scope", "col").quote(shown.plan().agency_name(id)));
    let heading_row = el("tr").child(el("th").set("scope", "col").say(s.indicator)).each(headings);
    let rows = (0..shown.progress.indicators.len()).map(|row| {
        let indicator = shown.indicator(row);
        let name = el("th").set("scope", "row").text(name_with_number(indicator));
        let cells = columns.iter().map(|id| roles(ctx, indicator, id));
        el("tr").key(indicator.id.clone()).child(name).each(cells)
    });
    let table = el("table")
        .class("matrix")
        .set("data-part", "matrix")
        .child(el("caption").class("small muted").say(s.matrix_caption))
        .child(el("thead").child(heading_row))
        .child(el("tbody").each(rows));
    div("scroll")
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-label", s.matrix)
        .child(table)
}

fn name_with_number(indicator: &Indicator) -> String {
    match &indicator.no {
        Some(no) => format!("{no}. {}", indicator.name),
        None => indicator.name.clone(),
    }
}

fn roles(ctx: &Context<'_>, indicator: &Indicator, agency: &str) -> El {
    let s = ctx.strings;
    let role = |ids: &[String], class, short, long| {
        let has = ids.iter().any(|id| id == agency);
        has.then(|| el("abbr").class(class).set("title", long).say(short))
    };
    el("td")
        .class("cell")
        .maybe(role(&indicator.lead, "role role-lead", s.lead_short, s.lead))
        .maybe(role(&indicator.support, "role", s.support_short, s.support))
        .maybe(role(&indicator.monitor, "role role-monitor", s.monitor_short, s.monitor))
}
