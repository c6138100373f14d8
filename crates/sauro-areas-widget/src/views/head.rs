//! What stands above every view: whose figures these are, of which day, and what could not be used.

use sauro_dom::{El, div, el, span};

use crate::app::Context;

/// How many sentences on faults are shown; the number of all of them stands beside.
const MOST_PROBLEMS: usize = 50;

/// Draws the head.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let (w, table) = (ctx.words, &ctx.input.table);
    let title = match table.meta.title.as_str() {
        "" => w.rows.to_owned(),
        title => title.to_owned(),
    };
    let badge = table.meta.illustrative.then(|| span("badge").say(w.illustrative));
    let as_of = table
        .as_of
        .map(|day| el("p").class("muted").say(w.as_of).say(" ").text(ctx.lang.date(day)));
    div("head").child(el("h2").text(title).say(" ").maybe(badge)).maybe(as_of)
}

/// Draws what could not be used, if anything.
pub(crate) fn problems(ctx: &Context<'_>) -> Option<El> {
    let problems = &ctx.input.problems;
    if problems.is_empty() {
        return None;
    }
    let count = ctx.lang.number(problems.len() as f64, 0);
    let lines = problems.iter().take(MOST_PROBLEMS).map(|told| el("li").quote(told));
    let details = el("details")
        .child(el("summary").say(ctx.words.problems).text(format!(" ({count})")))
        .child(el("ul").each(lines));
    Some(div("notice").set("role", "status").child(details))
}
