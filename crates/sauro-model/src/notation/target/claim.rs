//! The grammar of one target: a bound, a number, its unit, and what it is counted of.

use winnow::Parser;
use winnow::combinator::{alt, opt, peek, preceded, repeat};
use winnow::error::EmptyError;

use super::lexicon::{BOUNDS, Bound, FILLERS, NOUN_BEGINNINGS, NOUN_ENDS, PERCENT, SUFFIXES};
use crate::Comparison;
use crate::notation::number;
use crate::notation::phrase::{
    DASHES, Kind, Parsed, Phrase, Token, is_capital, one_of, strip, token, words,
};

/// Something that has the form of a target. Whether it is one depends on where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Claim {
    /// Where its first byte stands.
    pub(super) start: usize,
    /// One past its last byte.
    pub(super) end: usize,
    pub(super) bound: Option<Bound>,
    pub(super) amount: Amount,
    pub(super) unit: Unit,
    /// The population in "01 doanh nghiệp/1.000 dân".
    pub(super) per: Option<f64>,
    pub(super) approximate: bool,
    /// "từ 10% lên 15%".
    pub(super) change: bool,
    /// Whether the number is printed with a zero in front, as counts in official documents are.
    pub(super) padded: bool,
    /// Whether letters stand close at the number: "5G", "57-NQ/TW".
    pub(super) coded: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Amount {
    One(f64),
    Range(f64, f64),
    /// "9/9".
    Of(f64, f64),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Unit {
    Unstated,
    Percent,
    Noun(String),
}

/// Reads a claim at the beginning of the phrase.
pub(super) fn claim(input: &mut Phrase<'_>) -> Parsed<Claim> {
    let phrase = *input;
    let from = opt(words(&["từ"])).parse_next(input)?.is_some();
    let mut bound = opt(one_of(BOUNDS)).parse_next(input)?;
    let prefixed = from || bound.is_some();
    let fillers = repeat(0.., one_of(FILLERS));
    let approximate = fillers.fold(|| false, |sum, next| sum | next).parse_next(input)?;
    let number = input.first();
    let padded = number.is_some_and(|token| is_padded(token.text));
    let Measure { amount, percent, change, per } = measure(input)?;
    let coded = is_coded(input);
    let stated = input.first().is_some_and(|token| token.kind == Kind::Word || token.text == "(");
    let unit = if percent {
        Unit::Percent
    } else if stated || coded {
        skip_number_in_words(input);
        noun(input).map_or(Unit::Unstated, Unit::Noun)
    } else {
        Unit::Unstated
    };
    let per = match unit {
        Unit::Noun(_) if per.is_none() => opt(population).parse_next(input)?,
        _ => per,
    };
    let suffix = opt(one_of(SUFFIXES)).parse_next(input)?;
    if let (None, Some(comparison)) = (bound, suffix) {
        bound = Some(Bound { comparison, weak: false });
    }
    let one = matches!(amount, Amount::One(_));
    if bound.is_none() && from && one && !change {
        bound = Some(Bound { comparison: Comparison::AtLeast, weak: true });
    }
    let consumed = phrase.get(..phrase.len() - input.len()).unwrap_or_default();
    // Without a bound, "đạt" and the like are no part of the claim.
    let first = if prefixed { consumed.first() } else { number };
    let (Some(first), Some(last)) = (first, consumed.last()) else {
        return Err(EmptyError);
    };
    let (start, end) = (first.start, last.end());
    Ok(Claim { start, end, bound, amount, unit, per, approximate, change, padded, coded })
}

struct Measure {
    amount: Amount,
    percent: bool,
    change: bool,
    per: Option<f64>,
}

/// The number or numbers with their percent signs: "60", "60 - 70%", "9/9", "1/1.000 dân".
fn measure(input: &mut Phrase<'_>) -> Parsed<Measure> {
    let first = value(input)?;
    let mut percent = opt(words(PERCENT)).parse_next(input)?.is_some();
    let plain = |amount, percent| Measure { amount, percent, change: false, per: None };
    let range_sign = alt((words(DASHES), words(&["đến", "tới"]))).value(false);
    let between = alt((range_sign, words(&["lên", "xuống"]).value(true)));
    if let Some((change, second)) = opt((between, value)).parse_next(input)? {
        percent |= opt(words(PERCENT)).parse_next(input)?.is_some();
        if change {
            return Ok(Measure { change, ..plain(Amount::One(second), percent) });
        }
        if first < second && !(is_year(first) && is_year(second)) {
            return Ok(plain(Amount::Range(first, second), percent));
        }
        return Err(EmptyError);
    }
    if percent {
        return Ok(plain(Amount::One(first), percent));
    }
    let Some(second) = opt(preceded(words(&["/"]), value)).parse_next(input)? else {
        return Ok(plain(Amount::One(first), false));
    };
    if opt(peek(words(&["/"]))).parse_next(input)?.is_some() || is_year(second) {
        return Err(EmptyError);
    }
    if is_round(second) {
        let _: () = repeat(0.., noun_word).parse_next(input)?;
        return Ok(Measure { per: Some(second), ..plain(Amount::One(first), false) });
    }
    // More than the whole is a slip for the checker to tell; without a noun, "30/6" is a day.
    if first > second && opt(peek(noun_word)).parse_next(input)?.is_none() {
        return Err(EmptyError);
    }
    Ok(plain(Amount::Of(first, second), false))
}

fn value(input: &mut Phrase<'_>) -> Parsed<f64> {
    token(Kind::Number).verify_map(|token: Token<'_>| number::parse(token.text)).parse_next(input)
}

/// "/1.000 dân", the name of the population being of no use to the value.
fn population(input: &mut Phrase<'_>) -> Parsed<f64> {
    let size = preceded(words(&["/"]), value).parse_next(input)?;
    let _: () = repeat(0.., noun_word).parse_next(input)?;
    Ok(size)
}

/// The noun after a number, up to a word that begins something else; "đơn/năm" is one noun.
fn noun(input: &mut Phrase<'_>) -> Option<String> {
    let mut text = noun_part(input)?;
    let checkpoint = *input;
    let over = opt(words(&["/"])).parse_next(input).ok().flatten();
    match over.and_then(|()| noun_part(input)) {
        Some(part) => {
            text.push('/');
            text.push_str(&part);
        }
        None => *input = checkpoint,
    }
    Some(text)
}

fn noun_part(input: &mut Phrase<'_>) -> Option<String> {
    let mut text = String::new();
    while let Some(next) = opt(noun_piece(text.is_empty())).parse_next(input).ok().flatten() {
        if !text.is_empty() && !next.glued {
            text.push(' ');
        }
        text.push_str(next.text);
    }
    // A conjunction at the end joins something that is no part of the noun.
    if let Some(shorter) = text.strip_suffix(" và") {
        text.truncate(shorter.len());
    }
    (!text.is_empty()).then_some(text)
}

/// A word of a noun, or a sign inside one, as in "VH-XH" and "R&D".
fn noun_piece<'t>(first: bool) -> impl Parser<Phrase<'t>, Token<'t>, EmptyError> {
    move |input: &mut Phrase<'t>| {
        let Some((next, rest)) = input.split_first() else { return Err(EmptyError) };
        let inside = !first
            && next.glued
            && next.is_any(&["-", "–", "&"])
            && rest.first().is_some_and(|after| after.glued && after.kind == Kind::Word);
        let begins = |words: &&str| strip(input, words).is_some();
        let ends = NOUN_ENDS.iter().any(begins) && !(first && NOUN_BEGINNINGS.iter().any(begins));
        // "năm" before a number begins a date.
        let dated = next.is_any(&["năm", "tháng", "quý"])
            && rest.first().is_some_and(|after| after.kind == Kind::Number);
        if (next.kind != Kind::Word && !inside) || ends || dated {
            return Err(EmptyError);
        }
        *input = rest;
        Ok(*next)
    }
}

