//! The widget over many communes as a WebAssembly module: every export is here, and only this crate
//! knows JavaScript's values.

mod intake;
mod overview;

pub use intake::Intake;
pub use overview::Overview;

/// Gives memory in constant time, and weighs less on the wire than the standard allocator.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

use js_sys::{Error, Object, Reflect};
use wasm_bindgen::JsValue;

/// An error to be thrown, with `code` beside its message.
fn fault(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    set(&error, "code", &JsValue::from_str(code));
    error.into()
}

/// Sets a field of an object that was just made.
fn set(object: &Object, name: &str, value: &JsValue) {
    // Setting a field of a plain object cannot fail.
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}
