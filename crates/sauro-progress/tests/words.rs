//! Targets in words, tasks, reports and totals.

mod support;

use sauro_progress::{
    Options, ReportStatus, Schedule, Status, TaskStatus, Verdict, changes_since, progress,
};
use serde_json::{Value, json};
use support::{date, observations, on, one, part, plan, target, values};

fn states(rows: &[(&str, &str)]) -> sauro_model::Observations {
    let rows = rows
        .iter()
        .map(|(as_of, state)| json!({ "indicator": "1", "asOf": as_of, "state": state }));
    observations(json!({ "observations": rows.collect::<Value>() }))
}

#[test]
fn a_person_judges_words() {
    let plan = one(json!({ "targets": [
        { "comparison": "text", "text": "Ứng dụng được triển khai", "by": "2026-12-31" }
    ] }));
    for (said, today, status, verdict) in [
        (&[] as &[(&str, &str)], "2026-06-30", Status::Judged, Verdict::NotYetDue),
        (&[("2026-05-31", "in-progress")], "2026-06-30", Status::Judged, Verdict::NotYetDue),
        (&[("2026-05-31", "done")], "2026-06-30", Status::Met, Verdict::NotYetDue),
        (&[("2026-05-31", "done")], "2027-01-01", Status::Met, Verdict::Met),
        (&[("2026-05-31", "partly-done")], "2027-01-01", Status::Missed, Verdict::Missed),
        (&[("2027-02-01", "done")], "2027-03-01", Status::MetLate, Verdict::MetLate),
        // Nobody has said anything: silent, which counts as fallen due, but nobody's "missed".
        (&[], "2027-03-01", Status::Judged, Verdict::NoData),
    ] {
        let part = part(&plan, &states(said), today);
        assert_eq!(
            (part.status, part.milestones[0].verdict),
            (status, verdict),
            "{said:?} {today}"
        );
        assert_eq!((part.achieved, part.expected), (None, None));
    }
    assert_eq!(on(&plan, &states(&[]), "2027-03-01").rollup.due_rate.silent, 1);
}

#[test]
fn continuous_words_have_no_end() {
    let plan = one(json!({ "kind": "text", "due": { "kind": "continuous" } }));
    let part = part(&plan, &states(&[("2026-05-31", "done")]), "2030-01-01");
    assert_eq!(part.status, Status::Judged);
    let plan = one(json!({ "kind": "text", "due": { "kind": "by", "to": "2026-12-31" } }));
    let progress = on(&plan, &states(&[("2026-05-31", "in-progress")]), "2027-01-01");
    assert_eq!(progress.indicators[0].status, Status::Missed);
    assert_eq!(progress.rollup.due_rate.missed, 1);
}

fn tasks(due: Value, updates: &[(&str, &str)], today: &str) -> sauro_progress::TaskProgress {
    let plan = plan(json!({
        "period": { "from": "2025-01-01", "to": "2030-12-31" },
        "tasks": [{ "id": "t", "name": "Ban hành kế hoạch", "due": due }]
    }));
    let rows =
        updates.iter().map(|(as_of, state)| json!({ "task": "t", "asOf": as_of, "state": state }));
    let seen = observations(json!({ "taskUpdates": rows.collect::<Value>() }));
    on(&plan, &seen, today).tasks[0].clone()
}

#[test]
fn a_task_due_once() {
    let due = json!({ "kind": "by", "to": "2026-06-30" });
    for (updates, today, status, days_late) in [
        (&[] as &[(&str, &str)], "2026-06-30", TaskStatus::NoData, None),
        (&[], "2026-07-10", TaskStatus::NoData, Some(10)),
        (&[("2026-03-01", "in-progress")], "2026-06-30", TaskStatus::InProgress, None),
        (&[("2026-03-01", "not-started")], "2026-06-30", TaskStatus::NotStarted, None),
        (&[("2026-03-01", "partly-done")], "2026-07-01", TaskStatus::Overdue, Some(1)),
        (&[("2026-06-30", "done")], "2026-08-01", TaskStatus::Done, None),
        (&[("2026-07-05", "done")], "2026-08-01", TaskStatus::DoneLate, Some(5)),
        (
            &[("2026-05-01", "done"), ("2026-06-01", "in-progress")],
            "2026-07-01",
            TaskStatus::Overdue,
            Some(1),
        ),
        (&[("2026-09-01", "done")], "2026-06-01", TaskStatus::NoData, None),
    ] {
        let task = tasks(due.clone(), updates, today);
        assert_eq!((task.status, task.days_late), (status, days_late), "{updates:?} {today}");
        assert_eq!((task.schedule, task.due_on), (Schedule::Once, Some(date("2026-06-30"))));
    }
}

