//! One row of the indicator table: the target as printed, the latest value, how far it has come.

use sauro_dom::{El, button, div, el, span};
use sauro_model::{Indicator, Target};
use sauro_progress::{IndicatorProgress, PartProgress};

use super::detail;
use super::table::cell;
use crate::app::Context;
use crate::components::bullet::{self, Bullet};
use crate::components::{spark, status_chip};
use crate::state::Action;

/// How many columns the table has.
pub(crate) const COLUMNS: &str = "7";

/// Draws the row.
#[inline(never)]
pub(crate) fn draw(ctx: &Context<'_>, row: usize) -> El {
    let (s, shown) = (ctx.strings, ctx.shown);
    let indicator = shown.indicator(row);
    let progress = &shown.progress.indicators[row];
    let (class, expanded) = if is_open(ctx, indicator) { ("on", "true") } else { ("", "false") };
    let name = button("open").set("aria-expanded", expanded).quote(&indicator.name);
    let name = ctx.act(name, Action::Toggle(indicator.id.clone()));
    let lead = if indicator.lead.is_empty() {
        cell("c-lead", s.lead).child(span("muted").say(s.not_stated))
    } else {
        cell("c-lead", s.lead).text(shown.names(&indicator.lead))
    };
    el("tr")
        .set("role", "row")
        .key(indicator.id.clone())
        .class(class)
        .put("data-indicator", indicator.id.clone())
        .set("data-status", progress.status.as_str())
        .child(cell("c-no num", "").quote(indicator.no.as_deref().unwrap_or_default()))
        .child(cell("c-name", "").child(name))
        .child(
            cell("c-target", s.target)
                .set("data-field", "target")
                .each(progress.parts.iter().map(|part| target(ctx, indicator, progress, part))),
        )
        .child(
            cell("c-value num", s.result)
                .set("data-field", "value")
                .each(progress.parts.iter().map(|part| value(ctx, indicator, part))),
        )
        .child(progress_cell(ctx, indicator, progress))
        .child(
            cell("c-status", s.status)
                .child(status_chip::draw(progress.status, ctx.lang))
                .maybe(data_badge(ctx, progress)),
        )
        .child(lead.set("data-field", "lead"))
}

/// Draws the detail below the row while it is open.
pub(crate) fn detail(ctx: &Context<'_>, row: usize) -> Option<El> {
    let indicator = ctx.shown.indicator(row);
    is_open(ctx, indicator).then(|| {
        let panel = el("td").set("colspan", COLUMNS).set("role", "cell");
        el("tr").class("detail").set("role", "row").child(panel.child(detail::draw(ctx, row)))
    })
}

fn is_open(ctx: &Context<'_>, indicator: &Indicator) -> bool {
    ctx.state.open.as_deref() == Some(indicator.id.as_str())
}

/// The target that a part is judged by.
pub(crate) fn judged_target<'a>(
    indicator: &'a Indicator,
    part: &PartProgress,
) -> Option<&'a Target> {
    indicator.targets.get(part.target?)
}

/// The unit of a part's figures.
pub(crate) fn unit_of<'a>(indicator: &'a Indicator, part: &PartProgress) -> Option<&'a str> {
    let target = judged_target(indicator, part);
    target.and_then(|target| target.unit.as_deref()).or(indicator.unit.as_deref())
}

/// The target that a part is judged by, as printed, with its date.
fn target(
    ctx: &Context<'_>,
    indicator: &Indicator,
    progress: &IndicatorProgress,
    part: &PartProgress,
) -> El {
    let Some(target) = judged_target(indicator, part) else {
        return span("muted").say(ctx.strings.not_stated);
    };
    let name = part.part.as_deref().filter(|_| progress.parts.len() > 1);
    let by = target.by.map(|by| div("muted small").text(ctx.lang.milestone(by)));
    // "≥ 60%" is not torn apart; a target in words may run over several lines.
    let class = if target.text.chars().count() <= 14 { "nowrap" } else { "" };
    div("part")
        .maybe(name.map(|name| div("muted small").quote(name)))
        .child(span(class).quote(&target.text))
        .maybe(by)
}

fn value(ctx: &Context<'_>, indicator: &Indicator, part: &PartProgress) -> El {
    let lang = ctx.lang;
    if let Some(latest) = &part.latest {
        let target = judged_target(indicator, part).and_then(|target| target.value);
        let value = lang.quantity(latest.value, unit_of(indicator, part), target);
        return div("part")
            .child(el("b").text(value))
            .child(div("muted small").text(lang.date(latest.as_of)));
    }
    if let Some(judged) = &part.state {
        return div("part")
            .say(lang.task_state(judged.state))
            .child(div("muted small").text(lang.date(judged.as_of)));
    }
    div("part muted").say(ctx.strings.no_data_yet)
}

/// The bars of all parts and the line of values; of a target in words there is neither.
fn progress_cell(ctx: &Context<'_>, indicator: &Indicator, progress: &IndicatorProgress) -> El {
    let bars: Vec<El> =
        progress.parts.iter().filter_map(|part| bar(ctx, indicator, part)).collect();
    if bars.is_empty() {
        return cell("c-progress empty", "");
    }
    let line = progress.worst().and_then(|part| spark::draw(&part.series));
    cell("c-progress", ctx.strings.progress).each(bars.into_iter()).maybe(line)
}

fn bar(ctx: &Context<'_>, indicator: &Indicator, part: &PartProgress) -> Option<El> {
    let target = judged_target(indicator, part)?.value?;
    let value = part.judged.as_ref().or(part.latest.as_ref()).map(|reading| reading.value);
    // A limit far above the target would leave no room to see anything in.
    let limit = indicator.limit.filter(|limit| target >= 0.4 * limit && target <= *limit);
    let bullet = Bullet { value, target, expected: part.expected, limit };
    let achieved = part.achieved.map(|achieved| {
        span("small muted num").set("data-field", "achieved").text(ctx.lang.achieved(achieved))
    });
    Some(div("part").child(bullet::draw(&bullet, part.status)).maybe(achieved))
}

/// A word on the age of the figures, only where it is not as it should be.
fn data_badge(ctx: &Context<'_>, progress: &IndicatorProgress) -> Option<El> {
    progress.data.badge.days()?;
    let words = ctx.lang.data_badge(progress.data.badge)?;
    Some(div("muted small").text(words))
}
