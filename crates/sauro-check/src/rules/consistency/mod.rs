//! The plan against itself: row against row, milestone against milestone.

mod conflicting_lead_across_milestones;
mod duplicate_indicator;
mod milestone_unit_mismatch;
mod near_duplicate_task;
mod non_monotonic_target;
mod passages;
pub(crate) mod phrases;
mod place_name_mismatch;
mod row_internal_contradiction;
mod row_sequence;
mod series;
mod settlement_term_variant;
mod target_copied_from_sibling;

use serde::Serialize;

use crate::rule::Rule;

/// The rules of this family, in the order that matters to the signer.
pub static RULES: &[&Rule] = &[
    &place_name_mismatch::RULE,
    &row_internal_contradiction::RULE,
    &duplicate_indicator::RULE,
    &non_monotonic_target::RULE,
    &milestone_unit_mismatch::RULE,
    &target_copied_from_sibling::RULE,
    &row_sequence::RULE,
    &conflicting_lead_across_milestones::RULE,
    &near_duplicate_task::RULE,
    &settlement_term_variant::RULE,
];

/// What these rules find.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Problem {
    /// The name of another commune or province stands where the plan's own should.
    PlaceNameMismatch {
        /// The name as printed, with its kind: "xã Bình An".
        found: String,
        /// The plan's own name of that kind.
        own: String,
    },
    /// Two cells of one row give different dates.
    DatesContradict {
        /// The heading of the first cell's column. `None` without a table.
        column: Option<String>,
        /// The heading of the other cell's column.
        other_column: Option<String>,
        /// The words in the other cell.
        other: String,
    },
    /// Two cells of one row give different values.
    ValuesContradict {
        /// The heading of the first cell's column. `None` without a table.
        column: Option<String>,
        /// The heading of the other cell's column.
        other_column: Option<String>,
        /// The words in the other cell.
        other: String,
    },
    /// Two cells of one row give one value, once as a bound and once as it is.
    BoundsContradict {
        /// The heading of the first cell's column. `None` without a table.
        column: Option<String>,
        /// The heading of the other cell's column.
        other_column: Option<String>,
        /// The words in the other cell.
        other: String,
    },
    /// Two rows of one milestone state the same indicator.
    DuplicateIndicator {
        /// Their targets, as printed, the later row's first.
        values: [String; 2],
        /// Whether the targets differ.
        differ: bool,
    },
    /// A later milestone asks for less.
    NonMonotonicTarget {
        /// The targets as printed, with the years of their milestones, earliest first.
        values: Vec<(i32, String)>,
        /// The years between which it goes the wrong way.
        between: (i32, i32),
        /// Whether less is better, so that the later value is too high.
        is_falling: bool,
    },
    /// Two milestones of one indicator are measured differently.
    MilestoneUnitMismatch {
        /// The earlier milestone's year and target, as printed.
        earlier: (i32, String),
        /// The later milestone's year and target, as printed.
        later: (i32, String),
    },
    /// A target is the text of another row.
    TargetCopied {
        /// The name of the row that it fits.
        source: String,
    },
    /// A row's number does not follow the one before.
    SequenceGap {
        /// The number before, as printed.
        before: String,
        /// The number found.
        found: String,
    },
    /// A row repeats the number of the row before.
    SequenceRepeat {
        /// The number, as printed.
        number: String,
    },
    /// One indicator has another lead at another milestone.
    LeadChanges {
        /// The years of the milestones with the names of their leads, earliest first.
        leads: Vec<(i32, String)>,
    },
    /// Two tasks say nearly the same.
    NearDuplicateTask,
    /// The parts of the commune are called by names that do not go together.
    SettlementTerms {
        /// The names that go together, with how many lines and cells use them, most used first.
        terms: Vec<(String, usize)>,
    },
}

impl From<Problem> for crate::Problem {
    fn from(problem: Problem) -> crate::Problem {
        crate::Problem::Consistency(problem)
    }
}
