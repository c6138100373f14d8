//! Where a plan claims the "6 rõ", and what it lists behind it.

use sauro_document::{Line, LineRole};
use sauro_model::text::fold;

use crate::context::Context;
use crate::registry::words::words;
use crate::six_clear::Clarity;

/// A sentence that claims the six clarities.
pub(crate) struct Claim<'a> {
    pub(crate) line: &'a Line,
    /// Whether it says "6 rõ" or "sáu rõ"; else it only lists them.
    pub(crate) says_six: bool,
    /// What it lists, each "rõ …" as printed.
    pub(crate) items: Vec<&'a str>,
    /// Whether the list is left open: "rõ người, rõ việc…".
    pub(crate) is_open: bool,
}

impl Claim<'_> {
    /// The claim's words, from "6 rõ" or the first item to the last one.
    pub(crate) fn words(&self) -> String {
        let text = &self.line.text;
        let lower = text.to_lowercase();
        // Lower case may change lengths; then the whole line is quoted.
        if lower.len() != text.len() {
            return text.clone();
        }
        let start = NAMES.iter().filter_map(|name| lower.find(name)).min();
        let first = self.items.first().and_then(|item| text.find(item));
        let start = [start, first].into_iter().flatten().min().unwrap_or(0);
        let end = self.items.last().and_then(|item| Some(text.rfind(item)? + item.len()));
        let end = end.filter(|end| *end > start).unwrap_or(text.len());
        text.get(start..end).unwrap_or(text).to_owned()
    }
}

const NAMES: [&str; 3] = ["6 rõ", "06 rõ", "sáu rõ"];

/// From how many items on a list alone is a claim.
const LISTED: usize = 4;

impl<'a> Context<'a> {
    /// The claims of the text, in order.
    pub(crate) fn six_clear_claims(&self) -> Vec<Claim<'a>> {
        self.body().filter(|line| line.role != LineRole::Basis).filter_map(claim).collect()
    }
}

fn claim(line: &Line) -> Option<Claim<'_>> {
    let lower = line.text.to_lowercase();
    let name = NAMES.iter().find_map(|name| {
        let at = lower.find(name)?;
        let before = lower.get(..at)?.chars().next_back();
        let after = lower.get(at + name.len()..)?.chars().next();
        let is_whole = before.is_none_or(|c| !c.is_alphanumeric() && c != '.' && c != ',')
            && after.is_none_or(|c| !c.is_alphanumeric());
        is_whole.then_some(at + name.len())
    });
    let from = name.unwrap_or(0);
    // Lower case may change lengths; then only the name itself is seen.
    let text = if lower.len() == line.text.len() { line.text.get(from..)? } else { "" };
    let (items, is_open) = items(text);
    let says_six = name.is_some();
    (says_six || items.len() >= LISTED).then_some(Claim { line, says_six, items, is_open })
}

/// The items "rõ …" that follow one another, and whether more are hinted at.
fn items(text: &str) -> (Vec<&str>, bool) {
    let all: Vec<_> = words(text).collect();
    let mut items = Vec::new();
    let mut end = 0;
    let mut at = 0;
    while let Some(word) = all.get(at) {
        at += 1;
        if word.text != "rõ" && word.text != "Rõ" {
            continue;
        }
        let start = word.start;
        // Between two items only separators and "và" stand.
        let between = text.get(end..start).unwrap_or_default();
        if !items.is_empty() && between.chars().filter(|c| c.is_alphanumeric()).count() > 2 {
            break;
        }
        let mut last = word.end();
        while let Some(next) = all.get(at) {
            let gap = text.get(last..next.start).unwrap_or_default();
            if !gap.chars().all(|c| c == ' ') || matches!(next.text, "rõ" | "Rõ" | "và") {
                break;
            }
            last = next.end();
            at += 1;
        }
        let item = text.get(start..last).unwrap_or_default();
        // "rõ trách nhiệm của người đứng đầu các cơ quan" is a sentence, no item.
        if item.split_whitespace().count() > 6 {
            break;
        }
        items.push(item);
        end = last;
    }
    let after = text.get(end..).unwrap_or_default().trim_start();
    let is_open = ["…", "...", ",…", ", …", "v.v"].iter().any(|open| after.starts_with(open));
    (items, is_open)
}

/// Which clarity an item "rõ …" is. "Kết quả" is "sản phẩm", "tiến độ" is "thời gian".
pub(crate) fn clarity_of(item: &str) -> Option<Clarity> {
    let folded = fold(item);
    let subject = folded.strip_prefix("ro ").unwrap_or(&folded).trim();
    let subject = subject.strip_prefix("ve ").unwrap_or(subject);
    let begins = |words: &[&str]| {
        words.iter().any(|word| {
            subject.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    };
    let known: [(&[&str], Clarity); 6] = [
        (&["nguoi", "con nguoi", "dau moi", "don vi"], Clarity::Person),
        (&["viec", "cong viec", "nhiem vu", "noi dung"], Clarity::Work),
        (&["thoi gian", "tien do", "thoi han", "lo trinh"], Clarity::Time),
        (&["trach nhiem"], Clarity::Responsibility),
        (&["san pham", "ket qua", "hieu qua"], Clarity::Product),
        (&["tham quyen", "quyen han"], Clarity::Authority),
    ];
    known.into_iter().find(|(words, _)| begins(words)).map(|(_, clarity)| clarity)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_to_their_end() {
        for (text, count, open) in [
            (
                "rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền.",
                6,
                false,
            ),
            (": rõ người; rõ việc; rõ tiến độ và rõ kết quả", 4, false),
            ("(rõ người, rõ việc…)", 2, true),
            ("Xác định rõ trách nhiệm của người đứng đầu và từng cơ quan, đơn vị", 0, false),
            ("", 0, false),
        ] {
            let (items, is_open) = items(text);
            assert_eq!((items.len(), is_open), (count, open), "{text}: {items:?}");
        }
    }

    #[test]
    fn synonyms_are_one_clarity() {
        for (item, clarity) in [
            ("rõ kết quả", Some(Clarity::Product)),
            ("Rõ sản phẩm", Some(Clarity::Product)),
            ("rõ tiến độ", Some(Clarity::Time)),
            ("rõ thẩm quyền", Some(Clarity::Authority)),
            ("rõ nguồn lực", None),
        ] {
            assert_eq!(clarity_of(item), clarity, "{item}");
        }
    }
}
