//! The program as a script runs it: answers, exit codes, a broken file among good ones.
#![allow(missing_docs, clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const CLEAN: &str =
    "STT;Chỉ tiêu;Năm 2026;Cơ quan chủ trì\n1;Tỷ lệ hồ sơ trực tuyến;≥ 80%;Phòng Kinh tế";
const WITHOUT_LEAD: &str = "STT;Chỉ tiêu;Năm 2026;Cơ quan chủ trì\n1;Tỷ lệ hồ sơ trực tuyến;≥ 80%;";

/// A folder of one test, removed when it ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("sauro-cli-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn write(&self, name: &str, contents: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, contents).unwrap();
        path.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

fn sauro(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sauro")).args(arguments).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn import_answers_for_each_file_with_its_plan_and_notes() {
    let folder = Folder::new("import");
    let file = folder.write("một.csv", CLEAN);
    let output = sauro(&["import", &file, "--format", "json"]);
    assert_eq!(code(&output), 0);
    let answer = json(&output);
    assert_eq!(answer[0]["file"], file.as_str());
    assert_eq!(answer[0]["plan"]["format"], "sauro-plan/1");
    assert_eq!(answer[0]["plan"]["indicators"][0]["targets"][0]["value"], 80.0);
    assert!(answer[0]["notes"][0]["what"].is_string());
}

#[test]
fn a_broken_file_does_not_stop_the_others() {
    let folder = Folder::new("broken");
    let good = folder.write("a.csv", CLEAN);
    let pdf = folder.write("b.docx", "%PDF-1.7 …");
    let last = folder.write("c.csv", CLEAN);
    let missing = folder.0.join("d.csv").display().to_string();
    let output = sauro(&["import", &good, &pdf, &last, &missing]);
    assert_eq!(code(&output), 3);
    let answer = json(&output);
    let codes: Vec<&Value> =
        answer.as_array().unwrap().iter().map(|one| &one["error"]["code"]).collect();
    assert_eq!(
        codes,
        [&Value::Null, &"import.pdf".into(), &Value::Null, &"file.unreadable".into()]
    );
    assert!(answer[1]["error"]["message"].as_str().unwrap().contains(".docx"));
    assert_eq!(answer[2]["plan"]["indicators"].as_array().unwrap().len(), 1);
}

#[test]
fn check_says_by_its_exit_code_what_it_found() {
    let folder = Folder::new("codes");
    let faulty = folder.write("faulty.csv", WITHOUT_LEAD);
    let pdf = folder.write("scan.pdf", "%PDF-1.7");
    assert_eq!(code(&sauro(&["check", &faulty, "--as-of", "2026-06-01"])), 1);
    assert_eq!(code(&sauro(&["check", &faulty, &pdf])), 3);
    assert_eq!(code(&sauro(&["check", &faulty, "--as-of", "tomorrow"])), 2);
    assert_eq!(code(&sauro(&["check", &faulty, "--parent", &pdf])), 2);
    assert_eq!(code(&sauro(&["check"])), 2);
    assert_eq!(code(&sauro(&["--help"])), 0);
}

#[test]
fn check_answers_in_four_forms() {
    let folder = Folder::new("forms");
    let file = folder.write("kế hoạch.csv", WITHOUT_LEAD);
    let run = |format: &str| sauro(&["check", &file, "--as-of", "2026-06-01", "--format", format]);
    let report = &json(&run("json"))[0]["report"];
    assert_eq!(
        (report["format"].as_str(), report["asOf"].as_str()),
        (Some("sauro-report/1"), Some("2026-06-01"))
    );
    let findings = report["findings"].as_array().unwrap();
    assert!(findings.iter().any(|finding| finding["rule"] == "missing-lead"));
    let sarif = json(&run("sarif"));
    assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), findings.len());
    let csv = text(&run("csv"));
    assert!(csv.starts_with('\u{feff}') && csv.lines().count() == findings.len() + 1, "{csv}");
    assert!(text(&run("text")).contains("chưa có đơn vị chủ trì"));
    let english = sauro(&["check", &file, "--as-of", "2026-06-01", "--lang", "en"]);
    assert!(text(&english).contains("no lead agency"));
}

