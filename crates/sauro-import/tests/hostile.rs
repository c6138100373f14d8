//! Files that are damaged or made to do harm: each ends in a sentence or a reading, soon and in
//! bounded memory, and never in a panic.
#![allow(missing_docs)]

mod common;

use std::time::{Duration, Instant};

use common::docx::{Docx, pack, paragraph, table};
use common::real_plans;
use proptest::prelude::*;
use sauro_import::{Doubt, ImportError, import};

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A package with only a main part.
fn package(document: &str) -> Vec<u8> {
    pack([("word/document.xml", document.as_bytes())])
}

fn within(limit: Duration, what: &str, run: impl FnOnce()) {
    let start = Instant::now();
    run();
    let took = start.elapsed();
    // Unoptimised code is some ten times slower than what users run.
    let limit = if cfg!(debug_assertions) { limit * 5 } else { limit };
    assert!(took < limit, "{what} took {took:?}");
}

#[test]
fn what_cannot_be_read_says_what_to_do() {
    let wide = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let compound =
        |name: &str| [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &wide(name)].concat();
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("empty", Vec::new()),
        ("empty", b"  \r\n ".to_vec()),
        ("pdf", b"%PDF-1.7\n%\xe2\xe3".to_vec()),
        ("picture", b"\x89PNG\r\n\x1a\n...".to_vec()),
        ("picture", b"\xff\xd8\xff\xe0..JFIF".to_vec()),
        ("rtf", b"{\\rtf1\\ansi K\\u7871?}".to_vec()),
        ("web-page", b"<!DOCTYPE html><html><body>".to_vec()),
        ("old-word", compound("WordDocument")),
        ("old-excel", compound("Workbook")),
        ("encrypted", compound("EncryptedPackage")),
        ("other-format", compound("PowerPoint Document")),
        ("other-json", b"{\"format\": \"other/1\"}".to_vec()),
        ("other-json", b"{\"format\": ".to_vec()),
        ("open-document", pack([("mimetype", &b"x"[..]), ("content.xml", &b"<x/>"[..])])),
        ("other-format", pack([("a.txt", &b"x"[..])])),
        ("broken", b"PK\x03\x04 and then nothing".to_vec()),
        ("unknown-encoding", b"Kh\x8f \x9d\x81 \xff\xfe\x90 kh".to_vec()),
        ("no-text", Docx::new().build()),
    ];
    for (code, bytes) in cases {
        match import(&bytes) {
            Err(error) => assert_eq!(error.code(), code, "{error}"),
            Ok(_) => panic!("{code}: was read"),
        }
    }
}

#[test]
fn a_bomb_is_refused_before_it_unpacks() {
    // 48 MB of blanks in 47 KB.
    let blanks = vec![b' '; 48 << 20];
    let bomb = package_of(&blanks);
    within(Duration::from_secs(2), "a bomb", || {
        assert_eq!(import(&bomb).unwrap_err(), ImportError::TooLarge);
    });
}

fn package_of(bytes: &[u8]) -> Vec<u8> {
    pack([("word/document.xml", bytes)])
}

#[test]
fn an_endless_table_is_refused() {
    let row = "<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>";
    let rows = row.repeat(100_000);
    let file = package(&format!(
        "<w:document xmlns:w=\"{MAIN}\"><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>"
    ));
    within(Duration::from_secs(2), "100,000 rows", || {
        assert_eq!(import(&file).unwrap_err(), ImportError::TooLarge);
    });
}

/// Each line was once held against the whole paragraph before it.
#[test]
fn text_without_full_stops_takes_no_longer_for_it() {
    let text = "1;tỷ lệ hồ sơ trực tuyến của người dân trên địa bàn xã\n".repeat(19_000);
    within(Duration::from_secs(2), "lines that all go on", || {
        assert!(import(text.replace(';', " ").as_bytes()).is_ok());
    });
    within(Duration::from_secs(2), "19,000 rows", || {
        let table = text.replace("hồ sơ", "hồ;sơ");
        assert_eq!(import(table.as_bytes()).unwrap_err(), ImportError::TooLarge);
    });
}

#[test]
fn nesting_without_end_is_cut_off() {
    let tables = "<w:tbl><w:tr><w:tc>".repeat(50_000);
    let boxes = "<w:p><w:r><w:pict><w:txbxContent>".repeat(20_000);
    let insertions = "<w:p>".to_owned() + &"<w:ins>".repeat(50_000);
    for inside in [tables, boxes, insertions] {
        let file = package(&format!(
            "<w:document xmlns:w=\"{MAIN}\"><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>{inside}"
        ));
        within(Duration::from_secs(2), "deep nesting", || {
            let imported = import(&file).unwrap();
            let doubts: Vec<&Doubt> = imported.notes.iter().map(|note| &note.doubt).collect();
            assert!(
                doubts.contains(&&Doubt::BreaksOff) || doubts.contains(&&Doubt::NestedTooDeep),
                "{doubts:?}"
            );
        });
    }
}

