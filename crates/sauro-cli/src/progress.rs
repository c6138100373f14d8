//! `sauro progress`: observations against a plan's targets.

use anyhow::{Context, Result, bail};
use sauro_model::{Observations, json};
use sauro_progress::Options;
use serde_json::Value;

use crate::arguments::{Progress, day};
use crate::{Answer, Verdict, batch};

pub(crate) fn run(options: &Progress) -> Result<Answer> {
    let lang = options.common.lang();
    let plan = match batch::read(&options.plan, &options.common) {
        Ok(imported) => imported.plan,
        Err(failure) => bail!("{}: {}", options.plan.display(), failure.message),
    };
    let file = options.observations.display();
    let bytes = std::fs::read(&options.observations).with_context(|| file.to_string())?;
    let value: Value = serde_json::from_slice(&bytes).with_context(|| file.to_string())?;
    let read = match json::read_observations(value) {
        Ok(read) => read,
        Err(problem) => bail!("{file}: {}", lang.json_problem(&problem)),
    };
    for problem in &read.problems {
        eprintln!("sauro: {file}: {}", lang.json_problem(problem));
    }
    let observations: Observations = read.document;
    let settings = Options { as_of: day(options.as_of)?, method: options.method, milestone: None };
    let progress = sauro_progress::progress(&plan, &observations, &settings);
    let text = serde_json::to_string_pretty(&sauro_progress::json::to_json(&progress))?;
    Ok(Answer { text, verdict: Verdict::Clean })
}
