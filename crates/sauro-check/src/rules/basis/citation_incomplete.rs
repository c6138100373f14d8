//! `citation-incomplete`: the first citation of a document leaves something out.

use std::collections::BTreeSet;

use sauro_model::text::fold;

use super::cited::Cited;
use super::{Lacking, Problem};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags the first citation of a document where its kind, day, issuer or title is missing; a note
/// where only the title is.
///
/// # Why
/// Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.b: the first citation gives kind, number, symbol, day,
/// issuer and title; later ones only kind, number and symbol.
///
/// # Example
/// "Quyết định số 411/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Chiến lược …" (no day)
///
/// # Not flagged
/// Laws, which need no number and no issuer; official letters and proposals without a title; later
/// citations; documents named inside another's title.
pub(crate) static RULE: Rule = Rule {
    name: "citation-incomplete",
    severity: Severity::Warning,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut known: BTreeSet<String> = BTreeSet::new();
    for cited in ctx.citations() {
        let key = &cited.citation.key;
        if known.contains(key) {
            continue;
        }
        // What stands inside another's title is copied from it: it tells the reader, and cannot be
        // completed. The plan's own title is no citation.
        if cited.is_in_title() || cited.citation.is_nested {
            if cited.citation.has_day && !cited.is_in_title() {
                known.insert(key.clone());
            }
            continue;
        }
        known.insert(key.clone());
        let lacks = lacking(cited);
        if lacks.is_empty() || cited.is_law() {
            continue;
        }
        let only_title = lacks == [Lacking::Title];
        let number = cited.citation.number.to_owned();
        let problem = Problem::CitationIncomplete { number, lacks };
        let found = findings.report([cited.spot(ctx)], problem);
        found.about(key);
        if only_title {
            found.severity(Severity::Note);
        }
    }
}

fn lacking(cited: &Cited<'_>) -> Vec<Lacking> {
    let citation = &cited.citation;
    let kind = citation.kind.map(fold).unwrap_or_default();
    // "Theo đề nghị của … tại Tờ trình số …": its sender stands before it, and it needs no title.
    let is_letter = ["cong van", "cv", "cong dien", "to trinh"].contains(&kind.as_str());
    let parts = [
        (Lacking::Kind, citation.kind.is_none()),
        (Lacking::Date, !citation.has_day),
        (Lacking::Issuer, citation.issuer.is_none() && kind != "to trinh"),
        (Lacking::Title, citation.title.is_none() && !citation.is_listed && !is_letter),
    ];
    parts.into_iter().filter(|(_, is_lacking)| *is_lacking).map(|(part, _)| part).collect()
}
