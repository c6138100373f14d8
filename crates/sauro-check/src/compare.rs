//! This check against that of an earlier draft: what was solved, what is new, what is still there.
//!
//! Occurrences are told by their fingerprints alone, which survive rewording elsewhere and
//! renumbered rows. Where one of the two reports could not know, nothing is claimed.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::report::Report;

/// The report of an earlier draft, as far as a comparison needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Earlier {
    /// The day of that check as it was written. Empty where it is not told.
    pub as_of: String,
    /// What it found, in its order; those that were accepted then come last.
    findings: Vec<EarlierFinding>,
    /// The rules of which it does not show all that was found.
    not_shown_whole: BTreeSet<String>,
}

/// A finding of an earlier report, in its own words; any text may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EarlierFinding {
    /// The rule's name.
    pub rule: String,
    /// The defect in a few words.
    pub title: String,
    /// The severity's name.
    pub severity: String,
    /// What was wrong, and where.
    pub what: String,
    /// One for each occurrence.
    pub fingerprints: Vec<String>,
}

/// What the earlier draft says of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not there.
    New,
    /// It was there, or some of its occurrences were.
    Still,
    /// The earlier report does not show all that the rule found, so it may have been there.
    Unknown,
}

impl Change {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Change::New => "new",
            Change::Still => "still",
            Change::Unknown => "unknown",
        }
    }
}

/// What became of the findings of an earlier draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// For each finding of the later report, in its order.
    pub changes: Vec<Change>,
    /// Earlier findings of which occurrences are gone.
    pub solved: Vec<Solved>,
    /// How many earlier findings cannot be judged: their rules were not applied this time.
    pub not_applied: usize,
}

/// An earlier finding of which occurrences are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solved {
    /// The finding; its fingerprints are those that are gone.
    pub finding: EarlierFinding,
    /// How many of its occurrences are still there, or are accepted now.
    pub left: usize,
}

impl Earlier {
    /// Reads a stored report, format `sauro-report/1`. What is not there is not known. `None` for
    /// what is no such report.
    pub fn of_json(report: &Value) -> Option<Earlier> {
        if report["format"] != "sauro-report/1" {
            return None;
        }
        let mut earlier = Earlier { as_of: text(&report["asOf"]), ..Earlier::default() };
        for finding in list(&report["findings"]) {
            let marks = list(&finding["fingerprints"]).iter().filter_map(Value::as_str);
            earlier.findings.push(EarlierFinding {
                rule: text(&finding["rule"]),
                title: text(&finding["title"]),
                severity: text(&finding["severity"]),
                what: text(&finding["message"]["what"]),
                fingerprints: marks.map(str::to_owned).collect(),
            });
        }
        // Accepted then or now, it is the same occurrence.
        for accepted in list(&report["accepted"]) {
            if accepted["used"] == true && accepted["fingerprint"].is_string() {
                earlier.findings.push(EarlierFinding {
                    rule: text(&accepted["rule"]),
                    fingerprints: vec![text(&accepted["fingerprint"])],
                    ..EarlierFinding::default()
                });
            }
        }
        for count in list(&report["counts"]["byRule"]) {
            if count["total"].as_u64() > count["shown"].as_u64() {
                earlier.not_shown_whole.insert(text(&count["rule"]));
            }
        }
        Some(earlier)
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Holds a report against that of an earlier draft.
pub fn compare(report: &Report, earlier: &Earlier) -> Comparison {
    let before: BTreeSet<&str> =
        earlier.findings.iter().flat_map(|one| &one.fingerprints).map(String::as_str).collect();
    let change = |finding: &crate::Finding| {
        if finding.fingerprints.iter().any(|mark| before.contains(mark.as_str())) {
            Change::Still
        } else if earlier.not_shown_whole.contains(finding.rule.name) {
            Change::Unknown
        } else {
            Change::New
        }
    };
    // Those that are not shown are there as well.
    let marks = report.marks.iter().map(|mark| &mark.fingerprint);
    let accepted = report.accepted.iter().filter(|acceptance| acceptance.finding.is_some());
    let now: BTreeSet<&String> =
        marks.chain(accepted.map(|acceptance| &acceptance.entry.fingerprint)).collect();
    let skipped = |rule: &str| report.not_checked.iter().any(|skip| skip.rule.name == rule);
    let mut comparison = Comparison {
        changes: report.findings.iter().map(change).collect(),
        ..Comparison::default()
    };
    for finding in &earlier.findings {
        let gone: Vec<String> =
            finding.fingerprints.iter().filter(|mark| !now.contains(mark)).cloned().collect();
        if gone.is_empty() {
            continue;
        }
        if skipped(&finding.rule) {
            comparison.not_applied += 1;
            continue;
        }
        let left = finding.fingerprints.len() - gone.len();
        let finding = EarlierFinding { fingerprints: gone, ..finding.clone() };
        comparison.solved.push(Solved { finding, left });
    }
    comparison
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_stored_report_is_read_as_far_as_it_goes() {
        let report = json!({
            "format": "sauro-report/1",
            "findings": [
                { "rule": "missing-lead", "fingerprints": ["a", "b"] },
                { "fingerprints": [7] },
            ],
            "accepted": [
                { "fingerprint": "c", "rule": null, "used": true },
                { "fingerprint": "d", "used": false },
            ],
            "counts": { "byRule": [{ "rule": "vague-lead", "total": 31, "shown": 20 }] },
        });
        let earlier = Earlier::of_json(&report).unwrap();
        let marks: Vec<&String> =
            earlier.findings.iter().flat_map(|one| &one.fingerprints).collect();
        assert_eq!(marks, ["a", "b", "c"]);
        assert!(earlier.not_shown_whole.contains("vague-lead"));
        for other in [json!(null), json!([]), json!({"format": "sauro-plan/1"})] {
            assert_eq!(Earlier::of_json(&other), None, "{other}");
        }
    }
}
