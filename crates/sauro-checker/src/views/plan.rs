//! The plan as understood: indicators, tasks and agencies, to be mended where the reader was unsure.

use sauro_dom::{El, On, button, div, el, p, span, value_of};
use sauro_model::{Due, Indicator, Target, Task};

use crate::answer::Note;
use crate::app::{Context, Message};
use crate::edit::{self, Cell, Edit};

/// Draws the plan.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let Some(opened) = &ctx.state.opened else { return div("plan") };
    let notes = &opened.detail.notes;
    let plan = &ctx.state.plan;
    let save = ctx.click(button("button strong").set("data-act", "save-plan"), Message::SavePlan);
    let head = div("headline")
        .child(p("hint").say(w.plan_hint))
        .child(div("save").child(save.say(w.save_plan)).child(span("hint").say(w.save_plan_hint)));
    let indicators = plan.indicators.iter().enumerate();
    let indicators = indicators.map(|(at, one)| indicator(ctx, at, one, notes));
    let tasks = plan.tasks.iter().enumerate().map(|(at, one)| task(ctx, at, one, notes));
    let has = |count: usize| count > 0;
    div("plan")
        .child(head)
        .maybe(has(plan.indicators.len()).then(|| {
            let columns = [
                ("c-no", w.number),
                ("c-name", w.name),
                ("c-unit", w.unit),
                ("c-targets", w.targets),
                ("c-lead", w.lead),
                ("c-due", w.due),
            ];
            table(w.indicators, plan.indicators.len(), "indicators", &columns, indicators)
        }))
        .maybe(has(plan.tasks.len()).then(|| {
            let columns = [
                ("c-no", w.number),
                ("c-name", w.name),
                ("c-output", w.output),
                ("c-lead", w.lead),
                ("c-due", w.due),
            ];
            table(w.tasks, plan.tasks.len(), "tasks", &columns, tasks)
        }))
        .maybe(has(plan.agencies.len()).then(|| agencies(ctx)))
}

fn table(
    caption: &'static str,
    count: usize,
    part: &'static str,
    columns: &[(&'static str, &'static str)],
    rows: impl Iterator<Item = El>,
) -> El {
    let headings = columns.iter().map(|(class, label)| {
        el("th").class(class).set("role", "columnheader").set("scope", "col").say(label)
    });
    el("table")
        .class("list")
        .set("role", "table")
        .set("data-part", part)
        .child(el("caption").say(caption).child(span("num muted").text(format!(" ({count})"))))
        .child(
            el("thead").set("role", "rowgroup").child(el("tr").set("role", "row").each(headings)),
        )
        .child(el("tbody").set("role", "rowgroup").each(rows))
}

fn cell(class: &'static str, label: &'static str) -> El {
    el("td").class(class).set("role", "cell").set("data-label", label)
}

fn words_or(ctx: &Context<'_>, words: Option<&str>) -> El {
    match words.filter(|words| !words.is_empty()) {
        Some(words) => el("span").quote(words),
        None => span("muted").say(ctx.words.not_stated),
    }
}

/// A cell to be mended.
fn field(ctx: &Context<'_>, label: String, text: &str, edit: Edit) -> El {
    el("textarea")
        .set("rows", "1")
        .class("mend")
        .put("aria-label", label)
        .value(text.to_owned())
        .hear(
            On::Change,
            ctx.send,
            Box::new(move |event| Message::Edit(Edit { text: value_of(event), ..edit.clone() })),
        )
}

fn indicator(ctx: &Context<'_>, at: usize, one: &Indicator, notes: &[Note]) -> El {
    let w = ctx.words;
    let no = one.no.as_deref().unwrap_or_default();
    let doubts = edit::doubts_of(notes, one.place.as_ref());
    let unsure = !doubts.is_empty();
    let edit = |cell| Edit { is_task: false, row: at, cell, text: String::new() };
    let named = |label: &str| format!("{label}, {} {no}", w.number);
    let unit = match &one.unit {
        unit if unsure => {
            field(ctx, named(w.unit), unit.as_deref().unwrap_or_default(), edit(Cell::Unit))
        }
        unit => words_or(ctx, unit.as_deref()),
    };
    let targets = one.targets.iter().enumerate().map(|(nth, target)| {
        let open = unsure || edit::is_doubtful_target(target);
        draw_target(ctx, target, open.then(|| (named(w.targets), edit(Cell::Target(nth)))))
    });
    row(unsure || edit::is_doubtful(one, notes))
        .child(cell("c-no", w.number).quote(no))
        .child(cell("c-name", w.name).quote(&one.name).each(doubts.into_iter().map(doubt)))
        .child(cell("c-unit", w.unit).child(unit))
        .child(cell("c-targets", w.targets).each(targets))
        .child(lead(ctx, &one.lead, unsure.then(|| (named(w.lead), edit(Cell::Lead)))))
        .child(due(ctx, one.due.as_ref(), unsure, named(w.due), edit(Cell::Due)))
}

