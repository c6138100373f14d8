//! The published schemas accept the plans and refuse documents that are none.

use jsonschema::Validator;
use sauro_model::schema;
use serde_json::{Value, json};

use crate::plans;

fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).expect("a schema")
}

fn faults(validator: &Validator, document: &Value) -> Vec<String> {
    validator.iter_errors(document).map(|error| error.instance_path().to_string()).collect()
}

#[test]
fn plans_are_valid_as_written_and_as_read() {
    let validator = validator(&schema::plan());
    for name in plans::NAMES {
        assert_eq!(faults(&validator, &plans::document(name)), [""; 0], "{name}");
    }
    for plan in plans::all() {
        assert_eq!(
            faults(&validator, &serde_json::to_value(&plan).unwrap()),
            [""; 0],
            "{}",
            plan.id
        );
    }
}

#[test]
fn wrong_plans_are_refused_where_they_are_wrong() {
    let validator = validator(&schema::plan());
    let plan = |rows: Value| json!({ "format": "sauro-plan/1", "indicators": rows });
    for (document, path) in [
        (json!([]), ""),
        (json!({}), ""),
        (json!({ "format": "sauro-plan/2" }), "/format"),
        (json!({ "format": "sauro-plan/1", "issued": "31/12/2026" }), "/issued"),
        (plan(json!({})), "/indicators"),
        (plan(json!([{ "name": "A" }])), "/indicators/0"),
        (plan(json!([{ "id": "1", "name": "A", "kind": "share" }])), "/indicators/0/kind"),
        (
            plan(json!([{ "id": "1", "name": "A", "targets": [{ "value": "60" }] }])),
            "/indicators/0/targets/0/value",
        ),
        (
            plan(json!([{ "id": "1", "name": "A", "due": { "kind": "by", "to": "2026" } }])),
            "/indicators/0/due",
        ),
    ] {
        let faults = faults(&validator, &document);
        assert!(faults.iter().any(|fault| fault.starts_with(path)), "{document}: {faults:?}");
    }
}

#[test]
fn observations_are_told_from_wrong_ones() {
    let validator = validator(&schema::observations());
    let observations =
        |row: Value| json!({ "format": "sauro-observations/1", "observations": [row] });
    let right = observations(json!({
        "indicator": "2.2", "asOf": "2026-06-30", "value": null, "numerator": 3, "denominator": 4,
        "note": "từ cổng", "portal": { "id": 7 }
    }));
    assert_eq!(faults(&validator, &right), [""; 0]);
    for (wrong, path) in [
        (observations(json!({ "asOf": "2026-06-30" })), "/observations/0"),
        (observations(json!({ "indicator": "1", "value": "48%" })), "/observations/0/value"),
        (json!({ "format": "sauro-plan/1" }), "/format"),
    ] {
        assert!(faults(&validator, &wrong).iter().any(|fault| fault.starts_with(path)), "{wrong}");
    }
}

#[test]
fn schemas_say_what_they_are() {
    for (schema, title, format) in [
        (schema::plan(), "Sáu Rõ plan", "sauro-plan/1"),
        (schema::observations(), "Sáu Rõ observations", "sauro-observations/1"),
    ] {
        assert!(schema["$id"].as_str().is_some_and(|id| !id.is_empty()));
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["title"], title);
        assert_eq!(schema["properties"]["format"]["const"], format);
        assert!(schema["required"].as_array().unwrap().contains(&"format".into()));
    }
}
