//! Word files of our own: a document written as .docx, and changes to the text of one.
//!
//! Only what tests need: text, alignment, fonts, tables with merges, page setup, page numbers.

use sauro_document::{
    Alignment, Block, BlockId, Document, Merge, PageLayout, Paragraph, Row, Table,
};
use sauro_package::{Container, PackageError, Replacement, write_package};

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A document as the bytes of a .docx. Its first layout is that of all pages.
pub fn write(document: &Document) -> Vec<u8> {
    let mut body = String::new();
    for block in &document.blocks {
        write_block(block, &mut body);
    }
    if let Some(layout) = document.layouts.first() {
        write_layout(layout, &mut body);
    }
    let part = |name: &str, text: String| Replacement { name: name.into(), text };
    let content = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let parts = [
        part(
            "[Content_Types].xml",
            format!(
                "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
                 <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Override PartName=\"/word/document.xml\" ContentType=\"{content}.document.main+xml\"/>\
                 <Override PartName=\"/word/header1.xml\" ContentType=\"{content}.header+xml\"/></Types>"
            ),
        ),
        part(
            "_rels/.rels",
            format!(
                "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                 <Relationship Id=\"rId1\" Type=\"{relationships}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
        ),
        part(
            "word/_rels/document.xml.rels",
            format!(
                "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                 <Relationship Id=\"rId1\" Type=\"{relationships}/header\" Target=\"header1.xml\"/></Relationships>"
            ),
        ),
        // Page numbers at the top, in the middle, not on the first page.
        part(
            "word/header1.xml",
            format!(
                "{DECLARATION}<w:hdr xmlns:w=\"{NAMESPACE}\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\
                 <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>"
            ),
        ),
        part(
            "word/document.xml",
            format!(
                "{DECLARATION}<w:document xmlns:w=\"{NAMESPACE}\" xmlns:r=\"{relationships}\"><w:body>{body}</w:body></w:document>"
            ),
        ),
    ];
    write_package(&parts).expect("a small package")
}

fn write_block(block: &Block, body: &mut String) {
    match block {
        Block::Paragraph(paragraph) => write_paragraph(paragraph, body),
        Block::Table(table) => write_table(table, body),
    }
}

fn write_paragraph(paragraph: &Paragraph, body: &mut String) {
    let align = match paragraph.alignment {
        Alignment::Left => "left",
        Alignment::Centre => "center",
        Alignment::Right => "right",
        Alignment::Justified => "both",
    };
    body.push_str(&format!("<w:p><w:pPr><w:jc w:val=\"{align}\"/></w:pPr>"));
    for run in &paragraph.runs {
        let mut properties = String::new();
        if let Some(font) = &run.font {
            properties.push_str(&format!(
                "<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:cs=\"{font}\"/>"
            ));
        }
        for (is_on, name) in [(run.bold, "b"), (run.italic, "i")] {
            if is_on {
                properties.push_str(&format!("<w:{name}/>"));
            }
        }
        if let Some(size) = run.size {
            properties.push_str(&format!("<w:sz w:val=\"{size}\"/>"));
        }
        for (index, line) in run.text.split('\n').enumerate() {
            let line_break = if index > 0 { "<w:br/>" } else { "" };
            body.push_str(&format!(
                "<w:r><w:rPr>{properties}</w:rPr>{line_break}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
                escape(line)
            ));
        }
    }
    body.push_str("</w:p>");
}

fn write_table(table: &Table, body: &mut String) {
    body.push_str("<w:tbl><w:tblPr/><w:tblGrid>");
    body.push_str(&"<w:gridCol/>".repeat(table.columns));
    body.push_str("</w:tblGrid>");
    for (index, row) in table.rows.iter().enumerate() {
        body.push_str("<w:tr>");
        for cell in &row.cells {
            let goes_on = |row: Option<&Row>| {
                let below = row.and_then(|row| row.cells.iter().find(|c| c.column == cell.column));
                below.is_some_and(|below| below.merge == Merge::Continue)
            };
            let merge = match cell.merge {
                Merge::Continue => "<w:vMerge/>",
                _ if goes_on(table.rows.get(index + 1)) => "<w:vMerge w:val=\"restart\"/>",
                _ => "",
            };
            body.push_str(&format!(
                "<w:tc><w:tcPr><w:gridSpan w:val=\"{}\"/>{merge}</w:tcPr>",
                cell.span
            ));
            for block in &cell.blocks {
                write_block(block, body);
            }
            body.push_str("</w:tc>");
        }
        body.push_str("</w:tr>");
    }
    body.push_str("</w:tbl>");
}

fn write_layout(layout: &PageLayout, body: &mut String) {
    let orient = if layout.landscape { " w:orient=\"landscape\"" } else { "" };
    body.push_str(&format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/>\
         <w:pgSz w:w=\"{}\" w:h=\"{}\"{orient}/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" \
         w:left=\"{}\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>",
        layout.width, layout.height, layout.top, layout.right, layout.bottom, layout.left
    ));
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A change to the text of a Word file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A paragraph gets another text, in the formatting of its first run.
    Text(BlockId, String),
    /// The row of a table that holds a paragraph is there twice.
    CopyRow(BlockId),
    /// The row of a table that holds a paragraph is gone.
    DropRow(BlockId),
    /// A paragraph outside tables is gone.
    DropParagraph(BlockId),
}

