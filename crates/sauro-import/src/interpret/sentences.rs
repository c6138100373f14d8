//! Sentences and clauses of a paragraph, quotations and brackets left whole.

/// Cuts a text at a mark, outside quotation marks and brackets. Each part comes with the byte it
/// begins at.
pub(crate) fn cut_at(text: &str, is_cut: impl Fn(char, &str) -> bool) -> Vec<(usize, &str)> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut brackets = 0usize;
    let mut quote: Option<char> = None;
    // A quotation that is never closed quotes nothing. The last marks are found once: looking for
    // one from every opening mark would take forever on a text of nothing else.
    let (last_curly, last_straight) = (text.rfind('”'), text.rfind('"'));
    for (index, c) in text.char_indices() {
        match (quote, c) {
            (Some(closing), c) if c == closing => quote = None,
            (Some(_), _) => {}
            (None, '“') if last_curly > Some(index) => quote = Some('”'),
            (None, '"') if last_straight > Some(index) => quote = Some('"'),
            (None, '(') => brackets += 1,
            (None, ')') => brackets = brackets.saturating_sub(1),
            (None, c) => {
                let rest = &text[index + c.len_utf8()..];
                if brackets == 0 && is_cut(c, rest) {
                    parts.push((start, &text[start..index]));
                    start = index + c.len_utf8();
                }
            }
        }
    }
    parts.push((start, &text[start..]));
    parts.retain(|(_, part)| !part.trim().is_empty());
    parts
}

/// Whether a full stop ends a sentence: blanks and a capital follow, or nothing does.
fn ends_sentence(c: char, rest: &str) -> bool {
    if !matches!(c, '.' | '!' | '?' | '\n') {
        return false;
    }
    let next = rest.trim_start();
    let spaced = c == '\n' || next.len() < rest.len() || next.is_empty();
    spaced && next.chars().next().is_none_or(|c| c.is_uppercase() || matches!(c, '-' | '“' | '"'))
}

/// The sentences of a text.
pub(crate) fn sentences(text: &str) -> Vec<(usize, &str)> {
    cut_at(text, ends_sentence)
}

/// The sentences of a text, cut again at semicolons.
pub(crate) fn clauses(text: &str) -> Vec<(usize, &str)> {
    cut_at(text, |c, rest| c == ';' || ends_sentence(c, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_and_brackets_stay_whole() {
        let parts = |text: &'static str| -> Vec<&str> {
            clauses(text).into_iter().map(|(_, part)| part.trim()).collect()
        };
        assert_eq!(
            parts("Một; hai (ba; bốn). Năm “sáu; bảy. Tám” chín."),
            ["Một", "hai (ba; bốn)", "Năm “sáu; bảy. Tám” chín"]
        );
        assert_eq!(
            parts("tên miền \".vn\", năm; KT. Chủ tịch 1.000 dân"),
            ["tên miền \".vn\", năm", "KT", "Chủ tịch 1.000 dân"]
        );
        assert_eq!(parts("“mở; không đóng"), ["“mở", "không đóng"]);
    }
}
