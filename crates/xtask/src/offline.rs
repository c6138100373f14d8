//! The pages that open without a network, `www/app/` and `www/check/`: their scripts, and the lists
//! of files that their service workers keep.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Result;

use crate::{files, pack, run};

/// A script of such a page.
struct Script {
    entry: &'static str,
    /// The name in pkg/.
    output: &'static str,
    /// Whether it is a classic script, as those that a service worker imports have to be.
    classic: bool,
    /// What exports the `fetch` that it uses, where that is not the browser's.
    fetch: Option<&'static str>,
}

const SCRIPTS: &[Script] = &[
    Script { entry: "www/app/js/app.js", output: "sauro-app.js", classic: false, fetch: None },
    Script { entry: "www/app/js/qr.js", output: "sauro-qr.js", classic: false, fetch: None },
    Script {
        entry: "www/app/js/background.js",
        output: "sauro-background.js",
        classic: true,
        fetch: Some("www/app/js/own-fetch.js"),
    },
    Script {
        entry: "www/offline/page.js",
        output: "sauro-offline.js",
        classic: false,
        fetch: None,
    },
    Script {
        entry: "www/offline/worker.js",
        output: "sauro-offline-worker.js",
        classic: true,
        fetch: None,
    },
];

/// Texts by the names under which the scripts import them: what the example `shell` prints.
const TEXTS: &[(&str, &str)] =
    &[("sauro-app-texts", "app"), ("sauro-offline-texts", "offline"), ("sauro-texts", "all")];

/// Modules that a page may load from pkg/; a service worker cannot load any later, so that a classic
/// script has them in itself.
const READERS: [&str; 2] = ["sauro-feed.js", "sauro-xlsx.js"];

/// The loader of portals' data, which the element has too.
const LOADER: &str = "crates/sauro-wasm/js";

/// What a classic script says in the place of what only a module or a page has. A service worker may
/// import several, which share their names: `const` would refuse the second.
const CLASSIC: [&str; 4] = [
    "--format=iife",
    "--banner:js=var sauroPackage=new URL(\"../sauro/\",self.location).href;",
    "--define:import.meta.url=sauroPackage",
    "--define:document.baseURI=self.location.href",
];

/// A page with its service worker.
struct Page {
    name: &'static str,
    folder: &'static str,
    /// Its script that compares versions: a name in pkg/.
    script: &'static str,
    /// The modules that it may load.
    modules: &'static [&'static str],
    /// Further files of pkg/.
    further: &'static [&'static str],
}

const PAGES: &[Page] = &[
    Page {
        name: "app",
        folder: "www/app",
        script: "sauro-app.js",
        modules: &["sauro", "sauro-feed", "sauro-xlsx"],
        further: &["sauro-qr.js"],
    },
    Page {
        name: "check",
        folder: "www/check",
        script: "sauro-offline.js",
        modules: &["sauro-checker", "sauro-engine", "sauro-export"],
        further: &["sauro-worker.js"],
    },
];

const LIST_FILES: &str = "crates/xtask/node/list-files.mjs";

/// What decides how the scripts come out, beside their sources.
const TOOLING: &str = concat!(include_str!("offline.rs"), include_str!("../node/list-files.mjs"));

/// Bundles the scripts and lists the files; whatever has not changed is left as it is.
pub(crate) fn build() -> Result<()> {
    let texts = write_texts()?;
    let inputs: Vec<_> = ["www/app", "www/check", "www/offline", LOADER]
        .iter()
        .flat_map(|folder| files::list(&files::root().join(folder)))
        .chain(texts.iter().map(|(_, path)| path.clone()))
        .chain(PAGES.iter().flat_map(Page::loaded).map(|name| files::pkg().join(name)))
        .chain([files::tests().join("package-lock.json")])
        .collect();
    let lists = PAGES.iter().map(|page| format!("sauro-files-{}.js", page.name));
    let outputs: Vec<_> = SCRIPTS
        .iter()
        .map(|script| script.output.to_owned())
        .chain(lists)
        .map(|name| files::pkg().join(name))
        .collect();
    let stamp = files::Stamp::new("offline", &inputs, TOOLING, &outputs);
    if stamp.is_fresh() {
        return Ok(());
    }
    let loader = lay_out_loader()?;
    for script in SCRIPTS {
        let bundle = script.bundle(&texts, &loader)?;
        files::copy(&bundle, &files::pkg().join(script.output))?;
    }
    for page in PAGES {
        page.list()?;
    }
    stamp.set()
}

