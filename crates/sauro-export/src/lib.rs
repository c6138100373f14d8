//! What a page takes away from a check, as a WebAssembly module apart from the engine: it is loaded
//! in the same worker at the first export.
//!
//! Every export takes JSON text and yields text or bytes. A failure is thrown as JSON text,
//! `{code, message}`. Nothing is decided here.

mod export;

use sauro_messages::Lang;
use wasm_bindgen::prelude::*;

/// Gives memory in constant time, and weighs less on the wire than the standard allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Reports as a table for Excel. `outcomes` is a list of `{file, report}` and `{file, error}`.
#[wasm_bindgen(js_name = toCsv)]
pub fn to_csv(outcomes: &str, lang: &str) -> String {
    export::csv(outcomes, Lang::of_tag(lang))
}

/// Reports as SARIF 2.1.0. `outcomes` is a list of `{file, report}` and `{file, error}`.
#[wasm_bindgen(js_name = toSarif)]
pub fn to_sarif(outcomes: &str, lang: &str) -> String {
    export::sarif(outcomes, Lang::of_tag(lang))
}

/// The Word draft with comments, from a list of `{block, quote, text}` or from a report.
///
/// # Errors
/// If the bytes are no Word document.
#[wasm_bindgen]
pub fn annotate(bytes: &[u8], remarks: &str, options: &str) -> Result<Vec<u8>, JsValue> {
    export::annotate(bytes, remarks, options)
        .map_err(|failure| JsValue::from_str(&serde_json::to_string(&failure).unwrap_or_default()))
}

/// What the user reads when the module itself has failed; asked for before that happens.
#[wasm_bindgen(js_name = brokeOff)]
pub fn broke_off(lang: &str) -> String {
    Lang::of_tag(lang).broke_off().to_owned()
}
