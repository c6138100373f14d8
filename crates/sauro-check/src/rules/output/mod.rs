//! What comes out, what it costs, and the six clarities of the whole.

mod budget_section_missing;
mod budget_without_amount;
mod funding;
mod indicator_without_task;
mod missing_output;
mod output_repeats_task;
mod six_clear_incomplete;
mod six_clear_list_wrong;
mod six_clear_row_score;
pub(crate) mod six_list;
mod task_name_fragment;
mod vague_output;

pub(crate) use task_name_fragment::is_fragment;
pub(crate) use vague_output::is_vague;

use serde::Serialize;

use crate::rule::Rule;
use crate::six_clear::Clarity;

/// The rules of this family, in the order that matters to the signer.
pub static RULES: &[&Rule] = &[
    &missing_output::RULE,
    &vague_output::RULE,
    &six_clear_incomplete::RULE,
    &task_name_fragment::RULE,
    &output_repeats_task::RULE,
    &six_clear_row_score::RULE,
    &six_clear_list_wrong::RULE,
    &budget_section_missing::RULE,
    &budget_without_amount::RULE,
    &indicator_without_task::RULE,
];

/// What these rules find.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Problem {
    /// A task has no output.
    MissingOutput,
    /// An output names no document, figure or system in particular.
    VagueOutput,
    /// An output is what is wished for, not what is handed in.
    OutputIsWish,
    /// An output repeats the text of its task.
    OutputRepeatsTask,
    /// The text of a task seems to lack a part.
    TaskNameFragment,
    /// The tables lack columns for some of the six clarities.
    SixClearIncomplete {
        /// What has no column and is not told in the text either.
        missing: Vec<Clarity>,
        /// Whether the plan claims the six clarities; a plain table of tasks otherwise.
        claims: bool,
    },
    /// The plan claims the six clarities, and its tasks stand in its text alone.
    TasksInProse,
    /// A row lacks two or more of what its table has columns for.
    SixClearRowScore {
        /// What it lacks.
        lacking: Vec<Cell>,
    },
    /// The list after "6 rõ" is not that of the six clarities.
    SixClearListWrong {
        /// How many items are listed.
        listed: usize,
        /// The clarities that are not.
        missing: Vec<Clarity>,
        /// What is listed and is none of them, as printed.
        unknown: Vec<String>,
    },
    /// No task seems to serve an indicator.
    IndicatorWithoutTask,
    /// The plan has no part on funding.
    BudgetSectionMissing,
    /// The part on funding names no amount.
    BudgetWithoutAmount,
}

/// A cell that every row of its table should fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// Who leads.
    Lead,
    /// Who supports.
    Support,
    /// What comes out.
    Output,
    /// By when.
    Deadline,
    /// What is to be reached.
    Target,
}

impl From<Problem> for crate::Problem {
    fn from(problem: Problem) -> crate::Problem {
        crate::Problem::Output(problem)
    }
}
