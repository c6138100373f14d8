//! One file of many and what came of it.

use sauro_import::ImportError;
use sauro_messages::Lang;
use sauro_model::Date;
use serde::Serialize;
use serde_json::Value;

/// A file and its report, or why there is none.
#[derive(Clone, Copy, Debug)]
pub struct Outcome<'a> {
    /// The file's name, as the user gave it.
    pub file: &'a str,
    /// The report in the format `sauro-report/1`, fresh or stored.
    pub report: Result<&'a Value, &'a Failure>,
}

/// Why nothing could be done with a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// Stable, such as "import.encrypted".
    pub code: String,
    /// The sentence for the user.
    pub message: String,
}

impl Failure {
    /// Why a file could not be read, in a language.
    pub fn of_import(error: &ImportError, lang: Lang) -> Failure {
        Failure { code: format!("import.{}", error.code()), message: lang.import_error(error) }
    }
}

/// Reads the day that "today" means from a page's options.
///
/// # Errors
/// If it is no day.
pub fn read_day(given: &str, lang: Lang) -> Result<Date, Failure> {
    Date::parse_iso(given).map_err(|_| Failure {
        code: "settings.as-of".to_owned(),
        message: lang.wrong_as_of(given),
    })
}
