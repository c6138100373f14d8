//! How often and on which days a report is owed: "trước ngày 15 hằng tháng".

use super::calendar::{Moment, Piece, Size, days_of_quarters, days_of_year, more_frequent, pieces};
use crate::Cadence;

/// Reads the cadence and the days out of a phrase or a sentence. The days are "15", of the month,
/// or "06-10", month and day, as in [`crate::ReportingDuty::days`].
///
/// Of several cadences the most frequent counts: a monthly report serves for the quarterly one. A
/// report that is owed regularly "hoặc đột xuất" is regular. "Trước ngày 10/6 và 10/12" is
/// half-yearly, one day being in each half; dates with a year are somebody else's.
///
/// The text must be in Unicode's composed form, see [`crate::text::normalise`].
pub fn read(text: &str) -> (Cadence, Vec<String>) {
    let pieces = pieces(text);
    let cadence = pieces.iter().filter_map(cadence_of).reduce(more_frequent);
    let in_year: Vec<Moment> = pieces.iter().filter_map(day_of_year).collect();
    let days = days_of_month(&pieces);
    let month_of_quarter = pieces.iter().find_map(|piece| match piece {
        Piece::MonthOfQuarter(month) => Some(*month),
        _ => None,
    });
    if let (None | Some(Cadence::Quarterly), Some(month), [day]) =
        (cadence, month_of_quarter, days.as_slice())
    {
        return (Cadence::Quarterly, days_of_quarters(month, *day).unwrap_or_default());
    }
    let days = days.iter().map(|day| format!("{day:02}")).collect();
    let by_days = days_of_year(&in_year);
    match (cadence, by_days) {
        (Some(Cadence::Monthly), _) => (Cadence::Monthly, days),
        (Some(Cadence::Weekly), _) => (Cadence::Weekly, Vec::new()),
        // "Hằng năm" closes a list of days too: "10/6 và 10/12 hằng năm".
        (Some(Cadence::Annual), Some((cadence, days))) => (cadence, days),
        (Some(cadence), Some((by_days, days))) if by_days == cadence => (cadence, days),
        (Some(cadence), _) => (cadence, Vec::new()),
        // One day without "hằng năm" may be meant once.
        (None, Some((Cadence::Annual, days))) => (Cadence::Unstated, days),
        (None, Some((cadence, days))) => (cadence, days),
        (None, None) if pieces.contains(&Piece::OnDemand) => (Cadence::OnDemand, Vec::new()),
        (None, None) => (Cadence::Unstated, days),
    }
}

fn cadence_of(piece: &Piece) -> Option<Cadence> {
    match piece {
        Piece::Every(cadence) => Some(*cadence),
        // "báo cáo 6 tháng đầu năm".
        Piece::Moment(Moment { year: None, size: Size::HalfYear, .. }) => Some(Cadence::HalfYearly),
        _ => None,
    }
}

fn day_of_year(piece: &Piece) -> Option<Moment> {
    match piece {
        Piece::Moment(moment) if moment.year.is_none() && moment.size == Size::Day => Some(*moment),
        _ => None,
    }
}

/// "ngày 15", and 30 in "ngày 15, 30"; each once, in the order printed.
fn days_of_month(pieces: &[Piece]) -> Vec<u8> {
    let mut days = Vec::new();
    let mut listing = false;
    for piece in pieces {
        listing = match piece {
            Piece::Day(_) => true,
            Piece::Number(_) => listing,
            _ => false,
        };
        match piece {
            Piece::Day(day) | Piece::Number(day)
                if listing && (1..=31).contains(day) && !days.contains(day) =>
            {
                days.push(*day);
            }
            _ => {}
        }
    }
    days
}
