//! What a plan rests on: its bases, and every other document that it cites.

mod citation;
mod citation_after_plan;
mod citation_incomplete;
mod citation_inconsistent;
mod citation_malformed;
mod cited;
mod expired_programme_basis;
mod lexicon;
mod parent_plan_not_cited;
mod repeated_full_citation;
mod superseded_basis;
mod symbol;

pub(crate) use cited::Cited;
use sauro_model::Date;
use serde::Serialize;

use crate::rule::Rule;

/// The rules of this family, in the order that matters to the signer.
pub static RULES: &[&Rule] = &[
    &citation_after_plan::RULE,
    &citation_inconsistent::RULE,
    &superseded_basis::RULE,
    &citation_malformed::RULE,
    &citation_incomplete::RULE,
    &parent_plan_not_cited::RULE,
    &expired_programme_basis::RULE,
    &repeated_full_citation::RULE,
];

/// What these rules find.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Problem {
    /// The first citation of a document leaves something out.
    CitationIncomplete {
        /// The number and symbol as printed.
        number: String,
        /// What it lacks, in the order in which it should stand.
        lacks: Vec<Lacking>,
    },
    /// A number and symbol is not written as such documents are numbered.
    CitationMalformed {
        /// The number and symbol as printed.
        number: String,
        /// How it should be written.
        proposed: String,
    },
    /// One document is cited with two dates.
    CitationDatesDiffer {
        /// The number and symbol as printed at the first place.
        number: String,
        /// The date at the first place, which fewer citations have.
        date: Option<Date>,
        /// The date at the second place.
        other: Option<Date>,
    },
    /// One document is cited with two titles.
    CitationTitlesDiffer {
        /// The number and symbol as printed.
        number: String,
    },
    /// A document is dated after the plan that cites it.
    CitationAfterPlan {
        /// Its date.
        date: Date,
        /// The plan's day of issue; the day of the check where that is blank.
        bound: Date,
        /// Whether `bound` is the plan's day of issue.
        is_issue: bool,
    },
    /// A document was replaced before the plan was issued.
    SupersededBasis {
        /// What replaced it, as it is cited.
        by: String,
        /// The first day on which it no longer held.
        from: Date,
    },
    /// The aims of a programme end before the plan begins.
    ExpiredProgrammeBasis {
        /// The last year of its aims.
        until: i32,
    },
    /// No document of the province is cited.
    ParentPlanNotCited {
        /// The number of the province's plan, where the user has loaded it.
        number: Option<String>,
    },
    /// A document's full title is given again and again.
    RepeatedFullCitation {
        /// The kind and number with which it should be cited.
        short: String,
        /// How often the full title stands in the text.
        count: usize,
    },
}

/// A part of a full citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lacking {
    /// The kind of document, "Nghị quyết".
    Kind,
    /// The day of issue.
    Date,
    /// Who issued it.
    Issuer,
    /// What it is about.
    Title,
}

impl From<Problem> for crate::Problem {
    fn from(problem: Problem) -> crate::Problem {
        crate::Problem::Basis(problem)
    }
}
