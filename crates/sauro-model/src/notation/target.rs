//! Targets: "≥ 60%", "từ 80% trở lên", "9/9 nền tảng", "01 doanh nghiệp/1.000 dân".

mod claim;
mod find;
mod lexicon;

use winnow::Parser;
use winnow::combinator::{alt, opt, repeat};

use self::claim::{Amount, Claim, Unit, claim, is_year};
use self::lexicon::{BOUNDS, CHANGES, LEADS, LEVELS};
use super::number;
use super::phrase::{Kind, Parsed, Phrase, integer, is_letter, one_of, scan, words};
use crate::{Comparison, Date, Target};

/// What a target's text says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TargetReading {
    /// How a value is held against the target; [`Comparison::Text`] where it is words only.
    pub comparison: Comparison,
    /// `None` for a target in words.
    pub value: Option<f64>,
    /// The unit of `value`: the one in the text, else the column's.
    pub unit: Option<String>,
    /// The size of the population in "/1.000 dân".
    pub per: Option<f64>,
    /// The whole in "9/9".
    pub of: Option<f64>,
    /// What a reader of the result should know. `None` where the text says one thing plainly.
    pub note: Option<TargetNote>,
}

/// Why a target was read as it was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TargetNote {
    /// A range: "3-4 sao". Words only, unless a bound says which end counts: "tối thiểu 1-2" is at
    /// least 1.
    Range {
        /// The lower end.
        low: f64,
        /// The upper end.
        high: f64,
    },
    /// Several values in one text: "100% cửa hàng; 50% cơ sở".
    SeveralValues,
    /// No number at all: "Ứng dụng được triển khai".
    NoNumber,
    /// A bound without its number: "ít nhất công chức chuyên trách".
    BoundWithoutNumber,
    /// Digits that have no single reading as a number: "1.20.3".
    UnclearNumber,
    /// The number is probably a year, so it was not taken for a value.
    Year,
    /// The value is a change, not a level: "tăng 10%".
    Change,
    /// The value is approximate: "khoảng 60%".
    Approximate,
}

/// A target found inside a longer text.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundTarget {
    /// Where its first byte stands.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// What it says.
    pub reading: TargetReading,
}

impl TargetReading {
    /// The reading as a target, with the printed text kept.
    pub fn into_target(self, text: &str, by: Option<Date>) -> Target {
        Target {
            by,
            text: text.to_owned(),
            comparison: self.comparison,
            value: self.value,
            unit: self.unit,
            per: self.per,
            of: self.of,
            ..Target::default()
        }
    }
}

/// Reads the text of a target. `column_unit` is the unit printed in the row's own column, if any; it
/// counts where the text has none, and a column such as "% tổng chi ngân sách" counts in "%".
///
/// - A number alone is [`Comparison::Equal`], "từ 80%" is at least 80 like "từ 80% trở lên".
/// - A named level, "4 – Nâng cao", is its number, equal: the plan names the very level.
/// - "1/1.000 dân" is 1 per 1000, since the whole is a round population; "9/9" is 9 of 9.
///
/// The text must be in Unicode's composed form, see [`crate::text::normalise`].
pub fn read(text: &str, column_unit: Option<&str>) -> TargetReading {
    let tokens = scan(text);
    let column = column_unit.and_then(unit_of_column);
    let reading = read_phrase(&tokens);
    let bare = reading.unit.is_none() && reading.value.is_some_and(is_year);
    // A year is a likelier reading than 2026 %, but 2026 hồ sơ is a number like another.
    if bare && column.as_deref().is_none_or(|unit| unit == "%") && !text.contains('.') {
        return TargetReading { unit: column, ..words_only(TargetNote::Year) };
    }
    TargetReading { unit: reading.unit.or(column), ..reading }
}

fn words_only(note: TargetNote) -> TargetReading {
    TargetReading { note: Some(note), ..TargetReading::default() }
}

/// The unit that a column's heading or cell stands for.
fn unit_of_column(column: &str) -> Option<String> {
    let column = column.trim();
    if column.contains('%') || column.contains("hần trăm") {
        return Some("%".to_owned());
    }
    column.contains(is_letter).then(|| column.to_owned())
}

fn read_phrase(tokens: Phrase<'_>) -> TargetReading {
    let mut rest = tokens;
    let change = lead(&mut rest).unwrap_or_default();
    let mut tail = rest;
    if let Ok(mut claim) = head(&mut tail) {
        claim.change |= change;
        if has_another(tail) {
            return words_only(TargetNote::SeveralValues);
        }
        return claim.into();
    }
    let mut claims = find::claims(tokens).into_iter();
    match (claims.next(), claims.next()) {
        (Some(claim), None) => claim.into(),
        (Some(_), Some(_)) => words_only(TargetNote::SeveralValues),
        (None, _) => words_only(why_no_value(tokens, rest)),
    }
}

/// What stands before the bound or the number. Tells whether it makes the value a change.
fn lead(input: &mut Phrase<'_>) -> Parsed<bool> {
    let by_year =
        (opt(words(&["đến hết", "đến", "hết", "trong", "vào"])), words(&["năm"]), integer(4));
    let lead = alt((by_year.value(false), words(LEADS).value(false), words(CHANGES).value(true)));
    repeat(0.., lead).fold(|| false, |sum, next| sum | next).parse_next(input)
}

/// A claim that opens the text of a target.
fn head(input: &mut Phrase<'_>) -> Parsed<Claim> {
    alt((whole_claim, level)).parse_next(input)
}

