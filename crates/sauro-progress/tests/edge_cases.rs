//! The edge cases of the calculation, each with its numbers.

mod support;

use sauro_progress::{FaultKind, ForecastStatus, InvalidReason, Status, Step, Verdict};
use serde_json::json;
use support::{date, near, observations, on, one, part, plan, rising, target, values};

#[test]
fn first_segment() {
    for (value, achieved, pace, status) in [
        (48.0, 40.0, Some(0.807), Status::Accelerate),
        (51.0, 55.0, Some(1.109), Status::OnTrack),
        (44.0, 20.0, Some(0.403), Status::Behind),
        (39.0, -5.0, Some(-0.101), Status::Regress),
        (60.0, 100.0, None, Status::Met),
        (75.0, 175.0, None, Status::Met),
    ] {
        let part = part(&rising(), &values(&[("2026-06-30", value)]), "2026-06-30");
        assert_eq!(part.status, status, "{value}");
        near(part.achieved, achieved, 1e-9);
        near(part.expected, 49.918, 5e-4);
        near(part.gap, value - 60.0, 1e-9);
        if let Some(pace) = pace {
            near(part.pace, pace, 5e-4);
        }
    }
}

#[test]
fn second_segment() {
    for (value, pace, status) in [
        (71.0, 0.979, Status::OnTrack),
        (68.0, 0.712, Status::Accelerate),
        (66.0, 0.534, Status::Behind),
        (60.0, 0.0, Status::Behind),
        (55.0, -0.445, Status::Behind),
        (39.0, -1.870, Status::Regress),
    ] {
        let part = part(&rising(), &values(&[("2028-06-30", value)]), "2028-06-30");
        assert_eq!(part.status, status, "{value}");
        near(part.expected, 71.232, 5e-4);
        near(part.pace, pace, 5e-4);
    }
}

#[test]
fn too_early_for_a_pace() {
    for (value, status) in [(60.0, Status::OnTrack), (58.0, Status::Behind)] {
        let part = part(&rising(), &values(&[("2027-01-31", value)]), "2027-01-31");
        assert_eq!((part.status, part.pace), (status, None), "{value}");
        assert!(part.working.iter().any(|step| matches!(step, Step::TooEarlyForPace { .. })));
    }
}

#[test]
fn time_distance_counts_days_behind_the_line() {
    let part = |value| part(&rising(), &values(&[("2026-06-30", value)]), "2026-06-30");
    // The line has 48 on 26 May.
    assert_eq!(part(48.0).time_distance_days, Some(35));
    assert_eq!(part(51.0).time_distance_days, Some(-20));
    assert_eq!(part(39.0).time_distance_days, None);
}

#[test]
fn baseline_equal_to_the_target() {
    let plan = one(json!({
        "baseline": { "value": 80, "date": "2025-12-31" },
        "targets": [target("at-least", 80, "2026-12-31")]
    }));
    for (value, status) in [(80.0, Status::Met), (70.0, Status::Regress)] {
        let part = part(&plan, &values(&[("2026-06-30", value)]), "2026-06-30");
        assert_eq!((part.status, part.achieved, part.pace), (status, None, None), "{value}");
    }
}

#[test]
fn falling_to_zero() {
    let plan = one(json!({
        "baseline": { "value": 20, "date": "2015-12-31" },
        "targets": [target("at-most", 0, "2030-12-31")]
    }));
    let part = part(&plan, &values(&[("2022-12-31", 5.0)]), "2022-12-31");
    assert_eq!(part.status, Status::OnTrack);
    near(part.achieved, 75.0, 1e-9);
    near(part.expected, 10.666, 5e-4);
    near(part.pace, 1.607, 5e-4);
}

#[test]
fn rising_from_zero() {
    let plan = one(json!({
        "baseline": { "value": 0, "date": "2015-12-31" },
        "targets": [target("at-least", 60, "2030-12-31")]
    }));
    let part = part(&plan, &values(&[("2022-12-31", 30.0)]), "2022-12-31");
    assert_eq!(part.status, Status::OnTrack);
    near(part.achieved, 50.0, 1e-9);
    near(part.expected, 28.001, 1e-3);
    near(part.pace, 1.071, 5e-4);
}

