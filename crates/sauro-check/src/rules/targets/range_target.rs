//! `range-target`: a range where one figure is needed.

use sauro_document::LineRole;
use sauro_model::notation::number;
use sauro_model::notation::target::{self, TargetNote, TargetReading};
use sauro_model::text::fold;

use super::{Problem, target_spot};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags "1-2 cán bộ" and "3-4 sao" as what is to be reached.
///
/// # Why
/// With 1 of "1-2" reached, one reader says done and another says half.
///
/// # Example
/// "Phấn đấu có tối thiểu 1-2 cán bộ chuyên trách về công nghệ thông tin"
///
/// # Not flagged
/// Years and periods ("2026-2030"), numbers of documents, ages, days ("3-5 ngày").
pub(crate) static RULE: Rule = Rule {
    name: "range-target",
    severity: Severity::Note,
    scope: Scope::BodyAndTables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in &ctx.indicators {
        for target in &row.indicator.targets {
            if !target.text.contains(['-', '–', '÷', 'ế']) {
                continue;
            }
            let reading = target::read(&target.text, target.unit.as_deref());
            if let Some(low) = low_end(&reading) {
                let problem = Problem::RangeTarget { low: number::print_exact(low) };
                findings.report([target_spot(row, target)], problem).about(&row.indicator.name);
            }
        }
    }
    for line in ctx.body().filter(|line| line.role != LineRole::Basis) {
        if !has_range(&line.text) {
            continue;
        }
        for found in target::find(&line.text) {
            let Some(low) = low_end(&found.reading) else { continue };
            let words = line.text.get(found.start..found.end).unwrap_or_default();
            let problem = Problem::RangeTarget { low: number::print_exact(low) };
            findings.report([ctx.line_spot(line, words)], problem);
        }
    }
}

/// The lower end of a range that counts or measures. `None` for years, spans of time and ages.
fn low_end(reading: &TargetReading) -> Option<f64> {
    const TIMES: [&str; 8] = ["ngay", "thang", "nam", "quy", "gio", "phut", "tuan", "tuoi"];
    let Some(TargetNote::Range { low, high }) = reading.note else { return None };
    let unit = fold(reading.unit.as_deref().unwrap_or_default());
    let is_time = TIMES.iter().any(|time| unit.split([' ', '/']).next() == Some(time));
    let is_years = low >= 1900.0 && high <= 2100.0;
    (!is_time && !is_years).then_some(low)
}

/// Whether a digit, a dash and a digit follow each other, so that looking closer pays.
fn has_range(text: &str) -> bool {
    let mut before = [' '; 2];
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        let is_dash = matches!(before[1], '-' | '–' | '÷');
        if c.is_ascii_digit() && is_dash && (before[0].is_ascii_digit() || before[0] == '%') {
            return true;
        }
        before = [before[1], c];
    }
    false
}
