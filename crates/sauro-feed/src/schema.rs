//! What a mapping file may say, field by field, and the JSON Schema that is made of it.
//!
//! The reader ([`Mapping::read`](crate::Mapping::read)) knows the same fields; tests hold the two
//! against each other, in both directions.

#![expect(dead_code, reason = "the types are never made: they only describe the file")]

use std::collections::BTreeMap;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use crate::path::Path;
use crate::source::Source;

/// The schema of a mapping file, format `sauro-mapping/1`.
pub fn mapping() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Mapping>();
    schema.insert("$id".into(), "urn:sauro-mapping:1".into());
    schema.insert("title".into(), "Sáu Rõ mapping".into());
    schema.insert("required".into(), json!(["format"]));
    let mut schema = schema.to_value();
    // The document's own fields, which no part of the program needs.
    schema["properties"]["$schema"] = json!({ "type": "string" });
    let description = "The format's name and version.";
    schema["properties"]["format"] =
        json!({ "const": crate::Mapping::FORMAT, "description": description });
    // The reader takes these words too.
    if let Some(forms) = schema["$defs"]["DateForm"]["oneOf"].as_array_mut() {
        let also = |name| json!({ "const": name, "description": "As `auto`." });
        forms.extend([also("dd/mm/yyyy"), also("iso")]);
    }
    schema
}

/// How a portal's answer is read, format `sauro-mapping/1`.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct Mapping {
    /// What the answer does not say, as a plan of its own (`sauro-plan/1`, any field may be left
    /// out): the area, the title, the period, the agencies with their ids and spellings, the
    /// reports that are owed.
    plan: Option<BTreeMap<String, Value>>,
    /// What the answer says once for the whole plan.
    head: Option<Head>,
    /// The list of agencies, where the answer has one and rows refer to it.
    agencies: Option<AgencyRows>,
    /// The list of indicators.
    indicators: Option<IndicatorRows>,
    /// The list of tasks.
    tasks: Option<TaskRows>,
    /// The list of reports that are owed.
    reporting: Option<DutyRows>,
    /// Reported values of indicators.
    observations: Option<ObservationRows>,
    /// Reported states of tasks.
    task_updates: Option<TaskUpdateRows>,
    /// Reports received.
    reports: Option<ReportRows>,
    /// How dates are written. Left out, every unmistakable form is read.
    dates: Option<DateForm>,
    /// How numbers inside texts are written; a JSON number is a number anyway.
    numbers: Option<NumberForm>,
    /// What stands between the names of several agencies in one text, such as `[";", "\n"]`. Left
    /// out, the notation's own rule: semicolons, line breaks, and commas between agencies.
    split: Option<Vec<String>>,
    /// Whether texts are HTML, as WordPress and most editors store them: tags are dropped and
    /// entities decoded.
    html: Option<bool>,
    /// The portal's own words for our values: `{ "Đạt": "done", "Lũy kế": "count-cumulative" }`.
    /// Upper and lower case and tone marks make no difference. The usual Vietnamese words for the
    /// states of a task are known without.
    words: Option<BTreeMap<String, String>>,
    /// Whether the reported figures are made up for a demonstration; every view then says so.
    illustrative: Option<bool>,
    /// Where the next page of the answer is.
    pages: Option<Pages>,
    /// Which part of a spreadsheet is the table.
    sheet: Option<Sheet>,
}

/// What the answer says once for the whole plan; paths from the top of the answer.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct Head {
    /// The area's name with its kind: "xã Tân Khai".
    area: Option<Source>,
    /// The plan's title.
    title: Option<Source>,
    /// The number and symbol, such as "154/KH-UBND".
    number: Option<Source>,
    /// The day of issue.
    issued: Option<Source>,
    /// Who issues it.
    issuer: Option<Source>,
    /// The first day that the plan covers.
    from: Option<Source>,
    /// The last day that the plan covers.
    to: Option<Source>,
}

/// Rows that are agencies.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct AgencyRows {
    /// The list, from the top of the answer.
    rows: Option<Path>,
    /// What other rows refer to the agency by.
    id: Option<Source>,
    /// The full name.
    name: Option<Source>,
    /// Other spellings; separators as for agencies in a row.
    variants: Option<Source>,
}

