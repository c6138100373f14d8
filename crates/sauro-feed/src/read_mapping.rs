//! Reading a mapping file, so that a mistake is named with its place and with what may stand there.

use sauro_model::{Plan, json};
use serde_json::Value;

use crate::error::MappingError;
use crate::mapping::{DateForm, Forms, Mapping, NumberForm, PageKind, Pages, Rows, Sheet};
use crate::mapping_object::{Object, Result, any_object, source, wrong};
use crate::moment;
use crate::problem::Section;

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// Names the first field that is wrong, and what was expected there.
    pub fn read(document: &Value) -> std::result::Result<Mapping, MappingError> {
        mapping(document).map_err(|error| *error)
    }
}

fn mapping(document: &Value) -> Result<Mapping> {
    let sections = SHAPES.iter().map(|shape| shape.section.name());
    let known: Vec<&'static str> = sections.chain(OTHERS).collect();
    let object = Object::of("", document, &known)?;
    match object.text("format")? {
        Some(Mapping::FORMAT) => {}
        Some(_) => return Err(object.wrong("format", "\"sauro-mapping/1\"")),
        None => return Err(object.missing("format")),
    }
    let mut mapping = Mapping {
        plan: plan(object.get("plan"))?,
        is_illustrative: object.boolean("illustrative")?,
        pages: pages("pages", object.get("pages"))?.unwrap_or_default(),
        sheet: sheet(object.get("sheet"))?,
        ..Mapping::default()
    };
    mapping.forms = Forms {
        dates: object.one_of("dates", &DATE_FORMS)?.unwrap_or_default(),
        numbers: object.one_of("numbers", &NUMBER_FORMS)?.unwrap_or_default(),
        split: object.texts("split")?,
        is_html: object.boolean("html")?,
        words: words(object.get("words"))?,
    };
    for shape in &SHAPES {
        let name = shape.section.name();
        if let Some(value) = object.get(name) {
            mapping.sections.push(rows(shape, name, value)?);
        }
    }
    Ok(mapping)
}

/// The fields of the document that are no sections.
const OTHERS: [&str; 11] = [
    "plan",
    "dates",
    "numbers",
    "split",
    "html",
    "words",
    "illustrative",
    "pages",
    "sheet",
    "format",
    "$schema",
];

/// The fields that a section may have.
struct Shape {
    section: Section,
    /// Those that are sources.
    sources: &'static [&'static str],
    /// Those that are something else.
    others: &'static [&'static str],
    /// One that must not be left out.
    needed: Option<&'static str>,
}

const SHAPES: [Shape; 8] = [
    Shape {
        section: Section::Head,
        sources: &["area", "title", "number", "issued", "issuer", "from", "to"],
        others: &[],
        needed: None,
    },
    Shape {
        section: Section::Agencies,
        sources: &["id", "name", "variants"],
        others: &["rows"],
        needed: Some("name"),
    },
    Shape {
        section: Section::Indicators,
        sources: &[
            "id",
            "no",
            "name",
            "group",
            "groupNo",
            "groupBy",
            "appendix",
            "unit",
            "kind",
            "direction",
            "limit",
            "target",
            "by",
            "baseline",
            "baselineDate",
            "lead",
            "support",
            "monitor",
            "ownerAbove",
            "weight",
            "basis",
            "localTask",
            "due",
        ],
        others: &["rows", "targets", "targetRows"],
        needed: Some("name"),
    },
    Shape {
        section: Section::Tasks,
        sources: &[
            "id", "no", "name", "group", "groupNo", "appendix", "lead", "support", "monitor",
            "output", "due", "note",
        ],
        others: &["rows"],
        needed: Some("name"),
    },
    Shape {
        section: Section::Reporting,
        sources: &["id", "who", "to", "text"],
        others: &["rows"],
        needed: Some("who"),
    },
    Shape {
        section: Section::Observations,
        sources: &[
            "indicator",
            "part",
            "asOf",
            "value",
            "numerator",
            "denominator",
            "unit",
            "state",
            "reported",
            "source",
            "note",
            "evidence",
        ],
        others: &["rows", "values", "factor", "pages"],
        needed: None,
    },
    Shape {
        section: Section::TaskUpdates,
        sources: &["task", "asOf", "state", "note", "evidence"],
        others: &["rows"],
        needed: Some("state"),
    },
    Shape {
        section: Section::Reports,
        sources: &["duty", "agency", "period", "received"],
        others: &["rows"],
        needed: Some("duty"),
    },
];

/// A list of targets inside an indicator's row. Its fields are known by the list's name too, so
/// that a problem in one of them names it wholly.
const TARGET_ROWS: Shape = Shape {
    section: Section::Indicators,
    sources: &["targetRows.by", "targetRows.text", "targetRows.unit", "targetRows.part"],
    others: &["rows"],
    needed: Some("targetRows.text"),
};

