//! The text of a row cut into its cells, where they can be told apart.

use sauro_document::Role;

/// Which columns there are, in order: a name, perhaps a unit and a target, agencies, a deadline.
pub(crate) struct Shape {
    /// The printed number.
    pub(crate) number: usize,
    /// What is measured.
    pub(crate) name: usize,
    /// Its unit.
    pub(crate) unit: Option<usize>,
    /// What is to be reached.
    pub(crate) target: Option<usize>,
    /// Who leads, supports, monitors.
    pub(crate) agencies: Vec<usize>,
    /// The deadline.
    pub(crate) due: Option<usize>,
}

impl Shape {
    /// `None` for a table with other columns, or in another order: its rows cannot be told apart.
    pub(crate) fn of(roles: &[Role]) -> Option<Shape> {
        let mut shape =
            Shape { number: 0, name: 1, unit: None, target: None, agencies: Vec::new(), due: None };
        let mut stage = 0;
        for (index, role) in roles.iter().enumerate() {
            let next = match role {
                Role::Number => 1,
                Role::Name => 2,
                Role::Unit => 3,
                Role::Target(_) => 4,
                Role::Lead | Role::Support | Role::Monitor | Role::LeadAndMonitor => 5,
                Role::Due => 6,
                _ => return None,
            };
            if next < stage || next == stage && next != 5 {
                return None;
            }
            stage = next;
            match role {
                Role::Number => shape.number = index,
                Role::Name => shape.name = index,
                Role::Unit => shape.unit = Some(index),
                Role::Target(_) => shape.target = Some(index),
                Role::Due => shape.due = Some(index),
                _ => shape.agencies.push(index),
            }
        }
        (!shape.agencies.is_empty()).then_some(shape)
    }
}

/// Cuts a row's text into its cells. `None` where that is not certain.
pub(crate) fn split_row<'t>(text: &'t str, shape: &Shape) -> Option<Vec<(usize, &'t str)>> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    if let Some(column) = shape.due {
        let at = due_start(rest)?;
        parts.push((column, &rest[at..]));
        rest = rest[..at].trim_end();
    }
    let starts = agency_starts(rest);
    // The last names, one for each column: where there are more, the name holds some of them.
    let from = match (shape.unit, shape.target) {
        (None, None) => {
            let agencies = starts.len().checked_sub(shape.agencies.len())?;
            // A name that itself begins like an agency begins the row.
            let in_name = starts.iter().filter(|start| **start == 0).count();
            if agencies > in_name {
                return None;
            }
            *starts.get(agencies)?
        }
        (unit, target) => {
            let figure = figure(rest, &starts)?;
            let name_end = if unit.is_some() { figure.unit_start? } else { figure.start };
            if let Some(column) = unit {
                parts.push((column, &rest[name_end..figure.start]));
            }
            parts.push((target?, &rest[figure.start..figure.end]));
            parts.push((shape.name, &rest[..name_end]));
            figure.end
        }
    };
    if shape.target.is_none() {
        parts.push((shape.name, &rest[..from]));
    }
    let cells: Vec<usize> = starts.into_iter().filter(|start| *start >= from).collect();
    if cells.len() != shape.agencies.len() || cells.first() != Some(&skip_blanks(rest, from)) {
        return None;
    }
    for (index, column) in shape.agencies.iter().enumerate() {
        let start = *cells.get(index)?;
        let end = cells.get(index + 1).copied().unwrap_or(rest.len());
        parts.push((*column, &rest[start..end]));
    }
    Some(parts)
}

fn skip_blanks(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start().len()
}

/// Where a deadline at the end of a row begins.
fn due_start(text: &str) -> Option<usize> {
    ["Thường xuyên", "Hằng năm", "Hàng năm", "Tháng ", "Quý ", "Năm ", "Trước ngày "]
        .iter()
        .filter_map(|start| text.rfind(start))
        .filter(|at| text[*at..].chars().count() <= 40)
        .max()
}

/// A target between the name and the agencies.
struct Figure {
    unit_start: Option<usize>,
    start: usize,
    end: usize,
}

/// The figure right before an agency: "% ≥ 60% Phòng …", "Người ≥ 02 Phòng …".
fn figure(text: &str, agencies: &[usize]) -> Option<Figure> {
    let mut found = None;
    for end in agencies.iter().copied().filter(|at| *at > 0) {
        let before = text[..end].trim_end();
        let start = figure_start(before)?;
        if start == before.len() {
            continue;
        }
        let unit_start = unit_start(text[..start].trim_end());
        if found.is_some() {
            // Two figures before agencies: which is the target?
            return None;
        }
        found = Some(Figure { unit_start, start, end });
    }
    found
}

/// Where the figure at the end of a text begins; the text's length if it ends in none.
fn figure_start(text: &str) -> Option<usize> {
    let digits = text.trim_end_matches('%').trim_end();
    let number =
        digits.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '/'));
    if number.len() == digits.len() {
        return Some(text.len());
    }
    let sign = number.trim_end();
    let signed = sign.trim_end_matches(['≥', '≤', '>', '<', '=']);
    Some(if signed.len() < sign.len() { signed.len() } else { number.len() })
}

/// Where the unit at the end of a text begins: "%", or the words from the last capital on.
fn unit_start(text: &str) -> Option<usize> {
    if let Some(before) = text.strip_suffix('%') {
        return before.ends_with(char::is_whitespace).then_some(before.len());
    }
    let mut from = None;
    let mut is_share = false;
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        // "% tổng chi NS xã": the sign begins the unit, whatever capitals follow.
        if word.trim_end() == "%" {
            from = Some(at);
            is_share = true;
        } else if at > 0 && !is_share && word.starts_with(char::is_uppercase) {
            from = Some(at);
        }
        at += word.len();
    }
    from.filter(|from| *from > 0 && text[*from..].split_whitespace().count() <= 6)
}

/// Where names of agencies begin that no mark joins to the one before.
fn agency_starts(text: &str) -> Vec<usize> {
    const STARTS: [&str; 24] = [
        "Phòng ",
        "Trung tâm ",
        "Văn phòng ",
        "Văn Phòng ",
        "Công an ",
        "Trạm Y tế",
        "Trạm y tế",
        "Các ",
        "các cơ quan",
        "các đơn vị",
        "Đoàn ",
        "Hội ",
        "Tổ ",
        "Doanh nghiệp ",
        "Trường ",
        "Trưởng ",
        "UBND ",
        "Ủy ban ",
        "Chi nhánh ",
        "Ngân hàng",
        "Ban ",
        "HTX",
        "Sở ",
        "Mặt trận",
    ];
    let mut starts = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let rest = &text[at..];
        let before = text[..at].trim_end();
        let joined = before.ends_with([',', ';', '-', '–', '(', '&', '/']);
        let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let inside = matches!(last, "thuộc" | "của" | "các" | "với" | "và" | "Các" | "vào");
        if !joined && !inside && STARTS.iter().any(|start| rest.starts_with(start)) {
            starts.push(at);
        }
        at += word.len();
    }
    starts
}
