//! How the time of reading and of checking grows with a plan's rows: prints two tables, judges
//! nothing.
//!
//! Run with `--release`: plans of 1,000 to 50,000 rows whose names are put together from a
//! vocabulary, so that no two are alike and many share words. What is read is a document of one
//! table, as its reader hands it over; in the worst one every row has the same number.

use std::time::Instant;

use sauro_check::{Input, Profile, check};
use sauro_document::{Block, BlockId, Cell, Document, Merge, Paragraph, Part, Reading, Row, Table};
use sauro_import::interpret;
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

/// A document of one table with so many rows under its headings. The readers of files refuse more
/// than 5,000 rows, so that it comes from none of them.
fn table(rows: usize, number: fn(usize) -> usize) -> Document {
    let mut paragraphs = 0;
    let mut row = |texts: [&str; 5]| {
        let cells = texts.iter().enumerate().map(|(column, text)| {
            paragraphs += 1;
            let id = BlockId { part: Part::Body, paragraph: paragraphs };
            let text = (*text).to_owned();
            let blocks = vec![Block::Paragraph(Paragraph { id, text, ..Paragraph::default() })];
            Cell { blocks, column, span: 1, merge: Merge::None }
        });
        Row { cells: cells.collect(), ..Row::default() }
    };
    let headings = ["STT", "Chỉ tiêu", "Năm 2026", "Cơ quan chủ trì", "Cơ quan phối hợp"];
    let mut table = Table { columns: headings.len(), ..Table::default() };
    table.rows.push(row(headings));
    for index in 0..rows {
        let target = format!("≥ {}%", 40 + index % 50);
        // As many agencies as rows is more than any plan has.
        let (lead, support) = (format!("Trường {index}"), format!("Phòng {}", index % 12));
        table.rows.push(row([&number(index).to_string(), &name(index), &target, &lead, &support]));
    }
    Document { blocks: vec![Block::Table(table)], ..Document::default() }
}

/// A case: what it is, and the printed number of each row.
type Numbers = (&'static str, fn(usize) -> usize);

fn read() {
    let cases: [Numbers; 2] = [("numbered through", |index| index + 1), ("all one number", |_| 1)];
    for (what, number) in cases {
        println!("reading, {what}\n{:>8} {:>10} {:>14} {:>9}", "rows", "ms", "µs per row", "read");
        for rows in [1_000, 5_000, 10_000, 20_000, 40_000] {
            let document = table(rows, number);
            // The best of three: on a shared machine the others tell of its other work.
            let once = || {
                let document = document.clone();
                let start = Instant::now();
                let read = interpret(document).plan.indicators.len();
                (start.elapsed(), read)
            };
            let Some((time, read)) = (0..3).map(|_| once()).min() else { continue };
            println!(
                "{rows:>8} {:>10.1} {:>14.2} {read:>9}",
                time.as_secs_f64() * 1e3,
                time.as_secs_f64() * 1e6 / rows as f64,
            );
        }
    }
}

fn main() {
    read();
    check_plans();
}

fn check_plans() {
    let (document, reading, profile) =
        (Document::default(), Reading::default(), Profile::default());
    let as_of = Date::new(2026, 6, 1).expect("a day");
    println!("checking\n{:>8} {:>10} {:>14} {:>9}", "rows", "ms", "µs per row", "findings");
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
