//! The six clarities of a plan, counted over the columns that it has, and the five questions by
//! which a province scores it.
//!
//! "6 rõ" is rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm (or kết quả), rõ thẩm
//! quyền: Quyết định 268/QĐ-TTg of 12/02/2026. The five questions are nhiệm vụ, sản phẩm, thời hạn,
//! chủ trì, phối hợp: Quy định 11-QĐ/TU of Khánh Hòa, Phụ lục 3, I.1.

use sauro_document::{LineRole, ReadRow, ReadTable, Role, TableKind};
use sauro_model::DueKind;
use sauro_model::text::fold;
use serde::Serialize;

use crate::Finding;
use crate::context::Context;
use crate::rules::output::{is_fragment, is_vague};
use crate::rules::people::answer::Answer;
use crate::rules::people::rows::{Row, is_lead, is_monitor, is_output};

/// How clear a plan is.
#[derive(Clone, Debug, PartialEq)]
pub struct SixClear {
    /// Whether the plan itself claims the "6 rõ".
    pub claims: bool,
    /// The six clarities, in the order of [`Clarity::ALL`].
    pub elements: Vec<Element>,
    /// The five questions, in the order of [`Question::ALL`].
    pub scored: Vec<Scored>,
}

/// One of the six clarities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clarity {
    /// Rõ người: who leads.
    Person,
    /// Rõ việc: what is to be done.
    Work,
    /// Rõ thời gian: by when.
    Time,
    /// Rõ trách nhiệm: who monitors and answers.
    Responsibility,
    /// Rõ sản phẩm, rõ kết quả: what comes out.
    Product,
    /// Rõ thẩm quyền: who decides and approves.
    Authority,
}

impl Clarity {
    /// All six, in the order in which plans list them.
    pub const ALL: [Clarity; 6] = [
        Clarity::Person,
        Clarity::Work,
        Clarity::Time,
        Clarity::Responsibility,
        Clarity::Product,
        Clarity::Authority,
    ];

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Clarity::Person => "person",
            Clarity::Work => "work",
            Clarity::Time => "time",
            Clarity::Responsibility => "responsibility",
            Clarity::Product => "product",
            Clarity::Authority => "authority",
        }
    }

    /// The first column of a table that is for this clarity.
    pub(crate) fn column_of(self, table: &ReadTable) -> Option<usize> {
        let by_heading = |words: &[&str]| {
            table.columns.iter().position(|column| {
                let heading = fold(&column.heading);
                column.role == Role::Other && words.iter().any(|words| heading.contains(words))
            })
        };
        match self {
            Clarity::Person => table.find(is_lead),
            Clarity::Work => table.find(|role| matches!(role, Role::Name | Role::LocalTask)),
            Clarity::Time => table.find(|role| *role == Role::Due),
            Clarity::Responsibility => {
                table.find(is_monitor).or_else(|| by_heading(&["trach nhiem", "nguoi dung dau"]))
            }
            Clarity::Product => {
                table.find(|role| is_output(role) || matches!(role, Role::Target(_)))
            }
            Clarity::Authority => by_heading(&["tham quyen", "phe duyet", "cap quyet dinh"]),
        }
    }

    /// Whether a text tells this clarity for the plan as a whole. Only responsibility and authority
    /// are told so; the others belong to each row.
    pub(crate) fn is_told_in<'t>(self, mut lines: impl Iterator<Item = &'t str>) -> bool {
        match self {
            Clarity::Responsibility => lines.any(|line| {
                let folded = fold(line);
                ["chiu trach nhiem", "co trach nhiem", "la co quan dau moi", "la don vi dau moi"]
                    .iter()
                    .any(|words| folded.contains(words))
            }),
            Clarity::Authority => lines.any(tells_authority),
            _ => false,
        }
    }
}

