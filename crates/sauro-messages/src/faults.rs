//! What is wrong with the data, in words: rows that were not used, and why.

use sauro_progress::{DataFault, FaultKind};

use crate::Lang;
use crate::fill::Sentence;

impl Lang {
    /// One row of the data that a reader should know of. `name` is how the reader knows what it is
    /// about: the printed number and name, or the id itself.
    pub fn data_fault(self, fault: &DataFault, name: &str) -> String {
        let value = fault.value.map(|value| self.number(value, 3));
        let date = fault.as_of.map(|date| self.date(date));
        let row = match (value, date) {
            (Some(value), Some(date)) => format!("{name}: {value} ({date})"),
            (Some(value), None) => format!("{name}: {value}"),
            (None, Some(date)) => format!("{name} ({date})"),
            (None, None) => name.to_owned(),
        };
        let why = self.fault(&fault.kind);
        if row.is_empty() { why } else { format!("{row} – {why}") }
    }

    fn fault(self, kind: &FaultKind) -> String {
        let s = self.strings();
        let number = |value: &f64| self.number(*value, 3);
        let sentence = match kind {
            FaultKind::FutureDate => Sentence::new(s.fault_future),
            FaultKind::BeforePlan => Sentence::new(s.fault_before_plan),
            FaultKind::NoDate => Sentence::new(s.fault_no_date),
            FaultKind::NotANumber => Sentence::new(s.fault_not_a_number),
            FaultKind::UnitMismatch { expected, found } => Sentence::new(s.fault_unit)
                .with(found.clone())
                .with(expected.clone().unwrap_or_else(|| "–".to_owned())),
            FaultKind::BeyondLimit { limit } => Sentence::new(s.fault_limit).with(number(limit)),
            FaultKind::Superseded { by } => Sentence::new(s.fault_superseded).with(number(by)),
            FaultKind::SourcesDiffer { used } => Sentence::new(s.fault_sources).with(number(used)),
            FaultKind::UnknownIndicator => Sentence::new(s.fault_indicator),
            FaultKind::UnknownPart => Sentence::new(s.fault_part),
            FaultKind::UnknownTask => Sentence::new(s.fault_task),
            FaultKind::UnknownDuty => Sentence::new(s.fault_duty),
            FaultKind::UnknownPeriod { period } => {
                Sentence::new(s.fault_period).with(period.clone())
            }
            FaultKind::OtherArea { area } => Sentence::new(s.fault_area).with(area.clone()),
        };
        sentence.text()
    }
}
