//! What is wrong with a part of an answer, or worth knowing about how it was read; the other parts
//! are read all the same.

use sauro_model::notation::due::DueNote;
use sauro_model::notation::target::TargetNote;
use sauro_model::{Date, json};

use crate::pages::PageStop;

/// Something about an answer that the reader of its figures, or the webmaster, should know.
///
/// Data without language: sentences are made elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Which part of the mapping was being read.
    pub section: Section,
    /// The page of the answer, from 1.
    pub page: u32,
    /// The row. `None` for what concerns the whole section.
    pub row: Option<RowName>,
    /// What it is.
    pub what: What,
}

/// What a row is called by, so that a person finds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowName {
    /// The sheet's name. Empty for JSON.
    pub sheet: String,
    /// The place in the list of this page, from 1; in a spreadsheet, the number of the sheet's row.
    pub number: usize,
    /// The number as printed.
    pub no: Option<String>,
    /// The name as printed.
    pub name: Option<String>,
}

/// A part of the mapping.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// What the answer says once for the whole plan.
    Head,
    /// Agencies.
    Agencies,
    /// Indicators.
    #[default]
    Indicators,
    /// Tasks.
    Tasks,
    /// Reports owed.
    Reporting,
    /// Reported values.
    Observations,
    /// Reported states of tasks.
    TaskUpdates,
    /// Reports received.
    Reports,
    /// Pages.
    Pages,
    /// The spreadsheet as such.
    Sheet,
    /// A document of the product's own formats.
    Document,
}

impl Section {
    /// The section's name in the mapping file; empty where it has none.
    pub fn name(self) -> &'static str {
        match self {
            Section::Head => "head",
            Section::Agencies => "agencies",
            Section::Indicators => "indicators",
            Section::Tasks => "tasks",
            Section::Reporting => "reporting",
            Section::Observations => "observations",
            Section::TaskUpdates => "taskUpdates",
            Section::Reports => "reports",
            Section::Pages => "pages",
            Section::Sheet => "sheet",
            Section::Document => "",
        }
    }
}

/// What a [`Problem`] is.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The row lacks a field that it cannot do without, and was left out.
    Missing {
        /// The mapping's name of the field.
        field: &'static str,
    },
    /// The field cannot be read, and was left empty; an observation was left out.
    Unreadable {
        /// The mapping's name of the field.
        field: &'static str,
        /// What stands there.
        found: String,
        /// What should.
        expected: Expected,
    },
    /// The mapping's path found nothing in any row.
    Nowhere {
        /// The mapping's name of the field.
        field: &'static str,
        /// The path.
        path: String,
        /// The first names that the first row does have.
        keys: Vec<String>,
    },
    /// Nothing in the plan has the id, number or name that the row refers to; it was left out.
    Unmatched {
        /// What the row refers to.
        key: String,
    },
    /// Several rows of the plan have the number or name that the row refers to; it was left out.
    Ambiguous {
        /// What the row refers to.
        key: String,
        /// The ids of those rows.
        matches: Vec<String>,
    },
    /// An earlier row has the same id; the later one was given another.
    Repeated {
        /// The id.
        id: String,
    },
    /// How a target was read needs a word.
    Target {
        /// The target as printed.
        text: String,
        /// The word.
        note: TargetNote,
    },
    /// How a deadline was read needs a word.
    Due {
        /// The deadline as printed.
        text: String,
        /// The word.
        note: DueNote,
    },
    /// The mapping does not say where a field stands; it was taken from here by its name.
    Guessed {
        /// The mapping's name of the field.
        field: &'static str,
        /// The column's heading, or the path of the list.
        column: String,
        /// The day that the column's values are of or its targets are due by.
        date: Option<Date>,
    },
    /// A column whose heading says nothing known; it was not read.
    Unused {
        /// The heading.
        column: String,
    },
    /// Rows of the sheet are hidden; they were read all the same.
    HiddenRows {
        /// How many.
        count: usize,
    },
    /// The sheet is hidden; it was read only because the mapping names it.
    HiddenSheet,
    /// No further page was fetched, though there may be one.
    Pages(PageStop),
    /// A row of a document of the product's own formats was left out.
    Document(json::Problem),
}

/// What should have stood in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A number, in the form that the mapping says.
    Number,
    /// A day, in one of the forms that the mapping allows.
    Date,
    /// A word for the state of a task.
    State,
    /// A word for how values belong together.
    Kind,
    /// A word for a direction.
    Direction,
}

/// How much a problem matters to who reads the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// About the reading only; nothing is lost.
    Note,
    /// A field is empty that should not be.
    FieldLost,
    /// A row, or more than one, is not shown.
    RowLost,
}

impl Problem {
    /// How much the problem matters.
    pub fn weight(&self) -> Weight {
        match &self.what {
            What::Missing { .. }
            | What::Unmatched { .. }
            | What::Ambiguous { .. }
            | What::Pages(_)
            | What::Document(_) => Weight::RowLost,
            What::Unreadable { .. } if self.section == Section::Observations => Weight::RowLost,
            What::Unreadable { .. } | What::Nowhere { .. } => Weight::FieldLost,
            _ => Weight::Note,
        }
    }
}
