//! The reports that a plan asks for: who sends them, to whom, and by which day.

use serde::Serialize;

use crate::{Extra, Place};

/// A report that is owed again and again.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportingDuty {
    /// What received reports refer to it by. Where a document gives none, the reader numbers the
    /// duties "1", "2", … in order.
    #[serde(default)]
    pub id: String,
    /// Who sends the report, as printed.
    #[serde(default)]
    pub who: String,
    /// Ids of the agencies that `who` names, where the plan knows them.
    #[serde(default)]
    pub agencies: Vec<String>,
    /// Who receives it, as printed. `None` where the plan does not say.
    pub to: Option<String>,
    /// How often.
    #[serde(default)]
    pub cadence: Cadence,
    /// The days it is due: "15" of the month, or "06-10", month and day. Empty where none is
    /// printed.
    #[serde(default)]
    pub days: Vec<String>,
    /// The phrase as printed.
    pub text: Option<String>,
    /// Where the duty stands in its document.
    pub place: Option<Place>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}

/// How often a report is owed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Cadence {
    /// "Hằng tuần".
    Weekly,
    /// "Hằng tháng".
    Monthly,
    /// "Hằng quý".
    Quarterly,
    /// "06 tháng".
    HalfYearly,
    /// "Hằng năm".
    Annual,
    /// "Đột xuất", "khi có yêu cầu".
    OnDemand,
    /// "Định kỳ", without saying how often.
    #[default]
    Unstated,
}
