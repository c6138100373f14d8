//! A mapping made from headings, for answers that come without one. Every guess is named.

use serde_json::Value;

use crate::heading::{self, Meaning};
use crate::locate::Row;
use crate::mapping::Rows;
use crate::path::Path;
use crate::problem::{Section, What};
use crate::source::Source;

/// Sections made for one table, with what they rest on.
pub(crate) struct Guess {
    /// Either indicators or tasks, and what is reported in the same rows.
    pub(crate) sections: Vec<Rows>,
    pub(crate) notes: Vec<(Section, What)>,
}

/// Guesses from the names of the fields that the rows of an answer have. `None` if they tell
/// nothing, or no list of rows is found.
pub(crate) fn of_answer(answer: &Value) -> Option<Guess> {
    let rows = Row::top(answer).rows(&list_in(answer)?).ok()?;
    let headings: Vec<String> = rows.first()?.value().as_object()?.keys().cloned().collect();
    of_headings(&headings, false)
}

/// Guesses what the columns of a table are. `None` if no column has the names of the rows, or if
/// there is nothing but names.
///
/// In a sheet the heading row of a group lies around the rows, and has the group's name in the
/// column of names.
pub(crate) fn of_headings(headings: &[String], is_sheet: bool) -> Option<Guess> {
    let meanings: Vec<Option<Meaning>> =
        headings.iter().map(|heading| heading::read(heading)).collect();
    let has = |meaning| meanings.contains(&Some(meaning));
    let is_task = has(Meaning::TaskName) || (has(Meaning::Output) && !has(Meaning::Name));
    let name = match is_task {
        true if has(Meaning::TaskName) => Meaning::TaskName,
        false if has(Meaning::Name) => Meaning::Name,
        _ => Meaning::Content,
    };
    if !has(name) || meanings.iter().flatten().count() < 2 {
        return None;
    }
    let (plan, reported) = match is_task {
        true => (Section::Tasks, Section::TaskUpdates),
        false => (Section::Indicators, Section::Observations),
    };
    let (mut rows, mut seen) = (Rows::new(plan), Rows::new(reported));
    let mut notes = Vec::new();
    for (heading, meaning) in headings.iter().zip(&meanings) {
        let field = meaning.and_then(|meaning| {
            if meaning == name { Some("name") } else { field_of(meaning, is_task) }
        });
        let note = read_column(heading, *meaning, field, &mut rows, &mut seen);
        notes.push(note);
    }
    if is_sheet {
        outside(&mut rows, "name", "group");
        outside(&mut rows, "no", "groupNo");
    }
    let mut sections = vec![rows];
    // A date or a remark alone reports nothing.
    if !seen.dated.is_empty() || seen.has("value") || seen.has("state") {
        sections.push(seen);
    }
    Some(Guess { sections, notes })
}

/// Takes a column into the section that has its field, and says so.
fn read_column(
    heading: &str,
    meaning: Option<Meaning>,
    field: Option<&'static str>,
    rows: &mut Rows,
    seen: &mut Rows,
) -> (Section, What) {
    let column = heading.to_owned();
    let plan = rows.section;
    let (Some(meaning), Some(field)) = (meaning, field) else {
        return (plan, What::Unused { column });
    };
    let source = Source::of_name(heading);
    let is_reported = matches!(field, "value" | "values" | "asOf" | "state")
        || (field == "note" && plan == Section::Indicators);
    let section = if is_reported { seen } else { rows };
    let date = match meaning {
        Meaning::Target(date) | Meaning::Value(date) | Meaning::Baseline(date) => date,
        _ => None,
    };
    let is_new = match (field, date) {
        ("targets" | "values", Some(date)) => {
            section.fill_dated(date, source);
            true
        }
        ("baseline", Some(date)) => {
            // A constant is never wrong.
            let constant = Source::parse(&format!("={date}")).unwrap_or_default();
            section.fill("baselineDate", constant);
            section.fill(field, source)
        }
        _ if meaning == Meaning::LeadAndMonitor => {
            section.fill("monitor", source.clone()) | section.fill(field, source)
        }
        _ => section.fill(field, source),
    };
    let what = match is_new {
        true => What::Guessed { field, column, date },
        false => What::Unused { column },
    };
    (section.section, what)
}

