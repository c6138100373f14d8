//! What can be read of the plans' texts, copied out of their PDF files: best effort, and nothing
//! that is silently wrong.
#![allow(missing_docs)]

mod common;

use common::compare::{Comparison, compare};
use common::{PLANS, real_plans, transcription};

/// Whatever is read of a row must be right; rows may be missing, and are then reported.
const RIGHT: [&str; 6] = ["indicator rows", "name", "targets", "lead", "support", "due"];

#[test]
fn texts_of_the_five_plans_are_read_as_far_as_they_go() {
    let Some(folder) = real_plans() else {
        println!("skipped: the folder ../shared/plans is not here");
        return;
    };
    let mut all = Comparison::default();
    for name in PLANS {
        let bytes = std::fs::read(folder.join(name).join("plan.txt"))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let imported =
            sauro_import::import(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        let comparison = compare(&transcription(name), &imported.plan);
        println!("\n== {name}: {} notes", imported.notes.len());
        for note in &imported.notes {
            println!("  note {:?}", note.doubt);
        }
        for difference in &comparison.differences {
            println!("  {difference}");
        }
        all.add(&comparison);
    }
    all.print();
    for field in RIGHT {
        let score = all.scores.get(field).copied().unwrap_or_default();
        assert!(score.extra == 0, "{field}: {} read wrongly", score.extra);
    }
    let rows = all.scores.get("indicator rows").copied().unwrap_or_default();
    assert!(rows.recall() >= 0.85, "only {:.2} of the rows", rows.recall());
}
