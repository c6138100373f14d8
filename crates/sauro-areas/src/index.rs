//! Where the row of a commune and an indicator stands: the heat grid asks for thousands.

use crate::table::Table;

/// The row of each commune and indicator.
#[derive(Clone, Debug, Default)]
pub struct CellIndex {
    indicators: usize,
    rows: Vec<u32>,
}

/// No row.
const NONE: u32 = u32::MAX;

impl CellIndex {
    /// The index of a table.
    pub fn of(table: &Table) -> CellIndex {
        let indicators = table.indicators.len();
        let mut rows = vec![NONE; table.areas.len().saturating_mul(indicators)];
        for row in table.rows() {
            let cell = usize::from(row.area()) * indicators + usize::from(row.indicator_index());
            if let Some(place) = rows.get_mut(cell) {
                *place = u32::try_from(row.number()).unwrap_or(NONE);
            }
        }
        CellIndex { indicators, rows }
    }

    /// The number of a commune's row for an indicator. `None` where its plan has no such row.
    pub fn row(&self, area: u16, indicator: u16) -> Option<usize> {
        let indicator = Some(usize::from(indicator)).filter(|at| *at < self.indicators)?;
        let row = *self.rows.get(usize::from(area) * self.indicators + indicator)?;
        (row != NONE).then_some(usize::try_from(row).ok()?)
    }
}
