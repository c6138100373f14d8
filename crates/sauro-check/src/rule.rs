//! What a rule of the catalogue is.

use crate::context::Context;
use crate::finding::Findings;

/// A rule: one defect that a plan may have.
///
/// Its name is the defect, equal to the name of its file and of its case file in `tests/rules/`.
#[derive(Debug)]
pub struct Rule {
    /// The stable name, such as "missing-lead".
    pub name: &'static str,
    /// How much the defect matters.
    pub severity: Severity,
    /// Where the defect stands.
    pub scope: Scope,
    /// What must be there for the rule to be able to say anything. Where one is missing, the rule
    /// is listed among what was not checked.
    pub needs: &'static [Need],
    pub(crate) check: fn(&Context<'_>, &mut Findings<'_>),
}

/// How much a defect matters, by what follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The plan cannot be monitored, or cannot be issued, as it is written.
    Error,
    /// Someone will have to ask what is meant.
    Warning,
    /// A reader may trip.
    Note,
}

impl Severity {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// How sure the checker is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// The text itself shows it.
    #[default]
    Certain,
    /// It rests on a match that is very likely right.
    Likely,
    /// A person must look: it rests on likeness.
    Review,
}

impl Certainty {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Certainty::Certain => "certain",
            Certainty::Likely => "likely",
            Certainty::Review => "review",
        }
    }
}

/// Where a defect stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The document as a whole: its form, its wording.
    Document,
    /// The plan's own text.
    Body,
    /// Rows of indicators and tasks.
    Tables,
    /// The text against the tables.
    BodyAndTables,
    /// This plan against the one above it.
    ParentPlan,
}

/// What a rule must have to be able to say anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// The text of the plan, not only its rows.
    Body,
    /// A row of indicators.
    Indicators,
    /// A row of tasks.
    Tasks,
    /// A row of either.
    Rows,
    /// A table with columns, as a document has it and plan JSON has not.
    Table,
    /// Fonts, margins and alignment, as only a Word file has them.
    Layout,
    /// The part on who does what.
    Duties,
    /// The documents that the plan rests on.
    LegalBases,
    /// The day the plan was issued, or at least the newest day it cites.
    IssueDate,
    /// The time that the plan covers.
    Period,
    /// The name of the commune or province.
    Area,
    /// The plan of the authority above.
    ParentPlan,
    /// Fewer rows that are alike: only part of them was compared.
    FewerRows,
    /// Fewer words that look misspelt: the rest was not looked at.
    FewerSlips,
}
