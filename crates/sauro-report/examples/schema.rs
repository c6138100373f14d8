//! Writes the JSON Schema of a report into a directory:
//! `cargo run -p sauro-report --features schema --example schema -- pkg`.

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let directory = std::env::args_os().nth(1).ok_or("usage: schema DIRECTORY")?;
    let mut text = serde_json::to_string_pretty(&sauro_report::schema::report())?;
    text.push('\n');
    std::fs::write(Path::new(&directory).join("report.schema.json"), text)?;
    Ok(())
}
