//! A place in a JSON document that knows its path, so that an error can say where it is.
//!
//! The widget reads plans with this instead of serde's derived readers, which weigh ten times as
//! much: what is compiled for each record is a table of its fields, and one loop reads them all.

use std::cell::RefCell;

use super::Problem;
use super::source::{Json, Seen};
use crate::{Date, Direction, DueDate, DueThen, Extra};

/// Nothing, or the innermost place at which something else was expected.
pub(super) type Outcome = Result<(), Box<Problem>>;

/// A value of a document with the way that leads to it.
pub(crate) struct Node<'a> {
    pub(super) seen: Seen<'a>,
    json: &'a dyn Json,
    path: Path<'a>,
    /// Where the tables of a document put the rows that they leave out. `None` further in: there,
    /// what cannot be read spoils its row.
    left_out: Option<&'a RefCell<Vec<Problem>>>,
}

/// The way to a value.
enum Path<'a> {
    Start,
    Field(&'a Path<'a>, &'a str),
    Row(&'a Path<'a>, usize),
}

impl Path<'_> {
    fn write(&self, text: &mut String) {
        match self {
            Path::Start => {}
            Path::Field(parent, name) => {
                parent.write(text);
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(name);
            }
            Path::Row(parent, index) => {
                parent.write(text);
                text.push_str(&format!("[{index}]"));
            }
        }
    }
}

