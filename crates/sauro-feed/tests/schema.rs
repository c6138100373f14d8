//! The schema of mapping files says what the reader of mapping files takes.
#![cfg(feature = "schema")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use sauro_feed::{Mapping, schema};
use serde_json::{Map, Value, json};

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&schema::mapping()).unwrap()
}

#[test]
fn every_mapping_of_the_tests_keeps_to_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/feed");
    let mut count = 0;
    for shape in std::fs::read_dir(folder).unwrap() {
        let Ok(text) = std::fs::read_to_string(shape.unwrap().path().join("mapping.json")) else {
            continue;
        };
        let mapping: Value = serde_json::from_str(&text).unwrap();
        if let Err(error) = validator().validate(&mapping) {
            panic!("{text}\n{error} at {}", error.instance_path());
        }
        count += 1;
    }
    assert!(count >= 7);
}

#[test]
fn it_refuses_what_the_reader_refuses() {
    for mapping in [
        json!({}),
        json!({ "format": "sauro-plan/1" }),
        json!({ "format": "sauro-mapping/1", "indicatorz": {} }),
        json!({ "format": "sauro-mapping/1", "indicators": { "nmae": "a" } }),
        json!({ "format": "sauro-mapping/1", "indicators": { "name": 7 } }),
        json!({ "format": "sauro-mapping/1", "pages": { "kind": "weiter" } }),
        json!({ "format": "sauro-mapping/1", "html": "strip" }),
    ] {
        assert!(!validator().is_valid(&mapping), "{mapping}");
        assert!(Mapping::read(&mapping).is_err(), "{mapping}");
    }
}

/// A value that a field's schema allows: the reader must know every field that the schema names.
fn example(schema: &Value, root: &Value) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return example(root.pointer(reference.trim_start_matches('#')).unwrap(), root);
    }
    for choice in ["anyOf", "oneOf"] {
        if let Some(schemas) = schema[choice].as_array() {
            return example(&schemas[0], root);
        }
    }
    if let Some(constant) = schema.get("const") {
        return constant.clone();
    }
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    if let Some(fields) = schema["properties"].as_object() {
        let fields = fields.iter().map(|(name, schema)| (name.clone(), example(schema, root)));
        return Value::Object(fields.collect());
    }
    let kind = match &schema["type"] {
        Value::Array(kinds) => kinds[0].as_str().unwrap_or_default().to_owned(),
        kind => kind.as_str().unwrap_or_default().to_owned(),
    };
    match kind.as_str() {
        "string" => json!("a"),
        "boolean" => json!(true),
        "integer" => json!(1),
        "number" => json!(1.5),
        "array" => json!(["a"]),
        _ => Value::Object(Map::new()),
    }
}

#[test]
fn the_reader_takes_every_field_that_it_names() {
    let schema = schema::mapping();
    let document = example(&schema, &schema);
    assert!(document["observations"]["pages"]["otherOrigin"].is_boolean(), "{document}");
    if let Err(error) = Mapping::read(&document) {
        panic!("{error}\n{document:#}");
    }
}

/// And the schema names every field that the reader knows.
#[test]
fn it_names_every_field_that_the_reader_takes() {
    let schema = schema::mapping();
    let sections = [
        "",
        "head",
        "agencies",
        "indicators",
        "tasks",
        "reporting",
        "observations",
        "taskUpdates",
        "reports",
        "pages",
        "sheet",
    ];
    for section in sections {
        let wrong = match section {
            "" => json!({ "format": "sauro-mapping/1", "?": 1 }),
            section => json!({ "format": "sauro-mapping/1", section: { "?": 1 } }),
        };
        let Err(sauro_feed::MappingError::UnknownField { known, .. }) = Mapping::read(&wrong)
        else {
            panic!("{wrong} was read");
        };
        let named = match section {
            "" => example(&schema, &schema),
            section => example(&schema, &schema)[section].clone(),
        };
        for field in known {
            assert!(named.get(field).is_some(), "{section}.{field} is not in the schema");
        }
    }
}
