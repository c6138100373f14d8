//! The spreadsheet reader as a WebAssembly module of its own, loaded only for an .xlsx.

use sauro_feed::{FeedError, Grid, read_xlsx};
use sauro_messages::Lang;
use wasm_bindgen::prelude::*;

/// Reads a workbook and returns its sheets as JSON text of the format `sauro-grids/1`, which
/// `sauro-feed` takes as an answer like any other.
///
/// # Errors
/// An `Error` whose `code` says what the webmaster can do next, such as `feed.encrypted`, with the
/// sentence for it in the language of the tag.
#[wasm_bindgen(js_name = readWorkbook)]
pub fn read_workbook(bytes: &[u8], lang: &str) -> Result<String, JsValue> {
    let grids = read_xlsx(bytes).map_err(|error| js_error(&error, Lang::of_tag(lang)))?;
    Ok(Grid::to_value(&grids).to_string())
}

fn js_error(error: &FeedError, lang: Lang) -> JsValue {
    let value = js_sys::Error::new(&lang.feed_error(error));
    // Setting a property of a new object does not fail.
    let _ = js_sys::Reflect::set(&value, &"code".into(), &error.code().into());
    value.into()
}
