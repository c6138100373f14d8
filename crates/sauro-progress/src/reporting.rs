//! Who has sent which report, and how many days late.

use sauro_model::{AgencyKind, Cadence, Date, Observations, Plan, ReceivedReport, ReportingDuty};

use crate::calendar::{Period, Rhythm, first_owed, owed_from, owed_until};
use crate::order::{sort_and_dedup, sort_by};
use crate::{DataFault, FaultKind};

/// What a reporting duty has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyProgress {
    /// The duty's id.
    pub duty: String,
    /// How often it is owed.
    pub cadence: Cadence,
    /// Whether any report of it was received at all. Where none was, the portal may simply not
    /// publish who has reported; a view should say so rather than call everyone late.
    pub any_received: bool,
    /// Who owes it. Never empty.
    pub senders: Vec<SenderProgress>,
}

/// What one sender owes of a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SenderProgress {
    /// The agency's id. `None` where the plan names nobody that it lists.
    pub agency: Option<String>,
    /// Whether the plan names a class of units or nobody, rather than one unit. A unit that has
    /// sent a report of such a duty has a line of its own; a unit that never has is not accused,
    /// since the plan does not name it.
    pub class: bool,
    /// The periods that had begun by the day of the calculation and the one after, earliest first.
    /// Of a duty without a rhythm ("đột xuất", "định kỳ"), only those that were received.
    pub periods: Vec<ReportPeriod>,
}

/// One report that is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportPeriod {
    /// "2026-06", "2026-Q2", "2026-H1", "2026" or "2026-W23"; as given where the duty has no
    /// rhythm.
    pub period: String,
    /// The first day of the figures: by Decree 09/2019/NĐ-CP, article 12, the 15th of the month
    /// before; of a week, its Monday. `None` where the duty has no rhythm.
    pub from: Option<Date>,
    /// The last day of the figures: the 14th of the period's last month; of a week, its Sunday.
    pub to: Option<Date>,
    /// The last day on which it is in time. `None` where the plan prints no day: none is invented.
    pub due: Option<Date>,
    /// The day on which it came. `None` if it did not, or came on a day that is not known.
    pub received: Option<Date>,
    /// What became of it.
    pub status: ReportStatus,
    /// Days after `due`: on which it came, or until today while it is overdue.
    pub days_late: Option<i32>,
}

/// What became of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportStatus {
    /// "Đúng hạn".
    OnTime,
    /// "Muộn n ngày".
    Late,
    /// "Chưa đến hạn".
    NotYetDue,
    /// "Quá hạn n ngày": it has not come.
    Overdue,
    /// It came, and there is no due day, or no day of receipt, to tell whether in time.
    Received,
    /// Its period has ended and it has not come, but the plan prints no due day to hold it
    /// against.
    Awaited,
}

impl ReportStatus {
    /// The name in JSON, such as `on-time`.
    pub fn as_str(self) -> &'static str {
        match self {
            ReportStatus::OnTime => "on-time",
            ReportStatus::Late => "late",
            ReportStatus::NotYetDue => "not-yet-due",
            ReportStatus::Overdue => "overdue",
            ReportStatus::Received => "received",
            ReportStatus::Awaited => "awaited",
        }
    }
}

/// No duty is looked at further back than this many periods.
const MOST_PERIODS: usize = 600;

/// What each reporting duty of a plan has come to.
#[inline(never)]
pub(crate) fn judge_duties(
    plan: &Plan,
    observations: &Observations,
    today: Date,
    faults: &mut Vec<DataFault>,
) -> Vec<DutyProgress> {
    for report in &observations.reports {
        if let Some(kind) = fault_of(plan, report, today) {
            let (subject, as_of) = (report.duty.clone(), report.received);
            faults.push(DataFault { kind, subject, part: None, as_of, value: None });
        }
    }
    let judge = |duty: &ReportingDuty| {
        let own = |report: &&ReceivedReport| {
            report.duty == duty.id && fault_of(plan, report, today).is_none()
        };
        let reports: Vec<&ReceivedReport> = observations.reports.iter().filter(own).collect();
        DutyProgress {
            duty: duty.id.clone(),
            cadence: duty.cadence,
            any_received: !reports.is_empty(),
            senders: senders(plan, duty, &reports, today),
        }
    };
    plan.reporting_duties.iter().map(judge).collect()
}

fn fault_of(plan: &Plan, report: &ReceivedReport, today: Date) -> Option<FaultKind> {
    let Some(duty) = plan.reporting_duties.iter().find(|duty| duty.id == report.duty) else {
        return Some(FaultKind::UnknownDuty);
    };
    if report.received.is_some_and(|received| received > today) {
        return Some(FaultKind::FutureDate);
    }
    let unreadable =
        Rhythm::of(duty.cadence).is_some_and(|rhythm| rhythm.parse(&report.period).is_none());
    unreadable.then(|| FaultKind::UnknownPeriod { period: report.period.clone() })
}

