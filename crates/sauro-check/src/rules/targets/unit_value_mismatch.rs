//! `unit-value-mismatch`: a unit that does not fit the value beside it.

use sauro_document::Role;
use sauro_model::{Indicator, Target};

use super::generic_unit::is_generic;
use super::{Problem, says_something, target_spot};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a value that is no percentage under the unit "%", a percentage under another unit, a
/// percentage for a name that is a number of things, and a count for a name that is a share.
///
/// # Why
/// Whoever reports cannot know whether to send a share or a count.
///
/// # Example
/// | 2.4 | Số lượng người dân được phổ cập kỹ năng số | 100% |
///
/// # Not flagged
/// "9/9", which is 100 %; "1 hệ thống" under the unit "Hệ thống"; shares "/1.000 dân"; values inside
/// names.
pub(crate) static RULE: Rule = Rule {
    name: "unit-value-mismatch",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in &ctx.indicators {
        let has_cell = row.cells.table.is_none()
            || row.cells.has_column(|role| matches!(role, Role::Target(_)));
        if !has_cell {
            continue;
        }
        let found = row
            .indicator
            .targets
            .iter()
            .find_map(|target| Some((target, mismatch(row.indicator, target)?)));
        if let Some((target, problem)) = found {
            findings.report([target_spot(row, target)], problem).about(&row.indicator.name);
        }
    }
}

fn mismatch(indicator: &Indicator, target: &Target) -> Option<Problem> {
    let prints_percent = target.text.contains('%');
    let Some(unit) = indicator.unit.as_deref() else {
        return mismatch_with_name(&indicator.name, target);
    };
    let is_percent = unit.contains('%') || unit.to_lowercase().contains("phần trăm");
    let differs = if is_percent {
        let has_other_unit = target.unit.as_deref().is_some_and(|unit| !unit.starts_with('%'));
        let is_count = target.value.is_some() && has_other_unit && target.per.is_none();
        let is_words = target.value.is_none()
            && says_something(&target.text)
            && !target.text.chars().any(|c| c.is_ascii_digit());
        !prints_percent && target.of.is_none() && (is_count || is_words)
    } else {
        prints_percent && target.value.is_some() && !is_generic(unit) && !is_ratio(unit)
    };
    differs.then(|| Problem::UnitValueMismatch { unit: unit.to_owned() })
}

/// Whether a unit speaks of a share in words.
fn is_ratio(unit: &str) -> bool {
    let lower = unit.to_lowercase();
    ["tỷ lệ", "tỉ lệ", "tỷ trọng", "mức", "/"].iter().any(|word| lower.contains(word))
}

fn mismatch_with_name(name: &str, target: &Target) -> Option<Problem> {
    let lower = name.to_lowercase();
    let starts = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
    let is_ratio =
        ["/", "trên tổng", "so với", "trong tổng"].iter().any(|word| lower.contains(word));
    if is_ratio || target.value.is_none() || target.per.is_some() || target.of.is_some() {
        return None;
    }
    let is_percent = target.unit.as_deref().is_some_and(|unit| unit.starts_with('%'));
    let has_unit = target.unit.is_some();
    let is_change = lower.contains("tăng") || target.text.to_lowercase().contains("tăng");
    let counts = starts(&["số lượng ", "số lượt ", "tổng "]) || is_number_of(&lower);
    if counts && is_percent && !is_change {
        return Some(Problem::CountAsPercent);
    }
    let is_share = starts(&["tỷ lệ ", "tỉ lệ ", "tỷ trọng ", "tỉ trọng "]);
    (is_share && has_unit && !is_percent).then_some(Problem::ShareAsCount)
}

/// Whether a name in small letters begins "số người", "số đề tài" and not "số hóa", "sổ".
fn is_number_of(lower: &str) -> bool {
    lower
        .strip_prefix("số ")
        .is_some_and(|rest| !rest.starts_with("hóa") && !rest.starts_with("hoá"))
}
