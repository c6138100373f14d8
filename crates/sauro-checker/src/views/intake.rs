//! Taking documents in: dropping, choosing and pasting, and by which day and plan they are judged.
//!
//! The page reads the files: fields with `data-intake` tell it what a chosen file is for.

use sauro_dom::{El, On, button, div, el, p, span, value_of};

use crate::app::{Context, HostEvent, Message};
use crate::file::Key;
use crate::icon;
use crate::state::Action;

/// Draws it: a wide field to drop on at first, a line once there are documents.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let is_begun = !ctx.state.files.is_empty();
    let field = if is_begun {
        div("drop small-drop").child(chooser(ctx)).child(span("muted").say(w.drop_more))
    } else {
        div("drop")
            .child(icon::sheet())
            .child(p("lead").say(w.drop_here))
            .child(chooser(ctx))
            .child(p("muted small").say(w.formats))
            .child(p("private").child(icon::lock()).child(el("span").say(w.private)))
    };
    el("section")
        .class("intake")
        .set("data-part", "intake")
        .set("aria-label", w.intake)
        .child(field)
        .child(div("beside").child(options(ctx)).child(paste(ctx)))
}

/// A field for a file that looks like a button; with the key of the document that it is about.
pub(crate) fn files(
    intake: &'static str,
    label: &'static str,
    accept: &'static str,
    class: &'static str,
    key: Option<Key>,
) -> El {
    let field = el("input")
        .set("type", "file")
        .class("hidden")
        .set("data-intake", intake)
        .set("accept", accept);
    let field = match key {
        Some(key) => field.put("data-key", key.to_string()),
        None => field,
    };
    el("label").class(class).child(field).child(el("span").say(label))
}

const DOCUMENTS: &str = ".docx,.xlsx,.csv,.txt,.json";

fn chooser(ctx: &Context<'_>) -> El {
    let field = el("input")
        .set("type", "file")
        .class("hidden")
        .set("data-intake", "documents")
        .set("accept", DOCUMENTS)
        .set("multiple", "");
    el("label").class("button strong").child(field).child(el("span").say(ctx.words.choose))
}

fn options(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let day = el("input")
        .set("type", "date")
        .set("name", "as-of")
        .value(ctx.settings.as_of.clone())
        .hear(On::Change, ctx.send, Box::new(|event| Message::AsOf(value_of(event))));
    let day =
        el("label").class("field").child(el("span").class("name").say(w.as_of)).child(day).child(
            span("hint").text(format!("{}. {}", ctx.day(&ctx.settings.as_of), w.as_of_hint)),
        );
    el("details").class("fold").child(el("summary").say(w.options)).child(
        div("inside options").child(day).child(parent(ctx)).child(
            div("field")
                .child(span("name").say(w.accepted_list))
                .child(files("accepted", w.load_accepted, ".json", "button", None))
                .child(span("hint").say(w.accepted_hint)),
        ),
    )
}

fn parent(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let field = div("field").child(span("name").say(w.parent_plan));
    match &ctx.state.parent {
        Some(name) => {
            let remove = ctx
                .click(button("link"), Message::Tell(HostEvent::RemoveParent))
                .say(w.remove_parent);
            field.child(span("chosen").quote(name)).child(remove)
        }
        None => field
            .child(files("parent", w.choose_parent, DOCUMENTS, "button", None))
            .child(span("hint").say(w.parent_hint)),
    }
}

fn paste(ctx: &Context<'_>) -> El {
    let w = ctx.words;
    let area = el("textarea")
        .set("name", "pasted")
        .set("rows", "6")
        .set("aria-label", w.paste)
        .value(ctx.state.pasted.clone())
        .hear(On::Input, ctx.send, Box::new(|event| Message::Act(Action::Paste(value_of(event)))));
    let check = ctx.click(button("button"), Message::CheckText).say(w.check_text);
    el("details").class("fold").child(el("summary").say(w.paste)).child(
        div("inside").child(p("hint").say(w.paste_hint)).child(area).child(div("end").child(check)),
    )
}
