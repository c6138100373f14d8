//! Every check of the project, one part after the other, for people and for CI alike.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use crate::setup::{self, Need};
use crate::toolchain::Toolchain;
use crate::{bench, engines, files, pack, run, serve, sizes};

/// One part: its name on the command line, what it does, what it cannot do without.
struct Part {
    name: &'static str,
    what: &'static str,
    needs: &'static [Need],
    /// Whether it looks at pkg/, so that it follows the part `build`.
    after_build: bool,
    run: fn(&mut Tally) -> Result<()>,
}

/// How many checks of a part passed and failed; a part that counts none is one check.
#[derive(Default)]
struct Tally {
    passed: u32,
    failed: u32,
    skipped: Option<String>,
}

/// All parts, the quickest to fail first.
const PARTS: &[Part] = &[
    Part {
        name: "fmt",
        what: "rustfmt",
        needs: &[Need::Lints],
        after_build: false,
        run: check_format,
    },
    Part {
        name: "clippy",
        what: "clippy, native",
        needs: &[Need::Lints],
        after_build: false,
        run: lint,
    },
    Part {
        name: "clippy-wasm",
        what: "clippy, wasm32",
        needs: &[Need::Lints, Need::Wasm],
        after_build: false,
        run: lint_wasm,
    },
    Part { name: "rust", what: "cargo test", needs: &[], after_build: false, run: test_rust },
    Part {
        name: "portal",
        what: "the checked-in pages are those that their script writes",
        needs: &[Need::Node],
        after_build: false,
        run: compare_portal,
    },
    Part {
        name: "build",
        what: "cargo xtask build",
        needs: &[Need::Wasm, Need::Node],
        after_build: false,
        run: build,
    },
    Part {
        name: "schemas",
        what: "the checked-in JSON Schemas are those of the code",
        needs: &[Need::Node],
        after_build: true,
        run: compare_schemas,
    },
    Part {
        name: "types",
        what: "TypeScript programs that must compile",
        needs: &[Need::Node],
        after_build: true,
        run: check_types,
    },
    Part {
        name: "js",
        what: "pkg/ in node",
        needs: &[Need::Node],
        after_build: true,
        run: test_node,
    },
    Part {
        name: "pages",
        what: "www/ in Chromium",
        needs: &[Need::Node, Need::Browser],
        after_build: true,
        run: test_pages,
    },
    Part {
        name: "engines",
        what: "the main paths in Chromium, Firefox and WebKit",
        needs: &[Need::Node, Need::Browser, Need::Engines],
        after_build: true,
        run: test_engines,
    },
    Part {
        name: "bench",
        what: "how fast the first row is painted, and documents are read and checked",
        needs: &[Need::Node, Need::Browser],
        after_build: true,
        run: measure,
    },
    Part {
        name: "size",
        what: "bytes on the wire",
        needs: &[Need::Node],
        after_build: true,
        run: weigh,
    },
];

/// The names of all parts.
pub(crate) fn names() -> Vec<&'static str> {
    PARTS.iter().map(|part| part.name).collect()
}

/// Runs the named parts, or all of them; an error when a check failed.
pub(crate) fn test(wanted: &[String]) -> Result<()> {
    if let Some(name) = wanted.iter().find(|name| !names().contains(&name.as_str())) {
        bail!("test has no part {name}, but {}", names().join(", "));
    }
    let is_wanted = |part: &Part| wanted.is_empty() || wanted.iter().any(|name| name == part.name);
    let builds = PARTS.iter().any(|part| part.after_build && is_wanted(part));
    let chosen: Vec<_> =
        PARTS.iter().filter(|part| is_wanted(part) || (builds && part.name == "build")).collect();
    let needs: Vec<_> = chosen.iter().flat_map(|part| part.needs).copied().collect();
    let refused = setup::prepare_each(&needs);
    for (_, error) in &refused {
        println!("{error:#}");
    }

    let mut build_failed = false;
    let mut total = Tally::default();
    let mut summary = Vec::new();
    for part in chosen {
        println!("\n── {}: {} ──", part.name, part.what);
        let started = Instant::now();
        let mut tally = Tally::default();
        let unmet = refused.iter().find(|(need, _)| part.needs.contains(need));
        let outcome = if part.after_build && build_failed {
            Err(anyhow!("not run, since the build failed"))
        } else if let Some((_, error)) = unmet {
            Err(anyhow!("not run: {error:#}"))
        } else {
            (part.run)(&mut tally)
        };
        if let Err(error) = &outcome {
            println!("{error:#}");
            tally.failed = tally.failed.max(1);
            build_failed |= part.name == "build";
        } else if tally.passed + tally.failed == 0 && tally.skipped.is_none() {
            tally.passed = 1;
        }
        let line = format!("{:<12} {}", part.name, tally.tell(started.elapsed()));
        println!("── {line}");
        summary.push(line);
        total.passed += tally.passed;
        total.failed += tally.failed;
    }
    println!("\n{}\n{} passed, {} failed", summary.join("\n"), total.passed, total.failed);
    if total.failed > 0 {
        std::process::exit(1);
    }
    Ok(())
}

