//! `row-sequence`: a printed number that does not follow the one before.

use sauro_document::{Item, ReadTable, is_roman};

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a number of a row that leaves a gap or repeats the one before, inside a group.
///
/// # Why
/// A row may have been lost, and reports that refer to rows by number go wrong.
///
/// # Example
/// | 1 | … |; | 2 | … |; | 4 | … |
///
/// # Not flagged
/// Numbers that begin anew at 1; groups whose numbers go on; "1.1" below "1", "a" below "1"; rows
/// without numbers.
pub(crate) static RULE: Rule = Rule {
    name: "row-sequence",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Table],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for table in &ctx.reading.tables {
        check_table(ctx, table, findings);
    }
}

fn check_table(ctx: &Context<'_>, table: &ReadTable, findings: &mut Findings<'_>) {
    // What the next number may follow: the number before, and after a slip the number that should
    // have been there. Empty where nothing can be said.
    let mut before: Vec<Vec<Step>> = Vec::new();
    let mut printed = "";
    let mut group_before: Option<Option<&str>> = None;
    for row in &table.rows {
        let (group, group_number) = group_of(ctx, row.item);
        let is_new_group = group_before.is_some_and(|before| before != group);
        group_before = Some(group);
        let parsed = row.number.as_deref().and_then(|number| Some((number, path(number)?)));
        let Some((number, found)) = parsed else {
            before.clear();
            continue;
        };
        if is_new_group && !before.is_empty() {
            // The rows of a group that is numbered like them may go on from its number.
            let path = group_number.and_then(path);
            before.extend(path.filter(|path| path.iter().all(Step::is_arabic)));
        }
        let begins = found.last().is_some_and(|step| step.value() == 1);
        let goes_on = before.is_empty() || before.iter().any(|last| follows(last, &found));
        let slipped = if begins || goes_on { None } else { before.first().and_then(|p| next(p)) };
        if slipped.is_some() {
            let problem = if before.first() == Some(&found) {
                Problem::SequenceRepeat { number: number.to_owned() }
            } else {
                Problem::SequenceGap { before: printed.to_owned(), found: number.to_owned() }
            };
            findings.report([ctx.number_spot(row)], problem);
        }
        printed = number;
        before.clear();
        before.push(found);
        before.extend(slipped);
    }
}

/// The group of a row, and the number that the group prints.
fn group_of<'a>(ctx: &Context<'a>, item: Item) -> (Option<&'a str>, Option<&'a str>) {
    let group = match item {
        Item::Indicator(index) => ctx.indicators.get(index).and_then(|row| row.group),
        Item::Task(index) => ctx.tasks.get(index).and_then(|row| row.group),
    };
    (group.map(|group| group.id.as_str()), group.and_then(|group| group.no.as_deref()))
}

/// One part of a printed number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Arabic(u32),
    Roman(u32),
    Letter(u32),
}

impl Step {
    fn value(&self) -> u32 {
        match self {
            Step::Arabic(value) | Step::Roman(value) | Step::Letter(value) => *value,
        }
    }

    fn is_arabic(&self) -> bool {
        matches!(self, Step::Arabic(_))
    }

    fn is_next_to(&self, before: &Step) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(before)
            && before.value().checked_add(1) == Some(self.value())
    }
}

/// The parts of a printed number: "2.1" is 2 and 1, and so is "2 1", where one was typed after an
/// automatic one. `None` for what is no number.
fn path(number: &str) -> Option<Vec<Step>> {
    number.split(['.', ' ']).map(|part| step(part.trim())).collect()
}

fn step(part: &str) -> Option<Step> {
    if part.len() <= 5 && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()) {
        return part.parse().ok().map(Step::Arabic);
    }
    if is_roman(part) {
        let value = (1..=89).find(|value| sauro_document::roman(*value) == part)?;
        return Some(Step::Roman(value));
    }
    let mut letters = part.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return None };
    // Vietnamese lists go a, b, c, d, đ, e.
    let order = "abcdđeghiklmnopqrstuvxy";
    let at = order.chars().position(|c| c == letter)?;
    u32::try_from(at).ok().map(|at| Step::Letter(at.saturating_add(1)))
}

/// The number that should stand after another, on its level.
fn next(path: &[Step]) -> Option<Vec<Step>> {
    let mut path = path.to_vec();
    let last = path.last_mut()?;
    let (Step::Arabic(value) | Step::Roman(value) | Step::Letter(value)) = last;
    *value = value.checked_add(1)?;
    Some(path)
}

/// Whether a number may stand after another: the next one, the first below it, or the next of a
/// level above.
fn follows(before: &[Step], found: &[Step]) -> bool {
    let Some((last, parents)) = found.split_last() else { return true };
    let is_level = before
        .get(parents.len())
        .is_some_and(|step| before.starts_with(parents) && last.is_next_to(step));
    // A letter below a number: "1", "a", "b", "2".
    let kinds_differ = match (before.last(), before.len() == found.len()) {
        (Some(step), true) => std::mem::discriminant(step) != std::mem::discriminant(last),
        _ => false,
    };
    is_level || kinds_differ
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_one_another() {
        let cases = [
            ("1", "2", true),
            ("9", "10", true),
            ("01", "02", true),
            ("1.1", "1.2", true),
            ("1.3", "2", true),
            ("1.2.3", "1.3", true),
            ("d", "đ", true),
            ("I", "II", true),
            ("a", "2", true),
            ("1", "3", false),
            ("1.1", "1.3", false),
            ("1.2", "2.2", false),
            ("4", "3", false),
            ("2", "2", false),
            ("1", "2 42", false),
        ];
        for (before, found, expected) in cases {
            let (Some(a), Some(b)) = (path(before), path(found)) else {
                panic!("{before} {found}")
            };
            assert_eq!(follows(&a, &b), expected, "{before} {found}");
        }
        assert_eq!(path("5bis"), None);
        assert_eq!(path(""), None);
    }
}
