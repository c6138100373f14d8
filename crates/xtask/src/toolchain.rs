//! The compiler that makes the WebAssembly modules: rustup's, or Debian's where rustup has no target.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::{files, run};

/// The target of every module.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's packages: compiler, cargo, clippy, the standard library's sources and a linker.
pub(crate) const DEBIAN_PACKAGES: &[&str] =
    &["rustc-web", "cargo-web", "rust-web-clippy", "libstd-rust-web-dev", "rust-web-src", "lld-19"];

const DEBIAN_LINKER: &str = "/usr/lib/llvm-19/bin/wasm-ld";

/// A compiler that can make the modules.
pub(crate) enum Toolchain {
    /// The cargo on the path, its wasm32 target installed.
    Rustup {
        /// Whether the standard library's sources are there too, so that it can be built for size.
        sources: bool,
    },
    /// Debian's cargo in /usr/bin, which has no wasm32 library and builds it from source.
    Debian,
}

impl Toolchain {
    /// The compiler that is ready to use, rustup's first.
    pub(crate) fn find() -> Result<Option<Self>> {
        Ok(match asked_for()?.as_deref() {
            Some("debian") => Self::find_debian(),
            Some(_) => Self::find_rustup(),
            None => Self::find_rustup().or_else(Self::find_debian),
        })
    }

    fn find_rustup() -> Option<Self> {
        let mut command = run::command("rustc");
        command.args(["--print", "target-libdir", "--target", TARGET]);
        let libraries = PathBuf::from(run::ask(command)?);
        let ready = files::list(&libraries).iter().any(|file| is_std(file));
        ready.then(|| Self::Rustup { sources: has_sources() })
    }

    fn find_debian() -> Option<Self> {
        let ready = Path::new(DEBIAN_LINKER).exists()
            && DEBIAN_PACKAGES.iter().all(|package| is_installed(package));
        ready.then_some(Self::Debian)
    }

    /// A cargo command for the wasm32 target in a folder of its own: two compilers that share one
    /// would rebuild everything at each turn.
    pub(crate) fn cargo(&self, subcommand: &str) -> Command {
        let (program, folder) = match self {
            Self::Rustup { .. } => ("cargo", "wasm"),
            Self::Debian => ("/usr/bin/cargo", "wasm-debian"),
        };
        let mut command = run::command(program);
        command.arg(subcommand).args(["--target", TARGET, "--target-dir"]);
        command.arg(files::target().join(folder));
        if let Self::Debian = self {
            let path = std::env::var_os("PATH").unwrap_or_default();
            let folders = std::iter::once("/usr/bin".into()).chain(std::env::split_paths(&path));
            if let Ok(path) = std::env::join_paths(folders) {
                command.env("PATH", path);
            }
            // Left by rustup's cargo, they would name its own rustc and its libraries.
            for name in ["CARGO", "RUSTC", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"] {
                command.env_remove(name);
            }
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER);
        }
        command
    }

    /// Makes a build small: the standard library is built for size, and a panic ends the instance
    /// without a text or a place. A third of the module goes that way, and the shell words the
    /// failure.
    pub(crate) fn shrink(&self, command: &mut Command) {
        if self.builds_std() {
            self.build_std(command);
            command.arg("-Zbuild-std-features=optimize_for_size");
            command.env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none \
                 -Cllvm-args=-inline-threshold=8",
            );
        }
    }

    /// Lets a check find a standard library where none is installed.
    pub(crate) fn supply_std(&self, command: &mut Command) {
        if let Self::Debian = self {
            self.build_std(command);
        }
    }

    fn build_std(&self, command: &mut Command) {
        command.arg("-Zbuild-std=std,panic_abort").env("RUSTC_BOOTSTRAP", "1");
    }

    fn builds_std(&self) -> bool {
        matches!(self, Self::Debian | Self::Rustup { sources: true })
    }

    /// Where `cargo build` leaves a module.
    pub(crate) fn output(&self, package: &str) -> PathBuf {
        let folder = match self {
            Self::Rustup { .. } => "wasm",
            Self::Debian => "wasm-debian",
        };
        let file = format!("{}.wasm", package.replace('-', "_"));
        files::target().join(folder).join(TARGET).join("wasm-release").join(file)
    }
}

/// The compiler named by `SAURO_WASM`.
pub(crate) fn asked_for() -> Result<Option<String>> {
    match std::env::var("SAURO_WASM") {
        Ok(name) if name == "rustup" || name == "debian" => Ok(Some(name)),
        Ok(name) => bail!("SAURO_WASM is rustup or debian, not {name}"),
        Err(_) => Ok(None),
    }
}

/// Whether rustup has put the standard library's sources beside the compiler.
pub(crate) fn has_sources() -> bool {
    let mut command = run::command("rustc");
    command.args(["--print", "sysroot"]);
    run::ask(command).is_some_and(|sysroot| {
        Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").exists()
    })
}

/// Whether a Debian package is there, whole: one half installed by a broken run is not.
pub(crate) fn is_installed(package: &str) -> bool {
    state_of(package).is_some_and(|state| state == "installed")
}

/// Whether a broken run left a Debian package unpacked but not set up.
pub(crate) fn is_half_installed(package: &str) -> bool {
    let whole = ["installed", "not-installed", "config-files"];
    state_of(package).is_some_and(|state| !whole.contains(&state.as_str()))
}

/// What dpkg says of a package; `None` where there is no dpkg, or it never heard of the package.
fn state_of(package: &str) -> Option<String> {
    let mut command = run::command("dpkg-query");
    command.args(["-W", "-f", "${db:Status-Status}", package]);
    run::ask(command)
}

fn is_std(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("libstd-") && name.ends_with(".rlib")
}
