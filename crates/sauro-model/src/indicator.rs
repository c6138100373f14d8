//! An indicator and the targets it is to reach.

use serde::Serialize;

use crate::{Date, Due, Extra, Place};

/// A row of the indicator table: what is measured, how far it is to come, and who answers for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Indicator {
    /// Stable within the plan; "group.no" where printed numbers restart in each group.
    pub id: String,
    /// The number as printed.
    pub no: Option<String>,
    /// The group's id.
    pub group: Option<String>,
    /// The whole cell as printed, a target inside it included.
    pub name: String,
    /// The unit as printed in its column. `None` where no unit is printed there; the targets still
    /// carry theirs.
    pub unit: Option<String>,
    /// How values of different dates belong together.
    #[serde(default)]
    pub kind: IndicatorKind,
    /// The wanted direction, only where the plan states it.
    pub direction: Option<Direction>,
    /// The natural limit of the value: 100 for a share in percent.
    pub limit: Option<f64>,
    /// Where the plan starts from.
    pub baseline: Option<Baseline>,
    /// What is to be reached, earliest first; one for each part of a row that bundles several
    /// indicators.
    #[serde(default)]
    pub targets: Vec<Target>,
    /// Ids of the agencies that answer for the figure. Empty when the cell is empty.
    #[serde(default)]
    pub lead: Vec<String>,
    /// Ids of the agencies that support.
    #[serde(default)]
    pub support: Vec<String>,
    /// Ids of the agencies that monitor.
    #[serde(default)]
    pub monitor: Vec<String>,
    /// Ids of the agencies above the commune that own the figure, where the plan has a column for
    /// them.
    #[serde(default)]
    pub owner_above: Vec<String>,
    /// The weight in an index, only where the plan prints one.
    pub weight: Option<f64>,
    /// The legal basis that the row itself names, as printed.
    pub basis: Option<String>,
    /// What the commune itself is to do for the figure, as printed.
    pub local_task: Option<String>,
    /// The deadline of the row. `None` when no column gives one.
    pub due: Option<Due>,
    /// Where the row stands in its document.
    pub place: Option<Place>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}

/// How an indicator's values of different dates belong together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum IndicatorKind {
    /// A share or another ratio: the last value counts, values are never summed or averaged.
    #[default]
    Rate,
    /// A count that starts anew each year: values of one year add up.
    CountPerPeriod,
    /// A running count: the last value counts and is carried forward.
    CountCumulative,
    /// A score, a level or a rank: the last value counts.
    Score,
    /// Judged by a person, never computed.
    Text,
}

/// The direction in which a value is wanted to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Direction {
    /// More is better.
    Increase,
    /// Less is better.
    Decrease,
    /// "Duy trì": the value is to stay.
    Keep,
}

/// The value that a plan starts from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Baseline {
    /// In the indicator's unit.
    pub value: f64,
    /// The day on which the value held.
    pub date: Date,
}

/// A value to be reached by a date.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Target {
    /// The last day by which the value is to be reached: 31 December for a bare year. `None`
    /// where neither the row, its column, its group nor the appendix names a date.
    pub by: Option<Date>,
    /// The target as printed.
    #[serde(default)]
    pub text: String,
    /// How a value is held against the target.
    #[serde(default)]
    pub comparison: Comparison,
    /// `None` for a target stated only in words.
    pub value: Option<f64>,
    /// The unit of `value`, such as "%" or "doanh nghiệp".
    pub unit: Option<String>,
    /// The size of the population that the value is counted for: 1000 in "/1.000 dân".
    pub per: Option<f64>,
    /// The whole that a count is taken of: 9 in "9/9".
    pub of: Option<f64>,
    /// Which of several indicators bundled in one row the target is for.
    pub part: Option<String>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}

/// How a value is held against a target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Comparison {
    /// "≥ 60%", "từ 60% trở lên", "tối thiểu 60%".
    AtLeast,
    /// "> 60%", "trên 60%".
    MoreThan,
    /// "100%".
    Equal,
    /// "≤ 5%", "không quá 5%".
    AtMost,
    /// "< 5%", "dưới 5%".
    LessThan,
    /// A target in words, judged by a person.
    #[default]
    Text,
}

/// A group of rows, as the table prints it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Group {
    /// What rows refer to it by; stable within the plan.
    pub id: String,
    /// The number as printed, such as "II".
    pub no: Option<String>,
    /// The group's heading.
    pub name: String,
    /// The appendix it stands in, as printed.
    pub appendix: Option<String>,
    /// The milestone, where the group is one ("Đến năm 2030").
    pub by: Option<Date>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}
