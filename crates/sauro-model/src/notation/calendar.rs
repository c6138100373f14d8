//! The calendar as deadlines and reporting phrases print it: days, months, quarters, half-years,
//! years, and what recurs.

mod moment;

use winnow::Parser;
use winnow::combinator::{alt, not, opt, preceded, repeat, terminated};
use winnow::error::EmptyError;
use winnow::token::any;

pub(super) use self::moment::{
    Moment, Size, day_before, days_of_quarters, days_of_year, name_of_window,
};
use self::moment::{QUARTER, glued, moment, ordinal, part, small};

use super::phrase::{
    DASHES, Kind, Parsed, Phrase, Token, integer, one_of, scan_digits, token, words,
};
use crate::Cadence;

/// A piece of a phrase that says when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Piece {
    /// A day, month, quarter, half-year or year.
    Moment(Moment),
    /// "ngày 15" without a month.
    Day(u8),
    /// A number of one or two digits alone, such as 30 in "ngày 15, 30 hằng tháng".
    Number(u8),
    /// "hằng năm", "6 tháng một lần".
    Every(Cadence),
    /// "tháng cuối quý" or "tháng đầu quý": the month of each quarter, from 0.
    MonthOfQuarter(u8),
    /// "thường xuyên", "duy trì".
    Always,
    /// "và các năm tiếp theo".
    LaterYears,
    /// "trở đi".
    Onwards,
    /// "từ".
    From,
    /// "đến", or a dash.
    To,
    /// "trước".
    Before,
    /// "sau khi", "kể từ", "theo": the deadline hangs on something else.
    Relative,
    /// "đầu năm", "khoảng".
    Vague,
    /// A number, or a word such as "tháng", that makes no date with its neighbours.
    Stray,
    /// "đột xuất", "khi có yêu cầu".
    OnDemand,
    /// A word that says nothing about time.
    Other,
}

/// Everything that a text says about time, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let tokens = scan_digits(text);
    let mut rest: Phrase<'_> = &tokens;
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        match piece(&mut rest) {
            Ok(Some(piece)) => pieces.push(piece),
            Ok(None) => {}
            Err(EmptyError) => break,
        }
    }
    pieces
}

/// The next piece; `None` for a word or sign that only joins others.
fn piece(input: &mut Phrase<'_>) -> Parsed<Option<Piece>> {
    alt((
        within.value(Some(Piece::Relative)),
        document_number.value(Some(Piece::Other)),
        every.map(|cadence| Some(Piece::Every(cadence))),
        moment.map(|moment| Some(Piece::Moment(moment))),
        cut_date.value(Some(Piece::Stray)),
        month_of_quarter.map(|month| Some(Piece::MonthOfQuarter(month))),
        day_alone.map(|day| Some(Piece::Day(day))),
        one_of(PHRASES),
        any.map(other),
    ))
    .parse_next(input)
}

fn other(token: Token<'_>) -> Option<Piece> {
    match token.kind {
        Kind::Number if token.text.len() <= 2 => token.text.parse().ok().map(Piece::Number),
        Kind::Number => Some(Piece::Stray),
        Kind::Word => Some(Piece::Other),
        // "->" and the like; brackets, quotation marks and full stops join nothing.
        Kind::Sign if token.is_any(DASHES) => Some(Piece::To),
        Kind::Sign if token.is_any(&["/", "&", "%"]) => Some(Piece::Other),
        Kind::Sign => None,
    }
}

