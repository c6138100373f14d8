//! One finding: what, why, how to mend, its quotes and its places.

use sauro_dom::{El, On, button, div, el, p, span, value_of};
use sauro_model::Place as OnePlace;

use crate::answer::{Certainty, Change, Finding, Place};
use crate::app::{Context, HostEvent, Message};
use crate::icon;
use crate::marks::Spot;
use crate::state::Action;

/// More rows than these are folded away.
const FIRST_ROWS: usize = 12;

/// Draws the finding at an index of the report.
pub(crate) fn draw(ctx: &Context<'_>, at: usize, finding: &Finding) -> El {
    let w = ctx.words;
    let certainty = match finding.certainty {
        Certainty::Certain => None,
        Certainty::Likely => Some((w.likely, w.likely_means)),
        Certainty::Review => Some((w.review, w.review_means)),
    };
    let certainty =
        certainty.map(|(label, means)| span("certainty").set("title", means).say(label));
    let is_new = finding.change == Some(Change::New);
    let fresh = is_new.then(|| span("certainty").say(w.change_new));
    let title = el("h4")
        .class("title")
        .set("tabindex", "-1")
        .child(span("number num").text(format!("{}. ", at + 1)))
        .quote(&finding.title);
    let places =
        finding.places.iter().enumerate().map(|(nth, place)| draw_place(ctx, at, nth, place));
    let is_active = ctx.state.active.is_some_and(|spot| spot.finding == at);
    let card = el("li")
        .class("finding")
        .put("id", format!("f-{at}"))
        .key(at.to_string())
        .set("data-severity", finding.severity.name())
        .put("data-rule", finding.rule.clone())
        .child(
            div("top")
                .child(icon::severity(finding.severity))
                .child(title)
                .maybe(fresh)
                .maybe(certainty),
        )
        .child(p("said").quote(&finding.message.what))
        .maybe((!finding.places.is_empty()).then(|| el("ul").class("places").each(places)))
        .child(
            el("dl")
                .class("reasons")
                .child(line(w.why, &finding.message.why))
                .child(line(w.fix, &finding.message.fix)),
        );
    let card = if is_active { card.set("data-on", "") } else { card };
    if ctx.state.accepting == Some(at) {
        card.child(form(ctx))
    } else {
        card.child(acts(ctx, at, finding))
    }
}

fn line(label: &'static str, words: &str) -> El {
    el("div").child(el("dt").say(label)).child(el("dd").quote(words))
}

/// A place: its words are links into the document, one for each row.
fn draw_place(ctx: &Context<'_>, finding: usize, nth: usize, place: &Place) -> El {
    let spot = |row: usize| Spot { finding, place: nth, row };
    let single = place.rows.len() <= 1 || place.rows.len() != place.blocks.len();
    let mut whole = OnePlace {
        appendix: place.appendix.clone(),
        section: place.section.clone(),
        row: single.then(|| place.rows.join(", ")).filter(|rows| !rows.is_empty()),
        column: place.column.clone(),
        ..OnePlace::default()
    };
    let quote = place.quote.as_ref().map(|quote| el("q").quote(quote));
    if single {
        let name = ctx.lang.place_of(&whole);
        let name = if name.is_empty() { ctx.words.place_first.to_owned() } else { name };
        return el("li").child(link(ctx, spot(0), name)).maybe(quote);
    }
    whole.row = None;
    let name = ctx.lang.place_of(&whole);
    let rows: Vec<El> = place
        .rows
        .iter()
        .enumerate()
        .map(|(row, no)| link(ctx, spot(row), ctx.lang.row_named(no)).class("place row"))
        .collect();
    let mut drawn = el("li");
    if !name.is_empty() {
        drawn = drawn.child(span("where").text(format!("{name}: ")));
    }
    let mut rows = rows.into_iter();
    drawn = drawn.each(rows.by_ref().take(FIRST_ROWS));
    let rest: Vec<El> = rows.collect();
    if !rest.is_empty() {
        let words = format!("{} ({})", ctx.words.more_rows, rest.len());
        drawn = drawn.child(
            el("details").class("rest").child(el("summary").text(words)).each(rest.into_iter()),
        );
    }
    drawn.maybe(quote)
}

/// A link to a mark; plain words where the document does not show the place.
fn link(ctx: &Context<'_>, spot: Spot, name: String) -> El {
    let is_marked = ctx.state.opened.as_ref().is_some_and(|opened| opened.marks.has(spot));
    if !is_marked {
        return span("nowhere").set("title", ctx.words.not_in_text).text(name);
    }
    let link = el("a")
        .class("place")
        .put("href", format!("#{}", spot.id()))
        .put("data-spot", spot.id())
        .text(name);
    let link = if ctx.state.active == Some(spot) { link.set("aria-current", "true") } else { link };
    ctx.act(link, Action::Visit(spot))
}

fn acts(ctx: &Context<'_>, at: usize, finding: &Finding) -> El {
    let w = ctx.words;
    let wording = finding.message.wording();
    let label = if wording.is_some() { w.copy } else { w.copy_fix };
    let copy = HostEvent::Copy(wording.unwrap_or(&finding.message.fix).to_owned());
    let named = |label: &str| format!("{label} ({} {})", w.finding, at + 1);
    let copy = ctx.click(
        button("link").set("data-act", "copy").put("aria-label", named(label)).say(label),
        Message::Tell(copy),
    );
    // Without a fingerprint it would not be known again.
    let accept = (!finding.fingerprints.is_empty()).then(|| {
        let accept = button("link").set("data-act", "accept").put("aria-label", named(w.accept));
        ctx.act(accept.say(w.accept), Action::Accept(at))
    });
    div("acts").child(copy).maybe(accept)
}

fn form(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let is_missing = ctx.state.is_reason_missing;
    let area = el("textarea")
        .set("id", "reason")
        .set("rows", "2")
        .set("aria-describedby", "reason-hint")
        .set("aria-invalid", if is_missing { "true" } else { "false" })
        .value(ctx.state.reason.clone())
        .hear(On::Input, ctx.send, Box::new(|event| Message::Act(Action::Reason(value_of(event)))));
    let hint = span(if is_missing { "hint wrong" } else { "hint" })
        .set("id", "reason-hint")
        .say(if is_missing { w.reason_needed } else { w.reason_hint });
    div("accepting")
        .set("role", "group")
        .set("aria-label", w.accept_title)
        .child(el("label").class("field").child(span("name").say(w.reason)).child(area).child(hint))
        .child(
            div("end").child(ctx.act(button("button"), Action::GiveUp).say(w.give_up)).child(
                ctx.act(button("button strong").set("data-act", "confirm"), Action::Confirm)
                    .say(w.confirm_accept),
            ),
        )
}
