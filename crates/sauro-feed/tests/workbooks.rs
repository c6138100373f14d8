//! Workbooks as files: what is read of them, and which files are refused before they do harm.
#![cfg(feature = "xlsx")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use sauro_feed::{Cell, FeedError, Merge, read_xlsx};

fn workbook() -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/feed/excel/answer.xlsx");
    std::fs::read(path).unwrap()
}

#[test]
fn every_sheet_is_read_with_what_is_merged_and_hidden() {
    let grids = read_xlsx(&workbook()).unwrap();
    let sheets: Vec<_> = grids.iter().map(|grid| (grid.name.as_str(), grid.is_hidden)).collect();
    assert_eq!(sheets, [("Ghi chú", false), ("Danh mục", true), ("Phụ lục", false)]);
    let grid = &grids[2];
    assert!(grid.merges.contains(&Merge { top: 3, left: 2, bottom: 3, right: 3 }));
    assert_eq!(grid.cell(3, 1), &Cell::Text("Chỉ tiêu".into()));
    let [hidden] = grid.hidden_rows[..] else { panic!("{:?}", grid.hidden_rows) };
    assert_eq!(grid.cell(hidden, 0), &Cell::Text("4.3".into()));
    // 100 % is kept as 1 with a percent format.
    assert_eq!(grid.cell(hidden, 2), &Cell::Percent(100.0));
    assert_eq!(grid.cell(99, 99), &Cell::Empty);
}

#[test]
fn other_files_are_told_apart() {
    let mut old = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    old.resize(2048, 0);
    assert_eq!(read_xlsx(&old), Err(FeedError::OldWorkbook));
    let mut encrypted = old;
    encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(read_xlsx(&encrypted), Err(FeedError::Encrypted));
    for bytes in [&b""[..], b"PK\x03\x04", b"<html>"] {
        assert_eq!(read_xlsx(bytes), Err(FeedError::Unreadable));
    }
    let cut = workbook();
    assert_eq!(read_xlsx(&cut[..cut.len() / 2]), Err(FeedError::Unreadable));
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused() {
    use std::io::Write;
    let zeros = vec![0; 80 << 20];
    let mut file = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut file);
    let (mut entry, config) = archive
        .new_file("xl/sharedStrings.xml")
        .compression_method(rawzip::CompressionMethod::DEFLATE)
        .start()
        .unwrap();
    entry.write_all(&miniz_oxide::deflate::compress_to_vec(&zeros, 6)).unwrap();
    let mut declared = config.wrap(std::io::sink());
    declared.write_all(&zeros).unwrap();
    let (_, descriptor) = declared.finish().unwrap();
    entry.finish(descriptor).unwrap();
    archive.finish().unwrap();
    // The directory declares one byte instead.
    let entry = file.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    file[entry + 24..entry + 28].copy_from_slice(&1u32.to_le_bytes());
    assert!(file.len() < 1 << 20);
    assert_eq!(read_xlsx(&file), Err(FeedError::TooLarge { most: 64 << 20 }));
    assert_eq!(read_xlsx(&vec![0; (16 << 20) + 1]), Err(FeedError::TooLarge { most: 16 << 20 }));
}

#[test]
fn a_damaged_workbook_never_panics() {
    let whole = workbook();
    // Every 37th byte, in turn, turned over: enough to hit every part of the archive.
    for place in (0..whole.len()).step_by(37) {
        let mut damaged = whole.clone();
        damaged[place] ^= 0xff;
        let _ = read_xlsx(&damaged);
    }
}
