//! What the catalogue finds in the five real plans, judged finding by finding by a reader.
//!
//! The plans themselves are not kept here, only the findings' rules, rows and fingerprints:
//! `tests/plans/<plan>.json`. `cargo run -p sauro-tests --bin findings -- --bless` writes new
//! findings as unjudged and drops those that are gone; verdicts stay.

use std::collections::BTreeMap;
use std::path::PathBuf;

use sauro_check::{Finding, Input, Profile, Report, Severity, check};
use sauro_import::Imported;
use sauro_messages::Lang;
use sauro_messages::findings::At;
use sauro_model::{Date, Plan};
use serde_json::{Value, json};

/// The day that the findings were judged by.
pub const AS_OF: &str = "2026-06-01";

/// A reader's word on a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The plan has this defect there.
    True,
    /// It has not.
    False,
    /// Nobody has looked yet.
    Unjudged,
}

impl Verdict {
    fn of(name: &str) -> Verdict {
        match name {
            "true" => Verdict::True,
            "false" => Verdict::False,
            _ => Verdict::Unjudged,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Verdict::True => "true",
            Verdict::False => "false",
            Verdict::Unjudged => "unjudged",
        }
    }
}

/// The Word file of a plan; `None` without `../shared`.
pub fn document(plan: &str) -> Option<PathBuf> {
    let path = crate::path("../../shared/plans").join(plan).join("plan.docx");
    path.is_file().then_some(path)
}

/// A plan as read. `None` without `../shared`.
pub fn read(plan: &str) -> Option<Imported> {
    let bytes = std::fs::read(document(plan)?).expect("the plan can be read");
    Some(sauro_import::import(&bytes).expect("the plan is a Word file"))
}

/// What the catalogue finds in a plan on the day that the findings were judged by.
pub fn findings(imported: &Imported) -> Report {
    findings_on(imported, Date::parse_iso(AS_OF).expect("a day"))
}

/// What the catalogue finds in a plan on a day, without a parent plan or a province's settings.
pub fn findings_on(imported: &Imported, as_of: Date) -> Report {
    findings_under(imported, as_of, None)
}

/// The days within which Khánh Hòa's communes issue their own plan.
const DAYS_AFTER_PARENT: u16 = 30;

/// What the catalogue finds in a plan on a day, held against the province's plan where there is one.
pub fn findings_under(imported: &Imported, as_of: Date, parent: Option<&Plan>) -> Report {
    let days_after_parent = parent.map(|_| DAYS_AFTER_PARENT);
    let profile = Profile { days_after_parent, ..Profile::default() };
    check(&Input {
        plan: &imported.plan,
        document: &imported.document,
        reading: &imported.reading,
        as_of,
        parent,
        profile: &profile,
        accepted: &[],
    })
}

/// The verdicts on a plan's findings.
#[derive(Debug, Default)]
pub struct Verdicts {
    plan: String,
    entries: Vec<Value>,
    /// By rule and fingerprint.
    verdicts: BTreeMap<(String, String), Verdict>,
}

impl Verdicts {
    /// The verdicts that are kept; none yet for a plan without a file.
    pub fn of(plan: &str) -> Verdicts {
        let path = crate::path("plans").join(format!("{plan}.json"));
        let value = crate::read_json(&path).unwrap_or_default();
        let entries = value["findings"].as_array().cloned().unwrap_or_default();
        let mut verdicts = BTreeMap::new();
        for entry in &entries {
            let rule = entry["rule"].as_str().unwrap_or_default();
            let verdict = Verdict::of(entry["verdict"].as_str().unwrap_or_default());
            for print in entry["fingerprints"].as_array().into_iter().flatten() {
                let print = print.as_str().unwrap_or_default().to_owned();
                verdicts.insert((rule.to_owned(), print), verdict);
            }
        }
        Verdicts { plan: plan.to_owned(), entries, verdicts }
    }

    /// The verdict on a finding: false if any of its occurrences is.
    pub fn on(&self, finding: &Finding) -> Verdict {
        let known = finding.fingerprints.iter().map(|print| {
            let key = (finding.rule.name.to_owned(), print.clone());
            self.verdicts.get(&key).copied().unwrap_or(Verdict::Unjudged)
        });
        let known: Vec<Verdict> = known.collect();
        match () {
            () if known.contains(&Verdict::False) => Verdict::False,
            () if known.contains(&Verdict::Unjudged) => Verdict::Unjudged,
            () => Verdict::True,
        }
    }

    /// What came and what went since the verdicts were written, one line each.
    pub fn changes(&self, report: &Report) -> Vec<String> {
        let mut lines = Vec::new();
        let now: Vec<(&str, &str)> = report
            .findings
            .iter()
            .flat_map(|finding| {
                finding.fingerprints.iter().map(|p| (finding.rule.name, p.as_str()))
            })
            .collect();
        for finding in &report.findings {
            let name = finding.rule.name;
            let is_new =
                |print: &&String| !self.verdicts.contains_key(&(name.to_owned(), (*print).clone()));
            let new = finding.fingerprints.iter().filter(is_new).count();
            if new > 0 {
                let at = At::new(Lang::Vi, &finding.spots);
                lines.push(format!("+ {}: {name}: {at} ({new} new)", self.plan));
            }
        }
        for entry in &self.entries {
            let rule = entry["rule"].as_str().unwrap_or_default();
            let prints = entry["fingerprints"].as_array().into_iter().flatten();
            let gone =
                prints.filter_map(Value::as_str).filter(|p| !now.contains(&(rule, *p))).count();
            if gone > 0 {
                let place = entry["where"].as_str().unwrap_or_default();
                let verdict = entry["verdict"].as_str().unwrap_or_default();
                lines.push(format!("- {}: {rule}: {place} ({gone} gone, {verdict})", self.plan));
            }
        }
        lines
    }

    /// Writes the findings of a report with the verdicts that are known.
    pub fn bless(&self, report: &Report) {
        let entries: Vec<Value> = report
            .findings
            .iter()
            .map(|finding| {
                // Places only: a quote would be a plan's sentence.
                json!({
                    "rule": finding.rule.name,
                    "severity": finding.severity.name(),
                    "where": At::new(Lang::Vi, &finding.spots).to_string(),
                    "fingerprints": finding.fingerprints,
                    "verdict": self.on(finding).name(),
                })
            })
            .collect();
        let value = json!({ "asOf": AS_OF, "findings": entries });
        let text = serde_json::to_string_pretty(&value).unwrap_or_default();
        let path = crate::path("plans").join(format!("{}.json", self.plan));
        std::fs::write(&path, text + "\n").expect("tests/plans can be written");
    }
}

/// True, false and unjudged findings of one kind.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    /// Judged true.
    pub right: usize,
    /// Judged false.
    pub wrong: usize,
    /// Not judged.
    pub open: usize,
}

impl Tally {
    /// Counts a verdict.
    pub fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::True => self.right += 1,
            Verdict::False => self.wrong += 1,
            Verdict::Unjudged => self.open += 1,
        }
    }

    /// Of the judged, the share that is true; 1 where nothing was found.
    pub fn precision(&self) -> f64 {
        let judged = self.right + self.wrong;
        if judged == 0 { 1.0 } else { self.right as f64 / judged as f64 }
    }
}

/// The least precision of a severity, as the catalogue promises.
pub fn gate(severity: Severity) -> f64 {
    match severity {
        Severity::Error => 0.95,
        Severity::Warning => 0.85,
        Severity::Note => 0.70,
    }
}
