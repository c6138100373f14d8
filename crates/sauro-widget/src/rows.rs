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

/// The index in the plan of each row of the progress.
pub fn places(plan: &Plan, progress: &PlanProgress) -> Vec<usize> {
    let position = |id: &str| plan.indicators.iter().position(|indicator| indicator.id == id);
    progress.indicators.iter().filter_map(|row| position(&row.id)).collect()
}

/// The words that search looks at: number, name and agencies, folded.
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

/// The id of a row's group; empty without one.
fn group_of(indicator: &Indicator) -> &str {
    indicator.group.as_deref().unwrap_or_default()
}

/// The rows that pass the filter, in order, under the headings they belong to.
pub fn arrange(
    plan: &Plan,
    progress: &PlanProgress,
    places: &[usize],
    filter: &Filter,
    sort: Sort,
) -> Vec<Section> {
    let query = text::fold(&filter.query);
    let passes = |index: &usize| {
        let indicator = &plan.indicators[places[*index]];
        let row = &progress.indicators[*index];
        filter.status.is_none_or(|status| row.status == status)
            && filter.group.as_ref().is_none_or(|group| group_of(indicator) == group)
            && filter.agency.as_deref().is_none_or(|agency| roles(indicator).any(|id| id == agency))
            && (query.is_empty() || text::matches(&searched_words(plan, indicator), &query))
    };
    let mut rows: Vec<usize> = (0..places.len()).filter(passes).collect();
    if sort == Sort::Printed {
        return by_group(plan, places, rows);
    }
    order(plan, progress, places, sort, &mut rows);
    if rows.is_empty() { Vec::new() } else { vec![Section { group: None, rows }] }
}

fn by_group(plan: &Plan, places: &[usize], rows: Vec<usize>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for row in rows {
        let id = plan.indicators[places[row]].group.as_deref();
        let group = id.and_then(|id| plan.groups.iter().position(|group| group.id == id));
        match sections.last_mut().filter(|section| section.group == group) {
            Some(section) => section.rows.push(row),
            None => sections.push(Section { group, rows: vec![row] }),
        }
    }
    sections
}

fn order(plan: &Plan, progress: &PlanProgress, places: &[usize], sort: Sort, rows: &mut [usize]) {
    if sort == Sort::Name {
        rows.sort_by_cached_key(|&row| text::fold(&plan.indicators[places[row]].name));
        return;
    }
    let key = |row: usize| {
        let row = &progress.indicators[row];
        match sort {
            Sort::Attention => -f64::from(row.status.severity()),
            Sort::AchievedUp => achieved(row).unwrap_or(f64::INFINITY),
            Sort::AchievedDown => -achieved(row).unwrap_or(f64::NEG_INFINITY),
            Sort::Printed | Sort::Name => 0.0,
        }
    };
    rows.sort_by(|&a, &b| key(a).total_cmp(&key(b)));
}

/// The achieved share of a row: that of its part furthest behind.
pub fn achieved(row: &IndicatorProgress) -> Option<f64> {
    row.parts.iter().filter_map(|part| part.achieved).min_by(f64::total_cmp)
}

/// Whether a status belongs in the list of what needs attention: it is bad, or not known.
pub fn needs_attention(status: Status) -> bool {
    status.severity() >= Status::NoData.severity()
}

#[cfg(test)]
mod tests {
    use sauro_model::{Agency, Baseline, Date, Group, Observation, Observations, Target};
    use sauro_progress::Options;

    use super::*;

    fn date(text: &str) -> Date {
        Date::parse_iso(text).unwrap()
    }

    fn indicator(id: &str, name: &str, group: Option<&str>, lead: &str) -> Indicator {
        let target = Target {
            by: Some(date("2026-12-31")),
            text: "≥ 60%".into(),
            comparison: sauro_model::Comparison::AtLeast,
            value: Some(60.0),
            unit: Some("%".into()),
            ..Target::default()
        };
        Indicator {
            id: id.into(),
            name: name.into(),
            group: group.map(str::to_owned),
            targets: vec![target],
            lead: vec![lead.into()],
            baseline: Some(Baseline { value: 0.0, date: date("2025-12-31") }),
            ..Indicator::default()
        }
    }