/// Whether a sentence says who decides: "trình Chủ tịch UBND xã phê duyệt". Titles of cited
/// documents ("phê duyệt Đề án …") are none of it.
fn tells_authority(line: &str) -> bool {
    let folded = fold(line);
    let cites = line.split_whitespace().any(|token| {
        token.starts_with(|c: char| c.is_ascii_digit())
            && token.contains('/')
            && token.contains('-')
    });
    let decides = folded.contains("uy quyen")
        || [
            "trinh ubnd",
            "trinh uy ban",
            "trinh chu tich",
            "trinh cap",
            "trinh hdnd",
            "trinh lanh dao",
        ]
        .iter()
        .any(|words| folded.contains(words));
    decides || !cites && (folded.contains("phe duyet") || has_verb_decide(line))
}

/// "quyết định" as a verb; "Quyết định số …" is a document.
fn has_verb_decide(line: &str) -> bool {
    line.match_indices("quyết định").any(|(at, words)| {
        let after = line.get(at + words.len()..).unwrap_or_default().trim_start();
        !after.starts_with("số") && !after.starts_with("của Thủ tướng")
    })
}

/// A clarity with its count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Which one.
    pub clarity: Clarity,
    /// How clear the plan is in it.
    pub state: State,
    /// How many rows stand in tables that have a column for it.
    pub of: usize,
    /// How many of them fill it so that it is clear.
    pub have: usize,
    /// How many findings, among those shown, concern it.
    pub findings: usize,
}

/// How clear a plan is in one of the six.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Every row says it.
    Clear,
    /// Some rows say it, or only the text does.
    Partly,
    /// Nothing says it.
    Missing,
    /// The plan has no rows.
    NotApplicable,
}

impl State {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            State::Clear => "clear",
            State::Partly => "partly",
            State::Missing => "missing",
            State::NotApplicable => "not-applicable",
        }
    }
}

/// A question by which a province scores a commune's plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Rõ nhiệm vụ.
    Tasks,
    /// Rõ sản phẩm.
    Outputs,
    /// Rõ thời hạn.
    Deadlines,
    /// Rõ bộ phận, cá nhân chủ trì.
    Leads,
    /// Rõ bộ phận, cá nhân phối hợp.
    Supports,
}

impl Question {
    /// All five, in the order of the scoring guide.
    pub const ALL: [Question; 5] = [
        Question::Tasks,
        Question::Outputs,
        Question::Deadlines,
        Question::Leads,
        Question::Supports,
    ];

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Question::Tasks => "tasks",
            Question::Outputs => "outputs",
            Question::Deadlines => "deadlines",
            Question::Leads => "leads",
            Question::Supports => "supports",
        }
    }
}

/// A question with its count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored {
    /// Which one.
    pub question: Question,
    /// How many rows the plan has.
    pub of: usize,
    /// How many of them answer it.
    pub have: usize,
}

/// Counts the clarities of a plan.
pub(crate) fn count(ctx: &Context<'_>, findings: &[Finding]) -> SixClear {
    let answers = ctx.answers();
    let mut elements: Vec<Element> = Clarity::ALL
        .into_iter()
        .map(|clarity| Element { clarity, state: State::Missing, of: 0, have: 0, findings: 0 })
        .collect();
    let mut scored: Vec<Scored> =
        Question::ALL.into_iter().map(|question| Scored { question, of: 0, have: 0 }).collect();
    // The rows of a table stand together: its headings are read once.
    let mut last: Option<&ReadTable> = None;
    let mut columns: Vec<Clarity> = Vec::new();
    for row in ctx.rows() {
        if let Some(table) = row.cells.table
            && !last.is_some_and(|last| std::ptr::eq(last, table))
        {
            let has_column = |clarity: &Clarity| clarity.column_of(table).is_some();
            columns = Clarity::ALL.into_iter().filter(has_column).collect();
            last = Some(table);
        }
        let led = row
            .lead
            .iter()
            .any(|id| answers.get(id.as_str()).is_none_or(|answer| *answer != Answer::Nobody));
        let (work, product) = (row.says_work(), row.has_product());
        for element in &mut elements {
            let asked = match row.cells.table {
                Some(_) => columns.contains(&element.clarity),
                None => element.clarity != Clarity::Responsibility || !row.monitor.is_empty(),
            };
            let (asked, has) = match element.clarity {
                Clarity::Person => (asked, led),
                Clarity::Work => (true, work),
                Clarity::Time => (asked, row.has_deadline()),
                Clarity::Responsibility => (asked, !row.monitor.is_empty()),
                Clarity::Product => (asked || product, product),
                // No row of the plan has a field for it: its cells are counted below.
                Clarity::Authority => (false, false),
            };
            element.of += usize::from(asked);
            element.have += usize::from(asked && has);
        }
        for question in &mut scored {
            let has = match question.question {
                Question::Tasks => work,
                Question::Outputs => product,
                Question::Deadlines => row.has_deadline() || row.has_date(),
                Question::Leads => led,
                Question::Supports => row.tells_support(),
            };
            question.of += 1;
            question.have += usize::from(has);
        }
    }
    // The year over a column of targets is a date, but not a column for time.
    let has_dates = ctx.rows().any(|row| row.has_date());
    for element in &mut elements {
        if element.clarity == Clarity::Authority {
            (element.of, element.have) = authority(ctx);
        }
        let told = || {
            let lines = ctx.body().filter(|line| line.role != LineRole::Basis);
            element.clarity.is_told_in(lines.map(|line| &*line.text))
        };
        element.state = match (element.of, element.have) {
            (0, _) if scored.iter().all(|question| question.of == 0) => State::NotApplicable,
            (0, _) if told() || element.clarity == Clarity::Time && has_dates => State::Partly,
            (of, have) if of > 0 && of == have => State::Clear,
            (_, 0) => State::Missing,
            _ => State::Partly,
        };
        element.findings = findings
            .iter()
            .filter(|finding| concerns(finding.rule.name) == Some(element.clarity))
            .count();
    }
    SixClear { claims: !ctx.six_clear_claims().is_empty(), elements, scored }
}

