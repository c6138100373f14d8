//! What keeps a file from being read at all: one variant for each thing its owner can do next.

use std::fmt;

use sauro_package::PackageError;

/// Why nothing could be read.
///
/// `Display` is for developers; what users read is worded in `sauro-messages`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The file has no content: choose another.
    Empty,
    /// A Word file of before 2007: save it as .docx.
    OldWord,
    /// An Excel file of before 2007, or of the binary kind: save it as .xlsx.
    OldExcel,
    /// A PDF: ask for the Word file it was made from, or copy its text.
    Pdf,
    /// A picture or a scan: there is no text to read.
    Picture,
    /// An RTF file: save it as .docx.
    Rtf,
    /// An OpenDocument text: save it as .docx.
    OpenDocument,
    /// A web page: save it as .docx.
    WebPage,
    /// A presentation, an archive of files or another format that holds no plan.
    OtherFormat,
    /// Protected with a password: take it off and save again.
    Encrypted,
    /// Damaged on its way here: fetch it anew. The text says what broke, for developers.
    Broken(String),
    /// Far larger than any plan, or made to exhaust memory.
    TooLarge,
    /// Written with fonts of before Unicode that are not known: convert it to Unicode.
    UnknownEncoding,
    /// JSON, but not of the format `sauro-plan/1`. The text names the place and what was expected.
    OtherJson(String),
    /// A readable document without text.
    NoText,
}

impl ImportError {
    /// A stable name for scripts and the JavaScript interface, such as "encrypted".
    pub fn code(&self) -> &'static str {
        match self {
            ImportError::Empty => "empty",
            ImportError::OldWord => "old-word",
            ImportError::OldExcel => "old-excel",
            ImportError::Pdf => "pdf",
            ImportError::Picture => "picture",
            ImportError::Rtf => "rtf",
            ImportError::OpenDocument => "open-document",
            ImportError::WebPage => "web-page",
            ImportError::OtherFormat => "other-format",
            ImportError::Encrypted => "encrypted",
            ImportError::Broken(_) => "broken",
            ImportError::TooLarge => "too-large",
            ImportError::UnknownEncoding => "unknown-encoding",
            ImportError::OtherJson(_) => "other-json",
            ImportError::NoText => "no-text",
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImportError::Broken(what) => write!(f, "the file is damaged: {what}"),
            ImportError::OtherJson(what) => write!(f, "not a plan in JSON: {what}"),
            other => f.write_str(other.code()),
        }
    }
}

impl std::error::Error for ImportError {}

impl From<PackageError> for ImportError {
    fn from(error: PackageError) -> ImportError {
        match error {
            PackageError::TooLarge => ImportError::TooLarge,
            PackageError::Encrypted => ImportError::Encrypted,
            PackageError::Broken(what) => ImportError::Broken(what),
            other => ImportError::Broken(other.to_string()),
        }
    }
}
