//! The text against the tables, and the plan against the one above it.

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
        crate::Problem::Agreement(problem)
    }
}
