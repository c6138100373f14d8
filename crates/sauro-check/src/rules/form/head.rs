//! The head of the document: what stands above its text on the first page.

use sauro_document::{Block, BlockId, Line, LineRole, Pages};
use sauro_model::text::key;

use crate::context::Context;
use crate::finding::{Spot, quote};

/// A printed line of the head.
pub(super) struct HeadLine<'a> {
    pub(super) text: &'a str,
    pub(super) block: BlockId,
}

impl HeadLine<'_> {
    /// The line as a place, with the words at fault as its quote.
    pub(super) fn spot(&self, words: &str) -> Spot {
        Spot { quote: quote(words), blocks: vec![self.block], ..Spot::default() }
    }
}

/// More lines than these are no head.
const HEAD_LIMIT: usize = 60;

impl<'a> Context<'a> {
    /// Whether the document follows the decree; those of the Party have a form of their own.
    pub(super) fn follows_decree(&self) -> bool {
        let is_party = |text: &str| key(text).contains("dang cong san viet nam");
        let by_party = self.plan.issuer.as_deref().is_some_and(|issuer| {
            let issuer = key(issuer);
            ["dang uy", "dang bo", "tinh uy", "chi bo", "huyen uy"]
                .iter()
                .any(|start| issuer.starts_with(start))
        });
        // "Đảng ủy UBND xã" is named in many texts: only the head itself counts.
        !by_party
            && !self.head().iter().any(|line| line.text.chars().count() < 60 && is_party(line.text))
    }

    /// The lines of the head above the kind of document; all of them where it states none.
    pub(super) fn letterhead(&self) -> Vec<HeadLine<'a>> {
        let mut head = self.head();
        let kind = head.iter().position(|line| is_kind_heading(line.text));
        head.truncate(kind.unwrap_or(head.len()));
        head
    }

    /// The printed lines above the text, those in the header of the first page included.
    pub(super) fn head(&self) -> Vec<HeadLine<'a>> {
        let begins_text = |line: &Line| {
            matches!(
                line.role,
                LineRole::Basis | LineRole::Duty | LineRole::Closing | LineRole::Appendix
            ) || line.section.is_some()
        };
        let lines = &self.reading.lines;
        let end = lines.iter().position(begins_text).unwrap_or(lines.len()).min(HEAD_LIMIT);
        let mut head = Vec::new();
        let layout = self.document.layouts.first();
        let headers = layout.map(|layout| layout.headers.as_slice()).unwrap_or_default();
        for header in headers.iter().filter(|header| header.pages != Pages::Even) {
            collect(&header.blocks, &mut head);
        }
        for line in lines.iter().take(end) {
            let printed = line.text.split('\n').map(str::trim).filter(|text| !text.is_empty());
            head.extend(printed.map(|text| HeadLine { text, block: line.block }));
        }
        head
    }
}

fn collect<'a>(blocks: &'a [Block], head: &mut Vec<HeadLine<'a>>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let printed = paragraph.text.split('\n').map(str::trim);
                let printed = printed.filter(|text| !text.is_empty());
                head.extend(printed.map(|text| HeadLine { text, block: paragraph.id }));
            }
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    collect(&cell.blocks, head);
                }
            }
        }
    }
}

/// Whether a text has letters and all of them are capitals.
pub(super) fn is_capitals(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase)
}

/// Whether a line states the kind of document, alone or before what it is about: "KẾ HOẠCH",
/// "KẾ HOẠCH chuyển đổi số".
pub(super) fn is_kind_heading(text: &str) -> bool {
    is_kind(text) || text.starts_with("KẾ HOẠCH") || text.starts_with("Kế hoạch ")
}

/// Whether a line states the kind of document and nothing else: "KẾ HOẠCH".
pub(super) fn is_kind(text: &str) -> bool {
    const KINDS: [&str; 8] = [
        "ke hoach",
        "chuong trinh",
        "chuong trinh hanh dong",
        "phuong an",
        "de an",
        "quyet dinh",
        "bao cao",
        "thong bao",
    ];
    KINDS.contains(&key(text).as_str())
}
