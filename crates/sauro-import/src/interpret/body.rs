//! Quantified commitments in the body of the plan.

use sauro_document::{BlockId, has_word};
use sauro_model::text::fold;
use sauro_model::{BodyTarget, Place};

use super::lines::{Line, Lines};
use super::sentences::sentences;
use super::shorten;
use super::targets::{DatedAim, dated_aims, without_first};
use crate::lexicon::PAST_SECTIONS;

/// No sentence of a plan is longer; one that is was made to keep us busy.
const SENTENCE_LIMIT: usize = 20_000;

/// Reads the targets of the body. Legal bases, the closing sentence and what is quoted are none.
pub(crate) fn read_body_targets(
    lines: &Lines<'_>,
    is_basis: impl Fn(usize) -> bool,
) -> Vec<(BodyTarget, Option<BlockId>)> {
    let mut targets = Vec::new();
    for (index, line) in lines.body.iter().enumerate() {
        let is_body = line.in_sections && line.section.is_some() && line.cell.is_none();
        if !is_body || is_basis(index) || is_of_the_past(lines, line) {
            continue;
        }
        let content = line.content();
        for (_, sentence) in sentences(&content) {
            let has_digits = sentence.bytes().any(|byte| byte.is_ascii_digit());
            if !has_digits || sentence.len() > SENTENCE_LIMIT {
                continue;
            }
            let aims = dated_aims(sentence);
            for (position, aim) in aims.iter().enumerate() {
                let subject = subject_of(sentence, &aims, position);
                targets.push((body_target(line, sentence, aim, subject), line.id()));
            }
        }
    }
    targets
}

/// Whether a line stands in a part that tells what was reached before.
fn is_of_the_past(lines: &Lines<'_>, line: &Line<'_>) -> bool {
    line.headings.iter().any(|heading| {
        let text = lines.body.get(*heading).map(|line| fold(&line.text)).unwrap_or_default();
        text.len() <= 200 && PAST_SECTIONS.iter().any(|words| has_word(&text, words))
    })
}

fn body_target(
    line: &Line<'_>,
    sentence: &str,
    aim: &DatedAim,
    subject: Option<String>,
) -> BodyTarget {
    let text = sentence.get(aim.start..aim.found.end).unwrap_or_default();
    let target = aim.found.reading.clone().into_target(text, aim.by);
    BodyTarget {
        section: line.section.clone(),
        subject,
        text: target.text,
        comparison: target.comparison,
        value: target.value,
        unit: match target.per {
            Some(per) => Some(per_unit(target.unit.as_deref(), per)),
            None => target.unit,
        },
        by: target.by,
        place: Some(Place {
            section: line.section.clone(),
            quote: Some(shorten(sentence.trim(), 200)),
            ..Place::default()
        }),
        ..BodyTarget::default()
    }
}

/// A body target has no field for a population: it stands in the unit.
fn per_unit(unit: Option<&str>, per: f64) -> String {
    let population = sauro_model::notation::number::print(per, 0);
    match unit {
        Some(unit) if !unit.is_empty() => format!("{unit}/{population} dân"),
        _ => format!("/{population} dân"),
    }
}

/// What the sentence speaks of: the words before the figure, or those after it where it comes
/// first.
fn subject_of(sentence: &str, aims: &[DatedAim], position: usize) -> Option<String> {
    let aim = aims.get(position)?;
    let from =
        position.checked_sub(1).and_then(|before| aims.get(before)).map_or(0, |a| a.found.end);
    let to = aims.get(position + 1).map_or(sentence.len(), |next| next.start);
    // A semicolon parts what is said of one figure from what is said of the next.
    let clause_start = sentence.get(from..aim.start).and_then(|text| text.rfind(';'));
    let clause_end = sentence.get(aim.found.end..to).and_then(|text| text.find(';'));
    let from = clause_start.map_or(from, |at| from + at);
    let to = clause_end.map_or(to, |at| aim.found.end + at);
    let trim = |text: &str| {
        text.trim_matches(|c: char| !c.is_alphanumeric() && !"(“)”".contains(c)).trim().to_owned()
    };
    let before = trim(sentence.get(from..aim.start).unwrap_or_default());
    let before = without_lead(&before).to_owned();
    let after = trim(sentence.get(aim.found.end..to).unwrap_or_default());
    let weak = [
        "có",
        "đạt",
        "phấn đấu",
        "trên",
        "tỉ lệ",
        "tỷ lệ",
        "phấn đấu đạt",
        "đạt tối thiểu",
        "không để quá",
    ];
    let before_says_little =
        before.split_whitespace().count() < 3 || weak.contains(&before.to_lowercase().as_str());
    let chosen = match (before_says_little, after.is_empty(), position) {
        (true, true, 1..) => return subject_of(sentence, aims, position - 1),
        (true, true, 0) => aim.found.reading.unit.clone().unwrap_or_default(),
        // "ít nhất 03 sáng kiến … được công nhận": what is counted is the subject.
        (true, false, _) if fold(&after).starts_with("duoc ") => {
            let unit = aim.found.reading.unit.as_deref().filter(|unit| *unit != "%");
            unit.map_or(after.clone(), |unit| format!("{unit} {after}"))
        }
        (true, false, _) => after,
        _ => before,
    };
    let chosen = without_lead(&chosen);
    (!chosen.is_empty()).then(|| shorten(chosen, 120))
}

/// A subject without the words that only lead to its figure: "Phấn đấu hết năm 2026 tỷ lệ hồ sơ
/// trực tuyến đạt".
fn without_lead(subject: &str) -> &str {
    const BEFORE: [&str; 6] =
        ["phấn đấu đạt", "phấn đấu có", "phấn đấu", "đảm bảo", "bảo đảm", "có"];
    const MILESTONES: [&str; 5] = ["đến hết năm", "hết năm", "đến năm", "trong năm", "năm"];
    const AFTER: [&str; 7] = ["đạt tỷ lệ", "đạt mức", "lên mức", "đạt", "là", "lên", "có"];
    let mut rest = subject;
    if let Some(shorter) = BEFORE.iter().find_map(|lead| without_first(rest, lead)) {
        rest = shorter;
    }
    let year_later =
        MILESTONES.iter().find_map(|lead| without_first(rest, lead)).and_then(|year| {
            let digits =
                year.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
            digits.map(|_| year[4..].trim_start_matches([',', ' ']))
        });
    rest = year_later.unwrap_or(rest);
    let shorter =
        AFTER.iter().find_map(|end| rest.strip_suffix(end).filter(|before| before.ends_with(' ')));
    shorter.unwrap_or(rest).trim()
}
