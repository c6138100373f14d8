//! Where the text of a plan points to its own appendices.

use sauro_document::{BlockId, Folded, Line};

use super::appendices::AppendixNumber;
use crate::context::Context;
use crate::finding::{Spot, quote};

/// A place that points to an appendix of this plan.
pub(super) struct Reference {
    /// The numbers it names: two for "Phụ lục I, II". Empty for "Phụ lục kèm theo".
    pub(super) numbers: Vec<AppendixNumber>,
    /// Whether it speaks of several without numbers: "các phụ lục kèm theo".
    pub(super) is_plural: bool,
    /// The words, as printed.
    pub(super) words: String,
    /// Where they stand.
    pub(super) spot: Spot,
}

impl Context<'_> {
    /// All places of the text, its tables included, that point to an appendix of this plan.
    /// Appendices of other documents are left out.
    pub(super) fn appendix_references(&self) -> Vec<Reference> {
        let mut references = Vec::new();
        for line in self.body() {
            let spot = |words: &str| self.line_spot(line, words);
            read_references(&line.text, &spot, &mut references);
        }
        for table in self.reading.tables.iter().filter(|table| !table.in_appendix) {
            for row in &table.rows {
                for (text, block) in row.cells.iter().zip(&row.blocks) {
                    let spot = |words: &str| cell_spot(table.section.clone(), *block, words);
                    read_references(text, &spot, &mut references);
                }
            }
        }
        references
    }

    /// Whether the text speaks of something attached without calling it an appendix: "biểu phân
    /// công kèm theo".
    pub(super) fn points_to_attachment(&self) -> bool {
        const WORDS: [&str; 6] = [
            "kem theo ke hoach nay",
            "dinh kem ke hoach nay",
            "ban hanh kem theo",
            "dinh kem",
            "bieu kem theo",
            "bang kem theo",
        ];
        let speaks = |line: &Line| {
            let folded = Folded::new(&line.text).folded;
            WORDS.iter().any(|words| folded.contains(words))
                || folded.contains("kem theo)")
                || ["danh muc", "bieu", "bang", "phan cong", "chi tieu"]
                    .iter()
                    .any(|name| folded.contains(name) && folded.contains("kem theo"))
        };
        self.body().any(speaks)
    }
}

fn cell_spot(section: Option<String>, block: Option<BlockId>, words: &str) -> Spot {
    Spot { section, quote: quote(words), blocks: block.into_iter().collect(), ..Spot::default() }
}

/// Words around a reference that make it one of another document.
const OTHER_DOCUMENTS: [&str; 9] = [
    "nghi dinh",
    "quyet dinh",
    "thong tu",
    "ke hoach so",
    "nghi quyet",
    "cong van",
    "chuong trinh so",
    "huong dan so",
    "luat ",
];

fn read_references(text: &str, spot: &dyn Fn(&str) -> Spot, references: &mut Vec<Reference>) {
    let folded = Folded::new(text);
    let whole = folded.folded.as_str();
    let mut from = 0;
    while let Some(found) = whole.get(from..).and_then(|rest| rest.find("phu luc")) {
        let at = from + found;
        let after = at + "phu luc".len();
        from = after;
        // "phụ lực"-like words fold alike only with these very letters; a letter after is no end.
        if whole.get(after..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) {
            continue;
        }
        let (numbers, end) = read_numbers(folded.slice(after, whole.len()));
        let end = folded.origin(after) + end;
        if is_foreign(whole, at, after) {
            continue;
        }
        let before = whole.get(..at).unwrap_or_default();
        let is_plural = before.ends_with("cac ") || before.ends_with("nhung ");
        let words = text.get(folded.origin(at)..end).unwrap_or_default().trim();
        let spot = spot(words);
        references.push(Reference { numbers, is_plural, words: words.to_owned(), spot });
    }
}

