//! A small line of the values reported so far.

use sauro_dom::{El, el};
use sauro_progress::Point;

use super::icon::stretched;
use crate::scale::Scale;

/// Draws the line. `None` for fewer than two values.
pub(crate) fn draw(series: &[Point]) -> Option<El> {
    let [first, .., last] = series else { return None };
    let low = series.iter().map(|point| point.value).fold(f64::INFINITY, f64::min);
    let high = series.iter().map(|point| point.value).fold(f64::NEG_INFINITY, f64::max);
    let days = |point: &Point| f64::from(point.date.unix_days());
    let across = Scale::new(days(first), days(last), 20, 980);
    // A flat series runs through the middle.
    let up = if high > low { Scale::new(low, high, 34, 6) } else { Scale::new(0.0, 1.0, 20, 20) };
    let (x, y) = (across.on(last.date), up.at(last.value));
    Some(
        stretched("spark", "0 0 1000 40")
            .child(el("polyline").put("points", place_all(series, across, up)))
            .child(el("line").class("end").at("x1", x).at("x2", x).at("y1", y).at("y2", y)),
    )
}

/// The places of points as a polyline has them.
pub(crate) fn place_all(points: &[Point], across: Scale, up: Scale) -> String {
    let place = |point: &Point| format!("{},{}", across.on(point.date), up.at(point.value));
    points.iter().map(place).collect::<Vec<_>>().join(" ")
}
