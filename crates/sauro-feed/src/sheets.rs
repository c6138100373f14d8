//! Workbooks and text tables as answers: which sheets are read, and for which sections.

use crate::error::FeedError;
use crate::feed::{Feed, Part};
use crate::grid::Grid;
use crate::guess;
use crate::mapping::{Rows, Sheet};
use crate::problem::{RowName, Section, What};
use crate::sections::{Answer, Outcome};
use crate::table::{Table, is_same_name};

impl Feed {
    /// Reads the sheets that the mapping asks for, or all whose headings say enough.
    pub(crate) fn add_sheets(&mut self, grids: &[Grid], part: Part) -> Outcome {
        let sections = std::mem::take(&mut self.sections);
        let sheet = std::mem::take(&mut self.sheet);
        let result = match sections.is_empty() {
            true => self.add_guessed_tables(grids, &sheet, part),
            false => self.add_mapped_tables(grids, &sections, &sheet, part),
        };
        (self.sections, self.sheet) = (sections, sheet);
        result
    }

    /// Reads the sheets that the mapping names; the first with a heading row if it names none.
    fn add_mapped_tables(
        &mut self,
        grids: &[Grid],
        sections: &[Rows],
        sheet: &Sheet,
        part: Part,
    ) -> Outcome {
        let apart: [(&Option<String>, &[Section]); 2] = [
            (&sheet.tasks, &[Section::Tasks, Section::TaskUpdates]),
            (&sheet.observations, &[Section::Observations]),
        ];
        let mut taken: Vec<Section> = Vec::new();
        for (name, own) in apart {
            let Some(grid) = named(grids, name)? else { continue };
            let rows: Vec<&Rows> =
                sections.iter().filter(|rows| own.contains(&rows.section)).collect();
            let Some(table) = Table::of(grid, &Sheet::default()) else {
                return Err(no_table(std::slice::from_ref(grid)));
            };
            self.add_table(&rows, &table, part)?;
            taken.extend(own);
        }
        let is_apart = |grid: &Grid| apart.iter().any(|(name, _)| is_named(grid, name));
        let table = match named(grids, &sheet.name)? {
            Some(grid) => Table::of(grid, sheet),
            None => grids
                .iter()
                .filter(|grid| !grid.is_hidden && !is_apart(grid))
                .find_map(|grid| Table::of(grid, sheet)),
        };
        let Some(table) = table else { return Err(no_table(grids)) };
        let rows: Vec<&Rows> =
            sections.iter().filter(|rows| !taken.contains(&rows.section)).collect();
        self.add_table(&rows, &table, part)
    }

    /// Reads every visible sheet whose headings say enough.
    fn add_guessed_tables(&mut self, grids: &[Grid], sheet: &Sheet, part: Part) -> Outcome {
        let mut is_any = false;
        let wanted = named(grids, &sheet.name)?;
        for grid in grids {
            let is_wanted = match wanted {
                Some(wanted) => std::ptr::eq(grid, wanted),
                None => !grid.is_hidden,
            };
            let Some(table) = Table::of(grid, sheet).filter(|_| is_wanted) else { continue };
            let Some(guess) = guess::of_headings(&table.headings, true) else { continue };
            for (section, what) in guess.notes {
                self.reading.report(section, row_of_sheet(&table), what);
            }
            let sections: Vec<&Rows> = guess.sections.iter().collect();
            is_any |= self.add_table(&sections, &table, part).is_ok();
        }
        if is_any { Ok(()) } else { Err(no_table(grids)) }
    }

    fn add_table(&mut self, sections: &[&Rows], table: &Table, part: Part) -> Outcome {
        self.reading.sheet.clone_from(&table.name);
        if table.is_hidden {
            self.reading.report(Section::Sheet, row_of_sheet(table), What::HiddenSheet);
        }
        if table.hidden_rows > 0 {
            let what = What::HiddenRows { count: table.hidden_rows };
            self.reading.report(Section::Sheet, row_of_sheet(table), what);
        }
        self.read_sections(sections, Answer::Table(table), part)
    }
}

fn names(grids: &[Grid]) -> Vec<String> {
    grids.iter().map(|grid| grid.name.clone()).collect()
}

fn no_table(grids: &[Grid]) -> Box<FeedError> {
    Box::new(FeedError::NoTable { sheets: names(grids) })
}

fn is_named(grid: &Grid, name: &Option<String>) -> bool {
    name.as_ref().is_some_and(|name| is_same_name(&grid.name, name))
}

/// The sheet that the mapping names. `None` if it names none.
fn named<'a>(grids: &'a [Grid], name: &Option<String>) -> Result<Option<&'a Grid>, Box<FeedError>> {
    let found = grids.iter().find(|grid| is_named(grid, name));
    match name {
        Some(name) if found.is_none() => {
            let (name, sheets) = (name.clone(), names(grids));
            Err(Box::new(FeedError::NoSheet { name, sheets }))
        }
        _ => Ok(found),
    }
}

/// What problems of a whole sheet are named by. `None` for a text table.
fn row_of_sheet(table: &Table) -> Option<RowName> {
    let sheet = table.name.clone();
    if sheet.is_empty() {
        return None;
    }
    Some(RowName { sheet, ..RowName::default() })
}
