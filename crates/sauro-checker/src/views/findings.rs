//! The findings by severity, with their filters, beside the document.

use std::rc::Rc;

use sauro_dom::{El, On, button, div, el, p, span, value_of};
use yew::virtual_dom::VChild;

use super::report::change_name;
use super::{batch, finding, folds};
use crate::answer::{Change, Report, Severity};
use crate::app::{Context, Message};
use crate::document::{Props, Sheet};
use crate::icon;
use crate::state::Action;

/// Draws the findings and the document.
pub(crate) fn draw(ctx: &Context<'_>, report: &Rc<Report>) -> El {
    let w = ctx.words;
    let shown = ctx.state.shown();
    let total = report.findings.len() - ctx.state.accepted_findings().len();
    let is_unread = ctx.state.opened.is_some()
        && ctx.state.plan.indicators.is_empty()
        && ctx.state.plan.tasks.is_empty();
    let empty = if report.findings.is_empty() && !is_unread {
        Some(w.no_findings)
    } else if shown.is_empty() && total > 0 {
        Some(w.none_match)
    } else {
        None
    };
    let list = div("column")
        .maybe(is_unread.then(|| p("notice").say(w.not_understood)))
        .maybe((total > 0).then(|| filters(ctx, report, shown.len(), total)))
        .maybe(empty.map(|words| p("muted empty").say(words)))
        .each(Severity::ALL.into_iter().filter_map(|severity| group(ctx, report, &shown, severity)))
        .child(folds::draw(ctx, report));
    div("split").child(list).maybe(sheet(ctx, report))
}

fn group(ctx: &Context<'_>, report: &Report, shown: &[usize], severity: Severity) -> Option<El> {
    let of_it: Vec<usize> = shown
        .iter()
        .copied()
        .filter(|at| report.findings.get(*at).is_some_and(|one| one.severity == severity))
        .collect();
    if of_it.is_empty() {
        return None;
    }
    let id = match severity {
        Severity::Error => "of-errors",
        Severity::Warning => "of-warnings",
        Severity::Note => "of-notes",
    };
    let heading = el("h3")
        .set("id", id)
        .class("severity")
        .set("data-severity", severity.name())
        .child(icon::severity(severity))
        .child(el("span").say(batch::severity_name(ctx.lang, severity)))
        .child(span("num").text(format!("({})", of_it.len())));
    let cards =
        of_it.iter().filter_map(|at| Some(finding::draw(ctx, *at, report.findings.get(*at)?)));
    let more: Vec<El> = report
        .counts
        .by_rule
        .iter()
        .filter(|count| ctx.state.filter.is_empty() && count.total > count.shown)
        .filter_map(|count| {
            let one = report.findings.iter().find(|one| one.rule == count.rule)?;
            let words = ctx.lang.more_of_rule(count.total - count.shown);
            (one.severity == severity)
                .then(|| el("li").child(el("b").quote(&one.title).say(": ")).text(words))
        })
        .collect();
    Some(
        el("section")
            .key(severity.name().to_owned())
            .set("aria-labelledby", id)
            .set("data-group", severity.name())
            .child(heading)
            .child(el("ol").class("findings").each(cards))
            .maybe(
                (!more.is_empty())
                    .then(|| el("ul").class("muted small more").each(more.into_iter())),
            ),
    )
}

