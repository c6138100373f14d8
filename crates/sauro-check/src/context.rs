//! What a rule may ask about a plan: its rows with their cells, its lines, its dates.

use std::cell::{Cell, OnceCell};
use std::collections::BTreeMap;

use sauro_document::{
    Anchors, BlockId, Document, Item, Line, LineRole, Origin, ReadRow, ReadTable, Reading, Role,
};
use sauro_model::{Agency, BodyTarget, Date, Group, Indicator, LegalBasis, Place, Plan, Task};

use crate::finding::{Spot, quote};
use crate::rule::Need;
use crate::rules::agreement::Matches;
use crate::rules::basis::Cited;
use crate::{Input, Profile};

/// A plan under check.
pub(crate) struct Context<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) document: &'a Document,
    pub(crate) reading: &'a Reading,
    /// The day that "today" means.
    pub(crate) as_of: Date,
    /// The plan of the authority above.
    pub(crate) parent: Option<&'a Plan>,
    pub(crate) profile: &'a Profile,
    /// The rows of indicators, in the plan's order.
    pub(crate) indicators: Vec<IndicatorRow<'a>>,
    /// The rows of tasks, in the plan's order.
    pub(crate) tasks: Vec<TaskRow<'a>>,
    /// Which rows say the same as the body, once a rule has asked.
    pub(crate) matches: OnceCell<Matches<'a>>,
    /// Whether so many rows are alike that some were not followed over their milestones.
    pub(crate) is_series_cut: Cell<bool>,
    /// Every document that the plan names, once a rule has asked.
    pub(crate) citations: OnceCell<Vec<Cited<'a>>>,
}

/// A row of indicators: what the plan says, and the cells that it was read from.
pub(crate) struct IndicatorRow<'a> {
    pub(crate) indicator: &'a Indicator,
    pub(crate) group: Option<&'a Group>,
    pub(crate) cells: Cells<'a>,
}

/// A row of tasks: what the plan says, and the cells that it was read from.
pub(crate) struct TaskRow<'a> {
    pub(crate) task: &'a Task,
    pub(crate) group: Option<&'a Group>,
    pub(crate) cells: Cells<'a>,
}

/// The cells that a row of the plan was read from. Without cells for plan JSON.
#[derive(Clone, Copy)]
pub(crate) struct Cells<'a> {
    /// The table, for a row of a document.
    pub(crate) table: Option<&'a ReadTable>,
    row: Option<&'a ReadRow>,
    name: &'a str,
    place: Option<&'a Place>,
    block: Option<BlockId>,
}

impl<'a> Cells<'a> {
    /// The cells of the nth indicator or task, by the rows read and the anchors of its list.
    fn new(
        index: usize,
        rows: &ReadRows<'a>,
        anchors: &[Option<BlockId>],
        name: &'a str,
        place: Option<&'a Place>,
    ) -> Cells<'a> {
        let (table, row) = rows.get(index).copied().flatten().unzip();
        Cells { table, row, name, place, block: anchors.get(index).copied().flatten() }
    }

    /// Whether the row's table has a column that a test accepts. `false` for plan JSON.
    pub(crate) fn has_column(&self, is_wanted: impl Fn(&Role) -> bool) -> bool {
        self.table.is_some_and(|table| table.find(is_wanted).is_some())
    }

    /// The text of the first column that a test accepts; `None` without such a column.
    pub(crate) fn text(&self, is_wanted: impl Fn(&Role) -> bool) -> Option<&'a str> {
        let column = self.table?.find(is_wanted)?;
        self.row?.cells.get(column).map(String::as_str)
    }

    /// The whole row: its number and name.
    pub(crate) fn spot(&self) -> Spot {
        Spot {
            section: self.place.and_then(|place| place.section.clone()),
            appendix: self.place.and_then(|place| place.appendix.clone()),
            rows: self.place.and_then(|place| place.row.clone()).into_iter().collect(),
            column: None,
            quote: quote(self.name),
            blocks: self.block.into_iter().collect(),
        }
    }

    /// The cell in the first column that a test accepts, its text as the quote; the whole row
    /// without a quote where there is no such column.
    pub(crate) fn spot_at(&self, is_wanted: impl Fn(&Role) -> bool) -> Spot {
        let column = self.table.and_then(|table| table.find(is_wanted));
        let Some((column, table, row)) = column.zip(self.table).zip(self.row).map(flat) else {
            return Spot { quote: None, ..self.spot() };
        };
        let block = row.blocks.get(column).copied().flatten().or(self.block);
        Spot {
            column: table.columns.get(column).map(|column| column.heading.clone()),
            quote: row.cells.get(column).and_then(|text| quote(text)),
            blocks: block.into_iter().collect(),
            ..self.spot()
        }
    }
}

fn flat<A, B, C>(((a, b), c): ((A, B), C)) -> (A, B, C) {
    (a, b, c)
}

