//! Prints what the catalogue finds in documents: `findings [--rule NAME] [--as-of DATE] [FILE…]`.
//!
//! Without files, in the five plans of `../shared/plans`, where they are there. `--changes` prints
//! only what came and went since a reader judged them; `--bless` writes the new state.

use std::path::PathBuf;
use std::process::ExitCode;

use sauro_messages::Lang;
use sauro_model::Date;
use sauro_tests::judged;

fn main() -> ExitCode {
    let mut rule = None;
    let mut as_of = "2026-06-01".to_owned();
    let mut files: Vec<PathBuf> = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--changes" => return changes(false),
            "--bless" => return changes(true),
            "--rule" => rule = arguments.next(),
            "--as-of" => as_of = arguments.next().unwrap_or_default(),
            file => files.push(file.into()),
        }
    }
    let Ok(as_of) = Date::parse_iso(&as_of) else {
        eprintln!("--as-of wants a day such as 2026-06-01, not {as_of:?}");
        return ExitCode::from(2);
    };
    if files.is_empty() {
        let plans = sauro_tests::path("../../shared/plans");
        files = sauro_tests::PLANS.iter().map(|name| plans.join(name).join("plan.docx")).collect();
    }
    for file in files {
        println!("\n## {}", file.display());
        let read = std::fs::read(&file).map_err(|error| error.to_string());
        let imported = read.and_then(|b| sauro_import::import(&b).map_err(|e| e.to_string()));
        let imported = match imported {
            Ok(imported) => imported,
            Err(error) => {
                println!("not read: {error}");
                continue;
            }
        };
        let report = judged::findings_on(&imported, as_of);
        for finding in &report.findings {
            if rule.as_ref().is_some_and(|rule| !finding.rule.name.contains(rule.as_str())) {
                continue;
            }
            let (severity, certainty) = (finding.severity.name(), finding.certainty.name());
            let words = Lang::Vi.finding(finding);
            println!(
                "{severity} {certainty} {}: {}\n    {}",
                finding.rule.name, words.what, words.fix
            );
        }
        let names: Vec<&str> = report.not_checked.iter().map(|skip| skip.rule.name).collect();
        println!("not checked: {}", names.join(", "));
    }
    ExitCode::SUCCESS
}

/// Prints which findings came and went over the five plans; writes them where blessed.
fn changes(bless: bool) -> ExitCode {
    for plan in sauro_tests::PLANS {
        let Some(imported) = judged::read(plan) else {
            eprintln!("{plan}: ../shared is not there");
            return ExitCode::FAILURE;
        };
        let report = judged::findings(&imported);
        let verdicts = judged::Verdicts::of(plan);
        for line in verdicts.changes(&report) {
            println!("{line}");
        }
        if bless {
            verdicts.bless(&report);
        }
    }
    ExitCode::SUCCESS
}
