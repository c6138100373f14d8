//! Fills pkg/: compile, wasm-bindgen, wasm-opt, one bundle of JavaScript for each module.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use crate::setup::{self, Need};
use crate::toolchain::Toolchain;
use crate::{files, offline, run, sizes};

/// One WebAssembly file of the npm package with the JavaScript that loads it.
struct Module {
    /// The crate that exports it.
    package: &'static str,
    /// Cargo features beside the default ones.
    features: &'static [&'static str],
    /// The name in pkg/, without an ending.
    output: &'static str,
    /// The hand-written module around wasm-bindgen's glue, which imports that as
    /// `./<output>_glue.js`. Without one the glue itself is shipped.
    shell: Option<&'static str>,
    /// Whether the shell fetches and compiles by itself, to tell its own faults.
    own_loader: bool,
    /// Scripts beside the shell that it loads only when they are needed: files of their own.
    apart: &'static [&'static str],
    /// A page beside the shell that holds the module and everything else in itself.
    page: Option<Page>,
    /// What the shell imports by a bare name and the build supplies.
    supplies: &'static [(&'static str, Supply)],
}

/// A document that opens without a network: the names of its parts beside the shell, the scripts of
/// `apart` that it does without, and its name in pkg/.
struct Page {
    document: &'static str,
    style: &'static str,
    script: &'static str,
    without: &'static [&'static str],
    output: &'static str,
}

