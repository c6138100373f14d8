//! What the readers ask of a JSON value, whoever holds it.

use std::borrow::Cow;

use serde_json::Value;

/// A JSON value: serde_json's, or one that JavaScript holds, which is then read where it stands,
/// without a copy of the document.
pub trait Json {
    /// What stands here.
    fn look(&self) -> Seen<'_>;

    /// A row of a list, counted from 0. `None` past its end, and of what is no list.
    fn row(&self, index: usize) -> Option<Box<dyn Json + '_>>;

    /// A field of an object. `None` if it is missing, and of what is no object.
    fn field(&self, name: &str) -> Option<Box<dyn Json + '_>>;

    /// The fields of an object other than some known ones, for [`Extra`](crate::Extra). A source
    /// that is only shown and never written again need not tell them.
    #[cfg(feature = "lossless")]
    fn others(&self, known: &[&str]) -> Vec<(String, Value)> {
        let _ = known;
        Vec::new()
    }
}

/// What stands at a place of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, always finite.
    Number(f64),
    /// A string.
    Text(Cow<'a, str>),
    /// A list of so many rows.
    List(usize),
    /// An object.
    Object,
}

impl Seen<'_> {
    /// In a few words: `number 5`, `a list`.
    pub(super) fn describe(&self) -> String {
        match self {
            Seen::Null => "null".to_owned(),
            Seen::Bool(value) => format!("boolean `{value}`"),
            // A whole number that is exact; the others would need a printer of floats.
            Seen::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                format!("number `{}`", *number as i64)
            }
            Seen::Number(_) => "a number".to_owned(),
            Seen::Text(value) => format!("string \"{value}\""),
            Seen::List(_) => "a list".to_owned(),
            Seen::Object => "an object".to_owned(),
        }
    }
}

impl Json for Value {
    fn look(&self) -> Seen<'_> {
        match self {
            Value::Null => Seen::Null,
            Value::Bool(value) => Seen::Bool(*value),
            Value::Number(number) => number.as_f64().map_or(Seen::Null, Seen::Number),
            Value::String(text) => Seen::Text(Cow::Borrowed(text)),
            Value::Array(rows) => Seen::List(rows.len()),
            Value::Object(_) => Seen::Object,
        }
    }

    fn row(&self, index: usize) -> Option<Box<dyn Json + '_>> {
        self.get(index).map(boxed)
    }

    fn field(&self, name: &str) -> Option<Box<dyn Json + '_>> {
        self.get(name).map(boxed)
    }

    #[cfg(feature = "lossless")]
    fn others(&self, known: &[&str]) -> Vec<(String, Value)> {
        let Value::Object(fields) = self else { return Vec::new() };
        let others = fields.iter().filter(|(name, _)| !known.contains(&name.as_str()));
        others.map(|(name, value)| (name.clone(), value.clone())).collect()
    }
}

fn boxed(value: &Value) -> Box<dyn Json + '_> {
    Box::new(value)
}

impl<T: Json + ?Sized> Json for &T {
    fn look(&self) -> Seen<'_> {
        (**self).look()
    }

    fn row(&self, index: usize) -> Option<Box<dyn Json + '_>> {
        (**self).row(index)
    }

    fn field(&self, name: &str) -> Option<Box<dyn Json + '_>> {
        (**self).field(name)
    }

    #[cfg(feature = "lossless")]
    fn others(&self, known: &[&str]) -> Vec<(String, Value)> {
        (**self).others(known)
    }
}
