//! The reader of portals' own data as a WebAssembly module of its own: a page whose portal serves
//! the product's own formats does not load it.
//!
//! [`Intake`] takes in a portal's answers by a mapping and gives back a plan and observations in
//! those formats, with a sentence for each row that it left out.

use js_sys::{Array, Error, Object, Reflect};
use sauro_feed::{Arrival, Feed, FeedError, Grid, Mapping, Part, Weight};
use sauro_messages::Lang;
use serde::Serialize;
use serde_json::Value;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Takes in the answers of a portal, page by page.
#[wasm_bindgen]
pub struct Intake {
    feed: Feed,
    lang: Lang,
}

#[wasm_bindgen]
impl Intake {
    /// An intake without answers. `mapping` is the parsed mapping file, or `null` for data of the
    /// product's own formats; `lang` the language of its sentences.
    ///
    /// # Errors
    /// If the mapping is wrong: an object with `code` and `message`.
    #[wasm_bindgen(constructor)]
    pub fn new(mapping: JsValue, lang: &str) -> Result<Intake, JsValue> {
        let lang = Lang::of_tag(lang);
        let mapping = if mapping.is_null() || mapping.is_undefined() {
            None
        } else {
            let read = Mapping::read(&to_value(&mapping)?);
            Some(read.map_err(|error| told(lang, &FeedError::Mapping(error)))?)
        };
        Ok(Intake { feed: Feed::new(mapping), lang })
    }

    /// Takes a parsed JSON answer, and says where its next page is.
    ///
    /// # Errors
    /// If the answer has nothing that can be read: an object with `code` and `message`.
    #[wasm_bindgen(js_name = addJson)]
    pub fn add_json(
        &mut self,
        part: &str,
        answer: &JsValue,
        address: &str,
        link: Option<String>,
    ) -> Result<Option<String>, JsValue> {
        let arrival = Arrival { part: part_of(part), address, link: link.as_deref() };
        let added = self.feed.add(&to_value(answer)?, arrival);
        added.map_err(|error| told(self.lang, &error))
    }

    /// Takes the text of a CSV file.
    ///
    /// # Errors
    /// If it has no headings that can be read: an object with `code` and `message`.
    #[wasm_bindgen(js_name = addCsv)]
    pub fn add_csv(&mut self, part: &str, text: &str) -> Result<(), JsValue> {
        let added = self.feed.add_csv(text, part_of(part));
        added.map_err(|error| told(self.lang, &error))
    }

    /// Takes the sheets of a workbook, as the spreadsheet module gives them.
    ///
    /// # Errors
    /// If no sheet can be read: an object with `code` and `message`.
    #[wasm_bindgen(js_name = addGrids)]
    pub fn add_grids(&mut self, part: &str, grids: &JsValue) -> Result<(), JsValue> {
        let grids = Grid::from_value(&to_value(grids)?);
        let grids = grids.ok_or_else(|| told(self.lang, &FeedError::Unreadable))?;
        let added = self.feed.add_grids(&grids, part_of(part));
        added.map_err(|error| told(self.lang, &error))
    }

    /// Everything that was taken in: `{plan, observations, problems}`. `plan` and `observations`
    /// are `null` where the answers had none; `problems` has a sentence for each row or field that
    /// was lost.
    ///
    /// # Errors
    /// None that a portal's data could cause.
    pub fn finish(self) -> Result<JsValue, JsValue> {
        let fed = self.feed.finish();
        let lost = fed.problems.iter().filter(|problem| problem.weight() > Weight::Note);
        let problems: Array =
            lost.map(|problem| JsValue::from_str(&self.lang.feed_problem(problem))).collect();
        let result = Object::new();
        set(&result, "plan", &to_js(&fed.plan)?);
        set(&result, "observations", &to_js(&fed.observations)?);
        set(&result, "problems", &problems);
        Ok(result.into())
    }
}

fn part_of(name: &str) -> Part {
    match name {
        "plan" => Part::Plan,
        "observations" => Part::Observations,
        _ => Part::Both,
    }
}

fn told(lang: Lang, error: &FeedError) -> JsValue {
    fault(&lang.feed_error(error))
}

/// An error to be thrown, with the reader's sentence as its message.
fn fault(message: &str) -> JsValue {
    let error = Error::new(message);
    set(&error, "code", &JsValue::from_str("feed.unreadable"));
    error.into()
}

fn set(object: &Object, name: &str, value: &JsValue) {
    // Setting a field of an object that was just made cannot fail.
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

/// A JavaScript value as JSON.
fn to_value(value: &JsValue) -> Result<Value, JsValue> {
    serde_wasm_bindgen::from_value(value.clone()).map_err(|error| fault(&error.to_string()))
}

fn to_js<T: Serialize>(value: &Option<T>) -> Result<JsValue, JsValue> {
    let Some(value) = value else { return Ok(JsValue::NULL) };
    value.serialize(&Serializer::json_compatible()).map_err(|error| fault(&error.to_string()))
}
