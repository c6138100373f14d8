//! The progress widget as a WebAssembly module: every export is here, and only this crate knows
//! JavaScript's values.
//!
//! [`Monitor`] shows a plan and its observations. It converts, calls and converts back; nothing is
//! decided here.

mod fault;
mod input;
mod monitor;
mod settings;

pub use monitor::Monitor;

/// Gives memory in constant time, and weighs 1.7 KB less on the wire than the standard allocator.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