#[test]
fn falling_to_five() {
    let plan = one(json!({
        "baseline": { "value": 12, "date": "2025-12-31" },
        "targets": [target("at-most", 5, "2026-12-31")]
    }));
    let part = part(&plan, &values(&[("2026-09-30", 8.0)]), "2026-09-30");
    assert_eq!(part.status, Status::Accelerate);
    near(part.achieved, 57.142_857, 1e-6);
    near(part.expected, 6.764, 5e-4);
    near(part.pace, 0.764, 5e-4);
}

#[test]
fn without_a_baseline() {
    let at_least = one(json!({ "targets": [target("at-least", 60, "2026-12-31")] }));
    let rising = part(&at_least, &values(&[("2026-06-30", 45.0)]), "2026-06-30");
    assert_eq!(rising.status, Status::Open);
    near(rising.achieved, 75.0, 1e-9);
    assert_eq!((rising.expected, rising.pace), (None, None));

    let at_most = one(json!({ "targets": [target("at-most", 5, "2026-12-31")] }));
    let falling = part(&at_most, &values(&[("2026-06-30", 8.0)]), "2026-06-30");
    assert_eq!((falling.status, falling.achieved), (Status::Open, None));
    near(falling.gap, 3.0, 1e-9);
}

fn yearly(comparison: &str, value: f64) -> sauro_model::Plan {
    one(json!({
        "kind": "count-per-period",
        "targets": [{ "comparison": comparison, "value": value, "unit": "hồ sơ", "by": "2026-12-31" }]
    }))
}

#[test]
fn a_yearly_count_adds_up_from_january() {
    let seen = values(&[("2025-12-31", 999.0), ("2026-03-31", 260.0), ("2026-06-30", 280.0)]);
    let part = part(&yearly("at-least", 1200.0), &seen, "2026-06-30");
    assert_eq!(part.status, Status::Accelerate);
    assert_eq!(part.latest.as_ref().map(|latest| latest.value), Some(540.0));
    near(part.achieved, 45.0, 1e-9);
    near(part.expected, 595.07, 5e-3);
    near(part.pace, 0.907, 5e-4);
    near(part.forecast.value, 1088.95, 5e-3);
    assert_eq!(part.forecast.status, ForecastStatus::AtRisk);
    let sum = part.working.iter().find(|step| matches!(step, Step::SumOfYear { .. }));
    assert!(matches!(sum, Some(Step::SumOfYear { year: 2026, values, .. }) if values.len() == 2));
}

#[test]
fn a_young_year_has_not_met_its_ceiling() {
    let plan = yearly("at-most", 12.0);
    for (as_of, value, status) in [
        ("2026-01-31", 1.0, Status::OnTrack),
        ("2026-01-31", 4.0, Status::Accelerate),
        ("2026-06-30", 13.0, Status::Behind),
        ("2026-12-31", 12.0, Status::Met),
    ] {
        assert_eq!(
            part(&plan, &values(&[(as_of, value)]), as_of).status,
            status,
            "{as_of} {value}"
        );
    }
    assert_eq!(part(&plan, &values(&[("2026-12-31", 13.0)]), "2027-01-01").status, Status::Missed);
}

#[test]
fn a_yearly_count_before_its_target_year_has_no_line() {
    let plan = one(json!({
        "kind": "count-per-period",
        "targets": [{ "comparison": "at-least", "value": 5, "by": "2035-12-31" }]
    }));
    let part = part(&plan, &values(&[("2026-03-31", 2.0), ("2026-06-30", 1.0)]), "2026-06-30");
    assert_eq!((part.status, part.expected), (Status::Open, None));
    near(part.achieved, 60.0, 1e-9);
}

const MONTH_ENDS: [(&str, f64); 6] = [
    ("2026-01-31", 41.0),
    ("2026-02-28", 43.0),
    ("2026-03-31", 44.0),
    ("2026-04-30", 46.0),
    ("2026-05-31", 47.0),
    ("2026-06-30", 48.0),
];

