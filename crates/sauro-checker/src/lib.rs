//! The views of the checker and their pure state: documents handed in, what was found in each, and
//! the document beside it.
//!
//! [`App`] draws a [`State`]; the engine's answers reach it as JSON text and what the page is asked
//! for leaves as a [`HostEvent`]. Nothing here reads a file, knows the engine or JavaScript callers.

pub mod accepted;
pub mod answer;
mod app;
mod document;
pub mod edit;
mod file;
pub mod flow;
mod icon;
pub mod marks;
mod opened;
mod state;
mod views;

pub use app::{App, AppProps, Export, HostEvent, Message, Settings};
pub use file::{File, Key, Stage};
pub use icon::Amount;
pub use opened::Opened;
pub use state::{Action, Filter, Pane, State};
