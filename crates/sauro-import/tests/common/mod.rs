//! What the tests of the importer share: where plans lie, and how two of them are compared.
#![allow(dead_code, missing_docs, unreachable_pub, clippy::unwrap_used)]

pub mod compare;
pub mod docx;

use std::path::{Path, PathBuf};

use sauro_model::{Plan, json};

/// The five plans that are transcribed.
pub const PLANS: [&str; 5] = ["dai-phuoc", "van-tuong", "tan-khai", "xuan-thanh", "phu-rieng"];

/// The project's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder of the real plans, which stand outside the project. `None` where it is absent.
pub fn real_plans() -> Option<PathBuf> {
    let folder = root().join("../shared/plans");
    folder.is_dir().then_some(folder)
}

/// A plan transcribed by reading.
pub fn transcription(name: &str) -> Plan {
    read_plan(&root().join("tests/fixtures/plans").join(format!("{name}.json")))
}

/// A plan from a JSON file.
pub fn read_plan(path: &Path) -> Plan {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    let value: serde_json::Value =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    let read = json::read_plan(value).unwrap_or_else(|problem| panic!("{path:?}: {problem}"));
    assert!(read.problems.is_empty(), "{path:?}: {:?}", read.problems);
    read.document
}
