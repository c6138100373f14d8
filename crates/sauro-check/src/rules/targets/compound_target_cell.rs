//! `compound-target-cell`: several values for several things in one row.

use sauro_model::notation::target::{self, TargetNote};
use sauro_model::{Indicator, Target};

use super::{Problem, has_own_cell, target_spot};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a cell or a name with two or more values for one milestone.
///
/// # Why
/// Each value needs a report of its own; together they have one row and one status.
///
/// # Example
/// | 9 | 100% cửa hàng bán lẻ xăng dầu; 50% cơ sở ăn uống triển khai hóa đơn điện tử | Phòng Kinh tế |
///
/// # Not flagged
/// Values of different milestones; parts that have lines and cells of their own.
pub(crate) static RULE: Rule = Rule {
    name: "compound-target-cell",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in &ctx.indicators {
        let indicator = row.indicator;
        let found = match indicator.targets.iter().find(|target| lists_values(target)) {
            Some(target) => Some(target),
            None => differing(indicator).filter(|target| has_own_cell(row, target) != Some(true)),
        };
        let Some(target) = found else { continue };
        let spot = target_spot(row, target);
        // Inside a name, the name says which values there are.
        let in_name = spot.quote.as_deref() == Some(target.text.as_str())
            && has_own_cell(row, target) != Some(true);
        let spot = if in_name { row.cells.spot() } else { spot };
        findings.report([spot], Problem::CompoundTargetCell).about(&indicator.name);
    }
}

/// Whether a text that was not read as one value lists several.
fn lists_values(target: &Target) -> bool {
    target.value.is_none()
        && target.text.contains(|c: char| c.is_ascii_digit())
        && target::read(&target.text, None).note == Some(TargetNote::SeveralValues)
}

/// The first of two targets for different parts of one milestone with different values.
fn differing(indicator: &Indicator) -> Option<&Target> {
    indicator.targets.iter().enumerate().find_map(|(index, target)| {
        let others = indicator.targets.get(index + 1..)?;
        let differs = others.iter().take(PARTS_LOOKED_AT).any(|other| {
            other.by == target.by && other.part != target.part && other.text != target.text
        });
        differs.then_some(target)
    })
}

/// No row of a plan has more parts.
const PARTS_LOOKED_AT: usize = 32;
