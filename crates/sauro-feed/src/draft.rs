//! Rows of a plan as they are read, before those that belong together are joined.

use sauro_model::{Baseline, Date, Indicator, Observation, Place, Target, Task, TaskUpdate};

use crate::figure::Figure;
use crate::kind;
use crate::locate::Row;
use crate::mapping::Rows;
use crate::problem::{Expected, RowName, What};
use crate::reading::RowReader;
use crate::registry::GroupName;
use crate::words;

/// What a reported row refers to in the plan.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reference {
    /// The row of the plan at this place: both stand in one row of the answer.
    Place(usize),
    /// An id, a number or a name.
    Key(String),
}

/// A reported row, with what it refers to.
#[derive(Clone, Debug)]
pub(crate) struct Report<T> {
    pub(crate) reference: Reference,
    pub(crate) report: T,
    pub(crate) name: RowName,
}

impl RowReader<'_, '_> {
    /// The row as an indicator, without an id if the answer gives none. `None` if it has no name.
    pub(crate) fn indicator(&mut self) -> Option<Indicator> {
        let (no, name) = self.no_and_name()?;
        let appendix = self.text("appendix");
        let by = self.date("groupBy");
        let group = self.group(appendix.clone(), by);
        let unit = self.text("unit");
        let targets = self.targets(unit.as_deref(), group.as_deref());
        let mut indicator = Indicator {
            id: self.label("id").unwrap_or_default(),
            place: place(&no, appendix),
            no,
            group,
            name,
            unit,
            targets,
            direction: self.known_word("direction", Expected::Direction, words::direction),
            baseline: self.baseline(),
            lead: self.agencies("lead"),
            support: self.agencies("support"),
            monitor: self.agencies("monitor"),
            owner_above: self.agencies("ownerAbove"),
            weight: self.number("weight"),
            basis: self.text("basis"),
            local_task: self.text("localTask"),
            due: self.due("due"),
            ..Indicator::default()
        };
        let kind = self.known_word("kind", Expected::Kind, words::kind);
        indicator.kind = kind.unwrap_or_else(|| kind::of(&indicator));
        indicator.limit = self.number("limit").or_else(|| kind::limit_of(&indicator));
        Some(indicator)
    }

    /// The row as a task, without an id if the answer gives none. `None` if it has no name.
    pub(crate) fn task(&mut self) -> Option<Task> {
        let (no, name) = self.no_and_name()?;
        let appendix = self.text("appendix");
        Some(Task {
            id: self.label("id").unwrap_or_default(),
            group: self.group(appendix.clone(), None),
            place: place(&no, appendix),
            no,
            name,
            lead: self.agencies("lead"),
            support: self.agencies("support"),
            monitor: self.agencies("monitor"),
            output: self.text("output"),
            due: self.due("due"),
            note: self.text("note"),
            ..Task::default()
        })
    }

    /// What the row is called by; from here on problems name it so.
    fn no_and_name(&mut self) -> Option<(Option<String>, String)> {
        self.name.no = self.label("no");
        self.name.name = self.text("name");
        let Some(name) = self.name.name.clone() else {
            self.report(What::Missing { field: "name" });
            return None;
        };
        Some((self.name.no.clone(), name))
    }

    fn group(&mut self, appendix: Option<String>, by: Option<Date>) -> Option<String> {
        let (name, no) = (self.text("group"), self.label("groupNo"));
        let name = name.or_else(|| no.clone())?;
        Some(self.reading.groups.id_of(GroupName { no, name, appendix, by }))
    }

    /// The targets, earliest first.
    fn targets(&mut self, unit: Option<&str>, group: Option<&str>) -> Vec<Target> {
        let rows = self.rows;
        let mut targets = Vec::new();
        for (by, source) in &rows.dated {
            let target = self.target("targets", source, unit, Some(*by));
            add(&mut targets, target);
        }
        if let Some(source) = rows.source("target") {
            let by = self.by("by", group);
            let target = self.target("target", source, unit, by);
            add(&mut targets, target);
        }
        if let Some(rows) = &rows.inner {
            self.inner_targets(rows, unit, group, &mut targets);
        }
        targets
    }

    fn inner_targets(
        &mut self,
        rows: &Rows,
        unit: Option<&str>,
        group: Option<&str>,
        targets: &mut Vec<Target>,
    ) {
        // A row without targets is no fault of the mapping.
        let found = rows.list.as_ref().and_then(|path| self.row.rows(path).ok());
        for row in &found.unwrap_or_default() {
            let mut reader = self.inside(rows, row);
            let by = reader.by("targetRows.by", group);
            let own_unit = reader.text("targetRows.unit");
            let unit = own_unit.as_deref().or(unit);
            let Some(source) = rows.source("targetRows.text") else { continue };
            let Some(target) = reader.target("targetRows.text", source, unit, by) else { continue };
            let part = reader.text("targetRows.part");
            add(targets, Some(Target { part, ..target }));
        }
    }

