//! The JSON Schema of a report, made from the types.

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use crate::ReportJson;

/// The schema of a report, format `sauro-report/1`.
pub fn report() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<ReportJson>();
    let format = ReportJson::FORMAT;
    schema.insert("$id".into(), format!("urn:{}", format.replace('/', ":")).into());
    schema.insert("title".into(), "Sáu Rõ report".into());
    let mut schema = schema.to_value();
    let description = "The format's name and version.";
    schema["properties"]["format"] = json!({ "const": format, "description": description });
    schema
}
