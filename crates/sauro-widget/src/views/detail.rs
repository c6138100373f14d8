//! Everything about one indicator: chart, figures, milestones, who answers, and the working.

use sauro_dom::{El, On, button, div, el};
use sauro_model::Indicator;
use sauro_progress::{BaselineOrigin, ForecastStatus, PartProgress, Point, Reading};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::indicator_row::{judged_target, unit_of};
use crate::app::{Context, HostEvent, Message};
use crate::components::chart::{self, Chart};
use crate::components::icon::svg;
use crate::components::milestone_chain;
use crate::state::Action;

/// Draws the panel.
#[inline(never)]
pub(crate) fn draw(ctx: &Context<'_>, row: usize) -> El {
    let indicator = ctx.shown.indicator(row);
    let progress = &ctx.shown.progress.indicators[row];
    let close = button("button").say(ctx.strings.close);
    let headline =
        div("headline").child(el("h3").quote(&indicator.name)).child(ctx.act(close, Action::Close));
    div("panel")
        .set("part", "detail")
        .set("data-panel", "detail")
        .child(headline)
        .each(progress.parts.iter().map(|part| self::part(ctx, indicator, part)))
        .child(who(ctx, indicator))
}

fn part(ctx: &Context<'_>, indicator: &Indicator, part: &PartProgress) -> El {
    let s = ctx.strings;
    let line = ctx.lang.against_the_line(part, unit_of(indicator, part));
    let why = part.reason.map(|reason| el("p").say(ctx.lang.invalid_reason(reason)));
    let chain = (part.milestones.len() > 1).then(|| {
        let heading = el("h4").say(s.milestones);
        el("section").child(heading).child(milestone_chain::draw(ctx, indicator, part))
    });
    let working = (!part.working.is_empty()).then(|| {
        let steps = part.working.iter().map(|step| el("li").text(ctx.lang.step(step)));
        el("details")
            .class("block")
            .child(el("summary").say(s.working))
            .child(el("ol").class("working num").set("data-part", "working").each(steps))
    });
    el("section")
        .maybe(part.part.as_deref().map(|name| el("h4").quote(name)))
        .maybe(line.map(|line| el("p").set("data-field", "line").text(line)))
        .maybe(why)
        .child(
            div("cols").child(figures(ctx, indicator, part)).maybe(drawing(ctx, indicator, part)),
        )
        .maybe(chain)
        .maybe(working)
        .maybe(reports(ctx, part))
}

/// A list of facts; those without a value are left out.
struct Facts(El);

impl Facts {
    fn new() -> Facts {
        Facts(el("dl").class("facts-list"))
    }

    fn fact(self, label: &'static str, field: &'static str, value: Option<String>) -> Facts {
        self.element(label, field, value.map(|value| el("dd").text(value)))
    }

    fn element(self, label: &'static str, field: &'static str, value: Option<El>) -> Facts {
        let Some(value) = value else { return self };
        Facts(self.0.child(el("dt").say(label)).child(value.set("data-field", field)))
    }
}

fn figures(ctx: &Context<'_>, indicator: &Indicator, part: &PartProgress) -> El {
    let (s, lang) = (ctx.strings, ctx.lang);
    let unit = unit_of(indicator, part);
    let target = judged_target(indicator, part);
    let goal = target.and_then(|target| target.value);
    let quantity = |value: f64| lang.quantity(value, unit, goal);
    let baseline = part.baseline.as_ref().map(|baseline| {
        let origin = match baseline.origin {
            BaselineOrigin::Plan => String::new(),
            BaselineOrigin::FirstPortalValue => format!(", {}", s.baseline_first_value),
        };
        format!("{} ({}{origin})", quantity(baseline.value), lang.date(baseline.date))
    });
    let forecast = (part.forecast.status != ForecastStatus::NotApplicable).then(|| {
        let value = part.forecast.value.map(|value| format!(": {}", quantity(value)));
        format!("{}{}", lang.forecast(part.forecast.status), value.unwrap_or_default())
    });
    let state = part
        .state
        .as_ref()
        .map(|state| format!("{} ({})", lang.task_state(state.state), lang.date(state.as_of)));
    let value = part.latest.as_ref().map(|reading| reading_of(ctx, reading, unit, goal));
    let distance = part.time_distance_days.map(|days| lang.time_distance(days));
    Facts::new()
        .fact(s.target, "detail-target", target.map(|target| target.text.clone()))
        .element(s.result, "detail-value", value)
        .fact(s.state, "detail-state", state)
        .fact(s.achieved, "detail-achieved", part.achieved.map(|share| lang.achieved(share)))
        .fact(s.baseline, "detail-baseline", baseline)
        .fact(s.expected_by_now, "detail-expected", part.expected.map(quantity))
        .fact(s.pace, "detail-pace", part.pace.map(|pace| lang.number(pace, 2)))
        .fact(s.gap, "detail-gap", part.gap.map(|gap| lang.signed(gap, unit)))
        .fact(s.time_distance, "detail-distance", distance)
        .fact(s.forecast, "detail-forecast", forecast)
        .0
}

/// A value with its date, its parts and its source.
fn reading_of(ctx: &Context<'_>, reading: &Reading, unit: Option<&str>, goal: Option<f64>) -> El {
    let lang = ctx.lang;
    let mut words = lang.quantity(reading.value, unit, goal);
    if let Some((numerator, denominator)) = reading.numerator.zip(reading.denominator) {
        let (a, b) = (lang.number(numerator, 3), lang.number(denominator, 3));
        words.push_str(&format!(" = {a} / {b}"));
    }
    words.push_str(&format!(" ({})", lang.date(reading.as_of)));
    let small = |words: &str| div("muted small").quote(words);
    let source = reading.source.as_deref();
    el("dd")
        .text(words)
        .maybe(
            source.map(|words| div("muted small").say(ctx.strings.source).say(": ").quote(words)),
        )
        .maybe(reading.note.as_deref().map(small))
        .maybe(reading.evidence.as_deref().and_then(|address| link(ctx, address)))
}

