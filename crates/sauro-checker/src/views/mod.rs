//! The views, each a function from a context to elements.

pub(crate) mod batch;
mod batch_row;
mod finding;
mod findings;
mod folds;
pub(crate) mod intake;
mod plan;
pub(crate) mod report;
mod summary;
