//! An agency under all the spellings that a plan gives it.

use serde::Serialize;

use crate::Extra;

/// A unit, or a class of units, that a plan gives work to.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Agency {
    /// What rows refer to it by; stable within the plan.
    pub id: String,
    /// The fullest spelling that the plan prints.
    pub name: String,
    /// The other spellings, as printed.
    #[serde(default)]
    pub variants: Vec<String>,
    /// Whether it is one unit or a class of them.
    #[serde(default)]
    pub kind: AgencyKind,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}

/// Whether a name stands for one unit or for many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum AgencyKind {
    /// One unit, such as "Phòng Kinh tế".
    #[default]
    Unit,
    /// A class of units, such as "Các phòng, ban, đơn vị trên địa bàn xã".
    Collective,
}
