//! Installs what is missing, and only that.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Error, Result, bail};

use crate::toolchain::{self, Toolchain};
use crate::{engines, files, run};

/// Something that a command cannot do without.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// rustfmt and clippy for the native target.
    Lints,
    /// A compiler for the wasm32 target.
    Wasm,
    /// Node and the npm tools in tests/.
    Node,
    /// Chromium, and fonts that have every Vietnamese letter.
    Browser,
    /// Firefox and WebKit, with the programs that drive them.
    Engines,
}

impl Need {
    /// All of them, in the order in which they are met.
    pub(crate) const ALL: [Self; 5] =
        [Self::Lints, Self::Wasm, Self::Node, Self::Browser, Self::Engines];

    /// What is there to do; `None` when the result is already there, whole.
    fn missing(self) -> Result<Option<&'static str>> {
        Ok(match self {
            Self::Lints => (!has_lints()).then_some("adding rustfmt and clippy to the toolchain"),
            Self::Wasm => match Toolchain::find()? {
                None => Some("getting a compiler for WebAssembly"),
                Some(Toolchain::Rustup { sources: false }) if !sources_refused() => {
                    Some("getting the standard library's sources, for smaller modules")
                }
                Some(_) => None,
            },
            Self::Node => {
                check_node()?;
                (!has_node_modules()).then_some("installing the npm tools in tests/")
            }
            Self::Browser => {
                let found = find_browser().is_some() && has_fonts();
                (!found).then_some("installing Chromium and Noto fonts")
            }
            Self::Engines => {
                (!engines::are_there()).then_some("installing Firefox, WebKit and their drivers")
            }
        })
    }

    fn meet(self) -> Result<()> {
        match self {
            Self::Lints => add_components(&["rustfmt", "clippy"]),
            Self::Wasm => get_wasm(),
            Self::Node => install_node_modules(),
            Self::Browser => install_browser(),
            Self::Engines => engines::install(),
        }
    }
}

/// Installs whatever of these needs is not met yet.
pub(crate) fn prepare(needs: &[Need]) -> Result<()> {
    match prepare_each(needs).into_iter().next() {
        Some((_, error)) => Err(error),
        None => Ok(()),
    }
}

/// Installs whatever of these needs is not met yet; yields those that could not be met, and why.
pub(crate) fn prepare_each(needs: &[Need]) -> Vec<(Need, Error)> {
    let mut open = Vec::new();
    let mut refused = Vec::new();
    for need in Need::ALL.into_iter().filter(|need| needs.contains(need)) {
        match need.missing() {
            Ok(Some(what)) => open.push((need, what)),
            Ok(None) => {}
            Err(error) => refused.push((need, error)),
        }
    }
    for (index, (need, what)) in open.iter().enumerate() {
        print!("[{}/{}] {what} …", index + 1, open.len());
        std::io::stdout().flush().ok();
        let started = Instant::now();
        let outcome = need.meet();
        println!(" {} s", started.elapsed().as_secs());
        if let Err(error) = outcome {
            refused.push((*need, error.context(format!("{what} failed"))));
        }
    }
    refused
}

/// Chromium's path: `CHROMIUM` where it is set, else the first on the path.
pub(crate) fn find_browser() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("CHROMIUM") {
        return Some(path.into());
    }
    ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| run::find(name))
}

/// A program among the npm tools.
pub(crate) fn node_tool(name: &str) -> PathBuf {
    files::tests().join("node_modules/.bin").join(name)
}

fn has_lints() -> bool {
    ["fmt", "clippy"].iter().all(|name| {
        let mut command = run::command("cargo");
        command.args([name, "--version"]);
        run::ask(command).is_some()
    })
}

