//! People and units: rõ người, rõ trách nhiệm.

mod agency_name_variant;
pub(crate) mod answer;
mod assigned_unit_without_duties;
mod front_commanded;
mod lead_in_support;
mod missing_lead;
mod missing_support;
mod multiple_leads;
mod obsolete_agency;
pub(crate) mod rows;
mod spellings;
mod unknown_agency;
mod vague_lead;
mod whole_committee_lead;

use sauro_model::Date;
use serde::Serialize;

use crate::rule::Rule;

/// The rules of this family, in the order that matters to the signer.
pub static RULES: &[&Rule] = &[
    &missing_lead::RULE,
    &vague_lead::RULE,
    &lead_in_support::RULE,
    &obsolete_agency::RULE,
    &unknown_agency::RULE,
    &multiple_leads::RULE,
    &whole_committee_lead::RULE,
    &front_commanded::RULE,
    &assigned_unit_without_duties::RULE,
    &agency_name_variant::RULE,
    &missing_support::RULE,
];

/// What these rules find.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Problem {
    /// A row has no agency that leads.
    MissingLead,
    /// A row stands in a table without a column for who leads.
    MissingLeadColumn,
    /// A row has several agencies that lead.
    MultipleLeads,
    /// A row is led by a class of units.
    VagueLead {
        /// Whether they are units of one kind, each for its own share.
        each: bool,
    },
    /// A task of a row with a lead begins with "Phối hợp", as if others led it.
    LeadOnlySupports,
    /// A row is led by the People's Committee itself.
    WholeCommitteeLead,
    /// An agency both leads and supports a row.
    LeadInSupport,
    /// A name is no agency's, and close to one.
    UnknownAgency {
        /// The name that is probably meant.
        suggestion: String,
    },
    /// A unit is written several ways.
    AgencyNameVariant {
        /// The ways, as they first stand in the document.
        spellings: Vec<String>,
    },
    /// An agency no longer existed when the plan was made.
    ObsoleteAgency {
        /// The name, as printed.
        name: String,
        /// Which agency has its work now. `None` where the work went to several.
        now: Option<String>,
        /// The first day on which it no longer existed.
        since: Date,
    },
    /// The Fatherland Front or an organisation with a charter is ordered to lead.
    FrontCommanded {
        /// Whether the text orders it; a table otherwise.
        in_body: bool,
    },
    /// A unit leads rows and has no paragraph in the part on who does what.
    AssignedUnitWithoutDuties {
        /// The unit.
        name: String,
    },
    /// A paragraph sends an agency to the appendix, which does not name it.
    DutiesWithoutRows {
        /// The agency.
        name: String,
    },
    /// A row has no agency that supports.
    MissingSupport,
}

impl From<Problem> for crate::Problem {
    fn from(problem: Problem) -> crate::Problem {
        crate::Problem::People(problem)
    }
}
