//! The rule catalogue: what is wrong with a plan before it is signed.
//!
//! [`check`] applies every rule of [`FAMILIES`](rules::FAMILIES) whose needs are met and returns a
//! [`Report`]. Findings are about the plan, never about our reading of it; they carry figures and
//! quotes, no sentences. Nothing here reads a file, asks a clock or knows the DOM.

mod cell_text;
mod compare;
mod context;
mod day;
mod finding;
mod fingerprint;
mod likeness;
mod mend;
mod profile;
mod registry;
mod report;
mod rule;
pub mod rules;
mod six_clear;
mod suppression;

pub use compare::{Change, Comparison, Earlier, EarlierFinding, Solved, compare};
pub use finding::{Finding, Problem, Spot};
pub use mend::mend;
pub use profile::Profile;
pub use report::{Mark, NotChecked, Report, SHOWN_PER_RULE};
pub use rule::{Certainty, Need, Rule, Scope, Severity};
pub use six_clear::{Clarity, Element, Question, Scored, SixClear, State};
pub use suppression::{ACCEPTED_FORMAT, Acceptance, Accepted, read_accepted, read_accepted_list};

use context::Context;
use finding::Findings;
use sauro_document::{Document, Reading};
use sauro_model::{Date, Plan};

/// What is checked, and by which day and rules of the place.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The document that it was read from. Empty for plan JSON.
    pub document: &'a Document,
    /// How that document was understood. Empty for plan JSON.
    pub reading: &'a Reading,
    /// The day that "today" means.
    pub as_of: Date,
    /// The plan of the authority above, where the user has it.
    pub parent: Option<&'a Plan>,
    /// What the province sets.
    pub profile: &'a Profile,
    /// What someone has accepted; see [`read_accepted`].
    pub accepted: &'a [Accepted],
}

/// Applies the catalogue to a plan.
pub fn check(input: &Input<'_>) -> Report {
    let context = Context::new(input);
    let mut occurrences = Vec::new();
    let mut not_checked = Vec::new();
    for (rank, rule) in rules::all().enumerate() {
        match rule.needs.iter().find(|need| !context.has(**need)) {
            Some(lacks) => not_checked.push(NotChecked { rule, lacks: *lacks }),
            None => {
                let mut findings = Findings::of(rule, rank, &mut occurrences);
                (rule.check)(&context, &mut findings);
                findings.partial_if(context.is_series_cut.take());
                if let Some(lacks) = findings.lacks {
                    not_checked.push(NotChecked { rule, lacks });
                }
            }
        }
    }
    let gathered = report::gather(occurrences, input.accepted);
    let six_clear = six_clear::count(&context, &gathered.findings);
    let report::Gathered { findings, totals, marks, accepted } = gathered;
    Report { as_of: input.as_of, findings, not_checked, totals, marks, accepted, six_clear }
}
