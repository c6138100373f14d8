//! This check against that of an earlier draft: what was solved, what is new, what is still there.
//!
//! Occurrences are told by their fingerprints alone, which survive rewording elsewhere and
//! renumbered rows. Where one of the two reports could not know, nothing is claimed.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use crate::report::Report;

/// The report of an earlier draft, as far as a comparison needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Earlier {
    /// The rule of each occurrence that the report shows, by its fingerprint.
    occurrences: BTreeMap<String, String>,
    /// The rules of which the report does not show all that was found.
    not_shown_whole: BTreeSet<String>,
}

/// What became of the occurrences of an earlier draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// Gone since the earlier draft; as fingerprints, like all of these.
    pub solved: Vec<String>,
    /// Not in the earlier draft.
    pub new: Vec<String>,
    /// In both drafts.
    pub still: Vec<String>,
    /// In the earlier draft, and accepted now.
    pub accepted: Vec<String>,
    /// In one of the two, while the other could not tell: its rule was not applied this time, or
    /// the earlier report does not show all that the rule found.
    pub unknown: Vec<String>,
}

impl Earlier {
    /// Reads a stored report, format `sauro-report/1`. What is not there is not known. `None` for
    /// text that is no such report.
    pub fn read(report: &str) -> Option<Earlier> {
        Earlier::of_json(&serde_json::from_str(report).ok()?)
    }

    /// A stored report, read from JSON.
    pub fn of_json(report: &Value) -> Option<Earlier> {
        if report["format"] != "sauro-report/1" {
            return None;
        }
        let mut earlier = Earlier::default();
        for finding in list(&report["findings"]) {
            let rule = finding["rule"].as_str().unwrap_or_default();
            for mark in list(&finding["fingerprints"]).iter().filter_map(Value::as_str) {
                earlier.occurrences.insert(mark.to_owned(), rule.to_owned());
            }
        }
        // Accepted then or now, it is the same occurrence.
        for accepted in list(&report["accepted"]) {
            let is_used = accepted["used"].as_bool().unwrap_or_default();
            if let (true, Some(mark)) = (is_used, accepted["fingerprint"].as_str()) {
                let rule = accepted["rule"].as_str().unwrap_or_default();
                earlier.occurrences.insert(mark.to_owned(), rule.to_owned());
            }
        }
        for count in list(&report["counts"]["byRule"]) {
            let (total, shown) = (count["total"].as_u64(), count["shown"].as_u64());
            if total > shown {
                earlier.not_shown_whole.extend(count["rule"].as_str().map(str::to_owned));
            }
        }
        Some(earlier)
    }

    /// A report that was just made.
    pub fn of_report(report: &Report) -> Earlier {
        let marks = report.marks.iter().map(|mark| (mark.fingerprint.clone(), mark.rule.name));
        let accepted = report.accepted.iter().filter_map(|acceptance| {
            let rule = acceptance.finding.as_ref()?.rule.name;
            Some((acceptance.entry.fingerprint.clone(), rule))
        });
        let occurrences = marks.chain(accepted).map(|(mark, rule)| (mark, rule.to_owned()));
        Earlier { occurrences: occurrences.collect(), not_shown_whole: BTreeSet::new() }
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Holds a report against that of an earlier draft.
pub fn compare(report: &Report, earlier: &Earlier) -> Comparison {
    let mut comparison = Comparison::default();
    let mut now: BTreeSet<&str> = BTreeSet::new();
    for mark in &report.marks {
        let fingerprint = mark.fingerprint.as_str();
        now.insert(fingerprint);
        let list = if earlier.occurrences.contains_key(fingerprint) {
            &mut comparison.still
        } else if earlier.not_shown_whole.contains(mark.rule.name) {
            &mut comparison.unknown
        } else {
            &mut comparison.new
        };
        list.push(fingerprint.to_owned());
    }
    let accepted: BTreeSet<&str> = report
        .accepted
        .iter()
        .filter(|acceptance| acceptance.finding.is_some())
        .map(|acceptance| acceptance.entry.fingerprint.as_str())
        .collect();
    let skipped: BTreeSet<&str> = report.not_checked.iter().map(|skip| skip.rule.name).collect();
    for (fingerprint, rule) in &earlier.occurrences {
        if now.contains(fingerprint.as_str()) {
            continue;
        }
        let list = if accepted.contains(fingerprint.as_str()) {
            &mut comparison.accepted
        } else if skipped.contains(rule.as_str()) {
            &mut comparison.unknown
        } else {
            &mut comparison.solved
        };
        list.push(fingerprint.clone());
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
        let marks: Vec<&str> = earlier.occurrences.keys().map(String::as_str).collect();
        assert_eq!(marks, ["a", "b", "c"]);
        assert!(earlier.not_shown_whole.contains("vague-lead"));
        for other in ["", "[]", r#"{"format": "sauro-plan/1"}"#] {
            assert_eq!(Earlier::read(other), None, "{other}");
        }
    }
}