fn whole_claim(input: &mut Phrase<'_>) -> Parsed<Claim> {
    let claim =
        claim.verify(|claim: &Claim| !claim.coded || claim.bound.is_some()).parse_next(input)?;
    let bare = claim.bound.is_none() && claim.unit == Unit::Unstated && claim.per.is_none();
    let mut tail = input.iter();
    let next = tail.next();
    // "1. Hoàn thành …" is numbering.
    let numbering = next.is_some_and(|sign| sign.is_any(&[".", ")"])) && tail.next().is_some();
    if bare && numbering { Err(winnow::error::EmptyError) } else { Ok(claim) }
}

/// "Mức độ 4", "Hạng 2"; "top 3" is 3 at most.
fn level(input: &mut Phrase<'_>) -> Parsed<Claim> {
    let top = opt(words(&["top"])).parse_next(input)?.is_some();
    if !top {
        words(LEVELS).parse_next(input)?;
    }
    let mut claim = claim.verify(|claim: &Claim| !claim.coded).parse_next(input)?;
    if top && claim.bound.is_none() {
        claim.bound = Some(lexicon::Bound { comparison: Comparison::AtMost, weak: false });
    }
    Ok(claim)
}

/// Whether another target follows the first one, brackets left aside.
fn has_another(tail: Phrase<'_>) -> bool {
    let mut depth = 0usize;
    let open: Vec<_> = tail
        .iter()
        .filter(|token| {
            depth += usize::from(token.text == "(");
            let inside = depth > 0;
            depth = depth.saturating_sub(usize::from(token.text == ")"));
            !inside
        })
        .copied()
        .collect();
    let parts = open.split(|token| token.text == ";").skip(1);
    !find::claims(&open).is_empty()
        || parts.into_iter().any(|mut part| {
            let part = &mut part;
            lead(part).is_ok() && head(part).is_ok()
        })
}

fn why_no_value(tokens: Phrase<'_>, after_lead: Phrase<'_>) -> TargetNote {
    let numbers = || tokens.iter().filter(|token| token.kind == Kind::Number);
    let bound = opt(one_of(BOUNDS)).parse_next(&mut { after_lead }).ok().flatten();
    if numbers().next().is_none() {
        return match bound {
            Some(bound) if !bound.weak => TargetNote::BoundWithoutNumber,
            _ => TargetNote::NoNumber,
        };
    }
    if numbers().any(|token| number::parse(token.text).is_none()) || bound.is_some() {
        return TargetNote::UnclearNumber;
    }
    if numbers().any(|token| number::parse(token.text).is_some_and(is_year)) {
        return TargetNote::Year;
    }
    TargetNote::NoNumber
}

impl From<Claim> for TargetReading {
    fn from(claim: Claim) -> TargetReading {
        let bound = claim.bound.map(|bound| bound.comparison);
        let (value, of, range) = match claim.amount {
            Amount::One(value) => (Some(value), None, None),
            Amount::Of(value, whole) => (Some(value), Some(whole), None),
            Amount::Range(low, high) => {
                let end = match bound {
                    Some(Comparison::AtLeast | Comparison::MoreThan) => Some(low),
                    Some(Comparison::AtMost | Comparison::LessThan) => Some(high),
                    _ => None,
                };
                (end, None, Some(TargetNote::Range { low, high }))
            }
        };
        let comparison = match value {
            Some(_) => bound.unwrap_or(Comparison::Equal),
            None => Comparison::Text,
        };
        let unit = match claim.unit {
            Unit::Unstated => None,
            Unit::Percent => Some("%".to_owned()),
            Unit::Noun(noun) => Some(noun),
        };
        let note = range
            .or(claim.change.then_some(TargetNote::Change))
            .or(claim.approximate.then_some(TargetNote::Approximate));
        TargetReading { comparison, value, unit, per: claim.per, of, note }
    }
}

/// The target in its canonical spelling, such as "≥ 60%"; of a target in words, its text.
///
/// Zeros in front, words for a bound and the name of a population are not kept: "tối thiểu 01
/// doanh nghiệp/1.000 dân" is "≥ 1 doanh nghiệp/1.000".
pub fn print(target: &Target) -> String {
    let sign = match target.comparison {
        Comparison::AtLeast => "≥ ",
        Comparison::MoreThan => "> ",
        Comparison::Equal => "",
        Comparison::AtMost => "≤ ",
        Comparison::LessThan => "< ",
        Comparison::Text => return target.text.clone(),
    };
    let Some(value) = target.value else { return target.text.clone() };
    let mut text = String::from(sign);
    text.push_str(&number::print_exact(value));
    if let Some(whole) = target.of {
        text.push('/');
        text.push_str(&number::print_exact(whole));
    }
    match target.unit.as_deref() {
        Some("%") => text.push('%'),
        Some(unit) => {
            text.push(' ');
            text.push_str(unit);
        }
        None => {}
    }
    if let Some(population) = target.per {
        text.push('/');
        text.push_str(&number::print_exact(population));
    }
    text
}

/// The targets inside a name or a sentence, in order: "… đạt tỷ lệ 95%", "≥ 40% doanh nghiệp …".
///
/// A share in percent counts, and so does a number with a bound and a noun ("ít nhất 01 đề tài"), a
/// whole ("9/9 nền tảng"), a value that is reached ("đạt 05 sản phẩm") and a count to be delivered
/// ("bố trí 01 cán bộ"). Years, ages, speeds, articles, numbers of documents, quoted slogans and
/// what "hiện nay" already is do not. A found target reaches from its bound to its unit.
pub fn find(sentence: &str) -> Vec<FoundTarget> {
    let claims = find::claims(&scan(sentence));
    claims
        .into_iter()
        .map(|claim| FoundTarget { start: claim.start, end: claim.end, reading: claim.into() })
        .collect()
}
