//! A plan that was mended in the page: findings of what it says now, at the places of the document.

#![allow(missing_docs, reason = "a test crate has no readers of docs")]

use sauro_check::{Input, Profile, Report, check, mend};
use sauro_import::Imported;
use sauro_model::{Date, Plan};

const DRAFT: &str = "\
STT;Nhiệm vụ;Chủ trì;Thời gian;Sản phẩm
1;Ban hành quy chế quản lý văn bản điện tử;;Quý II/2026;Quy chế
2;Tập huấn kỹ năng số cho cán bộ;Công an xã;Tháng Quý II/2026;02 lớp
";

fn report(imported: &Imported, plan: &Plan) -> Report {
    let mut reading = imported.reading.clone();
    mend(&mut reading, &imported.plan, plan);
    check(&Input {
        plan,
        document: &imported.document,
        reading: &reading,
        as_of: Date::parse_iso("2026-01-20").expect("a day"),
        parent: None,
        profile: &Profile::default(),
        accepted: &[],
    })
}

fn rows_of(report: &Report, rule: &str) -> Vec<String> {
    let of_rule = report.findings.iter().filter(|finding| finding.rule.name == rule);
    of_rule.flat_map(|finding| &finding.spots).flat_map(|spot| spot.rows.clone()).collect()
}

#[test]
fn what_was_mended_is_found_no_more_and_what_was_spoilt_is_found_in_its_row() {
    let imported = sauro_import::import(DRAFT.as_bytes()).expect("the table is read");
    let before = report(&imported, &imported.plan);
    assert_eq!(rows_of(&before, "missing-lead"), ["1"]);
    assert_eq!(rows_of(&before, "malformed-deadline"), ["2"]);
    let mut plan = imported.plan.clone();
    let lead = std::mem::take(&mut plan.tasks[1].lead);
    plan.tasks[0].lead = lead;
    plan.tasks[1].due = Some(sauro_model::notation::due::read("Quý II/2026").due);
    let after = report(&imported, &plan);
    assert_eq!(rows_of(&after, "missing-lead"), ["2"]);
    assert!(rows_of(&after, "malformed-deadline").is_empty());
    let found = after.findings.iter().find(|finding| finding.rule.name == "missing-lead");
    let blocks = |report: &Report, rule: &str| {
        let found = report.findings.iter().find(|finding| finding.rule.name == rule);
        found.map(|finding| finding.spots[0].blocks.clone())
    };
    assert!(found.is_some_and(|finding| !finding.spots[0].blocks.is_empty()));
    // The place in the document is that of the row, as it was before.
    assert_eq!(blocks(&after, "missing-lead"), blocks(&before, "malformed-deadline"));
}
