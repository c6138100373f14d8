//! What stands below the findings: those accepted, our notes on the reading, what was not checked.

use sauro_dom::{El, button, div, el, p, span};

use crate::accepted;
use crate::answer::Report;
use crate::app::{Context, Message};
use crate::state::Action;

/// Draws the folds that have something in them.
pub(crate) fn draw(ctx: &Context<'_>, report: &Report) -> El {
    div("folds")
        .maybe(solved_ones(ctx, report))
        .maybe(accepted_ones(ctx, report))
        .maybe(reading_notes(ctx))
        .maybe(not_checked(ctx, report))
}

fn fold(part: &'static str, label: &'static str, count: usize) -> El {
    let summary = el("summary").say(label).child(span("num muted").text(format!(" ({count})")));
    el("details").class("fold").set("data-part", part).child(summary)
}

/// The earlier findings that are gone, those that are gone in part with what is left of them.
fn solved_ones(ctx: &Context<'_>, report: &Report) -> Option<El> {
    let w = ctx.words;
    let previous = report.previous.as_ref().filter(|previous| !previous.solved.is_empty())?;
    let rows = previous.solved.iter().map(|one| {
        let what = (!one.what.is_empty()).then(|| p("small").quote(&one.what));
        let part = (one.left > 0).then(|| {
            p("muted small").text(ctx.lang.solved_in_part(one.fingerprints.len(), one.left))
        });
        el("li").child(p("").child(el("b").quote(&one.title))).maybe(what).maybe(part)
    });
    Some(fold("solved", w.solved, previous.solved_whole()).child(
        div("inside").child(p("hint").say(w.solved_hint)).child(el("ul").class("rows").each(rows)),
    ))
}

fn accepted_ones(ctx: &Context<'_>, report: &Report) -> Option<El> {
    let w = ctx.words;
    let findings = ctx.state.accepted_findings();
    let unused = accepted::unused(&ctx.state.accepted, report);
    if findings.is_empty() && unused.is_empty() {
        return None;
    }
    let rows = findings.iter().filter_map(|at| {
        let finding = report.findings.get(*at)?;
        let prints = &finding.fingerprints;
        let reason = ctx.state.accepted.iter().find(|one| prints.contains(&one.fingerprint));
        Some(row(ctx, &finding.message.what, reason.map_or("", |one| &one.reason), prints.clone()))
    });
    let gone = unused.iter().map(|one| {
        let what = if one.what.is_empty() { &one.rule } else { &one.what };
        row(ctx, what, &one.reason, vec![one.fingerprint.clone()])
            .child(p("muted small").say(w.unused).say("."))
    });
    let save = ctx
        .click(button("button").set("data-act", "save-accepted"), Message::SaveAccepted)
        .say(w.save_accepted);
    Some(
        fold("accepted", w.accepted, findings.len() + unused.len()).child(
            div("inside")
                .child(el("ul").class("rows").each(rows).each(gone))
                .child(p("hint").say(w.accepted_stays))
                .child(div("end").child(save)),
        ),
    )
}

fn row(ctx: &Context<'_>, what: &str, reason: &str, prints: Vec<String>) -> El {
    let undo = button("link")
        .set("data-act", "undo")
        .put("aria-label", format!("{}: {what}", ctx.words.undo));
    el("li")
        .child(p("").quote(what))
        .child(p("small").child(el("b").say(ctx.words.reason).say(": ")).quote(reason))
        .child(ctx.act(undo, Action::Undo(prints)).say(ctx.words.undo))
}

fn reading_notes(ctx: &Context<'_>) -> Option<El> {
    let w = ctx.words;
    let notes = &ctx.state.opened.as_ref()?.detail.notes;
    if notes.is_empty() {
        return None;
    }
    let rows = notes.iter().map(|note| {
        let place = note.place.as_ref().map(|place| {
            let place = sauro_model::Place {
                appendix: place.appendix.clone(),
                section: place.section.clone(),
                row: place.row.clone(),
                column: place.column.clone(),
                ..Default::default()
            };
            ctx.lang.place_of(&place)
        });
        let place = place.filter(|place| !place.is_empty());
        el("li")
            .child(p("").quote(&note.what))
            .maybe(place.map(|place| p("muted small").text(place)))
    });
    Some(
        fold("notes", w.reading_notes, notes.len()).child(
            div("inside")
                .child(p("hint").say(w.reading_notes_hint))
                .child(el("ul").class("rows").each(rows)),
        ),
    )
}

fn not_checked(ctx: &Context<'_>, report: &Report) -> Option<El> {
    let w = ctx.words;
    if report.not_checked.is_empty() {
        return None;
    }
    // Rules that lacked the same are told together.
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for one in &report.not_checked {
        match reasons.iter_mut().find(|(why, _)| *why == one.why) {
            Some((_, rules)) => rules.push(&one.what),
            None => reasons.push((&one.why, vec![&one.what])),
        }
    }
    let rows = reasons.into_iter().map(|(why, rules)| {
        let rules = rules.into_iter().map(|rule| el("li").quote(rule));
        el("li").child(p("").child(el("b").quote(why))).child(el("ul").class("plain").each(rules))
    });
    Some(
        fold("not-checked", w.not_checked, report.not_checked.len()).child(
            div("inside")
                .child(p("hint").say(w.not_checked_hint))
                .child(el("ul").class("rows").each(rows)),
        ),
    )
}
