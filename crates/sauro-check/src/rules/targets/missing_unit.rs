//! `missing-unit`: a number without a unit.

use sauro_document::{Role, has_word};
use sauro_model::text::fold;
use sauro_model::{IndicatorKind, Target};

use super::{Problem, holds, says_something, target_spot};
use crate::context::{Context, IndicatorRow};
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a number that neither its cell, the column for units, the heading nor the name gives a
/// unit, and an empty cell in a column of units that other rows fill.
///
/// # Why
/// "60" may be a share or a count; whoever reports has to ask.
///
/// # Example
/// | 3 | Tỷ lệ người dân có chữ ký số | | ≥ 50 |
///
/// # Not flagged
/// "60%"; units in the heading ("Mục tiêu (%)") or the name ("Số sáng kiến được công nhận"); levels
/// and scores; results in words ("Hoàn thành").
pub(crate) static RULE: Rule = Rule {
    name: "missing-unit",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in &ctx.indicators {
        let lacks = row.indicator.targets.iter().find(|target| lacks_unit(row, target));
        if let Some(target) = lacks {
            let spot = target_spot(row, target);
            findings.report([spot], Problem::MissingUnit).about(&row.indicator.name);
        } else if leaves_unit_empty(row) {
            let spot = row.cells.spot_at(|role| *role == Role::Unit);
            let found = findings.report([spot], Problem::EmptyUnitCell);
            // A target in words, or a number whose name says what it counts, can do without.
            found.severity(Severity::Note).about(&row.indicator.name);
        }
    }
}

fn lacks_unit(row: &IndicatorRow<'_>, target: &Target) -> bool {
    let is_bare = target.value.is_some()
        && target.unit.is_none()
        && target.per.is_none()
        && target.of.is_none();
    is_bare
        && row.indicator.kind != IndicatorKind::Score
        && !names_unit(&row.indicator.name)
        && !heading_has_unit(row, target)
}

/// Whether a name says what is counted or measured: "Số sáng kiến …", "… (người)", "…/1.000 dân".
fn names_unit(name: &str) -> bool {
    const OPENINGS: [&str; 13] = [
        "số ",
        "tổng ",
        "mức độ ",
        "cấp độ ",
        "xếp hạng ",
        "thứ hạng ",
        "hạng ",
        "điểm ",
        "chỉ số ",
        "xếp loại ",
        "bậc ",
        "vị trí ",
        "thứ bậc ",
    ];
    let lower = name.to_lowercase();
    let opens = OPENINGS.iter().any(|word| lower.starts_with(word));
    let is_digitising = lower.starts_with("số hóa") || lower.starts_with("số hoá");
    let unit_at_end = lower.trim_end().ends_with(')') && !lower.trim_end().ends_with("…)");
    let is_rate = lower.split('/').skip(1).any(|after| {
        after.starts_with(|c: char| c.is_ascii_digit())
            || ["năm", "tháng", "quý", "người", "dân"].iter().any(|word| after.starts_with(word))
    });
    opens && !is_digitising || unit_at_end || is_rate || lower.contains('%')
}

fn heading_has_unit(row: &IndicatorRow<'_>, target: &Target) -> bool {
    let Some(table) = row.cells.table else { return false };
    table.columns.iter().filter(|column| holds(&column.role, target)).any(|column| {
        column.heading.contains(['%', '(']) || has_word(&fold(&column.heading), "so luong")
    })
}

/// Whether a row leaves its unit empty, and has none elsewhere but in its name, where other rows of
/// its table have one.
fn leaves_unit_empty(row: &IndicatorRow<'_>) -> bool {
    let cell = row.cells.text(|role| *role == Role::Unit);
    let says = |target: &&Target| says_something(&target.text);
    let Some(target) = row.indicator.targets.iter().find(says) else { return false };
    let has_no_unit = row.indicator.targets.iter().all(|target| target.unit.is_none());
    let is_level = row.indicator.kind == IndicatorKind::Score;
    if cell.is_none_or(|cell| !cell.trim().is_empty()) || !has_no_unit || is_level {
        return false;
    }
    let folded = fold(&target.text);
    let is_result = ["hoan thanh", "ban hanh", "thanh lap", "co", "dat"].iter().any(|words| {
        folded.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    let Some(table) = row.cells.table else { return false };
    let Some(column) = table.find(|role| *role == Role::Unit) else { return false };
    !is_result
        && table
            .rows
            .iter()
            .any(|row| row.cells.get(column).is_some_and(|text| !text.trim().is_empty()))
}
