//! `sauro import`: documents as plans.

use anyhow::Result;
use sauro_import::{Imported, Note};
use sauro_model::Plan;
use sauro_report::{Failure, NoteJson};
use serde::Serialize;

use crate::arguments::Import;
use crate::{Answer, Verdict, batch};

/// One file of the answer.
#[derive(Serialize)]
#[serde(untagged)]
enum Entry<'a> {
    Read { file: &'a str, plan: &'a Plan, notes: Vec<NoteJson<'a>> },
    NotRead { file: &'a str, error: &'a Failure },
}

pub(crate) fn run(options: &Import) -> Result<Answer> {
    let lang = options.common.lang();
    let done = batch::each(&options.files, &options.common, |_, imported| keep_plan(imported));
    let entries: Vec<Entry<'_>> = done
        .iter()
        .map(|one| match &one.outcome {
            Ok((plan, notes)) => {
                Entry::Read { file: &one.file, plan, notes: NoteJson::all(notes, lang) }
            }
            Err(error) => Entry::NotRead { file: &one.file, error },
        })
        .collect();
    let verdict = match done.iter().any(|one| one.outcome.is_err()) {
        true => Verdict::Unread,
        false => Verdict::Clean,
    };
    Ok(Answer { text: serde_json::to_string_pretty(&entries)?, verdict })
}

/// Of hundreds of files, the documents are not kept.
fn keep_plan(imported: Imported) -> (Plan, Vec<Note>) {
    (imported.plan, imported.notes)
}
