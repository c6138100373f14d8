//! Writes the JSON Schemas of the published formats into a directory:
//! `cargo run -p sauro-model --example schema -- pkg`.

use std::path::Path;

use sauro_model::schema;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let directory = std::env::args_os().nth(1).ok_or("usage: schema DIRECTORY")?;
    for (name, schema) in
        [("plan.schema.json", schema::plan()), ("observations.schema.json", schema::observations())]
    {
        let mut text = serde_json::to_string_pretty(&schema)?;
        text.push('\n');
        std::fs::write(Path::new(&directory).join(name), text)?;
    }
    Ok(())
}
