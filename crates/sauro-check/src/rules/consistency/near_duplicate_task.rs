//! `near-duplicate-task`: two tasks that say nearly the same.

use std::collections::BTreeMap;

use sauro_model::text::key;

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::likeness::{Phrase, Wordings};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags, for review, two tasks of one lead of which one says nearly all that the other says.
///
/// # Why
/// What is one piece of work is reported twice, or each row waits for the other.
///
/// # Example
/// 11 "… tháo gỡ điểm nghẽn, tạo điều kiện thúc đẩy khoa học, công nghệ …"; 12 "Rà soát kịp thời …
/// để tháo gỡ điểm nghẽn, tạo điều kiện thúc đẩy khoa học, công nghệ …"
///
/// # Not flagged
/// Tasks with different leads; tasks of one pattern about different things ("Quy chế làm việc",
/// "Quy chế tiếp nhận phản ánh").
pub(crate) static RULE: Rule = Rule {
    name: "near-duplicate-task",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Tasks],
    check,
};

/// From here two long tasks are nearly the same: what is said at length is rarely said twice.
const LONG_ALIKE: f64 = 0.55;
/// The syllables that make a task long.
const LONG: usize = 18;
/// From here two shorter tasks, or sentences of tasks, are nearly the same.
const ALIKE: f64 = 0.8;
/// Shorter sentences say too little to be compared.
const SYLLABLES: usize = 6;

/// A task's whole name, or a sentence of it.
struct Piece {
    task: usize,
    is_whole: bool,
}

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut wordings = Wordings::default();
    let mut phrases: Vec<Phrase> = Vec::new();
    let mut pieces: Vec<Piece> = Vec::new();
    for (task, row) in ctx.tasks.iter().enumerate() {
        let name = row.task.name.as_str();
        phrases.push(wordings.enter(name));
        pieces.push(Piece { task, is_whole: true });
        let sentences: Vec<&str> = name.split(['.', ';']).collect();
        let several = sentences.len() > 1;
        for sentence in sentences.into_iter().filter(|_| several) {
            let phrase = wordings.take_apart(sentence);
            if phrase.len() >= SYLLABLES {
                phrases.push(phrase);
                pieces.push(Piece { task, is_whole: false });
            }
        }
    }
    let keys: Vec<String> = ctx.tasks.iter().map(|row| key(&row.task.name)).collect();
    // For each task the first one before it that says nearly the same.
    let mut twins: BTreeMap<usize, usize> = BTreeMap::new();
    for (a, b) in wordings.pairs_within(&phrases) {
        let (Some(one), Some(other)) = (pieces.get(a), pieces.get(b)) else { continue };
        let (Some(first), Some(second)) = (ctx.tasks.get(one.task), ctx.tasks.get(other.task))
        else {
            continue;
        };
        if one.task == other.task || first.task.lead != second.task.lead {
            continue;
        }
        let (Some(phrase), Some(twin)) = (phrases.get(a), phrases.get(b)) else { continue };
        let length = phrase.len().min(twin.len());
        let is_long = one.is_whole && other.is_whole && length >= LONG;
        let enough = if is_long { LONG_ALIKE } else { ALIKE };
        let is_copy = one.is_whole && other.is_whole && keys.get(one.task) == keys.get(other.task);
        if is_copy || length >= SYLLABLES && wordings.likeness(phrase, twin) >= enough {
            let (earlier, later) = (one.task.min(other.task), one.task.max(other.task));
            let twin = twins.entry(later).or_insert(earlier);
            *twin = earlier.min(*twin);
        }
    }
    findings.partial_if(wordings.is_cut());
    for (later, earlier) in twins {
        let (Some(first), Some(second)) = (ctx.tasks.get(earlier), ctx.tasks.get(later)) else {
            continue;
        };
        let spots = [second.cells.spot(), first.cells.spot()];
        let found = findings.report(spots, Problem::NearDuplicateTask);
        found.certainty(Certainty::Review).about(&second.task.name);
    }
}
