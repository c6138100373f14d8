//! Prints texts as JSON, for the build of the JavaScript shells: `shell all`.

use sauro_messages::{app, shell};

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("all") => println!("{}", shell::both(shell::TEXTS)),
        Some("kept") => println!("{}", shell::both(shell::KEPT)),
        Some("meeting") => println!("{}", shell::both(shell::MEETING)),
        Some("snapshot") => println!("{}", shell::both(shell::SNAPSHOT)),
        Some("vietnamese") => println!("{}", shell::vietnamese()),
        Some("english") => println!("{}", shell::english()),
        Some("app") => println!("{}", shell::both(app::APP)),
        Some("offline") => println!("{}", shell::both(app::OFFLINE)),
        _ => eprintln!(
            "shell all | vietnamese | english | kept | meeting | snapshot | app | offline"
        ),
    }
}