#[test]
fn forecast_by_the_last_values() {
    let forecast = part(&rising(), &values(&MONTH_ENDS), "2026-06-30").forecast;
    assert_eq!(forecast.status, ForecastStatus::LikelyMissed);
    near(forecast.value, 56.59, 5e-3);
    near(forecast.miss, 0.284, 5e-4);
    assert_eq!(forecast.reached_on, Some(date("2027-03-14")));

    let three = part(&rising(), &values(&MONTH_ENDS[..3]), "2026-03-31").forecast;
    assert_eq!((three.status, three.value), (ForecastStatus::NotEnough, None));
}

#[test]
fn forecast_classes() {
    let to = |last: f64| {
        let mut months = MONTH_ENDS;
        months[5].1 = last;
        part(&rising(), &values(&months), "2026-06-30").forecast
    };
    // 9.1, 7.9 and -1 over 150 days, with 184 days to go: 61.3, 58.6 (12.7 % missing) and 38.8.
    assert_eq!(to(50.1).status, ForecastStatus::Expected);
    assert_eq!(to(48.9).status, ForecastStatus::AtRisk);
    near(to(48.9).miss, 0.127, 5e-4);
    assert_eq!(to(40.0).status, ForecastStatus::LikelyMissed);
    assert_eq!(to(40.0).reached_on, None);
    // 58 more in 150 days would be 170 at the end of the year.
    assert_eq!(to(99.0).value, Some(100.0));
}

#[test]
fn no_value_is_never_zero() {
    for today in ["2026-06-30", "2027-06-30"] {
        let progress = on(&rising(), &values(&[]), today);
        let part = progress.indicators[0].only_part().expect("one part");
        assert_eq!(part.status, Status::NoData);
        assert_eq!((part.achieved, part.expected, part.pace, part.gap), (None, None, None, None));
        assert_eq!(part.forecast.status, ForecastStatus::NotApplicable);
        assert_eq!((&part.latest, part.time_distance_days), (&None, None));
    }
}

#[test]
fn silence_counts_among_those_that_fell_due() {
    let progress = on(&rising(), &values(&[]), "2027-06-30");
    let rate = progress.rollup.due_rate;
    assert_eq!((rate.due, rate.silent, rate.met, rate.total), (1, 1, 0, 2));
    assert_eq!(rate.rate, Some(0.0));
    let before = on(&rising(), &values(&[]), "2026-12-31").rollup.due_rate;
    assert_eq!((before.due, before.rate), (0, None));
}

#[test]
fn zero_is_a_value() {
    let part = part(&rising(), &values(&[("2026-06-30", 0.0)]), "2026-06-30");
    assert_eq!(part.status, Status::Regress);
    near(part.achieved, -200.0, 1e-9);
}

#[test]
fn a_milestone_worse_than_the_one_before_bends_the_line() {
    let plan = one(json!({
        "baseline": { "value": 40, "date": "2025-12-31" },
        "targets": [target("at-least", 80, "2026-12-31"), target("at-least", 60, "2027-12-31")]
    }));
    let part = part(&plan, &values(&[("2027-07-01", 55.0)]), "2027-07-01");
    near(part.expected, 80.0 - 20.0 * 182.0 / 365.0, 1e-9);
    assert_eq!(part.line.len(), 3);
}

#[test]
fn each_operator_means_what_it_prints() {
    for (comparison, target_value, value, met) in [
        ("more-than", 60.0, 60.0, false),
        ("more-than", 60.0, 60.1, true),
        ("at-least", 60.0, 60.0, true),
        ("less-than", 5.0, 5.0, false),
        ("at-most", 5.0, 5.0, true),
        ("equal", 100.0, 100.0, true),
        ("equal", 100.0, 104.0, true),
        ("equal", 70.0, 70.0, true),
        // A bare number is how plans write "at least".
        ("equal", 70.0, 75.0, true),
        ("equal", 70.0, 69.9, false),
    ] {
        let plan = one(json!({ "targets": [target(comparison, target_value, "2026-12-31")] }));
        let seen = values(&[("2026-06-30", value)]);
        let expected = if met { Status::Met } else { Status::Open };
        let found = part(&plan, &seen, "2026-06-30").status;
        assert_eq!(found, expected, "{comparison} {target_value}: {value}");
    }
}

