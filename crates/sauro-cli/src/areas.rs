//! `sauro areas`: the communes of a province or of the nation, rolled up.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sauro_areas::{Reader, roll_up};

use crate::arguments::Areas;
use crate::{Answer, Verdict};

/// How many bytes are read at once.
const PIECE: usize = 1 << 16;

pub(crate) fn run(options: &Areas) -> Result<Answer> {
    let lang = options.lang();
    let mut reader = Reader::new(options.as_of);
    let mut verdict = Verdict::Clean;
    for file in files(&options.files)? {
        if let Err(told) = take(&mut reader, &file, options) {
            eprintln!("sauro: {}: {told}", file.display());
            reader.leave_document();
            verdict = Verdict::Unread;
        }
    }
    let finished = reader.finish();
    let (table, faults) = finished.map_err(|error| anyhow::anyhow!(lang.area_error(&error)))?;
    for fault in &faults {
        eprintln!("sauro: {}", lang.area_fault(fault));
    }
    let text = roll_up(&table).to_string();
    let Some(out) = &options.out else { return Ok(Answer { text, verdict }) };
    let written = File::create(out).and_then(|mut file| file.write_all(text.as_bytes()));
    written.with_context(|| out.display().to_string())?;
    Ok(Answer { text: String::new(), verdict })
}

/// Reads one file; a sentence where it could not be.
fn take(reader: &mut Reader, path: &Path, options: &Areas) -> Result<(), String> {
    let lang = options.lang();
    let mut file = File::open(path).map_err(|error| error.to_string())?;
    let mut piece = vec![0; PIECE];
    loop {
        let length = file.read(&mut piece).map_err(|error| error.to_string())?;
        let bytes = piece.get(..length).unwrap_or_default();
        if bytes.is_empty() {
            // Between two files there is at least a line's end.
            return reader.end_document().map_err(|error| lang.area_error(&error));
        }
        reader.feed(bytes).map_err(|error| lang.area_error(&error))?;
    }
}

/// The files that are named, and the .json and .ndjson files of the folders that are named, in
/// their order.
fn files(named: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in named {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let mut inside: Vec<PathBuf> = fs::read_dir(path)
            .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect())
            .with_context(|| path.display().to_string())?;
        inside.retain(|path| path.extension().is_some_and(|end| end == "json" || end == "ndjson"));
        inside.sort();
        files.extend(inside);
    }
    Ok(files)
}