/// A link to what proves a figure. Only http and https: an address out of a portal's data may say
/// anything.
pub(crate) fn link(ctx: &Context<'_>, address: &str) -> Option<El> {
    let address = address.trim();
    let start = address.get(..8).unwrap_or(address).to_ascii_lowercase();
    if !start.starts_with("http://") && !start.starts_with("https://") {
        return None;
    }
    let link = el("a")
        .put("href", address.to_owned())
        .set("target", "_blank")
        .set("rel", "noopener noreferrer")
        .say(ctx.strings.evidence);
    Some(div("small").child(link))
}

fn drawing(ctx: &Context<'_>, indicator: &Indicator, part: &PartProgress) -> Option<El> {
    let s = ctx.strings;
    if part.series.is_empty() {
        return None;
    }
    let until = judged_target(indicator, part).and_then(|target| target.by);
    let in_time = |point: &Point| until.is_none_or(|until| point.date <= until);
    let goals = indicator.targets.iter().filter(|goal| goal.part == part.part);
    let goals = goals.filter_map(|goal| Some(Point { date: goal.by?, value: goal.value? }));
    let line: Vec<Point> = part.line.iter().copied().filter(in_time).collect();
    let forecast = until.zip(part.forecast.value).map(|(date, value)| Point { date, value });
    let chart = Chart {
        title: format!("{} {}", s.chart_of, indicator.name),
        series: &part.series,
        line: &line,
        goals: goals.filter(in_time).collect(),
        forecast,
        as_of: ctx.shown.progress.as_of,
        unit: unit_of(indicator, part),
    };
    let drawn = chart::draw(&chart, ctx.lang)?;
    let key = el("figcaption")
        .class("key small muted")
        .child(key_of("values", "M0 6h24", s.chart_values))
        .maybe((!line.is_empty()).then(|| key_of("line", "M0 6h24", s.chart_line)))
        .child(key_of("goal-mark", "M12 0l6 6-6 6-6-6z", s.chart_target))
        .maybe(forecast.map(|_| key_of("forecast", "M0 6h24", s.chart_forecast)));
    let tools = div("tools noprint").child(save(ctx, indicator, true, s.export_png)).child(save(
        ctx,
        indicator,
        false,
        s.export_svg,
    ));
    Some(el("figure").child(drawn).child(key).child(tools))
}

fn key_of(class: &'static str, path: &'static str, label: &'static str) -> El {
    let mark = svg("chart", "0 0 24 12").child(el("path").class(class).set("d", path));
    el("span").child(mark).say(label)
}

/// A button that saves the chart beside it.
fn save(ctx: &Context<'_>, indicator: &Indicator, png: bool, label: &'static str) -> El {
    let name = format!("{}-{}", ctx.shown.plan().id, indicator.id);
    button("button small").say(label).hear(
        On::Click,
        ctx.send,
        Box::new(move |event| {
            let button = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let figure = button.and_then(|button| button.closest("figure").ok().flatten());
            match figure.and_then(|figure| figure.query_selector("svg").ok().flatten()) {
                Some(chart) => Message::Tell(HostEvent::Chart { name: name.clone(), png, chart }),
                None => Message::Ignore,
            }
        }),
    )
}

/// The values as they were reported, the latest first, with those that a later report replaced.
fn reports(ctx: &Context<'_>, part: &PartProgress) -> Option<El> {
    let (s, lang) = (ctx.strings, ctx.lang);
    if part.series.is_empty() {
        return None;
    }
    let values = part.series.iter().rev().map(|point| {
        let value = el("b").text(lang.number(point.value, 3));
        el("li").text(lang.date(point.date)).say(": ").child(value)
    });
    let replaced = part.history.iter().map(|reading| {
        let value = el("s").text(lang.number(reading.value, 3));
        let line = el("li").class("muted").text(lang.date(reading.as_of)).say(": ").child(value);
        line.say(" ").say(s.superseded)
    });
    let count = format!(" ({})", part.series.len());
    Some(
        el("details").class("block").child(el("summary").say(s.history).text(count)).child(
            el("ul").class("rows num").set("data-part", "history").each(values).each(replaced),
        ),
    )
}

/// Who answers for the indicator, and where it stands in the plan.
fn who(ctx: &Context<'_>, indicator: &Indicator) -> El {
    let (s, shown) = (ctx.strings, ctx.shown);
    let names = |ids: &[String]| (!ids.is_empty()).then(|| shown.names(ids));
    let lead = names(&indicator.lead).unwrap_or_else(|| s.not_stated.to_owned());
    let place = indicator.place.as_ref().map(|place| {
        let row = place.row.as_ref().map(|row| format!("{} {row}", s.row));
        let parts = [place.section.as_deref(), place.appendix.as_deref(), row.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let facts = Facts::new()
        .fact(s.lead, "detail-lead", Some(lead))
        .fact(s.support, "detail-support", names(&indicator.support))
        .fact(s.monitor, "detail-monitor", names(&indicator.monitor))
        .fact(s.owner_above, "detail-owner", names(&indicator.owner_above))
        .fact(s.deadline, "detail-due", indicator.due.as_ref().map(|due| ctx.lang.due(due)))
        .fact(s.local_task, "detail-local-task", indicator.local_task.clone())
        .fact(s.basis, "detail-basis", indicator.basis.clone())
        .fact(s.place, "detail-place", place.filter(|place| !place.is_empty()));
    el("section").child(el("h4").say(s.view_agencies)).child(facts.0)
}
