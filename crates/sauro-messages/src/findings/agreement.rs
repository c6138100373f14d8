//! Findings about the text against the tables, in words.

use sauro_check::rules::agreement::Problem;

use super::{At, RuleWords};
use crate::Lang;

/// What is wrong, and what to do.
pub(super) fn words(_lang: Lang, problem: &Problem, _at: &At<'_>) -> (String, String) {
    match *problem {}
}

/// The rules of this family explained.
pub(super) static RULES: &[RuleWords] = &[];
