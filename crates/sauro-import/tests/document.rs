//! What a Word document keeps beside its words: paper, margins, fonts, spacing, page numbers.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use common::docx::{Docx, run};
use sauro_document::{Alignment, Block, Document, LineSpacing, Merge, Pages, Paragraph};
use sauro_import::import;

fn paragraphs(document: &Document) -> Vec<&Paragraph> {
    document.blocks.iter().filter_map(Block::paragraph).collect()
}

#[test]
fn looks_come_from_the_run_the_style_and_the_defaults() {
    let styles = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/><w:spacing w:before="120" w:line="360" w:lineRule="auto"/><w:ind w:firstLine="720"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="c"><w:name w:val="Strong"/><w:rPr><w:i/></w:rPr></w:style>"#;
    let file = Docx::new()
        .styles(styles)
        .xml("<w:p><w:r><w:t>Một</w:t></w:r></w:p>")
        .xml(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"b\"/><w:jc w:val=\"center\"/></w:pPr>{}{}</w:p>",
            run("Hai ", ""),
            run("ba", "<w:rStyle w:val=\"c\"/><w:b w:val=\"0\"/><w:sz w:val=\"26\"/><w:color w:val=\"FF0000\"/>")
        ))
        .build();
    let imported = import(&file).unwrap();
    let [first, second] = paragraphs(&imported.document)[..] else { panic!("two paragraphs") };
    assert_eq!(first.alignment, Alignment::Justified);
    assert_eq!((first.space_before, first.first_line), (120, 720));
    assert_eq!(first.line_spacing, LineSpacing::Multiple(150));
    assert_eq!(first.runs[0].font.as_deref(), Some("Times New Roman"));
    assert_eq!((first.runs[0].size, first.runs[0].bold), (Some(28), false));
    assert_eq!((second.heading, second.alignment), (Some(2), Alignment::Centre));
    assert_eq!((second.runs[0].bold, second.runs[0].italic), (true, false));
    let last = &second.runs[1];
    assert_eq!((last.bold, last.italic, last.size), (false, true, Some(26)));
    assert_eq!(last.colour.as_deref(), Some("FF0000"));
    assert_eq!((first.id.paragraph, second.id.paragraph), (0, 1));
}

#[test]
fn pages_headers_and_page_numbers_are_kept() {
    let number = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    let upright = "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134.5\" w:left=\"1701\"/></w:sectPr></w:pPr></w:p>";
    let file = Docx::new().header(number).p("Một").xml(upright).p("Hai").build();
    let document = import(&file).unwrap().document;
    let [first, second] = &document.layouts[..] else { panic!("two layouts") };
    assert!(first.landscape && !second.landscape);
    assert_eq!((first.left, first.bottom), (1701, 1134));
    assert_eq!((second.width, second.height, second.different_first_page), (11906, 16838, true));
    let header = &second.headers[0];
    assert_eq!((header.pages, header.page_number), (Pages::First, Some(Alignment::Centre)));
    let layouts: Vec<usize> = paragraphs(&document).iter().map(|p| p.layout).collect();
    assert_eq!(layouts, [0, 0, 1]);
}

#[test]
fn tables_are_grids_with_their_merges() {
    let file = Docx::new().p("Trước").table("H {v}A | {2}B\n {^} | c | d\n e | f / g | h").build();
    let document = import(&file).unwrap().document;
    let table = document.blocks.iter().find_map(Block::table).unwrap();
    assert_eq!((table.columns, table.rows.len(), table.rows[0].is_header), (3, 3, true));
    let shape = |row: usize| -> Vec<(usize, usize, Merge)> {
        table.rows[row].cells.iter().map(|cell| (cell.column, cell.span, cell.merge)).collect()
    };
    assert_eq!(shape(0), [(0, 1, Merge::Start), (1, 2, Merge::None)]);
    assert_eq!(shape(1), [(0, 1, Merge::Continue), (1, 1, Merge::None), (2, 1, Merge::None)]);
    assert_eq!(table.rows[2].cells[1].text(), "f\ng");
    // Paragraphs are counted through the whole file, those in cells too.
    assert_eq!(table.rows[2].cells[2].id().unwrap().paragraph, 9);
}
