//! Which status a part has: the eleven rules in their order.

use sauro_model::{Date, Indicator, IndicatorKind, Plan, TaskState};

use crate::attainment::{Known, Series, baseline_of, figures};
use crate::expected::Line;
use crate::forecast::forecast;
use crate::goal::Goal;
use crate::growth::growth;
use crate::number::{at_least, finite};
use crate::parts::{Part, PartTarget, due_day};
use crate::readings::{PartReadings, Said, Value};
use crate::{
    Baseline, Forecast, InvalidReason, MilestoneVerdict, Options, PartProgress, Status, Step,
    Verdict,
};

const ON_TRACK: f64 = 0.95;
const ACCELERATE: f64 = 0.60;

/// Everything that is known of one part.
pub(crate) struct Case<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) indicator: &'a Indicator,
    pub(crate) part: &'a Part<'a>,
    pub(crate) readings: &'a PartReadings<'a>,
    pub(crate) options: &'a Options,
}

impl Case<'_> {
    /// Judges the part by its active target, or by the one due on the milestone asked for. `None`
    /// where it has no such target.
    pub(crate) fn judge(&self) -> Option<PartProgress> {
        let today = self.options.as_of;
        let target = match self.options.milestone {
            Some(by) => Some(self.part.targets.iter().find(|target| target.by == Some(by))?),
            None => self.part.active(self.readings.last_day().unwrap_or(today)),
        };
        let Some(target) = target else {
            return Some(match self.indicator.kind {
                IndicatorKind::Text => self.judge_words(None),
                _ => self.invalid(None, InvalidReason::NoTarget),
            });
        };
        Some(if target.in_words {
            self.judge_words(Some(target))
        } else {
            self.judge_number(target)
        })
    }

    fn blank(&self, target: Option<&PartTarget<'_>>, status: Status) -> PartProgress {
        PartProgress {
            part: self.part.name.map(str::to_owned),
            target: target.map(|target| target.index),
            status,
            reason: None,
            latest: None,
            judged: None,
            state: self.readings.states.last().map(Said::reading),
            baseline: None,
            achieved: None,
            expected: None,
            pace: None,
            gap: None,
            time_distance_days: None,
            forecast: Forecast::default(),
            milestones: self.part.targets.iter().map(|target| self.verdict(target)).collect(),
            series: Vec::new(),
            line: Vec::new(),
            growth: None,
            history: self.readings.history.iter().map(Value::reading).collect(),
            working: Vec::new(),
        }
    }

    fn invalid(&self, target: Option<&PartTarget<'_>>, reason: InvalidReason) -> PartProgress {
        let mut progress = self.blank(target, Status::Invalid);
        progress.reason = Some(reason);
        if let Some(target) = target {
            let series = self.series(target);
            progress.series = series.points();
            progress.latest = series.latest().map(|known| known.reading);
        }
        progress
    }

    fn series(&self, target: &PartTarget<'_>) -> Series<'_> {
        Series::of_measure(self.readings, target.measure, self.indicator.kind)
    }

    #[inline(never)]
    fn judge_number(&self, target: &PartTarget<'_>) -> PartProgress {
        let series = self.series(target);
        let goal = match Goal::read(self.indicator, target.target) {
            Ok(goal) => goal,
            Err(reason) => return self.invalid(Some(target), reason),
        };
        if self.is_latest_in_another_unit(target, &series) {
            return self.invalid(Some(target), InvalidReason::UnitMismatch);
        }
        let baseline = baseline_of(
            self.plan,
            self.indicator,
            self.part,
            target,
            &goal,
            self.readings,
            &series,
        );
        if baseline.is_some_and(|baseline| goal.contradicts(baseline.value)) {
            return self.invalid(Some(target), InvalidReason::OppositeDirection);
        }
        let mut progress = self.blank(Some(target), Status::NoData);
        progress.baseline = baseline;
        progress.series = series.points();
        let Some(latest) = series.latest() else {
            if !series.values.is_empty() {
                return self.invalid(Some(target), InvalidReason::TooLarge);
            }
            progress.line = self.line(target, &goal, baseline, self.options.as_of).points;
            return progress;
        };
        progress.latest = Some(latest.reading.clone());
        let verdict = self.verdict(target);
        let Some(known) = self.decisive(target, &goal, &series, &verdict, latest) else {
            progress.line = self.line(target, &goal, baseline, self.options.as_of).points;
            return progress;
        };
        let line = self.line(target, &goal, baseline, known.reading.as_of);
        progress.line.clone_from(&line.points);
        progress.working = known.steps;
        let (value, as_of) = (known.reading.value, known.reading.as_of);
        progress.working.push(Step::Compared {
            value,
            as_of,
            comparison: goal.comparison,
            target: goal.value,
            satisfied: goal.satisfied(value),
        });
        progress.gap = finite(value - goal.value);
        let figures = figures(&goal, baseline, &line, &known.reading, &mut progress.working);
        progress.achieved = figures.achieved;
        progress.expected = figures.expected;
        progress.pace = figures.pace;
        progress.time_distance_days = figures.time_distance_days;
        progress.status = match verdict.verdict {
            Verdict::Met => Status::Met,
            Verdict::MetLate => Status::MetLate,
            Verdict::Missed => Status::Missed,
            Verdict::NoData => Status::NoData,
            Verdict::Invalid => Status::Invalid,
            Verdict::NotYetDue if line.of_year && !goal.rising => {
                status_of_ceiling(&goal, value, figures.expected, target.by == Some(as_of))
            }
            Verdict::NotYetDue => {
                status_in_time(&goal, value, baseline, figures.start, figures.pace)
            }
        };
        if verdict.verdict == Verdict::NotYetDue {
            progress.forecast = forecast(
                self.indicator,
                target,
                &goal,
                &series,
                &known.reading,
                &mut progress.working,
            );
        }
        progress.growth = growth(
            self.options.method,
            &goal,
            target.by,
            self.indicator.limit,
            baseline,
            &progress.series,
            &known.reading,
            &mut progress.working,
        );
        progress.judged = Some(known.reading);
        progress
    }

    /// The value that the status rests on. `None` where the milestone has passed without one.
    fn decisive(
        &self,
        target: &PartTarget<'_>,
        goal: &Goal,
        series: &Series<'_>,
        verdict: &MilestoneVerdict,
        latest: Known,
    ) -> Option<Known> {
        match (verdict.verdict, target.by) {
            (Verdict::Met, Some(by)) => series.at(by),
            (Verdict::MetLate, Some(by)) => series.first_after(by, goal),
            // Of a yearly count, what came after its year belongs to another.
            (Verdict::Missed, Some(by)) if series.is_yearly() => series.at(by),
            (Verdict::NoData, _) => None,
            _ => Some(latest),
        }
    }

    /// Whether the newest figure for a target is in a unit that cannot be compared with it.
    fn is_latest_in_another_unit(&self, target: &PartTarget<'_>, series: &Series<'_>) -> bool {
        let until = |date: &Date| target.by.is_none_or(|by| *date <= by || by >= self.last_by());
        let mismatches =
            self.readings.mismatches.iter().filter(|(_, measure)| *measure == target.measure);
        let newest = mismatches.map(|(date, _)| *date).filter(until).max();
        let valid = series.values.last().map(|value| value.as_of);
        newest.is_some() && newest > valid
    }

    fn last_by(&self) -> Date {
        self.part.targets.iter().filter_map(|target| target.by).max().unwrap_or(self.options.as_of)
    }

    /// The planned line. Of a yearly count, that of its target's year, and only in it.
    fn line(
        &self,
        target: &PartTarget<'_>,
        goal: &Goal,
        baseline: Option<Baseline>,
        on: Date,
    ) -> Line {
        if self.indicator.kind == IndicatorKind::CountPerPeriod {
            let by = target.by.filter(|by| by.year() == on.year());
            return by.map_or_else(Line::default, |by| Line::of_year(goal.value, by));
        }
        match baseline {
            // A line from beyond the target would lead the wrong way.
            Some(baseline) if !goal.is_beyond(baseline.value) => {
                Line::through(baseline, self.part, target.measure)
            }
            _ => Line::default(),
        }
    }

    /// What became of one target, whichever is judged.
    fn verdict(&self, target: &PartTarget<'_>) -> MilestoneVerdict {
        let mut verdict = MilestoneVerdict {
            by: target.by,
            target: Some(target.index),
            verdict: Verdict::NotYetDue,
            value: None,
            as_of: None,
        };
        if target.in_words {
            let (outcome, as_of) = self.verdict_in_words(target.by);
            return MilestoneVerdict { verdict: outcome, as_of, ..verdict };
        }
        let Ok(goal) = Goal::read(self.indicator, target.target) else {
            return MilestoneVerdict { verdict: Verdict::Invalid, ..verdict };
        };
        let Some(by) = target.by.filter(|_| target.has_passed(self.options.as_of)) else {
            return verdict;
        };
        let series = self.series(target);
        let at = series.at(by);
        let late = series.first_after(by, &goal);
        let met = at.as_ref().is_some_and(|known| goal.satisfied(known.reading.value));
        let nothing = at.is_none() && (series.is_yearly() || series.values.is_empty());
        verdict.verdict = match (met, &late) {
            (true, _) => Verdict::Met,
            (false, Some(_)) => Verdict::MetLate,
            (false, None) if nothing => Verdict::NoData,
            (false, None) => Verdict::Missed,
        };
        let known = if verdict.verdict == Verdict::MetLate { late } else { at };
        verdict.value = known.as_ref().map(|known| known.reading.value);
        verdict.as_of = known.map(|known| known.reading.as_of);
        verdict
    }

    /// What became of a target in words that is due by a day: done by then or later, or not.
    fn verdict_in_words(&self, by: Option<Date>) -> (Verdict, Option<Date>) {
        let Some(by) = by else { return (Verdict::NotYetDue, None) };
        let passed = by < self.options.as_of;
        let states = &self.readings.states;
        let on_date = states.iter().rev().find(|state| state.as_of <= by);
        if let Some(done) = on_date.filter(|state| state.state == TaskState::Done) {
            return (if passed { Verdict::Met } else { Verdict::NotYetDue }, done.done_on);
        }
        if !passed {
            return (Verdict::NotYetDue, None);
        }
        let late = states.iter().find(|state| state.as_of > by && state.state == TaskState::Done);
        match late {
            Some(done) => (Verdict::MetLate, Some(done.as_of)),
            None if states.is_empty() => (Verdict::NoData, None),
            None => (Verdict::Missed, None),
        }
    }

    /// A target in words is never computed: a person says how far it has come. Figures that are
    /// reported all the same are shown and judge nothing.
    fn judge_words(&self, target: Option<&PartTarget<'_>>) -> PartProgress {
        let by = target.map_or_else(|| due_day(self.indicator), |target| target.by);
        let mut progress = self.blank(target, Status::Judged);
        progress.latest = self.readings.values.last().map(Value::reading);
        progress.series = self.readings.values.iter().map(Value::point).collect();
        let done = progress.state.as_ref().is_some_and(|state| state.state == TaskState::Done);
        // "Thường xuyên" has no end: a person judges it at each reporting cycle.
        let ends = by.is_some() || self.indicator.due.is_none();
        let (verdict, as_of) = self.verdict_in_words(by);
        progress.status = match verdict {
            Verdict::Met => Status::Met,
            Verdict::MetLate => Status::MetLate,
            Verdict::Missed => Status::Missed,
            _ if done && ends => Status::Met,
            _ => Status::Judged,
        };
        if target.is_none() && by.is_some() {
            // The row names no target, but its deadline is one to be held against.
            progress.milestones =
                vec![MilestoneVerdict { by, target: None, verdict, value: None, as_of }];
        }
        progress
    }
}

