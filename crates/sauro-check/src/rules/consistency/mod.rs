//! The plan against itself: row against row, milestone against milestone.

use serde::Serialize;

use crate::rule::Rule;

/// The rules of this family, in the order that matters to the signer.
pub static RULES: &[&Rule] = &[];

/// What these rules find.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Problem {}

impl From<Problem> for crate::Problem {
    fn from(problem: Problem) -> crate::Problem {
        crate::Problem::Consistency(problem)
    }
}
