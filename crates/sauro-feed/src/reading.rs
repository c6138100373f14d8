//! Reading the fields of one row, and keeping what was noticed on the way.

use sauro_model::notation::{agency, due, number, target};
use sauro_model::text::{fold, nfc, normalise};
use sauro_model::{Comparison, Date, Due, Target};
use serde_json::Value;

use crate::figure::{self, Figure};
use crate::locate::{Row, first_keys};
use crate::mapping::{DateForm, Forms, Rows};
use crate::path::Path;
use crate::problem::{Expected, Problem, RowName, Section, What};
use crate::registry::{Agencies, Groups};
use crate::source::Source;
use crate::{html, moment, words};

/// Everything that is kept from row to row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    pub(crate) problems: Vec<Problem>,
    pub(crate) agencies: Agencies,
    pub(crate) groups: Groups,
    /// The page of the answer that is being read, from 1.
    pub(crate) page: u32,
    /// The sheet that is being read. Empty for JSON.
    pub(crate) sheet: String,
    /// Whether each path found anything in any row.
    usage: Vec<Usage>,
}

#[derive(Clone, Debug)]
struct Usage {
    section: Section,
    field: &'static str,
    path: String,
    is_found: bool,
    page: u32,
    keys: Vec<String>,
}

impl Reading {
    pub(crate) fn new(agencies: Agencies, groups: Groups) -> Reading {
        Reading { agencies, groups, ..Reading::default() }
    }

    pub(crate) fn report(&mut self, section: Section, row: Option<RowName>, what: What) {
        self.problems.push(Problem { section, page: self.page, row, what });
    }

    /// Reports the paths that have found nothing in any row.
    pub(crate) fn report_unused_paths(&mut self) {
        for usage in std::mem::take(&mut self.usage) {
            if usage.is_found {
                continue;
            }
            let Usage { section, field, path, page, keys, .. } = usage;
            let what = What::Nowhere { field, path, keys };
            self.problems.push(Problem { section, page, row: None, what });
        }
    }

    /// Whether a source has found anything in any row so far.
    pub(crate) fn has_found(&self, section: Section, source: &Source) -> bool {
        let mut paths = source.paths().peekable();
        let is_found = |path: &Path| {
            let usage = self.usage.iter().find(|usage| usage.is_of(section, path));
            usage.is_none_or(|usage| usage.is_found)
        };
        paths.peek().is_none() || paths.any(is_found)
    }

    /// Keeps whether a path has found anything yet.
    fn note_usage(&mut self, section: Section, field: &'static str, path: &Path, row: &Row<'_>) {
        let place = self.usage.iter().position(|usage| usage.is_of(section, path));
        let usage = place.and_then(|place| self.usage.get_mut(place));
        match usage {
            Some(usage) if usage.is_found => {}
            Some(usage) => usage.is_found = !row.find(path).is_empty(),
            None => self.usage.push(Usage {
                section,
                field,
                path: path.as_str().to_owned(),
                is_found: !row.find(path).is_empty(),
                page: self.page,
                keys: first_keys(row.value()),
            }),
        }
    }
}

impl Usage {
    fn is_of(&self, section: Section, path: &Path) -> bool {
        self.section == section && self.path == path.as_str()
    }
}

/// One row with the section that says how to read it.
pub(crate) struct RowReader<'r, 'a> {
    pub(crate) forms: &'r Forms,
    pub(crate) rows: &'r Rows,
    pub(crate) reading: &'r mut Reading,
    pub(crate) row: &'r Row<'a>,
    pub(crate) name: RowName,
}

impl RowReader<'_, '_> {
    pub(crate) fn report(&mut self, what: What) {
        self.reading.report(self.rows.section, Some(self.name.clone()), what);
    }

    /// Everything that is there, `null` included.
    fn values(&mut self, field: &'static str, source: &Source) -> Vec<Value> {
        for path in source.paths() {
            self.reading.note_usage(self.rows.section, field, path, self.row);
        }
        source.values(self.row).into_iter().map(std::borrow::Cow::into_owned).collect()
    }

    /// The texts that are there, with their line breaks.
    fn raw_texts(&mut self, field: &'static str, source: Option<&Source>) -> Vec<String> {
        let Some(source) = source else { return Vec::new() };
        let is_html = self.forms.is_html;
        let values = self.values(field, source);
        values.iter().filter_map(|value| text_of(value, is_html)).collect()
    }

    /// The text, several joined by a blank. `None` where there is none.
    pub(crate) fn text(&mut self, field: &'static str) -> Option<String> {
        let texts = self.raw_texts(field, self.rows.source(field));
        as_text(&texts.join(" "))
    }

    /// A number of a row or an id: as [`text`](Self::text), but a JSON number keeps its point, since
    /// 1.1 comes after 1 and is not 1,1. Several are joined by a point.
    pub(crate) fn label(&mut self, field: &'static str) -> Option<String> {
        let source = self.rows.source(field)?;
        let mut label = String::new();
        for value in self.values(field, source) {
            let text = match &value {
                Value::Number(number) => Some(label_of(number)),
                value => text_of(value, self.forms.is_html),
            };
            let Some(text) = text else { continue };
            if !label.is_empty() {
                label.push('.');
            }
            label.push_str(&text);
        }
        as_text(&label)
    }

