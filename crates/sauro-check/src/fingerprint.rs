//! A short name for one defect that stays the same while the rest of the document is reworded.

use std::hash::Hasher;

use fnv::FnvHasher;
use sauro_model::text;

/// The fingerprint of a defect: of its rule and of what it is about, not of where it stands.
///
/// Tone marks, case, blanks and numbers of rows do not count, so that a renumbered table keeps its
/// accepted findings. The 64-bit FNV-1a hash in hexadecimal digits.
pub(crate) fn fingerprint(rule: &str, subject: &str, repetition: usize) -> String {
    let mut hasher = FnvHasher::default();
    hasher.write(rule.as_bytes());
    hasher.write_u8(0);
    hasher.write(text::key(subject).as_bytes());
    // The same words at fault twice are two defects.
    if repetition > 0 {
        hasher.write_u64(repetition as u64);
    }
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn survives_case_blanks_and_tone_marks_but_not_another_subject() {
        let first = fingerprint("missing-lead", "Tỷ lệ hồ sơ trực tuyến", 0);
        assert_eq!(first, fingerprint("missing-lead", "tỷ lệ  hồ sơ trực tuyến", 0));
        assert_ne!(first, fingerprint("missing-lead", "Tỷ lệ hồ sơ giấy", 0));
        assert_ne!(first, fingerprint("vague-lead", "Tỷ lệ hồ sơ trực tuyến", 0));
        assert_ne!(first, fingerprint("missing-lead", "Tỷ lệ hồ sơ trực tuyến", 1));
        assert_eq!(first.len(), 16);
    }
}
