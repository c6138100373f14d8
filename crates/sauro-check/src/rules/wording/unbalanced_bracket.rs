//! `unbalanced-bracket`: a bracket or quotation mark without its partner.

use super::Problem;
use super::texts::{Text, around};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a bracket or a curly quotation mark that is not closed, or not opened, in its paragraph
/// or cell.
///
/// # Why
/// The reader cannot tell where the aside ends and the obligation goes on.
///
/// # Example
/// Tỷ lệ hộ gia đình có điện thoại thông minh (công dân từ 15 tuổi trở lên
///
/// # Not flagged
/// The marks of lists, "a)"; straight quotation marks; brackets that a table spreads over lines.
pub(crate) static RULE: Rule = Rule {
    name: "unbalanced-bracket",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Layout],
    check,
};

const PAIRS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('“', '”'), ('«', '»')];

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for text in ctx.texts() {
        for (at, mark, opens) in unbalanced(text.text) {
            report(&text, at, mark, opens, findings);
        }
    }
}

fn report(text: &Text<'_>, at: usize, mark: char, opens: bool, findings: &mut Findings<'_>) {
    let end = at + mark.len_utf8();
    let (before, after) = if opens { (1, 6) } else { (6, 1) };
    let quote = around(text.text, at, end, before, after);
    findings.report([text.spot(quote)], Problem::UnbalancedBracket { mark, opens });
}

/// The marks without a partner: where they stand, which they are, whether they open.
fn unbalanced(text: &str) -> Vec<(usize, char, bool)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut alone = Vec::new();
    let has_straight = text.contains('"');
    for (at, c) in text.char_indices() {
        if PAIRS.iter().any(|(opening, _)| *opening == c) {
            open.push((at, c));
            continue;
        }
        let Some((opening, _)) = PAIRS.iter().find(|(_, closing)| *closing == c) else { continue };
        match open.iter().rposition(|(_, other)| other == opening) {
            Some(index) => {
                open.remove(index);
            }
            None if c == ')' && is_list_mark(text, at) => {}
            None => alone.push((at, c, false)),
        }
    }
    alone.extend(open.into_iter().map(|(at, c)| (at, c, true)));
    // “abc" mixes two kinds of marks; that is no missing one.
    alone.retain(|(_, c, _)| !(has_straight && matches!(c, '“' | '”')));
    alone.sort_by_key(|(at, _, _)| *at);
    alone
}

/// Whether a closing bracket ends the mark of a list: "a)", "12)", "iv)".
fn is_list_mark(text: &str, at: usize) -> bool {
    let head = text.get(..at).unwrap_or_default();
    let start = head.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |found| {
        found + head.get(found..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    let mark = head.get(start..).unwrap_or_default();
    let is_number = !mark.is_empty() && mark.len() <= 2 && mark.bytes().all(|b| b.is_ascii_digit());
    let is_letter = mark.chars().count() == 1 && !is_number;
    let is_roman = (1..=4).contains(&mark.len()) && mark.bytes().all(|b| b"ivx".contains(&b));
    is_number || is_letter || is_roman
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_without_partner_are_found() {
        let cases: [(&str, &[(char, bool)]); 9] = [
            ("tỷ lệ (công dân (từ 15 tuổi)", &[('(', true)]),
            ("tỷ lệ (công dân)", &[]),
            ("tỷ lệ công dân từ 15 tuổi trở lên)", &[(')', false)]),
            ("a) Chính quyền số; b) Kinh tế số", &[]),
            ("1) một 2) hai", &[]),
            ("về “đột phá phát triển", &[('“', true)]),
            ("về “đột phá” phát triển", &[]),
            ("về “đột phá\" phát triển", &[]),
            ("(một\nhai)", &[]),
        ];
        for (text, expected) in cases {
            let found: Vec<(char, bool)> =
                unbalanced(text).into_iter().map(|(_, mark, opens)| (mark, opens)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
