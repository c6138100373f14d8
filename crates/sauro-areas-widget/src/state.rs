//! What the reader has chosen: the view, the question to the table, the place in it; and the
//! address of all that, which can be sent to others.

use sauro_areas::{GroupBy, Query, SortBy, Standing, Table};
use sauro_progress::Status;

/// The views.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Who stands where.
    #[default]
    Ranking,
    /// Every commune against every indicator.
    Grid,
    /// One indicator over all communes.
    Indicator,
    /// The agencies of one kind over all communes.
    Agencies,
    /// One commune, alone or beside another.
    Area,
    /// What is no longer as it was a month ago.
    Changes,
    /// Every row of every commune.
    Rows,
}

impl View {
    /// All views, in the order of their tabs.
    pub const ALL: [View; 7] = [
        View::Ranking,
        View::Grid,
        View::Indicator,
        View::Agencies,
        View::Area,
        View::Changes,
        View::Rows,
    ];

    /// The name in addresses and attributes.
    pub fn name(self) -> &'static str {
        match self {
            View::Ranking => "ranking",
            View::Grid => "grid",
            View::Indicator => "indicator",
            View::Agencies => "agencies",
            View::Area => "commune",
            View::Changes => "changes",
            View::Rows => "rows",
        }
    }

    /// The view with a name; an unknown one is the first.
    pub fn of_name(name: &str) -> View {
        View::ALL.into_iter().find(|view| view.name() == name).unwrap_or_default()
    }
}

/// What the reader has chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct State {
    pub(crate) view: View,
    pub(crate) query: Query,
    pub(crate) standing: Standing,
    /// The commune of the view of one commune.
    pub(crate) area: u16,
    /// The commune beside it.
    pub(crate) other: Option<u16>,
    /// The indicator of the view of one indicator.
    pub(crate) indicator: u16,
    /// The keyboard's place in the grid: the line, and the indicator.
    pub(crate) cell: (usize, u16),
}

/// What the reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Shows a view.
    Show(View),
    /// Asks for rows with these words.
    Search(String),
    /// Asks for rows with a status, by its place among all; empty for all.
    Status(String),
    /// Asks for rows that an agency leads, by its index; empty for all.
    Agency(String),
    /// Asks for one province only, by its index; empty for all.
    Province(String),
    /// Puts rows together.
    Group(String),
    /// Puts rows in order; the same order again turns it round.
    Sort(SortBy),
    /// Opens or closes a group.
    Toggle(u16),
    /// Ranks communes by something else, by its name.
    Rank(String),
    /// Shows a commune.
    OpenArea(u16),
    /// Shows a commune, by its index.
    ChooseArea(String),
    /// Puts a commune beside, by its index; empty for none.
    Compare(String),
    /// Shows an indicator.
    OpenIndicator(u16),
    /// Shows an indicator, by its index.
    ChooseIndicator(String),
    /// Shows the rows that an agency leads.
    OpenAgency(u16),
    /// Moves the keyboard's place in the grid.
    Move(usize, u16),
}

/// What communes are ranked by, in the order in which people are offered it, with the names in
/// addresses.
pub(crate) const STANDINGS: [(Standing, &str); 3] =
    [(Standing::DueRate, "due-rate"), (Standing::Index, "index"), (Standing::OnTrack, "on-track")];

impl State {
    /// What is chosen after an action.
    pub(crate) fn after(mut self, action: Action) -> State {
        let query = &mut self.query;
        match action {
            Action::Show(view) => self.view = view,
            Action::Search(words) => query.words = words,
            Action::Status(index) => {
                let index = index.parse().ok();
                query.status = index.and_then(|index: usize| Status::ALL.get(index)).copied();
            }
            Action::Agency(index) => query.agency = index.parse().ok(),
            Action::Province(index) => {
                query.province = index.parse().ok();
                self.cell.0 = 0;
            }
            Action::Group(name) => {
                query.group = GroupBy::of_name(&name);
                query.closed.clear();
            }
            Action::Sort(sort) => {
                // The highest comes first; the same column again turns the order round.
                query.descending = query.sort != Some(sort) || !query.descending;
                query.sort = Some(sort);
            }
            Action::Toggle(key) => match query.closed.iter().position(|closed| *closed == key) {
                Some(place) => drop(query.closed.swap_remove(place)),
                None => query.closed.push(key),
            },
            Action::Rank(name) => {
                let found = STANDINGS.iter().find(|(_, known)| *known == name);
                self.standing = found.map_or(self.standing, |(standing, _)| *standing);
            }
            Action::OpenArea(area) => {
                self.view = View::Area;
                self.area = area;
                self.other = self.other.filter(|other| *other != area);
            }
            Action::ChooseArea(index) => self.area = index.parse().unwrap_or(self.area),
            Action::Compare(index) => {
                self.other = index.parse().ok().filter(|other| *other != self.area);
            }
            Action::OpenIndicator(indicator) => {
                self.view = View::Indicator;
                self.indicator = indicator;
            }
            Action::ChooseIndicator(index) => {
                self.indicator = index.parse().unwrap_or(self.indicator);
            }
            Action::OpenAgency(agency) => {
                self.view = View::Rows;
                *query = Query {
                    agency: Some(agency),
                    group: GroupBy::Area,
                    province: query.province,
                    ..Query::default()
                };
            }
            Action::Move(line, indicator) => self.cell = (line, indicator),
        }
        self
    }

