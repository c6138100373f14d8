//! Following paths through an answer: its rows, and the fields of a row.

use serde_json::Value;

use crate::path::{Path, Step, StepKind};

/// A row of an answer, with what it lies in.
#[derive(Clone, Debug)]
pub(crate) struct Row<'a> {
    /// The answer itself, then the entry of each list on the way, then the row.
    levels: Vec<Level<'a>>,
}

#[derive(Clone, Copy, Debug)]
struct Level<'a> {
    value: &'a Value,
    key: Key<'a>,
}

/// What an entry is found by in the list or the object that it lies in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Key<'a> {
    /// The answer lies in nothing.
    Top,
    /// From 0.
    Index(usize),
    /// The field's name.
    Name(&'a str),
}

/// A path that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nothing {
    /// The path as written.
    pub path: String,
    /// The part of it that leads somewhere. Empty if not even the first step does.
    pub reached: String,
    /// What is found there.
    pub found: Shape,
    /// The first names that the object there has, or the first entry of the list there.
    pub keys: Vec<String>,
}

/// What a value is, in the widest sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `null`, or nothing at all.
    Nothing,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object with fields.
    Object,
}

impl Shape {
    /// What a value is.
    pub fn of(value: &Value) -> Shape {
        match value {
            Value::Null => Shape::Nothing,
            Value::Bool(_) => Shape::Boolean,
            Value::Number(_) => Shape::Number,
            Value::String(_) => Shape::Text,
            Value::Array(_) => Shape::List,
            Value::Object(_) => Shape::Object,
        }
    }
}

/// How many names of an object an error shows.
const SHOWN_KEYS: usize = 12;

/// The first names that an object has; of a list, those of its first entry.
pub(crate) fn first_keys(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => fields.keys().take(SHOWN_KEYS).cloned().collect(),
        Value::Array(entries) => entries.first().map(first_keys).unwrap_or_default(),
        _ => Vec::new(),
    }
}

impl<'a> Row<'a> {
    /// The answer as the only row.
    pub(crate) fn top(answer: &'a Value) -> Row<'a> {
        Row { levels: vec![Level { value: answer, key: Key::Top }] }
    }

    /// A row of a sheet: around it the heading row of its group, around that nothing. `number` is
    /// the sheet's own number of the row, from 1.
    pub(crate) fn in_sheet(group: &'a Value, row: &'a Value, number: usize) -> Row<'a> {
        let level = |value, key| Level { value, key };
        let key = Key::Index(number.saturating_sub(1));
        let levels = vec![level(&Value::Null, Key::Top), level(group, Key::Top), level(row, key)];
        Row { levels }
    }

    /// The row's own value.
    pub(crate) fn value(&self) -> &'a Value {
        self.levels.last().map_or(&Value::Null, |level| level.value)
    }

    /// The row's key in what it lies in, or that of something around it.
    pub(crate) fn key(&self, up: usize) -> Option<Key<'a>> {
        Some(self.level(up)?.key)
    }

    fn level(&self, up: usize) -> Option<&Level<'a>> {
        self.levels.get(self.levels.len().checked_sub(up.checked_add(1)?)?)
    }

    /// Everything that a path finds from the row.
    pub(crate) fn find(&self, path: &Path) -> Vec<&'a Value> {
        let Some(level) = self.level(path.up) else { return Vec::new() };
        let mut found = vec![level.value];
        for step in &path.steps {
            let mut next = Vec::new();
            for value in found {
                follow(value, step, &mut |value, _| next.push(value));
            }
            found = next;
        }
        found
    }

    /// The rows that a path leads to. A path that ends at a list means its entries.
    ///
    /// # Errors
    /// If nothing in the answer lies where the path leads. An empty list is no error.
    pub(crate) fn rows(&self, path: &Path) -> Result<Vec<Row<'a>>, Box<Nothing>> {
        let depth = self.levels.len().checked_sub(path.up).filter(|depth| *depth > 0);
        let Some(levels) = depth.and_then(|depth| self.levels.get(..depth)) else {
            return Err(nothing(path, 0, &Value::Null));
        };
        // Each entry: the levels that are complete, and how far the path has come since.
        let Some(top) = levels.last() else { return Ok(Vec::new()) };
        let mut places = vec![(levels.to_vec(), top.value)];
        for (index, step) in path.steps.iter().enumerate() {
            let mut next = Vec::new();
            let mut is_list = false;
            for (levels, value) in &places {
                let opens = matches!(step.kind, StepKind::Each | StepKind::Where { .. });
                is_list |= is_list_for(&step.kind, value);
                follow(value, step, &mut |value, key| {
                    let mut levels = levels.clone();
                    if opens {
                        levels.push(Level { value, key });
                    }
                    next.push((levels, value));
                });
            }
            if next.is_empty() && !is_list {
                let Some((_, value)) = places.first() else { return Ok(Vec::new()) };
                return Err(nothing(path, index, value));
            }
            places = next;
        }
        Ok(places.into_iter().flat_map(|(levels, value)| entries(levels, value)).collect())
    }
}

