//! Phrases found with their tone marks, whatever their case.

use sauro_document::{Folded, find_word};
use sauro_model::text::fold;

/// Where a phrase in small letters stands as whole words, as bytes of the folded text.
///
/// Folding makes one word of several ("ấp", "áp"), so that what is found is compared again with
/// its marks.
pub(crate) fn positions(text: &Folded<'_>, phrase: &str) -> Vec<(usize, usize)> {
    let wanted = fold(phrase);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text.folded.get(from..).and_then(|rest| find_word(rest, &wanted)) {
        let (start, end) = (from + at, from + at + wanted.len());
        if text.slice(start, end).to_lowercase() == phrase {
            found.push((start, end));
        }
        from = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tone_marks_count_and_case_does_not() {
        let text = Folded::new("Ban nhân dân các ấp; ÁP dụng; Ấp 2");
        let found = positions(&text, "ấp");
        let words: Vec<&str> = found.iter().map(|(from, to)| text.slice(*from, *to)).collect();
        assert_eq!(words, ["ấp", "Ấp"]);
    }
}
