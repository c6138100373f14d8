//! The mutation bench: defects put into Word files, and how many of them the catalogue finds.
//!
//! From the clean sample plans of `tests/samples` and from the five real plans. The samples also
//! must be clean: no error and no warning.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use sauro_check::{Finding, Report, Severity};
use sauro_document::BlockId;
use sauro_import::Imported;
use sauro_messages::Lang;
use sauro_model::{Date, Plan};

use crate::mutations::{self, Mutation};
use crate::{PLANS, judged, sketch, word};

/// The most mutations of one rule in one document; more say nothing new.
const PER_RULE: usize = 4;
/// The day of the check: before every deadline of the samples.
const AS_OF: &str = "2026-02-15";

/// A document that defects are put into.
struct Subject {
    name: String,
    bytes: Vec<u8>,
    imported: Imported,
    report: Report,
    /// The province's plan, for a sample that has one.
    parent: Option<Plan>,
    is_clean: bool,
}

fn subject(name: &str, bytes: Vec<u8>, parent: Option<Plan>, is_clean: bool) -> Subject {
    let imported = sauro_import::import(&bytes).expect("a plan");
    let report = checked(&imported, parent.as_ref());
    Subject { name: name.to_owned(), bytes, imported, report, parent, is_clean }
}

fn checked(imported: &Imported, parent: Option<&Plan>) -> Report {
    judged::findings_under(imported, Date::parse_iso(AS_OF).expect("a day"), parent)
}

/// A sketched plan as a Word file. `None` where there is no such file.
fn word_of(path: &Path) -> Option<Vec<u8>> {
    let text = std::fs::read_to_string(path).ok()?;
    Some(word::write(&sketch::read(&text, true).document))
}

fn samples() -> Vec<Subject> {
    let folder = std::fs::read_dir(crate::path("samples")).expect("tests/samples");
    let paths = folder.flatten().map(|entry| entry.path());
    let mut paths: Vec<_> = paths.filter(|path| path.is_file()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let file = path.file_name().unwrap_or_default();
            let above = word_of(&crate::path("samples/parents").join(file));
            let above = above.map(|bytes| sauro_import::import(&bytes).expect("a plan").plan);
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            subject(&name, word_of(path).expect("a sample"), above, true)
        })
        .collect()
}

