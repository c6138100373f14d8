//! Which reported values count, in which unit, and how old they are.

mod support;

use sauro_progress::{BaselineOrigin, DataBadge, FaultKind, InvalidReason, Status, Step};
use serde_json::{Value, json};
use support::{date, near, observations, on, one, part, plan, rising, target, values};

fn in_2026(indicator: Value) -> sauro_model::Plan {
    let mut indicator = indicator;
    indicator["id"] = json!("1");
    indicator["name"] = json!("A");
    plan(json!({
        "period": { "from": "2026-01-01", "to": "2026-12-31" }, "indicators": [indicator]
    }))
}

#[test]
fn values_of_impossible_days_are_not_used() {
    let plan = in_2026(json!({ "targets": [target("at-least", 60, "2026-12-31")] }));
    let seen = values(&[("2026-07-01", 70.0), ("2025-06-30", 50.0)]);
    let progress = on(&plan, &seen, "2026-06-30");
    assert_eq!(progress.indicators[0].status, Status::NoData);
    let kinds: Vec<&str> = progress.data_faults.iter().map(|fault| fault.kind.as_str()).collect();
    assert_eq!(kinds, ["before-plan", "future-date"]);
    assert!(progress.data_faults.iter().all(|fault| fault.kind.rejected()));
}

#[test]
fn of_two_values_for_one_day_the_later_reported_counts() {
    let row = |value: f64, reported: &str, source: &str| {
        json!({ "indicator": "1", "asOf": "2026-06-30", "value": value,
                "reported": reported, "source": source })
    };
    let rows = [row(48.0, "2026-07-15", "A"), row(51.0, "2026-07-10", "A")];
    let seen = observations(json!({ "observations": rows }));
    let progress = on(&rising(), &seen, "2026-07-20");
    let part = progress.indicators[0].only_part().expect("one part");
    assert_eq!(part.latest.as_ref().map(|latest| latest.value), Some(48.0));
    assert_eq!(part.history.iter().map(|old| old.value).collect::<Vec<_>>(), [51.0]);
    assert_eq!(progress.data_faults[0].kind, FaultKind::Superseded { by: 48.0 });

    let rows = [row(48.0, "2026-07-15", "A"), row(51.0, "2026-07-10", "B")];
    let seen = observations(json!({ "observations": rows }));
    let progress = on(&rising(), &seen, "2026-07-20");
    assert_eq!(progress.data_faults[0].kind, FaultKind::SourcesDiffer { used: 48.0 });
    assert!(!progress.data_faults[0].kind.rejected());
    // Before the correction was reported, the first report counts.
    let earlier = on(&rising(), &seen, "2026-07-12");
    let part = earlier.indicators[0].only_part().expect("one part");
    assert_eq!(part.latest.as_ref().map(|latest| latest.value), Some(51.0));
}

#[test]
fn another_unit_is_never_guessed_away() {
    let with_unit = |value: f64, unit: &str| {
        observations(json!({ "observations": [
            { "indicator": "1", "asOf": "2026-06-30", "value": value, "unit": unit }
        ] }))
    };
    let files = part(&rising(), &with_unit(51.0, "hồ sơ"), "2026-06-30");
    assert_eq!(files.reason, Some(InvalidReason::UnitMismatch));
    assert_eq!((files.achieved, files.latest), (None, None));
    // Only the table converts: 0.51 stays 0.51 where the unit is "%".
    near(part(&rising(), &with_unit(0.51, "%"), "2026-06-30").gap, -59.49, 1e-9);
    let share = part(&rising(), &with_unit(0.51, "tỷ lệ"), "2026-06-30");
    assert_eq!(share.status, Status::OnTrack);
    near(share.achieved, 55.0, 1e-9);
    assert!(share.working.iter().any(|step| matches!(step, Step::Converted { .. })));
    near(part(&rising(), &with_unit(510.0, "‰"), "2026-06-30").achieved, 55.0, 1e-9);
    assert_eq!(part(&rising(), &with_unit(51.0, "Phần trăm"), "2026-06-30").reason, None);
}

#[test]
fn a_later_value_in_the_right_unit_ends_the_mismatch() {
    let rows = json!([
        { "indicator": "1", "asOf": "2026-05-31", "value": 900, "unit": "hồ sơ" },
        { "indicator": "1", "asOf": "2026-06-30", "value": 48, "unit": "%" }
    ]);
    let progress = on(&rising(), &observations(json!({ "observations": rows })), "2026-06-30");
    assert_eq!(progress.indicators[0].status, Status::Accelerate);
    assert_eq!(progress.data_faults.len(), 1);
}

