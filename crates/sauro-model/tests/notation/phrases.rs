//! The tables of `tests/cases/notation`: every phrase reads as its row says, and what is read and
//! written again reads the same.

use proptest::prelude::*;
use sauro_model::notation::due::{self, DueNote};
use sauro_model::notation::target::{self, TargetNote, TargetReading};
use sauro_model::notation::{agency, number, reporting};
use sauro_model::{
    Cadence, Comparison, Date, Due, DueDate, DueKind, DueThen, Plan, Target, Task, json, text,
};

use crate::plans;

/// The rows of a table, remarks left out.
fn rows(table: &str) -> Vec<Vec<String>> {
    let table = plans::read(&format!("cases/notation/{table}.tsv"));
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// The rows in which something else was read than the table says.
fn differences(table: &str, least: usize, read: impl Fn(&[String]) -> (String, String)) {
    let rows = rows(table);
    assert!(rows.len() >= least, "{table} has only {} rows", rows.len());
    let mut wrong = String::new();
    for row in &rows {
        assert!(row.iter().all(|cell| text::normalise(cell) == *cell), "{table}: {row:?}");
        let (found, expected) = read(row);
        if found != expected {
            wrong += &format!("{row:?}\n  read     {found}\n  expected {expected}\n");
        }
    }
    assert!(wrong.is_empty(), "{table}\n{wrong}");
}

fn cell(row: &[String], index: usize) -> &str {
    row.get(index).map_or("", String::as_str)
}

/// The name that a value has in JSON.
fn name(value: impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).ok();
    value.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

/// A number without its thousands points, for the tables.
fn plain(value: f64) -> String {
    number::print_exact(value).replace('.', "")
}

fn describe_target(reading: &TargetReading) -> String {
    let mut words = vec![name(reading.comparison)];
    words.extend(reading.value.map(plain));
    words.extend(reading.unit.clone());
    words.extend(reading.per.map(|per| format!("per {}", plain(per))));
    words.extend(reading.of.map(|of| format!("of {}", plain(of))));
    words.extend(reading.note.map(|note| match note {
        TargetNote::Range { low, high } => format!("range {} {}", plain(low), plain(high)),
        TargetNote::SeveralValues => "several-values".into(),
        TargetNote::NoNumber => "no-number".into(),
        TargetNote::BoundWithoutNumber => "bound-without-number".into(),
        TargetNote::UnclearNumber => "unclear-number".into(),
        TargetNote::Year => "year".into(),
        TargetNote::Change => "change".into(),
        TargetNote::Approximate => "approximate".into(),
    }));
    words.join(" ")
}

fn describe_due(due: &Due, note: Option<DueNote>) -> String {
    let mut words = vec![name(due.kind)];
    words.extend(due.from.map(|date| format!("from {date}")));
    words.extend(due.to.map(|date| format!("to {date}")));
    words.extend(due.then.map(|then| format!("then {}", name(then))));
    if !due.days.is_empty() {
        words.push(format!("on {}", due.days.join(" ")));
    }
    words.extend(note.map(|note| {
        let note = match note {
            DueNote::ImpossibleDate => "impossible-date",
            DueNote::Malformed => "malformed",
            DueNote::SeveralDates => "several-dates",
            DueNote::Relative => "relative",
            DueNote::NoYear => "no-year",
            DueNote::Vague => "vague",
            DueNote::Reversed => "reversed",
            DueNote::NoDate => "no-date",
            DueNote::OtherWords => "other-words",
        };
        format!("! {note}")
    }));
    words.join(" ")
}

#[test]
fn targets_read_as_the_table_says() {
    differences("targets", 120, |row| {
        let column = Some(cell(row, 1)).filter(|unit| !unit.is_empty());
        (describe_target(&target::read(cell(row, 0), column)), cell(row, 2).to_owned())
    });
}

#[test]
fn targets_are_found_in_sentences_as_the_table_says() {
    differences("found", 30, |row| {
        let sentence = cell(row, 0);
        let found = target::find(sentence).into_iter().map(|found| {
            let words = sentence.get(found.start..found.end).unwrap();
            format!("{words} => {}", describe_target(&found.reading))
        });
        let expected = row.get(1..).unwrap_or_default();
        (found.collect::<Vec<_>>().join(" | "), expected.join(" | "))
    });
}

#[test]
fn deadlines_read_as_the_table_says() {
    differences("dues", 120, |row| {
        let reading = due::read(cell(row, 0));
        assert_eq!(reading.due.text, cell(row, 0));
        (describe_due(&reading.due, reading.note), cell(row, 1).to_owned())
    });
}

#[test]
fn reporting_phrases_read_as_the_table_says() {
    differences("reporting", 25, |row| {
        let (cadence, days) = reporting::read(cell(row, 0));
        let words: Vec<String> = [name(cadence)].into_iter().chain(days).collect();
        (words.join(" "), cell(row, 1).to_owned())
    });
}

#[test]
fn every_phrase_of_the_tables_reads_the_same_when_written() {
    for row in rows("targets") {
        let column = Some(cell(&row, 1)).filter(|unit| !unit.is_empty());
        let first = target::read(cell(&row, 0), column).into_target(cell(&row, 0), None);
        let written = target::print(&first);
        let second = target::read(&written, column).into_target(&first.text, None);
        assert_eq!(second, first, "{written}");
    }
    for row in rows("dues") {
        let first = due::read(cell(&row, 0)).due;
        let written = due::print(&first);
        let second = Due { text: first.text.clone(), ..due::read(&written).due };
        assert_eq!(second, first, "{written}");
    }
}

#[test]
fn canonical_spellings() {
    for (text, column, canonical) in [
        ("tối thiểu 60 %", None, "≥ 60%"),
        ("trên 1.200,50 hộ", None, "> 1.200,5 hộ"),
        ("01 doanh nghiệp/1.000 dân", None, "1 doanh nghiệp/1.000"),
        ("9/9 nền tảng theo hướng dẫn", None, "9/9 nền tảng"),
        ("100", Some("%"), "100%"),
        ("không quá 5%", None, "≤ 5%"),
        ("dưới 5%", None, "< 5%"),
        ("Mở rộng đa lĩnh vực", Some("Mức độ"), "Mở rộng đa lĩnh vực"),
    ] {
        let target = target::read(text, column).into_target(text, None);
        assert_eq!(target::print(&target), canonical);
    }
    for (text, canonical) in [
        ("thường xuyên", "Thường xuyên"),
        ("Quý 1 hàng năm", "Quý I hằng năm"),
        ("tháng 4/2026", "30/04/2026"),
        ("12/2026 và các năm tiếp theo", "31/12/2026 và hằng năm"),
        ("giai đoạn 2026 – 2030", "2026-2030"),
        ("10 tháng 6 và 10 tháng 12 hàng năm", "10/06 và 10/12 hằng năm"),
        ("trước ngày 15 hàng tháng", "Ngày 15 hằng tháng"),
        ("Tháng Quý I/2025", "Tháng Quý I/2025"),
    ] {
        assert_eq!(due::print(&due::read(text).due), canonical);
    }
}

/// Units as plans print them.
fn unit() -> impl Strategy<Value = Option<String>> {
    let units = vec![
        "%",
        "doanh nghiệp",
        "Mức đánh giá",
        "đơn/năm",
        "nền tảng",
        "Công trình/năm",
        "sản phẩm OCOP",
    ];
    proptest::option::of(proptest::sample::select(units).prop_map(str::to_owned))
}

fn a_target() -> impl Strategy<Value = Target> {
    let comparison = proptest::sample::select(vec![
        Comparison::AtLeast,
        Comparison::MoreThan,
        Comparison::Equal,
        Comparison::AtMost,
        Comparison::LessThan,
    ]);
    // Years are read as years where no unit tells otherwise.
    let value = (0u32..1_900_000, 0u8..4).prop_map(|(digits, decimals)| {
        f64::from(digits) / [1.0, 10.0, 100.0, 1000.0][usize::from(decimals)]
    });
    let value = value.prop_filter("a year", |value| !(1945.0..=2100.0).contains(value));
    let whole =
        proptest::sample::select(vec![(None, None), (Some(1000.0), None), (None, Some(99.0))]);
    (comparison, value, unit(), whole).prop_map(|(comparison, value, unit, (per, of))| {
        let value = if of.is_some() { value % 99.0 } else { value };
        let value = (value * 1000.0).round() / 1000.0;
        // A share is of no population and no whole.
        let whole = if unit.as_deref() == Some("%") { (None, None) } else { (per, of) };
        let slash = unit.as_deref().is_some_and(|unit| unit.contains('/'));
        let (per, of) = if slash { (None, whole.1) } else { whole };
        Target { comparison, value: Some(value), unit, per, of, ..Target::default() }
    })
}

fn a_date() -> impl Strategy<Value = Date> {
    (1990i32..2100, 1u8..=12, 1u8..=31)
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day))
}

