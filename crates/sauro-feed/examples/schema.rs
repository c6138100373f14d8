//! Writes the JSON Schema of the mapping file into a directory:
//! `cargo run -p sauro-feed --features schema --example schema -- pkg`.

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let directory = std::env::args_os().nth(1).ok_or("usage: schema DIRECTORY")?;
    let mut text = serde_json::to_string_pretty(&sauro_feed::schema::mapping())?;
    text.push('\n');
    std::fs::write(Path::new(&directory).join("mapping.schema.json"), text)?;
    Ok(())
}