/// The lexicon: what phrases mean, longer ones first where one begins another. `None` for words
/// that only join others.
const PHRASES: &[(&str, Option<Piece>)] = &[
    ("thường xuyên", Some(Piece::Always)),
    ("liên tục", Some(Piece::Always)),
    ("duy trì", Some(Piece::Always)),
    ("các năm tiếp theo", Some(Piece::LaterYears)),
    ("những năm tiếp theo", Some(Piece::LaterYears)),
    ("các năm kế tiếp", Some(Piece::LaterYears)),
    ("những năm kế tiếp", Some(Piece::LaterYears)),
    ("các năm sau", Some(Piece::LaterYears)),
    ("những năm sau", Some(Piece::LaterYears)),
    ("các năm tiếp", Some(Piece::LaterYears)),
    ("năm tiếp theo", Some(Piece::LaterYears)),
    ("trở đi", Some(Piece::Onwards)),
    ("hằng ngày", Some(Piece::Other)),
    ("hàng ngày", Some(Piece::Other)),
    ("mỗi ngày", Some(Piece::Other)),
    ("của tháng sau", Some(Piece::Every(Cadence::Monthly))),
    ("của tháng", Some(Piece::Every(Cadence::Monthly))),
    ("tháng sau", Some(Piece::Every(Cadence::Monthly))),
    ("tháng kế tiếp", Some(Piece::Every(Cadence::Monthly))),
    ("từ nay", None),
    ("từ", Some(Piece::From)),
    ("đến hết", Some(Piece::To)),
    ("cho đến", Some(Piece::To)),
    ("đến", Some(Piece::To)),
    ("tới", Some(Piece::To)),
    ("trước khi", Some(Piece::Relative)),
    ("trước", Some(Piece::Before)),
    ("đột xuất", Some(Piece::OnDemand)),
    ("khi có yêu cầu", Some(Piece::OnDemand)),
    ("khi được yêu cầu", Some(Piece::OnDemand)),
    ("theo yêu cầu", Some(Piece::OnDemand)),
    ("kịp thời báo cáo", Some(Piece::OnDemand)),
    ("báo cáo kịp thời", Some(Piece::OnDemand)),
    ("kể từ", Some(Piece::Relative)),
    ("sau", Some(Piece::Relative)),
    ("khi", Some(Piece::Relative)),
    ("theo", Some(Piece::Relative)),
    ("tùy", Some(Piece::Relative)),
    ("tuỳ", Some(Piece::Relative)),
    ("đầu", Some(Piece::Vague)),
    ("giữa", Some(Piece::Vague)),
    ("khoảng", Some(Piece::Vague)),
    ("dự kiến", Some(Piece::Vague)),
    ("ngày", Some(Piece::Stray)),
    ("tháng", Some(Piece::Stray)),
    ("quý", Some(Piece::Stray)),
    ("quí", Some(Piece::Stray)),
    ("năm", Some(Piece::Stray)),
    ("và", None),
    ("chậm nhất", None),
    ("muộn nhất", None),
    ("hết", None),
    ("cuối", None),
    ("trong", None),
    ("vào", None),
    ("cả", None),
    ("giai đoạn", None),
    ("định kỳ", None),
    ("thực hiện", None),
    ("hoàn thành", None),
    ("xong", None),
    ("của", None),
    ("là", None),
    ("thời hạn", None),
    ("thời gian", None),
];

/// "31/12/26", "I/2025": numbers that make no certain date, and none of which is one by itself.
fn cut_date(input: &mut Phrase<'_>) -> Parsed<()> {
    let slash = || glued(&["/"]);
    let number = || token(Kind::Number).void();
    let short_year = (part.void(), slash(), part, slash(), number()).void();
    let over = (token(Kind::Word).void(), slash(), number()).void();
    alt((short_year, over)).parse_next(input)
}

/// "ngày 15", its month being told by what follows.
fn day_alone(input: &mut Phrase<'_>) -> Parsed<u8> {
    preceded(words(&["ngày"]), part).map(small).parse_next(input)
}

