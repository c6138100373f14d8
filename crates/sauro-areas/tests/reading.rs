//! A table reads the same however its bytes arrive, and says what is wrong with it.

use proptest::prelude::*;
use sauro_areas::{Fault, FaultKind, ReadError, Reader, Table};

const TABLE: &str = r#"{
  "format": "sauro-areas/1",
  "meta": {"title": "Tổng hợp", "start": "2026-01-01", "asOf": "2026-06-30",
    "months": ["2026-01", "2026-02", "2026-03"], "rows": 4, "illustrative": true},
  "provinces": ["Đồng Nai"],
  "communes": [["Xã Tân Khai", 0], ["Phường Bình Long", 0], ["Xã Đại \"Phước\"", 0]],
  "agencies": ["Phòng VH-XH", "Văn phòng"],
  "indicators": [
    {"no": "1", "group": "Hạ tầng số", "name": "Tỷ lệ phủ sóng", "unit": "%", "op": ">="},
    {"no": "2", "group": "Xã hội số", "name": "Quy chế", "unit": null, "op": "text"}],
  "fields": ["commune", "indicator", "targetText", "target", "baseline", "obs", "lead",
    "support", "monitor", "due"],
  "rows": [
    [0, 0, "≥ 60%", 60, 40, [45, null, 52.5], [0], [1], [], "2026-12-31"],
    [1, 0, "≥ 60%", 60, 40, [null, null, null], [1, 0], [], [0], "2026-12-31"],
    [2, 0, "≥ 50%", 50, 40, [45, 50, 51], [0], [], [], "2026-03-31"],
    [0, 1, "Ban hành quý II", null, null, [], [1], [], [], null]
  ]
}"#;

fn read(pieces: &[&[u8]]) -> Result<(Table, Vec<Fault>), ReadError> {
    let mut reader = Reader::new(None);
    for piece in pieces {
        reader.feed(piece)?;
    }
    reader.finish()
}

fn read_text(text: &str) -> Result<(Table, Vec<Fault>), ReadError> {
    read(&[text.as_bytes()])
}

/// What a table says, to be compared.
fn told(table: &Table) -> Vec<String> {
    let row = |row: sauro_areas::Row<'_>| {
        format!(
            "{} | {} | {} | {:?} | {:?} {:?} | {:?} | {:?} {:?} {:?} | {:?}",
            row.area_name(),
            row.indicator().name,
            row.target_text(),
            row.status(),
            row.value(),
            row.value_date().map(|date| date.to_string()),
            row.achieved(),
            row.lead(),
            row.support(),
            row.monitor(),
            row.due().map(|date| date.to_string()),
        )
    };
    table.rows().map(row).collect()
}

#[test]
fn rows_are_judged_as_they_are_read() {
    let (table, faults) = read_text(TABLE).unwrap();
    assert_eq!(faults, []);
    assert_eq!(
        told(&table),
        [
            "Xã Tân Khai | Tỷ lệ phủ sóng | ≥ 60% | OnTrack | Some(52.5) \
             Some(\"2026-03-31\") | Some(62.5) | [0] [1] [] | Some(\"2026-12-31\")",
            "Phường Bình Long | Tỷ lệ phủ sóng | ≥ 60% | NoData | None None | None | \
             [1, 0] [] [0] | Some(\"2026-12-31\")",
            "Xã Đại \"Phước\" | Tỷ lệ phủ sóng | ≥ 50% | Met | Some(51.0) \
             Some(\"2026-03-31\") | Some(110.0) | [0] [] [] | Some(\"2026-03-31\")",
            "Xã Tân Khai | Quy chế | Ban hành quý II | Judged | None None | None | \
             [1] [] [] | None",
        ]
    );
    assert_eq!(table.as_of.unwrap().to_string(), "2026-06-30");
    assert!(table.meta.illustrative);
}

