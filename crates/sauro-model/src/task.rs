//! A piece of work with an output and a deadline.

use serde::Serialize;

use crate::{Due, Extra, Place};

/// A task of the plan: what is to be done, by whom, with which output and by when.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Task {
    /// Stable within the plan; "group.no" where printed numbers restart.
    pub id: String,
    /// The number as printed.
    pub no: Option<String>,
    /// The group's id.
    pub group: Option<String>,
    /// The whole cell, as printed.
    pub name: String,
    /// Ids of the agencies that lead. Empty when the cell is empty.
    #[serde(default)]
    pub lead: Vec<String>,
    /// Ids of the agencies that support.
    #[serde(default)]
    pub support: Vec<String>,
    /// Ids of the agencies that monitor.
    #[serde(default)]
    pub monitor: Vec<String>,
    /// The output, as printed.
    pub output: Option<String>,
    /// The deadline. `None` when none is printed.
    pub due: Option<Due>,
    /// What the column of notes says.
    pub note: Option<String>,
    /// Where the row stands in its document.
    pub place: Option<Place>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}
