//! The five plans as data: read and written without loss, as many rows as the documents print, and
//! nothing in them that the rest of the product would stumble over.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::collections::BTreeSet;

use sauro_model::{Date, Observations, Plan, json};
use sauro_progress::{Options, Status};
use sauro_tests::{PLANS, path, read_json};
use serde_json::Value;

fn document(name: &str) -> Value {
    read_json(&path(&format!("fixtures/plans/{name}.json"))).unwrap()
}

fn plan(name: &str) -> Plan {
    let read = json::read_plan(document(name)).unwrap();
    assert_eq!(read.problems, [], "{name}");
    read.document
}

#[test]
fn every_plan_is_written_as_it_was_read() {
    for name in PLANS {
        let written = serde_json::to_value(plan(name)).unwrap();
        contains(&written, &document(name), name);
    }
}

/// Whether everything in `part` stands in `whole` too; numbers compare by value.
fn contains(whole: &Value, part: &Value, at: &str) {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            for (name, value) in part {
                let at = format!("{at}.{name}");
                contains(whole.get(name).unwrap_or(&Value::Null), value, &at);
            }
        }
        (Value::Array(whole), Value::Array(part)) => {
            assert_eq!(whole.len(), part.len(), "{at}");
            for (index, (whole, part)) in whole.iter().zip(part).enumerate() {
                contains(whole, part, &format!("{at}[{index}]"));
            }
        }
        (Value::Number(whole), Value::Number(part)) => {
            assert_eq!(whole.as_f64(), part.as_f64(), "{at}")
        }
        _ => assert_eq!(whole, part, "{at}"),
    }
}

#[test]
fn the_plans_have_as_many_rows_as_the_documents_print() {
    let counts = PLANS.map(|name| {
        let plan = plan(name);
        (plan.indicators.len(), plan.tasks.len(), plan.reporting_duties.len())
    });
    assert_eq!(counts, [(24, 0, 5), (13, 0, 2), (22, 0, 4), (17, 0, 3), (69, 48, 16)]);
}

#[test]
fn ids_are_unique_and_every_role_names_a_known_agency() {
    for name in PLANS {
        let plan = plan(name);
        let ids: BTreeSet<&str> = plan.indicators.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids.len(), plan.indicators.len(), "{name}");
        let roles = plan.indicators.iter().flat_map(|row| [&row.lead, &row.support, &row.monitor]);
        let roles = roles.chain(plan.tasks.iter().flat_map(|row| [&row.lead, &row.support]));
        for id in roles.flatten() {
            assert!(plan.agency(id).is_some(), "{name}: {id}");
        }
    }
}

#[test]
fn without_figures_nothing_is_met_and_nothing_is_zero() {
    for name in PLANS {
        let plan = plan(name);
        let as_of = Date::parse_iso("2026-06-30").unwrap();
        let progress =
            sauro_progress::progress(&plan, &Observations::default(), &Options::on(as_of));
        assert_eq!(progress.rollup.by_status.total(), plan.indicators.len(), "{name}");
        for row in &progress.indicators {
            assert!(
                matches!(row.status, Status::NoData | Status::Judged | Status::Invalid),
                "{name} {}",
                row.id
            );
            assert!(row.parts.iter().all(|part| part.achieved.is_none() && part.latest.is_none()));
        }
    }
}
