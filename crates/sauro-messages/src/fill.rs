//! Sentences with gaps: the words of each language are data, so that the code for a sentence is
//! there once and not once for each language.

/// A sentence whose gaps `{0}`, `{1}`, … are filled one after another.
pub(crate) struct Sentence {
    words: &'static str,
    parts: Vec<String>,
}

impl Sentence {
    /// A sentence with empty gaps.
    #[inline(never)]
    pub(crate) fn new(words: &'static str) -> Sentence {
        Sentence { words, parts: Vec::new() }
    }

    /// Fills the next gap.
    #[inline(never)]
    pub(crate) fn with(mut self, part: String) -> Sentence {
        self.parts.push(part);
        self
    }

    /// The sentence with its gaps filled; a gap without a part stays empty.
    #[inline(never)]
    pub(crate) fn text(self) -> String {
        let mut text = String::new();
        let mut rest = self.words;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let gap = after.as_bytes().first().map_or(0, |digit| digit.wrapping_sub(b'0'));
            if let Some(part) = self.parts.get(usize::from(gap)) {
                text.push_str(part);
            }
            rest = after.split_once('}').map_or("", |(_, rest)| rest);
        }
        text.push_str(rest);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_in_any_order_and_more_than_once() {
        let sentence = Sentence::new("{1} − {0} = {1}").with("a".into()).with("{0}".into());
        assert_eq!(sentence.text(), "{0} − a = {0}");
        assert_eq!(Sentence::new("không có chỗ trống").text(), "không có chỗ trống");
        assert_eq!(Sentence::new("{0}{3}!").with("x".into()).text(), "x!");
    }
}
