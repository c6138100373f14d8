//! Workbooks: what each cell shows, read from the same kind of package as Word's.

use super::sheet::Sheet;
use crate::ImportError;
use sauro_package::{Container, Relationships, Token, Xml};

/// No plan has more.
const ROW_LIMIT: usize = 5_000;
const COLUMN_LIMIT: usize = 200;
const SHEET_LIMIT: usize = 40;

/// Reads the sheets of a workbook that are not hidden.
///
/// # Errors
/// If the workbook is damaged, of the binary kind, or far larger than any plan.
pub(crate) fn read(mut container: Container<'_>) -> Result<Vec<Sheet>, ImportError> {
    let Some(workbook) = container.text("xl/workbook.xml")? else {
        return Err(ImportError::OldExcel);
    };
    let links = container.text("xl/_rels/workbook.xml.rels")?.unwrap_or_default();
    let links = Relationships::read(&links, "xl");
    let strings = match links.of_kind("sharedStrings") {
        Some(name) => shared_strings(&container.text(name)?.unwrap_or_default()),
        None => Vec::new(),
    };
    let formats = match links.of_kind("styles") {
        Some(name) => cell_formats(&container.text(name)?.unwrap_or_default()),
        None => Vec::new(),
    };
    let mut sheets = Vec::new();
    let mut length = 0;
    for (name, id) in sheet_names(&workbook).into_iter().take(SHEET_LIMIT) {
        let Some(target) = links.target(&id).map(str::to_owned) else { continue };
        let Some(text) = container.text(&target)? else { continue };
        sheets.push(read_sheet(&text, name, &strings, &formats, &mut length)?);
    }
    Ok(sheets)
}

/// The visible sheets: name and relationship.
fn sheet_names(workbook: &str) -> Vec<(String, String)> {
    let mut names = Vec::new();
    let mut xml = Xml::of_sheets(workbook);
    while let Some(token) = xml.next_token() {
        let Token::Open(element) = token else { continue };
        if element.name() != "sheet" || element.attribute("state").is_some_and(|s| s != "visible") {
            continue;
        }
        if let Some(id) = element.attribute("id") {
            names.push((element.attribute("name").unwrap_or_default(), id));
        }
    }
    names
}

/// The strings that cells point to. Readings of East Asian characters are no part of them.
fn shared_strings(text: &str) -> Vec<String> {
    let mut strings = Vec::new();
    let mut xml = Xml::of_sheets(text);
    while let Some(token) = xml.next_token() {
        match token {
            Token::Open(element) if element.name() == "si" => strings.push(String::new()),
            Token::Open(element) if element.name() == "rPh" => xml.skip(),
            Token::Open(element) if element.name() == "t" => {
                let text = xml.text();
                if let Some(last) = strings.last_mut() {
                    last.push_str(&text);
                }
            }
            _ => {}
        }
    }
    strings
}

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Plain,
    Percent,
    Date,
}

/// What each cell style shows numbers as.
fn cell_formats(text: &str) -> Vec<Shown> {
    let mut own: Vec<(i32, Shown)> = Vec::new();
    let mut formats = Vec::new();
    let mut in_cells = false;
    let mut xml = Xml::of_sheets(text);
    while let Some(token) = xml.next_token() {
        let Token::Open(element) = token else { continue };
        match element.name() {
            "numFmt" => {
                let id = element.number_of("numFmtId").unwrap_or(-1);
                let code = element.attribute("formatCode").unwrap_or_default();
                own.push((id, shown_by(&code)));
            }
            "cellXfs" => in_cells = true,
            "cellStyles" | "dxfs" => in_cells = false,
            "xf" if in_cells => {
                let id = element.number_of("numFmtId").unwrap_or(0);
                let known = own.iter().find(|(own, _)| *own == id).map(|(_, shown)| *shown);
                formats.push(known.unwrap_or(match id {
                    9 | 10 => Shown::Percent,
                    14..=17 | 22 => Shown::Date,
                    _ => Shown::Plain,
                }));
            }
            _ => {}
        }
    }
    formats
}

fn shown_by(code: &str) -> Shown {
    let mut quoted = false;
    let code: String = code
        .chars()
        .filter(|c| {
            quoted ^= *c == '"';
            !quoted && *c != '"'
        })
        .collect::<String>()
        .to_lowercase();
    if code.contains('%') {
        Shown::Percent
    } else if code.contains("yy") || code.contains("dd") || code.contains("d/m") {
        Shown::Date
    } else {
        Shown::Plain
    }
}

