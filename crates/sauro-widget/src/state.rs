//! What the reader has chosen to see, and how each action changes it. Pure: no DOM, no data.

use sauro_model::Date;
use sauro_progress::Status;

/// One of the views, in the order of the tabs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Counts, what needs attention, what has changed.
    #[default]
    Overview,
    /// The rows of indicators.
    Indicators,
    /// Who answers for what.
    Agencies,
    /// Tasks with outputs and deadlines.
    Tasks,
    /// Reports owed and sent.
    Reporting,
}

impl View {
    /// Every view in the order of the tabs.
    pub const ALL: [View; 5] =
        [View::Overview, View::Indicators, View::Agencies, View::Tasks, View::Reporting];

    /// The name in the attribute `view` and in `data-view`.
    pub fn name(self) -> &'static str {
        match self {
            View::Overview => "overview",
            View::Indicators => "indicators",
            View::Agencies => "agencies",
            View::Tasks => "tasks",
            View::Reporting => "reporting",
        }
    }

    /// The view of a name; the overview for any other.
    pub fn of_name(name: &str) -> View {
        View::ALL.into_iter().find(|view| view.name() == name).unwrap_or_default()
    }
}

/// The order of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As the plan prints them, under their groups.
    #[default]
    Printed,
    /// What needs attention first.
    Attention,
    /// Lowest achieved share first; rows without one last.
    AchievedUp,
    /// Highest achieved share first; rows without one last.
    AchievedDown,
    /// By name.
    Name,
}

impl Sort {
    /// Every order, as the menu lists them.
    pub const ALL: [Sort; 5] =
        [Sort::Printed, Sort::Attention, Sort::AchievedUp, Sort::AchievedDown, Sort::Name];

    /// The value in the menu.
    pub fn name(self) -> &'static str {
        match self {
            Sort::Printed => "printed",
            Sort::Attention => "attention",
            Sort::AchievedUp => "achieved-up",
            Sort::AchievedDown => "achieved-down",
            Sort::Name => "name",
        }
    }

    /// The order of a menu value.
    pub fn of_name(name: &str) -> Sort {
        Sort::ALL.into_iter().find(|sort| sort.name() == name).unwrap_or_default()
    }
}

/// What narrows the rows of a view. An empty filter shows every row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must occur, as typed.
    pub query: String,
    /// Only rows of the group with this id; empty for those without a group.
    pub group: Option<String>,
    /// Only rows in which the agency with this id has a role.
    pub agency: Option<String>,
    /// Only rows of this status.
    pub status: Option<Status>,
}

impl Filter {
    /// Whether every row passes.
    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }
}

/// Everything the reader has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The view shown.
    pub view: View,
    /// What narrows the rows.
    pub filter: Filter,
    /// The order of rows.
    pub sort: Sort,
    /// The milestone that targets are judged by; `None` for each row's own current one.
    pub milestone: Option<Date>,
    /// The id of the indicator whose detail is open.
    pub open: Option<String>,
    /// Whether agencies are shown as a matrix.
    pub matrix: bool,
    /// Whether tasks are shown on a timeline.
    pub timeline: bool,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Shows a view.
    Show(View),
    /// Types into the search box.
    Search(String),
    /// Chooses a group, or all.
    Group(Option<String>),
    /// Chooses an agency, or all.
    Agency(Option<String>),
    /// Chooses a status, or all.
    Status(Option<Status>),
    /// Chooses the order of rows.
    Order(Sort),
    /// Chooses a milestone, or each row's current one.
    Milestone(Option<Date>),
    /// Opens an indicator's detail, or closes it if it is open.
    Toggle(String),
    /// Closes the detail that is open.
    Close,
    /// Opens an indicator's detail in the view of indicators, whatever was filtered.
    Visit(String),
    /// Shows the indicators of a status, whatever was filtered.
    VisitStatus(Status),
    /// Shows all indicators, those that need attention first.
    VisitAttention,
    /// Shows the indicators of a group, whatever was filtered.
    VisitGroup(Option<String>),
    /// Shows the indicators in which an agency has a role, whatever was filtered.
    VisitAgency(String),
    /// Shows agencies as a matrix or as a list.
    Matrix(bool),
    /// Shows tasks on a timeline or as a list.
    Timeline(bool),
    /// Removes every filter.
    ClearFilter,
}

