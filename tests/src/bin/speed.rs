//! Prints how long the five plans of `../shared/plans` take to be read and to be checked natively,
//! and the most memory that took: `cargo run --release -p sauro-tests --bin speed`.
//!
//! It prints and does not fail: on a shared machine the same program's times differ by more than a
//! goal's margin.

use std::time::{Duration, Instant};

use sauro_check::{Input, Profile, check};
use sauro_import::{Imported, import};
use sauro_model::Date;

/// What the longest plan may take: 69 indicators and 48 tasks.
const READ: Duration = Duration::from_millis(15);
const CHECK: Duration = Duration::from_millis(25);
/// In kilobytes, the program itself included.
const MEMORY: u64 = 32 << 10;

const ROUNDS: usize = 40;

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
        let read = best(|| import(&bytes).is_ok());
        let checked = best(|| findings(&imported) < usize::MAX);
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
    let profile = Profile::default();
    let report = check(&Input {
        plan: &imported.plan,
        document: &imported.document,
        reading: &imported.reading,
        as_of: Date::new(2026, 6, 1).unwrap_or_else(|| unreachable!("June has a first day")),
        parent: None,
        profile: &profile,
    });
    report.findings.len()
}

/// Other work on the machine only ever adds to the time.
fn best(work: impl Fn() -> bool) -> Duration {
    let time = || {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed()
    };
    (0..ROUNDS).map(|_| time()).min().unwrap_or_default()
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
