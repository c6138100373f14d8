//! The short phrases that plans are made of, read and written: targets, deadlines, cadences and
//! names of agencies.
//!
//! Reading never fails and never guesses: a phrase that says nothing certain becomes text, with a
//! note on why. The printed phrase is always kept beside what was read.

pub mod agency;
mod calendar;
pub mod due;
pub mod number;
mod phrase;
pub mod reporting;
pub mod target;
