//! The text against the tables, and the plan against the one above it.

mod amount;
mod appendix_target_missing_in_body;
mod below_superior_target;
mod body_appendix_operator_mismatch;
mod body_appendix_subject_mismatch;
mod body_appendix_value_mismatch;
mod body_duty_missing_in_appendix;
mod body_target_missing_in_appendix;
mod commitment;
mod duplicate_body_target;
mod duty;
mod issued_late_after_superior;
mod lead_mismatch_body_appendix;
mod matching;
mod superior;
mod superior_target_not_adopted;

pub(crate) use matching::Matches;
use sauro_model::Date;
use serde::Serialize;

use crate::rule::Rule;

/// The rules of this family, in the order that matters to the signer.
pub static RULES: &[&Rule] = &[
    &body_appendix_value_mismatch::RULE,
    &below_superior_target::RULE,
    &body_target_missing_in_appendix::RULE,
    &lead_mismatch_body_appendix::RULE,
    &body_appendix_subject_mismatch::RULE,
    &body_appendix_operator_mismatch::RULE,
    &superior_target_not_adopted::RULE,
    &appendix_target_missing_in_body::RULE,
    &body_duty_missing_in_appendix::RULE,
    &duplicate_body_target::RULE,
    &issued_late_after_superior::RULE,
];

/// What these rules find.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Problem {
    /// The body and a row give one indicator two values. Places: the row, the body.
    ValueMismatch {
        /// The indicator, as its row names it.
        indicator: String,
        /// The day by which; `None` where nothing says it.
        by: Option<Date>,
        /// The value in the body, as printed.
        body: String,
        /// The value in the row, as printed.
        table: String,
    },
    /// The body and rows bound the same values in two ways. Places by twos: a row, the body.
    OperatorMismatch {
        /// How many indicators.
        indicators: usize,
    },
    /// The body and a row set one value for two populations. Places: the row, the body.
    SubjectMismatch {
        /// The value, as the row prints it.
        value: String,
        /// What only the body says of the population, as printed.
        body: Vec<String>,
        /// What only the row says of it, as printed.
        table: Vec<String>,
    },
    /// A commitment of the body has no row.
    BodyTargetMissing {
        /// The appendix in which one would look for it.
        appendix: Option<String>,
    },
    /// A row is left out among the targets of the body.
    AppendixTargetMissing,
    /// Rows are led by others than the body says. Places: the rows, then the body.
    LeadMismatch {
        /// The unit that the body makes responsible, as printed.
        body: String,
        /// The units that lead the rows.
        table: Vec<String>,
    },
    /// The body gives a unit indicators that no row has.
    BodyDutyMissing {
        /// The unit, as printed.
        agency: String,
    },
    /// The body commits to one thing twice. Places: the later, the earlier.
    DuplicateBodyTarget,
    /// A value falls short of that in the plan above.
    BelowSuperior {
        /// The indicator, as its row names it.
        indicator: String,
        /// The day by which; `None` where nothing says it.
        by: Option<Date>,
        /// The value here, as printed.
        value: String,
        /// The value above, as printed.
        asked: String,
        /// The number of the plan above, else its title.
        document: Option<String>,
    },
    /// Indicators that the plan above gives to communes are missing.
    SuperiorNotAdopted {
        /// Their names there.
        indicators: Vec<String>,
        /// The number of the plan above, else its title.
        document: Option<String>,
    },
    /// The plan comes late after the one above.
    IssuedLate {
        /// The number of the plan above.
        document: String,
        /// The days from that plan to this.
        days: i32,
        /// The days that the province allows.
        limit: u16,
        /// Whether this plan is not issued yet, so that the days are counted to the newest document
        /// that it cites.
        is_at_least: bool,
    },
}

impl From<Problem> for crate::Problem {
    fn from(problem: Problem) -> crate::Problem {
        crate::Problem::Agreement(problem)
    }
}
