//! The whole checker: taking documents in, the list of them, and the report that is open.

use sauro_dom::{El, div, el, focus_in_place};
use sauro_messages::Lang;
use sauro_messages::checker::Words;
use sauro_model::Date;
use web_sys::Element;
use yew::prelude::*;

use crate::accepted;
use crate::edit::Edit;
use crate::file::Key;
use crate::marks::Spot;
use crate::state::{Action, Pane, State};
use crate::views;

/// How the page wants documents checked and shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The day of the check, ISO.
    pub as_of: String,
    /// The language of the interface.
    pub lang: Lang,
}

/// A file that is made of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The document itself with a comment at each finding.
    Word,
    /// The findings as a table.
    List,
    /// The findings for programs.
    Sarif,
    /// The report itself, to compare a later draft with.
    Report,
}

impl Export {
    /// All of them, in the order of their buttons.
    pub const ALL: [Export; 4] = [Export::Word, Export::List, Export::Sarif, Export::Report];

    /// The kind of request that the engine's worker knows it by; the report needs no engine.
    pub fn name(self) -> &'static str {
        match self {
            Export::Word => "annotate",
            Export::List => "csv",
            Export::Sarif => "sarif",
            Export::Report => "report",
        }
    }
}

/// What the checker asks of the page around it.
#[derive(Clone, Debug, PartialEq)]
pub enum HostEvent {
    /// The plan, notes and document of a checked file are wanted.
    Open(Key),
    /// Nothing more is to be checked.
    Cancel,
    /// A document is to be checked again.
    Retry(Key),
    /// A document is not needed any more.
    Forget(Key),
    /// A document's plan is to be checked as the reader has mended it.
    Mended {
        /// The document.
        key: Key,
        /// The plan, as JSON. `None` for the plan as it was read.
        plan: Option<String>,
    },
    /// All documents are to be checked as of another day.
    AsOf(String),
    /// A text is to be checked.
    Text(String),
    /// All documents are to be checked without a plan above.
    RemoveParent,
    /// A text is to be put on the clipboard.
    Copy(String),
    /// A text is to be saved.
    Save {
        /// The file's name.
        name: String,
        /// Its media type.
        kind: &'static str,
        /// Its content.
        text: String,
    },
    /// A file is to be made of a document's report.
    Export {
        /// The document.
        key: Key,
        /// What to make.
        export: Export,
        /// What was accepted, as a side file.
        accepted: String,
    },
    /// The engine is to make one list of the findings of all documents.
    ExportAll {
        /// What was accepted, as a side file.
        accepted: String,
    },
    /// The page is to be printed.
    Print,
}

/// What the page gives the checker.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// How to check and show.
    pub settings: Settings,
    /// Where the checker's wishes go.
    pub host: Callback<HostEvent>,
}

/// The checker.
pub struct App {
    state: State,
    root: NodeRef,
    goal: Option<Goal>,
}

/// Where the keyboard's place goes after the next draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goal {
    /// A mark in the document.
    Mark(Spot),
    /// A finding in the list.
    Finding(usize),
    /// The heading of the report.
    Report,
    /// The heading of the list of documents.
    List,
    /// The field for a reason.
    Reason,
    /// A tab.
    Tab(Pane),
}

/// What happens to the checker.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The reader or the page does something.
    Act(Action),
    /// Something for the page around the checker.
    Tell(HostEvent),
    /// The reader has chosen another day.
    AsOf(String),
    /// The pasted text is to be checked.
    CheckText,
    /// A document is dropped from the list.
    Forget(Key),
    /// The engine is to make a file of the open report.
    Export(Export),
    /// The engine is to make one list of all documents.
    ExportAll,
    /// The accepted findings are to be saved.
    SaveAccepted,
    /// The plan as understood is to be saved.
    SavePlan,
    /// The counts of all documents are to be saved.
    SaveSummary,
    /// A cell of the plan is mended.
    Edit(Edit),
    /// What the reader has mended is dropped.
    Unmend,
    /// The reader leaves the document for the finding he came from.
    Back,
    /// A key is pressed on a tab.
    Tab(Pane),
    /// Nothing.
    Ignore,
}

/// What every view draws with.
pub(crate) struct Context<'a> {
    pub(crate) state: &'a State,
    pub(crate) settings: &'a Settings,
    pub(crate) lang: Lang,
    pub(crate) words: &'static Words,
    pub(crate) send: &'a Callback<Message>,
}

