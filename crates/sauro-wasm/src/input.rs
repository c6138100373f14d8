//! A plan and its observations out of JavaScript.

use sauro_messages::Lang;
use sauro_model::json::{self, Problem, Read};
use sauro_widget::Input;
use serde_json::Value;
use wasm_bindgen::JsValue;

use crate::fault::fault;

/// Reads a plan and, unless it is `null`, observations. Rows that cannot be read are told among
/// the problems.
///
/// # Errors
/// If one of the two is no document of its format.
pub(crate) fn read(
    lang: Lang,
    plan: JsValue,
    observations: JsValue,
    mut problems: Vec<String>,
    taken: String,
) -> Result<Input, JsValue> {
    if plan.is_null() || plan.is_undefined() {
        return Err(fault("feed.no-plan", lang.no_plan()));
    }
    let plan = document(lang, plan, json::read_plan, &mut problems)?;
    let observations = if observations.is_null() || observations.is_undefined() {
        Default::default()
    } else {
        document(lang, observations, json::read_observations, &mut problems)?
    };
    Ok(Input { plan, observations, problems, taken })
}

fn document<T>(
    lang: Lang,
    value: JsValue,
    read: fn(Value) -> Result<Read<T>, Problem>,
    problems: &mut Vec<String>,
) -> Result<T, JsValue> {
    let value = serde_wasm_bindgen::from_value(value)
        .map_err(|error| fault("feed.unreadable", &error.to_string()))?;
    let told = |problem: &Problem| lang.json_problem(problem);
    let read = read(value).map_err(|problem| fault("feed.unreadable", &told(&problem)))?;
    problems.extend(read.problems.iter().map(told));
    Ok(read.document)
}
