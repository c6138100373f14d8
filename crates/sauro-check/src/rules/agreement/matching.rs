//! Which row of the tables says the same as which commitment of the body.

use std::collections::BTreeMap;

use sauro_document::Role;
use sauro_model::{Indicator, Target};

use super::amount::Amount;
use super::commitment::{Aim, Commitment, commitments};
use crate::context::{Context, IndicatorRow};
use crate::finding::Spot;
use crate::likeness::{Agreement, Band, Phrase, Wordings};

/// An indicator of a row: the whole row, or one of several that it bundles.
pub(super) struct Named<'c, 'a> {
    pub(super) row: &'c IndicatorRow<'a>,
    /// What is measured, without the figures that the name may hold.
    pub(super) name: String,
    pub(super) targets: Vec<&'a Target>,
}

/// The cell that holds a target; the row where it stands in the name.
pub(super) fn spot_of_target(row: &IndicatorRow<'_>, target: &Target) -> Spot {
    let cells = &row.cells;
    let of_date =
        |role: &Role| matches!(role, Role::Target(by) if by.is_some() && *by == target.by);
    let any = |role: &Role| matches!(role, Role::Target(_));
    if cells.has_column(of_date) {
        return cells.spot_at(of_date);
    }
    if cells.has_column(any) { cells.spot_at(any) } else { cells.spot() }
}

/// A commitment and the indicator that says the same.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) commitment: usize,
    pub(super) named: usize,
    pub(super) likeness: f64,
    /// Whether both are about the same population.
    pub(super) agreement: Agreement,
    /// Which of the commitment's wordings is the likest.
    wording: usize,
}

impl Pair {
    /// The wording of the commitment that is likest to the row.
    pub(super) fn wording<'m>(&self, commitment: &'m Commitment<'_>) -> &'m str {
        commitment.wordings.get(self.wording).map_or("", String::as_str)
    }
}

/// The commitments, the indicators, and which belong together.
pub(super) struct Matches<'c, 'a> {
    pub(super) commitments: Vec<Commitment<'a>>,
    pub(super) named: Vec<Named<'c, 'a>>,
    /// In the order of the commitments.
    pub(super) pairs: Vec<Pair>,
    /// For each commitment, how alike it is to the row that is likest, taken or not.
    pub(super) nearest: Vec<f64>,
    /// For each indicator, how alike it is to the likest commitment, taken or not.
    pub(super) nearest_commitment: Vec<f64>,
}

impl<'c, 'a> Matches<'c, 'a> {
    pub(super) fn find(ctx: &'c Context<'a>) -> Matches<'c, 'a> {
        let commitments = commitments(ctx);
        let named = if commitments.is_empty() { Vec::new() } else { named_rows(ctx) };
        let mut wordings = Wordings::default();
        let names: Vec<Phrase> = named.iter().map(|named| wordings.enter(&named.name)).collect();
        let mut variants: Vec<(usize, usize, Phrase)> = Vec::new();
        for (index, commitment) in commitments.iter().enumerate() {
            for (order, text) in commitment.wordings.iter().enumerate() {
                let phrase =
                    if order == 0 { wordings.enter(text) } else { wordings.take_apart(text) };
                variants.push((index, order, phrase));
            }
        }
        let phrases: Vec<Phrase> = variants.iter().map(|(.., phrase)| phrase.clone()).collect();
        let mut best: BTreeMap<(usize, usize), Pair> = BTreeMap::new();
        for (variant, row) in wordings.pairs(&phrases, &names) {
            let (Some((commitment, wording, phrase)), Some(name)) =
                (variants.get(variant), names.get(row))
            else {
                continue;
            };
            let likeness = wordings.likeness(phrase, name);
            let agreement = phrase.subject.against(&name.subject);
            let (commitment, wording) = (*commitment, *wording);
            let pair = Pair { commitment, named: row, likeness, agreement, wording };
            let kept = best.entry((commitment, row)).or_insert(pair);
            if likeness > kept.likeness {
                *kept = pair;
            }
        }
        let mut nearest = vec![0.0f64; commitments.len()];
        let mut nearest_commitment = vec![0.0f64; named.len()];
        for pair in best.values() {
            for (list, index) in
                [(&mut nearest, pair.commitment), (&mut nearest_commitment, pair.named)]
            {
                if let Some(value) = list.get_mut(index) {
                    *value = value.max(pair.likeness);
                }
            }
        }
        let candidates: Vec<Pair> = best.into_values().collect();
        let mut matches =
            Matches { commitments, named, pairs: Vec::new(), nearest, nearest_commitment };
        matches.pairs = matches.assign(ctx, candidates);
        matches
    }

