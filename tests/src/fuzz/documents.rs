//! The readers of documents.

use sauro_import::import;

use super::packages::zip;
use super::{downstream, parts};

/// The parts of a Word package, in the order in which an input gives them.
const WORD: [&str; 7] = [
    "word/document.xml",
    "word/numbering.xml",
    "word/styles.xml",
    "word/_rels/document.xml.rels",
    "word/header1.xml",
    "word/footnotes.xml",
    "word/settings.xml",
];

const EXCEL: [&str; 5] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
];

/// A Word package: its bytes, or the parts that make one.
pub(super) fn docx(data: &[u8]) {
    package(data, &WORD);
}

/// An Excel package: its bytes, or the parts that make one.
pub(super) fn xlsx(data: &[u8]) {
    package(data, &EXCEL);
}

/// Separated values.
pub(super) fn csv(data: &[u8]) {
    read(data);
}

/// Text copied out of a document.
pub(super) fn text(data: &[u8]) {
    read(data);
}

/// A plan in JSON.
pub(super) fn json(data: &[u8]) {
    read(data);
}

fn package(data: &[u8], names: &[&str]) {
    if data.starts_with(b"PK") {
        return read(data);
    }
    let contents = parts(data);
    let files = names.iter().copied().zip(contents.iter().map(String::as_bytes));
    read(&zip(files));
}

fn read(bytes: &[u8]) {
    match import(bytes) {
        Ok(imported) => downstream::follow(&imported),
        Err(error) => downstream::tell(&error),
    }
}