#[test]
fn a_bare_number_is_a_ceiling_where_less_is_wanted_and_exact_where_it_is_kept() {
    for (direction, value, met) in [
        ("decrease", 4.0, true),
        ("decrease", 6.0, false),
        ("keep", 5.0, true),
        ("keep", 6.0, false),
        ("keep", 4.0, false),
    ] {
        let plan = one(json!({
            "direction": direction, "targets": [target("equal", 5.0, "2026-12-31")]
        }));
        let found = part(&plan, &values(&[("2026-06-30", value)]), "2026-06-30").status;
        assert_eq!(found == Status::Met, met, "{direction}: {value} is {found:?}");
    }
}

#[test]
fn nine_of_nine_is_a_count() {
    let plan = one(json!({ "targets": [{
        "comparison": "equal", "value": 9, "of": 9, "unit": "nền tảng", "text": "9/9 nền tảng",
        "by": "2026-12-31"
    }] }));
    near(part(&plan, &values(&[("2026-06-30", 6.0)]), "2026-06-30").achieved, 200.0 / 3.0, 1e-9);
    let parts = observations(json!({ "observations": [
        { "indicator": "1", "asOf": "2026-06-30", "numerator": 9, "denominator": 9 }
    ] }));
    assert_eq!(part(&plan, &parts, "2026-06-30").status, Status::Met);
}

#[test]
fn a_verdict_is_that_of_the_date_and_lasts() {
    let seen = [("2026-10-31", 61.0), ("2026-12-15", 58.0), ("2027-03-31", 62.0)];
    let until = |count: usize, today: &str| part(&rising(), &values(&seen[..count]), today);
    assert_eq!(until(1, "2026-11-01").status, Status::Met);
    // Until the date, the latest value decides.
    assert_eq!(until(2, "2026-12-20").status, Status::Accelerate);
    let passed = until(2, "2027-01-01");
    assert_eq!((passed.status, passed.milestones[0].verdict), (Status::Missed, Verdict::Missed));
    assert_eq!(passed.milestones[0].value, Some(58.0));
    let later = until(3, "2027-04-01");
    assert_eq!(later.milestones[0].verdict, Verdict::MetLate);
    assert_eq!(later.milestones[0].as_of, Some(date("2027-03-31")));
    // 62 on the way from 60 to 90 is judged by the next milestone.
    assert_eq!(later.target, Some(1));
    assert_eq!(later.milestones[1].verdict, Verdict::NotYetDue);
}

#[test]
fn met_late_after_the_last_milestone() {
    let plan = one(json!({ "targets": [target("at-least", 60, "2026-12-31")] }));
    let seen = values(&[("2026-12-31", 59.0), ("2027-02-28", 61.0), ("2027-03-31", 55.0)]);
    let part = part(&plan, &seen, "2027-04-01");
    assert_eq!(part.status, Status::MetLate);
    assert_eq!(part.judged.map(|judged| judged.value), Some(61.0));
    assert_eq!(part.latest.map(|latest| latest.value), Some(55.0));
}

#[test]
fn a_direction_against_the_way_is_a_defect() {
    for (direction, comparison, baseline, value) in [
        ("increase", "at-least", 70.0, 60.0),
        ("decrease", "at-most", 3.0, 5.0),
        ("decrease", "at-least", 40.0, 60.0),
        ("increase", "at-most", 12.0, 5.0),
    ] {
        let plan = one(json!({
            "direction": direction,
            "baseline": { "value": baseline, "date": "2025-12-31" },
            "targets": [target(comparison, value, "2026-12-31")]
        }));
        let part = part(&plan, &values(&[("2026-06-30", 50.0)]), "2026-06-30");
        assert_eq!(part.status, Status::Invalid, "{direction} {comparison}");
        assert_eq!(part.reason, Some(InvalidReason::OppositeDirection));
    }
    // An exact number below the baseline: nothing says that less is wanted.
    let plan = one(json!({
        "baseline": { "value": 12, "date": "2025-12-31" },
        "targets": [target("equal", 5, "2026-12-31")]
    }));
    assert_eq!(part(&plan, &values(&[("2026-06-30", 8.0)]), "2026-06-30").status, Status::Invalid);
}

