//! What a calculation is asked for: the day, the method and the milestone.

use sauro_model::Date;

/// What to compute, and as of which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The day on which the plan is looked at: "today". Values that hold later, or that were
    /// reported later, are not known yet.
    pub as_of: Date,
    /// How progress is measured.
    pub method: Method,
    /// Judge the target due by this date instead of the active one. Rows without such a target are
    /// left out and named in [`PlanProgress::left_out`](crate::PlanProgress::left_out). `None`
    /// judges every row by its active target.
    pub milestone: Option<Date>,
}

impl Options {
    /// The linear method on a day, every row by its active target.
    pub fn on(as_of: Date) -> Options {
        Options { as_of, method: Method::Linear, milestone: None }
    }
}

/// How progress is measured.
///
/// The statuses are always those of the straight line; the growth methods add
/// [`Growth`](crate::Growth) beside them, for those who report in that way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// A straight line along the plan's own milestones.
    #[default]
    Linear,
    /// Compound annual growth, as Open SDG computes it. Needs the feature `growth`, as the next.
    OpenSdg,
    /// Compound annual growth, as Eurostat's method is coded by EUSTAT.
    Eurostat,
}

impl Method {
    /// Every method, the default first.
    pub const ALL: [Method; 3] = [Method::Linear, Method::OpenSdg, Method::Eurostat];

    /// The name in JSON and on the command line: `linear`, `open-sdg` or `eurostat`.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Linear => "linear",
            Method::OpenSdg => "open-sdg",
            Method::Eurostat => "eurostat",
        }
    }

    /// The method with a name.
    pub fn parse(name: &str) -> Option<Method> {
        Method::ALL.into_iter().find(|method| method.as_str() == name)
    }
}
