//! What a feed makes of answers of every sort: our own formats, answers that nobody has mapped,
//! half-wrong rows, and mappings that fit nothing.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use sauro_feed::{
    Arrival, Document, Expected, Fed, Feed, FeedError, Mapping, PageStop, Part, Section, Shape,
    Weight, What, read, recognise,
};
use sauro_model::{AgencyKind, Cadence, TaskState};
use serde_json::{Value, json};

fn mapping(mut mapping: Value) -> Option<Mapping> {
    mapping["format"] = "sauro-mapping/1".into();
    Some(Mapping::read(&mapping).unwrap())
}

#[track_caller]
fn fed(answer: Value, with: Value) -> Fed {
    read(&[answer], mapping(with)).unwrap()
}

fn lost(fed: &Fed) -> Vec<&What> {
    let lost = fed.problems.iter().filter(|problem| problem.weight() > Weight::Note);
    lost.map(|problem| &problem.what).collect()
}

#[test]
fn own_formats_need_no_mapping() {
    let plan = json!({ "format": "sauro-plan/1", "indicators": [{ "id": "1", "name": "A" }, {}] });
    let seen = json!({ "format": "sauro-observations/1", "observations": [{ "indicator": "1", "value": 5 }] });
    assert_eq!(recognise(&plan), Document::Plan);
    assert_eq!(recognise(&seen), Document::Observations);
    let both = json!({ "plan": plan, "observations": seen });
    assert_eq!(recognise(&both), Document::Both);
    assert_eq!(recognise(&json!({ "plan": { "name": "gói A" } })), Document::Other);
    for answers in [vec![plan.clone(), seen.clone()], vec![both]] {
        let fed = read(&answers, None).unwrap();
        assert_eq!(fed.plan.as_ref().unwrap().indicators.len(), 1);
        assert_eq!(fed.observations.as_ref().unwrap().observations.len(), 1);
        let [What::Document(problem)] = lost(&fed)[..] else { panic!("{:?}", fed.problems) };
        assert_eq!(problem.path, "indicators[1]");
    }
    let newer = json!({ "format": "sauro-plan/2" });
    assert!(matches!(read(&[newer], None), Err(FeedError::Document(_))));
}

#[test]
fn a_plan_of_ours_meets_figures_of_the_portal() {
    let plan = json!({ "format": "sauro-plan/1", "indicators": [
        { "id": "2.2", "no": "2.2", "name": "Công chức chuyên trách" }
    ] });
    let with = mapping(json!({
        "observations": { "indicator": "chi_tieu", "asOf": "ngay", "value": "gia_tri" }
    }));
    let mut feed = Feed::new(with);
    feed.add(&plan, Arrival { part: Part::Plan, ..Arrival::default() }).unwrap();
    let answer = json!({ "data": [
        { "chi_tieu": "Công chức  chuyên trách", "ngay": "30/06/2026", "gia_tri": "8,5" },
        { "chi_tieu": "9.9", "ngay": "30/06/2026", "gia_tri": 1 }
    ] });
    feed.add(&answer, Arrival { part: Part::Observations, ..Arrival::default() }).unwrap();
    let fed = feed.finish();
    let found = &fed.observations.as_ref().unwrap().observations;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].indicator.as_str(), found[0].value), ("2.2", Some(8.5)));
    assert_eq!(lost(&fed), [&What::Unmatched { key: "9.9".into() }]);
}

#[test]
fn figures_from_an_address_of_their_own_may_go_without_rows() {
    let with = mapping(json!({
        "indicators": { "no": "stt", "name": "ten" },
        "observations": { "value": "ket_qua", "asOf": "ngay" }
    }));
    let mut feed = Feed::new(with);
    let plan = json!([{ "stt": 1, "ten": "A" }, { "stt": 2, "ten": "B" }]);
    feed.add(&plan, Arrival { part: Part::Plan, ..Arrival::default() }).unwrap();
    let seen = json!([{ "stt": 2, "ket_qua": 5, "ngay": "2026-06" }]);
    feed.add(&seen, Arrival { part: Part::Observations, ..Arrival::default() }).unwrap();
    let fed = feed.finish();
    assert_eq!(fed.observations.as_ref().unwrap().observations[0].indicator, "2");
    assert!(lost(&fed).is_empty(), "{:?}", fed.problems);
}

