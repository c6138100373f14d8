//! The whole widget: head, tabs and the chosen view.

use std::rc::Rc;

use sauro_areas::{GroupBy, Selection, Standing, Table, select};
use sauro_dom::{El, div, el, focus, focus_in_place};
use sauro_messages::Lang;
use sauro_messages::areas::Words;
use sauro_model::IndicatorKind;
use web_sys::Element;
use yew::prelude::*;

use crate::input::Input;
use crate::ranking::Ranking;
use crate::state::{Action, State, View};
use crate::views;
use crate::window::{LINE, Window};

/// How many lines are drawn at first: about as many as a screen shows.
const FIRST_LINES: usize = 10;

/// How the page wants the table shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language of the interface.
    pub lang: Lang,
    /// What is chosen to begin with, by the names of [`HostEvent::Navigate`].
    pub place: Vec<(String, String)>,
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
    /// The reader has chosen something else: names and values of an address that leads back here.
    Navigate(Vec<(&'static str, String)>),
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
    /// A key moves the place in the grid.
    Walk(usize, u16),
    /// The lines have been scrolled.
    Scrolled(Element),
    /// The reader has followed an address, such as by the browser's button "Back".
    Go(Vec<(String, String)>),
    /// The page is to be printed, or has been.
    Print(bool),
    /// What the first draw has left out is to be drawn.
    Finish,
    /// Nothing.
    Ignore,
}

/// The widget.
pub struct App {
    state: State,
    selection: Selection,
    ranking: Ranking,
    /// The communes of the chosen province.
    areas: Vec<u16>,
    window: Window,
    rows: NodeRef,
    is_begun: bool,
    announced: bool,
    focus: Focus,
}

/// What the keyboard's place in the grid needs once it is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Focus {
    /// Nothing.
    #[default]
    Free,
    /// The focus, and to be seen.
    Bring,
    /// The focus, without being scrolled to.
    Keep,
}

