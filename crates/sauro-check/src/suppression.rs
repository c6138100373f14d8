//! Findings that someone has accepted, with a reason, in a file beside the plan.
//!
//! `{"format": "sauro-accepted/1", "accepted": [{"fingerprint", "rule", "reason", "by"}]}`: the
//! fingerprint is that of one occurrence, so that of ten rows with one fault one may be accepted;
//! `by` is for an office or a decision, and may be left out.

use std::collections::BTreeMap;

use sauro_model::json::{Problem, Read};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::finding::Finding;

/// An occurrence that someone has accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Accepted {
    /// The fingerprint of the occurrence.
    pub fingerprint: String,
    /// The rule's name. `None` where only the fingerprint is known.
    pub rule: Option<String>,
    /// Why it is accepted. Never empty.
    pub reason: String,
    /// Who accepted it, such as an office or the number of a decision.
    pub by: Option<String>,
}

/// What became of an entry of the file.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// The entry.
    pub entry: Accepted,
    /// What it accepted, as a finding of one occurrence. `None` where there is nothing left to
    /// accept: the fault was mended, or its words have changed.
    pub finding: Option<Finding>,
}

/// The format's name and version.
pub const ACCEPTED_FORMAT: &str = "sauro-accepted/1";

/// Reads the file of accepted findings. Entries that cannot be read are left out and named in the
/// result.
///
/// # Errors
/// If the text is no such file at all: no JSON object, another format, or no list.
pub fn read_accepted(text: &str) -> Result<Read<Vec<Accepted>>, Problem> {
    let value: Value = serde_json::from_str(text).map_err(|error| Problem {
        path: String::new(),
        found: error.to_string(),
        expected: "JSON".to_owned(),
        missing: false,
    })?;
    let Some(file) = value.as_object() else {
        return Err(expected("", &value, "an object"));
    };
    match file.get("format") {
        Some(Value::String(format)) if format == ACCEPTED_FORMAT => {}
        Some(other) => return Err(expected("format", other, &format!("\"{ACCEPTED_FORMAT}\""))),
        None => return Err(missing("", "format")),
    }
    let entries = match file.get("accepted") {
        Some(Value::Array(entries)) => entries,
        Some(other) => return Err(expected("accepted", other, "a list")),
        None => return Err(missing("", "accepted")),
    };
    Ok(read_accepted_list(entries))
}

/// Reads the entries alone, as a page keeps them.
pub fn read_accepted_list(entries: &[Value]) -> Read<Vec<Accepted>> {
    let mut read: Read<Vec<Accepted>> = Read::default();
    for (index, entry) in entries.iter().enumerate() {
        match read_entry(entry, &format!("accepted[{index}]")) {
            Ok(entry) => read.document.push(entry),
            Err(problem) => read.problems.push(problem),
        }
    }
    read
}

fn read_entry(entry: &Value, path: &str) -> Result<Accepted, Problem> {
    let Some(fields) = entry.as_object() else { return Err(expected(path, entry, "an object")) };
    let fingerprint = required(fields, path, "fingerprint")?;
    if fingerprint.len() != 16 || !fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        let value = Value::String(fingerprint);
        return Err(expected(&format!("{path}.fingerprint"), &value, "16 hexadecimal digits"));
    }
    let reason = required(fields, path, "reason")?;
    if reason.trim().is_empty() {
        let value = Value::String(reason);
        return Err(expected(&format!("{path}.reason"), &value, "a reason"));
    }
    Ok(Accepted {
        fingerprint: fingerprint.to_ascii_lowercase(),
        rule: optional(fields, path, "rule")?,
        reason,
        by: optional(fields, path, "by")?,
    })
}

fn required(fields: &Map<String, Value>, path: &str, name: &str) -> Result<String, Problem> {
    optional(fields, path, name)?.ok_or_else(|| missing(path, name))
}

