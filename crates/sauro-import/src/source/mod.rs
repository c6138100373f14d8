//! Readers: each turns bytes into a [`Document`].

mod csv;
mod docx;
mod encoding;
mod flat_row;
mod flat_table;
mod json;
mod sheet;
mod sniff;
mod text;
mod xlsx;

use sauro_document::Document;
use sauro_model::Plan;
use sniff::Format;

use crate::{Doubt, ImportError, Note};

/// What a file held.
pub(crate) enum Read {
    /// A document, to be understood.
    Document(Document),
    /// A plan.
    Plan(Box<Plan>),
}

/// The most bytes a file may have. The largest real plans, with scanned pictures, stay under 20 MB.
const FILE_LIMIT: usize = 64 << 20;
/// The most text a file may hold, in bytes. The longest real plan has 60,000.
const TEXT_LIMIT: usize = 3 << 20;

/// Reads a file by what it holds.
///
/// # Errors
/// For what cannot be read, with what its owner can do.
pub(crate) fn read(bytes: &[u8], notes: &mut Vec<Note>) -> Result<Read, ImportError> {
    if bytes.len() > FILE_LIMIT {
        return Err(ImportError::TooLarge);
    }
    let document = match sniff::sniff(bytes)? {
        Format::Word(container) => docx::read(container, notes)?,
        Format::Json => return json::read(bytes, notes).map(|plan| Read::Plan(Box::new(plan))),
        Format::Workbook(container) => sheet::document_of(xlsx::read(container)?),
        Format::Text => read_text(bytes, notes)?,
    };
    if document.blocks.is_empty() {
        return Err(ImportError::NoText);
    }
    Ok(Read::Document(document))
}

/// Separated values or running text.
fn read_text(bytes: &[u8], notes: &mut Vec<Note>) -> Result<Document, ImportError> {
    if bytes.len() > TEXT_LIMIT {
        return Err(ImportError::TooLarge);
    }
    let decoded = encoding::decode_text(bytes).ok_or(ImportError::UnknownEncoding)?;
    if let Some(old) = decoded.old {
        notes.push(Note::on_document(Doubt::OldEncoding(old)));
    }
    Ok(match csv::read(&decoded.text)? {
        Some(sheet) => sheet::document_of(vec![sheet]),
        None => text::read(&decoded.text, notes),
    })
}
