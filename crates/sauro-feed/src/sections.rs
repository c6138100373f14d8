//! The sections of a mapping, each read from the rows of an answer.

use sauro_model::{
    Agency, AgencyKind, Area, Indicator, Period, ReceivedReport, ReportingDuty, Target, notation,
};
use serde_json::Value;

use crate::draft::{self, Reference};
use crate::error::FeedError;
use crate::feed::{Feed, Part};
use crate::guess;
use crate::locate::{Key, Nothing, Row, Shape, first_keys};
use crate::mapping::{Forms, Rows};
use crate::problem::{RowName, Section, What};
use crate::reading::{Reading, RowReader};
use crate::registry::slug;
use crate::table::Table;

/// Whether an answer could be read. The error is boxed, since it is handed on through many hands.
pub(crate) type Outcome<T = ()> = Result<T, Box<FeedError>>;

/// Where rows come from.
#[derive(Clone, Copy)]
pub(crate) enum Answer<'a> {
    Json(&'a Value),
    /// Every section is in the same table.
    Table(&'a Table),
}

impl Feed {
    /// Reads the sections that are asked for.
    pub(crate) fn read_sections(
        &mut self,
        sections: &[&Rows],
        answer: Answer<'_>,
        part: Part,
    ) -> Outcome {
        let find = |section| sections.iter().copied().find(|rows: &&Rows| rows.section == section);
        // Agencies first, since rows refer to them; observations last, since they refer to rows.
        for section in ORDER {
            let Some(rows) = find(section) else { continue };
            let is_plan = section < Section::Observations;
            if is_plan == (part == Part::Observations) && part != Part::Both {
                continue;
            }
            let reported = match section {
                Section::Indicators => find(Section::Observations),
                Section::Tasks => find(Section::TaskUpdates),
                _ => None,
            };
            let reported = reported.filter(|reported| reported.is_inline());
            match section {
                Section::Head => self.read_head(rows, answer),
                Section::Observations | Section::TaskUpdates if rows.is_inline() => {
                    if part == Part::Observations {
                        let key = find(Section::Indicators);
                        self.read_inline_elsewhere(rows, key, answer)?;
                    }
                }
                _ => self.read_rows(rows, reported, answer)?,
            }
        }
        Ok(())
    }

    fn read_head(&mut self, rows: &Rows, answer: Answer<'_>) {
        let Answer::Json(answer) = answer else { return };
        let row = Row::top(answer);
        let (name, reading) = (RowName::default(), &mut self.reading);
        let mut reader = RowReader { forms: &self.forms, rows, reading, row: &row, name };
        let plan = &mut self.head;
        if let Some(name) = reader.text("area") {
            plan.area = Area { name, ..std::mem::take(&mut plan.area) };
        }
        if let Some(title) = reader.text("title") {
            plan.title = title;
        }
        plan.number = reader.text("number").or(plan.number.take());
        plan.issuer = reader.text("issuer").or(plan.issuer.take());
        plan.issued = reader.date("issued").or(plan.issued);
        let (from, to) = (reader.first_day("from"), reader.date("to"));
        let known = plan.period.unwrap_or_default();
        let period = Period { from: from.or(known.from), to: to.or(known.to) };
        plan.period = (period != Period::default()).then_some(period);
    }

    /// Values that stand in the plan's own rows, asked for at an address of their own: the rows
    /// there are told apart as the plan's rows are.
    fn read_inline_elsewhere(
        &mut self,
        rows: &Rows,
        indicators: Option<&Rows>,
        answer: Answer<'_>,
    ) -> Outcome {
        if rows.section != Section::Observations {
            return Ok(());
        }
        let mut rows = rows.clone();
        let key = ["id", "no", "name"].iter().find_map(|field| indicators?.source(field));
        if let Some(key) = key {
            rows.fill("indicator", key.clone());
        }
        self.read_rows(&rows, None, answer)
    }

    fn read_rows(&mut self, rows: &Rows, reported: Option<&Rows>, answer: Answer<'_>) -> Outcome {
        let section = rows.section;
        let found = self.rows_of(answer, rows)?;
        if section < Section::Observations {
            self.has_plan |= matches!(section, Section::Indicators | Section::Tasks);
            self.has_observations |= reported.is_some();
        } else {
            self.has_observations = true;
        }
        for row in &found {
            self.read_row(rows, reported, row);
        }
        if matches!(section, Section::Indicators | Section::Tasks) {
            self.names_found(rows, &found)?;
        }
        Ok(())
    }

    fn read_row(&mut self, rows: &Rows, reported: Option<&Rows>, row: &Row<'_>) {
        let mut reader = reader(&mut self.reading, &self.forms, rows, row);
        match rows.section {
            Section::Agencies => {
                if let Some(agency) = reader.agency() {
                    self.reading.agencies.add(agency);
                }
            }
            Section::Reporting => self.duties.extend(reader.duty()),
            Section::Reports => self.reports.extend(reader.received_report()),
            Section::Observations => reader.observations(None, &mut self.observations),
            Section::TaskUpdates => self.task_updates.extend(reader.task_update(None)),
            Section::Indicators => {
                let Some(indicator) = reader.indicator() else { return };
                let name = reader.name.clone();
                let place = self.add_indicator(indicator, name.clone());
                if let Some(rows) = reported {
                    let (forms, reading) = (&self.forms, &mut self.reading);
                    let reference = Some(Reference::Place(place));
                    RowReader { forms, rows, reading, row, name }
                        .observations(reference, &mut self.observations);
                }
            }
            Section::Tasks => {
                let Some(task) = reader.task() else { return };
                let place = Reference::Place(self.tasks.len());
                let name = reader.name.clone();
                if let Some(rows) = reported {
                    let (forms, reading, name) = (&self.forms, &mut self.reading, name.clone());
                    let mut reader = RowReader { forms, rows, reading, row, name };
                    self.task_updates.extend(reader.task_update(Some(place)));
                }
                self.tasks.push(task);
                self.task_names.push(name);
            }
            Section::Head | Section::Pages | Section::Sheet | Section::Document => {}
        }
    }

    /// Adds an indicator, or to the one just before it the targets of a further line: a table may
    /// take a line for each part, or for each year, with number and name repeated. Says where the
    /// indicator stands.
    fn add_indicator(&mut self, indicator: Indicator, name: RowName) -> usize {
        let place = self.indicators.len();
        if let Some(last) = self.indicators.last_mut() {
            let is_same = last.name == indicator.name
                && last.no == indicator.no
                && last.group == indicator.group
                && last.id == indicator.id;
            let is_known = |target: &&Target| last.targets.contains(target);
            let news: Vec<Target> =
                indicator.targets.iter().filter(|target| !is_known(target)).cloned().collect();
            // A line that says nothing new is a row given twice, and is told.
            if is_same && !news.is_empty() {
                for target in news {
                    draft::add(&mut last.targets, Some(target));
                }
                return place.saturating_sub(1);
            }
        }
        self.indicators.push(indicator);
        self.indicator_names.push(name);
        place
    }

    /// The rows of a section. On later pages a list may be missing.
    fn rows_of<'a>(&mut self, answer: Answer<'a>, rows: &Rows) -> Outcome<Vec<Row<'a>>> {
        let answer = match answer {
            Answer::Table(table) => return Ok(table.rows()),
            Answer::Json(answer) => answer,
        };
        let guessed = if rows.list.is_none() { guess::list_in(answer) } else { None };
        let found = match rows.list.as_ref().or(guessed.as_ref()) {
            Some(path) => Row::top(answer).rows(path),
            None => Err(Box::new(nothing_in(answer, ""))),
        };
        match found {
            Ok(found) => {
                self.rows_of_page += found.len();
                Ok(found)
            }
            Err(nothing) if self.reading.page > 1 => {
                let Nothing { path, keys, .. } = *nothing;
                let what = What::Nowhere { field: "rows", path, keys };
                self.reading.report(rows.section, None, what);
                Ok(Vec::new())
            }
            Err(nothing) => {
                let (section, nothing) = (rows.section, *nothing);
                Err(Box::new(FeedError::NothingAt { section, field: "rows", nothing }))
            }
        }
    }

    /// # Errors
    /// If the path of the names leads nowhere in any row, so that every row was left out.
    fn names_found(&self, rows: &Rows, found: &[Row<'_>]) -> Outcome {
        let (Some(name), Some(row)) = (rows.source("name"), found.first()) else { return Ok(()) };
        if self.reading.has_found(rows.section, name) {
            return Ok(());
        }
        let path = name.paths().next().map_or("", |path| path.as_str());
        let nothing = nothing_in(row.value(), path);
        let section = rows.section;
        Err(Box::new(FeedError::NothingAt { section, field: "name", nothing }))
    }
}

