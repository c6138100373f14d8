//! What may stand on the command line.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand, ValueEnum};
use sauro_messages::Lang;
use sauro_model::Date;
use sauro_progress::Method;
use sauro_snapshot::Moment;

use crate::clock;

const EXIT_CODES: &str = "\
Exit codes:
  0  everything was read, and no finding is an error
  1  findings of severity error
  2  wrong arguments, or a plan that they name cannot be read
  3  some file was not read; the others were";

/// Reads, checks and follows digital-transformation plans.
#[derive(Debug, Parser)]
#[command(name = "sauro", version, after_help = EXIT_CODES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Reads documents as plans: .docx, .xlsx, .csv, plain text or plan JSON
    #[command(after_help = EXIT_CODES)]
    Import(Import),
    /// Says what is wrong with plans before they are signed
    #[command(after_help = EXIT_CODES)]
    Check(Check),
    /// Says how far each indicator and task of a plan has come
    #[command(after_help = EXIT_CODES)]
    Progress(Progress),
    /// Rolls up the communes of a province or of the nation
    #[command(after_help = EXIT_CODES)]
    Areas(Areas),
    /// Makes one .html file with the widget, a plan and its figures inside, to open without network
    #[command(after_help = EXIT_CODES)]
    Snapshot(Snapshot),
}

#[derive(Debug, Args)]
pub(crate) struct Areas {
    /// Tables of the format sauro-areas/1, or folders of them; together they are one table
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The day on which every row is judged; that of the tables unless told
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) as_of: Option<Date>,
    /// Where the answer goes; standard output unless told
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// The language of the messages
    #[arg(long, default_value = "vi", value_name = "vi|en")]
    lang: String,
}

impl Areas {
    pub(crate) fn lang(&self) -> Lang {
        Lang::of_tag(&self.lang)
    }
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The documents
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The form of the answer: a list of {file, plan, notes}
    #[arg(long, default_value = "json", value_parser = ["json"])]
    pub(crate) format: String,
    #[command(flatten)]
    pub(crate) common: Common,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The documents
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The day that "today" means; today in Viet Nam unless told
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) as_of: Option<Date>,
    /// The plan of the authority above, in any form that can be read
    #[arg(long, value_name = "PLAN")]
    pub(crate) parent: Option<PathBuf>,
    /// Findings that were accepted, as the checker's page saves them
    #[arg(long, value_name = "FILE")]
    pub(crate) accepted: Option<PathBuf>,
    /// The report of the previous check, to tell what is new, still there and solved: what
    /// `--format json` writes, or what the checker's page saves
    #[arg(long, value_name = "REPORT")]
    pub(crate) previous: Option<PathBuf>,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) common: Common,
}

#[derive(Debug, Args)]
pub(crate) struct Progress {
    /// The plan, in any form that can be read
    #[arg(long, value_name = "PLAN")]
    pub(crate) plan: PathBuf,
    /// The observations, in JSON
    #[arg(long, value_name = "OBSERVATIONS")]
    pub(crate) observations: PathBuf,
    /// The day that "today" means; today in Viet Nam unless told
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) as_of: Option<Date>,
    /// How progress is measured: linear, open-sdg or eurostat
    #[arg(long, default_value = "linear", value_parser = method)]
    pub(crate) method: Method,
    #[command(flatten)]
    pub(crate) common: Common,
}

#[derive(Debug, Args)]
pub(crate) struct Snapshot {
    /// The plan, in any form that can be read; JSON may have the observations too
    #[arg(long, value_name = "PLAN")]
    pub(crate) plan: PathBuf,
    /// The observations, in JSON
    #[arg(long, value_name = "OBSERVATIONS")]
    pub(crate) observations: Option<PathBuf>,
    /// The day that "today" means in the file; today in Viet Nam unless told
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) as_of: Option<Date>,
    /// Where to write; standard output unless told
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// The template that the build makes
    #[arg(long, value_name = "FILE", default_value = "pkg/sauro-snapshot.html")]
    pub(crate) template: PathBuf,
    /// Where the data come from, such as the portal's host, for the file's header
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) source: String,
    /// When the data were taken, such as 2026-11-24T01:30:00Z; now unless told
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    pub(crate) taken: Option<Moment>,
    /// When the file is made; now unless told
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    pub(crate) made: Option<Moment>,
    #[command(flatten)]
    pub(crate) common: Common,
}

#[derive(Debug, Args)]
pub(crate) struct Common {
    /// The language of sentences: vi or en
    #[arg(long, default_value = "vi", value_parser = ["vi", "en"])]
    lang: String,
    /// Shows no progress bar; there is none either where nobody watches
    #[arg(long)]
    pub(crate) quiet: bool,
}

impl Common {
    /// The language of sentences.
    pub(crate) fn lang(&self) -> Lang {
        Lang::of_tag(&self.lang)
    }
}

/// The form of a check's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A list of {file, report}
    Json,
    /// SARIF 2.1.0, one run
    Sarif,
    /// A table for Excel
    Csv,
    /// For people
    Text,
}

/// The day that was given, or today.
pub(crate) fn day(given: Option<Date>) -> Result<Date> {
    given.or_else(clock::today).context("the clock is not set; name the day with --as-of")
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse_iso(text).map_err(|_| "a day such as 2026-12-31 is needed".to_owned())
}

fn moment(text: &str) -> Result<Moment, String> {
    Moment::parse(text).ok_or_else(|| "a moment such as 2026-11-24T01:30:00Z is needed".to_owned())
}

fn method(text: &str) -> Result<Method, String> {
    Method::parse(text).ok_or_else(|| {
        let names: Vec<&str> = Method::ALL.iter().map(|method| method.as_str()).collect();
        format!("known methods: {}", names.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_fit_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        assert!(date("2026-02-29").is_err() && date("29/02/2028").is_err());
        assert!(date("2028-02-29").is_ok());
        assert!(method("open-sdg").is_ok() && method("cagr").is_err());
    }
}
