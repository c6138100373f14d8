//! What the engine answers for one document, as the views draw it.

mod document;
mod report;

pub use document::{Block, Cell, DocumentView, Paragraph, Row, Run, Table};
pub use report::{
    Certainty, Change, Counts, Element, Finding, NotChecked, Place, Previous, Report, RuleCount,
    Scored, Severity, SixClear, Solved, Words,
};

use sauro_model::{Plan, json};
use serde::Deserialize;
use serde_json::Value;

/// A doubt of the reader about its own reading.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Note {
    /// The sentence.
    pub what: String,
    /// Where, in the words of the document. `None` for the document as a whole.
    pub place: Option<NotePlace>,
    /// The paragraphs.
    pub blocks: Vec<String>,
}

/// Where a doubt stands.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct NotePlace {
    /// The appendix, as printed.
    pub appendix: Option<String>,
    /// The section of the body.
    pub section: Option<String>,
    /// The printed number of the row.
    pub row: Option<String>,
    /// The column's heading.
    pub column: Option<String>,
}

/// What is drawn of one document beside its report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    /// The plan as understood.
    pub plan: Plan,
    /// The reader's doubts.
    pub notes: Vec<Note>,
    /// The document as read.
    pub document: DocumentView,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Raw {
    plan: Value,
    notes: Vec<Note>,
    document: DocumentView,
}

impl Report {
    /// Reads a report. `None` for what is none.
    pub fn from_json(text: &str) -> Option<Report> {
        let report: Report = serde_json::from_str(text).ok()?;
        (report.format == "sauro-report/1").then_some(report)
    }
}

impl Detail {
    /// Reads plan, notes and document out of the engine's answer. `None` for what is none.
    pub fn from_json(text: &str) -> Option<Detail> {
        let mut raw: Raw = serde_json::from_str(text).ok()?;
        raw.document.number_paragraphs();
        // Rows that our own engine wrote are readable; one that is not is only not shown.
        let plan = json::read_plan(raw.plan).map(|read| read.document).unwrap_or_default();
        Some(Detail { plan, notes: raw.notes, document: raw.document })
    }
}
