//! Many files, read side by side, each by itself: what goes wrong with one does not stop the others.

use std::io::IsTerminal;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use sauro_import::Imported;
use sauro_report::Failure;

use crate::arguments::Common;

/// Bytes of stack of each reader.
const STACK: usize = 8 << 20;

/// What came of a file.
pub(crate) struct Done<T> {
    /// Its name, as it was given.
    pub(crate) file: String,
    /// The answer, or why there is none.
    pub(crate) outcome: Result<T, Failure>,
}

/// Reads each file and hands it to `work`; answers in the order of the files.
pub(crate) fn each<T: Send>(
    files: &[PathBuf],
    common: &Common,
    work: impl Fn(&Path, Imported) -> T + Sync,
) -> Vec<Done<T>> {
    let bar = bar(files.len(), common);
    let next = AtomicUsize::new(0);
    let slots: Vec<Mutex<Option<Result<T, Failure>>>> =
        files.iter().map(|_| Mutex::new(None)).collect();
    let run = || {
        while let Some((file, slot)) = take(&next, files, &slots) {
            let outcome = contain(common, || Ok(work(file, read(file, common)?)));
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
            bar.inc(1);
        }
    };
    let readers = thread::available_parallelism().map_or(1, usize::from).min(files.len());
    thread::scope(|scope| {
        for _ in 1..readers {
            // Where no thread is to be had, those that run do its share.
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, run).ok();
        }
        run();
    });
    bar.finish_and_clear();
    let outcomes = slots.into_iter().map(|slot| {
        let outcome = slot.into_inner().unwrap_or_else(PoisonError::into_inner);
        outcome.unwrap_or_else(|| Err(broken(common)))
    });
    let names = files.iter().map(|file| file.display().to_string());
    names.zip(outcomes).map(|(file, outcome)| Done { file, outcome }).collect()
}

/// Reads one file as a plan.
pub(crate) fn read(file: &Path, common: &Common) -> Result<Imported, Failure> {
    let lang = common.lang();
    let bytes = std::fs::read(file).map_err(|error| Failure {
        code: "file.unreadable".to_owned(),
        message: lang.file_not_opened(&error.to_string()),
    })?;
    sauro_import::import(&bytes).map_err(|error| Failure::of_import(&error, lang))
}

fn take<'s, S>(
    next: &AtomicUsize,
    files: &'s [PathBuf],
    slots: &'s [S],
) -> Option<(&'s Path, &'s S)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    Some((files.get(index)?, slots.get(index)?))
}

/// A panic is a bug; it costs one file, not the others.
fn contain<T>(common: &Common, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(broken(common)))
}

fn broken(common: &Common) -> Failure {
    Failure { code: "internal".to_owned(), message: common.lang().broke_off().to_owned() }
}

fn bar(length: usize, common: &Common) -> ProgressBar {
    let watched = !common.quiet && length > 1 && std::io::stderr().is_terminal();
    let target = if watched { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {elapsed}");
    let bar = ProgressBar::with_draw_target(u64::try_from(length).ok(), target);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::arguments::{Arguments, Command};

    #[test]
    fn a_panic_costs_one_file() {
        let arguments = Arguments::parse_from(["sauro", "import", "x"]);
        let Command::Import(options) = arguments.command else { panic!("import") };
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let outcome = contain::<()>(&options.common, || panic!("a bug"));
        std::panic::set_hook(hook);
        assert_eq!(outcome.unwrap_err().code, "internal");
    }
}
