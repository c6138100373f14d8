//! Who stands where: communes by due rate, index or share on track, with the coverage beside and
//! the movement since the month before.

use sauro_areas::{Ranked, Summary, rank};
use sauro_dom::{El, div, el, span};

use super::parts::{area_link, headings, index, menu, provinces, scrolled, share, stacked};
use super::rows::line::gap;
use crate::app::Context;
use crate::state::{Action, STANDINGS};

/// How many columns there are.
const COLUMNS: &str = "8";

/// The communes in their order, with their places now and a month before.
pub(crate) struct Order {
    areas: Vec<u16>,
    now: Vec<Ranked>,
    before: Vec<Option<usize>>,
}

impl Order {
    /// The order of the chosen communes.
    pub(crate) fn of(ctx: &Context<'_>) -> Order {
        let areas = ctx.input.within(ctx.state.query.province);
        let pick = |summaries: &[Summary]| -> Vec<Summary> {
            let of = |area: &u16| summaries.get(usize::from(*area)).copied().unwrap_or_default();
            areas.iter().map(of).collect()
        };
        let now = rank(&pick(ctx.input.areas()), ctx.state.standing);
        let mut before = vec![None; areas.len()];
        if ctx.input.month_before().is_some() {
            for ranked in rank(&pick(ctx.input.areas_before()), ctx.state.standing) {
                if let Some(place) = before.get_mut(ranked.index) {
                    *place = ranked.rank;
                }
            }
        }
        Order { areas, now, before }
    }
}

/// Draws the view.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let order = Order::of(ctx);
    let ways = STANDINGS.iter().map(|(standing, name)| {
        ((*name).to_owned(), ctx.lang.standing(name).to_owned(), *standing == ctx.state.standing)
    });
    let tools = div("tools")
        .maybe(provinces(ctx))
        .child(menu(ctx, "rank", w.rank_by, ways.collect(), Action::Rank))
        .child(
            el("p")
                .class("count")
                .set("data-field", "count")
                .text(ctx.lang.area_count(order.areas.len())),
        );
    let columns = [
        ("r0", w.rank),
        ("r1", w.moved),
        ("r2", w.area),
        ("r3", w.due_rate),
        ("r4", w.index),
        ("r5", w.on_track),
        ("r6", w.coverage),
        ("r7", w.by_status),
    ];
    let (first, end) = ctx.lines();
    let (above, below) = ctx.window.gaps();
    let lines = order.now.iter().skip(first).take(end.saturating_sub(first));
    let body = el("tbody")
        .child(gap(above, COLUMNS))
        .each(lines.map(|ranked| line(ctx, &order, ranked)))
        .child(gap(below, COLUMNS));
    let table = el("table").class("ranking").child(headings(&columns)).child(body);
    let hint = el("p").class("muted small").say(w.ranking_hint);
    el("div").child(tools).child(scrolled(ctx, w.view_ranking, table)).child(hint)
}

fn line(ctx: &Context<'_>, order: &Order, ranked: &Ranked) -> El {
    let area = order.areas.get(ranked.index).copied().unwrap_or_default();
    let summary = ctx.input.areas().get(usize::from(area)).copied().unwrap_or_default();
    let before = order.before.get(ranked.index).copied().flatten();
    let place = ranked.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    let due = match summary.due.due {
        0 => "–".to_owned(),
        due => {
            let met = summary.due.met + summary.due.met_late;
            format!("{} ({met}/{due})", share(ctx, summary.due.rate))
        }
    };
    let figure = match summary.index.value {
        Some(_) => {
            format!("{} ({}/{})", index(ctx, &summary), summary.index.covered, summary.index.total)
        }
        None => "–".to_owned(),
    };
    let coverage = format!("{}/{}", summary.covered, summary.counts.total());
    el("tr")
        .put("data-area", area.to_string())
        .child(el("td").class("r0 num").text(place))
        .child(el("td").class("r1").maybe(moved(ctx, ranked.rank, before)))
        .child(el("th").class("r2").set("scope", "row").child(area_link(ctx, area)))
        .child(el("td").class("r3 num").text(due))
        .child(el("td").class("r4 num").text(figure))
        .child(el("td").class("r5 num").text(share(ctx, summary.on_track())))
        .child(el("td").class("r6 num").text(coverage))
        .child(el("td").class("r7").child(stacked(ctx, &summary)))
}

/// How many places a commune has gone up or down: an arrow with its words.
fn moved(ctx: &Context<'_>, now: Option<usize>, before: Option<usize>) -> Option<El> {
    let (now, before) = (now?, before?);
    let (class, arrow, places) = match before.cmp(&now) {
        std::cmp::Ordering::Greater => ("up", "▲ ", before - now),
        std::cmp::Ordering::Less => ("down", "▼ ", now - before),
        std::cmp::Ordering::Equal => return Some(span("muted").say("=")),
    };
    let words = ctx.lang.moved(places, before > now);
    let figure = el("span").set("aria-hidden", "true").say(arrow).text(places.to_string());
    Some(span(class).child(figure).child(span("hidden").text(words)))
}
