//! Where findings stand in the document as read. Pure.

use std::collections::BTreeMap;

use crate::answer::{DocumentView, Finding, Paragraph};
use crate::flow;

/// One place of a finding in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The finding's index in the report.
    pub finding: usize,
    /// Which of the finding's places.
    pub place: usize,
    /// Which of the place's rows.
    pub row: usize,
}

impl Spot {
    /// The id of its mark in the page.
    pub fn id(self) -> String {
        format!("m-{}-{}-{}", self.finding, self.place, self.row)
    }
}

/// A spot on a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Whose it is.
    pub spot: Spot,
    /// The characters that are quoted: first, and one past the last. `None` for the paragraph as a
    /// whole, such as an empty cell.
    pub range: Option<(usize, usize)>,
}

/// The marks of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    by_paragraph: BTreeMap<(String, usize), Vec<Mark>>,
    spots: Vec<Spot>,
}

impl Marks {
    /// Finds the places of findings in a document. Places that the document does not show, such as
    /// those of plan JSON, have no mark.
    pub fn of(findings: &[Finding], document: &DocumentView) -> Marks {
        let paragraphs = document.paragraphs();
        let mut by_id: BTreeMap<&str, Vec<&Paragraph>> = BTreeMap::new();
        for paragraph in &paragraphs {
            by_id.entry(&paragraph.id).or_default().push(paragraph);
        }
        let mut marks = Marks::default();
        for (finding, found) in findings.iter().enumerate() {
            for (at, place) in found.places.iter().enumerate() {
                let quote = place.quote.as_deref().unwrap_or_default();
                let spot = |row| Spot { finding, place: at, row };
                for (row, block) in place.blocks.iter().enumerate() {
                    let there = by_id.get(block.as_str()).map_or(&[][..], Vec::as_slice);
                    marks.add(spot(row), quoted(there, quote).or_else(|| likeliest(there)));
                }
                if place.blocks.is_empty() {
                    marks.add(spot(0), quoted(&paragraphs, quote));
                }
            }
        }
        marks.spots.sort_unstable();
        marks
    }

    fn add(&mut self, spot: Spot, at: Option<(&Paragraph, Option<(usize, usize)>)>) {
        let Some((paragraph, range)) = at else { return };
        self.spots.push(spot);
        let key = (paragraph.id.clone(), paragraph.nth);
        self.by_paragraph.entry(key).or_default().push(Mark { spot, range });
    }

    /// The marks on a paragraph.
    pub fn on(&self, paragraph: &Paragraph) -> &[Mark] {
        let key = (paragraph.id.clone(), paragraph.nth);
        self.by_paragraph.get(&key).map_or(&[], Vec::as_slice)
    }

    /// Whether a spot is marked.
    pub fn has(&self, spot: Spot) -> bool {
        self.spots.binary_search(&spot).is_ok()
    }
}

/// The first paragraph that has the words, and where in it they stand.
fn quoted<'a>(
    paragraphs: &[&'a Paragraph],
    quote: &str,
) -> Option<(&'a Paragraph, Option<(usize, usize)>)> {
    paragraphs.iter().find_map(|paragraph| {
        let range = flow::find(&flow::glyphs(paragraph), quote)?;
        Some((*paragraph, Some(range)))
    })
}

/// The paragraph that is meant where no words are: an empty one, since that is what lacks them.
fn likeliest<'a>(paragraphs: &[&'a Paragraph]) -> Option<(&'a Paragraph, Option<(usize, usize)>)> {
    let empty = paragraphs.iter().find(|paragraph| paragraph.text.is_empty());
    empty.or(paragraphs.first()).map(|paragraph| (*paragraph, None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Block, Certainty, Place, Severity, Words};

    fn document(lines: &[(&str, &str)]) -> DocumentView {
        let blocks = lines
            .iter()
            .map(|(id, text)| {
                Block::Paragraph(Paragraph {
                    id: (*id).into(),
                    text: (*text).into(),
                    ..Paragraph::default()
                })
            })
            .collect();
        let mut document = DocumentView { blocks, ..DocumentView::default() };
        document.number_paragraphs();
        document
    }

    fn finding(quote: Option<&str>, blocks: &[&str]) -> Finding {
        let place = Place {
            quote: quote.map(str::to_owned),
            blocks: blocks.iter().map(|block| (*block).to_owned()).collect(),
            ..Place::default()
        };
        Finding {
            fingerprints: Vec::new(),
            rule: "r".into(),
            title: String::new(),
            severity: Severity::Note,
            certainty: Certainty::Certain,
            places: vec![place],
            message: Words::default(),
            change: None,
        }
    }

    #[test]
    fn quotes_rows_and_empty_cells_are_marked() {
        let document =
            document(&[("body:0", "Đạt trên 60%"), ("body:1", ""), ("body:2", "sớm nhất")]);
        let findings = [
            finding(Some("60%"), &["body:0"]),
            finding(None, &["body:1", "body:2"]),
            finding(Some("sớm"), &[]),
            finding(Some("x"), &["header0:1"]),
        ];
        let marks = Marks::of(&findings, &document);
        let shown = document.paragraphs();
        let range = |nth: usize, at: usize| marks.on(shown[nth])[at].range;
        assert_eq!(range(0, 0), Some((9, 12)));
        assert_eq!(range(1, 0), None);
        assert_eq!(marks.on(shown[2]).len(), 2);
        assert_eq!(range(2, 1), Some((0, 3)));
        assert!(marks.has(Spot { finding: 1, place: 0, row: 1 }));
        assert!(!marks.has(Spot { finding: 3, place: 0, row: 0 }));
    }

    #[test]
    fn of_the_cells_of_one_line_the_quoted_or_the_empty_one_is_marked() {
        let document =
            document(&[("body:3", "2"), ("body:3", "Tỷ lệ hồ sơ"), ("body:3", ""), ("body:4", "")]);
        let findings = [finding(Some("hồ sơ"), &["body:3"]), finding(None, &["body:3"])];
        let marks = Marks::of(&findings, &document);
        let counts: Vec<usize> =
            document.paragraphs().iter().map(|one| marks.on(one).len()).collect();
        assert_eq!(counts, [0, 1, 1, 0]);
    }
}