#[test]
fn the_portals_first_value_may_serve_as_baseline() {
    let plan = in_2026(json!({ "targets": [target("at-least", 60, "2026-12-31")] }));
    let first = part(&plan, &values(&[("2026-01-31", 41.0)]), "2026-02-01");
    assert_eq!((first.status, first.baseline), (Status::Open, None));
    let seen = values(&[("2026-01-31", 41.0), ("2026-06-30", 48.0)]);
    let second = part(&plan, &seen, "2026-06-30");
    let baseline = second.baseline.expect("a baseline");
    assert_eq!((baseline.value, baseline.origin), (41.0, BaselineOrigin::FirstPortalValue));
    near(second.expected, 41.0 + 19.0 * 150.0 / 334.0, 1e-9);
    let late = values(&[("2026-04-02", 41.0), ("2026-06-30", 48.0)]);
    assert_eq!(part(&plan, &late, "2026-06-30").baseline, None);
    // The value of the day before the plan begins is its baseline, and no value of the period.
    let eve = part(&plan, &values(&[("2025-12-31", 40.0)]), "2026-06-30");
    assert_eq!(eve.status, Status::NoData);
    assert_eq!(eve.baseline.map(|baseline| baseline.value), Some(40.0));
}

#[test]
fn a_late_correction_changes_its_own_day_only() {
    let row = |as_of: &str, value: f64, reported: &str| json!({ "indicator": "1", "asOf": as_of, "value": value, "reported": reported });
    let plan = one(json!({
        "kind": "count-cumulative",
        "targets": [{ "comparison": "at-least", "value": 100, "by": "2026-12-31" }]
    }));
    let seen = observations(json!({ "observations": [
        row("2026-03-31", 30.0, "2026-04-10"),
        row("2026-06-30", 50.0, "2026-07-10"),
        row("2026-03-31", 25.0, "2026-07-20")
    ] }));
    let part = part(&plan, &seen, "2026-08-01");
    let series: Vec<f64> = part.series.iter().map(|point| point.value).collect();
    assert_eq!(series, [25.0, 50.0]);
    near(part.achieved, 50.0, 1e-9);
}

#[test]
fn the_status_is_that_of_the_values_day() {
    let plan = plan(json!({
        "period": { "from": "2026-01-01", "to": "2026-12-31" },
        "indicators": [{
            "id": "1", "name": "A", "lead": ["vhxh"],
            "baseline": { "value": 40, "date": "2025-12-31" },
            "targets": [target("at-least", 60, "2026-12-31")]
        }],
        "reportingDuties": [{ "id": "r", "cadence": "monthly", "days": ["15"] }]
    }));
    let seen = values(&[("2026-06-30", 48.0)]);
    for (today, badge, stale) in [
        ("2026-06-30", DataBadge::OnTime, false),
        ("2026-08-15", DataBadge::OnTime, false),
        ("2026-08-20", DataBadge::OverdueBy(5), false),
        ("2026-09-15", DataBadge::OverdueBy(31), false),
        ("2026-09-16", DataBadge::OverdueBy(32), true),
    ] {
        let progress = on(&plan, &seen, today);
        let indicator = &progress.indicators[0];
        assert_eq!(indicator.status, Status::Accelerate, "{today}");
        near(indicator.expected(), 49.918, 5e-4);
        assert_eq!((indicator.data.badge, indicator.data.stale), (badge, stale), "{today}");
        assert_eq!(indicator.data.age_days, Some(date("2026-06-30").days_until(date(today))));
    }
    let late = observations(json!({ "observations": [
        { "indicator": "1", "asOf": "2026-06-30", "reported": "2026-07-18", "value": 48 }
    ] }));
    assert_eq!(on(&plan, &late, "2026-08-01").indicators[0].data.badge, DataBadge::LateBy(3));
    let none = observations(json!({}));
    assert_eq!(on(&plan, &none, "2026-01-10").indicators[0].data.badge, DataBadge::NotYetDue);
    let silent = on(&plan, &none, "2026-08-20").indicators[0].data.clone();
    assert_eq!((silent.badge, silent.stale), (DataBadge::OverdueBy(217), false));
}