fn write_texts() -> Result<Vec<(&'static str, PathBuf)>> {
    let mut written = Vec::new();
    for (name, argument) in TEXTS {
        let path = files::scratch("offline").join(format!("{name}.json"));
        let mut command = pack::run_example("sauro-messages", "shell");
        command.arg(argument);
        files::write(&path, &run::print(command)?)?;
        written.push((*name, path));
    }
    Ok(written)
}

/// Puts the loader beside the readers that it imports.
fn lay_out_loader() -> Result<PathBuf> {
    let folder = files::scratch("offline").join("loader");
    let scripts = files::list(&files::root().join(LOADER));
    let readers = READERS.map(|name| files::pkg().join(name));
    for path in scripts.into_iter().chain(readers) {
        let name = path.file_name().unwrap_or_default();
        files::copy(&path, &folder.join(name))?;
    }
    Ok(folder)
}

impl Script {
    fn bundle(&self, texts: &[(&str, PathBuf)], loader: &Path) -> Result<PathBuf> {
        let bundle = files::scratch("offline").join(self.output);
        let mut command = pack::esbuild(&files::root().join(self.entry), &bundle);
        command.arg("--bundle");
        for (name, path) in texts {
            command.arg(format!("--alias:{name}={}", path.display()));
        }
        for name in ["fault", "gather"] {
            let path = loader.join(format!("{name}.js"));
            command.arg(format!("--alias:sauro-{name}={}", path.display()));
        }
        if self.classic {
            command.args(CLASSIC);
        } else {
            command.args(["--format=esm", "--external:./sauro*.js"]);
        }
        if let Some(own) = self.fetch {
            command.arg(format!("--inject:{}", files::root().join(own).display()));
        }
        // The npm packages lie beside the tests and not above the pages.
        command.env("NODE_PATH", files::tests().join("node_modules"));
        run::quiet(command, Duration::from_secs(120))?;
        Ok(bundle)
    }
}

impl Page {
    /// The files of pkg/ that it may load, but its own scripts.
    fn loaded(&self) -> Vec<String> {
        let modules = self.modules.iter().flat_map(|module| pack::parts(module));
        let further =
            self.further.iter().filter(|name| !SCRIPTS.iter().any(|s| s.output == **name));
        modules.chain(further.map(|name| (*name).to_owned())).collect()
    }

    /// Its own files as they are asked for: a folder for its index.
    fn own(&self) -> Vec<String> {
        let folder = files::root().join(self.folder);
        let paths = files::list(&folder);
        let names = paths.iter().filter_map(|path| path.strip_prefix(&folder).ok()?.to_str());
        let sources = |name: &&str| *name != "sw.js" && !name.starts_with("js/");
        names
            .filter(sources)
            .map(|name| match name.strip_suffix("index.html") {
                Some("") => "./".to_owned(),
                Some(folder) => folder.to_owned(),
                None => name.to_owned(),
            })
            .collect()
    }

    fn list(&self) -> Result<()> {
        let scripts = self.further.iter().chain([&self.script]).map(|name| (*name).to_owned());
        let mut package: Vec<_> = self.loaded().into_iter().chain(scripts).collect();
        package.sort();
        package.dedup();
        let mut command = run::command("node");
        command.arg(LIST_FILES).arg(self.name).arg(self.folder).arg(files::pkg()).arg(self.script);
        command.args(self.own());
        command.args(package.iter().map(|name| format!("../sauro/{name}")));
        run::quiet(command, Duration::from_secs(60))
    }
}
