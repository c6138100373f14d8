//! Answers, page by page, to a plan and its observations.

use sauro_model::{
    Indicator, Observation, Observations, Place, Plan, ReceivedReport, ReportingDuty, Task,
    TaskUpdate, json,
};
use serde_json::Value;

use crate::csv::read_csv;
use crate::draft::{Reference, Report};
use crate::error::FeedError;
use crate::grid::Grid;
use crate::guess;
use crate::join::{self, Handle};
use crate::locate::{Shape, first_keys};
use crate::mapping::{Forms, Mapping, Pages, Rows, Sheet};
use crate::pages::Pager;
use crate::problem::{Problem, RowName, Section, What};
use crate::reading::Reading;
use crate::registry::{Agencies, Groups, slug};
use crate::sections::{Answer, Outcome};

/// What an answer is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The plan, and whatever observations stand beside it: there is only one address.
    #[default]
    Both,
    /// The plan, and what is reported in its own rows: the other observations have an address of
    /// their own.
    Plan,
    /// The observations.
    Observations,
}

/// What came out of all answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fed {
    /// `None` if no answer had one.
    pub plan: Option<Plan>,
    /// `None` if no answer had any, nor a place for them.
    pub observations: Option<Observations>,
    /// What could not be read, and what is worth knowing about the rest.
    pub problems: Vec<Problem>,
}

/// Where an answer came from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Arrival<'a> {
    /// What it was asked for.
    pub part: Part,
    /// Its own absolute address.
    pub address: &'a str,
    /// Its header `Link`, if any.
    pub link: Option<&'a str>,
}

/// Takes answers one after the other and makes a plan and observations of them.
///
/// # Example: one page after the other
/// ```
/// # use sauro_feed::{Arrival, Feed, Mapping};
/// # use serde_json::json;
/// let mapping = Mapping::read(&json!({
///     "format": "sauro-mapping/1",
///     "indicators": { "no": "stt", "name": "ten", "targets": { "2026": "muc_tieu" } },
///     "observations": { "values": { "2026-06": "ket_qua" } }
/// }))?;
/// let answer = json!({ "data": [{ "stt": 1, "ten": "Phủ sóng 5G", "muc_tieu": "≥ 60%", "ket_qua": 41.5 }] });
/// let mut feed = Feed::new(Some(mapping));
/// let arrival = Arrival { address: "https://xa.gov.vn/api", ..Arrival::default() };
/// assert_eq!(feed.add(&answer, arrival)?, None); // There is no further page.
/// let fed = feed.finish();
/// assert_eq!(fed.plan.unwrap().indicators[0].id, "1");
/// assert_eq!(fed.observations.unwrap().observations[0].value, Some(41.5));
/// # Ok::<(), sauro_feed::FeedError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Feed {
    pub(crate) sections: Vec<Rows>,
    pub(crate) forms: Forms,
    pages: Pages,
    pub(crate) sheet: Sheet,
    is_illustrative: bool,
    pub(crate) reading: Reading,
    /// A plan of our own format, which needs no mapping.
    own_plan: Option<Plan>,
    own_observations: Option<Observations>,
    /// The mapped plan, without its rows.
    pub(crate) head: Plan,
    pub(crate) indicators: Vec<Indicator>,
    pub(crate) indicator_names: Vec<RowName>,
    pub(crate) tasks: Vec<Task>,
    pub(crate) task_names: Vec<RowName>,
    pub(crate) duties: Vec<ReportingDuty>,
    pub(crate) observations: Vec<Report<Observation>>,
    pub(crate) task_updates: Vec<Report<TaskUpdate>>,
    pub(crate) reports: Vec<ReceivedReport>,
    pub(crate) has_plan: bool,
    pub(crate) has_observations: bool,
    /// Of the plan's address, and of the observations' own.
    sources: [Fetched; 2],
    /// How many rows the answer had that was added last.
    pub(crate) rows_of_page: usize,
}

