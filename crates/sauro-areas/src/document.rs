//! The members of a table's JSON that stand before its rows.

use std::rc::Rc;

use sauro_model::{Comparison, Date, Direction, IndicatorKind};
use serde::Deserialize;

/// What the member `format` of a table says.
pub const FORMAT: &str = "sauro-areas/1";

/// What a table says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// Its title. Empty where it has none.
    pub title: String,
    /// The day on which the plans begin. `None` where it does not say.
    pub begins: Option<Date>,
    /// The day for which the figures are. `None` where it does not say.
    pub as_of: Option<Date>,
    /// The last day of each month that the rows have values for, earliest first.
    pub months: Vec<Date>,
    /// How many rows it says it has. `None` where it does not say.
    pub rows: Option<usize>,
    /// Whether the figures are made up, to show what a table looks like.
    pub illustrative: bool,
}

/// `meta` as written.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct WrittenMeta {
    title: String,
    start: String,
    #[serde(alias = "asof")]
    as_of: String,
    months: Vec<String>,
    rows: Option<usize>,
    #[serde(alias = "synthetic")]
    illustrative: bool,
}

impl From<WrittenMeta> for Meta {
    fn from(written: WrittenMeta) -> Meta {
        Meta {
            title: written.title,
            begins: Date::parse_iso(&written.start).ok(),
            as_of: Date::parse_iso(&written.as_of).ok(),
            months: written.months.iter().filter_map(|month| last_day(month)).collect(),
            rows: written.rows,
            illustrative: written.illustrative,
        }
    }
}

/// The last day of a month such as "2026-02"; a whole date is itself.
fn last_day(month: &str) -> Option<Date> {
    if let Ok(date) = Date::parse_iso(month) {
        return Some(date);
    }
    let (year, month) = month.split_once('-')?;
    Date::last_of_month(year.parse().ok()?, month.parse().ok()?)
}

/// A commune as written: its name, and the index of its province.
#[derive(Deserialize)]
pub(crate) struct WrittenArea(pub(crate) Rc<str>, #[serde(default)] pub(crate) Option<u16>);

/// An indicator of the common set as written.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WrittenIndicator {
    #[serde(default)]
    pub(crate) no: Option<Rc<str>>,
    #[serde(default)]
    pub(crate) group: Option<Rc<str>>,
    pub(crate) name: Rc<str>,
    #[serde(default)]
    pub(crate) unit: Option<Rc<str>>,
    #[serde(default, alias = "comparison")]
    op: Option<String>,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    direction: Option<String>,
}

impl WrittenIndicator {
    /// How values are held against the target: `at-least` or `>=`; a bare number is at least.
    pub(crate) fn comparison(&self) -> Comparison {
        match self.op.as_deref() {
            Some(">" | "more-than") => Comparison::MoreThan,
            Some("<=" | "at-most") => Comparison::AtMost,
            Some("<" | "less-than") => Comparison::LessThan,
            Some("=" | "equal") => Comparison::Equal,
            Some("text") => Comparison::Text,
            _ => Comparison::AtLeast,
        }
    }

    /// How values of different days belong together; where it is not said, the last one holds.
    pub(crate) fn kind(&self) -> IndicatorKind {
        match self.kind.as_deref() {
            Some("count-per-period") => IndicatorKind::CountPerPeriod,
            Some("count-cumulative") => IndicatorKind::CountCumulative,
            Some("score") => IndicatorKind::Score,
            Some("text") => IndicatorKind::Text,
            Some("rate") => IndicatorKind::Rate,
            _ if self.comparison() == Comparison::Text => IndicatorKind::Text,
            _ => match self.unit.as_deref() {
                Some("%" | "‰") => IndicatorKind::Rate,
                _ => IndicatorKind::CountCumulative,
            },
        }
    }

    pub(crate) fn direction(&self) -> Option<Direction> {
        match self.direction.as_deref()? {
            "increase" => Some(Direction::Increase),
            "decrease" => Some(Direction::Decrease),
            "keep" => Some(Direction::Keep),
            _ => None,
        }
    }
}

/// What a place of a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Area,
    Indicator,
    TargetText,
    Target,
    Baseline,
    Values,
    Lead,
    Support,
    Monitor,
    Due,
    /// Something that the table does not show.
    Other,
}

impl Field {
    pub(crate) fn of(name: &str) -> Field {
        match name {
            "commune" | "area" => Field::Area,
            "indicator" => Field::Indicator,
            "targetText" => Field::TargetText,
            "target" => Field::Target,
            "baseline" => Field::Baseline,
            "obs" | "values" => Field::Values,
            "lead" => Field::Lead,
            "support" => Field::Support,
            "monitor" => Field::Monitor,
            "due" | "by" => Field::Due,
            _ => Field::Other,
        }
    }
}
