//! Findings that someone has accepted, with a reason, and the side file that keeps them. Pure.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::answer::{Change, Finding, Report, Severity};

/// The side file's format.
const FORMAT: &str = "sauro-accepted/1";

/// One occurrence that was accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Acceptance {
    /// The occurrence's fingerprint.
    pub fingerprint: String,
    /// The rule that found it.
    pub rule: String,
    /// Why it may stay.
    pub reason: String,
    /// What was found, for people who read the list later. Empty where it is not known.
    pub what: String,
}

#[derive(Serialize, Deserialize)]
struct SideFile {
    format: String,
    accepted: Vec<Acceptance>,
}

/// Reads a side file. `None` for any other text.
pub fn read(text: &str) -> Option<Vec<Acceptance>> {
    let file: SideFile = serde_json::from_str(text).ok()?;
    (file.format == FORMAT).then_some(file.accepted)
}

/// Writes a side file.
pub fn write(accepted: &[Acceptance]) -> String {
    let file = SideFile { format: FORMAT.to_owned(), accepted: accepted.to_vec() };
    // Texts alone always become JSON.
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// Whether a finding is accepted: every occurrence of it is.
pub fn is_accepted(finding: &Finding, accepted: &[Acceptance]) -> bool {
    let has = |print: &String| accepted.iter().any(|one| one.fingerprint == *print);
    !finding.fingerprints.is_empty() && finding.fingerprints.iter().all(has)
}

/// How many findings of a report are not accepted: errors, warnings, notes.
pub fn counts(report: &Report, accepted: &[Acceptance]) -> [usize; 3] {
    Severity::ALL.map(|severity| {
        let all = report.counts.of(severity);
        if accepted.is_empty() {
            return all;
        }
        let of_it = report.findings.iter().filter(|finding| finding.severity == severity);
        all.saturating_sub(of_it.filter(|finding| is_accepted(finding, accepted)).count())
    })
}

/// Adds all occurrences of a finding, with a reason.
pub fn accept(accepted: &mut Vec<Acceptance>, finding: &Finding, reason: &str) {
    accepted.retain(|one| !finding.fingerprints.contains(&one.fingerprint));
    accepted.extend(finding.fingerprints.iter().map(|fingerprint| Acceptance {
        fingerprint: fingerprint.clone(),
        rule: finding.rule.clone(),
        reason: reason.to_owned(),
        what: finding.message.what.clone(),
    }));
}

/// Adds those of a side file; the file's reason counts where both have one.
pub fn merge(accepted: &mut Vec<Acceptance>, loaded: Vec<Acceptance>) {
    accepted.retain(|one| !loaded.iter().any(|other| other.fingerprint == one.fingerprint));
    accepted.extend(loaded);
}

/// Those that meet no finding of a report. An occurrence of a rule that has more than are shown
/// may be among those not shown, so it is not told.
pub fn unused<'a>(accepted: &'a [Acceptance], report: &Report) -> Vec<&'a Acceptance> {
    let found: BTreeSet<&str> = report
        .findings
        .iter()
        .flat_map(|finding| &finding.fingerprints)
        .map(String::as_str)
        .collect();
    let capped = |rule: &str| {
        report.counts.by_rule.iter().any(|count| count.rule == rule && count.total > count.shown)
    };
    accepted
        .iter()
        .filter(|one| !found.contains(one.fingerprint.as_str()) && !capped(&one.rule))
        .collect()
}

/// How many findings that are not accepted are new or still there.
pub fn changed(report: &Report, accepted: &[Acceptance], change: Change) -> usize {
    let of_it = report.findings.iter().filter(|finding| finding.change == Some(change));
    of_it.filter(|finding| !is_accepted(finding, accepted)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Certainty, Counts, RuleCount, Words};

    fn finding(rule: &str, prints: &[&str]) -> Finding {
        Finding {
            fingerprints: prints.iter().map(|print| (*print).to_owned()).collect(),
            rule: rule.into(),
            title: String::new(),
            severity: Severity::Error,
            certainty: Certainty::Certain,
            places: Vec::new(),
            message: Words::default(),
            change: None,
        }
    }

    fn report(findings: Vec<Finding>) -> Report {
        Report { findings, ..Report::default() }
    }

    #[test]
    fn a_finding_is_accepted_when_each_occurrence_is() {
        let two = finding("missing-lead", &["a", "b"]);
        let mut accepted = Vec::new();
        accept(&mut accepted, &finding("missing-lead", &["a"]), "đã rõ");
        assert!(!is_accepted(&two, &accepted));
        accept(&mut accepted, &two, "đã thống nhất");
        assert!(is_accepted(&two, &accepted));
        assert_eq!(accepted.len(), 2);
        assert!(!is_accepted(&finding("x", &[]), &accepted));
    }

    #[test]
    fn accepted_findings_are_not_counted() {
        let mut now = report(vec![finding("a", &["1"]), finding("b", &["2"])]);
        now.counts.error = 2;
        let mut accepted = Vec::new();
        assert_eq!(counts(&now, &accepted), [2, 0, 0]);
        accept(&mut accepted, &now.findings[0], "r");
        assert_eq!(counts(&now, &accepted), [1, 0, 0]);
    }

    #[test]
    fn a_side_file_of_another_program_is_read() {
        let text = r#"{"format":"sauro-accepted/1","accepted":[{"fingerprint":"a","reason":"r"}]}"#;
        assert_eq!(read(text).map(|list| list.len()), Some(1));
    }

    #[test]
    fn the_side_file_comes_back_as_it_went() {
        let mut accepted = Vec::new();
        accept(&mut accepted, &finding("missing-lead", &["a"]), "đã “thống nhất”");
        assert_eq!(read(&write(&accepted)), Some(accepted));
        assert_eq!(read(r#"{"format":"sauro-plan/1","accepted":[]}"#), None);
        assert_eq!(read("không phải JSON"), None);
    }

    #[test]
    fn unused_ones_are_told_unless_their_rule_was_capped() {
        let mut accepted = Vec::new();
        for (rule, print) in [("a", "1"), ("b", "2"), ("c", "3")] {
            accept(&mut accepted, &finding(rule, &[print]), "r");
        }
        let mut now = report(vec![finding("a", &["1"])]);
        now.counts = Counts {
            by_rule: vec![RuleCount { rule: "c".into(), total: 30, shown: 20 }],
            ..Counts::default()
        };
        let unused: Vec<&str> =
            unused(&accepted, &now).iter().map(|one| one.rule.as_str()).collect();
        assert_eq!(unused, ["b"]);
    }

    #[test]
    fn new_ones_and_those_still_there_are_counted_without_the_accepted() {
        let mut now =
            report(vec![finding("a", &["1"]), finding("b", &["2"]), finding("c", &["3"])]);
        now.findings[0].change = Some(Change::New);
        now.findings[1].change = Some(Change::New);
        now.findings[2].change = Some(Change::Still);
        let mut accepted = Vec::new();
        accept(&mut accepted, &now.findings[1], "r");
        let count = |change| changed(&now, &accepted, change);
        assert_eq!((count(Change::New), count(Change::Still), count(Change::Unknown)), (1, 1, 0));
    }
}
