//! Findings as a table that opens right in Excel with Vietnamese.

use sauro_messages::{Lang, findings::At};

use crate::outcome::Outcome;
use crate::stored::Stored;

/// The findings of all files as CSV, one row each; a file that could not be read is a row too.
///
/// A byte order mark, so that Excel knows the text is UTF-8, and semicolons, since the comma is the
/// decimal mark in a Vietnamese locale.
pub fn csv(outcomes: &[Outcome<'_>], lang: Lang) -> String {
    let w = lang.report_words();
    let mut text = String::from("\u{feff}");
    // The last column is there only where something was compared.
    let is_compared = outcomes
        .iter()
        .any(|outcome| outcome.report.is_ok_and(|report| report["previous"].is_object()));
    let header = [
        w.file,
        w.severity,
        w.certainty,
        w.title,
        w.place,
        w.column,
        w.quote,
        w.what,
        w.why,
        w.fix,
        w.rule,
        w.fingerprint,
    ];
    push_row(&mut text, header, is_compared.then_some(w.change));
    for outcome in outcomes {
        match outcome.report {
            Ok(report) => {
                for finding in Stored::findings(report) {
                    let change = is_compared.then(|| lang.change(finding.change()));
                    push_finding(&mut text, outcome.file, finding, lang, change);
                }
                for finding in Stored::solved(report) {
                    push_solved(&mut text, outcome.file, finding, lang);
                }
            }
            Err(failure) => {
                let mut row = [""; 12];
                row[0] = outcome.file;
                row[1] = w.not_read;
                row[7] = &failure.message;
                row[10] = &failure.code;
                push_row(&mut text, row, is_compared.then_some(""));
            }
        }
    }
    text
}

fn push_finding(
    text: &mut String,
    file: &str,
    finding: Stored<'_>,
    lang: Lang,
    change: Option<&str>,
) {
    let spots = finding.spots();
    let at = At::new(lang, &spots);
    let mut columns: Vec<&str> = spots.iter().filter_map(|spot| spot.column.as_deref()).collect();
    columns.dedup();
    let fingerprints: Vec<&str> = finding.fingerprints().collect();
    push_row(
        text,
        [
            file,
            lang.severity(finding.severity()),
            lang.certainty(finding.certainty()),
            finding.text("title"),
            &at.to_string(),
            &columns.join("; "),
            &at.quotes(),
            finding.message("what"),
            finding.message("why"),
            finding.message("fix"),
            finding.text("rule"),
            &fingerprints.join(" "),
        ],
        change,
    );
}

/// A finding that is gone, in the words of the earlier report.
fn push_solved(text: &mut String, file: &str, finding: Stored<'_>, lang: Lang) {
    let mut row = [""; 12];
    row[0] = file;
    row[1] = lang.severity(finding.severity());
    row[3] = finding.text("title");
    row[7] = finding.text("what");
    row[10] = finding.text("rule");
    let fingerprints: Vec<&str> = finding.fingerprints().collect();
    let fingerprints = fingerprints.join(" ");
    row[11] = &fingerprints;
    push_row(text, row, Some(lang.change("solved")));
}

fn push_row(text: &mut String, row: [&str; 12], last: Option<&str>) {
    for (index, field) in row.into_iter().chain(last).enumerate() {
        if index > 0 {
            text.push(';');
        }
        push_field(text, field);
    }
    text.push_str("\r\n");
}

/// A field in quotation marks where it needs them. What a spreadsheet would run as a formula gets
/// an apostrophe before it: the quotes come from a document and may say anything.
fn push_field(text: &mut String, field: &str) {
    let formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if !field.contains([';', '"', '\n', '\r']) {
        if formula {
            text.push('\'');
        }
        text.push_str(field);
        return;
    }
    text.push('"');
    if formula {
        text.push('\'');
    }
    text.push_str(&field.replace('"', "\"\""));
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(text: &str) -> String {
        let mut field = String::new();
        push_field(&mut field, text);
        field
    }

    #[test]
    fn fields_are_quoted_where_they_must_be_and_never_formulas() {
        for (text, expected) in [
            ("Phòng Kinh tế", "Phòng Kinh tế"),
            ("a;b", "\"a;b\""),
            ("nói \"có\"", "\"nói \"\"có\"\"\""),
            ("=1+1", "'=1+1"),
            ("-12", "'-12"),
            ("@a;b", "\"'@a;b\""),
            ("≥ 60%", "≥ 60%"),
        ] {
            assert_eq!(field(text), expected);
        }
    }
}
