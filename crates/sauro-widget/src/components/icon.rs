//! The icons of statuses: each a shape of its own, so that colour is never alone.

use sauro_progress::Status;

use sauro_dom::{El, el};

/// The icon of a status, drawn in the current colour on a field of 16 by 16.
pub(crate) fn status(status: Status) -> El {
    let path = match status {
        Status::Met => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5 8.2l2 2 4-4.4",
        Status::MetLate => "M13.8 5.2A6.5 6.5 0 1 0 14.5 8M5 8.2l2 2 7-7.4",
        Status::OnTrack => "M2 12.5 6.5 8l2.5 2.5L14 5M10 4.5h4v4",
        Status::Accelerate => "M3 12.5 8 8 3 3.5M8.5 12.5l5-4.5-5-4.5",
        Status::Behind => "M2 4.5 6.5 9 9 6.5l5 5M10 12h4V8",
        Status::Regress => "M5.5 3 2 6.5 5.5 10M2 6.5h8a4 4 0 0 1 0 7H7",
        Status::Missed => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5.5 5.5l5 5M10.5 5.5l-5 5",
        Status::Open => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 4.5V8l2.5 1.5",
        Status::NoData => "M2.5 8h2M7 8h2M11.5 8h2",
        Status::Judged => "M8 2a2.8 2.8 0 1 0 0 5.6A2.8 2.8 0 0 0 8 2M2.8 14a5.2 5.2 0 0 1 10.4 0",
        Status::Invalid => "M8 2 1.5 13.5h13L8 2M8 6.5v3M8 11.4v.4",
    };
    svg("icon", "0 0 16 16").child(el("path").set("d", path))
}

/// A drawing that is not read aloud; its figures stand in words beside it.
pub(crate) fn svg(class: &'static str, view_box: &'static str) -> El {
    el("svg").class(class).set("viewBox", view_box).set("aria-hidden", "true")
}

/// A drawing that is stretched over the room it has.
pub(crate) fn stretched(class: &'static str, view_box: &'static str) -> El {
    svg(class, view_box).set("preserveAspectRatio", "none")
}
