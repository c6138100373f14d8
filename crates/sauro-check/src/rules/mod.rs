//! The rules: one file a rule, listed family by family in the order that matters to the signer.

pub mod agreement;
pub mod basis;
pub mod consistency;
pub mod form;
pub mod output;
pub mod people;
pub mod targets;
pub mod time;
pub mod wording;

use crate::rule::Rule;

/// A family of rules.
#[derive(Debug)]
pub struct Family {
    /// The stable name, such as "people".
    pub name: &'static str,
    /// Its rules.
    pub rules: &'static [&'static Rule],
}

/// The catalogue.
pub static FAMILIES: &[Family] = &[
    Family { name: "agreement", rules: agreement::RULES },
    Family { name: "consistency", rules: consistency::RULES },
    Family { name: "targets", rules: targets::RULES },
    Family { name: "people", rules: people::RULES },
    Family { name: "time", rules: time::RULES },
    Family { name: "output", rules: output::RULES },
    Family { name: "basis", rules: basis::RULES },
    Family { name: "form", rules: form::RULES },
    Family { name: "wording", rules: wording::RULES },
];

/// All rules, in the catalogue's order.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.rules.iter().copied())
}

/// The rule with a name.
pub fn find(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.name == name)
}
