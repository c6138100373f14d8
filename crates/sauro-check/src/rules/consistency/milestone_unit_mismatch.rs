//! `milestone-unit-mismatch`: milestones of one indicator that are measured differently.

use sauro_model::Target;
use sauro_model::text::key;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};
use crate::rules::targets::{is_generic, says_something, target_spot};

/// Flags an indicator whose milestones use different units, or words at one and a number at
/// another.
///
/// # Why
/// Progress from one milestone to the next cannot be computed.
///
/// # Example
/// | 1.1 | Triển khai trung tâm dữ liệu | Trung tâm được công nhận đạt chuẩn (2026) | 100% (2030) |
///
/// # Not flagged
/// "9/9 nền tảng" beside "100%", which is the same; milestones without a unit of their own.
pub(crate) static RULE: Rule = Rule {
    name: "milestone-unit-mismatch",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for series in ctx.series() {
        let step = series.steps().find(|(earlier, later)| {
            // Rows that only resemble one another may be of two things, one in words.
            let in_figures = earlier.target.value.is_some() && later.target.value.is_some();
            (series.is_certain || in_figures) && differ(earlier.target, later.target)
        });
        let Some((earlier, later)) = step else { continue };
        let text = |target: &Target| match &target.unit {
            Some(unit) if target.value.is_some() && !target.text.contains(unit.as_str()) => {
                format!("{} ({unit})", target.text)
            }
            _ => target.text.clone(),
        };
        let problem = Problem::MilestoneUnitMismatch {
            earlier: (earlier.by.year(), text(earlier.target)),
            later: (later.by.year(), text(later.target)),
        };
        let spots =
            [target_spot(later.row, later.target), target_spot(earlier.row, earlier.target)];
        let found = findings.report(spots, problem).about(&later.row.indicator.name);
        if !series.is_certain {
            found.certainty(Certainty::Review);
        }
    }
}

/// How a target is measured.
#[derive(PartialEq)]
enum Measure {
    /// By words.
    Words,
    /// As a share.
    Share,
    /// As all of a whole: "9/9", which is also 100 %.
    Whole,
    /// By counting, the unit folded; the population where it is a rate.
    Count(String, Option<u64>),
    /// By a number that says no unit of its own.
    Bare,
}

fn measure(target: &Target) -> Option<Measure> {
    let Some(value) = target.value else {
        let is_number = target.text.chars().any(|c| c.is_ascii_digit());
        return (says_something(&target.text) && !is_number).then_some(Measure::Words);
    };
    if target.of == Some(value) {
        return Some(Measure::Whole);
    }
    let unit = target.unit.as_deref().unwrap_or_default();
    if unit.starts_with('%') {
        return Some(Measure::Share);
    }
    if unit.is_empty() || is_generic(unit) {
        return Some(Measure::Bare);
    }
    Some(Measure::Count(key(unit), target.per.map(f64::to_bits)))
}

fn differ(earlier: &Target, later: &Target) -> bool {
    let (Some(earlier), Some(later)) = (measure(earlier), measure(later)) else { return false };
    match (&earlier, &later) {
        (Measure::Words, _) | (_, Measure::Words) => earlier != later,
        (Measure::Bare | Measure::Whole, _) | (_, Measure::Bare | Measure::Whole) => false,
        _ => earlier != later,
    }
}
