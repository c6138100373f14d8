//! `percent-out-of-range`: a share below 0 or above 100 %, a part above its whole.

use sauro_document::has_word;
use sauro_model::notation::number;
use sauro_model::text::fold;

use super::{Problem, target_spot};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a share outside 0 to 100 % in rows and in the body, and a count above its whole.
///
/// # Why
/// Nothing can be reached beyond all of it: a figure was mistyped.
///
/// # Example
/// | 5 | Tỷ lệ hồ sơ được số hóa | % | 160 |
///
/// # Not flagged
/// Growth and over-fulfilment: "tăng 120%", "đạt 105% kế hoạch", "so với năm 2025".
pub(crate) static RULE: Rule = Rule {
    name: "percent-out-of-range",
    severity: Severity::Error,
    scope: Scope::Tables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in &ctx.indicators {
        for target in &row.indicator.targets {
            let value = || target.text.clone();
            let is_share = is_percent(target.unit.as_deref()) && target.per.is_none();
            let problem = match (target.value, target.of) {
                (Some(part), Some(whole)) if part > whole && target.per.is_none() => {
                    Problem::PartAboveWhole { value: value() }
                }
                (None, _) if is_above_whole(&target.text) => {
                    Problem::PartAboveWhole { value: value() }
                }
                (Some(share), None) if is_share && is_outside(share) => {
                    if may_exceed(&row.indicator.name) || may_exceed(&target.text) {
                        continue;
                    }
                    Problem::PercentOutOfRange { value: value() }
                }
                _ => continue,
            };
            findings.report([target_spot(row, target)], problem).about(&row.indicator.name);
        }
    }
    for (index, target) in ctx.plan.body_targets.iter().enumerate() {
        let is_share = is_percent(target.unit.as_deref()) && target.value.is_some_and(is_outside);
        if !is_share || may_exceed(&target.text) {
            continue;
        }
        let block = ctx.reading.anchors.body_targets.get(index).copied().flatten();
        let line = block.and_then(|block| ctx.body().find(|line| line.block == block));
        let sentence = line.map(|line| line.text.as_str()).or(target.subject.as_deref());
        if !sentence.is_some_and(may_exceed) {
            let problem = Problem::PercentOutOfRange { value: target.text.clone() };
            findings.report([ctx.body_target_spot(index, target)], problem);
        }
    }
}

fn is_percent(unit: Option<&str>) -> bool {
    unit.is_some_and(|unit| unit.starts_with('%'))
}

fn is_outside(share: f64) -> bool {
    !(0.0..=100.0).contains(&share)
}

/// Whether a text that was read as words is a count above its whole: "10/9 nền tảng". A day, "30/6",
/// counts nothing.
fn is_above_whole(text: &str) -> bool {
    let Some((part, rest)) = text.split_once('/') else { return false };
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (whole, noun) = rest.split_at(end);
    let (Some(part), Some(whole)) = (number::parse(part), number::parse(whole)) else {
        return false;
    };
    let counts = noun.strip_prefix(' ').is_some_and(|noun| {
        noun.starts_with(char::is_alphabetic) && !fold(noun).starts_with("nam")
    });
    counts && part > whole
}

/// Whether a share is one of something other than a whole: growth, or what was planned.
fn may_exceed(text: &str) -> bool {
    const WORDS: [&str; 10] = [
        "giam",
        "vuot",
        "so voi",
        "toc do",
        "du toan",
        "hoan thanh ke hoach",
        "ke hoach giao",
        "chi tieu giao",
        "thu ngan sach",
        "gap",
    ];
    let folded = fold(text);
    WORDS.iter().any(|words| has_word(&folded, words))
        || folded.contains("% ke hoach")
        || grows(&folded)
}

/// Whether a folded text is about growth: "tăng 20%", "mức tăng"; not one that only says that the
/// figure itself is to grow ("tăng dần", "tăng cường").
fn grows(folded: &str) -> bool {
    folded.match_indices("tang").any(|(at, word)| {
        let before = folded.get(..at).unwrap_or_default();
        let after = folded.get(at + word.len()..).unwrap_or_default();
        let is_word =
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        // "Hạ tầng", "nền tảng" and "tầng" fold alike.
        let is_other = ["ha ", "nen ", "ky ", "tang "].iter().any(|word| before.ends_with(word))
            || [" dan", " cuong", " kha"].iter().any(|word| after.starts_with(word));
        is_word && !is_other
    })
}