/// Whether a step through a list can be taken at a value, even if it finds no entry there. A
/// condition on a field that no entry has is no list of its rows, but another answer.
fn is_list_for(step: &StepKind, value: &Value) -> bool {
    match (step, value) {
        (StepKind::Each, Value::Array(_) | Value::Object(_)) => true,
        (StepKind::Where { name, .. }, Value::Array(entries)) => {
            entries.is_empty() || entries.iter().any(|entry| entry.get(name).is_some())
        }
        _ => false,
    }
}

/// The entries of a list that a path of rows ends at; anything else is a row itself.
fn entries<'a>(levels: Vec<Level<'a>>, value: &'a Value) -> Vec<Row<'a>> {
    let is_entry = levels.last().is_some_and(|level| std::ptr::eq(level.value, value));
    match value {
        Value::Array(entries) => entries
            .iter()
            .enumerate()
            .map(|(index, value)| {
                let mut levels = levels.clone();
                levels.push(Level { value, key: Key::Index(index) });
                Row { levels }
            })
            .collect(),
        Value::Null => Vec::new(),
        _ if is_entry => vec![Row { levels }],
        _ => {
            let mut levels = levels;
            levels.push(Level { value, key: Key::Index(0) });
            vec![Row { levels }]
        }
    }
}

fn nothing(path: &Path, steps: usize, value: &Value) -> Box<Nothing> {
    Box::new(Nothing {
        path: path.as_str().to_owned(),
        reached: path.head(steps).to_owned(),
        found: Shape::of(value),
        keys: first_keys(value),
    })
}

fn follow<'a>(value: &'a Value, step: &Step, found: &mut dyn FnMut(&'a Value, Key<'a>)) {
    match (&step.kind, value) {
        (StepKind::Name(name), Value::Object(fields)) => {
            if let Some((name, value)) = fields.get_key_value(name) {
                found(value, Key::Name(name));
            }
        }
        (StepKind::Index(index), Value::Array(entries)) => {
            if let Some(value) = entries.get(*index) {
                found(value, Key::Index(*index));
            }
        }
        (StepKind::Each, Value::Array(entries)) => {
            for (index, value) in entries.iter().enumerate() {
                found(value, Key::Index(index));
            }
        }
        (StepKind::Each, Value::Object(fields)) => {
            // PHP writes a list with gaps as an object: "1", "2", "10", in that order. The fields
            // come sorted as texts, so those of equal length are in order already.
            let is_numbered = fields.keys().all(|name| number(name).is_some());
            let lengths = if is_numbered { 1..=MOST_DIGITS } else { 0..=0 };
            for length in lengths {
                let fields = fields.iter().filter(|(name, _)| !is_numbered || name.len() == length);
                for (name, value) in fields {
                    found(value, Key::Name(name));
                }
            }
        }
        (StepKind::Where { name, value: wanted }, Value::Array(entries)) => {
            for (index, value) in entries.iter().enumerate() {
                if value.get(name).is_some_and(|field| is(field, wanted)) {
                    found(value, Key::Index(index));
                }
            }
        }
        _ => {}
    }
}

fn is(field: &Value, wanted: &str) -> bool {
    match field {
        Value::String(text) => text == wanted,
        Value::Number(number) => {
            number.as_u64().zip(number_of(wanted)).is_some_and(|(a, b)| a == b)
        }
        Value::Bool(value) => wanted == if *value { "true" } else { "false" },
        _ => false,
    }
}

fn number_of(text: &str) -> Option<u64> {
    number(text).map(u64::from)
}

