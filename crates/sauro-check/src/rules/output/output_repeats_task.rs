//! `output-repeats-task`: an output that is the task's text again.

use std::collections::BTreeSet;

use sauro_document::TableKind;

use super::Problem;
use crate::context::Context;
use crate::finding::{Findings, quote};
use crate::registry::words::plain;
use crate::rule::{Need, Rule, Scope, Severity};
use crate::rules::people::rows::is_output;

/// Flags an output with the words of its task.
///
/// # Why
/// The column is filled and says nothing: what is received at the end stays open.
///
/// # Example
/// | 3 | Tổ chức tập huấn kỹ năng số cho cán bộ | … | Tổ chức tập huấn kỹ năng số cho cán bộ xã |
///
/// # Not flagged
/// "Kế hoạch tập huấn", "Lớp tập huấn": a noun of the task that can be handed over.
pub(crate) static RULE: Rule = Rule {
    name: "output-repeats-task",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Tasks],
    check,
};

/// From how many words on a likeness says something.
const WORDS: usize = 5;

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in ctx.rows().filter(|row| row.kind == TableKind::Tasks) {
        let Some(output) = row.output.filter(|output| repeats(output, row.name)) else { continue };
        let mut spot = row.cells.spot_at(is_output);
        spot.quote = quote(output);
        findings.report([spot], Problem::OutputRepeatsTask).about(row.name);
    }
}

/// Whether nine tenths of the words of both are the same.
fn repeats(output: &str, task: &str) -> bool {
    // Texts of the same words are about as long.
    if output.len() * 2 < task.len() || task.len() * 2 < output.len() {
        return false;
    }
    let words = |text: &str| plain(text).into_iter().collect::<BTreeSet<String>>();
    let (output, task) = (words(output), words(task));
    if output.len() < WORDS {
        return false;
    }
    let shared = output.intersection(&task).count();
    20 * shared >= 9 * (output.len() + task.len())
}