#[test]
fn entities_are_not_expanded_and_parts_that_point_to_each_other_end() {
    let laughs = format!(
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document xmlns:w=\"{MAIN}\"><w:body><w:p><w:r><w:t>x&b;y</w:t></w:r></w:p></w:body></w:document>"
    );
    let imported = import(&package(&laughs)).unwrap();
    let text: Vec<String> = imported
        .document
        .blocks
        .iter()
        .filter_map(|block| block.paragraph())
        .map(|p| p.printed())
        .collect();
    assert_eq!(text, ["xy"]);

    let links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://x/styles\" Target=\"document.xml\"/><Relationship Id=\"rId2\" Type=\"http://x/numbering\" Target=\"/word/document.xml\"/><Relationship Id=\"rId3\" Type=\"http://x/header\" Target=\"../word/./document.xml\"/></Relationships>";
    let document = format!(
        "<w:document xmlns:w=\"{MAIN}\"><w:body><w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p><w:sectPr>{}</w:sectPr></w:body></w:document>",
        "<w:headerReference w:id=\"rId3\"/>".repeat(500)
    );
    let file = pack([
        ("word/document.xml", document.as_bytes()),
        ("word/_rels/document.xml.rels", links.as_bytes()),
    ]);
    within(Duration::from_secs(2), "a circle", || assert!(import(&file).is_ok()));

    let styles = "<w:styles xmlns:w=\"M\"><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>";
    let file = Docx::new().styles(styles.trim()).p("<w:r><w:t>x</w:t></w:r>").build();
    assert!(import(&file).is_ok());
}

#[test]
fn wild_numbers_in_a_table_are_bounded() {
    let wild = "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2147483647\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"-5\"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>";
    let numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2147483647\"/><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"%1%9%0%\"/><w:lvlRestart w:val=\"-9\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let file =
        Docx::new().numbering(numbering).p("#1.0 x").p("#1.7 y").p("#1.255 z").xml(wild).build();
    assert!(import(&file).is_ok());
}

#[test]
fn texts_made_to_keep_us_busy_do_not() {
    let opening = ["=KẾ HOẠCH", "=Chuyển đổi số xã Suối Mơ năm 2026"].map(paragraph).concat();
    let section = paragraph("I. TỔ CHỨC THỰC HIỆN");
    // A megabyte each; less where the code under test is not optimised.
    let size = if cfg!(debug_assertions) { 100_000 } else { 1_000_000 };
    let filled = |piece: &str| piece.repeat(size / piece.len());
    let texts = [
        "đến năm 2030 đạt 90%, ",
        "“",
        "\"(“",
        "báo cáo UBND xã ",
        "1. Phòng phân công chủ trì ",
        "Căn cứ Quyết định số 1 của ",
        "; ",
        "Phòng Kinh tế, ",
        "a",
        "\u{301}",
    ]
    .map(filled);
    for text in &texts {
        let cell = format!(
            "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{}</w:tc>",
            paragraph(text)
        );
        let more = "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>".repeat(1_000);
        let headings = table("H *STT | *Chỉ tiêu | *Cơ quan chủ trì").replace("</w:tbl>", "");
        let rows = format!(
            "{headings}<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc>{cell}</w:tr>{more}</w:tbl>"
        );
        let body = format!(
            "{opening}{}{section}{}{rows}",
            paragraph(text),
            paragraph(&format!("- {text}"))
        );
        let start: String = text.chars().take(12).collect();
        within(Duration::from_secs(2), &start, || {
            let _ = import(&Docx::new().xml(&body).build());
        });
        within(Duration::from_secs(2), &start, || {
            let _ = import(format!("KẾ HOẠCH\nI. MỤC TIÊU\n{text}").as_bytes());
        });
    }
}

/// The bytes of a document with everything in it.
fn rich() -> Vec<u8> {
    let numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    Docx::new().numbering(numbering).xml(&rich_body()).build()
}

fn rich_body() -> String {
    let mut body = String::new();
    for line in [
        "=KẾ HOẠCH",
        "=Chuyển đổi số xã Suối Mơ năm 2026",
        "Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá;",
        "#1.0 *MỤC TIÊU",
        "1. Cụ thể: phấn đấu đạt 80% hồ sơ, đến năm 2030 đạt 100%.",
        "#1.0 *TỔ CHỨC THỰC HIỆN",
        "1. Phòng Kinh tế: định kỳ hằng quý báo cáo UBND xã (qua Văn phòng) trước ngày 15.",
        "=PHỤ LỤC I",
    ] {
        body.push_str(&paragraph(line));
    }
    body.push_str(&table(
        "H {v}*STT | {v}*Chỉ tiêu | {2}*Kết quả | *Chủ trì
         H {^} | {^} | *Năm 2026 | *Đến năm 2030 | *Phòng
         *I | {4}*Chính quyền số
         1 | - Hồ sơ. / - Văn bản. | ≥ 60% | 90% | Phòng Kinh tế; Công an xã
         | tiếp theo | | | ",
    ));
    body
}

