//! What is wrong with a table: errors, after which nothing is left, and faults, which cost a row.

/// Why a table could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The bytes are no JSON at this place, counted from the document's first byte.
    NotJson {
        /// The place.
        at: usize,
    },
    /// The document is JSON, but a member has another form than the format says.
    WrongMember {
        /// The member's name, such as `communes`.
        name: String,
    },
    /// A member that the rows need is missing.
    MissingMember {
        /// The member's name.
        name: &'static str,
    },
    /// The document ends in the middle.
    CutShort,
    /// The table has more of something than it can hold: 65,535 communes, indicators or agencies.
    TooMany {
        /// The member's name.
        name: &'static str,
    },
}

/// A row that could not be used, while the others are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The row's number among those read, from 1.
    pub row: usize,
    /// The commune, where the row names one.
    pub area: Option<String>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A value has another form than the format says.
    WrongForm,
    /// It names a commune that the table lacks.
    UnknownArea,
    /// It names an indicator that the table lacks.
    UnknownIndicator,
    /// It names an agency that the table lacks.
    UnknownAgency,
    /// Its deadline is no date.
    NoSuchDay,
    /// The commune has the indicator already; the first row counts.
    Twice,
}
