//! JSON Schemas of the published formats, made from the types.
//!
//! A schema is stricter than [`crate::json`] reads: where the schema refuses a document for one
//! wrong row, reading leaves that row out.

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use crate::{Observations, Plan};

/// The schema of a plan, format `sauro-plan/1`.
pub fn plan() -> Value {
    publish::<Plan>(Plan::FORMAT, "Sáu Rõ plan")
}

/// The schema of observations, format `sauro-observations/1`.
pub fn observations() -> Value {
    publish::<Observations>(Observations::FORMAT, "Sáu Rõ observations")
}

fn publish<T: schemars::JsonSchema>(format: &str, title: &str) -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<T>();
    // A name, not an address: where a portal keeps the file is its own affair.
    schema.insert("$id".into(), format!("urn:{}", format.replace('/', ":")).into());
    schema.insert("title".into(), title.into());
    let mut schema = schema.to_value();
    let description = "The format's name and version.";
    schema["properties"]["format"] = json!({ "const": format, "description": description });
    schema
}
