//! Mending the plan as understood, where the reader of the document was unsure. Pure.

use sauro_model::notation::{due, target};
use sauro_model::text;
use sauro_model::{Agency, Comparison, Due, DueKind, Indicator, Place, Plan, Target, Task};

use crate::answer::Note;

/// A cell that the reader mends, and what it is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Of a task, otherwise of an indicator.
    pub is_task: bool,
    /// The row's index in the plan.
    pub row: usize,
    /// Which cell.
    pub cell: Cell,
    /// The words.
    pub text: String,
}

/// The cells that can be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The unit of an indicator.
    Unit,
    /// One of an indicator's targets.
    Target(usize),
    /// The leading agencies, separated by semicolons.
    Lead,
    /// The deadline.
    Due,
    /// What a task yields.
    Output,
}

/// Carries out an edit. A row that is not there is left alone.
pub fn apply(plan: &mut Plan, edit: &Edit) {
    let words = text::normalise(&edit.text);
    if edit.cell == Cell::Lead {
        let lead = agencies(plan, &words);
        if edit.is_task {
            if let Some(task) = plan.tasks.get_mut(edit.row) {
                task.lead = lead;
            }
        } else if let Some(indicator) = plan.indicators.get_mut(edit.row) {
            indicator.lead = lead;
        }
        return;
    }
    if edit.is_task {
        let Some(task) = plan.tasks.get_mut(edit.row) else { return };
        match edit.cell {
            Cell::Due => task.due = read_due(&words),
            Cell::Output => task.output = some(&words),
            Cell::Unit | Cell::Target(_) | Cell::Lead => {}
        }
        return;
    }
    let Some(indicator) = plan.indicators.get_mut(edit.row) else { return };
    match edit.cell {
        Cell::Unit => indicator.unit = some(&words),
        Cell::Due => indicator.due = read_due(&words),
        Cell::Target(at) => {
            let unit = indicator.unit.clone();
            if let Some(old) = indicator.targets.get_mut(at) {
                let read = target::read(&words, unit.as_deref()).into_target(&words, old.by);
                *old = Target { part: old.part.take(), ..read };
            }
        }
        Cell::Lead | Cell::Output => {}
    }
}

fn some(words: &str) -> Option<String> {
    (!words.is_empty()).then(|| words.to_owned())
}

fn read_due(words: &str) -> Option<Due> {
    (!words.is_empty()).then(|| due::read(words).due)
}

/// The ids of agencies by their names; one that the plan lacks is added to it.
fn agencies(plan: &mut Plan, names: &str) -> Vec<String> {
    let mut ids = Vec::new();
    for name in names.split(';').map(str::trim).filter(|name| !name.is_empty()) {
        let key = text::key(name);
        let is_it = |agency: &Agency| {
            text::key(&agency.name) == key
                || agency.variants.iter().any(|one| text::key(one) == key)
        };
        let id = match plan.agencies.iter().find(|agency| is_it(agency)) {
            Some(agency) => agency.id.clone(),
            None => {
                let id = format!("them-{}", plan.agencies.len() + 1);
                let name = name.to_owned();
                plan.agencies.push(Agency { id: id.clone(), name, ..Agency::default() });
                id
            }
        };
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// Whether a deadline is words that no calendar knows.
pub fn is_doubtful_due(due: Option<&Due>) -> bool {
    due.is_some_and(|due| due.kind == DueKind::Text && !due.text.is_empty())
}

/// Whether a target is words without a figure.
pub fn is_doubtful_target(target: &Target) -> bool {
    target.comparison == Comparison::Text && target.value.is_none()
}

/// The doubts of the reader that name a row.
pub fn doubts_of<'a>(notes: &'a [Note], place: Option<&Place>) -> Vec<&'a str> {
    let Some(place) = place.filter(|place| place.row.is_some()) else { return Vec::new() };
    notes
        .iter()
        .filter(|note| {
            note.place
                .as_ref()
                .is_some_and(|at| at.row == place.row && at.appendix == place.appendix)
        })
        .map(|note| note.what.as_str())
        .collect()
}

/// Whether a row of indicators has something to be mended.
pub fn is_doubtful(indicator: &Indicator, notes: &[Note]) -> bool {
    !doubts_of(notes, indicator.place.as_ref()).is_empty()
        || is_doubtful_due(indicator.due.as_ref())
        || indicator.targets.iter().any(is_doubtful_target)
}

/// Whether a row of tasks has something to be mended.
pub fn is_doubtful_task(task: &Task, notes: &[Note]) -> bool {
    !doubts_of(notes, task.place.as_ref()).is_empty() || is_doubtful_due(task.due.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Plan {
        let agency = Agency {
            id: "vhxh".into(),
            name: "Phòng Văn hóa – Xã hội".into(),
            variants: vec!["Phòng VH-XH".into()],
            ..Agency::default()
        };
        let words =
            Target { text: "Ứng dụng".into(), part: Some("a".into()), ..Target::default() };
        let indicator = Indicator { targets: vec![words], ..Indicator::default() };
        Plan {
            agencies: vec![agency],
            indicators: vec![indicator],
            tasks: vec![Task::default()],
            ..Plan::default()
        }
    }

    fn edited(is_task: bool, cell: Cell, text: &str) -> Plan {
        let mut plan = plan();
        apply(&mut plan, &Edit { is_task, row: 0, cell, text: text.into() });
        plan
    }

    #[test]
    fn a_target_is_read_again() {
        let plan = edited(false, Cell::Target(0), " ≥  60% ");
        let target = &plan.indicators[0].targets[0];
        assert_eq!((target.comparison, target.value), (Comparison::AtLeast, Some(60.0)));
        assert_eq!((target.text.as_str(), target.part.as_deref()), ("≥ 60%", Some("a")));
    }

    #[test]
    fn agencies_are_known_by_any_spelling_and_new_ones_are_added() {
        let plan = edited(false, Cell::Lead, "phòng vh-xh; Công an xã; Phòng VH-XH");
        assert_eq!(plan.indicators[0].lead, ["vhxh", "them-2"]);
        assert_eq!(plan.agencies[1].name, "Công an xã");
    }

    #[test]
    fn a_deadline_is_read_again_and_an_empty_one_is_none() {
        let plan = edited(true, Cell::Due, "Quý II/2026");
        assert_eq!(plan.tasks[0].due.as_ref().map(|due| due.kind), Some(DueKind::By));
        assert_eq!(edited(true, Cell::Due, " ").tasks[0].due, None);
        assert_eq!(edited(false, Cell::Output, "x"), self::plan());
    }
}
