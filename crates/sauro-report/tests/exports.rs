//! A small plan checked and written in every form.
#![allow(missing_docs, clippy::unwrap_used, reason = "a test may stop where it stands")]

use sauro_check::{Accepted, Input, Profile, check};
use sauro_messages::Lang;
use sauro_model::Date;
use sauro_report::{Failure, Outcome, ReportJson, csv, remarks, sarif, text};
use serde_json::{Value, json};

/// Two rows without a lead.
const PLAN: &str = "STT;Chỉ tiêu;Năm 2026;Cơ quan chủ trì
1;Tỷ lệ hồ sơ trực tuyến;≥ 80%;Phòng Kinh tế
2;=Tỷ lệ hồ sơ giấy;≤ 20%;
3;Tỷ lệ thanh toán trực tuyến;≥ 50%;";

fn report(lang: Lang) -> Value {
    serde_json::to_value(report_json(lang, &[])).unwrap()
}

fn report_json(lang: Lang, accepted: &[Accepted]) -> ReportJson {
    let imported = sauro_import::import(PLAN.as_bytes()).unwrap();
    let profile = Profile::default();
    let report = check(&Input {
        plan: &imported.plan,
        document: &imported.document,
        reading: &imported.reading,
        as_of: Date::parse_iso("2026-06-01").unwrap(),
        parent: None,
        profile: &profile,
        accepted,
    });
    ReportJson::new(&report, lang)
}

fn missing_lead(report: &Value) -> &Value {
    let findings = report["findings"].as_array().unwrap();
    findings.iter().find(|finding| finding["rule"] == "missing-lead").unwrap()
}

#[test]
fn json_names_every_place_and_occurrence() {
    let report = report(Lang::Vi);
    assert_eq!(
        (&report["format"], &report["asOf"]),
        (&json!("sauro-report/1"), &json!("2026-06-01"))
    );
    let finding = missing_lead(&report);
    assert_eq!((&finding["severity"], &finding["certainty"]), (&json!("error"), &json!("certain")));
    assert_eq!(finding["title"], "Chưa có đơn vị chủ trì");
    assert_eq!(finding["arguments"], json!({}));
    let prints = finding["fingerprints"].as_array().unwrap();
    assert_eq!((prints.len(), &finding["id"]), (2, &prints[0]));
    let rows: Vec<&Value> = finding["places"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|p| p["rows"].as_array().unwrap())
        .collect();
    assert_eq!(rows, ["2", "3"]);
    assert_eq!(finding["places"][0]["column"], "Cơ quan chủ trì");
    assert!(finding["places"][0]["blocks"][0].as_str().unwrap().starts_with("body:"));
    assert_eq!(finding["message"]["what"], "Dòng 2, 3 chưa có đơn vị chủ trì.");
    let counted = report["counts"]["byRule"].as_array().unwrap();
    assert!(counted.contains(&json!({ "rule": "missing-lead", "total": 2, "shown": 2 })));
    assert!(report["counts"]["error"].as_u64().unwrap() >= 1);
    let person = &report["sixClear"]["elements"][0];
    assert_eq!((&person["element"], &person["label"]), (&json!("person"), &json!("Rõ người")));
    assert_eq!(
        (&person["of"], &person["have"], &person["state"]),
        (&json!(3), &json!(1), &json!("partly"))
    );
    assert_eq!(report["sixClear"]["scored"].as_array().unwrap().len(), 5);
}

#[test]
fn a_rule_that_was_not_applied_says_why() {
    for lang in [Lang::Vi, Lang::En] {
        for skipped in report(lang)["notChecked"].as_array().unwrap() {
            for name in ["what", "rule", "why"] {
                assert!(!skipped[name].as_str().unwrap().is_empty(), "{skipped}");
            }
        }
    }
}

fn failure() -> Failure {
    Failure::of_import(&sauro_import::ImportError::Encrypted, Lang::Vi)
}

#[test]
fn csv_opens_in_excel_and_runs_nothing() {
    let (report, failure) = (report(Lang::Vi), failure());
    let outcomes = [
        Outcome { file: "một.csv", report: Ok(&report) },
        Outcome { file: "hai.docx", report: Err(&failure) },
    ];
    let text = csv(&outcomes, Lang::Vi);
    assert!(text.starts_with("\u{feff}Tệp;Mức độ;"), "{text}");
    let lines: Vec<&str> = text.split("\r\n").collect();
    let row = lines.iter().find(|line| line.contains("missing-lead")).unwrap();
    assert!(row.starts_with("một.csv;Lỗi;Chắc chắn;Chưa có đơn vị chủ trì;"), "{row}");
    assert!(row.contains("\"Dòng 2, 3\"") || row.contains(";Dòng 2, 3;"), "{row}");
    assert!(lines.iter().any(|line| line.starts_with("hai.docx;Không đọc được;")), "{text}");
    let columns = lines[0].matches(';').count();
    assert!(lines.iter().all(|line| line.is_empty() || line.matches(';').count() >= columns));
}

