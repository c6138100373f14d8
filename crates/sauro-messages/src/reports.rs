//! Tasks, reports and the age of figures, in words.

use sauro_model::Cadence;
use sauro_progress::{DataBadge, ForecastStatus, ReportPeriod, ReportStatus, TaskStatus};

use crate::Lang;
use crate::fill::Sentence;

impl Lang {
    /// What a task has come to.
    pub fn task_status(self, status: TaskStatus) -> &'static str {
        let s = self.strings();
        match status {
            TaskStatus::Done => s.task_done,
            TaskStatus::DoneLate => s.task_done_late,
            TaskStatus::PartlyDone => s.task_partly_done,
            TaskStatus::InProgress => s.task_in_progress,
            TaskStatus::NotStarted => s.task_not_started,
            TaskStatus::Overdue => s.task_overdue,
            TaskStatus::NoData => s.task_no_data,
        }
    }

    /// How often a report is owed.
    pub fn cadence(self, cadence: Cadence) -> &'static str {
        let s = self.strings();
        match cadence {
            Cadence::Weekly => s.cadence_weekly,
            Cadence::Monthly => s.cadence_monthly,
            Cadence::Quarterly => s.cadence_quarterly,
            Cadence::HalfYearly => s.cadence_half_yearly,
            Cadence::Annual => s.cadence_annual,
            Cadence::OnDemand => s.cadence_on_demand,
            Cadence::Unstated => s.cadence_unstated,
        }
    }

    /// The day of a reporting duty as a reader says it: "15" becomes "ngày 15", "06-10" "10/06".
    pub fn due_day(self, day: &str) -> String {
        if let Some((month, day)) = day.split_once('-') {
            return format!("{day}/{month}");
        }
        format!("{} {day}", self.strings().of_month)
    }

    /// The period of a report as a reader says it: "2026-06" becomes "6/2026", "2026-Q2"
    /// "Quý II/2026".
    pub fn report_period(self, period: &str) -> String {
        let Some((year, part)) = period.split_once('-') else { return period.to_owned() };
        let s = self.strings();
        let (kind, number) = part.split_at_checked(1).unwrap_or_default();
        let roman = ["I", "II", "III", "IV"];
        let sentence = match kind {
            "Q" => {
                let place = number.bytes().next().map_or(0, |digit| digit.wrapping_sub(b'1'));
                let quarter = roman.get(usize::from(place)).unwrap_or(&number);
                Sentence::new(s.quarter).with((*quarter).to_owned())
            }
            "W" => Sentence::new(s.week).with(number.to_owned()),
            "H" if number == "1" => Sentence::new(s.first_half),
            "H" => Sentence::new(s.second_half),
            _ => return format!("{}/{year}", part.trim_start_matches('0')),
        };
        sentence.with(year.to_owned()).text()
    }

    /// What became of a report: "Muộn 3 ngày".
    pub fn report(self, report: &ReportPeriod) -> String {
        let s = self.strings();
        let word = match report.status {
            ReportStatus::OnTime => s.report_on_time,
            ReportStatus::Late => s.report_late,
            ReportStatus::NotYetDue => s.report_not_due,
            ReportStatus::Overdue => s.report_overdue,
            ReportStatus::Received => s.report_received,
            ReportStatus::Awaited => s.report_awaited,
        };
        match report.days_late {
            Some(days) => format!("{word} {}", self.days(days)),
            None => word.to_owned(),
        }
    }

    /// Whether an indicator's figure came when it was due. `None` where the plan owes no report.
    pub fn data_badge(self, badge: DataBadge) -> Option<String> {
        let s = self.strings();
        let words = match badge {
            DataBadge::NoDuty => return None,
            DataBadge::NotYetDue => s.report_not_due,
            DataBadge::OnTime => s.reported_on_time,
            DataBadge::LateBy(_) => s.reported_late,
            DataBadge::OverdueBy(_) => s.report_overdue_by,
        };
        let days = self.days(badge.days().unwrap_or_default());
        Some(Sentence::new(words).with(days).text())
    }

    /// Where a series is heading.
    pub fn forecast(self, forecast: ForecastStatus) -> &'static str {
        let s = self.strings();
        match forecast {
            ForecastStatus::Expected => s.forecast_expected,
            ForecastStatus::AtRisk => s.forecast_at_risk,
            ForecastStatus::LikelyMissed => s.forecast_unlikely,
            ForecastStatus::NotEnough => s.forecast_unknown,
            ForecastStatus::NotApplicable => s.forecast_none,
        }
    }
}
