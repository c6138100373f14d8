//! Rows become indicators and tasks.

use std::collections::BTreeMap;

use sauro_document::{Folded, Role};
use sauro_model::notation::{agency, due, target};
use sauro_model::text::fold;
use sauro_model::{
    Baseline, Date, Direction, Due, DueKind, Extra, Indicator, IndicatorKind, Place, Target, Task,
};

use super::agencies::Agencies;
use super::columns::Columns;
use super::rows::{RawGroup, RawRow};
use super::targets::{targets_in_name, tidy_part};
use crate::{Doubt, Note};

/// What rows are read with.
pub(crate) struct Desk<'r> {
    /// The columns of their table.
    pub(crate) columns: &'r Columns,
    /// The milestone in the title of their appendix.
    pub(crate) by: Option<Date>,
    /// All agencies of the plan.
    pub(crate) agencies: &'r mut Agencies,
    /// The reader's notes.
    pub(crate) notes: &'r mut Vec<Note>,
    /// What cells name, by their text: the columns say the same over and over.
    pub(crate) cells: BTreeMap<String, Vec<String>>,
    /// How many rows had their targets read from their names.
    pub(crate) from_names: usize,
}

/// The place of the row that is being read, for its notes.
struct At<'r> {
    row: &'r RawRow,
    place: &'r Place,
}

