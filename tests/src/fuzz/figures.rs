//! Plans and figures that are JSON already: the checker, the calculation, a portal's own answers.

use sauro_document::{Document, Origin, Reading};
use sauro_feed::{Arrival, Feed, Grid, Mapping, Part, Path};
use sauro_model::{Date, Observations, Plan, json};
use sauro_progress::{Method, Options};
use serde_json::Value;

use super::{downstream, parts};

/// A plan, and perhaps the plan of the authority above.
pub(super) fn check(data: &[u8]) {
    let parts = parts(data);
    let Some(plan) = parts.first().and_then(|text| plan_of(text)) else { return };
    let parent = parts.get(1).and_then(|text| plan_of(text));
    let document = Document { origin: Origin::Json, ..Document::default() };
    let report = downstream::checked(&plan, &document, &Reading::default(), parent.as_ref());
    downstream::write(&report);
}

/// A plan, observations, and a line with the day and the method.
pub(super) fn progress(data: &[u8]) {
    let parts = parts(data);
    let Some(plan) = parts.first().and_then(|text| plan_of(text)) else { return };
    let observations = parts.get(1).and_then(|text| value_of(text));
    let observations = observations.and_then(|value| json::read_observations(value).ok());
    let observations = observations.map(|read| read.document).unwrap_or_default();
    let settings = parts.get(2).map(String::as_str).unwrap_or_default();
    follow(&plan, &observations, settings);
}

/// A mapping, and an answer in JSON or CSV.
pub(super) fn feed(data: &[u8]) {
    let parts = parts(data);
    let mapping = parts.first().and_then(|text| value_of(text));
    let mapping = mapping.and_then(|value| Mapping::read(&value).ok());
    let answer = parts.get(1).map(String::as_str).unwrap_or_default();
    if let Ok(path) = Path::parse(answer.lines().next().unwrap_or_default()) {
        assert!(Path::parse(path.as_str()).is_ok(), "{path:?}");
    }
    let mut feed = Feed::new(mapping);
    match value_of(answer) {
        Some(value) => {
            let arrival =
                Arrival { part: Part::Both, address: "https://xa.vn/a?page=1", link: None };
            let _ = feed.add(&value, arrival);
            if let Some(grids) = Grid::from_value(&value) {
                let _ = feed.add_grids(&grids, Part::Both);
            }
        }
        None => {
            let _ = feed.add_csv(answer, Part::Both);
        }
    }
    let fed = feed.finish();
    let observations = fed.observations.unwrap_or_default();
    if let Some(plan) = fed.plan {
        follow(&plan, &observations, "2026-06-01 linear");
    }
}

fn follow(plan: &Plan, observations: &Observations, settings: &str) {
    let mut words = settings.split_whitespace();
    let as_of = words.next().and_then(|word| Date::parse_iso(word).ok());
    let as_of = as_of.or_else(|| Date::new(2026, 6, 1)).expect("June has a first day");
    let method = words.next().and_then(Method::parse).unwrap_or_default();
    let milestone = words.next().and_then(|word| Date::parse_iso(word).ok());
    let options = Options { as_of, method, milestone };
    let progress = sauro_progress::progress(plan, observations, &options);
    assert_eq!(progress.indicators.len() + progress.left_out.len(), plan.indicators.len());
    assert!(!sauro_progress::json::to_json(&progress).to_string().is_empty());
}

fn plan_of(text: &str) -> Option<Plan> {
    Some(json::read_plan(value_of(text)?).ok()?.document)
}

fn value_of(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}
