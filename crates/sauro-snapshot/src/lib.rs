//! The single file: a page with the widget, a plan and its figures inside, which opens without a
//! network.
//!
//! The build makes the template, `pkg/sauro-snapshot.html`; [`fill`] puts data into it. The widget's
//! own `sauro-snapshot.js` does the same in the browser: equal data make equal files, byte for byte.
//! Nothing here opens a file or asks the clock.

use std::fmt;

use sauro_model::Date;
use serde_json::{Map, Value};

/// Where the data go in the template.
const PLACE: &str = "@sauro-data@";

/// What a file is to show.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The plan, JSON of the format `sauro-plan/1`.
    pub plan: Value,
    /// What was reported, JSON of the format `sauro-observations/1`. `None` where nothing was.
    pub observations: Option<Value>,
    /// A sentence for each row of the sources that could not be read.
    pub problems: Vec<String>,
    /// The day of the assessment, which never changes in the file.
    pub as_of: Date,
    /// The language of the interface, `vi` or `en`.
    pub lang: String,
    /// Where the data come from, in a word for the reader; empty where that is not known.
    pub source: String,
    /// When the data were taken.
    pub taken: Moment,
    /// When the file was made.
    pub made: Moment,
}

/// A moment to the second, in UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment(String);

impl Moment {
    /// A moment written as `2026-11-24T01:30:00Z`. `None` for any other form.
    pub fn parse(text: &str) -> Option<Moment> {
        let (day, clock) = text.split_once('T')?;
        Date::parse_iso(day).ok()?;
        let parts: Vec<&str> = clock.strip_suffix('Z')?.split(':').collect();
        let [hour, minute, second] = parts.as_slice() else { return None };
        let is_within = |part: &str, most: u8| {
            let digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            digits && part.parse().is_ok_and(|number: u8| number <= most)
        };
        let is_clock = is_within(hour, 23) && is_within(minute, 59) && is_within(second, 59);
        is_clock.then(|| Moment(text.to_owned()))
    }

    /// The moment so many seconds after the beginning of 1970. `None` beyond the calendar.
    pub fn of_unix(seconds: u64) -> Option<Moment> {
        let day = Date::from_unix_days(i32::try_from(seconds / 86_400).ok()?)?;
        let (hour, rest) = (seconds % 86_400 / 3600, seconds % 3600);
        Some(Moment(format!("{day}T{hour:02}:{:02}:{:02}Z", rest / 60, rest % 60)))
    }
}

/// Why a template could not be filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FillError {
    /// It is not the template of the build: it has not just one place for data.
    NoTemplate,
    /// The data are no JSON that could be written: a number beyond what JSON can say.
    Unwritable,
}

impl fmt::Display for FillError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FillError::NoTemplate => "not the template that `cargo xtask build` makes",
            FillError::Unwritable => "the data cannot be written as JSON",
        })
    }
}

impl std::error::Error for FillError {}

/// The file of what is shown.
///
/// # Errors
/// If the template or the data are not what they are to be.
pub fn fill(template: &str, shown: Shown) -> Result<String, FillError> {
    let (before, after) = template.split_once(PLACE).ok_or(FillError::NoTemplate)?;
    if after.contains(PLACE) {
        return Err(FillError::NoTemplate);
    }
    let json = serde_json_canonicalizer::to_string(&data_of(shown));
    let json = json.map_err(|_| FillError::Unwritable)?;
    Ok([before, &escaped(&json), after].concat())
}

/// The data as the page reads them.
fn data_of(shown: Shown) -> Value {
    let Shown { plan, observations, problems, as_of, lang, source, taken, made } = shown;
    let mut data = Map::new();
    let mut put = |name: &str, value: Value| data.insert(name.to_owned(), value);
    put("format", "sauro-snapshot/1".into());
    put("plan", plan);
    put("problems", problems.into());
    put("asOf", as_of.to_string().into());
    put("lang", lang.into());
    put("source", source.into());
    put("taken", taken.0.into());
    put("made", made.0.into());
    if let Some(observations) = observations {
        put("observations", observations);
    }
    as_javascript_reads(Value::Object(data))
}

/// Every number as the floating-point number that JavaScript takes it for.
fn as_javascript_reads(value: Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().map_or(Value::Null, |number| {
            // Negative zero is written "0".
            Value::from(number + 0.0)
        }),
        Value::Array(items) => items.into_iter().map(as_javascript_reads).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(name, value)| (name, as_javascript_reads(value))).collect()
        }
        other => other,
    }
}

/// JSON that can stand inside a script element, whatever its texts say.
fn escaped(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn shown(plan: Value) -> Shown {
        Shown {
            plan,
            observations: None,
            problems: Vec::new(),
            as_of: Date::new(2026, 11, 24).unwrap(),
            lang: "vi".to_owned(),
            source: String::new(),
            taken: Moment::parse("2026-11-24T01:30:00Z").unwrap(),
            made: Moment::of_unix(1_795_539_599).unwrap(),
        }
    }

    #[test]
    fn moments_are_whole_or_nothing() {
        assert_eq!(Moment::of_unix(1_795_539_599).unwrap().0, "2026-11-24T16:59:59Z");
        assert_eq!(Moment::of_unix(u64::MAX), None);
        for wrong in [
            "2026-11-24",
            "2026-11-24T01:30Z",
            "2026-02-30T01:30:00Z",
            "2026-11-24T24:00:00Z",
            "2026-11-24T+1:30:00Z",
            "2026-11-24T01:30:00+07:00",
        ] {
            assert_eq!(Moment::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn data_stand_where_the_template_has_room_for_them() {
        let page = fill("<script>@sauro-data@</script>", shown(json!({ "id": "x", "a": 1.0 })));
        let expected = "<script>{\"asOf\":\"2026-11-24\",\"format\":\"sauro-snapshot/1\",\
            \"lang\":\"vi\",\"made\":\"2026-11-24T16:59:59Z\",\"plan\":{\"a\":1,\"id\":\"x\"},\
            \"problems\":[],\"source\":\"\",\"taken\":\"2026-11-24T01:30:00Z\"}</script>";
        assert_eq!(page.unwrap(), expected);
        for template in ["", "<html>", "@sauro-data@ @sauro-data@"] {
            assert_eq!(fill(template, shown(json!({}))), Err(FillError::NoTemplate));
        }
    }

    #[test]
    fn numbers_are_written_as_javascript_writes_them() {
        for (text, written) in [
            ("1.0", "1"),
            ("-0.0", "0"),
            ("1e21", "1e+21"),
            ("0.1", "0.1"),
            ("1e-7", "1e-7"),
            ("9007199254740993", "9007199254740992"),
            ("123456789012345680000", "123456789012345680000"),
        ] {
            let value: Value = serde_json::from_str(text).unwrap();
            let json = serde_json_canonicalizer::to_string(&as_javascript_reads(value)).unwrap();
            assert_eq!(json, written);
        }
    }

    proptest! {
        #[test]
        fn no_text_ends_the_script_element_and_each_comes_back(text in "\\PC*|[<>!/a-z\u{2028}\"\\\\-]*") {
            let page = fill("<script>@sauro-data@</script>", shown(json!({ "title": text }))).unwrap();
            let inner = page.strip_prefix("<script>").unwrap().strip_suffix("</script>").unwrap();
            let is_harmless = !inner.contains(['<', '\u{2028}', '\u{2029}']);
            prop_assert!(is_harmless);
            let back: Value = serde_json::from_str(inner).unwrap();
            prop_assert_eq!(back["plan"]["title"].as_str(), Some(text.as_str()));
        }
    }
}
