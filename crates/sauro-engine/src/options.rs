//! What a page may ask of a check.

use sauro_check::{Accepted, Earlier, Profile, read_accepted_list};
use sauro_messages::Lang;
use sauro_model::Date;
use sauro_report::{Failure, read_day};
use serde_json::Value;

/// The options of a check, from `{name, asOf, lang, profile, accepted, previous, plan}`.
pub(crate) struct Options {
    /// The document's name, as the user knows it.
    pub(crate) name: String,
    /// The day that "today" means.
    pub(crate) as_of: Date,
    /// The language of sentences.
    pub(crate) lang: Lang,
    /// What the province sets.
    pub(crate) profile: Profile,
    /// What was accepted; entries without a fingerprint or a reason are left out.
    pub(crate) accepted: Vec<Accepted>,
    /// The report of an earlier draft.
    pub(crate) previous: Option<Earlier>,
    /// The plan as somebody mended it, as JSON; `null` where nobody did.
    pub(crate) plan: Value,
}

impl Options {
    /// Reads options. The engine asks no clock: without a day there is no check.
    ///
    /// # Errors
    /// If `asOf` is no day, or `previous` is no report.
    pub(crate) fn read(text: &str) -> Result<Options, Failure> {
        let mut value: Value = serde_json::from_slice(text.as_bytes()).unwrap_or_default();
        let field = |name: &str| value[name].as_str().unwrap_or_default();
        let lang = Lang::of_tag(field("lang"));
        let as_of = read_day(field("asOf"), lang)?;
        let previous = Earlier::of_json(&value["previous"]);
        if previous.is_none() && !value["previous"].is_null() {
            let message = lang.wrong_previous().to_owned();
            return Err(Failure { code: "settings.previous".to_owned(), message });
        }
        let accepted = value["accepted"].as_array().map_or(&[][..], Vec::as_slice);
        Ok(Options {
            name: field("name").to_owned(),
            as_of,
            lang,
            profile: profile(&value["profile"]),
            accepted: read_accepted_list(accepted).document,
            previous,
            plan: value.get_mut("plan").map(Value::take).unwrap_or_default(),
        })
    }
}

/// Reads `{daysAfterParent, agencies, wantsAmounts}`; what is not there is not set.
fn profile(value: &Value) -> Profile {
    let days = value["daysAfterParent"].as_u64().and_then(|days| u16::try_from(days).ok());
    let agencies = value["agencies"].as_array().map_or(&[][..], Vec::as_slice);
    Profile {
        days_after_parent: days,
        agencies: agencies.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        wants_amounts: value["wantsAmounts"].as_bool().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_and_a_day_is_needed() {
        let text = r#"{"name":"a.docx","asOf":"2026-06-01","lang":"en","profile":{"daysAfterParent":30,"agencies":["Tổ A",1]}}"#;
        let options = Options::read(text).ok().unwrap();
        assert_eq!((options.name.as_str(), options.lang), ("a.docx", Lang::En));
        assert_eq!(options.profile.days_after_parent, Some(30));
        assert_eq!(options.profile.agencies, ["Tổ A"]);
        for text in ["", "{}", r#"{"asOf":"2026-02-30"}"#, "[1]"] {
            assert_eq!(Options::read(text).err().unwrap().code, "settings.as-of", "{text}");
        }
        let text = r#"{"asOf":"2026-06-01","previous":{"format":"sauro-plan/1"}}"#;
        assert_eq!(Options::read(text).err().unwrap().code, "settings.previous");
    }
}
