//! The chart of one indicator: values reported, the planned line, the targets and the forecast.

use sauro_dom::{El, el};
use sauro_messages::Lang;
use sauro_model::Date;
use sauro_progress::Point;

use super::spark::place_all;
use crate::scale::{self, Scale};

/// What a chart shows, all in one unit.
pub(crate) struct Chart<'a> {
    /// What the chart is of, for those who hear it.
    pub(crate) title: String,
    /// Values in order of date.
    pub(crate) series: &'a [Point],
    /// The planned line, in order of date.
    pub(crate) line: &'a [Point],
    /// Targets with a date and a value.
    pub(crate) goals: Vec<Point>,
    /// Where the forecast ends.
    pub(crate) forecast: Option<Point>,
    /// The day of the assessment.
    pub(crate) as_of: Date,
    /// The unit, written at the top of the axis.
    pub(crate) unit: Option<&'a str>,
}

const LEFT: i32 = 48;
const RIGHT: i32 = 466;
const TOP: i32 = 26;
const BOTTOM: i32 = 196;

/// Draws the chart. `None` where there is nothing with a date to draw.
pub(crate) fn draw(chart: &Chart<'_>, lang: Lang) -> Option<El> {
    let mut points: Vec<Point> = [chart.series, chart.line, &chart.goals].concat();
    points.extend(chart.forecast);
    let first = points.iter().map(|point| point.date).min()?;
    let last = points.iter().map(|point| point.date).max()?.max(chart.as_of);
    let low = points.iter().map(|point| point.value).fold(0.0, f64::min);
    let high = points.iter().map(|point| point.value).fold(low, f64::max);
    let marks = scale::marks(low, if high > low { high } else { low + 1.0 }, 4);
    let up = Scale::new(*marks.first()?, *marks.last()?, BOTTOM, TOP);
    let days = |date: Date| f64::from(date.unix_days());
    let across = Scale::new(days(first), days(last), LEFT, RIGHT);
    // A long line of time is marked by years.
    let years = first.days_until(last) > 1100;
    let month = |date: Date| if years { date.year().to_string() } else { lang.month(date) };
    let path = |class, points: &[Point]| {
        el("polyline").class(class).put("points", place_all(points, across, up))
    };
    let forecast = chart.series.last().zip(chart.forecast);
    Some(
        el("svg")
            .class("chart")
            .set("viewBox", "0 0 480 224")
            .set("role", "img")
            .put("aria-label", chart.title.clone())
            .each(marks.iter().map(|&value| value_mark(up.at(value), lang.number(value, 3))))
            .maybe(chart.unit.map(|unit| text(4, 14, "start", unit.to_owned())))
            .each(
                scale::date_marks(first, last, 5)
                    .into_iter()
                    .map(|date| date_mark(across.on(date), month(date))),
            )
            .child(line("now", across.on(chart.as_of), across.on(chart.as_of), TOP, BOTTOM))
            .child(path("line", chart.line))
            .maybe(forecast.map(|(last, end)| path("forecast", &[*last, end])))
            .child(path("values", chart.series))
            .each(chart.series.iter().map(|point| {
                let dot = el("circle").class("dot").at("cx", across.on(point.date));
                dot.at("cy", up.at(point.value)).set("r", "3.5")
            }))
            .each(chart.goals.iter().map(|goal| {
                // A diamond, so that a target is told from a value by its shape.
                let (x, y) = (across.on(goal.date), up.at(goal.value) - 6);
                el("path").class("goal-mark").put("d", format!("M{x} {y}l6 6-6 6-6-6z"))
            })),
    )
}

fn value_mark(y: i32, label: String) -> El {
    el("g").child(line("grid", LEFT, RIGHT, y, y)).child(text(LEFT - 8, y + 4, "end", label))
}

fn date_mark(x: i32, label: String) -> El {
    el("g").child(line("grid", x, x, BOTTOM, BOTTOM + 5)).child(text(
        x,
        BOTTOM + 20,
        "middle",
        label,
    ))
}

fn text(x: i32, y: i32, anchor: &'static str, words: String) -> El {
    el("text").at("x", x).at("y", y).set("text-anchor", anchor).text(words)
}

fn line(class: &'static str, x1: i32, x2: i32, y1: i32, y2: i32) -> El {
    el("line").class(class).at("x1", x1).at("x2", x2).at("y1", y1).at("y2", y2)
}
