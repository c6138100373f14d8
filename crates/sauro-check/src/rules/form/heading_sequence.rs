//! `heading-sequence`: numbers of headings that are skipped, repeated, or of another manner.

use sauro_document::{Line, Marker, roman};

use super::Problem;
use super::layout::Paragraphs;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a heading whose number does not follow the one before it, and one that is numbered in
/// another manner than its neighbours, "II-" among "I." and "III." (Nghị định 30/2020/NĐ-CP, Phụ
/// lục I, Phần I, mục II khoản 6 điểm c, đ).
///
/// # Why
/// Sections are cited by their numbers: a gap looks as if a section had been lost.
///
/// # Example
/// IV. KINH PHÍ, VI. TỔ CHỨC THỰC HIỆN
///
/// # Not flagged
/// Lists that begin anew in each section; letters without "đ", "f", "j", "w"; numbers that go on
/// over sections ("I. 1, 2; II. 3, 4").
pub(crate) static RULE: Rule = Rule {
    name: "heading-sequence",
    severity: Severity::Warning,
    scope: Scope::Body,
    needs: &[Need::Body],
    check,
};

/// The numbers that a reader has seen in the current section.
#[derive(Default)]
struct State<'a> {
    roman: Option<(u32, &'a Line)>,
    /// Open lists of plain numbers, the innermost last.
    lists: Vec<(u32, &'a Line)>,
    /// The last number of the section before, for numbers that go on.
    carried: Option<u32>,
    /// The last number under each parent: "2.1" is 1 under [2].
    parts: Vec<(Vec<u32>, u32, &'a Line)>,
    letter: Option<(char, &'a Line)>,
}

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let paragraphs = ctx.paragraphs();
    let mut state = State::default();
    for (index, line) in ctx.reading.lines.iter().enumerate() {
        if !line.is_body() || line.in_layout_table {
            continue;
        }
        let begins = line.headings.last() == Some(&index);
        let Some(marker) = line.marker.as_ref().filter(|_| begins) else { continue };
        if let Some((previous, expected)) = state.follow(marker, line) {
            let previous = previous.map(short);
            let problem = Problem::HeadingSequence { previous, expected };
            findings.report([ctx.line_spot(line, &line.text)], problem);
        }
    }
    check_manner(ctx, &paragraphs, findings);
}

type Gap<'a> = (Option<&'a Line>, String);

impl<'a> State<'a> {
    /// Takes the next heading. Returns what was before it and what was expected where it does not
    /// follow.
    fn follow(&mut self, marker: &Marker, line: &'a Line) -> Option<Gap<'a>> {
        match marker {
            Marker::Part(_) => {
                *self = State::default();
                None
            }
            Marker::Roman(token) => self.follow_roman(token, line),
            Marker::Arabic(parts) => match parts.as_slice() {
                [] => None,
                [value] => self.follow_plain(*value, line),
                [parents @ .., value] => self.follow_parts(parents, *value, line),
            },
            Marker::Letter(letter) => self.follow_letter(*letter, line),
            Marker::Bullet => None,
        }
    }

    fn follow_roman(&mut self, token: &str, line: &'a Line) -> Option<Gap<'a>> {
        let value = (1..=89).find(|number| roman(*number) == token)?;
        let before = self.roman.replace((value, line));
        self.carried = self.lists.first().map(|(number, _)| *number);
        self.lists.clear();
        self.parts.clear();
        self.letter = None;
        let expected = before.map_or(1, |(number, _)| number.saturating_add(1));
        (value != expected).then(|| (before.map(|(_, line)| line), format!("{}.", roman(expected))))
    }

    fn follow_plain(&mut self, value: u32, line: &'a Line) -> Option<Gap<'a>> {
        self.letter = None;
        if value == 1 {
            self.lists.push((value, line));
            self.forget_parts(1);
            return None;
        }
        let follows = |(number, _): &(u32, &Line)| number.saturating_add(1) == value;
        if let Some(at) = self.lists.iter().rposition(follows) {
            self.lists.truncate(at);
            self.lists.push((value, line));
            return None;
        }
        let before = self.lists.last().copied();
        let goes_on =
            before.is_none() && self.carried.is_some_and(|last| last.saturating_add(1) == value);
        self.lists.pop();
        self.lists.push((value, line));
        let expected = before.map_or(1, |(number, _)| number.saturating_add(1));
        (!goes_on).then(|| (before.map(|(_, line)| line), format!("{expected}.")))
    }

    /// Forgets what stands under a number that begins anew.
    fn forget_parts(&mut self, value: u32) {
        self.parts.retain(|(parents, _, _)| parents.first() != Some(&value));
    }

    fn follow_parts(&mut self, parents: &[u32], value: u32, line: &'a Line) -> Option<Gap<'a>> {
        self.letter = None;
        self.parts.retain(|(known, _, _)| known.len() <= parents.len());
        let path = parents.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
        let known = self.parts.iter_mut().find(|(known, _, _)| known == parents);
        let (before, expected) = match known {
            Some(entry) => {
                let before = (entry.1, entry.2);
                (entry.1, entry.2) = (value, line);
                (Some(before.1), before.0.saturating_add(1))
            }
            None => {
                self.parts.push((parents.to_vec(), value, line));
                (None, 1)
            }
        };
        // "2.1" under "3." is the number of another section; lists inside "2.1" may be open.
        let parent = self.lists.iter().rposition(|(number, _)| parents.first() == Some(number));
        match parent {
            Some(at) => self.lists.truncate(at.saturating_add(1)),
            None => {
                if let Some((number, heading)) = self.lists.last().filter(|_| parents.len() == 1) {
                    return Some((Some(heading), format!("{number}.{value}.")));
                }
            }
        }
        (value != expected).then(|| (before, format!("{path}.{expected}.")))
    }

    fn follow_letter(&mut self, letter: char, line: &'a Line) -> Option<Gap<'a>> {
        let before = self.letter.replace((letter, line));
        if letter == 'a' {
            return None;
        }
        let Some((last, heading)) = before else {
            return Some((None, "a)".to_owned()));
        };
        // Vietnamese has no f, j, w, z; the "đ" after "d" is left out where Word does the counting.
        let rank = |c: char| if c == 'đ' { u32::from('d') * 2 + 1 } else { u32::from(c) * 2 };
        let is_needed = |c: &char| !matches!(c, 'f' | 'j' | 'w' | 'z');
        let between = |c: char| rank(c) > rank(last) && rank(c) < rank(letter) && is_needed(&c);
        let follows = rank(letter) > rank(last) && !('a'..='z').any(between);
        let expected = match last {
            'd' => Some('đ'),
            _ => ('a'..='z').find(|c| rank(*c) > rank(last) && is_needed(c)),
        };
        (!follows).then(|| (Some(heading), format!("{})", expected.unwrap_or(last))))
    }
}

/// A heading as another one names it: its first words.
fn short(line: &Line) -> String {
    const WORDS: usize = 8;
    let words: Vec<&str> = line.text.split_whitespace().collect();
    let cut = words.iter().take(WORDS).copied().collect::<Vec<_>>().join(" ");
    if words.len() > WORDS { format!("{cut}…") } else { cut }
}

/// Flags headings of one level that are closed otherwise than most of them.
fn check_manner(ctx: &Context<'_>, paragraphs: &Paragraphs<'_>, findings: &mut Findings<'_>) {
    let headings: Vec<&Line> = ctx
        .body()
        .filter(|line| !line.in_layout_table && matches!(line.marker, Some(Marker::Roman(_))))
        .collect();
    // A number that the word processor prints is the same for all of its level.
    let is_typed = |line: &&Line| paragraphs.of(line).is_none_or(|p| p.number.is_none());
    let closings: Vec<(&Line, String)> =
        headings.iter().filter_map(|line| Some((*line, closing_of(line)?))).collect();
    let count = |mark: &str| closings.iter().filter(|(_, other)| other == mark).count();
    let Some(usual) = closings.iter().map(|(_, mark)| mark.clone()).max_by_key(|mark| count(mark))
    else {
        return;
    };
    for (line, mark) in &closings {
        if *mark != usual && count(&usual) > count(mark) && is_typed(line) {
            let problem = Problem::HeadingStyle { usual: format!("I{usual}") };
            findings.report([ctx.line_spot(line, &line.text)], problem);
        }
    }
}

/// What closes the number of a heading: ".", "-", " -".
fn closing_of(line: &Line) -> Option<String> {
    let text = line.text.trim_start();
    let after = text.trim_start_matches(['I', 'V', 'X', 'L']);
    let mark: String = after
        .chars()
        .take_while(|c| matches!(c, '.' | '-' | '–' | ')' | ':' | '/' | ' '))
        .collect();
    let mark = mark.trim_end();
    (!mark.is_empty()).then(|| mark.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use sauro_document::take_marker;

    /// The headings that do not follow, each with what was expected.
    fn gaps(headings: &[&str]) -> Vec<String> {
        let lines: Vec<Line> = headings
            .iter()
            .map(|text| Line {
                text: (*text).to_owned(),
                marker: take_marker(text).map(|(marker, _)| marker),
                ..Line::default()
            })
            .collect();
        let mut state = State::default();
        let mut gaps = Vec::new();
        for line in &lines {
            let gap = line.marker.as_ref().and_then(|marker| state.follow(marker, line));
            gaps.extend(gap.map(|(_, expected)| format!("{} for {expected}", line.text)));
        }
        gaps
    }

    #[test]
    fn gaps_and_repetitions_are_told() {
        let cases: [(&[&str], &[&str]); 12] = [
            (&["I. A", "II. B", "III. C"], &[]),
            (&["I. A", "III. C"], &["III. C for II."]),
            (&["I. A", "II. B", "II. C"], &["II. C for III."]),
            (&["I. A", "1. a", "2. b", "II. B", "1. c", "3. d"], &["3. d for 2."]),
            (&["I. A", "1. a", "2. b", "II. B", "3. c", "4. d"], &[]),
            (&["1. a", "1) x", "2) y", "2. b", "3. c"], &[]),
            (&["1. a", "2. b", "2.1 x", "1) y", "2) z", "3) u", "2.2 v", "3. c"], &[]),
            (&["2. a", "2.1 x", "2.2 y", "2.4 z"], &["2. a for 1.", "2.4 z for 2.3."]),
            (&["1. a", "1.1. x", "2. b", "1.1. y"], &["1.1. y for 2.1."]),
            (&["1. a", "a) x", "b) y", "d) z"], &["d) z for c)"]),
            (&["1. a", "d) x"], &["d) x for a)"]),
            (&["1. a", "a) x", "2. b", "a) y", "b) z", "c) u", "d) v", "e) w", "g) x"], &[]),
        ];
        for (headings, expected) in cases {
            assert_eq!(gaps(headings), expected, "{headings:?}");
        }
    }
}
