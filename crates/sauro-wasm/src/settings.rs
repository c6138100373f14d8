//! The settings of an element, from its attributes.

use sauro_messages::{Lang, learn_english};
use sauro_model::Date;
use sauro_widget::{Settings, View};
use wasm_bindgen::JsValue;

use crate::fault::{any_text, fault, text};

/// Reads `{asOf, lang, view, agency, group, meeting, words}`. `words` are the English ones, if the page has
/// them.
///
/// # Errors
/// If `asOf` is no date.
pub(crate) fn read(value: &JsValue) -> Result<Settings, JsValue> {
    let lang = language(value);
    if let Some(words) = text(value, "words") {
        learn_english(words);
    }
    let given = text(value, "asOf").unwrap_or_default();
    let as_of =
        Date::parse_iso(&given).map_err(|_| fault("settings.as-of", &lang.wrong_as_of(&given)))?;
    Ok(Settings {
        as_of,
        lang,
        view: View::of_name(&text(value, "view").unwrap_or_default()),
        agency: text(value, "agency"),
        group: text(value, "group"),
        meeting: any_text(value, "meeting"),
    })
}

/// The language of the interface.
pub(crate) fn language(value: &JsValue) -> Lang {
    Lang::of_tag(&text(value, "lang").unwrap_or_default())
}