/// How many digits the number of an entry may have.
const MOST_DIGITS: usize = 9;

fn number(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > MOST_DIGITS {
        return None;
    }
    text.bytes().try_fold(0u32, |sum, byte| {
        byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn path(text: &str) -> Path {
        Path::parse(text).unwrap()
    }

    #[test]
    fn rows_know_what_they_lie_in() {
        let answer = json!({ "xa": "A", "nhom": [
            { "ten": "I", "x": { "chi_tieu": [{ "so": 1 }, { "so": 2 }] } },
            { "ten": "II" },
            { "ten": "III", "x": { "chi_tieu": [{ "so": 3 }] } }
        ] });
        let top = Row::top(&answer);
        for rows in ["nhom[*].x.chi_tieu[*]", "nhom[*].x.chi_tieu"] {
            let rows = top.rows(&path(rows)).unwrap();
            let found: Vec<_> = rows
                .iter()
                .map(|row| ["so", "^.ten", "^.^.xa"].map(|p| row.find(&path(p))[0].clone()))
                .collect();
            assert_eq!(json!(found), json!([[1, "I", "A"], [2, "I", "A"], [3, "III", "A"]]));
            assert_eq!(rows[1].key(0), Some(Key::Index(1)));
            assert_eq!(rows[2].key(1), Some(Key::Index(2)));
            assert!(rows[0].find(&path("^.^.^.xa")).is_empty());
        }
    }

    #[test]
    fn entries_of_an_object_come_in_the_order_of_their_numbers() {
        let answer = json!({ "10": "c", "2": "b", "1": "a" });
        let rows = Row::top(&answer).rows(&path("[*]")).unwrap();
        let keys: Vec<_> = rows.iter().map(|row| row.key(0).unwrap()).collect();
        assert_eq!(keys, [Key::Name("1"), Key::Name("2"), Key::Name("10")]);
    }

    #[test]
    fn picks_entries_by_a_field() {
        let answer =
            json!({ "f": [{ "n": "a", "v": 1 }, { "n": "b", "v": 2 }, { "n": 7, "v": 3 }] });
        let find =
            |text| Row::top(&answer).find(&path(text)).into_iter().cloned().collect::<Vec<_>>();
        assert_eq!(find("f[n=b].v"), [json!(2)]);
        assert_eq!(find("f[n=7].v"), [json!(3)]);
        assert!(find("f[n=c].v").is_empty());
    }

    #[test]
    fn a_path_that_finds_nothing_shows_what_is_there() {
        let answer =
            json!({ "data": { "items": [{ "ten": "A", "so": 1 }], "total": 1 }, "ok": true });
        for (text, reached, found, keys) in [
            ("result[*]", "", Shape::Object, vec!["data", "ok"]),
            ("data.rows[*]", "data", Shape::Object, vec!["items", "total"]),
            ("data.items[*].con[*]", "data.items[*]", Shape::Object, vec!["so", "ten"]),
            ("data.items.con", "data.items", Shape::List, vec!["so", "ten"]),
            ("data.total[*]", "data.total", Shape::Number, vec![]),
        ] {
            let nothing = Row::top(&answer).rows(&path(text)).unwrap_err();
            assert_eq!((nothing.reached.as_str(), nothing.found), (reached, found), "{text}");
            assert_eq!(nothing.keys, keys, "{text}");
        }
        let empty = json!({ "data": [] });
        assert!(Row::top(&empty).rows(&path("data[*].con[*]")).unwrap().is_empty());
    }

    #[test]
    fn a_condition_on_a_field_that_nothing_has_leads_nowhere() {
        let path = Path::parse("[type=chi-tieu]").unwrap();
        let rows = |answer: &Value| Row::top(answer).rows(&path).map(|rows| rows.len());
        assert_eq!(
            rows(&serde_json::json!([{ "type": "chi-tieu" }, { "type": "khac" }])).ok(),
            Some(1)
        );
        assert_eq!(rows(&serde_json::json!([{ "type": "khac" }])).ok(), Some(0));
        assert_eq!(rows(&serde_json::json!([])).ok(), Some(0));
        for answer in [serde_json::json!({ "du_lieu": [] }), serde_json::json!([{ "loai": 1 }])] {
            assert!(rows(&answer).is_err(), "{answer}");
        }
    }
}
