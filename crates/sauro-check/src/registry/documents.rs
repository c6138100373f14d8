//! Documents that were replaced, and programmes that ended.
//!
//! The entries stand in `data/documents.json`; each names its sources. What is not listed is simply
//! not known to have been replaced.

use std::sync::OnceLock;

use sauro_model::Date;
use sauro_model::text::key;
use serde::Deserialize;

/// What is known of documents.
#[derive(Debug, Default)]
pub(crate) struct Documents {
    /// Documents that another replaced.
    pub(crate) superseded: Vec<Superseded>,
    /// Programmes with an end.
    pub(crate) programmes: Vec<Programme>,
}

/// A document that another replaced.
#[derive(Debug)]
pub(crate) struct Superseded {
    /// Its number and symbol, by [`number_key`].
    pub(crate) number: String,
    /// Of a law, its name folded for search: laws are cited without their numbers.
    pub(crate) name: Option<String>,
    /// The day it was passed, where that is known.
    pub(crate) date: Option<Date>,
    /// What replaced it, as it is cited.
    pub(crate) by: String,
    /// The first day on which it no longer held.
    pub(crate) from: Date,
}

/// A programme with an end.
#[derive(Debug)]
pub(crate) struct Programme {
    /// Its number and symbol, by [`number_key`].
    pub(crate) number: String,
    /// The last year of its aims, any later outlook aside.
    pub(crate) until: i32,
}

/// What is known of documents, read once.
pub(crate) fn documents() -> &'static Documents {
    static DOCUMENTS: OnceLock<Documents> = OnceLock::new();
    DOCUMENTS.get_or_init(|| {
        // A test reads the file; a broken one would leave the registry empty, not the check.
        let file: File = serde_json::from_slice(DOCUMENTS_JSON.as_bytes()).unwrap_or_default();
        let superseded = file.superseded.into_iter().filter_map(|entry| {
            Some(Superseded {
                number: number_key(&entry.number),
                name: entry.name.as_deref().map(key),
                date: entry.date.as_deref().and_then(|date| Date::parse_iso(date).ok()),
                by: entry.by,
                from: Date::parse_iso(&entry.from).ok()?,
            })
        });
        let programmes = file
            .programmes
            .into_iter()
            .map(|entry| Programme { number: number_key(&entry.number), until: entry.until });
        Documents { superseded: superseded.collect(), programmes: programmes.collect() }
    })
}

/// What two spellings of one number have in common: "71/NQCP" and "71/NQ-CP", "2-KH/ĐU" and
/// "02-KH/ĐU".
pub(crate) fn number_key(symbol: &str) -> String {
    let folded = key(symbol);
    let digits = folded.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = folded.split_at(digits);
    let letters = rest.chars().filter(|c| c.is_alphanumeric());
    format!("{} {}", number.trim_start_matches('0'), letters.collect::<String>())
}

const DOCUMENTS_JSON: &str = include_str!("../../data/documents.json");

#[derive(Default, Deserialize)]
struct File {
    superseded: Vec<SupersededEntry>,
    programmes: Vec<ProgrammeEntry>,
}

#[derive(Deserialize)]
struct SupersededEntry {
    number: String,
    name: Option<String>,
    date: Option<String>,
    by: String,
    from: String,
}

#[derive(Deserialize)]
struct ProgrammeEntry {
    number: String,
    until: i32,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    #[test]
    fn every_entry_names_its_sources() {
        let file: Value = serde_json::from_str(DOCUMENTS_JSON).expect("the registry is JSON");
        assert_eq!(file["format"], "sauro-documents/1");
        let sources = file["sources"].as_object().expect("sources");
        let mut used = BTreeSet::new();
        let lists = ["superseded", "programmes"];
        for entry in lists.iter().flat_map(|list| file[list].as_array().expect("a list")) {
            let named = entry["sources"].as_array().expect("sources of an entry");
            assert!(!named.is_empty(), "{entry} has no source");
            used.extend(named.iter().map(|name| name.as_str().expect("a name").to_owned()));
        }
        let listed: BTreeSet<String> = sources.keys().cloned().collect();
        assert_eq!(used, listed, "sources that are used and those that are listed");
        for source in sources.values() {
            assert!(source["document"].is_string() && source["url"].is_string(), "{source}");
        }
    }

    #[test]
    fn the_registry_is_read_whole() {
        let file: Value = serde_json::from_str(DOCUMENTS_JSON).expect("JSON");
        let count = |list: &str| file[list].as_array().map_or(0, Vec::len);
        assert_eq!(documents().superseded.len(), count("superseded"));
        assert_eq!(documents().programmes.len(), count("programmes"));
        for (one, other) in [("71/NQCP", "71/NQ-CP"), ("2-KH/ĐU", "02-KH/ĐU")] {
            assert_eq!(number_key(one), number_key(other));
        }
        assert_ne!(number_key("13/2023/NĐ-CP"), number_key("13/2022/NĐ-CP"));
    }
}
