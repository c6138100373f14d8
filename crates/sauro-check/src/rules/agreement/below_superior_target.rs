//! `below-superior-target`: a value below the one that the plan above sets.

use sauro_document::has_word;
use sauro_model::Comparison;
use sauro_model::text::fold;

use super::Problem;
use super::amount::Amount;
use super::matching::{parts, spot_of_target};
use super::superior::{Above, indicators_above, name_of};
use crate::context::Context;
use crate::finding::Findings;
use crate::likeness::{Agreement, Band, Phrase, Wordings};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags an indicator whose value for a milestone falls short of the one in the plan of the
/// authority above.
///
/// # Why
/// The province counts its own value together from those of its communes.
///
/// # Example
/// | 6.3 | Tỷ lệ dân số trưởng thành có chữ ký số cá nhân | > 30% |; the province's plan: 50%.
///
/// # Not flagged
/// Values of other milestones, units or populations; more than the province asks. Where the
/// province does not say that communes are to reach its value, or the names are only somewhat
/// alike, a person is asked to look.
pub(crate) static RULE: Rule = Rule {
    name: "below-superior-target",
    severity: Severity::Error,
    scope: Scope::ParentPlan,
    needs: &[Need::ParentPlan, Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(parent) = ctx.parent else { return };
    let mut wordings = Wordings::default();
    let above = indicators_above(parent, &mut wordings);
    let mut rows = Vec::new();
    let mut phrases: Vec<Phrase> = Vec::new();
    for row in &ctx.indicators {
        for (name, targets) in parts(row.indicator) {
            phrases.push(wordings.enter(&name));
            rows.push((row, name, targets));
        }
    }
    let document = name_of(parent);
    let above_phrases: Vec<Phrase> = above.iter().map(|above| above.phrase.clone()).collect();
    let likest = likest(&wordings, &phrases, &above, &above_phrases);
    findings.partial_if(wordings.is_cut());
    for (row, likeness, above) in likest {
        let Some((row, name, targets)) = rows.get(row) else { continue };
        for target in targets {
            let Some(mine) = Amount::of_target(target, ctx) else { continue };
            let asked = above.targets.iter().find_map(|asked| {
                let amount = Amount::of_target(asked, ctx)?;
                (mine.is_comparable(&amount) && falls_short(&mine, &amount, name)).then_some(asked)
            });
            let Some(asked) = asked else { continue };
            let problem = Problem::BelowSuperior {
                indicator: row.indicator.name.clone(),
                by: mine.by,
                value: target.text.clone(),
                asked: asked.text.clone(),
                document: document.clone(),
            };
            let is_sure = Band::of(likeness) == Band::Same && above.is_for_communes;
            let found = findings.report([spot_of_target(row, target)], problem);
            let by = mine.by.map(|by| by.to_string()).unwrap_or_default();
            found.about(&format!("{name} {by}"));
            if is_sure {
                found.certainty(Certainty::Likely);
            } else {
                found.certainty(Certainty::Review).severity(Severity::Warning);
            }
        }
    }
}

/// For each row, the indicator above that is likest and about the same population.
fn likest<'s, 'a>(
    wordings: &Wordings,
    rows: &[Phrase],
    above: &'s [Above<'a>],
    above_phrases: &[Phrase],
) -> Vec<(usize, f64, &'s Above<'a>)> {
    let mut best: Vec<Option<(f64, usize)>> = vec![None; rows.len()];
    for (row, other) in wordings.pairs(rows, above_phrases) {
        let (Some(mine), Some(others)) = (rows.get(row), above_phrases.get(other)) else {
            continue;
        };
        let likeness = wordings.likeness(mine, others);
        let agrees = mine.subject.against(&others.subject) == Agreement::Full;
        if !agrees || Band::of(likeness) == Band::Different {
            continue;
        }
        if let Some(slot) = best.get_mut(row)
            && slot.is_none_or(|(before, _)| likeness > before)
        {
            *slot = Some((likeness, other));
        }
    }
    let found = best.into_iter().enumerate().filter_map(|(row, best)| {
        let (likeness, other) = best?;
        Some((row, likeness, above.get(other)?))
    });
    found.collect()
}

/// Whether a value is worse than the one asked for.
fn falls_short(mine: &Amount, asked: &Amount, name: &str) -> bool {
    const FALLING: [&str; 8] =
        ["giam", "ho ngheo", "qua han", "tre han", "cham", "thoi gian", "ton dong", "sai sot"];
    let name = fold(name);
    let is_ceiling = matches!(asked.comparison, Comparison::AtMost | Comparison::LessThan);
    let falls = is_ceiling || FALLING.iter().any(|words| has_word(&name, words));
    !mine.is_equal(asked)
        && asked.comparison != Comparison::Text
        && if falls { mine.value > asked.value } else { mine.value < asked.value }
}