fn task(ctx: &Context<'_>, at: usize, one: &Task, notes: &[Note]) -> El {
    let w = ctx.words;
    let no = one.no.as_deref().unwrap_or_default();
    let doubts = edit::doubts_of(notes, one.place.as_ref());
    let unsure = !doubts.is_empty();
    let edit = |cell| Edit { is_task: true, row: at, cell, text: String::new() };
    let named = |label: &str| format!("{label}, {} {no}", w.number);
    let output = match &one.output {
        output if unsure => {
            field(ctx, named(w.output), output.as_deref().unwrap_or_default(), edit(Cell::Output))
        }
        output => words_or(ctx, output.as_deref()),
    };
    row(unsure || edit::is_doubtful_task(one, notes))
        .child(cell("c-no", w.number).quote(no))
        .child(cell("c-name", w.name).quote(&one.name).each(doubts.into_iter().map(doubt)))
        .child(cell("c-output", w.output).child(output))
        .child(lead(ctx, &one.lead, unsure.then(|| (named(w.lead), edit(Cell::Lead)))))
        .child(due(ctx, one.due.as_ref(), unsure, named(w.due), edit(Cell::Due)))
}

fn row(is_doubtful: bool) -> El {
    let row = el("tr").set("role", "row");
    if is_doubtful { row.set("data-doubtful", "") } else { row }
}

fn doubt(what: &str) -> El {
    p("doubt small").quote(what)
}

fn draw_target(ctx: &Context<'_>, target: &Target, mend: Option<(String, Edit)>) -> El {
    let by = target.by.map(|by| span("muted nowrap").text(format!("{}: ", ctx.lang.milestone(by))));
    let line = div("target").maybe(by);
    let Some((label, edit)) = mend else {
        return line.child(words_or(ctx, Some(&target.text)));
    };
    let read = match target.value {
        Some(value) => format!(
            "{} {}",
            ctx.words.read_as,
            ctx.lang.quantity(value, target.unit.as_deref(), None)
        ),
        None => ctx.words.words_only.to_owned(),
    };
    line.child(field(ctx, label, &target.text, edit)).child(span("hint").text(read))
}

fn lead(ctx: &Context<'_>, ids: &[String], mend: Option<(String, Edit)>) -> El {
    let names: Vec<&str> = ids.iter().map(|id| ctx.state.plan.agency_name(id)).collect();
    let names = names.join("; ");
    let cell = cell("c-lead", ctx.words.lead);
    match mend {
        Some((label, edit)) => cell.child(field(ctx, label, &names, edit)),
        None => cell.child(words_or(ctx, Some(&names))),
    }
}

fn due(ctx: &Context<'_>, due: Option<&Due>, unsure: bool, label: String, edit: Edit) -> El {
    let cell = cell("c-due", ctx.words.due);
    let text = due.map(|due| ctx.lang.due(due));
    if unsure || edit::is_doubtful_due(due) {
        return cell.child(field(ctx, label, text.as_deref().unwrap_or_default(), edit));
    }
    cell.child(words_or(ctx, text.as_deref()))
}

fn agencies(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let plan = &ctx.state.plan;
    let columns = [("c-name", w.name), ("c-spellings", w.spellings), ("c-led", w.rows_led)];
    let rows = plan.agencies.iter().map(|agency| {
        let leads = |lead: &[String]| lead.contains(&agency.id);
        let led = plan.indicators.iter().filter(|one| leads(&one.lead)).count()
            + plan.tasks.iter().filter(|one| leads(&one.lead)).count();
        let others: Vec<&str> = agency
            .variants
            .iter()
            .map(String::as_str)
            .filter(|variant| *variant != agency.name)
            .collect();
        row(false)
            .child(cell("c-name", w.name).quote(&agency.name))
            .child(cell("c-spellings", w.spellings).text(others.join("; ")))
            .child(cell("c-led num", w.rows_led).text(led.to_string()))
    });
    table(w.agencies, plan.agencies.len(), "agencies", &columns, rows)
}
