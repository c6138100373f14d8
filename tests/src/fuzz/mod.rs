//! What is thrown at each reader, the interpreter, the checker and the calculation: any bytes at
//! all, without a panic, and with what must hold of every answer.
//!
//! `cargo xtask fuzz` runs these under libFuzzer from `tests/fuzz`, which includes this folder;
//! `cargo test` runs them over the committed corpus, where every input that once broke something
//! has its file.

mod built;
mod documents;
mod downstream;
mod figures;
mod notation;
mod packages;

/// One thing to be fuzzed.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The name on the command line and of the folder in `tests/fuzz/corpus`.
    pub name: &'static str,
    /// Takes any bytes.
    pub run: fn(&[u8]),
}

/// Everything that is fuzzed.
pub const TARGETS: [Target; 10] = [
    Target { name: "docx", run: documents::docx },
    Target { name: "xlsx", run: documents::xlsx },
    Target { name: "csv", run: documents::csv },
    Target { name: "text", run: documents::text },
    Target { name: "json", run: documents::json },
    Target { name: "interpret", run: built::interpret },
    Target { name: "notation", run: notation::notation },
    Target { name: "feed", run: figures::feed },
    Target { name: "check", run: figures::check },
    Target { name: "progress", run: figures::progress },
];

/// The line between the parts of an input that has several, such as the files of a package.
const BETWEEN: &str = "\n=====\n";

/// The parts of an input, as text.
fn parts(data: &[u8]) -> Vec<String> {
    String::from_utf8_lossy(data).split(BETWEEN).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_committed_corpus_breaks_nothing() {
        for target in super::TARGETS {
            let folder = crate::path("fuzz/corpus").join(target.name);
            let inputs: Vec<_> = std::fs::read_dir(&folder).expect("a corpus").flatten().collect();
            assert!(!inputs.is_empty(), "{} has no corpus", target.name);
            for input in inputs {
                println!("{}", input.path().display());
                (target.run)(&std::fs::read(input.path()).expect("a readable file"));
            }
        }
    }
}
