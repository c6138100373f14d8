//! What is wrong or remarkable about the data: values that were not used, and why.

use sauro_model::{Date, Observations, Plan};

use crate::order::sort_by;

/// Something about one reported row that a reader should know.
#[derive(Clone, Debug, PartialEq)]
pub struct DataFault {
    /// What it is.
    pub kind: FaultKind,
    /// What the row names: an indicator's, a task's or a duty's id. Empty for the whole document.
    pub subject: String,
    /// Which part of the indicator.
    pub part: Option<String>,
    /// The day on which the row's value or state holds, or on which the report came.
    pub as_of: Option<Date>,
    /// The row's value.
    pub value: Option<f64>,
}

/// What is wrong or remarkable about a reported row.
#[derive(Clone, Debug, PartialEq)]
pub enum FaultKind {
    /// The value holds on a day that is still to come, or was reported on one; not used.
    FutureDate,
    /// The value holds on a day before the plan begins, and is not its baseline; not used.
    BeforePlan,
    /// No day is given, so that the value has no place on the line; not used.
    NoDate,
    /// The value is not a number, is too large, or its denominator is 0 or missing; not used.
    NotANumber,
    /// The unit is another than the target's; not used, and while it is the latest the indicator
    /// cannot be assessed.
    UnitMismatch {
        /// The target's unit.
        expected: Option<String>,
        /// The reported unit.
        found: String,
    },
    /// The value lies outside the indicator's natural limits; used as it is.
    BeyondLimit {
        /// The limit that it exceeds: 0 or the indicator's own.
        limit: f64,
    },
    /// A later report for the same day counts; kept in the history.
    Superseded {
        /// The value that counts.
        by: f64,
    },
    /// Two sources give different values for one day; the later reported counts.
    SourcesDiffer {
        /// The value that counts.
        used: f64,
    },
    /// The plan has no indicator with this id.
    UnknownIndicator,
    /// The indicator has no such part.
    UnknownPart,
    /// The plan has no task with this id.
    UnknownTask,
    /// The plan has no reporting duty with this id.
    UnknownDuty,
    /// The report's period cannot be read.
    UnknownPeriod {
        /// As given.
        period: String,
    },
    /// The observations say that they are of another area; used all the same.
    OtherArea {
        /// As given.
        area: String,
    },
}

impl FaultKind {
    /// The name in JSON, such as `future-date`.
    pub fn as_str(&self) -> &'static str {
        match self {
            FaultKind::FutureDate => "future-date",
            FaultKind::BeforePlan => "before-plan",
            FaultKind::NoDate => "no-date",
            FaultKind::NotANumber => "not-a-number",
            FaultKind::UnitMismatch { .. } => "unit-mismatch",
            FaultKind::BeyondLimit { .. } => "beyond-limit",
            FaultKind::Superseded { .. } => "superseded",
            FaultKind::SourcesDiffer { .. } => "sources-differ",
            FaultKind::UnknownIndicator => "unknown-indicator",
            FaultKind::UnknownPart => "unknown-part",
            FaultKind::UnknownTask => "unknown-task",
            FaultKind::UnknownDuty => "unknown-duty",
            FaultKind::UnknownPeriod { .. } => "unknown-period",
            FaultKind::OtherArea { .. } => "other-area",
        }
    }

    /// What tells two faults of one kind apart.
    fn detail(&self) -> (&str, i64) {
        match self {
            FaultKind::UnitMismatch { found, .. } => (found, 0),
            FaultKind::UnknownPeriod { period } => (period, 0),
            FaultKind::OtherArea { area } => (area, 0),
            FaultKind::BeyondLimit { limit: value }
            | FaultKind::Superseded { by: value }
            | FaultKind::SourcesDiffer { used: value } => ("", value.to_bits().cast_signed()),
            _ => ("", 0),
        }
    }

    /// Whether the row was left out of every figure.
    pub fn rejected(&self) -> bool {
        !matches!(
            self,
            FaultKind::BeyondLimit { .. }
                | FaultKind::Superseded { .. }
                | FaultKind::SourcesDiffer { .. }
                | FaultKind::OtherArea { .. }
        )
    }
}

/// What is remarkable about the observations as a whole.
pub(crate) fn faults_of_document(plan: &Plan, observations: &Observations) -> Vec<DataFault> {
    let mut faults = Vec::new();
    if let Some(area) = observations.area.clone().filter(|_| !plan.is_area_of(observations)) {
        let kind = FaultKind::OtherArea { area };
        let subject = String::new();
        faults.push(DataFault { kind, subject, part: None, as_of: None, value: None });
    }
    faults
}

/// Puts faults in an order that does not depend on that of the rows: by what they name, then by
/// day and kind.
pub(crate) fn sort(faults: &mut [DataFault]) {
    let value = |fault: &DataFault| fault.value.unwrap_or(f64::NEG_INFINITY);
    sort_by(faults, &|a, b| {
        (&a.subject, &a.part, a.as_of, a.kind.as_str())
            .cmp(&(&b.subject, &b.part, b.as_of, b.kind.as_str()))
            .then_with(|| value(a).total_cmp(&value(b)))
            .then_with(|| a.kind.detail().cmp(&b.kind.detail()))
    });
}