#[test]
fn what_was_accepted_is_no_finding_any_more() {
    let folder = Folder::new("accepted");
    let file = folder.write("a.csv", WITHOUT_LEAD);
    let run = |more: &[&str]| {
        let mut arguments = vec!["check", &file, "--as-of", "2026-06-01", "--format", "json"];
        arguments.extend(more);
        sauro(&arguments)
    };
    let output = run(&[]);
    let errors: Vec<Value> = json(&output)[0]["report"]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["severity"] == "error")
        .flat_map(|finding| finding["fingerprints"].as_array().unwrap().clone())
        .map(|print| serde_json::json!({ "fingerprint": print, "reason": "đã thống nhất" }))
        .collect();
    let count = errors.len();
    let side = serde_json::json!({ "format": "sauro-accepted/1", "accepted": errors });
    let side = folder.write("accepted.json", side.to_string());
    let output = run(&["--accepted", &side]);
    assert_eq!(code(&output), 0);
    let accepted = &json(&output)[0]["report"]["accepted"];
    assert_eq!(accepted.as_array().unwrap().len(), count);
    assert!(accepted.as_array().unwrap().iter().all(|one| one["used"] == true));
    assert_eq!(code(&run(&["--accepted", &file])), 2);
}

#[test]
fn a_later_draft_is_held_against_the_report_on_the_earlier_one() {
    let folder = Folder::new("previous");
    let draft = format!("{WITHOUT_LEAD}\n2;Tỷ lệ hồ sơ số hóa;;Phòng Kinh tế");
    let file = folder.write("kế hoạch.csv", &draft);
    let run = |format: &str, more: &[&str]| {
        let mut arguments = vec!["check", &file, "--as-of", "2026-06-01", "--format", format];
        arguments.extend(more);
        sauro(&arguments)
    };
    let first = json(&run("json", &[]));
    let list = folder.write("before.json", first.to_string());
    let one = folder.write("one.json", first[0]["report"].to_string());
    folder.write("kế hoạch.csv", draft.replace("≥ 80%;", "≥ 140%;Phòng Kinh tế"));
    for previous in [&list, &one] {
        let report = &json(&run("json", &["--previous", previous]))[0]["report"];
        let solved = report["previous"]["solved"].as_array().unwrap();
        assert!(solved.iter().any(|one| one["rule"] == "missing-lead"), "{solved:?}");
        let changes: Vec<&Value> =
            report["findings"].as_array().unwrap().iter().map(|one| &one["change"]).collect();
        assert!(changes.contains(&&"new".into()) && changes.contains(&&"still".into()));
    }
    let told = ["--previous", &list];
    let letter = text(&run("text", &told));
    assert!(letter.contains("So với lần kiểm tra xét tại ngày 01/06/2026: 1 đã sửa, "), "{letter}");
    assert!(letter.contains("    Đã sửa: Dòng 1 chưa có đơn vị chủ trì."), "{letter}");
    assert!(letter.contains(" [Mới]") && letter.contains(" [Còn lại]"), "{letter}");
    let table = text(&run("csv", &told));
    assert!(table.lines().next().unwrap().ends_with(";So với lần trước"), "{table}");
    assert!(table.lines().any(|line| line.ends_with(";Đã sửa")), "{table}");
    let sarif = json(&run("sarif", &told));
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    for state in ["new", "unchanged", "absent"] {
        assert!(results.iter().any(|one| one["baselineState"] == state), "{state}");
    }
    assert_eq!(code(&run("json", &["--previous", &file])), 2);
    // A list that does not know the file is told of, and nothing is claimed.
    let other = folder.write("other.csv", CLEAN);
    let output = sauro(&["check", &file, &other, "--previous", &list, "--format", "json"]);
    assert!(json(&output)[1]["report"]["previous"].is_null());
    assert!(String::from_utf8_lossy(&output.stderr).contains("other.csv"));
}

#[test]
fn a_hundred_files_are_answered_in_their_order_without_a_bar() {
    let folder = Folder::new("hundred");
    let files: Vec<String> = (0..100)
        .map(|index| {
            let contents = if index % 3 == 0 { WITHOUT_LEAD } else { CLEAN };
            folder.write(&format!("{index}.csv"), contents)
        })
        .collect();
    let mut arguments = vec!["check", "--format", "json", "--as-of", "2026-06-01"];
    arguments.extend(files.iter().map(String::as_str));
    let output = sauro(&arguments);
    assert_eq!(code(&output), 1);
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    let answer = json(&output);
    for (index, file) in files.iter().enumerate() {
        assert_eq!(answer[index]["file"], file.as_str());
        let errors = answer[index]["report"]["counts"]["error"].as_u64().unwrap();
        assert_eq!(errors > 0, index % 3 == 0, "{file}");
    }
}