fn filters(ctx: &Context<'_>, report: &Report, shown: usize, total: usize) -> El {
    let w = ctx.words;
    let filter = &ctx.state.filter;
    let severities = Severity::ALL
        .map(|one| (one.name().to_owned(), batch::severity_name(ctx.lang, one).to_owned()));
    let mut rules: Vec<(String, String)> = Vec::new();
    for one in &report.findings {
        if !rules.iter().any(|(name, _)| *name == one.rule) {
            rules.push((one.rule.clone(), one.title.clone()));
        }
    }
    let opened = ctx.state.opened.as_deref();
    let parts: Vec<(String, String)> = opened
        .map(|opened| opened.all_parts())
        .unwrap_or_default()
        .into_iter()
        .map(|part| (format!("={part}"), part_name(ctx, part)))
        .collect();
    let agencies: Vec<(String, String)> = opened
        .map(|opened| opened.all_agencies())
        .unwrap_or_default()
        .into_iter()
        .map(|id| (id.to_owned(), ctx.state.plan.agency_name(id).to_owned()))
        .collect();
    let severity = filter.severity.map(|one| one.name().to_owned());
    let part = filter.part.as_ref().map(|part| format!("={part}"));
    let clear = (!filter.is_empty())
        .then(|| ctx.act(button("link"), Action::ClearFilter).say(w.clear_filters));
    div("filters")
        .set("role", "group")
        .set("aria-label", w.filters)
        .set("data-part", "filters")
        .child(select(
            ctx,
            "severity",
            w.by_severity,
            severities.to_vec(),
            severity.as_deref(),
            |v| Action::Severity(Severity::of_name(&v)),
        ))
        .child(select(ctx, "part", w.by_section, parts, part.as_deref(), |v| {
            Action::Part(v.strip_prefix('=').map(str::to_owned))
        }))
        .child(select(ctx, "rule", w.by_rule, rules, filter.rule.as_deref(), |v| {
            Action::Rule((!v.is_empty()).then_some(v))
        }))
        .child(select(ctx, "agency", w.by_agency, agencies, filter.agency.as_deref(), |v| {
            Action::Agency((!v.is_empty()).then_some(v))
        }))
        .maybe(report.previous.is_some().then(|| {
            let changes = Change::ALL
                .map(|one| (one.name().to_owned(), change_name(w, one).to_owned()))
                .to_vec();
            let chosen = filter.change.map(Change::name);
            select(ctx, "change", w.by_change, changes, chosen, |v| {
                Action::Change(Change::of_name(&v))
            })
        }))
        .child(
            div("shown")
                .child(
                    span("muted num")
                        .set("data-field", "count")
                        .set("role", "status")
                        .text(ctx.lang.findings_shown(shown, total)),
                )
                .maybe(clear),
        )
}

fn part_name(ctx: &Context<'_>, part: &str) -> String {
    if part.is_empty() {
        return ctx.words.whole_document.to_owned();
    }
    match part.strip_prefix('§') {
        Some(no) => {
            let place = sauro_model::Place { section: Some(no.to_owned()), ..Default::default() };
            ctx.lang.place_of(&place)
        }
        None => part.to_owned(),
    }
}

/// A labelled menu whose first line is "all". The chosen line is set as a property: the framework
/// inserts lines from last to first, and the browser would show the last one.
fn select(
    ctx: &Context<'_>,
    name: &'static str,
    label: &'static str,
    choices: Vec<(String, String)>,
    chosen: Option<&str>,
    act: fn(String) -> Action,
) -> El {
    let all =
        el("option").set("value", "").property("selected", chosen.is_none()).say(ctx.words.all);
    let lines = choices.into_iter().map(|(value, words)| {
        let selected = Some(value.as_str()) == chosen;
        el("option").put("value", value).property("selected", selected).text(words)
    });
    let menu = el("select").set("name", name).child(all).each(lines).hear(
        On::Change,
        ctx.send,
        Box::new(move |event| Message::Act(act(value_of(event)))),
    );
    el("label").class("field").child(span("name").say(label)).child(menu)
}

/// The document beside the findings; nothing until the page has given it.
fn sheet(ctx: &Context<'_>, report: &Rc<Report>) -> Option<El> {
    let w = ctx.words;
    let opened = ctx.state.opened.clone()?;
    let props = Props {
        opened,
        report: report.clone(),
        hidden: ctx.state.accepted_findings(),
        active: ctx.state.active,
        lang: ctx.lang,
        send: ctx.send.clone(),
    };
    let back = ctx.state.active.map(|spot| {
        ctx.act(button("link"), Action::Return(spot.finding)).say("← ").say(w.back_to_finding)
    });
    let head = div("sheet-head").child(el("h3").say(w.as_read)).maybe(back);
    let sheet: yew::Html = VChild::<Sheet>::new(props, None).into();
    Some(
        el("section")
            .class("sheet")
            .set("aria-label", w.as_read)
            .child(head)
            .node(sheet)
            .child(p("hint").say(w.as_read_hint)),
    )
}
