//! Reading the published formats, row by row: one bad row does not spoil the others, and each is
//! named with its path and what was expected there.

mod node;
mod records;
mod source;

use std::cell::RefCell;

use serde_json::Value;

use self::node::{Node, Slot};
pub use self::source::{Json, Seen};
use crate::{Observations, Plan};

/// A document as far as it could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read<T> {
    /// Everything that was readable.
    pub document: T,
    /// The rows that were left out, and why.
    pub problems: Vec<Problem>,
}

/// A place in a JSON document where something else was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, such as `indicators[3].targets[0].value`. Empty for the document itself.
    pub path: String,
    /// What stands there: `string "abc"`. Empty if a field is missing.
    pub found: String,
    /// What was expected, in serde's words: `f64`. For a missing field, its name.
    pub expected: String,
    /// Whether a field is missing altogether.
    pub missing: bool,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let path = if self.path.is_empty() { "the document" } else { &self.path };
        if self.missing {
            write!(f, "{path}: missing field `{}`", self.expected)
        } else {
            write!(f, "{path}: expected {}, found {}", self.expected, self.found)
        }
    }
}

/// Reads a plan. Rows that cannot be read are left out and named in the result.
///
/// # Errors
/// If the document is no plan at all: not an object, another format, or a wrong type in a field
/// of the plan itself.
pub fn read_plan(document: impl Json) -> Result<Read<Plan>, Problem> {
    let mut read: Read<Plan> = read_document(&document, Plan::FORMAT)?;
    for (index, duty) in read.document.reporting_duties.iter_mut().enumerate() {
        if duty.id.is_empty() {
            duty.id = (index + 1).to_string();
        }
    }
    Ok(read)
}

/// Reads observations. Rows that cannot be read are left out and named in the result.
///
/// # Errors
/// If the document is not of the format: not an object, another format, or a wrong type in a field
/// of the document itself.
pub fn read_observations(document: impl Json) -> Result<Read<Observations>, Problem> {
    read_document(&document, Observations::FORMAT)
}

/// The format that a document says it has, such as `sauro-plan/1`. `None` for a portal's own data.
pub fn format_of(document: &Value) -> Option<&str> {
    document.get("format")?.as_str()
}

fn read_document<T: Slot + Default>(json: &dyn Json, format: &str) -> Result<Read<T>, Problem> {
    let left_out = RefCell::default();
    let node = Node::start(json, &left_out);
    let mut document = T::default();
    node.check_format(format).and_then(|()| document.fill(&node)).map_err(|problem| *problem)?;
    Ok(Read { document, problems: left_out.into_inner() })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn plan_with(indicator: Value) -> Value {
        json!({ "format": "sauro-plan/1", "indicators": [{ "id": "1", "name": "A" }, indicator] })
    }

    #[test]
    fn a_wrong_row_is_named_and_the_others_stay() {
        let read = read_plan(plan_with(json!({
            "id": "2", "name": "B", "targets": [{ "text": "60%", "value": "sixty" }]
        })))
        .unwrap();
        assert_eq!(read.document.indicators.len(), 1);
        let [problem] = read.problems.as_slice() else { panic!("{:?}", read.problems) };
        assert_eq!(problem.path, "indicators[1].targets[0].value");
        assert_eq!(
            (problem.found.as_str(), problem.expected.as_str()),
            ("string \"sixty\"", "f64")
        );
    }

    #[test]
    fn a_missing_field_and_a_wrong_date_are_told_apart() {
        let read = read_plan(plan_with(json!({ "name": "B" }))).unwrap();
        assert_eq!(read.problems[0].to_string(), "indicators[1]: missing field `id`");
        let read = read_plan(plan_with(json!({
            "id": "2", "name": "B", "targets": [{ "by": "31/12/2026" }]
        })))
        .unwrap();
        assert_eq!(
            read.problems[0].to_string(),
            "indicators[1].targets[0].by: expected a date such as \"2026-12-31\", found string \"31/12/2026\""
        );
    }

    #[test]
    fn another_document_is_refused() {
        for (document, path) in [
            (json!([]), ""),
            (json!({}), ""),
            (json!({ "format": "sauro-plan/9" }), "format"),
            (json!({ "format": "sauro-plan/1", "period": 2026 }), "period"),
        ] {
            assert_eq!(read_plan(document).unwrap_err().path, path);
        }
    }

    #[cfg(feature = "lossless")]
    #[test]
    fn unknown_fields_are_written_again() {
        let document = json!({
            "format": "sauro-plan/1", "portalId": 7,
            "indicators": [{ "id": "1", "name": "A", "colour": { "r": 1 },
                "targets": [{ "text": "60%", "colour": "red" }] }],
            "area": { "name": "xã A", "code": "26209" }
        });
        let plan = read_plan(document).unwrap().document;
        let written = serde_json::to_value(&plan).unwrap();
        assert_eq!(written["portalId"], 7);
        assert_eq!(written["indicators"][0]["colour"]["r"], 1);
        assert_eq!(written["indicators"][0]["targets"][0]["colour"], "red");
        assert_eq!(written["area"]["code"], "26209");
        assert_eq!(read_plan(written).unwrap().document, plan);
    }
}