    /// Gives each commitment the row that is likest and not taken by a liker one; equal values
    /// speak for a pair, another population against it.
    fn assign(&self, ctx: &Context<'_>, candidates: Vec<Pair>) -> Vec<Pair> {
        let mut ranked: Vec<(f64, Pair)> = Vec::new();
        for pair in candidates {
            let is_equal = self.has_equal_value(ctx, &pair);
            let differs = pair.agreement == Agreement::None;
            // Another population with another value is another indicator.
            if Band::of(pair.likeness) == Band::Different || (differs && !is_equal) {
                continue;
            }
            let bonus = if is_equal { 0.12 } else { 0.0 } - if differs { 0.2 } else { 0.0 };
            ranked.push((pair.likeness + bonus, pair));
        }
        ranked.sort_by(|(a, x), (b, y)| {
            b.total_cmp(a).then((x.commitment, x.named).cmp(&(y.commitment, y.named)))
        });
        let mut taken = vec![false; self.named.len()];
        let mut done = vec![false; self.commitments.len()];
        let mut pairs = Vec::new();
        for is_echo in [false, true] {
            for (_, pair) in &ranked {
                let is_free = |list: &[bool], index: usize| list.get(index) == Some(&false);
                // What the body says twice belongs to the same row.
                let is_twice = is_echo
                    && Band::of(pair.likeness) == Band::Same
                    && pair.agreement == Agreement::Full;
                if !is_free(&done, pair.commitment) || !(is_twice || is_free(&taken, pair.named)) {
                    continue;
                }
                for (list, index) in [(&mut done, pair.commitment), (&mut taken, pair.named)] {
                    if let Some(slot) = list.get_mut(index) {
                        *slot = true;
                    }
                }
                pairs.push(*pair);
            }
        }
        pairs.sort_by_key(|pair| (pair.commitment, pair.named));
        pairs
    }

    /// Whether the row asks for the same value by the same day as the commitment does.
    fn has_equal_value(&self, ctx: &Context<'_>, pair: &Pair) -> bool {
        self.figures(ctx, pair).iter().any(|figure| figure.aim.amount.is_equal(&figure.amount))
    }

    /// The figures of a pair that can be held against one another.
    pub(super) fn figures(&self, ctx: &Context<'_>, pair: &Pair) -> Vec<Figure<'_, 'a>> {
        let (Some(commitment), Some(named)) =
            (self.commitments.get(pair.commitment), self.named.get(pair.named))
        else {
            return Vec::new();
        };
        let mut figures = Vec::new();
        for aim in &commitment.aims {
            for target in &named.targets {
                let Some(amount) = Amount::of_target(target, ctx) else { continue };
                if aim.amount.is_comparable(&amount) {
                    figures.push(Figure { aim, target, amount });
                }
            }
        }
        figures
    }

    /// The pairs with their two sides.
    pub(super) fn sides(&self) -> impl Iterator<Item = (&Pair, &Commitment<'a>, &Named<'c, 'a>)> {
        self.pairs.iter().filter_map(|pair| {
            let commitment = self.commitments.get(pair.commitment)?;
            Some((pair, commitment, self.named.get(pair.named)?))
        })
    }
}

/// A figure of the body beside the one of the table that is for the same day.
pub(super) struct Figure<'m, 'a> {
    pub(super) aim: &'m Aim<'a>,
    pub(super) target: &'a Target,
    pub(super) amount: Amount,
}

/// The indicators of all rows, bundled ones apart.
fn named_rows<'c, 'a>(ctx: &'c Context<'a>) -> Vec<Named<'c, 'a>> {
    let rows = ctx.indicators.iter();
    let parts = rows.flat_map(|row| parts(row.indicator).into_iter().map(move |part| (row, part)));
    parts.map(|(row, (name, targets))| Named { row, name, targets }).collect()
}

/// The indicators that a row holds, each with what is measured and its targets.
pub(super) fn parts(indicator: &Indicator) -> Vec<(String, Vec<&Target>)> {
    let mut parts: Vec<(String, Vec<&Target>)> = Vec::new();
    for target in &indicator.targets {
        let of_part = |(_, targets): &&mut (String, Vec<&Target>)| {
            targets.iter().any(|other| other.part == target.part)
        };
        match parts.iter_mut().find(of_part) {
            Some((_, targets)) => targets.push(target),
            None => {
                let name = target.part.as_deref().unwrap_or(&indicator.name);
                parts.push((without(name, &target.text), vec![target]));
            }
        }
    }
    if parts.is_empty() {
        parts.push((indicator.name.clone(), Vec::new()));
    }
    parts
}

/// A name without the target that stands in it.
fn without(name: &str, target: &str) -> String {
    if target.is_empty() { name.to_owned() } else { name.replacen(target, " ", 1) }
}
