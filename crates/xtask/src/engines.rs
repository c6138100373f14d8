//! Firefox and WebKit for the tests, with the programs that drive them.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::{files, run, setup, toolchain};

/// geckodriver is no package of Debian's, so that it is built from source.
const GECKODRIVER: &str = "0.37.1";

/// What a machine without apt must get by other means.
const WANTED: &str = "the tests in Firefox and WebKit need Firefox, geckodriver, WebKitWebDriver \
     with its MiniBrowser, and Xvfb, on the path or named by FIREFOX, GECKODRIVER, WEBKIT_DRIVER, \
     MINI_BROWSER and XVFB";

/// A program that comes in a package of Debian's.
struct Program {
    variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
}

const PROGRAMS: [Program; 3] = [
    Program { variable: "FIREFOX", names: &["firefox-esr", "firefox"], package: "firefox-esr" },
    Program {
        variable: "WEBKIT_DRIVER",
        names: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
    },
    Program { variable: "XVFB", names: &["Xvfb"], package: "xvfb" },
];

/// Whether all of them are there, whole.
pub(crate) fn are_there() -> bool {
    missing_packages().is_empty() && find_mini_browser().is_some() && find_geckodriver().is_some()
}

/// Installs those that are not.
pub(crate) fn install() -> Result<()> {
    let packages = missing_packages();
    if !packages.is_empty() {
        setup::install_packages(&packages).context(WANTED)?;
    }
    if find_mini_browser().is_none() {
        bail!("{WANTED}; there is no MiniBrowser beside the WebKit of this machine");
    }
    if find_geckodriver().is_none() {
        build_geckodriver().context(WANTED)?;
    }
    Ok(())
}

/// Where each is, by the variable that tells the tests.
pub(crate) fn variables() -> Vec<(&'static str, PathBuf)> {
    let programs = PROGRAMS.iter().map(|program| (program.variable, program.find()));
    let own = [("MINI_BROWSER", find_mini_browser()), ("GECKODRIVER", find_geckodriver())];
    programs.chain(own).filter_map(|(name, path)| Some((name, path?))).collect()
}

impl Program {
    fn find(&self) -> Option<PathBuf> {
        named(self.variable).or_else(|| self.names.iter().find_map(|name| run::find(name)))
    }
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}

fn missing_packages() -> Vec<&'static str> {
    let is_missing = |program: &&Program| {
        program.find().is_none() || toolchain::is_half_installed(program.package)
    };
    PROGRAMS.iter().filter(is_missing).map(|program| program.package).collect()
}

/// The browser that WebKitWebDriver drives; it lies outside the path, in a folder named after the
/// library's version.
fn find_mini_browser() -> Option<PathBuf> {
    let beside = |folder: &Path| {
        let folders = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
        let mut found: Vec<_> = folders
            .filter(|path| path.to_string_lossy().contains("webkit2gtk-4"))
            .map(|path| path.join("MiniBrowser"))
            .filter(|path| path.is_file())
            .collect();
        found.sort();
        found.pop()
    };
    named("MINI_BROWSER").or_else(|| {
        let libraries = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
        let folders = libraries.map(|entry| entry.path()).filter(|path| path.is_dir());
        folders.chain(["/usr/libexec".into(), "/usr/lib".into()]).find_map(|path| beside(&path))
    })
}

/// geckodriver where it runs: the one on the path, else ours.
fn find_geckodriver() -> Option<PathBuf> {
    let runs = |path: &PathBuf| {
        let mut command = run::command(path);
        command.arg("--version");
        run::ask(command).is_some()
    };
    let ours = tools().join("bin/geckodriver");
    [named("GECKODRIVER"), run::find("geckodriver"), Some(ours)].into_iter().flatten().find(runs)
}

/// cargo puts a program there whole or not at all.
fn build_geckodriver() -> Result<()> {
    let scratch = tools().join("build");
    let mut command = run::command("cargo");
    command.args(["install", "geckodriver", "--version", GECKODRIVER, "--locked", "--force"]);
    // It only hands on what others do, so it need not be fast.
    command.arg("--debug").env("CARGO_PROFILE_DEV_DEBUG", "0");
    command.arg("--root").arg(tools()).arg("--target-dir").arg(&scratch);
    run::quiet(command, Duration::from_secs(1800))?;
    std::fs::remove_dir_all(scratch).ok();
    Ok(())
}

fn tools() -> PathBuf {
    files::scratch("tools")
}
