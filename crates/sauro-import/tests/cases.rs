//! Made-up documents, each a trap of layout, with the plans they should be read as.
//!
//! The plans lie in `tests/import/<case>.json`. `BLESS=1 cargo test -p sauro-import --test cases`
//! writes them anew; what changed is then read before it is kept.
#![allow(missing_docs, clippy::unwrap_used)]

mod cases {
    pub(crate) mod files;
    pub(crate) mod layouts;
    pub(crate) mod texts;
    pub(crate) mod writers;
}
mod common;

use std::fmt::Write as _;

use common::docx::Docx;
use sauro_import::{Imported, import};

/// A case: its name, and the file.
type Case = (&'static str, fn() -> Vec<u8>);

#[test]
fn made_up_documents_come_out_as_expected() {
    let cases: Vec<Case> =
        [cases::layouts::CASES, cases::texts::CASES, cases::files::CASES, cases::writers::CASES]
            .concat();
    let bless = std::env::var_os("BLESS").is_some();
    let folder = common::root().join("tests/import");
    let mut wrong = String::new();
    for (name, build) in cases {
        let imported = import(&build()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let found = shown(&imported);
        let path = folder.join(format!("{name}.json"));
        if bless {
            std::fs::write(&path, &found).unwrap();
            continue;
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        for difference in differences(&expected, &found) {
            writeln!(wrong, "{name}: {difference}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The plan with what the reader notes, as JSON that people can read; empty fields left out.
fn shown(imported: &Imported) -> String {
    let mut value = serde_json::to_value(&imported.plan).unwrap();
    let notes: Vec<String> = imported
        .notes
        .iter()
        .map(|note| {
            let row =
                note.place.as_ref().and_then(|place| place.row.as_deref()).unwrap_or_default();
            format!("{:?} {row}", note.doubt).trim_end().to_owned()
        })
        .collect();
    value["notes"] = notes.into();
    prune(&mut value);
    serde_json::to_string_pretty(&value).unwrap() + "\n"
}

fn prune(value: &mut serde_json::Value) {
    use serde_json::Value;
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(prune);
            fields.retain(|_, value| match value {
                Value::Null => false,
                Value::Array(items) => !items.is_empty(),
                Value::Object(fields) => !fields.is_empty(),
                _ => true,
            });
        }
        Value::Array(items) => items.iter_mut().for_each(prune),
        _ => {}
    }
}

fn differences(expected: &str, found: &str) -> Vec<String> {
    let (a, b): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let first = a.iter().zip(&b).position(|(a, b)| a != b);
    match first {
        None if a.len() == b.len() => Vec::new(),
        None => vec![format!("{} lines expected, {} found", a.len(), b.len())],
        Some(line) => {
            let around = |lines: &[&str]| {
                lines[line.saturating_sub(2)..(line + 4).min(lines.len())].join("\n    ")
            };
            vec![format!(
                "line {}\n  expected\n    {}\n  found\n    {}",
                line + 1,
                around(&a),
                around(&b)
            )]
        }
    }
}

/// A plan of a made-up commune up to its first section.
pub(crate) fn opening() -> Docx {
    Docx::new()
        .letterhead("ỦY BAN NHÂN DÂN/XÃ SUỐI MƠ", "Suối Mơ, ngày     tháng     năm 2026")
        .lines(
            "=KẾ HOẠCH
             =Chuyển đổi số xã Suối Mơ năm 2026
             Căn cứ Luật Giao dịch điện tử ngày 22/6/2023;
             Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh Lâm Đồng về chuyển đổi số năm 2026; Ủy ban nhân dân xã Suối Mơ ban hành Kế hoạch, cụ thể như sau:
             *I. MỤC TIÊU
             Phát triển chính quyền số, kinh tế số, xã hội số.",
        )
}

/// The end of the plan's text and the heading of its appendix.
pub(crate) fn appendix(plan: Docx, heading: &str) -> Docx {
    plan.p("Trên đây là Kế hoạch chuyển đổi số xã Suối Mơ năm 2026./.")
        .table("*Nơi nhận: / - UBND tỉnh; / - Lưu: VT. | *CHỦ TỊCH")
        .lines(heading)
}