/// "tháng cuối quý", "tháng đầu tiên của quý sau".
fn month_of_quarter(input: &mut Phrase<'_>) -> Parsed<u8> {
    let _ = opt(words(&["của"])).parse_next(input)?;
    words(&["tháng"]).parse_next(input)?;
    let month =
        one_of(&[("cuối cùng", 2), ("cuối", 2), ("đầu tiên", 0), ("đầu", 0)]).parse_next(input)?;
    let _ = opt(words(&["của"])).parse_next(input)?;
    let _ = opt(words(&["mỗi", "hằng", "hàng"])).parse_next(input)?;
    words(QUARTER).parse_next(input)?;
    let _ = opt(words(&["sau", "tiếp theo", "kế tiếp"])).parse_next(input)?;
    Ok(month)
}

/// "hằng năm", "định kỳ tháng, quý, 6 tháng, năm", "06 tháng", "báo cáo tuần": the most frequent.
fn every(input: &mut Phrase<'_>) -> Parsed<Cadence> {
    let lead =
        || words(&["hằng", "hàng", "mỗi", "định kỳ", "báo cáo", "định kỳ hằng", "định kỳ hàng"]);
    let first = alt((preceded(lead(), cycle), half_year)).parse_next(input)?;
    let joined = words(&[",", "và", "hoặc", "/", ", hoặc", ", và"]);
    let others = repeat(0.., preceded((joined, opt(lead())), cycle));
    others.fold(move || first, more_frequent).parse_next(input)
}

/// The more frequent of two cadences, which reports of the other can be made from.
pub(super) fn more_frequent(a: Cadence, b: Cadence) -> Cadence {
    const ORDER: [Cadence; 5] = [
        Cadence::Weekly,
        Cadence::Monthly,
        Cadence::Quarterly,
        Cadence::HalfYearly,
        Cadence::Annual,
    ];
    ORDER.into_iter().find(|cadence| [a, b].contains(cadence)).unwrap_or(a)
}

fn cycle(input: &mut Phrase<'_>) -> Parsed<Cadence> {
    let plain = one_of(&[
        ("tuần", Cadence::Weekly),
        ("tháng", Cadence::Monthly),
        ("quý", Cadence::Quarterly),
        ("quí", Cadence::Quarterly),
        ("năm", Cadence::Annual),
    ]);
    // "báo cáo tháng 6", "báo cáo quý I" and "báo cáo năm 2026" are single reports.
    alt((half_year, terminated(plain, not(alt((integer(4).void(), ordinal.void()))))))
        .parse_next(input)
}

/// "06 tháng", "6 tháng/lần"; not "6 tháng đầu năm" nor "6 tháng 12".
fn half_year(input: &mut Phrase<'_>) -> Parsed<Cadence> {
    let number = integer(2).verify(|number| *number == 6).void();
    alt(((number, words(&["tháng"])).void(), words(&["sáu tháng", "nửa năm"])))
        .parse_next(input)?;
    let once = words(&["/ lần", "/ 1 lần", "một lần", "1 lần", "01 lần"]);
    if opt(once).parse_next(input)?.is_none() {
        let goes_on = alt((words(&["đầu", "cuối", "sau"]), integer(4).void()));
        not(goes_on).parse_next(input)?;
    }
    Ok(Cadence::HalfYearly)
}

/// "trong vòng 6 tháng", "trong 20 ngày": counted from something else.
fn within(input: &mut Phrase<'_>) -> Parsed<()> {
    let lead = words(&["trong vòng", "trong thời hạn", "trong thời gian", "trong"]);
    let unit = words(&["ngày", "tuần", "tháng", "năm"]);
    (lead, integer(3), unit, not(words(&["đầu", "cuối"]))).void().parse_next(input)
}

/// "số 12/2025", "số: 154/KH-UBND": the number of a document, whose date is another.
fn document_number(input: &mut Phrase<'_>) -> Parsed<()> {
    (words(&["số"]), opt(words(&[":"])), token(Kind::Number)).void().parse_next(input)?;
    while input.first().is_some_and(|next| next.glued && !next.is_any(&[",", ";", ")"])) {
        any.void().parse_next(input)?;
    }
    Ok(())
}