impl<'a> Node<'a> {
    /// The document itself.
    pub(super) fn start(json: &'a dyn Json, left_out: &'a RefCell<Vec<Problem>>) -> Node<'a> {
        Node { seen: json.look(), json, path: Path::Start, left_out: Some(left_out) }
    }

    /// The problem that something else was expected here.
    pub(super) fn expected(&self, expected: &str) -> Outcome {
        self.problem(self.seen.describe(), expected, false)
    }

    fn problem(&self, found: String, expected: &str, missing: bool) -> Outcome {
        let mut path = String::new();
        self.path.write(&mut path);
        Err(Box::new(Problem { path, found, expected: expected.to_owned(), missing }))
    }

    /// Whether `null` stands here.
    fn is_null(&self) -> bool {
        matches!(self.seen, Seen::Null)
    }

    /// The text, if one stands here.
    fn text(&self) -> Option<&str> {
        match &self.seen {
            Seen::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Reads one of some words, and tells which.
    pub(super) fn read_word(&self, words: &[&str], read: &mut dyn FnMut(usize)) -> Outcome {
        let Some(text) = self.text() else { return self.expected("a string") };
        match words.iter().position(|word| *word == text) {
            Some(index) => read(index),
            None => return self.expected(&format!("one of {}", words.join(" "))),
        }
        Ok(())
    }

    /// Makes sure that a document of a format stands here.
    pub(super) fn check_format(&self, format: &str) -> Outcome {
        self.read_fields(&["format"], &["format"], &mut [&mut FormatName(format)])
    }

    /// Reads the fields of the object that stands here, each into the slot beside its name, and
    /// makes sure that the needed ones are there.
    pub(super) fn read_fields(
        &self,
        needed: &[&str],
        names: &[&str],
        slots: &mut [&mut dyn Slot],
    ) -> Outcome {
        if !matches!(self.seen, Seen::Object) {
            return self.expected("an object");
        }
        let left_out = self.left_out.filter(|_| matches!(self.path, Path::Start));
        for (name, slot) in names.iter().zip(slots) {
            let Some(json) = self.json.field(name) else {
                if needed.contains(name) {
                    return self.problem(String::new(), name, true);
                }
                continue;
            };
            let (json, path) = (&*json, Path::Field(&self.path, name));
            slot.fill(&Node { seen: json.look(), json, path, left_out })?;
        }
        Ok(())
    }

    /// Reads the list that stands here; `null` is an empty one.
    ///
    /// A row of one of the document's own tables that cannot be read is left out, and a table that
    /// is no list is empty; anywhere else that is an error.
    fn read_rows(&self, rows: &mut dyn Rows) -> Outcome {
        let leave_out = |problem: Box<Problem>| match self.left_out {
            Some(left_out) => {
                left_out.borrow_mut().push(*problem);
                Ok(())
            }
            None => Err(problem),
        };
        let length = match self.seen {
            Seen::Null => 0,
            Seen::List(length) => length,
            _ => return self.expected("a list").or_else(leave_out),
        };
        for index in 0..length {
            let (Some(json), Some(row)) = (self.json.row(index), rows.add()) else { break };
            let (json, path) = (&*json, Path::Row(&self.path, index));
            if let Err(problem) = row.fill(&Node { seen: json.look(), json, path, left_out: None })
            {
                rows.take_back();
                leave_out(problem)?;
            }
        }
        Ok(())
    }

    /// Keeps the fields of the object that stands here, except the known ones.
    pub(super) fn keep_others(&self, known: &[&str], extra: &mut Extra) {
        #[cfg(feature = "lossless")]
        extra.fields.extend(self.json.others(known));
        #[cfg(not(feature = "lossless"))]
        let _ = (known, extra);
    }
}

/// A place in a record that a value is read into.
pub(crate) trait Slot {
    /// Reads the value.
    fn fill(&mut self, node: &Node<'_>) -> Outcome;
}

/// What stands in a slot until it is filled; never seen by anyone.
pub(crate) trait Blank: Slot {
    /// The value.
    fn blank() -> Self;
}

impl<T: Slot + Default> Blank for T {
    fn blank() -> T {
        T::default()
    }
}

impl Blank for Direction {
    fn blank() -> Direction {
        Direction::Keep
    }
}

impl Blank for DueThen {
    fn blank() -> DueThen {
        DueThen::Annual
    }
}

/// A list that grows by one slot at a time.
trait Rows {
    fn add(&mut self) -> Option<&mut dyn Slot>;
    fn take_back(&mut self);
}

impl<T: Blank> Rows for Vec<T> {
    fn add(&mut self) -> Option<&mut dyn Slot> {
        self.push(T::blank());
        self.last_mut().map(|row| row as &mut dyn Slot)
    }

    fn take_back(&mut self) {
        self.pop();
    }
}

impl<T: Blank> Slot for Vec<T> {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        node.read_rows(self)
    }
}

/// `null` is `None`.
impl<T: Blank> Slot for Option<T> {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        if node.is_null() { Ok(()) } else { self.get_or_insert_with(T::blank).fill(node) }
    }
}

impl<T: Slot> Slot for Box<T> {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        (**self).fill(node)
    }
}

impl Slot for String {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        let Some(text) = node.text() else { return node.expected("a string") };
        *self = text.to_owned();
        Ok(())
    }
}

impl Slot for f64 {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        let Seen::Number(number) = node.seen else { return node.expected("f64") };
        *self = number;
        Ok(())
    }
}

impl Slot for bool {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        let Seen::Bool(value) = node.seen else { return node.expected("a boolean") };
        *self = value;
        Ok(())
    }
}

impl Slot for Option<Date> {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        *self = node.text().and_then(|text| Date::parse_iso(text).ok());
        if self.is_some() || node.is_null() {
            return Ok(());
        }
        node.expected("a date such as \"2026-12-31\"")
    }
}

impl Slot for Option<DueDate> {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        *self = node.text().and_then(DueDate::parse);
        if self.is_some() || node.is_null() {
            return Ok(());
        }
        node.expected("a date such as \"2026-12-31\", or a month and day such as \"12-31\"")
    }
}

/// The name of a format that is the only one expected.
struct FormatName<'a>(&'a str);

impl Slot for FormatName<'_> {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        if node.text() == Some(self.0) {
            return Ok(());
        }
        node.expected(&format!("\"{}\"", self.0))
    }
}
