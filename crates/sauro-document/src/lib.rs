//! A plan document as read, and how its parts were understood.
//!
//! A [`Document`] is paragraphs and tables, whatever the file was. A [`Reading`] says which of its
//! lines are heading, basis, text or duty, what each column of its tables holds, and where every
//! row of the plan stands. `sauro-import` fills both; `sauro-check` asks them what a plan alone
//! cannot answer. Nothing here reads a file or knows what a plan should say.

mod document;
mod folded;
mod marker;
mod numeral;
mod reading;

pub use document::*;
pub use folded::Folded;
pub use marker::{Marker, SectionPath, find_word, has_word, is_roman, take_marker};
pub use numeral::roman;
pub use reading::{
    Anchors, Column, Duty, Item, Line, LineRole, ReadRow, ReadTable, Reading, Role, TableKind,
};
