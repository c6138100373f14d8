//! Which rows a view shows, and in which order. Pure.

use sauro_model::text;
use sauro_model::{Indicator, Plan};
use sauro_progress::{IndicatorProgress, PlanProgress, Status};

use crate::state::{Filter, Sort};

/// Rows under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The group's index in the plan; `None` for rows without a group, or in an order that does
    /// not follow groups.
    pub group: Option<usize>,
    /// Indices into the progress of the plan's indicators, in order.
    pub rows: Vec<usize>,
}

/// An indicator with its progress and its words folded for search.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The index of the indicator in the plan.
    pub indicator: usize,
    /// Number, name and agencies, folded.
    words: String,
}

/// Pairs each indicator's progress with the indicator, and folds the words that search looks at.
pub fn entries(plan: &Plan, progress: &PlanProgress) -> Vec<Entry> {
    let position = |id: &str| plan.indicators.iter().position(|indicator| indicator.id == id);
    progress
        .indicators
        .iter()
        .filter_map(|row| {
            let indicator = position(&row.id)?;
            Some(Entry { indicator, words: searched_words(plan, &plan.indicators[indicator]) })
        })
        .collect()
}

fn searched_words(plan: &Plan, indicator: &Indicator) -> String {
    let mut words = String::new();
    for part in indicator.no.iter().chain([&indicator.name]) {
        words.push_str(part);
        words.push(' ');
    }
    for id in roles(indicator) {
        let Some(agency) = plan.agency(id) else { continue };
        for name in agency.variants.iter().chain([&agency.name]) {
            words.push_str(name);
            words.push(' ');
        }
    }
    text::fold(&words)
}

/// The ids of all agencies with a role in the row.
pub fn roles(indicator: &Indicator) -> impl Iterator<Item = &str> {
    let Indicator { lead, support, monitor, owner_above, .. } = indicator;
    lead.iter().chain(support).chain(monitor).chain(owner_above).map(String::as_str)
}

/// The rows that pass the filter, in order, under the headings they belong to.
pub fn arrange(
    plan: &Plan,
    progress: &PlanProgress,
    entries: &[Entry],
    filter: &Filter,
    sort: Sort,
) -> Vec<Section> {
    let query = text::fold(&filter.query);
    let passes = |index: &usize| {
        let entry = &entries[*index];
        let indicator = &plan.indicators[entry.indicator];
        let row = &progress.indicators[*index];
        filter.status.is_none_or(|status| row.status == status)
            && filter.group.as_deref().is_none_or(|group| indicator.group.as_deref() == Some(group))
            && filter.agency.as_deref().is_none_or(|agency| roles(indicator).any(|id| id == agency))
            && text::matches(&entry.words, &query)
    };
    let mut rows: Vec<usize> = (0..entries.len()).filter(passes).collect();
    if sort == Sort::Printed {
        return by_group(plan, entries, rows);
    }
    order(plan, progress, entries, sort, &mut rows);
    if rows.is_empty() { Vec::new() } else { vec![Section { group: None, rows }] }
}

fn by_group(plan: &Plan, entries: &[Entry], rows: Vec<usize>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for row in rows {
        let id = plan.indicators[entries[row].indicator].group.as_deref();
        let group = id.and_then(|id| plan.groups.iter().position(|group| group.id == id));
        match sections.last_mut().filter(|section| section.group == group) {
            Some(section) => section.rows.push(row),
            None => sections.push(Section { group, rows: vec![row] }),
        }
    }
    sections
}

fn order(plan: &Plan, progress: &PlanProgress, entries: &[Entry], sort: Sort, rows: &mut [usize]) {
    match sort {
        Sort::Printed => {}
        Sort::Attention => {
            rows.sort_by_key(|&row| std::cmp::Reverse(progress.indicators[row].status.severity()));
        }
        Sort::AchievedUp => rows.sort_by(|&a, &b| {
            let key = |row: usize| achieved(&progress.indicators[row]).unwrap_or(f64::INFINITY);
            key(a).total_cmp(&key(b))
        }),
        Sort::AchievedDown => rows.sort_by(|&a, &b| {
            let key = |row: usize| achieved(&progress.indicators[row]).unwrap_or(f64::NEG_INFINITY);
            key(b).total_cmp(&key(a))
        }),
        Sort::Name => {
            rows.sort_by_cached_key(|&row| {
                text::fold(&plan.indicators[entries[row].indicator].name)
            });
        }
    }
}

/// The achieved share of a row: that of its part furthest behind.
pub fn achieved(row: &IndicatorProgress) -> Option<f64> {
    row.parts.iter().filter_map(|part| part.achieved).min_by(f64::total_cmp)
}

/// Whether a status belongs in the list of what needs attention: it is bad, or not known.
pub fn needs_attention(status: Status) -> bool {
    status.severity() >= Status::NoData.severity()
}