fn rows(shape: &Shape, path: &str, value: &Value) -> Result<Rows> {
    let sources = shape.sources.iter().map(|field| last(field));
    let known: Vec<&'static str> = sources.chain(shape.others.iter().copied()).collect();
    let object = Object::of(path, value, &known)?;
    let mut rows = Rows::new(shape.section);
    for field in shape.sources {
        if let Some(value) = object.get(last(field)) {
            rows.fields.push((field, source(&object.at(last(field)), value)?));
        }
    }
    rows.list = object.path_of("rows")?;
    for name in ["targets", "values"] {
        if let Some(value) = object.get(name) {
            read_dated(&mut rows, &object.at(name), value)?;
        }
    }
    if let Some(value) = object.get("targetRows") {
        rows.inner = Some(Box::new(self::rows(&TARGET_ROWS, &object.at("targetRows"), value)?));
    }
    rows.factor = object.number("factor")?;
    rows.pages = pages(&object.at("pages"), object.get("pages"))?;
    // Rows of their own must say what they are rows about.
    let key = match shape.section {
        Section::Observations => Some("indicator"),
        Section::TaskUpdates => Some("task"),
        _ => None,
    };
    let key = key.filter(|_| rows.list.is_some());
    for field in shape.needed.into_iter().chain(key) {
        if !rows.has(field) {
            return Err(object.missing(last(field)));
        }
    }
    Ok(rows)
}

