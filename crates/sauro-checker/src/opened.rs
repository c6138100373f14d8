//! The report that is open: what follows from the document and the findings together. Pure.

use std::rc::Rc;

use sauro_model::{Place as RowPlace, Plan, text};

use crate::answer::{Detail, Finding, Place, Report};
use crate::file::Key;
use crate::marks::Marks;
use crate::state::Filter;

/// What is drawn of a document beside its report.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The document's key.
    pub key: Key,
    /// Plan, notes and document.
    pub detail: Rc<Detail>,
    /// Where the findings stand in the document.
    pub marks: Rc<Marks>,
    /// For each finding, the parts of the document that it concerns.
    parts: Vec<Vec<String>>,
    /// For each finding, the ids of the agencies that it concerns.
    agencies: Vec<Vec<String>>,
}

impl Opened {
    /// Puts a document and its report together.
    pub fn new(key: Key, detail: Detail, report: &Report) -> Opened {
        let marks = Marks::of(&report.findings, &detail.document);
        let parts = report.findings.iter().map(parts_of).collect();
        let agencies =
            report.findings.iter().map(|finding| agencies_of(finding, &detail.plan)).collect();
        Opened { key, detail: Rc::new(detail), marks: Rc::new(marks), parts, agencies }
    }

    /// Whether a finding passes what a filter asks of part and agency.
    pub fn passes(&self, finding: usize, filter: &Filter) -> bool {
        let has = |lists: &[Vec<String>], wanted: &Option<String>| {
            let list = lists.get(finding).map_or(&[][..], Vec::as_slice);
            wanted.as_ref().is_none_or(|wanted| list.contains(wanted))
        };
        has(&self.parts, &filter.part) && has(&self.agencies, &filter.agency)
    }

    /// The parts that findings concern, in order: the whole document is the empty one.
    pub fn all_parts(&self) -> Vec<&str> {
        distinct(&self.parts)
    }

    /// The agencies that findings concern, by id.
    pub fn all_agencies(&self) -> Vec<&str> {
        distinct(&self.agencies)
    }
}

fn distinct(lists: &[Vec<String>]) -> Vec<&str> {
    let mut all: Vec<&str> = lists.iter().flatten().map(String::as_str).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The parts of a document are its appendices and the first level of its sections, which is told
/// by a leading "§".
fn parts_of(finding: &Finding) -> Vec<String> {
    let mut parts: Vec<String> = finding.places.iter().map(part_of).collect();
    if parts.is_empty() {
        parts.push(String::new());
    }
    parts.dedup();
    parts
}

fn part_of(place: &Place) -> String {
    if let Some(appendix) = &place.appendix {
        return appendix.clone();
    }
    let top = place.section.as_deref().and_then(|section| section.split('.').next());
    top.map(|top| format!("§{top}")).unwrap_or_default()
}

fn agencies_of(finding: &Finding, plan: &Plan) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for place in &finding.places {
        let concerns = |row: Option<&RowPlace>, no: Option<&String>| {
            let appendix = row.and_then(|row| row.appendix.as_ref());
            let row = row.and_then(|row| row.row.as_ref()).or(no);
            row.is_some_and(|row| place.rows.contains(row)) && appendix == place.appendix.as_ref()
        };
        for indicator in &plan.indicators {
            if concerns(indicator.place.as_ref(), indicator.no.as_ref()) {
                ids.extend(indicator.lead.iter().chain(&indicator.support).cloned());
            }
        }
        for task in &plan.tasks {
            if concerns(task.place.as_ref(), task.no.as_ref()) {
                ids.extend(task.lead.iter().chain(&task.support).cloned());
            }
        }
        let quote = text::key(place.quote.as_deref().unwrap_or_default());
        for agency in &plan.agencies {
            let named = agency.variants.iter().chain([&agency.name]);
            if !quote.is_empty()
                && named
                    .map(|name| text::key(name))
                    .any(|name| !name.is_empty() && quote.contains(&name))
            {
                ids.push(agency.id.clone());
            }
        }
    }
    ids.sort_unstable();
    ids.dedup();
    ids
}

#[cfg(test)]
mod tests {
    use sauro_model::{Agency, Indicator};

    use super::*;
    use crate::answer::{Certainty, Severity, Words};

    fn finding(places: Vec<Place>) -> Finding {
        Finding {
            fingerprints: Vec::new(),
            rule: "r".into(),
            title: String::new(),
            severity: Severity::Note,
            certainty: Certainty::Certain,
            places,
            message: Words::default(),
            change: None,
        }
    }

    #[test]
    fn findings_are_sorted_into_parts_and_agencies() {
        let agency =
            |id: &str, name: &str| Agency { id: id.into(), name: name.into(), ..Agency::default() };
        let at = RowPlace {
            appendix: Some("Phụ lục I".into()),
            row: Some("2".into()),
            ..RowPlace::default()
        };
        let plan = Plan {
            agencies: vec![agency("vhxh", "Phòng Văn hóa – Xã hội"), agency("ca", "Công an xã")],
            indicators: vec![Indicator {
                lead: vec!["vhxh".into()],
                place: Some(at),
                ..Indicator::default()
            }],
            ..Plan::default()
        };
        let row = Place {
            appendix: Some("Phụ lục I".into()),
            rows: vec!["2".into()],
            ..Place::default()
        };
        let body = Place {
            section: Some("III.2".into()),
            quote: Some("giao công an xã báo cáo".into()),
            ..Place::default()
        };
        let report = Report {
            findings: vec![finding(vec![row, body]), finding(Vec::new())],
            ..Report::default()
        };
        let opened = Opened::new(1, Detail { plan, ..Detail::default() }, &report);
        assert_eq!(opened.all_parts(), ["", "Phụ lục I", "§III"]);
        assert_eq!(opened.all_agencies(), ["ca", "vhxh"]);
        let only = Filter {
            agency: Some("ca".into()),
            part: Some("Phụ lục I".into()),
            ..Filter::default()
        };
        assert!(opened.passes(0, &only) && !opened.passes(1, &only));
        assert!(opened.passes(1, &Filter { part: Some(String::new()), ..Filter::default() }));
    }
}
