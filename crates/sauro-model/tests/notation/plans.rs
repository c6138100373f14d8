//! The five plans of the fixtures.

use std::path::Path;

use sauro_model::{Plan, json};
use serde_json::Value;

pub(crate) const NAMES: [&str; 5] =
    ["dai-phuoc", "phu-rieng", "tan-khai", "van-tuong", "xuan-thanh"];

/// A file below the repository's `tests`.
pub(crate) fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(crate) fn document(name: &str) -> Value {
    serde_json::from_str(&read(&format!("fixtures/plans/{name}.json"))).expect("JSON")
}

pub(crate) fn all() -> Vec<Plan> {
    let plan = |name| {
        let read = json::read_plan(document(name)).expect("a plan");
        assert_eq!(read.problems, [], "{name}");
        read.document
    };
    NAMES.into_iter().map(plan).collect()
}
