//! A portal's existing API or spreadsheet, read as a plan and its observations by a mapping.
//!
//! A [`Feed`] takes answers page by page: JSON of any shape, CSV, or the [`Grid`]s of a workbook.
//! A [`Mapping`] says where in them the fields of a plan stand; answers of the product's own
//! formats need none, and tables with the usual Vietnamese headings are understood without, every
//! guess being named. What cannot be read is a [`Problem`] of one row and stops no other; only an
//! answer with nothing in it to read is a [`FeedError`].
//!
//! Nothing here fetches, reads a clock or words a sentence: the address of the next page is only
//! computed, and problems are data.

mod address;
mod csv;
mod draft;
mod error;
mod feed;
mod figure;
mod grid;
mod guess;
mod heading;
mod html;
mod join;
mod kind;
mod locate;
mod mapping;
mod mapping_object;
mod moment;
#[cfg(feature = "xlsx")]
mod package;
mod pages;
mod path;
mod problem;
mod read_mapping;
mod reading;
mod registry;
#[cfg(feature = "schema")]
pub mod schema;
mod sections;
mod sheets;
mod source;
mod table;
mod words;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use csv::read_csv;
pub use error::{FeedError, MappingError};
pub use feed::{Arrival, Document, Fed, Feed, Part, read, recognise};
pub use grid::{Cell, Grid, Merge};
pub use locate::{Nothing, Shape};
pub use mapping::Mapping;
pub use pages::PageStop;
pub use path::{Path, PathError, PathExpected};
pub use problem::{Expected, Problem, RowName, Section, Weight, What};
pub use source::Source;
#[cfg(feature = "xlsx")]
pub use xlsx::read_xlsx;
