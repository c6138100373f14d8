//! The milestones of one indicator, each with the verdict that lasts.

use sauro_dom::{El, div, el};
use sauro_model::Indicator;
use sauro_progress::{PartProgress, Status, Verdict};

use super::status_chip::chip_with;
use crate::app::Context;

/// Draws the chain, earliest first.
pub(crate) fn draw(ctx: &Context<'_>, indicator: &Indicator, part: &PartProgress) -> El {
    let links = part.milestones.iter().filter_map(|milestone| {
        let target = indicator.targets.get(milestone.target?)?;
        let date = milestone.by.map(|by| ctx.lang.milestone(by));
        let mut words = ctx.lang.verdict(milestone.verdict).to_owned();
        if let Some(value) = milestone.value {
            words.push_str(": ");
            words.push_str(&ctx.lang.quantity(value, target.unit.as_deref(), target.value));
        }
        let date = date.unwrap_or_else(|| ctx.strings.not_stated.to_owned());
        Some(
            el("li")
                .child(div("small muted").text(date))
                .child(el("div").quote(&target.text))
                .child(chip_with(status_like(milestone.verdict), words)),
        )
    });
    el("ol").class("chain").set("data-part", "milestones").each(links)
}

/// The status whose icon and colour a verdict takes.
fn status_like(verdict: Verdict) -> Status {
    match verdict {
        Verdict::Met => Status::Met,
        Verdict::MetLate => Status::MetLate,
        Verdict::Missed => Status::Missed,
        Verdict::NoData => Status::NoData,
        Verdict::NotYetDue => Status::Open,
        Verdict::Invalid => Status::Invalid,
    }
}
