//! The names of agencies as the plan spells them, and where each spelling first stands.

use std::collections::BTreeMap;

use sauro_document::Role;
use sauro_model::notation::agency;

use super::answer::is_none;
use crate::context::Context;
use crate::finding::{Spot, quote};
use crate::registry::words::words;

/// A spelling of an agency's name.
pub(crate) struct Spelling {
    /// As printed, on one line.
    pub(crate) text: String,
    /// In how many cells and headings it stands.
    pub(crate) count: usize,
    /// Where it first stands.
    pub(crate) spot: Spot,
}

/// The columns that name agencies.
const ROLES: [fn(&Role) -> bool; 5] = [
    |role| *role == Role::Lead,
    |role| *role == Role::LeadAndMonitor,
    |role| *role == Role::Support,
    |role| *role == Role::Monitor,
    |role| *role == Role::OwnerAbove,
];

impl<'a> Context<'a> {
    /// The spellings of agencies in the columns for them and at the head of duties, in the order in
    /// which they first stand.
    pub(crate) fn spellings(&self) -> Vec<Spelling> {
        let mut found: Vec<Spelling> = Vec::new();
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let mut cells: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for row in self.rows() {
            if row.cells.table.is_none() {
                for id in row.lead.iter().chain(row.support).chain(row.monitor) {
                    let name = self.plan.agency_name(id);
                    count(name, &|| row.cells.spot(), &mut found, &mut known);
                }
                continue;
            }
            for role in ROLES {
                let Some(cell) = row.cells.text(role).filter(|cell| !cell.is_empty()) else {
                    continue;
                };
                // The columns of a table name the same agencies over and over.
                if let Some(indices) = cells.get(cell) {
                    for index in indices {
                        if let Some(spelling) = found.get_mut(*index) {
                            spelling.count += 1;
                        }
                    }
                    continue;
                }
                let names = agency::split(cell);
                let spot = || row.cells.spot_at(role);
                let indices = names
                    .iter()
                    .filter_map(|name| count(name, &spot, &mut found, &mut known))
                    .collect();
                cells.insert(cell, indices);
            }
        }
        for duty in &self.reading.duties {
            let spot = || Spot {
                section: duty.section.clone(),
                blocks: duty.block.into_iter().collect(),
                ..Spot::default()
            };
            for name in agency::split(&duty.who) {
                count(&name, &spot, &mut found, &mut known);
            }
        }
        found
    }
}

/// Counts a spelling once more; its index. `None` for what is no name.
fn count(
    name: &str,
    spot: &dyn Fn() -> Spot,
    found: &mut Vec<Spelling>,
    known: &mut BTreeMap<String, usize>,
) -> Option<usize> {
    let text = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() || is_none(&text) {
        return None;
    }
    if let Some(index) = known.get(&text) {
        found.get_mut(*index)?.count += 1;
        return Some(*index);
    }
    let index = found.len();
    known.insert(text.clone(), index);
    let spot = Spot { quote: quote(&text), ..spot() };
    found.push(Spelling { text, count: 1, spot });
    Some(index)
}

/// A name without the commune at its end and without what stands in brackets: "Công an xã" is
/// "Công an", "Trung tâm Phục vụ hành chính công cấp xã" is without "cấp xã".
pub(crate) fn without_commune(name: &str) -> &str {
    let name = name.split('(').next().unwrap_or(name);
    let mut before: Option<&str> = None;
    let mut end = name.len();
    let all: Vec<_> = words(name).collect();
    for (index, word) in all.iter().enumerate() {
        let next = all.get(index.saturating_add(1)).map(|word| word.text);
        let ends = matches!(word.text, "xã" | "phường")
            && before.is_some_and(|before| before != "tác" && before != "các")
            && next.is_none_or(|next| next != "hội");
        if ends && index >= 1 {
            let cut = if before == Some("cấp") { index.saturating_sub(1) } else { index };
            end = all.get(cut).map_or(end, |word| word.start);
            break;
        }
        before = Some(word.text);
    }
    name.get(..end).unwrap_or(name).trim_end().trim_end_matches([',', '-', '–']).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commune_is_cut_off() {
        for (name, kept) in [
            ("Công an xã", "Công an"),
            ("Văn phòng HĐND và UBND xã Tân Khai", "Văn phòng HĐND và UBND"),
            ("Trung tâm phục vụ hành chính công cấp xã", "Trung tâm phục vụ hành chính công"),
            ("Phòng Văn hóa - xã hội", "Phòng Văn hóa - xã hội"),
            ("Phòng Văn hóa - Xã hội (đầu mối)", "Phòng Văn hóa - Xã hội"),
            ("Hợp tác xã Nông nghiệp", "Hợp tác xã Nông nghiệp"),
            ("xã", "xã"),
            ("", ""),
        ] {
            assert_eq!(without_commune(name), kept, "{name}");
        }
    }
}
