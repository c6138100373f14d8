//! Spelling and wording.

mod capitalisation;
mod compounds;
mod neighbours;
mod personal_data;
mod repeated_word;
mod spelling_suspect;
mod spelling_variant;
mod syllable;
mod texts;
mod unbalanced_bracket;
mod undefined_abbreviation;

use serde::Serialize;

use crate::rule::Rule;

/// The rules of this family, in the order that matters to the signer.
pub static RULES: &[&Rule] = &[
    &personal_data::RULE,
    &spelling_suspect::RULE,
    &repeated_word::RULE,
    &unbalanced_bracket::RULE,
    &undefined_abbreviation::RULE,
    &spelling_variant::RULE,
    &capitalisation::RULE,
];

/// What these rules find.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Problem {
    /// A person's own data in a document that will be published.
    PersonalData {
        /// What it is.
        kind: PersonalData,
    },
    /// A word that is probably misspelt.
    SpellingSuspect {
        /// The word as printed.
        word: String,
        /// What it may be, the likeliest first; one at least.
        suggestions: Vec<String>,
    },
    /// A word is printed twice.
    RepeatedWord {
        /// The word.
        word: String,
    },
    /// A bracket or quotation mark has no partner.
    UnbalancedBracket {
        /// The mark.
        mark: char,
        /// Whether it opens; else it closes.
        opens: bool,
    },
    /// Abbreviations that the text never explains.
    UndefinedAbbreviation {
        /// They, in the order in which they first occur.
        abbreviations: Vec<String>,
    },
    /// One word is spelt in two ways.
    SpellingVariant {
        /// The more frequent spelling.
        usual: String,
        /// How often.
        usual_count: usize,
        /// The other spelling.
        other: String,
        /// How often.
        other_count: usize,
        /// Whether the two differ only in where the tone mark stands, in these words and others.
        is_tone_place: bool,
    },
    /// A word that the decree wants with a capital.
    Capitalisation {
        /// The word as it should be: "Nhân dân".
        proposed: String,
    },
}

impl From<Problem> for crate::Problem {
    fn from(problem: Problem) -> crate::Problem {
        crate::Problem::Wording(problem)
    }
}

/// A person's own data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PersonalData {
    /// A mobile phone's number.
    Phone,
    /// The number of an identity card.
    CitizenNumber,
    /// An e-mail address that is not an authority's.
    Email,
}