/// The order in which sections are read.
const ORDER: [Section; 8] = [
    Section::Head,
    Section::Agencies,
    Section::Indicators,
    Section::Tasks,
    Section::Reporting,
    Section::Observations,
    Section::TaskUpdates,
    Section::Reports,
];

fn nothing_in(value: &Value, path: &str) -> Nothing {
    Nothing {
        path: path.to_owned(),
        reached: String::new(),
        found: Shape::of(value),
        keys: first_keys(value),
    }
}

fn reader<'r, 'a>(
    reading: &'r mut Reading,
    forms: &'r Forms,
    rows: &'r Rows,
    row: &'r Row<'a>,
) -> RowReader<'r, 'a> {
    let number = match row.key(0) {
        Some(Key::Index(index)) => index + 1,
        _ => 0,
    };
    let name = RowName { sheet: reading.sheet.clone(), number, ..RowName::default() };
    RowReader { forms, rows, reading, row, name }
}

impl RowReader<'_, '_> {
    /// A text without which the row is left out.
    fn needed(&mut self, field: &'static str) -> Option<String> {
        let text = self.label(field);
        if text.is_none() {
            self.report(What::Missing { field });
        }
        text
    }

    fn agency(&mut self) -> Option<Agency> {
        let name = self.needed("name")?;
        let kind = match notation::agency::is_collective(&name) {
            true => AgencyKind::Collective,
            false => AgencyKind::Unit,
        };
        Some(Agency {
            id: self.label("id").unwrap_or_else(|| slug(&name)),
            variants: self.names("variants"),
            name,
            kind,
            ..Agency::default()
        })
    }

    fn duty(&mut self) -> Option<ReportingDuty> {
        let who = self.needed("who")?;
        let text = self.text("text");
        let (cadence, days) = notation::reporting::read(text.as_deref().unwrap_or_default());
        let names = self.split(&who);
        let known = names.iter().filter_map(|name| self.reading.agencies.known_id(name));
        Some(ReportingDuty {
            agencies: known.collect(),
            id: self.label("id").unwrap_or_default(),
            who,
            to: self.text("to"),
            cadence,
            days,
            text,
            ..ReportingDuty::default()
        })
    }

    fn received_report(&mut self) -> Option<ReceivedReport> {
        let duty = self.needed("duty")?;
        let agency = self.label("agency");
        Some(ReceivedReport {
            duty,
            agency: agency.map(|name| self.reading.agencies.known_id(&name).unwrap_or(name)),
            period: self.label("period").unwrap_or_default(),
            received: self.date("received"),
            ..ReceivedReport::default()
        })
    }
}
