//! Why nothing could be read at all.

use std::fmt;

use sauro_model::json;

use crate::locate::{Nothing, Shape};
use crate::path::PathError;
use crate::problem::Section;

/// Why an answer, or the mapping itself, could not be read. One variant for each thing that the
/// webmaster can do next.
#[derive(Clone, Debug, PartialEq)]
pub enum FeedError {
    /// The mapping file is wrong.
    Mapping(MappingError),
    /// A path of the mapping leads nowhere in the answer.
    NothingAt {
        /// The part of the mapping.
        section: Section,
        /// The field that has the path, such as `rows` or `name`.
        field: &'static str,
        /// The path, how far it leads, and what the answer has there.
        nothing: Nothing,
    },
    /// The answer is none of the product's own formats, and no mapping says how to read it.
    Unknown {
        /// What the answer is.
        found: Shape,
        /// The first names that it has.
        keys: Vec<String>,
    },
    /// The answer says that it is of a format of ours, and is not.
    Document(json::Problem),
    /// No sheet has a row with headings such as STT and Chỉ tiêu.
    NoTable {
        /// The names of the sheets.
        sheets: Vec<String>,
    },
    /// The workbook has no sheet of the name that the mapping gives.
    NoSheet {
        /// The name that the mapping gives.
        name: String,
        /// The names of the sheets.
        sheets: Vec<String>,
    },
    /// The file is no text table or no workbook.
    Unreadable,
    /// The file is larger, packed or unpacked, than any plan can be.
    TooLarge {
        /// How many bytes are allowed.
        most: u64,
    },
    /// The sheet has more rows or columns than any plan can have.
    TooManyCells {
        /// How many rows are allowed.
        rows: usize,
        /// How many columns are allowed.
        columns: usize,
    },
    /// The workbook is protected by a password.
    Encrypted,
    /// The workbook is of the format before 2007 (.xls), to be saved as .xlsx.
    OldWorkbook,
}

impl FeedError {
    /// A short name of the kind of error, for programs: "feed.nothing-at".
    pub fn code(&self) -> &'static str {
        match self {
            FeedError::Mapping(_) => "feed.mapping",
            FeedError::NothingAt { .. } => "feed.nothing-at",
            FeedError::Unknown { .. } => "feed.unknown",
            FeedError::Document(_) => "feed.document",
            FeedError::NoTable { .. } => "feed.no-table",
            FeedError::NoSheet { .. } => "feed.no-sheet",
            FeedError::Unreadable => "feed.unreadable",
            FeedError::TooLarge { .. } => "feed.too-large",
            FeedError::TooManyCells { .. } => "feed.too-many-cells",
            FeedError::Encrypted => "feed.encrypted",
            FeedError::OldWorkbook => "feed.old-workbook",
        }
    }
}

/// What is wrong with a mapping file.
#[derive(Clone, Debug, PartialEq)]
pub enum MappingError {
    /// A value is of another type, or says something else, than expected.
    Value(json::Problem),
    /// A path is wrong.
    Path {
        /// The field of the mapping, such as `indicators.lead`.
        field: String,
        /// What is wrong with the path.
        error: PathError,
    },
    /// A field that no mapping has.
    UnknownField {
        /// The field, such as `indicators.nmae`.
        field: String,
        /// The fields that may stand there and do not yet.
        known: Vec<&'static str>,
    },
    /// A key of `targets` or `values` that is no date.
    Date {
        /// The field, such as `indicators.targets.nam_2026`.
        field: String,
    },
    /// A field that must stand beside another.
    Missing {
        /// The field, such as `observations.indicator`.
        field: String,
    },
}

impl From<MappingError> for FeedError {
    fn from(error: MappingError) -> FeedError {
        FeedError::Mapping(error)
    }
}

impl std::error::Error for FeedError {}
impl std::error::Error for MappingError {}

impl fmt::Display for FeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FeedError::Mapping(error) => write!(f, "mapping: {error}"),
            FeedError::NothingAt { section, field, nothing } => {
                let Nothing { path, reached, found, keys } = nothing;
                let reached = if reached.is_empty() { "the answer" } else { reached };
                let keys = keys.join(", ");
                let section = section.name();
                write!(
                    f,
                    "{section}.{field}: nothing at {path}: {reached} is {found:?} with {keys}"
                )
            }
            FeedError::Unknown { found, keys } => {
                write!(f, "no mapping for an answer that is {found:?} with {}", keys.join(", "))
            }
            FeedError::Document(problem) => problem.fmt(f),
            FeedError::NoTable { sheets } => {
                write!(f, "no heading row in the sheets {}", sheets.join(", "))
            }
            FeedError::NoSheet { name, sheets } => {
                write!(f, "no sheet {name:?} among {}", sheets.join(", "))
            }
            FeedError::Unreadable => f.write_str("the file is no table that can be read"),
            FeedError::TooLarge { most } => write!(f, "the file has more than {most} bytes"),
            FeedError::TooManyCells { rows, columns } => {
                write!(f, "the sheet has more than {rows} rows or {columns} columns")
            }
            FeedError::Encrypted => f.write_str("the file is protected by a password"),
            FeedError::OldWorkbook => f.write_str("the file is of the format before 2007"),
        }
    }
}

impl fmt::Display for MappingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MappingError::Value(problem) => problem.fmt(f),
            MappingError::Path { field, error } => write!(f, "{field}: {error}"),
            MappingError::UnknownField { field, known } => {
                write!(f, "{field}: no such field; there are {}", known.join(", "))
            }
            MappingError::Date { field } => write!(f, "{field}: the key is no date"),
            MappingError::Missing { field } => write!(f, "{field}: missing"),
        }
    }
}
