//! The defects that careful readers saw in three of the plans (`../shared/plans/*/defects.json`),
//! against what the catalogue finds.

use sauro_check::{Finding, Report};
use sauro_messages::Lang;
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
        "missing-deadline" => &[
            "missing-deadline",
            "six-clear-incomplete",
            "continuous-deadline-quantified",
            "reporting-deadline-missing",
        ],
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
            "row-internal-contradiction",
            "vague-output",
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

/// Defects that the readers' kinds, rows and quotes do not lead to a finding, though there is one
/// that says the same: plan and place in the list, the rule, and words of the finding. Each was read
/// beside its finding.
const SAID_BY: &[(&str, usize, &str, &str)] = &[
    ("dai-phuoc", 21, "appendix-target-missing-in-body", "Dòng 9 (Phụ lục)"),
    ("dai-phuoc", 24, "six-clear-incomplete", "chủ trì"),
    ("dai-phuoc", 25, "six-clear-incomplete", "thời hạn"),
    ("dai-phuoc", 26, "six-clear-incomplete", "sản phẩm của từng việc"),
    ("dai-phuoc", 35, "assigned-unit-without-duties", "Trạm Y tế"),
    ("dai-phuoc", 49, "signing-authority-form", "TM. ỦY BAN NHÂN DÂN"),
    ("tan-khai", 5, "duplicate-body-target", "III.3.a"),
    ("tan-khai", 22, "range-target", "tối thiểu 1-2 cán bộ"),
    ("tan-khai", 26, "target-copied-from-sibling", "Dòng 3.2, 3.3"),
    ("tan-khai", 27, "target-copied-from-sibling", "Dòng 3.2, 3.3"),
    ("tan-khai", 40, "budget-section-missing", "kinh phí"),
    ("tan-khai", 41, "recipient-missing", "Sở Khoa học và Công nghệ"),
    ("tan-khai", 42, "citation-incomplete", "469-KH/TU"),
    ("tan-khai", 43, "citation-incomplete", "411/QĐ-TTg"),
    ("phu-rieng", 5, "deadline-same-month-as-issue", "9 dòng"),
    ("phu-rieng", 14, "missing-support", "Dòng 2, 5, 11"),
    ("phu-rieng", 20, "assigned-unit-without-duties", "Mục V.7"),
    ("phu-rieng", 25, "conflicting-lead-across-milestones", "Dòng I.4, II.10"),
    ("phu-rieng", 26, "conflicting-lead-across-milestones", "Dòng I.12, III.14"),
    ("phu-rieng", 39, "missing-target", "năm 2035"),
    ("phu-rieng", 57, "indicator-without-task", "II.8"),
    ("phu-rieng", 69, "recipient-missing", "Ban điều hành 19 thôn"),
    ("phu-rieng", 70, "reporting-deadline-missing", "mục V.5"),
];

/// The rules among the findings that see a defect.
pub fn seen_by(plan: &str, defect: &Defect, report: &Report) -> Vec<&'static str> {
    let said = SAID_BY.iter().filter(|(of, index, ..)| *of == plan && *index == defect.index);
    for (.., rule, words) in said {
        let says = |finding: &&Finding| {
            finding.rule.name == *rule && Lang::Vi.finding(finding).what.contains(words)
        };
        if report.findings.iter().any(|finding| says(&finding)) {
            return vec![rule];
        }
    }
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
