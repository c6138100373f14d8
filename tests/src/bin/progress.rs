//! Computes a plan's progress natively and prints it as JSON, for tests that hold the widget's
//! numbers against it: `progress PLAN OBSERVATIONS AS-OF`.

use std::process::ExitCode;

use sauro_model::{Date, json};
use sauro_progress::Options;
use sauro_tests::read_json;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<String, String> {
    let [plan, observations, as_of] = arguments else {
        return Err("usage: progress PLAN OBSERVATIONS AS-OF".to_owned());
    };
    let plan = json::read_plan(read_json(plan.as_ref())?).map_err(|problem| problem.to_string())?;
    let observations = json::read_observations(read_json(observations.as_ref())?)
        .map_err(|problem| problem.to_string())?;
    let as_of = Date::parse_iso(as_of).map_err(|error| format!("{as_of}: {error:?}"))?;
    let progress =
        sauro_progress::progress(&plan.document, &observations.document, &Options::on(as_of));
    Ok(sauro_progress::json::to_json(&progress).to_string())
}
