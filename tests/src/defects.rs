//! The defects that careful readers saw in three of the plans (`../shared/plans/*/defects.json`),
//! against what the catalogue finds.

use sauro_check::{Finding, Report};
use sauro_model::text::key;
use serde_json::Value;

/// A defect that a reader saw.
#[derive(Clone, Debug)]
pub struct Defect {
    /// Its place in the list.
    pub index: usize,
    /// Its kind, such as "contradiction".
    pub kind: String,
    /// "high" or "medium".
    pub severity: String,
    /// Where, in the reader's words.
    pub place: String,
    quotes: Vec<String>,
    rows: Vec<String>,
}

/// The defects of a plan that stand in its Word file. Empty where no reader listed any.
pub fn of(plan: &str) -> Vec<Defect> {
    let path = crate::path("../../shared/plans").join(plan).join("defects.json");
    let value = crate::read_json(&path).unwrap_or_default();
    let list = value.as_array().cloned().unwrap_or_default();
    let texts = |value: &Value| -> Vec<String> {
        value
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    };
    list.iter()
        .enumerate()
        .filter(|(_, defect)| defect["in_docx"].as_bool() != Some(false))
        .map(|(index, defect)| Defect {
            index,
            kind: defect["kind"].as_str().unwrap_or_default().to_owned(),
            severity: defect["severity"].as_str().unwrap_or_default().to_owned(),
            place: defect["where"].as_str().unwrap_or_default().to_owned(),
            quotes: texts(&defect["quotes"]),
            rows: texts(&defect["rows"]),
        })
        .collect()
}

/// The rules that can find a kind of defect; empty for kinds that are no rule's.
fn rules_of(kind: &str) -> &'static [&'static str] {
    match kind {
        "contradiction" => &[
            "body-appendix-value-mismatch",
            "body-appendix-operator-mismatch",
            "body-appendix-subject-mismatch",
            "lead-mismatch-body-appendix",
            "row-internal-contradiction",
            "milestone-unit-mismatch",
            "conflicting-lead-across-milestones",
            "place-name-mismatch",
            "reporting-chain-order",
        ],
        "missing-in-appendix" => {
            &["body-target-missing-in-appendix", "body-duty-missing-in-appendix"]
        }
        "missing-deadline" => {
            &["missing-deadline", "six-clear-incomplete", "continuous-deadline-quantified"]
        }
        "malformed-deadline" => {
            &["malformed-deadline", "multiple-deadlines", "deadline-outside-period"]
        }
        "past-deadline" => &["past-deadline", "deadline-outside-period"],
        "vague-lead" => &["vague-lead", "whole-committee-lead", "multiple-leads"],
        "missing-lead" => &["missing-lead", "vague-lead", "assigned-unit-without-duties"],
        "missing-unit" => &["missing-unit", "generic-unit", "unit-value-mismatch"],
        "missing-output" => &["missing-output", "vague-output", "output-repeats-task"],
        "ambiguous-target" => &[
            "ambiguous-target",
            "missing-target",
            "target-copied-from-sibling",
            "milestone-unit-mismatch",
            "unmeasurable-comparison",
            "implausible-jump",
            "compound-target-cell",
            "range-target",
        ],
        "compound-indicator" => &["compound-indicator", "compound-target-cell"],
        "duplicate" => &["duplicate-indicator", "near-duplicate-task", "duplicate-body-target"],
        "non-monotonic" => &["non-monotonic-target"],
        "name-variant" => &["agency-name-variant", "unknown-agency", "settlement-term-variant"],
        "typo" => {
            &["spelling-suspect", "repeated-word", "unbalanced-bracket", "task-name-fragment"]
        }
        _ => &[],
    }
}

/// The rules among the findings that see a defect.
pub fn seen_by(defect: &Defect, report: &Report) -> Vec<&'static str> {
    let rules = rules_of(&defect.kind);
    let mut seen: Vec<&'static str> = report
        .findings
        .iter()
        .filter(|finding| rules.contains(&finding.rule.name))
        .filter(|finding| touches(defect, finding))
        .map(|finding| finding.rule.name)
        .collect();
    seen.dedup();
    seen
}

/// Whether a finding stands where a defect does: on one of its rows, or on its words.
fn touches(defect: &Defect, finding: &Finding) -> bool {
    let is_document = finding.spots.is_empty() && defect.rows.len() > 9;
    is_document
        || finding.spots.iter().any(|spot| {
            let appendix = spot.appendix.as_deref().unwrap_or_default().replace("Phụ lục", "PL");
            let on_row = spot.rows.iter().any(|row| {
                defect
                    .rows
                    .iter()
                    .any(|wanted| *wanted == *row || *wanted == format!("{appendix}/{row}"))
            });
            let quote = key(spot.quote.as_deref().unwrap_or_default().trim_end_matches('…'));
            let on_words = quote.chars().count() >= 12
                && defect.quotes.iter().any(|wanted| {
                    let wanted = key(wanted);
                    wanted.contains(&quote)
                        || wanted.chars().count() >= 12 && quote.contains(&wanted)
                });
            on_row || on_words
        })
}
