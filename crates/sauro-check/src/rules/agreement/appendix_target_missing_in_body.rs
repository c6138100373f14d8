//! `appendix-target-missing-in-body`: a row that the body does not echo.

use sauro_document::{LineRole, has_word};
use sauro_model::text::fold;

use super::Problem;
use super::matching::Named;
use crate::context::Context;
use crate::finding::Findings;
use crate::likeness::{Band, Phrase, Wordings};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags an indicator with a value that the body's targets leave out, where they repeat most of
/// the others.
///
/// # Why
/// A reader of the body alone takes its list for complete.
///
/// # Example
/// | 9 | Hoạt động tuyên truyền khởi nghiệp | Số hoạt động | ≥ 02 |, and no such target in II.2.
///
/// # Not flagged
/// Anything in plans whose body leaves the targets to an appendix ("Chi tiết tại Phụ lục") or
/// repeats only some of them; rows without a value.
pub(crate) static RULE: Rule = Rule {
    name: "appendix-target-missing-in-body",
    severity: Severity::Note,
    scope: Scope::BodyAndTables,
    needs: &[Need::Body, Need::Indicators],
    check,
};

/// Fewer commitments than these are examples, no list.
const LISTED: usize = 5;

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let matches = ctx.matches();
    findings.partial_if(matches.is_cut);
    if matches.commitments.len() < LISTED || leaves_targets_to_appendix(ctx) {
        return;
    }
    let sides = matches.named.iter().zip(&matches.nearest_commitment);
    let valued = sides.filter(|(named, _)| named.targets.iter().any(|t| t.value.is_some()));
    let valued: Vec<_> = valued.collect();
    let missing: Vec<_> =
        valued.iter().filter(|(_, near)| Band::of(**near) == Band::Different).collect();
    // Where the body repeats less than two thirds of the rows, it makes no claim to all.
    if missing.len() * 3 > valued.len() {
        return;
    }
    let mut wordings = Wordings::default();
    let lines = lines_with_figures(ctx, &mut wordings);
    for (named, _) in missing {
        if is_mentioned(named, &lines, &mut wordings) {
            continue;
        }
        let spot = ctx.indicators.get(named.row).map(|row| row.cells.spot());
        findings.report(spot, Problem::AppendixTargetMissing).about(&named.name);
    }
}

/// Whether the part on goals refers to an appendix for its targets.
fn leaves_targets_to_appendix(ctx: &Context<'_>) -> bool {
    let speaks_of_targets =
        |text: &str| ["muc tieu", "chi tieu"].iter().any(|words| has_word(text, words));
    ctx.body().any(|line| {
        let text = fold(&line.text);
        let above = line.headings.iter().filter_map(|index| ctx.reading.lines.get(*index));
        has_word(&text, "phu luc")
            && line.role == LineRole::Text
            && (speaks_of_targets(&text)
                || above.into_iter().any(|heading| speaks_of_targets(&fold(&heading.text))))
    })
}

/// The lines of the body that hold figures.
fn lines_with_figures<'a>(ctx: &Context<'a>, wordings: &mut Wordings) -> Vec<(&'a str, Phrase)> {
    let lines = ctx.lines(LineRole::Text).map(|line| line.text.as_str());
    let with_figures = lines.filter(|text| text.bytes().any(|byte| byte.is_ascii_digit()));
    with_figures.map(|text| (text, wordings.enter(text))).collect()
}

/// Whether a line of the body speaks of the indicator with its figure.
fn is_mentioned(named: &Named<'_>, lines: &[(&str, Phrase)], wordings: &mut Wordings) -> bool {
    let name = wordings.take_apart(&named.name);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let figures: Vec<String> = named.targets.iter().map(|target| digits(&target.text)).collect();
    lines.iter().any(|(text, line)| {
        figures.iter().any(|figure| !figure.is_empty() && text.contains(figure.as_str()))
            && wordings.share_in(&name, line) >= 0.8
    })
}
