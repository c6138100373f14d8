//! What holds for any plan and any data.

mod support;

use proptest::prelude::*;
use sauro_model::{Baseline, Cadence, Direction};
use sauro_model::{
    Comparison, Date, Due, DueDate, DueKind, DueThen, Indicator, IndicatorKind, Observation,
    Observations, Period, Plan, ReceivedReport, ReportingDuty, Target, Task, TaskState, TaskUpdate,
};
use sauro_progress::{Method, Options, PlanProgress, Status, changes_since, progress};

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => (-20i32..130).prop_map(f64::from),
        2 => -1e3..1e3f64,
        1 => prop::sample::select(vec![
            0.0, -0.0, 1e308, -1e308, f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324, 1e-300,
            f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e15, 100.0,
        ]),
    ]
}

fn day() -> impl Strategy<Value = Date> {
    let near = (20_000i32..21_500).prop_filter_map("a date", Date::from_unix_days);
    let far = prop::sample::select(vec![
        Date::new(1, 1, 1),
        Date::new(9999, 12, 31),
        Date::new(1900, 2, 28),
        Date::new(2028, 2, 29),
    ]);
    prop_oneof![30 => near, 1 => far.prop_filter_map("a date", |date| date)]
}

fn unit() -> impl Strategy<Value = Option<String>> {
    let units = vec![None, Some("%"), Some("‰"), Some("tỷ lệ"), Some("hồ sơ")];
    prop::sample::select(units).prop_map(|unit: Option<&str>| unit.map(str::to_owned))
}

fn part() -> impl Strategy<Value = Option<String>> {
    prop::sample::select(vec![None, None, None, Some("a".to_owned()), Some("b".to_owned())])
}

fn a_target() -> BoxedStrategy<Target> {
    let comparison = prop::sample::select(vec![
        Comparison::AtLeast,
        Comparison::MoreThan,
        Comparison::Equal,
        Comparison::AtMost,
        Comparison::LessThan,
        Comparison::Text,
    ]);
    let shape = (prop::option::of(number()), prop::option::of(number()));
    (
        prop::option::weighted(0.9, day()),
        comparison,
        prop::option::weighted(0.9, number()),
        unit(),
        shape,
        part(),
    )
        .prop_map(|(by, comparison, value, unit, (per, of), part)| Target {
            by,
            comparison,
            value,
            unit,
            per,
            of,
            part,
            ..Target::default()
        })
        .boxed()
}

fn an_indicator(id: usize) -> BoxedStrategy<Indicator> {
    let kind = prop::sample::select(vec![
        IndicatorKind::Rate,
        IndicatorKind::Rate,
        IndicatorKind::CountPerPeriod,
        IndicatorKind::CountCumulative,
        IndicatorKind::Score,
        IndicatorKind::Text,
    ]);
    let direction = prop::sample::select(vec![
        None,
        None,
        Some(Direction::Increase),
        Some(Direction::Decrease),
        Some(Direction::Keep),
    ]);
    let baseline = prop::option::of((number(), day()))
        .prop_map(|given| given.map(|(value, date)| Baseline { value, date }));
    (
        kind,
        direction,
        baseline,
        prop::collection::vec(a_target(), 0..4),
        (prop::option::of(number()), prop::option::of(number()), unit()),
        prop::option::of(a_due()),
    )
        .prop_map(move |(kind, direction, baseline, targets, (limit, weight, unit), due)| {
            Indicator {
                id: id.to_string(),
                kind,
                direction,
                baseline,
                targets,
                limit,
                weight,
                unit,
                due,
                lead: vec![format!("agency {}", id % 2)],
                ..Indicator::default()
            }
        })
        .boxed()
}

fn a_due() -> BoxedStrategy<Due> {
    let kind = prop::sample::select(vec![
        DueKind::Continuous,
        DueKind::By,
        DueKind::Annual,
        DueKind::HalfYearly,
        DueKind::Quarterly,
        DueKind::Monthly,
        DueKind::Range,
        DueKind::Text,
    ]);
    let date = || {
        let each = (1u8..=12, 1u8..=31).prop_map(|(month, day)| DueDate::EachYear { month, day });
        prop::option::of(prop_oneof![day().prop_map(DueDate::On), each])
    };
    let then = prop::sample::select(vec![None, Some(DueThen::Annual), Some(DueThen::Continuous)]);
    (kind, date(), date(), then, days())
        .prop_map(|(kind, from, to, then, days)| Due {
            kind,
            from,
            to,
            then,
            days,
            ..Due::default()
        })
        .boxed()
}

