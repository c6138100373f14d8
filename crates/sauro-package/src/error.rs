//! What keeps a package from being opened.

use std::fmt;

/// Why a package or one of its parts could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PackageError {
    /// Damaged; the text says what broke, for developers.
    Broken(String),
    /// Far larger than any document of the kind, or made to exhaust memory.
    TooLarge,
    /// Protected with a password.
    Encrypted,
}

impl fmt::Display for PackageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PackageError::Broken(what) => write!(f, "the package is damaged: {what}"),
            PackageError::TooLarge => f.write_str("the package is too large"),
            PackageError::Encrypted => f.write_str("the package is encrypted"),
        }
    }
}

impl std::error::Error for PackageError {}
