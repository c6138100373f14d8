//! Paths: how a mapping says where in an answer something stands.
//!
//! | written | finds |
//! | --- | --- |
//! | `a.b` | field `b` of field `a`; names may have blanks and any letters |
//! | `a[0]` | the first entry of the list `a` |
//! | `a[*]` | every entry of the list, or of the object, `a` |
//! | `a[name=value]` | the entries of the list `a` whose field `name` is `value` |
//! | `["odata.nextLink"]` | a field whose name has points, brackets or quotes |
//! | `^.a` | field `a` of what the row lies in; `^.^.a` one further out |
//! | `#` | the row's own key in its object, or its number in its list, from 1 |
//! | `$` | the answer, or the row, itself |
//!
//! Anything else is an error that says where.

use std::fmt;

use sauro_model::text::nfc;

/// A path, read and ready to be followed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    text: String,
    pub(crate) up: usize,
    pub(crate) steps: Vec<Step>,
    /// Whether the key or number of the row is meant, not its value.
    pub(crate) is_key: bool,
}

/// One step of a path, with the place in the path's text where it ends.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    pub(crate) kind: StepKind,
    end: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum StepKind {
    Name(String),
    Index(usize),
    Each,
    Where { name: String, value: String },
}

/// What is wrong with a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathError {
    /// The path as written.
    pub path: String,
    /// At which character, from 1; one more than there are if the path ends too early.
    pub at: usize,
    /// What was expected there.
    pub expected: PathExpected,
}

/// What a path should have gone on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathExpected {
    /// The name of a field.
    Name,
    /// A number, `*`, a quoted name or a condition `name=value` between brackets.
    Bracket,
    /// `]`.
    ClosingBracket,
    /// The quote that was opened.
    ClosingQuote,
    /// A point, a bracket or the end.
    PointOrEnd,
}

impl Path {
    /// Reads a path.
    ///
    /// # Errors
    /// Says at which character what was expected.
    pub fn parse(text: &str) -> Result<Path, PathError> {
        let text = nfc(text.trim());
        let mut parser = Parser { text: &text, at: 0 };
        match parser.path() {
            Ok(path) => Ok(path),
            Err(expected) => {
                let at = text.get(..parser.at).map_or(0, |read| read.chars().count()) + 1;
                Err(PathError { path: text, at, expected })
            }
        }
    }

