//! Defects put into Word files on purpose: for each rule, the changes that it must find.
//!
//! A mutation changes the text of the file itself, so that reading and checking are both tried.

use sauro_document::{BlockId, Line, LineRole, ReadRow, ReadTable, Role, TableKind};
use sauro_import::Imported;
use sauro_model::Plan;

use crate::word::Edit;

/// A defect put into a file.
#[derive(Clone, Debug)]
pub struct Mutation {
    /// The rule that must find it.
    pub rule: &'static str,
    /// What is changed.
    pub edits: Vec<Edit>,
    /// Where the finding must stand, one of them; anywhere if empty.
    pub places: Vec<BlockId>,
    /// Other rules that rightly find something too.
    pub also: &'static [&'static str],
}

/// A cell that can be changed: it has text of its own and stands in one row only.
struct Cell<'a> {
    id: BlockId,
    text: &'a str,
}

type Test = fn(&Role) -> bool;

const LEAD: Test = |role| matches!(role, Role::Lead | Role::LeadAndMonitor);
const SUPPORT: Test = |role| *role == Role::Support;
const TARGET: Test = |role| matches!(role, Role::Target(_));
const UNIT: Test = |role| *role == Role::Unit;
const NAME: Test = |role| *role == Role::Name;
const DUE: Test = |role| *role == Role::Due;
const OUTPUT: Test = |role| *role == Role::Output;
const NUMBER: Test = |role| *role == Role::Number;

/// All mutations of a document. `is_clean` for a plan whose text and tables agree row by row, so
/// that every change of one of them is a contradiction; `parent` for one that adopts every target of
/// the province's plan.
pub fn of(imported: &Imported, parent: Option<&Plan>, is_clean: bool) -> Vec<Mutation> {
    let mut all = Mutations { imported, all: Vec::new() };
    for table in &imported.reading.tables {
        for row in &table.rows {
            all.in_row(table, row);
            if table.kind == TableKind::Tasks {
                all.in_task(table, row);
            } else {
                all.in_indicator(table, row);
                if is_clean {
                    all.against_body(table, row);
                }
                if let Some(parent) = parent {
                    all.against_parent(table, row, parent);
                }
            }
        }
    }
    for line in &imported.reading.lines {
        match line.role {
            LineRole::Basis => all.in_basis(line),
            LineRole::Text | LineRole::Duty => all.in_text(line, is_clean),
            LineRole::Letterhead if is_clean => {
                all.in_letterhead(line);
                if parent.is_some() {
                    all.issued_late(line);
                }
            }
            LineRole::Closing if is_clean => all.in_closing(line),
            LineRole::Appendix if is_clean => all.in_appendix(line),
            _ => {}
        }
    }
    all.all
}

struct Mutations<'a> {
    imported: &'a Imported,
    all: Vec<Mutation>,
}

