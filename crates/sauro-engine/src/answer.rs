//! What is answered to a document.

use sauro_check::{Input, check as check_plan, mend};
use sauro_import::{Imported, import as import_bytes};
use sauro_messages::Lang;
use sauro_model::Plan;
use sauro_report::{DocumentJson, Failure, NoteJson, ReportJson};
use serde::Serialize;

use crate::options::Options;
use crate::to_text;

#[derive(Serialize)]
struct Checked<'a> {
    file: &'a str,
    report: ReportJson,
    #[serde(flatten)]
    read: Read<'a>,
}

#[derive(Serialize)]
struct Read<'a> {
    plan: &'a Plan,
    notes: Vec<NoteJson<'a>>,
    document: DocumentJson<'a>,
}

impl<'a> Read<'a> {
    fn new(imported: &'a Imported, lang: Lang) -> Read<'a> {
        Read {
            plan: &imported.plan,
            notes: NoteJson::all(&imported.notes, lang),
            document: DocumentJson::new(&imported.document, &imported.reading),
        }
    }
}

/// Reads a document and checks it.
pub(crate) fn check(bytes: &[u8], options: &str, parent: &[u8]) -> Result<String, Failure> {
    let options = Options::read(options)?;
    let mut imported = read(bytes, options.lang)?;
    if options.plan.is_object() {
        let mended = read(to_text(&options.plan).as_bytes(), options.lang)?.plan;
        mend(&mut imported.reading, &imported.plan, &mended);
        imported.plan = mended;
    }
    let parent = match parent {
        [] => None,
        bytes => Some(read(bytes, options.lang)?),
    };
    let report = check_plan(&Input {
        plan: &imported.plan,
        document: &imported.document,
        reading: &imported.reading,
        as_of: options.as_of,
        parent: parent.as_ref().map(|parent| &parent.plan),
        profile: &options.profile,
        accepted: &options.accepted,
    });
    let told = ReportJson::new(&report, options.lang);
    let report = match &options.previous {
        Some(earlier) => told.compared(&report, earlier, options.lang),
        None => told,
    };
    Ok(to_text(&Checked { file: &options.name, report, read: Read::new(&imported, options.lang) }))
}

/// Reads a document.
pub(crate) fn import(bytes: &[u8], lang: Lang) -> Result<String, Failure> {
    Ok(to_text(&Read::new(&read(bytes, lang)?, lang)))
}

fn read(bytes: &[u8], lang: Lang) -> Result<Imported, Failure> {
    import_bytes(bytes).map_err(|error| Failure::of_import(&error, lang))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    const PLAN: &str = "STT;Chỉ tiêu;Năm 2026;Cơ quan chủ trì\n1;Tỷ lệ hồ sơ trực tuyến;≥ 80%;";

    #[test]
    fn a_check_answers_with_report_plan_notes_and_document() {
        let options = r#"{"name":"a.csv","asOf":"2026-06-01"}"#;
        let text = check(PLAN.as_bytes(), options, PLAN.as_bytes()).unwrap();
        let answer: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(answer["file"], "a.csv");
        assert_eq!(answer["report"]["format"], "sauro-report/1");
        assert_eq!(answer["plan"]["format"], "sauro-plan/1");
        assert_eq!(answer["document"]["origin"], "sheet");
        assert!(answer["notes"][0]["what"].is_string());
    }

    #[test]
    fn a_later_draft_is_held_against_the_earlier_report() {
        let options = r#"{"asOf":"2026-06-01"}"#;
        let draft = format!("{PLAN}\n2;Tỷ lệ hồ sơ số hóa;;Phòng Kinh tế");
        let first: Value =
            serde_json::from_str(&check(draft.as_bytes(), options, b"").unwrap()).unwrap();
        assert!(first["report"]["previous"].is_null());
        let options = format!(r#"{{"asOf":"2026-06-02","previous":{}}}"#, first["report"]);
        let mended = draft.replace("80%;", "80%;Phòng Kinh tế");
        let text = check(mended.as_bytes(), &options, b"").unwrap();
        let report = &serde_json::from_str::<Value>(&text).unwrap()["report"];
        let previous = &report["previous"];
        assert_eq!(previous["asOf"], "2026-06-01");
        assert!(
            previous["solved"].as_array().unwrap().iter().any(|one| {
                one["rule"] == "missing-lead" && one["left"] == 0 && one["what"] != ""
            })
        );
        let changes = report["findings"].as_array().unwrap().iter().map(|one| &one["change"]);
        assert!(changes.clone().count() > 0 && changes.clone().all(|change| change == "still"));
    }

    #[test]
    fn a_mended_plan_is_checked_at_the_places_of_its_document() {
        let options = r#"{"asOf":"2026-06-01"}"#;
        let first: Value =
            serde_json::from_str(&check(PLAN.as_bytes(), options, b"").unwrap()).unwrap();
        let has = |answer: &Value, rule: &str| {
            answer["report"]["findings"].as_array().unwrap().iter().any(|one| one["rule"] == rule)
        };
        assert!(has(&first, "missing-lead"));
        let mut plan = first["plan"].clone();
        plan["agencies"] = serde_json::json!([{ "id": "kt", "name": "Phòng Kinh tế" }]);
        plan["indicators"][0]["lead"] = serde_json::json!(["kt"]);
        let options = serde_json::json!({ "asOf": "2026-06-01", "plan": plan }).to_string();
        let text = check(PLAN.as_bytes(), &options, b"").unwrap();
        let second: Value = serde_json::from_str(&text).unwrap();
        assert!(!has(&second, "missing-lead"), "{second}");
        assert_eq!(second["document"], first["document"]);
        assert_eq!(second["plan"]["indicators"][0]["lead"][0], "kt");
        let wrong = r#"{"asOf":"2026-06-01","plan":{"format":"other/1"}}"#;
        assert!(check(PLAN.as_bytes(), wrong, b"").is_err());
    }

    #[test]
    fn what_cannot_be_read_says_what_to_do() {
        let failure = import(b"%PDF-1.7", Lang::Vi).unwrap_err();
        assert_eq!(failure.code, "import.pdf");
        assert!(failure.message.contains(".docx"), "{}", failure.message);
        let options = r#"{"asOf":"2026-06-01","lang":"en"}"#;
        let failure = check(PLAN.as_bytes(), options, b"%PDF-1.7").unwrap_err();
        assert_eq!(failure.code, "import.pdf");
    }
}
