//! Where things are in the tree, and whether they changed since last time.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Cargo's target folder: `CARGO_TARGET_DIR` where it is set.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// Our own corner of the target folder: stamps, logs and half-made files.
pub(crate) fn scratch(name: &str) -> PathBuf {
    target().join("xtask").join(name)
}

/// The npm package under construction.
pub(crate) fn pkg() -> PathBuf {
    root().join("pkg")
}

/// The npm tools and all tests that run in node or a browser.
pub(crate) fn tests() -> PathBuf {
    root().join("tests")
}

/// The files under a folder, sorted, hidden ones left out; none where there is no such folder.
pub(crate) fn list(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if path.is_dir() {
            found.extend(list(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A digest of the names and contents of files, a missing one included.
pub(crate) fn digest(paths: &[PathBuf]) -> String {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        hasher.write(path.as_os_str().as_encoded_bytes());
        match fs::read(path) {
            Ok(bytes) => {
                hasher.write_usize(bytes.len());
                hasher.write(&bytes);
            }
            Err(_) => hasher.write_u8(0),
        }
    }
    format!("{:016x}", hasher.finish())
}

/// Writes a file whole or not at all, and leaves one that already says the same untouched.
pub(crate) fn write(path: &Path, contents: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == contents) {
        return Ok(());
    }
    let told = || format!("cannot write {}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(told)?;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let half = path.with_file_name(format!(".{name}.{}", std::process::id()));
    fs::write(&half, contents).with_context(told)?;
    fs::rename(&half, path).with_context(told)
}

/// Reads a file whole, its path in the error.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Copies a file whole or not at all.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    write(to, &read(from)?)
}

/// Work that is skipped while what went in and what came out are as it left them.
pub(crate) struct Stamp {
    path: PathBuf,
    before: String,
    outputs: Vec<PathBuf>,
}

impl Stamp {
    /// A stamp by this name over the files that go in, the tools' own text, and the files made.
    pub(crate) fn new(name: &str, inputs: &[PathBuf], tools: &str, outputs: &[PathBuf]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(tools.as_bytes());
        let before = format!("{} {:016x}", digest(inputs), hasher.finish());
        Self { path: scratch("stamps").join(name), before, outputs: outputs.to_vec() }
    }

    /// Whether the work is already done. A file made and then lost or edited counts as not done.
    pub(crate) fn is_fresh(&self) -> bool {
        self.outputs.iter().all(|path| path.exists())
            && fs::read_to_string(&self.path).is_ok_and(|text| text == self.text())
    }

    /// Records the work as done.
    pub(crate) fn set(&self) -> Result<()> {
        write(&self.path, self.text().as_bytes())
    }

    fn text(&self) -> String {
        format!("{} {}", self.before, digest(&self.outputs))
    }
}
