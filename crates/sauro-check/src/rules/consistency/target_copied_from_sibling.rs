//! `target-copied-from-sibling`: a target whose words fit another row of the group.

use std::collections::{BTreeMap, BTreeSet};

use sauro_model::Target;
use sauro_model::text::fold;

use super::Problem;
use crate::context::{Context, IndicatorRow};
use crate::finding::{Findings, quote};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};
use crate::rules::targets::target_spot;

/// Flags, for review, a target that stands in two or more rows of a group in the same words, where
/// the words fit the name of one row better.
///
/// # Why
/// The target was copied from the neighbour and does not measure its own indicator.
///
/// # Example
/// 3.3 "Tỷ lệ hệ thống thông tin được kiểm tra định kỳ": "100% hệ thống thông tin được phê duyệt
/// cấp độ", which is the target of 3.1
///
/// # Not flagged
/// "100%" and other targets without a thing; a population that all names share ("100% cán bộ, công
/// chức").
pub(crate) static RULE: Rule = Rule {
    name: "target-copied-from-sibling",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

/// A target of fewer syllables names no thing of its own.
const SYLLABLES: usize = 4;
/// How much of the target's words must stand in the name that it fits.
const FITS: f64 = 0.6;
/// How much less the row's own name must have of them.
const MARGIN: f64 = 0.1;

type Key<'a> = (Option<&'a str>, BTreeSet<String>);
type Copy<'c, 'a> = (&'c IndicatorRow<'a>, &'a Target);

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut copies: BTreeMap<Key<'_>, Vec<Copy<'_, '_>>> = BTreeMap::new();
    for row in &ctx.indicators {
        for target in &row.indicator.targets {
            let words = syllables(&target.text);
            if words.len() < SYLLABLES {
                continue;
            }
            // As a set, so that a doubled or a lost syllable makes no difference.
            let key = (row.indicator.group.as_deref(), words.into_iter().collect());
            let rows = copies.entry(key).or_default();
            if rows.last().is_none_or(|(last, _)| !std::ptr::eq(*last, row)) {
                rows.push((row, target));
            }
        }
    }
    for rows in copies.into_values().filter(|rows| rows.len() >= 2) {
        let fits: Vec<f64> =
            rows.iter().map(|(row, target)| fit(&target.text, &row.indicator.name)).collect();
        let best = fits.iter().copied().fold(0.0, f64::max);
        let Some(source) = fits.iter().position(|fit| *fit == best) else { continue };
        let Some((source, _)) = rows.get(source).filter(|_| best >= FITS) else { continue };
        for ((row, target), fit) in rows.iter().zip(&fits) {
            if *fit > best - MARGIN {
                continue;
            }
            let name = quote(&source.indicator.name).unwrap_or_default();
            let spots = [target_spot(row, target)];
            let found = findings.report(spots, Problem::TargetCopied { source: name });
            found.certainty(Certainty::Review).about(&row.indicator.name);
        }
    }
}

/// The folded syllables of a text, numbers left out.
fn syllables(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let is_word = |word: &&str| !word.is_empty() && !word.starts_with(|c: char| c.is_ascii_digit());
    words.filter(is_word).map(str::to_owned).collect()
}

/// How much of a target's pairs of syllables stand in a name, from 0 to 1.
fn fit(target: &str, name: &str) -> f64 {
    let (target, name) = (syllables(target), syllables(name));
    let pairs = |words: &[String]| -> BTreeSet<(String, String)> {
        words.iter().cloned().zip(words.iter().skip(1).cloned()).collect()
    };
    let (wanted, there) = (pairs(&target), pairs(&name));
    if wanted.is_empty() {
        return 0.0;
    }
    wanted.intersection(&there).count() as f64 / wanted.len() as f64
}