#[test]
fn a_bad_row_is_named_and_the_others_stay() {
    let fed = fed(
        json!({ "data": [
            { "stt": "1", "ten": "A", "kq": "bảy mươi", "ngay": "30/06/2026" },
            { "stt": "2", "ten": null, "kq": 1, "ngay": "30/06/2026" },
            { "stt": "3", "ten": "C", "kq": 0, "ngay": "31/06/2026", "tt": "Hỏng" },
            { "stt": "4", "ten": "D", "kq": "—", "ngay": null }
        ] }),
        json!({
            "indicators": { "rows": "data", "no": "stt", "name": "ten" },
            "observations": { "value": "kq", "asOf": "ngay", "state": "tt" }
        }),
    );
    let plan = fed.plan.as_ref().unwrap();
    assert_eq!(
        plan.indicators.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(),
        ["A", "C", "D"]
    );
    let seen = &fed.observations.as_ref().unwrap().observations;
    assert_eq!(seen.len(), 1, "0 is a value, a dash is none");
    assert_eq!((seen[0].indicator.as_str(), seen[0].value, seen[0].as_of), ("3", Some(0.0), None));
    let named: Vec<_> = fed
        .problems
        .iter()
        .map(|problem| {
            let row = problem.row.as_ref().unwrap();
            (row.number, row.no.as_deref(), problem.section, &problem.what)
        })
        .collect();
    let unreadable =
        |field, found: &str, expected| What::Unreadable { field, found: found.into(), expected };
    assert_eq!(
        named,
        [
            (
                1,
                Some("1"),
                Section::Observations,
                &unreadable("value", "bảy mươi", Expected::Number)
            ),
            (2, Some("2"), Section::Indicators, &What::Missing { field: "name" }),
            (3, Some("3"), Section::Observations, &unreadable("state", "Hỏng", Expected::State)),
            (
                3,
                Some("3"),
                Section::Observations,
                &unreadable("asOf", "31/06/2026", Expected::Date)
            ),
        ]
    );
}

#[test]
fn a_mapping_that_fits_nothing_shows_what_the_answer_has() {
    let answer =
        json!({ "ket_qua": { "danh_sach": [{ "so": 1, "ten_chi_tieu": "A" }], "tong": 1 } });
    let error = |with| read(std::slice::from_ref(&answer), mapping(with)).unwrap_err();
    let FeedError::NothingAt { section, field, nothing } =
        error(json!({ "indicators": { "rows": "ket_qua.items[*]", "name": "ten" } }))
    else {
        panic!("another error");
    };
    assert_eq!((section, field), (Section::Indicators, "rows"));
    assert_eq!((nothing.reached.as_str(), nothing.found), ("ket_qua", Shape::Object));
    assert_eq!(nothing.keys, ["danh_sach", "tong"]);
    // The list is found without being named, the names of its rows are not.
    let FeedError::NothingAt { field, nothing, .. } =
        error(json!({ "indicators": { "name": "ten" } }))
    else {
        panic!("another error");
    };
    assert_eq!((field, nothing.path.as_str()), ("name", "ten"));
    assert_eq!(nothing.keys, ["so", "ten_chi_tieu"]);
    // A field that nothing needs is only told.
    let fed = fed(answer, json!({ "indicators": { "name": "ten_chi_tieu", "unit": "dvt" } }));
    let keys = vec!["so".to_owned(), "ten_chi_tieu".to_owned()];
    assert_eq!(lost(&fed), [&What::Nowhere { field: "unit", path: "dvt".into(), keys }]);
}

#[test]
fn an_answer_with_telling_names_needs_no_mapping() {
    let answer = json!({ "danh_sach": [
        { "stt": 1, "ten_chi_tieu": "Phủ sóng 5G", "don_vi_tinh": "%", "ke_hoach_2026": "≥ 60",
          "ket_qua_2026_06": 41.5, "don_vi_chu_tri": "Phòng Kinh tế", "nguoi_tao": "admin" }
    ] });
    let fed = read(&[answer], None).unwrap();
    let plan = fed.plan.as_ref().unwrap();
    assert_eq!(plan.indicators[0].targets[0].value, Some(60.0));
    assert_eq!(plan.agency_name(&plan.indicators[0].lead[0]), "Phòng Kinh tế");
    let seen = &fed.observations.as_ref().unwrap().observations[0];
    assert_eq!((seen.value, seen.as_of.unwrap().to_string().as_str()), (Some(41.5), "2026-06-30"));
    assert!(lost(&fed).is_empty());
    assert!(
        fed.problems
            .iter()
            .any(|problem| problem.what == What::Unused { column: "nguoi_tao".into() })
    );
    let other = json!({ "message": "Not found", "code": 404 });
    let error = read(&[other], None).unwrap_err();
    assert_eq!(
        error,
        FeedError::Unknown { found: Shape::Object, keys: vec!["code".into(), "message".into()] }
    );
}