    fn plan() -> Plan {
        let agency = |id: &str, name: &str, variants: &[&str]| Agency {
            id: id.into(),
            name: name.into(),
            variants: variants.iter().map(|text| (*text).into()).collect(),
            ..Agency::default()
        };
        let group = |id: &str| Group { id: id.into(), name: id.into(), ..Group::default() };
        Plan {
            agencies: vec![
                agency("vhxh", "Phòng Văn hóa – Xã hội", &["Phòng VH-XH"]),
                agency("ca", "Công an xã", &[]),
            ],
            groups: vec![group("I"), group("II")],
            indicators: vec![
                indicator("1", "Tỷ lệ phủ sóng 5G", Some("I"), "vhxh"),
                indicator("2", "Hộ gia đình dùng Internet", Some("I"), "vhxh"),
                indicator("3", "Tài khoản định danh", Some("II"), "ca"),
            ],
            ..Plan::default()
        }
    }

    fn ids(filter: &Filter, sort: Sort) -> Vec<(Option<usize>, Vec<String>)> {
        let plan = plan();
        let value = |indicator: &str, value| Observation {
            indicator: indicator.into(),
            as_of: Some(date("2026-06-30")),
            value: Some(value),
            ..Observation::default()
        };
        let observations = Observations {
            observations: vec![value("1", 10.0), value("3", 60.0)],
            ..Observations::default()
        };
        let options = Options::on(date("2026-06-30"));
        let progress = sauro_progress::progress(&plan, &observations, &options);
        let places = places(&plan, &progress);
        arrange(&plan, &progress, &places, filter, sort)
            .into_iter()
            .map(|section| {
                let rows = section.rows.iter().map(|&row| progress.indicators[row].id.clone());
                (section.group, rows.collect())
            })
            .collect()
    }

    fn flat(filter: &Filter, sort: Sort) -> Vec<String> {
        ids(filter, sort).into_iter().flat_map(|(_, rows)| rows).collect()
    }

    #[test]
    fn rows_stand_under_their_groups_as_printed() {
        let rows = ids(&Filter::default(), Sort::Printed);
        assert_eq!(rows, [(Some(0), vec!["1".into(), "2".into()]), (Some(1), vec!["3".into()])]);
    }

    #[test]
    fn search_looks_at_names_and_at_every_spelling_of_an_agency() {
        let search =
            |query: &str| flat(&Filter { query: query.into(), ..Filter::default() }, Sort::Printed);
        assert_eq!(search("ho gia dinh"), ["2"]);
        assert_eq!(search("vh-xh"), ["1", "2"]);
        assert_eq!(search("CÔNG AN"), ["3"]);
        assert_eq!(search("không có"), Vec::<String>::new());
    }

    #[test]
    fn filters_hold_together() {
        let filter =
            Filter { group: Some("I".into()), agency: Some("ca".into()), ..Filter::default() };
        assert_eq!(flat(&filter, Sort::Printed), Vec::<String>::new());
        let filter = Filter { status: Some(Status::NoData), ..Filter::default() };
        assert_eq!(flat(&filter, Sort::Printed), ["2"]);
    }

    #[test]
    fn orders_put_rows_without_figures_where_they_say() {
        let all = Filter::default();
        assert_eq!(flat(&all, Sort::AchievedUp), ["1", "3", "2"]);
        assert_eq!(flat(&all, Sort::AchievedDown), ["3", "1", "2"]);
        assert_eq!(flat(&all, Sort::Attention), ["1", "2", "3"]);
        assert_eq!(flat(&all, Sort::Name), ["2", "3", "1"]);
    }
}