fn read_sheet(
    text: &str,
    name: String,
    strings: &[String],
    formats: &[Shown],
    length: &mut usize,
) -> Result<Sheet, ImportError> {
    let mut sheet = Sheet { name, ..Sheet::default() };
    let mut xml = Xml::of_sheets(text);
    let mut row = 0usize;
    let mut column = 0usize;
    while let Some(token) = xml.next_token() {
        let Token::Open(element) = token else { continue };
        match element.name() {
            "row" => {
                let number = element.number_of("r").and_then(|r| usize::try_from(r).ok());
                row = number.map_or(sheet.rows.len(), |number| number.saturating_sub(1));
                column = 0;
                if row >= ROW_LIMIT {
                    return Err(ImportError::TooLarge);
                }
                let hidden = element.attribute("hidden").is_some_and(|h| h == "1" || h == "true");
                sheet.rows.resize_with(sheet.rows.len().max(row + 1), Vec::new);
                if hidden {
                    xml.skip();
                }
            }
            "c" => {
                let place = element.attribute("r").as_deref().and_then(place_of);
                column = place.map_or(column, |(_, column)| column);
                let kind = element.attribute("t").unwrap_or_default();
                let style = element.number_of("s").and_then(|s| usize::try_from(s).ok());
                let shown = style.and_then(|s| formats.get(s)).copied().unwrap_or(Shown::Plain);
                let text = read_cell(&mut xml, &kind, shown, strings);
                *length += text.len();
                if *length > super::TEXT_LIMIT {
                    return Err(ImportError::TooLarge);
                }
                if let Some(cells) = sheet.rows.get_mut(row).filter(|_| column < COLUMN_LIMIT) {
                    cells.resize_with(cells.len().max(column + 1), String::new);
                    if let Some(cell) = cells.get_mut(column) {
                        *cell = text;
                    }
                }
                column += 1;
            }
            "mergeCell" => {
                let range = element.attribute("ref").unwrap_or_default();
                let ends = range.split_once(':');
                let corners = ends.and_then(|(from, to)| place_of(from).zip(place_of(to)));
                if let Some(((top, left), (bottom, right))) = corners
                    && sheet.merges.len() < ROW_LIMIT
                {
                    sheet.merges.push([top, left, bottom, right]);
                }
            }
            _ => {}
        }
    }
    Ok(sheet)
}

/// Reads a cell that was just opened: what it shows.
fn read_cell(xml: &mut Xml<'_>, kind: &str, shown: Shown, strings: &[String]) -> String {
    let mut value = String::new();
    let mut inline = String::new();
    let mut open = 1usize;
    while open > 0 {
        match xml.next_token() {
            Some(Token::Open(element)) => match element.name() {
                "v" => value = xml.text(),
                "t" => inline.push_str(&xml.text()),
                "f" | "rPh" => xml.skip(),
                _ => open += 1,
            },
            Some(Token::Close) => open -= 1,
            Some(Token::Text(_)) => {}
            None => break,
        }
    }
    match kind {
        "s" => {
            let index: Option<usize> = value.trim().parse().ok();
            index.and_then(|index| strings.get(index)).cloned().unwrap_or_default()
        }
        "inlineStr" => inline,
        "b" => if value == "1" { "Có" } else { "Không" }.to_owned(),
        "str" | "e" => value,
        _ => shown_number(&value, shown),
    }
}

/// A number as the sheet shows it: percent, a day, or with a decimal comma.
fn shown_number(value: &str, shown: Shown) -> String {
    // A sheet writes numbers as JSON does, whose reader weighs nothing beside the one for plans.
    let Ok(number) = serde_json::from_slice::<f64>(value.trim().as_bytes()) else {
        return value.to_owned();
    };
    let print = |number: f64| sauro_model::notation::number::print(number, 6);
    match shown {
        Shown::Percent => format!("{}%", print(number * 100.0)),
        Shown::Date => day_of_serial(number).unwrap_or_else(|| print(number)),
        Shown::Plain => print(number),
    }
}

/// A day by Excel's count, which takes 1900 for a leap year.
fn day_of_serial(serial: f64) -> Option<String> {
    if !(61.0..100_000.0).contains(&serial) {
        return None;
    }
    // 1 January 1970 is day 25569. The range is checked above.
    #[allow(clippy::cast_possible_truncation)]
    let days = serial.floor() as i32 - 25_569;
    let date = sauro_model::Date::from_unix_days(days)?;
    Some(format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()))
}

/// Row and column of a reference such as "B3", from 0.
fn place_of(reference: &str) -> Option<(usize, usize)> {
    let letters = reference.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = reference.split_at(letters);
    let mut column = 0usize;
    for letter in letters.bytes().filter(u8::is_ascii_alphabetic) {
        column = column
            .checked_mul(26)?
            .checked_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)?;
    }
    let row: usize = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_the_sheet_shows_them() {
        assert_eq!(shown_number("0.6", Shown::Percent), "60%");
        assert_eq!(shown_number("2.5", Shown::Plain), "2,5");
        assert_eq!(shown_number("0.57999999999999996", Shown::Percent), "58%");
        assert_eq!(shown_number("1.2E-2", Shown::Plain), "0,012");
        assert_eq!(shown_number("-7", Shown::Plain), "-7");
        assert_eq!(shown_number("#N/A", Shown::Plain), "#N/A");
        assert_eq!(shown_number("46387", Shown::Date), "31/12/2026");
        assert_eq!(shown_by("0.00\"%\""), Shown::Plain);
        assert_eq!(shown_by("dd/mm/yyyy"), Shown::Date);
        assert_eq!(place_of("AB12"), Some((11, 27)));
        assert_eq!(place_of("12"), None);
    }
}
