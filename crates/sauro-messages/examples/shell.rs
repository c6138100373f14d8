//! Prints texts as JSON, for the build of the JavaScript shells: `shell all`.

use sauro_messages::shell;

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("all") => println!("{}", shell::all()),
        Some("vietnamese") => println!("{}", shell::vietnamese()),
        Some("english") => println!("{}", shell::english()),
        _ => eprintln!("shell all | vietnamese | english"),
    }
}
