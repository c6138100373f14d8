//! `non-monotonic-target`: a later milestone that asks for less than an earlier one.

use sauro_document::has_word;
use sauro_model::text::{fold, key};
use sauro_model::{Comparison, Direction, Target};

use super::Problem;
use super::series::{Point, Series};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};
use crate::rules::targets::{is_generic, target_spot};

/// Flags an indicator whose target gets worse from one milestone to a later one.
///
/// # Why
/// Who reaches the earlier milestone has reached the later one too; mostly a figure was mistyped.
///
/// # Example
/// Đơn đăng ký sở hữu trí tuệ: ≥ 20 (2035), ≥ 10 (2040), ≥ 25 (2045)
///
/// # Not flagged
/// Figures that are to fall (hộ nghèo, thời gian, hồ sơ quá hạn, "không quá"); milestones in
/// different units; equal values.
pub(crate) static RULE: Rule = Rule {
    name: "non-monotonic-target",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for series in ctx.series() {
        let Some(is_falling) = direction(&series) else { continue };
        let wrong = series.steps().find(|(earlier, later)| {
            let (Some(before), Some(after)) = (earlier.target.value, later.target.value) else {
                return false;
            };
            let is_worse = if is_falling { after > before } else { after < before };
            is_worse && is_comparable(earlier.target, later.target)
        });
        let Some((earlier, later)) = wrong else { continue };
        let values = series.points.iter().map(|point| (point.by.year(), point.target.text.clone()));
        let problem = Problem::NonMonotonicTarget {
            values: values.collect(),
            between: (earlier.by.year(), later.by.year()),
            is_falling,
        };
        let spots =
            [target_spot(later.row, later.target), target_spot(earlier.row, earlier.target)];
        let found = findings.report(spots, problem).about(&later.row.indicator.name);
        found.certainty(certainty(&series, [earlier, later]));
    }
}

/// Whether less is better: `None` where the value is to stay.
fn direction(series: &Series<'_, '_>) -> Option<bool> {
    let first = series.points.first()?;
    match first.row.indicator.direction {
        Some(Direction::Keep) => return None,
        Some(Direction::Decrease) => return Some(true),
        Some(Direction::Increase) => return Some(false),
        None => {}
    }
    let is_upper_bound = series
        .points
        .iter()
        .any(|point| matches!(point.target.comparison, Comparison::AtMost | Comparison::LessThan));
    if is_upper_bound {
        return Some(true);
    }
    let falls = series.points.iter().any(|point| names_burden(&point.row.indicator.name));
    // A burden without a bound may be counted either way: "số vụ vi phạm được xử lý".
    if falls { None } else { Some(false) }
}

/// Whether a name is of something that a plan wants less of.
fn names_burden(name: &str) -> bool {
    const BURDENS: [&str; 18] = [
        "giam",
        "cat giam",
        "ho ngheo",
        "can ngheo",
        "thoi gian",
        "qua han",
        "tre han",
        "cham",
        "ton dong",
        "vi pham",
        "su co",
        "khieu nai",
        "sai sot",
        "tra lai",
        "chi phi",
        "ma doc",
        "con lai",
        "that nghiep",
    ];
    let folded = fold(name);
    BURDENS.iter().any(|words| has_word(&folded, words))
}

fn is_comparable(a: &Target, b: &Target) -> bool {
    let unit = |target: &Target| target.unit.as_deref().map(key).unwrap_or_default();
    let (first, second) = (unit(a), unit(b));
    let is_share = |unit: &str| unit.starts_with('%');
    let is_named = |unit: &str| !unit.is_empty() && !is_generic(unit);
    let units_agree = first == second
        || is_share(&first) == is_share(&second)
            && !(is_named(&first) && is_named(&second))
            && a.per.is_none();
    units_agree && a.per == b.per && a.of == b.of
}

fn certainty(series: &Series<'_, '_>, step: [&Point<'_, '_>; 2]) -> Certainty {
    let [earlier, later] = step;
    let is_lower_bound =
        |target: &Target| matches!(target.comparison, Comparison::AtLeast | Comparison::MoreThan);
    let is_bound = is_lower_bound(earlier.target) || is_lower_bound(later.target);
    let is_told = later.row.indicator.direction.is_some()
        || matches!(later.target.comparison, Comparison::AtMost | Comparison::LessThan);
    let is_share = later.target.unit.as_deref() == Some("%");
    match series.is_certain {
        true if is_bound || is_told => Certainty::Certain,
        true if is_share => Certainty::Likely,
        _ => Certainty::Review,
    }
}
