//! The result as JSON: the format that the command line and the npm package answer with.
//!
//! camelCase, ISO dates, `null` for "not known", statuses in kebab-case. The working is left out:
//! it is for people and goes through sauro-messages.

use sauro_model::{Cadence, Date};
use serde_json::{Map, Value, json};

use crate::{
    AgencyRollup, Counts, DataFault, DataStatus, DueRate, DutyProgress, FaultKind, Forecast,
    GroupRollup, Growth, Index, IndicatorProgress, MilestoneVerdict, PartProgress, PlanProgress,
    Point, Reading, Rollup, SenderProgress, StateReading, TaskProgress, TaskRollup,
};

/// Writes a result.
pub fn to_json(progress: &PlanProgress) -> Value {
    json!({
        "asOf": date(progress.as_of),
        "method": progress.method.as_str(),
        "milestone": progress.milestone.map(date),
        "indicators": list(&progress.indicators, indicator),
        "leftOut": progress.left_out,
        "tasks": list(&progress.tasks, task),
        "reporting": list(&progress.reporting, duty),
        "rollup": rollup(&progress.rollup),
        "dataFaults": list(&progress.data_faults, fault),
    })
}

fn list<T>(items: &[T], write: fn(&T) -> Value) -> Value {
    items.iter().map(write).collect()
}

fn date(date: Date) -> String {
    date.to_string()
}

/// A row has the figures of its only part; of several parts there is no mean, and they stand in
/// `parts`.
fn indicator(indicator: &IndicatorProgress) -> Value {
    let mut fields = match indicator.only_part() {
        Some(only) => figures(only),
        None => {
            let names = ["achieved", "expected", "pace", "timeDistanceDays", "forecast"];
            names.into_iter().map(|name| (name.to_owned(), Value::Null)).collect()
        }
    };
    fields.insert("id".into(), json!(indicator.id));
    fields.insert("status".into(), json!(indicator.status.as_str()));
    fields.insert("data".into(), data(&indicator.data));
    if indicator.only_part().is_none() {
        let verdicts = indicator.parts.iter().flat_map(|part| &part.milestones);
        fields.insert("milestones".into(), verdicts.map(milestone).collect());
        let parts = indicator.parts.iter().map(|part| Value::Object(figures(part)));
        fields.insert("parts".into(), parts.collect());
    }
    if let Some(growth) = indicator.growth {
        let ratio = indicator.only_part().and_then(|part| part.growth?.ratio);
        let class = growth.class.as_str();
        fields.insert(
            "growth".into(),
            json!({ "ratio": ratio, "class": class, "score": growth.score }),
        );
    }
    Value::Object(fields)
}

fn figures(part: &PartProgress) -> Map<String, Value> {
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    put("part", json!(part.part));
    put("target", json!(part.target));
    put("status", json!(part.status.as_str()));
    put("reason", json!(part.reason.map(|reason| reason.as_str())));
    put("latest", part.latest.as_ref().map_or(Value::Null, reading));
    put("judged", part.judged.as_ref().map_or(Value::Null, reading));
    put("state", part.state.as_ref().map_or(Value::Null, state));
    let baseline = part.baseline.map(|baseline| {
        let origin = baseline.origin.as_str();
        json!({ "value": baseline.value, "date": date(baseline.date), "origin": origin })
    });
    put("baseline", json!(baseline));
    put("achieved", json!(part.achieved));
    put("expected", json!(part.expected));
    put("pace", json!(part.pace));
    put("gap", json!(part.gap));
    put("timeDistanceDays", json!(part.time_distance_days));
    put("forecast", forecast(&part.forecast));
    put("milestones", list(&part.milestones, milestone));
    put("series", list(&part.series, point));
    put("line", list(&part.line, point));
    put("history", list(&part.history, reading));
    put("growth", json!(part.growth.map(growth)));
    fields
}

fn growth(growth: Growth) -> Value {
    json!({ "ratio": growth.ratio, "class": growth.class.as_str(), "score": growth.score })
}

fn reading(reading: &Reading) -> Value {
    json!({
        "value": reading.value,
        "asOf": date(reading.as_of),
        "reported": reading.reported.map(date),
        "source": reading.source,
        "note": reading.note,
        "evidence": reading.evidence,
        "numerator": reading.numerator,
        "denominator": reading.denominator,
    })
}

fn state(reading: &StateReading) -> Value {
    json!({
        "state": reading.state,
        "asOf": date(reading.as_of),
        "doneOn": reading.done_on.map(date),
        "reported": reading.reported.map(date),
        "source": reading.source,
        "note": reading.note,
        "evidence": reading.evidence,
    })
}

fn point(point: &Point) -> Value {
    json!({ "date": date(point.date), "value": point.value })
}

fn forecast(forecast: &Forecast) -> Value {
    json!({
        "status": forecast.status.as_str(),
        "value": forecast.value,
        "miss": forecast.miss,
        "reachedOn": forecast.reached_on.map(date),
    })
}

fn milestone(milestone: &MilestoneVerdict) -> Value {
    json!({
        "by": milestone.by.map(date),
        "target": milestone.target,
        "verdict": milestone.verdict.as_str(),
        "value": milestone.value,
        "asOf": milestone.as_of.map(date),
    })
}

