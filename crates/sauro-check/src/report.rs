//! From what the rules found to what a reader sees: grouped, ordered, capped.

use std::collections::BTreeMap;

use crate::finding::{Finding, Occurrence, Spot};
use crate::fingerprint::fingerprint;
use crate::rule::{Need, Rule, Severity};
use crate::six_clear::SixClear;
use crate::suppression::{Acceptance, Acceptances, Accepted};
use sauro_model::Date;

/// The most findings that are shown of one rule; [`Report::totals`] tells how many there are.
pub const SHOWN_PER_RULE: usize = 20;

/// What a check found.
#[derive(Clone, Debug)]
pub struct Report {
    /// The day that "today" meant.
    pub as_of: Date,
    /// The findings: errors first, then by certainty, then in the catalogue's order.
    pub findings: Vec<Finding>,
    /// The rules that could not be applied, and what they lacked.
    pub not_checked: Vec<NotChecked>,
    /// How many occurrences each rule found, before grouping and capping and without those that
    /// are accepted; rules that found none are left out.
    pub totals: Vec<(&'static Rule, usize)>,
    /// Every occurrence that is not accepted, those too that are not shown.
    pub marks: Vec<Mark>,
    /// The entries of the file of accepted findings, in its order, and what they accepted.
    pub accepted: Vec<Acceptance>,
    /// How clear the plan is, and how it answers what a province scores.
    pub six_clear: SixClear,
}

impl Report {
    /// How many findings there are of a severity, among those shown.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// One occurrence of a defect.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Its fingerprint.
    pub fingerprint: String,
    /// The rule that found it.
    pub rule: &'static Rule,
}

/// A rule that could not be applied, or not to everything.
#[derive(Clone, Debug)]
pub struct NotChecked {
    /// The rule.
    pub rule: &'static Rule,
    /// The first thing that it lacked.
    pub lacks: Need,
}

/// How far back like findings and places are looked for: far beyond what a reader sees, and near
/// enough for a plan of 50,000 rows.
const SEARCHED: usize = 400;

/// What became of the occurrences.
pub(crate) struct Gathered {
    pub(crate) findings: Vec<Finding>,
    pub(crate) totals: Vec<(&'static Rule, usize)>,
    pub(crate) marks: Vec<Mark>,
    pub(crate) accepted: Vec<Acceptance>,
}

/// Takes out the occurrences that are accepted, groups like ones into findings, orders them, and
/// caps them rule by rule.
pub(crate) fn gather(occurrences: Vec<Occurrence>, accepted: &[Accepted]) -> Gathered {
    let mut totals: BTreeMap<usize, (&'static Rule, usize)> = BTreeMap::new();
    let mut findings: Vec<(usize, Finding)> = Vec::new();
    let mut repetitions: BTreeMap<String, usize> = BTreeMap::new();
    let mut acceptances = Acceptances::new(accepted);
    let mut marks: Vec<Mark> = Vec::new();
    for occurrence in occurrences {
        let place = occurrence.rank;
        let fingerprint = print_of(&occurrence, &mut repetitions);
        // Before grouping, so that one row of ten can be accepted.
        let Some(one) = acceptances.take(alone(occurrence, &fingerprint)) else { continue };
        totals.entry(place).or_insert((one.rule, 0)).1 += 1;
        marks.push(Mark { fingerprint, rule: one.rule });
        let recent = findings.iter_mut().rev().take_while(|(rank, _)| *rank == place);
        let like = recent.take(SEARCHED).find(|(_, finding)| {
            finding.problem == one.problem
                && finding.severity == one.severity
                && finding.certainty == one.certainty
                && finding.is_single
                && one.is_single
        });
        match like {
            Some((_, finding)) => {
                for spot in one.spots {
                    join(&mut finding.spots, spot);
                }
                finding.fingerprints.extend(one.fingerprints);
            }
            None => findings.push((place, one)),
        }
    }
    // A stable sort keeps the order of the document within a rule.
    findings.sort_by_key(|(rank, finding)| (finding.severity, finding.certainty, *rank));
    let mut shown: BTreeMap<usize, usize> = BTreeMap::new();
    findings.retain(|(rank, _)| {
        let count = shown.entry(*rank).or_default();
        *count += 1;
        *count <= SHOWN_PER_RULE
    });
    Gathered {
        findings: findings.into_iter().map(|(_, finding)| finding).collect(),
        totals: totals.into_values().collect(),
        marks,
        accepted: acceptances.into_list(),
    }
}

/// An occurrence as a finding of its own.
fn alone(occurrence: Occurrence, fingerprint: &str) -> Finding {
    Finding {
        rule: occurrence.rule,
        severity: occurrence.severity,
        certainty: occurrence.certainty,
        is_single: occurrence.spots.len() == 1,
        spots: occurrence.spots,
        problem: occurrence.problem,
        fingerprints: vec![fingerprint.to_owned()],
    }
}

fn print_of(occurrence: &Occurrence, repetitions: &mut BTreeMap<String, usize>) -> String {
    let first = fingerprint(occurrence.rule.name, &occurrence.subject, 0);
    let seen = repetitions.entry(first.clone()).or_default();
    *seen += 1;
    match *seen {
        1 => first,
        again => fingerprint(occurrence.rule.name, &occurrence.subject, again),
    }
}

/// Adds a place; its rows to a place of the same column with the same words where there is one.
fn join(spots: &mut Vec<Spot>, spot: Spot) {
    let like = spots.iter_mut().rev().take(SEARCHED).find(|other| {
        other.appendix == spot.appendix
            && other.section == spot.section
            && other.column == spot.column
            && other.quote == spot.quote
            && !other.rows.is_empty()
            && !spot.rows.is_empty()
    });
    match like {
        Some(other) => {
            other.rows.extend(spot.rows);
            other.blocks.extend(spot.blocks);
        }
        None => spots.push(spot),
    }
}
