//! Accepting findings, and comparing with an earlier draft.

#![allow(missing_docs, reason = "a test crate has no readers of docs")]

use sauro_check::{Accepted, Change, Earlier, Input, Profile, Report, check, compare};
use sauro_model::Date;
use serde_json::{Value, json};

const DRAFT: &str = "\
STT;Nhiệm vụ;Chủ trì;Thời gian
1;Ban hành quy chế quản lý văn bản điện tử;;Quý II/2026
2;Tập huấn kỹ năng số cho cán bộ;;Quý III/2026
3;Rà soát thủ tục hành chính;;Quý IV/2026
";

fn report(text: &str, accepted: &[Accepted]) -> Report {
    let imported = sauro_import::import(text.as_bytes()).expect("the table is read");
    check(&Input {
        plan: &imported.plan,
        document: &imported.document,
        reading: &imported.reading,
        as_of: Date::parse_iso("2026-01-20").expect("a day"),
        parent: None,
        profile: &Profile::default(),
        accepted,
    })
}

fn missing_leads(report: &Report) -> Vec<String> {
    let of_rule = report.findings.iter().filter(|finding| finding.rule.name == "missing-lead");
    of_rule.flat_map(|finding| finding.fingerprints.clone()).collect()
}

fn accept(fingerprint: &str, rule: Option<&str>) -> Accepted {
    Accepted {
        fingerprint: fingerprint.to_owned(),
        rule: rule.map(str::to_owned),
        reason: "Tỉnh giao chung cho các đơn vị".to_owned(),
        by: None,
    }
}

#[test]
fn one_row_of_three_is_accepted_and_unused_entries_are_told() {
    let before = missing_leads(&report(DRAFT, &[]));
    assert_eq!(before.len(), 3);
    let entries = [
        accept(&before[1], Some("missing-lead")),
        accept("0123456789abcdef", None),
        accept(&before[2], Some("vague-lead")),
    ];
    let after = report(DRAFT, &entries);
    assert_eq!(missing_leads(&after), [before[0].clone(), before[2].clone()]);
    let used: Vec<bool> = after.accepted.iter().map(|entry| entry.finding.is_some()).collect();
    assert_eq!(used, [true, false, false]);
    let accepted = after.accepted[0].finding.as_ref().expect("it was found");
    assert_eq!(accepted.spots[0].rows, ["2"]);
    let total = after.totals.iter().find(|(rule, _)| rule.name == "missing-lead");
    assert_eq!(total.map(|(_, count)| *count), Some(2));
}

#[test]
fn a_later_draft_is_held_against_the_earlier_one() {
    let first = report(DRAFT, &[]);
    let marks = missing_leads(&first);
    // Row 1 was given its lead, row 2 is accepted, row 3 was moved up, row 4 came.
    let later = DRAFT
        .replace("1;Ban hành quy chế quản lý văn bản điện tử;;", "4;Kiểm tra an toàn thông tin;;")
        .replace("3;Rà soát", "1;Rà soát");
    let second = report(&later, &[accept(&marks[1], None)]);
    let told = compare(&second, &stored(&first));
    let of_rule = told.solved.iter().find(|one| one.finding.rule == "missing-lead");
    let solved = of_rule.expect("row 1 is solved");
    // One row is accepted, one is still there: a finding is solved in part.
    assert_eq!((&solved.finding.fingerprints[..], solved.left), (&marks[..1], 2));
    let change_of = |rule: &str| {
        let at = second.findings.iter().position(|finding| finding.rule.name == rule);
        at.map(|at| told.changes[at])
    };
    assert_eq!(change_of("missing-lead"), Some(Change::Still));
    assert_eq!(told.changes.len(), second.findings.len());
    assert!(told.changes.iter().all(|change| *change != Change::Unknown), "{told:?}");
}

/// A report as it is stored, as far as a comparison reads it.
fn stored(report: &Report) -> Earlier {
    let findings: Vec<Value> = report
        .findings
        .iter()
        .map(|one| json!({ "rule": one.rule.name, "fingerprints": one.fingerprints }))
        .collect();
    let report = json!({ "format": "sauro-report/1", "findings": findings });
    Earlier::of_json(&report).expect("a report")
}

#[test]
fn an_unchanged_draft_is_neither_better_nor_worse() {
    let first = report(DRAFT, &[]);
    let told = compare(&first, &stored(&first));
    assert!(told.solved.is_empty() && told.not_applied == 0, "{told:?}");
    assert!(told.changes.iter().all(|change| *change == Change::Still), "{told:?}");
}

#[test]
fn what_one_of_the_two_checks_could_not_see_is_not_claimed() {
    let now = report(DRAFT, &[]);
    let earlier = json!({
        "format": "sauro-report/1",
        "findings": [
            { "rule": "indicator-without-task", "fingerprints": ["1"] },
            { "rule": "vague-lead", "fingerprints": ["2"] },
        ],
        "counts": { "byRule": [{ "rule": "missing-lead", "total": 31, "shown": 20 }] },
    });
    let told = compare(&now, &Earlier::of_json(&earlier).expect("a report"));
    // There is no indicator in this draft, so the first rule was not applied.
    assert_eq!(told.not_applied, 1);
    let solved: Vec<&str> = told.solved.iter().map(|one| one.finding.rule.as_str()).collect();
    assert_eq!(solved, ["vague-lead"]);
    let at = now.findings.iter().position(|one| one.rule.name == "missing-lead");
    assert_eq!(at.map(|at| told.changes[at]), Some(Change::Unknown));
}
