//! What a check found, as comments for the draft itself.

use sauro_annotate::Remark;
use sauro_check::Certainty;
use sauro_document::{BlockId, Part};
use sauro_messages::Lang;
use serde_json::Value;

use crate::stored::{Stored, list};

/// Whose comments they are: the name that Word shows, and its initials.
pub const AUTHOR: (&str, &str) = ("Sáu Rõ", "SR");

/// The most comments of one finding: who has read these knows the fault.
const PER_FINDING: usize = 20;

/// The comments of a report, in its order. A finding in many rows says what is wrong at the first
/// and names itself at the others; one without a place stands at the document's first paragraph.
pub fn remarks(report: &Value, lang: Lang) -> Vec<Remark> {
    Stored::findings(report).flat_map(|finding| remarks_of(finding, lang)).collect()
}

fn remarks_of(finding: Stored<'_>, lang: Lang) -> Vec<Remark> {
    let w = lang.report_words();
    let mut full: Vec<String> =
        ["what", "why"].iter().map(|name| finding.message(name).to_owned()).collect();
    full.push(format!("{}: {}", w.fix, finding.message("fix")));
    if finding.certainty() != Certainty::Certain {
        full.push(format!("{}: {}", w.certainty, lang.certainty(finding.certainty())));
    }
    full.retain(|line| !line.is_empty());
    let places = finding.places().iter().flat_map(|place| {
        let quote = place["quote"].as_str().map(str::to_owned);
        let blocks = list(&place["blocks"]).iter().filter_map(Value::as_str).filter_map(block);
        blocks.map(move |block| (Some(block), quote.clone()))
    });
    let mut places: Vec<(Option<BlockId>, Option<String>)> = places.take(PER_FINDING).collect();
    if places.is_empty() {
        places.push((None, None));
    }
    let remark = |(index, (block, quote))| {
        let text = match index {
            0 => full.clone(),
            _ => vec![format!("{}. {}", finding.text("title"), w.as_at_first_place)],
        };
        Remark { block, quote, text }
    };
    places.into_iter().enumerate().map(remark).collect()
}

/// A paragraph's place from its text: "body:12". `None` for any other text.
fn block(name: &str) -> Option<BlockId> {
    let (part, paragraph) = name.split_once(':')?;
    let part = match part {
        "body" => Part::Body,
        "notes" => Part::Notes,
        other => match (other.strip_prefix("header"), other.strip_prefix("footer")) {
            (Some(index), _) => Part::Header(index.parse().ok()?),
            (_, Some(index)) => Part::Footer(index.parse().ok()?),
            _ => return None,
        },
    };
    Some(BlockId { part, paragraph: paragraph.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_of_blocks_read_back() {
        for part in [Part::Body, Part::Header(2), Part::Footer(0), Part::Notes] {
            let id = BlockId { part, paragraph: 7 };
            assert_eq!(block(&crate::block_name(id)), Some(id));
        }
        assert_eq!(block("body"), None);
        assert_eq!(block("table:3"), None);
    }

    #[test]
    fn a_finding_says_all_at_its_first_row_and_its_name_at_the_others() {
        let report = json!({"findings": [
            {"title": "Chưa có đơn vị chủ trì", "certainty": "certain",
             "message": {"what": "Dòng 2, 3 chưa có đơn vị chủ trì.", "why": "Không rõ ai chịu trách nhiệm.", "fix": "Đề nghị phân công."},
             "places": [{"quote": null, "blocks": ["body:4", "body:9"]}]},
            {"title": "Thiếu kinh phí", "certainty": "review",
             "message": {"what": "Chưa có phần kinh phí.", "why": "", "fix": "Đề nghị bổ sung."}, "places": []}
        ]});
        let remarks = remarks(&report, Lang::Vi);
        assert_eq!(remarks.len(), 3);
        assert_eq!(remarks[0].text.len(), 3);
        assert_eq!(remarks[1].text.len(), 1);
        assert_eq!(remarks[2].block, None);
        assert_eq!(remarks[2].text.len(), 3, "what, fix, certainty: {:?}", remarks[2].text);
    }
}
