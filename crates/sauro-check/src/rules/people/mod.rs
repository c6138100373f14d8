//! People and units: rõ người, rõ trách nhiệm.

mod missing_lead;
mod multiple_leads;

use serde::Serialize;

use crate::rule::Rule;

/// The rules of this family, in the order that matters to the signer.
pub static RULES: &[&Rule] = &[&missing_lead::RULE, &multiple_leads::RULE];

/// What these rules find.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Problem {
    /// A row has no agency that leads.
    MissingLead,
    /// A row has several agencies that lead.
    MultipleLeads {
        /// Their names.
        leads: Vec<String>,
    },
}

impl From<Problem> for crate::Problem {
    fn from(problem: Problem) -> crate::Problem {
        crate::Problem::People(problem)
    }
}
