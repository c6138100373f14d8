//! `sauro snapshot`: one .html file with the widget, a plan and its figures inside.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow, bail};
use sauro_messages::Lang;
use sauro_model::json;
use sauro_snapshot::{Moment, Shown, fill};
use serde_json::Value;

use crate::arguments::{Snapshot, day};
use crate::{Answer, Verdict, batch};

pub(crate) fn run(options: &Snapshot) -> Result<Answer> {
    let lang = options.common.lang();
    let (plan, within) = read_plan(options)?;
    let observations = match &options.observations {
        Some(path) => Some(read_json(path)?),
        None => within,
    };
    if let Some(observations) = &observations {
        let told = options.observations.as_deref().unwrap_or(&options.plan).display();
        json::read_observations(observations.clone())
            .map_err(|problem| anyhow!("{told}: {}", lang.json_problem(&problem)))?;
    }
    let template = std::fs::read_to_string(&options.template)
        .with_context(|| format!("{} (cargo xtask build makes it)", options.template.display()))?;
    let now = now()?;
    let made = options.made.clone().unwrap_or_else(|| now.clone());
    let shown = Shown {
        plan,
        observations,
        problems: Vec::new(),
        as_of: day(options.as_of)?,
        lang: if lang == Lang::En { "en" } else { "vi" }.to_owned(),
        source: options.source.clone(),
        taken: options.taken.clone().unwrap_or(now),
        made,
    };
    let page = fill(&template, shown).with_context(|| options.template.display().to_string())?;
    let Some(out) = &options.out else { return Ok(Answer { text: page, verdict: Verdict::Clean }) };
    replace(out, &page)?;
    Ok(Answer { text: String::new(), verdict: Verdict::Clean })
}

/// The plan as JSON, with the observations that stand in the same document. JSON of our own format
/// is taken as it is, as the widget takes it; any other document is read into it.
fn read_plan(options: &Snapshot) -> Result<(Value, Option<Value>)> {
    let lang = options.common.lang();
    let file = options.plan.display();
    let given = std::fs::read(&options.plan).with_context(|| file.to_string())?;
    let Ok(Value::Object(mut fields)) = serde_json::from_slice(&given) else {
        let imported = batch::read(&options.plan, &options.common)
            .map_err(|failure| anyhow!("{file}: {}", failure.message))?;
        return Ok((serde_json::to_value(imported.plan)?, None));
    };
    let (plan, observations) = match fields.remove("plan") {
        Some(plan) => (plan, fields.remove("observations").filter(|value| !value.is_null())),
        None => (Value::Object(fields), None),
    };
    if let Err(problem) = json::read_plan(plan.clone()) {
        bail!("{file}: {}", lang.json_problem(&problem));
    }
    Ok((plan, observations))
}

fn read_json(path: &Path) -> Result<Value> {
    let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
    serde_json::from_slice(&bytes).with_context(|| path.display().to_string())
}

fn now() -> Result<Moment> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::of_unix(since.as_secs()).context("the clock is not set")
}

/// Writes the file whole or not at all: a server may be sending the one of last night just now.
fn replace(out: &Path, page: &str) -> Result<()> {
    let told = || format!("cannot write {}", out.display());
    let name = out.file_name().with_context(told)?.to_string_lossy();
    let half = out.with_file_name(format!(".{name}.{}", std::process::id()));
    std::fs::write(&half, page).with_context(told)?;
    std::fs::rename(&half, out).with_context(told)
}
