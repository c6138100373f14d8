//! A zip container, opened under limits: nothing in it can make us hold more than we agreed to.

use std::io::Write;

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{
    CompressionMethod, DataDescriptorOutput, ZipArchive, ZipArchiveEntryWayfinder,
    ZipArchiveWriter, ZipSliceArchive,
};

use crate::{PackageError, Relationships};

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
pub struct Container<'a> {
    archive: ZipSliceArchive<&'a [u8]>,
    entries: Vec<Entry>,
    unpacked: usize,
    checksum: Checksum,
}

/// The checksum of zip files. Its table is made when it is needed: as part of a program it would be
/// 16 KB that no compression makes smaller.
struct Checksum(Box<Crc<u32, Table<16>>>);

impl Checksum {
    fn new() -> Checksum {
        Checksum(Box::new(Crc::<u32, Table<16>>::new(&CRC_32_ISO_HDLC)))
    }

    fn of(&self, bytes: &[u8]) -> u32 {
        self.0.checksum(bytes)
    }
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
    pub fn open(bytes: &'a [u8]) -> Result<Container<'a>, PackageError> {
        let archive = ZipArchive::from_slice(bytes)
            .map_err(|error| PackageError::Broken(format!("zip: {error}")))?;
        let mut entries = Vec::new();
        let mut directory = archive.entries();
        loop {
            let entry = match directory.next_entry() {
                Ok(Some(entry)) => entry,
                Ok(None) => break,
                Err(error) => return Err(PackageError::Broken(format!("zip: {error}"))),
            };
            if entries.len() >= ENTRIES_LIMIT {
                return Err(PackageError::TooLarge);
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
        Ok(Container { archive, entries, unpacked: 0, checksum: Checksum::new() })
    }

    /// Whether there is an entry of that name, in whatever case.
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The names of all entries.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// The name of the main part, as the package's relationships give it. `None` where they give
    /// none that is there.
    ///
    /// # Errors
    /// If the relationships cannot be unpacked.
    pub fn main_part(&mut self) -> Result<Option<String>, PackageError> {
        let links = self.text("_rels/.rels")?.unwrap_or_default();
        let found = Relationships::read(&links, "").of_kind("officeDocument").map(str::to_owned);
        Ok(found.filter(|name| self.has(name)))
    }

    /// Unpacks an entry as text. `Ok(None)` if there is none of that name.
    ///
    /// # Errors
    /// If the entry is damaged, encrypted or larger than the limits.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, PackageError> {
        let Some(bytes) = self.bytes(name)? else { return Ok(None) };
        decode_xml(bytes).map(Some)
    }

    /// The package with some parts replaced or added. All others keep their packed bytes and their
    /// order.
    ///
    /// # Errors
    /// If an entry's bytes lie outside the file.
    pub fn rewrite(&self, replacements: &[Replacement]) -> Result<Vec<u8>, PackageError> {
        let broken = |error: rawzip::Error| PackageError::Broken(format!("zip: {error}"));
        let mut writer = ZipArchiveWriter::new(Vec::new());
        for entry in &self.entries {
            let replaced = replacements.iter().find(|other| other.name == entry.name);
            if let Some(replacement) = replaced {
                replacement.write(&mut writer, &self.checksum)?;
                continue;
            }
            let found = self.archive.get_entry(entry.wayfinder).map_err(broken)?;
            let file = writer.new_file(entry.name.as_str()).compression_method(entry.method);
            let (mut out, _) = file.start().map_err(broken)?;
            out.write_all(found.data()).map_err(|error| PackageError::Broken(error.to_string()))?;
            let verified = found.claim_verifier();
            out.finish(DataDescriptorOutput::new(verified.crc, verified.uncompressed_size))
                .map_err(broken)?;
        }
        for added in replacements.iter().filter(|added| !self.is_entry(&added.name)) {
            added.write(&mut writer, &self.checksum)?;
        }
        writer.finish().map_err(broken)
    }

    fn is_entry(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, PackageError> {
        let Some(entry) = self.find(name) else { return Ok(None) };
        if entry.encrypted {
            return Err(PackageError::Encrypted);
        }
        let broken = |error: rawzip::Error| PackageError::Broken(format!("{name}: {error}"));
        let found = self.archive.get_entry(entry.wayfinder).map_err(broken)?;
        let allowed = ENTRY_LIMIT.min(TOTAL_LIMIT.saturating_sub(self.unpacked));
        let packed = usize::try_from(entry.packed).unwrap_or(usize::MAX);
        let limit = allowed.min(packed.saturating_mul(RATIO_LIMIT).max(RATIO_FREE));
        let bytes = match entry.method {
            CompressionMethod::STORE if found.data().len() <= allowed => found.data().to_vec(),
            CompressionMethod::STORE => return Err(PackageError::TooLarge),
            CompressionMethod::DEFLATE => inflate(found.data(), limit, name)?,
            _ => return Err(PackageError::Broken(format!("{name}: unknown compression"))),
        };
        let actual = rawzip::ZipVerification {
            crc: self.checksum.of(&bytes),
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

/// A new package of parts, in their order.
///
/// # Errors
/// If a part is larger than a zip file can say.
pub fn write_package(parts: &[Replacement]) -> Result<Vec<u8>, PackageError> {
    let mut writer = ZipArchiveWriter::new(Vec::new());
    let checksum = Checksum::new();
    for part in parts {
        part.write(&mut writer, &checksum)?;
    }
    writer.finish().map_err(|error| PackageError::Broken(format!("zip: {error}")))
}

/// A part to be written in place of another, or added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The entry's name.
    pub name: String,
    /// Its XML, in UTF-8.
    pub text: String,
}

impl Replacement {
    fn write(
        &self,
        writer: &mut ZipArchiveWriter<Vec<u8>>,
        checksum: &Checksum,
    ) -> Result<(), PackageError> {
        let broken = |error: rawzip::Error| PackageError::Broken(format!("zip: {error}"));
        let bytes = self.text.as_bytes();
        let file = writer.new_file(self.name.as_str());
        let (mut out, _) =
            file.compression_method(CompressionMethod::DEFLATE).start().map_err(broken)?;
        let packed = compress_to_vec(bytes, PACKING_LEVEL);
        out.write_all(&packed).map_err(|error| PackageError::Broken(error.to_string()))?;
        let descriptor = DataDescriptorOutput::new(checksum.of(bytes), bytes.len() as u64);
        out.finish(descriptor).map_err(broken)?;
        Ok(())
    }
}

/// How hard parts are packed, of 10; what zip programs do unless told.
const PACKING_LEVEL: u8 = 6;

fn inflate(packed: &[u8], limit: usize, name: &str) -> Result<Vec<u8>, PackageError> {
    use miniz_oxide::inflate::TINFLStatus;
    decompress_to_vec_with_limit(packed, limit).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => PackageError::TooLarge,
        status => PackageError::Broken(format!("{name}: inflate: {status:?}")),
    })
}

/// Word writes UTF-8; some converters write UTF-16 with its mark.
fn decode_xml(bytes: Vec<u8>) -> Result<String, PackageError> {
    if let Some(text) = crate::decode_utf16(&bytes) {
        return Ok(text);
    }
    let text = String::from_utf8(bytes)
        .map_err(|error| PackageError::Broken(format!("not UTF-8: {}", error.utf8_error())))?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}
