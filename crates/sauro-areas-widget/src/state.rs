//! What the reader has chosen: the view, the question to the table, the place in it.

use sauro_areas::{GroupBy, Query, SortBy};
use sauro_progress::Status;

/// The views.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Every row of every commune.
    #[default]
    Rows,
}

impl View {
    /// All views, in the order of their tabs.
    pub const ALL: [View; 1] = [View::Rows];

    /// The name in addresses and attributes.
    pub fn name(self) -> &'static str {
        match self {
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
    /// Puts rows together.
    Group(String),
    /// Puts rows in order; the same order again turns it round.
    Sort(SortBy),
    /// Opens or closes a group.
    Toggle(u16),
}

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
        }
        self
    }
}
