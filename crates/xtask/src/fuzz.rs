//! Throws made-up and broken input at every reader, at the checker and at the calculation.
//!
//! libFuzzer is linked by a package of its own, `tests/fuzz`; the stable compiler can instrument
//! for it. What it found to be of interest stays below target/, the committed corpus is what it
//! begins with.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::{files, run};

/// How long each target is fuzzed unless told, in seconds.
const SECONDS: u32 = 60;

/// The most seconds that one input may take, and the most memory in megabytes. Checked arithmetic
/// and counters make everything several times slower than what users run.
const LIMITS: [&str; 2] = ["-timeout=10", "-rss_limit_mb=1024"];

/// The longest input of a target, in bytes.
fn longest(name: &str) -> u32 {
    match name {
        // Each byte is a decision: these make a document of some pages.
        "interpret" => 1024,
        _ => 4096,
    }
}

/// What lets libFuzzer see which code an input reaches, and lets no arithmetic wrap unseen. It does
/// not follow comparisons: that takes more than half of the time, and the words that inputs are
/// compared with stand in the dictionary.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Ccodegen-units=1";

/// `fuzz [TARGET]… [--seconds N]`: all targets one after the other unless some are named.
pub(crate) fn fuzz(arguments: &[String]) -> Result<()> {
    let (wanted, seconds) = read(arguments)?;
    let committed = files::tests().join("fuzz/corpus");
    let names = names(&committed);
    if let Some(unknown) = wanted.iter().find(|name| !names.contains(name)) {
        bail!("there is no fuzz target {unknown}, but {}", names.join(", "));
    }
    let program = build()?;
    for name in if wanted.is_empty() { &names } else { &wanted } {
        println!("── {name} for {seconds} s ──");
        let grown = files::target().join("fuzz/corpus").join(name);
        let artifacts = files::target().join("fuzz/artifacts").join(name);
        for folder in [&grown, &artifacts] {
            fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        let mut command = run::command(&program);
        command.env("SAURO_FUZZ", name).args(LIMITS);
        command.arg(format!("-max_len={}", longest(name)));
        command.arg(format!("-max_total_time={seconds}"));
        command.arg(format!("-dict={}", files::tests().join("fuzz/words.dict").display()));
        command.arg(format!("-artifact_prefix={}/", artifacts.display()));
        command.args(["-print_final_stats=1", "-verbosity=1"]).arg(grown).arg(committed.join(name));
        run::stream(command).with_context(|| {
            format!("{name}: the input is in {}; keep it in the corpus", artifacts.display())
        })?;
    }
    Ok(())
}

fn read(arguments: &[String]) -> Result<(Vec<String>, u32)> {
    let (mut wanted, mut seconds) = (Vec::new(), SECONDS);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument == "--seconds" {
            let number = rest.next().context("--seconds needs a number")?;
            seconds = number.parse().with_context(|| format!("{number} is no number"))?;
        } else {
            wanted.push(argument.clone());
        }
    }
    Ok((wanted, seconds))
}

/// Each target has a corpus.
fn names(committed: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> = files::list(committed)
        .iter()
        .filter_map(|file| Some(file.parent()?.file_name()?.to_string_lossy().into_owned()))
        .collect();
    names.dedup();
    names
}

fn build() -> Result<PathBuf> {
    let target = files::target().join("fuzz");
    let mut ask = run::command("rustc");
    ask.arg("-vV");
    let version = run::ask(ask).context("rustc does not tell its version")?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("rustc does not tell its host")?;
    let mut command = run::command("cargo");
    command.args(["build", "--quiet", "--release", "--manifest-path"]);
    command.arg(files::tests().join("fuzz/Cargo.toml"));
    // Named, so that build scripts are not instrumented.
    command.args(["--target", host, "--target-dir"]).arg(&target);
    command.env("RUSTFLAGS", FLAGS);
    run::stream(command)?;
    Ok(target.join(host).join("release/sauro-fuzz"))
}