#[test]
fn lists_of_agencies_duties_and_reports_are_joined_by_id() {
    let fed = fed(
        json!({
            "don_vi": [{ "ma": 7, "ten": "Phòng Văn hóa – Xã hội", "viet_tat": "VH-XH" }],
            "chi_tieu": [{ "stt": 1, "ten": "A", "chu_tri": [7], "phoi_hop": "Các thôn, ấp" }],
            "che_do": [{ "ma": "bc1", "gui": "VH-XH", "nhan": "UBND xã", "ky": "trước ngày 15 hằng tháng" }],
            "bao_cao": [{ "che_do": "bc1", "don_vi": "VH-XH", "ky": "2026-06", "ngay": "2026-06-14" }]
        }),
        json!({
            "plan": { "area": { "name": "xã A" } },
            "agencies": { "rows": "don_vi[*]", "id": "ma", "name": "ten", "variants": "viet_tat" },
            "indicators": { "rows": "chi_tieu[*]", "no": "stt", "name": "ten", "lead": "chu_tri", "support": "phoi_hop" },
            "reporting": { "rows": "che_do[*]", "id": "ma", "who": "gui", "to": "nhan", "text": "ky" },
            "reports": { "rows": "bao_cao[*]", "duty": "che_do", "agency": "don_vi", "period": "ky", "received": "ngay" }
        }),
    );
    let plan = fed.plan.unwrap();
    assert_eq!(plan.indicators[0].lead, ["7"]);
    assert_eq!(plan.agencies.last().unwrap().kind, AgencyKind::Collective);
    let duty = &plan.reporting_duties[0];
    assert_eq!((duty.id.as_str(), duty.agencies.as_slice()), ("bc1", &["7".to_owned()][..]));
    assert_eq!((duty.cadence, duty.days.as_slice()), (Cadence::Monthly, &["15".to_owned()][..]));
    let seen = fed.observations.unwrap();
    assert_eq!(seen.area.as_deref(), Some("xã A"));
    assert_eq!(seen.reports[0].agency.as_deref(), Some("7"));
}

#[test]
fn constants_the_head_and_the_portals_own_words() {
    let fed = fed(
        json!({ "ten": "Kế hoạch B", "ngay": "05/02/2026", "nam": 2026,
            "nv": [{ "ten": "Việc", "tt": "Xong rồi", "luc": "2026-06-29T18:00:00Z" }] }),
        json!({
            "plan": { "area": { "name": "xã A" }, "title": "Kế hoạch A", "number": "1/KH-UBND" },
            "head": { "title": "ten", "issued": "ngay", "from": "nam", "to": "nam" },
            "tasks": { "rows": "nv", "name": ["=Nhiệm vụ:", "ten"], "no": "#" },
            "taskUpdates": { "state": "tt", "asOf": "luc" },
            "words": { "xong rồi": "done" }
        }),
    );
    let plan = fed.plan.unwrap();
    assert_eq!((plan.title.as_str(), plan.number.as_deref()), ("Kế hoạch B", Some("1/KH-UBND")));
    let period = plan.period.unwrap();
    assert_eq!(
        format!("{:?} {:?}", period.from.unwrap(), period.to.unwrap()),
        "2026-01-01 2026-12-31"
    );
    assert_eq!(plan.issued.unwrap().to_string(), "2026-02-05");
    assert_eq!((plan.tasks[0].id.as_str(), plan.tasks[0].name.as_str()), ("1", "Nhiệm vụ: Việc"));
    let update = &fed.observations.unwrap().task_updates[0];
    assert_eq!((update.task.as_str(), update.state), ("1", TaskState::Done));
    assert_eq!(update.as_of.unwrap().to_string(), "2026-06-30");
}

