//! The cases of every rule: `tests/rules/<rule>.md`, read aloud as its specification.
//!
//! Under `## Flagged` and `## Not flagged` headings stand blocks ` ```plan `: a sketched document
//! with its marks. Only the rule of the file is asked. After `plan` may stand `bare` (no preamble),
//! `as-of=2026-03-01`, `document` (the rule finds something that has no place in the text),
//! `review` (all that it finds needs a person's look) and `severity=error`. A block ` ```parent `
//! before it is the plan of the authority above. A block ` ```says ` after it holds the Vietnamese
//! words of what was found: what and fix, one line each.

use std::collections::BTreeSet;

use sauro_check::{Certainty, Finding, Input, Profile, check};
use sauro_import::Imported;
use sauro_messages::Lang;
use sauro_model::Date;

use crate::sketch;

/// A fenced block of a case file.
struct Fence<'t> {
    info: &'t str,
    text: String,
    heading: String,
    line: usize,
}

fn fences(text: &str) -> Vec<Fence<'_>> {
    let mut fences: Vec<Fence<'_>> = Vec::new();
    let mut heading = String::new();
    let mut open = false;
    for (index, line) in text.lines().enumerate() {
        match (line.strip_prefix("```"), open) {
            (Some(info), false) => {
                open = true;
                let (text, heading) = (String::new(), heading.clone());
                fences.push(Fence { info, text, heading, line: index + 1 });
            }
            (Some(_), true) => open = false,
            (None, true) => {
                if let Some(fence) = fences.last_mut() {
                    fence.text.push_str(line);
                    fence.text.push('\n');
                }
            }
            (None, false) => {
                if let Some(text) = line.strip_prefix("## ") {
                    heading = text.to_owned();
                }
            }
        }
    }
    fences
}

fn option<'t>(info: &'t str, name: &str) -> Option<&'t str> {
    info.split_whitespace().find_map(|word| word.strip_prefix(name)?.strip_prefix('='))
}

fn has(info: &str, word: &str) -> bool {
    info.split_whitespace().any(|other| other == word)
}

/// What a rule finds in a sketch.
fn findings_of(
    rule: &str,
    imported: &Imported,
    info: &str,
    parent: Option<&Imported>,
) -> Vec<Finding> {
    let as_of = option(info, "as-of").unwrap_or("2026-02-01");
    let profile =
        Profile { days_after_parent: Some(30), wants_amounts: true, ..Profile::default() };
    let report = check(&Input {
        plan: &imported.plan,
        document: &imported.document,
        reading: &imported.reading,
        as_of: Date::parse_iso(as_of).unwrap_or_else(|_| panic!("{as_of} is no day")),
        parent: parent.map(|parent| &parent.plan),
        profile: &profile,
        accepted: &[],
    });
    report.findings.into_iter().filter(|finding| finding.rule.name == rule).collect()
}

/// Checks the cases of one file; returns what is wrong with them.
fn check_file(rule: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut parent: Option<Imported> = None;
    let mut last: Vec<Finding> = Vec::new();
    for fence in fences(text) {
        let mut fault = |what: String| faults.push(format!("{rule}.md:{}: {what}", fence.line));
        let kind = fence.info.split_whitespace().next().unwrap_or_default();
        match kind {
            "parent" => {
                let sketch = sketch::read(&fence.text, true);
                parent = Some(sauro_import::interpret(sketch.document));
            }
            "plan" => {
                let sketch = sketch::read(&fence.text, has(fence.info, "bare"));
                let imported = sauro_import::interpret(sketch.document);
                last = findings_of(rule, &imported, fence.info, parent.take().as_ref());
                let expected: BTreeSet<u32> = sketch.marks.iter().map(|(line, _)| *line).collect();
                let found: BTreeSet<u32> = last
                    .iter()
                    .flat_map(|finding| &finding.spots)
                    .flat_map(|spot| &spot.blocks)
                    .filter_map(|block| sketch::line_of(*block))
                    .collect();
                if let Some((_, name)) = sketch.marks.iter().find(|(_, name)| name != rule) {
                    fault(format!("a mark names another rule: {name}"));
                }
                let is_flagged = fence.heading.starts_with("Flagged");
                let wants_any = has(fence.info, "document") || !expected.is_empty();
                if is_flagged != wants_any {
                    fault("its heading and its marks disagree".into());
                }
                if wants_any == last.is_empty()
                    || (!has(fence.info, "document") && expected != found)
                {
                    let words: Vec<String> =
                        last.iter().map(|finding| Lang::Vi.finding(finding).what).collect();
                    fault(format!("expected lines {expected:?}, found {found:?}: {words:#?}"));
                }
                if has(fence.info, "review")
                    && last.iter().any(|finding| finding.certainty != Certainty::Review)
                {
                    fault("not all findings are for review".into());
                }
                if let Some(severity) = option(fence.info, "severity")
                    && last.iter().any(|finding| finding.severity.name() != severity)
                {
                    fault(format!("not all findings are of severity {severity}"));
                }
            }
            "says" => {
                let mut said = String::new();
                for finding in &last {
                    let words = Lang::Vi.finding(finding);
                    said.push_str(&format!("{}\n{}\n", words.what, words.fix));
                }
                if said != fence.text {
                    fault(format!("the words are now:\n{said}"));
                }
            }
            other => fault(format!("unknown block {other}")),
        }
    }
    faults
}

#[test]
fn cases_of_every_rule_hold() {
    let only = std::env::var("RULE").ok();
    let mut faults = Vec::new();
    for rule in sauro_check::rules::all() {
        if only.as_ref().is_some_and(|only| !rule.name.contains(only.as_str())) {
            continue;
        }
        let path = crate::path("rules").join(format!("{}.md", rule.name));
        match std::fs::read_to_string(&path) {
            Ok(text) => faults.extend(check_file(rule.name, &text)),
            Err(error) => faults.push(format!("{}: {error}", path.display())),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
