//! `row-internal-contradiction`: two cells of one row that cannot both hold.

use std::collections::BTreeSet;

use sauro_document::{Folded, Role, find_word};
use sauro_model::notation::due;
use sauro_model::notation::target::{FoundTarget, find};
use sauro_model::text::fold;
use sauro_model::{Date, Due, DueDate, DueKind};

use super::Problem;
use crate::context::{Cells, Context, IndicatorRow, TaskRow};
use crate::finding::{Findings, Spot, quote};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};
use crate::rules::targets::target_spot;

/// Flags a date in a task or its output that is after the row's deadline, and a share that two
/// cells of one row give differently.
///
/// # Why
/// The row can be met by one cell and missed by the other.
///
/// # Example
/// | 5 | Xây dựng đề án | Đề án, trình trước ngày 15/12/2026 | 30/11/2026 |
///
/// # Not flagged
/// Dates of steps before the deadline; dates of cited documents; shares of different things.
pub(crate) static RULE: Rule = Rule {
    name: "row-internal-contradiction",
    severity: Severity::Error,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in &ctx.tasks {
        check_dates(row, findings);
        check_values(row, findings);
    }
    for row in &ctx.indicators {
        check_name(row, findings);
    }
}

/// The heading of the first column with a role.
fn heading(cells: &Cells<'_>, is_wanted: impl Fn(&Role) -> bool) -> Option<String> {
    let table = cells.table?;
    let column = table.columns.get(table.find(is_wanted)?)?;
    Some(column.heading.clone())
}

/// A place in a column with its heading: the cell, narrowed to some words.
fn narrowed(spot: Spot, words: &str) -> Spot {
    Spot { quote: quote(words), ..spot }
}

fn check_dates(row: &TaskRow<'_>, findings: &mut Findings<'_>) {
    let Some(deadline) = row.task.due.as_ref().and_then(last_day) else { return };
    let texts =
        [(row.task.output.as_deref(), Role::Output), (Some(row.task.name.as_str()), Role::Name)];
    for (text, role) in texts {
        let Some(text) = text else { continue };
        let Some((_, words)) = dates(text).into_iter().find(|(date, _)| *date > deadline) else {
            continue;
        };
        let due = row.cells.spot_at(|role| *role == Role::Due);
        let problem = Problem::DatesContradict {
            column: heading(&row.cells, |other| *other == role),
            other_column: heading(&row.cells, |role| *role == Role::Due),
            other: row.task.due.as_ref().map(|due| due.text.clone()).unwrap_or_default(),
        };
        let spots = [narrowed(row.cells.spot_at(|other| *other == role), words), due];
        findings.report(spots, problem).about(&row.task.name);
        return;
    }
}

/// The last day of a deadline that comes once.
fn last_day(due: &Due) -> Option<Date> {
    let once = matches!(due.kind, DueKind::By | DueKind::Range) && due.then.is_none();
    match due.to {
        Some(DueDate::On(date)) if once => Some(date),
        _ => None,
    }
}

/// The dates in a text by which something is to be done, with their words.
fn dates(text: &str) -> Vec<(Date, &str)> {
    const OPENINGS: [&str; 8] = [
        "truoc ngay",
        "truoc thang",
        "cham nhat",
        "den ngay",
        "den het thang",
        "trong thang",
        "trong quy",
        "xong truoc",
    ];
    /// No deadline takes more characters.
    const LONGEST: usize = 40;
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let found = OPENINGS.iter().filter_map(|opening| {
        let at = find_word(&folded.folded, opening)?;
        let rest = folded.slice(at, folded.folded.len());
        let end = rest.find([';', ',', ')', '\n', '(']).unwrap_or(rest.len());
        let end = rest.char_indices().nth(LONGEST).map_or(end, |(limit, _)| end.min(limit));
        let words = rest.get(..end)?.trim_end_matches(['.', ' ']);
        Some((last_day(&due::read(words).due)?, words))
    });
    found.collect()
}