impl Tally {
    fn tell(&self, took: Duration) -> String {
        let seconds = took.as_secs();
        match &self.skipped {
            Some(why) => format!("skipped: {why}"),
            None if self.failed > 0 => {
                format!("FAILED in {seconds} s: {} passed, {} failed", self.passed, self.failed)
            }
            None => format!("ok in {seconds} s: {} passed", self.passed),
        }
    }

    /// Adds up cargo's "test result: ok. 3 passed; 0 failed; …".
    fn read_cargo(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else { return };
        self.passed += number_before(result, " passed");
        self.failed += number_before(result, " failed");
    }

    /// Adds up the last lines of node's reporter, "ℹ pass 3" and "ℹ fail 0".
    fn read_node(&mut self, line: &str) {
        let count = |label| line.strip_prefix(label).and_then(|n: &str| n.parse::<u32>().ok());
        self.passed += count("ℹ pass ").unwrap_or(0);
        self.failed += count("ℹ fail ").unwrap_or(0) + count("ℹ cancelled ").unwrap_or(0);
    }
}

fn number_before(text: &str, label: &str) -> u32 {
    let before = text.split(label).next().unwrap_or_default();
    before.rsplit(' ').next().and_then(|word| word.parse().ok()).unwrap_or(0)
}

fn check_format(_: &mut Tally) -> Result<()> {
    let mut command = run::command("cargo");
    command.args(["fmt", "--all", "--check"]);
    // rustfmt colours its report even where nobody sees colours.
    if !std::io::stdout().is_terminal() {
        command.args(["--", "--color", "never"]);
    }
    run::stream(command)
}

fn lint(_: &mut Tally) -> Result<()> {
    let mut command = run::command("cargo");
    command.args([
        "clippy",
        "--quiet",
        "--workspace",
        "--all-features",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]);
    run::stream(command)
}

fn lint_wasm(_: &mut Tally) -> Result<()> {
    let toolchain = Toolchain::find()?.context("there is no compiler for WebAssembly")?;
    let mut command = toolchain.cargo("clippy");
    command.arg("--quiet");
    for package in pack::packages() {
        command.args(["--package", package]);
    }
    toolchain.supply_std(&mut command);
    command.args(["--", "-D", "warnings"]);
    run::stream(command)
}

fn test_rust(tally: &mut Tally) -> Result<()> {
    let mut command = run::command("cargo");
    command.args(["test", "--quiet", "--workspace", "--all-features", "--no-fail-fast"]);
    run::watch(command, |line| {
        tally.read_cargo(line);
        // Crates without tests of some kind have nothing to say.
        !line.is_empty() && line != "running 0 tests" && !line.contains(" 0 passed; 0 failed;")
    })
}

fn build(_: &mut Tally) -> Result<()> {
    pack::build()
}

fn compare_portal(_: &mut Tally) -> Result<()> {
    let mut command = run::command("node");
    command.args([serve::PAGES, "--check"]);
    run::stream(command)
}

fn compare_schemas(_: &mut Tally) -> Result<()> {
    pack::compare_schemas()
}

fn check_types(tally: &mut Tally) -> Result<()> {
    let project = files::tests().join("types");
    if !project.join("tsconfig.json").exists() {
        tally.skipped = Some("tests/types has no tsconfig.json".to_owned());
        return Ok(());
    }
    let mut command = run::command(setup::node_tool("tsc"));
    command.arg("--noEmit").arg("--project").arg(project);
    run::stream(command)
}

fn test_node(tally: &mut Tally) -> Result<()> {
    run_node_tests("js", tally)
}

fn test_pages(tally: &mut Tally) -> Result<()> {
    run_node_tests("pages", tally)
}

fn test_engines(tally: &mut Tally) -> Result<()> {
    run_node_tests("engines", tally)
}

/// Runs the `*.test.mjs` of a folder in tests/ with node's own runner.
fn run_node_tests(folder: &str, tally: &mut Tally) -> Result<()> {
    let tests: Vec<PathBuf> = files::list(&files::tests().join(folder))
        .into_iter()
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    if tests.is_empty() {
        tally.skipped = Some(format!("tests/{folder} has no *.test.mjs"));
        return Ok(());
    }
    let mut command = run::command("node");
    command.args(["--test", "--test-reporter=spec"]).args(tests);
    command.env("SAURO_TARGET", files::target());
    if let Some(browser) = setup::find_browser() {
        command.env("CHROMIUM", browser);
    }
    command.envs(engines::variables());
    run::watch(command, |line| {
        tally.read_node(line);
        true
    })
}

fn measure(tally: &mut Tally) -> Result<()> {
    tally.skipped = bench::measure()?;
    Ok(())
}

fn weigh(_: &mut Tally) -> Result<()> {
    sizes::report()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_cargo_and_node() {
        let mut tally = Tally::default();
        tally.read_cargo("test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured");
        tally.read_node("ℹ pass 30");
        tally.read_node("ℹ fail 1");
        assert_eq!((tally.passed, tally.failed), (42, 4));
    }
}
