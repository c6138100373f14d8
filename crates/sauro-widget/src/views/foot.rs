//! What stands below every view: where the figures come from and when they were taken.

use sauro_dom::{El, el};

use crate::app::Context;

/// Draws the foot.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let (s, shown) = (ctx.strings, ctx.shown);
    let taken = (!shown.input.taken.is_empty())
        .then(|| el("span").say(s.taken_at).say(": ").quote(&shown.input.taken));
    el("footer")
        .class("foot muted small facts")
        .set("part", "foot")
        .maybe(taken)
        .maybe(shown.input.observations.illustrative.then(|| el("span").say(s.illustrative_long)))
        .child(el("span").say(s.made_with).say(" Sáu Rõ"))
}
