//! `generic-unit`: a unit that does not say what is counted.

use sauro_document::Role;
use sauro_model::text::key;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags "Số lượng/năm" and the like in the column for units, and "Mức độ" for a target in words.
///
/// # Why
/// The number can be read as different things, and later plans name another unit.
///
/// # Example
/// | 8 | Đơn đăng ký sở hữu trí tuệ | Số lượng/năm | ≥ 20 |
///
/// # Not flagged
/// "Đơn/năm", "Số sáng kiến"; "Mức độ" with a numbered level ("≥ 4").
pub(crate) static RULE: Rule = Rule {
    name: "generic-unit",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in &ctx.indicators {
        let Some(unit) = row.indicator.unit.as_deref() else { continue };
        let has_number = row.indicator.targets.iter().any(|target| target.value.is_some());
        let is_level = names_level(unit) && !has_number && !row.indicator.targets.is_empty();
        if is_level || is_generic(unit) {
            let problem = Problem::GenericUnit { unit: unit.to_owned(), is_level };
            let spot = row.cells.spot_at(|role| *role == Role::Unit);
            findings.report([spot], problem).about(&row.indicator.name);
        }
    }
}

/// Whether a unit counts without saying what.
pub(crate) fn is_generic(unit: &str) -> bool {
    let key = key(unit);
    let counted = key.split('/').next().unwrap_or_default().trim();
    ["so luong", "luong", "so", "gia tri", "chi tieu", "ket qua", "dvt", "don vi tinh"]
        .contains(&counted)
}

fn names_level(unit: &str) -> bool {
    ["muc do", "muc", "cap do", "muc danh gia"].contains(&key(unit).as_str())
}
