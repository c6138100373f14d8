//! What the rules find: a finding says which rule, where, and in figures what is wrong.
//!
//! Findings carry no sentence: `sauro-messages` words a [`Problem`] in the reader's language.

use sauro_document::BlockId;
use serde::Serialize;

use crate::rule::{Certainty, Need, Rule, Severity};
use crate::rules;

/// Where a defect stands, in the words that a reader would use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The section of the body, such as "II.2.1".
    pub section: Option<String>,
    /// The appendix, as printed: "Phụ lục I".
    pub appendix: Option<String>,
    /// The printed numbers of the rows.
    pub rows: Vec<String>,
    /// The column's heading.
    pub column: Option<String>,
    /// The words themselves, at most 120 characters. `None` where nothing is printed.
    pub quote: Option<String>,
    /// The paragraphs, for a program that goes back into the file. Empty for plan JSON.
    pub blocks: Vec<BlockId>,
}

/// One defect, or one defect in many rows.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it matters here.
    pub severity: Severity,
    /// How sure the checker is.
    pub certainty: Certainty,
    /// Where; the first place is where the mending is likeliest, a contradiction has both of its
    /// places. Empty for what concerns the document as a whole.
    pub spots: Vec<Spot>,
    /// What is wrong.
    pub problem: Problem,
    /// One fingerprint for each occurrence, which survives rewording elsewhere in the document.
    pub fingerprints: Vec<String>,
    /// Whether each occurrence has one place, so that more rows may join; others have several
    /// places that belong together.
    pub(crate) is_single: bool,
}

/// What is wrong, with the words and figures that a sentence about it needs: one family of
/// problems for each family of rules.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Problem {
    /// The text against the tables, and the plan against the one above it.
    Agreement(rules::agreement::Problem),
    /// Row against row, milestone against milestone.
    Consistency(rules::consistency::Problem),
    /// Targets that cannot be measured or judged.
    Targets(rules::targets::Problem),
    /// People and units.
    People(rules::people::Problem),
    /// Time.
    Time(rules::time::Problem),
    /// Outputs, funding and the six clarities.
    Output(rules::output::Problem),
    /// What the plan rests on.
    Basis(rules::basis::Problem),
    /// The form of an official document.
    Form(rules::form::Problem),
    /// Wording and spelling.
    Wording(rules::wording::Problem),
}

/// One place where a rule found its defect, before like ones are grouped.
#[derive(Clone, Debug)]
pub(crate) struct Occurrence {
    pub(crate) rule: &'static Rule,
    /// The rule's place in the catalogue.
    pub(crate) rank: usize,
    pub(crate) severity: Severity,
    pub(crate) certainty: Certainty,
    pub(crate) spots: Vec<Spot>,
    pub(crate) problem: Problem,
    /// What the fingerprint is made of beside the rule: the name of the row, or the words.
    pub(crate) subject: String,
}

impl Occurrence {
    /// Says how sure this is; `Certain` unless told.
    pub(crate) fn certainty(&mut self, certainty: Certainty) -> &mut Occurrence {
        self.certainty = certainty;
        self
    }

    /// Gives it another severity than its rule's.
    pub(crate) fn severity(&mut self, severity: Severity) -> &mut Occurrence {
        self.severity = severity;
        self
    }

    /// Says what it is about, for a fingerprint that survives rewording elsewhere: the name of the
    /// row or the words at fault. The quotes of its places unless told.
    pub(crate) fn about(&mut self, subject: &str) -> &mut Occurrence {
        subject.clone_into(&mut self.subject);
        self
    }
}

/// Where a rule puts what it finds.
#[derive(Debug)]
pub(crate) struct Findings<'r> {
    rule: &'static Rule,
    rank: usize,
    all: &'r mut Vec<Occurrence>,
    /// What kept the rule from looking at everything.
    pub(crate) lacks: Option<Need>,
}

impl<'r> Findings<'r> {
    /// For a rule and its place in the catalogue.
    pub(crate) fn of(
        rule: &'static Rule,
        rank: usize,
        all: &'r mut Vec<Occurrence>,
    ) -> Findings<'r> {
        Findings { rule, rank, all, lacks: None }
    }

    /// Says that so many wordings are alike that not all of them were compared, if it is so.
    pub(crate) fn partial_if(&mut self, is_cut: bool) {
        if is_cut {
            self.lacks = Some(Need::FewerRows);
        }
    }

    /// Reports a defect with its places, the likeliest to be mended first.
    ///
    /// Reports whose problems are equal and that have one place each become one finding with many
    /// rows: leave out of the problem what differs from row to row and stands in the place.
    pub(crate) fn report(
        &mut self,
        spots: impl IntoIterator<Item = Spot>,
        problem: impl Into<Problem>,
    ) -> &mut Occurrence {
        let spots: Vec<Spot> = spots.into_iter().collect();
        let quotes: Vec<&str> = spots.iter().filter_map(|spot| spot.quote.as_deref()).collect();
        let subject = quotes.join("|");
        self.all.push(Occurrence {
            rule: self.rule,
            rank: self.rank,
            severity: self.rule.severity,
            certainty: Certainty::Certain,
            spots,
            problem: problem.into(),
            subject,
        });
        let last = self.all.len().saturating_sub(1);
        &mut self.all[last]
    }
}

/// The longest quote, in characters.
const QUOTE_LIMIT: usize = 120;

/// A quote of at most 120 characters on one line, cut at a word.
pub(crate) fn quote(text: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return None;
    }
    let Some((end, _)) = line.char_indices().nth(QUOTE_LIMIT) else { return Some(line) };
    let cut = &line[..end];
    Some(format!("{}…", cut.rfind(' ').map_or(cut, |space| &cut[..space])))
}
