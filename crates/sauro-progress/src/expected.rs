//! The planned line: a straight line from the baseline through the milestones, read by days.

use sauro_model::Date;

use crate::Point;
use crate::number::{at_least, finite, quotient, same, whole_days};
use crate::parts::Part;

/// Where the planned line starts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Baseline {
    /// In the target's unit.
    pub value: f64,
    /// The day on which it held.
    pub date: Date,
    /// Who says so.
    pub origin: BaselineOrigin,
}

/// Who gives a baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaselineOrigin {
    /// The plan prints it.
    Plan,
    /// The plan prints none; the portal's first value, of the day before the plan begins or of its
    /// first 90 days, serves instead and is to be labelled so.
    FirstPortalValue,
}

impl BaselineOrigin {
    /// The name in JSON, such as `first-portal-value`.
    pub fn as_str(self) -> &'static str {
        match self {
            BaselineOrigin::Plan => "plan",
            BaselineOrigin::FirstPortalValue => "first-portal-value",
        }
    }
}

/// A straight line through points of increasing date. Empty where nothing is planned by the day.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) points: Vec<Point>,
    /// Whether it is the even share of a yearly count rather than a line that the plan draws.
    pub(crate) of_year: bool,
}

/// What a line has on a day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Planned {
    pub(crate) from: Point,
    pub(crate) to: Point,
    pub(crate) value: f64,
}

impl Line {
    /// The line from a baseline through the part's dated numeric targets in one unit, each as
    /// printed: a later milestone that is worse than an earlier one bends the line back.
    pub(crate) fn through(baseline: Baseline, part: &Part<'_>, measure: usize) -> Line {
        let mut points = vec![Point { date: baseline.date, value: baseline.value }];
        for target in
            part.targets.iter().filter(|target| !target.in_words && target.measure == measure)
        {
            let (Some(date), Some(value)) = (target.by, target.target.value.and_then(finite))
            else {
                continue;
            };
            if points.last().is_some_and(|last| last.date < date) {
                points.push(Point { date, value });
            }
        }
        Line { points, of_year: false }
    }

    /// The even share of what is to be counted from 1 January to a day of the same year.
    pub(crate) fn of_year(value: f64, by: Date) -> Line {
        let Some(start) = Date::last_of_year(by.year() - 1) else { return Line::default() };
        let points = vec![Point { date: start, value: 0.0 }, Point { date: by, value }];
        Line { points, of_year: true }
    }

    /// What the line has on a day; after its end, what it ends with. `None` before it begins.
    pub(crate) fn at(&self, date: Date) -> Option<Planned> {
        let pairs = || self.points.iter().zip(self.points.iter().skip(1));
        let (from, to) = pairs().find(|(_, to)| date <= to.date).or_else(|| pairs().next_back())?;
        Line::between(*from, *to, date)
    }

    /// What a straight line between two points has on a day; after its end, what it ends with.
    /// `None` before it begins.
    pub(crate) fn between(from: Point, to: Point, date: Date) -> Option<Planned> {
        if date < from.date {
            return None;
        }
        let value = if date >= to.date { to.value } else { between(from, to, date)? };
        Some(Planned { from, to, value })
    }

    /// The day for which the line has a value; of several, the nearest to a day.
    pub(crate) fn date_of(&self, value: f64, near: Date) -> Option<Date> {
        let pairs = self.points.iter().zip(self.points.iter().skip(1));
        let candidates = pairs.filter_map(|(from, to)| date_between(*from, *to, value, near));
        candidates.min_by_key(|date| near.days_until(*date).abs())
    }
}

fn between(from: Point, to: Point, date: Date) -> Option<f64> {
    let share =
        quotient(f64::from(from.date.days_until(date)), f64::from(from.date.days_until(to.date)))?;
    finite(from.value + (to.value - from.value) * share)
}

fn date_between(from: Point, to: Point, value: f64, near: Date) -> Option<Date> {
    if same(from.value, to.value) {
        let date = near.clamp(from.date, to.date.max(from.date));
        return same(value, from.value).then_some(date);
    }
    let share = quotient(value - from.value, to.value - from.value)?;
    if !at_least(share, 0.0) || !at_least(1.0, share) {
        return None;
    }
    let days = whole_days(share * f64::from(from.date.days_until(to.date)))?;
    Some(from.date.add_days(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(date: &str, value: f64) -> Point {
        Point { date: Date::parse_iso(date).unwrap(), value }
    }

    #[test]
    fn reads_each_segment_by_days() {
        let points =
            vec![point("2025-12-31", 40.0), point("2026-12-31", 60.0), point("2030-12-31", 90.0)];
        let line = Line { points, of_year: false };
        let at = |date| line.at(Date::parse_iso(date).unwrap()).map(|planned| planned.value);
        assert_eq!(at("2025-12-30"), None);
        assert_eq!(at("2025-12-31"), Some(40.0));
        assert!((at("2026-06-30").unwrap() - (40.0 + 20.0 * 181.0 / 365.0)).abs() < 1e-12);
        assert_eq!(at("2026-12-31"), Some(60.0));
        assert!((at("2028-06-30").unwrap() - (60.0 + 30.0 * 547.0 / 1461.0)).abs() < 1e-12);
        assert_eq!(at("2031-06-30"), Some(90.0));
        let near = Date::parse_iso("2026-06-30").unwrap();
        assert_eq!(line.date_of(48.0, near), Date::parse_iso("2026-05-26").ok());
        assert_eq!(line.date_of(39.0, near), None);
        assert_eq!(line.date_of(91.0, near), None);
    }
}
