//! What has changed since an earlier day.

use sauro_model::{Date, Observations, Plan};

use crate::{Options, PartProgress, PlanProgress, Status, progress};

/// An indicator, or one part of it, whose status or value is another than on an earlier day.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The indicator's id.
    pub indicator: String,
    /// Which part. `None` for a plain row.
    pub part: Option<String>,
    /// The status on the earlier day.
    pub before: Status,
    /// The status now.
    pub after: Status,
    /// The latest value on the earlier day.
    pub value_before: Option<f64>,
    /// The latest value now.
    pub value_after: Option<f64>,
}

/// The indicators whose status or value is another on `options.as_of` than on `since`, in the
/// plan's order. The earlier day is computed from what had been reported by then; a value without
/// a day of report is taken to have been known from the day on which it holds.
pub fn changes_since(
    plan: &Plan,
    observations: &Observations,
    options: &Options,
    since: Date,
) -> Vec<Change> {
    let on = |as_of| progress(plan, observations, &Options { as_of, ..*options });
    changes_between(&on(since), &on(options.as_of))
}

/// The indicators whose status or value differs between a plan's progress on two days, in the
/// plan's order.
pub fn changes_between(before: &PlanProgress, after: &PlanProgress) -> Vec<Change> {
    let mut changes = Vec::new();
    for (before, after) in before.indicators.iter().zip(&after.indicators) {
        for (old, new) in before.parts.iter().zip(&after.parts) {
            let value = |part: &PartProgress| part.latest.as_ref().map(|latest| latest.value);
            let (value_before, value_after) = (value(old), value(new));
            if old.status == new.status && value_before == value_after {
                continue;
            }
            changes.push(Change {
                indicator: after.id.clone(),
                part: new.part.clone(),
                before: old.status,
                after: new.status,
                value_before,
                value_after,
            });
        }
    }
    changes
}