#[test]
fn clean_samples_have_no_error_and_no_warning() {
    let mut faults = Vec::new();
    for sample in samples() {
        for finding in &sample.report.findings {
            let words = Lang::Vi.finding(finding).what;
            let line = format!(
                "{}: {} {}: {words}",
                sample.name,
                finding.severity.name(),
                finding.rule.name
            );
            if finding.severity == Severity::Note {
                println!("{line}");
            } else {
                faults.push(line);
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[derive(Default)]
struct Tally {
    found: usize,
    missed: Vec<String>,
}

#[test]
fn defects_that_are_put_in_are_found() {
    let mut subjects = samples();
    for plan in PLANS {
        match judged::document(plan) {
            Some(path) => {
                let bytes = std::fs::read(path).expect("a plan");
                subjects.push(subject(plan, bytes, None, false));
            }
            None => println!("skipped: {plan}: ../shared is not there"),
        }
    }
    let only = std::env::var("RULE").ok();
    // Each document by itself, side by side: that is what the time of this test goes into.
    let tried: Vec<Tried> = std::thread::scope(|scope| {
        let runs: Vec<_> =
            subjects.iter().map(|one| scope.spawn(|| try_all(one, only.as_deref()))).collect();
        runs.into_iter().map(|run| run.join().expect("a document is through")).collect()
    });
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut elsewhere: Vec<String> = Vec::new();
    for (of_subject, lines) in tried {
        for (rule, one) in of_subject {
            let tally = tallies.entry(rule).or_default();
            tally.found += one.found;
            tally.missed.extend(one.missed);
        }
        elsewhere.extend(lines);
    }
    println!("{:<40} {:>5} {:>6} {:>7}", "rule", "found", "missed", "recall");
    let (mut found, mut all) = (0, 0);
    let mut low = Vec::new();
    for (rule, tally) in &tallies {
        let count = tally.found + tally.missed.len();
        let recall = tally.found as f64 / count as f64;
        println!("{rule:<40} {:>5} {:>6} {recall:>7.3}", tally.found, tally.missed.len());
        for missed in &tally.missed {
            println!("    missed: {missed}");
        }
        found += tally.found;
        all += count;
        if count >= 10 && recall < 0.90 {
            low.push(format!("{rule}: {recall:.3}"));
        }
    }
    for line in &elsewhere {
        println!("elsewhere: {line}");
    }
    let recall = found as f64 / all.max(1) as f64;
    println!("all: {found} of {all}, {recall:.3}; {} findings elsewhere", elsewhere.len());
    assert!(low.is_empty(), "recall below 0.90: {low:?}");
    assert!(recall >= 0.95, "recall {recall:.3}");
    assert!(elsewhere.is_empty(), "{} new findings that no change explains", elsewhere.len());
}

/// How each rule fared in a document, and what was found away from the changes.
type Tried = (BTreeMap<&'static str, Tally>, Vec<String>);

/// Puts the defects into a document one at a time; those of one rule only where it is named.
fn try_all(subject: &Subject, only: Option<&str>) -> Tried {
    let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut elsewhere: Vec<String> = Vec::new();
    let parent = subject.parent.as_ref();
    for mutation in mutations::of(&subject.imported, parent, subject.is_clean) {
        if only.is_some_and(|only| !mutation.rule.contains(only)) {
            continue;
        }
        let count = taken.entry(mutation.rule).or_default();
        *count += 1;
        if *count > PER_RULE || sauro_check::rules::find(mutation.rule).is_none() {
            continue;
        }
        let report = mutated(subject, &mutation);
        let tally = tallies.entry(mutation.rule).or_default();
        if is_found(&mutation, subject, &report) {
            tally.found += 1;
        } else {
            tally.missed.push(format!("{}: {:?}", subject.name, mutation.edits));
        }
        elsewhere.extend(found_elsewhere(&mutation, subject, &report));
    }
    (tallies, elsewhere)
}

fn mutated(subject: &Subject, mutation: &Mutation) -> Report {
    let bytes = word::edit(&subject.bytes, &mutation.edits).expect("the file can be changed");
    checked(&sauro_import::import(&bytes).expect("still a plan"), subject.parent.as_ref())
}

/// Whether the rule finds the defect: at its place, where it has one.
fn is_found(mutation: &Mutation, subject: &Subject, report: &Report) -> bool {
    let before = prints(&subject.report);
    report.findings.iter().filter(|finding| finding.rule.name == mutation.rule).any(|finding| {
        if mutation.places.is_empty() {
            return finding.fingerprints.iter().any(|print| !before.contains(print));
        }
        let mut blocks = finding.spots.iter().flat_map(|spot| &spot.blocks);
        blocks.any(|block| mutation.places.contains(block))
    })
}

/// New findings of other rules that stand away from the change.
fn found_elsewhere(mutation: &Mutation, subject: &Subject, report: &Report) -> Vec<String> {
    let before = prints(&subject.report);
    let touches = |finding: &Finding| {
        let mut blocks = finding.spots.iter().flat_map(|spot| &spot.blocks);
        blocks.any(|block| mutation.places.contains(block))
    };
    // A row that is copied has its old defects twice.
    let rows: Vec<BlockId> = copied_rows(mutation, subject);
    let was_there = |name: &str| {
        subject.report.findings.iter().any(|finding| {
            finding.rule.name == name
                && finding.spots.iter().flat_map(|s| &s.blocks).any(|b| rows.contains(b))
        })
    };
    let is_explained = |finding: &&Finding| {
        let name = finding.rule.name;
        name == mutation.rule
            || mutation.also.contains(&name)
            || touches(finding)
            || was_there(name)
    };
    report
        .findings
        .iter()
        .filter(|finding| finding.fingerprints.iter().any(|print| !before.contains(print)))
        .filter(|finding| !is_explained(finding))
        .map(|finding| {
            let words = Lang::Vi.finding(finding).what;
            format!("{} after {}: {}: {words}", subject.name, mutation.rule, finding.rule.name)
        })
        .collect()
}

/// The paragraphs of the rows that a mutation copies.
fn copied_rows(mutation: &Mutation, subject: &Subject) -> Vec<BlockId> {
    let mut blocks = Vec::new();
    for edit in &mutation.edits {
        let word::Edit::CopyRow(id) = edit else { continue };
        let rows = subject.imported.reading.tables.iter().flat_map(|table| &table.rows);
        for row in rows.filter(|row| row.blocks.contains(&Some(*id))) {
            blocks.extend(row.blocks.iter().flatten());
        }
    }
    blocks
}

fn prints(report: &Report) -> BTreeSet<String> {
    report.findings.iter().flat_map(|finding| finding.fingerprints.iter().cloned()).collect()
}
