//! A plan that is one already: JSON of the format `sauro-plan/1`.

use sauro_model::{Plan, json};
use serde_json::Value;

use crate::{Doubt, ImportError, Note};

/// Reads a plan in JSON. Rows that cannot be read become notes.
///
/// # Errors
/// If the text is no JSON, or JSON of another kind.
pub(crate) fn read(bytes: &[u8], notes: &mut Vec<Note>) -> Result<Plan, ImportError> {
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    let value: Value =
        serde_json::from_slice(bytes).map_err(|error| ImportError::OtherJson(error.to_string()))?;
    let read =
        json::read_plan(value).map_err(|problem| ImportError::OtherJson(problem.to_string()))?;
    for problem in read.problems {
        notes.push(Note::on_document(Doubt::JsonField(problem.to_string())));
    }
    Ok(read.document)
}