    /// The path as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Everything that the path finds from the top of an answer.
    pub fn find<'a>(&self, answer: &'a serde_json::Value) -> Vec<&'a serde_json::Value> {
        crate::locate::Row::top(answer).find(self)
    }

    /// The first part of the path, of as many steps. Empty for none.
    pub(crate) fn head(&self, steps: usize) -> &str {
        let end = match steps.checked_sub(1).and_then(|last| self.steps.get(last)) {
            Some(step) => step.end,
            None => return "",
        };
        self.text.get(..end).unwrap_or(&self.text)
    }

    /// The path from the top through names, such as `d.results`.
    pub(crate) fn of_names(names: &[&str]) -> Path {
        let mut path = Path::default();
        for name in names {
            if !path.text.is_empty() {
                path.text.push('.');
            }
            path.text.push_str(name);
            let kind = StepKind::Name((*name).to_owned());
            path.steps.push(Step { kind, end: path.text.len() });
        }
        path
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let expected = match self.expected {
            PathExpected::Name => "a name",
            PathExpected::Bracket => "a number, *, a quoted name or name=value",
            PathExpected::ClosingBracket => "]",
            PathExpected::ClosingQuote => "a closing quote",
            PathExpected::PointOrEnd => "a point, a bracket or the end",
        };
        write!(f, "path {:?}: expected {expected} at character {}", self.path, self.at)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Path {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Path".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "minLength": 1,
            "description": "A path such as `data[*].ten_chi_tieu`, `[\"odata.nextLink\"]`, `fields[name=stt].value` or `^.ten_nhom`."
        })
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    fn path(&mut self) -> Result<Path, PathExpected> {
        let (mut up, mut steps, mut is_key) = (0, Vec::new(), false);
        // A point is wanted between steps, but neither first nor before a bracket.
        let mut is_first = true;
        while let Some(c) = self.peek() {
            if c == '[' {
                self.take();
                let kind = self.bracket()?;
                steps.push(Step { kind, end: self.at });
            } else if is_first || self.take_if('.') {
                match self.peek() {
                    Some('^') if steps.is_empty() => {
                        self.take();
                        up += 1;
                    }
                    Some('#') if steps.is_empty() => {
                        self.take();
                        is_key = true;
                    }
                    _ => {
                        let name = self.name()?;
                        // "$" is JSONPath's word for the top; a field so named can be quoted.
                        if !(is_first && name == "$") {
                            steps.push(Step { kind: StepKind::Name(name), end: self.at });
                        }
                    }
                }
            } else {
                return Err(PathExpected::PointOrEnd);
            }
            if is_key && self.at < self.text.len() {
                return Err(PathExpected::PointOrEnd);
            }
            is_first = false;
        }
        if is_first {
            return Err(PathExpected::Name);
        }
        Ok(Path { text: self.text.to_owned(), up, steps, is_key })
    }

    /// A name without quotes: anything up to a point, a bracket or a quote.
    fn name(&mut self) -> Result<String, PathExpected> {
        if matches!(self.peek(), Some('^' | '#' | '*' | '=')) {
            return Err(PathExpected::Name);
        }
        let rest = self.rest();
        let length = rest.find(['.', '[', ']', '"', '\'']).unwrap_or(rest.len());
        let name = rest.get(..length).unwrap_or_default();
        if name.trim().is_empty() {
            return Err(PathExpected::Name);
        }
        self.at += length;
        Ok(name.trim().to_owned())
    }

    fn bracket(&mut self) -> Result<StepKind, PathExpected> {
        self.blanks();
        let kind = match self.peek() {
            Some('*') => {
                self.take();
                StepKind::Each
            }
            Some('"' | '\'') => {
                let name = self.quoted()?;
                self.blanks();
                if self.take_if('=') { self.condition(name)? } else { StepKind::Name(name) }
            }
            Some(_) => {
                let rest = self.rest();
                let length = rest.find(['=', ']', '[', '"', '\'']).unwrap_or(rest.len());
                let word = rest.get(..length).unwrap_or_default().trim().to_owned();
                match index(&word) {
                    Some(index) if !rest.get(length..).unwrap_or_default().starts_with('=') => {
                        self.at += length;
                        StepKind::Index(index)
                    }
                    _ if word.is_empty() => return Err(PathExpected::Bracket),
                    _ => {
                        let start = self.at;
                        self.at += length;
                        if !self.take_if('=') {
                            self.at = start;
                            return Err(PathExpected::Bracket);
                        }
                        self.condition(word)?
                    }
                }
            }
            None => return Err(PathExpected::Bracket),
        };
        self.blanks();
        if self.take_if(']') { Ok(kind) } else { Err(PathExpected::ClosingBracket) }
    }

    fn condition(&mut self, name: String) -> Result<StepKind, PathExpected> {
        self.blanks();
        let value = if matches!(self.peek(), Some('"' | '\'')) {
            self.quoted()?
        } else {
            let rest = self.rest();
            let length = rest.find(']').ok_or(PathExpected::ClosingBracket)?;
            let value = rest.get(..length).unwrap_or_default().trim().to_owned();
            self.at += length;
            value
        };
        Ok(StepKind::Where { name, value })
    }

    fn quoted(&mut self) -> Result<String, PathExpected> {
        let quote = self.take().ok_or(PathExpected::ClosingQuote)?;
        let mut name = String::new();
        loop {
            match self.take() {
                None => return Err(PathExpected::ClosingQuote),
                Some(c) if c == quote => return Ok(name),
                // A backslash takes the next character as it is.
                Some('\\') => name.push(self.take().ok_or(PathExpected::ClosingQuote)?),
                Some(c) => name.push(c),
            }
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn take_if(&mut self, wanted: char) -> bool {
        let is_wanted = self.peek() == Some(wanted);
        if is_wanted {
            self.at += wanted.len_utf8();
        }
        is_wanted
    }

    fn blanks(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.take();
        }
    }
}

