//! Compound annual growth as Open SDG and Eurostat's method compute it, for national series over
//! fifteen years.
//!
//! Open SDG's formulas are those of `ProgressMeasure.py` in its package sdg-build; Eurostat's are
//! those that EUSTAT, the Basque statistics office, computes them with.

use sauro_model::Date;

use crate::goal::Goal;
use crate::number::{finite, quotient};
use crate::{Baseline, Method, PartProgress, Point, Reading, Step};

/// What a growth method says of one series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// Growth so far over the growth that the target needs; without a usable target, growth so far
    /// per year. Positive in the wanted direction. `None` where the target is achieved and the
    /// ratio has no value.
    pub ratio: Option<f64>,
    /// The method's own word for it.
    pub class: GrowthClass,
    /// From -5 to 5.
    pub score: f64,
}

/// The mean of the growth scores of a row's parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GrowthSummary {
    /// From -5 to 5.
    pub score: f64,
    /// The method's own word for it. Of a plain row, that of its only series.
    pub class: GrowthClass,
    /// How many parts have a score.
    pub series: usize,
}

/// A growth method's own word for a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GrowthClass {
    /// Open SDG: the target is achieved.
    Achieved,
    /// Open SDG: substantial progress, "on track".
    Substantial,
    /// Both: moderate progress.
    Moderate,
    /// Open SDG: limited progress.
    Limited,
    /// Open SDG: deterioration.
    Deterioration,
    /// Eurostat: significant progress.
    Significant,
    /// Eurostat with a target: insufficient progress.
    Insufficient,
    /// Eurostat with a target: movement away from it.
    MovingAway,
    /// Eurostat without a target: no progress to speak of.
    NoChange,
    /// Eurostat without a target: moderate movement away.
    ModerateAway,
    /// Eurostat without a target: significant movement away.
    SignificantAway,
}

impl GrowthClass {
    /// The name in JSON, such as `moving-away`.
    pub fn as_str(self) -> &'static str {
        match self {
            GrowthClass::Achieved => "achieved",
            GrowthClass::Substantial => "substantial",
            GrowthClass::Moderate => "moderate",
            GrowthClass::Limited => "limited",
            GrowthClass::Deterioration => "deterioration",
            GrowthClass::Significant => "significant",
            GrowthClass::Insufficient => "insufficient",
            GrowthClass::MovingAway => "moving-away",
            GrowthClass::NoChange => "none",
            GrowthClass::ModerateAway => "moderate-away",
            GrowthClass::SignificantAway => "significant-away",
        }
    }
}

/// What stands in for a base or a target of 0, with which there is no growth.
const INSTEAD_OF_ZERO: f64 = 0.001;
/// Where nothing else is known, Open SDG counts from this year…
const FIRST_BASE_YEAR: i32 = 2015;
/// …to this one.
const LAST_TARGET_YEAR: i32 = 2030;
/// Open SDG's exponent for thresholds near a natural limit.
const LIMIT_EXPONENT: f64 = 4.44;

/// One series as the growth methods see it, in calendar years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GrowthSeries {
    /// The value that growth is counted from, and its year.
    pub base: (f64, i32),
    /// The latest value and its year.
    pub current: (f64, i32),
    /// The target and its year. `None` for a series without a target.
    pub target: Option<(f64, i32)>,
    /// Whether more is better.
    pub rising: bool,
    /// The natural limit, which only Open SDG without a target looks at.
    pub limit: Option<f64>,
}

/// Compound annual growth: `(to ÷ from)^(1 ÷ years) − 1`. `None` where that is no number: without
/// a year between, from 0, or from one sign to the other.
pub fn compound_growth(from: f64, to: f64, years: i32) -> Option<f64> {
    if years == 0 {
        return None;
    }
    finite(quotient(to, from)?.powf(1.0 / f64::from(years)) - 1.0)
}

impl GrowthSeries {
    fn sign(&self) -> f64 {
        let against_base = if self.base.0 < 0.0 { -1.0 } else { 1.0 };
        if self.rising { against_base } else { -against_base }
    }

    fn base_value(&self) -> f64 {
        if self.base.0 == 0.0 { INSTEAD_OF_ZERO } else { self.base.0 }
    }

