//! `compound-indicator`: several indicators in one row with one value.

use sauro_model::Target;
use sauro_model::text::normalise;

use super::{Problem, has_own_cell, target_spot};
use crate::context::{Context, IndicatorRow};
use crate::finding::{Findings, quote};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a row whose name lists several indicators, by dashes, semicolons or a second "tỷ lệ", with
/// one value for all of them.
///
/// # Why
/// When one part is reached and another is not, the row can be neither reported nor scored.
///
/// # Example
/// | 12 | - Hồ sơ thủ tục hành chính xử lý trực tuyến. - Dữ liệu của xã được số hóa | % | ≥ 90 |
///
/// # Not flagged
/// One population in several words: "Cán bộ, công chức, viên chức", "y tế, giáo dục"; "đạt tỷ lệ
/// 95%" after "Tỷ lệ …".
pub(crate) static RULE: Rule = Rule {
    name: "compound-indicator",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in &ctx.indicators {
        let Some(parts) = parts_of(row) else { continue };
        let parts = parts.iter().filter_map(|part| quote(part)).collect();
        let target = row.indicator.targets.first();
        let value = target.filter(|target| has_own_cell(row, target) != Some(false));
        let problem =
            Problem::CompoundIndicator { parts, value: value.map(|target| target.text.clone()) };
        let spot = match value {
            Some(target) if row.cells.table.is_none() => target_spot(row, target),
            _ => row.cells.spot(),
        };
        findings.report([spot], problem).about(&row.indicator.name);
    }
}

/// The indicators in a row that has one value for all of them. `None` for a row of one.
fn parts_of(row: &IndicatorRow<'_>) -> Option<Vec<String>> {
    let targets = &row.indicator.targets;
    let first = targets.first()?;
    let of_one_date: Vec<&Target> = targets.iter().filter(|target| target.by == first.by).collect();
    if of_one_date.iter().any(|target| target.text != first.text) {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    for part in of_one_date.iter().filter_map(|target| target.part.clone()) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    if parts.is_empty() && of_one_date.len() == 1 {
        parts = clauses(&row.indicator.name);
    } else if has_own_cell(row, first) == Some(false) {
        // A cell with a line for each part has a value for each.
        return None;
    }
    (parts.len() >= 2).then_some(parts)
}

/// A shorter piece is part of a list: "người lao động".
const SYLLABLES_OF_A_CLAUSE: usize = 5;

/// The indicators that a name lists by semicolons or by a second "tỷ lệ". Fewer than two for a name
/// of one.
fn clauses(name: &str) -> Vec<String> {
    const OPENINGS: [&str; 4] = ["tỷ lệ ", "tỉ lệ ", "số lượng ", "mức độ "];
    let opens = |text: &str| {
        let lower = text.to_lowercase();
        OPENINGS.iter().any(|opening| lower.starts_with(opening))
    };
    let is_clause =
        |text: &str| opens(text) || text.split_whitespace().count() >= SYLLABLES_OF_A_CLAUSE;
    let by_semicolon = split_outside_brackets(name);
    if by_semicolon.len() >= 2 && by_semicolon.iter().all(|clause| is_clause(clause)) {
        return by_semicolon;
    }
    let mut clauses: Vec<String> = Vec::new();
    let mut start = 0;
    for (at, _) in name.match_indices([' ', ',']) {
        let (Some(before), Some(after)) = (name.get(start..at), name.get(at + 1..)) else {
            continue;
        };
        let after = after.trim_start();
        let joins =
            name.get(at..=at) == Some(",") || before.trim_end().to_lowercase().ends_with(" và");
        if joins && opens(after) && opens(before) && !leads_to_number(after) {
            clauses.push(tidy(before));
            start = name.len() - after.len();
        }
    }
    clauses.push(tidy(name.get(start..).unwrap_or_default()));
    clauses
}

/// Whether "tỷ lệ" only leads up to a value: "đạt tỷ lệ 95%".
fn leads_to_number(text: &str) -> bool {
    let word = text.split_whitespace().nth(2).unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_digit() || "≥>≤<".contains(c))
}

fn split_outside_brackets(name: &str) -> Vec<String> {
    let mut clauses = Vec::new();
    let (mut depth, mut start) = (0usize, 0usize);
    for (at, c) in name.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ';' if depth == 0 => {
                clauses.push(tidy(name.get(start..at).unwrap_or_default()));
                start = at + 1;
            }
            _ => {}
        }
    }
    clauses.push(tidy(name.get(start..).unwrap_or_default()));
    clauses.retain(|clause| !clause.is_empty());
    clauses
}

fn tidy(clause: &str) -> String {
    let clause = normalise(clause);
    let clause = clause.trim_matches(|c: char| ",;.-–+ ".contains(c));
    clause.strip_suffix(" và").unwrap_or(clause).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_parted_only_where_another_indicator_begins() {
        let cases: [(&str, &[&str]); 7] = [
            (
                "Tỷ lệ hồ sơ trực tuyến; tỷ lệ hồ sơ đúng hạn",
                &["Tỷ lệ hồ sơ trực tuyến", "tỷ lệ hồ sơ đúng hạn"],
            ),
            (
                "Tỷ lệ hồ sơ trực tuyến và tỷ lệ hồ sơ đúng hạn",
                &["Tỷ lệ hồ sơ trực tuyến", "tỷ lệ hồ sơ đúng hạn"],
            ),
            (
                "Tỷ lệ hộ có Internet, tỷ lệ hộ có điện thoại",
                &["Tỷ lệ hộ có Internet", "tỷ lệ hộ có điện thoại"],
            ),
            ("Cán bộ, công chức; viên chức; người lao động", &[]),
            ("Tỷ lệ dịch vụ công đạt tỷ lệ 95%", &[]),
            ("Dịch vụ số (y tế; giáo dục trên toàn địa bàn xã)", &[]),
            ("Tỷ lệ cán bộ, công chức và viên chức", &[]),
        ];
        for (name, expected) in cases {
            let found = clauses(name);
            let found: Vec<&str> = found.iter().map(String::as_str).collect();
            let found = if found.len() < 2 { &[] } else { found.as_slice() };
            assert_eq!(found, expected, "{name}");
        }
    }
}
