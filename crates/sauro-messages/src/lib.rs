//! Every sentence a user reads, in Vietnamese and English.
//!
//! Fixed words are fields of [`Strings`]: a language that lacks one does not compile. Sentences
//! with figures in them are functions of [`Lang`]. Nothing here decides anything: it words what
//! the floors below have found.

#[macro_use]
mod words;

pub mod app;
#[cfg(feature = "areas")]
pub mod areas;
#[cfg(feature = "checker")]
pub mod checker;
mod dates;
mod faults;
mod feed;
mod fill;
#[cfg(feature = "check")]
pub mod findings;
#[cfg(feature = "import")]
mod import;
mod lang;
mod progress;
#[cfg(feature = "check")]
mod report;
mod reports;
pub mod shell;
mod strings;

pub use lang::Lang;
#[cfg(feature = "check")]
pub use report::ReportWords;
pub use strings::{ALL, Strings, english_lines, learn_english};
