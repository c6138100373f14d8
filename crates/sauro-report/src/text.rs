//! A report as plain text, for a terminal or an e-mail.

use sauro_messages::Lang;
use sauro_model::Date;
use serde_json::Value;

use crate::outcome::Outcome;
use crate::stored::{SEVERITIES, Stored, not_checked};

/// The reports of all files, one below the other.
pub fn text(outcomes: &[Outcome<'_>], lang: Lang) -> String {
    let mut text = String::new();
    for outcome in outcomes {
        if !text.is_empty() {
            text.push('\n');
        }
        match outcome.report {
            Ok(report) => push_report(&mut text, outcome.file, report, lang),
            Err(failure) => {
                let words = lang.report_words();
                text.push_str(&format!(
                    "{}: {}. {}\n",
                    outcome.file, words.not_read, failure.message
                ));
            }
        }
    }
    text
}

fn push_report(text: &mut String, file: &str, report: &Value, lang: Lang) {
    let words = lang.report_words();
    let counts = SEVERITIES.map(|severity| {
        let of_severity = Stored::findings(report).filter(|one| one.severity() == severity);
        lang.findings_of(severity, of_severity.count())
    });
    text.push_str(&format!("{file}: {}", counts.join(", ")));
    if let Some(date) = report["asOf"].as_str().and_then(|date| Date::parse_iso(date).ok()) {
        text.push_str(&format!(" ({}: {})", words.as_of.to_lowercase(), lang.date(date)));
    }
    text.push('\n');
    push_comparison(text, report, lang);
    if Stored::findings(report).next().is_none() {
        text.push_str(&format!("  {}\n", words.nothing_found));
    }
    for severity in SEVERITIES {
        for finding in Stored::findings(report).filter(|one| one.severity() == severity) {
            push_finding(text, finding, lang);
        }
    }
    let skipped: Vec<[&str; 3]> = not_checked(report).collect();
    if !skipped.is_empty() {
        text.push_str(&format!("\n  {}\n", words.not_checked));
    }
    for [what, rule, why] in skipped {
        text.push_str(&format!("    {what} ({rule}): {why}\n"));
    }
}

/// What became of an earlier draft's findings: how many, and those that are gone.
fn push_comparison(text: &mut String, report: &Value, lang: Lang) {
    let previous = &report["previous"];
    if !previous.is_object() {
        return;
    }
    let count = |name: &str| previous[name].as_u64().unwrap_or_default();
    let counts = [
        (Stored::solved(report).count() as u64, "solved"),
        (count("new"), "new"),
        (count("still"), "still"),
        (count("untold"), "unknown"),
    ];
    let counts = counts.into_iter().filter(|(count, name)| *count > 0 || *name != "unknown");
    let counts: Vec<String> = counts
        .map(|(count, name)| format!("{count} {}", lang.change(name).to_lowercase()))
        .collect();
    let day = previous["asOf"].as_str().unwrap_or_default();
    text.push_str(&format!("  {}: {}\n", lang.compared_with(day), counts.join(", ")));
    for finding in Stored::solved(report) {
        let what = [finding.text("what"), finding.text("title")];
        let what = what.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        text.push_str(&format!(
            "    {}: {what} ({})\n",
            lang.change("solved"),
            finding.text("rule")
        ));
    }
}

fn push_finding(text: &mut String, finding: Stored<'_>, lang: Lang) {
    let words = lang.report_words();
    let (severity, title, rule) =
        (lang.severity(finding.severity()), finding.text("title"), finding.text("rule"));
    let change = lang.change(finding.change());
    let change = if change.is_empty() { String::new() } else { format!(" [{change}]") };
    text.push_str(&format!("\n  {severity}: {title} ({rule}){change}\n"));
    text.push_str(&format!("    {}\n", finding.message("what")));
    text.push_str(&format!("    {}: {}\n", words.why, finding.message("why")));
    text.push_str(&format!("    {}: {}\n", words.fix, finding.message("fix")));
}