    /// A word that `read` must know, the portal's own words translated.
    pub(crate) fn known_word<T>(
        &mut self,
        field: &'static str,
        expected: Expected,
        read: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let found = self.text(field)?;
        let folded = fold(&found);
        let own = self.forms.words.iter().find(|(word, _)| fold(word) == folded);
        let known = read(own.map_or(&found, |(_, ours)| ours));
        if known.is_none() {
            self.report(What::Unreadable { field, found, expected });
        }
        known
    }

    /// The first value that is one.
    fn first(&mut self, field: &'static str, source: &Source) -> Option<Value> {
        for value in self.values(field, source) {
            if value.is_number() {
                return Some(value);
            }
            let text = text_of(&value, self.forms.is_html);
            if let Some(text) = text.and_then(|text| as_text(&text)) {
                return Some(Value::String(text));
            }
        }
        None
    }

    /// The day.
    pub(crate) fn date(&mut self, field: &'static str) -> Option<Date> {
        self.date_by(field, moment::read)
    }

    /// The first day of what is named: of a year 1 January.
    pub(crate) fn first_day(&mut self, field: &'static str) -> Option<Date> {
        self.date_by(field, moment::first_day)
    }

    fn date_by(
        &mut self,
        field: &'static str,
        read: fn(&Value, DateForm) -> Option<Date>,
    ) -> Option<Date> {
        let value = self.first(field, self.rows.source(field)?)?;
        let date = read(&value, self.forms.dates);
        if date.is_none() {
            self.unreadable(field, &value, Expected::Date);
        }
        date
    }

    /// The number of a field.
    pub(crate) fn figure(&mut self, field: &'static str) -> Option<Figure> {
        self.figure_of(field, self.rows.source(field)?)
    }

    /// The number that a source gives.
    pub(crate) fn figure_of(&mut self, field: &'static str, source: &Source) -> Option<Figure> {
        let value = self.first(field, source)?;
        let figure = figure::read(&value, self.forms.numbers);
        if figure.is_none() {
            self.unreadable(field, &value, Expected::Number);
        }
        figure
    }

    /// The number, without a unit or a fraction.
    pub(crate) fn number(&mut self, field: &'static str) -> Option<f64> {
        self.figure(field)?.value
    }

    fn unreadable(&mut self, field: &'static str, value: &Value, expected: Expected) {
        let found = text_of(value, false).unwrap_or_default();
        self.report(What::Unreadable { field, found, expected });
    }

    /// The ids of the agencies.
    pub(crate) fn agencies(&mut self, field: &'static str) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for name in self.names(field) {
            let id = self.reading.agencies.id_of(&name);
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// The names, each on its own.
    pub(crate) fn names(&mut self, field: &'static str) -> Vec<String> {
        let mut names = Vec::new();
        for text in self.raw_texts(field, self.rows.source(field)) {
            names.append(&mut self.split(&text));
        }
        names
    }

    /// The names that one text lists.
    pub(crate) fn split(&self, text: &str) -> Vec<String> {
        let mut parts = match self.forms.split.is_empty() {
            true => agency::split(text),
            false => vec![text.to_owned()],
        };
        for separator in self.forms.split.iter().filter(|separator| !separator.is_empty()) {
            let mut smaller = Vec::new();
            for part in &parts {
                smaller.extend(part.split(separator.as_str()).map(str::to_owned));
            }
            parts = smaller;
        }
        parts.iter().filter_map(|part| as_text(part)).collect()
    }

    /// A target as printed. `None` where there is none.
    pub(crate) fn target(
        &mut self,
        field: &'static str,
        source: &Source,
        unit: Option<&str>,
        by: Option<Date>,
    ) -> Option<Target> {
        let text = as_text(&self.raw_texts(field, Some(source)).join(" "))?;
        let reading = target::read(&text, unit);
        if reading.comparison == Comparison::Text {
            // The whole name of an indicator, with one target inside it.
            if let [found] = target::find(&text).as_slice() {
                let printed = text.get(found.start..found.end).unwrap_or(&text);
                return Some(found.reading.clone().into_target(printed, by));
            }
        }
        if let Some(note) = reading.note {
            self.report(What::Target { text: text.clone(), note });
        }
        Some(reading.into_target(&text, by))
    }

    /// A deadline as printed. `None` where there is none.
    pub(crate) fn due(&mut self, field: &'static str) -> Option<Due> {
        let text = self.text(field)?;
        let reading = due::read(&text);
        if let Some(note) = reading.note {
            self.report(What::Due { text, note });
        }
        Some(reading.due)
    }
}

/// The text in one line. `None` for what says that there is no value.
fn as_text(text: &str) -> Option<String> {
    let text = normalise(text);
    (!words::is_nothing(&text)).then_some(text)
}

/// The text of a value, with its line breaks. `None` for what has no text; `false` is what
/// WordPress fills empty fields with.
fn text_of(value: &Value, is_html: bool) -> Option<String> {
    match value {
        Value::String(text) if is_html => Some(nfc(&html::text_of(text))),
        Value::String(text) => Some(nfc(text)),
        Value::Number(number) => Some(number_text(number)),
        Value::Bool(true) => Some("true".to_owned()),
        Value::Bool(false) | Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// A JSON number as a Vietnamese text prints it, without thousands points: it may be a number of a
/// row as well as a target.
fn number_text(value: &serde_json::Number) -> String {
    if let Some(whole) = value.as_i64() {
        return whole.to_string();
    }
    match value.as_f64() {
        Some(value) => number::print_exact(value).replace('.', ""),
        None => String::new(),
    }
}

/// A JSON number as the number of a row: 1.1, not 1,1.
pub(crate) fn label_of(number: &serde_json::Number) -> String {
    number_text(number).replace(',', ".")
}
