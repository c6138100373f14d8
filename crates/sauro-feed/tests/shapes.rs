//! The shapes in which portals give their data: each of them is read as the same rows that the
//! plan's own fixture has, and as the observations that were put into it.
//!
//! A folder of `tests/feed` holds the answers (`arrivals.json` says in which order they come and
//! from where), the mapping that a webmaster would write, and `expected.json`: the name of the
//! plan's fixture and the observations.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::PathBuf;

use sauro_feed::{Arrival, Fed, Feed, Mapping, Part, Weight};
use sauro_model::{Plan, json};
use serde_json::{Map, Value, json};

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests").join(name)
}

fn text_at(path: &str) -> String {
    let path = folder(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn value_at(path: &str) -> Value {
    serde_json::from_str(&text_at(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn mapping_of(shape: &str) -> Mapping {
    Mapping::read(&value_at(&format!("feed/{shape}/mapping.json"))).unwrap()
}

/// Reads the answers of a folder as they would arrive, following the pages.
fn feed(shape: &str, mapping: Option<Mapping>) -> Fed {
    let mut feed = Feed::new(mapping);
    let mut next = None;
    for arrival in value_at(&format!("feed/{shape}/arrivals.json")).as_array().unwrap() {
        let address = arrival["address"].as_str().unwrap();
        if let Some(next) = next.take() {
            assert_eq!(address, next, "{shape}: another page was asked for");
        }
        let part = match arrival["part"].as_str() {
            Some("plan") => Part::Plan,
            Some("observations") => Part::Observations,
            _ => Part::Both,
        };
        let path = format!("feed/{shape}/{}", arrival["answer"].as_str().unwrap());
        next = if path.ends_with(".csv") {
            feed.add_csv(&text_at(&path), part).unwrap();
            None
        } else if path.ends_with(".xlsx") {
            add_workbook(&mut feed, &path, part);
            None
        } else {
            let link = arrival["link"].as_str();
            feed.add(&value_at(&path), Arrival { part, address, link }).unwrap()
        };
    }
    assert_eq!(next, None, "{shape}: a page is missing");
    feed.finish()
}

#[cfg(feature = "xlsx")]
fn add_workbook(feed: &mut Feed, path: &str, part: Part) {
    let grids = sauro_feed::read_xlsx(&std::fs::read(folder(path)).unwrap()).unwrap();
    // The way through JSON is the one that the widget takes.
    let answer = sauro_feed::Grid::to_value(&grids);
    feed.add(&answer, Arrival { part, ..Arrival::default() }).unwrap();
}

#[cfg(not(feature = "xlsx"))]
fn add_workbook(_: &mut Feed, path: &str, _: Part) {
    panic!("{path} needs the feature xlsx");
}

/// A row with its agencies by name and its group by number and name, so that ids may differ.
fn rows(plan: &Plan, known: &Plan, fields: &[&str], of: &str) -> Vec<Value> {
    let document = serde_json::to_value(plan).unwrap();
    // An agency is called as the fixture calls it, if one of the spellings is the fixture's.
    let agency = |id: &Value| {
        let agency = plan.agency(id.as_str().unwrap()).unwrap();
        let spellings = || std::iter::once(&agency.name).chain(&agency.variants);
        let same = known.agencies.iter().find(|known| {
            spellings().any(|name| *name == known.name || known.variants.contains(name))
        });
        same.map_or(agency.name.clone(), |known| known.name.clone())
    };
    let rows = document[of].as_array().unwrap().iter().map(|row| {
        let mut kept = Map::new();
        for field in fields {
            let value = match (*field, &row[*field]) {
                ("lead" | "support" | "monitor" | "ownerAbove", Value::Array(ids)) => {
                    ids.iter().map(agency).collect()
                }
                ("group", Value::String(id)) => {
                    let group = plan.groups.iter().find(|group| group.id == *id).unwrap();
                    json!([group.no, group.name])
                }
                (_, value) => value.clone(),
            };
            kept.insert((*field).to_owned(), value);
        }
        Value::Object(kept)
    });
    rows.collect()
}

const INDICATOR: [&str; 10] =
    ["id", "no", "group", "name", "unit", "kind", "limit", "targets", "lead", "support"];
const TASK: [&str; 8] = ["id", "no", "group", "name", "lead", "support", "output", "due"];

#[track_caller]
fn assert_rows(found: &[Value], expected: &[Value]) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found, expected);
    }
}

#[track_caller]
fn check(shape: &str, fed: &Fed) {
    let expected = value_at(&format!("feed/{shape}/expected.json"));
    let fixture = format!("fixtures/plans/{}.json", expected["plan"].as_str().unwrap());
    let fixture = json::read_plan(value_at(&fixture)).unwrap().document;
    let plan = fed.plan.as_ref().unwrap();

    let also = expected["also"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let fields: Vec<&str> = INDICATOR.into_iter().chain(also).collect();
    assert_rows(
        &rows(plan, &fixture, &fields, "indicators"),
        &rows(&fixture, &fixture, &fields, "indicators"),
    );
    if expected["taskUpdates"].is_array() {
        assert_rows(
            &rows(plan, &fixture, &TASK, "tasks"),
            &rows(&fixture, &fixture, &TASK, "tasks"),
        );
    }

    let observations = serde_json::to_value(fed.observations.as_ref().unwrap()).unwrap();
    for list in ["observations", "taskUpdates"] {
        let found = observations[list].as_array().unwrap();
        let expected = expected[list].as_array().map(Vec::as_slice).unwrap_or_default();
        assert_eq!(found.len(), expected.len(), "{list}");
        for (found, expected) in found.iter().zip(expected) {
            // Everything that is not expected is not stated.
            let stated = found.as_object().unwrap().iter().filter(|(_, value)| !value.is_null());
            let stated: Map<String, Value> =
                stated.map(|(name, value)| (name.clone(), value.clone())).collect();
            assert_eq!(with_floats(Value::Object(stated)), with_floats(expected.clone()));
        }
    }
}

/// 100 and 100.0 are one number in JSON.
fn with_floats(row: Value) -> Value {
    match row {
        Value::Number(number) => json!(number.as_f64()),
        Value::Object(fields) => {
            fields.into_iter().map(|(name, value)| (name, with_floats(value))).collect()
        }
        other => other,
    }
}

/// Everything that was lost, in words for the test.
fn losses(fed: &Fed) -> Vec<String> {
    let lost = fed.problems.iter().filter(|problem| problem.weight() > Weight::Note);
    lost.map(|problem| format!("{problem:?}")).collect()
}

#[track_caller]
fn check_with_mapping(shape: &str) {
    let fed = feed(shape, Some(mapping_of(shape)));
    check(shape, &fed);
    assert_eq!(losses(&fed), [""; 0]);
    assert!(fed.observations.unwrap().illustrative, "the figures are made up");
}

#[test]
fn wordpress_with_acf_fields() {
    check_with_mapping("wordpress-acf");
}

#[test]
fn sharepoint_verbose() {
    check_with_mapping("sharepoint-verbose");
}

#[test]
fn sharepoint_nometadata_with_a_list_for_the_figures() {
    check_with_mapping("sharepoint-nometadata");
}

#[test]
fn liferay_structured_content() {
    check_with_mapping("liferay");
}

#[test]
fn a_home_made_api() {
    check_with_mapping("home-made");
}

#[test]
fn a_google_sheet() {
    check_with_mapping("google-sheets");
}

#[cfg(feature = "xlsx")]
#[test]
fn a_workbook_with_merged_headings() {
    check_with_mapping("excel");
}

#[cfg(feature = "xlsx")]
#[test]
fn a_workbook_without_a_mapping() {
    use sauro_feed::What;
    let fed = feed("excel", None);
    check("excel", &fed);
    assert_eq!(losses(&fed), [""; 0]);
    let guessed = |column: &str| {
        fed.problems.iter().any(|problem| {
            matches!(&problem.what, What::Guessed { column: found, .. } if found == column)
        })
    };
    for column in ["STT", "Chỉ tiêu", "Mục tiêu / Năm 2026", "Kết quả / 6 tháng 2026"] {
        assert!(guessed(column), "{column} was guessed and is not named");
    }
    let hidden =
        fed.problems.iter().find(|problem| matches!(problem.what, What::HiddenRows { .. }));
    assert_eq!(hidden.map(|problem| &problem.what), Some(&What::HiddenRows { count: 1 }));
}
