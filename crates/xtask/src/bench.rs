//! How fast it is: the first row painted, beside what a webmaster would use instead and while the
//! portal is down; documents read and checked, natively and in a browser.

use std::process::Command;

use anyhow::Result;

use crate::setup::{self, Need};
use crate::{files, pack, run};

/// The benches that run in Chromium.
const BENCHES: [&str; 4] = [
    "tests/bench/run.mjs",
    "tests/bench/offline.mjs",
    "tests/bench/app.mjs",
    "tests/bench/engine.mjs",
];

/// What their only line begins with when there is nothing to measure against.
const SKIPPED: &str = "skipped: ";

/// Builds, then measures.
pub(crate) fn bench() -> Result<()> {
    setup::prepare(&[Need::Wasm, Need::Node, Need::Browser])?;
    pack::build()?;
    measure().map(drop)
}

/// Measures pkg/ as it is, and the same natively; yields why not, where there is nothing to measure
/// against.
pub(crate) fn measure() -> Result<Option<String>> {
    let mut native = run::command("cargo");
    native.args(["run", "--quiet", "--release", "--package", "sauro-tests", "--bin", "speed"]);
    let commands = [native].into_iter().chain(BENCHES.map(in_chromium));
    let mut skipped = None;
    for command in commands {
        run::watch(command, |line| {
            skipped = skipped.take().or_else(|| line.strip_prefix(SKIPPED).map(str::to_owned));
            true
        })?;
    }
    Ok(skipped)
}

fn in_chromium(bench: &str) -> Command {
    let mut command = run::command("node");
    command.arg(bench).env("SAURO_TARGET", files::target());
    if let Some(browser) = setup::find_browser() {
        command.env("CHROMIUM", browser);
    }
    command
}