fn last(field: &'static str) -> &'static str {
    field.rsplit('.').next().unwrap_or(field)
}

fn read_dated(rows: &mut Rows, path: &str, value: &Value) -> Result<()> {
    for (key, value) in any_object(path, value)? {
        let at = format!("{path}.{key}");
        let Some(date) = moment::of_key(key) else {
            return Err(Box::new(MappingError::Date { field: at }));
        };
        rows.fill_dated(date, source(&at, value)?);
    }
    Ok(())
}

fn plan(value: Option<&Value>) -> Result<Plan> {
    let mut constants = match value {
        Some(value) => any_object("plan", value)?.clone(),
        None => return Ok(Plan::default()),
    };
    constants.insert("format".into(), Plan::FORMAT.into());
    let problem = match json::read_plan(Value::Object(constants)) {
        Err(problem) => problem,
        Ok(read) => match read.problems.into_iter().next() {
            Some(problem) => problem,
            None => return Ok(read.document),
        },
    };
    let path = format!("plan.{}", problem.path);
    Err(Box::new(MappingError::Value(json::Problem { path, ..problem })))
}

const DATE_FORMS: [(&str, DateForm); 6] = [
    ("auto", DateForm::Auto),
    ("mm/dd/yyyy", DateForm::MonthFirst),
    ("excel", DateForm::Excel),
    ("unix", DateForm::Unix),
    // What people write who do not know that these are read anyway.
    ("dd/mm/yyyy", DateForm::Auto),
    ("iso", DateForm::Auto),
];

const NUMBER_FORMS: [(&str, NumberForm); 2] =
    [("vi", NumberForm::Vietnamese), ("en", NumberForm::English)];

const PAGE_KINDS: [(&str, PageKind); 5] = [
    ("auto", PageKind::Auto),
    ("none", PageKind::None),
    ("link-header", PageKind::LinkHeader),
    ("next", PageKind::Next),
    ("number", PageKind::Number),
];

fn words(value: Option<&Value>) -> Result<Vec<(String, String)>> {
    let mut words = Vec::new();
    let Some(value) = value else { return Ok(words) };
    for (word, ours) in any_object("words", value)? {
        let Value::String(ours) = ours else {
            return Err(wrong(&format!("words.{word}"), ours, "a text"));
        };
        words.push((word.clone(), ours.clone()));
    }
    Ok(words)
}

fn pages(path: &str, value: Option<&Value>) -> Result<Option<Pages>> {
    let Some(value) = value else { return Ok(None) };
    let known = ["kind", "path", "parameter", "first", "step", "total", "most", "otherOrigin"];
    let object = Object::of(path, value, &known)?;
    let usual = Pages::default();
    let pages = Pages {
        kind: object.one_of("kind", &PAGE_KINDS)?.unwrap_or_default(),
        path: object.path_of("path")?,
        parameter: object.text("parameter")?.map_or(usual.parameter, str::to_owned),
        first: object.whole("first")?.unwrap_or(usual.first),
        step: object.whole("step")?.unwrap_or(usual.step),
        total: object.path_of("total")?,
        most: object.whole("most")?.unwrap_or(usual.most),
        other_origin: object.boolean("otherOrigin")?,
    };
    if pages.kind == PageKind::Next && pages.path.is_none() {
        return Err(object.missing("path"));
    }
    Ok(Some(pages))
}

fn sheet(value: Option<&Value>) -> Result<Sheet> {
    let Some(value) = value else { return Ok(Sheet::default()) };
    let known = ["name", "tasks", "observations", "headerRow", "headerRows"];
    let object = Object::of("sheet", value, &known)?;
    Ok(Sheet {
        name: object.text("name")?.map(str::to_owned),
        tasks: object.text("tasks")?.map(str::to_owned),
        observations: object.text("observations")?.map(str::to_owned),
        header_row: object.whole("headerRow")?,
        header_rows: object.whole("headerRows")?,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn error(mapping: Value) -> String {
        let mut mapping = mapping;
        mapping["format"] = "sauro-mapping/1".into();
        Mapping::read(&mapping).unwrap_err().to_string()
    }

    #[test]
    fn a_mistake_is_named_with_its_place() {
        for (mapping, expected) in [
            (json!({ "indicatorz": {} }), "indicatorz: no such field; there are head, agencies"),
            (
                json!({ "indicators": { "nmae": "ten" } }),
                "indicators.nmae: no such field; there are id, no, name",
            ),
            (json!({ "indicators": { "rows": "data[*]" } }), "indicators.name: missing"),
            (
                json!({ "indicators": { "name": "a..b" } }),
                "indicators.name: path \"a..b\": expected a name at character 3",
            ),
            (
                json!({ "indicators": { "name": 7 } }),
                "indicators.name: expected a path, or a constant such as \"=2026\", found 7",
            ),
            (
                json!({ "indicators": { "name": "ten", "targets": { "nam_2026": "a" } } }),
                "indicators.targets.nam_2026: the key is no date",
            ),
            (
                json!({ "indicators": { "name": "ten", "targetRows": { "rows": "a", "txt": "b" } } }),
                "indicators.targetRows.txt: no such field; there are by, text, unit, part, rows",
            ),
            (
                json!({ "indicators": { "name": "ten", "targetRows": { "rows": "a" } } }),
                "indicators.targetRows.text: missing",
            ),
            (
                json!({ "observations": { "rows": "a[*]", "value": "v" } }),
                "observations.indicator: missing",
            ),
            (
                json!({ "taskUpdates": { "rows": "a[*]", "state": "v" } }),
                "taskUpdates.task: missing",
            ),
            (json!({ "dates": "yyyy" }), "dates: expected one of auto, mm/dd/yyyy, excel"),
            (json!({ "pages": { "kind": "next" } }), "pages.path: missing"),
            (json!({ "pages": { "most": -1 } }), "pages.most: expected a whole number, found -1"),
            (json!({ "sheet": { "name": 1 } }), "sheet.name: expected a text, found 1"),
            (json!({ "words": { "Đạt": 1 } }), "words.Đạt: expected a text, found 1"),
            (json!({ "plan": { "period": 2026 } }), "plan.period: "),
            (
                json!({ "plan": { "agencies": [{ "name": "A" }] } }),
                "plan.agencies[0]: missing field `id`",
            ),
            (json!({ "plan": [] }), "plan: expected an object, found a list"),
        ] {
            let found = error(mapping.clone());
            assert!(found.starts_with(expected), "{mapping}: {found}");
        }
        let format = Mapping::read(&json!({ "format": "sauro-plan/1" })).unwrap_err();
        assert_eq!(
            format.to_string(),
            "format: expected \"sauro-mapping/1\", found \"sauro-plan/1\""
        );
        assert_eq!(Mapping::read(&json!({})).unwrap_err().to_string(), "format: missing");
        assert_eq!(
            Mapping::read(&json!([])).unwrap_err().to_string(),
            "the document: expected an object, found a list"
        );
    }

    #[test]
    fn dates_of_columns_come_in_order() {
        let mapping = Mapping::read(&json!({
            "format": "sauro-mapping/1",
            "observations": { "values": { "2026-Q3": "c", "2026-06": "b", "2025": ["a", "=x"] } }
        }))
        .unwrap();
        let dates: Vec<String> =
            mapping.sections[0].dated.iter().map(|(date, _)| date.to_string()).collect();
        assert_eq!(dates, ["2025-12-31", "2026-06-30", "2026-09-30"]);
    }

    proptest! {
        #[test]
        fn any_document_is_read_or_refused(
            section in "[a-zA-Z]{0,12}|indicators|observations|pages|sheet|plan|words|split",
            field in "[a-zA-Z$]{0,12}|rows|name|targets|values|kind|most",
            text in any::<String>(),
        ) {
            for value in [
                json!(text),
                json!({ &field: text }),
                json!([text]),
                json!({ &field: { &text: 1 } }),
                json!(1.5),
            ] {
                let _ = Mapping::read(&json!({ "format": "sauro-mapping/1", &section: value }));
            }
        }
    }
}