impl Desk<'_> {
    /// Reads a row as an indicator.
    pub(crate) fn indicator(
        &mut self,
        row: &RawRow,
        group: Option<&RawGroup>,
        place: Place,
    ) -> Indicator {
        let at = At { row, place: &place };
        let name = self.text(row, &Role::Name).unwrap_or_default();
        let unit = self.text(row, &Role::Unit).map(|text| text.replace('\n', " "));
        let by = group.and_then(|group| group.by).or(self.by);
        let targets = self.targets(&at, &name, unit.as_deref(), by);
        let (lead, support, monitor, owner_above) = self.roles(&at);
        let kind = kind_of(&targets, unit.as_deref(), &name);
        let limit = has_percent_limit(&targets, kind).then_some(100.0);
        let due = self.due(&at);
        let weight = self
            .text(row, &Role::Weight)
            .and_then(|text| sauro_model::notation::number::parse(&text));
        Indicator {
            no: row.number.clone(),
            name: name.replace('\n', " "),
            unit,
            kind,
            direction: direction_of(&name),
            limit,
            baseline: self.baseline(row),
            targets,
            lead,
            support,
            monitor,
            owner_above,
            weight,
            basis: self.text(row, &Role::Basis).map(|text| text.replace('\n', " ")),
            local_task: self.text(row, &Role::LocalTask).map(|text| text.replace('\n', " ")),
            due,
            extra: self.extra(row, true),
            place: Some(place),
            ..Indicator::default()
        }
    }

    /// Reads a row as a task.
    pub(crate) fn task(&mut self, row: &RawRow, place: Place) -> Task {
        let at = At { row, place: &place };
        let (lead, support, monitor, _) = self.roles(&at);
        Task {
            no: row.number.clone(),
            name: self.text(row, &Role::Name).unwrap_or_default().replace('\n', " "),
            lead,
            support,
            monitor,
            output: self.text(row, &Role::Output).map(|text| text.replace('\n', " ")),
            due: self.due(&at),
            note: self.text(row, &Role::Note).map(|text| text.replace('\n', " ")),
            extra: self.extra(row, false),
            place: Some(place),
            ..Task::default()
        }
    }

    /// The texts of the columns with a role, joined. `None` if all are empty.
    fn text(&self, row: &RawRow, role: &Role) -> Option<String> {
        let mut texts: Vec<&str> = Vec::new();
        for (column, text) in row.cells.iter().enumerate() {
            let is_of_role =
                self.columns.columns.get(column).is_some_and(|column| column.role == *role);
            if is_of_role && !text.is_empty() && texts.last() != Some(&text.as_str()) {
                texts.push(text);
            }
        }
        (!texts.is_empty()).then(|| texts.join("\n"))
    }

    fn note(&mut self, at: &At<'_>, column: Option<&str>, doubt: Doubt) {
        let place = Place { column: column.map(str::to_owned), ..at.place.clone() };
        self.notes.push(Note { doubt, place: Some(place), block: at.row.block });
    }

    /// The targets of the columns for them, each by its own date; else those inside the name.
    fn targets(
        &mut self,
        at: &At<'_>,
        name: &str,
        unit: Option<&str>,
        by: Option<Date>,
    ) -> Vec<Target> {
        let parts = bundle(name);
        let mut targets = Vec::new();
        let columns = self.columns;
        let telling = self.telling_column(at.row);
        let lines = std::iter::once(&at.row.cells).chain(&at.row.more);
        for (line, cells) in lines.enumerate() {
            for (index, column) in columns.columns.iter().enumerate() {
                let Role::Target(column_by) = column.role else { continue };
                let Some(text) = cells.get(index).filter(|text| !text.is_empty()) else { continue };
                // A cell merged over the lines of one row says the same of each.
                if line > 0 && at.row.cells.get(index) == Some(text) {
                    continue;
                }
                let by = column_by.or(by);
                let several: Vec<&str> = text.split('\n').collect();
                if !parts.is_empty() && several.len() == parts.len() {
                    for (part, text) in parts.iter().zip(several) {
                        let read = self.read_target(at, &column.heading, text, unit, by);
                        targets.push(Target { part: Some(part.clone()), ..read });
                    }
                    continue;
                }
                let read = self.read_target(at, &column.heading, text, unit, by);
                let own_part = self.part_of_line(at.row, line, telling);
                if own_part.is_some() || parts.is_empty() {
                    targets.push(Target { part: own_part, ..read });
                } else {
                    let with = |part: &String| Target { part: Some(part.clone()), ..read.clone() };
                    targets.extend(parts.iter().map(with));
                }
            }
        }
        if targets.is_empty() {
            targets = targets_in_name(name, by);
            self.from_names += usize::from(!targets.is_empty());
        }
        targets
    }

    /// What a line of a row of several lines is about: its own name, else whatever else tells the
    /// lines apart.
    fn part_of_line(&self, row: &RawRow, line: usize, telling: Option<usize>) -> Option<String> {
        if row.more.is_empty() {
            return None;
        }
        let cells = line.checked_sub(1).map_or(Some(&row.cells), |line| row.more.get(line))?;
        let name = self.columns.find(&Role::Name)?;
        if line > 0 && cells.get(name).is_some_and(|text| !text.is_empty()) {
            return tidy_part(cells.get(name)?);
        }
        tidy_part(cells.get(telling?)?)
    }

    /// The first column of no known role that is not the same on all lines of a row.
    fn telling_column(&self, row: &RawRow) -> Option<usize> {
        let differs =
            |index: &usize| row.more.iter().any(|other| other.get(*index) != row.cells.get(*index));
        let columns = self.columns.columns.iter().enumerate();
        let others =
            columns.filter(|(_, column)| column.role == Role::Other).map(|(index, _)| index);
        others.into_iter().find(differs)
    }

    fn read_target(
        &mut self,
        at: &At<'_>,
        heading: &str,
        text: &str,
        unit: Option<&str>,
        by: Option<Date>,
    ) -> Target {
        let text = text.replace('\n', " ");
        let reading = target::read(&text, unit);
        if reading.value.is_none() && text.chars().any(|c| c.is_ascii_digit()) {
            self.note(at, Some(heading), Doubt::UnreadTarget(text.clone()));
        }
        reading.into_target(&text, by)
    }

    fn baseline(&self, row: &RawRow) -> Option<Baseline> {
        self.columns.columns.iter().enumerate().find_map(|(index, column)| {
            let Role::Baseline(date) = column.role else { return None };
            let value = target::read(row.cells.get(index)?, None).value?;
            Some(Baseline { value, date: date? })
        })
    }

    /// Lead, support, monitor, and owners above.
    fn roles(&mut self, at: &At<'_>) -> (Vec<String>, Vec<String>, Vec<String>, Vec<String>) {
        let lead_text = self.text(at.row, &Role::Lead).unwrap_or_default();
        let (lead_only, supporters) = part_roles(&lead_text);
        let mut of = |roles: &[Role]| {
            let mut ids: Vec<String> = Vec::new();
            for role in roles {
                let own = self.text(at.row, role).unwrap_or_default();
                let text = match role {
                    Role::Lead => lead_only.to_owned(),
                    Role::Support if !supporters.is_empty() => format!("{own}\n{supporters}"),
                    _ => own,
                };
                for id in self.ids_of(at, &text) {
                    if !ids.contains(&id) {
                        ids.push(id);
                    }
                }
            }
            ids
        };
        let lead = of(&[Role::Lead, Role::LeadAndMonitor]);
        let support = of(&[Role::Support]);
        let monitor = of(&[Role::Monitor, Role::LeadAndMonitor]);
        let owner_above = of(&[Role::OwnerAbove]);
        (lead, support, monitor, owner_above)
    }

    fn ids_of(&mut self, at: &At<'_>, cell: &str) -> Vec<String> {
        if let Some(ids) = self.cells.get(cell) {
            return ids.clone();
        }
        let mut ids = Vec::new();
        for name in agency::split(cell) {
            match self.agencies.part(&name) {
                Some((first, second)) => {
                    ids.extend(self.agencies.id_of(&first));
                    ids.extend(self.agencies.id_of(&second));
                    self.note(at, None, Doubt::AgenciesRunTogether(name));
                }
                None => ids.extend(self.agencies.id_of(&name)),
            }
        }
        self.cells.insert(cell.to_owned(), ids.clone());
        ids
    }

    fn due(&mut self, at: &At<'_>) -> Option<Due> {
        let text = self.text(at.row, &Role::Due)?.replace('\n', " ");
        let due = due::read(&text).due;
        if due.kind == DueKind::Text {
            self.note(at, None, Doubt::UnreadDue(text));
        }
        Some(due)
    }

    /// Columns that have no field, under their headings.
    fn extra(&self, row: &RawRow, is_indicator: bool) -> Extra {
        let mut extra = Extra::default();
        for (index, column) in self.columns.columns.iter().enumerate() {
            let key = match column.role {
                Role::Other if column.heading.is_empty() => continue,
                Role::Other => column.heading.clone(),
                Role::Note if is_indicator => "note".to_owned(),
                Role::Output if is_indicator => "output".to_owned(),
                // A task has no field for these: a cross under a year, an amount.
                Role::Target(_)
                | Role::Baseline(_)
                | Role::Unit
                | Role::Weight
                | Role::Basis
                | Role::LocalTask
                | Role::OwnerAbove
                    if !is_indicator && !column.heading.is_empty() =>
                {
                    column.heading.clone()
                }
                _ => continue,
            };
            let Some(text) = row.cells.get(index).filter(|text| !text.is_empty()) else { continue };
            extra.fields.entry(key).or_insert_with(|| text.replace('\n', " ").into());
        }
        extra
    }
}