fn a_day_of_year(months: std::ops::RangeInclusive<u8>) -> impl Strategy<Value = (u8, u8)> {
    (months, 1u8..=31)
        .prop_filter("no such day", |(month, day)| Date::new(2000, *month, *day).is_some())
}

fn a_due() -> impl Strategy<Value = Due> {
    let then = || {
        proptest::option::of(proptest::sample::select(vec![DueThen::Annual, DueThen::Continuous]))
    };
    let due = |kind| Due { kind, ..Due::default() };
    let on = |date| Some(DueDate::On(date));
    let each = |(month, day)| Some(DueDate::EachYear { month, day });
    let text = |days: Vec<(u8, u8)>| {
        days.iter().map(|(month, day)| format!("{month:02}-{day:02}")).collect()
    };
    prop_oneof![
        Just(due(DueKind::Continuous)),
        a_date().prop_map(move |to| Due { to: on(to), ..due(DueKind::Continuous) }),
        (a_date(), then()).prop_map(move |(to, then)| Due { to: on(to), then, ..due(DueKind::By) }),
        (a_date(), then()).prop_map(move |(from, then)| Due {
            from: on(from),
            then,
            ..due(DueKind::Range)
        }),
        (a_date(), 0i32..9000, then()).prop_map(move |(from, days, then)| {
            Due { from: on(from), to: on(from.add_days(days)), then, ..due(DueKind::Range) }
        }),
        Just(due(DueKind::Annual)),
        a_day_of_year(1..=12).prop_map(move |to| Due { to: each(to), ..due(DueKind::Annual) }),
        a_day_of_year(1..=12)
            .prop_map(move |from| Due { from: each(from), ..due(DueKind::Annual) }),
        (a_day_of_year(1..=12), a_day_of_year(1..=12)).prop_map(move |(a, b)| {
            Due { from: each(a.min(b)), to: each(a.max(b)), ..due(DueKind::Annual) }
        }),
        Just(due(DueKind::HalfYearly)),
        (a_day_of_year(1..=6), a_day_of_year(7..=12))
            .prop_map(move |(a, b)| { Due { days: text(vec![a, b]), ..due(DueKind::HalfYearly) } }),
        Just(due(DueKind::Quarterly)),
        (1u8..=30).prop_map(move |day| {
            let days = [3, 6, 9, 12].map(|month| (month, day)).to_vec();
            Due { days: text(days), ..due(DueKind::Quarterly) }
        }),
        a_date().prop_map(move |to| Due { to: on(to), ..due(DueKind::Quarterly) }),
        proptest::collection::btree_set(1u8..=31, 0..3).prop_map(move |days| {
            let days = days.iter().map(|day| format!("{day:02}")).collect();
            Due { days, ..due(DueKind::Monthly) }
        }),
    ]
}

