//! Fields that this version of the format does not know.

use serde::Serialize;

/// The fields of a JSON object that this version does not know, kept so that a plan written by a
/// newer version, or with a portal's own fields, is written again without loss.
///
/// Without the feature `lossless` the type is empty and such fields are dropped: the widget only
/// shows plans and need not carry the code.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Extra {
    /// Values by their name in the document.
    #[cfg(feature = "lossless")]
    pub fields: std::collections::BTreeMap<String, serde_json::Value>,
    #[cfg(not(feature = "lossless"))]
    nothing: (),
}
