//! The whole widget: head, tabs and the chosen view.

use std::rc::Rc;

use sauro_areas::{GroupBy, Names, Selection, Table, select};
use sauro_dom::{El, div};
use sauro_messages::Lang;
use sauro_messages::areas::Words;
use web_sys::Element;
use yew::prelude::*;

use crate::state::{Action, State, View};
use crate::views;
use crate::views::rows::window::Window;

/// A table with what is made of it once.
#[derive(Debug)]
pub struct Input {
    pub(crate) table: Table,
    pub(crate) names: Names,
    /// Sentences on what could not be used.
    pub(crate) problems: Vec<String>,
}

impl Input {
    /// A table to be shown, with sentences on what of it could not be used.
    pub fn new(table: Table, problems: Vec<String>) -> Input {
        Input { names: Names::of(&table), table, problems }
    }
}

/// How the page wants the table shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language of the interface.
    pub lang: Lang,
    /// The view to begin with.
    pub view: View,
}

/// What the widget asks of the page around it.
#[derive(Clone, Debug, PartialEq)]
pub enum HostEvent {
    /// The first rows are on the screen; the widget is to be told to draw the rest once they are
    /// painted.
    Drawn,
    /// The data are on the screen.
    Ready {
        /// How many rows the table has.
        rows: usize,
        /// How many communes.
        areas: usize,
    },
}

/// What the page gives the widget.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// What is shown.
    pub input: Rc<Input>,
    /// How to show it.
    pub settings: Settings,
    /// Where the widget's wishes go.
    pub host: Callback<HostEvent>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &AppProps) -> bool {
        Rc::ptr_eq(&self.input, &other.input) && self.settings == other.settings
    }
}

/// What happens to the widget.
#[derive(Clone, Debug)]
pub enum Message {
    /// The reader does something.
    Act(Action),
    /// The rows have been scrolled.
    Scrolled(Element),
    /// What the first draw has left out is to be drawn.
    Finish,
}

/// The widget.
pub struct App {
    state: State,
    selection: Selection,
    window: Window,
    rows: NodeRef,
    is_begun: bool,
    announced: bool,
}

/// What every view draws with.
pub(crate) struct Context<'a> {
    pub(crate) input: &'a Input,
    pub(crate) state: &'a State,
    pub(crate) selection: &'a Selection,
    pub(crate) window: Window,
    pub(crate) rows: &'a NodeRef,
    pub(crate) lang: Lang,
    pub(crate) words: &'static Words,
    /// Whether only what is seen first is wanted yet.
    pub(crate) is_begun: bool,
    pub(crate) send: &'a Callback<Message>,
}

impl Context<'_> {
    pub(crate) fn act(&self, element: El, action: Action) -> El {
        element.click(self.send, Message::Act(action))
    }

    /// Whether the table has more than one commune.
    pub(crate) fn has_many(&self) -> bool {
        self.input.table.areas.len() > 1
    }
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &yew::Context<App>) -> App {
        let props = ctx.props();
        let mut state = State { view: props.settings.view, ..State::default() };
        state.query.group = first_grouping(&props.input.table);
        let mut app = App {
            state,
            selection: Selection::default(),
            window: Window::default(),
            rows: NodeRef::default(),
            is_begun: true,
            announced: false,
        };
        app.ask(ctx);
        app
    }

    fn changed(&mut self, ctx: &yew::Context<App>, old: &AppProps) -> bool {
        let props = ctx.props();
        if props.settings.view != old.settings.view {
            self.state.view = props.settings.view;
        }
        if !Rc::ptr_eq(&props.input, &old.input) {
            self.announced = false;
            self.ask(ctx);
        }
        true
    }

    fn update(&mut self, ctx: &yew::Context<App>, message: Message) -> bool {
        match message {
            Message::Act(action) => {
                let keeps_place = matches!(action, Action::Toggle(_));
                let before = self.state.query.clone();
                self.state = std::mem::take(&mut self.state).after(action);
                if self.state.query != before {
                    self.ask(ctx);
                    if !keeps_place {
                        self.scroll_up();
                    }
                }
                true
            }
            Message::Scrolled(rows) => {
                let top = rows.scroll_top();
                self.window.scroll(top, self.selection.len())
            }
            Message::Finish => std::mem::take(&mut self.is_begun),
        }
    }

    fn view(&self, ctx: &yew::Context<App>) -> Html {
        let props = ctx.props();
        let lang = props.settings.lang;
        let send = ctx.link().callback(|message| message);
        let context = Context {
            input: &props.input,
            state: &self.state,
            selection: &self.selection,
            window: self.window,
            rows: &self.rows,
            lang,
            words: lang.area_words(),
            is_begun: self.is_begun,
            send: &send,
        };
        let view = match self.state.view {
            View::Rows => views::rows::draw(&context),
        };
        let frame = div("frame")
            .set("part", "frame")
            .child(views::head::draw(&context))
            .maybe(views::head::problems(&context))
            .child(view);
        div("root").set("part", "root").set("lang", lang.tag()).child(frame).into()
    }

    fn rendered(&mut self, ctx: &yew::Context<App>, _first: bool) {
        if self.announced {
            return;
        }
        if self.is_begun {
            ctx.props().host.emit(HostEvent::Drawn);
            return;
        }
        self.announced = true;
        let table = &ctx.props().input.table;
        ctx.props().host.emit(HostEvent::Ready { rows: table.len(), areas: table.areas.len() });
    }
}

impl App {
    /// Asks the table anew.
    fn ask(&mut self, ctx: &yew::Context<App>) {
        let input = &ctx.props().input;
        self.selection = select(&input.table, &input.names, &self.state.query);
        self.window.fit(self.selection.len());
    }

    fn scroll_up(&mut self) {
        if let Some(rows) = self.rows.cast::<Element>() {
            rows.set_scroll_top(0);
        }
        self.window.scroll(0, self.selection.len());
    }
}

/// What rows stand together by at first: the smallest thing that there are several of.
fn first_grouping(table: &Table) -> GroupBy {
    match (table.areas.len(), table.provinces.len()) {
        (0 | 1, _) => GroupBy::Group,
        (_, 0 | 1) => GroupBy::Area,
        _ => GroupBy::Province,
    }
}
