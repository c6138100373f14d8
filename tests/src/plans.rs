//! The catalogue over the five real plans: precision by a reader's verdicts, recall by the defects
//! that careful readers saw.

use std::collections::BTreeMap;

use sauro_check::Severity;

use crate::judged::{self, Tally, Verdict, Verdicts, gate};
use crate::{PLANS, defects};

#[test]
fn precision_holds_over_the_five_plans() {
    let mut by_rule: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut by_severity: BTreeMap<Severity, Tally> = BTreeMap::new();
    let mut changes = Vec::new();
    for plan in PLANS {
        let Some(imported) = judged::read(plan) else {
            println!("skipped: ../shared is not there");
            return;
        };
        let report = judged::findings(&imported);
        let verdicts = Verdicts::of(plan);
        changes.extend(verdicts.changes(&report));
        for finding in &report.findings {
            let verdict = verdicts.on(finding);
            by_rule.entry(finding.rule.name).or_default().add(verdict);
            by_severity.entry(finding.severity).or_default().add(verdict);
            if verdict == Verdict::False {
                let at =
                    sauro_messages::findings::At::new(sauro_messages::Lang::Vi, &finding.spots);
                println!("false: {plan}: {}: {at}", finding.rule.name);
            }
        }
    }
    println!("{:<40} {:>5} {:>5} {:>8}", "rule", "true", "false", "unjudged");
    for (rule, tally) in &by_rule {
        println!("{rule:<40} {:>5} {:>5} {:>8}", tally.right, tally.wrong, tally.open);
    }
    for (severity, tally) in &by_severity {
        let precision = tally.precision();
        println!(
            "{:<40} precision {precision:.3} of {}",
            severity.name(),
            tally.right + tally.wrong
        );
    }
    for line in &changes {
        println!("{line}");
    }
    assert!(changes.is_empty(), "findings came or went: judge them and bless (see judged.rs)");
    for (severity, tally) in by_severity {
        assert_eq!(tally.open, 0, "{} findings are not judged", severity.name());
        assert!(tally.precision() >= gate(severity), "{}: precision", severity.name());
    }
}

/// High defects that no rule of the catalogue covers, by plan and place in the list, with the
/// reason.
const NOT_COVERED: &[(&str, usize, &str)] = &[
    ("tan-khai", 9, "the body speaks of coordination in general, not of the rows"),
    ("phu-rieng", 23, "two units compile the same report: a matter of meaning"),
    ("phu-rieng", 28, "two tasks presume different states of one system"),
    ("phu-rieng", 29, "an indicator that no task can reach in time"),
    ("phu-rieng", 30, "two indicators of different kinds that cannot both hold"),
];

#[test]
fn the_defects_that_readers_saw_are_found() {
    let mut missed = Vec::new();
    for plan in PLANS {
        let Some(imported) = judged::read(plan) else {
            println!("skipped: ../shared is not there");
            return;
        };
        let report = judged::findings(&imported);
        let (mut found, mut all) = (0, 0);
        for defect in defects::of(plan) {
            let seen = defects::seen_by(plan, &defect, &report);
            if defect.severity == "high" {
                let reason = NOT_COVERED.iter().find(|(p, i, _)| *p == plan && *i == defect.index);
                match (seen.is_empty(), reason) {
                    (true, None) => missed.push(format!(
                        "{plan} {}: {}, {}",
                        defect.index, defect.kind, defect.place
                    )),
                    (false, Some((.., reason))) => {
                        println!("{plan} {}: found after all ({reason})", defect.index)
                    }
                    _ => {}
                }
            } else {
                all += 1;
                found += usize::from(!seen.is_empty());
                if seen.is_empty() {
                    println!(
                        "medium, not found: {plan} {}: {}, {}",
                        defect.index, defect.kind, defect.place
                    );
                }
            }
        }
        println!("{plan}: {found} of {all} medium defects found");
    }
    assert!(missed.is_empty(), "high defects missed:\n{}", missed.join("\n"));
}
