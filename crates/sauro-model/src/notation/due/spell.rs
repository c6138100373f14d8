//! Writing deadlines.

use crate::notation::calendar::name_of_window;
use crate::{Date, Due, DueDate, DueKind, DueThen};

/// The deadline in its canonical spelling, such as "Quý I hằng năm"; of one in words, its text.
pub fn print(due: &Due) -> String {
    spell(due).unwrap_or_else(|| due.text.clone())
}

/// `None` for a deadline in words, and for one whose fields do not belong together.
fn spell(due: &Due) -> Option<String> {
    let mut text = match due.kind {
        DueKind::Text => return None,
        DueKind::By => on(due.to?)?,
        DueKind::Range => spell_range(due)?,
        DueKind::Annual => spell_annual(due)?,
        DueKind::Continuous => format!("Thường xuyên{}", spell_period(due)?),
        DueKind::Monthly => format!("{}{}", spell_monthly(&due.days)?, spell_period(due)?),
        DueKind::Quarterly if due.days.is_empty() => format!("Hằng quý{}", spell_period(due)?),
        DueKind::HalfYearly if due.days.is_empty() => {
            format!("6 tháng một lần{}", spell_period(due)?)
        }
        DueKind::Quarterly | DueKind::HalfYearly => spell_days_of_year(&due.days)?,
    };
    match due.then {
        None => {}
        Some(DueThen::Annual) => text.push_str(" và hằng năm"),
        Some(DueThen::Continuous) => text.push_str(" và duy trì thường xuyên"),
    }
    Some(text)
}

fn on(date: DueDate) -> Option<String> {
    match date {
        DueDate::On(date) => Some(full_date(date)),
        DueDate::EachYear { .. } => None,
    }
}

fn full_date(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

fn each(date: DueDate) -> Option<String> {
    match date {
        DueDate::EachYear { month, day } => Some(format!("{day:02}/{month:02}")),
        DueDate::On(_) => None,
    }
}

/// The period that something recurs in: " từ 01/01/2026 đến 31/12/2030".
fn spell_period(due: &Due) -> Option<String> {
    match (due.from, due.to) {
        (None, None) => Some(String::new()),
        (None, Some(to)) => Some(format!(" đến {}", on(to)?)),
        (Some(from), Some(to)) => Some(format!(" từ {} đến {}", on(from)?, on(to)?)),
        (Some(_), None) => None,
    }
}

fn spell_range(due: &Due) -> Option<String> {
    let DueDate::On(from) = due.from? else { return None };
    let new_year = (from.month(), from.day()) == (1, 1);
    let Some(to) = due.to else {
        if new_year && due.then.is_none() {
            return Some(format!("{} và các năm tiếp theo", from.year()));
        }
        return Some(format!("Từ {}", full_date(from)));
    };
    let DueDate::On(to) = to else { return None };
    if new_year && Some(to) == Date::last_of_year(to.year()) && from.year() < to.year() {
        return Some(format!("{}-{}", from.year(), to.year()));
    }
    Some(format!("{} - {}", full_date(from), full_date(to)))
}

fn spell_annual(due: &Due) -> Option<String> {
    let when = match (due.from, due.to) {
        (None, None) => return Some("Hằng năm".to_owned()),
        (None, Some(to)) => each(to)?,
        (Some(from), None) => format!("Từ {}", each(from)?),
        (Some(from), Some(to)) => match name_of_window(from, to) {
            Some(name) => name,
            None => format!("{} - {}", each(from)?, each(to)?),
        },
    };
    Some(format!("{when} hằng năm"))
}

fn spell_monthly(days: &[String]) -> Option<String> {
    let [first, others @ ..] = days else { return Some("Hằng tháng".to_owned()) };
    let mut text = format!("Ngày {first}");
    for day in others {
        text.push_str(" và ngày ");
        text.push_str(day);
    }
    text.push_str(" hằng tháng");
    Some(text)
}

fn spell_days_of_year(days: &[String]) -> Option<String> {
    let mut text = String::new();
    for (index, day) in days.iter().enumerate() {
        if index > 0 {
            text.push_str(" và ");
        }
        text.push_str(&each(DueDate::parse(day)?)?);
    }
    text.push_str(" hằng năm");
    Some(text)
}
