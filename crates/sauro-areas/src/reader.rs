//! Reads a table while its bytes arrive, and judges each row as it is read.

use std::rc::Rc;

use fnv::{FnvHashMap, FnvHashSet};
use sauro_model::Date;
use sauro_progress::Point;
use serde::de::DeserializeOwned;

use crate::columns::Added;
use crate::document::{Field, WrittenArea, WrittenIndicator, WrittenMeta};
use crate::error::{Fault, FaultKind, ReadError};
use crate::extent::{Extent, extent, skip_blanks};
use crate::row::Written;
use crate::table::{Area, CommonIndicator, Table, cell};

/// Where in the documents the next byte is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Before a document, or after one: rows may follow line by line.
    Outside,
    /// Among the members of a document.
    Members,
    /// Among the rows of a document.
    Rows,
}

/// Reads tables of the format `sauro-areas/1` out of bytes that arrive piece by piece.
///
/// A document is one object with `meta`, `provinces`, `communes`, `agencies`, `indicators`,
/// `fields` and, after these, `rows`. Its rows may also follow the object, one a line. Further
/// documents add to the table: communes, indicators and agencies of one name are one.
pub struct Reader {
    table: Table,
    faults: Vec<Fault>,
    as_of: Option<Date>,
    state: State,
    /// What has arrived and is not read yet.
    rest: Vec<u8>,
    /// How many bytes were read before `rest`.
    read: usize,
    document: Names,
    /// The rows of a document that come before what they need.
    held: Vec<u8>,
    next: Option<String>,
    areas: FnvHashMap<Rc<str>, u16>,
    agencies: FnvHashMap<Rc<str>, u16>,
    indicators: FnvHashMap<(Rc<str>, u16), u16>,
    seen: FnvHashSet<u32>,
    dates: FnvHashMap<Rc<str>, u16>,
    written: Written,
    points: Vec<Point>,
    rows: usize,
}

/// What one document's indices stand for in the table.
#[derive(Default)]
struct Names {
    provinces: Option<Vec<u16>>,
    areas: Option<Vec<u16>>,
    agencies: Option<Vec<u16>>,
    indicators: Option<Vec<u16>>,
    fields: Option<Vec<Field>>,
    written_areas: Option<Vec<WrittenArea>>,
}

impl Reader {
    /// Reads for a day; without one, for the day that the table names.
    pub fn new(as_of: Option<Date>) -> Reader {
        Reader {
            table: Table::default(),
            faults: Vec::new(),
            as_of,
            state: State::Outside,
            rest: Vec::new(),
            read: 0,
            document: Names::default(),
            held: Vec::new(),
            next: None,
            areas: FnvHashMap::default(),
            agencies: FnvHashMap::default(),
            indicators: FnvHashMap::default(),
            seen: FnvHashSet::default(),
            dates: FnvHashMap::default(),
            written: Written::default(),
            points: Vec::new(),
            rows: 0,
        }
    }

    /// How many rows are read, and how many there will be, if the table says so.
    pub fn count(&self) -> (usize, Option<usize>) {
        (self.rows, self.table.meta.rows)
    }

    /// The address of the next page, if the last document names one; asked for once.
    pub fn next_page(&mut self) -> Option<String> {
        self.next.take()
    }

