//! What has been reported since: values, states of tasks, and the reports themselves.

use serde::Serialize;

use crate::{Date, Extra};

/// Everything reported on one area's plan, format `sauro-observations/1`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Observations {
    /// Always [`Observations::FORMAT`].
    pub format: String,
    /// The area's id or its name. `None` for the area of whichever plan they are shown with.
    pub area: Option<String>,
    /// Whether the figures are made up for a demonstration; every view then says so.
    #[serde(default)]
    pub illustrative: bool,
    /// Values of indicators, in any order.
    #[serde(default)]
    pub observations: Vec<Observation>,
    /// States of tasks, in any order.
    #[serde(default)]
    pub task_updates: Vec<TaskUpdate>,
    /// Reports received.
    #[serde(default)]
    pub reports: Vec<ReceivedReport>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}

impl Observations {
    /// The format's name and version.
    pub const FORMAT: &'static str = "sauro-observations/1";
}

/// A value that holds on a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Observation {
    /// The indicator's id.
    pub indicator: String,
    /// Which of several indicators bundled in one row the value is of.
    pub part: Option<String>,
    /// The day on which the value holds, not the day it was reported. `None` cannot be placed on
    /// the line and is listed among the faults of the data.
    pub as_of: Option<Date>,
    /// In `unit`, or in the indicator's unit where `unit` is `None`. Where the value is `None` and
    /// both numerator and denominator are known, their quotient is the value.
    pub value: Option<f64>,
    /// What the value counts.
    pub numerator: Option<f64>,
    /// What it is counted of.
    pub denominator: Option<f64>,
    /// The unit of `value`.
    pub unit: Option<String>,
    /// A person's judgement of an indicator in words.
    pub state: Option<TaskState>,
    /// The day on which it was reported. Of two values for one day, the later reported counts.
    pub reported: Option<Date>,
    /// Where the value comes from.
    pub source: Option<String>,
    /// A remark for the reader.
    pub note: Option<String>,
    /// A link to what proves it; only http and https are ever made a link.
    pub evidence: Option<String>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}

/// What a person says of a task on a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TaskUpdate {
    /// The task's id.
    pub task: String,
    /// The day on which the state holds.
    pub as_of: Option<Date>,
    /// How far the task has come.
    #[serde(default)]
    pub state: TaskState,
    /// A remark for the reader.
    pub note: Option<String>,
    /// A link to what proves it; only http and https are ever made a link.
    pub evidence: Option<String>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}

/// How far a task, or an indicator in words, has come in a person's judgement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum TaskState {
    /// "Chưa thực hiện".
    #[default]
    NotStarted,
    /// "Đang thực hiện".
    InProgress,
    /// "Hoàn thành một phần".
    PartlyDone,
    /// "Hoàn thành".
    Done,
}

/// A report that was received.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReceivedReport {
    /// The reporting duty's id.
    pub duty: String,
    /// The id of the agency that sent it. `None` where the duty has only one sender.
    pub agency: Option<String>,
    /// The period reported on: "2026-06", "2026-Q2", "2026-H1" or "2026".
    #[serde(default)]
    pub period: String,
    /// The day on which it came.
    pub received: Option<Date>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}