#[test]
fn text_reads_as_a_letter() {
    let (report, failure) = (report(Lang::Vi), failure());
    let outcomes = [
        Outcome { file: "một.csv", report: Ok(&report) },
        Outcome { file: "hai.docx", report: Err(&failure) },
    ];
    let text = text(&outcomes, Lang::Vi);
    assert!(text.contains("(ngày kiểm tra: 01/06/2026)"), "{text}");
    assert!(
        text.contains("Lỗi: Chưa có đơn vị chủ trì (missing-lead)\n    Dòng 2, 3 chưa"),
        "{text}"
    );
    assert!(text.contains("hai.docx: Không đọc được. Tệp có mật khẩu."), "{text}");
}

#[test]
fn sarif_is_of_its_version_and_points_into_the_file() {
    let (report, failure) = (report(Lang::En), failure());
    let outcomes = [
        Outcome { file: "một.csv", report: Ok(&report) },
        Outcome { file: "hai.docx", report: Err(&failure) },
    ];
    let log = sarif(&outcomes, Lang::En);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    let result = results.iter().find(|result| result["ruleId"] == "missing-lead").unwrap();
    let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "missing-lead");
    let place = &result["locations"][0];
    assert_eq!(place["physicalLocation"]["artifactLocation"]["uri"], "m%E1%BB%99t.csv");
    assert_eq!(place["logicalLocations"][0]["fullyQualifiedName"], "2, 3/Cơ quan chủ trì");
    assert_eq!(result["partialFingerprints"]["sauro/1"], missing_lead(&report)["id"]);
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
}

#[test]
fn accepted_occurrences_are_told_with_their_reasons() {
    let before = report_json(Lang::Vi, &[]);
    let prints = |report: &ReportJson| {
        let found = report.findings.iter().find(|one| one.rule == "missing-lead");
        found.map(|one| one.fingerprints.clone()).unwrap_or_default()
    };
    let all = prints(&before);
    let accept = |print: &str| Accepted {
        fingerprint: print.into(),
        reason: "đã thống nhất".into(),
        ..Accepted::default()
    };
    let one = report_json(Lang::Vi, &[accept(&all[0]), accept("0123456789abcdef")]);
    assert_eq!(prints(&one), all[1..]);
    let told: Vec<(bool, Option<&str>)> =
        one.accepted.iter().map(|one| (one.used, one.rule.as_deref())).collect();
    assert_eq!(told, [(true, Some("missing-lead")), (false, None)]);

    let both = report_json(Lang::Vi, &[accept(&all[0]), accept(&all[1])]);
    assert!(prints(&both).is_empty() && both.counts.error + 1 == before.counts.error);
    assert!(!both.counts.by_rule.iter().any(|count| count.rule == "missing-lead"));
}

#[test]
fn each_place_becomes_a_comment() {
    let report = report(Lang::Vi);
    let all = remarks(&report, Lang::Vi);
    let of_rule: Vec<_> =
        all.iter().filter(|one| one.text[0] == "Lỗi: Chưa có đơn vị chủ trì").collect();
    assert_eq!(of_rule.len(), 2);
    assert!(of_rule.iter().all(|one| one.block.is_some() && one.text.len() == 4));
    let whole = json!({ "findings": [{ "title": "A", "severity": "error" }] });
    assert_eq!(remarks(&whole, Lang::Vi)[0].block, None);
}

#[test]
fn stored_reports_that_lack_anything_are_exported_all_the_same() {
    for report in [json!(null), json!([]), json!({ "findings": [{}, 1, { "places": [{}] }] })] {
        let outcomes = [Outcome { file: "a", report: Ok(&report) }];
        assert!(!csv(&outcomes, Lang::Vi).is_empty());
        assert!(!text(&outcomes, Lang::Vi).is_empty());
        assert_eq!(sarif(&outcomes, Lang::Vi)["version"], "2.1.0");
    }
}

#[cfg(feature = "schema")]
#[test]
fn a_report_is_of_its_schema() {
    let schema = sauro_report::schema::report();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let report = report(Lang::Vi);
    let faults: Vec<String> =
        validator.iter_errors(&report).map(|fault| fault.to_string()).collect();
    assert_eq!(faults, Vec::<String>::new());
    assert!(!validator.is_valid(&json!({ "format": "sauro-report/1" })));
}
