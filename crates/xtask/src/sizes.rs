//! What pkg/ weighs on the wire, against the checked-in table and the budget.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use crate::{files, run};

/// Bytes of brotli that a page may cost before its first row appears.
const BUDGET: u64 = 110_000;

/// Bytes of brotli that the readers of documents and the checker may cost, once one is dropped.
const ENGINE_BUDGET: u64 = 400_000;

/// What is loaded then.
const ENGINE: &[&str] = &["sauro-worker.js", "sauro-engine.js", "sauro-engine.wasm"];

/// What such a page loads; a name that pkg/ lacks weighs nothing.
const FIRST_LOAD: &[&str] = &["sauro.js", "sauro.wasm", "sauro.css"];

const COMPRESS: &str = "crates/xtask/node/compress.mjs";

/// Where the files of pkg/ lie as brotli for a server to send, and their sizes.
fn compressed() -> PathBuf {
    files::target().join("pkg")
}

fn table() -> PathBuf {
    files::tests().join("size.json")
}

/// Compresses what a server sends; only when something in pkg/ changed.
pub(crate) fn compress() -> Result<Map<String, Value>> {
    let names: Vec<_> = files::list(&files::pkg())
        .iter()
        .filter_map(|path| path.strip_prefix(files::pkg()).ok())
        .filter(|name| name.extension().is_some_and(|end| end != "md" && end != "ts"))
        .filter(|name| name.to_str() != Some("package.json"))
        .map(PathBuf::from)
        .collect();
    let inputs: Vec<_> = names.iter().map(|name| files::pkg().join(name)).collect();
    let sizes = compressed().join("sizes.json");
    let mut outputs = vec![sizes.clone()];
    outputs.extend(names.iter().map(|name| compressed().join(format!("{}.br", name.display()))));
    let script = include_str!("../node/compress.mjs");
    let stamp = files::Stamp::new("compress", &inputs, script, &outputs);
    if !stamp.is_fresh() {
        let mut command = run::command("node");
        command.arg(COMPRESS).arg(files::pkg()).arg(compressed()).args(&names);
        run::quiet(command, Duration::from_secs(300))?;
        stamp.set()?;
    }
    let text = files::read(&sizes)?;
    serde_json::from_slice(&text).with_context(|| format!("{} is no table", sizes.display()))
}

/// Prints what each file weighs and what changed; an error when the first load or the engine is over
/// its budget.
pub(crate) fn report() -> Result<()> {
    let now = compress()?;
    let old: Value = match files::read(&table()) {
        Ok(text) => serde_json::from_slice(&text).context("tests/size.json is no table")?,
        Err(_) => Value::Null,
    };
    println!("{:<28} {:>9} {:>9} {:>9}   since tests/size.json", "", "raw", "gzip", "brotli");
    for (name, size) in now.iter().filter(|(name, _)| is_loaded(name)) {
        let brotli = read(size, "brotli");
        let change = match old["files"][name]["brotli"].as_u64() {
            Some(before) => format!("{:+}", brotli.cast_signed() - before.cast_signed()),
            None => "new".to_owned(),
        };
        let (raw, gzip) = (read(size, "raw"), read(size, "gzip"));
        println!("{name:<28} {raw:>9} {gzip:>9} {brotli:>9}   {change}");
    }
    let together = |names: &[&str]| -> u64 {
        names.iter().filter_map(|name| now.get(*name)).map(|size| read(size, "brotli")).sum()
    };
    let first = together(FIRST_LOAD);
    println!("{:<48} {first:>9}   of {BUDGET}", format!("first load: {}", FIRST_LOAD.join(" + ")));
    let engine = together(ENGINE);
    println!("{:<48} {engine:>9}   of {ENGINE_BUDGET}", "a dropped document: worker and engine");
    if engine > ENGINE_BUDGET {
        bail!("worker and engine are over the budget by {} bytes", engine - ENGINE_BUDGET);
    }
    if first > BUDGET {
        bail!("the first load is over the budget by {} bytes", first - BUDGET);
    }
    Ok(())
}

/// Makes today's sizes the ones to compare with.
pub(crate) fn bless() -> Result<()> {
    let mut sizes = compress()?;
    sizes.retain(|name, _| is_loaded(name));
    let text = serde_json::to_string_pretty(&json!({ "files": sizes }))?;
    files::write(&table(), format!("{text}\n").as_bytes())?;
    report()
}

fn read(size: &Value, encoding: &str) -> u64 {
    size[encoding].as_u64().unwrap_or(0)
}

fn is_loaded(name: &str) -> bool {
    [".js", ".wasm", ".css"].iter().any(|ending| name.ends_with(ending))
}
