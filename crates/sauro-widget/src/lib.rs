//! The views of the progress widget and their pure state.
//!
//! [`App`] draws a plan and its progress; [`Shown`] holds what follows from the data, [`State`]
//! what the reader has chosen. Neither knows JavaScript callers: what the page is asked for leaves
//! as a [`HostEvent`].

mod app;
mod components;
mod export;
pub mod rows;
pub mod scale;
mod shown;
mod state;
mod views;

pub use app::{App, AppProps, HostEvent, Message, Settings};
pub use shown::{Input, Shown};
pub use state::{Action, Filter, Sort, State, View};
