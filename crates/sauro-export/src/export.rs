//! What a page takes away: CSV, SARIF, the draft with comments.

use sauro_annotate::{AnnotateError, Author, Remark};
use sauro_messages::Lang;
use sauro_report::{Failure, Outcome, block_of_name, read_day, remarks};
use serde_json::Value;

/// The author of comments, unless the page names one.
const AUTHOR: &str = "Sáu Rõ";

pub(crate) fn csv(outcomes: &str, lang: Lang) -> String {
    with_outcomes(outcomes, |outcomes| sauro_report::csv(outcomes, lang))
}

pub(crate) fn sarif(outcomes: &str, lang: Lang) -> String {
    with_outcomes(outcomes, |outcomes| sauro_report::sarif(outcomes, lang).to_string())
}

/// Reads a list of `{file, report}` and `{file, error: {code, message}}`.
fn with_outcomes(text: &str, make: impl FnOnce(&[Outcome<'_>]) -> String) -> String {
    let outcomes: Value = serde_json::from_slice(text.as_bytes()).unwrap_or_default();
    let list = outcomes.as_array().map_or(&[][..], Vec::as_slice);
    let string = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let failures: Vec<Option<Failure>> = list
        .iter()
        .map(|one| &one["error"])
        .map(|error| {
            let failure =
                || Failure { code: string(&error["code"]), message: string(&error["message"]) };
            error.is_object().then(failure)
        })
        .collect();
    let outcomes: Vec<Outcome<'_>> = list
        .iter()
        .zip(&failures)
        .map(|(one, failure)| Outcome {
            file: one["file"].as_str().unwrap_or_default(),
            report: failure.as_ref().map_or(Ok(&one["report"]), Err),
        })
        .collect();
    make(&outcomes)
}

/// Puts comments into a draft: those of a list, or those that follow from a report.
pub(crate) fn annotate(bytes: &[u8], asked: &str, options: &str) -> Result<Vec<u8>, Failure> {
    let options: Value = serde_json::from_slice(options.as_bytes()).unwrap_or_default();
    let option = |name: &str| options[name].as_str().unwrap_or_default();
    let lang = Lang::of_tag(option("lang"));
    let date = read_day(option("asOf"), lang)?;
    let asked: Value = serde_json::from_slice(asked.as_bytes()).unwrap_or_default();
    let remarks = match &asked {
        Value::Array(list) => list.iter().map(remark).collect(),
        report => remarks(report, lang),
    };
    let name = Some(option("name")).filter(|name| !name.is_empty()).unwrap_or(AUTHOR);
    let initials = name.split_whitespace().filter_map(|word| word.chars().next()).collect();
    let author = Author { name: name.to_owned(), initials, date };
    sauro_annotate::annotate(bytes, &remarks, &author).map_err(|error| told(&error, lang))
}

/// Reads `{block, quote, text}`; `text` may be one text or one for each paragraph.
fn remark(value: &Value) -> Remark {
    let string = |value: &Value| value.as_str().map(str::to_owned);
    let text = match &value["text"] {
        Value::Array(lines) => lines.iter().filter_map(string).collect(),
        text => string(text).into_iter().collect(),
    };
    Remark {
        block: value["block"].as_str().and_then(block_of_name),
        quote: string(&value["quote"]),
        text,
    }
}

fn told(error: &AnnotateError, lang: Lang) -> Failure {
    Failure { code: "annotate.not-word".to_owned(), message: lang.not_annotated(error) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_of_any_kind_are_exported() {
        let text = r#"[{"file":"a.docx","report":{"findings":[]}},{"file":"b.docx","error":{"code":"import.pdf","message":"Tệp là PDF."}}]"#;
        assert!(csv(text, Lang::Vi).contains("b.docx;Không đọc được;"));
        assert!(sarif(text, Lang::Vi).contains("import.pdf"));
        for text in ["", "{}", "[1,null]"] {
            assert!(!csv(text, Lang::Vi).is_empty() && !sarif(text, Lang::En).is_empty());
        }
    }

    #[test]
    fn only_a_word_document_takes_comments() {
        let options = r#"{"asOf":"2026-06-01"}"#;
        let failure = annotate(b"STT;A\n1;b", "[]", options).unwrap_err();
        assert_eq!(failure.code, "annotate.not-word");
        assert_eq!(annotate(b"", "[]", "{}").unwrap_err().code, "settings.as-of");
    }
}
