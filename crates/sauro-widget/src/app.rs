//! The whole widget: head, tabs, the chosen view and the foot.

use std::rc::Rc;

use sauro_dom::{El, div, el};
use sauro_messages::{Lang, Strings};
use sauro_model::Date;
use sauro_progress::{Method, Options};
use web_sys::Element;
use yew::prelude::*;

use crate::export;
use crate::shown::{Input, Shown};
use crate::state::{Action, State, View};
use crate::views;

/// How the page wants the data shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The day of the assessment.
    pub as_of: Date,
    /// The language of the interface.
    pub lang: Lang,
    /// The view to begin with.
    pub view: View,
    /// Only rows of the agency with this id, to begin with.
    pub agency: Option<String>,
    /// Only rows of the group with this id, to begin with.
    pub group: Option<String>,
    /// The group on a meeting's screen, empty for the rows without one. `None` outside of meetings.
    pub meeting: Option<String>,
}

/// What the widget asks of the page around it.
#[derive(Clone, Debug, PartialEq)]
pub enum HostEvent {
    /// The first rows are on the screen; the widget is to be told to draw the rest once they are
    /// painted.
    Drawn,
    /// The data are on the screen.
    Ready {
        /// How many indicators the plan has.
        indicators: usize,
        /// How many tasks it has.
        tasks: usize,
    },
    /// The reader has opened an indicator, or closed it (`None`), or changed the view.
    Select {
        /// The view on the screen.
        view: View,
        /// The id of the open indicator.
        indicator: Option<String>,
    },
    /// A table is to be saved.
    Save {
        /// The file's name.
        name: String,
        /// The file's content.
        text: String,
    },
    /// A chart is to be saved.
    Chart {
        /// The file's name, without its ending.
        name: String,
        /// Whether as PNG, otherwise as SVG.
        png: bool,
        /// The chart on the screen.
        chart: Element,
    },
    /// The page is to do something by itself: `print`, `reload`, `meeting` or `snapshot`.
    Ask(&'static str),
}

/// What the page gives the widget.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// What the sources have given.
    pub input: Rc<Input>,
    /// How to show it.
    pub settings: Settings,
    /// Why newer data could not be fetched; empty while they can.
    #[prop_or_default]
    pub stale: AttrValue,
    /// Where the widget's wishes go.
    pub host: Callback<HostEvent>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &AppProps) -> bool {
        Rc::ptr_eq(&self.input, &other.input)
            && self.settings == other.settings
            && self.stale == other.stale
    }
}

/// The widget.
pub struct App {
    state: State,
    shown: Rc<Shown>,
    /// Whether only the first rows are drawn yet, so that they can be painted soon.
    is_begun: bool,
    announced: bool,
}

/// What happens to the widget.
#[derive(Clone, Debug)]
pub enum Message {
    /// The reader does something.
    Act(Action),
    /// The rows on the screen are to be saved as CSV.
    SaveRows,
    /// Something for the page around the widget.
    Tell(HostEvent),
    /// The rows that the first draw has left out are to be drawn.
    Finish,
    /// Nothing.
    Ignore,
}

/// What every view draws with.
pub(crate) struct Context<'a> {
    pub(crate) shown: &'a Rc<Shown>,
    pub(crate) state: &'a State,
    pub(crate) lang: Lang,
    pub(crate) strings: &'static Strings,
    /// Whether only the first rows are wanted yet.
    pub(crate) is_begun: bool,
    pub(crate) send: &'a Callback<Message>,
}

