//! A paragraph as a line of characters, each with its formatting, and quotes found in it.

use crate::answer::{Paragraph, Run};

/// One character of a paragraph as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// The character; `\n` for a line break.
    pub letter: char,
    /// How it looks.
    pub look: Look,
}

/// How a character looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Printed in capitals.
    pub capitals: bool,
}

/// The characters of a paragraph: blanks single, none at the ends.
pub fn glyphs(paragraph: &Paragraph) -> Vec<Glyph> {
    let of_runs = spaced(paragraph.runs.iter().flat_map(|run| {
        let Run { bold, italic, underline, capitals, .. } = *run;
        let look = Look { bold, italic, underline, capitals };
        run.text.chars().map(move |letter| Glyph { letter, look })
    }));
    let look = Look::default();
    let of_text = spaced(paragraph.text.chars().map(|letter| Glyph { letter, look }));
    // Runs carry the formatting only; where they say something else, the text counts.
    let same = of_runs.len() == of_text.len()
        && of_runs.iter().zip(&of_text).all(|(run, text)| run.letter == text.letter);
    if same { of_runs } else { of_text }
}

fn spaced(letters: impl Iterator<Item = Glyph>) -> Vec<Glyph> {
    let mut result: Vec<Glyph> = Vec::new();
    for glyph in letters {
        if !glyph.letter.is_whitespace() {
            result.push(glyph);
            continue;
        }
        let letter = if glyph.letter == '\n' { '\n' } else { ' ' };
        match result.last_mut() {
            // A line break swallows the blanks around it.
            Some(last) if last.letter == ' ' && letter == '\n' => last.letter = letter,
            Some(last) if last.letter == ' ' || last.letter == '\n' => {}
            Some(_) => result.push(Glyph { letter, ..glyph }),
            None => {}
        }
    }
    while result.last().is_some_and(|glyph| glyph.letter.is_whitespace()) {
        result.pop();
    }
    result
}

/// Where a quote stands among the characters: first, and one past the last. `None` where it does
/// not stand there, and where it is the whole of them.
pub fn find(glyphs: &[Glyph], quote: &str) -> Option<(usize, usize)> {
    let cut = quote.strip_suffix('…').unwrap_or(quote);
    let letters: Vec<char> =
        cut.split_whitespace().flat_map(|word| word.chars().chain([' '])).collect();
    let letters = letters.strip_suffix(&[' '])?;
    let plain = |letter: char| if letter == '\n' { ' ' } else { letter };
    let start = glyphs.windows(letters.len()).position(|window| {
        window.iter().zip(letters).all(|(glyph, letter)| plain(glyph.letter) == *letter)
    })?;
    Some((start, start + letters.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(runs: &[(&str, bool)]) -> Paragraph {
        let runs: Vec<Run> = runs
            .iter()
            .map(|(text, bold)| Run { text: (*text).into(), bold: *bold, ..Run::default() })
            .collect();
        let text: String = runs.iter().map(|run| run.text.as_str()).collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Paragraph { text, runs, ..Paragraph::default() }
    }

    fn said(glyphs: &[Glyph]) -> String {
        glyphs.iter().map(|glyph| glyph.letter).collect()
    }

    #[test]
    fn blanks_are_single_and_formatting_stays() {
        let line = glyphs(&paragraph(&[("  Tỷ lệ ", true), (" hồ  sơ ", false)]));
        assert_eq!(said(&line), "Tỷ lệ hồ sơ");
        assert!(line[0].look.bold && !line[7].look.bold);
    }

    #[test]
    fn the_text_counts_where_runs_differ() {
        let mut odd = paragraph(&[("a", true)]);
        odd.text = "Khác".into();
        assert_eq!(said(&glyphs(&odd)), "Khác");
    }

    #[test]
    fn quotes_are_found_across_formatting_and_breaks() {
        let mut line = glyphs(&paragraph(&[("Đạt trên ", false), ("60% hồ sơ", true)]));
        assert_eq!(find(&line, "60% hồ"), Some((9, 15)));
        assert_eq!(find(&line, "trên 60%  hồ sơ…"), Some((4, 18)));
        assert_eq!(find(&line, "70%"), None);
        assert_eq!(find(&line, ""), None);
        line[8].letter = '\n';
        assert_eq!(find(&line, "trên 60%"), Some((4, 12)));
    }
}