/// Compares the one share that a task names with the one that its output names.
fn check_values(row: &TaskRow<'_>, findings: &mut Findings<'_>) {
    let (name, Some(output)) = (row.task.name.as_str(), row.task.output.as_deref()) else { return };
    if !name.contains('%') || !output.contains('%') {
        return;
    }
    let (Some(asked), Some(promised)) = (only_share(name), only_share(output)) else { return };
    let words = |text: &str, found: &FoundTarget| {
        text.get(found.start..found.end).unwrap_or_default().to_owned()
    };
    if !is_about(output, name) {
        return;
    }
    let column = heading(&row.cells, |role| *role == Role::Name);
    let other_column = heading(&row.cells, |role| *role == Role::Output);
    let (here, other) = (words(name, &asked), words(output, &promised));
    let is_same_value = asked.reading.value == promised.reading.value;
    if is_same_value && asked.reading.comparison == promised.reading.comparison {
        return;
    }
    let spots = [
        narrowed(row.cells.spot_at(|role| *role == Role::Name), &here),
        narrowed(row.cells.spot_at(|role| *role == Role::Output), &other),
    ];
    if is_same_value {
        let problem = Problem::BoundsContradict { column, other_column, other };
        let found = findings.report(spots, problem).about(name);
        found.severity(Severity::Note).certainty(Certainty::Review);
    } else {
        let problem = Problem::ValuesContradict { column, other_column, other };
        findings.report(spots, problem).about(name).certainty(Certainty::Likely);
    }
}

/// The share that a text asks for, where it asks for one only.
fn only_share(text: &str) -> Option<FoundTarget> {
    let mut found = find(text).into_iter();
    let (first, None) = (found.next()?, found.next()) else { return None };
    let is_share = first.reading.unit.as_deref() == Some("%") && first.reading.per.is_none();
    (is_share && first.reading.value.is_some()).then_some(first)
}

/// Whether most of what a text says is said by another one.
fn is_about(text: &str, other: &str) -> bool {
    let (text, other) = (words(text), words(other));
    let shared = text.iter().filter(|word| other.contains(*word)).count();
    text.len() >= 4 && shared * 10 >= text.len() * 7
}

fn words(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphabetic());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Compares the share that ends or opens a name with the target in its cell.
fn check_name(row: &IndicatorRow<'_>, findings: &mut Findings<'_>) {
    let name = row.indicator.name.as_str();
    let has_column = row.cells.has_column(|role| matches!(role, Role::Target(_)));
    let Some(target) = row.indicator.targets.first().filter(|_| has_column) else { return };
    // Among several milestones one may be the name's.
    if row.indicator.targets.len() != 1 || !name.contains('%') {
        return;
    }
    let cell = row.cells.text(|role| matches!(role, Role::Target(_))).unwrap_or_default();
    let Some(asked) = only_share(name).filter(|_| !cell.is_empty()) else { return };
    let before = fold(name.get(..asked.start).unwrap_or_default());
    let after = name.get(asked.end..).unwrap_or_default();
    let opens_or_ends = before.trim().is_empty()
        || !after.contains(char::is_alphanumeric)
        || before.trim_end().ends_with("dat")
        || before.trim_end().ends_with("dat ty le");
    let is_share = target.unit.as_deref() == Some("%") && target.per.is_none();
    if !opens_or_ends || !is_share || target.value.is_none() || target.value == asked.reading.value
    {
        return;
    }
    let words = name.get(asked.start..asked.end).unwrap_or_default();
    let problem = Problem::ValuesContradict {
        column: heading(&row.cells, |role| *role == Role::Name),
        other_column: heading(&row.cells, |role| matches!(role, Role::Target(_))),
        other: target.text.clone(),
    };
    let spots =
        [narrowed(row.cells.spot_at(|role| *role == Role::Name), words), target_spot(row, target)];
    findings.report(spots, problem).about(name);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_to_be_met_are_told_from_dates_of_documents() {
        let cases = [
            ("Đề án, trình trước ngày 15/12/2026", Some("2026-12-15")),
            ("Hoàn thành chậm nhất ngày 30/11/2026; báo cáo", Some("2026-11-30")),
            ("Quyết định ban hành trong tháng 12/2026", Some("2026-12-31")),
            ("Kế hoạch theo Công văn ngày 15/12/2026", None),
            ("Báo cáo", None),
        ];
        for (text, expected) in cases {
            let found = dates(text).first().map(|(date, _)| date.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
