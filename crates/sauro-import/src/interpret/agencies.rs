//! The agencies of a plan, each once under all its spellings.

use std::collections::BTreeMap;

use sauro_model::notation::agency;
use sauro_model::text::fold;
use sauro_model::{Agency, AgencyKind};

use super::ids::Ids;
use crate::lexicon::NOBODY;

/// The agencies met so far, in the order they were met.
#[derive(Default)]
pub(crate) struct Agencies {
    agencies: Vec<Agency>,
    /// Where each is, by what its spellings have in common.
    by_key: BTreeMap<String, usize>,
    by_id: BTreeMap<String, usize>,
    ids: Ids,
    /// Spellings met already: the columns of a table name the same agencies over and over.
    known: BTreeMap<String, usize>,
}

impl Agencies {
    /// The id of an agency by a spelling of its name; a new one where none is known. `None` for a
    /// name without letters, and for words that say that there is nobody.
    pub(crate) fn id_of(&mut self, name: &str) -> Option<String> {
        let name = name.trim();
        if let Some(index) = self.known.get(name) {
            return self.agencies.get(*index).map(|agency| agency.id.clone());
        }
        if !name.chars().any(char::is_alphabetic) || NOBODY.contains(&fold(name).as_str()) {
            return None;
        }
        let bare = without_brackets(name);
        let key = agency::key(name);
        let index = match self.by_key.get(&key) {
            Some(index) => *index,
            None => self.add(&bare, key),
        };
        let agency = self.agencies.get_mut(index)?;
        if self.known.insert(bare.clone(), index).is_none() {
            add_spelling(agency, &bare);
        }
        // What a bracket explains is printed and kept, but is no part of the name.
        if self.known.insert(name.to_owned(), index).is_none() {
            agency.variants.push(name.to_owned());
        }
        Some(agency.id.clone())
    }

    /// The id of a known agency by a spelling of its name.
    pub(crate) fn find(&self, name: &str) -> Option<&str> {
        let index = self.by_key.get(&agency::key(name))?;
        self.agencies.get(*index).map(|agency| agency.id.as_str())
    }

    /// The name of an agency by its id; the id itself where there is none.
    pub(crate) fn name<'a>(&'a self, id: &'a str) -> &'a str {
        let found = self.by_id.get(id).and_then(|index| self.agencies.get(*index));
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

    fn add(&mut self, name: &str, key: String) -> usize {
        let id = self.ids.take(slug(name), None);
        let kind =
            if agency::is_collective(name) { AgencyKind::Collective } else { AgencyKind::Unit };
        let index = self.agencies.len();
        self.by_id.insert(id.clone(), index);
        self.by_key.insert(key, index);
        self.agencies.push(Agency { id, name: name.to_owned(), kind, ..Agency::default() });
        index
    }
}

/// Keeps a spelling that was not met before; the longest one is the agency's name.
fn add_spelling(agency: &mut Agency, name: &str) {
    if agency.name == name {
        return;
    }
    if name.chars().count() > agency.name.chars().count() {
        let shorter = std::mem::replace(&mut agency.name, name.to_owned());
        agency.variants.push(shorter);
    } else {
        agency.variants.push(name.to_owned());
    }
}

/// A name without what stands in brackets; as it is where they do not close or are all there is.
fn without_brackets(name: &str) -> String {
    let mut depth = 0i32;
    let mut bare = String::with_capacity(name.len());
    for c in name.chars() {
        depth += i32::from(c == '(');
        if depth == 0 {
            bare.push(c);
        }
        depth -= i32::from(c == ')');
    }
    let bare = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    if depth == 0 && bare.chars().any(char::is_alphabetic) { bare } else { name.to_owned() }
}

/// A name as an id: folded, words joined by hyphens.
pub(crate) fn slug(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.take(8).collect::<Vec<_>>().join("-");
    if slug.is_empty() { "x".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_is_no_part_of_a_name() {
        let mut agencies = Agencies::default();
        let printed = "Phòng Văn hóa - Xã hội (Theo hướng dẫn của Sở Nội vụ)";
        let id = agencies.id_of(printed).unwrap();
        assert_eq!(id, "phong-van-hoa-xa-hoi");
        for name in ["Phòng VH-XH", "Phòng Văn hóa - Xã hội", printed, "Phòng VH-XH (đầu mối)"]
        {
            assert_eq!(agencies.id_of(name).as_deref(), Some(id.as_str()), "{name}");
        }
        let list = agencies.into_list();
        assert_eq!(list.len(), 1);
        assert_eq!(list[0].name, "Phòng Văn hóa - Xã hội");
        assert_eq!(list[0].variants, [printed, "Phòng VH-XH", "Phòng VH-XH (đầu mối)"]);
    }

    #[test]
    fn brackets_that_do_not_close_stay() {
        for (name, bare) in [
            ("Trạm Y tế (TYT) xã", "Trạm Y tế xã"),
            ("Công an (xã", "Công an (xã"),
            ("Công an) xã (A)", "Công an) xã (A)"),
            ("(các ấp)", "(các ấp)"),
        ] {
            assert_eq!(without_brackets(name), bare);
        }
    }

    #[test]
    fn nobody_is_no_agency() {
        let mut agencies = Agencies::default();
        for cell in ["Không", "không có", "-", "–", "/", "KHÔNG CÓ", ""] {
            assert_eq!(agencies.id_of(cell), None, "{cell}");
        }
        assert!(agencies.id_of("Không gian số xã").is_some());
    }
}