/// Whether a reference is to an appendix of another document.
fn is_foreign(whole: &str, at: usize, after: usize) -> bool {
    let rest = whole.get(after..).unwrap_or_default();
    let sentence = rest.split([';', '.', '\n']).next().unwrap_or_default();
    let near: String = sentence.chars().take(70).collect();
    if near.contains("ke hoach nay") || near.contains("cua ke hoach)") {
        return false;
    }
    if OTHER_DOCUMENTS.iter().any(|words| near.contains(words)) {
        return true;
    }
    let before = whole.get(..at).unwrap_or_default();
    let start = before.rfind([';', '.', '\n']).map_or(0, |found| found + 1);
    let near = before.get(start..).unwrap_or_default();
    let count = near.chars().count();
    let near: String = near.chars().skip(count.saturating_sub(60)).collect();
    // "theo Quyết định số 12/QĐ-UBND, Phụ lục II": the symbol just before owns it.
    near.contains("/qd-") || near.contains("/nd-cp") || near.contains("/tt-")
}

/// The numbers after "Phụ lục": "I", "số 1", "I, II và III"; and where they end.
fn read_numbers(text: &str) -> (Vec<AppendixNumber>, usize) {
    let mut numbers = Vec::new();
    let mut end = 0;
    let mut rest = text;
    loop {
        let trimmed = rest.trim_start();
        let trimmed = trimmed.strip_prefix("số ").unwrap_or(trimmed);
        let length = trimmed.find(|c: char| !c.is_alphanumeric()).unwrap_or(trimmed.len());
        let token = trimmed.get(..length).unwrap_or_default();
        // "Phụ lục C" could open a sentence; letters alone are read only as numbers of one.
        let Some(number) = AppendixNumber::read(token) else { break };
        numbers.push(number);
        rest = trimmed.get(length..).unwrap_or_default();
        end = text.len() - rest.len();
        let following = rest.trim_start();
        let joint = ["và", ",", "-", "–", "đến", "&", "/"];
        let Some(joint) = joint.iter().find(|joint| following.starts_with(**joint)) else { break };
        let next = following.get(joint.len()..).unwrap_or_default();
        fill_range(joint, &mut numbers, next);
        let next_word = next.trim_start();
        let next_word = ["phụ lục ", "Phụ lục ", "số "]
            .iter()
            .find_map(|word| next_word.strip_prefix(word))
            .unwrap_or(next_word);
        rest = next_word;
    }
    (numbers, end)
}

/// "I đến III": the numbers between.
fn fill_range(joint: &str, numbers: &mut Vec<AppendixNumber>, next: &str) {
    if !matches!(joint, "-" | "–" | "đến") {
        return;
    }
    let token = next.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let first = numbers.last().and_then(AppendixNumber::value);
    let last = AppendixNumber::read(token).and_then(|number| number.value());
    if let (Some(first), Some(last)) = (first, last) {
        numbers.extend((first.saturating_add(1)..last.min(30)).map(AppendixNumber::Roman));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The references of a text: its words with the numbers that were read of them.
    fn references(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        read_references(text, &|_| Spot::default(), &mut found);
        let number = |number: &AppendixNumber| number.value().map_or("?".into(), |n| n.to_string());
        found
            .iter()
            .map(|reference| {
                let numbers: Vec<String> = reference.numbers.iter().map(number).collect();
                format!("{}: {}", reference.words, numbers.join(" "))
            })
            .collect()
    }

    #[test]
    fn references_are_read_with_their_numbers() {
        let cases: [(&str, &[&str]); 9] = [
            ("Chi tiết tại Phụ lục đính kèm Kế hoạch này.", &["Phụ lục: "]),
            ("(tại Phụ lục 1 kèm theo)", &["Phụ lục 1: 1"]),
            ("tại Phụ lục I, II và III", &["Phụ lục I, II và III: 1 2 3"]),
            ("Phụ lục I đến III", &["Phụ lục I đến III: 1 2 3"]),
            (
                "tại Phụ lục II, bảo đảm hoàn thành theo Phụ lục I của Kế hoạch",
                &["Phụ lục II: 2", "Phụ lục I: 1"],
            ),
            ("theo Phụ lục II Nghị định số 30/2020/NĐ-CP", &[]),
            ("tại Phụ lục I kèm theo Kế hoạch số 91/KH-UBND", &[]),
            ("phụ lục C. Ca", &["phụ lục C: ?"]),
            ("Số hóa hồ sơ", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(references(text), expected, "{text}");
        }
    }
}
