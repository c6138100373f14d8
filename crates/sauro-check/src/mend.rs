//! A document's rows as somebody mended them: their cells say what the plan says now.

use sauro_document::{Item, ReadRow, ReadTable, Reading, Role};
use sauro_model::{Due, Indicator, Plan, Task};

/// Puts what rows of a plan say now into the cells that they were read from, wherever it differs
/// from the plan as read. Places stay, so that a finding still leads to its row.
pub fn mend(reading: &mut Reading, read: &Plan, mended: &Plan) {
    for table in &mut reading.tables {
        let mut rows = std::mem::take(&mut table.rows);
        for row in &mut rows {
            match row.item {
                Item::Indicator(at) => {
                    if let (Some(old), Some(new)) =
                        (read.indicators.get(at), mended.indicators.get(at))
                    {
                        indicator(table, row, old, new, mended);
                    }
                }
                Item::Task(at) => {
                    if let (Some(old), Some(new)) = (read.tasks.get(at), mended.tasks.get(at)) {
                        task(table, row, old, new, mended);
                    }
                }
            }
        }
        table.rows = rows;
    }
}

fn indicator(table: &ReadTable, row: &mut ReadRow, old: &Indicator, new: &Indicator, plan: &Plan) {
    if old.lead != new.lead {
        set(table, row, is_lead, names(plan, &new.lead));
    }
    if old.unit != new.unit {
        set(table, row, |role| *role == Role::Unit, new.unit.clone().unwrap_or_default());
    }
    if old.due != new.due {
        set(table, row, |role| *role == Role::Due, words(new.due.as_ref()));
    }
    for (was, is) in old.targets.iter().zip(&new.targets) {
        if was.text != is.text {
            let own = |role: &Role| *role == Role::Target(is.by);
            let has_own = table.find(own).is_some();
            let column = |role: &Role| own(role) || (!has_own && *role == Role::Target(None));
            set(table, row, column, is.text.clone());
        }
    }
}

fn task(table: &ReadTable, row: &mut ReadRow, old: &Task, new: &Task, plan: &Plan) {
    if old.lead != new.lead {
        set(table, row, is_lead, names(plan, &new.lead));
    }
    if old.due != new.due {
        set(table, row, |role| *role == Role::Due, words(new.due.as_ref()));
    }
    if old.output != new.output {
        set(table, row, |role| *role == Role::Output, new.output.clone().unwrap_or_default());
    }
}

fn is_lead(role: &Role) -> bool {
    matches!(role, Role::Lead | Role::LeadAndMonitor)
}

fn names(plan: &Plan, ids: &[String]) -> String {
    let names: Vec<&str> = ids.iter().map(|id| plan.agency_name(id)).collect();
    names.join("; ")
}

fn words(due: Option<&Due>) -> String {
    due.map(|due| due.text.clone()).unwrap_or_default()
}

fn set(table: &ReadTable, row: &mut ReadRow, is_wanted: impl Fn(&Role) -> bool, text: String) {
    let column = table.find(is_wanted);
    if let Some(cell) = column.and_then(|column| row.cells.get_mut(column)) {
        *cell = text;
    }
}