#[test]
fn a_task_due_each_year() {
    let due = json!({ "kind": "annual", "from": "01-01", "to": "03-31" });
    let task = tasks(due.clone(), &[("2025-03-01", "done"), ("2026-04-10", "done")], "2026-05-01");
    let cycles: Vec<TaskStatus> = task.cycles.iter().map(|cycle| cycle.status).collect();
    assert_eq!(cycles, [TaskStatus::Done, TaskStatus::DoneLate]);
    assert_eq!((task.status, task.days_late), (TaskStatus::DoneLate, Some(10)));
    assert_eq!(task.due_on, Some(date("2027-03-31")));
    // Last year's work says nothing of this year's.
    let task = tasks(due.clone(), &[("2025-03-01", "done")], "2026-02-01");
    assert_eq!((task.status, task.due_on), (TaskStatus::NoData, Some(date("2026-03-31"))));
    let task = tasks(due, &[("2026-03-01", "in-progress")], "2026-04-01");
    assert_eq!((task.status, task.due_on), (TaskStatus::Overdue, Some(date("2026-03-31"))));
}

#[test]
fn a_task_due_once_and_then_each_year() {
    let due = json!({ "kind": "by", "to": "2026-12-31", "then": "annual" });
    let task = tasks(due.clone(), &[("2025-11-01", "done")], "2026-06-01");
    assert_eq!((task.status, task.due_on), (TaskStatus::Done, Some(date("2027-12-31"))));
    let task = tasks(due, &[("2026-11-01", "done")], "2027-06-01");
    assert_eq!((task.status, task.due_on), (TaskStatus::NoData, Some(date("2027-12-31"))));
    assert_eq!(task.cycles[0].status, TaskStatus::Done);
}

#[test]
fn work_that_goes_on_does_not_undo_what_was_done() {
    let due = json!({ "kind": "by", "to": "2025-12-31", "then": "continuous" });
    let said = [("2025-12-20", "done"), ("2026-02-01", "in-progress")];
    assert_eq!(tasks(due, &said, "2026-03-01").status, TaskStatus::Done);
}

#[test]
fn tasks_without_a_deadline_are_never_late() {
    for (due, schedule) in [
        (json!({ "kind": "continuous" }), Schedule::Continuous),
        (json!({ "kind": "range", "from": "2025-01-01" }), Schedule::Continuous),
        (json!({ "kind": "text", "text": "Tháng Quý I/2025" }), Schedule::Undated),
        (Value::Null, Schedule::Undated),
    ] {
        let task = tasks(due, &[("2026-01-01", "in-progress")], "2029-01-01");
        assert_eq!((task.status, task.schedule), (TaskStatus::InProgress, schedule));
        assert_eq!((task.days_late, task.due_on), (None, None));
    }
}

#[test]
fn monthly_and_half_yearly_tasks() {
    let monthly = json!({ "kind": "monthly", "days": ["15"] });
    let task = tasks(monthly, &[("2026-06-10", "done")], "2026-07-01");
    assert_eq!((task.status, task.due_on), (TaskStatus::NoData, Some(date("2026-07-15"))));
    let half = json!({ "kind": "half-yearly", "days": ["06-10", "12-10"] });
    let task = tasks(half, &[("2026-06-12", "done")], "2026-06-20");
    assert_eq!((task.status, task.days_late), (TaskStatus::DoneLate, Some(2)));
    assert_eq!(task.due_on, Some(date("2026-12-10")));
}

