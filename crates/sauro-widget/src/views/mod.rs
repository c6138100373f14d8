//! One file for each view, and for the head and the foot around them.

pub(crate) mod agencies;
pub(crate) mod detail;
pub(crate) mod foot;
pub(crate) mod head;
pub(crate) mod indicator_row;
pub(crate) mod indicators;
pub(crate) mod overview;
pub(crate) mod reporting;
pub(crate) mod table;
pub(crate) mod tabs;
pub(crate) mod tasks;
