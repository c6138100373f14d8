//! Findings as comments on the draft they were found in.

use sauro_annotate::Remark;
use sauro_messages::Lang;
use serde_json::Value;

use crate::block_of_name;
use crate::stored::{Stored, list};

/// A comment at each place of each finding of a report, fresh or stored; one on the first paragraph
/// for what concerns the document as a whole.
pub fn remarks(report: &Value, lang: Lang) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for finding in Stored::findings(report) {
        let words = lang.report_words();
        let (severity, title) = (lang.severity(finding.severity()), finding.text("title"));
        let text = vec![
            format!("{severity}: {title}"),
            finding.message("what").to_owned(),
            format!("{}: {}", words.why, finding.message("why")),
            format!("{}: {}", words.fix, finding.message("fix")),
        ];
        let before = remarks.len();
        for place in finding.places() {
            let quote = place["quote"].as_str();
            for block in list(&place["blocks"]).iter().filter_map(Value::as_str) {
                remarks.push(Remark {
                    block: block_of_name(block),
                    quote: quote.map(|quote| quote.trim_end_matches('…').to_owned()),
                    text: text.clone(),
                });
            }
        }
        if remarks.len() == before {
            remarks.push(Remark { block: None, quote: None, text });
        }
    }
    remarks
}