/// What has come from one address.
#[derive(Clone, Debug, Default)]
struct Fetched {
    pages: u32,
    pager: Pager,
}

impl Feed {
    /// A feed without answers. Answers of the product's own formats, and tables whose headings say
    /// enough, need no mapping.
    pub fn new(mapping: Option<Mapping>) -> Feed {
        let Mapping { mut plan, sections, forms, is_illustrative, pages, sheet } =
            mapping.unwrap_or_default();
        let agencies = Agencies::new(std::mem::take(&mut plan.agencies));
        let groups = Groups::new(std::mem::take(&mut plan.groups));
        let reading = Reading::new(agencies, groups);
        Feed {
            sections,
            forms,
            is_illustrative,
            pages,
            sheet,
            reading,
            head: plan,
            ..Feed::default()
        }
    }

    /// Takes an answer, and says where its next page is. `None` after the last page.
    ///
    /// # Errors
    /// If the answer has nothing that can be read. What was added before stays.
    pub fn add(
        &mut self,
        answer: &Value,
        arrival: Arrival<'_>,
    ) -> Result<Option<String>, FeedError> {
        self.begin_page(arrival.part);
        let document = recognise(answer);
        let result = match document {
            Document::Plan | Document::Observations | Document::Both => self.add_own(answer),
            // Recognised by its format; a broken one has no sheets.
            Document::Grids => match Grid::from_value(answer) {
                Some(grids) => self.add_sheets(&grids, arrival.part),
                None => Err(Box::new(FeedError::Unreadable)),
            },
            Document::Other => self.add_json(answer, arrival.part),
        };
        match result {
            Err(error) => Err(*error),
            Ok(()) if document == Document::Other => Ok(self.next_page(answer, arrival)),
            Ok(()) => Ok(None),
        }
    }

    /// Takes a text table as the answer.
    ///
    /// # Errors
    /// If the table has no headings that can be read.
    pub fn add_csv(&mut self, text: &str, part: Part) -> Result<(), FeedError> {
        self.begin_page(part);
        self.add_sheets(&[read_csv(text)?], part).map_err(|error| *error)
    }

    /// Takes the sheets of a workbook as the answer.
    ///
    /// # Errors
    /// If no sheet has headings that can be read, or the one that the mapping names is not there.
    pub fn add_grids(&mut self, grids: &[Grid], part: Part) -> Result<(), FeedError> {
        self.begin_page(part);
        self.add_sheets(grids, part).map_err(|error| *error)
    }

    /// Joins what the answers have brought.
    pub fn finish(mut self) -> Fed {
        self.reading.report_unused_paths();
        self.number_rows();
        let mut plan = self.own_plan.take();
        if plan.is_none() && self.has_plan {
            plan = Some(self.mapped_plan());
        }
        let observations = self.all_observations(plan.as_ref());
        Fed { plan, observations, problems: self.reading.problems }
    }

    fn begin_page(&mut self, part: Part) {
        let page = self.fetched(part).pages + 1;
        self.fetched(part).pages = page;
        self.reading.page = page;
        self.reading.sheet.clear();
        self.rows_of_page = 0;
    }

    fn fetched(&mut self, part: Part) -> &mut Fetched {
        let [plan, observations] = &mut self.sources;
        if part == Part::Observations { observations } else { plan }
    }

    /// A section of the mapping.
    fn section(&self, section: Section) -> Option<&Rows> {
        self.sections.iter().find(|rows| rows.section == section)
    }

    fn next_page(&mut self, answer: &Value, arrival: Arrival<'_>) -> Option<String> {
        let own = match arrival.part {
            Part::Observations => self.section(Section::Observations),
            _ => None,
        };
        let pages = own.and_then(|rows| rows.pages.as_ref()).unwrap_or(&self.pages).clone();
        let is_empty = self.rows_of_page == 0;
        let pager = &mut self.fetched(arrival.part).pager;
        match pager.next(&pages, answer, arrival.address, arrival.link, is_empty) {
            Ok(next) => next,
            Err(stop) => {
                self.reading.report(Section::Pages, None, What::Pages(stop));
                None
            }
        }
    }

