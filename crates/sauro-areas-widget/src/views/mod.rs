//! The views, one file or folder each.

pub(crate) mod head;
pub(crate) mod rows;
