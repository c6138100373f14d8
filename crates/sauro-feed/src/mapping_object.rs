//! The objects that a mapping file is made of: their fields by name and type, with the place of
//! whatever is wrong.

use sauro_model::json;
use serde_json::{Map, Value};

use crate::error::MappingError;
use crate::path::Path;
use crate::source::Source;

/// Boxed, since every field can fail and a pointer is cheaper to hand on than the error itself.
pub(crate) type Result<T> = std::result::Result<T, Box<MappingError>>;

/// An object of the file, all of whose fields are known. `null` is as good as no field.
pub(crate) struct Object<'a> {
    /// Empty for the document itself.
    path: &'a str,
    fields: &'a Map<String, Value>,
}

impl<'a> Object<'a> {
    pub(crate) fn of(
        path: &'a str,
        value: &'a Value,
        known: &[&'static str],
    ) -> Result<Object<'a>> {
        let object = Object { path, fields: any_object(path, value)? };
        match object.fields.keys().find(|name| !known.contains(&name.as_str())) {
            None => Ok(object),
            Some(name) => {
                let (field, known) = (object.at(name), known.to_vec());
                Err(Box::new(MappingError::UnknownField { field, known }))
            }
        }
    }

    pub(crate) fn at(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&'a Value> {
        self.fields.get(name).filter(|value| !value.is_null())
    }

    pub(crate) fn wrong(&self, name: &str, expected: &str) -> Box<MappingError> {
        wrong(&self.at(name), self.get(name).unwrap_or(&Value::Null), expected)
    }

    pub(crate) fn missing(&self, name: &str) -> Box<MappingError> {
        Box::new(MappingError::Missing { field: self.at(name) })
    }

    pub(crate) fn text(&self, name: &str) -> Result<Option<&'a str>> {
        match self.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong(name, "a text")),
        }
    }

    pub(crate) fn texts(&self, name: &str) -> Result<Vec<String>> {
        let values = match self.get(name) {
            None => return Ok(Vec::new()),
            Some(Value::Array(values)) => values.as_slice(),
            Some(value) => std::slice::from_ref(value),
        };
        let mut texts = Vec::with_capacity(values.len());
        for value in values {
            let Value::String(text) = value else {
                return Err(self.wrong(name, "a list of texts"));
            };
            texts.push(text.clone());
        }
        Ok(texts)
    }

    pub(crate) fn path_of(&self, name: &str) -> Result<Option<Path>> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        match Path::parse(text) {
            Ok(path) => Ok(Some(path)),
            Err(error) => Err(Box::new(MappingError::Path { field: self.at(name), error })),
        }
    }

    pub(crate) fn boolean(&self, name: &str) -> Result<bool> {
        match self.get(name) {
            None => Ok(false),
            Some(Value::Bool(value)) => Ok(*value),
            Some(_) => Err(self.wrong(name, "true or false")),
        }
    }

    pub(crate) fn number(&self, name: &str) -> Result<Option<f64>> {
        let Some(value) = self.get(name) else { return Ok(None) };
        match value.as_f64().filter(|number| number.is_finite()) {
            Some(number) => Ok(Some(number)),
            None => Err(self.wrong(name, "a number")),
        }
    }

    pub(crate) fn whole(&self, name: &str) -> Result<Option<u32>> {
        match self.number(name)? {
            None => Ok(None),
            // Whole and in range, so the cast is exact.
            Some(number) if number.fract() == 0.0 && (0.0..=1e9).contains(&number) => {
                Ok(Some(number as u32))
            }
            Some(_) => Err(self.wrong(name, "a whole number")),
        }
    }

    pub(crate) fn one_of<T: Copy>(
        &self,
        name: &str,
        choices: &[(&'static str, T)],
    ) -> Result<Option<T>> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        if let Some((_, choice)) = choices.iter().find(|(choice, _)| *choice == text) {
            return Ok(Some(*choice));
        }
        let names: Vec<&str> = choices.iter().map(|(choice, _)| *choice).collect();
        Err(self.wrong(name, &format!("one of {}", names.join(", "))))
    }
}

/// An object whose fields are named by the webmaster.
pub(crate) fn any_object<'a>(path: &str, value: &'a Value) -> Result<&'a Map<String, Value>> {
    value.as_object().ok_or_else(|| wrong(path, value, "an object"))
}

pub(crate) fn wrong(path: &str, found: &Value, expected: &str) -> Box<MappingError> {
    Box::new(MappingError::Value(json::Problem {
        path: path.to_owned(),
        found: shown(found),
        expected: expected.to_owned(),
        missing: false,
    }))
}

/// A value as an error shows it.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(true) => "true".to_owned(),
        Value::Bool(false) => "false".to_owned(),
        Value::Number(number) => crate::reading::label_of(number),
        Value::String(text) => format!("\"{text}\""),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// Where a field comes from, as the file says it.
pub(crate) fn source(path: &str, value: &Value) -> Result<Source> {
    let terms = match value {
        Value::Array(terms) if !terms.is_empty() => terms.as_slice(),
        other => std::slice::from_ref(other),
    };
    let mut source = Source::default();
    for term in terms {
        let Value::String(text) = term else {
            return Err(wrong(path, term, "a path, or a constant such as \"=2026\""));
        };
        if let Err(error) = source.push(text) {
            return Err(Box::new(MappingError::Path { field: path.to_owned(), error }));
        }
    }
    Ok(source)
}
