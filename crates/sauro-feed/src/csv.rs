//! Text tables: CSV as Excel, Google Sheets and databases write it.

use csv_core::{ReadRecordResult, ReaderBuilder};

use crate::error::FeedError;
use crate::grid::{Cell, Grid};

/// More than any plan has; a larger text is another kind of file.
const MOST_BYTES: usize = 16 << 20;

/// Reads a text table. The separator is found: a comma, a semicolon or a tab.
///
/// # Errors
/// If the text is larger than any plan.
pub fn read_csv(text: &str) -> Result<Grid, FeedError> {
    if text.len() > MOST_BYTES {
        return Err(FeedError::TooLarge { most: MOST_BYTES as u64 });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Excel writes "sep=;" before the table and reads it itself.
    let (separator, text) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
        Some((sign, table)) => (sign.bytes().next().unwrap_or(b','), table),
        None => (separator_of(text), text),
    };
    Ok(Grid { first_row: 1, rows: records(text, separator), ..Grid::default() })
}

/// The sign that separates columns: the one that splits the first lines into most columns.
fn separator_of(text: &str) -> u8 {
    // Enough lines to go past a title; quoted signs are not counted.
    const LINES: usize = 12;
    let mut best = (b',', 0);
    for separator in [b',', b';', b'\t'] {
        let mut widest = 0;
        let (mut width, mut lines, mut is_quoted) = (0usize, 0, false);
        for byte in text.bytes() {
            match byte {
                b'"' => is_quoted = !is_quoted,
                b'\n' if !is_quoted => {
                    widest = widest.max(width);
                    width = 0;
                    lines += 1;
                    if lines == LINES {
                        break;
                    }
                }
                byte if byte == separator && !is_quoted => width += 1,
                _ => {}
            }
        }
        widest = widest.max(width);
        if widest > best.1 {
            best = (separator, widest);
        }
    }
    best.0
}

fn records(text: &str, separator: u8) -> Vec<Vec<Cell>> {
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    let mut input = text.as_bytes();
    // A record never has more bytes or fields than the text.
    let mut output = vec![0; text.len()];
    let mut ends = vec![0; 32];
    let (mut written, mut fields) = (0, 0);
    let mut rows = Vec::new();
    loop {
        let (result, read, wrote, ended) = reader.read_record(
            input,
            output.get_mut(written..).unwrap_or_default(),
            ends.get_mut(fields..).unwrap_or_default(),
        );
        input = input.get(read..).unwrap_or_default();
        written += wrote;
        fields += ended;
        match result {
            // The reader asks again with no input to learn that there is no more.
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull => output.resize(output.len() * 2 + 16, 0),
            ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
            ReadRecordResult::Record => {
                rows.push(cells(&output, ends.get(..fields).unwrap_or_default()));
                (written, fields) = (0, 0);
            }
            ReadRecordResult::End => return rows,
        }
    }
}

fn cells(output: &[u8], ends: &[usize]) -> Vec<Cell> {
    let mut start = 0;
    let cells = ends.iter().map(|end| {
        let field = output.get(start..*end).unwrap_or_default();
        start = *end;
        match std::str::from_utf8(field) {
            Ok(text) if !text.trim().is_empty() => Cell::Text(text.to_owned()),
            _ => Cell::Empty,
        }
    });
    cells.collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn table(text: &str) -> Vec<Vec<String>> {
        let grid = read_csv(text).unwrap();
        let text = |cell: &Cell| match cell {
            Cell::Text(text) => text.clone(),
            _ => String::new(),
        };
        grid.rows.iter().map(|row| row.iter().map(text).collect()).collect()
    }

    #[test]
    fn finds_the_separator_and_keeps_quoted_text() {
        let expected = [vec!["STT", "Chỉ tiêu"], vec!["1", "Hộ có 5G, \"nhanh\"\nvà rẻ"]];
        for text in [
            "STT,Chỉ tiêu\r\n1,\"Hộ có 5G, \"\"nhanh\"\"\nvà rẻ\"\r\n",
            "\u{feff}STT;Chỉ tiêu\n1;\"Hộ có 5G, \"\"nhanh\"\"\nvà rẻ\"",
            "STT\tChỉ tiêu\n1\t\"Hộ có 5G, \"\"nhanh\"\"\nvà rẻ\"\n",
            "sep=;\nSTT;Chỉ tiêu\n1;\"Hộ có 5G, \"\"nhanh\"\"\nvà rẻ\"",
        ] {
            assert_eq!(table(text), expected, "{text}");
        }
        assert!(table("").is_empty());
        assert_eq!(table("một cột\nhai"), [["một cột"], ["hai"]]);
        let wide = ["a"; 100].join(";");
        assert_eq!(table(&wide)[0].len(), 100);
    }

    #[test]
    fn a_title_above_does_not_decide() {
        assert_eq!(
            table("Kế hoạch, năm 2026\nSTT;Chỉ tiêu;Đơn vị\n")[1],
            ["STT", "Chỉ tiêu", "Đơn vị"]
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "[a,;\t\"\n\r é]{0,60}") {
            read_csv(&text).unwrap();
        }

        #[test]
        fn what_is_written_is_read(rows in prop::collection::vec(prop::collection::vec("[a-c,;\"\n é]{1,5}", 2..4), 1..5)) {
            let quote = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let lines: Vec<String> = rows.iter().map(|row| row.iter().map(quote).collect::<Vec<_>>().join(",")).collect();
            let blank = |cell: &String| if cell.trim().is_empty() { String::new() } else { cell.clone() };
            let expected: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(blank).collect()).collect();
            prop_assert_eq!(table(&lines.join("\n")), expected);
        }
    }
}
