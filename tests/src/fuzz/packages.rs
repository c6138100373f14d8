//! Packages of Word and Excel around XML that is being fuzzed: a mutated zip file is hardly ever
//! one any more, and would keep the XML readers from being reached.

/// A zip archive that stores its files as they are.
pub(super) fn zip<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Vec<u8> {
    let (mut archive, mut directory, mut count) = (Vec::new(), Vec::new(), 0_u16);
    for (name, contents) in files {
        let offset = size(archive.len());
        let mut header = Vec::new();
        // Version, flags, method, time and day.
        header.extend([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x5c]);
        header.extend(checksum(contents).to_le_bytes());
        header.extend(size(contents.len()).to_le_bytes());
        header.extend(size(contents.len()).to_le_bytes());
        header.extend(u16::try_from(name.len()).unwrap_or_default().to_le_bytes());
        header.extend([0, 0]);
        archive.extend(b"PK\x03\x04");
        archive.extend(&header);
        archive.extend(name.as_bytes());
        archive.extend(contents);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&header);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
        count += 1;
    }
    let start = size(archive.len());
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(size(directory.len()).to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0, 0]);
    archive
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// CRC-32, bit by bit: the inputs are small.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_packages_are_read_as_packages() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        let document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p></w:body></w:document>";
        let bytes = zip([("a", &b""[..]), ("word/document.xml", document.as_bytes())]);
        assert_eq!(sauro_import::import(&bytes).unwrap().document.blocks.len(), 1);
    }
}