/// Where a supplied import comes from.
enum Supply {
    /// A style sheet, imported as text.
    Css(&'static str),
    /// What a crate's example prints: package, example, its argument. It is imported as JSON.
    Json(&'static str, &'static str, &'static str),
    /// A script that another module's shell has.
    Script(&'static str),
    /// A file of an npm package.
    Npm(&'static str),
}

/// What pkg/ holds. Each is compiled by itself, lest one turn on the features of another's crates.
const MODULES: &[Module] = &[
    Module {
        package: "sauro-wasm",
        features: &[],
        output: "sauro",
        shell: Some("crates/sauro-wasm/js/element.js"),
        own_loader: true,
        apart: &[
            "sauro-en.js",
            "sauro-save.js",
            "sauro-keep.js",
            "sauro-meeting.js",
            "sauro-snapshot.js",
        ],
        page: Some(Page {
            document: "snapshot.html",
            style: "snapshot.css",
            script: "snapshot-page.js",
            without: &["sauro-keep.js", "sauro-snapshot.js"],
            output: "sauro-snapshot.html",
        }),
        supplies: &[
            ("sauro-style", Supply::Css("crates/sauro-widget/src/style.css")),
            ("sauro-texts", Supply::Json("sauro-messages", "shell", "vietnamese")),
            ("sauro-english", Supply::Json("sauro-messages", "shell", "english")),
            ("sauro-keep-style", Supply::Css("crates/sauro-widget/src/keep.css")),
            ("sauro-keep-texts", Supply::Json("sauro-messages", "shell", "kept")),
            ("sauro-meeting-style", Supply::Css("crates/sauro-widget/src/meeting.css")),
            ("sauro-meeting-texts", Supply::Json("sauro-messages", "shell", "meeting")),
            ("sauro-snapshot-texts", Supply::Json("sauro-messages", "shell", "snapshot")),
            ("idb", Supply::Npm("idb/build/index.js")),
        ],
    },
    Module {
        package: "sauro-feed-wasm",
        features: &[],
        output: "sauro-feed",
        shell: None,
        own_loader: false,
        apart: &[],
        page: None,
        supplies: &[],
    },
    Module {
        package: "sauro-xlsx",
        features: &[],
        output: "sauro-xlsx",
        shell: None,
        own_loader: false,
        apart: &[],
        page: None,
        supplies: &[],
    },
    Module {
        package: "sauro-areas-wasm",
        features: &[],
        output: "sauro-areas",
        shell: Some("crates/sauro-areas-wasm/js/areas.js"),
        own_loader: true,
        apart: &[],
        page: None,
        supplies: &[
            ("sauro-areas-style", Supply::Css("crates/sauro-areas-widget/src/style.css")),
            ("sauro-texts", Supply::Json("sauro-messages", "shell", "all")),
            ("sauro-fault", Supply::Script("crates/sauro-wasm/js/fault.js")),
            ("sauro-failure", Supply::Script("crates/sauro-wasm/js/failure.js")),
            ("sauro-skeleton", Supply::Script("crates/sauro-wasm/js/skeleton.js")),
            ("sauro-start", Supply::Script("crates/sauro-wasm/js/start.js")),
        ],
    },
    Module {
        package: "sauro-checker-wasm",
        features: &[],
        output: "sauro-checker",
        shell: Some("crates/sauro-checker-wasm/js/checker.js"),
        own_loader: true,
        apart: &[],
        page: None,
        supplies: &[
            ("sauro-checker-style", Supply::Css("crates/sauro-checker/src/style.css")),
            ("sauro-texts", Supply::Json("sauro-messages", "shell", "all")),
            ("sauro-fault", Supply::Script("crates/sauro-wasm/js/fault.js")),
            ("sauro-failure", Supply::Script("crates/sauro-wasm/js/failure.js")),
            ("sauro-save", Supply::Script("crates/sauro-wasm/js/sauro-save.js")),
            ("sauro-start", Supply::Script("crates/sauro-wasm/js/start.js")),
        ],
    },
    Module {
        package: "sauro-engine",
        features: &[],
        output: "sauro-engine",
        shell: Some("crates/sauro-engine/js/engine.js"),
        own_loader: false,
        apart: &[],
        page: None,
        supplies: &[],
    },
    Module {
        package: "sauro-export",
        features: &[],
        output: "sauro-export",
        shell: None,
        own_loader: false,
        apart: &[],
        page: None,
        supplies: &[],
    },
];

/// Scripts of pkg/ that are shipped as they are written, but for blanks: source, name in pkg/.
const SCRIPTS: &[(&str, &str)] = &[("crates/sauro-engine/js/worker.js", "sauro-worker.js")];

/// The crates whose example `schema` writes JSON Schemas into the folder it is given.
const SCHEMAS: [&str; 3] = ["sauro-model", "sauro-feed", "sauro-report"];

/// The schemas as checked in, for people to see what a change does to the published formats.
const BLESSED_SCHEMAS: &str = "tests/schema";

/// What wasm-opt is to do, and what it may write, as rustc does today. Never `--all-features`: that
/// yields files which browsers refuse.
const WASM_OPT: &[&str] = &[
    // Functions of a view each are compiled when the view is first drawn, not all at the start;
    // apart, they compress better too. The smallest are not worth a call.
    "--one-caller-inline-max-function-size=60",
    // The lowest KB of memory is the end of the stack, which nothing points into.
    "--low-memory-unused",
    // Orders each function's flow anew; the second time finds what the first has laid open.
    "--flatten",
    "--rereloop",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--dealign",
    "--minify-imports-and-exports-and-modules",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Where the loader begins in wasm-bindgen's glue, which ends with it.
const LOADER_BEGINS: &str = "async function __wbg_load(";

/// What a shell with a loader of its own needs of it. The generated one is ten times as long, since
/// it takes addresses, answers and bytes as well as modules.
const LOADER: &str = "\
export async function instantiate(module) {
    __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}
";

/// The packages of both sides of the JavaScript border must be one version.
const TOOLING: &str = concat!(
    include_str!("pack.rs"),
    include_str!("../Cargo.toml"),
    include_str!("../node/snapshot.mjs")
);

/// What puts a page together.
const ASSEMBLE: &str = "crates/xtask/node/snapshot.mjs";

/// Fills pkg/; whatever has not changed is left as it is.
pub(crate) fn build() -> Result<()> {
    build_only(&[])
}

/// Fills pkg/ with the named modules only, such as `sauro-engine`; without names with all of them.
pub(crate) fn build_only(names: &[String]) -> Result<()> {
    let known = || MODULES.iter().map(|module| module.output);
    if let Some(name) = names.iter().find(|name| !known().any(|known| known == **name)) {
        bail!("there is no module {name}, but {}", known().collect::<Vec<_>>().join(", "));
    }
    setup::prepare(&[Need::Wasm, Need::Node])?;
    let toolchain = Toolchain::find()?.context("the compiler for WebAssembly is gone again")?;
    for module in MODULES {
        if names.is_empty() || names.iter().any(|name| name == module.output) {
            let compiled = module.compile(&toolchain)?;
            module.pack(&compiled)?;
        }
    }
    if !names.is_empty() {
        return Ok(());
    }
    for (source, name) in SCRIPTS {
        let small = files::scratch("scripts").join(name);
        run::quiet(esbuild(&files::root().join(source), &small), Duration::from_secs(120))?;
        files::copy(&small, &files::pkg().join(name))?;
    }
    offline::build()?;
    write_schemas(&files::pkg().join("schema"))?;
    sizes::compress()?;
    Ok(())
}

/// The crates that become WebAssembly.
pub(crate) fn packages() -> impl Iterator<Item = &'static str> {
    MODULES.iter().map(|module| module.package)
}

/// What pkg/ holds of a module for a page to load.
pub(crate) fn parts(output: &str) -> Vec<String> {
    let module = MODULES.iter().find(|module| module.output == output);
    let apart = module.map_or(&[] as &[&str], |module| module.apart);
    let page = module.and_then(|module| module.page.as_ref()).map(|page| page.output);
    let main = ["js", "wasm"].map(|ending| format!("{output}.{ending}"));
    main.into_iter().chain(apart.iter().copied().chain(page).map(str::to_owned)).collect()
}

/// Copies the schemas of this build to where they are checked in.
pub(crate) fn bless_schemas() -> Result<()> {
    for (built, blessed) in schemas() {
        files::copy(&built, &blessed)?;
    }
    Ok(())
}

/// Whether the schemas of this build are the checked-in ones.
pub(crate) fn compare_schemas() -> Result<()> {
    for (built, blessed) in schemas() {
        if files::read(&built)? != files::read(&blessed).unwrap_or_default() {
            bail!("{} is out of date: run `cargo xtask bless`", blessed.display());
        }
    }
    Ok(())
}

fn schemas() -> Vec<(PathBuf, PathBuf)> {
    let folder = files::root().join(BLESSED_SCHEMAS);
    let built = files::list(&files::pkg().join("schema"));
    built
        .into_iter()
        .map(|path| {
            let blessed = folder.join(path.file_name().unwrap_or_default());
            (path, blessed)
        })
        .collect()
}

impl Module {
    fn compile(&self, toolchain: &Toolchain) -> Result<PathBuf> {
        println!("building {} …", self.output);
        let mut command = toolchain.cargo("build");
        command.args(["--quiet", "--profile", "wasm-release", "--package", self.package]);
        if !self.features.is_empty() {
            command.args(["--features", &self.features.join(",")]);
        }
        toolchain.shrink(&mut command);
        run::stream(command)?;
        Ok(toolchain.output(self.package))
    }

    fn pack(&self, compiled: &Path) -> Result<()> {
        let shell = self.shell.map(|path| files::root().join(path));
        let supplies = self.supply()?;
        let mut inputs = vec![compiled.to_path_buf(), files::tests().join("package-lock.json")];
        inputs.extend(shell.as_deref().and_then(Path::parent).map(files::list).unwrap_or_default());
        inputs.extend(supplies.iter().map(|(_, path)| path.clone()));
        let main = ["wasm", "js", "d.ts"]
            .map(|ending| files::pkg().join(format!("{}.{ending}", self.output)));
        let pages = self.page.iter().map(|page| page.output);
        let apart = self.apart.iter().copied().chain(pages).map(|name| files::pkg().join(name));
        let outputs: Vec<_> = main.iter().cloned().chain(apart).collect();
        let stamp = files::Stamp::new(self.output, &inputs, TOOLING, &outputs);
        if stamp.is_fresh() {
            return Ok(());
        }
        let [wasm, script, types] = main;
        let glue = self.bind(compiled)?;
        let optimised = glue.folder.join("optimised.wasm");
        shorten(&glue.script, &optimise(&glue.wasm, &optimised)?)?;
        let (entry, declared) = lay_out(&glue, shell.as_deref())?;
        let bundle = glue.folder.join("bundle.js");
        self.bundle(&entry, &supplies, &bundle)?;
        for name in self.apart {
            let bundle = glue.folder.join("apart").join(name);
            self.bundle(&entry.with_file_name(name), &supplies, &bundle)?;
            files::copy(&bundle, &files::pkg().join(name))?;
        }
        if let Some(page) = &self.page {
            let built = self.assemble(page, &entry, &supplies, &optimised)?;
            files::copy(&built, &files::pkg().join(page.output))?;
        }
        files::copy(&bundle, &script)?;
        files::copy(&optimised, &wasm)?;
        files::copy(&declared, &types)?;
        stamp.set()
    }

    /// Makes the files behind the shell's bare imports.
    fn supply(&self) -> Result<Vec<(&'static str, PathBuf)>> {
        let folder = files::scratch("supplies").join(self.output);
        let mut made = Vec::new();
        for (name, supply) in self.supplies {
            let path = match supply {
                Supply::Css(from) => {
                    let path = folder.join(format!("{name}.css"));
                    let sheet = files::root().join(from);
                    let mut command = esbuild(&sheet, &path);
                    command.arg("--bundle");
                    run::quiet(command, Duration::from_secs(120))?;
                    path
                }
                Supply::Json(package, example, argument) => {
                    let path = folder.join(format!("{name}.json"));
                    let mut command = run_example(package, example);
                    command.arg(argument);
                    let text = run::print(command)?;
                    files::write(&path, &text)?;
                    path
                }
                Supply::Script(from) => files::root().join(from),
                Supply::Npm(from) => files::tests().join("node_modules").join(from),
            };
            made.push((*name, path));
        }
        Ok(made)
    }

    /// Runs wasm-bindgen in a folder emptied first, so that nothing of an older run is bundled.
    fn bind(&self, compiled: &Path) -> Result<Glue> {
        let folder = files::scratch("pack").join(self.output);
        fs::remove_dir_all(&folder).ok();
        let name = format!("{}_glue", self.output);
        let mut bindgen = Bindgen::new();
        bindgen
            .web(true)?
            .input_path(compiled)
            .out_name(&name)
            .typescript(true)
            .omit_default_module_path(false)
            .remove_name_section(true)
            .remove_producers_section(true);
        bindgen.generate(&folder).with_context(|| format!("wasm-bindgen on {}", self.package))?;
        let script = folder.join(format!("{name}.js"));
        let text = String::from_utf8(files::read(&script)?)?;
        // The file is shipped under its own name, next to the bundle that asks for it.
        let generated = format!("{name}_bg.wasm");
        if !text.contains(&generated) {
            bail!("wasm-bindgen's glue no longer names {generated}");
        }
        let mut text = text.replace(&generated, &format!("{}.wasm", self.output));
        if self.own_loader {
            let Some(begins) = text.find(LOADER_BEGINS) else {
                bail!("wasm-bindgen's glue no longer has {LOADER_BEGINS}");
            };
            text.replace_range(begins.., LOADER);
        }
        files::write(&script, text.as_bytes())?;
        Ok(Glue {
            script,
            types: folder.join(format!("{name}.d.ts")),
            wasm: folder.join(&generated),
            folder,
        })
    }

    fn bundle(&self, entry: &Path, supplies: &[(&str, PathBuf)], bundle: &Path) -> Result<()> {
        let mut command = self.bundling(entry, supplies, self.apart, bundle);
        command.arg("--format=esm");
        run::quiet(command, Duration::from_secs(120))
    }

    /// Bundles a script with everything that it imports but the other modules, which are fetched
    /// only when they are needed, and what stays apart.
    fn bundling(
        &self,
        entry: &Path,
        supplies: &[(&str, PathBuf)],
        apart: &[&str],
        bundle: &Path,
    ) -> Command {
        let mut command = esbuild(entry, bundle);
        command.args(["--bundle", "--loader:.css=text"]);
        let others = MODULES.iter().filter(|other| other.output != self.output);
        let others = others.map(|other| format!("{}.js", other.output));
        for other in others.chain(apart.iter().map(|name| (*name).to_owned())) {
            command.arg(format!("--external:./{other}"));
        }
        for (name, path) in supplies {
            command.arg(format!("--alias:{name}={}", path.display()));
        }
        command
    }

    /// Puts a page together, which has one classic script: those of the file system's pages may not
    /// import.
    fn assemble(
        &self,
        page: &Page,
        entry: &Path,
        supplies: &[(&str, PathBuf)],
        module: &Path,
    ) -> Result<PathBuf> {
        let folder = files::scratch("page").join(self.output);
        let beside = |name: &str| entry.with_file_name(name);
        let [style, script, built] =
            [page.style, page.script, page.output].map(|name| folder.join(name));
        run::quiet(esbuild(&beside(page.style), &style), Duration::from_secs(120))?;
        let mut command = self.bundling(&beside(page.script), supplies, page.without, &script);
        // The module's address is made from the script's own, which a page does not have.
        command.args(["--format=iife", "--define:import.meta.url=\"file:///\""]);
        run::quiet(command, Duration::from_secs(120))?;
        let mut command = run::command("node");
        command.arg(ASSEMBLE).arg(beside(page.document));
        command.args([&style, &script, module, &built]);
        run::quiet(command, Duration::from_secs(120))?;
        Ok(built)
    }
}

/// What wasm-bindgen made of a module.
struct Glue {
    folder: PathBuf,
    script: PathBuf,
    types: PathBuf,
    wasm: PathBuf,
}

/// Puts the shell beside the glue it imports; yields the script to begin at and its types.
fn lay_out(glue: &Glue, shell: Option<&Path>) -> Result<(PathBuf, PathBuf)> {
    let Some(shell) = shell else {
        return Ok((glue.script.clone(), glue.types.clone()));
    };
    let from = shell.parent().unwrap_or(Path::new("."));
    for path in files::list(from) {
        let to = glue.folder.join(path.strip_prefix(from)?);
        files::copy(&path, &to)?;
    }
    // Types written by hand describe the elements; the generated ones only the glue.
    let by_hand = shell.with_extension("d.ts");
    let types = if by_hand.exists() { by_hand } else { glue.types.clone() };
    Ok((glue.folder.join(shell.strip_prefix(from)?), types))
}

/// Makes a script or a style sheet small.
pub(crate) fn esbuild(from: &Path, to: &Path) -> Command {
    let mut command = run::command(setup::node_tool("esbuild"));
    command.arg(from).arg(format!("--outfile={}", to.display()));
    command.args(["--minify", "--target=es2022", "--charset=utf8"]);
    command.args(["--legal-comments=none", "--log-level=warning"]);
    command
}

/// Makes a module small; yields the names that wasm-opt has given to its imports and exports.
fn optimise(from: &Path, to: &Path) -> Result<Value> {
    let mut command = run::command(setup::node_tool("wasm-opt"));
    command.arg(from).args(WASM_OPT).arg("-o").arg(to);
    serde_json::from_slice(&run::print(command)?).context("wasm-opt printed no names")
}

/// Calls a module's imports and exports in the glue by the names of one or two letters that
/// wasm-opt has given them: wasm-bindgen's are long and hashed, and stand on both sides.
fn shorten(script: &Path, names: &Value) -> Result<()> {
    let mut text = String::from_utf8(files::read(script)?)?;
    let imports: Vec<[String; 3]> = serde_json::from_value(names["imports"].clone())?;
    for [_, long, short] in &imports {
        let (long, short) = (format!(" {long}: function"), format!(" {short}: function"));
        if text.matches(&long).count() != 1 {
            bail!("wasm-bindgen's glue no longer gives{long}");
        }
        text = text.replace(&long, &short);
    }
    for module in imports.iter().map(|[module, ..]| module).take(1) {
        text = text.replace(&format!("\"{module}\": import0"), "\"a\": import0");
    }
    let exports: Vec<(String, String)> = serde_json::from_value(names["exports"].clone())?;
    let mut pieces = text.split("wasm.");
    let mut result = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        result.push_str("wasm.");
        let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
        let (name, rest) = piece.split_at(piece.find(|c| !is_name(c)).unwrap_or(piece.len()));
        let short = exports.iter().find(|(long, _)| long == name).map(|(_, short)| short.as_str());
        result.push_str(short.unwrap_or(name));
        result.push_str(rest);
    }
    files::write(script, result.as_bytes())
}

fn write_schemas(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    for package in SCHEMAS {
        let mut command = run::command("cargo");
        command.args(["run", "--quiet", "--package", package, "--features", "schema"]);
        command.args(["--example", "schema", "--"]).arg(folder);
        run::stream(command)?;
    }
    Ok(())
}

/// An example of a crate, to be given its arguments.
pub(crate) fn run_example(package: &str, example: &str) -> Command {
    let mut command = run::command("cargo");
    command.args(["run", "--quiet", "--package", package, "--example", example, "--"]);
    command
}