impl State {
    /// The state that a page asks for at the beginning.
    pub fn of(view: View, agency: Option<String>, group: Option<String>) -> State {
        let filter = Filter { agency, group, ..Filter::default() };
        State { view, filter, ..State::default() }
    }

    /// What a meeting's screen shows: the rows of one group as printed, with the detail that is
    /// open. What the reader has chosen waits for the end of the meeting.
    #[must_use]
    pub fn in_meeting(&self, group: &str) -> State {
        let State { milestone, open, .. } = self.clone();
        let shown = State::of(View::Indicators, None, Some(group.to_owned()));
        State { milestone, open, ..shown }
    }

    /// The state after an action.
    #[must_use]
    pub fn after(mut self, action: Action) -> State {
        match action {
            Action::Show(view) => self.view = view,
            Action::Search(query) => self.filter.query = query,
            Action::Group(group) => self.filter.group = group,
            Action::Agency(agency) => self.filter.agency = agency,
            Action::Status(status) => self.filter.status = status,
            Action::Order(sort) => self.sort = sort,
            Action::Milestone(milestone) => self.milestone = milestone,
            Action::Toggle(id) => {
                self.open = if self.open.as_ref() == Some(&id) { None } else { Some(id) };
            }
            Action::Close => self.open = None,
            Action::Visit(id) => {
                self.view = View::Indicators;
                self.filter = Filter::default();
                self.open = Some(id);
            }
            Action::VisitStatus(status) => {
                self.view = View::Indicators;
                self.filter = Filter { status: Some(status), ..Filter::default() };
            }
            Action::VisitAttention => {
                self.view = View::Indicators;
                self.filter = Filter::default();
                self.sort = Sort::Attention;
            }
            Action::VisitGroup(group) => {
                self.view = View::Indicators;
                self.filter = Filter { group, ..Filter::default() };
            }
            Action::VisitAgency(agency) => {
                self.view = View::Indicators;
                self.filter = Filter { agency: Some(agency), ..Filter::default() };
            }
            Action::Matrix(matrix) => self.matrix = matrix,
            Action::Timeline(timeline) => self.timeline = timeline,
            Action::ClearFilter => self.filter = Filter::default(),
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_what_they_name() {
        for view in View::ALL {
            assert_eq!(View::of_name(view.name()), view);
        }
        for sort in Sort::ALL {
            assert_eq!(Sort::of_name(sort.name()), sort);
        }
        assert_eq!(View::of_name("elsewhere"), View::Overview);
    }

    #[test]
    fn an_open_detail_closes_when_toggled_again() {
        let open = State::default().after(Action::Toggle("1".into()));
        assert_eq!(open.open.as_deref(), Some("1"));
        let other = open.clone().after(Action::Toggle("2".into()));
        assert_eq!(other.open.as_deref(), Some("2"));
        assert_eq!(open.after(Action::Toggle("1".into())).open, None);
    }

    #[test]
    fn a_meeting_shows_a_group_whatever_was_filtered() {
        let reader = State::default().after(Action::Search("5G".into()));
        let screen = reader.in_meeting("II");
        assert_eq!((screen.view, screen.filter.group.as_deref()), (View::Indicators, Some("II")));
        assert!(screen.filter.query.is_empty());
    }

    #[test]
    fn a_visit_lifts_filters_that_would_hide_the_row() {
        let filtered = State::default()
            .after(Action::Search("5G".into()))
            .after(Action::Status(Some(Status::Met)));
        let visit = filtered.after(Action::Visit("7".into()));
        assert!(visit.filter.is_empty());
        assert_eq!((visit.view, visit.open.as_deref()), (View::Indicators, Some("7")));
    }
}