/// A place in a list, from 0; `None` for anything but up to nine digits.
fn index(word: &str) -> Option<usize> {
    if word.is_empty() || word.len() > 9 {
        return None;
    }
    word.bytes().try_fold(0usize, |sum, byte| {
        byte.is_ascii_digit().then(|| sum * 10 + usize::from(byte - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<StepKind> {
        Path::parse(text).unwrap().steps.into_iter().map(|step| step.kind).collect()
    }

    fn name(name: &str) -> StepKind {
        StepKind::Name(name.into())
    }

    fn condition(name: &str, value: &str) -> StepKind {
        StepKind::Where { name: name.into(), value: value.into() }
    }

    #[test]
    fn reads_what_the_table_says() {
        use StepKind::{Each, Index};
        for (text, expected) in [
            ("a.b[0].c", vec![name("a"), name("b"), Index(0), name("c")]),
            ("d.results[*]", vec![name("d"), name("results"), Each]),
            ("[*].acf.stt", vec![Each, name("acf"), name("stt")]),
            ("$[*]", vec![Each]),
            ("$", vec![]),
            ("$.a", vec![name("a")]),
            ("@odata", vec![name("@odata")]),
            ("$skip", vec![name("$skip")]),
            ("Kết quả / 2026", vec![name("Kết quả / 2026")]),
            ("[\"odata.nextLink\"]", vec![name("odata.nextLink")]),
            ("a['b.c'].d", vec![name("a"), name("b.c"), name("d")]),
            ("[\"a\\\"b\"]", vec![name("a\"b")]),
            ("f[name=chiTieu].v", vec![name("f"), condition("name", "chiTieu"), name("v")]),
            ("f[ name = Chỉ tiêu ]", vec![name("f"), condition("name", "Chỉ tiêu")]),
            ("f[\"a b\"=\"c]d\"]", vec![name("f"), condition("a b", "c]d")]),
            ("f[7=x]", vec![name("f"), condition("7", "x")]),
        ] {
            assert_eq!(kinds(text), expected, "{text}");
        }
        let path = Path::parse("^.^.ten").unwrap();
        assert_eq!((path.up, path.steps.len()), (2, 1));
        assert!(Path::parse("^.#").unwrap().is_key);
        assert_eq!(kinds("chi\u{309} so\u{302}\u{301}"), vec![name("chỉ số")]);
    }

    #[test]
    fn says_where_a_path_is_wrong() {
        use PathExpected::{Bracket, ClosingBracket, ClosingQuote, Name, PointOrEnd};
        for (text, at, expected) in [
            ("", 1, Name),
            ("a..b", 3, Name),
            ("a.", 3, Name),
            ("a.*", 3, Name),
            ("á[", 3, Bracket),
            ("a[]", 3, Bracket),
            ("a[-1]", 3, Bracket),
            ("a[1:2]", 3, Bracket),
            ("a[0", 4, ClosingBracket),
            ("a[\"b]", 6, ClosingQuote),
            ("a[0]b", 5, PointOrEnd),
            ("a]", 2, PointOrEnd),
            ("a.^", 3, Name),
            ("#.a", 2, PointOrEnd),
            ("a[?(@.b)]", 3, Bracket),
        ] {
            let error = Path::parse(text).unwrap_err();
            assert_eq!((error.at, error.expected), (at, expected), "{text}");
        }
    }

    #[test]
    fn names_the_part_that_was_followed() {
        let path = Path::parse("a.b[0].c").unwrap();
        assert_eq!(
            [0, 1, 2, 3, 4].map(|steps| path.head(steps)),
            ["", "a", "a.b", "a.b[0]", "a.b[0].c"]
        );
        assert_eq!(Path::of_names(&["d", "results"]).head(1), "d");
    }
}
