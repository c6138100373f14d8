//! Reports as SARIF 2.1.0 (OASIS), for tools that gather findings of many checkers.
//!
//! A plan has no lines and columns: a result's place is a logical location, named as a reader names
//! it ("Phụ lục I/4.2/Đơn vị chủ trì").

use sauro_check::{Severity, Spot, rules};
use sauro_messages::{Lang, findings};
use serde_json::{Value, json};

use crate::outcome::Outcome;
use crate::stored::{Stored, not_checked};

/// The reports of all files as one run of one tool.
pub fn sarif(outcomes: &[Outcome<'_>], lang: Lang) -> Value {
    let names: Vec<&str> = rules::all().map(|rule| rule.name).collect();
    let mut results = Vec::new();
    let mut unread = Vec::new();
    let mut skipped = Vec::new();
    for outcome in outcomes {
        let file = address(outcome.file);
        match outcome.report {
            Ok(report) => {
                results
                    .extend(Stored::findings(report).map(|finding| result(finding, &file, &names)));
                results.extend(Stored::solved(report).map(|finding| gone(finding, &file)));
                for [what, rule, why] in not_checked(report) {
                    skipped.push(json!({
                        "level": "note",
                        "message": { "text": format!("{what}: {why}") },
                        "associatedRule": { "id": rule },
                        "locations": [{ "physicalLocation": artifact(&file) }],
                    }));
                }
            }
            Err(failure) => unread.push(json!({
                "level": "error",
                "descriptor": { "id": failure.code },
                "message": { "text": failure.message },
                "locations": [{ "physicalLocation": artifact(&file) }],
            })),
        }
    }
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "sauro",
                "version": env!("CARGO_PKG_VERSION"),
                "language": lang.tag(),
                "rules": rules::all().map(|rule| descriptor(rule, lang)).collect::<Vec<_>>(),
            } },
            "language": lang.tag(),
            "columnKind": "unicodeCodePoints",
            "artifacts": outcomes
                .iter()
                .map(|outcome| json!({ "location": { "uri": address(outcome.file) } }))
                .collect::<Vec<_>>(),
            "invocations": [{
                "executionSuccessful": unread.is_empty(),
                "toolExecutionNotifications": unread,
                "toolConfigurationNotifications": skipped,
            }],
            "results": results,
        }],
    })
}

fn descriptor(rule: &sauro_check::Rule, lang: Lang) -> Value {
    let level = level(rule.severity);
    let Some(words) = findings::rule(rule) else {
        return json!({ "id": rule.name, "defaultConfiguration": { "level": level } });
    };
    json!({
        "id": rule.name,
        "shortDescription": { "text": lang.of(words.title) },
        "fullDescription": { "text": lang.of(words.why) },
        "defaultConfiguration": { "level": level },
    })
}

fn result(finding: Stored<'_>, file: &str, rules: &[&str]) -> Value {
    let rule = finding.text("rule");
    let spots = finding.spots();
    let place = |spot: &Spot| {
        json!({
            "physicalLocation": artifact(file),
            "logicalLocations": [{ "fullyQualifiedName": logical_name(spot) }],
            "message": { "text": spot.quote.as_deref().unwrap_or_default() },
        })
    };
    let first = match spots.first() {
        Some(spot) => place(spot),
        None => json!({ "physicalLocation": artifact(file) }),
    };
    let related: Vec<Value> = spots.iter().skip(1).map(place).collect();
    let message = [finding.message("what"), finding.message("why"), finding.message("fix")];
    let mut result = json!({
        "ruleId": rule,
        "level": level(finding.severity()),
        "message": { "text": message.join(" ") },
        "locations": [first],
        "relatedLocations": related,
        "properties": { "certainty": finding.certainty().name() },
    });
    if let Some(index) = rules.iter().position(|name| *name == rule) {
        result["ruleIndex"] = json!(index);
    }
    if let Some(fingerprint) = finding.fingerprints().next() {
        result["partialFingerprints"] = json!({ "sauro/1": fingerprint });
    }
    match finding.change() {
        "new" => result["baselineState"] = "new".into(),
        "still" => result["baselineState"] = "unchanged".into(),
        // Not compared, or not to be told: the standard has no word for it.
        _ => {}
    }
    result
}

/// A result of the earlier draft that this one has no more.
fn gone(finding: Stored<'_>, file: &str) -> Value {
    let what = [finding.text("what"), finding.text("title")];
    let what = what.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
    json!({
        "ruleId": finding.text("rule"),
        "level": level(finding.severity()),
        "message": { "text": what },
        "locations": [{ "physicalLocation": artifact(file) }],
        "partialFingerprints": { "sauro/1": finding.fingerprints().next() },
        "baselineState": "absent",
    })
}

fn level(severity: Severity) -> &'static str {
    // SARIF has the same three, under the same names.
    severity.name()
}

fn artifact(file: &str) -> Value {
    json!({ "artifactLocation": { "uri": file } })
}

/// A place as the reader would find it, from the outside to the inside.
fn logical_name(spot: &Spot) -> String {
    let rows = spot.rows.join(", ");
    let rows = (!rows.is_empty()).then_some(rows);
    let parts = [&spot.appendix, &spot.section, &rows, &spot.column];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join("/")
}

/// A file's name as a relative address: everything but letters, digits and a few marks as %XX.
fn address(file: &str) -> String {
    let mut address = String::with_capacity(file.len());
    for byte in file.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                address.push(char::from(byte));
            }
            // The separator of paths on Windows.
            b'\\' => address.push('/'),
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_become_addresses() {
        for (file, expected) in [
            ("plans/ke-hoach.docx", "plans/ke-hoach.docx"),
            ("Kế hoạch 1.docx", "K%E1%BA%BF%20ho%E1%BA%A1ch%201.docx"),
            ("C:\\a\\b.docx", "C%3A/a/b.docx"),
        ] {
            assert_eq!(address(file), expected);
        }
    }
}
