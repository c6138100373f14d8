//! Who stands where: communes by due rate, index or share on track, with the coverage beside and
//! the movement since the month before.

use sauro_areas::Ranked;
use sauro_dom::{El, div, el, span};

use super::parts::{area_link, gap, headings, index, menu, provinces, scrolled, share, stacked};
use crate::app::Context;
use crate::state::{Action, STANDINGS};

/// How many columns there are.
const COLUMNS: &str = "8";

/// Draws the view.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let order = ctx.ranking;
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
                .text(ctx.lang.area_count(ctx.areas.len())),
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
        .each(lines.map(|ranked| line(ctx, ranked)))
        .child(gap(below, COLUMNS));
    let table = el("table").class("ranking").child(headings(&columns)).child(body);
    let hint = el("p").class("muted small").say(w.ranking_hint);
    el("div").child(tools).child(scrolled(ctx, w.view_ranking, table)).child(hint)
}

fn line(ctx: &Context<'_>, ranked: &Ranked) -> El {
    let area = ctx.areas.get(ranked.index).copied().unwrap_or_default();
    let summary = ctx.input.areas().get(usize::from(area)).copied().unwrap_or_default();
    let before = ctx.ranking.before.get(ranked.index).copied().flatten();
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
