//! Whatever an answer, a mapping or a path says, reading ends, panics nowhere, and finds what the
//! standard for paths finds.

use proptest::prelude::*;
use sauro_feed::{Arrival, Feed, Mapping, Part, Path, read};
use serde_json::{Map, Value, json};

/// JSON of the sort that portals answer with, and of any other sort.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z0-9,.%/≥ -]{0,12}".prop_map(Value::from),
        Just(json!("30/06/2026")),
        Just(json!("≥ 60%")),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(any_name(), inner, 0..6)
                .prop_map(|fields| { Value::Object(fields.into_iter().collect()) }),
        ]
    })
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[abc]",
        Just("stt".into()),
        Just("ten_chi_tieu".into()),
        Just("@x.y".into()),
        Just("Chỉ tiêu".into())
    ]
}

/// A path in our writing and in JSONPath's.
fn any_path() -> impl Strategy<Value = (String, String)> {
    let step = prop_oneof![
        any_name().prop_map(|name| (format!("[{}]", json!(name)), format!("[{}]", json!(name)))),
        "[abc]".prop_map(|name| (format!(".{name}"), format!(".{name}"))),
        (0usize..4).prop_map(|index| (format!("[{index}]"), format!("[{index}]"))),
        Just(("[*]".to_owned(), "[*]".to_owned())),
    ];
    prop::collection::vec(step, 0..5).prop_map(|steps| {
        let (ours, theirs): (String, String) = steps.into_iter().unzip();
        (format!("${ours}"), format!("${theirs}"))
    })
}

/// A mapping whose fields lead anywhere.
fn any_mapping() -> impl Strategy<Value = Value> {
    let source = prop_oneof![
        any_path().prop_map(|(path, _)| Value::from(path)),
        "[abc^#=.*\\[\\]]{1,6}".prop_map(Value::from),
        any_name().prop_map(|name| Value::from(format!("[{}]", json!(name)))),
    ];
    let fields = prop_oneof![
        Just("rows"),
        Just("id"),
        Just("no"),
        Just("name"),
        Just("group"),
        Just("unit"),
        Just("target"),
        Just("by"),
        Just("lead"),
        Just("due"),
        Just("value"),
        Just("asOf"),
        Just("indicator"),
        Just("state")
    ];
    let section = prop::collection::btree_map(fields, source, 1..6).prop_map(|fields| {
        fields.into_iter().map(|(name, source)| (name.to_owned(), source)).collect::<Map<_, _>>()
    });
    (section.clone(), section.clone(), section, any::<bool>()).prop_map(|(mut rows, tasks, seen, html)| {
        rows.entry("name").or_insert_with(|| "a".into());
        rows.retain(|name, _| !matches!(name.as_str(), "value" | "asOf" | "indicator" | "state"));
        json!({ "format": "sauro-mapping/1", "html": html, "indicators": rows, "tasks": tasks, "observations": seen })
    })
}

proptest! {
    #[test]
    fn any_answer_is_read_by_any_mapping(answers in prop::collection::vec(any_value(), 1..3), document in any_mapping()) {
        let Ok(mapping) = Mapping::read(&document) else { return Ok(()) };
        let mut feed = Feed::new(Some(mapping));
        for (index, answer) in answers.iter().enumerate() {
            let part = [Part::Both, Part::Observations][index % 2];
            let _ = feed.add(answer, Arrival { part, address: "https://xa.gov.vn/api", link: None });
        }
        let fed = feed.finish();
        let ids: Vec<String> = fed.plan.iter().flat_map(|plan| &plan.indicators).map(|row| row.id.clone()).collect();
        let mut unique = ids.clone();
        unique.sort();
        unique.dedup();
        prop_assert_eq!(unique.len(), ids.len(), "ids are unique");
        for observation in fed.observations.iter().flat_map(|all| &all.observations) {
            if fed.plan.is_some() {
                prop_assert!(ids.contains(&observation.indicator));
            }
            let numbers = [observation.value, observation.numerator, observation.denominator];
            prop_assert!(numbers.iter().flatten().all(|number| number.is_finite()));
        }
    }

    #[test]
    fn any_answer_is_read_without_a_mapping(answer in any_value()) {
        let _ = read(&[answer], None);
    }

    #[test]
    fn any_text_is_read_as_a_table(text in "(STT|Chỉ tiêu|Năm 2026|[a-z0-9,;\t\"\n]|\r\n){0,40}") {
        let mut feed = Feed::new(None);
        let _ = feed.add_csv(&text, Part::Both);
        feed.finish();
    }

    #[test]
    fn any_text_is_a_path_or_an_error(text in "[a-c.\\[\\]*^#$\"'= 0-9é\\\\]{0,16}") {
        match Path::parse(&text) {
            Ok(path) => prop_assert_eq!(path.as_str(), text.trim()),
            Err(error) => prop_assert!(error.at <= error.path.chars().count() + 1),
        }
    }

    /// Names, indexes and wildcards mean what RFC 9535 says.
    #[test]
    fn paths_find_what_jsonpath_finds(answer in any_value(), (ours, theirs) in any_path()) {
        let expected = serde_json_path::JsonPath::parse(&theirs).unwrap();
        let mut expected: Vec<String> = expected.query(&answer).all().into_iter().map(Value::to_string).collect();
        let path = Path::parse(&ours).unwrap();
        let mut found: Vec<String> = path.find(&answer).into_iter().map(Value::to_string).collect();
        // The standard leaves the order of an object's fields open.
        expected.sort();
        found.sort();
        prop_assert_eq!(found, expected, "{}", ours);
    }
}
