//! Five real plans: with nothing reported nothing is claimed, and nothing panics.

mod support;

use std::path::PathBuf;

use sauro_model::{Comparison, IndicatorKind, Observations, Plan, json};
use sauro_progress::{Method, Options, Status, progress};
use serde_json::json;
use support::{date, observations};

fn plans() -> Vec<Plan> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/plans");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the fixtures")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).expect("a file");
        let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let read = json::read_plan(document).expect("a plan");
        assert_eq!(read.problems, [], "{}", path.display());
        read.document
    };
    files.iter().map(read).collect()
}

#[test]
fn nothing_reported_nothing_claimed() {
    let plans = plans();
    assert_eq!(plans.len(), 5);
    for plan in &plans {
        for (day, method) in [
            ("2025-06-30", Method::Linear),
            ("2026-08-20", Method::OpenSdg),
            ("2046-01-01", Method::Eurostat),
        ] {
            let options = Options { method, ..Options::on(date(day)) };
            let result = progress(plan, &Observations::default(), &options);
            assert_eq!(result.rollup.by_status.total(), plan.indicators.len());
            for (row, found) in plan.indicators.iter().zip(&result.indicators) {
                let unknown = matches!(found.status, Status::NoData | Status::Judged);
                assert!(unknown, "{} {}: {:?}", plan.id, row.id, found.status);
                assert_eq!(found.achieved(), None);
            }
            assert_eq!(result.rollup.due_rate.met + result.rollup.due_rate.missed, 0);
            assert_eq!((result.rollup.index.covered, result.rollup.index.value), (0, None));
            assert_eq!(result.data_faults, []);
        }
    }
}

#[test]
fn silence_is_counted_once_the_year_is_over() {
    for plan in plans() {
        let options = Options::on(date("2046-01-01"));
        let rate = progress(&plan, &Observations::default(), &options).rollup.due_rate;
        assert_eq!((rate.due, rate.silent, rate.total), (rate.total, rate.total, rate.total));
        assert_eq!(rate.rate, Some(0.0), "{}", plan.id);
    }
}

#[test]
fn a_value_equal_to_each_target_meets_it() {
    for plan in plans() {
        let rows = plan.indicators.iter().flat_map(|row| {
            row.targets.iter().map(move |target| {
                let strict = target.comparison == Comparison::MoreThan;
                json!({
                    "indicator": row.id, "part": target.part, "asOf": target.by, "unit": target.unit,
                    "value": target.value.map(|value| if strict { value + 0.1 } else { value }),
                    "state": (target.comparison == Comparison::Text).then_some("done")
                })
            })
        });
        let seen = observations(json!({ "observations": rows.collect::<serde_json::Value>() }));
        let result = progress(&plan, &seen, &Options::on(date("2046-01-01")));
        for (row, found) in plan.indicators.iter().zip(&result.indicators) {
            // Rows in words without a target of their own need a state that names a day.
            if row.kind == IndicatorKind::Text && row.targets.is_empty() {
                continue;
            }
            assert_eq!(found.status, Status::Met, "{} {}", plan.id, row.id);
        }
        assert_eq!(result.data_faults, [], "{}", plan.id);
    }
}
