//! One row of a table's JSON: an array whose places the member `fields` names.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, IgnoredAny, SeqAccess, Visitor};

use crate::document::Field;

/// A row as written; it is read into the same one again and again, so that nothing is allocated.
#[derive(Default)]
pub(crate) struct Written {
    pub(crate) area: Option<u16>,
    pub(crate) indicator: Option<u16>,
    pub(crate) target_text: String,
    pub(crate) target: Option<f64>,
    pub(crate) baseline: Option<f64>,
    pub(crate) values: Vec<Option<f64>>,
    pub(crate) lead: Vec<u16>,
    pub(crate) support: Vec<u16>,
    pub(crate) monitor: Vec<u16>,
    pub(crate) due: String,
}

impl Written {
    /// Reads a row in place of the one that was read before.
    pub(crate) fn read(&mut self, bytes: &[u8], fields: &[Field]) -> Result<(), serde_json::Error> {
        self.area = None;
        self.indicator = None;
        self.target = None;
        self.baseline = None;
        self.target_text.clear();
        self.due.clear();
        self.values.clear();
        self.lead.clear();
        self.support.clear();
        self.monitor.clear();
        let mut json = serde_json::Deserializer::from_slice(bytes);
        Places { row: self, fields }.deserialize(&mut json)?;
        json.end()
    }
}

struct Places<'a> {
    row: &'a mut Written,
    fields: &'a [Field],
}

impl<'de> DeserializeSeed<'de> for Places<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Places<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a row")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut places: A) -> Result<(), A::Error> {
        let row = self.row;
        for field in self.fields {
            let more = match field {
                Field::Area => take(&mut places, &mut row.area)?,
                Field::Indicator => take(&mut places, &mut row.indicator)?,
                Field::Target => take(&mut places, &mut row.target)?,
                Field::Baseline => take(&mut places, &mut row.baseline)?,
                Field::TargetText => {
                    places.next_element_seed(Text(&mut row.target_text))?.is_some()
                }
                Field::Due => places.next_element_seed(Text(&mut row.due))?.is_some(),
                Field::Values => places.next_element_seed(List(&mut row.values))?.is_some(),
                Field::Lead => places.next_element_seed(List(&mut row.lead))?.is_some(),
                Field::Support => places.next_element_seed(List(&mut row.support))?.is_some(),
                Field::Monitor => places.next_element_seed(List(&mut row.monitor))?.is_some(),
                Field::Other => places.next_element::<IgnoredAny>()?.is_some(),
            };
            if !more {
                return Ok(());
            }
        }
        while places.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

/// Reads an optional value; yields whether there was a place for it.
fn take<'de, A, T>(places: &mut A, into: &mut Option<T>) -> Result<bool, A::Error>
where
    A: SeqAccess<'de>,
    T: serde::Deserialize<'de>,
{
    let element: Option<Option<T>> = places.next_element()?;
    let there = element.is_some();
    *into = element.flatten();
    Ok(there)
}

/// A text or null, put into a text that is there already.
struct Text<'a>(&'a mut String);

impl<'de> DeserializeSeed<'de> for Text<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let text: Option<Cow<'de, str>> = serde::Deserialize::deserialize(deserializer)?;
        self.0.push_str(text.as_deref().unwrap_or_default());
        Ok(())
    }
}

/// A list or null, put into a list that is there already.
struct List<'a, T>(&'a mut Vec<T>);

impl<'de, T: serde::Deserialize<'de>> DeserializeSeed<'de> for List<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: serde::Deserialize<'de>> Visitor<'de> for List<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element()? {
            self.0.push(item);
        }
        Ok(())
    }
}
