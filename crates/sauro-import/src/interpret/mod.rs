//! From a document to a plan: the same for every format that a document may come in.

mod agencies;
mod area;
mod bases;
mod body;
mod columns;
mod dates;
mod duties;
mod grid;
mod heading;
mod ids;
mod items;
mod letterhead;
mod lines;
mod reporting;
mod roles;
mod rows;
mod sentences;
mod tables;
mod targets;

use agencies::Agencies;
use lines::Lines;
use sauro_document::{Anchors, BlockId, Document, Reading};
use sauro_model::notation::agency;
use sauro_model::text::fold;
use sauro_model::{Place, Plan};

pub(crate) use columns::roles_of;

use crate::{Doubt, Note};

/// What a document says, understood.
pub(crate) struct Interpretation {
    pub(crate) plan: Plan,
    pub(crate) reading: Reading,
}

/// Reads a document as a plan.
pub(crate) fn interpret(document: &Document, notes: &mut Vec<Note>) -> Interpretation {
    let lines = lines::cut(document, &tables::is_data);
    let mut plan = Plan { format: Plan::FORMAT.to_owned(), ..Plan::default() };
    let mut anchors = Anchors::default();
    let title = letterhead::read_letterhead(document, &lines, &mut plan);
    if plan.issuer.is_none() {
        notes.push(Note::on_document(Doubt::NoIssuer));
    }

    if lines.cut_short {
        notes.push(Note::on_document(Doubt::TooLong));
    }

    let mut agencies = Agencies::default();
    let mut duties = duties::read_duties(&lines);
    // The body names agencies in full; the tables, which abbreviate, come after.
    for duty in &mut duties {
        // A class described by its task ("các đơn vị được phân công …") is nobody's name.
        let is_described = fold(&duty.who).contains("duoc phan cong");
        if !is_described {
            duty.agencies = ids_of(&mut agencies, &duty.who);
        }
    }
    let tables = tables::read_tables(&lines, &mut plan, &mut agencies, &mut anchors, notes);
    read_body(&lines, title.end, &mut plan, &agencies, &mut anchors);
    plan.agencies = agencies.into_list();
    if !letterhead::read_period(&lines, &mut plan) {
        notes.push(Note::on_document(Doubt::NoPeriod));
    }
    area::read_area(&lines, &mut plan);
    let lines = roles::lines_with_roles(lines, title, &anchors);
    Interpretation { plan, reading: Reading { lines, tables, duties, anchors } }
}

fn read_body(
    lines: &Lines<'_>,
    after_title: usize,
    plan: &mut Plan,
    agencies: &Agencies,
    anchors: &mut Anchors,
) {
    let bases = bases::read_bases(lines, after_title);
    let basis_blocks: Vec<Option<BlockId>> = bases.iter().map(|(_, block)| *block).collect();
    let is_basis = |index: usize| {
        let id = lines.body.get(index).and_then(lines::Line::id);
        id.is_some() && basis_blocks.contains(&id)
    };
    for (target, block) in body::read_body_targets(lines, is_basis) {
        plan.body_targets.push(target);
        anchors.body_targets.push(block);
    }
    for (basis, block) in bases {
        plan.legal_bases.push(basis);
        anchors.legal_bases.push(block);
    }
    let reporting = reporting::read_reporting(lines);
    let from_tables = tables::reporting_in_outputs(plan, agencies);
    for (mut duty, block) in reporting.into_iter().chain(from_tables) {
        duty.id = format!("r{}", plan.reporting_duties.len() + 1);
        if duty.agencies.is_empty() {
            let names = agency::split(&duty.who);
            let known = names.iter().filter_map(|name| agencies.find(name));
            duty.agencies = known.map(str::to_owned).collect();
        }
        plan.reporting_duties.push(duty);
        anchors.reporting_duties.push(block);
    }
}

/// The ids of the agencies that a heading names: "… và các tổ chức chính trị – xã hội".
fn ids_of(agencies: &mut Agencies, names: &str) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for name in agency::split(names) {
        if let Some(id) = agencies.id_of(&name).filter(|id| !ids.contains(id)) {
            ids.push(id);
        }
    }
    ids
}

/// A text cut to so many characters, at a word.
pub(crate) fn shorten(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let cut = &text[..end];
    let cut = cut.rfind(' ').map_or(cut, |space| &cut[..space]);
    format!("{cut}…")
}

/// A place in an appendix or a section.
fn row_place(section: Option<&str>, appendix: Option<&str>, row: Option<String>) -> Place {
    Place {
        section: section.map(str::to_owned),
        appendix: appendix.map(str::to_owned),
        row,
        ..Place::default()
    }
}
