//! One dated target and its figures: what a table of many areas holds, judged without a plan.

use sauro_model::{Comparison, Date, Direction, IndicatorKind};

use crate::attainment::{DAYS_FOR_A_BASELINE, achieved, pace};
use crate::expected::Line;
use crate::goal::Goal;
use crate::judge::{status_in_time, status_of_ceiling};
use crate::number::{finite, sum};
use crate::{Baseline, BaselineOrigin, Point, Status, Verdict};

/// One row of one area: a target with a deadline, and the values reported for it.
///
/// [`progress`](crate::progress) says the same of a plan with this one row; this one allocates
/// nothing, so that a nation's 79,704 rows are judged while they are read.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// How values of different days belong together.
    pub kind: IndicatorKind,
    /// How values are held against the target.
    pub comparison: Comparison,
    /// Which way the plan itself says it is to go. `None` where it does not.
    pub direction: Option<Direction>,
    /// In the row's unit. `None` where the plan's words give no number.
    pub target: Option<f64>,
    /// The last day by which it is to be reached. `None` where the plan names none.
    pub by: Option<Date>,
    /// The plan's own baseline. `None` where it prints none.
    pub baseline: Option<(f64, Date)>,
    /// The day on which the plan begins. `None` where it does not say.
    pub begins: Option<Date>,
    /// The values in the target's unit, earliest first, one for each day.
    pub points: &'a [Point],
}

/// What a cell has come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CellProgress {
    /// What it has come to.
    pub status: Status,
    /// What became of the target.
    pub verdict: Verdict,
    /// The latest valid value: of a yearly count, the sum of its year so far.
    pub latest: Option<Point>,
    /// The share of the way that is done, in percent, not cut.
    pub achieved: Option<f64>,
    /// What the planned line has on the day of the judged value, in the target's unit.
    pub expected: Option<f64>,
}