    /// The target with what stands in for 0.
    fn target(&self) -> Option<(f64, i32)> {
        let zero_replaced = |value: f64| if value == 0.0 { INSTEAD_OF_ZERO } else { value };
        self.target.map(|(value, year)| (zero_replaced(value), year))
    }

    fn is_achieved(&self) -> bool {
        let current = self.current.0;
        self.target().is_some_and(
            |(target, _)| {
                if self.rising { current >= target } else { current <= target }
            },
        )
    }

    /// Growth so far, without a sign for the wanted direction.
    fn actual(&self) -> Option<f64> {
        let years = self.current.1 - self.base.1;
        let base = self.base_value();
        if years < 1 || (base > 0.0 && self.current.0 < 0.0) || (base < 0.0 && self.current.0 > 0.0)
        {
            return None;
        }
        compound_growth(base, self.current.0, years)
    }

    /// Growth that the target needs. `None` without a target.
    fn required(&self) -> Option<f64> {
        let (target, year) = self.target()?;
        compound_growth(self.base_value(), target, year - self.base.1)
    }

    /// R with a target, G without.
    fn ratio(&self) -> Option<f64> {
        let actual = self.actual()?;
        if self.target.is_none() {
            return finite(self.sign() * actual);
        }
        finite(self.sign() * quotient(actual, self.required()?.abs())?)
    }
}

/// Computes one series as Open SDG does. `None` where Open SDG answers "not available".
pub fn open_sdg(series: &GrowthSeries) -> Option<Growth> {
    let ratio = series.ratio();
    if series.is_achieved() {
        return Some(Growth { ratio, class: GrowthClass::Achieved, score: 5.0 });
    }
    let ratio_value = ratio?;
    let (class, score) = match series.target {
        Some(_) => open_sdg_with_target(ratio_value),
        None => open_sdg_without_target(ratio_value, open_sdg_coefficient(series)?),
    };
    Some(Growth { ratio, class, score: finite(score)? })
}

fn open_sdg_with_target(ratio: f64) -> (GrowthClass, f64) {
    let class = open_sdg_class(ratio, [0.95, 0.60, 0.0]);
    let score = if ratio >= 0.60 {
        (7.1429 * ratio - 4.2857).min(5.0)
    } else {
        (4.1667 * ratio - 2.5).max(-5.0)
    };
    (class, score)
}

fn open_sdg_without_target(growth: f64, coefficient: f64) -> (GrowthClass, f64) {
    let (high, middle) = (0.015 * coefficient, 0.005 * coefficient);
    let class = open_sdg_class(growth, [high, middle, 0.0]);
    let score = if growth < 0.0 {
        (125.0 * growth - 2.5).max(-5.0)
    } else if coefficient == 0.0 {
        5.0
    } else if growth >= high {
        (500.0 * growth / coefficient - 5.0).min(5.0)
    } else if growth >= middle {
        250.0 * growth / coefficient - 1.25
    } else {
        500.0 * growth / coefficient - 2.5
    };
    (class, score)
}

fn open_sdg_class(value: f64, [high, middle, low]: [f64; 3]) -> GrowthClass {
    match value {
        value if value >= high => GrowthClass::Substantial,
        value if value >= middle => GrowthClass::Moderate,
        value if value >= low => GrowthClass::Limited,
        _ => GrowthClass::Deterioration,
    }
}

/// How far the thresholds shrink near a natural limit. `None` where that is no number.
fn open_sdg_coefficient(series: &GrowthSeries) -> Option<f64> {
    let Some(limit) = series.limit.map(f64::abs) else { return Some(1.0) };
    let base = series.base.0.abs();
    let distance = if base >= 2.0 * limit {
        return Some(1.0);
    } else if base <= limit {
        base / limit
    } else {
        (2.0 * limit - base) / limit
    };
    finite(1.0 - distance.powf(LIMIT_EXPONENT))
}