impl Context<'_> {
    /// Adds that a click does something.
    pub(crate) fn act(&self, element: El, action: Action) -> El {
        element.divert(self.send, Message::Act(action))
    }

    /// A day as the reader writes it; what is no day stays as it is.
    pub(crate) fn day(&self, iso: &str) -> String {
        Date::parse_iso(iso).map_or_else(|_| iso.to_owned(), |date| self.lang.date(date))
    }

    /// Adds that a click sends a message.
    pub(crate) fn click(&self, element: El, message: Message) -> El {
        element.divert(self.send, message)
    }
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(_: &yew::Context<App>) -> App {
        App { state: State::default(), root: NodeRef::default(), goal: None }
    }

    fn update(&mut self, ctx: &yew::Context<App>, message: Message) -> bool {
        let host = &ctx.props().host;
        let lang = ctx.props().settings.lang;
        match message {
            Message::Act(action) => return self.act(ctx, action),
            Message::Tell(event) => host.emit(event),
            Message::AsOf(day) => {
                // An emptied field is no day; the last one stays.
                if !day.is_empty() && day != ctx.props().settings.as_of {
                    host.emit(HostEvent::AsOf(day));
                }
            }
            Message::CheckText => {
                let text = std::mem::take(&mut self.state.pasted);
                if !text.trim().is_empty() {
                    host.emit(HostEvent::Text(text));
                }
                return true;
            }
            Message::Forget(key) => {
                host.emit(HostEvent::Forget(key));
                return self.act(ctx, Action::Remove(key));
            }
            Message::Export(export) => {
                let Some(key) = self.state.open else { return false };
                let accepted = accepted::write(&self.state.accepted);
                host.emit(HostEvent::Export { key, export, accepted });
                return self.act(ctx, Action::Say(lang.checker().working.to_owned()));
            }
            Message::ExportAll => {
                host.emit(HostEvent::ExportAll { accepted: accepted::write(&self.state.accepted) });
                return self.act(ctx, Action::Say(lang.checker().working.to_owned()));
            }
            Message::SaveAccepted => {
                let text = accepted::write(&self.state.accepted);
                let name = "sauro-accepted.json".to_owned();
                host.emit(HostEvent::Save { name, kind: "application/json", text });
            }
            Message::SavePlan => {
                // A plan of texts, numbers and dates always becomes JSON.
                let text = serde_json::to_string_pretty(&*self.state.plan).unwrap_or_default();
                let name = self.name_of_plan();
                host.emit(HostEvent::Save { name, kind: "application/json", text });
            }
            Message::SaveSummary => {
                let text = views::batch::summary(&self.state, lang);
                let name = "sauro-tong-hop.csv".to_owned();
                host.emit(HostEvent::Save { name, kind: "text/csv;charset=utf-8", text });
            }
            Message::Edit(edit) => {
                self.act(ctx, Action::Edit(edit));
                if let Some(key) = self.state.open {
                    let plan = serde_json::to_string(&*self.state.plan).ok();
                    host.emit(HostEvent::Mended { key, plan });
                }
                return true;
            }
            Message::Unmend => {
                let Some(key) = self.state.open else { return false };
                host.emit(HostEvent::Mended { key, plan: None });
            }
            Message::Back => {
                let finding = self.state.active.map(|spot| spot.finding);
                return finding.is_some_and(|at| self.act(ctx, Action::Return(at)));
            }
            Message::Tab(pane) => {
                self.act(ctx, Action::Show(pane));
                self.goal = Some(Goal::Tab(pane));
                return true;
            }
            Message::Ignore => {}
        }
        false
    }

    fn view(&self, ctx: &yew::Context<App>) -> Html {
        let settings = &ctx.props().settings;
        let send = ctx.link().callback(|message| message);
        let context = Context {
            state: &self.state,
            settings,
            lang: settings.lang,
            words: settings.lang.checker(),
            send: &send,
        };
        let notice = self
            .state
            .notice
            .as_ref()
            .map(|notice| div("failure").set("role", "alert").child(el("p").quote(notice)));
        let said = div("hidden").set("role", "status").quote(&self.state.said);
        let list = self.state.open.is_none() || self.state.is_busy();
        let frame = div("frame")
            .set("part", "frame")
            .child(said)
            .child(views::intake::draw(&context))
            .maybe(notice)
            .maybe((list && !self.state.files.is_empty()).then(|| views::batch::draw(&context)))
            .maybe(views::report::draw(&context));
        div("root")
            .set("part", "root")
            .set("lang", settings.lang.tag())
            .remember(&self.root)
            .child(frame)
            .into()
    }

    fn rendered(&mut self, _: &yew::Context<App>, _first: bool) {
        let Some(goal) = self.goal else { return };
        let Some(root) = self.root.cast::<Element>() else { return };
        // What is not there yet comes with a later draw.
        if reach(&root, goal) {
            self.goal = None;
        }
    }
}

