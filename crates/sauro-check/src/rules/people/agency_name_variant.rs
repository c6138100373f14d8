//! `agency-name-variant`: one unit written several ways.

use std::collections::BTreeMap;

use sauro_document::LineRole;
use sauro_model::notation::agency;

use super::Problem;
use super::answer::is_committee;
use super::spellings::without_commune;
use crate::context::Context;
use crate::finding::{Findings, Spot, quote};
use crate::registry::words::{Word, spoken, words};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a unit whose name is written with other dashes, blanks, capitals or conjunctions in
/// different places.
///
/// # Why
/// Whoever looks for a unit's work in a long document finds only the spelling searched for, and the
/// monitoring system counts two units.
///
/// # Example
/// "Phòng Văn hóa - Xã hội" in one row, "Phòng Văn hóa- Xã hội" in the next.
///
/// # Not flagged
/// Abbreviations ("Phòng VH-XH"), the commune at the end ("Công an xã"), headings in capitals, the
/// place of a tone mark ("hóa", "hoá"), names of classes.
pub(crate) static RULE: Rule = Rule {
    name: "agency-name-variant",
    severity: Severity::Note,
    scope: Scope::BodyAndTables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut units = Units::default();
    for spelling in ctx.spellings() {
        if agency::is_collective(&spelling.text) && !is_digital_team(&spelling.text)
            || is_committee(&spelling.text)
        {
            continue;
        }
        units.meet(without_commune(&spelling.text), spelling.spot);
    }
    for line in ctx.body().filter(|line| line.role != LineRole::Basis) {
        for name in units.named_in(&line.text) {
            let spot = ctx.line_spot(line, name);
            units.meet(name, spot);
        }
    }
    for unit in units.list {
        if unit.forms.len() < 2 {
            continue;
        }
        let spellings: Vec<String> =
            unit.forms.iter().filter_map(|(_, spot)| spot.quote.clone()).collect();
        let name = spellings.first().cloned().unwrap_or_default();
        let spots = unit.forms.into_iter().map(|(_, spot)| spot);
        findings.report(spots, Problem::AgencyNameVariant { spellings }).about(&name);
    }
}

fn is_digital_team(name: &str) -> bool {
    agency::key(name) == "to cnscd"
}

/// The units met so far.
#[derive(Default)]
struct Units {
    list: Vec<Unit>,
    by_words: BTreeMap<Vec<String>, usize>,
    /// By their first two words, the words of names: all that a text is searched for.
    starts: BTreeMap<(String, String), Vec<Vec<String>>>,
}

/// A unit with each form of its name and where that first stands.
struct Unit {
    forms: Vec<(String, Spot)>,
}

impl Units {
    /// Keeps a spelling of a name.
    fn meet(&mut self, name: &str, spot: Spot) {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let spoken: Vec<String> = spoken_words(&name).collect();
        // Capitals throughout are the style of a heading; two words say too little.
        if spoken.len() < 3 || name == name.to_uppercase() {
            return;
        }
        let mut sorted = spoken.clone();
        sorted.sort_unstable();
        let index = match self.by_words.get(&sorted) {
            Some(index) => *index,
            None => {
                self.by_words.insert(sorted, self.list.len());
                self.remember(spoken);
                self.list.push(Unit { forms: Vec::new() });
                self.list.len().saturating_sub(1)
            }
        };
        let form = form_of(&name);
        let Some(unit) = self.list.get_mut(index) else { return };
        if unit.forms.iter().all(|(known, _)| *known != form) {
            unit.forms.push((form, Spot { quote: quote(&name), ..spot }));
        }
    }

    fn remember(&mut self, spoken: Vec<String>) {
        // "Văn phòng HĐND và UBND" is also written "Văn phòng UBND và HĐND".
        let mut turned = spoken.clone();
        if let [.., a, b] = turned.as_mut_slice()
            && (a.starts_with("hđnd") && b.starts_with("ubnd")
                || a.starts_with("ubnd") && b.starts_with("hđnd"))
        {
            std::mem::swap(a, b);
        }
        let is_turned = turned != spoken;
        for name in std::iter::once(spoken).chain(is_turned.then_some(turned)) {
            if let [first, second, ..] = name.as_slice() {
                self.starts.entry((first.clone(), second.clone())).or_default().push(name);
            }
        }
    }

    /// The names of known units in a text, as printed.
    fn named_in<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let all: Vec<Word<'t>> = words(text).filter(|word| !is_and(word.text)).collect();
        let said: Vec<String> = all.iter().map(|word| spoken(word.text)).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while let (Some(first), Some(second)) = (said.get(at), said.get(at.saturating_add(1))) {
            let names = self.starts.get(&(first.clone(), second.clone()));
            let longest = names
                .into_iter()
                .flatten()
                .filter(|name| said.get(at..).is_some_and(|rest| rest.starts_with(name)));
            let length = longest.map(Vec::len).max().unwrap_or(0);
            let last = at.saturating_add(length).saturating_sub(1);
            if length > 0
                && let (Some(start), Some(end)) = (all.get(at), all.get(last))
                && let Some(name) = text.get(start.start..end.end())
                && !name.contains([':', ';', '.'])
                // "các trạm y tế" are health stations, not a name.
                && name.starts_with(char::is_uppercase)
            {
                found.push(name);
            }
            at += length.max(1);
        }
        found
    }
}

fn spoken_words(name: &str) -> impl Iterator<Item = String> {
    words(name).filter(|word| !is_and(word.text)).map(|word| spoken(word.text))
}

fn is_and(word: &str) -> bool {
    matches!(word, "và" | "Và" | "VÀ")
}

/// What is compared of a spelling: all but the first letter's case and where tone marks stand.
fn form_of(name: &str) -> String {
    let mut form = String::with_capacity(name.len());
    let mut from = 0;
    for word in words(name) {
        form.push_str(name.get(from..word.start).unwrap_or_default());
        from = word.end();
        let is_small = word.text.chars().next().is_some_and(char::is_lowercase) && word.start > 0;
        let is_all_capitals = word.text.chars().nth(1).is_some_and(char::is_uppercase);
        form.push_str(&spoken(word.text));
        form.push(if is_small {
            's'
        } else if is_all_capitals {
            'C'
        } else {
            'c'
        });
    }
    form.push_str(name.get(from..).unwrap_or_default());
    form
}
