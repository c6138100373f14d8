//! Every target, deadline and duty of the five plans reads as it was transcribed by hand.

use sauro_model::notation::{due, target};
use sauro_model::{Comparison, Target};

use crate::plans;

#[test]
fn targets_read_as_transcribed() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for plan in plans::all() {
        for indicator in plan.indicators {
            for printed in indicator.targets {
                count += 1;
                let reading = target::read(&printed.text, indicator.unit.as_deref());
                let read = reading.into_target(&printed.text, printed.by);
                let expected = Target { part: None, ..printed };
                if read != expected {
                    wrong.push(format!("{} {}: {read:#?}\n{expected:#?}", plan.id, indicator.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 150, "only {count} targets");
}

/// Plans without a target column have them in the name; they are found there, in order.
#[test]
fn targets_inside_names_are_found() {
    let mut count = 0;
    for plan in plans::all() {
        for indicator in &plan.indicators {
            let inside: Vec<_> = indicator
                .targets
                .iter()
                .filter(|target| indicator.name.contains(&target.text))
                .collect();
            if inside.is_empty() {
                continue;
            }
            count += inside.len();
            let found = target::find(&indicator.name);
            let found: Vec<_> = found
                .iter()
                .map(|found| {
                    let words = indicator.name.get(found.start..found.end).unwrap();
                    (words, found.reading.comparison, found.reading.value)
                })
                .collect();
            let expected: Vec<_> = inside
                .iter()
                .map(|target| (target.text.as_str(), target.comparison, target.value))
                .collect();
            assert_eq!(found, expected, "{} {}", plan.id, indicator.id);
        }
    }
    assert!(count >= 28, "only {count} targets");
}

/// In a name without a target nothing is found, numbers though there be.
#[test]
fn nothing_is_found_in_names_without_a_target() {
    for plan in plans::all() {
        for indicator in &plan.indicators {
            if indicator.targets.iter().any(|target| indicator.name.contains(&target.text)) {
                continue;
            }
            let found = target::find(&indicator.name);
            // "Tỷ lệ doanh nghiệp công nghệ số/1.000 dân" names a population, no target.
            assert_eq!(found, [], "{} {}", plan.id, indicator.id);
        }
    }
}

#[test]
fn body_targets_read_as_transcribed() {
    for plan in plans::all() {
        for printed in &plan.body_targets {
            let read = target::read(&printed.text, None);
            assert_eq!(read.comparison, printed.comparison, "{}: {}", plan.id, printed.text);
            assert_eq!(read.value, printed.value, "{}: {}", plan.id, printed.text);
            assert_ne!(read.comparison, Comparison::Text);
            // A unit may have been taken from the words around.
            if read.unit.is_some() {
                assert_eq!(read.unit, printed.unit, "{}: {}", plan.id, printed.text);
            }
        }
    }
}

#[test]
fn deadlines_read_as_transcribed() {
    let mut count = 0;
    for plan in plans::all() {
        let of_indicators = plan.indicators.iter().map(|indicator| (&indicator.id, &indicator.due));
        let of_tasks = plan.tasks.iter().map(|task| (&task.id, &task.due));
        for (id, printed) in of_indicators.chain(of_tasks) {
            let Some(printed) = printed else { continue };
            count += 1;
            assert_eq!(&due::read(&printed.text).due, printed, "{} {id}", plan.id);
        }
    }
    assert!(count >= 64, "only {count} deadlines");
}
