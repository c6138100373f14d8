//! How a document was understood: the role of each line, the columns of each table, and where the
//! parts of the plan stand.

use sauro_model::Date;

use crate::{BlockId, Marker};

/// What was understood of a document beside the plan itself. Empty for a plan that came as JSON.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The lines outside tables of rows, in reading order.
    pub lines: Vec<Line>,
    /// The tables that list rows of the plan, in reading order; one that goes on over pages is one.
    pub tables: Vec<ReadTable>,
    /// The duties that the body gives to agencies.
    pub duties: Vec<Duty>,
    /// Where the parts of the plan stand in the file.
    pub anchors: Anchors,
}

/// A line of the document: a paragraph, or a paragraph in a table that only lays out the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Where it stands in its file.
    pub block: BlockId,
    /// The text with its printed number, `\n` at line breaks inside the paragraph.
    pub text: String,
    /// The number or bullet that it begins with.
    pub marker: Option<Marker>,
    /// The section it stands in, such as "II.2.1". `None` before the first section and after the
    /// body.
    pub section: Option<String>,
    /// The headings above it, outermost first, as indices into [`Reading::lines`]; itself included
    /// where it begins a section.
    pub headings: Vec<usize>,
    /// What it is for.
    pub role: LineRole,
    /// Whether it stands in a cell of a table that lays out the page: a letterhead, a signature.
    pub in_layout_table: bool,
}

impl Line {
    /// The text without its marker, on one line, without the "./." that ends a document.
    pub fn content(&self) -> String {
        let text = self.text.replace('\n', " ");
        let text = text.trim_end().trim_end_matches("./.").to_owned();
        match &self.marker {
            Some(_) => crate::take_marker(&text).map_or(text.clone(), |(_, rest)| rest.to_owned()),
            None => text,
        }
    }

    /// Whether it is part of the plan's own text: not the letterhead, not after the signature.
    pub fn is_body(&self) -> bool {
        matches!(self.role, LineRole::Basis | LineRole::Text | LineRole::Duty)
    }
}

/// What a line is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineRole {
    /// Above the title: authority, motto, number, place and day.
    Letterhead,
    /// The kind of document and what it is about.
    Title,
    /// A document that the plan rests on.
    Basis,
    /// The plan's own text, headings included.
    #[default]
    Text,
    /// The part on who does what, its heading included.
    Duty,
    /// The signature and the recipients.
    Closing,
    /// After the signature: headings and titles of appendices, and text between tables.
    Appendix,
}

/// A table that lists indicators or tasks.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadTable {
    /// Which rows it lists.
    pub kind: TableKind,
    /// The section of the body it stands in. `None` in an appendix.
    pub section: Option<String>,
    /// The appendix as places name it: "Phụ lục I". `None` without such a heading.
    pub appendix: Option<String>,
    /// The title over it, its lines joined.
    pub title: String,
    /// Whether it stands after the plan's own text.
    pub in_appendix: bool,
    /// The milestone that its title or the heading of its names gives to all rows.
    pub by: Option<Date>,
    /// One for each grid column.
    pub columns: Vec<Column>,
    /// The rows of the plan in order, headings of groups left out.
    pub rows: Vec<ReadRow>,
}

impl ReadTable {
    /// The first column that a test accepts.
    pub fn find(&self, is_wanted: impl Fn(&Role) -> bool) -> Option<usize> {
        self.columns.iter().position(|column| is_wanted(&column.role))
    }
}

/// Whether a table lists indicators or tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Indicators.
    Indicators,
    /// Tasks.
    Tasks,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What it holds.
    pub role: Role,
    /// Its heading as printed, that of a group of columns before its own.
    pub heading: String,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// The printed number.
    Number,
    /// What is measured or to be done.
    Name,
    /// What rows are grouped by.
    GroupName,
    /// The unit of measure.
    Unit,
    /// What is to be reached, and by when if the heading says so.
    Target(Option<Date>),
    /// Where the plan starts from, and when if the heading says so.
    Baseline(Option<Date>),
    /// The agencies that lead.
    Lead,
    /// The agencies above the commune that own the figure.
    OwnerAbove,
    /// The agencies that support.
    Support,
    /// The agencies that monitor.
    Monitor,
    /// The agencies that both lead and monitor.
    LeadAndMonitor,
    /// The deadline.
    Due,
    /// What is to come out of a task.
    Output,
    /// Notes.
    Note,
    /// The legal basis of the row.
    Basis,
    /// What the commune itself is to do.
    LocalTask,
    /// The weight in an index.
    Weight,
    /// Anything else; kept under its heading.
    Other,
}

/// A row of the plan as its table prints it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadRow {
    /// What it became in the plan.
    pub item: Item,
    /// The printed number without the mark that closes it. `None` where there is none.
    pub number: Option<String>,
    /// The cells' texts, one for each grid column; `\n` between lines. What is merged over several
    /// rows stands in each of them.
    pub cells: Vec<String>,
    /// Where each cell's first paragraph stands in the file.
    pub blocks: Vec<Option<BlockId>>,
}

/// What a row became in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The index of an indicator in `plan.indicators`.
    Indicator(usize),
    /// The index of a task in `plan.tasks`.
    Task(usize),
}

/// A duty that the body gives to an agency.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Duty {
    /// Who has it, as printed.
    pub who: String,
    /// The ids of the agencies that `who` names, where the plan knows them.
    pub agencies: Vec<String>,
    /// What is to be done, as printed.
    pub text: String,
    /// The section, such as "V.1".
    pub section: Option<String>,
    /// Where it stands in its file.
    pub block: Option<BlockId>,
}

/// Where the parts of a plan stand in the file, list by list in the plan's order. `None` where a
/// part has no paragraph of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchors {
    /// Of `plan.indicators`.
    pub indicators: Vec<Option<BlockId>>,
    /// Of `plan.tasks`.
    pub tasks: Vec<Option<BlockId>>,
    /// Of `plan.legal_bases`.
    pub legal_bases: Vec<Option<BlockId>>,
    /// Of `plan.reporting_duties`.
    pub reporting_duties: Vec<Option<BlockId>>,
    /// Of `plan.body_targets`.
    pub body_targets: Vec<Option<BlockId>>,
}
