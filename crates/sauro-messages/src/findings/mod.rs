//! What the checker found, in words: what is wrong, why it matters, how to mend it.
//!
//! The register is that of official letters: the fact with its place and quote, then what to do. No
//! blame and no exclamation mark.

mod agreement;
mod basis;
mod consistency;
mod form;
mod output;
mod people;
mod place;
mod targets;
mod time;
mod wording;

use sauro_check::{Finding, Problem, Rule};

pub use place::At;

use crate::Lang;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What is wrong, and where.
    pub what: String,
    /// Why it matters.
    pub why: &'static str,
    /// What to do; a proposed wording stands in “quotation marks”.
    pub fix: String,
}

/// A rule explained to officials, for the page that lists all rules.
#[derive(Clone, Copy, Debug)]
pub struct RuleWords {
    /// The rule's name.
    pub name: &'static str,
    /// The defect in a few words.
    pub title: Both,
    /// What the rule flags.
    pub catches: Both,
    /// Why it matters; one sentence, which findings repeat.
    pub why: Both,
    /// A row or sentence that is flagged.
    pub example: Both,
    /// What looks alike and is not flagged.
    pub not_flagged: Both,
}

/// A text in both languages, Vietnamese first.
pub type Both = (&'static str, &'static str);

impl Lang {
    /// Of a text in both languages, this one's.
    pub fn of(self, both: Both) -> &'static str {
        match self {
            Lang::Vi => both.0,
            Lang::En => both.1,
        }
    }

    /// A finding in words.
    pub fn finding(self, finding: &Finding) -> Words {
        let at = At::new(self, &finding.spots);
        let (what, fix) = match &finding.problem {
            Problem::Agreement(problem) => agreement::words(self, problem, &at),
            Problem::Consistency(problem) => consistency::words(self, problem, &at),
            Problem::Targets(problem) => targets::words(self, problem, &at),
            Problem::People(problem) => people::words(self, problem, &at),
            Problem::Time(problem) => time::words(self, problem, &at),
            Problem::Output(problem) => output::words(self, problem, &at),
            Problem::Basis(problem) => basis::words(self, problem, &at),
            Problem::Form(problem) => form::words(self, problem, &at),
            Problem::Wording(problem) => wording::words(self, problem, &at),
        };
        let why = rule(finding.rule).map_or("", |words| self.of(words.why));
        Words { what, why, fix }
    }
}

/// The families' explanations, in the catalogue's order.
static FAMILIES: &[&[RuleWords]] = &[
    agreement::RULES,
    consistency::RULES,
    targets::RULES,
    people::RULES,
    time::RULES,
    output::RULES,
    basis::RULES,
    form::RULES,
    wording::RULES,
];

/// A rule explained. `None` only while a rule has no words, which a test forbids.
pub fn rule(rule: &Rule) -> Option<&'static RuleWords> {
    FAMILIES.iter().flat_map(|family| family.iter()).find(|words| words.name == rule.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_explained_in_both_languages() {
        for rule in sauro_check::rules::all() {
            let words = super::rule(rule).unwrap_or_else(|| panic!("{} has no words", rule.name));
            let RuleWords { title, catches, why, example, not_flagged, .. } = *words;
            for (vi, en) in [title, catches, why, example, not_flagged] {
                assert!(!vi.is_empty() && !en.is_empty(), "{}: an empty text", rule.name);
                assert!(!vi.contains('!') && !en.contains('!'), "{}: no exclamations", rule.name);
            }
        }
    }
}
