//! A table while its bytes arrive: `Intake` in JavaScript.

use sauro_areas::{Fault, ReadError, Reader, Table, roll_up};
use sauro_messages::Lang;
use sauro_model::Date;
use wasm_bindgen::prelude::*;

use crate::fault;

/// Reads a table piece by piece, so that the page never waits for the whole.
#[wasm_bindgen]
pub struct Intake {
    reader: Option<Reader>,
    lang: Lang,
}

#[wasm_bindgen]
impl Intake {
    /// Reads for a day, such as 2026-11-24; an empty one is that of the table.
    #[wasm_bindgen(constructor)]
    pub fn new(as_of: &str, lang: &str) -> Intake {
        let as_of = Date::parse_iso(as_of).ok();
        Intake { reader: Some(Reader::new(as_of)), lang: Lang::of_tag(lang) }
    }

    /// Takes the next bytes; yields how many rows are read.
    ///
    /// # Errors
    /// If the bytes are no table: an error with `code` and `message`.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<usize, JsValue> {
        let Some(reader) = &mut self.reader else { return Ok(0) };
        let read = reader.feed(bytes);
        read.map_err(|error| refusal(self.lang, &error))?;
        Ok(reader.count().0)
    }

    /// How many rows the table says it has; 0 where it does not say.
    pub fn expected(&self) -> usize {
        self.reader.as_ref().and_then(|reader| reader.count().1).unwrap_or_default()
    }

    /// Ends the reading and rolls up what was read, as the command `sauro areas` does: JSON.
    ///
    /// # Errors
    /// If the table is not whole: an error with `code` and `message`.
    #[wasm_bindgen(js_name = rollUp)]
    pub fn roll_up(&mut self) -> Result<String, JsValue> {
        Ok(roll_up(&self.finish()?.0).to_string())
    }

    /// The address of the next page, if the last document named one; asked for once.
    #[wasm_bindgen(js_name = nextPage)]
    pub fn next_page(&mut self) -> Option<String> {
        self.reader.as_mut()?.next_page()
    }
}

impl Intake {
    /// Ends the reading; yields the table and sentences on what could not be used.
    pub(crate) fn finish(&mut self) -> Result<(Table, Vec<String>), JsValue> {
        let Some(reader) = self.reader.take() else {
            return Ok((Table::default(), Vec::new()));
        };
        let (table, faults) = reader.finish().map_err(|error| refusal(self.lang, &error))?;
        Ok((table, faults.iter().map(|fault| self.tell(fault)).collect()))
    }

    fn tell(&self, fault: &Fault) -> String {
        self.lang.area_fault(fault)
    }
}

fn refusal(lang: Lang, error: &ReadError) -> JsValue {
    fault("feed.unreadable", &lang.area_error(error))
}
