//! What the body commits to: its quantified sentences, each with all its milestones.

use std::collections::BTreeMap;

use sauro_document::{BlockId, Line};
use sauro_model::text::fold;
use sauro_model::{BodyTarget, Date};

use super::amount::Amount;
use crate::context::Context;
use crate::finding::{Spot, quote};

/// One thing that the body commits to, by one day or by several: "đến hết năm 2026 đạt 30%, đến
/// năm 2030 đạt 90%".
pub(crate) struct Commitment<'a> {
    pub(super) aims: Vec<Aim<'a>>,
    /// What it is about, in ways of saying so from the whole clause to its core. The first is the
    /// whole.
    pub(super) wordings: Vec<String>,
    /// The sentence up to the first figure and after it, folded.
    pub(super) clause: String,
    /// The line of the body; `None` for plan JSON.
    pub(super) line: Option<&'a Line>,
    section: Option<&'a str>,
}

/// A figure of a commitment.
pub(crate) struct Aim<'a> {
    pub(super) target: &'a BodyTarget,
    pub(super) amount: Amount,
    /// The words of the sentence that say what and how much, as printed.
    printed: String,
}

impl Commitment<'_> {
    /// The words that commit to one of the figures.
    pub(super) fn spot(&self, aim: &Aim<'_>) -> Spot {
        Spot {
            section: self.section.map(str::to_owned),
            quote: quote(&aim.printed),
            blocks: self.line.map(|line| line.block).into_iter().collect(),
            ..Spot::default()
        }
    }

    /// The words that say what it is about: a wording where it stands so in the line, else those of
    /// its first figure.
    pub(super) fn subject_spot(&self, wording: &str) -> Option<Spot> {
        let first = self.first_spot()?;
        let is_printed = self.line.is_some_and(|line| line.content().contains(wording));
        if !is_printed || wording.is_empty() {
            return Some(first);
        }
        Some(Spot { quote: quote(wording), ..first })
    }

    /// The words of its first figure.
    pub(super) fn first_spot(&self) -> Option<Spot> {
        self.aims.first().map(|aim| self.spot(aim))
    }
}

/// The commitments of the body, in its order.
pub(super) fn commitments<'a>(ctx: &Context<'a>) -> Vec<Commitment<'a>> {
    let by_block: BTreeMap<BlockId, &'a Line> =
        ctx.reading.lines.iter().map(|line| (line.block, line)).collect();
    let anchors = &ctx.reading.anchors.body_targets;
    let mut commitments: Vec<Commitment<'a>> = Vec::new();
    let targets = &ctx.plan.body_targets;
    let mut from = 0;
    while from < targets.len() {
        let block = anchors.get(from).copied().flatten();
        let same = |index: usize| block.is_some() && anchors.get(index).copied().flatten() == block;
        let mut to = from + 1;
        while to < targets.len() && same(to) {
            to += 1;
        }
        let line = block.and_then(|block| by_block.get(&block).copied());
        let of_line = targets.get(from..to).unwrap_or_default();
        read_line(ctx, line, of_line, &mut commitments);
        from = to;
    }
    commitments
}

/// A figure as it stands in its line.
struct Found<'a> {
    target: &'a BodyTarget,
    amount: Amount,
    start: usize,
    end: usize,
}

