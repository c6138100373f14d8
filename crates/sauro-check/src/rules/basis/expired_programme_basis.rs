//! `expired-programme-basis`: a programme whose aims end before the plan begins.

use std::collections::BTreeSet;

use sauro_model::text::fold;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::registry::documents::documents;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags programmes "đến năm 2025" or "giai đoạn 2021 - 2025" in a plan for later years; one finding
/// for all that end in one year.
///
/// # Why
/// Their aims may have been replaced. Many also look ahead ("định hướng đến năm 2030"), hence only a
/// note.
///
/// # Example
/// "Quyết định số 749/QĐ-TTg … đến năm 2025, định hướng đến năm 2030" in a plan of 2026
///
/// # Not flagged
/// Plans whose time overlaps with the programme's; years of other documents inside a title.
pub(crate) static RULE: Rule = Rule {
    name: "expired-programme-basis",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Body, Need::Period],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(first) = ctx.plan.period.and_then(|period| period.from) else { return };
    let mut told: BTreeSet<String> = BTreeSet::new();
    for cited in ctx.citations() {
        if cited.citation.is_nested || cited.is_in_title() {
            continue;
        }
        let key = &cited.citation.key;
        let known = documents().programmes.iter().find(|programme| programme.number == *key);
        let until = match known {
            Some(programme) => Some(programme.until),
            None => cited.citation.title.and_then(until_year),
        };
        if let Some(until) = until.filter(|until| *until < first.year())
            && told.insert(key.clone())
        {
            let problem = Problem::ExpiredProgrammeBasis { until };
            findings.report([cited.spot(ctx)], problem).about(key);
        }
    }
}

/// The year with which a programme's title says that it ends: the first "đến năm", or the end of
/// "giai đoạn".
fn until_year(title: &str) -> Option<i32> {
    let folded = fold(title);
    // What a document carries out is another's title.
    let own = folded.find(" nghi quyet so ").map_or(folded.as_str(), |at| &folded[..at]);
    let year = |text: &str| {
        let digits = text.trim_start().get(..4)?;
        digits.starts_with("20").then(|| digits.parse::<i32>().ok()).flatten()
    };
    let after = |words: &str| own.find(words).map(|at| (at, &own[at + words.len()..]));
    let ends = [after("den nam "), after("den het nam ")].into_iter().flatten();
    let ends = ends.filter_map(|(at, rest)| Some((at, year(rest)?)));
    let stage = after("giai doan ").and_then(|(at, rest)| {
        let end = rest.trim_start().get(4..)?.trim_start();
        Some((at, year(end.strip_prefix(['-', '–'])?)?))
    });
    ends.chain(stage).min_by_key(|(at, _)| *at).map(|(_, year)| year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_aim_counts_not_the_outlook() {
        let cases = [
            ("phê duyệt Chương trình đến năm 2025, định hướng đến năm 2030", Some(2025)),
            ("phê duyệt Chiến lược giai đoạn 2021-2025, định hướng đến năm 2030", Some(2025)),
            ("ban hành Kế hoạch giai đoạn 2024 – 2025", Some(2025)),
            ("về chuyển đổi số năm 2026", None),
        ];
        for (title, expected) in cases {
            assert_eq!(until_year(title), expected, "{title}");
        }
    }
}
