//! The marks in the text: where each comment begins and ends.

use sauro_document::{BlockId, Part};
use sauro_package::prefix_of;

use crate::Remark;
use crate::comments::NAMESPACES;
use crate::insert::insert_all;
use crate::paragraphs::{self, Paragraph, Paragraphs};

/// The text with the marks of its comments, numbered from `first_id` in the order of the remarks.
/// `None` if it has no paragraph or is not well formed.
pub(crate) fn mark(text: &str, remarks: &[Remark], first_id: u32) -> Option<String> {
    let prefix = prefix_of(text, &NAMESPACES).unwrap_or("w");
    let paragraphs = paragraphs::find(text, prefix)?;
    let w = if prefix.is_empty() { String::new() } else { format!("{prefix}:") };
    let mut starts: Vec<(usize, String)> = Vec::new();
    let mut ends: Vec<(usize, String)> = Vec::new();
    let mut opened: Vec<usize> = Vec::new();
    for (id, remark) in (first_id..).zip(remarks) {
        let paragraph = paragraphs.of(remark.block)?;
        let children = remark.quote.as_deref().and_then(|quote| paragraph.children_with(quote));
        let (start, end) = match children {
            Some((first, last)) => {
                (paragraph.children.get(first)?.start, paragraph.children.get(last)?.end)
            }
            None => (paragraph.start, paragraph.end),
        };
        let start_mark = format!("<{w}commentRangeStart {w}id=\"{id}\"/>");
        let end_mark = format!(
            "<{w}commentRangeEnd {w}id=\"{id}\"/><{w}r><{w}commentReference {w}id=\"{id}\"/></{w}r>"
        );
        if paragraph.is_empty {
            // <w:p/> is opened by the first of its comments.
            let is_first = !opened.contains(&paragraph.start);
            opened.push(paragraph.start);
            let opening = if is_first { ">" } else { "" };
            starts.push((start, format!("{opening}{start_mark}{end_mark}")));
        } else {
            starts.push((start, start_mark));
            ends.push((end, end_mark));
        }
    }
    opened.sort_unstable();
    opened.dedup();
    let closings = opened.iter().map(|start| (*start, format!("</{w}p>")));
    // Where one comment ends and another begins at the same place, the end comes first.
    let mut insertions = ends;
    insertions.extend(starts);
    insertions.extend(closings);
    Some(without_slashes(text, insertions, &opened))
}

/// Inserts the marks; "/>" of paragraphs that are now open is taken away.
fn without_slashes(text: &str, insertions: Vec<(usize, String)>, opened: &[usize]) -> String {
    if opened.is_empty() {
        return insert_all(text, insertions);
    }
    let mut kept = String::with_capacity(text.len());
    let mut last = 0;
    for slash in opened {
        kept.push_str(text.get(last..*slash).unwrap_or_default());
        last = slash + "/>".len();
    }
    kept.push_str(text.get(last..).unwrap_or_default());
    let shifted = insertions.into_iter().map(|(position, mark)| {
        let taken = opened.partition_point(|slash| *slash < position) * "/>".len();
        (position - taken, mark)
    });
    insert_all(&kept, shifted.collect())
}

impl Paragraphs {
    /// The paragraph that a comment on a block goes to.
    fn of(&self, block: Option<BlockId>) -> Option<&Paragraph> {
        let in_body = block.filter(|block| block.part == Part::Body);
        let index = in_body
            .and_then(|block| self.outer_of.get(usize::try_from(block.paragraph).ok()?).copied());
        self.outer.get(index.unwrap_or(0)).or_else(|| self.outer.first())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/\
        wordprocessingml/2006/main\"><w:body><w:p><w:pPr/><w:r><w:t>Tỷ lệ </w:t></w:r>\
        <w:r><w:t>hồ sơ</w:t></w:r><w:r><w:t> ≥ 60%</w:t></w:r></w:p><w:p/></w:body></w:document>";

    fn remark(paragraph: u32, quote: Option<&str>) -> Remark {
        let block = Some(BlockId { part: Part::Body, paragraph });
        Remark { block, quote: quote.map(str::to_owned), text: vec!["?".into()] }
    }

    #[test]
    fn a_quote_is_marked_between_runs() {
        let marked = mark(TEXT, &[remark(0, Some("hồ sơ"))], 4).unwrap_or_default();
        assert!(marked.contains(
            "<w:commentRangeStart w:id=\"4\"/><w:r><w:t>hồ sơ</w:t></w:r>\
             <w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/></w:r><w:r><w:t> ≥"
        ));
    }

    #[test]
    fn a_paragraph_is_marked_after_its_properties() {
        let marked = mark(TEXT, &[remark(0, None)], 0).unwrap_or_default();
        assert!(marked.contains("<w:pPr/><w:commentRangeStart w:id=\"0\"/><w:r>"), "{marked}");
        assert!(marked.contains("<w:commentReference w:id=\"0\"/></w:r></w:p>"), "{marked}");
    }

    #[test]
    fn an_empty_paragraph_is_opened_once() {
        let marked = mark(TEXT, &[remark(1, None), remark(1, None)], 0).unwrap_or_default();
        assert!(marked.contains("</w:p><w:p><w:commentRangeStart w:id=\"0\"/>"), "{marked}");
        assert!(
            marked.ends_with("<w:commentReference w:id=\"1\"/></w:r></w:p></w:body></w:document>")
        );
    }

    #[test]
    fn without_the_marks_the_text_is_what_it_was() {
        let remarks = [remark(0, Some("Tỷ lệ hồ")), remark(0, None), remark(99, None)];
        let marked = mark(TEXT, &remarks, 0).unwrap_or_default();
        let mut plain = marked;
        for id in 0..3 {
            for mark in [
                format!("<w:commentRangeStart w:id=\"{id}\"/>"),
                format!("<w:commentRangeEnd w:id=\"{id}\"/>"),
                format!("<w:r><w:commentReference w:id=\"{id}\"/></w:r>"),
            ] {
                assert!(plain.contains(&mark), "{mark}");
                plain = plain.replace(&mark, "");
            }
        }
        assert_eq!(plain, TEXT);
    }
}
