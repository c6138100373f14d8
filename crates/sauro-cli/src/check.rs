//! `sauro check`: what is wrong with plans.

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use sauro_check::{Accepted, Earlier, Input, Profile, check, read_accepted};
use sauro_report::{Failure, Outcome, ReportJson, csv, sarif, text};
use serde::Serialize;
use serde_json::Value;

use crate::arguments::{Check, Format, day};
use crate::batch::Done;
use crate::{Answer, Verdict, batch};

/// One file of the answer.
#[derive(Serialize)]
#[serde(untagged)]
enum Entry<'a> {
    Checked { file: &'a str, report: &'a ReportJson },
    NotRead { file: &'a str, error: &'a Failure },
}

pub(crate) fn run(options: &Check) -> Result<Answer> {
    let lang = options.common.lang();
    let as_of = day(options.as_of)?;
    let parent = match &options.parent {
        None => None,
        Some(file) => match batch::read(file, &options.common) {
            Ok(imported) => Some(imported.plan),
            Err(failure) => bail!("{}: {}", file.display(), failure.message),
        },
    };
    let accepted = match &options.accepted {
        None => Vec::new(),
        Some(file) => accepted_in(file)?,
    };
    let previous = match &options.previous {
        None => Value::Null,
        Some(file) => reports_in(file)?,
    };
    let is_one = options.files.len() == 1;
    let profile = Profile::default();
    let done = batch::each(&options.files, &options.common, |file, imported| {
        let report = check(&Input {
            plan: &imported.plan,
            document: &imported.document,
            reading: &imported.reading,
            as_of,
            parent: parent.as_ref(),
            profile: &profile,
            accepted: &accepted,
        });
        let told = ReportJson::new(&report, lang);
        match earlier(&previous, file, is_one) {
            Some(earlier) => told.compared(&report, &earlier, lang),
            None => told,
        }
    });
    if options.previous.is_some() {
        tell_uncompared(&done);
    }
    let verdict = done.iter().map(verdict).max().unwrap_or(Verdict::Clean);
    let text = match options.format {
        Format::Json => serde_json::to_string_pretty(&entries(&done))?,
        other => {
            let reports = values(&done)?;
            let outcomes: Vec<Outcome<'_>> = done
                .iter()
                .zip(&reports)
                .map(|(one, report)| Outcome {
                    file: &one.file,
                    report: match &one.outcome {
                        Ok(_) => Ok(report),
                        Err(failure) => Err(failure),
                    },
                })
                .collect();
            match other {
                Format::Sarif => serde_json::to_string_pretty(&sarif(&outcomes, lang))?,
                Format::Csv => csv(&outcomes, lang),
                Format::Json | Format::Text => text(&outcomes, lang),
            }
        }
    };
    Ok(Answer { text, verdict })
}

/// Reads what was accepted; an entry that cannot be read would go unseen, so it is refused.
fn accepted_in(file: &Path) -> Result<Vec<Accepted>> {
    let told = || file.display().to_string();
    let text = std::fs::read_to_string(file).with_context(told)?;
    let read = read_accepted(&text).map_err(|problem| anyhow!("{}: {problem}", told()))?;
    match read.problems.first() {
        Some(problem) => bail!("{}: {problem}", told()),
        None => Ok(read.document),
    }
}

/// Reads reports: one, as the page saves it, or a list of `{file, report}`.
fn reports_in(file: &Path) -> Result<Value> {
    let told = || file.display().to_string();
    let text = std::fs::read_to_string(file).with_context(told)?;
    let value: Value = serde_json::from_str(&text).with_context(told)?;
    let reports = match &value {
        Value::Array(entries) => entries.iter().map(|entry| &entry["report"]).collect(),
        report => vec![report],
    };
    if reports.iter().all(|report| Earlier::of_json(report).is_none()) {
        bail!("{}: this is no report of a check (sauro-report/1)", told());
    }
    Ok(value)
}

/// The report on an earlier draft of a file: that of the file's name, whatever its folder. Where
/// there is one file and one report, a draft may have been given another name.
fn earlier(reports: &Value, file: &Path, is_one: bool) -> Option<Earlier> {
    let Value::Array(entries) = reports else {
        return Earlier::of_json(reports).filter(|_| is_one);
    };
    let name = |path: &Path| path.file_name().map(|name| name.to_owned());
    let of_name = |entry: &&Value| {
        entry["file"].as_str().is_some_and(|other| name(Path::new(other)) == name(file))
    };
    let entry = entries.iter().find(of_name).or(match entries.as_slice() {
        [only] if is_one => Some(only),
        _ => None,
    });
    Earlier::of_json(&entry?["report"])
}

/// Says which files the earlier reports do not know.
fn tell_uncompared(done: &[Done<ReportJson>]) {
    for one in done {
        if one.outcome.as_ref().is_ok_and(|report| report.previous.is_none()) {
            eprintln!("sauro: {}: the previous reports have none on this file", one.file);
        }
    }
}

fn verdict(done: &Done<ReportJson>) -> Verdict {
    match &done.outcome {
        Err(_) => Verdict::Unread,
        Ok(report) if report.counts.error > 0 => Verdict::Errors,
        Ok(_) => Verdict::Clean,
    }
}

fn entries(done: &[Done<ReportJson>]) -> Vec<Entry<'_>> {
    done.iter()
        .map(|one| match &one.outcome {
            Ok(report) => Entry::Checked { file: &one.file, report },
            Err(error) => Entry::NotRead { file: &one.file, error },
        })
        .collect()
}

/// The reports as the exports take them; `null` for a file without one.
fn values(done: &[Done<ReportJson>]) -> Result<Vec<Value>> {
    let value = |one: &Done<ReportJson>| match &one.outcome {
        Ok(report) => serde_json::to_value(report),
        Err(_) => Ok(Value::Null),
    };
    Ok(done.iter().map(value).collect::<Result<_, _>>()?)
}
