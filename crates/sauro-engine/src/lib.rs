//! The readers of documents and the checker as a WebAssembly module without views, loaded in a
//! worker when a document is dropped.
//!
//! Every export takes bytes and JSON text and answers with JSON text, which the shell `engine.js`
//! parses: that is quicker and smaller than building objects one field at a time. A failure is
//! thrown as JSON text too, `{code, message}`; the shell makes an `Error` of it. Nothing is decided
//! here.

mod answer;
mod options;

use sauro_messages::Lang;
use sauro_report::Failure;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Gives memory in constant time, and weighs less on the wire than the standard allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Reads a document and checks it: `{file, report, plan, notes, document}`. `parent` holds the
/// plan of the authority above, in any form that can be read; it is empty where there is none.
///
/// # Errors
/// If one of the two documents cannot be read, or the options are wrong.
#[wasm_bindgen]
pub fn check(bytes: &[u8], options: &str, parent: &[u8]) -> Result<String, JsValue> {
    answer::check(bytes, options, parent).map_err(thrown)
}

/// Reads a document: `{plan, notes, document}`.
///
/// # Errors
/// If it cannot be read.
#[wasm_bindgen(js_name = importPlan)]
pub fn import_plan(bytes: &[u8], lang: &str) -> Result<String, JsValue> {
    answer::import(bytes, Lang::of_tag(lang)).map_err(thrown)
}

/// What the user reads when the module itself has failed; asked for before that happens.
#[wasm_bindgen(js_name = brokeOff)]
pub fn broke_off(lang: &str) -> String {
    Lang::of_tag(lang).broke_off().to_owned()
}

fn thrown(failure: Failure) -> JsValue {
    JsValue::from_str(&to_text(&failure))
}

/// JSON text of what always has one: texts, numbers and lists of them.
pub(crate) fn to_text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
