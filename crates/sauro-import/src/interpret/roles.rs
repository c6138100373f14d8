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
    let layout = lines.closing.iter().find_map(|line| line.paragraph).map(|p| p.layout);
    let annex = unlabelled_annex(&lines.after);
    let after: Vec<LineRole> = lines
        .after
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let begins_page = line
                .paragraph
                .is_some_and(|p| p.page_break_before || layout.is_some_and(|l| l != p.layout));
            in_closing &= !begins_page
                && annex != Some(index)
                && !line.text.to_lowercase().starts_with("phụ lục");
            if in_closing { LineRole::Closing } else { LineRole::Appendix }
        })
        .collect();
    let closing = vec![LineRole::Closing; lines.closing.len()];
    let with_roles = (lines.body.into_iter().zip(roles))
        .chain(lines.closing.into_iter().zip(closing))
        .chain(lines.after.into_iter().zip(after));
    with_roles.map(|(line, role)| read_line(line, role)).collect()
}

/// Where an annex begins that nothing calls "Phụ lục": at the capitals above "(Kèm theo …)".
fn unlabelled_annex(after: &[Line<'_>]) -> Option<usize> {
    let header = after.iter().position(|line| line.text.to_lowercase().starts_with("(kèm theo"))?;
    let is_title = |line: &Line<'_>| {
        let has_small = line.text.chars().any(char::is_lowercase);
        !has_small && line.text.chars().any(char::is_alphabetic) || line.text.trim().is_empty()
    };
    let above = after[..header].iter().rev().take_while(|line| is_title(line)).count();
    Some(header - above)
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

#[cfg(test)]
mod tests {
    use sauro_document::{Block, BlockId, Document, LineRole, Paragraph, Part};

    fn roles(texts: &[(&str, usize)]) -> Vec<LineRole> {
        let paragraph = |(index, (text, layout)): (usize, &(&str, usize))| {
            let paragraph = u32::try_from(index).unwrap_or(u32::MAX);
            let id = BlockId { part: Part::Body, paragraph };
            Block::Paragraph(Paragraph {
                id,
                text: (*text).to_owned(),
                layout: *layout,
                ..Paragraph::default()
            })
        };
        let blocks = texts.iter().enumerate().map(paragraph).collect();
        let document = Document { blocks, ..Document::default() };
        let reading = crate::interpret::interpret(&document, &mut Vec::new()).reading;
        reading.lines.iter().map(|line| line.role).collect()
    }

    #[test]
    fn recipients_end_where_an_annex_without_label_begins() {
        use LineRole::{Appendix, Closing, Text};
        let lines = [
            ("Trên đây là Kế hoạch./.", 0),
            ("Nơi nhận:", 0),
            ("- Lưu: VT, VHXH.", 0),
            ("CHỦ TỊCH", 0),
            ("Nguyễn Văn A", 0),
            ("PHÂN CÔNG NHIỆM VỤ", 0),
            ("(Kèm theo Kế hoạch số /KH-UBND)", 0),
        ];
        let expected = [Text, Closing, Closing, Closing, Closing, Appendix, Appendix];
        assert_eq!(roles(&lines), expected);
        // Another layout begins another page.
        let lines = [("Nơi nhận:", 0), ("- Lưu: VT.", 0), ("BIỂU PHÂN CÔNG", 1)];
        assert_eq!(roles(&lines), [Closing, Closing, Appendix]);
    }
}