fn data(data: &DataStatus) -> Value {
    json!({
        "badge": data.badge.as_str(),
        "days": data.badge.days(),
        "stale": data.stale,
        "ageDays": data.age_days,
        "duty": data.duty,
        "due": data.due.map(date),
    })
}

fn task(task: &TaskProgress) -> Value {
    let cycles = task.cycles.iter().map(|cycle| {
        json!({
            "from": cycle.from.map(date),
            "due": date(cycle.due),
            "status": cycle.status.as_str(),
            "doneOn": cycle.done_on.map(date),
            "daysLate": cycle.days_late,
        })
    });
    json!({
        "id": task.id,
        "status": task.status.as_str(),
        "schedule": task.schedule.as_str(),
        "state": task.state,
        "stateAsOf": task.state_as_of.map(date),
        "dueOn": task.due_on.map(date),
        "starts": task.starts.map(date),
        "daysLate": task.days_late,
        "note": task.note,
        "evidence": task.evidence,
        "cycles": cycles.collect::<Value>(),
    })
}

fn duty(duty: &DutyProgress) -> Value {
    json!({
        "duty": duty.duty,
        "cadence": cadence(duty.cadence),
        "anyReceived": duty.any_received,
        "senders": list(&duty.senders, sender),
    })
}

fn cadence(cadence: Cadence) -> Value {
    json!(cadence)
}

fn sender(sender: &SenderProgress) -> Value {
    let periods = sender.periods.iter().map(|period| {
        json!({
            "period": period.period,
            "from": period.from.map(date),
            "to": period.to.map(date),
            "due": period.due.map(date),
            "received": period.received.map(date),
            "status": period.status.as_str(),
            "daysLate": period.days_late,
        })
    });
    json!({
        "agency": sender.agency,
        "class": sender.class,
        "periods": periods.collect::<Value>(),
    })
}

fn rollup(rollup: &Rollup) -> Value {
    json!({
        "byStatus": counts(&rollup.by_status),
        "byGroup": list(&rollup.by_group, group),
        "byAgency": list(&rollup.by_agency, agency),
        "withoutLead": rollup.without_lead,
        "dueRate": due_rate(&rollup.due_rate),
        "index": index(&rollup.index),
        "tasks": tasks(&rollup.tasks),
    })
}

/// Writes how many rows have which status.
pub fn counts(counts: &Counts) -> Value {
    let fields = counts.iter().map(|(status, count)| (status.as_str().to_owned(), json!(count)));
    Value::Object(fields.collect())
}

fn group(group: &GroupRollup) -> Value {
    json!({
        "group": group.group,
        "byStatus": counts(&group.counts),
        "dueRate": due_rate(&group.due_rate),
        "index": index(&group.index),
        "tasks": tasks(&group.tasks),
    })
}

fn agency(agency: &AgencyRollup) -> Value {
    json!({
        "agency": agency.agency,
        "byStatus": counts(&agency.counts),
        "leads": agency.leads,
        "supports": agency.supports,
        "monitors": agency.monitors,
        "late": agency.late,
        "dueRate": due_rate(&agency.due_rate),
        "index": index(&agency.index),
        "tasks": tasks(&agency.tasks),
        "leadsTasks": agency.leads_tasks,
        "supportsTasks": agency.supports_tasks,
        "monitorsTasks": agency.monitors_tasks,
        "lateTasks": agency.late_tasks,
    })
}

/// Writes how many of those that fell due were met.
pub fn due_rate(rate: &DueRate) -> Value {
    json!({
        "due": rate.due,
        "met": rate.met,
        "metLate": rate.met_late,
        "missed": rate.missed,
        "silent": rate.silent,
        "rate": rate.rate,
        "early": rate.early,
        "total": rate.total,
        "ofAll": rate.of_all,
    })
}

/// Writes a mean achievement with its coverage.
pub fn index(index: &Index) -> Value {
    json!({ "value": index.value, "covered": index.covered, "total": index.total })
}

fn tasks(tasks: &TaskRollup) -> Value {
    let by_status = tasks.iter().map(|(status, count)| (status.as_str().to_owned(), json!(count)));
    json!({
        "byStatus": Value::Object(by_status.collect()),
        "dueRate": due_rate(&tasks.due_rate),
    })
}

fn fault(fault: &DataFault) -> Value {
    let mut fields = json!({
        "kind": fault.kind.as_str(),
        "subject": fault.subject,
        "part": fault.part,
        "asOf": fault.as_of.map(date),
        "value": fault.value,
        "rejected": fault.kind.rejected(),
    });
    let detail = match &fault.kind {
        FaultKind::UnitMismatch { expected, found } => {
            json!({ "expected": expected, "found": found })
        }
        FaultKind::BeyondLimit { limit } => json!({ "limit": limit }),
        FaultKind::Superseded { by } => json!({ "by": by }),
        FaultKind::SourcesDiffer { used } => json!({ "used": used }),
        FaultKind::UnknownPeriod { period } => json!({ "period": period }),
        FaultKind::OtherArea { area } => json!({ "area": area }),
        _ => Value::Null,
    };
    if let (Value::Object(fields), Value::Object(detail)) = (&mut fields, detail) {
        fields.extend(detail);
    }
    fields
}
