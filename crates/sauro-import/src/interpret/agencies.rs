//! The agencies of a plan, each once under all its spellings.

use std::collections::BTreeMap;

use sauro_model::notation::agency;
use sauro_model::text::fold;
use sauro_model::{Agency, AgencyKind};

/// The agencies met so far, in the order they were met.
#[derive(Default)]
pub(crate) struct Agencies {
    agencies: Vec<Agency>,
    keys: Vec<String>,
    /// Spellings met already: the columns of a table name the same agencies over and over.
    known: BTreeMap<String, usize>,
}

impl Agencies {
    /// The id of an agency by a spelling of its name; a new one where none is known. `None` for a
    /// name without letters.
    pub(crate) fn id_of(&mut self, name: &str) -> Option<String> {
        let name = name.trim();
        if let Some(index) = self.known.get(name) {
            return self.agencies.get(*index).map(|agency| agency.id.clone());
        }
        if !name.chars().any(char::is_alphabetic) {
            return None;
        }
        let key = agency::key(name);
        if let Some(index) = self.keys.iter().position(|known| *known == key) {
            let known = self.agencies.get_mut(index)?;
            add_spelling(known, name);
            self.known.insert(name.to_owned(), index);
            return Some(known.id.clone());
        }
        let id = self.new_id(name);
        let kind =
            if agency::is_collective(name) { AgencyKind::Collective } else { AgencyKind::Unit };
        self.known.insert(name.to_owned(), self.agencies.len());
        self.agencies.push(Agency {
            id: id.clone(),
            name: name.to_owned(),
            kind,
            ..Agency::default()
        });
        self.keys.push(key);
        Some(id)
    }

    /// The id of a known agency by a spelling of its name.
    pub(crate) fn find(&self, name: &str) -> Option<&str> {
        let key = agency::key(name);
        let index = self.keys.iter().position(|known| *known == key)?;
        self.agencies.get(index).map(|agency| agency.id.as_str())
    }

    /// The name of an agency by its id; the id itself where there is none.
    pub(crate) fn name<'a>(&'a self, id: &'a str) -> &'a str {
        let found = self.agencies.iter().find(|agency| agency.id == id);
        found.map_or(id, |agency| agency.name.as_str())
    }

    /// Parts a name that is two known names in a row: "Công an xã Văn phòng HĐND và UBND". `None`
    /// if it is not.
    pub(crate) fn part(&self, name: &str) -> Option<(String, String)> {
        if self.known.contains_key(name) || name.len() > 400 {
            return None;
        }
        let words: Vec<&str> = name.split_whitespace().collect();
        // A known name in front and a known name behind; a single word says too little.
        (2..words.len().saturating_sub(1)).rev().find_map(|split| {
            let (first, second) = (words[..split].join(" "), words[split..].join(" "));
            (self.find(&first).is_some() && self.find(&second).is_some()).then_some((first, second))
        })
    }

    /// All agencies.
    pub(crate) fn into_list(self) -> Vec<Agency> {
        self.agencies
    }

    fn new_id(&self, name: &str) -> String {
        let base = slug(name);
        let taken = |id: &str| self.agencies.iter().any(|agency| agency.id == id);
        if !taken(&base) {
            return base;
        }
        let mut number = 2usize;
        loop {
            let id = format!("{base}-{number}");
            if !taken(&id) {
                return id;
            }
            number += 1;
        }
    }
}

/// Keeps a spelling; the longest one is the agency's name.
fn add_spelling(agency: &mut Agency, name: &str) {
    if agency.name == name || agency.variants.iter().any(|variant| variant == name) {
        return;
    }
    if name.chars().count() > agency.name.chars().count() {
        let shorter = std::mem::replace(&mut agency.name, name.to_owned());
        agency.variants.push(shorter);
    } else {
        agency.variants.push(name.to_owned());
    }
}

/// A name as an id: folded, words joined by hyphens.
pub(crate) fn slug(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.take(8).collect::<Vec<_>>().join("-");
    if slug.is_empty() { "x".to_owned() } else { slug }
}