/// Rules 4 and 7 to 11, for a target whose date is still ahead.
pub(crate) fn status_in_time(
    goal: &Goal,
    value: f64,
    baseline: Option<Baseline>,
    start: Option<f64>,
    pace: Option<f64>,
) -> Status {
    if goal.satisfied(value) {
        return Status::Met;
    }
    if baseline.is_some_and(|baseline| goal.worse(value, baseline.value)) {
        return Status::Regress;
    }
    let Some(start) = start else { return Status::Open };
    match pace {
        Some(pace) if at_least(pace, ON_TRACK) => Status::OnTrack,
        Some(pace) if at_least(pace, ACCELERATE) => Status::Accelerate,
        Some(_) => Status::Behind,
        None if goal.worse(value, start) => Status::Behind,
        None => Status::OnTrack,
    }
}

/// A yearly count that is to stay below a ceiling: the small sum of a young year has not met it
/// yet, and a sum above it cannot come back.
pub(crate) fn status_of_ceiling(
    goal: &Goal,
    value: f64,
    expected: Option<f64>,
    year_is_over: bool,
) -> Status {
    match expected {
        _ if !goal.satisfied(value) => Status::Behind,
        _ if year_is_over => Status::Met,
        Some(expected) if at_least(expected, value) => Status::OnTrack,
        _ => Status::Accelerate,
    }
}
