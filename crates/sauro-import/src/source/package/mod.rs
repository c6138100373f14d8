//! Office packages: a zip file of XML parts that point to each other.

mod container;
mod relationships;
mod xml;

pub(crate) use container::Container;
pub(crate) use relationships::Relationships;
pub(crate) use xml::{Element, Token, Xml};
