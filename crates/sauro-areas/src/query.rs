//! What rows are asked for, and in which order.

use sauro_progress::Status;

/// A question to a table. The default asks for every row as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that must all occur in the names of commune, indicator and leading agencies, as typed;
    /// tone marks do not matter.
    pub words: String,
    /// Only rows with this status.
    pub status: Option<Status>,
    /// Only rows that this agency leads.
    pub agency: Option<u16>,
    /// Only rows of this province.
    pub province: Option<u16>,
    /// Only rows of this commune.
    pub area: Option<u16>,
    /// Only rows of this indicator.
    pub indicator: Option<u16>,
    /// What rows stand together by.
    pub group: GroupBy,
    /// The order; within the groups, where there are any. `None` is that of reading.
    pub sort: Option<SortBy>,
    /// Whether the order is turned round.
    pub descending: bool,
    /// The groups, by their keys, whose rows are not wanted.
    pub closed: Vec<u16>,
}

/// What rows stand together by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupBy {
    /// Nothing: one list.
    #[default]
    Nothing,
    /// The group of their indicators.
    Group,
    /// Their commune.
    Area,
    /// Their province.
    Province,
    /// The first agency that leads.
    Lead,
}

impl GroupBy {
    /// Every way, in the order in which people are offered them.
    pub const ALL: [GroupBy; 5] =
        [GroupBy::Nothing, GroupBy::Group, GroupBy::Area, GroupBy::Province, GroupBy::Lead];

    /// The name in addresses: empty for nothing.
    pub fn name(self) -> &'static str {
        match self {
            GroupBy::Nothing => "",
            GroupBy::Group => "group",
            GroupBy::Area => "commune",
            GroupBy::Province => "province",
            GroupBy::Lead => "lead",
        }
    }

    /// The way with a name; an unknown one is nothing.
    pub fn of_name(name: &str) -> GroupBy {
        GroupBy::ALL.into_iter().find(|way| way.name() == name).unwrap_or_default()
    }
}

/// What rows are put in order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortBy {
    /// The commune's name.
    Area,
    /// The indicator's name.
    Indicator,
    /// The share of the way that is done; rows without one come before all others.
    Achieved,
    /// How much attention the status asks for.
    Status,
    /// The name of the first agency that leads.
    Lead,
    /// The deadline.
    Due,
}

impl SortBy {
    /// Every order.
    pub const ALL: [SortBy; 6] = [
        SortBy::Area,
        SortBy::Indicator,
        SortBy::Achieved,
        SortBy::Status,
        SortBy::Lead,
        SortBy::Due,
    ];

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            SortBy::Area => "commune",
            SortBy::Indicator => "indicator",
            SortBy::Achieved => "achieved",
            SortBy::Status => "status",
            SortBy::Lead => "lead",
            SortBy::Due => "due",
        }
    }

    /// The order with a name.
    pub fn of_name(name: &str) -> Option<SortBy> {
        SortBy::ALL.into_iter().find(|order| order.name() == name)
    }
}
