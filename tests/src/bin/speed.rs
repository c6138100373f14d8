//! Prints how long the five plans of `../shared/plans` take to be read and to be checked natively,
//! and the most memory that took: `cargo run --release -p sauro-tests --bin speed`.
//!
//! It prints and does not fail: on a shared machine the same program's times differ by more than a
//! goal's margin.

use std::time::{Duration, Instant};

use sauro_import::{Imported, import};
use sauro_model::Date;
use sauro_tests::judged;

/// What the longest plan may take: 69 indicators and 48 tasks.
const READ: Duration = Duration::from_millis(15);
const CHECK: Duration = Duration::from_millis(25);
/// In kilobytes, the program itself included.
const MEMORY: u64 = 32 << 10;

const ROUNDS: u32 = 40;

fn main() {
    let folder = sauro_tests::path("../../shared/plans");
    if !folder.exists() {
        println!("skipped: the folder ../shared/plans is not here");
        return;
    }
    let (mut slowest_read, mut slowest_check) = (Duration::ZERO, Duration::ZERO);
    for name in sauro_tests::PLANS {
        let bytes = std::fs::read(folder.join(name).join("plan.docx")).unwrap_or_default();
        let Ok(imported) = import(&bytes) else {
            println!("{name} cannot be read");
            continue;
        };
        let read = mean(|| import(&bytes).is_ok());
        let checked = mean(|| findings(&imported) < usize::MAX);
        println!("{name:<12} read {read:>8.1?}   checked {checked:>8.1?}");
        (slowest_read, slowest_check) = (slowest_read.max(read), slowest_check.max(checked));
    }
    println!("reading takes at most {slowest_read:.1?}: {}", verdict(slowest_read <= READ, READ));
    println!(
        "the check takes at most {slowest_check:.1?}: {}",
        verdict(slowest_check <= CHECK, CHECK)
    );
    if let Some(peak) = peak_memory() {
        let goal = format!("{} MB", MEMORY >> 10);
        println!("memory: {} MB at most, {}", peak >> 10, verdict(peak <= MEMORY, goal));
    }
}

fn findings(imported: &Imported) -> usize {
    let as_of = Date::new(2026, 6, 1).unwrap_or_else(|| unreachable!("June has a first day"));
    judged::findings_on(imported, as_of).findings.len()
}

/// The mean over some rounds. The processor's time where the system tells it: other work on the
/// machine adds less to that than to the time on the wall.
fn mean(work: impl Fn() -> bool) -> Duration {
    std::hint::black_box(work());
    let (wall, processor) = (Instant::now(), processor_time());
    for _ in 0..ROUNDS {
        std::hint::black_box(work());
    }
    let took = match (processor, processor_time()) {
        (Some(before), Some(after)) => after.saturating_sub(before),
        _ => wall.elapsed(),
    };
    took / ROUNDS
}

/// How long the program has run on a processor, where the system tells.
fn processor_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    text.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

fn verdict(is_within: bool, goal: impl std::fmt::Debug) -> String {
    if is_within {
        format!("within the goal of {goal:?}")
    } else {
        format!("ABOVE THE GOAL OF {goal:?}")
    }
}

/// The most memory the program has had, in kilobytes, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
