//! `sauro import | check | progress | areas | snapshot`: the same floors as in the browser, for many
//! files at once.
//!
//! Answers go to standard output, in the order of the files; everything else goes to standard
//! error. Only this crate opens files and asks the clock.

mod areas;
mod arguments;
mod batch;
mod check;
mod clock;
mod import;
mod progress;
mod snapshot;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// What a run came to, as a script sees it. The gravest of several holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    /// Everything was read, and no finding is an error.
    Clean = 0,
    /// Findings of severity "error".
    Errors = 1,
    /// The arguments, or a file that they name as a whole (`--parent`, `--plan`), are wrong.
    Usage = 2,
    /// Some file was not read; the others were.
    Unread = 3,
}

/// What a command answers.
struct Answer {
    text: String,
    verdict: Verdict,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let answer = match &arguments.command {
        Command::Import(options) => import::run(options),
        Command::Check(options) => check::run(options),
        Command::Progress(options) => progress::run(options),
        Command::Areas(options) => areas::run(options),
        Command::Snapshot(options) => snapshot::run(options),
    };
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            eprintln!("sauro: {error:#}");
            return ExitCode::from(Verdict::Usage as u8);
        }
    };
    if answer.text.is_empty() {
        return ExitCode::from(answer.verdict as u8);
    }
    if let Err(error) = write(&answer.text) {
        // A reader such as `head` may have seen enough.
        if error.kind() != std::io::ErrorKind::BrokenPipe {
            eprintln!("sauro: {error}");
        }
    }
    ExitCode::from(answer.verdict as u8)
}

fn write(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    out.flush()
}
