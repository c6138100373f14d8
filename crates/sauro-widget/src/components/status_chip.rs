//! A status as icon and word.

use sauro_dom::{El, el, span};
use sauro_messages::Lang;
use sauro_progress::Status;

use super::icon;

/// Draws the chip.
pub(crate) fn draw(status: Status, lang: Lang) -> El {
    chip(status, lang.status(status))
}

/// An icon and a colour of a status with another word: what became of a task or a report.
pub(crate) fn chip(like: Status, words: &'static str) -> El {
    chip_of(like).child(el("span").say(words))
}

/// A chip whose words are made at run time.
pub(crate) fn chip_with(like: Status, words: String) -> El {
    chip_of(like).child(el("span").text(words))
}

fn chip_of(like: Status) -> El {
    span("chip").set("data-s", like.as_str()).child(icon::status(like))
}