    fn add_own(&mut self, answer: &Value) -> Outcome {
        let (plan, observations) = match recognise(answer) {
            Document::Plan => (Some(answer), None),
            Document::Observations => (None, Some(answer)),
            _ => (answer.get("plan"), answer.get("observations")),
        };
        if let Some(plan) = plan.filter(|plan| !plan.is_null()) {
            let read = json::read_plan(plan.clone())
                .map_err(|problem| Box::new(FeedError::Document(problem)))?;
            self.report_own(read.problems);
            self.own_plan = Some(read.document);
        }
        if let Some(observations) = observations.filter(|observations| !observations.is_null()) {
            let read = json::read_observations(observations.clone())
                .map_err(|problem| Box::new(FeedError::Document(problem)))?;
            self.report_own(read.problems);
            let mut more = read.document;
            match &mut self.own_observations {
                Some(known) => {
                    known.illustrative |= more.illustrative;
                    known.observations.append(&mut more.observations);
                    known.task_updates.append(&mut more.task_updates);
                    known.reports.append(&mut more.reports);
                }
                None => self.own_observations = Some(more),
            }
        }
        Ok(())
    }

    fn report_own(&mut self, problems: Vec<json::Problem>) {
        for problem in problems {
            self.reading.report(Section::Document, None, What::Document(problem));
        }
    }

    fn add_json(&mut self, answer: &Value, part: Part) -> Outcome {
        let mapped = std::mem::take(&mut self.sections);
        let guess = if mapped.is_empty() { self.guess_json(answer) } else { Ok(Vec::new()) };
        let result = guess.and_then(|guessed| {
            let sections: Vec<&Rows> = mapped.iter().chain(&guessed).collect();
            self.read_sections(&sections, Answer::Json(answer), part)
        });
        self.sections = mapped;
        result
    }

    /// Sections from the names that the rows' fields have, for an answer that nobody has mapped.
    fn guess_json(&mut self, answer: &Value) -> Outcome<Vec<Rows>> {
        let Some(guess) = guess::of_answer(answer) else {
            let (found, keys) = (Shape::of(answer), first_keys(answer));
            return Err(Box::new(FeedError::Unknown { found, keys }));
        };
        // Further pages would say the same again.
        if self.reading.page == 1 {
            for (section, what) in guess.notes {
                self.reading.report(section, None, what);
            }
        }
        Ok(guess.sections)
    }

    /// Gives indicators and tasks their ids, and what was reported beside them those ids as keys.
    fn number_rows(&mut self) {
        let mut handles: Vec<Handle> = self.indicators.iter().map(Handle::of_indicator).collect();
        let restart = join::number(
            &mut handles,
            &self.indicator_names,
            Section::Indicators,
            &mut self.reading,
        );
        for (row, handle) in self.indicators.iter_mut().zip(handles) {
            place_by_id(restart, row.place.as_mut(), &handle.id);
            row.id = handle.id;
        }
        for report in &mut self.observations {
            if let Reference::Place(place) = report.reference
                && let Some(row) = self.indicators.get(place)
            {
                report.reference = Reference::Key(row.id.clone());
            }
        }
        let mut handles: Vec<Handle> = self.tasks.iter().map(Handle::of_task).collect();
        let restart =
            join::number(&mut handles, &self.task_names, Section::Tasks, &mut self.reading);
        for (row, handle) in self.tasks.iter_mut().zip(handles) {
            place_by_id(restart, row.place.as_mut(), &handle.id);
            row.id = handle.id;
        }
        for report in &mut self.task_updates {
            if let Reference::Place(place) = report.reference
                && let Some(row) = self.tasks.get(place)
            {
                report.reference = Reference::Key(row.id.clone());
            }
        }
    }

