//! `repeated-full-citation`: a document's full title given again and again.

use std::collections::BTreeMap;

use sauro_model::text::key;

use super::Problem;
use super::citation::is_full_title;
use super::cited::{Cited, Site};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a document whose full title stands at least three times in the text's own words, or at
/// least six times where the titles of other documents are counted too.
///
/// # Why
/// Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.b: from the second time on, kind, number and symbol are
/// enough. Repeated titles bury what the sentence says.
///
/// # Example
/// "Nghị quyết số 57-NQ/TW … về “đột phá phát triển …”", nine times in seven bases and two sentences
///
/// # Not flagged
/// The plan's own title wherever it stands; cells of tables, which are read by themselves.
pub(crate) static RULE: Rule = Rule {
    name: "repeated-full-citation",
    severity: Severity::Note,
    scope: Scope::Body,
    needs: &[Need::Body],
    check,
};

/// As often as this the drafter repeats a title without need.
const OWN: usize = 3;
/// The titles of other documents repeat it without the drafter's doing.
const IN_ALL: usize = 6;

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let all = ctx.citations();
    let own_title: Vec<String> = all
        .iter()
        .filter(|cited| cited.is_in_title())
        .map(|cited| key(cited.citation.rest))
        .collect();
    let mut documents: BTreeMap<&str, Vec<&Cited<'_>>> = BTreeMap::new();
    for cited in all {
        let is_line = matches!(cited.site, Site::Line(_)) && !cited.is_in_title();
        let is_full = cited.citation.title.is_some_and(is_full_title);
        let in_own_title = || {
            let rest = key(cited.citation.rest);
            own_title.iter().any(|title| rest.starts_with(title.as_str()))
        };
        if is_line && is_full && !in_own_title() {
            documents.entry(&cited.citation.key).or_default().push(cited);
        }
    }
    for (document, places) in documents {
        let own = places.iter().filter(|cited| !cited.citation.is_nested).count();
        let count = places.len();
        let Some(second) = places.get(1).filter(|_| own >= OWN || count >= IN_ALL) else {
            continue;
        };
        let citation = &second.citation;
        let short = match citation.kind {
            Some(kind) => format!("{kind} số {}", citation.number),
            None => citation.number.to_owned(),
        };
        let problem = Problem::RepeatedFullCitation { short, count };
        findings.report([second.spot(ctx)], problem).about(document);
    }
}
