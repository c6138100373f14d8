//! The plan itself, and what stands before its tables.

use serde::Serialize;

use crate::{
    Agency, Comparison, Date, Extra, Group, Indicator, Observations, Place, ReportingDuty, Task,
};

/// A digital-transformation plan, format `sauro-plan/1`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Plan {
    /// Always [`Plan::FORMAT`].
    pub format: String,
    /// Stable, such as "tan-khai-2026-2030".
    #[serde(default)]
    pub id: String,
    /// Whose plan it is.
    #[serde(default)]
    pub area: Area,
    /// The title as printed, without the word KẾ HOẠCH.
    #[serde(default)]
    pub title: String,
    /// The number and symbol, such as "154/KH-UBND". `None` while it is a draft.
    pub number: Option<String>,
    /// The day of issue. `None` while it is a draft.
    pub issued: Option<Date>,
    /// Who issues it.
    pub issuer: Option<String>,
    /// The time it covers.
    pub period: Option<Period>,
    /// The documents that its opening rests on, in order.
    #[serde(default)]
    pub legal_bases: Vec<LegalBasis>,
    /// Every agency that a row refers to.
    #[serde(default)]
    pub agencies: Vec<Agency>,
    /// Groups of rows, in order.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// Indicators, in order.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
    /// Tasks, in order.
    #[serde(default)]
    pub tasks: Vec<Task>,
    /// Reports that are owed.
    #[serde(default)]
    pub reporting_duties: Vec<ReportingDuty>,
    /// Quantified commitments in the body.
    #[serde(default)]
    pub body_targets: Vec<BodyTarget>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}

impl Plan {
    /// The format's name and version.
    pub const FORMAT: &'static str = "sauro-plan/1";

    /// The agency with an id.
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.id == id)
    }

    /// The agency's name; the id itself where the plan does not list it.
    pub fn agency_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.agency(id).map_or(id, |agency| agency.name.as_str())
    }

    /// The dates by which targets are due, each once, earliest first.
    pub fn milestones(&self) -> Vec<Date> {
        let targets = self.indicators.iter().flat_map(|indicator| &indicator.targets);
        let mut dates: Vec<Date> = targets.filter_map(|target| target.by).collect();
        dates.sort_unstable();
        dates.dedup();
        dates
    }

    /// Whether observations say that they are of this plan's area, by id or by name. Observations
    /// that name no area belong to any.
    pub fn is_area_of(&self, observations: &Observations) -> bool {
        observations.area.as_deref().is_none_or(|area| {
            area == self.area.id.as_deref().unwrap_or_default() || area == self.area.name
        })
    }
}

/// A commune, a province or the nation.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Area {
    /// Stable, such as "tan-khai" or an administrative code.
    pub id: Option<String>,
    /// Which level of government.
    #[serde(default)]
    pub level: Level,
    /// The name with its kind: "xã Tân Khai".
    #[serde(default)]
    pub name: String,
    /// The area it is part of.
    pub parent: Option<Box<Area>>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}

/// A level of government since 1 July 2025.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Level {
    /// Xã, phường, đặc khu.
    #[default]
    Commune,
    /// Tỉnh, thành phố.
    Province,
    /// The nation.
    Nation,
}

/// The time that a plan covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Period {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

/// A document that a plan rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LegalBasis {
    /// "Nghị quyết", "Kế hoạch", "Luật", …
    #[serde(default)]
    pub kind: String,
    /// The number and symbol as printed. Laws are often cited without.
    pub number: Option<String>,
    /// The day of issue.
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Its title, where it is printed.
    pub title: Option<String>,
    /// Where it is cited.
    pub place: Option<Place>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}

/// A quantified commitment in the body of the plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BodyTarget {
    /// The section, such as "II.2.1".
    pub section: Option<String>,
    /// What is measured, in short.
    pub subject: Option<String>,
    /// The target as printed.
    #[serde(default)]
    pub text: String,
    /// How a value is held against the target.
    #[serde(default)]
    pub comparison: Comparison,
    /// `None` for a target stated only in words.
    pub value: Option<f64>,
    /// The unit of `value`.
    pub unit: Option<String>,
    /// The last day by which it is to be reached.
    pub by: Option<Date>,
    /// Where it stands in its document.
    pub place: Option<Place>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "lossless", serde(flatten))]
    #[cfg_attr(not(feature = "lossless"), serde(skip))]
    pub extra: Extra,
}
