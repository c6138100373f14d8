//! `unknown-agency`: a name that is no agency's, and close to one.

use std::collections::BTreeSet;

use super::Problem;
use super::spellings::{Spelling, without_commune};
use crate::context::Context;
use crate::finding::Findings;
use crate::registry::agencies::{Name, agencies};
use crate::registry::words::{is_one_slip, spoken, words};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags the name of an agency that differs by a slip from one that exists.
///
/// # Why
/// The unit that is meant does not find its work when it searches for its name.
///
/// # Example
/// "Phòng Văn Hoá Xã Hôi": "Phòng Văn hóa - Xã hội" is meant.
///
/// # Not flagged
/// Names that are close to none, such as local service centres; names that the profile lists; the
/// place of a tone mark; dashes and capitals, which `agency-name-variant` tells.
pub(crate) static RULE: Rule = Rule {
    name: "unknown-agency",
    severity: Severity::Warning,
    scope: Scope::BodyAndTables,
    needs: &[Need::Rows],
    check,
};

/// A name that the plan itself uses so often is taken for right.
const USUAL: usize = 3;

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let spellings = ctx.spellings();
    let registry = agencies();
    let listed = registry.known.iter().flat_map(|known| &known.names);
    let gone = registry.obsolete.iter().flat_map(|obsolete| &obsolete.names);
    let own: Vec<Name> = ctx.profile.agencies.iter().map(|name| Name::new(name)).collect();
    let certain: Vec<&Name> = own.iter().chain(listed).chain(gone).collect();
    let certainly: BTreeSet<Vec<String>> = certain.iter().map(|name| said(&name.printed)).collect();
    let is_usual = |spelling: &Spelling| {
        let name = Name::new(without_commune(&spelling.text));
        // Wrong tone marks stay wrong however often they are printed.
        let is_known = certain.iter().any(|certain| certain.words == name.words);
        spelling.count >= USUAL && (!is_known || certainly.contains(&said(&name.printed)))
    };
    let usual: Vec<Name> = spellings
        .iter()
        .filter(|spelling| is_usual(spelling))
        .map(|spelling| Name::new(without_commune(&spelling.text)))
        .collect();
    let known: Vec<&Name> = certain.iter().copied().chain(&usual).collect();
    let right: BTreeSet<Vec<String>> = known.iter().map(|name| said(&name.printed)).collect();
    for spelling in spellings {
        let Spelling { text, spot, .. } = spelling;
        let name = without_commune(&text);
        let words = said(name);
        if words.len() < 2 || right.contains(&words) {
            continue;
        }
        if let Some(meant) = known.iter().find(|known| is_slip_of(name, known)) {
            let suggestion = meant.printed.clone();
            findings
                .report([spot], Problem::UnknownAgency { suggestion })
                .certainty(Certainty::Likely)
                .about(&text);
        }
    }
}

fn said(name: &str) -> Vec<String> {
    words(name).filter(|word| word.text != "và").map(|word| spoken(word.text)).collect()
}

/// Whether a name is another but for tone marks, or but for one slip in one word.
fn is_slip_of(name: &str, known: &Name) -> bool {
    let own = Name::new(name);
    if own.words.len() != known.words.len() || own.words.is_empty() {
        return false;
    }
    if own.words == known.words {
        return said(name) != said(&known.printed);
    }
    let mut differing = own.words.iter().zip(&known.words).filter(|(a, b)| a != b);
    let (Some((a, b)), None) = (differing.next(), differing.next()) else { return false };
    // Short words and abbreviations are one letter from many others.
    own.words.len() >= 3 && a.len().min(b.len()) >= 3 && is_one_slip(a, b)
}