    /// The rows that could not be used.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Takes the next bytes and reads as far as they go.
    ///
    /// # Errors
    /// If the bytes are no table. Nothing more can be read then but another document, after
    /// [`Reader::leave_document`].
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        let rest = std::mem::take(&mut self.rest);
        if rest.is_empty() {
            return self.advance(bytes);
        }
        let mut joined = rest;
        joined.extend_from_slice(bytes);
        self.advance(&joined)
    }

    /// Says that a document has ended, before another one begins.
    ///
    /// # Errors
    /// If it is cut short.
    pub fn end_document(&mut self) -> Result<(), ReadError> {
        // A last row without a line's end after it.
        if !self.rest.is_empty() {
            self.feed(b"\n")?;
        }
        let whole = self.state == State::Outside && self.rest.is_empty();
        if whole { Ok(()) } else { Err(ReadError::CutShort) }
    }

    /// Leaves the document that could not be read; what of it was read stays, and another may
    /// follow.
    pub fn leave_document(&mut self) {
        self.rest.clear();
        self.held.clear();
        self.document = Names::default();
        self.state = State::Outside;
    }

    /// Ends the reading; yields the table and the rows that could not be used.
    ///
    /// # Errors
    /// If the last document is cut short or lacks something.
    pub fn finish(mut self) -> Result<(Table, Vec<Fault>), ReadError> {
        self.end_document()?;
        self.table.as_of = self.day();
        Ok((self.table, self.faults))
    }

    fn day(&self) -> Option<Date> {
        self.as_of.or(self.table.meta.as_of).or(self.table.meta.months.last().copied())
    }

    /// Reads what is whole of the bytes and keeps the rest.
    fn advance(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        let mut at = 0;
        loop {
            at = skip_blanks(bytes, at);
            let Some(byte) = bytes.get(at) else { break };
            let moved = match (self.state, byte) {
                (State::Outside, b'{') => self.begin(at),
                (State::Outside, b'[') => self.take_row(bytes, at)?,
                (State::Members, b'}') => self.end(at)?,
                (State::Members, b'"') => self.take_member(bytes, at)?,
                (State::Rows, b'[') => self.take_row(bytes, at)?,
                (State::Rows, b']') => {
                    self.state = State::Members;
                    Some(at + 1)
                }
                (State::Members | State::Rows, b',') => Some(at + 1),
                _ => return Err(ReadError::NotJson { at: self.read + at }),
            };
            let Some(moved) = moved else { break };
            at = moved;
        }
        self.read += at;
        self.rest.clear();
        self.rest.extend_from_slice(bytes.get(at..).unwrap_or_default());
        Ok(())
    }

    fn begin(&mut self, at: usize) -> Option<usize> {
        self.document = Names::default();
        self.state = State::Members;
        Some(at + 1)
    }

    /// The end of a document: rows that came too early are read now.
    fn end(&mut self, at: usize) -> Result<Option<usize>, ReadError> {
        self.state = State::Outside;
        let held = std::mem::take(&mut self.held);
        if !held.is_empty() {
            self.need()?;
            let mut place = 1;
            while let Extent::To(end) = extent(&held, skip_blanks(&held, place)) {
                let from = skip_blanks(&held, place);
                self.add(held.get(from..end).unwrap_or_default());
                place = skip_blanks(&held, end) + 1;
            }
        }
        Ok(Some(at + 1))
    }

    /// A member's name and value. `None` where they are not whole yet.
    fn take_member(&mut self, bytes: &[u8], at: usize) -> Result<Option<usize>, ReadError> {
        let no_json = |at| ReadError::NotJson { at };
        let Extent::To(after) = extent(bytes, at) else { return Ok(None) };
        let name: String = serde_json::from_slice(bytes.get(at..after).unwrap_or_default())
            .map_err(|_| no_json(self.read + at))?;
        let colon = skip_blanks(bytes, after);
        let Some(byte) = bytes.get(colon) else { return Ok(None) };
        if *byte != b':' {
            return Err(no_json(self.read + colon));
        }
        let from = skip_blanks(bytes, colon + 1);
        if name == "rows" && bytes.get(from) == Some(&b'[') && self.need().is_ok() {
            self.state = State::Rows;
            self.make_room();
            return Ok(Some(from + 1));
        }
        match extent(bytes, from) {
            Extent::Open => Ok(None),
            Extent::None => Err(no_json(self.read + from)),
            Extent::To(end) => {
                self.set(&name, bytes.get(from..end).unwrap_or_default())?;
                Ok(Some(end))
            }
        }
    }

    fn set(&mut self, name: &str, value: &[u8]) -> Result<(), ReadError> {
        match name {
            "meta" => {
                let meta: WrittenMeta = parse(name, value)?;
                if self.table.meta.months.is_empty() {
                    self.table.meta = meta.into();
                    let months = self.table.meta.months.len();
                    self.table.columns.series = crate::series::Series::new(months);
                }
            }
            "provinces" => {
                let names: Vec<Rc<str>> = parse(name, value)?;
                let mut numbers = Vec::with_capacity(names.len());
                for province in names {
                    let known = self.table.provinces.iter().position(|known| *known == province);
                    let number = known.unwrap_or(self.table.provinces.len());
                    if known.is_none() {
                        self.table.provinces.push(province);
                    }
                    numbers.push(small(number, "provinces")?);
                }
                self.document.provinces = Some(numbers);
                self.place_areas()?;
            }
            "communes" | "areas" => {
                self.document.written_areas = Some(parse(name, value)?);
                self.place_areas()?;
            }
            "agencies" => {
                let names: Vec<Rc<str>> = parse(name, value)?;
                let mut numbers = Vec::with_capacity(names.len());
                for agency in names {
                    let next = small(self.table.agencies.len(), "agencies")?;
                    let number = *self.agencies.entry(agency.clone()).or_insert(next);
                    if number == next {
                        self.table.agencies.push(agency);
                    }
                    numbers.push(number);
                }
                self.document.agencies = Some(numbers);
            }
            "indicators" => {
                let written: Vec<WrittenIndicator> = parse(name, value)?;
                let numbers: Result<_, _> =
                    written.into_iter().map(|written| self.place_indicator(written)).collect();
                self.document.indicators = Some(numbers?);
            }
            "fields" => {
                let names: Vec<String> = parse(name, value)?;
                self.document.fields = Some(names.iter().map(|name| Field::of(name)).collect());
            }
            "next" => self.next = parse(name, value)?,
            // Rows before what they need.
            "rows" => self.held = value.to_vec(),
            _ => {}
        }
        Ok(())
    }

    /// Gives a document's communes their places, once its provinces are known.
    fn place_areas(&mut self) -> Result<(), ReadError> {
        let Some(written) = self.document.written_areas.take() else { return Ok(()) };
        let named = written.iter().any(|WrittenArea(_, province)| province.is_some());
        let Some(provinces) = self.document.provinces.as_ref().filter(|_| named) else {
            if named {
                self.document.written_areas = Some(written);
                return Ok(());
            }
            return self.put_areas(written, &[]);
        };
        let provinces = provinces.clone();
        self.put_areas(written, &provinces)
    }

    fn put_areas(&mut self, written: Vec<WrittenArea>, provinces: &[u16]) -> Result<(), ReadError> {
        let mut numbers = Vec::with_capacity(written.len());
        for WrittenArea(name, province) in written {
            let province = province.and_then(|index| provinces.get(usize::from(index)).copied());
            let key: Rc<str> = match province {
                // Two provinces may have a commune of one name.
                Some(province) => Rc::from(format!("{province}\n{name}")),
                None => name.clone(),
            };
            let next = small(self.table.areas.len(), "communes")?;
            let number = *self.areas.entry(key).or_insert(next);
            if number == next {
                self.table.areas.push(Area { name, province });
            }
            numbers.push(number);
        }
        self.document.areas = Some(numbers);
        Ok(())
    }

    fn place_indicator(&mut self, written: WrittenIndicator) -> Result<u16, ReadError> {
        let empty = || Rc::from("");
        let (comparison, kind) = (written.comparison(), written.kind());
        let direction = written.direction();
        let group = written.group.unwrap_or_else(empty);
        let known = self.table.groups.iter().position(|known| *known == group);
        let number = small(known.unwrap_or(self.table.groups.len()), "indicators")?;
        if known.is_none() {
            self.table.groups.push(group);
        }
        let next = small(self.table.indicators.len(), "indicators")?;
        let key = (written.name.clone(), number);
        let place = *self.indicators.entry(key).or_insert(next);
        if place == next {
            self.table.indicators.push(CommonIndicator {
                no: written.no.unwrap_or_else(empty),
                group: number,
                name: written.name,
                unit: written.unit,
                comparison,
                kind,
                direction,
            });
        }
        Ok(place)
    }

    /// Whether everything is there that rows need.
    fn need(&self) -> Result<(), ReadError> {
        let document = &self.document;
        let missing = |name| Err(ReadError::MissingMember { name });
        match () {
            () if document.fields.is_none() => missing("fields"),
            () if document.areas.is_none() => missing("communes"),
            () if document.indicators.is_none() => missing("indicators"),
            () if self.table.meta.months.is_empty() => missing("meta"),
            () if self.day().is_none() => missing("meta"),
            () => Ok(()),
        }
    }

    fn make_room(&mut self) {
        // A table may say what it likes; room is made for no more than a nation's.
        const MOST: usize = 200_000;
        let more = self.table.meta.rows.unwrap_or_default().min(MOST);
        self.table.columns.reserve(more.saturating_sub(self.table.len()));
    }

    fn take_row(&mut self, bytes: &[u8], at: usize) -> Result<Option<usize>, ReadError> {
        let Extent::To(end) = extent(bytes, at) else { return Ok(None) };
        if self.state == State::Outside {
            self.need()?;
        }
        self.add(bytes.get(at..end).unwrap_or_default());
        Ok(Some(end))
    }

    fn add(&mut self, row: &[u8]) {
        self.rows += 1;
        let mut written = std::mem::take(&mut self.written);
        if let Err(kind) = self.read_row(row, &mut written) {
            let areas = self.document.areas.as_deref().unwrap_or_default();
            let area = written.area.and_then(|area| areas.get(usize::from(area)));
            let area = area.and_then(|area| self.table.areas.get(usize::from(*area)));
            let area = area.map(|area| area.name.to_string());
            self.faults.push(Fault { row: self.rows, area, kind });
        }
        self.written = written;
    }

    fn read_row(&mut self, row: &[u8], written: &mut Written) -> Result<(), FaultKind> {
        let fields = self.document.fields.as_deref().unwrap_or_default();
        written.read(row, fields).map_err(|_| FaultKind::WrongForm)?;
        let place = |numbers: &Option<Vec<u16>>, index: Option<u16>| {
            numbers.as_deref()?.get(usize::from(index?)).copied()
        };
        let area = place(&self.document.areas, written.area).ok_or(FaultKind::UnknownArea)?;
        let indicator = place(&self.document.indicators, written.indicator)
            .ok_or(FaultKind::UnknownIndicator)?;
        let agencies = self.document.agencies.as_deref().unwrap_or_default();
        for list in [&mut written.lead, &mut written.support, &mut written.monitor] {
            for agency in list {
                *agency = *agencies.get(usize::from(*agency)).ok_or(FaultKind::UnknownAgency)?;
            }
        }
        let due = self.date(&written.due)?;
        if !self.seen.insert(u32::from(area) << 16 | u32::from(indicator)) {
            return Err(FaultKind::Twice);
        }
        self.judge(written, area, indicator, due);
        Ok(())
    }

    /// The number of a deadline, from 1; 0 where there is none.
    fn date(&mut self, text: &str) -> Result<u16, FaultKind> {
        if text.is_empty() {
            return Ok(0);
        }
        if let Some(number) = self.dates.get(text) {
            return Ok(*number);
        }
        let date = Date::parse_iso(text).map_err(|_| FaultKind::NoSuchDay)?;
        self.table.columns.dates.push(date);
        let number = u16::try_from(self.table.columns.dates.len()).unwrap_or_default();
        self.dates.insert(Rc::from(text), number);
        Ok(number)
    }

    fn judge(&mut self, written: &Written, area: u16, indicator: u16, due: u16) {
        let (Some(day), Some(common)) =
            (self.day(), self.table.indicators.get(usize::from(indicator)))
        else {
            return;
        };
        let meta = &self.table.meta;
        self.points.clear();
        for (date, value) in meta.months.iter().zip(&written.values) {
            if let Some(value) = value.filter(|value| value.is_finite()) {
                self.points.push(Point { date: *date, value });
            }
        }
        let by = usize::from(due).checked_sub(1);
        let by = by.and_then(|by| self.table.columns.dates.get(by)).copied();
        let (target, baseline) = (written.target, written.baseline);
        let progress = cell(common, meta.begins, target, baseline, by, &self.points).judge(day);
        let expected = progress.expected.and_then(|expected| {
            let (from, to) = (baseline.unwrap_or_default(), target?);
            let share = 100.0 * (expected - from) / (to - from);
            share.is_finite().then_some(share)
        });
        let month = progress.latest.and_then(|latest| {
            let month = meta.months.iter().position(|month| *month == latest.date)?;
            u8::try_from(month + 1).ok()
        });
        let columns = &mut self.table.columns;
        let row = Added {
            area,
            indicator,
            status: progress.status,
            verdict: progress.verdict,
            latest: month.unwrap_or_default(),
            achieved: progress.achieved,
            expected,
            value: progress.latest.map(|latest| latest.value),
            target,
            baseline,
            target_text: columns.texts.number(&written.target_text),
            roles: [&written.lead, &written.support, &written.monitor]
                .map(|list| columns.lists.number(list.as_slice())),
            due,
        };
        columns.push(&row, &written.values);
    }
}

fn parse<T: DeserializeOwned>(name: &str, value: &[u8]) -> Result<T, ReadError> {
    serde_json::from_slice(value).map_err(|_| ReadError::WrongMember { name: name.to_owned() })
}

fn small(number: usize, name: &'static str) -> Result<u16, ReadError> {
    u16::try_from(number).map_err(|_| ReadError::TooMany { name })
}
