//! Small plans and observations, written as their JSON.
#![allow(dead_code, reason = "each test file uses some of these")]

use sauro_model::{Date, Observations, Plan, json};
use sauro_progress::{Options, PartProgress, PlanProgress, progress};
use serde_json::{Value, json};

pub(crate) fn date(text: &str) -> Date {
    Date::parse_iso(text).expect("a date")
}

pub(crate) fn plan(mut document: Value) -> Plan {
    document["format"] = json!(Plan::FORMAT);
    let read = json::read_plan(document).expect("a plan");
    assert_eq!(read.problems, []);
    read.document
}

pub(crate) fn observations(mut document: Value) -> Observations {
    document["format"] = json!(Observations::FORMAT);
    let read = json::read_observations(document).expect("observations");
    assert_eq!(read.problems, []);
    read.document
}

/// A plan of one indicator with the id "1", without a period.
pub(crate) fn one(mut indicator: Value) -> Plan {
    indicator["id"] = json!("1");
    indicator["name"] = json!("Chỉ tiêu");
    plan(json!({ "indicators": [indicator] }))
}

/// A target such as `target("at-least", 60, "2026-12-31")`, in percent.
pub(crate) fn target(comparison: &str, value: impl Into<f64>, by: &str) -> Value {
    json!({ "comparison": comparison, "value": value.into(), "unit": "%", "by": by })
}

/// Values of the indicator "1" by date.
pub(crate) fn values(values: &[(&str, f64)]) -> Observations {
    let rows = values
        .iter()
        .map(|(as_of, value)| json!({ "indicator": "1", "asOf": as_of, "value": value }));
    observations(json!({ "observations": rows.collect::<Value>() }))
}

pub(crate) fn on(plan: &Plan, observations: &Observations, as_of: &str) -> PlanProgress {
    progress(plan, observations, &Options::on(date(as_of)))
}

/// What the only part of the only indicator has come to.
pub(crate) fn part(plan: &Plan, observations: &Observations, as_of: &str) -> PartProgress {
    let progress = on(plan, observations, as_of);
    let [indicator] = progress.indicators.as_slice() else { panic!("one indicator") };
    indicator.only_part().expect("one part").clone()
}

#[track_caller]
pub(crate) fn near(found: Option<f64>, expected: f64, tolerance: f64) {
    let found = found.expect("a number");
    assert!((found - expected).abs() < tolerance, "{found} is not {expected}");
}

/// Baseline 40 at the end of 2025, 60 by the end of 2026, 90 by the end of 2030.
pub(crate) fn rising() -> Plan {
    one(json!({
        "baseline": { "value": 40, "date": "2025-12-31" },
        "targets": [target("at-least", 60, "2026-12-31"), target("at-least", 90, "2030-12-31")]
    }))
}