impl Row<'_> {
    fn says_work(&self) -> bool {
        self.name.split_whitespace().count() >= 2
            && !(self.kind == TableKind::Tasks && is_fragment(self.name))
    }

    /// Whether the row has a deadline that can be read.
    fn has_deadline(&self) -> bool {
        self.due.is_some_and(|due| due.kind != DueKind::Text)
    }

    /// Whether the row's targets have dates.
    fn has_date(&self) -> bool {
        self.targets.iter().any(|target| target.by.is_some())
    }

    fn has_product(&self) -> bool {
        match self.kind {
            TableKind::Indicators => !self.has_no_target(),
            TableKind::Tasks => self.output.is_some_and(|output| !is_vague(output, self.name)),
        }
    }
}

/// How many rows stand in tables with a column for who decides, and how many fill it.
fn authority(ctx: &Context<'_>) -> (usize, usize) {
    let (mut of, mut have) = (0, 0);
    for table in &ctx.reading.tables {
        let Some(column) = Clarity::Authority.column_of(table) else { continue };
        let fills = |row: &&ReadRow| {
            row.cells.get(column).is_some_and(|cell| cell.chars().any(char::is_alphanumeric))
        };
        of += table.rows.len();
        have += table.rows.iter().filter(fills).count();
    }
    (of, have)
}