impl App {
    fn act(&mut self, ctx: &yew::Context<App>, action: Action) -> bool {
        let goal = match &action {
            Action::Visit(spot) => Some(Goal::Mark(*spot)),
            Action::Return(finding) => Some(Goal::Finding(*finding)),
            Action::Open(_) => Some(Goal::Report),
            Action::Close => Some(Goal::List),
            Action::Accept(_) => Some(Goal::Reason),
            Action::GiveUp => self.state.accepting.map(Goal::Finding),
            Action::Confirm if self.state.reason.trim().is_empty() => Some(Goal::Reason),
            Action::Confirm => self.state.accepting.and_then(|at| self.after_accepting(at)),
            _ => None,
        };
        self.goal = goal.or(self.goal);
        let begins = matches!(action, Action::Settle(..) | Action::Open(_));
        self.state = std::mem::take(&mut self.state).after(action);
        if begins {
            self.open_the_only(ctx);
        }
        true
    }

    /// A single document is opened as soon as it has a report.
    fn open_the_only(&mut self, ctx: &yew::Context<App>) {
        if self.state.open.is_none() {
            let [file] = self.state.files.as_slice() else { return };
            if file.report().is_none() {
                return;
            }
            let key = file.key;
            self.state = std::mem::take(&mut self.state).after(Action::Open(key));
            self.goal = Some(Goal::Report);
        }
        if let Some(key) = self.state.open.filter(|_| self.state.opened.is_none())
            && self.state.report().is_some()
        {
            ctx.props().host.emit(HostEvent::Open(key));
        }
    }

    /// The finding that follows one that is about to leave the list.
    fn after_accepting(&self, finding: usize) -> Option<Goal> {
        let shown = self.state.shown();
        let next = shown.iter().find(|at| **at > finding).or(shown.first());
        Some(next.map_or(Goal::Report, |at| Goal::Finding(*at)))
    }

    fn name_of_plan(&self) -> String {
        let id = &self.state.plan.id;
        if id.is_empty() { "sauro-plan.json".to_owned() } else { format!("{id}.json") }
    }
}

/// Moves the keyboard's place to a goal; whether it was there.
fn reach(root: &Element, goal: Goal) -> bool {
    let selector = match goal {
        Goal::Mark(spot) => format!("#{}", spot.id()),
        Goal::Finding(at) => format!("#f-{at} .title"),
        Goal::Report => "#report".to_owned(),
        Goal::List => "#documents".to_owned(),
        Goal::Reason => "#reason".to_owned(),
        Goal::Tab(pane) => format!("#tab-{}", pane.name()),
    };
    let Some(element) = root.query_selector(&selector).ok().flatten() else { return false };
    if matches!(goal, Goal::Mark(_)) {
        show_in_pane(root, &element);
    } else {
        scroll_near(&element);
    }
    focus_in_place(&element);
    true
}

/// Scrolls the document's own pane to a mark, and the page as little as it takes to see the pane.
fn show_in_pane(root: &Element, mark: &Element) {
    let Some(pane) = root.query_selector(".paper").ok().flatten() else { return };
    let (inner, outer) = (mark.get_bounding_client_rect(), pane.get_bounding_client_rect());
    let offset = inner.top() - outer.top() - outer.height() / 3.0;
    // Scroll positions are far below what an integer holds.
    pane.set_scroll_top(pane.scroll_top() + offset as i32);
    let across = inner.left() - outer.left();
    if across < 0.0 || across > outer.width() - 40.0 {
        let wide = mark.closest(".wide").ok().flatten().unwrap_or(pane.clone());
        wide.set_scroll_left(wide.scroll_left() + (across - outer.width() / 3.0) as i32);
    }
    scroll_near(&pane);
}

fn scroll_near(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
