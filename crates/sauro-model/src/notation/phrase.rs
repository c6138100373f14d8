//! A phrase cut into words, numbers and signs, and the parsers that the grammars are built from.

use winnow::Parser;
use winnow::error::EmptyError;
use winnow::token::any;

/// A word, a number or a sign of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    pub(super) text: &'t str,
    /// Where its first byte stands in the text.
    pub(super) start: usize,
    /// Whether another token stands before it without a blank between.
    pub(super) glued: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters.
    Word,
    /// ASCII digits, with the points and commas between them where the scan keeps those.
    Number,
    /// One character, or one of ">=", "=>", "<=", "=<".
    Sign,
}

/// What the grammars read.
pub(super) type Phrase<'t> = &'t [Token<'t>];

/// The outcome of a parser; why it failed is of no use to anybody.
pub(super) type Parsed<T> = Result<T, EmptyError>;

impl Token<'_> {
    /// One past its last byte.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is this word or sign, in capital or small letters. `word` is in small letters.
    pub(super) fn is(&self, word: &str) -> bool {
        self.text.chars().map(small).eq(word.chars())
    }

    /// Whether it is one of these words or signs.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Whether it is a word that begins with a capital letter.
    pub(super) fn is_capital(&self) -> bool {
        self.kind == Kind::Word && self.text.chars().next().is_some_and(is_capital)
    }
}

/// The dashes that stand between two ends of a range.
pub(super) const DASHES: &[&str] = &["-", "–", "—", "−", "‑"];

/// Cuts a text so that "1.200,5" is one number.
pub(super) fn scan(text: &str) -> Vec<Token<'_>> {
    scan_with(text, &['.', ','])
}

/// Cuts a text so that points and commas are signs, as in the date "15.12.2026".
pub(super) fn scan_digits(text: &str) -> Vec<Token<'_>> {
    scan_with(text, &[])
}

fn scan_with<'t>(text: &'t str, within_numbers: &[char]) -> Vec<Token<'t>> {
    let mut tokens: Vec<Token<'t>> = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let Some(first) = rest.chars().next() else { return tokens };
        let start = text.len() - rest.len();
        let (kind, length) = if first.is_ascii_digit() {
            (Kind::Number, number_length(rest, within_numbers))
        } else if is_letter(first) {
            (Kind::Word, rest.find(|c| !is_letter(c)).unwrap_or(rest.len()))
        } else if [">=", "=>", "<=", "=<"].iter().any(|sign| rest.starts_with(sign)) {
            (Kind::Sign, 2)
        } else {
            (Kind::Sign, first.len_utf8())
        };
        let (token, remainder) = rest.split_at(length);
        let glued = tokens.last().is_some_and(|last| last.end() == start);
        tokens.push(Token { kind, text: token, start, glued });
        rest = remainder;
    }
}

fn number_length(text: &str, separators: &[char]) -> usize {
    let mut length = 0;
    loop {
        let rest = text.get(length..).unwrap_or_default();
        length += rest.bytes().take_while(u8::is_ascii_digit).count();
        let mut next = text.get(length..).unwrap_or_default().chars();
        let goes_on = next.next().is_some_and(|c| separators.contains(&c))
            && next.next().is_some_and(|c| c.is_ascii_digit());
        if !goes_on {
            return length;
        }
        length += 1;
    }
}

/// The small letter of a Latin capital; every other character as it is. The standard library's own
/// function would bring its tables of all scripts.
pub(super) fn small(c: char) -> char {
    let next = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => 0x20,
        // Capital and small letters take turns here.
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => 1,
        'Ạ'..='ỹ' if u32::from(c).is_multiple_of(2) => 1,
        _ => 0,
    };
    char::from_u32(u32::from(c) + next).unwrap_or(c)
}

/// Whether a letter of Vietnamese is a capital.
pub(super) fn is_capital(c: char) -> bool {
    small(c) != c
}

