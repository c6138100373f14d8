//! Where a thing stands in its document.

use serde::Serialize;

use crate::Extra;

/// Where a row or a sentence stands in its document, in the words that a reader would use.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// The section of the body, such as "II.2.1".
    pub section: Option<String>,
    /// The appendix, as printed: "Phụ lục I".
    pub appendix: Option<String>,
    /// The row's printed number; "group.no" where numbers restart in each group.
    pub row: Option<String>,
    /// The column's heading.
    pub column: Option<String>,
    /// The words themselves.
    pub quote: Option<String>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}
