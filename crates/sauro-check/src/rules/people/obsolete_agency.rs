//! `obsolete-agency`: an agency that was renamed, merged or abolished.

use std::collections::BTreeMap;

use sauro_document::{BlockId, LineRole, Role};
use sauro_model::Date;
use sauro_model::text::fold;

use super::Problem;
use crate::context::Context;
use crate::finding::{Findings, Spot, quote};
use crate::registry::agencies::{Name, Obsolete, agencies};
use crate::registry::words::{end_of_name, spoken, words};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags an agency that no longer existed when the plan was made.
///
/// # Why
/// Letters and figures go to an agency that cannot answer; the plan looks copied from an older one.
///
/// # Example
/// "theo hướng dẫn của Bộ Nông nghiệp và Phát triển nông thôn" in a plan of September 2025.
///
/// # Not flagged
/// The issuer and the title of a cited document, which keep the old name; a name in quotation
/// marks; "(nay là …)", "trước đây".
pub(crate) static RULE: Rule = Rule {
    name: "obsolete-agency",
    severity: Severity::Warning,
    scope: Scope::BodyAndTables,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    // Only a plan's own date says what existed; without any, today's names are wanted.
    let date = ctx.issued().map_or(ctx.as_of, |(date, _)| date);
    let search = Search::new(date);
    let mut report = |found: Found<'_>, spot: Spot| {
        let problem = Problem::ObsoleteAgency {
            name: found.name.to_owned(),
            now: found.obsolete.now.clone(),
            since: found.obsolete.since,
        };
        findings.report([spot], problem);
    };
    for line in ctx.body().filter(|line| line.role != LineRole::Basis) {
        for found in search.find(&line.text) {
            let spot = ctx.line_spot(line, found.name);
            report(found, spot);
        }
    }
    for table in &ctx.reading.tables {
        for row in &table.rows {
            for (index, cell) in row.cells.iter().enumerate() {
                let column = table.columns.get(index);
                if column.is_none_or(|column| column.role == Role::Basis) {
                    continue;
                }
                // What is merged over columns stands in each of them.
                if index.checked_sub(1).and_then(|left| row.cells.get(left)) == Some(cell) {
                    continue;
                }
                for found in search.find(cell) {
                    let block: Option<BlockId> = row.blocks.get(index).copied().flatten();
                    let spot = Spot {
                        section: table.section.clone(),
                        appendix: table.appendix.clone(),
                        rows: row.number.clone().into_iter().collect(),
                        column: column.map(|column| column.heading.clone()),
                        quote: quote(found.name),
                        blocks: block.into_iter().collect(),
                    };
                    report(found, spot);
                }
            }
        }
    }
}

/// What is searched for: the agencies that no longer existed on a day, by the first word of their
/// names as printed.
struct Search {
    starts: BTreeMap<&'static str, Vec<(&'static Obsolete, &'static Name)>>,
}

/// An agency that no longer exists, as a text names it.
struct Found<'t> {
    name: &'t str,
    obsolete: &'static Obsolete,
}

impl Search {
    fn new(date: Date) -> Search {
        let mut starts: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for obsolete in agencies().obsolete.iter().filter(|obsolete| obsolete.since <= date) {
            for name in &obsolete.names {
                let first = words(&name.printed).next().map_or("", |word| word.text);
                starts.entry(first).or_default().push((obsolete, name));
            }
        }
        Search { starts }
    }

    fn find<'t>(&self, text: &'t str) -> Vec<Found<'t>> {
        let mut found: Vec<(usize, Found<'t>)> = Vec::new();
        for (first, names) in &self.starts {
            for (start, _) in text.match_indices(first) {
                let before = text.get(..start).unwrap_or_default();
                if before.chars().next_back().is_some_and(char::is_alphanumeric) {
                    continue;
                }
                let longest = names
                    .iter()
                    .filter_map(|(obsolete, name)| {
                        let end = end_of_name(text, start, &name.words)?;
                        is_said(text.get(start..end)?, name).then_some((end, *obsolete))
                    })
                    .max_by_key(|(end, _)| *end);
                if let Some((end, obsolete)) = longest
                    && !is_history(before, text.get(end..).unwrap_or_default())
                    && let Some(name) = text.get(start..end)
                {
                    found.push((start, Found { name, obsolete }));
                }
            }
        }
        found.sort_by_key(|(start, _)| *start);
        found.into_iter().map(|(_, found)| found).collect()
    }
}

/// Whether the first words are the same with their tones: "Sở", not "Số".
fn is_said(text: &str, name: &Name) -> bool {
    let first = |text: &str| words(text).next().map(|word| spoken(word.text));
    first(text) == first(&name.printed)
}

/// Whether the words around a name show that the old name is meant: the issuer of a cited document,
/// a title in quotation marks, a remark on the renaming.
fn is_history(before: &str, after: &str) -> bool {
    let sentence = before.rsplit(['\n', ';']).next().unwrap_or(before);
    let sentence = sentence.rsplit(". ").next().unwrap_or(sentence);
    if sentence.matches('“').count() > sentence.matches('”').count()
        || sentence.matches('"').count() % 2 == 1
        || has_document_number(sentence)
    {
        return true;
    }
    let (before, after) = (fold(sentence), fold(after));
    let after = after.trim_start();
    ["truoc day", "truoc kia", "nguyen la", "tien than", "truoc khi", "truoc sap xep"]
        .iter()
        .any(|words| before.contains(words))
        || ["(nay la", "nay la", "(cu)", "cu ", "truoc day", "(truoc", "truoc khi", "truoc sap xep"]
            .iter()
            .any(|words| after.starts_with(words))
}

/// Whether a sentence cites a document by number: "số 26/2020/TT-BTTTT", "12/QĐ-UBND".
fn has_document_number(sentence: &str) -> bool {
    sentence.split_whitespace().any(|token| {
        let mut parts = token.split('/');
        let begins = parts.next().is_some_and(|part| part.ends_with(|c: char| c.is_ascii_digit()));
        begins && parts.any(|part| part.starts_with(char::is_uppercase))
    })
}
