//! The project's own commands: `cargo xtask setup | build | serve | test | bench | fuzz | bless`.

mod bench;
mod engines;
mod files;
mod fuzz;
mod offline;
mod pack;
mod run;
mod serve;
mod setup;
mod sizes;
mod test;
mod toolchain;

use anyhow::{Context, Result, bail};

use setup::Need;

const USAGE: &str = "\
cargo xtask COMMAND

  setup               install what is missing to build and test
  build [MODULE]...   fill pkg/ with the WebAssembly modules, their JavaScript and the schemas,
                      or only with the named modules
  serve [--port N]    build, then serve www/ (port 8080 unless told)
  test [PART]...      build, then run every check, or only the named ones
  bench               build, then measure: the first row painted, documents read and checked
  fuzz [TARGET]... [--seconds N]
                      throw made-up input at the readers, the checker and the calculation
  bless               refresh the checked-in generated files: schemas, pages, sizes

SAURO_WASM=rustup or SAURO_WASM=debian names the compiler of the modules; without it,
rustup's is taken where it has the wasm32 target, Debian's otherwise.";

fn main() {
    if let Err(error) = dispatch(std::env::args().skip(1).collect()) {
        eprintln!("error: {error:#}");
        std::process::exit(1);
    }
}

fn dispatch(arguments: Vec<String>) -> Result<()> {
    let rest = arguments.get(1..).unwrap_or_default();
    match arguments.first().map(String::as_str) {
        Some("setup") => setup::prepare(&Need::ALL),
        Some("build") => pack::build_only(rest),
        Some("serve") => serve::serve(read_port(rest)?),
        Some("test") => test::test(rest),
        Some("bench") => bench::bench(),
        Some("fuzz") => fuzz::fuzz(rest),
        Some("bless") => bless(),
        None | Some("help" | "--help" | "-h") => {
            println!("{USAGE}\n\nParts of test: {}.", test::names().join(", "));
            Ok(())
        }
        Some(other) => bail!("there is no command {other}\n\n{USAGE}"),
    }
}

fn read_port(arguments: &[String]) -> Result<u16> {
    match arguments {
        [] => Ok(8080),
        [flag, port] if flag == "--port" => {
            port.parse().with_context(|| format!("{port} is not a port"))
        }
        _ => bail!("serve knows only --port N"),
    }
}

fn bless() -> Result<()> {
    pack::build()?;
    pack::bless_schemas()?;
    serve::bless()?;
    bless_catalogue()?;
    sizes::bless()
}

/// Writes the page of rules anew, and the findings over the five plans; their verdicts stay.
fn bless_catalogue() -> Result<()> {
    let mut page = run::command("cargo");
    page.args(["test", "--quiet", "-p", "sauro-tests", "--lib", "page_of_rules"]).env("BLESS", "1");
    run::stream(page)?;
    let mut findings = run::command("cargo");
    findings.args(["run", "--quiet", "-p", "sauro-tests", "--bin", "findings", "--", "--bless"]);
    run::stream(findings)
}