/// The lines of a duty: each unit that the plan names, each unit that has sent a report of it, and
/// the class that the plan names instead of units.
fn senders(
    plan: &Plan,
    duty: &ReportingDuty,
    reports: &[&ReceivedReport],
    today: Date,
) -> Vec<SenderProgress> {
    let mut lines: Vec<(Option<&str>, bool)> = Vec::new();
    for id in &duty.agencies {
        let agency = plan.agency(id);
        let class = agency.is_some_and(|agency| agency.kind == AgencyKind::Collective);
        lines.push((Some(id), class));
    }
    if lines.is_empty() {
        lines.push((None, true));
    }
    let first = lines.first().map(|(agency, _)| *agency);
    let mut units: Vec<&str> = Vec::new();
    for unit in reports.iter().filter_map(|report| report.agency.as_deref()) {
        if !duty.agencies.iter().any(|named| named == unit) {
            units.push(unit);
        }
    }
    sort_and_dedup(&mut units);
    lines.extend(units.iter().map(|unit| (Some(*unit), false)));
    let mut senders = Vec::with_capacity(lines.len());
    for (agency, class) in lines {
        // A report without a sender is that of the duty's first line.
        let sent = |report: &&ReceivedReport| match report.agency.as_deref() {
            Some(sender) => agency == Some(sender),
            None => Some(agency) == first,
        };
        let own: Vec<&ReceivedReport> = reports.iter().copied().filter(sent).collect();
        // Where units have reported, the class has a line only if it has reported itself.
        if class && own.is_empty() && !units.is_empty() {
            continue;
        }
        let periods = periods(plan, duty, &own, today);
        senders.push(SenderProgress { agency: agency.map(str::to_owned), class, periods });
    }
    senders
}

fn periods(
    plan: &Plan,
    duty: &ReportingDuty,
    reports: &[&ReceivedReport],
    today: Date,
) -> Vec<ReportPeriod> {
    let Some(rhythm) = Rhythm::of(duty.cadence) else { return periods_without_rhythm(reports) };
    let received: Vec<(Period, Option<Date>)> = reports
        .iter()
        .filter_map(|report| Some((rhythm.parse(&report.period)?, report.received)))
        .collect();
    let mut owed = owed_periods(plan, duty, rhythm, today);
    owed.extend(received.iter().map(|(period, _)| *period));
    sort_and_dedup(&mut owed);
    let judge = |period: Period| {
        let own = || received.iter().filter(|(other, _)| *other == period);
        let came = own().next().is_some();
        let day = own().filter_map(|(_, day)| *day).min();
        judge_period(duty, period, came, day, today)
    };
    owed.into_iter().map(judge).collect()
}

/// The periods that had begun by a day and the one after, within the time that the plan covers.
fn owed_periods(plan: &Plan, duty: &ReportingDuty, rhythm: Rhythm, today: Date) -> Vec<Period> {
    let mut period = match owed_from(plan) {
        Some(from) => first_owed(rhythm, duty, from),
        None => rhythm.covering(today),
    };
    let last = owed_until(plan).map(|until| rhythm.of_calendar(until));
    let mut owed = Vec::new();
    while last.is_none_or(|last| period <= last) {
        let Some((from, _)) = period.window() else { break };
        owed.push(period);
        if from > today {
            break;
        }
        period = period.next();
    }
    let long_past = owed.len().saturating_sub(MOST_PERIODS);
    if long_past > 0 { owed.split_off(long_past) } else { owed }
}

fn judge_period(
    duty: &ReportingDuty,
    period: Period,
    came: bool,
    received: Option<Date>,
    today: Date,
) -> ReportPeriod {
    let window = period.window();
    let due = period.due(&duty.days);
    let has_ended = window.is_some_and(|(_, to)| to < today);
    let (status, days_late) = match (due, received) {
        (Some(due), Some(received)) if received > due => {
            (ReportStatus::Late, Some(due.days_until(received)))
        }
        (Some(_), Some(_)) => (ReportStatus::OnTime, None),
        _ if came => (ReportStatus::Received, None),
        (Some(due), None) if due < today => (ReportStatus::Overdue, Some(due.days_until(today))),
        (None, None) if has_ended => (ReportStatus::Awaited, None),
        _ => (ReportStatus::NotYetDue, None),
    };
    ReportPeriod {
        period: period.name(),
        from: window.map(|(from, _)| from),
        to: window.map(|(_, to)| to),
        due,
        received,
        status,
        days_late,
    }
}

fn periods_without_rhythm(reports: &[&ReceivedReport]) -> Vec<ReportPeriod> {
    let mut periods: Vec<ReportPeriod> = reports
        .iter()
        .map(|report| ReportPeriod {
            period: report.period.clone(),
            from: None,
            to: None,
            due: None,
            received: report.received,
            status: ReportStatus::Received,
            days_late: None,
        })
        .collect();
    sort_by(&mut periods, &|a, b| (a.received, &a.period).cmp(&(b.received, &b.period)));
    periods
}
