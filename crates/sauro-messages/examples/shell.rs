//! Prints the shell's sentences as JSON, for the build of the JavaScript shell.

fn main() {
    println!("{}", sauro_messages::shell::to_json());
}
