//! What is wrong with the data, in words: rows that were not used, and why.

use sauro_progress::{DataFault, FaultKind};

use crate::Lang;

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
        let why = match self {
            Lang::Vi => self.fault_vi(&fault.kind),
            Lang::En => self.fault_en(&fault.kind),
        };
        if row.is_empty() { why } else { format!("{row} – {why}") }
    }

    fn fault_vi(self, kind: &FaultKind) -> String {
        match kind {
            FaultKind::FutureDate => "ngày số liệu ở sau ngày đánh giá, không dùng.".into(),
            FaultKind::BeforePlan => "ngày số liệu ở trước thời gian kế hoạch, không dùng.".into(),
            FaultKind::NoDate => "thiếu ngày số liệu, không dùng.".into(),
            FaultKind::NotANumber => "giá trị không phải là số, không dùng.".into(),
            FaultKind::UnitMismatch { expected, found } => format!(
                "đơn vị “{found}” khác đơn vị của mục tiêu “{}”, không dùng.",
                expected.as_deref().unwrap_or("–")
            ),
            FaultKind::BeyondLimit { limit } => {
                format!("giá trị ngoài giới hạn {}, đề nghị kiểm tra.", self.number(*limit, 3))
            }
            FaultKind::Superseded { by } => {
                format!("đã được thay bằng {} do báo cáo sau.", self.number(*by, 3))
            }
            FaultKind::SourcesDiffer { used } => {
                format!("hai nguồn ghi khác nhau cho cùng ngày; dùng {}.", self.number(*used, 3))
            }
            FaultKind::UnknownIndicator => "kế hoạch không có chỉ tiêu này, không dùng.".into(),
            FaultKind::UnknownPart => "chỉ tiêu không có phần này, không dùng.".into(),
            FaultKind::UnknownTask => "kế hoạch không có nhiệm vụ này, không dùng.".into(),
            FaultKind::UnknownDuty => "kế hoạch không có chế độ báo cáo này, không dùng.".into(),
            FaultKind::UnknownPeriod { period } => {
                format!("không đọc được kỳ báo cáo “{period}”, không dùng.")
            }
            FaultKind::OtherArea { area } => {
                format!("số liệu ghi là của “{area}”, khác địa phương của kế hoạch.")
            }
        }
    }

    fn fault_en(self, kind: &FaultKind) -> String {
        match kind {
            FaultKind::FutureDate => "dated after the day of the assessment; not used.".into(),
            FaultKind::BeforePlan => "dated before the plan begins; not used.".into(),
            FaultKind::NoDate => "without a date; not used.".into(),
            FaultKind::NotANumber => "not a number; not used.".into(),
            FaultKind::UnitMismatch { expected, found } => format!(
                "the unit “{found}” is not the target's “{}”; not used.",
                expected.as_deref().unwrap_or("–")
            ),
            FaultKind::BeyondLimit { limit } => {
                format!("beyond the limit {}; please check.", self.number(*limit, 3))
            }
            FaultKind::Superseded { by } => {
                format!("replaced by {} of a later report.", self.number(*by, 3))
            }
            FaultKind::SourcesDiffer { used } => {
                format!("two sources differ for one day; {} is used.", self.number(*used, 3))
            }
            FaultKind::UnknownIndicator => "the plan has no such indicator; not used.".into(),
            FaultKind::UnknownPart => "the indicator has no such part; not used.".into(),
            FaultKind::UnknownTask => "the plan has no such task; not used.".into(),
            FaultKind::UnknownDuty => "the plan has no such reporting duty; not used.".into(),
            FaultKind::UnknownPeriod { period } => {
                format!("the period “{period}” cannot be read; not used.")
            }
            FaultKind::OtherArea { area } => {
                format!("the data say that they are of “{area}”, not of the plan's area.")
            }
        }
    }
}