#[test]
fn progress_takes_a_plan_in_any_form_and_names_its_method() {
    let folder = Folder::new("progress");
    let plan = folder.write("plan.csv", CLEAN);
    let observations = folder.write(
        "observations.json",
        r#"{"format":"sauro-observations/1","observations":[{"indicator":"1","asOf":"2026-05-31","value":60}]}"#,
    );
    let run = |more: &[&str]| {
        let mut arguments = vec![
            "progress",
            "--plan",
            &plan,
            "--observations",
            &observations,
            "--as-of",
            "2026-06-30",
        ];
        arguments.extend(more);
        sauro(&arguments)
    };
    let output = run(&[]);
    assert_eq!(code(&output), 0);
    let answer = json(&output);
    assert_eq!((&answer["method"], &answer["asOf"]), (&"linear".into(), &"2026-06-30".into()));
    assert_eq!(answer["indicators"][0]["latest"]["value"], 60.0);
    assert_eq!(json(&run(&["--method", "open-sdg"]))["method"], "open-sdg");
    assert_eq!(code(&run(&["--method", "guess"])), 2);
    let none = Path::new("/nothing/here.json").display().to_string();
    assert_eq!(code(&sauro(&["progress", "--plan", &plan, "--observations", &none])), 2);
}

#[test]
fn a_snapshot_is_the_template_with_the_data_inside() {
    let folder = Folder::new("snapshot");
    let plan = folder.write("plan.csv", CLEAN);
    let observations =
        folder.write("observations.json", r#"{"format":"sauro-observations/1","observations":[]}"#);
    let template = folder.write("template.html", "<p>@sauro-data@</p>");
    let out = folder.0.join("tien-do.html").display().to_string();
    let moment = "2026-11-24T01:30:00Z";
    let output = sauro(&[
        "snapshot",
        "--plan",
        &plan,
        "--observations",
        &observations,
        "--as-of",
        "2026-11-24",
        "--template",
        &template,
        "--out",
        &out,
        "--source",
        "</p>",
        "--taken",
        moment,
        "--made",
        moment,
    ]);
    assert_eq!((code(&output), text(&output).as_str()), (0, ""));
    let page = std::fs::read_to_string(&out).unwrap();
    let inside = page.strip_prefix("<p>").unwrap().strip_suffix("</p>").unwrap();
    assert!(!inside.contains('<'));
    let data: Value = serde_json::from_str(inside).unwrap();
    assert_eq!(data["plan"]["indicators"][0]["name"], "Tỷ lệ hồ sơ trực tuyến");
    assert_eq!((&data["taken"], &data["source"]), (&moment.into(), &"</p>".into()));
    assert_eq!(data["observations"]["format"], "sauro-observations/1");
}

#[test]
fn a_snapshot_of_what_cannot_be_read_is_not_made() {
    let folder = Folder::new("no-snapshot");
    let plan = folder.write("plan.csv", CLEAN);
    let template = folder.write("template.html", "<p>@sauro-data@</p>");
    let other = folder.write("other.html", "<p></p>");
    let broken = folder.write("broken.json", r#"{"format":"sauro-observations/9"}"#);
    for arguments in [
        vec!["snapshot", "--plan", &plan, "--template", &other],
        vec!["snapshot", "--plan", &plan, "--template", "/no/such/template"],
        vec!["snapshot", "--plan", &plan, "--template", &template, "--observations", &broken],
        vec!["snapshot", "--plan", &plan, "--template", &template, "--made", "24/11/2026"],
        vec!["snapshot", "--plan", &broken, "--template", &template],
    ] {
        let output = sauro(&arguments);
        assert_eq!((code(&output), text(&output).as_str()), (2, ""), "{arguments:?}");
        assert!(!output.stderr.is_empty());
    }
}

/// A table of one commune, as small as can be.
fn table_of(commune: &str, value: &str) -> String {
    format!(
        r#"{{"meta":{{"asOf":"2026-06-30","start":"2026-01-01","months":["2026-05"]}},
        "communes":[["{commune}"]],"indicators":[{{"name":"Phủ sóng","unit":"%"}}],
        "fields":["commune","indicator","target","baseline","values","due"],
        "rows":[[0,0,60,20,[{value}],"2026-05-31"]]}}"#
    )
}

#[test]
fn a_folder_of_communes_is_one_table_and_a_broken_one_is_named() {
    let folder = Folder::new("areas");
    folder.write("a.json", table_of("Xã A", "70"));
    folder.write("b.json", table_of("Xã B", "40"));
    folder.write("c.json", r#"{"meta":"#);
    folder.write("d.txt", "not a table");
    let output = sauro(&["areas", &folder.0.display().to_string()]);
    assert_eq!(code(&output), 3);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("c.json"), "{told}");
    let rolled: Value = serde_json::from_slice(&output.stdout).unwrap();
    let figures = |at: usize| {
        let commune = &rolled["communes"][at];
        (
            commune["name"].clone(),
            commune["dueRate"]["rate"].clone(),
            commune["rank"]["dueRate"].clone(),
        )
    };
    assert_eq!(figures(0), ("Xã A".into(), 1.0.into(), 1.into()));
    assert_eq!(figures(1), ("Xã B".into(), 0.0.into(), 2.into()));
    let indicator = &rolled["indicators"][0];
    assert_eq!((&indicator["met"], &indicator["result"]["median"]), (&1.into(), &55.0.into()));
}
