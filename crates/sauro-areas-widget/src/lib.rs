//! The views of `<sauro-areas>`, and the state they share.

mod app;
mod input;
mod ranking;
mod state;
mod views;
mod window;

pub use app::{App, AppProps, HostEvent, Message, Settings};
pub use input::Input;
pub use state::{Action, View};