fn get_wasm() -> Result<()> {
    let asked = toolchain::asked_for()?;
    let mut refusals = Vec::new();
    if asked.as_deref() != Some("debian") {
        match add_wasm_target() {
            Ok(()) => return Ok(()),
            Err(error) => refusals.push(format!("- by rustup: {error:#}")),
        }
    }
    if asked.as_deref() != Some("rustup") {
        match install_packages(toolchain::DEBIAN_PACKAGES) {
            Ok(()) => return Ok(()),
            Err(error) => refusals.push(format!("- by apt: {error:#}")),
        }
    }
    bail!(
        "no compiler for {0} could be had:\n{1}\nRun `rustup target add {0}` where the network \
         allows it, or install these Debian packages: {2}",
        toolchain::TARGET,
        refusals.join("\n"),
        toolchain::DEBIAN_PACKAGES.join(" ")
    )
}

fn add_wasm_target() -> Result<()> {
    if !matches!(Toolchain::find()?, Some(Toolchain::Rustup { .. })) {
        let mut command = run::command("rustup");
        command.args(["target", "add", toolchain::TARGET]);
        // Behind a closed network rustup may hang instead of failing.
        run::quiet(command, Duration::from_secs(120))?;
    }
    // Without the sources the modules are larger but work, so a refusal is only remembered.
    if !toolchain::has_sources() && add_components(&["rust-src"]).is_err() {
        files::write(&sources_refused_mark(), b"")?;
    }
    Ok(())
}

fn add_components(names: &[&str]) -> Result<()> {
    let mut command = run::command("rustup");
    command.args(["component", "add"]).args(names);
    run::quiet(command, Duration::from_secs(120))
}

fn sources_refused() -> bool {
    sources_refused_mark().exists()
}

fn sources_refused_mark() -> PathBuf {
    files::scratch("stamps").join("no-rust-src")
}

fn check_node() -> Result<()> {
    let mut command = run::command("node");
    command.arg("--version");
    let version = run::ask(command).context("node is not on the path: install Node 20 or newer")?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|n| n.parse().ok());
    if major.is_none_or(|major: u32| major < 20) {
        bail!("node {version} is too old: install Node 20 or newer");
    }
    Ok(())
}

/// The mark lies inside the folder, which `npm ci` empties first: a broken run leaves none.
fn node_modules_mark() -> PathBuf {
    files::tests().join("node_modules/.installed")
}

fn lock_digest() -> String {
    files::digest(&[files::tests().join("package-lock.json")])
}

fn has_node_modules() -> bool {
    fs::read_to_string(node_modules_mark()).is_ok_and(|text| text == lock_digest())
}

fn install_node_modules() -> Result<()> {
    fs::remove_file(node_modules_mark()).ok();
    let mut command = run::command("npm");
    // None of the tools needs its install script.
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    command.current_dir(files::tests());
    run::quiet(command, Duration::from_secs(600))?;
    files::write(&node_modules_mark(), lock_digest().as_bytes())
}

fn has_fonts() -> bool {
    !Path::new("/etc/debian_version").exists() || toolchain::is_installed("fonts-noto-core")
}

fn install_browser() -> Result<()> {
    install_packages(&["chromium", "fonts-noto-core"])
        .context("install Chromium, or set CHROMIUM to its path")
}

pub(crate) fn install_packages(names: &[&str]) -> Result<()> {
    let mut who = run::command("id");
    who.arg("-u");
    if run::find("apt-get").is_none() {
        bail!("this machine has no apt-get");
    }
    if run::ask(who).as_deref() != Some("0") {
        bail!("only root may install packages; run: apt-get install {}", names.join(" "));
    }
    // A run that was cut short leaves packages unpacked but not set up.
    let mut repair = run::command("dpkg");
    repair.args(["--configure", "-a"]).env("DEBIAN_FRONTEND", "noninteractive");
    run::quiet(repair, Duration::from_secs(600))?;
    let mut update = run::command("apt-get");
    update.args(["-qq", "update"]);
    // One source out of reach must not stop us: the install below says whether it mattered.
    run::quiet(update, Duration::from_secs(600)).ok();
    let mut install = run::command("apt-get");
    install.args(["-qq", "-o", "DPkg::Lock::Timeout=300", "install", "-y"]);
    install.arg("--no-install-recommends").args(names);
    install.env("DEBIAN_FRONTEND", "noninteractive");
    run::quiet(install, Duration::from_secs(1200))
}
