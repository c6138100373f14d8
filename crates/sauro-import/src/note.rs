//! What the reader was unsure of: about our reading, never about the plan.

use sauro_document::BlockId;
use sauro_model::Place;

/// A doubt of the reader, with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// What is doubtful.
    pub doubt: Doubt,
    /// Where, in the words of the document. `None` for the document as a whole.
    pub place: Option<Place>,
    /// The paragraph, for a program that goes back into the file. `None` where there is no one.
    pub block: Option<BlockId>,
}

impl Note {
    /// A note on the document as a whole.
    pub(crate) fn on_document(doubt: Doubt) -> Note {
        Note { doubt, place: None, block: None }
    }
}

/// What a reader can be unsure of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Tracked changes were read as if accepted; how many insertions and deletions.
    TrackedChanges {
        /// Ranges inserted.
        inserted: usize,
        /// Ranges deleted.
        deleted: usize,
    },
    /// The document carries comments, which were not read.
    Comments(usize),
    /// Text written in an old encoding was converted; which one: "TCVN3" or "VNI".
    OldEncoding(&'static str),
    /// Some text was hidden in the file and was not read.
    HiddenText,
    /// The file's text breaks off in the middle; what came before was read.
    BreaksOff,
    /// Tables inside tables beyond what is read were left out.
    NestedTooDeep,
    /// A paragraph or a file is longer than any of a plan; what lies beyond was not read.
    TooLong,
    /// Pictures stand in the text; what they show was not read.
    Pictures(usize),
    /// A column whose heading says nothing known; its cells are kept in the rows' extra fields.
    UnknownColumn(String),
    /// A table was left out because nothing said what its columns are. The text is its first row.
    TableNotRead(String),
    /// A row was left out because its cells cannot be told apart. The text is the row.
    RowNotRead(String),
    /// A row goes on the row before it, as at the turn of a page, and was joined to it.
    RowJoined,
    /// A row without a printed number.
    RowWithoutNumber,
    /// A printed number occurs twice in its table; the later row's id was changed.
    RepeatedNumber(String),
    /// The table has no column for targets, or leaves it empty; they were read from so many names.
    TargetsInNames(usize),
    /// A cell names several agencies without a mark between them; they were parted where names
    /// known from elsewhere end. The text is the cell.
    AgenciesRunTogether(String),
    /// A target's phrase could not be read in full; it was kept as text.
    UnreadTarget(String),
    /// A deadline's phrase gives no certain date; it was kept as text.
    UnreadDue(String),
    /// The appendix has no heading of its own.
    AppendixWithoutHeading,
    /// The document has no heading of an authority; who issues it is not known.
    NoIssuer,
    /// The document says nowhere which time it covers.
    NoPeriod,
    /// Plain text keeps no columns; rows were put together by guesses.
    GuessedRows,
    /// A page header or number inside the text was left out. The text is the line.
    PageFurniture(String),
    /// A row or field of a plan in JSON could not be read. The text names it.
    JsonField(String),
}
