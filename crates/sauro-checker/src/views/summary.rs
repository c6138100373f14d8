//! The five questions that a province scores, and the six clarities, each with its count.

use sauro_dom::{El, div, el, p, span};

use crate::answer::{Element, Scored, SixClear};
use crate::app::Context;
use crate::icon::{self, Amount};

/// Draws both.
pub(crate) fn draw(ctx: &Context<'_>, six: &SixClear) -> El {
    let w = ctx.words;
    let scored = six.scored.iter().map(|one| question(ctx, one));
    let elements = six.elements.iter().map(|one| element(ctx, one));
    div("summary")
        .child(
            el("section")
                .set("aria-labelledby", "scored")
                .child(el("h3").set("id", "scored").say(w.scored))
                .child(el("ul").class("scores").set("data-part", "scored").each(scored)),
        )
        .child(
            el("section")
                .set("aria-labelledby", "six")
                .child(el("h3").set("id", "six").say(w.six_clear))
                .child(el("ul").class("scores").set("data-part", "six").each(elements))
                .maybe(six.claims.then(|| p("muted small").say(w.claims_six))),
        )
}

fn question(ctx: &Context<'_>, one: &Scored) -> El {
    let w = ctx.words;
    let amount = Amount::of(one.have, one.of);
    let state = match amount {
        Amount::All => w.enough,
        Amount::Some => {
            let lacking = format!("{} {}", w.lacking, one.of.saturating_sub(one.have));
            return card(ctx, amount, &one.label, lacking, (one.have, one.of));
        }
        Amount::Nothing => w.nothing,
        Amount::NotAsked => w.not_applicable,
    };
    card(ctx, amount, &one.label, state.to_owned(), (one.have, one.of))
}

fn element(ctx: &Context<'_>, one: &Element) -> El {
    let w = ctx.words;
    let (amount, state) = match one.state.as_str() {
        "clear" => (Amount::All, w.clear),
        "partly" => (Amount::Some, w.partly),
        "missing" => (Amount::Nothing, w.missing),
        _ => (Amount::NotAsked, w.not_applicable),
    };
    let findings = (one.findings > 0)
        .then(|| span("found").text(ctx.lang.findings_shown(one.findings, one.findings)));
    card(ctx, amount, &one.label, state.to_owned(), (one.have, one.of)).maybe(findings)
}

fn card(
    ctx: &Context<'_>,
    amount: Amount,
    label: &str,
    state: String,
    (have, of): (usize, usize),
) -> El {
    let figure = (of > 0).then(|| {
        let spoken = format!("{have} {} {of}", ctx.words.of_which);
        span("share num")
            .child(span("hidden").text(spoken))
            .child(el("span").set("aria-hidden", "true").text(format!("{have}/{of}")))
    });
    el("li")
        .set("data-amount", amount.name())
        .child(span("label").quote(label))
        .child(span("state").child(icon::amount(amount)).child(el("span").text(state)))
        .maybe(figure)
}