/// The bytes of a .docx with changes made, one after another; ids are those of the file as it was.
///
/// # Errors
/// If the package is damaged.
pub fn edit(docx: &[u8], edits: &[Edit]) -> Result<Vec<u8>, PackageError> {
    let mut container = Container::open(docx)?;
    let name = container.main_part()?.unwrap_or_else(|| "word/document.xml".to_owned());
    let text = container.text(&name)?.unwrap_or_default();
    // From the last paragraph to the first, so that earlier positions stay.
    let mut cuts: Vec<(usize, usize, String)> =
        edits.iter().filter_map(|e| cut(&text, e)).collect();
    cuts.sort_by_key(|(start, ..)| std::cmp::Reverse(*start));
    let mut changed = text;
    for (start, end, new) in cuts {
        changed.replace_range(start..end, &new);
    }
    container.rewrite(&[Replacement { name, text: changed }])
}

/// What a change replaces: from where to where, and by what.
fn cut(text: &str, edit: &Edit) -> Option<(usize, usize, String)> {
    let (Edit::Text(id, _) | Edit::CopyRow(id) | Edit::DropRow(id) | Edit::DropParagraph(id)) =
        edit;
    let (start, end) = paragraph_at(text, *id)?;
    match edit {
        Edit::Text(_, new) => Some((start, end, with_text(text.get(start..end)?, new))),
        Edit::DropParagraph(_) => Some((start, end, String::new())),
        Edit::CopyRow(_) | Edit::DropRow(_) => {
            let row = row_start(text, start)?;
            let row_end = start + text.get(start..)?.find("</w:tr>")? + "</w:tr>".len();
            match edit {
                Edit::CopyRow(_) => Some((row_end, row_end, text.get(row..row_end)?.to_owned())),
                _ => Some((row, row_end, String::new())),
            }
        }
    }
}

fn row_start(text: &str, before: usize) -> Option<usize> {
    let head = text.get(..before)?;
    head.rmatch_indices("<w:tr").map(|(at, _)| at).find(|at| {
        head.get(at + 5..)
            .and_then(|rest| rest.chars().next())
            .is_some_and(|c| matches!(c, ' ' | '>'))
    })
}

/// From the start tag of a paragraph to after its end tag.
fn paragraph_at(text: &str, id: BlockId) -> Option<(usize, usize)> {
    let is_tag = |at: &usize| {
        let next = text.get(at + 4..).and_then(|rest| rest.chars().next());
        next.is_some_and(|c| matches!(c, ' ' | '>' | '/'))
    };
    let index = usize::try_from(id.paragraph).ok()?;
    let start = text.match_indices("<w:p").map(|(at, _)| at).filter(is_tag).nth(index)?;
    let tag_end = start + text.get(start..)?.find('>')? + 1;
    if text.get(..tag_end)?.ends_with("/>") {
        return Some((start, tag_end));
    }
    Some((start, start + text.get(start..)?.find("</w:p>")? + "</w:p>".len()))
}

/// A paragraph with another text in its first run; its other texts are emptied.
fn with_text(paragraph: &str, new: &str) -> String {
    let new = escape(new);
    if let Some(open) = paragraph.strip_suffix("/>") {
        return format!("{open}><w:r><w:t xml:space=\"preserve\">{new}</w:t></w:r></w:p>");
    }
    let mut result = String::new();
    let mut rest = paragraph;
    let mut is_first = true;
    while let Some(at) = rest.find("<w:t>").into_iter().chain(rest.find("<w:t ")).min() {
        let Some(end) = rest[at..].find("</w:t>") else { break };
        result.push_str(&rest[..at]);
        let words = if is_first { new.as_str() } else { "" };
        result.push_str(&format!("<w:t xml:space=\"preserve\">{words}</w:t>"));
        is_first = false;
        rest = &rest[at + end + "</w:t>".len()..];
    }
    if is_first {
        let end = rest.rfind("</w:p>").unwrap_or(rest.len());
        result.push_str(&rest[..end]);
        result.push_str(&format!("<w:r><w:t xml:space=\"preserve\">{new}</w:t></w:r>"));
        rest = &rest[end..];
    }
    result.push_str(rest);
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    #[test]
    fn a_written_document_reads_as_the_sketch_does() {
        let text = "PHỤ LỤC\n| STT | Chỉ tiêu | Năm 2026 | Chủ trì |\n| 1 | Tỷ lệ <A> | ≥ 60% | Công an xã |\n\
                    | 2 | Tỷ lệ B | 50% | ^ |";
        let sketch = sketch::read(text, false);
        let from_sketch = sauro_import::interpret(sketch.document.clone());
        let from_file = sauro_import::import(&write(&sketch.document)).expect("a Word file");
        assert_eq!(from_sketch.plan, from_file.plan);
        assert_eq!(from_file.plan.indicators.len(), 2);
        assert_eq!(from_file.plan.indicators[1].lead, from_file.plan.indicators[0].lead);
    }

    #[test]
    fn changes_find_their_paragraphs() {
        let text = "PHỤ LỤC\n| STT | Chỉ tiêu | Năm 2026 | Chủ trì |\n| 1 | Tỷ lệ A | ≥ 60% | Công an xã |\n\
                    | 2 | Tỷ lệ B | 50% | Phòng Kinh tế |";
        let bytes = write(&sketch::read(text, false).document);
        let before = sauro_import::import(&bytes).expect("a Word file");
        let row = &before.reading.tables[0].rows[1];
        let target = row.blocks[2].expect("a cell");
        let edits = [
            Edit::Text(target, "≥ 70%".into()),
            Edit::DropRow(before.reading.tables[0].rows[0].blocks[0].expect("a cell")),
        ];
        let after =
            sauro_import::import(&edit(&bytes, &edits).expect("edited")).expect("a Word file");
        assert_eq!(after.plan.indicators.len(), 1);
        assert_eq!(after.plan.indicators[0].targets[0].text, "≥ 70%");
        let copied = edit(&bytes, &[Edit::CopyRow(target)]).expect("edited");
        assert_eq!(sauro_import::import(&copied).expect("a Word file").plan.indicators.len(), 3);
    }
}
