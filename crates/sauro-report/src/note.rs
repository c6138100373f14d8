//! The reader's notes as JSON.

use sauro_import::Note;
use sauro_messages::Lang;
use serde::Serialize;

use crate::block_name;

/// What the reader was unsure of, in words.
#[derive(Clone, Debug, Serialize)]
pub struct NoteJson<'a> {
    /// The sentence, which names its place.
    pub what: String,
    /// Where. `null` for the document as a whole.
    pub place: Option<PlaceJson<'a>>,
    /// The paragraph in the file, such as "body:3". Empty where there is no one.
    pub blocks: Vec<String>,
}

/// Where a note stands.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceJson<'a> {
    /// The section of the body, such as "II.2.1".
    pub section: Option<&'a str>,
    /// The appendix, as printed.
    pub appendix: Option<&'a str>,
    /// The row's printed number.
    pub row: Option<&'a str>,
    /// The column's heading.
    pub column: Option<&'a str>,
    /// The words themselves.
    pub quote: Option<&'a str>,
}

impl<'a> NoteJson<'a> {
    /// A note in a language.
    pub fn new(note: &'a Note, lang: Lang) -> NoteJson<'a> {
        NoteJson {
            what: lang.import_note(note),
            place: note.place.as_ref().map(|place| PlaceJson {
                section: place.section.as_deref(),
                appendix: place.appendix.as_deref(),
                row: place.row.as_deref(),
                column: place.column.as_deref(),
                quote: place.quote.as_deref(),
            }),
            blocks: note.block.into_iter().map(block_name).collect(),
        }
    }

    /// All notes of a reading.
    pub fn all(notes: &'a [Note], lang: Lang) -> Vec<NoteJson<'a>> {
        notes.iter().map(|note| NoteJson::new(note, lang)).collect()
    }
}
