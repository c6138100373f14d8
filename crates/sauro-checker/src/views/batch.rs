//! The documents that were handed in: how far each is, and what was found in it in numbers.

use std::rc::Rc;

use sauro_dom::{El, button, div, el, span};
use sauro_messages::Lang;

use super::batch_row;
use crate::accepted;
use crate::answer::{Report, Severity};
use crate::app::{Context, HostEvent, Message};
use crate::file::Stage;
use crate::state::State;

/// Draws the list.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let rows = ctx.state.files.iter().fold(el("tbody").set("role", "rowgroup"), |body, file| {
        let counts = |report: &Rc<Report>| accepted::counts(report, &ctx.state.accepted);
        let counts = file.report().map(counts).unwrap_or_default();
        body.node(batch_row::draw(file.clone(), counts, ctx.lang, ctx.send.clone()))
    });
    let table = el("table")
        .class("list")
        .set("role", "table")
        .set("aria-labelledby", "documents")
        .child(el("thead").set("role", "rowgroup").child(headings(ctx)))
        .child(rows);
    let has_reports = ctx.state.files.iter().filter(|file| file.report().is_some()).count() > 1;
    let save = has_reports.then(|| {
        let summary = button("button").set("data-act", "save-summary");
        let list = button("button").set("data-act", "save-all");
        div("take-away")
            .child(ctx.click(summary, Message::SaveSummary).say(w.save_summary))
            .child(ctx.click(list, Message::ExportAll).say(w.save_all))
    });
    el("section")
        .class("batch")
        .set("data-part", "batch")
        .child(
            div("headline")
                .child(el("h2").set("id", "documents").set("tabindex", "-1").say(w.documents))
                .maybe(save),
        )
        .maybe(ctx.state.is_busy().then(|| progress(ctx)))
        .child(table)
}

fn progress(ctx: &Context<'_>) -> El {
    let (done, total) = (ctx.state.settled(), ctx.state.files.len());
    let words = ctx.lang.checked_of(done, total);
    let bar = el("progress")
        .put("max", total.to_string())
        .put("value", done.to_string())
        .put("aria-label", words.clone());
    let cancel =
        ctx.click(button("button"), Message::Tell(HostEvent::Cancel)).say(ctx.words.cancel);
    div("progress")
        .set("data-part", "progress")
        .child(bar)
        .child(span("num").text(words))
        .child(cancel)
}

fn headings(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let heading = |class: &'static str, label: &'static str| {
        el("th").class(class).set("role", "columnheader").set("scope", "col").say(label)
    };
    el("tr")
        .set("role", "row")
        .child(heading("", w.document_name))
        .child(heading("c-state", w.state))
        .child(heading("c-count", w.errors))
        .child(heading("c-count", w.warnings))
        .child(heading("c-count", w.notes))
        .child(el("td").class("c-acts").set("role", "cell"))
}

/// A severity as the heading of a count.
pub(crate) fn severity_name(lang: Lang, severity: Severity) -> &'static str {
    let w = lang.checker();
    match severity {
        Severity::Error => w.errors,
        Severity::Warning => w.warnings,
        Severity::Note => w.notes,
    }
}

/// The counts of all documents as CSV for spreadsheets: one row for each.
pub(crate) fn summary(state: &State, lang: Lang) -> String {
    let w = lang.checker();
    // Excel takes a file for UTF-8 only with this mark in front.
    let mut text = String::from('\u{feff}');
    let scored: Vec<&str> = state
        .files
        .iter()
        .filter_map(|file| file.report()?.six_clear.as_ref())
        .map(|six| six.scored.iter().map(|one| one.label.as_str()).collect())
        .next()
        .unwrap_or_default();
    let mut head = vec![w.document_name, w.state, w.errors, w.warnings, w.notes];
    head.extend(&scored);
    push_row(&mut text, &head);
    for file in &state.files {
        let mut cells = vec![file.name.clone()];
        match &file.stage {
            Stage::Done(report) => {
                cells.push(w.done.to_owned());
                let counts = accepted::counts(report, &state.accepted);
                cells.extend(counts.map(|count| count.to_string()));
                let six = report.six_clear.iter().flat_map(|six| &six.scored);
                // With a word before it, lest a spreadsheet take "3/4" for a day.
                cells.extend(six.map(|one| format!("{} {} {}", one.have, w.of_which, one.of)));
            }
            Stage::Failed(why) => cells.push(format!("{}. {why}", w.failed)),
            Stage::Cancelled => cells.push(w.cancelled.to_owned()),
            Stage::Waiting | Stage::Checking => cells.push(w.waiting.to_owned()),
        }
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        push_row(&mut text, &cells);
    }
    text
}

fn push_row(text: &mut String, cells: &[&str]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            // As the findings' own list: the comma is the decimal mark in a Vietnamese locale.
            text.push(';');
        }
        text.push('"');
        // A name must not become a formula.
        if cell.starts_with(['=', '+', '-', '@']) {
            text.push('\'');
        }
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Counts;
    use crate::state::Action;

    #[test]
    fn the_summary_has_a_row_for_each_document() {
        let report = Report {
            counts: Counts { error: 2, warning: 7, note: 12, by_rule: Vec::new() },
            ..Report::default()
        };
        let state = State::default()
            .after(Action::Add(vec![(1, "a \"b\".docx".into()), (2, "=x.pdf".into())]))
            .after(Action::Settle(1, Rc::new(report)))
            .after(Action::Fail(2, "Tệp PDF.".into()));
        let text = summary(&state, Lang::Vi);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[1], r#""a ""b"".docx";"Đã kiểm tra";"2";"7";"12""#);
        assert_eq!(lines[2], r#""'=x.pdf";"Không đọc được. Tệp PDF.""#);
    }
}
