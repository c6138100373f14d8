//! What the calculation has found, in words: statuses, the line so far, the working of a number.

use sauro_model::{Comparison, TaskState};
use sauro_progress::{InvalidReason, PartProgress, Status, Step, Verdict};

use crate::Lang;
use crate::fill::Sentence;

impl Lang {
    /// The name of a status.
    pub fn status(self, status: Status) -> &'static str {
        let s = self.strings();
        match status {
            Status::Invalid => s.status_invalid,
            Status::Judged => s.status_judged,
            Status::NoData => s.status_no_data,
            Status::Met => s.status_met,
            Status::MetLate => s.status_met_late,
            Status::Missed => s.status_missed,
            Status::Regress => s.status_regress,
            Status::OnTrack => s.status_on_track,
            Status::Accelerate => s.status_accelerate,
            Status::Behind => s.status_behind,
            Status::Open => s.status_open,
        }
    }

    /// The verdict on a milestone.
    pub fn verdict(self, verdict: Verdict) -> &'static str {
        let s = self.strings();
        match verdict {
            Verdict::Met => s.status_met,
            Verdict::MetLate => s.status_met_late,
            Verdict::Missed => s.status_missed,
            Verdict::NoData => s.status_no_data,
            Verdict::NotYetDue => s.report_not_due,
            Verdict::Invalid => s.status_invalid,
        }
    }

    /// A person's judgement of a task or of a target in words.
    pub fn task_state(self, state: TaskState) -> &'static str {
        let s = self.strings();
        match state {
            TaskState::NotStarted => s.task_not_started,
            TaskState::InProgress => s.task_in_progress,
            TaskState::PartlyDone => s.task_partly_done,
            TaskState::Done => s.task_done,
        }
    }

    /// Why a row cannot be assessed, and what would mend it.
    pub fn invalid_reason(self, reason: InvalidReason) -> &'static str {
        let s = self.strings();
        match reason {
            InvalidReason::NoTarget => s.invalid_no_target,
            InvalidReason::NoTargetValue => s.invalid_no_target_value,
            InvalidReason::UnitMismatch => s.invalid_unit,
            InvalidReason::OppositeDirection => s.invalid_direction,
            InvalidReason::TooLarge => s.invalid_too_large,
        }
    }

    /// Where the plan expects the value to be by now, and how far off it is: "Đến 30/06/2026 theo
    /// lộ trình cần 49,9%; thực tế 48%, chậm 35 ngày."
    pub fn against_the_line(self, part: &PartProgress, unit: Option<&str>) -> Option<String> {
        let s = self.strings();
        let judged = part.judged.as_ref()?;
        let expected = part.expected?;
        let words =
            if part.time_distance_days.is_some() { s.line_and_distance } else { s.line_only };
        let days = part.time_distance_days.unwrap_or_default();
        let sentence = Sentence::new(words)
            .with(self.date(judged.as_of))
            .with(self.quantity(expected, unit, Some(judged.value)))
            .with(self.quantity(judged.value, unit, Some(expected)))
            .with(self.time_distance(days));
        Some(sentence.text())
    }

    /// How far a value lies behind or ahead of the line: "chậm 35 ngày".
    pub fn time_distance(self, days: i32) -> String {
        let s = self.strings();
        let words = match days.signum() {
            1 => s.days_late,
            -1 => s.days_early,
            _ => s.days_none,
        };
        Sentence::new(words).with(self.days(days.saturating_abs())).text()
    }

    /// The achieved share as shown: cut to 0–100, with what lies beyond told in words.
    pub fn achieved(self, share: f64) -> String {
        if share > 100.0 + 1e-9 {
            let beyond = self.number(share - 100.0, 1);
            return Sentence::new(self.strings().achieved_beyond).with(beyond).text();
        }
        self.percent_of_whole(share.max(0.0))
    }

    /// How a comparison is written before a number.
    pub fn comparison(self, comparison: Comparison) -> &'static str {
        match comparison {
            Comparison::AtLeast => "≥ ",
            Comparison::MoreThan => "> ",
            Comparison::AtMost => "≤ ",
            Comparison::LessThan => "< ",
            Comparison::Equal | Comparison::Text => "",
        }
    }

    /// One step of the working, as a line that can be repeated by hand.
    pub fn step(self, step: &Step) -> String {
        let s = self.strings();
        let n = |value: &f64| self.number(*value, 3);
        let fine = |value: &f64| self.number(*value, 5);
        let sentence = match step {
            Step::Converted { value, from, factor, result } => Sentence::new(s.step_converted)
                .with(n(value))
                .with(from.clone())
                .with(n(factor))
                .with(n(result)),
            Step::Quotient { numerator, denominator, scale, result } => {
                Sentence::new(s.step_quotient)
                    .with(n(numerator))
                    .with(n(denominator))
                    .with(n(scale))
                    .with(n(result))
            }
            Step::SumOfYear { year, values, result } => {
                let terms: Vec<String> = values.iter().map(|point| n(&point.value)).collect();
                Sentence::new(s.step_sum)
                    .with(year.to_string())
                    .with(terms.join(" + "))
                    .with(n(result))
            }
            Step::Compared { value, as_of, comparison, target, satisfied } => {
                let mut goal = self.comparison(*comparison).to_owned();
                goal.push_str(&n(target));
                Sentence::new(if *satisfied { s.step_met } else { s.step_not_met })
                    .with(n(value))
                    .with(self.date(*as_of))
                    .with(goal)
            }
            Step::Achieved { value, baseline: Some(baseline), target, result } => {
                Sentence::new(s.step_achieved)
                    .with(n(value))
                    .with(n(target))
                    .with(n(baseline))
                    .with(n(result))
            }
            Step::Achieved { value, baseline: None, target, result } => {
                Sentence::new(s.step_achieved_plain).with(n(value)).with(n(target)).with(n(result))
            }
            Step::Expected { from, to, at, result } => Sentence::new(s.step_expected)
                .with(self.date(*at))
                .with(n(&from.value))
                .with(n(&to.value))
                .with(from.date.days_until(*at).to_string())
                .with(from.date.days_until(to.date).to_string())
                .with(n(result)),
            Step::ExpectedOfYear { target, elapsed_days, year_days, result } => {
                Sentence::new(s.step_expected_year)
                    .with(n(target))
                    .with(elapsed_days.to_string())
                    .with(year_days.to_string())
                    .with(n(result))
            }
            Step::Pace { value, start, expected, result } => Sentence::new(s.step_pace)
                .with(n(value))
                .with(n(start))
                .with(n(expected))
                .with(n(result)),
            Step::TooEarlyForPace { value, start, end, .. } => {
                Sentence::new(s.step_too_early).with(n(value)).with(n(start)).with(n(end))
            }
            Step::TimeDistance { value, as_of, planned_on, result } => {
                Sentence::new(s.step_distance)
                    .with(n(value))
                    .with(self.date(*planned_on))
                    .with(self.date(*as_of))
                    .with(self.time_distance(*result))
            }
            Step::Slope { from, to, values, result } => Sentence::new(s.step_slope)
                .with(values.to_string())
                .with(n(&from.value))
                .with(n(&to.value))
                .with(from.date.days_until(to.date).to_string())
                .with(fine(result)),
            Step::Forecast { value, slope, days, result } => Sentence::new(s.step_forecast)
                .with(n(value))
                .with(fine(slope))
                .with(days.to_string())
                .with(n(result)),
            Step::RunRate { value, elapsed_days, year_days, result } => {
                Sentence::new(s.step_run_rate)
                    .with(n(value))
                    .with(elapsed_days.to_string())
                    .with(year_days.to_string())
                    .with(n(result))
            }
            Step::Miss { target, forecast, value, result } => Sentence::new(s.step_miss)
                .with(n(target))
                .with(n(forecast))
                .with(n(value))
                .with(self.percent(result * 100.0)),
            Step::CompoundGrowth { from, to, years, result } => Sentence::new(s.step_growth)
                .with(n(from))
                .with(n(to))
                .with(years.to_string())
                .with(fine(result)),
            Step::GrowthRatio { actual, required, result } => {
                Sentence::new(s.step_ratio).with(fine(actual)).with(fine(required)).with(n(result))
            }
        };
        sentence.text()
    }
}