impl Cell<'_> {
    /// Judges the cell on a day by the rules that [`progress`](crate::progress) follows.
    pub fn judge(&self, as_of: Date) -> CellProgress {
        let points = self.valid(as_of);
        let latest = points.last().and_then(|last| self.at(points, last.date));
        let blank = |status, verdict| CellProgress {
            status,
            verdict,
            latest,
            achieved: None,
            expected: None,
        };
        if !self.has_number() {
            // Nobody's judgement of a target in words is among the figures.
            let passed = self.by.is_some_and(|by| by < as_of);
            let verdict = if passed { Verdict::NoData } else { Verdict::NotYetDue };
            let latest = points.last().copied();
            return CellProgress { latest, ..blank(Status::Judged, verdict) };
        }
        let Ok(goal) = Goal::of(self.comparison, self.direction, self.target) else {
            return blank(Status::Invalid, Verdict::Invalid);
        };
        let verdict = self.verdict(&goal, points, as_of);
        let baseline = self.start(&goal, points);
        if baseline.is_some_and(|baseline| goal.contradicts(baseline.value)) {
            return blank(Status::Invalid, verdict);
        }
        let Some(latest) = latest else {
            let status = if points.is_empty() { Status::NoData } else { Status::Invalid };
            return blank(status, verdict);
        };
        let Some(judged) = self.decisive(&goal, points, verdict, latest) else {
            return blank(Status::NoData, verdict);
        };
        let segment = self.segment(&goal, baseline, judged.date);
        let planned = segment.and_then(|(from, to)| Line::between(from, to, judged.date));
        let of_year = self.is_yearly() && segment.is_some();
        let start = planned.map(|planned| planned.from.value);
        let pace = planned.and_then(|planned| pace(planned, judged));
        let expected = planned.map(|planned| planned.value);
        let status = match verdict {
            Verdict::Met => Status::Met,
            Verdict::MetLate => Status::MetLate,
            Verdict::Missed => Status::Missed,
            Verdict::NoData => Status::NoData,
            Verdict::Invalid => Status::Invalid,
            Verdict::NotYetDue if of_year && !goal.rising => {
                status_of_ceiling(&goal, judged.value, expected, self.by == Some(judged.date))
            }
            Verdict::NotYetDue => status_in_time(&goal, judged.value, baseline, start, pace),
        };
        let achieved =
            achieved(&goal, baseline.map(|baseline| baseline.value), judged.value, of_year);
        CellProgress { status, verdict, latest: Some(latest), achieved, expected }
    }

    /// Whether it is judged by numbers.
    pub fn has_number(&self) -> bool {
        self.kind != IndicatorKind::Text && self.comparison != Comparison::Text
    }

    fn is_yearly(&self) -> bool {
        self.kind == IndicatorKind::CountPerPeriod
    }

    /// The values of the plan's period that are known on a day.
    fn valid(&self, as_of: Date) -> &[Point] {
        let points = self.points;
        let from = self.begins.map_or(0, |begins| points.partition_point(|p| p.date < begins));
        let to = points.partition_point(|point| point.date <= as_of);
        points.get(from..to).unwrap_or_default()
    }

    /// What holds on a day; of a yearly count, the sum of the day's year.
    fn at(&self, points: &[Point], date: Date) -> Option<Point> {
        let known = points.get(..points.partition_point(|point| point.date <= date))?;
        let last = *known.last()?;
        if !self.is_yearly() {
            return Some(last);
        }
        let first = known.partition_point(|point| point.date.year() < date.year());
        let of_year = known.get(first..).filter(|of_year| !of_year.is_empty())?;
        let value = sum(of_year.iter().map(|point| point.value))?;
        Some(Point { value, ..last })
    }

    /// The first value after a day that satisfies the goal. A yearly count has none.
    fn first_after(&self, points: &[Point], date: Date, goal: &Goal) -> Option<Point> {
        let later = || points.iter().filter(|point| point.date > date);
        if self.is_yearly() { None } else { later().find(|p| goal.satisfied(p.value)).copied() }
    }

    fn verdict(&self, goal: &Goal, points: &[Point], as_of: Date) -> Verdict {
        let Some(by) = self.by.filter(|by| *by < as_of) else { return Verdict::NotYetDue };
        let at = self.at(points, by);
        let late = self.first_after(points, by, goal);
        match (at, late) {
            (Some(at), _) if goal.satisfied(at.value) => Verdict::Met,
            (_, Some(_)) => Verdict::MetLate,
            (None, None) if self.is_yearly() || points.is_empty() => Verdict::NoData,
            (_, None) => Verdict::Missed,
        }
    }

    /// The value that the status rests on. `None` where the deadline has passed without one.
    fn decisive(
        &self,
        goal: &Goal,
        points: &[Point],
        verdict: Verdict,
        latest: Point,
    ) -> Option<Point> {
        match (verdict, self.by) {
            (Verdict::Met, Some(by)) => self.at(points, by),
            (Verdict::MetLate, Some(by)) => self.first_after(points, by, goal),
            (Verdict::Missed, Some(by)) if self.is_yearly() => self.at(points, by),
            (Verdict::NoData, _) => None,
            _ => Some(latest),
        }
    }

    /// Where the line starts: the plan's baseline, or the value of the eve or of the first days.
    fn start(&self, goal: &Goal, points: &[Point]) -> Option<Baseline> {
        if self.is_yearly() {
            return None;
        }
        if let Some((value, date)) = self.baseline {
            let value = finite(value)?;
            return Some(Baseline { value, date, origin: BaselineOrigin::Plan });
        }
        let begins = self.begins?;
        let eve = begins.add_days(-1);
        let eve = self.points.iter().find(|point| point.date == eve).copied();
        let first = || {
            let (first, second) = (points.first()?, points.get(1));
            let early = begins.days_until(first.date) <= DAYS_FOR_A_BASELINE;
            (early && second.is_some()).then_some(*first)
        };
        let Point { value, date } = eve.or_else(first)?;
        let origin = BaselineOrigin::FirstPortalValue;
        let serves = !goal.satisfied(value) && !goal.is_beyond(value);
        serves.then_some(Baseline { value, date, origin })
    }

    /// The ends of the planned line; of a yearly count, its target's year.
    fn segment(&self, goal: &Goal, baseline: Option<Baseline>, on: Date) -> Option<(Point, Point)> {
        let by = self.by?;
        let to = Point { date: by, value: goal.value };
        if self.is_yearly() {
            let date = Date::last_of_year(by.year() - 1).filter(|_| by.year() == on.year())?;
            return Some((Point { date, value: 0.0 }, to));
        }
        let baseline = baseline.filter(|baseline| !goal.is_beyond(baseline.value))?;
        let from = Point { date: baseline.date, value: baseline.value };
        (from.date < to.date).then_some((from, to))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sauro_model::{
        Baseline as Printed, Due, DueDate, DueKind, Indicator, Observation, Observations, Period,
        Plan, Target,
    };

    use super::*;
    use crate::{CellTotals, Options, progress};

    const BEGINS: &str = "2026-01-01";

    fn date(text: &str) -> Date {
        Date::parse_iso(text).unwrap()
    }

    /// The same row as a plan of one indicator, judged by the whole calculation.
    fn by_progress(cell: &Cell<'_>, as_of: Date) -> CellProgress {
        let target = Target {
            by: cell.by,
            comparison: cell.comparison,
            value: cell.target,
            ..Target::default()
        };
        let indicator = Indicator {
            id: "1".into(),
            kind: cell.kind,
            direction: cell.direction,
            baseline: cell.baseline.map(|(value, date)| Printed { value, date }),
            targets: vec![target],
            due: cell.by.map(|by| Due {
                kind: DueKind::By,
                to: Some(DueDate::On(by)),
                ..Due::default()
            }),
            ..Indicator::default()
        };
        let plan = Plan {
            period: Some(Period { from: cell.begins, to: None }),
            indicators: vec![indicator],
            ..Plan::default()
        };
        let observations = cell.points.iter().map(|point| Observation {
            indicator: "1".into(),
            as_of: Some(point.date),
            value: Some(point.value),
            ..Observation::default()
        });
        let observations =
            Observations { observations: observations.collect(), ..Observations::default() };
        let progress = progress(&plan, &observations, &Options::on(as_of));
        // What one cell adds to the totals is what one row adds to a plan's.
        let mut totals = CellTotals::default();
        totals.add(cell, &cell.judge(as_of));
        let rollup = &progress.rollup;
        assert_eq!(
            (totals.counts(), totals.due_rate(), totals.index()),
            (rollup.by_status, rollup.due_rate, rollup.index),
        );
        let part = progress.indicators[0].parts[0].clone();
        CellProgress {
            status: part.status,
            verdict: part.milestones[0].verdict,
            latest: part.latest.map(|latest| Point { date: latest.as_of, value: latest.value }),
            achieved: part.achieved,
            expected: part.expected,
        }
    }

    fn kinds() -> impl Strategy<Value = IndicatorKind> {
        prop_oneof![
            4 => Just(IndicatorKind::Rate),
            1 => Just(IndicatorKind::CountCumulative),
            3 => Just(IndicatorKind::CountPerPeriod),
            1 => Just(IndicatorKind::Score),
            1 => Just(IndicatorKind::Text),
        ]
    }

    fn comparisons() -> impl Strategy<Value = Comparison> {
        prop::sample::select(vec![
            Comparison::AtLeast,
            Comparison::MoreThan,
            Comparison::Equal,
            Comparison::AtMost,
            Comparison::LessThan,
            Comparison::Text,
        ])
    }

    fn directions() -> impl Strategy<Value = Option<Direction>> {
        let stated = [Direction::Increase, Direction::Decrease, Direction::Keep];
        prop_oneof![3 => Just(None), 1 => prop::sample::select(stated.to_vec()).prop_map(Some)]
    }

    fn amounts() -> impl Strategy<Value = f64> {
        prop_oneof![
            (0i32..=100).prop_map(f64::from),
            (0i32..=1000).prop_map(|n| f64::from(n) / 10.0)
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]
        #[test]
        fn judges_as_the_whole_calculation_does(
            kind in kinds(),
            comparison in comparisons(),
            direction in directions(),
            target in prop::option::weighted(0.9, amounts()),
            by in prop::option::weighted(0.9, -40i32..700),
            baseline in prop::option::weighted(0.6, (amounts(), -60i32..60)),
            begins in any::<bool>(),
            values in prop::collection::btree_map(-30i32..500, amounts(), 0..9),
            today in 0i32..600,
        ) {
            let day = |days| date(BEGINS).add_days(days);
            let points: Vec<Point> =
                values.into_iter().map(|(days, value)| Point { date: day(days), value }).collect();
            let cell = Cell {
                kind,
                comparison,
                direction,
                target,
                by: by.map(day),
                baseline: baseline.map(|(value, days)| (value, day(days))),
                begins: begins.then(|| date(BEGINS)),
                points: &points,
            };
            let expected = by_progress(&cell, day(today));
            prop_assert_eq!(cell.judge(day(today)), expected);
        }
    }
}
