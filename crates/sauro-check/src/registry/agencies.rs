//! Agencies: the units that a commune has, and those that were renamed or abolished.
//!
//! The entries stand in `data/agencies.json` and `data/units.json`; each names its sources.

use std::sync::OnceLock;

use sauro_model::Date;
use serde::Deserialize;

use super::words::plain;

/// What is known of agencies.
#[derive(Debug, Default)]
pub(crate) struct Agencies {
    /// Agencies that no longer exist under their names.
    pub(crate) obsolete: Vec<Obsolete>,
    /// Names that exist: ministries, departments of a province, units of a commune, each under its
    /// usual spellings, the fullest first.
    pub(crate) known: Vec<Known>,
}

/// An agency that was renamed, merged or abolished.
#[derive(Debug)]
pub(crate) struct Obsolete {
    /// Its names, the fullest first.
    pub(crate) names: Vec<Name>,
    /// The first day on which it no longer existed.
    pub(crate) since: Date,
    /// Which agency has its work now. `None` where the work went to several or the level ended.
    pub(crate) now: Option<String>,
}

/// A name by its words.
#[derive(Debug)]
pub(crate) struct Name {
    /// As it is printed.
    pub(crate) printed: String,
    /// Its folded words, without "và".
    pub(crate) words: Vec<String>,
}

impl Name {
    pub(crate) fn new(printed: &str) -> Name {
        Name { printed: printed.to_owned(), words: plain(printed) }
    }
}

/// An agency that exists.
#[derive(Debug)]
pub(crate) struct Known {
    /// Its names.
    pub(crate) names: Vec<Name>,
}

/// What is known of agencies, read once.
pub(crate) fn agencies() -> &'static Agencies {
    static AGENCIES: OnceLock<Agencies> = OnceLock::new();
    AGENCIES.get_or_init(|| {
        // A test reads both files; a broken one would leave the registry empty, not the check.
        let agencies: AgenciesFile =
            serde_json::from_slice(AGENCIES_JSON.as_bytes()).unwrap_or_default();
        let units: UnitsFile = serde_json::from_slice(UNITS_JSON.as_bytes()).unwrap_or_default();
        let names = |entry: &Entry| entry.names.iter().map(|name| Name::new(name)).collect();
        let obsolete = agencies.obsolete.iter().filter_map(|entry| {
            let since = Date::parse_iso(entry.since.as_deref()?).ok()?;
            Some(Obsolete { names: names(entry), since, now: entry.now.clone() })
        });
        let known = units.units.iter().chain(&agencies.current);
        Agencies {
            obsolete: obsolete.collect(),
            known: known.map(|entry| Known { names: names(entry) }).collect(),
        }
    })
}

const AGENCIES_JSON: &str = include_str!("../../data/agencies.json");
const UNITS_JSON: &str = include_str!("../../data/units.json");

#[derive(Default, Deserialize)]
struct AgenciesFile {
    obsolete: Vec<Entry>,
    current: Vec<Entry>,
}

#[derive(Default, Deserialize)]
struct UnitsFile {
    units: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    names: Vec<String>,
    since: Option<String>,
    now: Option<String>,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    #[test]
    fn every_entry_names_its_sources() {
        for (text, lists) in
            [(AGENCIES_JSON, &["obsolete", "current"][..]), (UNITS_JSON, &["units"])]
        {
            let file: Value = serde_json::from_str(text).expect("the registry is JSON");
            let sources = file["sources"].as_object().expect("sources");
            let mut used = BTreeSet::new();
            for entry in lists.iter().flat_map(|list| file[list].as_array().expect("a list")) {
                let named = entry["sources"].as_array().expect("sources of an entry");
                assert!(!named.is_empty(), "{entry} has no source");
                used.extend(named.iter().map(|name| name.as_str().expect("a name").to_owned()));
            }
            let listed: BTreeSet<String> = sources.keys().cloned().collect();
            assert_eq!(used, listed, "sources that are used and those that are listed");
            assert!(sources.values().all(|source| source["document"].is_string()), "documents");
        }
    }

    #[test]
    fn the_registry_is_read_whole() {
        let file: Value = serde_json::from_str(AGENCIES_JSON).expect("JSON");
        let registry = agencies();
        assert_eq!(registry.obsolete.len(), file["obsolete"].as_array().map_or(0, Vec::len));
        assert!(registry.known.iter().any(|known| {
            known.names.iter().any(|name| name.printed == "Phòng Văn hóa - Xã hội")
        }));
        let names =
            |known: &Known| known.names.iter().map(|n| n.printed.clone()).collect::<Vec<_>>();
        let known: BTreeSet<String> = registry.known.iter().flat_map(names).collect();
        for obsolete in &registry.obsolete {
            assert!(!obsolete.names.is_empty());
            assert!(obsolete.names.iter().all(|name| !known.contains(&name.printed)));
        }
    }
}