fn days() -> impl Strategy<Value = Vec<String>> {
    let day = prop::sample::select(vec!["15", "31", "06-10", "12-10", "0", "x", "02-29", "99"]);
    prop::collection::vec(day.prop_map(str::to_owned), 0..3)
}

fn a_state() -> impl Strategy<Value = TaskState> {
    prop::sample::select(vec![
        TaskState::NotStarted,
        TaskState::InProgress,
        TaskState::PartlyDone,
        TaskState::Done,
    ])
}

fn an_observation() -> BoxedStrategy<Observation> {
    (
        (0usize..5, part(), prop::option::weighted(0.95, day())),
        (
            prop::option::weighted(0.8, number()),
            prop::option::of(number()),
            prop::option::of(number()),
        ),
        unit(),
        prop::option::weighted(0.2, a_state()),
        prop::option::of(day()),
        prop::option::of("[ab]"),
    )
        .prop_map(
            |(
                (id, part, as_of),
                (value, numerator, denominator),
                unit,
                state,
                reported,
                source,
            )| {
                Observation {
                    indicator: id.to_string(),
                    part,
                    as_of,
                    value,
                    numerator,
                    denominator,
                    unit,
                    state,
                    reported,
                    source,
                    ..Observation::default()
                }
            },
        )
        .boxed()
}

fn a_duty(id: usize) -> BoxedStrategy<ReportingDuty> {
    let cadence = prop::sample::select(vec![
        Cadence::Weekly,
        Cadence::Monthly,
        Cadence::Quarterly,
        Cadence::HalfYearly,
        Cadence::Annual,
        Cadence::OnDemand,
        Cadence::Unstated,
    ]);
    (cadence, days())
        .prop_map(move |(cadence, days)| ReportingDuty {
            id: id.to_string(),
            cadence,
            days,
            agencies: vec!["agency 0".into()],
            ..ReportingDuty::default()
        })
        .boxed()
}

fn a_plan() -> BoxedStrategy<Plan> {
    let indicators = (an_indicator(0), an_indicator(1), an_indicator(2), an_indicator(3));
    let tasks = (prop::option::of(a_due()), prop::option::of(a_due()));
    let period = prop::option::of((prop::option::of(day()), prop::option::of(day())))
        .prop_map(|period| period.map(|(from, to)| Period { from, to }));
    (indicators, tasks, period, (a_duty(0), a_duty(1)), prop::option::of(day()))
        .prop_map(|((a, b, c, d), (first, second), period, duties, issued)| {
            let task = |id: &str, due| Task { id: id.into(), due, ..Task::default() };
            Plan {
                indicators: vec![a, b, c, d],
                tasks: vec![task("0", first), task("1", second)],
                reporting_duties: vec![duties.0, duties.1],
                period,
                issued,
                ..Plan::default()
            }
        })
        .boxed()
}

fn some_observations() -> BoxedStrategy<Observations> {
    let update = (0usize..3, prop::option::weighted(0.9, day()), a_state()).prop_map(
        |(id, as_of, state)| TaskUpdate {
            task: id.to_string(),
            as_of,
            state,
            ..TaskUpdate::default()
        },
    );
    let period = prop::sample::select(vec![
        "2026-06", "2026-Q2", "2026-H1", "2026", "2026-W23", "9997", "", "2026-é",
    ]);
    let report = (0usize..3, prop::option::of("agency [01]"), period, prop::option::of(day()))
        .prop_map(|(duty, agency, period, received)| ReceivedReport {
            duty: duty.to_string(),
            agency,
            period: period.into(),
            received,
            ..ReceivedReport::default()
        });
    (
        prop::collection::vec(an_observation(), 0..14),
        prop::collection::vec(update, 0..5),
        prop::collection::vec(report, 0..5),
    )
        .prop_map(|(observations, task_updates, reports)| Observations {
            observations,
            task_updates,
            reports,
            ..Observations::default()
        })
        .boxed()
}

