//! The notation against printed phrases and against the five plans, and the schemas against both.

mod agencies;
mod phrases;
mod plans;
mod schemas;
mod transcriptions;
