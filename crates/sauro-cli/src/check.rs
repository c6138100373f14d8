//! `sauro check`: what is wrong with plans.

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use sauro_check::{Accepted, Input, Profile, check, read_accepted};
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
    let profile = Profile::default();
    let done = batch::each(&options.files, &options.common, |imported| {
        let report = check(&Input {
            plan: &imported.plan,
            document: &imported.document,
            reading: &imported.reading,
            as_of,
            parent: parent.as_ref(),
            profile: &profile,
            accepted: &accepted,
        });
        ReportJson::new(&report, lang)
    });
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
