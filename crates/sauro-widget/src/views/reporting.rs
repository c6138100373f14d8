//! The reports that are owed: who has sent which, and who is late.

use sauro_dom::{El, div, el, span};
use sauro_model::ReportingDuty;
use sauro_progress::{DutyProgress, ReportPeriod, ReportStatus, SenderProgress, Status};

use crate::app::Context;
use crate::components::status_chip::chip_with;

/// How many periods of one sender are shown, the latest first.
const LATEST: usize = 8;

/// Draws the view.
#[inline(never)]
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let (s, shown) = (ctx.strings, ctx.shown);
    if shown.plan().reporting_duties.is_empty() {
        return el("p").class("muted").say(s.no_duties);
    }
    let duties = shown.plan().reporting_duties.iter().zip(&shown.progress.reporting);
    el("div")
        .set("data-part", "duties")
        .each(duties.map(|(duty, progress)| self::duty(ctx, duty, progress)))
}

fn duty(ctx: &Context<'_>, duty: &ReportingDuty, progress: &DutyProgress) -> El {
    let (s, lang) = (ctx.strings, ctx.lang);
    let who = if duty.who.is_empty() { s.not_stated } else { &duty.who };
    let to = duty.to.as_deref().unwrap_or(s.not_stated);
    let days: Vec<String> = duty.days.iter().map(|day| lang.due_day(day)).collect();
    let days = if days.is_empty() { s.no_due_day.to_owned() } else { days.join(", ") };
    let facts = el("p")
        .class("facts muted small")
        .child(el("span").say(s.cadence).say(": ").say(lang.cadence(duty.cadence)))
        .child(el("span").say(s.due_day).say(": ").text(days));
    let section = el("section")
        .class("duty")
        .put("data-duty", duty.id.clone())
        .child(el("h3").quote(who).say(" → ").quote(to))
        .child(facts);
    if !progress.any_received {
        return section.child(el("p").class("muted small").say(s.none_received));
    }
    let named = progress.senders.len() > 1;
    section.each(progress.senders.iter().map(|sender| self::sender(ctx, sender, named)))
}

fn sender(ctx: &Context<'_>, sender: &SenderProgress, named: bool) -> El {
    let s = ctx.strings;
    if sender.periods.is_empty() {
        return el("div");
    }
    let name = named.then(|| {
        let id = sender.agency.as_deref();
        let name = id.map_or(s.not_stated, |id| ctx.shown.plan().agency_name(id));
        let class = sender.class.then(|| span("muted small").say(" – ").say(s.sender_class));
        el("div").quote(name).maybe(class)
    });
    let latest = sender.periods.iter().rev().take(LATEST);
    let periods = el("ul").class("periods").each(latest.map(|report| period(ctx, report)));
    div("sender").maybe(name).child(periods)
}

fn period(ctx: &Context<'_>, report: &ReportPeriod) -> El {
    let date = report.received.or(report.due).map(|date| ctx.lang.date(date));
    el("li")
        .set("data-report", report.status.as_str())
        .child(span("num").text(ctx.lang.report_period(&report.period)))
        .child(div("").child(chip_with(status_like(report.status), ctx.lang.report(report))))
        .child(div("muted num").text(date.unwrap_or_default()))
}

/// The status of an indicator whose icon and colour a report's status takes.
fn status_like(status: ReportStatus) -> Status {
    match status {
        ReportStatus::OnTime | ReportStatus::Received => Status::Met,
        ReportStatus::Late => Status::MetLate,
        ReportStatus::NotYetDue => Status::Open,
        ReportStatus::Overdue => Status::Missed,
        ReportStatus::Awaited => Status::NoData,
    }
}