/// Rows that are indicators.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct IndicatorRows {
    /// The list, from the top of the answer: `data[*]`, or `groups[*].items[*]` for rows that lie
    /// inside groups. Left out, the list is looked for where portals keep it.
    rows: Option<Path>,
    /// Stable within the plan. Left out, the number, with the group's number before it where
    /// numbers restart in each group.
    id: Option<Source>,
    /// The number as printed (STT).
    no: Option<Source>,
    /// The group's heading: a field of the row, or `^.name` for a group around the row. A number
    /// before it ("II. Nhân lực số") is the group's number.
    group: Option<Source>,
    /// The group's number, where it stands in a field of its own.
    group_no: Option<Source>,
    /// The day by which the group's targets are due, for groups that are milestones ("Đến năm
    /// 2030").
    group_by: Option<Source>,
    /// The appendix that the row stands in.
    appendix: Option<Source>,
    /// The name. Rows without one are left out.
    name: Option<Source>,
    /// The unit.
    unit: Option<Source>,
    /// How values belong together: `rate`, `count-per-period`, `count-cumulative`, `score` or
    /// `text`. Left out, it follows from the unit and the targets.
    kind: Option<Source>,
    /// The wanted direction: `increase`, `decrease` or `keep`.
    direction: Option<Source>,
    /// The natural limit of the value. Left out, 100 for percentages.
    limit: Option<Source>,
    /// One column for each milestone: the date ("2026", "2026-06", "2026-06-30") and where the
    /// target as printed stands. Numbers are read as targets that are to be equalled.
    targets: Option<BTreeMap<String, Source>>,
    /// A list of targets inside the row, one for each milestone or part.
    target_rows: Option<TargetRows>,
    /// The only target of the row, as printed.
    target: Option<Source>,
    /// The day by which the only target is due: a field, or a constant such as `=2026`.
    by: Option<Source>,
    /// The value that the plan starts from.
    baseline: Option<Source>,
    /// The day on which that value held: a field, or a constant such as `=2025`.
    baseline_date: Option<Source>,
    /// The agencies that answer for the figure (chủ trì).
    lead: Option<Source>,
    /// The agencies that support (phối hợp).
    support: Option<Source>,
    /// The agencies that monitor (theo dõi).
    monitor: Option<Source>,
    /// The agencies above the commune that own the figure.
    owner_above: Option<Source>,
    /// The weight in an index.
    weight: Option<Source>,
    /// The legal basis that the row itself names.
    basis: Option<Source>,
    /// What the commune itself is to do for the figure.
    local_task: Option<Source>,
    /// The deadline as printed ("Thường xuyên", "Quý IV/2026").
    due: Option<Source>,
}

/// Targets that are a list inside the row of their indicator.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct TargetRows {
    /// The list, from the indicator's row.
    rows: Option<Path>,
    /// The day by which the target is due.
    by: Option<Source>,
    /// The target as printed.
    text: Option<Source>,
    /// The unit, where it is not the row's.
    unit: Option<Source>,
    /// Which of several indicators bundled in one row the target is for.
    part: Option<Source>,
}

/// Rows that are tasks.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct TaskRows {
    /// The list, from the top of the answer.
    rows: Option<Path>,
    /// Stable within the plan. Left out, the number.
    id: Option<Source>,
    /// The number as printed (STT).
    no: Option<Source>,
    /// The group's heading.
    group: Option<Source>,
    /// The group's number, where it stands in a field of its own.
    group_no: Option<Source>,
    /// The appendix that the row stands in.
    appendix: Option<Source>,
    /// What is to be done. Rows without it are left out.
    name: Option<Source>,
    /// The agencies that lead.
    lead: Option<Source>,
    /// The agencies that support.
    support: Option<Source>,
    /// The agencies that monitor.
    monitor: Option<Source>,
    /// The output.
    output: Option<Source>,
    /// The deadline as printed.
    due: Option<Source>,
    /// What the column of notes says.
    note: Option<Source>,
}

/// Rows that are reports owed.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct DutyRows {
    /// The list, from the top of the answer.
    rows: Option<Path>,
    /// What received reports refer to it by.
    id: Option<Source>,
    /// Who sends the report.
    who: Option<Source>,
    /// Who receives it.
    to: Option<Source>,
    /// How often and by which day, as printed: "trước ngày 15 hằng tháng".
    text: Option<Source>,
}

/// Reported values: rows of their own, or further fields of the indicators' rows.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct ObservationRows {
    /// The list, from the top of the answer; `data[*].history[*]` for lists inside the indicators'
    /// rows. Left out, the values stand in the indicators' rows themselves, or, where the
    /// observations have an address of their own, the list is looked for.
    rows: Option<Path>,
    /// Which indicator: its id, its number or its name. Needed where `rows` is given.
    indicator: Option<Source>,
    /// Which of several indicators bundled in one row.
    part: Option<Source>,
    /// The day on which the value holds, not the day it was reported.
    as_of: Option<Source>,
    /// The value; "45/60" is read as numerator and denominator.
    value: Option<Source>,
    /// One column for each date: the date ("2026-06", "2026-Q2", "2026-06-30") and where the value
    /// stands.
    values: Option<BTreeMap<String, Source>>,
    /// What values are multiplied by to be in the indicator's unit: 100 for a list that keeps 60 %
    /// as 0.6.
    factor: Option<f64>,
    /// What the value counts.
    numerator: Option<Source>,
    /// What it is counted of.
    denominator: Option<Source>,
    /// The unit, where it may differ from the indicator's.
    unit: Option<Source>,
    /// A judgement in words, for indicators that are no numbers: "Hoàn thành".
    state: Option<Source>,
    /// The day on which it was reported.
    reported: Option<Source>,
    /// Where the value comes from.
    source: Option<Source>,
    /// A remark for the reader.
    note: Option<Source>,
    /// A link to what proves it.
    evidence: Option<Source>,
    /// Where the next page is, if the observations' address differs in that from the plan's.
    pages: Option<Pages>,
}

