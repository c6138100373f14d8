//! Where a field of ours comes from: a path, a constant, or several of them.

use std::borrow::Cow;

use serde_json::Value;

use crate::locate::{Key, Row};
use crate::path::{Path, PathError};

/// Where one field comes from.
///
/// Written as a path inside the row (`"ten_chi_tieu"`), as a constant that begins with `=`
/// (`"=Phụ lục I"`), or as a list of them. The texts of a list are joined by a blank, its agencies
/// all count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    terms: Vec<Term>,
}

#[derive(Clone, Debug, PartialEq)]
enum Term {
    Path(Path),
    Constant(Value),
}

impl Source {
    /// Reads one term.
    ///
    /// # Errors
    /// If a path is wrong.
    pub fn parse(text: &str) -> Result<Source, PathError> {
        let mut source = Source::default();
        source.push(text)?;
        Ok(source)
    }

    /// Adds a term after the others.
    pub(crate) fn push(&mut self, text: &str) -> Result<(), PathError> {
        let term = match text.trim_start().strip_prefix('=') {
            Some(constant) => Term::Constant(Value::String(constant.trim().to_owned())),
            None => Term::Path(Path::parse(text)?),
        };
        self.terms.push(term);
        Ok(())
    }

    /// The source that is one field of the row, whatever letters its name has.
    pub(crate) fn of_name(name: &str) -> Source {
        Source { terms: vec![Term::Path(Path::of_names(&[name]))] }
    }

    /// The same fields one further out.
    pub(crate) fn outside(&self) -> Source {
        let mut source = self.clone();
        for term in &mut source.terms {
            if let Term::Path(path) = term {
                path.up += 1;
            }
        }
        source
    }

    /// The paths, for telling which of them finds nothing anywhere.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.terms.iter().filter_map(|term| match term {
            Term::Path(path) if !path.is_key => Some(path),
            _ => None,
        })
    }

    /// What stands there, in order. Lists are taken apart.
    pub(crate) fn values<'a>(&'a self, row: &Row<'a>) -> Vec<Cow<'a, Value>> {
        let mut values = Vec::new();
        for term in &self.terms {
            match term {
                Term::Constant(constant) => values.push(Cow::Borrowed(constant)),
                Term::Path(path) if path.is_key => values.extend(key(row, path.up).map(Cow::Owned)),
                Term::Path(path) => {
                    for value in row.find(path) {
                        match value {
                            Value::Array(entries) => {
                                values.extend(entries.iter().map(Cow::Borrowed));
                            }
                            value => values.push(Cow::Borrowed(value)),
                        }
                    }
                }
            }
        }
        values
    }
}

fn key(row: &Row<'_>, up: usize) -> Option<Value> {
    match row.key(up)? {
        Key::Top => None,
        Key::Index(index) => Some(Value::from(index + 1)),
        Key::Name(name) => Some(Value::from(name)),
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Source {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Source".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A path inside the row, a constant that begins with =, or a list of them.",
            "anyOf": [
                { "type": "string", "minLength": 1 },
                { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn gives_paths_constants_and_keys_in_order() {
        let answer = json!([{ "a": ["x", "y"], "b": null }, { "a": "z" }]);
        let rows = Row::top(&answer).rows(&Path::parse("$").unwrap()).unwrap();
        let mut source = Source::parse("= Phụ lục").unwrap();
        for term in ["#", "a", "b"] {
            source.push(term).unwrap();
        }
        let values = |row| source.values(row).into_iter().map(Cow::into_owned).collect::<Vec<_>>();
        assert_eq!(json!(values(&rows[0])), json!(["Phụ lục", 1, "x", "y", null]));
        assert_eq!(json!(values(&rows[1])), json!(["Phụ lục", 2, "z"]));
        assert!(Source::parse("a..b").is_err());
    }
}