#[test]
fn a_start_beyond_the_target_gives_no_line() {
    let plan = one(json!({
        "baseline": { "value": 70, "date": "2025-12-31" },
        "targets": [target("at-least", 60, "2026-12-31")]
    }));
    for (value, status) in [(65.0, Status::Met), (59.0, Status::Regress)] {
        let part = part(&plan, &values(&[("2026-06-30", value)]), "2026-06-30");
        assert_eq!((part.status, part.achieved, part.expected), (status, None, None), "{value}");
    }
}

#[test]
fn a_value_that_is_to_stay() {
    let keep = |baseline: serde_json::Value| {
        one(json!({
            "direction": "keep", "baseline": baseline,
            "targets": [target("at-least", 95, "2026-12-31")]
        }))
    };
    let from_97 = keep(json!({ "value": 97, "date": "2025-12-31" }));
    for (value, status) in [(96.0, Status::Met), (94.0, Status::Regress)] {
        let part = part(&from_97, &values(&[("2026-06-30", value)]), "2026-06-30");
        assert_eq!((part.status, part.achieved), (status, None), "{value}");
        assert_eq!(part.forecast.status, ForecastStatus::NotApplicable);
    }
    let from_nowhere = keep(json!(null));
    let part = part(&from_nowhere, &values(&[("2026-06-30", 94.0)]), "2026-06-30");
    assert_eq!(part.status, Status::Open);
}

#[test]
fn targets_that_cannot_be_assessed() {
    for (row, reason) in [
        (json!({ "targets": [] }), InvalidReason::NoTarget),
        (
            json!({ "targets": [{ "comparison": "at-least", "by": "2026-12-31" }] }),
            InvalidReason::NoTargetValue,
        ),
    ] {
        let part = part(&one(row), &values(&[("2026-06-30", 8.0)]), "2026-06-30");
        assert_eq!((part.status, part.reason), (Status::Invalid, Some(reason)));
    }
}

#[test]
fn a_milestone_can_be_asked_for() {
    let plan = plan(json!({ "indicators": [
        { "id": "1", "name": "A", "targets":
            [target("at-least", 60, "2026-12-31"), target("at-least", 90, "2030-12-31")] },
        { "id": "2", "name": "B", "targets": [target("at-least", 60, "2030-12-31")] }
    ] }));
    let seen = values(&[("2026-12-31", 61.0), ("2028-06-30", 80.0)]);
    let ask = |by: &str| {
        let mut options = sauro_progress::Options::on(date("2028-07-01"));
        options.milestone = Some(date(by));
        sauro_progress::progress(&plan, &seen, &options)
    };
    let first = ask("2026-12-31");
    assert_eq!(first.left_out, ["2"]);
    assert_eq!(first.rollup.by_status.total(), 1);
    let part = first.indicators[0].only_part().expect("one part");
    assert_eq!(part.status, Status::Met);
    assert_eq!(part.judged.as_ref().map(|judged| judged.value), Some(61.0));
    assert_eq!((first.rollup.due_rate.due, first.rollup.due_rate.rate), (1, Some(1.0)));
    let second = ask("2030-12-31");
    assert_eq!((second.indicators.len(), second.indicators[0].status), (2, Status::Open));
}

#[test]
fn several_parts_have_no_mean() {
    let plan = one(json!({ "targets": [
        { "part": "cửa hàng xăng dầu", "comparison": "equal", "value": 100, "unit": "%", "by": "2026-12-31" },
        { "part": "cơ sở ăn uống", "comparison": "at-least", "value": 50, "unit": "%", "by": "2026-12-31" }
    ] }));
    let seen = observations(json!({ "observations": [
        { "indicator": "1", "part": "Cửa hàng  xăng dầu", "asOf": "2026-06-30", "value": 100 },
        { "indicator": "1", "part": "nhà trọ", "asOf": "2026-06-30", "value": 10 }
    ] }));
    let progress = on(&plan, &seen, "2026-06-30");
    let indicator = &progress.indicators[0];
    let statuses: Vec<Status> = indicator.parts.iter().map(|part| part.status).collect();
    assert_eq!(statuses, [Status::Met, Status::NoData]);
    assert_eq!((indicator.status, indicator.achieved()), (Status::NoData, None));
    assert_eq!(progress.data_faults[0].kind, FaultKind::UnknownPart);
}