/// Computes one series in Eurostat's way. `None` where there is no growth to speak of.
pub fn eurostat(series: &GrowthSeries) -> Option<Growth> {
    let ratio = series.ratio();
    if series.target.is_none() {
        let growth = ratio?;
        let score = (growth / 0.02 * 5.0).clamp(-5.0, 5.0);
        return Some(Growth { ratio, class: eurostat_without_target(growth), score });
    }
    let achieved = series.is_achieved();
    let Some(value) = ratio else {
        let met = Growth { ratio, class: GrowthClass::Significant, score: 5.0 };
        return achieved.then_some(met);
    };
    let class = match value {
        _ if achieved => GrowthClass::Significant,
        value if value > 0.95 => GrowthClass::Significant,
        value if value > 0.60 => GrowthClass::Moderate,
        value if value >= 0.0 => GrowthClass::Insufficient,
        _ => GrowthClass::MovingAway,
    };
    let score = match value {
        value if value > 1.3 => 5.0,
        value if value >= 0.6 => 5.0 / 0.7 * (value - 0.6),
        value if value > -0.6 => 5.0 / 1.2 * (value + 0.6) - 5.0,
        _ => -5.0,
    };
    Some(Growth { ratio, class, score })
}

fn eurostat_without_target(growth: f64) -> GrowthClass {
    match growth {
        growth if growth > 0.01 => GrowthClass::Significant,
        growth if growth > 0.001 => GrowthClass::Moderate,
        growth if growth >= -0.001 => GrowthClass::NoChange,
        growth if growth >= -0.01 => GrowthClass::ModerateAway,
        _ => GrowthClass::SignificantAway,
    }
}

/// The growth of one part, counted in calendar years from its baseline's year.
#[expect(clippy::too_many_arguments, reason = "each is one input of the formula")]
#[inline(never)]
pub(crate) fn growth(
    method: Method,
    goal: &Goal,
    by: Option<Date>,
    limit: Option<f64>,
    baseline: Option<Baseline>,
    points: &[Point],
    current: &Reading,
    working: &mut Vec<Step>,
) -> Option<Growth> {
    if method == Method::Linear || !cfg!(feature = "growth") {
        return None;
    }
    let given = baseline.map(|baseline| (baseline.value, baseline.date.year()));
    let first = || {
        let first = points.iter().find(|point| point.date.year() >= FIRST_BASE_YEAR)?;
        Some((first.value, first.date.year()))
    };
    let series = GrowthSeries {
        base: given.or_else(first)?,
        current: (current.value, current.as_of.year()),
        target: Some((goal.value, by.map_or(LAST_TARGET_YEAR, Date::year))),
        rising: goal.rising,
        limit: limit.and_then(finite),
    };
    let growth = match method {
        Method::Eurostat => eurostat(&series),
        _ => open_sdg(&series),
    };
    note(&series, growth, working);
    growth
}

fn note(series: &GrowthSeries, growth: Option<Growth>, working: &mut Vec<Step>) {
    let (Some(actual), Some(required)) = (series.actual(), series.required()) else { return };
    let Some((target, target_year)) = series.target() else { return };
    let from = series.base_value();
    let years = series.current.1 - series.base.1;
    working.push(Step::CompoundGrowth { from, to: series.current.0, years, result: actual });
    let years = target_year - series.base.1;
    working.push(Step::CompoundGrowth { from, to: target, years, result: required });
    if let Some(result) = growth.and_then(|growth| growth.ratio) {
        working.push(Step::GrowthRatio { actual, required, result });
    }
}

/// The mean of the scores of a row's parts. `None` where no part has one.
pub(crate) fn summary(method: Method, parts: &[PartProgress]) -> Option<GrowthSummary> {
    if !cfg!(feature = "growth") {
        return None;
    }
    let scores: Vec<Growth> = parts.iter().filter_map(|part| part.growth).collect();
    let (first, series) = (scores.first()?, scores.len());
    let score = quotient(
        scores.iter().map(|growth| growth.score).sum(),
        f64::from(u32::try_from(series).ok()?),
    )?;
    let all = |class| scores.iter().all(|growth| growth.class == class);
    let class = if series == 1 {
        first.class
    } else if method == Method::Eurostat {
        eurostat_class_of(score)
    } else if all(GrowthClass::Achieved) {
        GrowthClass::Achieved
    } else {
        open_sdg_class(score, [2.5, 0.0, -2.5])
    };
    Some(GrowthSummary { score, class, series })
}

/// Eurostat's class of a mean score: neutral within a quarter of a point.
fn eurostat_class_of(score: f64) -> GrowthClass {
    match score {
        score if score > 2.5 => GrowthClass::Significant,
        score if score > 0.25 => GrowthClass::Moderate,
        score if score >= -0.25 => GrowthClass::NoChange,
        score if score >= -2.5 => GrowthClass::ModerateAway,
        _ => GrowthClass::SignificantAway,
    }
}
