//! How soon the first row is painted, beside what a webmaster would use instead.

use std::process::Command;

use anyhow::Result;

use crate::setup::{self, Need};
use crate::{files, pack, run};

const BENCH: &str = "tests/bench/run.mjs";

/// What its only line begins with when there is nothing to measure against.
const SKIPPED: &str = "skipped: ";

/// Builds, then measures.
pub(crate) fn bench() -> Result<()> {
    setup::prepare(&[Need::Wasm, Need::Node, Need::Browser])?;
    pack::build()?;
    run::stream(command())
}

/// Measures pkg/ as it is; yields why not, where there is nothing to measure against.
pub(crate) fn measure() -> Result<Option<String>> {
    let mut skipped = None;
    run::watch(command(), |line| {
        skipped = skipped.take().or_else(|| line.strip_prefix(SKIPPED).map(str::to_owned));
        true
    })?;
    Ok(skipped)
}

fn command() -> Command {
    let mut command = run::command("node");
    command.arg(BENCH).env("SAURO_TARGET", files::target());
    if let Some(browser) = setup::find_browser() {
        command.env("CHROMIUM", browser);
    }
    command
}