/// The field of an indicator or of a task that a meaning fills. `None` if there is none.
fn field_of(meaning: Meaning, is_task: bool) -> Option<&'static str> {
    Some(match meaning {
        Meaning::Id => "id",
        Meaning::No => "no",
        Meaning::Group => "group",
        Meaning::Lead | Meaning::LeadAndMonitor => "lead",
        Meaning::Support => "support",
        Meaning::Monitor => "monitor",
        Meaning::Due => "due",
        Meaning::Note => "note",
        Meaning::State => "state",
        Meaning::AsOf => "asOf",
        Meaning::Output | Meaning::Value(None) if is_task => "output",
        _ if is_task => return None,
        Meaning::Unit => "unit",
        Meaning::OwnerAbove => "ownerAbove",
        Meaning::Basis => "basis",
        Meaning::Target(Some(_)) => "targets",
        Meaning::Target(None) => "target",
        Meaning::Value(Some(_)) => "values",
        Meaning::Value(None) => "value",
        Meaning::Baseline(_) => "baseline",
        Meaning::Name | Meaning::TaskName | Meaning::Content | Meaning::Output => return None,
    })
}

/// The same column, one further out, for a field that no column fills.
fn outside(rows: &mut Rows, column: &str, field: &'static str) {
    if let Some(source) = rows.source(column).map(Source::outside) {
        rows.fill(field, source);
    }
}

/// Names under which answers keep their list, the likeliest first.
const LIST_NAMES: [&str; 6] = ["value", "items", "data", "results", "rows", "records"];

/// Where the list of rows probably lies: the answer itself, or the only list of objects in it, or
/// in an object in it.
pub(crate) fn list_in(answer: &Value) -> Option<Path> {
    match answer {
        Value::Array(_) => Some(Path::of_names(&[])),
        Value::Object(fields) => {
            if let Some(name) = list_name(fields) {
                return Some(Path::of_names(&[name]));
            }
            let mut inner = fields.iter().filter_map(|(outer, value)| {
                Some([outer.as_str(), list_name(value.as_object()?)?])
            });
            let path = inner.next()?;
            inner.next().is_none().then(|| Path::of_names(&path))
        }
        _ => None,
    }
}

fn list_name(fields: &serde_json::Map<String, Value>) -> Option<&str> {
    let is_list = |value: &Value| match value {
        Value::Array(entries) => entries.first().is_some_and(Value::is_object),
        _ => false,
    };
    let mut lists =
        fields.iter().filter(|(_, value)| is_list(value)).map(|(name, _)| name.as_str());
    if let (Some(name), None) = (lists.next(), lists.next()) {
        return Some(name);
    }
    LIST_NAMES.into_iter().find(|name| fields.get(*name).is_some_and(Value::is_array))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn finds_the_list_where_portals_keep_it() {
        for (answer, expected) in [
            (json!([]), Some("")),
            (json!({ "d": { "results": [{}] } }), Some("d.results")),
            (json!({ "value": [{}], "odata.metadata": "x" }), Some("value")),
            (json!({ "items": [{}], "facets": [{}] }), Some("items")),
            (json!({ "items": [], "facets": [] }), Some("items")),
            (json!({ "ok": true, "danh_sach": [{ "a": 1 }], "loi": [] }), Some("danh_sach")),
            (json!({ "a": { "x": [{}] }, "b": { "y": [{}] } }), None),
            (json!({ "message": "x" }), None),
            (json!("x"), None),
        ] {
            let path = list_in(&answer);
            assert_eq!(path.as_ref().map(Path::as_str), expected, "{answer}");
        }
    }

    #[test]
    fn guesses_only_from_headings_and_names_every_guess() {
        let headings = |text: &str| text.split('|').map(str::to_owned).collect::<Vec<_>>();
        let guess = |text| of_headings(&headings(text), true);
        let found = guess("STT|Chỉ tiêu|ĐVT|Năm 2026|Chủ trì|Màu").unwrap();
        let [rows] = found.sections.as_slice() else { panic!("more than indicators") };
        assert_eq!((rows.section, rows.dated.len()), (Section::Indicators, 1));
        for field in ["no", "name", "unit", "group", "groupNo", "lead"] {
            assert!(rows.has(field), "{field}");
        }
        assert_eq!(found.notes.len(), 6);
        assert!(
            found.notes.contains(&(Section::Indicators, What::Unused { column: "Màu".into() }))
        );
        let both = guess("TT|Nội dung|Chủ trì theo dõi|Sản phẩm|Thời hạn|Trạng thái").unwrap();
        let sections: Vec<Section> = both.sections.iter().map(|rows| rows.section).collect();
        assert_eq!(sections, [Section::Tasks, Section::TaskUpdates]);
        assert!(both.sections[0].has("lead") && both.sections[0].has("monitor"));
        assert!(guess("Họ tên|Năm sinh").is_none());
        assert!(guess("Chỉ tiêu").is_none());
    }
}
