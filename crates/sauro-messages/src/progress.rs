//! What the calculation has found, in words: statuses, the line so far, the working of a number.

use sauro_model::{Comparison, TaskState};
use sauro_progress::{InvalidReason, PartProgress, Point, Status, Step, Verdict};

use crate::Lang;

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
        match (self, reason) {
            (Lang::Vi, InvalidReason::NoTarget) => "Dòng này chưa có mức phải đạt.",
            (Lang::Vi, InvalidReason::NoTargetValue) => "Mức phải đạt không ghi thành số.",
            (Lang::Vi, InvalidReason::UnitMismatch) => {
                "Số liệu báo cáo khác đơn vị tính với mục tiêu; cần báo cáo cùng đơn vị."
            }
            (Lang::Vi, InvalidReason::OppositeDirection) => {
                "Chiều phấn đấu ngược với số đầu kỳ và mục tiêu; cần rà soát trong kế hoạch."
            }
            (Lang::Vi, InvalidReason::TooLarge) => "Số liệu quá lớn, không tính được.",
            (Lang::En, InvalidReason::NoTarget) => "The row has no target.",
            (Lang::En, InvalidReason::NoTargetValue) => "The target is not written as a number.",
            (Lang::En, InvalidReason::UnitMismatch) => {
                "The reported figures are in another unit than the target; report in the same unit."
            }
            (Lang::En, InvalidReason::OppositeDirection) => {
                "The stated direction contradicts baseline and target; the plan needs a look."
            }
            (Lang::En, InvalidReason::TooLarge) => "The figures are too large to compute with.",
        }
    }

    /// Where the plan expects the value to be by now, and how far off it is: "đến 30/06/2026 theo
    /// lộ trình cần 49,9%; thực tế 48%, chậm 35 ngày".
    pub fn against_the_line(self, part: &PartProgress, unit: Option<&str>) -> Option<String> {
        let judged = part.judged.as_ref()?;
        let expected = part.expected?;
        let date = self.date(judged.as_of);
        let needed = self.quantity(expected, unit, Some(judged.value));
        let actual = self.quantity(judged.value, unit, Some(expected));
        let distance = part.time_distance_days.map(|days| self.time_distance(days));
        Some(match (self, distance) {
            (Lang::Vi, Some(distance)) => {
                format!("Đến {date} theo lộ trình cần {needed}; thực tế {actual}, {distance}.")
            }
            (Lang::Vi, None) => format!("Đến {date} theo lộ trình cần {needed}; thực tế {actual}."),
            (Lang::En, Some(distance)) => {
                format!("By {date} the line expects {needed}; actual {actual}, {distance}.")
            }
            (Lang::En, None) => format!("By {date} the line expects {needed}; actual {actual}."),
        })
    }

    /// How far a value lies behind or ahead of the line: "chậm 35 ngày".
    pub fn time_distance(self, days: i32) -> String {
        let length = self.days(days.abs());
        match (self, days.signum()) {
            (Lang::Vi, 1) => format!("chậm {length}"),
            (Lang::Vi, -1) => format!("sớm {length}"),
            (Lang::Vi, _) => "đúng lộ trình".to_owned(),
            (Lang::En, 1) => format!("{length} behind"),
            (Lang::En, -1) => format!("{length} ahead"),
            (Lang::En, _) => "on the line".to_owned(),
        }
    }

    /// The achieved share as shown: cut to 0–100, with what lies beyond told in words.
    pub fn achieved(self, share: f64) -> String {
        if share > 100.0 + 1e-9 {
            let beyond = self.number(share - 100.0, 1);
            return match self {
                Lang::Vi => format!("100% (vượt {beyond}%)"),
                Lang::En => format!("100% ({beyond}% beyond)"),
            };
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
        let n = |value: f64| self.number(value, 3);
        let vi = self == Lang::Vi;
        match step {
            Step::Converted { value, from, factor, result } => {
                let word = if vi { "Quy đổi" } else { "Converted" };
                format!("{word}: {} {from} × {} = {}", n(*value), n(*factor), n(*result))
            }
            Step::Quotient { numerator, denominator, scale, result } => {
                let word = if vi { "Giá trị" } else { "Value" };
                let (a, b) = (n(*numerator), n(*denominator));
                format!("{word} = {a} / {b} × {} = {}", n(*scale), n(*result))
            }
            Step::SumOfYear { year, values, result } => {
                let word = if vi { "Cộng các kỳ năm" } else { "Sum of the year" };
                let terms: Vec<String> = values.iter().map(|point| n(point.value)).collect();
                format!("{word} {year} = {} = {}", terms.join(" + "), n(*result))
            }
            Step::Compared { value, as_of, comparison, target, satisfied } => {
                let value = n(*value);
                let target = format!("{}{}", self.comparison(*comparison), n(*target));
                let date = self.date(*as_of);
                match (vi, satisfied) {
                    (true, true) => format!("Giá trị {value} ({date}) đạt mục tiêu {target}"),
                    (true, false) => format!("Giá trị {value} ({date}) chưa đạt mục tiêu {target}"),
                    (false, true) => {
                        format!("Value {value} ({date}) satisfies the target {target}")
                    }
                    (false, false) => {
                        format!("Value {value} ({date}) does not satisfy the target {target}")
                    }
                }
            }
            Step::Achieved { value, baseline, target, result } => {
                let word = self.strings().achieved;
                let (x, t) = (n(*value), n(*target));
                match baseline.map(n) {
                    Some(b) => {
                        format!("{word} = 100 × ({x} − {b}) / ({t} − {b}) = {}%", n(*result))
                    }
                    None => format!("{word} = 100 × {x} / {t} = {}%", n(*result)),
                }
            }
            Step::Expected { from, to, at, result } => {
                let (a, b) = (n(from.value), n(to.value));
                let (days, all) = (from.date.days_until(*at), from.date.days_until(to.date));
                let word = self.line_at(*at);
                format!("{word} = {a} + ({b} − {a}) × {days} / {all} = {}", n(*result))
            }
            Step::ExpectedOfYear { target, elapsed_days, year_days, result } => {
                let word = self.strings().expected_by_now;
                format!("{word} = {} × {elapsed_days} / {year_days} = {}", n(*target), n(*result))
            }
            Step::Pace { value, start, expected, result } => {
                let word = if vi { "Nhịp" } else { "Pace" };
                let s = n(*start);
                format!(
                    "{word} = ({} − {s}) / ({} − {s}) = {}",
                    n(*value),
                    n(*expected),
                    n(*result)
                )
            }
            Step::TooEarlyForPace { value, start, end, .. } => {
                let (x, s, e) = (n(*value), n(*start), n(*end));
                if vi {
                    format!(
                        "Chưa tính nhịp: lộ trình mới đi dưới 5% của chặng {s} → {e}; so giá trị {x} với mức đầu chặng {s}"
                    )
                } else {
                    format!(
                        "No pace yet: the line has gone less than 5% of {s} → {e}; the value {x} is held against {s}"
                    )
                }
            }
            Step::TimeDistance { value, as_of, planned_on, result } => {
                let (x, planned, actual) = (n(*value), self.date(*planned_on), self.date(*as_of));
                let distance = self.time_distance(*result);
                if vi {
                    format!("Lộ trình có mức {x} vào {planned}; thực tế {actual}: {distance}")
                } else {
                    format!("The line has {x} on {planned}; actual {actual}: {distance}")
                }
            }
            Step::Slope { from, to, values, result } => {
                let days = from.date.days_until(to.date);
                let slope = self.number(*result, 5);
                let (a, b) = (n(from.value), n(to.value));
                if vi {
                    format!("Độ dốc {values} giá trị cuối = ({b} − {a}) / {days} ngày = {slope}")
                } else {
                    format!(
                        "Slope of the last {values} values = ({b} − {a}) / {days} days = {slope}"
                    )
                }
            }
            Step::Forecast { value, slope, days, result } => {
                let word = self.strings().forecast;
                let slope = self.number(*slope, 5);
                format!("{word} = {} + {slope} × {days} = {}", n(*value), n(*result))
            }
            Step::RunRate { value, elapsed_days, year_days, result } => {
                let word = self.strings().forecast;
                format!("{word} = {} × {year_days} / {elapsed_days} = {}", n(*value), n(*result))
            }
            Step::Miss { target, forecast, value, result } => {
                let word =
                    if vi { "Phần còn thiếu theo dự báo" } else { "Forecast shortfall" };
                let (t, f, x) = (n(*target), n(*forecast), n(*value));
                format!("{word} = ({t} − {f}) / ({t} − {x}) = {}", self.percent(result * 100.0))
            }
            Step::CompoundGrowth { from, to, years, result } => {
                let word =
                    if vi { "Tăng trưởng bình quân năm" } else { "Compound annual growth" };
                let (a, b) = (n(*from), n(*to));
                format!("{word} = ({b} / {a})^(1/{years}) − 1 = {}", self.number(*result, 5))
            }
            Step::GrowthRatio { actual, required, result } => {
                let word = if vi { "Tỷ số tăng trưởng" } else { "Growth ratio" };
                let (a, r) = (self.number(*actual, 5), self.number(*required, 5));
                format!("{word} = {a} / {r} = {}", n(*result))
            }
        }
    }

    fn line_at(self, date: sauro_model::Date) -> String {
        match self {
            Lang::Vi => format!("Lộ trình đến {}", self.date(date)),
            Lang::En => format!("Line on {}", self.date(date)),
        }
    }

    /// A value on a day, "48 (30/06/2026)".
    pub fn point(self, point: &Point) -> String {
        format!("{} ({})", self.number(point.value, 3), self.date(point.date))
    }
}
