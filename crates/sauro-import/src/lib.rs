//! The bytes of a plan document, read as a plan and the reader's notes on it.
//!
//! Readers turn bytes into a [`Document`](document::Document); the interpreter turns the document
//! into a [`Plan`], once for all formats. Nothing here opens a file, asks a clock or knows the
//! DOM, and no input makes it panic.

pub mod document;
mod error;
mod interpret;
mod lexicon;
mod note;
mod numeral;
mod source;

pub use error::ImportError;
pub use interpret::Duty;
pub use note::{Doubt, Note};

use document::{BlockId, Document};
use sauro_model::Plan;

/// A plan as read from a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The plan.
    pub plan: Plan,
    /// The document it was read from, for what the plan does not hold: layout, wording, duties.
    pub document: Document,
    /// The duties that the body gives to agencies.
    pub duties: Vec<Duty>,
    /// Where the parts of the plan stand in the file.
    pub anchors: Anchors,
    /// What the reader was unsure of.
    pub notes: Vec<Note>,
}

/// Where the parts of a plan stand in the file, list by list in the plan's order. `None` where a
/// part has no paragraph of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchors {
    /// Of `plan.indicators`.
    pub indicators: Vec<Option<BlockId>>,
    /// Of `plan.tasks`.
    pub tasks: Vec<Option<BlockId>>,
    /// Of `plan.legal_bases`.
    pub legal_bases: Vec<Option<BlockId>>,
    /// Of `plan.reporting_duties`.
    pub reporting_duties: Vec<Option<BlockId>>,
    /// Of `plan.body_targets`.
    pub body_targets: Vec<Option<BlockId>>,
}

/// Reads a document's bytes as a plan, whatever format they are in.
///
/// # Errors
/// If nothing can be read, the error says what the file's owner can do about it.
///
/// # Example: an appendix kept as a CSV file
/// ```
/// let csv = "STT;Chỉ tiêu;Năm 2026;Cơ quan chủ trì
/// 1;Tỷ lệ hồ sơ trực tuyến;≥ 80%;Phòng Kinh tế";
/// let imported = sauro_import::import(csv.as_bytes())?;
/// let [indicator] = &imported.plan.indicators[..] else { panic!("one row") };
/// assert_eq!(indicator.targets[0].value, Some(80.0));
/// assert_eq!(imported.plan.agency_name(&indicator.lead[0]), "Phòng Kinh tế");
/// # Ok::<(), sauro_import::ImportError>(())
/// ```
pub fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    let mut notes = Vec::new();
    let read = source::read(bytes, &mut notes)?;
    let document = match read {
        source::Read::Document(document) => document,
        source::Read::Plan(plan) => {
            let document = Document { origin: document::Origin::Json, ..Document::default() };
            return Ok(Imported { plan: *plan, document, notes, ..Imported::default() });
        }
    };
    let interpretation = interpret::interpret(&document, &mut notes);
    Ok(Imported {
        plan: interpretation.plan,
        document,
        duties: interpretation.duties,
        anchors: interpretation.anchors,
        notes,
    })
}
