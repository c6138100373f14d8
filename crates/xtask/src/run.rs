//! Running other programs: streamed, quiet with a time limit, or counted.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::files;

/// A command at the root of the repository that never waits for a keyboard.
pub(crate) fn command(program: impl Into<PathBuf>) -> Command {
    let mut command = Command::new(program.into());
    command.current_dir(files::root()).stdin(Stdio::null());
    command
}

/// Runs a command whose output the reader sees as it comes.
pub(crate) fn stream(mut command: Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", show(&command)))?;
    check(status, &command)
}

/// Runs a command out of sight; when it fails or overstays, the error ends with what it said last.
pub(crate) fn quiet(mut command: Command, limit: Duration) -> Result<()> {
    let folder = files::scratch("logs");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let path = folder.join(format!("{}.log", std::process::id()));
    // A file and not a pipe: a full pipe would block the command while we watch the clock.
    let log = File::create(&path)?;
    command.stdout(log.try_clone()?).stderr(log);
    let started = Instant::now();
    let mut child = command.spawn().with_context(|| format!("cannot start {}", show(&command)))?;
    let outcome = loop {
        if let Some(status) = child.try_wait()? {
            break check(status, &command);
        }
        if started.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            break Err(anyhow::anyhow!("{} took over {} s", show(&command), limit.as_secs()));
        }
        sleep(Duration::from_millis(50));
    };
    let said = fs::read(&path).unwrap_or_default();
    fs::remove_file(&path).ok();
    outcome.with_context(|| {
        let text = String::from_utf8_lossy(&said);
        let lines: Vec<_> = text.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    })
}

/// Runs a command and returns its standard output; `None` when it cannot start or fails.
pub(crate) fn ask(mut command: Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Runs a command and returns its standard output; the reader sees its errors.
pub(crate) fn print(mut command: Command) -> Result<Vec<u8>> {
    command.stdout(Stdio::piped()).stderr(Stdio::inherit());
    let output = command.output().with_context(|| format!("cannot start {}", show(&command)))?;
    check(output.status, &command)?;
    Ok(output.stdout)
}

/// Runs a command and hands over each line of its standard output, which the reader sees where
/// the answer is true.
pub(crate) fn watch(mut command: Command, mut line: impl FnMut(&str) -> bool) -> Result<()> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", show(&command)))?;
    if let Some(output) = child.stdout.take() {
        let mut out = std::io::stdout();
        for bytes in BufReader::new(output).split(b'\n') {
            let text = String::from_utf8_lossy(&bytes?).into_owned();
            if line(&text) {
                writeln!(out, "{text}")?;
            }
        }
    }
    check(child.wait()?, &command)
}

/// Whether a program of this name is on the path, and where.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn check(status: ExitStatus, command: &Command) -> Result<()> {
    if !status.success() {
        bail!("{} ended with {status}", show(command));
    }
    Ok(())
}

fn show(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let mut words = vec![program.file_name().unwrap_or_default().to_string_lossy().into_owned()];
    words.extend(command.get_args().take(4).map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}
