//! Where a plan speaks of its funding.

use sauro_document::{Line, LineRole, has_word};
use sauro_model::text::fold;

use crate::context::Context;

/// Folded words of headings over the part on funding.
const HEADINGS: &[&str] = &[
    "kinh phi",
    "nguon luc tai chinh",
    "nguon von",
    "nguon tai chinh",
    "du toan",
    "khai toan",
    "ngan sach",
    "giai phap tai chinh",
    "bao dam tai chinh",
    "nguon luc thuc hien",
];

/// Folded words with which a paragraph on funding begins.
const OPENINGS: &[&str] = &[
    "kinh phi thuc hien",
    "ve kinh phi",
    "nguon kinh phi",
    "kinh phi trien khai",
    "kinh phi duoc",
    "kinh phi bao dam",
    "kinh phi to chuc",
];

/// The longest heading, in characters.
const HEADING: usize = 120;

impl<'a> Context<'a> {
    /// The lines of the part on funding, its heading first; empty without one.
    pub(crate) fn funding(&self) -> Vec<&'a Line> {
        let lines: &'a [Line] = &self.reading.lines;
        let is_on_funding = |index: &usize| {
            lines.get(*index).is_some_and(|line| {
                // "1. Phòng Kinh tế: … dự trù kinh phí" heads a duty.
                let content = line.content();
                let folded = fold(content.split(':').next().unwrap_or(&content));
                folded.chars().count() <= HEADING
                    && HEADINGS.iter().any(|words| has_word(&folded, words))
            })
        };
        let mut found: Vec<&Line> = Vec::new();
        for line in self.body().filter(|line| line.role != LineRole::Basis) {
            let opens = || {
                let folded = fold(&line.content());
                OPENINGS.iter().any(|words| folded.starts_with(words))
            };
            if line.headings.iter().any(is_on_funding) || opens() {
                found.push(line);
            }
        }
        found
    }
}