impl Context<'_> {
    /// Adds that a click does something.
    pub(crate) fn act(&self, element: El, action: Action) -> El {
        element.click(self.send, Message::Act(action))
    }
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &yew::Context<App>) -> App {
        let settings = &ctx.props().settings;
        let state = State::of(settings.view, settings.agency.clone(), settings.group.clone());
        let shown = Rc::new(Shown::new(ctx.props().input.clone(), &options(settings, &state)));
        App { state, shown, is_begun: true, announced: false }
    }

    fn changed(&mut self, ctx: &yew::Context<App>, old: &AppProps) -> bool {
        let props = ctx.props();
        let (now, before) = (&props.settings, &old.settings);
        if now.view != before.view {
            self.state.view = now.view;
        }
        if now.agency != before.agency {
            self.state.filter.agency = now.agency.clone();
        }
        if now.group != before.group {
            self.state.filter.group = now.group.clone();
        }
        let fresh = !Rc::ptr_eq(&props.input, &old.input);
        if props.input.is_empty() {
            self.state = State::default();
        } else if old.input.is_empty() {
            self.state = State::of(now.view, now.agency.clone(), now.group.clone());
        }
        if fresh || now.as_of != before.as_of {
            self.assess(ctx);
        }
        self.announced &= !fresh;
        // Rows that are on the screen stay there while newer data come.
        self.is_begun |= fresh && old.input.is_empty();
        true
    }

    fn update(&mut self, ctx: &yew::Context<App>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(ctx, action),
            Message::SaveRows => {
                let lang = ctx.props().settings.lang;
                ctx.props().host.emit(export::table(&self.shown, &self.state, lang));
                false
            }
            Message::Tell(event) => {
                ctx.props().host.emit(event);
                false
            }
            Message::Finish => std::mem::take(&mut self.is_begun),
            Message::Ignore => false,
        }
    }

    fn view(&self, ctx: &yew::Context<App>) -> Html {
        if ctx.props().input.is_empty() {
            return Html::default();
        }
        let Settings { lang, meeting, .. } = &ctx.props().settings;
        let lang = *lang;
        let send = ctx.link().callback(|message| message);
        let meeting = meeting.as_ref().map(|group| self.state.in_meeting(group));
        let state = meeting.as_ref().unwrap_or(&self.state);
        let context = Context {
            shown: &self.shown,
            state,
            lang,
            strings: lang.strings(),
            is_begun: self.is_begun,
            send: &send,
        };
        let view = match state.view {
            View::Overview => views::overview::draw(&context),
            View::Indicators => views::indicators::draw(&context),
            View::Agencies => views::agencies::draw(&context),
            View::Tasks => views::tasks::draw(&context),
            View::Reporting => views::reporting::draw(&context),
        };
        let panel = el("div")
            .set("role", "tabpanel")
            .set("id", "panel")
            .set("aria-labelledby", state.view.name())
            .child(view);
        let frame = div("frame")
            .set("part", "frame")
            .child(views::head::draw(&context))
            .child(views::head::notices(&context, &ctx.props().stale))
            .child(views::tabs::draw(&context))
            .child(panel)
            .child(views::foot::draw(&context));
        div("root").set("part", "root").set("lang", lang.tag()).child(frame).into()
    }

    fn rendered(&mut self, ctx: &yew::Context<App>, _first: bool) {
        if self.announced || ctx.props().input.is_empty() {
            return;
        }
        if self.is_begun {
            ctx.props().host.emit(HostEvent::Drawn);
            return;
        }
        self.announced = true;
        let plan = self.shown.plan();
        let (indicators, tasks) = (plan.indicators.len(), plan.tasks.len());
        ctx.props().host.emit(HostEvent::Ready { indicators, tasks });
    }
}

impl App {
    fn assess(&mut self, ctx: &yew::Context<App>) {
        let props = ctx.props();
        let options = options(&props.settings, &self.state);
        self.shown = Rc::new(Shown::new(props.input.clone(), &options));
    }

    fn act(&mut self, ctx: &yew::Context<App>, action: Action) -> bool {
        let before = self.state.clone();
        self.state = std::mem::take(&mut self.state).after(action);
        if self.state == before {
            return false;
        }
        if self.state.milestone != before.milestone {
            self.assess(ctx);
        }
        if self.state.open != before.open || self.state.view != before.view {
            let (view, indicator) = (self.state.view, self.state.open.clone());
            ctx.props().host.emit(HostEvent::Select { view, indicator });
        }
        true
    }
}

fn options(settings: &Settings, state: &State) -> Options {
    Options { as_of: settings.as_of, method: Method::Linear, milestone: state.milestone }
}