fn read_line<'a>(
    ctx: &Context<'a>,
    line: Option<&'a Line>,
    targets: &'a [BodyTarget],
    commitments: &mut Vec<Commitment<'a>>,
) {
    let content = line.map(Line::content).unwrap_or_default();
    let year = line.and_then(|line| year_above(ctx, line)).or_else(|| ctx.only_milestone());
    let mut found: Vec<Found<'a>> = Vec::new();
    let mut cursor = 0;
    for target in targets {
        let Some(mut amount) = Amount::of_body(target) else { continue };
        amount.by = amount.by.or(year);
        let at = content.get(cursor..).and_then(|rest| rest.find(&target.text));
        let (start, end) = match at {
            Some(at) if !target.text.is_empty() => (cursor + at, cursor + at + target.text.len()),
            _ => {
                commitments.push(without_line(target, amount, line));
                continue;
            }
        };
        cursor = end;
        found.push(Found { target, amount, start, end });
    }
    let sentences = clause_bounds(&content);
    let sentence_of = |found: &Found<'_>| {
        let last = sentences.partition_point(|start| *start <= found.start).checked_sub(1)?;
        Some((*sentences.get(last)?, sentences.get(last + 1).copied().unwrap_or(content.len())))
    };
    let mut last_sentence = None;
    for (index, figure) in found.iter().enumerate() {
        let sentence = sentence_of(figure);
        let (from, to) = sentence.unwrap_or((0, content.len()));
        let before = index.checked_sub(1).and_then(|before| found.get(before));
        let from = before.map_or(from, |before| before.end.max(from));
        let to = found.get(index + 1).map_or(to, |next| next.start.min(to));
        let text = |from: usize, to: usize| content.get(from..to).unwrap_or_default();
        let goes_on = last_sentence == sentence
            && sentence.is_some()
            && begins_with_milestone(&figure.target.text);
        let words = text(figure.start, figure.end);
        let printed = match goes_on {
            true => words.to_owned(),
            false => printed(text(from, figure.start), words, text(figure.end, to)),
        };
        let aim = Aim { target: figure.target, amount: figure.amount.clone(), printed };
        last_sentence = sentence;
        match commitments.last_mut() {
            Some(last) if goes_on => last.aims.push(aim),
            _ => commitments.push(Commitment {
                aims: vec![aim],
                wordings: wordings(figure.target, text(from, figure.start), text(figure.end, to)),
                clause: fold(text(from, to)),
                line,
                section: figure.target.section.as_deref(),
            }),
        }
    }
}

/// A commitment of plan JSON, or one whose words are not found in its line.
fn without_line<'a>(
    target: &'a BodyTarget,
    amount: Amount,
    line: Option<&'a Line>,
) -> Commitment<'a> {
    let sentence = target.place.as_ref().and_then(|place| place.quote.as_deref());
    let subject = target.subject.as_deref().or(sentence).unwrap_or_default();
    let printed = match target.subject.as_deref() {
        _ if line.is_some() => target.text.clone(),
        Some(subject) => format!("{subject} {}", target.text),
        None => target.text.clone(),
    };
    Commitment {
        aims: vec![Aim { target, amount, printed }],
        wordings: vec![subject.to_owned()],
        clause: fold(sentence.unwrap_or(subject)),
        line,
        section: target.section.as_deref(),
    }
}

/// Where clauses begin: at semicolons and at full stops before a capital.
fn clause_bounds(content: &str) -> Vec<usize> {
    let mut bounds = vec![0];
    for (index, c) in content.char_indices() {
        let after = index + c.len_utf8();
        let rest = content.get(after..).unwrap_or_default();
        let next = rest.trim_start();
        let is_stop = c == '.'
            && next.len() < rest.len()
            && next.chars().next().is_some_and(char::is_uppercase);
        if c == ';' || c == '\n' || is_stop {
            bounds.push(after);
        }
    }
    bounds
}

/// Whether a figure's words begin with its milestone, as those do that go on with the same thing.
fn begins_with_milestone(text: &str) -> bool {
    let text = fold(text);
    ["den ", "het ", "cuoi ", "trong nam ", "vao nam ", "toi nam ", "nam "]
        .iter()
        .any(|start| text.starts_with(start))
}

/// The most characters of a quote, so that its figure is not cut off.
const PRINTED: usize = 118;

/// The words to quote: those before the figure from where what is measured begins, else the
/// figure and what it is of.
fn printed(before: &str, figure: &str, after: &str) -> String {
    let core = core_of(before);
    if is_of_what_follows(after) || !says_something(core) {
        return format!("{figure}{}", after.trim_end_matches([',', ';', '.', ' ']));
    }
    let count = core.chars().count();
    let room = PRINTED.saturating_sub(figure.chars().count());
    let mut tail = core;
    if count > room {
        let skip = core.char_indices().nth(count - room).map_or(0, |(at, _)| at);
        let rest = core.get(skip..).unwrap_or(core);
        tail = rest.find(' ').and_then(|blank| rest.get(blank..)).unwrap_or(rest).trim_start();
    }
    format!("{tail}{figure}")
}

