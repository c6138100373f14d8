//! A deadline as a plan writes it: once, each year, each quarter, or always.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::{Date, Extra};

/// When a row is due, with the phrase as printed.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Due {
    /// What sort of deadline it is.
    pub kind: DueKind,
    /// The first day of an annual window or of a range.
    pub from: Option<DueDate>,
    /// The last day. `None` for a range without an end.
    pub to: Option<DueDate>,
    /// What follows the first deadline: "Tháng 12/2026 và hàng năm" is due by 31/12/2026, then
    /// annually.
    pub then: Option<DueThen>,
    /// The days of a monthly or half-yearly deadline: "15" of the month, or "06-10", month and
    /// day. Empty where none is printed.
    #[serde(default)]
    pub days: Vec<String>,
    /// The phrase as printed.
    #[serde(default)]
    pub text: String,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}

/// What sort of deadline a row has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DueKind {
    /// "Thường xuyên": no end, judged at each reporting cycle.
    Continuous,
    /// Once, by the day in `to`.
    By,
    /// Each year, by the month and day in `to` if they are printed.
    Annual,
    /// Each half-year, on the days in `days` if they are printed.
    HalfYearly,
    /// Each quarter.
    Quarterly,
    /// Each month, on the day in `days` if it is printed.
    Monthly,
    /// From one day to another, or without an end.
    Range,
    /// A phrase that gives no date; the reader guesses none.
    #[default]
    Text,
}

/// What follows a first deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DueThen {
    /// "… và hằng năm".
    Annual,
    /// "… và duy trì thường xuyên".
    Continuous,
}

/// A day of one year (`2026-12-31`) or of every year (`12-31`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueDate {
    /// One day.
    On(Date),
    /// The same day each year. 29 February stands for the last day of February.
    EachYear {
        /// From 1 to 12.
        month: u8,
        /// From 1 to the length of the month.
        day: u8,
    },
}

impl DueDate {
    /// The day in a given year; of a fixed date, the date itself.
    pub fn in_year(self, year: i32) -> Option<Date> {
        match self {
            DueDate::On(date) => Some(date),
            DueDate::EachYear { month, day } => {
                let last = Date::last_of_month(year, month)?;
                Date::new(year, month, day.min(last.day()))
            }
        }
    }

    /// Reads `2026-12-31` or `12-31`.
    pub fn parse(text: &str) -> Option<DueDate> {
        if let Ok(date) = Date::parse_iso(text) {
            return Some(DueDate::On(date));
        }
        // A leap year, so that 02-29 is a day.
        let date = Date::parse_iso(&format!("2000-{text}")).ok()?;
        Some(DueDate::EachYear { month: date.month(), day: date.day() })
    }
}

impl fmt::Display for DueDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DueDate::On(date) => date.fmt(f),
            DueDate::EachYear { month, day } => write!(f, "{month:02}-{day:02}"),
        }
    }
}

impl Serialize for DueDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for DueDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DueDate".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$"
        })
    }
}
