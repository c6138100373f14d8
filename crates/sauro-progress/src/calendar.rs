//! Reporting periods: their names, the days that their figures cover, and the day they are due.

use sauro_model::{Cadence, Date, DueDate, Plan, ReportingDuty};

/// A period of one rhythm, counted so that the next one is one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Period {
    rhythm: Rhythm,
    index: i32,
}

/// The rhythms that have a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rhythm {
    Weekly,
    /// So many months: 1, 3, 6 or 12.
    Months(i32),
}

impl Rhythm {
    /// The rhythm of a cadence. `None` for "đột xuất" and "định kỳ".
    pub(crate) fn of(cadence: Cadence) -> Option<Rhythm> {
        match cadence {
            Cadence::Weekly => Some(Rhythm::Weekly),
            Cadence::Monthly => Some(Rhythm::Months(1)),
            Cadence::Quarterly => Some(Rhythm::Months(3)),
            Cadence::HalfYearly => Some(Rhythm::Months(6)),
            Cadence::Annual => Some(Rhythm::Months(12)),
            Cadence::OnDemand | Cadence::Unstated => None,
        }
    }

    /// The period whose figures cover a day: by Decree 09/2019/NĐ-CP, article 12, a month's
    /// figures run from the 15th of the month before to the 14th.
    pub(crate) fn covering(self, date: Date) -> Period {
        let Rhythm::Months(months) = self else { return self.of_calendar(date) };
        let month = month_index(date) + i32::from(date.day() >= 15);
        Period { rhythm: self, index: month.div_euclid(months) }
    }

    /// The period of the calendar in which a day lies: the month, the quarter, the year.
    pub(crate) fn of_calendar(self, date: Date) -> Period {
        let index = match self {
            // 29 December 1969 was a Monday.
            Rhythm::Weekly => (date.unix_days() + 3).div_euclid(7),
            Rhythm::Months(months) => month_index(date).div_euclid(months),
        };
        Period { rhythm: self, index }
    }

    /// Reads "2026-06", "2026-Q2", "2026-H1", "2026" or "2026-W23".
    pub(crate) fn parse(self, name: &str) -> Option<Period> {
        let (year, rest) = match name.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (name, None),
        };
        let digits = |text: &str, most: usize| {
            let plain = !text.is_empty() && text.len() <= most;
            let all = text.bytes().all(|byte| byte.is_ascii_digit());
            if plain && all { text.parse::<i32>().ok() } else { None }
        };
        let year = digits(year, 4).filter(|year| year_is_usable(*year))?;
        let number = |prefix: &str, most: i32| {
            let number = digits(rest?.strip_prefix(prefix)?, 2)?;
            (1..=most).contains(&number).then_some(number)
        };
        let (number, per_year) = match self {
            Rhythm::Months(1) => (number("", 12)?, 12),
            Rhythm::Months(3) => (number("Q", 4)?, 4),
            Rhythm::Months(6) => (number("H", 2)?, 2),
            Rhythm::Months(_) => (rest.is_none().then_some(1)?, 1),
            Rhythm::Weekly => {
                let week = number("W", 53)?;
                // 4 January is always in week 1.
                let first = self.of_calendar(Date::new(year, 1, 4)?);
                let period = Period { index: first.index + week - 1, ..first };
                return (period.name() == name).then_some(period);
            }
        };
        Some(Period { rhythm: self, index: year * per_year + number - 1 })
    }
}

/// Years of which the months before and after still are in the calendar.
fn year_is_usable(year: i32) -> bool {
    (2..=9997).contains(&year)
}

fn month_index(date: Date) -> i32 {
    date.year() * 12 + i32::from(date.month()) - 1
}

fn day_of_month(month_index: i32, day: u8) -> Option<Date> {
    let month = u8::try_from(month_index.rem_euclid(12) + 1).ok()?;
    let last = Date::last_of_month(month_index.div_euclid(12), month)?;
    Date::new(last.year(), month, day.min(last.day()))
}

impl Period {
    pub(crate) fn next(self) -> Period {
        Period { index: self.index.saturating_add(1), ..self }
    }

    /// The last month, counted through the years.
    fn last_month(self, months: i32) -> i32 {
        self.index * months + months - 1
    }

    /// The first and the last day of its figures. `None` beyond the calendar.
    pub(crate) fn window(self) -> Option<(Date, Date)> {
        match self.rhythm {
            Rhythm::Weekly => {
                let monday = self.index.checked_mul(7)?.checked_sub(3)?;
                Some((Date::from_unix_days(monday)?, Date::from_unix_days(monday + 6)?))
            }
            Rhythm::Months(months) => {
                let last = self.last_month(months);
                Some((day_of_month(last - months, 15)?, day_of_month(last, 14)?))
            }
        }
    }

    /// The name, such as "2026-06".
    pub(crate) fn name(self) -> String {
        let index = self.index;
        match self.rhythm {
            Rhythm::Months(1) => {
                format!("{:04}-{:02}", index.div_euclid(12), index.rem_euclid(12) + 1)
            }
            Rhythm::Months(3) => format!("{:04}-Q{}", index.div_euclid(4), index.rem_euclid(4) + 1),
            Rhythm::Months(6) => format!("{:04}-H{}", index.div_euclid(2), index.rem_euclid(2) + 1),
            Rhythm::Months(_) => format!("{index:04}"),
            Rhythm::Weekly => {
                // A week belongs to the year of its Thursday.
                let thursday = index.checked_mul(7).and_then(Date::from_unix_days);
                let year = thursday.map_or(0, Date::year);
                let first = Date::new(year, 1, 4).map(|date| self.rhythm.of_calendar(date).index);
                format!("{year:04}-W{:02}", index - first.unwrap_or(index) + 1)
            }
        }
    }

