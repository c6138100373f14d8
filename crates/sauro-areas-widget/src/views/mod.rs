//! The views, one file or folder each.

pub(crate) mod agencies;
pub(crate) mod area;
pub(crate) mod changes;
pub(crate) mod grid;
pub(crate) mod head;
pub(crate) mod indicator;
mod parts;
pub(crate) mod ranking;
pub(crate) mod rows;
pub(crate) mod tabs;
