//! Small pieces that several views draw with.

pub(crate) mod bullet;
pub(crate) mod chart;
pub(crate) mod icon;
pub(crate) mod milestone_chain;
pub(crate) mod select;
pub(crate) mod spark;
pub(crate) mod stacked_bar;
pub(crate) mod status_chip;
