//! Comma-, semicolon- and tab-separated values.

use csv_core::{ReadRecordResult, ReaderBuilder};

use super::sheet::Sheet;
use crate::ImportError;

/// Rows beyond this are no plan's.
const ROW_LIMIT: usize = 5_000;
/// The most that a record's fields may hold together.
const RECORD_LIMIT: usize = 1 << 20;

/// Reads a text as separated values. `None` if it does not look like them: fewer than three
/// columns, or rows of all lengths.
///
/// # Errors
/// If it does, and has more rows than any plan.
pub(crate) fn read(text: &str) -> Result<Option<Sheet>, ImportError> {
    let found = [b'\t', b';', b','].iter().find_map(|delimiter| {
        let rows = rows(text, *delimiter)?;
        is_regular(&rows).then_some(rows)
    });
    match found {
        Some(rows) if rows.len() > ROW_LIMIT => Err(ImportError::TooLarge),
        Some(rows) => Ok(Some(Sheet { rows, ..Sheet::default() })),
        None => Ok(None),
    }
}

fn is_regular(rows: &[Vec<String>]) -> bool {
    let filled: Vec<&Vec<String>> =
        rows.iter().filter(|row| row.iter().any(|text| !text.trim().is_empty())).collect();
    let widest = filled.iter().map(|row| row.len()).max().unwrap_or(0);
    let full = filled.iter().filter(|row| row.len() == widest).count();
    widest >= 3 && filled.len() >= 2 && full * 10 >= filled.len() * 8
}

/// The rows as one delimiter parts them, those after the first beyond the limit left out.
fn rows(text: &str, delimiter: u8) -> Option<Vec<Vec<String>>> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    let mut rows = Vec::new();
    let mut input = text.as_bytes();
    let mut output = vec![0; 4096];
    let mut ends = vec![0; 64];
    let (mut written, mut fields) = (0, 0);
    loop {
        let (result, read, wrote, ended) =
            reader.read_record(input, &mut output[written..], &mut ends[fields..]);
        input = input.get(read..)?;
        written += wrote;
        fields += ended;
        match result {
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull if output.len() < RECORD_LIMIT => {
                output.resize(output.len() * 2, 0);
            }
            ReadRecordResult::OutputEndsFull if ends.len() < 4096 => ends.resize(ends.len() * 2, 0),
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => return None,
            ReadRecordResult::Record | ReadRecordResult::End if fields > 0 => {
                rows.push(row(&output, ends.get(..fields)?));
                (written, fields) = (0, 0);
                if rows.len() > ROW_LIMIT {
                    return Some(rows);
                }
                if matches!(result, ReadRecordResult::End) {
                    return Some(rows);
                }
            }
            ReadRecordResult::Record => written = 0,
            ReadRecordResult::End => return Some(rows),
        }
    }
}

fn row(output: &[u8], ends: &[usize]) -> Vec<String> {
    let mut start = 0;
    ends.iter()
        .map(|end| {
            let field = output.get(start..*end).unwrap_or_default();
            start = *end;
            String::from_utf8_lossy(field).trim().to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_delimiter_and_keeps_quoted_lines() {
        let text = "STT;Chỉ tiêu;Năm 2026\r\n1;\"Hồ sơ; trực\ntuyến\";2,5\r\n2;Hộ số;≥ 80%\r\n";
        let sheet = read(text).unwrap().unwrap();
        assert_eq!(sheet.rows[1], ["1", "Hồ sơ; trực\ntuyến", "2,5"]);
        assert_eq!(sheet.rows.len(), 3);
        assert_eq!(read("Căn cứ Nghị quyết, và Kế hoạch;\nMột dòng; khác").unwrap(), None);
    }

    #[test]
    fn more_rows_than_any_plan_are_not_mistaken_for_running_text() {
        let text = "1;Hồ sơ;2,5\n".repeat(ROW_LIMIT);
        assert_eq!(read(&text).unwrap().unwrap().rows.len(), ROW_LIMIT);
        assert_eq!(read(&format!("{text}2;Hộ;3")).unwrap_err(), ImportError::TooLarge);
    }
}
