//! A report in the published format `sauro-report/1`.

use sauro_check::{
    Acceptance, Change, Earlier, Finding, NotChecked, Report, Severity, SixClear, Solved, Spot,
    compare, rules,
};
use sauro_messages::{Lang, findings};
use sauro_model::Date;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::block_name;

/// What a check found, format `sauro-report/1`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportJson {
    /// The format's name and version.
    pub format: &'static str,
    /// The day that "today" meant.
    pub as_of: Date,
    /// The findings: errors first, then by certainty, then in the catalogue's order.
    pub findings: Vec<FindingJson>,
    /// The rules that could not be applied.
    pub not_checked: Vec<NotCheckedJson>,
    /// The six clarities, and the questions by which a province scores a plan.
    pub six_clear: SixClearJson,
    /// How many findings there are.
    pub counts: CountsJson,
    /// The findings that someone has accepted, which are not among `findings`.
    pub accepted: Vec<AcceptedJson>,
    /// What became of the findings of an earlier draft. `null` where there was none to compare with.
    pub previous: Option<PreviousJson>,
}

/// One defect, or one defect in many rows.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingJson {
    /// The first of its fingerprints.
    pub id: String,
    /// One for each occurrence; they survive rewording elsewhere in the document.
    pub fingerprints: Vec<String>,
    /// The rule's name, such as "missing-lead".
    pub rule: &'static str,
    /// The defect in a few words.
    pub title: &'static str,
    /// "error", "warning" or "note".
    pub severity: &'static str,
    /// "certain", "likely" or "review".
    pub certainty: &'static str,
    /// Where; the first is where the mending is likeliest. Empty for what concerns the whole.
    pub places: Vec<FindingPlaceJson>,
    /// The words and figures that the message was made of.
    pub arguments: Value,
    /// The finding in words.
    pub message: MessageJson,
    /// "new", "still" or "unknown" against an earlier draft. `null` where there was none.
    pub change: Option<&'static str>,
}

/// Where a defect stands.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingPlaceJson {
    /// The section of the body, such as "II.2.1".
    pub section: Option<String>,
    /// The appendix, as printed.
    pub appendix: Option<String>,
    /// The printed numbers of the rows.
    pub rows: Vec<String>,
    /// The column's heading.
    pub column: Option<String>,
    /// The words themselves, at most 120 characters. `null` where nothing is printed.
    pub quote: Option<String>,
    /// The paragraphs in the file, such as "body:12". Empty for a plan in JSON.
    pub blocks: Vec<String>,
}

/// A finding in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MessageJson {
    /// What is wrong, and where.
    pub what: String,
    /// Why it matters.
    pub why: &'static str,
    /// What to do; a proposed wording stands in “quotation marks”.
    pub fix: String,
}

/// A rule that could not be applied.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NotCheckedJson {
    /// What the rule would have looked for.
    pub what: &'static str,
    /// The rule's name.
    pub rule: &'static str,
    /// What it lacked, as a sentence.
    pub why: &'static str,
}

/// How clear a plan is.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SixClearJson {
    /// Whether the plan itself claims the "6 rõ".
    pub claims: bool,
    /// The six clarities.
    pub elements: Vec<ElementJson>,
    /// The five questions by which a province scores a plan.
    pub scored: Vec<ScoredJson>,
}

/// One of the six clarities.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ElementJson {
    /// "person", "work", "time", "responsibility", "product" or "authority".
    pub element: &'static str,
    /// Its name: "Rõ người".
    pub label: &'static str,
    /// "clear", "partly", "missing" or "not-applicable".
    pub state: &'static str,
    /// How many rows stand in tables that have a column for it.
    pub of: usize,
    /// How many of them fill it so that it is clear.
    pub have: usize,
    /// How many of the findings concern it.
    pub findings: usize,
}

/// One of the five questions.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScoredJson {
    /// "tasks", "outputs", "deadlines", "leads" or "supports".
    pub question: &'static str,
    /// Its name: "Rõ thời hạn".
    pub label: &'static str,
    /// How many rows the plan has.
    pub of: usize,
    /// How many of them answer it.
    pub have: usize,
}

/// How many findings there are.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CountsJson {
    /// Findings of severity "error".
    pub error: usize,
    /// Findings of severity "warning".
    pub warning: usize,
    /// Findings of severity "note".
    pub note: usize,
    /// Occurrences rule by rule; rules that found nothing are left out.
    pub by_rule: Vec<RuleCountJson>,
}

/// How often a rule found its defect.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleCountJson {
    /// The rule's name.
    pub rule: &'static str,
    /// How many occurrences there are.
    pub total: usize,
    /// How many of them stand in the findings; fewer than `total` where a rule found very many.
    pub shown: usize,
}

/// This check against that of an earlier draft.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PreviousJson {
    /// The day of that check as it was written. Empty where it is not told.
    pub as_of: String,
    /// How many findings were not there before.
    pub new: usize,
    /// How many were there already.
    pub still: usize,
    /// How many findings of either check cannot be told: a rule was not applied this time, or the
    /// earlier report does not show all that a rule found.
    pub untold: usize,
    /// The earlier findings that are gone, or gone in part.
    pub solved: Vec<SolvedJson>,
}

/// An earlier finding of which occurrences are gone.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SolvedJson {
    /// The fingerprints of the occurrences that are gone.
    pub fingerprints: Vec<String>,
    /// How many of its occurrences are still there. 0 where it is gone as a whole.
    pub left: usize,
    /// The rule's name.
    pub rule: String,
    /// The defect in a few words.
    pub title: String,
    /// "error", "warning" or "note".
    pub severity: String,
    /// What was wrong, in the words of the earlier report. Empty where it does not tell.
    pub what: String,
}

