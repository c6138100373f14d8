//! The views of `<sauro-areas>`, and the state they share.

mod app;
mod input;
mod state;
mod views;

pub use app::{App, AppProps, HostEvent, Message, Settings};
pub use input::Input;
pub use state::{Action, View};
