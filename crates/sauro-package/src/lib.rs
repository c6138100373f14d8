//! Office files as packages: a zip container of XML parts that point to each other.
//!
//! Nothing in a package can make us hold more than we agreed to, and nothing makes it panic. What
//! the parts mean is the business of whoever reads them.

mod container;
mod error;
mod relationships;
mod utf16;
mod xml;

pub use container::{Container, Replacement, write_package};
pub use error::PackageError;
pub use relationships::Relationships;
pub use utf16::decode_utf16;
pub use xml::{Element, Token, Xml, prefix_of};