#[test]
fn every_truncation_of_a_file_is_survived() {
    let mut files = vec![rich()];
    if let Some(folder) = real_plans() {
        files.push(std::fs::read(folder.join("van-tuong/plan.docx")).unwrap());
    }
    for file in files {
        for cut in 1..40 {
            let _ = import(&file[..file.len() * cut / 40]);
        }
    }
}

#[test]
fn flipped_bits_of_a_real_file_are_survived() {
    let Some(folder) = real_plans() else {
        println!("skipped: the folder ../shared/plans is not here");
        return;
    };
    let file = std::fs::read(folder.join("phu-rieng/plan.docx")).unwrap();
    for step in 0..24 {
        let mut file = file.clone();
        let at = step * file.len() / 24;
        file[at] ^= 1 << (step % 8);
        let _ = import(&file);
    }
}

/// A mutation of a text: where in it, in thousandths, and what is done there.
fn mutation() -> impl Strategy<Value = (usize, usize, usize)> {
    (0..1000usize, 0..12usize, 1..400usize)
}

fn mutate(text: &str, mutations: &[(usize, usize, usize)]) -> String {
    const PIECES: [&str; 10] = [
        "<w:p>",
        "</w:tc>",
        "<w:tbl><w:tr><w:tc>",
        "</w:p></w:tc></w:tr></w:tbl>",
        "&#8805;",
        "<w:tc/>",
        "\"",
        "<w:ins>",
        "<w:vMerge/>",
        "<w:gridSpan w:val=\"3\"/>",
    ];
    let mut text = text.to_owned();
    for (place, kind, length) in mutations {
        let boundary = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let at = boundary(text.len() * place / 1000);
        let end = boundary((at + length).min(text.len()));
        match kind {
            10 => text.replace_range(at..end, ""),
            11 => {
                let copy = text[at..end].to_owned();
                text.insert_str(at, &copy);
            }
            kind => text.insert_str(at, PIECES[*kind]),
        }
    }
    text
}

/// How many cases each property is tried on; `SAURO_CASES=100000` for a long run.
fn cases() -> u32 {
    let asked = std::env::var("SAURO_CASES").ok().and_then(|number| number.parse().ok());
    asked.unwrap_or(96)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, max_global_rejects: u32::MAX, ..ProptestConfig::default() })]

    #[test]
    fn mangled_xml_is_survived(mutations in prop::collection::vec(mutation(), 1..8)) {
        let body = mutate(&rich_body(), &mutations);
        let _ = import(&Docx::new().xml(&body).build());
    }

    #[test]
    fn mangled_numbering_is_survived(mutations in prop::collection::vec(mutation(), 1..4)) {
        let numbering = mutate("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>", &mutations);
        let _ = import(&Docx::new().numbering(&numbering).p("#1.0 x").p("#1.3 y").build());
    }

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = import(&bytes);
    }

    #[test]
    fn any_words_of_plans_are_survived(words in prop::collection::vec(word(), 0..120)) {
        let text = words.concat();
        let _ = import(text.as_bytes());
        // The same as a Word document, a line to a paragraph, lines of bars to a table.
        let mut document = Docx::new();
        for line in text.lines() {
            document = if line.contains('|') { document.table(line) } else { document.p(line) };
        }
        let _ = import(&document.build());
    }
}

/// A word that some part of the reader looks for.
fn word() -> impl Strategy<Value = String> {
    let words = [
        "STT",
        "Chỉ tiêu ",
        "Kết quả năm 2026 ",
        "Cơ quan chủ trì ",
        "KẾ HOẠCH\n",
        "Căn cứ Nghị quyết số ",
        "57-NQ/TW ",
        "ngày 22/12/2024 ",
        "của ",
        "về việc ",
        "I. ",
        "1. ",
        "a) ",
        "- ",
        "\n",
        "\n",
        "\n",
        " | ",
        " | ",
        "\t",
        "\t",
        "100% ",
        "≥ 60% ",
        "đến năm 2030 ",
        "báo cáo ",
        "UBND xã ",
        "(qua ",
        "Phòng Kinh tế",
        "; ",
        ", ",
        "“",
        "”",
        "\"",
        "PHỤ LỤC I\n",
        "Nơi nhận:\n",
        "TỔ CHỨC THỰC HIỆN\n",
        "hằng tháng ",
        "trước ngày 15 ",
        "Đến năm 2035",
        "{2}",
        "{v}",
        "{^}",
        "ỦY BAN NHÂN DÂN XÃ ",
        "Trên đây là ",
        "“a; b",
        "1/1.000 dân ",
        "ß",
        "İ",
        "\u{301}",
        "Phụ lục ",
        "tỉnh Đồng Nai ",
    ];
    prop_oneof![
        8 => prop::sample::select(words.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,3}",
    ]
}
