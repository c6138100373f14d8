//! A zip container, opened under limits: nothing in it can make us hold more than we agreed to.

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use crate::ImportError;

/// The most that one entry may unpack to. The largest text of a real plan is under 1 MB.
const ENTRY_LIMIT: usize = 32 << 20;
/// The most that all entries together may unpack to.
const TOTAL_LIMIT: usize = 64 << 20;
/// How many times its packed size an entry may unpack to, beyond `RATIO_FREE` bytes. Word's own
/// XML stays under 60.
const RATIO_LIMIT: usize = 250;
/// Below this size no ratio is asked for.
const RATIO_FREE: usize = 4 << 20;
/// A document has some dozens of parts.
const ENTRIES_LIMIT: usize = 10_000;

/// An open container.
pub(crate) struct Container<'a> {
    archive: ZipSliceArchive<&'a [u8]>,
    entries: Vec<Entry>,
    unpacked: usize,
}

struct Entry {
    name: String,
    wayfinder: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    packed: u64,
    encrypted: bool,
}

impl<'a> Container<'a> {
    /// Opens a container and reads its directory.
    ///
    /// # Errors
    /// If the directory is damaged or has far too many entries.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Container<'a>, ImportError> {
        let archive = ZipArchive::from_slice(bytes)
            .map_err(|error| ImportError::Broken(format!("zip: {error}")))?;
        let mut entries = Vec::new();
        let mut directory = archive.entries();
        loop {
            let entry = match directory.next_entry() {
                Ok(Some(entry)) => entry,
                Ok(None) => break,
                Err(error) => return Err(ImportError::Broken(format!("zip: {error}"))),
            };
            if entries.len() >= ENTRIES_LIMIT {
                return Err(ImportError::TooLarge);
            }
            let path = entry.file_path();
            let name = String::from_utf8_lossy(path.as_bytes()).replace('\\', "/");
            entries.push(Entry {
                name: name.trim_start_matches('/').to_owned(),
                wayfinder: entry.wayfinder(),
                method: entry.compression_method(),
                packed: entry.compressed_size_hint(),
                encrypted: entry.flags().is_encrypted(),
            });
        }
        Ok(Container { archive, entries, unpacked: 0 })
    }

    /// Whether there is an entry of that name, in whatever case.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The names of all entries.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// Unpacks an entry as text. `Ok(None)` if there is none of that name.
    ///
    /// # Errors
    /// If the entry is damaged, encrypted or larger than the limits.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        let Some(bytes) = self.bytes(name)? else { return Ok(None) };
        decode_xml(bytes).map(Some)
    }

    fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, ImportError> {
        let Some(entry) = self.find(name) else { return Ok(None) };
        if entry.encrypted {
            return Err(ImportError::Encrypted);
        }
        let broken = |error: rawzip::Error| ImportError::Broken(format!("{name}: {error}"));
        let found = self.archive.get_entry(entry.wayfinder).map_err(broken)?;
        let allowed = ENTRY_LIMIT.min(TOTAL_LIMIT.saturating_sub(self.unpacked));
        let packed = usize::try_from(entry.packed).unwrap_or(usize::MAX);
        let limit = allowed.min(packed.saturating_mul(RATIO_LIMIT).max(RATIO_FREE));
        let bytes = match entry.method {
            CompressionMethod::STORE if found.data().len() <= allowed => found.data().to_vec(),
            CompressionMethod::STORE => return Err(ImportError::TooLarge),
            CompressionMethod::DEFLATE => inflate(found.data(), limit, name)?,
            _ => return Err(ImportError::Broken(format!("{name}: unknown compression"))),
        };
        let actual = rawzip::ZipVerification {
            crc: rawzip::crc32(&bytes),
            uncompressed_size: bytes.len() as u64,
        };
        found.claim_verifier().valid(actual).map_err(broken)?;
        self.unpacked += bytes.len();
        Ok(Some(bytes))
    }

    fn find(&self, name: &str) -> Option<&Entry> {
        let name = name.trim_start_matches('/');
        self.entries
            .iter()
            .find(|entry| entry.name == name)
            .or_else(|| self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name)))
    }
}

fn inflate(packed: &[u8], limit: usize, name: &str) -> Result<Vec<u8>, ImportError> {
    use miniz_oxide::inflate::TINFLStatus;
    decompress_to_vec_with_limit(packed, limit).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => ImportError::TooLarge,
        status => ImportError::Broken(format!("{name}: inflate: {status:?}")),
    })
}

/// Word writes UTF-8; some converters write UTF-16 with its mark.
fn decode_xml(bytes: Vec<u8>) -> Result<String, ImportError> {
    if let Some(text) = crate::source::encoding::decode_utf16(&bytes) {
        return Ok(text);
    }
    let text = String::from_utf8(bytes)
        .map_err(|error| ImportError::Broken(format!("not UTF-8: {}", error.utf8_error())))?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}
