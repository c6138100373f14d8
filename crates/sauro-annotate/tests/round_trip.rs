//! Comments on real drafts: nothing of the draft changes, and every comment lands on its words.
//!
//! The drafts are those of `../shared/plans`; without them the tests say that they skip.

use std::path::PathBuf;

use sauro_annotate::{AnnotateError, Author, Remark, annotate};
use sauro_document::{Block, BlockId, Document};
use sauro_import::{Doubt, import};
use sauro_model::Date;
use sauro_package::Container;

fn drafts() -> Vec<PathBuf> {
    let plans = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/plans");
    let Ok(folders) = std::fs::read_dir(&plans) else {
        println!("skipped: {} is not there", plans.display());
        return Vec::new();
    };
    let drafts = folders.flatten().map(|folder| folder.path().join("plan.docx"));
    drafts.filter(|draft| draft.is_file()).collect()
}

fn author() -> Author {
    let date = Date::parse_iso("2026-06-01").expect("a day");
    Author { name: "Sáu Rõ <kiểm tra>".into(), initials: "SR".into(), date }
}

/// The paragraphs of a document with their texts, cells of tables included.
fn texts(blocks: &[Block], all: &mut Vec<(BlockId, String)>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => all.push((paragraph.id, paragraph.text.clone())),
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    texts(&cell.blocks, all);
                }
            }
        }
    }
}

fn remarks(document: &Document) -> Vec<Remark> {
    let mut all = Vec::new();
    texts(&document.blocks, &mut all);
    let remark = |(index, (id, text)): (usize, &(BlockId, String))| Remark {
        block: Some(*id),
        quote: (index % 2 == 0).then(|| text.chars().take(30).collect()),
        text: vec![format!("Nhận xét {index} & “{text}”"), "Đề nghị sửa <ngay>".into()],
    };
    all.iter().enumerate().map(remark).collect()
}

#[test]
fn a_draft_with_comments_reads_as_before_and_keeps_its_other_parts() {
    for path in drafts() {
        let bytes = std::fs::read(&path).expect("the draft");
        let before = import(&bytes).expect("a plan");
        let remarks = remarks(&before.document);
        let commented = annotate(&bytes, &remarks, &author()).expect("comments");
        let mut after = import(&commented).expect("still a plan");
        assert_eq!(before.plan, after.plan, "{}", path.display());
        // Runs may not be cut: the document is equal down to its formatting.
        assert_eq!(before.document, after.document, "{}", path.display());
        let counted = after.notes.iter().find_map(|note| match note.doubt {
            Doubt::Comments(count) => Some(count),
            _ => None,
        });
        assert!(counted.is_some_and(|count| count >= remarks.len()), "{counted:?} comments");
        after.notes.retain(|note| !matches!(note.doubt, Doubt::Comments(_)));

        let (mut old, mut new) = (
            Container::open(&bytes).expect("a package"),
            Container::open(&commented).expect("a package"),
        );
        let names: Vec<String> = old.names().map(str::to_owned).collect();
        let written = ["word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"];
        for name in names.iter().filter(|name| name.ends_with(".xml") || name.ends_with(".rels")) {
            if !written.contains(&name.as_str()) {
                assert_eq!(old.text(name), new.text(name), "{name} of {}", path.display());
            }
        }
    }
}

#[test]
fn comments_are_added_to_those_that_are_there() {
    for path in drafts() {
        let bytes = std::fs::read(&path).expect("the draft");
        let once = annotate(
            &bytes,
            &[Remark { text: vec!["một".into()], ..Remark::default() }],
            &author(),
        );
        let once = once.expect("comments");
        let again = Remark { text: vec!["hai".into()], ..Remark::default() };
        let twice = annotate(&once, &[again], &author()).expect("comments");
        let mut package = Container::open(&twice).expect("a package");
        let comments = package.text("word/comments.xml").expect("read").expect("there");
        assert_eq!(comments.matches("<w:comment ").count(), 2);
        assert!(comments.contains("w:id=\"0\"") && comments.contains("w:id=\"1\""), "{comments}");
        assert!(comments.contains("Sáu Rõ &lt;kiểm tra&gt;"), "{comments}");
    }
}

#[test]
fn what_is_no_word_document_is_refused() {
    for bytes in [&b"PK\x03\x04"[..], b"", b"STT;Ch\xe1\xbb\x89 ti\xc3\xaau"] {
        let result = annotate(bytes, &[], &author());
        assert!(matches!(result, Err(AnnotateError::Package(_))), "{result:?}");
    }
}
