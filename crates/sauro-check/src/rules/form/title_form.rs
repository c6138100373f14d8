//! `title-form`: the title is not set as titles of official documents are.

use sauro_document::{Alignment, Line, LineRole, Paragraph};

use super::head::{is_capitals, is_kind};
use super::layout::Paragraphs;
use super::{Problem, TitleFault};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a kind of document that is not in capitals, bold, in the middle, 13 to 14 pt, and a
/// subject that is not below it, in small letters, bold, in the middle, 13 to 14 pt (Nghị định
/// 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 5).
///
/// # Why
/// The title is what registers and readers take first.
///
/// # Example
/// KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2026, on one line in capitals.
///
/// # Not flagged
/// A title broken over several lines; a missing subject, which is for `missing-form-component`.
pub(crate) static RULE: Rule = Rule {
    name: "title-form",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Layout, Need::Body],
    check,
};

/// Sizes of titles and text in half-points: 13 to 14 pt.
pub(super) const SIZES: std::ops::RangeInclusive<u16> = 26..=28;

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    let paragraphs = ctx.paragraphs();
    let title: Vec<&Line> = ctx.lines(LineRole::Title).collect();
    let Some((first, rest)) = title.split_first() else { return };
    let (kind, same_paragraph) = first.text.split_once('\n').unwrap_or((&first.text, ""));
    let mut faults = Vec::new();
    let paragraph = paragraphs.of(first);
    if is_kind(kind) {
        let is_set = |fault, is_right: bool, faults: &mut Vec<TitleFault>| {
            if !is_right {
                faults.push(fault);
            }
        };
        is_set(TitleFault::KindNotCapitals, is_capitals(kind), &mut faults);
        if let Some(paragraph) = paragraph {
            is_set(TitleFault::KindNotBold, starts_bold(paragraph), &mut faults);
            let is_centred = paragraph.alignment == Alignment::Centre;
            is_set(TitleFault::KindNotCentred, is_centred, &mut faults);
            is_set(TitleFault::KindSize, is_sized(paragraph), &mut faults);
        }
    } else {
        faults.push(TitleFault::SubjectOnKindLine);
        if is_capitals(kind) {
            faults.push(TitleFault::SubjectCapitals);
        }
    }
    let subject = subject_lines(ctx, rest, same_paragraph.is_empty() && is_kind(kind));
    check_subject(&subject, same_paragraph, &paragraphs, &mut faults);
    if faults.is_empty() {
        return;
    }
    let lines = std::iter::once(*first).chain(subject);
    let spots: Vec<_> =
        lines.map(|line| ctx.line_spot(line, &line.text.replace('\n', " "))).collect();
    findings.report(spots, Problem::TitleForm { faults }).about(&ctx.plan.title);
}

/// The lines on what the document is about; where none is set as a title, the plain line after
/// the kind, if it is no sentence of the text.
fn subject_lines<'a>(ctx: &Context<'a>, rest: &[&'a Line], may_be_plain: bool) -> Vec<&'a Line> {
    let subject: Vec<&Line> =
        rest.iter().copied().filter(|line| line.text.chars().any(char::is_alphanumeric)).collect();
    if !subject.is_empty() || !may_be_plain {
        return subject;
    }
    let lines = &ctx.reading.lines;
    let Some(last) = lines.iter().rposition(|line| line.role == LineRole::Title) else {
        return subject;
    };
    let next = lines.iter().skip(last.saturating_add(1)).find(|line| !line.text.trim().is_empty());
    let is_subject = |line: &&Line| {
        line.role == LineRole::Text
            && line.marker.is_none()
            && !line.text.ends_with([':', ';', '.', ','])
            && line.text.chars().count() <= 300
    };
    next.filter(is_subject).into_iter().collect()
}

fn check_subject(
    subject: &[&Line],
    same_paragraph: &str,
    paragraphs: &Paragraphs<'_>,
    faults: &mut Vec<TitleFault>,
) {
    let mut push = |fault| {
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    };
    let letters: String = subject.iter().map(|line| line.text.as_str()).collect();
    let letters = format!("{same_paragraph}{letters}");
    if is_capitals(&letters) {
        push(TitleFault::SubjectCapitals);
    }
    for paragraph in subject.iter().filter_map(|line| paragraphs.of(line)) {
        if !paragraph.is_bold() {
            push(TitleFault::SubjectNotBold);
        }
        if paragraph.alignment != Alignment::Centre {
            push(TitleFault::SubjectNotCentred);
        }
        if !is_sized(paragraph) {
            push(TitleFault::SubjectSize);
        }
    }
}

fn starts_bold(paragraph: &Paragraph) -> bool {
    let visible = paragraph.runs.iter().find(|run| !run.text.trim().is_empty());
    visible.is_none_or(|run| run.bold)
}

/// Whether every visible run is 13 to 14 pt; unknown sizes count as right.
fn is_sized(paragraph: &Paragraph) -> bool {
    let mut visible = paragraph.runs.iter().filter(|run| !run.text.trim().is_empty());
    visible.all(|run| run.size.is_none_or(|size| SIZES.contains(&size)))
}