fn noun_word<'t>(input: &mut Phrase<'t>) -> Parsed<Token<'t>> {
    noun_piece(false).parse_next(input)
}

/// "01 (một) cán bộ": the number once more, in words.
fn skip_number_in_words(input: &mut Phrase<'_>) {
    let mut rest = *input;
    let mut inside = false;
    while let Some((token, after)) = rest.split_first() {
        rest = after;
        match token.text {
            "(" if !inside => inside = true,
            ")" if inside => {
                *input = rest;
                return;
            }
            _ if inside && token.kind == Kind::Word => {}
            _ => return,
        }
    }
}

/// Whether letters follow the number without a blank, or a document's symbol follows: "57-NQ/TW".
fn is_coded(rest: Phrase<'_>) -> bool {
    let Some(next) = rest.first().filter(|next| next.glued) else { return false };
    if next.kind == Kind::Word {
        return true;
    }
    let symbol = next.is_any(DASHES) || next.text == "/" || next.text == "_";
    symbol
        && rest.get(1).is_some_and(|after| {
            after.glued
                && after.kind == Kind::Word
                && after.text.chars().count() > 1
                && after.text.chars().all(is_capital)
        })
}

fn is_padded(text: &str) -> bool {
    text.len() == 2 && text.starts_with('0')
}

/// 100, 1.000, 10.000, …: the populations that rates are stated for.
fn is_round(value: f64) -> bool {
    [100.0, 1e3, 1e4, 1e5, 1e6].contains(&value)
}

/// Whether a number may well be a year.
pub(super) fn is_year(value: f64) -> bool {
    (1945.0..=2100.0).contains(&value) && value.fract() == 0.0
}
