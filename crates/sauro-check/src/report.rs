//! From what the rules found to what a reader sees: grouped, ordered, capped.

use std::collections::BTreeMap;

use crate::finding::{Finding, Occurrence, Spot};
use crate::fingerprint::fingerprint;
use crate::rule::{Need, Rule, Severity};
use crate::six_clear::SixClear;
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
    /// How many occurrences each rule found, before grouping and capping; rules that found none
    /// are left out.
    pub totals: Vec<(&'static Rule, usize)>,
    /// How clear the plan is, and how it answers what a province scores.
    pub six_clear: SixClear,
}

impl Report {
    /// How many findings there are of a severity, among those shown.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// A rule that could not be applied.
#[derive(Clone, Debug)]
pub struct NotChecked {
    /// The rule.
    pub rule: &'static Rule,
    /// The first thing that it lacked.
    pub lacks: Need,
}

/// Groups like occurrences into findings, orders them, and caps them rule by rule.
///
/// `rank` is a rule's place in the catalogue.
pub(crate) fn gather(
    occurrences: Vec<Occurrence>,
    rank: &dyn Fn(&Rule) -> usize,
) -> (Vec<Finding>, Vec<(&'static Rule, usize)>) {
    let mut totals: BTreeMap<usize, (&'static Rule, usize)> = BTreeMap::new();
    let mut findings: Vec<(usize, Finding)> = Vec::new();
    let mut repetitions: BTreeMap<String, usize> = BTreeMap::new();
    for occurrence in occurrences {
        let place = rank(occurrence.rule);
        totals.entry(place).or_insert((occurrence.rule, 0)).1 += 1;
        let mark = print_of(&occurrence, &mut repetitions);
        let like = findings.iter_mut().rev().take_while(|(rank, _)| *rank == place).find(
            |(_, finding)| {
                finding.problem == occurrence.problem
                    && finding.severity == occurrence.severity
                    && finding.certainty == occurrence.certainty
                    && finding.is_single
                    && occurrence.spots.len() == 1
            },
        );
        match like {
            Some((_, finding)) => {
                for spot in occurrence.spots {
                    join(&mut finding.spots, spot);
                }
                finding.fingerprints.push(mark);
            }
            None => findings.push((
                place,
                Finding {
                    rule: occurrence.rule,
                    severity: occurrence.severity,
                    certainty: occurrence.certainty,
                    is_single: occurrence.spots.len() == 1,
                    spots: occurrence.spots,
                    problem: occurrence.problem,
                    fingerprints: vec![mark],
                },
            )),
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
    (findings.into_iter().map(|(_, finding)| finding).collect(), totals.into_values().collect())
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
    let like = spots.iter_mut().find(|other| {
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
