//! A selection is what a plain walk over the rows gives.

use proptest::prelude::*;
use sauro_areas::{GroupBy, Line, Names, Query, Reader, Row, SortBy, Table, select};
use sauro_model::text;
use sauro_progress::Status;

/// A table of made-up communes.
fn table() -> Table {
    let names = ["Xã Tân Khai", "Phường Bình Long", "Xã Đại Phước", "Xã Ấp Mới", "Xã Bình An"];
    let communes: Vec<String> = names
        .iter()
        .enumerate()
        .map(|(index, name)| format!(r#"["{name}",{}]"#, index % 2))
        .collect();
    let mut rows = Vec::new();
    for area in 0..names.len() {
        for indicator in 0..3 {
            let value = (area * 7 + indicator * 13) % 60;
            let values = if value % 5 == 0 { "null".to_owned() } else { format!("{value}.5") };
            let lead = if area % 2 == 0 { "[0]" } else { "[1,2]" };
            let due = if indicator == 1 { "2026-03-31" } else { "2026-12-31" };
            let op_target = if indicator == 2 { "null" } else { "50" };
            rows.push(format!(
                r#"[{area},{indicator},"≥ 50%",{op_target},10,[{values}],{lead},[],[],"{due}"]"#
            ));
        }
    }
    let text = format!(
        r#"{{"meta":{{"start":"2026-01-01","asOf":"2026-06-30","months":["2026-05"]}},
        "provinces":["Đồng Nai","Huế"],"communes":[{}],"agencies":["Phòng VH-XH","Công an xã","Văn phòng"],
        "indicators":[{{"name":"Phủ sóng","group":"Hạ tầng","op":">="}},
        {{"name":"Hồ sơ trực tuyến","group":"Chính quyền","op":">="}},
        {{"name":"Quy chế","group":"Chính quyền","op":"text"}}],
        "fields":["commune","indicator","targetText","target","baseline","obs","lead","support","monitor","due"],
        "rows":[{}]}}"#,
        communes.join(","),
        rows.join(",")
    );
    let mut reader = Reader::new(None);
    reader.feed(text.as_bytes()).expect("a table");
    let (table, faults) = reader.finish().expect("a whole table");
    assert_eq!(faults, []);
    table
}

fn wanted(table: &Table, row: Row<'_>, query: &Query) -> bool {
    let leads = row.lead().iter().map(|agency| &*table.agencies[usize::from(*agency)]);
    let names = format!(
        "{} {} {}",
        row.area_name(),
        row.indicator().name,
        leads.collect::<Vec<_>>().join(" ")
    );
    let province = table.areas[usize::from(row.area())].province;
    query.status.is_none_or(|status| row.status() == status)
        && query.agency.is_none_or(|agency| row.lead().contains(&agency))
        && query.province.is_none_or(|wanted| province == Some(wanted))
        && query.area.is_none_or(|area| row.area() == area)
        && query.indicator.is_none_or(|indicator| row.indicator_index() == indicator)
        && text::matches(&text::fold(&names), &text::fold(&query.words))
}

fn key(table: &Table, row: Row<'_>, by: GroupBy) -> u16 {
    match by {
        GroupBy::Nothing => 0,
        GroupBy::Group => row.indicator().group,
        GroupBy::Area => row.area(),
        GroupBy::Province => {
            table.areas[usize::from(row.area())].province.expect("each has a province")
        }
        GroupBy::Lead => row.lead()[0],
    }
}

proptest! {
    #[test]
    fn answers_as_a_plain_walk_does(
        words in prop::sample::select(vec!["", "tan", "BÌNH", "ho so", "cong an", "xa binh", "khong"]),
        status in prop::option::of(prop::sample::select(Status::ALL.to_vec())),
        agency in prop::option::weighted(0.3, 0u16..4),
        province in prop::option::weighted(0.3, 0u16..3),
        area in prop::option::weighted(0.2, 0u16..6),
        indicator in prop::option::weighted(0.2, 0u16..4),
        group in prop::sample::select(GroupBy::ALL.to_vec()),
        sort in prop::option::of(prop::sample::select(SortBy::ALL.to_vec())),
        descending in any::<bool>(),
        closed in prop::collection::vec(0u16..3, 0..2),
    ) {
        let table = table();
        let query = Query {
            words: words.to_owned(), status, agency, province, area, indicator,
            group, sort, descending, closed: closed.clone(),
        };
        let selection = select(&table, &Names::of(&table), &query);
        let rows: Vec<Row<'_>> =
            table.rows().filter(|row| wanted(&table, *row, &query)).collect();
        prop_assert_eq!(selection.rows, rows.len());
        let mut shown = Vec::new();
        let mut heads = Vec::new();
        for index in 0..selection.len() {
            match selection.line(index).unwrap() {
                Line::Group(group) => heads.push(group),
                Line::Row(row) => {
                    let row = table.row(row).unwrap();
                    if group != GroupBy::Nothing {
                        // Under the head of its own group.
                        let head = &selection.groups[*heads.last().unwrap()];
                        prop_assert_eq!(head.key, key(&table, row, group));
                        prop_assert!(head.open);
                    }
                    shown.push(row);
                }
            }
        }
        let is_closed = |row: &Row<'_>| {
            group != GroupBy::Nothing && closed.contains(&key(&table, *row, group))
        };
        let open = rows.iter().filter(|row| !is_closed(row)).count();
        prop_assert_eq!(shown.len(), open);
        for group in &selection.groups {
            prop_assert_eq!(group.counts.total(), group.rows);
        }
        let Some(sort) = sort else { return Ok(()) };
        for pair in shown.windows(2) {
            if group != GroupBy::Nothing && key(&table, pair[0], group) != key(&table, pair[1], group) {
                continue;
            }
            let of = |row: Row<'_>| -> (f64, String) {
                match sort {
                    SortBy::Achieved => (row.achieved().unwrap_or(f64::NEG_INFINITY), String::new()),
                    SortBy::Status => (f64::from(row.status().severity()), String::new()),
                    SortBy::Due => (f64::from(row.due().unwrap().unix_days()), String::new()),
                    SortBy::Area => (0.0, text::fold(row.area_name())),
                    SortBy::Indicator => (0.0, text::fold(&row.indicator().name)),
                    SortBy::Lead => (0.0, text::fold(&table.agencies[usize::from(row.lead()[0])])),
                }
            };
            let (a, b) = (of(pair[0]), of(pair[1]));
            prop_assert!(if descending { a >= b } else { a <= b }, "{:?} {:?}", a, b);
            // Equal rows keep the order of reading.
            prop_assert!(a != b || pair[0].number() < pair[1].number());
        }
    }
}
