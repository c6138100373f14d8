//! What each line of a document is for.

use std::ops::Range;

use sauro_document::{Anchors, Line as ReadLine, LineRole};

use super::duties::is_in_duty_section;
use super::lines::{Line, Lines};

/// The lines in reading order with their roles. `title` are the indices of the title's lines.
pub(crate) fn lines_with_roles(
    lines: Lines<'_>,
    title: Range<usize>,
    anchors: &Anchors,
) -> Vec<ReadLine> {
    let role_of = |index: usize, line: &Line<'_>| {
        if title.contains(&index) {
            LineRole::Title
        } else if index < title.start {
            LineRole::Letterhead
        } else if line.id().is_some() && anchors.legal_bases.contains(&line.id()) {
            LineRole::Basis
        } else if is_in_duty_section(&lines, line) {
            LineRole::Duty
        } else {
            LineRole::Text
        }
    };
    let roles: Vec<LineRole> =
        lines.body.iter().enumerate().map(|(index, line)| role_of(index, line)).collect();
    // Recipients that stand in no table end where an appendix begins.
    let mut in_closing =
        !lines.closing.is_empty() && lines.closing.iter().all(|l| l.cell.is_none());
    let after: Vec<LineRole> = lines
        .after
        .iter()
        .map(|line| {
            let begins_page = line.paragraph.is_some_and(|p| p.page_break_before);
            in_closing &= !begins_page && !line.text.to_lowercase().starts_with("phụ lục");
            if in_closing { LineRole::Closing } else { LineRole::Appendix }
        })
        .collect();
    let closing = vec![LineRole::Closing; lines.closing.len()];
    let with_roles = (lines.body.into_iter().zip(roles))
        .chain(lines.closing.into_iter().zip(closing))
        .chain(lines.after.into_iter().zip(after));
    with_roles.map(|(line, role)| read_line(line, role)).collect()
}

fn read_line(line: Line<'_>, role: LineRole) -> ReadLine {
    ReadLine {
        block: line.id().unwrap_or_default(),
        text: line.text,
        marker: line.marker,
        section: line.section,
        headings: line.headings,
        role,
        in_layout_table: line.cell.is_some(),
    }
}