#[test]
fn rows_may_follow_line_by_line_or_come_first() {
    let (whole, _) = read_text(TABLE).unwrap();
    let (head, rows) = TABLE.split_once(r#""rows": ["#).unwrap();
    let head = head.trim_end().trim_end_matches(',');
    let rows = rows.trim_end().trim_end_matches('}').trim_end().trim_end_matches(']');
    let lines: Vec<&str> = rows.lines().map(|line| line.trim().trim_end_matches(',')).collect();
    let lines = format!("{head}}}\n{}", lines.join("\n"));
    assert_eq!(told(&read_text(&lines).unwrap().0), told(&whole));
    let first = format!(r#"{{"rows": [{rows}], {}}}"#, head.trim_start_matches('{'));
    assert_eq!(told(&read_text(&first).unwrap().0), told(&whole));
}

#[test]
fn pages_add_to_one_table() {
    let second = TABLE
        .replace("Xã Tân Khai", "Xã Mới")
        .replace(r#"["Phòng VH-XH", "Văn phòng"]"#, r#"["Văn phòng", "Phòng VH-XH"]"#)
        .replace(r#""format""#, r#""next": "trang-3.json", "format""#);
    let mut reader = Reader::new(None);
    reader.feed(TABLE.as_bytes()).unwrap();
    assert_eq!(reader.next_page(), None);
    reader.feed(second.as_bytes()).unwrap();
    assert_eq!(reader.next_page().as_deref(), Some("trang-3.json"));
    let (table, faults) = reader.finish().unwrap();
    assert_eq!(table.areas.len(), 4);
    assert_eq!(table.len(), 6);
    // The agencies' indices are the document's own.
    assert_eq!(table.row(4).unwrap().lead(), [1]);
    let twice =
        |row, name: &str| Fault { row, area: Some(name.to_owned()), kind: FaultKind::Twice };
    // Communes that the second page repeats are told.
    assert_eq!(faults.len(), 2);
    assert!(faults.contains(&twice(6, "Phường Bình Long")), "{faults:?}");
}

#[test]
fn one_bad_row_does_not_spoil_the_others() {
    for (from, to, kind) in [
        (r#"[1, 0, "≥ 60%", 60"#, r#"[1, 0, "≥ 60%", "x""#, FaultKind::WrongForm),
        (r#"[1, 0, "≥ 60%""#, r#"[9, 0, "≥ 60%""#, FaultKind::UnknownArea),
        (r#"[1, 0, "≥ 60%""#, r#"[1, 7, "≥ 60%""#, FaultKind::UnknownIndicator),
        (
            r#"[1, 0], [], [0], "2026-12-31""#,
            r#"[5], [], [0], "2026-12-31""#,
            FaultKind::UnknownAgency,
        ),
        (r#"[1, 0], [], [0], "2026-12-31""#, r#"[1], [], [0], "2026-02-30""#, FaultKind::NoSuchDay),
    ] {
        assert!(TABLE.contains(from), "{from}");
        let (table, faults) = read_text(&TABLE.replace(from, to)).unwrap();
        assert_eq!(table.len(), 3, "{to}");
        assert_eq!(faults.len(), 1);
        assert_eq!((faults[0].row, faults[0].kind), (2, kind));
    }
}

#[test]
fn what_is_no_table_is_refused() {
    let missing = |name| ReadError::MissingMember { name };
    let wrong = |name: &str| ReadError::WrongMember { name: name.to_owned() };
    for (text, error) in [
        ("<html>".to_owned(), ReadError::NotJson { at: 0 }),
        (r#"{"rows" 1}"#.to_owned(), ReadError::NotJson { at: 8 }),
        (TABLE.replace(r#""fields""#, r#""felder""#), missing("fields")),
        (TABLE.replace(r#""communes""#, r#""gemeinden""#), missing("communes")),
        (TABLE.replace(r#""meta""#, r#""mata""#), missing("meta")),
        (TABLE.replace(r#"["Đồng Nai"]"#, "7"), wrong("provinces")),
        (TABLE[..TABLE.len() - 8].to_owned(), ReadError::CutShort),
    ] {
        assert_eq!(read_text(&text).map(|_| ()), Err(error), "{text}");
    }
}

proptest! {
    #[test]
    fn it_does_not_matter_where_the_bytes_are_cut(mut cuts in prop::collection::vec(0..TABLE.len(), 0..9)) {
        cuts.sort_unstable();
        let mut pieces = Vec::new();
        let mut from = 0;
        for cut in cuts {
            pieces.push(&TABLE.as_bytes()[from..cut]);
            from = cut;
        }
        pieces.push(&TABLE.as_bytes()[from..]);
        let (table, faults) = read(&pieces).unwrap();
        prop_assert_eq!(told(&table), told(&read_text(TABLE).unwrap().0));
        prop_assert!(faults.is_empty());
    }

    #[test]
    fn no_bytes_stop_it(at in 0..TABLE.len(), byte in any::<u8>(), cut in 0..TABLE.len()) {
        let mut bytes = TABLE.as_bytes().to_vec();
        bytes[at] = byte;
        let _ = read(&[&bytes[..cut], &bytes[cut..]]);
        let _ = read(&[&bytes[..cut]]);
    }
}