/// Letters by what they are not, which needs no table: beyond ASCII, everything but the blocks of
/// punctuation and symbols.
pub(super) fn is_letter(c: char) -> bool {
    match c {
        c if c.is_ascii() => c.is_ascii_alphabetic(),
        '×' | '÷' | '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => {
            false
        }
        '\u{ff00}'..='\u{ffff}' => false,
        c => !c.is_whitespace(),
    }
}

/// What is left of the phrase after some words, given in small letters with spaces between.
pub(super) fn strip<'t>(phrase: Phrase<'t>, words: &str) -> Option<Phrase<'t>> {
    words.split(' ').try_fold(phrase, |rest, word| {
        let (first, rest) = rest.split_first()?;
        first.is(word).then_some(rest)
    })
}

/// One of the phrases of a lexicon, in its order: longer ones first where one begins another.
pub(super) fn one_of<'t, T: Copy>(
    lexicon: &'static [(&'static str, T)],
) -> impl Parser<Phrase<'t>, T, EmptyError> {
    move |input: &mut Phrase<'t>| {
        for (words, meaning) in lexicon {
            if let Some(rest) = strip(input, words) {
                *input = rest;
                return Ok(*meaning);
            }
        }
        Err(EmptyError)
    }
}

/// Any of these phrases, in their order.
pub(super) fn words<'t>(
    phrases: &'static [&'static str],
) -> impl Parser<Phrase<'t>, (), EmptyError> {
    move |input: &mut Phrase<'t>| {
        *input = phrases.iter().find_map(|words| strip(input, words)).ok_or(EmptyError)?;
        Ok(())
    }
}

/// A token of a kind.
pub(super) fn token<'t>(kind: Kind) -> impl Parser<Phrase<'t>, Token<'t>, EmptyError> {
    any.verify(move |token: &Token<'t>| token.kind == kind)
}

/// A whole number of at most so many digits, as days, months and years are.
pub(super) fn integer<'t>(max_digits: usize) -> impl Parser<Phrase<'t>, u16, EmptyError> {
    token(Kind::Number).verify_map(move |token: Token<'t>| {
        (token.text.len() <= max_digits).then(|| token.text.parse().ok()).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts<'t>(tokens: &[Token<'t>]) -> Vec<&'t str> {
        tokens.iter().map(|token| token.text).collect()
    }

    #[test]
    fn cuts_words_numbers_and_signs() {
        assert_eq!(
            texts(&scan("≥1.200,5Gb/s. Đạt >=60 %")),
            ["≥", "1.200,5", "Gb", "/", "s", ".", "Đạt", ">=", "60", "%"]
        );
        assert_eq!(texts(&scan_digits("15.12.2026,")), ["15", ".", "12", ".", "2026", ","]);
        assert_eq!(texts(&scan(" \u{a0}\n")), [""; 0]);
        assert_eq!(texts(&scan("“VH–XH…”")), ["“", "VH", "–", "XH", "…", "”"]);
    }

    #[test]
    fn knows_the_small_letters_of_vietnamese() {
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        for letter in "abcdefghijklmnopqrstuvwxyzăâđêôơư".chars() {
            let bears_tone = "aeiouyăâêôơư".contains(letter);
            for tone in tones.iter().filter(|tone| bears_tone || tone.is_empty()) {
                let composed = crate::text::nfc(&format!("{letter}{tone}"));
                let capital = composed.to_uppercase();
                for c in composed.chars().chain(capital.chars()) {
                    assert!(c.to_lowercase().eq([small(c)]), "{c}");
                    assert_eq!(is_capital(c), c.is_uppercase(), "{c}");
                }
            }
        }
        assert!("×÷ß…≥5".chars().all(|c| small(c) == c));
    }

    #[test]
    fn tells_what_is_glued_and_where_it_stands() {
        let text = "mức 5G, TỐI thiểu";
        for token in scan(text) {
            assert_eq!(text.get(token.start..token.end()), Some(token.text));
            assert_eq!(token.glued, ["G", ","].contains(&token.text), "{token:?}");
        }
        assert!(strip(scan(text).get(3..).unwrap(), ", tối thiểu").is_some_and(<[_]>::is_empty));
    }
}
