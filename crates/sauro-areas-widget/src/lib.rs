//! The views of `<sauro-areas>`, and the state they share.

mod app;
mod state;
mod views;

pub use app::{App, AppProps, HostEvent, Input, Message, Settings};
pub use state::View;
