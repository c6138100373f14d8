//! The real plans, read and compared with what people transcribed.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::compare::{Comparison, compare};
use common::{PLANS, real_plans, transcription};

/// Fields in which nothing may be wrong.
const EXACT: [&str; 5] = ["indicator rows", "task rows", "targets", "lead", "groups"];
/// What every other field must reach, precision and recall alike.
const LEAST: f64 = 0.97;

#[test]
fn the_five_plans_come_out_as_transcribed() {
    let Some(folder) = real_plans() else {
        println!("skipped: the folder ../shared/plans is not here");
        return;
    };
    let all = compare_all(|name| std::fs::read(folder.join(name).join("plan.docx")).ok());
    assert_good(&all);
}

#[test]
fn the_five_plans_as_libreoffice_saves_them_come_out_the_same() {
    let Some(office) = Office::open() else { return };
    let direct = office.convert(&office.originals(), "docx:MS Word 2007 XML", "direct");
    assert_good(&compare_all(|name| std::fs::read(direct.join(format!("{name}.docx"))).ok()));
    // Through its own format, all of Word's markup is written anew.
    let odt = office.convert(&office.originals(), "odt", "odt");
    let files: Vec<PathBuf> = PLANS.iter().map(|name| odt.join(format!("{name}.odt"))).collect();
    let anew = office.convert(&files, "docx:MS Word 2007 XML", "anew");
    assert_good(&compare_all(|name| std::fs::read(anew.join(format!("{name}.docx"))).ok()));
}

#[test]
fn files_of_other_programs_are_told_apart() {
    let Some(office) = Office::open() else { return };
    let original = office.originals().into_iter().take(1).collect::<Vec<_>>();
    for (format, code) in [
        ("doc", "old-word"),
        ("rtf", "rtf"),
        ("odt", "open-document"),
        ("pdf", "pdf"),
        ("html", "web-page"),
    ] {
        let folder = office.convert(&original, format, "others");
        let bytes = std::fs::read(folder.join(format!("{}.{format}", PLANS[0]))).unwrap();
        let error = sauro_import::import(&bytes).map(|_| ()).unwrap_err();
        assert_eq!(error.code(), code);
    }
}

/// LibreOffice with a folder of its own, which is removed in the end.
struct Office {
    plans: PathBuf,
    work: PathBuf,
}

impl Office {
    /// `None` where it is not installed, or the plans are not here.
    fn open() -> Option<Office> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let Some(plans) = real_plans() else {
            println!("skipped: the folder ../shared/plans is not here");
            return None;
        };
        if Command::new("soffice").arg("--version").output().is_err() {
            println!("skipped: LibreOffice (soffice) is not installed");
            return None;
        }
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("sauro-import-{}-{count}", std::process::id());
        let office = Office { plans, work: std::env::temp_dir().join(name) };
        std::fs::create_dir_all(office.work.join("in")).unwrap();
        Some(office)
    }

    /// The five plans under their own names.
    fn originals(&self) -> Vec<PathBuf> {
        let copy = |name: &&str| {
            let copy = self.work.join("in").join(format!("{name}.docx"));
            std::fs::copy(self.plans.join(name).join("plan.docx"), &copy).unwrap();
            copy
        };
        PLANS.iter().map(copy).collect()
    }

    /// Opens files and saves them in another format; returns the folder they are in.
    fn convert(&self, files: &[PathBuf], format: &str, folder: &str) -> PathBuf {
        let out = self.work.join(folder);
        let profile = self.work.join("profile");
        let done = Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", profile.display()))
            .args(["--headless", "--convert-to", format, "--outdir"])
            .arg(&out)
            .args(files)
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        out
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.work);
    }
}

fn compare_all(read: impl Fn(&str) -> Option<Vec<u8>>) -> Comparison {
    let mut all = Comparison::default();
    for name in PLANS {
        let bytes = read(name).unwrap_or_else(|| panic!("{name} cannot be read"));
        let imported =
            sauro_import::import(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        let comparison = compare(&transcription(name), &imported.plan);
        println!("\n== {name}: {} notes", imported.notes.len());
        for note in &imported.notes {
            let row = note.place.as_ref().and_then(|place| place.row.clone());
            println!("  note {:?} {row:?}", note.doubt);
        }
        for difference in &comparison.differences {
            println!("  {difference}");
        }
        all.add(&comparison);
    }
    all.print();
    all
}

fn assert_good(all: &Comparison) {
    for (field, score) in &all.scores {
        let least = if EXACT.contains(field) { 1.0 } else { LEAST };
        assert!(
            score.precision() >= least && score.recall() >= least,
            "{field}: precision {:.3}, recall {:.3}",
            score.precision(),
            score.recall()
        );
    }
}
