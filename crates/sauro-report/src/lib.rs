//! What a check found, as people and programs take it away: JSON, SARIF, CSV, text; and the
//! document as it was read, for a page that shows it beside the findings.
//!
//! [`ReportJson`] is the published format `sauro-report/1`. [`csv`], [`sarif`] and [`text`] are made
//! from that format and not from the checker's own types, so that a stored report can be exported
//! as well as a fresh one, and the command line and the browser write the same bytes. Nothing here
//! decides anything, reads a file or asks a clock.

mod catalogue_page;
mod csv;
mod document;
mod note;
mod outcome;
mod remark;
mod report;
mod sarif;
#[cfg(feature = "schema")]
pub mod schema;
mod stored;
mod text;

pub use catalogue_page::catalogue_page;
pub use csv::csv;
pub use document::DocumentJson;
pub use note::{NoteJson, PlaceJson};
pub use outcome::{Failure, Outcome, read_day};
pub use remark::remarks;
pub use report::{
    AcceptedJson, CountsJson, ElementJson, FindingJson, FindingPlaceJson, MessageJson,
    NotCheckedJson, PreviousJson, ReportJson, RuleCountJson, ScoredJson, SixClearJson, SolvedJson,
};
pub use sarif::sarif;
pub use text::text;

use sauro_document::{BlockId, Part};

/// A paragraph's place in its file as text: "body:12", "header0:3", "footer1:0", "notes:4".
pub fn block_name(block: BlockId) -> String {
    let paragraph = block.paragraph;
    match block.part {
        Part::Body => format!("body:{paragraph}"),
        Part::Header(index) => format!("header{index}:{paragraph}"),
        Part::Footer(index) => format!("footer{index}:{paragraph}"),
        Part::Notes => format!("notes:{paragraph}"),
    }
}

/// The paragraph of a name. `None` for any other text.
pub fn block_of_name(name: &str) -> Option<BlockId> {
    let (part, paragraph) = name.split_once(':')?;
    let part = match part {
        "body" => Part::Body,
        "notes" => Part::Notes,
        _ => match part.strip_prefix("header") {
            Some(index) => Part::Header(index.parse().ok()?),
            None => Part::Footer(part.strip_prefix("footer")?.parse().ok()?),
        },
    };
    Some(BlockId { part, paragraph: paragraph.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_named_by_part_and_paragraph() {
        for (part, name) in [
            (Part::Body, "body:12"),
            (Part::Header(0), "header0:12"),
            (Part::Footer(1), "footer1:12"),
            (Part::Notes, "notes:12"),
        ] {
            let block = BlockId { part, paragraph: 12 };
            assert_eq!(block_name(block), name);
            assert_eq!(block_of_name(name), Some(block));
        }
        for name in ["", "body", "body:", "body:-1", "head0:1", "header:1", "header70000:1"] {
            assert_eq!(block_of_name(name), None, "{name}");
        }
    }
}
