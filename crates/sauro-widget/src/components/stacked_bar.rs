//! A bar made of one piece for each status, as wide as its count.

use sauro_progress::Counts;

use sauro_dom::{El, el};

/// Draws the bar; its numbers stand in words beside it.
pub(crate) fn draw(counts: &Counts, class: &'static str) -> El {
    let mut start = 0;
    let some = counts.iter().filter(|(_, count)| *count > 0);
    let pieces = some.map(|(status, count)| {
        let x = start;
        start += count as i32;
        let piece = el("rect").class("seg").set("data-s", status.as_str());
        piece.at("x", x).set("y", "0").at("width", count as i32).set("height", "1")
    });
    el("svg")
        .class(class)
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .put("viewBox", format!("0 0 {} 1", counts.total().max(1)))
        .each(pieces)
}