#[test]
fn counts_and_fractions_are_taken_as_the_indicator_counts() {
    let fed = fed(
        json!([
            { "ten": "A", "mt": "9/9 nền tảng", "kq": "7/9" },
            { "ten": "B", "mt": "60%", "kq": "45/60" },
            { "ten": "C", "mt": "60%", "kq": "0,7%" },
            { "ten": "D", "mt": "60", "kq": "12 hồ sơ" }
        ]),
        json!({
            "indicators": { "no": "#", "name": "ten", "targets": { "2026": "mt" } },
            "observations": { "values": { "2026": "kq" } }
        }),
    );
    let seen = fed.observations.unwrap().observations;
    let figures: Vec<_> =
        seen.iter().map(|row| (row.value, row.denominator, row.unit.as_deref())).collect();
    assert_eq!(
        figures,
        [
            (Some(7.0), Some(9.0), None),
            (None, Some(60.0), None),
            (Some(0.7), None, None),
            (Some(12.0), None, Some("hồ sơ")),
        ]
    );
}

#[test]
fn lines_of_one_indicator_become_one_indicator() {
    let fed = fed(
        json!([
            { "stt": 1, "ten": "A", "nam": 2030, "mt": "90%", "kq": null },
            { "stt": 1, "ten": "A", "nam": 2026, "mt": "60%", "kq": 41 },
            { "stt": 2, "ten": "B", "nam": 2026, "mt": "50%", "phan": "cửa hàng", "kq": 1 },
            { "stt": 2, "ten": "B", "nam": 2026, "mt": "70%", "phan": "cơ sở", "kq": 2 },
            { "stt": 3, "ten": "C", "nam": 2026, "mt": "70%" },
            { "stt": 3, "ten": "C", "nam": 2026, "mt": "70%" }
        ]),
        json!({
            "indicators": {
                "no": "stt", "name": "ten",
                "targetRows": { "rows": "$", "by": "nam", "text": "mt", "part": "phan" }
            },
            "observations": { "value": "kq", "part": "phan" }
        }),
    );
    let rows: Vec<_> = fed
        .plan
        .as_ref()
        .unwrap()
        .indicators
        .iter()
        .map(|row| {
            let texts: Vec<&str> = row.targets.iter().map(|target| target.text.as_str()).collect();
            (row.id.as_str(), texts)
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("1", vec!["60%", "90%"]),
            ("2", vec!["50%", "70%"]),
            ("3", vec!["70%"]),
            ("3-2", vec!["70%"])
        ]
    );
    let seen = fed.observations.unwrap().observations;
    let seen: Vec<_> =
        seen.iter().map(|row| (row.indicator.as_str(), row.part.as_deref(), row.value)).collect();
    let expected = [("1", None, 41.0), ("2", Some("cửa hàng"), 1.0), ("2", Some("cơ sở"), 2.0)];
    assert_eq!(seen, expected.map(|(id, part, value)| (id, part, Some(value))));
}

#[test]
fn pages_that_must_not_be_fetched_are_told() {
    let with = mapping(json!({ "indicators": { "name": "ten" } }));
    let mut feed = Feed::new(with);
    let answer = json!({ "items": [{ "ten": "A" }], "next": "https://khac.example/2" });
    let arrival = Arrival { address: "https://xa.gov.vn/api", ..Arrival::default() };
    assert_eq!(feed.add(&answer, arrival), Ok(None));
    let stop = PageStop::OtherOrigin { address: "https://khac.example/2".into() };
    assert_eq!(lost(&feed.finish()), [&What::Pages(stop)]);
}

#[test]
fn tables_are_read_by_their_headings() {
    let mut feed = Feed::new(None);
    feed.add_csv(
        "STT;Chỉ tiêu;ĐVT;Năm 2026;Kết quả quý I/2026\n1;Hộ có 5G;%;≥ 60;41,5\n",
        Part::Both,
    )
    .unwrap();
    let fed = feed.finish();
    assert_eq!(fed.plan.unwrap().indicators[0].targets[0].text, "≥ 60");
    assert_eq!(fed.observations.unwrap().observations[0].value, Some(41.5));
    let mut feed = Feed::new(None);
    let error = feed.add_csv("Họ tên;Quê quán\nA;B\n", Part::Both).unwrap_err();
    assert_eq!(error, FeedError::NoTable { sheets: vec![String::new()] });
    let mut feed = Feed::new(mapping(
        json!({ "indicators": { "name": "Chỉ tiêu" }, "sheet": { "name": "PL1" } }),
    ));
    let error = feed.add_csv("STT;Chỉ tiêu\n1;A\n", Part::Both).unwrap_err();
    assert_eq!(error, FeedError::NoSheet { name: "PL1".into(), sheets: vec![String::new()] });
}
