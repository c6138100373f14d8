//! A place in a JSON document that knows its path, so that an error can say where it is.
//!
//! The widget reads plans with this instead of serde's derived readers: those came to 52 KB of
//! WebAssembly for the same fields, serde_path_to_error to 75 KB more.

use std::fmt;

use serde_json::{Map, Value};

use super::Problem;
use crate::{Date, DueDate};

/// A value of a document with the way that leads to it.
#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    pub(super) value: &'a Value,
    path: Path<'a>,
}

/// The way to a value.
#[derive(Clone, Copy)]
enum Path<'a> {
    Start(&'a str),
    Field(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Start(path) => f.write_str(path),
            Path::Field(Path::Start(""), name) => f.write_str(name),
            Path::Field(parent, name) => write!(f, "{parent}.{name}"),
            Path::Index(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

impl<'a> Node<'a> {
    /// A value that stands at a path of its document.
    pub(super) fn new(path: &'a str, value: &'a Value) -> Node<'a> {
        Node { value, path: Path::Start(path) }
    }

    /// The problem that something else was expected here.
    pub(super) fn expected(&self, expected: &str) -> Problem {
        Problem {
            path: self.path.to_string(),
            found: describe(self.value),
            expected: expected.to_owned(),
            missing: false,
        }
    }

    /// The text that stands here.
    pub(super) fn text(&self) -> Result<&'a str, Problem> {
        self.value.as_str().ok_or_else(|| self.expected("a string"))
    }

    /// Goes through the fields of the object that stands here, and makes sure that the needed ones
    /// are there.
    pub(super) fn each_field(
        &self,
        needed: &[&str],
        read: &mut dyn FnMut(&str, Node<'_>) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let fields: &Map<String, Value> =
            self.value.as_object().ok_or_else(|| self.expected("an object"))?;
        for name in needed {
            if !fields.contains_key(*name) {
                return Err(Problem {
                    path: self.path.to_string(),
                    found: String::new(),
                    expected: (*name).to_owned(),
                    missing: true,
                });
            }
        }
        for (name, value) in fields {
            read(name, Node { value, path: Path::Field(&self.path, name) })?;
        }
        Ok(())
    }
}

/// What can be read where it stands.
pub(crate) trait FromNode: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// Names the innermost place at which something else was expected.
    fn from_node(node: Node<'_>) -> Result<Self, Problem>;
}

impl FromNode for String {
    fn from_node(node: Node<'_>) -> Result<String, Problem> {
        node.text().map(str::to_owned)
    }
}

impl FromNode for f64 {
    fn from_node(node: Node<'_>) -> Result<f64, Problem> {
        node.value.as_f64().ok_or_else(|| node.expected("f64"))
    }
}

impl FromNode for bool {
    fn from_node(node: Node<'_>) -> Result<bool, Problem> {
        node.value.as_bool().ok_or_else(|| node.expected("a boolean"))
    }
}

impl FromNode for Date {
    fn from_node(node: Node<'_>) -> Result<Date, Problem> {
        let date = node.value.as_str().and_then(|text| Date::parse_iso(text).ok());
        date.ok_or_else(|| node.expected("a date such as \"2026-12-31\""))
    }
}

impl FromNode for DueDate {
    fn from_node(node: Node<'_>) -> Result<DueDate, Problem> {
        node.value.as_str().and_then(DueDate::parse).ok_or_else(|| {
            node.expected("a date such as \"2026-12-31\", or a month and day such as \"12-31\"")
        })
    }
}

impl<T: FromNode> FromNode for Option<T> {
    fn from_node(node: Node<'_>) -> Result<Option<T>, Problem> {
        if node.value.is_null() { Ok(None) } else { T::from_node(node).map(Some) }
    }
}

impl<T: FromNode> FromNode for Box<T> {
    fn from_node(node: Node<'_>) -> Result<Box<T>, Problem> {
        T::from_node(node).map(Box::new)
    }
}

/// A list; `null` is an empty one.
impl<T: FromNode> FromNode for Vec<T> {
    fn from_node(node: Node<'_>) -> Result<Vec<T>, Problem> {
        let rows = match node.value {
            Value::Null => return Ok(Vec::new()),
            Value::Array(rows) => rows,
            _ => return Err(node.expected("a list")),
        };
        let mut list = Vec::with_capacity(rows.len());
        for (index, value) in rows.iter().enumerate() {
            list.push(T::from_node(Node { value, path: Path::Index(&node.path, index) })?);
        }
        Ok(list)
    }
}

/// A value in a few words.
pub(super) fn describe(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => format!("boolean `{value}`"),
        Value::Number(number) => match number.as_i64() {
            Some(number) => format!("number `{number}`"),
            None => "a number".to_owned(),
        },
        Value::String(value) => format!("string \"{value}\""),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}