/// A finding that someone has accepted.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AcceptedJson {
    /// The fingerprint of the occurrence.
    pub fingerprint: String,
    /// The rule's name. `null` where the fingerprint is of no occurrence.
    pub rule: Option<String>,
    /// Why it was accepted.
    pub reason: String,
    /// Whether there was something to accept.
    pub used: bool,
}

impl ReportJson {
    /// The format's name and version.
    pub const FORMAT: &'static str = "sauro-report/1";

    /// A report in a language.
    pub fn new(report: &Report, lang: Lang) -> ReportJson {
        let count = |severity| report.count(severity);
        ReportJson {
            format: ReportJson::FORMAT,
            as_of: report.as_of,
            findings: report.findings.iter().map(|one| finding(one, lang)).collect(),
            not_checked: report.not_checked.iter().map(|one| not_checked(one, lang)).collect(),
            six_clear: six_clear(&report.six_clear, lang),
            counts: CountsJson {
                error: count(Severity::Error),
                warning: count(Severity::Warning),
                note: count(Severity::Note),
                by_rule: counts_by_rule(report),
            },
            accepted: report.accepted.iter().map(accepted).collect(),
            previous: None,
        }
    }

    /// Adds what became of the findings of an earlier draft; `report` is what this was made of.
    #[must_use]
    pub fn compared(mut self, report: &Report, earlier: &Earlier, lang: Lang) -> ReportJson {
        let told = compare(report, earlier);
        let count = |wanted| told.changes.iter().filter(|change| **change == wanted).count();
        for (finding, change) in self.findings.iter_mut().zip(&told.changes) {
            finding.change = Some(change.name());
        }
        self.previous = Some(PreviousJson {
            as_of: earlier.as_of.clone(),
            new: count(Change::New),
            still: count(Change::Still),
            untold: count(Change::Unknown) + told.not_applied,
            solved: told.solved.into_iter().map(|one| solved(one, lang)).collect(),
        });
        self
    }
}

fn solved(solved: Solved, lang: Lang) -> SolvedJson {
    let Solved { finding, left } = solved;
    let mut told = SolvedJson {
        fingerprints: finding.fingerprints,
        left,
        rule: finding.rule,
        title: finding.title,
        severity: finding.severity,
        what: finding.what,
    };
    // Of what was accepted then, only the rule is known.
    if let Some(rule) = rules::find(&told.rule).filter(|_| told.title.is_empty()) {
        told.severity = rule.severity.name().to_owned();
        told.title = findings::rule(rule).map_or("", |words| lang.of(words.title)).to_owned();
    }
    told
}

fn finding(finding: &Finding, lang: Lang) -> FindingJson {
    let words = lang.finding(finding);
    let arguments = match serde_json::to_value(&finding.problem) {
        Ok(Value::Object(arguments)) => arguments,
        // A problem without figures.
        _ => Map::new(),
    };
    FindingJson {
        id: finding.fingerprints.first().cloned().unwrap_or_default(),
        fingerprints: finding.fingerprints.clone(),
        rule: finding.rule.name,
        title: findings::rule(finding.rule).map_or("", |words| lang.of(words.title)),
        severity: finding.severity.name(),
        certainty: finding.certainty.name(),
        places: finding.spots.iter().map(place).collect(),
        arguments: Value::Object(arguments),
        message: MessageJson { what: words.what, why: words.why, fix: words.fix },
        change: None,
    }
}

fn place(spot: &Spot) -> FindingPlaceJson {
    FindingPlaceJson {
        section: spot.section.clone(),
        appendix: spot.appendix.clone(),
        rows: spot.rows.clone(),
        column: spot.column.clone(),
        quote: spot.quote.clone(),
        blocks: spot.blocks.iter().map(|block| block_name(*block)).collect(),
    }
}

fn accepted(acceptance: &Acceptance) -> AcceptedJson {
    let entry = &acceptance.entry;
    let found = acceptance.finding.as_ref().map(|finding| finding.rule.name.to_owned());
    AcceptedJson {
        fingerprint: entry.fingerprint.clone(),
        rule: found,
        reason: entry.reason.clone(),
        used: acceptance.finding.is_some(),
    }
}

fn not_checked(skipped: &NotChecked, lang: Lang) -> NotCheckedJson {
    NotCheckedJson {
        what: findings::rule(skipped.rule).map_or("", |words| lang.of(words.title)),
        rule: skipped.rule.name,
        why: lang.lacks(skipped.lacks),
    }
}

fn six_clear(six_clear: &SixClear, lang: Lang) -> SixClearJson {
    let elements = six_clear.elements.iter().map(|element| ElementJson {
        element: element.clarity.name(),
        label: lang.clarity(element.clarity),
        state: element.state.name(),
        of: element.of,
        have: element.have,
        findings: element.findings,
    });
    let scored = six_clear.scored.iter().map(|scored| ScoredJson {
        question: scored.question.name(),
        label: lang.question(scored.question),
        of: scored.of,
        have: scored.have,
    });
    SixClearJson {
        claims: six_clear.claims,
        elements: elements.collect(),
        scored: scored.collect(),
    }
}

fn counts_by_rule(report: &Report) -> Vec<RuleCountJson> {
    let shown = |name: &str| {
        let of_rule = report.findings.iter().filter(|finding| finding.rule.name == name);
        of_rule.map(|finding| finding.fingerprints.len()).sum()
    };
    report
        .totals
        .iter()
        .map(|(rule, total)| RuleCountJson {
            rule: rule.name,
            total: *total,
            shown: shown(rule.name),
        })
        .collect()
}
