//! A fault as JavaScript receives it: an `Error` with a code and the reader's sentence.

use js_sys::{Error, Object, Reflect};
use wasm_bindgen::JsValue;

/// An error to be thrown, with `code` beside its message.
pub(crate) fn fault(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    set(&error, "code", &JsValue::from_str(code));
    error.into()
}

/// Sets a field of an object that was just made.
pub(crate) fn set(object: &Object, name: &str, value: &JsValue) {
    // Setting a field of a plain object cannot fail.
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

/// A field of an object that JavaScript gave. `None` for a missing field, `null`, `undefined` and
/// an empty text.
pub(crate) fn text(object: &JsValue, name: &str) -> Option<String> {
    any_text(object, name).filter(|text| !text.is_empty())
}

/// The same, where an empty text says something.
pub(crate) fn any_text(object: &JsValue, name: &str) -> Option<String> {
    Reflect::get(object, &JsValue::from_str(name)).ok()?.as_string()
}