    /// The last day on which it is in time, by the days that a duty or a deadline prints. `None`
    /// where they print none for it.
    ///
    /// "15" is a day of the period's last month, if its figures end by then, and otherwise of the
    /// month after. "06-10" belongs to the period whose last day of figures is nearest.
    pub(crate) fn due(self, days: &[String]) -> Option<Date> {
        let Rhythm::Months(months) = self.rhythm else { return None };
        let last_month = self.last_month(months);
        let (_, window_end) = self.window()?;
        let mut due = None;
        for day in days {
            let date = match DueDate::parse(day) {
                Some(each_year) => (-1..=1)
                    .filter_map(|years| each_year.in_year(window_end.year() + years))
                    .find(|date| self.is_nearest_to(*date, months)),
                None => {
                    let Some(day) = day.parse().ok().filter(|day| (1..=31).contains(day)) else {
                        continue;
                    };
                    day_of_month(last_month + i32::from(day < window_end.day()), day)
                }
            };
            due = due.max(date);
        }
        due
    }

    fn is_nearest_to(self, date: Date, months: i32) -> bool {
        let distance = |month: i32| day_of_month(month, 14).map(|end| end.days_until(date).abs());
        let last = self.last_month(months);
        let Some(own) = distance(last) else { return false };
        let before = distance(last - months).is_none_or(|other| own <= other);
        before && distance(last + months).is_none_or(|other| own < other)
    }
}

/// The day from which a plan's duties are owed: when it begins, or when it was issued if that was
/// later. `None` where it says neither.
pub(crate) fn owed_from(plan: &Plan) -> Option<Date> {
    plan.period.and_then(|period| period.from).max(plan.issued)
}

/// The last day on which a plan's duties are owed. `None` where it has no end.
pub(crate) fn owed_until(plan: &Plan) -> Option<Date> {
    plan.period.and_then(|period| period.to)
}

/// The first period that a duty is owed for after a day: the one that covers the day, unless it
/// was due before.
pub(crate) fn first_owed(rhythm: Rhythm, duty: &ReportingDuty, from: Date) -> Period {
    let period = rhythm.covering(from);
    match period.due(&duty.days) {
        Some(due) if due < from => period.next(),
        _ => period,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse_iso(text).unwrap()
    }

    #[test]
    fn figures_run_from_the_15th_to_the_14th() {
        for (months, day, name, from, to) in [
            (1, "2026-06-14", "2026-06", "2026-05-15", "2026-06-14"),
            (1, "2026-06-15", "2026-07", "2026-06-15", "2026-07-14"),
            (1, "2025-12-31", "2026-01", "2025-12-15", "2026-01-14"),
            (3, "2026-03-20", "2026-Q2", "2026-03-15", "2026-06-14"),
            (6, "2026-06-14", "2026-H1", "2025-12-15", "2026-06-14"),
            (6, "2026-06-15", "2026-H2", "2026-06-15", "2026-12-14"),
            (12, "2026-12-14", "2026", "2025-12-15", "2026-12-14"),
        ] {
            let period = Rhythm::Months(months).covering(date(day));
            assert_eq!(period.name(), name, "{day}");
            assert_eq!(period.window(), Some((date(from), date(to))), "{day}");
            assert_eq!(Rhythm::Months(months).parse(name), Some(period), "{name}");
        }
    }

    #[test]
    fn weeks_are_those_of_iso_8601() {
        for (day, name) in [
            ("2026-01-01", "2026-W01"),
            ("2025-12-29", "2026-W01"),
            ("2027-01-03", "2026-W53"),
            ("2026-06-03", "2026-W23"),
        ] {
            let week = Rhythm::Weekly.covering(date(day));
            assert_eq!(week.name(), name);
            assert_eq!(Rhythm::Weekly.parse(name), Some(week));
        }
        assert_eq!(Rhythm::Weekly.parse("2025-W53"), None);
    }

    #[test]
    fn each_printed_day_belongs_to_one_period() {
        let due = |months, name: &str, days: &[&str]| {
            let days: Vec<String> = days.iter().map(|day| (*day).to_owned()).collect();
            Rhythm::Months(months).parse(name).unwrap().due(&days).map(|due| due.to_string())
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(due(1, "2026-06", &["15"]), some("2026-06-15"));
        assert_eq!(due(1, "2026-06", &["20"]), some("2026-06-20"));
        assert_eq!(due(1, "2026-06", &["05"]), some("2026-07-05"));
        assert_eq!(due(1, "2026-02", &["30"]), some("2026-02-28"));
        assert_eq!(due(1, "2026-06", &[]), None);
        assert_eq!(due(3, "2026-Q2", &["15"]), some("2026-06-15"));
        assert_eq!(due(6, "2026-H1", &["06-10", "12-10"]), some("2026-06-10"));
        assert_eq!(due(6, "2026-H2", &["06-10", "12-10"]), some("2026-12-10"));
        assert_eq!(due(6, "2026-H2", &["01-05"]), some("2027-01-05"));
        assert_eq!(due(6, "2026-H2", &["06-10"]), None);
        assert_eq!(due(12, "2026", &["12-10"]), some("2026-12-10"));
        assert_eq!(due(12, "2026", &["soon"]), None);
    }

    #[test]
    fn strange_names_are_no_periods() {
        for name in ["", "2026-13", "2026-00", "2026-6x", "0001-01", "26-Q2", "2026-Q2", "-1-01"] {
            assert_eq!(Rhythm::Months(1).parse(name), None, "{name}");
        }
    }
}
