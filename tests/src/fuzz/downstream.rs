//! What is done with every document that was read, and what must hold of it.

use sauro_check::{Input, Profile, Report, check};
use sauro_document::{Document, Reading};
use sauro_import::{ImportError, Imported};
use sauro_messages::Lang;
use sauro_model::{Date, Plan, json};
use sauro_report::{DocumentJson, NoteJson, Outcome, ReportJson, csv, remarks, sarif, text};

/// Checks a document that was read and writes everything that is written of one.
pub(super) fn follow(imported: &Imported) {
    let Imported { plan, document, reading, notes } = imported;
    read_back(plan);
    let report = checked(plan, document, reading, Some(plan));
    write(&report);
    assert!(!to_text(&DocumentJson::new(document, reading)).is_empty());
    for lang in [Lang::Vi, Lang::En] {
        assert!(NoteJson::all(notes, lang).iter().all(|note| note.what.ends_with('.')));
    }
}

/// A file that cannot be read says what to do.
pub(super) fn tell(error: &ImportError) {
    for lang in [Lang::Vi, Lang::En] {
        assert!(lang.import_error(error).ends_with('.'));
    }
}

/// A plan that we have written is one that we can read, and the same.
fn read_back(plan: &Plan) {
    let value = serde_json::to_value(plan).expect("a plan becomes JSON");
    let text = value.to_string();
    let read = json::read_plan(value).expect("our own plan is one");
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    let again = serde_json::to_value(&read.document).expect("a plan becomes JSON");
    assert_eq!(again.to_string(), text);
}

/// A check as of some day.
pub(super) fn checked(
    plan: &Plan,
    document: &Document,
    reading: &Reading,
    parent: Option<&Plan>,
) -> Report {
    let as_of = Date::new(2026, 6, 1).expect("June has a first day");
    let profile = Profile { days_after_parent: Some(30), ..Profile::default() };
    check(&Input { plan, document, reading, as_of, parent, profile: &profile, accepted: &[] })
}

/// Writes a report in every form, in one language or the other: both would take twice as long.
pub(super) fn write(report: &Report) {
    let lang = if report.findings.len().is_multiple_of(2) { Lang::Vi } else { Lang::En };
    let report = ReportJson::new(report, lang);
    for finding in &report.findings {
        assert!(!finding.id.is_empty() && !finding.title.is_empty(), "{finding:?}");
        assert!(!finding.message.what.is_empty() && !finding.message.fix.is_empty(), "{finding:?}");
    }
    for count in &report.counts.by_rule {
        assert!(0 < count.shown && count.shown <= count.total, "{count:?}");
    }
    let value = serde_json::to_value(&report).expect("a report becomes JSON");
    let outcomes = [Outcome { file: "a.docx", report: Ok(&value) }];
    assert!(csv(&outcomes, lang).lines().count() > report.findings.len());
    assert!(!text(&outcomes, lang).is_empty());
    assert!(!sarif(&outcomes, lang).to_string().is_empty());
    assert!(remarks(&value, lang).len() >= report.findings.len());
}

fn to_text(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("it becomes JSON")
}