impl<'a> Context<'a> {
    pub(crate) fn new(input: &Input<'a>) -> Context<'a> {
        let Input { plan, document, reading, as_of, parent, profile, .. } = *input;
        let rows = rows_by_item(reading);
        let mut groups: BTreeMap<&str, &Group> = BTreeMap::new();
        for group in &plan.groups {
            groups.entry(&group.id).or_insert(group);
        }
        let group = |id: &Option<String>| id.as_deref().and_then(|id| groups.get(id).copied());
        let anchors: &Anchors = &reading.anchors;
        let indicators =
            plan.indicators.iter().enumerate().map(|(index, indicator)| IndicatorRow {
                indicator,
                group: group(&indicator.group),
                cells: Cells::new(
                    index,
                    &rows.0,
                    &anchors.indicators,
                    &indicator.name,
                    indicator.place.as_ref(),
                ),
            });
        let tasks = plan.tasks.iter().enumerate().map(|(index, task)| TaskRow {
            task,
            group: group(&task.group),
            cells: Cells::new(index, &rows.1, &anchors.tasks, &task.name, task.place.as_ref()),
        });
        let (indicators, tasks) = (indicators.collect(), tasks.collect());
        Context {
            plan,
            document,
            reading,
            as_of,
            parent,
            profile,
            indicators,
            tasks,
            matches: OnceCell::new(),
            is_series_cut: Cell::new(false),
            citations: OnceCell::new(),
        }
    }

    /// The lines of the plan's own text: bases, sections and duties, without the letterhead, the
    /// title and what follows the signature.
    pub(crate) fn body(&self) -> impl Iterator<Item = &'a Line> {
        self.reading.lines.iter().filter(|line| line.is_body())
    }

    /// The lines with a role.
    pub(crate) fn lines(&self, role: LineRole) -> impl Iterator<Item = &'a Line> {
        self.reading.lines.iter().filter(move |line| line.role == role)
    }

    /// A line of the text, with the words at fault as its quote.
    pub(crate) fn line_spot(&self, line: &Line, words: &str) -> Spot {
        Spot {
            section: line.section.clone(),
            quote: quote(words),
            blocks: vec![line.block],
            ..Spot::default()
        }
    }

    /// A commitment of the body.
    pub(crate) fn body_target_spot(&self, index: usize, target: &BodyTarget) -> Spot {
        let block = self.reading.anchors.body_targets.get(index).copied().flatten();
        Spot {
            section: target.section.clone(),
            quote: quote(&target.text),
            blocks: block.into_iter().collect(),
            ..Spot::default()
        }
    }

    /// A document that the plan rests on, quoted by its kind and number.
    pub(crate) fn basis_spot(&self, index: usize, basis: &LegalBasis) -> Spot {
        let block = self.reading.anchors.legal_bases.get(index).copied().flatten();
        let name = basis.number.iter().fold(basis.kind.clone(), |kind, no| format!("{kind} {no}"));
        Spot { quote: quote(&name), blocks: block.into_iter().collect(), ..Spot::default() }
    }

    /// The agency with an id.
    pub(crate) fn agency(&self, id: &str) -> Option<&'a Agency> {
        self.plan.agency(id)
    }

    /// The day the plan was issued; where that is still blank, the newest day among the documents
    /// it rests on, before which it cannot have been issued. The second tells which: `true` for
    /// the plan's own.
    pub(crate) fn issued(&self) -> Option<(Date, bool)> {
        if let Some(date) = self.plan.issued {
            return Some((date, true));
        }
        self.plan.legal_bases.iter().filter_map(|basis| basis.date).max().map(|date| (date, false))
    }

    /// Whether a need of a rule is met.
    pub(crate) fn has(&self, need: Need) -> bool {
        match need {
            Need::Body => self.body().next().is_some(),
            Need::Indicators => !self.indicators.is_empty(),
            Need::Tasks => !self.tasks.is_empty(),
            Need::Rows => !self.indicators.is_empty() || !self.tasks.is_empty(),
            Need::Table => !self.reading.tables.is_empty(),
            Need::Layout => {
                self.document.origin == Origin::Word && !self.document.blocks.is_empty()
            }
            Need::Duties => self.lines(LineRole::Duty).next().is_some(),
            Need::LegalBases => !self.plan.legal_bases.is_empty(),
            Need::IssueDate => self.issued().is_some(),
            Need::Period => self
                .plan
                .period
                .as_ref()
                .is_some_and(|period| period.from.is_some() || period.to.is_some()),
            Need::Area => !self.plan.area.name.is_empty(),
            Need::ParentPlan => self.parent.is_some(),
            // Told by the rules themselves, as they go.
            Need::FewerRows | Need::FewerSlips => true,
        }
    }
}

type ReadRows<'a> = Vec<Option<(&'a ReadTable, &'a ReadRow)>>;

/// The rows of tables by the index of their indicator, and by that of their task.
fn rows_by_item(reading: &Reading) -> (ReadRows<'_>, ReadRows<'_>) {
    let (mut indicators, mut tasks): (ReadRows<'_>, ReadRows<'_>) = (Vec::new(), Vec::new());
    for table in &reading.tables {
        for row in &table.rows {
            let (list, index) = match row.item {
                Item::Indicator(index) => (&mut indicators, index),
                Item::Task(index) => (&mut tasks, index),
            };
            if list.len() <= index {
                list.resize(index.saturating_add(1), None);
            }
            if let Some(slot) = list.get_mut(index) {
                *slot = Some((table, row));
            }
        }
    }
    (indicators, tasks)
}
