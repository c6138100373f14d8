//! What the checker knows of the world outside the plan, each entry with its source and its date.

pub(crate) mod agencies;
pub(crate) mod documents;
pub(crate) mod words;
