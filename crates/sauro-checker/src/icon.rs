//! The icons of severities and states: each a shape of its own, so that colour is never alone.

use sauro_dom::{El, el};

use crate::answer::Severity;

/// The icon of a severity.
pub(crate) fn severity(severity: Severity) -> El {
    draw(match severity {
        Severity::Error => {
            "M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2ZM5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6"
        }
        Severity::Warning => "M8 1.8 1.3 13.8h13.4ZM8 6.3v3.6M8 11.7v.3",
        Severity::Note => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 7.4v3.8M8 4.7v.3",
    })
}

/// How much of something there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// All of it.
    All,
    /// Some of it.
    Some,
    /// Nothing.
    Nothing,
    /// The question does not arise.
    NotAsked,
}

impl Amount {
    /// Of so many, so many.
    pub fn of(have: usize, of: usize) -> Amount {
        match (have, of) {
            (_, 0) => Amount::NotAsked,
            (0, _) => Amount::Nothing,
            (have, of) if have >= of => Amount::All,
            _ => Amount::Some,
        }
    }

    /// The name that the style sheet knows it by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Amount::All => "all",
            Amount::Some => "some",
            Amount::Nothing => "nothing",
            Amount::NotAsked => "not-asked",
        }
    }
}

/// The icon of an amount.
pub(crate) fn amount(amount: Amount) -> El {
    draw(match amount {
        Amount::All => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5 8.2l2 2 4-4.4",
        Amount::Some => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M4.8 8h6.4",
        Amount::Nothing => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5.5 5.5l5 5M10.5 5.5l-5 5",
        Amount::NotAsked => "M2.5 8h2M7 8h2M11.5 8h2",
    })
}

/// A sheet of paper with an arrow into it.
pub(crate) fn sheet() -> El {
    draw("M9.5 1.5h-6v13h9v-10ZM9.5 1.5v3h3M8 6.5v5M5.8 9.3 8 11.5l2.2-2.2")
}

/// A lock: nothing leaves.
pub(crate) fn lock() -> El {
    draw("M3.5 7.5h9v6.5h-9ZM5.3 7.3V5a2.7 2.7 0 0 1 5.4 0v2.3")
}

/// A drawing in the current colour on a field of 16 by 16, which is not read aloud.
fn draw(path: &'static str) -> El {
    el("svg")
        .class("icon")
        .set("viewBox", "0 0 16 16")
        .set("aria-hidden", "true")
        .child(el("path").set("d", path))
}
