//! How dates are written: 24/11/2026, tháng 11/2026.

use sauro_model::{Date, Due, DueDate, DueKind};

use crate::Lang;
#[cfg(any(feature = "check", feature = "checker"))]
use crate::fill::Sentence;

impl Lang {
    /// A day, "24/11/2026". English keeps the order of day, month, year, which is the document's.
    pub fn date(self, date: Date) -> String {
        format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
    }

    /// A month for the axis of a chart, "4/2026".
    pub fn month(self, date: Date) -> String {
        format!("{}/{:04}", date.month(), date.year())
    }

    /// A milestone: the bare year if it ends on 31 December, otherwise the day.
    pub fn milestone(self, date: Date) -> String {
        if (date.month(), date.day()) == (12, 31) {
            return format!("{:04}", date.year());
        }
        self.date(date)
    }

    /// A whole number of days: "35 ngày", "1 day".
    pub fn days(self, days: i32) -> String {
        match self {
            Lang::Vi => format!("{days} ngày"),
            Lang::En if days == 1 => "1 day".to_owned(),
            Lang::En => format!("{days} days"),
        }
    }

    /// What a check is compared with, by its day as programs write it: "So với lần kiểm tra xét tại
    /// ngày 01/06/2026".
    #[cfg(any(feature = "check", feature = "checker"))]
    pub fn compared_with(self, as_of: &str) -> String {
        let day = Date::parse_iso(as_of).map(|day| self.date(day)).unwrap_or_default();
        let words = match (self, day.is_empty()) {
            (Lang::Vi, false) => "So với lần kiểm tra xét tại ngày {0}",
            (Lang::Vi, true) => "So với lần kiểm tra trước",
            (Lang::En, false) => "Against the previous check, as of {0}",
            (Lang::En, true) => "Against the previous check",
        };
        Sentence::new(words).with(day).text()
    }

    /// A deadline: the phrase as printed where the document has one, otherwise worded from its
    /// dates.
    pub fn due(self, due: &Due) -> String {
        if !due.text.is_empty() {
            return due.text.clone();
        }
        let strings = self.strings();
        let day = |date: DueDate| match date {
            DueDate::On(date) => self.date(date),
            DueDate::EachYear { month, day } => format!("{day:02}/{month:02}"),
        };
        let word = match due.kind {
            DueKind::Continuous => strings.due_continuous,
            DueKind::Annual => strings.due_annual,
            DueKind::HalfYearly => strings.due_half_yearly,
            DueKind::Quarterly => strings.due_quarterly,
            DueKind::Monthly => strings.due_monthly,
            DueKind::By | DueKind::Range | DueKind::Text => "",
        };
        match (word, due.from, due.to) {
            ("", Some(from), Some(to)) => format!("{} – {}", day(from), day(to)),
            ("", Some(from), None) => format!("{} –", day(from)),
            ("", None, Some(to)) => day(to),
            (word, _, Some(to)) => format!("{word} ({})", day(to)),
            (word, _, None) => word.to_owned(),
        }
    }
}
