//! What a misspelt word may have been: syllables near it, the likeliest first.

use std::collections::BTreeMap;

use super::compounds::is_compound;
use super::syllable::{is_syllable, with_other_marks};

/// The most that are proposed for one word.
const PROPOSALS: usize = 3;

/// The words beside a word, in small letters; empty where there are none.
#[derive(Clone, Copy, Default)]
pub(super) struct Beside<'t> {
    pub(super) before: &'t str,
    pub(super) after: &'t str,
}

/// The syllables near a word in small letters that is none. `known` counts the document's own
/// syllables.
pub(super) fn neighbours(
    word: &str,
    beside: Beside<'_>,
    known: &BTreeMap<String, usize>,
) -> Vec<String> {
    let mut near: Vec<String> = with_other_marks(word);
    near.extend(with_a_letter_less(word));
    near.extend(with_letters_swapped(word));
    near.extend(known.keys().filter(|other| is_one_letter_apart(word, other)).cloned());
    near.sort();
    near.dedup();
    let fits =
        |other: &String| is_compound(beside.before, other) || is_compound(other, beside.after);
    if let Some(found) = near.iter().find(|other| fits(other)) {
        return vec![found.clone()];
    }
    near.retain(|other| known.contains_key(other));
    near.sort_by_key(|other| std::cmp::Reverse(known.get(other).copied().unwrap_or(0)));
    near.truncate(PROPOSALS);
    if near.is_empty() {
        near.extend(in_two(word, known));
    }
    near
}

fn with_a_letter_less(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let without = |skip: usize| -> String {
        letters.iter().enumerate().filter(|(at, _)| *at != skip).map(|(_, c)| *c).collect()
    };
    (0..letters.len()).map(without).filter(|shorter| is_syllable(shorter)).collect()
}

fn with_letters_swapped(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let swapped = |at: usize| -> String {
        let mut letters = letters.clone();
        letters.swap(at, at.saturating_add(1));
        letters.into_iter().collect()
    };
    (0..letters.len().saturating_sub(1)).map(swapped).filter(|other| is_syllable(other)).collect()
}

/// Whether one letter more or another letter makes the word the other one.
fn is_one_letter_apart(word: &str, other: &str) -> bool {
    // One letter apart, they begin or end alike; most words do neither.
    let starts = word.chars().next() == other.chars().next();
    let ends = word.chars().next_back() == other.chars().next_back();
    if !starts && !ends {
        return false;
    }
    let (word, other): (Vec<char>, Vec<char>) = (word.chars().collect(), other.chars().collect());
    if other.len() < word.len() || other.len() > word.len().saturating_add(1) || word.len() < 3 {
        return false;
    }
    let same_start = word.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let same_end = word.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    same_start.saturating_add(same_end).saturating_add(1) >= other.len()
}

/// "côngnghệ" as "công nghệ": two syllables of the document that lost their blank.
fn in_two(word: &str, known: &BTreeMap<String, usize>) -> Option<String> {
    word.char_indices().skip(2).find_map(|(at, _)| {
        let (first, second) = (word.get(..at)?, word.get(at..)?);
        let are_known = known.contains_key(first) && known.contains_key(second);
        (are_known && second.chars().count() >= 2).then(|| format!("{first} {second}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documents_own_words_come_first() {
        let known: BTreeMap<String, usize> =
            [("kiện", 1), ("toàn", 9), ("nghiệp", 7), ("ngành", 4), ("công", 3), ("nghệ", 3)]
                .into_iter()
                .map(|(word, count)| (word.to_owned(), count))
                .collect();
        let after = |word| Beside { before: "", after: word };
        assert_eq!(neighbours("kien", after("toàn"), &known), ["kiện"]);
        assert_eq!(neighbours("ngiệp", after("vụ"), &known), ["nghiệp"]);
        assert_eq!(neighbours("nghành", after("y"), &known), ["ngành"]);
        assert_eq!(neighbours("côngnghệ", after("số"), &known), ["công nghệ"]);
        assert_eq!(neighbours("krông", after("búk"), &known), Vec::<String>::new());
    }
}
