//! What a file is, by what it holds and never by its name.

use crate::ImportError;
use sauro_package::Container;

/// A format that can be read.
pub(crate) enum Format<'a> {
    /// A Word package.
    Word(Container<'a>),
    /// An Excel package.
    Workbook(Container<'a>),
    /// JSON.
    Json,
    /// Comma-, semicolon- or tab-separated values, or running text.
    Text,
}

/// Tells formats apart.
///
/// # Errors
/// For a format that cannot be read, the variant that says what its owner can do.
pub(crate) fn sniff(bytes: &[u8]) -> Result<Format<'_>, ImportError> {
    let start = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes).trim_ascii_start();
    if start.is_empty() {
        return Err(ImportError::Empty);
    }
    match bytes {
        [b'P', b'K', 3 | 5 | 7, ..] => return sniff_container(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(sniff_compound(bytes)),
        [0x89, b'P', b'N', b'G', ..]
        | [0xff, 0xd8, 0xff, ..]
        | [b'G', b'I', b'F', b'8', ..]
        | [b'I', b'I', 0x2a, 0, ..]
        | [b'M', b'M', 0, 0x2a, ..]
        | [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..]
        | [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..]
        | [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e', ..] => return Err(ImportError::Picture),
        [b'R', b'a', b'r', b'!', ..] | [b'7', b'z', 0xbc, 0xaf, ..] | [0x1f, 0x8b, ..] => {
            return Err(ImportError::OtherFormat);
        }
        _ => {}
    }
    let head = &bytes[..bytes.len().min(1024)];
    if contains(head, b"%PDF-") {
        return Err(ImportError::Pdf);
    }
    if start.starts_with(b"{\\rtf") {
        return Err(ImportError::Rtf);
    }
    if matches!(start.first(), Some(b'{' | b'[')) {
        return Ok(Format::Json);
    }
    let lower = head.to_ascii_lowercase();
    if contains(&lower, b"<html") || contains(&lower, b"<!doctype html") {
        return Err(ImportError::WebPage);
    }
    if contains(head, b"<?mso-application progid=\"Word")
        || contains(head, b"office/word/2003/wordml")
    {
        return Err(ImportError::OldWord);
    }
    let is_utf16 = matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]);
    if !is_utf16 && bytes.iter().take(4096).filter(|byte| **byte == 0).count() > 0 {
        return Err(ImportError::OtherFormat);
    }
    Ok(Format::Text)
}

fn sniff_container(bytes: &[u8]) -> Result<Format<'_>, ImportError> {
    let mut container = Container::open(bytes)?;
    if container.has("word/document.xml") {
        return Ok(Format::Word(container));
    }
    if container.has("xl/workbook.xml") || container.has("xl/workbook.bin") {
        return Ok(Format::Workbook(container));
    }
    if container.has("mimetype") && container.has("content.xml") {
        return Err(ImportError::OpenDocument);
    }
    // The main part of a Word package may have any name.
    if container.has("[Content_Types].xml") {
        let types = container.text("[Content_Types].xml")?.unwrap_or_default();
        if types.contains("wordprocessingml.document.main")
            || types.contains("document.macroEnabled")
        {
            return Ok(Format::Word(container));
        }
    }
    if container.names().next().is_none() {
        return Err(ImportError::Broken("zip: no entries".into()));
    }
    Err(ImportError::OtherFormat)
}

/// A compound file: what Office wrote before 2007, and what it wraps around an encrypted package.
/// Its directory holds names in UTF-16.
fn sniff_compound(bytes: &[u8]) -> ImportError {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &wide)
    };
    if has("EncryptedPackage") || has("EncryptionInfo") {
        ImportError::Encrypted
    } else if has("WordDocument") {
        ImportError::OldWord
    } else if has("Workbook") || has("Book") {
        ImportError::OldExcel
    } else {
        ImportError::OtherFormat
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
