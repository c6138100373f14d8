//! A plan as data: what a commune has promised, by when, and who answers for it.
//!
//! A [`Plan`] holds [`Indicator`]s with their [`Target`]s, [`Task`]s with their outputs and
//! deadlines, the agencies that lead, support and monitor them, and the reports that are owed.
//! [`Observations`] are what a portal has reported since. Both are published JSON formats
//! (`sauro-plan/1` and `sauro-observations/1`); [`json`] reads them and says where a document is
//! wrong. [`notation`] reads and writes the short phrases that plans are made of, such as
//! "≥ 60%" and "Quý I hằng năm".
//!
//! Nothing here reads a file, a clock or the DOM, and nothing decides whether a plan is good.

mod agency;
mod date;
mod due;
mod extra;
mod indicator;
pub mod json;
pub mod notation;
mod observation;
mod place;
mod plan;
mod reporting;
#[cfg(feature = "schema")]
pub mod schema;
mod task;
pub mod text;

pub use agency::{Agency, AgencyKind};
pub use date::{Date, DateError};
pub use due::{Due, DueDate, DueKind, DueThen};
pub use extra::Extra;
pub use indicator::{Baseline, Comparison, Direction, Group, Indicator, IndicatorKind, Target};
pub use observation::{Observation, Observations, ReceivedReport, TaskState, TaskUpdate};
pub use place::Place;
pub use plan::{Area, BodyTarget, LegalBasis, Level, Period, Plan};
pub use reporting::{Cadence, ReportingDuty};
pub use task::Task;