    fn mapped_plan(&mut self) -> Plan {
        let mut plan = std::mem::take(&mut self.head);
        plan.format = Plan::FORMAT.to_owned();
        if plan.id.is_empty() {
            plan.id = slug(&plan.area.name);
        }
        plan.agencies = std::mem::take(&mut self.reading.agencies).into_list();
        plan.groups = std::mem::take(&mut self.reading.groups).into_list();
        plan.indicators.append(&mut self.indicators);
        plan.tasks.append(&mut self.tasks);
        plan.reporting_duties.append(&mut self.duties);
        for (index, duty) in plan.reporting_duties.iter_mut().enumerate() {
            if duty.id.is_empty() {
                duty.id = (index + 1).to_string();
            }
        }
        plan
    }

    fn all_observations(&mut self, plan: Option<&Plan>) -> Option<Observations> {
        if !self.has_observations {
            return self.own_observations.take();
        }
        let mut all = self.own_observations.take().unwrap_or_else(|| Observations {
            format: Observations::FORMAT.to_owned(),
            area: plan.map(|plan| plan.area.id.as_ref().unwrap_or(&plan.area.name).clone()),
            ..Observations::default()
        });
        all.illustrative |= self.is_illustrative;
        let reading = &mut self.reading;
        let handles: Option<Vec<Handle>> =
            plan.map(|plan| plan.indicators.iter().map(Handle::of_indicator).collect());
        for Report { reference, report: mut observation, name } in self.observations.drain(..) {
            let Reference::Key(key) = reference else { continue };
            let section = Section::Observations;
            let id = join::resolve(key, handles.as_deref(), section, name, reading);
            let Some(id) = id else { continue };
            let mut indicators = plan.iter().flat_map(|plan| &plan.indicators);
            if let Some(indicator) = indicators.find(|indicator| indicator.id == id) {
                join::suit(&mut observation, indicator);
            }
            observation.indicator = id;
            all.observations.push(observation);
        }
        let handles: Option<Vec<Handle>> =
            plan.map(|plan| plan.tasks.iter().map(Handle::of_task).collect());
        for Report { reference, report: mut update, name } in self.task_updates.drain(..) {
            let Reference::Key(key) = reference else { continue };
            let section = Section::TaskUpdates;
            let id = join::resolve(key, handles.as_deref(), section, name, reading);
            let Some(id) = id else { continue };
            update.task = id;
            all.task_updates.push(update);
        }
        all.reports.append(&mut self.reports);
        Some(all)
    }
}

/// The place of a row says "group.no" where numbers restart, as its id does.
fn place_by_id(restarts: bool, place: Option<&mut Place>, id: &str) {
    if let Some(place) = place.filter(|_| restarts) {
        place.row = Some(id.to_owned());
    }
}

/// What a JSON answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// `sauro-plan/1`, or another version of it.
    Plan,
    /// `sauro-observations/1`, or another version of it.
    Observations,
    /// An object with both, under `plan` and `observations`.
    Both,
    /// Sheets from the spreadsheet reader, `sauro-grids/1`.
    Grids,
    /// Anything else: a mapping must say how to read it.
    Other,
}

/// Says what a JSON answer is, by the format that it names.
pub fn recognise(answer: &Value) -> Document {
    let format = |value: &Value| json::format_of(value).map(str::to_owned);
    match format(answer).as_deref() {
        Some(name) if name.starts_with("sauro-plan/") => return Document::Plan,
        Some(name) if name.starts_with("sauro-observations/") => return Document::Observations,
        Some(Grid::FORMAT) => return Document::Grids,
        _ => {}
    }
    let plan = answer.get("plan").and_then(format);
    if plan.is_some_and(|name| name.starts_with("sauro-plan/")) {
        return Document::Both;
    }
    Document::Other
}

/// Reads answers that have come already, all asked for both parts.
///
/// # Errors
/// If one of them has nothing that can be read.
pub fn read(answers: &[Value], mapping: Option<Mapping>) -> Result<Fed, FeedError> {
    let mut feed = Feed::new(mapping);
    for answer in answers {
        feed.add(answer, Arrival::default())?;
    }
    Ok(feed.finish())
}
