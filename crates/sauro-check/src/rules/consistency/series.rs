//! One indicator over its milestones: the columns of one row, or like rows of milestone groups.

use std::collections::BTreeMap;

use sauro_model::{Date, Target};

use crate::context::{Context, IndicatorRow};
use crate::likeness::{Agreement, Band, Phrase, Wordings};

/// A target of an indicator at one milestone.
#[derive(Clone, Copy)]
pub(crate) struct Point<'c, 'a> {
    /// The milestone.
    pub(crate) by: Date,
    /// The row that states it.
    pub(crate) row: &'c IndicatorRow<'a>,
    /// What is to be reached.
    pub(crate) target: &'a Target,
}

/// An indicator with its targets, earliest first.
pub(crate) struct Series<'c, 'a> {
    /// At least two, each of another milestone.
    pub(crate) points: Vec<Point<'c, 'a>>,
    /// Whether the rows are surely of one indicator. Always for the columns of one row.
    pub(crate) is_certain: bool,
}

impl<'c, 'a> Series<'c, 'a> {
    /// Each milestone with the next.
    pub(crate) fn steps(&self) -> impl Iterator<Item = (&Point<'c, 'a>, &Point<'c, 'a>)> {
        self.points.iter().zip(self.points.iter().skip(1))
    }
}

impl<'a> Context<'a> {
    /// The indicators that have targets for several milestones.
    pub(crate) fn series<'c>(&'c self) -> Vec<Series<'c, 'a>> {
        let mut all: Vec<Series<'c, 'a>> = self.indicators.iter().flat_map(over_columns).collect();
        let (groups, is_cut) = over_groups(&self.indicators);
        all.extend(groups);
        self.is_series_cut.set(is_cut);
        all
    }
}

/// The targets of one row, part by part.
fn over_columns<'c, 'a>(row: &'c IndicatorRow<'a>) -> Vec<Series<'c, 'a>> {
    let mut parts: BTreeMap<Option<&str>, BTreeMap<Date, Point<'c, 'a>>> = BTreeMap::new();
    for target in &row.indicator.targets {
        let Some(by) = target.by else { continue };
        let points = parts.entry(target.part.as_deref()).or_default();
        points.entry(by).or_insert(Point { by, row, target });
    }
    let lists = parts.into_values().filter(|points| points.len() >= 2);
    lists
        .map(|points| Series { points: points.into_values().collect(), is_certain: true })
        .collect()
}

/// A row, or a part of one, that has a target for one milestone only.
struct Candidate<'c, 'a> {
    point: Point<'c, 'a>,
    phrase: Phrase,
}

/// Rows of different milestones that state one indicator, and whether some were not compared.
fn over_groups<'c, 'a>(rows: &'c [IndicatorRow<'a>]) -> (Vec<Series<'c, 'a>>, bool) {
    let mut wordings = Wordings::default();
    let mut milestones: BTreeMap<Date, Vec<Candidate<'c, 'a>>> = BTreeMap::new();
    for row in rows {
        let targets = &row.indicator.targets;
        let Some(by) = targets.first().and_then(|target| target.by) else { continue };
        if targets.iter().any(|target| target.by != Some(by)) {
            continue;
        }
        for target in targets {
            let name = target.part.as_deref().unwrap_or(&row.indicator.name);
            let phrase = wordings.enter(without_brackets(name));
            let candidate = Candidate { point: Point { by, row, target }, phrase };
            milestones.entry(by).or_default().push(candidate);
        }
    }
    if milestones.len() < 2 {
        return (Vec::new(), false);
    }
    // Each later row goes on the series whose latest name is most like its own.
    let mut open: Vec<Series<'c, 'a>> = Vec::new();
    let mut latest: Vec<Phrase> = Vec::new();
    for candidates in milestones.into_values() {
        let (points, phrases): (Vec<Point<'c, 'a>>, Vec<Phrase>) =
            candidates.into_iter().map(|candidate| (candidate.point, candidate.phrase)).unzip();
        let known = open.len();
        let mut series_of: Vec<Option<usize>> = vec![None; points.len()];
        let mut is_taken = vec![false; known];
        for (likeness, series, point) in matches(&wordings, &latest, &phrases) {
            let (Some(taken), Some(slot)) = (is_taken.get_mut(series), series_of.get_mut(point))
            else {
                continue;
            };
            if *taken || slot.is_some() {
                continue;
            }
            *taken = true;
            *slot = Some(series);
            if let Some(series) = open.get_mut(series) {
                series.is_certain &= Band::of(likeness) == Band::Same;
            }
        }
        for ((point, phrase), series) in points.into_iter().zip(phrases).zip(series_of) {
            let place =
                series.and_then(|series| Some((open.get_mut(series)?, latest.get_mut(series)?)));
            if let Some((series, last)) = place {
                series.points.push(point);
                *last = phrase;
            } else {
                open.push(Series { points: vec![point], is_certain: true });
                latest.push(phrase);
            }
        }
    }
    open.retain(|series| series.points.len() >= 2);
    (open, wordings.is_cut())
}

/// A name up to its first bracket: "Đơn đăng ký sở hữu trí tuệ (sáng chế, …)" is named without at
/// the next milestone.
fn without_brackets(name: &str) -> &str {
    match name.split_once('(') {
        Some((before, _)) if !before.trim().is_empty() => before,
        _ => name,
    }
}

/// Below this, rows of two milestones are two indicators.
const ALIKE: f64 = 0.65;

/// The pairs that may be one indicator, the most alike first.
fn matches(wordings: &Wordings, latest: &[Phrase], phrases: &[Phrase]) -> Vec<(f64, usize, usize)> {
    let mut matches: Vec<(f64, usize, usize)> = Vec::new();
    for (series, point) in wordings.pairs(latest, phrases) {
        let (Some(a), Some(b)) = (latest.get(series), phrases.get(point)) else { continue };
        let likeness = wordings.likeness(a, b);
        if likeness >= ALIKE && a.subject.against(&b.subject) == Agreement::Full {
            matches.push((likeness, series, point));
        }
    }
    matches.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    matches
}
