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
pub(crate) struct Named<'a> {
    /// The row's place in [`Context::indicators`].
    pub(super) row: usize,
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
pub(crate) struct Pair {
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
pub(crate) struct Matches<'a> {
    pub(super) commitments: Vec<Commitment<'a>>,
    pub(super) named: Vec<Named<'a>>,
    /// In the order of the commitments.
    pub(super) pairs: Vec<Pair>,
    /// For each commitment, how alike it is to the row that is likest, taken or not.
    pub(super) nearest: Vec<f64>,
    /// For each indicator, how alike it is to the likest commitment, taken or not.
    pub(super) nearest_commitment: Vec<f64>,
    /// Whether there were so many that not all were compared.
    pub(super) is_cut: bool,
}

impl<'a> Matches<'a> {
    fn find(ctx: &Context<'a>) -> Matches<'a> {
        let commitments = commitments(ctx);
        let named = if commitments.is_empty() { Vec::new() } else { named_rows(ctx) };
        let (candidates, is_cut) = alike(&commitments, &named);
        let mut nearest = vec![0.0f64; commitments.len()];
        let mut nearest_commitment = vec![0.0f64; named.len()];
        for pair in &candidates {
            for (list, index) in
                [(&mut nearest, pair.commitment), (&mut nearest_commitment, pair.named)]
            {
                if let Some(value) = list.get_mut(index) {
                    *value = value.max(pair.likeness);
                }
            }
        }
        let mut matches =
            Matches { commitments, named, pairs: Vec::new(), nearest, nearest_commitment, is_cut };
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
    pub(super) fn sides<'m>(&'m self, ctx: &'m Context<'a>) -> impl Iterator<Item = Side<'m, 'a>> {
        self.pairs.iter().filter_map(|pair| {
            let named = self.named.get(pair.named)?;
            Some(Side {
                pair,
                commitment: self.commitments.get(pair.commitment)?,
                named,
                row: ctx.indicators.get(named.row)?,
            })
        })
    }
}

/// A commitment beside the row that says the same.
pub(super) struct Side<'m, 'a> {
    pub(super) pair: &'m Pair,
    pub(super) commitment: &'m Commitment<'a>,
    pub(super) named: &'m Named<'a>,
    pub(super) row: &'m IndicatorRow<'a>,
}

impl<'a> Context<'a> {
    /// Which rows say the same as which commitments of the body.
    pub(super) fn matches(&self) -> &Matches<'a> {
        self.matches.get_or_init(|| Matches::find(self))
    }
}

/// One of the ways in which a commitment says what it is about.
pub(super) struct Variant {
    /// The commitment's place in its list.
    pub(super) commitment: usize,
    /// The wording's place among those of the commitment.
    pub(super) wording: usize,
}

/// The wordings of commitments taken apart, the whole clauses counted.
pub(super) fn variants(
    commitments: &[Commitment<'_>],
    wordings: &mut Wordings,
) -> (Vec<Variant>, Vec<Phrase>) {
    let (mut variants, mut phrases) = (Vec::new(), Vec::new());
    for (commitment, of) in commitments.iter().enumerate() {
        for (wording, text) in of.wordings.iter().enumerate() {
            let is_whole = wording == 0;
            phrases.push(if is_whole { wordings.enter(text) } else { wordings.take_apart(text) });
            variants.push(Variant { commitment, wording });
        }
    }
    (variants, phrases)
}

/// The commitments and indicators that are at all alike, each pair by the wording that is likest.
fn alike(commitments: &[Commitment<'_>], named: &[Named<'_>]) -> (Vec<Pair>, bool) {
    let mut wordings = Wordings::default();
    let mut names: Vec<Phrase> = named.iter().map(|named| wordings.enter(&named.name)).collect();
    let mut of_name: Vec<usize> = (0..names.len()).collect();
    for (index, named) in named.iter().enumerate() {
        // A target in words may say what its indicator's name does not.
        let in_words = named.targets.iter().filter(|target| target.value.is_none());
        let text = in_words.fold(String::new(), |text, target| text + " " + &target.text);
        if !text.is_empty() {
            names.push(wordings.take_apart(&format!("{}{text}", named.name)));
            of_name.push(index);
        }
    }
    let (variants, phrases) = variants(commitments, &mut wordings);
    let mut best: BTreeMap<(usize, usize), Pair> = BTreeMap::new();
    for (left, right) in wordings.pairs(&phrases, &names) {
        let (Some(variant), Some(phrase)) = (variants.get(left), phrases.get(left)) else {
            continue;
        };
        let (Some(row), Some(name)) = (of_name.get(right), names.get(right)) else { continue };
        let pair = Pair {
            commitment: variant.commitment,
            named: *row,
            likeness: wordings.likeness(phrase, name),
            agreement: phrase.subject.against(&name.subject),
            wording: variant.wording,
        };
        let kept = best.entry((pair.commitment, pair.named)).or_insert(pair);
        if pair.likeness > kept.likeness {
            *kept = pair;
        }
    }
    (best.into_values().collect(), wordings.is_cut())
}

/// A figure of the body beside the one of the table that is for the same day.
pub(super) struct Figure<'m, 'a> {
    pub(super) aim: &'m Aim<'a>,
    pub(super) target: &'a Target,
    pub(super) amount: Amount,
}

/// The indicators of all rows, bundled ones apart.
fn named_rows<'a>(ctx: &Context<'a>) -> Vec<Named<'a>> {
    let rows = ctx.indicators.iter().enumerate();
    let parts =
        rows.flat_map(|(index, row)| parts(row.indicator).into_iter().map(move |p| (index, p)));
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