    /// The day by which a target is due; where the row does not say, the group may.
    fn by(&mut self, field: &'static str, group: Option<&str>) -> Option<Date> {
        self.date(field).or_else(|| self.reading.groups.by_of(group?))
    }

    /// A reader of a row inside this one, under the same name.
    fn inside<'s, 'b>(&'s mut self, rows: &'s Rows, row: &'s Row<'b>) -> RowReader<'s, 'b> {
        let name = self.name.clone();
        RowReader { forms: self.forms, rows, reading: self.reading, row, name }
    }

    fn baseline(&mut self) -> Option<Baseline> {
        let value = self.number("baseline")?;
        let Some(date) = self.date("baselineDate") else {
            self.report(What::Missing { field: "baselineDate" });
            return None;
        };
        Some(Baseline { value, date })
    }

    /// Adds the values that the row reports of one indicator; a row without a value adds none.
    pub(crate) fn observations(
        &mut self,
        reference: Option<Reference>,
        all: &mut Vec<Report<Observation>>,
    ) {
        let rows = self.rows;
        let reference = reference.or_else(|| self.reference("indicator"));
        let mut found = Vec::new();
        for (as_of, source) in &rows.dated {
            if let Some(figure) = self.figure_of("values", source) {
                let mut observation = Observation { as_of: Some(*as_of), ..Observation::default() };
                self.fill(&mut observation, figure);
                found.push(observation);
            }
        }
        found.extend(self.single_observation());
        if found.is_empty() {
            return;
        }
        let Some(reference) = reference else {
            self.report(What::Missing { field: "indicator" });
            return;
        };
        let unit = self.text("unit");
        let part = self.text("part");
        let reported = self.date("reported");
        let source = self.text("source");
        let note = self.text("note");
        let evidence = self.text("evidence");
        for mut report in found {
            report.unit = unit.clone().or(report.unit);
            report.part.clone_from(&part);
            report.reported = reported;
            report.source.clone_from(&source);
            report.note.clone_from(&note);
            report.evidence.clone_from(&evidence);
            all.push(Report { reference: reference.clone(), report, name: self.name.clone() });
        }
    }

    /// The value with a field of its own for the date.
    fn single_observation(&mut self) -> Option<Observation> {
        let mut observation = Observation {
            numerator: self.number("numerator"),
            denominator: self.number("denominator"),
            state: self.known_word("state", Expected::State, words::state),
            ..Observation::default()
        };
        if let Some(figure) = self.figure("value") {
            self.fill(&mut observation, figure);
        }
        let is_known = observation.value.is_some()
            || observation.state.is_some()
            || (observation.numerator.is_some() && observation.denominator.is_some());
        if !is_known {
            return None;
        }
        observation.as_of = self.date("asOf");
        Some(observation)
    }

    fn fill(&self, observation: &mut Observation, figure: Figure) {
        observation.value = figure.value.map(|value| scale(value, self.rows.factor));
        observation.numerator = figure.numerator.or(observation.numerator);
        observation.denominator = figure.denominator.or(observation.denominator);
        observation.unit = figure.unit;
    }

    /// The state that the row reports of one task.
    pub(crate) fn task_update(
        &mut self,
        reference: Option<Reference>,
    ) -> Option<Report<TaskUpdate>> {
        let reference = reference.or_else(|| self.reference("task"));
        let state = self.known_word("state", Expected::State, words::state)?;
        let Some(reference) = reference else {
            self.report(What::Missing { field: "task" });
            return None;
        };
        let report = TaskUpdate {
            as_of: self.date("asOf"),
            state,
            note: self.text("note"),
            evidence: self.text("evidence"),
            ..TaskUpdate::default()
        };
        Some(Report { reference, report, name: self.name.clone() })
    }

    /// What the row refers to; problems of the row name it so.
    fn reference(&mut self, field: &'static str) -> Option<Reference> {
        self.name.no = self.label(field);
        self.name.no.clone().map(Reference::Key)
    }
}

/// Adds a target after those that are due no later; those without a date come first.
pub(crate) fn add(targets: &mut Vec<Target>, target: Option<Target>) {
    let Some(target) = target else { return };
    let place = targets.iter().take_while(|known| known.by <= target.by).count();
    targets.insert(place, target);
}

/// The value times the factor, without the noise that binary fractions leave: 0.07 × 100 is 7.
fn scale(value: f64, factor: Option<f64>) -> f64 {
    let Some(factor) = factor else { return value };
    let scaled = value * factor;
    if scaled.abs() > 1e9 {
        return scaled;
    }
    (scaled * 1e6).round() / 1e6
}

fn place(no: &Option<String>, appendix: Option<String>) -> Option<Place> {
    if no.is_none() && appendix.is_none() {
        return None;
    }
    Some(Place { appendix, row: no.clone(), ..Place::default() })
}
