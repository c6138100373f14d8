//! A plan and its observations out of JavaScript.

use js_sys::{Array, Reflect};
use sauro_messages::Lang;
use sauro_model::json::{self, Json, Problem, Read, Seen};
use sauro_widget::Input;
use wasm_bindgen::{JsCast, JsValue};

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
    problems: JsValue,
    taken: String,
) -> Result<Input, JsValue> {
    if is_nothing(&plan) {
        return Err(fault("feed.no-plan", lang.no_plan()));
    }
    let mut problems = texts(&Parsed(problems));
    let plan = usable(lang, json::read_plan(Parsed(plan)), &mut problems)?;
    let observations = if is_nothing(&observations) {
        Default::default()
    } else {
        usable(lang, json::read_observations(Parsed(observations)), &mut problems)?
    };
    Ok(Input { plan, observations, problems, taken })
}

/// What could be read, after the sentences on what could not.
fn usable<T>(
    lang: Lang,
    read: Result<Read<T>, Problem>,
    problems: &mut Vec<String>,
) -> Result<T, JsValue> {
    let read = read.map_err(|problem| fault("feed.unreadable", &lang.json_problem(&problem)))?;
    problems.extend(read.problems.iter().map(|problem| lang.json_problem(problem)));
    Ok(read.document)
}

/// The texts of a list.
fn texts(list: &Parsed) -> Vec<String> {
    let Seen::List(length) = list.look() else { return Vec::new() };
    (0..length).filter_map(|index| list.item(index)?.0.as_string()).collect()
}

fn is_nothing(value: &JsValue) -> bool {
    value.is_null() || value.is_undefined()
}

/// JSON as JavaScript has parsed it.
struct Parsed(JsValue);

impl Parsed {
    fn item(&self, index: usize) -> Option<Parsed> {
        Reflect::get_u32(&self.0, u32::try_from(index).ok()?).ok().map(Parsed)
    }
}

impl Json for Parsed {
    fn look(&self) -> Seen<'_> {
        let value = &self.0;
        if let Some(text) = value.as_string() {
            return Seen::Text(text.into());
        }
        if let Some(number) = value.as_f64() {
            // Adding 0 makes −0 what it is in JSON; there is no NaN there either.
            return if number.is_finite() { Seen::Number(number + 0.0) } else { Seen::Null };
        }
        if let Some(value) = value.as_bool() {
            return Seen::Bool(value);
        }
        if is_nothing(value) {
            return Seen::Null;
        }
        if Array::is_array(value) {
            let length = value.unchecked_ref::<Array>().length();
            return Seen::List(usize::try_from(length).unwrap_or_default());
        }
        Seen::Object
    }

    fn row(&self, index: usize) -> Option<Box<dyn Json + '_>> {
        Some(Box::new(self.item(index)?))
    }

    fn field(&self, name: &str) -> Option<Box<dyn Json + '_>> {
        let field = Reflect::get(&self.0, &JsValue::from_str(name)).ok()?;
        if field.is_undefined() { None } else { Some(Box::new(Parsed(field))) }
    }
}
