//! The bytes of a plan document, read as a plan and the reader's notes on it.
//!
//! Readers turn bytes into a [`Document`]; the interpreter turns the document
//! into a [`Plan`], once for all formats. Nothing here opens a file, asks a clock or knows the
//! DOM, and no input makes it panic.

mod error;
mod interpret;
mod lexicon;
mod note;
mod source;

use sauro_document::{Document, Origin, Reading};
use sauro_model::Plan;

pub use error::ImportError;
pub use note::{Doubt, Note};

/// A plan as read from a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The plan.
    pub plan: Plan,
    /// The document it was read from, for what the plan does not hold: layout and wording.
    pub document: Document,
    /// What was understood of the document beside the plan: its lines, tables and duties.
    pub reading: Reading,
    /// What the reader was unsure of.
    pub notes: Vec<Note>,
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
            let document = Document { origin: Origin::Json, ..Document::default() };
            return Ok(Imported { plan: *plan, document, notes, ..Imported::default() });
        }
    };
    let mut imported = interpret(document);
    notes.append(&mut imported.notes);
    Ok(Imported { notes, ..imported })
}

/// Reads a document that is in memory already as a plan, such as one that an editor holds.
pub fn interpret(document: Document) -> Imported {
    let mut notes = Vec::new();
    let interpretation = interpret::interpret(&document, &mut notes);
    Imported { plan: interpretation.plan, reading: interpretation.reading, document, notes }
}