/// Which clarity a rule is about.
fn concerns(rule: &str) -> Option<Clarity> {
    Some(match rule {
        "missing-lead"
        | "vague-lead"
        | "multiple-leads"
        | "whole-committee-lead"
        | "lead-in-support"
        | "unknown-agency"
        | "obsolete-agency"
        | "missing-support"
        | "lead-mismatch-body-appendix"
        | "conflicting-lead-across-milestones" => Clarity::Person,
        "task-name-fragment"
        | "near-duplicate-task"
        | "duplicate-indicator"
        | "indicator-without-task" => Clarity::Work,
        "missing-deadline"
        | "malformed-deadline"
        | "impossible-date"
        | "past-deadline"
        | "deadline-same-month-as-issue"
        | "open-ended-deadline"
        | "continuous-deadline-quantified"
        | "multiple-deadlines"
        | "relative-deadline"
        | "deadline-outside-period" => Clarity::Time,
        "assigned-unit-without-duties"
        | "front-commanded"
        | "reporting-chain-order"
        | "reporting-deadline-missing" => Clarity::Responsibility,
        "missing-output"
        | "vague-output"
        | "output-repeats-task"
        | "missing-target"
        | "ambiguous-target"
        | "missing-unit"
        | "unit-value-mismatch"
        | "percent-out-of-range"
        | "compound-indicator"
        | "missing-quantity-after-bound" => Clarity::Product,
        "outside-commune-competence" => Clarity::Authority,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use sauro_model::Date;

    use super::*;
    use crate::{Input, Profile, check};

    fn six_clear(file: &str) -> SixClear {
        let imported = sauro_import::import(file.as_bytes()).expect("a plan");
        let report = check(&Input {
            plan: &imported.plan,
            document: &imported.document,
            reading: &imported.reading,
            as_of: Date::new(2026, 2, 1).expect("a day"),
            parent: None,
            profile: &Profile::default(),
            accepted: &[],
        });
        report.six_clear
    }

    fn counts(clear: &SixClear) -> Vec<(&str, &str, usize, usize)> {
        let elements = &clear.elements;
        elements.iter().map(|e| (e.clarity.name(), e.state.name(), e.have, e.of)).collect()
    }

    #[test]
    fn rows_are_counted_over_the_columns_that_are_there() {
        let clear = six_clear(
            "STT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả,Thời gian hoàn thành\n\
             1,Tập huấn kỹ năng số,Phòng Văn hóa - Xã hội,Công an xã,02 lớp tập huấn,9/2026\n\
             2,Ứng dụng trí tuệ nhân tạo,\"Các phòng, ban, đơn vị\",,Văn bản triển khai,Thường xuyên\n\
             3,Ban hành quy chế,,,,Tháng Quý\n",
        );
        assert_eq!(
            counts(&clear),
            [
                ("person", "partly", 1, 3),
                ("work", "clear", 3, 3),
                ("time", "partly", 2, 3),
                ("responsibility", "missing", 0, 0),
                ("product", "partly", 1, 3),
                ("authority", "missing", 0, 0),
            ]
        );
        let scored: Vec<_> =
            clear.scored.iter().map(|s| (s.question.name(), s.have, s.of)).collect();
        let expected = [
            ("tasks", 3, 3),
            ("outputs", 1, 3),
            ("deadlines", 2, 3),
            ("leads", 1, 3),
            ("supports", 1, 3),
        ];
        assert_eq!(scored, expected);
        assert!(!clear.claims);
        assert!(clear.elements.iter().any(|e| e.clarity == Clarity::Person && e.findings > 0));
    }

    #[test]
    fn a_column_for_who_decides_is_counted_and_a_year_is_no_column_for_time() {
        let clear = six_clear(
            "STT,Chỉ tiêu,Năm 2026,Đơn vị chủ trì,Cấp phê duyệt\n\
             1,Tỷ lệ chữ ký số,50%,Phòng Văn hóa - Xã hội,Chủ tịch UBND xã\n\
             2,Tỷ lệ hồ sơ trực tuyến,60%,Trung tâm Phục vụ hành chính công,\n",
        );
        let counts = counts(&clear);
        assert!(counts.contains(&("authority", "partly", 1, 2)), "{counts:?}");
        assert!(counts.contains(&("time", "partly", 0, 0)), "{counts:?}");
        assert!(counts.contains(&("person", "clear", 2, 2)), "{counts:?}");
    }

    #[test]
    fn a_plan_without_rows_has_nothing_to_count() {
        let clear = six_clear("KẾ HOẠCH\nChuyển đổi số năm 2026\nI. MỤC TIÊU\n- Tăng hồ sơ.\n");
        assert!(clear.elements.iter().all(|e| e.state == State::NotApplicable && e.of == 0));
    }

    #[test]
    fn who_decides_is_told_from_titles_of_documents() {
        for line in [
            "trình Chủ tịch UBND xã ký ban hành",
            "Chủ tịch UBND xã quyết định điều chỉnh Kế hoạch",
            "báo cáo UBND xã phê duyệt",
        ] {
            assert!(tells_authority(line), "{line}");
        }
        for line in [
            "Quyết định số 06/QĐ-TTg về phê duyệt Đề án 06",
            "chương trình, quy trình nội bộ",
            "theo thẩm quyền của xã",
            "",
        ] {
            assert!(!tells_authority(line), "{line}");
        }
    }
}
