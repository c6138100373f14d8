//! The rows of a plan as the rules on people and outputs see them.

use std::collections::BTreeMap;

use sauro_document::{Role, TableKind};
use sauro_model::{Agency, Due, Target};

use super::answer::Answer;
use crate::context::{Cells, Context};
use crate::finding::{Spot, quote};
use crate::rules::targets::says_something;

/// A row of indicators or tasks.
pub(crate) struct Row<'a> {
    pub(crate) kind: TableKind,
    /// The whole cell, as printed.
    pub(crate) name: &'a str,
    pub(crate) cells: Cells<'a>,
    /// Ids of the agencies that lead.
    pub(crate) lead: &'a [String],
    pub(crate) support: &'a [String],
    pub(crate) monitor: &'a [String],
    /// The output of a task. Of an indicator only what its table has a column for.
    pub(crate) output: Option<&'a str>,
    pub(crate) due: Option<&'a Due>,
    /// The targets of an indicator.
    pub(crate) targets: &'a [Target],
}

/// Whether a column names who leads.
pub(crate) fn is_lead(role: &Role) -> bool {
    matches!(role, Role::Lead | Role::LeadAndMonitor)
}

/// Whether a column names who supports.
pub(crate) fn is_support(role: &Role) -> bool {
    *role == Role::Support
}

/// Whether a column names who monitors.
pub(crate) fn is_monitor(role: &Role) -> bool {
    matches!(role, Role::Monitor | Role::LeadAndMonitor)
}

/// Whether a column names what comes out.
pub(crate) fn is_output(role: &Role) -> bool {
    *role == Role::Output
}

/// A name without what stands in brackets behind it.
pub(crate) fn without_brackets(name: &str) -> &str {
    name.split('(').next().unwrap_or(name).trim_end()
}

impl Row<'_> {
    /// Whether it says who supports; "Không" says that nobody need.
    pub(crate) fn tells_support(&self) -> bool {
        !self.support.is_empty() || self.cells.text(is_support).is_some_and(says_something)
    }

    /// Whether the row is an indicator with nothing to reach, in a column or in its name.
    pub(crate) fn has_no_target(&self) -> bool {
        self.kind == TableKind::Indicators
            && self.targets.iter().all(|target| target.value.is_none() && target.text.is_empty())
    }
}

impl<'a> Context<'a> {
    /// Who answers for what each agency leads, by its id.
    pub(crate) fn answers(&self) -> BTreeMap<&'a str, Answer> {
        let of = |agency: &'a Agency| (agency.id.as_str(), Answer::of(agency));
        self.plan.agencies.iter().map(of).collect()
    }

    /// All rows, indicators first.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        let indicators = self.indicators.iter().map(|row| Row {
            kind: TableKind::Indicators,
            name: &row.indicator.name,
            cells: row.cells,
            lead: &row.indicator.lead,
            support: &row.indicator.support,
            monitor: &row.indicator.monitor,
            output: row.cells.text(is_output).filter(|text| !text.is_empty()),
            due: row.indicator.due.as_ref(),
            targets: &row.indicator.targets,
        });
        let tasks = self.tasks.iter().map(|row| Row {
            kind: TableKind::Tasks,
            name: &row.task.name,
            cells: row.cells,
            lead: &row.task.lead,
            support: &row.task.support,
            monitor: &row.task.monitor,
            output: row.task.output.as_deref(),
            due: row.task.due.as_ref(),
            targets: &[],
        });
        indicators.chain(tasks)
    }

    /// A row's cell for agencies of a role: its text as the quote, or their names where the plan
    /// came without a table.
    pub(crate) fn agencies_spot(
        &self,
        row: &Row<'_>,
        role: fn(&Role) -> bool,
        ids: &[String],
    ) -> Spot {
        let mut spot = row.cells.spot_at(role);
        if spot.quote.is_none() && row.cells.table.is_none() {
            let names: Vec<&str> = ids.iter().map(|id| self.plan.agency_name(id)).collect();
            spot.quote = quote(&names.join("; "));
        }
        spot
    }
}