fn options() -> impl Strategy<Value = Options> {
    (day(), prop::sample::select(Method::ALL.to_vec()))
        .prop_map(|(as_of, method)| Options { method, ..Options::on(as_of) })
}

/// The result as text: any number that is none shows up as such, working included.
fn text_of(progress: &PlanProgress) -> String {
    format!("{progress:?}")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(384) })]

    #[test]
    fn no_nan_and_no_infinity_leaves(
        plan in a_plan(), seen in some_observations(), options in options(),
    ) {
        let text = text_of(&progress(&plan, &seen, &options));
        // "inf" alone would match words; Debug prints such numbers after a blank or a bracket.
        for bad in ["NaN", " inf", "(inf", "-inf", "[inf"] {
            prop_assert!(!text.contains(bad), "{}", text);
        }
    }

    #[test]
    fn the_order_of_the_rows_makes_no_difference(
        plan in a_plan(),
        (seen, shuffled) in some_observations().prop_flat_map(|seen| {
            let shuffled = (
                Just(seen.observations.clone()).prop_shuffle(),
                Just(seen.task_updates.clone()).prop_shuffle(),
                Just(seen.reports.clone()).prop_shuffle(),
            );
            (Just(seen), shuffled)
        }),
        options in options(),
    ) {
        let (observations, task_updates, reports) = shuffled;
        let other = Observations { observations, task_updates, reports, ..seen.clone() };
        prop_assert_eq!(
            text_of(&progress(&plan, &seen, &options)),
            text_of(&progress(&plan, &other, &options))
        );
    }

    #[test]
    fn no_data_is_never_zero_and_statuses_add_up(
        plan in a_plan(), seen in some_observations(), options in options(), asked in any::<bool>(),
    ) {
        let milestone = plan.milestones().first().copied().filter(|_| asked);
        let result = progress(&plan, &seen, &Options { milestone, ..options });
        prop_assert_eq!(result.rollup.by_status.total(), result.indicators.len());
        prop_assert_eq!(result.indicators.len() + result.left_out.len(), plan.indicators.len());
        prop_assert_eq!(result.rollup.tasks.total(), plan.tasks.len());
        let rate = result.rollup.due_rate;
        prop_assert_eq!(rate.due, rate.met + rate.met_late + rate.missed + rate.silent);
        prop_assert!(rate.due + rate.early <= rate.total);
        let grouped: usize = result.rollup.by_group.iter().map(|group| group.counts.total()).sum();
        prop_assert_eq!(grouped, result.indicators.len());
        for indicator in &result.indicators {
            prop_assert!(!indicator.parts.is_empty());
            for part in &indicator.parts {
                let unknown = matches!(part.status, Status::NoData | Status::Invalid);
                if unknown || part.latest.is_none() {
                    prop_assert_eq!((part.achieved, part.expected, part.pace, part.gap), (None, None, None, None));
                    prop_assert_eq!(part.forecast.value, None);
                }
                prop_assert_eq!(part.status == Status::Invalid, part.reason.is_some());
                if part.series.is_empty() {
                    prop_assert!(part.latest.is_none());
                }
            }
        }
        let _ = changes_since(&plan, &seen, &options, options.as_of.add_days(-30));
    }

    #[test]
    fn a_faulty_row_changes_no_other_row(
        plan in a_plan(), seen in some_observations(), extra in an_observation(), options in options(),
    ) {
        let before = progress(&plan, &seen, &options);
        let mut more = seen.clone();
        more.observations.push(extra.clone());
        let after = progress(&plan, &more, &options);
        for (before, after) in before.indicators.iter().zip(&after.indicators) {
            if before.id != extra.indicator {
                prop_assert_eq!(format!("{before:?}"), format!("{after:?}"));
            }
        }
        prop_assert_eq!(before.tasks, after.tasks);
        prop_assert_eq!(before.reporting, after.reporting);
    }
}
