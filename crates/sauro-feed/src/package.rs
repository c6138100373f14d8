//! The zip archive that a workbook is, looked at before anything unpacks it.

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use rawzip::{CompressionMethod, ZipArchive};

use crate::error::FeedError;

/// More than a workbook of any plan has, packed.
const MOST_PACKED: usize = 16 << 20;
/// And unpacked. The sizes that an archive declares can lie, so what it holds is measured.
const MOST_UNPACKED: usize = 64 << 20;

/// A workbook's archive whose true size is known to be small enough.
pub(crate) struct Package {
    /// The parts that say which rows are hidden: the workbook, its relations, its sheets.
    parts: Vec<(String, Vec<u8>)>,
}

impl Package {
    /// # Errors
    /// If the file is no archive, or is too large.
    pub(crate) fn open(bytes: &[u8]) -> Result<Package, FeedError> {
        if bytes.len() > MOST_PACKED {
            return Err(FeedError::TooLarge { most: MOST_PACKED as u64 });
        }
        if bytes.starts_with(&COMPOUND_FILE) {
            return Err(of_compound_file(bytes));
        }
        let archive = ZipArchive::from_slice(bytes).map_err(|_| FeedError::Unreadable)?;
        let mut entries = archive.entries();
        let mut left = MOST_UNPACKED;
        let mut parts = Vec::new();
        while let Some(entry) = entries.next_entry().map_err(|_| FeedError::Unreadable)? {
            let name = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
            let data =
                archive.get_entry(entry.wayfinder()).map_err(|_| FeedError::Unreadable)?.data();
            let content = match entry.compression_method() {
                CompressionMethod::STORE => data.to_vec(),
                CompressionMethod::DEFLATE => {
                    decompress_to_vec_with_limit(data, left).map_err(|error| of_inflate(&error))?
                }
                // Excel writes no other.
                _ => return Err(FeedError::Unreadable),
            };
            left = match left.checked_sub(content.len()) {
                Some(left) => left,
                None => return Err(FeedError::TooLarge { most: MOST_UNPACKED as u64 }),
            };
            if is_wanted(&name) {
                parts.push((name, content));
            }
        }
        Ok(Package { parts })
    }

    /// The hidden rows of a sheet, from 0, of its first `count`. None where they cannot be told.
    pub(crate) fn hidden_rows(&self, sheet: &str, count: usize) -> Vec<usize> {
        let sheet = self.sheet_part(sheet);
        sheet.map(|content| hidden_rows(content, count)).unwrap_or_default()
    }

    /// A sheet's name leads to a relation, the relation to a part.
    fn sheet_part(&self, sheet: &str) -> Option<&str> {
        let relation = find(self.part("workbook.xml")?, |tag| {
            let is_it = tag.local_name().as_ref() == "sheet" && attribute(tag, "name")? == sheet;
            if is_it { attribute(tag, "id") } else { None }
        })?;
        let target = find(self.part("workbook.xml.rels")?, |tag| {
            if attribute(tag, "Id")? == relation { attribute(tag, "Target") } else { None }
        })?;
        self.part(target.rsplit('/').next()?)
    }

    fn part(&self, file_name: &str) -> Option<&str> {
        let part = self.parts.iter().find(|(name, _)| name.rsplit('/').next() == Some(file_name));
        std::str::from_utf8(&part?.1).ok()
    }
}

/// How files begin that are no zip archive but Microsoft's older container: workbooks before 2007,
/// and protected ones.
const COMPOUND_FILE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

fn of_compound_file(bytes: &[u8]) -> FeedError {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let is_encrypted = bytes.windows(name.len()).any(|window| window == name);
    if is_encrypted { FeedError::Encrypted } else { FeedError::OldWorkbook }
}

fn of_inflate(error: &miniz_oxide::inflate::DecompressError) -> FeedError {
    match error.status {
        miniz_oxide::inflate::TINFLStatus::HasMoreOutput => {
            FeedError::TooLarge { most: MOST_UNPACKED as u64 }
        }
        _ => FeedError::Unreadable,
    }
}

fn is_wanted(name: &str) -> bool {
    name.ends_with("workbook.xml")
        || name.ends_with("workbook.xml.rels")
        || name.contains("worksheets/")
}

fn hidden_rows(sheet: &str, count: usize) -> Vec<usize> {
    let mut hidden = Vec::new();
    let mut next = 0usize;
    // Never stops early: nothing is found.
    let _: Option<()> = find(sheet, |tag| {
        if tag.local_name().as_ref() != "row" {
            return None;
        }
        // A row without a number is the one after the row before it.
        let number = attribute(tag, "r").and_then(|number| number.parse::<usize>().ok());
        let row = number.map_or(next, |number| number.saturating_sub(1));
        next = row.saturating_add(1);
        let is_hidden =
            attribute(tag, "hidden").is_some_and(|value| value == "1" || value == "true");
        if is_hidden && row < count {
            hidden.push(row);
        }
        None
    });
    hidden
}

/// The first thing that is found in a tag.
fn find<T>(xml: &str, mut look: impl FnMut(&BytesStart<'_>) -> Option<T>) -> Option<T> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                if let Some(found) = look(&tag) {
                    return Some(found);
                }
            }
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}

/// An attribute by its name without a prefix.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(std::borrow::Cow::into_owned)
}
