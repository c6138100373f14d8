//! Targets that cannot be measured or judged.

mod ambiguous_target;
mod compound_indicator;
mod compound_target_cell;
mod generic_unit;
mod implausible_jump;
mod missing_quantity_after_bound;
mod missing_target;
mod missing_unit;
mod outside_commune_competence;
mod percent_out_of_range;
mod range_target;
mod unit_value_mismatch;
mod unmeasurable_comparison;

pub(crate) use generic_unit::is_generic;

use sauro_document::Role;
use sauro_model::Target;
use serde::Serialize;

use crate::context::IndicatorRow;
use crate::finding::{Spot, quote};
use crate::rule::Rule;

/// The rules of this family, in the order that matters to the signer.
pub static RULES: &[&Rule] = &[
    &missing_target::RULE,
    &missing_quantity_after_bound::RULE,
    &percent_out_of_range::RULE,
    &ambiguous_target::RULE,
    &compound_indicator::RULE,
    &unit_value_mismatch::RULE,
    &missing_unit::RULE,
    &range_target::RULE,
    &compound_target_cell::RULE,
    &unmeasurable_comparison::RULE,
    &outside_commune_competence::RULE,
    &implausible_jump::RULE,
    &generic_unit::RULE,
];

/// What these rules find.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Problem {
    /// A row says nowhere what is to be reached.
    MissingTarget,
    /// A row says nothing for one milestone, for which nearly all other rows say something.
    MissingMilestone {
        /// The heading of the empty column.
        column: String,
    },
    /// Rows before and after say something for an indicator, but none at a milestone between.
    SkippedMilestone {
        /// The year of the milestone.
        year: i32,
    },
    /// "Tối thiểu" or "≥" without its number.
    MissingQuantity {
        /// The word or sign that wants a number.
        bound: String,
    },
    /// A share below 0 or above 100 %.
    PercentOutOfRange {
        /// The value as printed.
        value: String,
    },
    /// A count above the whole that it is taken of: "10/9".
    PartAboveWhole {
        /// The value as printed.
        value: String,
    },
    /// A target in words by which nobody can tell whether it was reached.
    AmbiguousTarget,
    /// Several indicators share one row and one value.
    CompoundIndicator {
        /// The indicators, as printed.
        parts: Vec<String>,
        /// Their value, as printed. `None` where it stands inside the name.
        value: Option<String>,
    },
    /// The unit is a percentage, the value is not; or the other way round.
    UnitValueMismatch {
        /// The unit in its column.
        unit: String,
    },
    /// The name is a number of things, the value a percentage.
    CountAsPercent,
    /// The name is a share, the value a number of things.
    ShareAsCount,
    /// A number without a unit.
    MissingUnit,
    /// The cell for the unit is empty.
    EmptyUnitCell,
    /// A range where one figure is needed.
    RangeTarget {
        /// The lower end, as numbers are written in Vietnamese.
        low: String,
    },
    /// Several values for several things in one cell.
    CompoundTargetCell,
    /// A target that depends on figures of others.
    UnmeasurableComparison,
    /// An indicator whose figure is made above the commune.
    OutsideCompetence {
        /// Who leads or owns it, as printed. Empty where the name alone tells.
        above: Vec<String>,
    },
    /// A share that is to grow at least fivefold between two milestones.
    ImplausibleJump {
        /// The earlier value, as printed.
        from: String,
        /// The year of the earlier milestone.
        from_year: i32,
        /// The later value, as printed.
        to: String,
        /// The year of the later milestone.
        to_year: i32,
    },
    /// A unit that does not say what is counted.
    GenericUnit {
        /// The unit in its column.
        unit: String,
        /// Whether it speaks of a level, whose scale is missing.
        is_level: bool,
    },
}

impl From<Problem> for crate::Problem {
    fn from(problem: Problem) -> crate::Problem {
        crate::Problem::Targets(problem)
    }
}

/// Whether a column may hold a target's value.
fn holds(role: &Role, target: &Target) -> bool {
    matches!(role, Role::Target(by) if by.is_none() || *by == target.by)
}

/// The cell that a target was read from; the row with the target's words as its quote where the
/// target stands inside the name.
pub(crate) fn target_spot(row: &IndicatorRow<'_>, target: &Target) -> Spot {
    let spot = row.cells.spot_at(|role| holds(role, target));
    if spot.quote.is_some() {
        return spot;
    }
    Spot { quote: quote(&target.text), ..row.cells.spot() }
}

/// Whether a target has a cell to itself, rather than standing inside a name or beside another
/// one. `None` for plan JSON, which has no cells.
fn has_own_cell(row: &IndicatorRow<'_>, target: &Target) -> Option<bool> {
    row.cells.table?;
    let cell = row.cells.text(|role| holds(role, target)).unwrap_or_default();
    Some(sauro_model::text::normalise(cell) == target.text)
}

/// Whether a text says anything: letters or digits, not "-" or "…".
pub(crate) fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