    /// The address of what is chosen: names and values. Communes and indicators go by their names,
    /// which tomorrow's table has too.
    pub(crate) fn address(&self, table: &Table) -> Vec<(&'static str, String)> {
        let mut pairs = vec![("view", self.view.name().to_owned())];
        let area =
            |index: u16| table.areas.get(usize::from(index)).map(|area| area.name.to_string());
        let mut put = |name: &'static str, value: Option<String>| {
            pairs.extend(value.filter(|value| !value.is_empty()).map(|value| (name, value)));
        };
        let province = self.query.province.and_then(|at| table.provinces.get(usize::from(at)));
        put("province", province.map(|name| name.to_string()));
        match self.view {
            View::Ranking => {
                let standing = STANDINGS.iter().find(|(known, _)| *known == self.standing);
                put("by", standing.map(|(_, name)| (*name).to_owned()));
            }
            View::Indicator => {
                let indicator = table.indicators.get(usize::from(self.indicator));
                put("indicator", indicator.map(|common| common.name.to_string()));
            }
            View::Area => {
                put("commune", area(self.area));
                put("beside", self.other.and_then(area));
            }
            View::Rows => {
                put("words", Some(self.query.words.clone()));
                put("status", self.query.status.map(|status| status.as_str().to_owned()));
                let agency = self.query.agency.and_then(|at| table.agencies.get(usize::from(at)));
                put("agency", agency.map(|name| name.to_string()));
                put("group", Some(self.query.group.name().to_owned()));
                let sort = self.query.sort.map(|sort| {
                    format!("{}{}", if self.query.descending { "-" } else { "" }, sort.name())
                });
                put("sort", sort);
            }
            View::Grid | View::Agencies | View::Changes => {}
        }
        pairs
    }

    /// Takes up an address; what the table does not have is left as it is.
    pub(crate) fn take_up(&mut self, table: &Table, pairs: &[(String, String)]) {
        let place = |mut names: &mut dyn Iterator<Item = &str>, wanted: &str| {
            (&mut names).position(|name| name == wanted).and_then(|place| u16::try_from(place).ok())
        };
        let area = |wanted: &str| place(&mut table.areas.iter().map(|area| &*area.name), wanted);
        for (name, value) in pairs {
            match name.as_str() {
                "view" => self.view = View::of_name(value),
                "province" => {
                    self.query.province =
                        place(&mut table.provinces.iter().map(|name| &**name), value);
                }
                "by" => *self = std::mem::take(self).after(Action::Rank(value.clone())),
                "indicator" => {
                    let names = &mut table.indicators.iter().map(|common| &*common.name);
                    self.indicator = place(names, value).unwrap_or(self.indicator);
                }
                "commune" => self.area = area(value).unwrap_or(self.area),
                "beside" => self.other = area(value),
                "words" => self.query.words.clone_from(value),
                "status" => {
                    self.query.status =
                        Status::ALL.into_iter().find(|status| status.as_str() == value);
                }
                "agency" => {
                    self.query.agency =
                        place(&mut table.agencies.iter().map(|name| &**name), value);
                }
                "group" => self.query.group = GroupBy::of_name(value),
                "sort" => {
                    self.query.descending = value.starts_with('-');
                    self.query.sort = SortBy::of_name(value.trim_start_matches('-'));
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use sauro_areas::Reader;

    use super::*;

    fn table() -> Table {
        let text = r#"{"meta":{"asOf":"2026-06-30","months":["2026-05"]},"provinces":["Đồng Nai"],
            "communes":[["Xã A",0],["Xã B",0]],"agencies":["Công an xã"],
            "indicators":[{"name":"Một"},{"name":"Hai"}],"fields":["commune"],"rows":[]}"#;
        let mut reader = Reader::new(None);
        reader.feed(text.as_bytes()).expect("a table");
        reader.finish().expect("a whole table").0
    }

    #[test]
    fn an_address_leads_back_to_what_was_chosen() {
        let table = table();
        let query = Query {
            words: "hồ sơ".to_owned(),
            status: Some(Status::Behind),
            agency: Some(0),
            province: Some(0),
            group: GroupBy::Area,
            sort: Some(SortBy::Achieved),
            descending: true,
            ..Query::default()
        };
        let states = [
            State { view: View::Ranking, standing: Standing::OnTrack, ..State::default() },
            State { view: View::Indicator, indicator: 1, ..State::default() },
            State { view: View::Area, area: 1, other: Some(0), ..State::default() },
            State { view: View::Rows, query, ..State::default() },
            State { view: View::Grid, ..State::default() },
        ];
        for state in states {
            let pairs: Vec<_> = state
                .address(&table)
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect();
            let mut back = State::default();
            back.take_up(&table, &pairs);
            assert_eq!(back, state, "{pairs:?}");
        }
    }

    #[test]
    fn an_address_of_another_table_does_no_harm() {
        let pairs = [("commune", "Xã C"), ("view", "nowhere"), ("sort", "-?"), ("x", "y")];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let mut state = State::default();
        state.take_up(&table(), &pairs);
        assert_eq!((state.view, state.area, state.query.sort), (View::Ranking, 0, None));
    }
}
