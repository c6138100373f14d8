//! Serves www/ as a portal would.

use anyhow::Result;

use crate::{files, pack, run};

const SERVER: &str = "www/server/main.mjs";

/// Writes the portal's static pages; with `--check` it only compares.
pub(crate) const PAGES: &str = "www/server/write-pages.mjs";

/// Writes the checked-in pages again.
pub(crate) fn bless() -> Result<()> {
    let mut command = run::command("node");
    command.arg(PAGES);
    run::stream(command)
}

/// Builds, then serves until it is interrupted; the server prints its addresses.
pub(crate) fn serve(port: u16) -> Result<()> {
    pack::build()?;
    let mut command = run::command("node");
    command.args([SERVER, "--port", &port.to_string()]);
    command.env("SAURO_TARGET", files::target());
    run::stream(command)
}
