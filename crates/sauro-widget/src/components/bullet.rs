//! A bullet bar: how far a value has come, where it should be by now, and where it is to end.

use sauro_dom::{El, el};
use sauro_progress::Status;

use super::icon::stretched;
use crate::scale::Scale;

/// What a bullet bar shows, all in one unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bullet {
    /// The latest value; the bar is empty without one.
    pub(crate) value: Option<f64>,
    /// The value to be reached.
    pub(crate) target: f64,
    /// The value expected by now.
    pub(crate) expected: Option<f64>,
    /// The natural limit, where the unit has one.
    pub(crate) limit: Option<f64>,
}

/// Draws the bar.
pub(crate) fn draw(bullet: &Bullet, status: Status) -> El {
    let known = [bullet.value, Some(bullet.target), bullet.expected, bullet.limit];
    let high = known.into_iter().flatten().fold(0.0, f64::max);
    let low = known.into_iter().flatten().fold(0.0, f64::min);
    let scale = Scale::new(low, high, 0, 1000);
    let zero = scale.at(0.0);
    let bar = |class, x, width| {
        el("rect").class(class).at("x", x).set("y", "5").at("width", width).set("height", "10")
    };
    let mark = |class, value| {
        let x = scale.at(value);
        el("line").class(class).at("x1", x).at("x2", x).set("y1", "1").set("y2", "19")
    };
    let fill = bullet.value.map(|value| {
        let end = scale.at(value);
        bar("fill", zero.min(end), (end - zero).abs())
    });
    stretched("bullet", "0 0 1000 20")
        .set("data-s", status.as_str())
        .child(bar("track", 0, 1000))
        .maybe(fill)
        .maybe(bullet.expected.map(|value| mark("expected", value)))
        .child(mark("target", bullet.target))
}