/// Reported states of tasks: rows of their own, or further fields of the tasks' rows.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct TaskUpdateRows {
    /// The list, from the top of the answer. Left out, the tasks' rows themselves.
    rows: Option<Path>,
    /// Which task: its id, its number or its name. Needed where `rows` is given.
    task: Option<Source>,
    /// The day on which the state holds.
    as_of: Option<Source>,
    /// The state: `not-started`, `in-progress`, `partly-done`, `done`, or a word for it.
    state: Option<Source>,
    /// A remark for the reader.
    note: Option<Source>,
    /// A link to what proves it.
    evidence: Option<Source>,
}

/// Rows that are reports received.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct ReportRows {
    /// The list, from the top of the answer.
    rows: Option<Path>,
    /// Which duty: its id.
    duty: Option<Source>,
    /// Which agency sent it: its id or a spelling of its name.
    agency: Option<Source>,
    /// The period reported on: "2026-06", "2026-Q2", "2026-H1" or "2026".
    period: Option<Source>,
    /// The day on which it came.
    received: Option<Source>,
}

/// How dates are written.
#[derive(JsonSchema)]
enum DateForm {
    /// `31/12/2026`, `12/2026`, `2026`, `2026-12-31`, `2026-12-31T17:00:00Z`, `/Date(…)/` and
    /// milliseconds since 1970. A moment is the day that it is in Viet Nam.
    #[schemars(rename = "auto")]
    Auto,
    /// The month first: `12/31/2026`. The other forms as with `auto`.
    #[schemars(rename = "mm/dd/yyyy")]
    MonthFirst,
    /// Numbers are days since 30 December 1899, as Excel and Google Sheets count. The other forms
    /// as with `auto`.
    #[schemars(rename = "excel")]
    Excel,
    /// Numbers are seconds since 1970. The other forms as with `auto`.
    #[schemars(rename = "unix")]
    Unix,
}

/// How numbers inside texts are written.
#[derive(JsonSchema)]
enum NumberForm {
    /// Decimal comma, thousands point: `1.200,5`.
    #[schemars(rename = "vi")]
    Vietnamese,
    /// Decimal point, thousands comma: `1,200.5`. What databases write: `62.50`.
    #[schemars(rename = "en")]
    English,
}

/// Where the next page of an answer is.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct Pages {
    /// How the next page is found.
    kind: Option<PageKind>,
    /// For `next`: where the answer has the address of the next page.
    path: Option<Path>,
    /// For `number`: the parameter of the address that counts. Left out, `page`.
    parameter: Option<String>,
    /// For `number`: what the first page has in that parameter. Left out, 1.
    first: Option<u32>,
    /// For `number`: how far the parameter goes on from page to page; the number of rows in a page
    /// for a parameter that counts rows. Left out, 1.
    step: Option<u32>,
    /// For `number`: where the answer says how many pages there are, or how many rows, if `step`
    /// counts rows. Left out, pages are fetched until one is empty.
    total: Option<Path>,
    /// After how many pages to stop. Left out, 200.
    most: Option<u32>,
    /// Whether the next page may be at another origin than the first.
    other_origin: Option<bool>,
}

/// How the next page is found.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum PageKind {
    /// By what the answer itself says in one of the usual ways: a `Link` header, `d.__next`,
    /// `odata.nextLink`, `@odata.nextLink`, `next`, `links.next`, `next_page_url`, or `page` below
    /// `lastPage`.
    Auto,
    /// There is only one page.
    None,
    /// By the header `Link: <…>; rel="next"`.
    LinkHeader,
    /// By an address at `path`.
    Next,
    /// By a number in the address.
    Number,
}

/// Which part of a spreadsheet is the table.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct Sheet {
    /// The name of the sheet of indicators. Left out, the first sheet with a heading row.
    name: Option<String>,
    /// The sheet of tasks, where it is another one of the same workbook.
    tasks: Option<String>,
    /// The sheet of observations, where it is another one of the same workbook.
    observations: Option<String>,
    /// The number of the first heading row, as the spreadsheet counts, from 1. Left out, the row
    /// with STT or Chỉ tiêu is looked for.
    header_row: Option<u32>,
    /// How many rows the headings take; a column's headings are joined: "Kết quả / 2026". Left
    /// out, as many as the merged cells of the first heading row take.
    header_rows: Option<u32>,
}
