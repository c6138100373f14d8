//! The functions of `tests/src/fuzz` under libFuzzer. `SAURO_FUZZ` names the one.
#![no_main]

#[path = "../../src/fuzz/mod.rs"]
pub mod fuzz;

use std::sync::OnceLock;

static TARGET: OnceLock<fuzz::Target> = OnceLock::new();

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let target = TARGET.get_or_init(|| {
        let name = std::env::var("SAURO_FUZZ").unwrap_or_default();
        let found = fuzz::TARGETS.into_iter().find(|target| target.name == name);
        found.unwrap_or_else(|| panic!("SAURO_FUZZ names no target: {name:?}"))
    });
    (target.run)(data);
});