fn reporting_plan(agencies: Value, cadence: &str, days: Value) -> sauro_model::Plan {
    plan(json!({
        "period": { "from": "2026-01-01", "to": "2026-12-31" },
        "agencies": [
            { "id": "vhxh", "name": "Phòng VH-XH" },
            { "id": "ca", "name": "Công an xã" },
            { "id": "all", "name": "Các cơ quan, đơn vị", "kind": "collective" }
        ],
        "reportingDuties": [
            { "id": "r", "agencies": agencies, "cadence": cadence, "days": days }
        ]
    }))
}

#[test]
fn a_monthly_report_on_the_15th() {
    let plan = reporting_plan(json!(["vhxh"]), "monthly", json!(["15"]));
    let seen = observations(json!({ "reports": [
        { "duty": "r", "period": "2026-01", "received": "2026-01-15" },
        { "duty": "r", "agency": "vhxh", "period": "2026-02", "received": "2026-02-18" }
    ] }));
    let progress = on(&plan, &seen, "2026-03-20");
    let [sender] = progress.reporting[0].senders.as_slice() else { panic!("one sender") };
    let found: Vec<_> = sender
        .periods
        .iter()
        .map(|period| (period.period.as_str(), period.status, period.days_late))
        .collect();
    assert_eq!(
        found,
        [
            ("2026-01", ReportStatus::OnTime, None),
            ("2026-02", ReportStatus::Late, Some(3)),
            ("2026-03", ReportStatus::Overdue, Some(5)),
            ("2026-04", ReportStatus::NotYetDue, None),
            ("2026-05", ReportStatus::NotYetDue, None),
        ]
    );
    let june = &sender.periods[1];
    assert_eq!((june.from, june.to), (Some(date("2026-01-15")), Some(date("2026-02-14"))));
    // On the due day itself it is not overdue yet, and nothing is owed after the plan's end.
    let on_day = on(&plan, &seen, "2026-03-15");
    assert_eq!(on_day.reporting[0].senders[0].periods[2].status, ReportStatus::NotYetDue);
    let after = on(&plan, &seen, "2028-01-01");
    let last = after.reporting[0].senders[0].periods.last().expect("periods");
    assert_eq!(last.period, "2026-12");
}

#[test]
fn a_unit_that_the_plan_does_not_name_is_not_accused() {
    let plan = reporting_plan(json!(["all"]), "half-yearly", json!(["06-10", "12-10"]));
    let seen = observations(json!({ "reports": [
        { "duty": "r", "agency": "ca", "period": "2026-H1", "received": "2026-06-09" }
    ] }));
    let progress = on(&plan, &seen, "2026-12-20");
    let [sender] = progress.reporting[0].senders.as_slice() else { panic!("one sender") };
    assert_eq!((sender.agency.as_deref(), sender.class), (Some("ca"), false));
    let found: Vec<_> = sender.periods.iter().map(|period| (period.status, period.due)).collect();
    assert_eq!(
        found,
        [
            (ReportStatus::OnTime, Some(date("2026-06-10"))),
            (ReportStatus::Overdue, Some(date("2026-12-10"))),
        ]
    );
    let none = on(&plan, &observations(json!({})), "2026-12-20");
    let [sender] = none.reporting[0].senders.as_slice() else { panic!("one sender") };
    assert_eq!((sender.agency.as_deref(), sender.class), (Some("all"), true));
    assert!(!none.reporting[0].any_received);
}

#[test]
fn no_due_day_is_invented() {
    let weekly = reporting_plan(json!([]), "weekly", json!([]));
    let progress = on(&weekly, &observations(json!({})), "2026-01-20");
    let sender = &progress.reporting[0].senders[0];
    assert_eq!((sender.agency.as_deref(), sender.class), (None, true));
    let found: Vec<_> =
        sender.periods.iter().map(|period| (period.period.as_str(), period.status)).collect();
    assert_eq!(
        found,
        [
            ("2026-W01", ReportStatus::Awaited),
            ("2026-W02", ReportStatus::Awaited),
            ("2026-W03", ReportStatus::Awaited),
            ("2026-W04", ReportStatus::NotYetDue),
            ("2026-W05", ReportStatus::NotYetDue),
        ]
    );
    let on_demand = reporting_plan(json!(["ca"]), "on-demand", json!([]));
    let seen = observations(json!({ "reports": [
        { "duty": "r", "period": "tháng 5", "received": "2026-05-09" },
        { "duty": "x", "period": "2026-05" }
    ] }));
    let progress = on(&on_demand, &seen, "2026-12-20");
    assert_eq!(progress.reporting[0].senders[0].periods[0].status, ReportStatus::Received);
    assert_eq!(progress.data_faults[0].kind.as_str(), "unknown-duty");
}