/// Whether a figure counts what follows it ("90% hộ kinh doanh"), not what stands before.
fn is_of_what_follows(after: &str) -> bool {
    const OTHERS: [&str; 11] = [
        "tren ",
        "so voi ",
        "vao ",
        "trong ",
        "moi ",
        "de ",
        "theo ",
        "va ",
        "tro len",
        "tai ",
        "thong qua ",
    ];
    let next = fold(after.trim_start());
    next.starts_with(char::is_alphabetic)
        && after.split_whitespace().count() >= 2
        && !OTHERS.iter().any(|word| next.starts_with(word))
}

/// Whether the words before a figure say what is measured, not only that it is to be reached.
fn says_something(core: &str) -> bool {
    const LEADS: &str = " phan dau phan dau dat phoi hop thuc hien trien khai hang nam bo tri co dam \
                         bao bao dam hoan thanh toi thieu va ty le ";
    let folded = fold(core);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !LEADS.contains(&format!(" {word} "))).count() >= 3
}

/// What is measured, in the words before a figure: after a label's colon, from "tỷ lệ" on.
fn core_of(before: &str) -> &str {
    let mut core = before.trim_start();
    for (mark, keeps) in [(":", false), ("chỉ tiêu ", false), ("tỷ lệ ", true), ("tỉ lệ ", true)]
    {
        if let Some(at) = core.rfind(mark) {
            let at = if keeps { at } else { at + mark.len() };
            let rest = core.get(at..).unwrap_or(core).trim_start();
            // "nâng tỷ lệ này lên": nothing is named there.
            if rest.split_whitespace().count() >= 3 && !rest.contains(" này ") {
                core = rest;
            }
        }
    }
    core
}

/// The ways of saying what a figure is about, the whole first.
fn wordings(target: &BodyTarget, before: &str, after: &str) -> Vec<String> {
    // What a count counts stands in its own words: "ít nhất 01 đề tài khoa học, công nghệ".
    let counted = target.unit.as_deref().filter(|unit| !unit.starts_with(['%', '/']));
    let counted_after = counted.map_or(after.to_owned(), |unit| format!("{unit}{after}"));
    let mut wordings = vec![format!("{before} {counted_after}")];
    let mut push = |text: &str| {
        let text = text.trim().trim_end_matches('…');
        if text.split_whitespace().count() >= 3 && !wordings.iter().any(|other| other == text) {
            wordings.push(text.to_owned());
        }
    };
    let subject = target.subject.as_deref().unwrap_or_default();
    // A subject behind the count lacks what is counted.
    if counted.is_none() || !after.contains(subject.trim_end_matches('…')) {
        push(subject);
    }
    push(core_of(before));
    push(before);
    push(&counted_after);
    // "…, nâng tỷ lệ này lên mức 50%": the part before names it.
    for part in before.split([',', ':']).rev().take(3) {
        push(part);
    }
    for part in counted_after.split(',').take(1) {
        push(part);
    }
    wordings
}

/// The one year that the headings above a line name: "Mục tiêu đến năm 2030".
fn year_above(ctx: &Context<'_>, line: &Line) -> Option<Date> {
    let headings = line.headings.iter().rev().filter_map(|index| ctx.reading.lines.get(*index));
    for heading in headings {
        if heading.block == line.block || heading.text.chars().count() > 160 {
            continue;
        }
        let text = fold(&heading.text);
        let mut years: Vec<i32> = Vec::new();
        for (at, words) in text.match_indices("nam 20") {
            let year = text.get(at + words.len() - 2..at + words.len() + 2);
            years.extend(year.and_then(|year| year.parse::<i32>().ok()));
        }
        let is_span = text.contains("giai doan");
        if let ([year], false) = (years.as_slice(), is_span) {
            return Date::last_of_year(*year);
        }
    }
    None
}
