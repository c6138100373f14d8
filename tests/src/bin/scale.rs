//! How the time of a check grows with a plan's rows: prints a table, judges nothing.
//!
//! Run with `--release`: plans of 1,000 to 50,000 rows whose names are put together from a
//! vocabulary, so that no two are alike and many share words.

use std::time::Instant;

use sauro_check::{Input, Profile, check};
use sauro_document::{Document, Reading};
use sauro_model::{
    Agency, BodyTarget, Comparison, Date, Due, DueKind, Indicator, Plan, Target, Task,
};

const SUBJECTS: [&str; 8] = [
    "hộ gia đình",
    "người dân trưởng thành",
    "doanh nghiệp",
    "hộ kinh doanh",
    "cán bộ, công chức",
    "thủ tục hành chính",
    "cơ sở giáo dục",
    "cơ sở y tế",
];
const DOINGS: [&str; 8] = [
    "sử dụng dịch vụ công trực tuyến",
    "có tài khoản định danh điện tử",
    "có chữ ký số cá nhân",
    "thanh toán không dùng tiền mặt",
    "được tập huấn kỹ năng số",
    "kết nối Internet cáp quang",
    "ứng dụng trí tuệ nhân tạo",
    "được số hóa và lưu trữ",
];

fn name(number: usize) -> String {
    let subject = SUBJECTS[number % SUBJECTS.len()];
    let doing = DOINGS[number / SUBJECTS.len() % DOINGS.len()];
    format!("Tỷ lệ {subject} {doing} tại địa bàn {}", number / 64)
}

fn plan(rows: usize) -> Plan {
    let agencies = (0..12).map(|number| Agency {
        id: format!("a{number}"),
        name: format!("Phòng chuyên môn {number}"),
        ..Agency::default()
    });
    let target = |value: f64, year| Target {
        by: Date::last_of_year(year),
        text: format!("≥ {value}%"),
        comparison: Comparison::AtLeast,
        value: Some(value),
        unit: Some("%".into()),
        ..Target::default()
    };
    let indicators = (0..rows / 2).map(|number| Indicator {
        id: format!("i{number}"),
        no: Some(number.to_string()),
        name: name(number),
        unit: Some("%".into()),
        targets: vec![target(40.0 + (number % 50) as f64, 2026), target(95.0, 2030)],
        lead: vec![format!("a{}", number % 12)],
        support: vec![format!("a{}", (number + 1) % 12)],
        ..Indicator::default()
    });
    let tasks = (0..rows / 2).map(|number| Task {
        id: format!("t{number}"),
        no: Some(number.to_string()),
        name: format!("Triển khai để {}", name(number)),
        lead: vec![format!("a{}", number % 12)],
        output: Some(format!("Báo cáo kết quả số {number}")),
        due: Some(Due { kind: DueKind::Text, text: "12/2026".into(), ..Due::default() }),
        ..Task::default()
    });
    let body_targets = (0..rows / 10).map(|number| BodyTarget {
        subject: Some(name(number * 5)),
        text: format!("{} đạt trên 60%", name(number * 5)),
        comparison: Comparison::MoreThan,
        value: Some(60.0),
        unit: Some("%".into()),
        by: Date::last_of_year(2026),
        ..BodyTarget::default()
    });
    Plan {
        agencies: agencies.collect(),
        indicators: indicators.collect(),
        tasks: tasks.collect(),
        body_targets: body_targets.collect(),
        ..Plan::default()
    }
}

fn main() {
    let (document, reading, profile) =
        (Document::default(), Reading::default(), Profile::default());
    let as_of = Date::new(2026, 6, 1).expect("a day");
    println!("{:>8} {:>10} {:>14} {:>9}", "rows", "ms", "µs per row", "findings");
    for rows in [1_000, 2_000, 5_000, 10_000, 20_000, 50_000] {
        let plan = plan(rows);
        let start = Instant::now();
        let report = check(&Input {
            plan: &plan,
            document: &document,
            reading: &reading,
            as_of,
            parent: None,
            profile: &profile,
            accepted: &[],
        });
        let time = start.elapsed();
        println!(
            "{rows:>8} {:>10.1} {:>14.2} {:>9}",
            time.as_secs_f64() * 1e3,
            time.as_secs_f64() * 1e6 / rows as f64,
            report.findings.len()
        );
        for (rule, total) in &report.totals {
            println!("{:>8} {total:>10} of {}", "", rule.name);
        }
    }
}