#[test]
fn totals_by_agency_count_what_it_leads() {
    let row = |id: &str, lead: &str, by: &str| {
        json!({ "id": id, "name": id, "group": "g", "lead": [lead], "support": ["b"],
                "targets": [target("at-least", 60, by)] })
    };
    let plan = plan(json!({
        "agencies": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }, { "id": "c", "name": "C" }],
        "groups": [{ "id": "g", "name": "G" }],
        "indicators": [
            row("1", "a", "2026-12-31"), row("2", "a", "2026-12-31"),
            row("3", "x", "2026-12-31"), row("4", "a", "2027-12-31")
        ]
    }));
    let seen = observations(json!({ "observations": [
        { "indicator": "1", "asOf": "2026-12-31", "value": 66 },
        { "indicator": "2", "asOf": "2026-12-31", "value": 45 },
        { "indicator": "4", "asOf": "2026-12-31", "value": 60 }
    ] }));
    let rollup = on(&plan, &seen, "2027-01-01").rollup;
    let ids: Vec<&str> = rollup.by_agency.iter().map(|agency| agency.agency.as_str()).collect();
    assert_eq!(ids, ["a", "b", "x"]);
    let a = &rollup.by_agency[0];
    assert_eq!((a.leads.len(), a.late.as_slice()), (3, ["2".to_owned()].as_slice()));
    assert_eq!((a.due_rate.due, a.due_rate.met, a.due_rate.early), (2, 1, 1));
    assert_eq!(a.due_rate.rate, Some(0.5));
    // 100, 75 and 100: what is over the target pays for nothing else.
    assert_eq!(a.index.value.map(f64::round), Some(92.0));
    let b = &rollup.by_agency[1];
    assert_eq!((b.counts.total(), b.supports.len(), b.index.value), (0, 4, None));
    // Three of four have a value: below 80 %, there is no index of the plan.
    assert_eq!((rollup.index.value, rollup.index.covered, rollup.index.total), (None, 3, 4));
    assert_eq!(rollup.due_rate.silent, 1);
    assert_eq!(rollup.by_group[0].counts, rollup.by_status);
}

#[test]
fn weights_count_where_the_plan_prints_them() {
    let row = |id: &str, weight: f64| json!({ "id": id, "name": id, "weight": weight, "targets": [target("at-least", 50, "2026-12-31")] });
    let plan = plan(json!({ "indicators": [row("1", 3.0), row("2", 1.0)] }));
    let seen = observations(json!({ "observations": [
        { "indicator": "1", "asOf": "2026-06-30", "value": 50 },
        { "indicator": "2", "asOf": "2026-06-30", "value": 10 }
    ] }));
    assert_eq!(on(&plan, &seen, "2026-06-30").rollup.index.value, Some(80.0));
}

#[test]
fn changes_since_an_earlier_day() {
    let plan = one(json!({
        "baseline": { "value": 40, "date": "2025-12-31" },
        "targets": [target("at-least", 60, "2026-12-31")]
    }));
    let seen = values(&[("2026-05-31", 44.0), ("2026-06-30", 51.0)]);
    let options = Options::on(date("2026-07-01"));
    let changes = changes_since(&plan, &seen, &options, date("2026-06-01"));
    let [change] = changes.as_slice() else { panic!("one change") };
    assert_eq!((change.before, change.after), (Status::Behind, Status::OnTrack));
    assert_eq!((change.value_before, change.value_after), (Some(44.0), Some(51.0)));
    assert_eq!(changes_since(&plan, &seen, &options, date("2026-06-30")), []);
    assert_eq!(progress(&plan, &seen, &options).indicators[0].status, Status::OnTrack);
}