fn optional(
    fields: &Map<String, Value>,
    path: &str,
    name: &str,
) -> Result<Option<String>, Problem> {
    match fields.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(other) => Err(expected(&format!("{path}.{name}"), other, "a string")),
    }
}

fn missing(path: &str, name: &str) -> Problem {
    let (path, expected) = (path.to_owned(), name.to_owned());
    Problem { path, found: String::new(), expected, missing: true }
}

fn expected(path: &str, found: &Value, expected: &str) -> Problem {
    let found = match found {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => format!("boolean `{value}`"),
        Value::Number(number) => format!("number `{number}`"),
        Value::String(text) => format!("string \"{text}\""),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    };
    Problem { path: path.to_owned(), found, expected: expected.to_owned(), missing: false }
}

/// The entries of the file while a check goes on.
pub(crate) struct Acceptances<'a> {
    by_fingerprint: BTreeMap<&'a str, Vec<usize>>,
    all: Vec<Acceptance>,
}

impl<'a> Acceptances<'a> {
    pub(crate) fn new(entries: &'a [Accepted]) -> Acceptances<'a> {
        let mut by_fingerprint: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, entry) in entries.iter().enumerate() {
            by_fingerprint.entry(&entry.fingerprint).or_default().push(index);
        }
        let unused = |entry: &Accepted| Acceptance { entry: entry.clone(), finding: None };
        Acceptances { by_fingerprint, all: entries.iter().map(unused).collect() }
    }

    /// Takes an occurrence that an entry accepts; gives back one that none does.
    pub(crate) fn take(&mut self, finding: Finding) -> Option<Finding> {
        let marks =
            finding.fingerprints.first().and_then(|mark| self.by_fingerprint.get(mark.as_str()));
        let mut is_accepted = false;
        for index in marks.into_iter().flatten() {
            let Some(acceptance) = self.all.get_mut(*index) else { continue };
            let is_of_rule =
                acceptance.entry.rule.as_deref().is_none_or(|rule| rule == finding.rule.name);
            if is_of_rule {
                acceptance.finding = Some(finding.clone());
                is_accepted = true;
            }
        }
        (!is_accepted).then_some(finding)
    }

    /// The entries in the file's order, with what they accepted.
    pub(crate) fn into_list(self) -> Vec<Acceptance> {
        self.all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_read_and_bad_ones_named() {
        let text = r#"{"format": "sauro-accepted/1", "accepted": [
            {"fingerprint": "00112233AABBCCDD", "rule": "missing-lead", "reason": "Tỉnh giao chung", "by": "Văn phòng"},
            {"fingerprint": "0011223344556677", "reason": " "},
            {"fingerprint": "kaput", "reason": "x"},
            {"reason": "x"},
            {"fingerprint": "0011223344556677", "reason": "x", "rule": 7},
            3
        ]}"#;
        let read = read_accepted(text).unwrap();
        assert_eq!(
            read.document,
            [Accepted {
                fingerprint: "00112233aabbccdd".into(),
                rule: Some("missing-lead".into()),
                reason: "Tỉnh giao chung".into(),
                by: Some("Văn phòng".into()),
            }]
        );
        let problems: Vec<String> = read.problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            problems,
            [
                "accepted[1].reason: expected a reason, found string \" \"",
                "accepted[2].fingerprint: expected 16 hexadecimal digits, found string \"kaput\"",
                "accepted[3]: missing field `fingerprint`",
                "accepted[4].rule: expected a string, found number `7`",
                "accepted[5]: expected an object, found number `3`",
            ]
        );
    }

    #[test]
    fn another_file_is_refused() {
        for (text, path) in [
            ("[]", ""),
            ("{}", ""),
            ("no JSON", ""),
            (r#"{"format": "sauro-plan/1"}"#, "format"),
            (r#"{"format": "sauro-accepted/1", "accepted": {}}"#, "accepted"),
        ] {
            assert_eq!(read_accepted(text).unwrap_err().path, path, "{text}");
        }
    }
}
