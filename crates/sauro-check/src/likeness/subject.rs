//! Whom and what exactly a target is about: the words that make two targets of one topic two.

/// Whom and what a wording is about, as far as its words say so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Subject {
    /// The populations and limits, each class once, ascending by class.
    pub(super) marks: Vec<Mark>,
}

/// A population ("hộ gia đình") or a limit ("toàn trình", "từ 15 tuổi").
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// What spellings of one population or limit have in common.
    pub(super) class: String,
    /// What the mark does.
    pub(super) role: MarkRole,
    /// The words as printed.
    pub(crate) words: String,
}

/// What a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkRole {
    /// Whom the target counts.
    Population,
    /// Which part of the population: "trưởng thành", "từ 15 tuổi", "nhỏ và vừa".
    Part,
    /// Another thing altogether: "toàn trình", "mức độ 2".
    Kind,
    /// How far it reaches: "do địa phương quản lý".
    Scope,
}

/// How two subjects stand to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Agreement {
    /// Two populations, or two kinds of thing.
    None,
    /// One is part of the other, or they share a population: "người dân và doanh nghiệp" beside
    /// "dân số trưởng thành".
    Partial,
    /// The same; a population that only one of them names counts as understood.
    Full,
}

impl Subject {
    /// Whether two wordings of one topic are about the same. The order does not matter.
    pub(crate) fn against(&self, other: &Subject) -> Agreement {
        let of = |subject: &Subject, role: MarkRole| -> Vec<String> {
            let marks = subject.marks.iter().filter(|mark| mark.role == role);
            marks.map(|mark| mark.class.clone()).collect()
        };
        if of(self, MarkRole::Kind) != of(other, MarkRole::Kind) {
            return Agreement::None;
        }
        let (mine, others) = (of(self, MarkRole::Population), of(other, MarkRole::Population));
        let both_named = !mine.is_empty() && !others.is_empty();
        if both_named && !mine.iter().any(|class| others.contains(class)) {
            return Agreement::None;
        }
        let parts_differ = of(self, MarkRole::Part) != of(other, MarkRole::Part);
        let scopes_differ = of(self, MarkRole::Scope) != of(other, MarkRole::Scope);
        if (both_named && mine != others) || parts_differ || scopes_differ {
            return Agreement::Partial;
        }
        Agreement::Full
    }

    /// The words of this subject that the other lacks, as printed. A population is told only where
    /// the other names one too.
    pub(crate) fn beyond(&self, other: &Subject) -> Vec<String> {
        let other_counts = other.marks.iter().any(|mark| mark.role == MarkRole::Population);
        let alone = self.marks.iter().filter(|mark| {
            let is_shared = other.marks.iter().any(|shared| shared.class == mark.class);
            !is_shared && (mark.role != MarkRole::Population || other_counts)
        });
        alone.map(|mark| mark.words.clone()).collect()
    }
}
