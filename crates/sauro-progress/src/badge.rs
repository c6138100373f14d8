//! Whether an indicator's figure came when a report was due, and how old it is.

use sauro_model::{AgencyKind, Date, Indicator, Plan, ReportingDuty};

use crate::calendar::{Period, Rhythm, first_owed, owed_from};
use crate::{DataBadge, DataStatus, PartProgress};

/// The result is greyed after this many cycles without a figure.
const CYCLES_UNTIL_STALE: usize = 2;

/// The badge of a row: that of its part with the oldest figure.
#[inline(never)]
pub(crate) fn data_status(
    plan: &Plan,
    indicator: &Indicator,
    parts: &[PartProgress],
    today: Date,
) -> DataStatus {
    // A missing figure is older than any.
    let latest = parts.iter().map(latest_of).min().flatten();
    let age_days = latest.map(|(as_of, _)| as_of.days_until(today));
    let none =
        DataStatus { badge: DataBadge::NoDuty, stale: false, age_days, duty: None, due: None };
    let Some((duty, rhythm)) = duty_of(plan, indicator) else { return none };
    let duty_status = status_by(plan, duty, rhythm, latest, today);
    DataStatus { age_days, duty: Some(duty.id.clone()), ..duty_status }
}

/// The day on which a part's latest figure, or what a person says of it, holds, and when it was
/// reported.
fn latest_of(part: &PartProgress) -> Option<(Date, Option<Date>)> {
    let value = part.latest.as_ref().map(|reading| (reading.as_of, reading.reported));
    let state = part.state.as_ref().map(|state| (state.as_of, state.reported));
    value.max(state)
}

/// The duty that brings an indicator's figure: one of the agencies that lead it, otherwise one of a
/// class of units, otherwise any; of several, the most frequent. Duties without a rhythm or a
/// printed day bring none.
fn duty_of<'a>(plan: &'a Plan, indicator: &Indicator) -> Option<(&'a ReportingDuty, Rhythm)> {
    let is_class =
        |id: &String| plan.agency(id).is_some_and(|agency| agency.kind == AgencyKind::Collective);
    let distance = |duty: &ReportingDuty| {
        let leads = duty.agencies.iter().any(|agency| indicator.lead.contains(agency));
        let class = duty.agencies.is_empty() || duty.agencies.iter().any(is_class);
        match (leads, class) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => 2,
        }
    };
    let mut nearest: Option<(i32, Rhythm, &ReportingDuty)> = None;
    for duty in &plan.reporting_duties {
        let Some(rhythm @ Rhythm::Months(_)) = Rhythm::of(duty.cadence) else { continue };
        let key = (distance(duty), rhythm);
        let nearer = nearest.is_none_or(|(distance, rhythm, _)| key < (distance, rhythm));
        if nearer && !duty.days.is_empty() {
            nearest = Some((key.0, rhythm, duty));
        }
    }
    nearest.map(|(_, rhythm, duty)| (duty, rhythm))
}

fn status_by(
    plan: &Plan,
    duty: &ReportingDuty,
    rhythm: Rhythm,
    latest: Option<(Date, Option<Date>)>,
    today: Date,
) -> DataStatus {
    let status = |badge, stale, due| DataStatus { badge, stale, age_days: None, duty: None, due };
    let first = owed_from(plan).map(|from| first_owed(rhythm, duty, from));
    let brought = latest.map(|(as_of, _)| rhythm.covering(as_of));
    let start = match (brought, first) {
        (Some(brought), first) => Some(brought.next()).max(first),
        (None, first) => first,
    };
    let Some(start) = start else { return status(DataBadge::NotYetDue, false, None) };
    let missed = missed(duty, start, today);
    if let Some(due) = missed.first() {
        let stale = latest.is_some() && missed.len() >= CYCLES_UNTIL_STALE;
        return status(DataBadge::OverdueBy(due.days_until(today)), stale, Some(*due));
    }
    let own = brought.filter(|brought| first.is_none_or(|first| *brought >= first));
    let Some(due) = own.and_then(|own| own.due(&duty.days)) else {
        return status(DataBadge::NotYetDue, false, start.due(&duty.days));
    };
    // A portal that does not say when a figure was reported is not called late for it.
    let reported = latest.and_then(|(_, reported)| reported).unwrap_or(due);
    let days = due.days_until(reported);
    let badge = if days > 0 { DataBadge::LateBy(days) } else { DataBadge::OnTime };
    status(badge, false, Some(due))
}

/// The first due days, from a period on, that have passed.
fn missed(duty: &ReportingDuty, start: Period, today: Date) -> Vec<Date> {
    let mut missed = Vec::new();
    let mut period = start;
    while missed.len() < CYCLES_UNTIL_STALE {
        match period.window() {
            Some((from, _)) if from <= today => {}
            _ => break,
        }
        missed.extend(period.due(&duty.days).filter(|due| *due < today));
        period = period.next();
    }
    missed
}
