//! One line of the list of documents. A component of its own: of a hundred lines only the one that
//! changes is drawn anew.

use std::rc::Rc;

use sauro_dom::{El, button, div, el, span};
use sauro_messages::Lang;
use sauro_messages::checker::Words;
use yew::prelude::*;
use yew::virtual_dom::{Key, VChild, VNode};

use super::batch::severity_name;
use crate::answer::Severity;
use crate::app::{HostEvent, Message};
use crate::file::{File, Stage};
use crate::icon;
use crate::state::Action;

/// A line for a document.
pub(crate) fn draw(file: File, counts: [usize; 3], lang: Lang, send: Callback<Message>) -> VNode {
    let key = Key::from(file.key.to_string());
    VChild::<Line>::new(Props { file, counts, lang, send }, Some(key)).into()
}

/// What a line is drawn from.
#[derive(Clone, Properties)]
pub(crate) struct Props {
    file: File,
    /// How many findings it has: errors, warnings, notes.
    counts: [usize; 3],
    lang: Lang,
    send: Callback<Message>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        let same_stage = match (&self.file.stage, &other.file.stage) {
            (Stage::Done(report), Stage::Done(other)) => Rc::ptr_eq(report, other),
            (stage, other) => stage == other,
        };
        same_stage
            && self.counts == other.counts
            && self.file.key == other.file.key
            && self.lang == other.lang
    }
}

/// The line.
pub(crate) struct Line;

impl Component for Line {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Line>) -> Line {
        Line
    }

    fn changed(&mut self, ctx: &Context<Line>, old: &Props) -> bool {
        ctx.props() != old
    }

    fn view(&self, ctx: &Context<Line>) -> Html {
        let Props { file, counts, lang, send } = ctx.props();
        let w = lang.checker();
        let cell = |class: &'static str| el("td").class(class).set("role", "cell");
        let name = match file.report() {
            Some(_) => {
                button("open").quote(&file.name).divert(send, Message::Act(Action::Open(file.key)))
            }
            None => span("").quote(&file.name),
        };
        let counts = Severity::ALL.into_iter().zip(counts);
        let counts = counts.map(|(severity, count)| match file.report() {
            Some(_) => cell("c-count num")
                .set("data-label", severity_name(*lang, severity))
                .text(count.to_string()),
            None => cell("c-count num empty").say("–"),
        });
        let acts = cell("c-acts").maybe(again(w, file, send)).child(remove(w, file, send));
        el("tr")
            .set("role", "row")
            .put("data-file", file.name.clone())
            .set("data-stage", stage_name(&file.stage))
            .child(el("th").set("role", "rowheader").set("scope", "row").child(name))
            .child(cell("c-state").child(stage(w, &file.stage)))
            .each(counts)
            .child(acts)
            .into()
    }
}

fn stage_name(stage: &Stage) -> &'static str {
    match stage {
        Stage::Waiting => "waiting",
        Stage::Checking => "checking",
        Stage::Done(_) => "done",
        Stage::Failed(_) => "failed",
        Stage::Cancelled => "cancelled",
    }
}

fn stage(w: &'static Words, stage: &Stage) -> El {
    match stage {
        Stage::Waiting => span("muted").say(w.waiting),
        Stage::Checking => span("").say(w.checking),
        Stage::Done(_) => span("").say(w.done),
        Stage::Cancelled => span("muted").say(w.cancelled),
        Stage::Failed(why) => div("fault")
            .child(icon::severity(Severity::Error))
            .child(el("span").child(el("b").say(w.failed).say(". ")).quote(why)),
    }
}

fn again(w: &'static Words, file: &File, send: &Callback<Message>) -> Option<El> {
    let wanted = matches!(file.stage, Stage::Failed(_) | Stage::Cancelled);
    wanted.then(|| {
        button("link")
            .put("aria-label", format!("{}: {}", w.retry, file.name))
            .say(w.retry)
            .divert(send, Message::Tell(HostEvent::Retry(file.key)))
    })
}

fn remove(w: &'static Words, file: &File, send: &Callback<Message>) -> El {
    let label = format!("{}: {}", w.remove, file.name);
    button("remove")
        .put("aria-label", label.clone())
        .put("title", label)
        .say("×")
        .divert(send, Message::Forget(file.key))
}
