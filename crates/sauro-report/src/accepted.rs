//! Findings that someone has accepted, and the side file that keeps them: `sauro-accepted/1`.

use serde_json::Value;

use crate::report::{AcceptedJson, ReportJson};
use crate::stored::list;

/// One occurrence of a defect that may stay, with the reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acceptance {
    /// The occurrence's fingerprint.
    pub fingerprint: String,
    /// Why it may stay.
    pub reason: String,
}

impl Acceptance {
    /// The format's name and version.
    pub const FORMAT: &'static str = "sauro-accepted/1";

    /// Reads a side file, `{format, accepted: [{fingerprint, reason}]}`. `None` for any other
    /// document.
    pub fn read_file(document: &Value) -> Option<Vec<Acceptance>> {
        let is_ours = document["format"] == Acceptance::FORMAT && document["accepted"].is_array();
        is_ours.then(|| Acceptance::read_list(&document["accepted"]))
    }

    /// Reads a list of `{fingerprint, reason}`; what has no fingerprint is left out.
    pub fn read_list(value: &Value) -> Vec<Acceptance> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        list(value)
            .iter()
            .map(|one| Acceptance {
                fingerprint: text(&one["fingerprint"]),
                reason: text(&one["reason"]),
            })
            .filter(|one| !one.fingerprint.is_empty())
            .collect()
    }
}

impl ReportJson {
    /// Takes out the findings whose every occurrence was accepted, and tells what became of each
    /// acceptance. A finding with an occurrence that was not accepted stays as it is.
    pub fn accept(&mut self, accepted: &[Acceptance]) {
        let is_accepted =
            |fingerprint: &String| accepted.iter().any(|one| one.fingerprint == *fingerprint);
        self.accepted = accepted
            .iter()
            .map(|one| {
                let found =
                    self.findings.iter().find(|f| f.fingerprints.contains(&one.fingerprint));
                AcceptedJson {
                    fingerprint: one.fingerprint.clone(),
                    rule: found.map(|finding| finding.rule.to_owned()),
                    reason: one.reason.clone(),
                    used: found.is_some(),
                }
            })
            .collect();
        let counts = &mut self.counts;
        self.findings.retain(|finding| {
            if !finding.fingerprints.iter().all(is_accepted) {
                return true;
            }
            let of_severity = match finding.severity {
                "error" => &mut counts.error,
                "warning" => &mut counts.warning,
                _ => &mut counts.note,
            };
            *of_severity = of_severity.saturating_sub(1);
            let accepted = finding.fingerprints.len();
            if let Some(count) = counts.by_rule.iter_mut().find(|one| one.rule == finding.rule) {
                count.total = count.total.saturating_sub(accepted);
                count.shown = count.shown.saturating_sub(accepted);
            }
            false
        });
        self.counts.by_rule.retain(|count| count.total > 0);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_a_side_file_is_read() {
        let file = json!({ "format": "sauro-accepted/1", "accepted": [{ "fingerprint": "a", "reason": "r", "what": "…" }, {}, 1] });
        let accepted = Acceptance::read_file(&file).unwrap();
        assert_eq!(accepted, [Acceptance { fingerprint: "a".into(), reason: "r".into() }]);
        for other in [json!(null), json!([]), json!({ "format": "sauro-plan/1", "accepted": [] })] {
            assert_eq!(Acceptance::read_file(&other), None);
        }
    }
}