impl<'a> Mutations<'a> {
    fn cell(&self, table: &'a ReadTable, row: &'a ReadRow, test: Test) -> Option<Cell<'a>> {
        let column = table.find(test)?;
        self.cell_at(table, row, column)
    }

    fn cell_at(&self, table: &'a ReadTable, row: &'a ReadRow, column: usize) -> Option<Cell<'a>> {
        let id = row.blocks.get(column).copied().flatten()?;
        let text = row.cells.get(column)?;
        let shared = table.rows.iter().filter(|other| other.blocks.contains(&Some(id))).count();
        (shared == 1 && !text.is_empty() && !text.contains('\n')).then_some(Cell { id, text })
    }

    fn text(&mut self, rule: &'static str, id: BlockId, text: impl Into<String>) {
        self.text_also(rule, id, text, &[]);
    }

    fn text_also(
        &mut self,
        rule: &'static str,
        id: BlockId,
        text: impl Into<String>,
        also: &'static [&'static str],
    ) {
        let edits = vec![Edit::Text(id, text.into())];
        self.all.push(Mutation { rule, edits, places: vec![id], also });
    }

    fn in_row(&mut self, table: &'a ReadTable, row: &'a ReadRow) {
        if let Some(lead) = self.cell(table, row, LEAD) {
            const SIX: &[&str] = &[
                "six-clear-row-score",
                "lead-mismatch-body-appendix",
                "assigned-unit-without-duties",
                // The changed cell may have been the only one with its spelling.
                "agency-name-variant",
            ];
            let name = row.blocks.iter().flatten().copied().collect();
            self.all.push(Mutation {
                rule: "missing-lead",
                edits: vec![Edit::Text(lead.id, String::new())],
                places: name,
                also: SIX,
            });
            self.text_also("vague-lead", lead.id, "Các ngành liên quan", SIX);
            self.text_also("whole-committee-lead", lead.id, "UBND xã", SIX);
            if !lead.text.contains("Trạm Y tế") && !lead.text.contains(';') {
                let two = format!("{}; Trạm Y tế", lead.text);
                // A list of recipients that names each unit does not know the one that is added.
                const ADDED: &[&str] = &[
                    "six-clear-row-score",
                    "lead-mismatch-body-appendix",
                    "assigned-unit-without-duties",
                    "agency-name-variant",
                    "recipient-missing",
                ];
                self.text_also("multiple-leads", lead.id, two, ADDED);
            }
            if lead.text.contains("Văn hóa - Xã hội") {
                let variant = lead.text.replace("Văn hóa - Xã hội", "Văn Hoá- Xã hội");
                self.text_also("agency-name-variant", lead.id, variant, &["spelling-variant"]);
            }
            for (from, to) in [
                ("Văn hóa - Xã hội", "Văn hóa - Xã hôi"),
                ("hành chính công", "hành chánh công"),
                ("Văn phòng HĐND", "Văn phòg HĐND"),
            ] {
                if lead.text.contains(from) {
                    const NAMES: &[&str] = &[
                        "agency-name-variant",
                        "assigned-unit-without-duties",
                        "lead-mismatch-body-appendix",
                        "spelling-suspect",
                        "conflicting-lead-across-milestones",
                    ];
                    self.text_also("unknown-agency", lead.id, lead.text.replace(from, to), NAMES);
                }
            }
            if let Some(support) = self.cell(table, row, SUPPORT)
                && !lead.text.contains([';', ','])
            {
                let both = format!("{}; {}", support.text, lead.text);
                self.text("lead-in-support", support.id, both);
                let old = format!("{}; Sở Thông tin và Truyền thông", support.text);
                self.text_also("obsolete-agency", support.id, old, &["recipient-missing"]);
            }
        }
        if let Some(number) = self.cell(table, row, NUMBER)
            && let Ok(value) = number.text.trim_end_matches('.').parse::<u32>()
            && !std::ptr::eq(row, &table.rows[0])
        {
            self.text("row-sequence", number.id, (value + 40).to_string());
        }
        if let Some(due) = self.cell(table, row, DUE) {
            let last = self.imported.plan.period.as_ref().and_then(|period| period.to);
            if let Some(last) = last {
                let late = format!("31/12/{}", last.year() + 3);
                self.text("deadline-outside-period", due.id, late);
            }
            let issued = self.imported.plan.issued;
            let newest = self.imported.plan.legal_bases.iter().filter_map(|basis| basis.date).max();
            if let Some(day) = issued.or(newest) {
                let past = format!("31/01/{}", day.year() - 1);
                const ALSO: &[&str] = &["deadline-outside-period"];
                self.text_also("past-deadline", due.id, past, ALSO);
                let malformed = format!("Tháng Quý II/{}", day.year());
                self.text("malformed-deadline", due.id, malformed);
                let impossible = format!("31/02/{}", day.year() + 1);
                const DATE: &[&str] = &["malformed-deadline"];
                self.text_also("impossible-date", due.id, impossible, DATE);
            }
        }
    }

    fn in_task(&mut self, table: &'a ReadTable, row: &'a ReadRow) {
        let blocks: Vec<BlockId> = row.blocks.iter().flatten().copied().collect();
        const SIX: &[&str] = &["six-clear-row-score"];
        if let Some(due) = self.cell(table, row, DUE) {
            self.all.push(Mutation {
                rule: "missing-deadline",
                edits: vec![Edit::Text(due.id, String::new())],
                places: blocks.clone(),
                also: SIX,
            });
        }
        if let Some(output) = self.cell(table, row, OUTPUT) {
            self.all.push(Mutation {
                rule: "missing-output",
                edits: vec![Edit::Text(output.id, String::new())],
                places: blocks.clone(),
                also: SIX,
            });
            self.text_also("vague-output", output.id, "Văn bản", SIX);
            if let Some(name) = self.cell(table, row, NAME) {
                self.text("output-repeats-task", output.id, name.text);
            }
        }
        if let (Some(name), Some(_)) = (self.cell(table, row, NAME), self.cell(table, row, LEAD)) {
            let copied = Mutation {
                rule: "near-duplicate-task",
                edits: vec![Edit::CopyRow(name.id)],
                places: vec![name.id],
                also: &["row-sequence"],
            };
            self.all.push(copied);
        }
    }

    fn in_indicator(&mut self, table: &'a ReadTable, row: &'a ReadRow) {
        let columns: Vec<usize> = (0..table.columns.len())
            .filter(|column| TARGET(&table.columns[*column].role))
            .collect();
        let targets: Vec<Cell<'a>> =
            columns.iter().filter_map(|column| self.cell_at(table, row, *column)).collect();
        let unit = self.cell(table, row, UNIT);
        let name = self.cell(table, row, NAME);
        const ALSO: &[&str] = &[
            "below-superior-target",
            "body-appendix-value-mismatch",
            "body-appendix-operator-mismatch",
            "body-target-missing-in-appendix",
            "milestone-unit-mismatch",
            "unit-value-mismatch",
            "non-monotonic-target",
            "duplicate-indicator",
            "conflicting-lead-across-milestones",
            "implausible-jump",
            "continuous-deadline-quantified",
        ];
        if let [target] = &targets[..] {
            let is_rate = target.text.contains('%') || unit.as_ref().is_some_and(|u| u.text == "%");
            let has_number = target.text.chars().any(|c| c.is_ascii_digit());
            let name_has_number =
                name.as_ref().is_some_and(|name| name.text.chars().any(|c| c.is_ascii_digit()));
            if is_rate && has_number {
                self.text_also("percent-out-of-range", target.id, "150%", ALSO);
                self.text_also("range-target", target.id, "60 - 70%", ALSO);
            }
            if has_number && !name_has_number {
                let blocks = row.blocks.iter().flatten().copied().collect();
                self.all.push(Mutation {
                    rule: "missing-target",
                    edits: vec![Edit::Text(target.id, String::new())],
                    places: blocks,
                    also: ALSO,
                });
                self.text_also("ambiguous-target", target.id, "Mức độ cao", ALSO);
            }
            if let Some(unit) = &unit
                && has_number
                && target.text.chars().all(|c| c.is_ascii_digit() || " ≥>,.".contains(c))
            {
                let blocks = row.blocks.iter().flatten().copied().collect();
                self.all.push(Mutation {
                    rule: "missing-unit",
                    edits: vec![Edit::Text(unit.id, String::new())],
                    places: blocks,
                    also: ALSO,
                });
            }
        }
        if let [.., before, last] = &targets[..] {
            let value = number_in(before.text).filter(|value| *value >= 4.0);
            if let (Some(value), Some(_)) = (value, number_in(last.text))
                && before.text.contains('%') == last.text.contains('%')
            {
                let lower =
                    last.text.replace(&digits_of(last.text), &format!("{}", (value / 2.0).floor()));
                self.text_also("non-monotonic-target", last.id, lower, ALSO);
            }
        }
        if let (Some(name), [_]) = (&name, &targets[..])
            && name.text.starts_with("Tỷ lệ ")
        {
            let two = format!("{}; tỷ lệ hộ kinh doanh có gian hàng số", name.text);
            const NAMES: &[&str] = &[
                "body-target-missing-in-appendix",
                "appendix-target-missing-in-body",
                "compound-target-cell",
            ];
            self.text_also("compound-indicator", name.id, two, NAMES);
        }
        if let (Some(name), Some(_)) = (&name, targets.first()) {
            let copied = Mutation {
                rule: "duplicate-indicator",
                edits: vec![Edit::CopyRow(name.id)],
                places: vec![name.id],
                also: &["row-sequence"],
            };
            self.all.push(copied);
        }
        if let Some(due) = self.cell(table, row, DUE)
            && targets.iter().any(|target| number_in(target.text).is_some())
        {
            self.text("continuous-deadline-quantified", due.id, "Thường xuyên");
        }
    }

    /// Changes that contradict a body that says the same.
    fn against_body(&mut self, table: &'a ReadTable, row: &'a ReadRow) {
        let columns =
            (0..table.columns.len()).filter(|column| TARGET(&table.columns[*column].role));
        const ALSO: &[&str] = &[
            "below-superior-target",
            "non-monotonic-target",
            "implausible-jump",
            "missing-quantity-after-bound",
        ];
        for column in columns {
            let Some(target) = self.cell_at(table, row, column) else { continue };
            let Some(value) = number_in(target.text) else { continue };
            let digits = digits_of(target.text);
            let other = target.text.replace(&digits, &format!("{}", (value * 0.7).floor()));
            self.text_also("body-appendix-value-mismatch", target.id, other, ALSO);
            if target.text.contains('≥') && value < 100.0 && value > 5.0 {
                let above = target.text.replace('≥', ">");
                self.text("body-appendix-operator-mismatch", target.id, above);
            }
        }
        if let Some(name) = self.cell(table, row, NAME) {
            for (from, to) in [
                ("người dân", "hộ gia đình"),
                ("hộ gia đình", "người dân"),
                ("hộ kinh doanh", "doanh nghiệp"),
            ] {
                if name.text.contains(from) {
                    let other = name.text.replace(from, to);
                    const NAMES: &[&str] = &[
                        "body-target-missing-in-appendix",
                        "appendix-target-missing-in-body",
                        "body-duty-missing-in-appendix",
                    ];
                    self.text_also("body-appendix-subject-mismatch", name.id, other, NAMES);
                }
            }
            self.all.push(Mutation {
                rule: "body-target-missing-in-appendix",
                edits: vec![Edit::DropRow(name.id)],
                places: Vec::new(),
                also: &[
                    "row-sequence",
                    "body-duty-missing-in-appendix",
                    "assigned-unit-without-duties",
                    "agency-name-variant",
                ],
            });
        }
    }

    /// A target below the province's, and a target of the province that is dropped everywhere.
    fn against_parent(&mut self, table: &'a ReadTable, row: &'a ReadRow, parent: &Plan) {
        let Some(name) = self.cell(table, row, NAME) else { return };
        let Some(above) = parent.indicators.iter().find(|above| above.name == name.text) else {
            return;
        };
        let asked = above.targets.first().and_then(|target| target.value);
        if let (Some(target), Some(asked)) = (self.cell(table, row, TARGET), asked) {
            const ALSO: &[&str] =
                &["body-appendix-value-mismatch", "body-appendix-operator-mismatch"];
            let lower = target.text.replace(&digits_of(target.text), &format!("{}", asked - 5.0));
            self.text_also("below-superior-target", target.id, lower, ALSO);
        }
        let said = self.imported.reading.lines.iter().find(|line| line.text.contains(name.text));
        let mut edits = vec![Edit::DropRow(name.id)];
        edits.extend(said.map(|line| Edit::DropParagraph(line.block)));
        self.all.push(Mutation {
            rule: "superior-target-not-adopted",
            edits,
            places: Vec::new(),
            also: &[
                "row-sequence",
                "heading-sequence",
                "body-duty-missing-in-appendix",
                "assigned-unit-without-duties",
            ],
        });
    }

    /// The plan is issued later than the province allows.
    fn issued_late(&mut self, line: &'a Line) {
        if let Some(at) = line.text.find("ngày ") {
            let late = format!("{}ngày 20 tháng 3 năm 2026", &line.text[..at]);
            self.all.push(Mutation {
                rule: "issued-late-after-superior",
                edits: vec![Edit::Text(line.block, late)],
                places: Vec::new(),
                also: &["appendix-header-line"],
            });
        }
    }

    fn in_basis(&mut self, line: &'a Line) {
        const PUNCTUATION: &[&str] =
            &["parent-plan-not-cited", "past-deadline", "repeated-full-citation"];
        if let Some(at) = line.text.find(" ngày ")
            && let Some(end) = line.text[at..].find(" của ")
            && line.text[at..at + end].chars().filter(char::is_ascii_digit).count() >= 6
        {
            let without = format!("{}{}", &line.text[..at], &line.text[at + end..]);
            self.text_also("citation-incomplete", line.block, without, PUNCTUATION);
            let later =
                format!("{} ngày 15 tháng 8 năm 2031{}", &line.text[..at], &line.text[at + end..]);
            if self.imported.plan.issued.is_some() {
                self.text_also("citation-after-plan", line.block, later, PUNCTUATION);
            }
        }
        for (from, to) in [("-NQ/TW", " NQ/TW"), ("/KH-UBND", "/KH_UBND"), ("/QĐ-TTg", "/QĐTTg")]
        {
            if line.text.matches(from).count() == 1 {
                self.text_also(
                    "citation-malformed",
                    line.block,
                    line.text.replace(from, to),
                    PUNCTUATION,
                );
            }
        }
        if let Some(text) = line.text.strip_suffix(';') {
            self.text("basis-punctuation", line.block, format!("{text},"));
        }
    }

    fn in_text(&mut self, line: &'a Line, is_clean: bool) {
        let text = line.text.as_str();
        let area = self.imported.plan.area.name.as_str();
        let is_long = text.chars().count() > 60;
        if !area.is_empty() && text.contains(&format!("UBND {area}")) && !text.contains(" số ") {
            let other = text.replace(&format!("UBND {area}"), "UBND xã Tân Lập Thượng");
            self.text("place-name-mismatch", line.block, other);
        }
        if let Some(at) = text.find("ít nhất ")
            && let Some(rest) = text.get(at + "ít nhất ".len()..)
            && let Some(end) = rest.find(|c: char| !c.is_ascii_digit())
            && (1..4).contains(&end)
            && rest[end..].starts_with(' ')
        {
            let without = format!("{}{}", &text[..at + "ít nhất ".len()], rest[end..].trim_start());
            const ALSO: &[&str] =
                &["appendix-target-missing-in-body", "body-target-missing-in-appendix"];
            self.text_also("missing-quantity-after-bound", line.block, without, ALSO);
        }
        if is_long && text.contains("chuyển đổi số") && !text.contains('“') {
            let twice = text.replacen("chuyển đổi số", "chuyển đổi đổi số", 1);
            const ALSO: &[&str] = &["repeated-full-citation", "body-target-missing-in-appendix"];
            self.text_also("repeated-word", line.block, twice, ALSO);
        }
        if is_long && !text.contains(['(', '“']) && line.marker.is_none() {
            let open = text.replacen(", ", " (tại xã, ", 1);
            if open != text {
                self.text("unbalanced-bracket", line.block, open);
            }
            let phone = format!("{} Liên hệ 0912 345 678.", text.trim_end_matches("./."));
            const ALSO: &[&str] = &["closing-mark-missing"];
            self.text_also("personal-data", line.block, phone, ALSO);
        }
        if text.contains("6 rõ") && text.contains(", rõ sản phẩm") {
            const ALSO: &[&str] = &["six-clear-incomplete"];
            let five = text.replacen(", rõ sản phẩm", "", 1);
            self.text_also("six-clear-list-wrong", line.block, five, ALSO);
            let other = text.replacen(", rõ sản phẩm", ", rõ nguồn gốc", 1);
            self.text_also("six-clear-list-wrong", line.block, other, ALSO);
        }
        if !is_clean {
            return;
        }
        if text.contains("trước ngày 15") {
            let late = text.replace("trước ngày 15", "trước ngày 25");
            self.all.push(Mutation {
                rule: "reporting-chain-order",
                edits: vec![Edit::Text(line.block, late)],
                places: Vec::new(),
                also: &[],
            });
        }
        if let Some(at) = text.find("trước ngày 20") {
            let vague = format!("{}định kỳ theo yêu cầu.", &text[..at]);
            self.text("reporting-deadline-missing", line.block, vague);
        }
        if text.starts_with("III. KINH PHÍ") {
            let next =
                self.imported.reading.lines.iter().skip_while(|l| l.block != line.block).nth(1);
            let mut edits = vec![Edit::DropParagraph(line.block)];
            edits.extend(next.map(|next| Edit::DropParagraph(next.block)));
            self.all.push(Mutation {
                rule: "budget-section-missing",
                edits,
                places: Vec::new(),
                also: &["heading-sequence", "undefined-abbreviation"],
            });
        }
        if let Some(rest) = text.strip_prefix("III. ") {
            self.text("heading-sequence", line.block, format!("V. {rest}"));
        }
        if let Some(rest) = text.strip_prefix("2. ") {
            self.text("heading-sequence", line.block, format!("4. {rest}"));
        }
        if text.ends_with("./.") {
            self.text(
                "closing-mark-missing",
                line.block,
                text.trim_end_matches("./.").to_owned() + ".",
            );
        }
        if text.contains("Phụ lục") && text.contains("kèm theo") {
            const ALSO: &[&str] = &[
                "appendix-not-referenced",
                "appendix-reference-dangling",
                "appendix-target-missing-in-body",
                "six-clear-incomplete",
            ];
            self.all.push(Mutation {
                rule: "appendix-not-referenced",
                edits: vec![Edit::Text(
                    line.block,
                    "Các chỉ tiêu được giao cho từng đơn vị.".into(),
                )],
                places: Vec::new(),
                also: ALSO,
            });
            let dangling = if text.contains("Phụ lục II") {
                text.replace("Phụ lục II", "Phụ lục IV")
            } else {
                text.replace("Phụ lục", "Phụ lục III")
            };
            self.text_also("appendix-reference-dangling", line.block, dangling, ALSO);
        }
    }

    fn in_letterhead(&mut self, line: &'a Line) {
        let text = line.text.as_str();
        let anywhere = |rule, new: String, also| Mutation {
            rule,
            edits: vec![Edit::Text(line.block, new)],
            places: Vec::new(),
            also,
        };
        if text.starts_with("CỘNG HÒA") || text.starts_with("Số:") {
            self.all.push(anywhere(
                "missing-form-component",
                String::new(),
                &["number-symbol-form", "appendix-header-line"],
            ));
        }
        if text.starts_with("Số:") {
            let spaced = text.replace('/', " / ").replace('-', " - ");
            self.all.push(anywhere("number-symbol-form", spaced, &["appendix-header-line"]));
        }
        if text.contains(" tháng 0") {
            self.all.push(anywhere(
                "issue-date-form",
                text.replace(" tháng 0", " tháng "),
                &["appendix-header-line"],
            ));
        }
    }

    fn in_closing(&mut self, line: &'a Line) {
        if line.text.contains("Lưu: VT") {
            self.text("recipients-form", line.block, line.text.replace("Lưu: VT", "Lưu VT"));
        }
    }

    fn in_appendix(&mut self, line: &'a Line) {
        if line.text == "PHỤ LỤC I" {
            self.text_also(
                "appendix-numbering",
                line.block,
                "PHỤ LỤC 1",
                &["appendix-not-referenced", "appendix-reference-dangling"],
            );
        }
        if line.text.starts_with("(Kèm theo") {
            self.all.push(Mutation {
                rule: "appendix-header-line",
                edits: vec![Edit::DropParagraph(line.block)],
                places: Vec::new(),
                also: &[],
            });
        }
    }
}

/// The first run of digits with its decimal comma; empty if there is none.
fn digits_of(text: &str) -> String {
    let rest = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c == ',')).unwrap_or(rest.len());
    rest[..end].to_owned()
}

fn number_in(text: &str) -> Option<f64> {
    sauro_model::notation::number::parse(&digits_of(text))
}
