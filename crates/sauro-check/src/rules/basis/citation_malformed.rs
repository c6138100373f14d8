//! `citation-malformed`: a number and symbol that is not written as such documents are numbered.

use super::Problem;
use super::symbol::proposed;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a symbol whose right form is certain: a hyphen or slash missing, changed or typed as a line
/// under, QD for QĐ, a number under ten without its zero.
///
/// # Why
/// Whoever looks the document up by its number does not find it.
///
/// # Example
/// "71/NQCP", "57 NQ/TW", "45/KH_UBND", "2-KH/ĐU"
///
/// # Not flagged
/// Party documents, "57-NQ/TW", which have hyphen and slash the other way round; symbols broken over
/// two lines; official letters, "1118/UBND-KGVX".
pub(crate) static RULE: Rule = Rule {
    name: "citation-malformed",
    severity: Severity::Warning,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for cited in ctx.citations() {
        let number = cited.citation.number;
        let Some(proposed) = proposed(number) else { continue };
        let problem = Problem::CitationMalformed { number: number.to_owned(), proposed };
        findings.report([cited.number_spot(ctx)], problem);
    }
}
