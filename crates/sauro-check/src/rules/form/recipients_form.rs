//! `recipients-form`: the list of recipients is not written as it should be.

use sauro_model::text::key;

use super::closing::{Piece, is_archive};
use super::{Problem, RecipientsFault};
use crate::context::Context;
use crate::finding::{Findings, Spot};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags recipients without a dash before or a semicolon after them, and a last line that is not
/// "- Lưu: VT, [đơn vị soạn thảo]." (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 9
/// điểm d).
///
/// # Why
/// The clerk sends by this list and files by its last line.
///
/// # Example
/// - Lưu VT.
///
/// # Not flagged
/// A long recipient that goes on in the next line; the number of copies after the drafting unit.
pub(crate) static RULE: Rule = Rule {
    name: "recipients-form",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Layout, Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    let recipients = ctx.closing().recipients;
    let Some((heading, listed)) = recipients.split_first() else { return };
    let mut faults = Vec::new();
    let mut spots: Vec<Spot> = Vec::new();
    let mut note = |fault: RecipientsFault, piece: &Piece<'_>| {
        if !faults.contains(&fault) {
            faults.push(fault);
        }
        let spot = piece.spot();
        if !spots.contains(&spot) {
            spots.push(spot);
        }
    };
    if !heading.text.contains(':') {
        note(RecipientsFault::NoColon, heading);
    }
    let mut goes_on = false;
    for (index, piece) in listed.iter().enumerate() {
        let is_last = index.saturating_add(1) == listed.len();
        let has_dash = is_dashed(piece);
        if !has_dash && !goes_on {
            note(RecipientsFault::NoDash, piece);
        }
        // The next line without a dash goes on this one.
        let next_goes_on = listed.get(index.saturating_add(1)).is_some_and(|next| !is_dashed(next));
        goes_on = !piece.text.ends_with([';', '.']) && next_goes_on && has_dash;
        if !is_last && !goes_on && !piece.text.ends_with(';') {
            note(RecipientsFault::NoSemicolon, piece);
        }
    }
    let mut proposed = None;
    match listed.last() {
        Some(last) if is_archive(last.text) => {
            let wrong = archive_faults(last.text);
            for fault in &wrong {
                note(*fault, last);
            }
            if !wrong.is_empty() {
                proposed = Some(archive_line(last.text));
            }
        }
        Some(last) => note(RecipientsFault::NoArchive, last),
        None => note(RecipientsFault::NoArchive, heading),
    }
    if !faults.is_empty() {
        findings.report(spots, Problem::RecipientsForm { faults, proposed }).about("nơi nhận");
    }
}

fn is_dashed(piece: &Piece<'_>) -> bool {
    let begins_line = piece.line.text.trim_start().starts_with(piece.text);
    piece.text.starts_with(['-', '–', '—', '+', '•', '*'])
        || begins_line && piece.line.marker.is_some()
}

/// What is wrong with "- Lưu: VT, VHXH."
fn archive_faults(text: &str) -> Vec<RecipientsFault> {
    let mut faults = Vec::new();
    let rest = after_archive(text);
    let unit = rest.trim_start_matches([':', ' ']);
    let has_register = key(unit).starts_with("vt");
    if !rest.trim_start().starts_with(':') || !has_register {
        faults.push(RecipientsFault::ArchiveForm);
    }
    let drafting = unit.get(2..).unwrap_or_default();
    if has_register && !drafting.chars().any(char::is_alphanumeric) {
        faults.push(RecipientsFault::NoDraftingUnit);
    }
    if !text.trim_end().ends_with('.') {
        faults.push(RecipientsFault::NoFullStop);
    }
    faults
}

/// What stands after "Lưu".
fn after_archive(text: &str) -> &str {
    let text = text.trim_start_matches(['-', '–', '—', '+', '•', '*', ' ']);
    let end = text.char_indices().nth("lưu".chars().count()).map_or(text.len(), |(at, _)| at);
    text.get(end..).unwrap_or_default()
}

/// How the line would be, with a blank for the drafting unit where none is named.
fn archive_line(text: &str) -> String {
    let unit = after_archive(text).trim_start_matches([':', ' ']).trim_end_matches(['.', ';', ' ']);
    let is_register = key(unit).starts_with("vt");
    let rest = if is_register { unit.get(2..).unwrap_or_default() } else { unit };
    let rest = rest.trim_start_matches([',', ';', '-', ' ', '.']);
    let rest = if rest.is_empty() { "[đơn vị soạn thảo]" } else { rest };
    format!("- Lưu: VT, {rest}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn archive_lines_are_judged() {
        use RecipientsFault::{ArchiveForm, NoDraftingUnit, NoFullStop};
        let cases: [(&str, &[RecipientsFault], &str); 6] = [
            ("- Lưu: VT, VHXH.", &[], "- Lưu: VT, VHXH."),
            ("- Lưu: VT, VHXH (3b).", &[], "- Lưu: VT, VHXH (3b)."),
            ("- Lưu VT.", &[ArchiveForm, NoDraftingUnit], "- Lưu: VT, [đơn vị soạn thảo]."),
            ("- Lưu: VT.", &[NoDraftingUnit], "- Lưu: VT, [đơn vị soạn thảo]."),
            ("- Lưu: VT, KT", &[NoFullStop], "- Lưu: VT, KT."),
            ("- Lưu: VP.", &[ArchiveForm], "- Lưu: VT, VP."),
        ];
        for (text, faults, line) in cases {
            assert_eq!(archive_faults(text), faults, "{text}");
            assert_eq!(archive_line(text), line, "{text}");
        }
    }
}
