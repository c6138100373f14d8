//! What every test over the whole product shares: where fixtures lie and how they are read.

pub mod defects;
pub mod fuzz;
pub mod judged;
pub mod mutations;
pub mod sketch;
pub mod word;

#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod mutation_bench;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod rules;

use std::path::{Path, PathBuf};

use serde_json::Value;

/// The five plans that are kept as fixtures, by the name of their file.
pub const PLANS: [&str; 5] = ["dai-phuoc", "van-tuong", "tan-khai", "xuan-thanh", "phu-rieng"];

/// A file below `tests/`.
pub fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// A JSON document.
///
/// # Errors
/// If the file cannot be read or is no JSON; the sentence names it.
pub fn read_json(path: &Path) -> Result<Value, String> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{} is no JSON: {error}", path.display()))
}
