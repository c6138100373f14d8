//! Findings about the plan against itself, in words.

use sauro_check::rules::consistency::Problem;

use super::{At, RuleWords};
use crate::Lang;

/// What is wrong, and what to do.
pub(super) fn words(_lang: Lang, problem: &Problem, _at: &At<'_>) -> (String, String) {
    match *problem {}
}

/// The rules of this family explained.
pub(super) static RULES: &[RuleWords] = &[];