/// What every view draws with.
pub(crate) struct Context<'a> {
    pub(crate) input: &'a Input,
    pub(crate) state: &'a State,
    pub(crate) selection: &'a Selection,
    pub(crate) ranking: &'a Ranking,
    /// The communes of the chosen province.
    pub(crate) areas: &'a [u16],
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

    /// The first line drawn and the one after the last.
    pub(crate) fn lines(&self) -> (usize, usize) {
        let (first, end) = self.window.range();
        (first, if self.is_begun { end.min(first + FIRST_LINES) } else { end })
    }
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &yew::Context<App>) -> App {
        let props = ctx.props();
        let state = state_at(&props.input, &props.settings.place);
        let mut app = App {
            state,
            selection: Selection::default(),
            ranking: Ranking::default(),
            areas: Vec::new(),
            window: Window::default(),
            rows: NodeRef::default(),
            is_begun: true,
            announced: false,
            focus: Focus::Free,
        };
        app.ask(ctx);
        app
    }

    fn changed(&mut self, ctx: &yew::Context<App>, old: &AppProps) -> bool {
        let props = ctx.props();
        let fresh = !Rc::ptr_eq(&props.input, &old.input);
        if props.settings.place != old.settings.place {
            self.state.take_up(&props.input.table, &props.settings.place);
        }
        self.announced &= !fresh;
        self.ask(ctx);
        true
    }

    fn update(&mut self, ctx: &yew::Context<App>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(ctx, action),
            Message::Walk(line, indicator) => {
                self.focus = Focus::Bring;
                self.show_line(line);
                self.act(ctx, Action::Move(line, indicator))
            }
            Message::Scrolled(rows) => {
                let lines = self.lines();
                let moved = self.window.scroll(rows.scroll_top(), lines);
                // The element that had the focus may be another commune's cell by now.
                if moved && matches!(rows.query_selector("td:focus"), Ok(Some(_))) {
                    self.focus = Focus::Keep;
                }
                moved
            }
            Message::Go(place) => {
                self.state = state_at(&ctx.props().input, &place);
                self.window = Window::default();
                self.ask(ctx);
                self.scroll_up();
                true
            }
            Message::Print(printed) => {
                self.window.print(printed);
                true
            }
            Message::Finish => std::mem::take(&mut self.is_begun),
            Message::Ignore => false,
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
            ranking: &self.ranking,
            areas: &self.areas,
            window: self.window,
            rows: &self.rows,
            lang,
            words: lang.area_words(),
            is_begun: self.is_begun,
            send: &send,
        };
        let view = match self.state.view {
            View::Ranking => views::ranking::draw(&context),
            View::Grid => views::grid::draw(&context),
            View::Indicator => views::indicator::draw(&context),
            View::Agencies => views::agencies::draw(&context),
            View::Area => views::area::draw(&context),
            View::Changes => views::changes::draw(&context),
            View::Rows => views::rows::draw(&context),
        };
        let panel = el("div")
            .set("role", "tabpanel")
            .set("id", "panel")
            .set("aria-labelledby", self.state.view.name())
            // A view of its own: what the last one has drawn is not made over into it.
            .child(div("view").key(self.state.view.name().to_owned()).child(view));
        let frame = div("frame")
            .set("part", "frame")
            .child(views::head::draw(&context))
            .maybe(views::head::problems(&context))
            .child(views::tabs::draw(&context))
            .child(panel);
        div("root").set("part", "root").set("lang", lang.tag()).child(frame).into()
    }

    fn rendered(&mut self, ctx: &yew::Context<App>, _first: bool) {
        let wanted = std::mem::take(&mut self.focus);
        if wanted != Focus::Free {
            let here = self.rows.cast::<Element>().map(|rows| rows.query_selector(".here"));
            if let Some(Ok(Some(cell))) = here {
                if wanted == Focus::Bring { focus(&cell) } else { focus_in_place(&cell) }
            }
        }
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
        self.areas = input.within(self.state.query.province);
        match self.state.view {
            View::Rows => {
                self.selection = select(&input.table, &input.names, &self.state.query);
            }
            View::Ranking => {
                self.ranking = Ranking::of(input, &self.areas, self.state.standing);
            }
            _ => {}
        }
        self.window.fit(self.lines());
    }

    /// How many lines of one height the view has.
    fn lines(&self) -> usize {
        match self.state.view {
            View::Rows => self.selection.len(),
            View::Ranking | View::Grid => self.areas.len(),
            View::Indicator | View::Agencies | View::Area | View::Changes => 0,
        }
    }

    fn act(&mut self, ctx: &yew::Context<App>, action: Action) -> bool {
        let keeps_place = matches!(action, Action::Toggle(_) | Action::Move(..));
        let before = self.state.clone();
        self.state = std::mem::take(&mut self.state).after(action);
        if self.state == before {
            return false;
        }
        let moved = self.state.view != before.view;
        let asks = moved || self.state.query != before.query;
        if moved {
            self.window = Window::default();
        }
        if asks || self.state.standing != before.standing {
            self.ask(ctx);
        }
        if asks && !keeps_place {
            self.scroll_up();
        }
        if !keeps_place {
            let address = self.state.address(&ctx.props().input.table);
            ctx.props().host.emit(HostEvent::Navigate(address));
        }
        true
    }

    fn scroll_up(&mut self) {
        if let Some(rows) = self.rows.cast::<Element>() {
            rows.set_scroll_top(0);
        }
        let lines = self.lines();
        self.window.scroll(0, lines);
    }

    /// Scrolls so that a line can be seen.
    fn show_line(&mut self, line: usize) {
        let Some(rows) = self.rows.cast::<Element>().filter(|_| self.window.is_boxed()) else {
            return;
        };
        let top = i32::try_from(line).unwrap_or(i32::MAX).saturating_mul(LINE);
        let (from, height) = (rows.scroll_top(), rows.client_height());
        // The heading row lies over the first line of the box.
        if top < from {
            rows.set_scroll_top(top);
        } else if top > from + height - 3 * LINE {
            rows.set_scroll_top(top - height + 3 * LINE);
        }
        let lines = self.lines();
        self.window.scroll(rows.scroll_top(), lines);
    }
}

/// What an address leads to, and what is chosen where it does not say.
fn state_at(input: &Input, place: &[(String, String)]) -> State {
    let table = &input.table;
    let mut state = State::default();
    state.query.group = first_grouping(table);
    let measured = table.indicators.iter().position(|common| common.kind != IndicatorKind::Text);
    state.indicator = measured.and_then(|index| u16::try_from(index).ok()).unwrap_or_default();
    if table.areas.len() < 2 {
        state.view = View::Rows;
    }
    state.take_up(table, place);
    // Before anything has fallen due there is no rate of it to rank by.
    let is_asked = place.iter().any(|(name, _)| name == "by");
    let nothing_due = || input.areas().iter().all(|summary| summary.due.due == 0);
    if state.view == View::Ranking && !is_asked && nothing_due() {
        state.standing = Standing::Index;
    }
    state
}

/// What rows stand together by at first: the smallest thing that there are several of.
fn first_grouping(table: &Table) -> GroupBy {
    match (table.areas.len(), table.provinces.len()) {
        (0 | 1, _) => GroupBy::Group,
        (_, 0 | 1) => GroupBy::Area,
        _ => GroupBy::Province,
    }
}
