//! Many communes in one table: a province's 95 or a nation's 3,321, each row one indicator of one
//! commune.
//!
//! A [`Reader`] takes the bytes of a table as they arrive and judges each row by the calculation
//! of `sauro-progress` while it reads; a [`Table`] keeps columns, not an object a cell. A
//! [`Query`] asks for rows and [`select`] answers with their order.
//!
//! Nothing here reads a clock, a file or the DOM.

mod columns;
mod document;
mod error;
mod extent;
mod index;
mod pool;
mod query;
mod reader;
mod rollup;
mod row;
mod select;
mod series;
mod summary;
mod table;

pub use document::{FORMAT, Meta};
pub use error::{Fault, FaultKind, ReadError};
pub use index::CellIndex;
pub use query::{GroupBy, Query, SortBy};
pub use reader::Reader;
pub use rollup::{roll_up, together};
pub use select::{Group, Line, Names, Selection, select};
pub use summary::{Ranked, Standing, Summary, by_agency, by_area, rank};
pub use table::{Area, CommonIndicator, Row, Table};
