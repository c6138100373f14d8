//! The checker's views as a WebAssembly module: every export is here, and only this crate knows
//! JavaScript's values.
//!
//! [`Checker`] shows documents and their reports. The engine's answers arrive as JSON text, and
//! nothing is decided here.

mod checker;
mod wishes;

pub use checker::Checker;

/// Gives memory in constant time, and weighs less on the wire than the standard allocator.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