/// A cell of both roles, "Chủ trì: Phòng Kinh tế; phối hợp: Công an xã": who leads, who supports.
fn part_roles(cell: &str) -> (&str, &str) {
    let label = |text: &Folded<'_>, words: &[&str]| {
        let found = words.iter().find_map(|words| Some((text.folded.find(words)?, words.len())));
        found.map(|(at, length)| (text.origin(at), text.origin(at + length)))
    };
    let text = Folded::new(cell);
    let lead = label(&text, &["don vi chu tri:", "co quan chu tri:", "chu tri:"]);
    let support = label(&text, &["don vi phoi hop:", "co quan phoi hop:", "phoi hop:"]);
    let start = lead.map_or(0, |(_, end)| end);
    match support.filter(|(at, _)| *at >= start) {
        Some((at, end)) => {
            let lead = cell.get(start..at).unwrap_or_default();
            let lead = lead.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
            (lead, cell.get(end..).unwrap_or_default())
        }
        None => (cell.get(start..).unwrap_or_default(), ""),
    }
}

/// The parts of a name that bundles several indicators: lines that begin with a dash. Empty for a
/// name of one.
fn bundle(name: &str) -> Vec<String> {
    let is_part = |line: &&str| line.trim_start().starts_with(['-', '–', '+', '•', '*']);
    let parts: Vec<String> = name.split('\n').filter(is_part).filter_map(tidy_part).collect();
    if parts.len() >= 2 { parts } else { Vec::new() }
}

/// How values belong together, by the units of the targets.
fn kind_of(targets: &[Target], unit: Option<&str>, name: &str) -> IndicatorKind {
    let numbers: Vec<&Target> = targets.iter().filter(|target| target.value.is_some()).collect();
    if numbers.is_empty() {
        return IndicatorKind::Text;
    }
    let is_share = |target: &&Target| {
        target.per.is_some() || target.unit.as_deref().is_some_and(|unit| unit.starts_with('%'))
    };
    if numbers.iter().any(is_share) {
        return IndicatorKind::Rate;
    }
    let last =
        numbers.last().and_then(|target| target.unit.as_deref()).or(unit).unwrap_or_default();
    let folded = fold(last);
    let scales = ["muc", "diem", "hang", "bac", "cap do", "sao", "thu hang"];
    if scales.iter().any(|word| folded.starts_with(word)) {
        return IndicatorKind::Score;
    }
    let name = fold(name);
    let yearly = ["moi nam", "hang nam", "/nam", "trong nam"];
    if folded.ends_with("/nam") || yearly.iter().any(|words| name.contains(words)) {
        return IndicatorKind::CountPerPeriod;
    }
    IndicatorKind::CountCumulative
}

fn has_percent_limit(targets: &[Target], kind: IndicatorKind) -> bool {
    kind == IndicatorKind::Rate
        && targets.iter().any(|target| {
            target.unit.as_deref().is_some_and(|unit| unit.starts_with('%')) && target.per.is_none()
        })
        && targets.iter().all(|target| target.value.is_none_or(|value| value <= 100.0))
}

/// The wanted direction, where the name states it.
fn direction_of(name: &str) -> Option<Direction> {
    let name = fold(name);
    let starts = |word: &str| {
        name.starts_with(word) && !name[word.len()..].starts_with(char::is_alphanumeric)
    };
    if starts("duy tri") && !name.starts_with("duy tri va nang cao") {
        Some(Direction::Keep)
    } else if starts("giam") || name.contains("giam dan") {
        Some(Direction::Decrease)
    } else if starts("tang") && !name.starts_with("tang cuong") || name.contains("tang dan") {
        Some(Direction::Increase)
    } else {
        None
    }
}