/// Words and signs that the grammars know, in any order.
fn known_words() -> impl Strategy<Value = String> {
    let words = vec![
        "≥",
        ">=",
        "<",
        "trên",
        "dưới",
        "từ",
        "đến",
        "trở lên",
        "tối thiểu",
        "không quá",
        "đạt",
        "60",
        "01",
        "1.200",
        "2,5",
        "2026",
        "%",
        "/",
        "-",
        "–",
        "(",
        ")",
        ";",
        ",",
        ".",
        "“",
        "”",
        "nền tảng",
        "dân",
        "hằng",
        "năm",
        "tháng",
        "quý",
        "I",
        "IV",
        "ngày",
        "15",
        "31",
        "6",
        "đầu",
        "cuối",
        "và",
        "các năm tiếp theo",
        "thường xuyên",
        "trước",
        "sau",
        "của",
        "số",
        "xã",
        "Các",
        "phòng",
        "G",
        "999999999999999999999",
        "mức",
        "top",
        "tăng",
        "hiện nay",
    ];
    let word = proptest::sample::select(words);
    proptest::collection::vec((word, "[ ]?"), 0..12).prop_map(|parts| {
        parts.into_iter().flat_map(|(word, blank)| [word.to_owned(), blank]).collect()
    })
}

proptest! {
    #[test]
    fn written_targets_read_the_same(target in a_target()) {
        let written = target::print(&target);
        let read = target::read(&written, None).into_target("", None);
        prop_assert_eq!(read, target, "{}", written);
    }

    #[test]
    fn written_deadlines_read_the_same(expected in a_due()) {
        let written = due::print(&expected);
        let reading = due::read(&written);
        prop_assert_eq!(reading.note, None, "{}", &written);
        prop_assert_eq!(Due { text: String::new(), ..reading.due }, expected, "{}", written);
    }

    #[test]
    fn nothing_panics_and_nothing_is_lost(any in "\\PC{0,40}", known in known_words()) {
        for text in [any, known] {
            let target = target::read(&text, Some(&text));
            prop_assert_eq!(target.value.is_none(), target.comparison == Comparison::Text);
            prop_assert!(target.value.is_none_or(f64::is_finite));
            for found in target::find(&text) {
                prop_assert!(text.get(found.start..found.end).is_some_and(|words| !words.is_empty()));
            }
            let reading = due::read(&text);
            prop_assert_eq!(&reading.due.text, &text);
            if reading.due.kind == DueKind::Text {
                prop_assert!(reading.note.is_some());
                prop_assert!(reading.due.to.is_none() && reading.due.days.is_empty());
            }
            let _ = (reporting::read(&text), agency::key(&text), number::parse(&text));
            // What was read can be written and read again without changing its meaning.
            let written = due::print(&reading.due);
            let again = Due { text: text.clone(), ..due::read(&written).due };
            prop_assert_eq!(&again, &reading.due, "{}", written);
        }
    }
}

#[test]
fn readings_survive_json() {
    for row in rows("dues") {
        let due = Some(due::read(cell(&row, 0)).due);
        let task = Task { id: "1".into(), name: "A".into(), due, ..Task::default() };
        let plan = Plan { format: Plan::FORMAT.into(), tasks: vec![task], ..Plan::default() };
        let written = serde_json::to_value(&plan).unwrap();
        assert_eq!(json::read_plan(written).unwrap().document, plan);
    }
    assert_eq!(name(Cadence::HalfYearly), "half-yearly");
}
