//! The checker on the page: `Checker` in JavaScript.

use std::rc::Rc;

use js_sys::Function;
use sauro_checker::answer::{Detail, Report};
use sauro_checker::{Action, App, AppProps, HostEvent, Key, Message, Opened, Settings, accepted};
use sauro_messages::Lang;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::wishes::to_object;

/// One checker on the page.
#[wasm_bindgen]
pub struct Checker {
    handle: AppHandle<App>,
    props: AppProps,
}

#[wasm_bindgen]
impl Checker {
    /// A checker that draws into an element and calls back with what the reader wants.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, hear: Function, as_of: String, lang: &str) -> Checker {
        let host = Callback::from(move |event: HostEvent| {
            // A page whose own listener throws must not stop the checker.
            let _ = hear.call1(&JsValue::NULL, &to_object(event).into());
        });
        let settings = Settings { as_of, lang: Lang::of_tag(lang) };
        let props = AppProps { settings, host };
        let handle = Renderer::<App>::with_root_and_props(root, props.clone()).render();
        Checker { handle, props }
    }

    /// Shows the same in another language, or as of another day.
    pub fn configure(&mut self, as_of: String, lang: &str) {
        self.props.settings.as_of = as_of;
        self.props.settings.lang = Lang::of_tag(lang);
        self.handle.update(self.props.clone());
    }

    /// Lists documents that were handed in, each by its key and name.
    pub fn add(&self, keys: Vec<Key>, names: Vec<String>) {
        let said = self.lang().taken(names.len());
        self.act(Action::Add(keys.into_iter().zip(names).collect()));
        self.act(Action::Say(said));
    }

    /// The name of a document that was pasted.
    #[wasm_bindgen(js_name = nameOfText)]
    pub fn name_of_text(&self) -> String {
        self.lang().checker().pasted.to_owned()
    }

    /// A document's turn has come.
    pub fn begin(&self, key: Key) {
        self.act(Action::Begin(key));
    }

    /// Takes the report of a document, as JSON text. Whether it could be read.
    pub fn settle(&self, key: Key, report: &str) -> bool {
        let report = Report::from_json(report);
        match report {
            Some(report) => self.act(Action::Settle(key, Rc::new(report))),
            None => {
                self.fail(key, "checker.stopped", "", "");
                return false;
            }
        }
        true
    }

    /// Takes plan, notes and document of the report that is open, as the JSON texts of the answer
    /// and of its report.
    pub fn open(&self, key: Key, answer: &str, report: &str) {
        let read = Detail::from_json(answer).zip(Report::from_json(report));
        let Some((detail, report)) = read else { return };
        self.act(Action::Opened(Rc::new(Opened::new(key, detail, &report))));
    }

    /// Takes another answer for a document in the place of what is shown of it; `is_mended` for
    /// the plan as the reader has mended it.
    pub fn recheck(&self, key: Key, answer: &str, report: &str, is_mended: bool) {
        let read = Detail::from_json(answer).zip(Report::from_json(report));
        let Some((detail, report)) = read else { return };
        let opened = Rc::new(Opened::new(key, detail, &report));
        self.act(Action::Recheck { report: Rc::new(report), opened, is_mended });
    }

    /// A document could not be read. `message` is the engine's own sentence, where it has one.
    /// Returns the sentence that is shown.
    pub fn fail(&self, key: Key, code: &str, detail: &str, message: &str) -> String {
        let sentence = self.sentence(code, detail, message);
        self.act(Action::Fail(key, sentence.clone()));
        sentence
    }

    /// Something else went wrong. Returns the sentence that is shown.
    pub fn tell(&self, code: &str, detail: &str, message: &str) -> String {
        let sentence = self.sentence(code, detail, message);
        self.act(Action::Notice(Some(sentence.clone())));
        sentence
    }

    /// All documents wait for their turn again.
    pub fn restart(&self) {
        self.act(Action::Restart);
    }

    /// One document waits for its turn again.
    pub fn again(&self, key: Key) {
        self.act(Action::Again(key));
    }

    /// Documents that have not had their turn are left.
    pub fn stop(&self) {
        self.act(Action::Stop);
    }

    /// Names the plan above, or says that there is none.
    pub fn parent(&self, name: Option<String>) {
        self.act(Action::Parent(name));
    }

    /// Takes the text of a side file with accepted findings. Whether it was one.
    pub fn accepted(&self, text: &str) -> bool {
        let read = accepted::read(text);
        let is_one = read.is_some();
        self.act(match read {
            Some(list) => {
                let said = self.lang().accepted_loaded(list.len());
                Action::Load(list, said)
            }
            None => Action::Notice(Some(self.lang().checker().wrong_accepted.to_owned())),
        });
        is_one
    }

    /// Says to those who hear the page that a text is on the clipboard, or could not be put there.
    pub fn copied(&self, is_done: bool) {
        let words = self.lang().checker();
        let said = if is_done { words.copied } else { words.not_copied };
        self.act(Action::Say(said.to_owned()));
        if !is_done {
            self.act(Action::Notice(Some(said.to_owned())));
        }
    }

    /// Says to those who hear the page that a file was saved.
    pub fn saved(&self) {
        self.act(Action::Say(self.lang().checker().saved.to_owned()));
    }

    /// Takes the views off the page.
    pub fn close(self) {
        self.handle.destroy();
    }
}

impl Checker {
    fn lang(&self) -> Lang {
        self.props.settings.lang
    }

    fn act(&self, action: Action) {
        self.handle.send_message(Message::Act(action));
    }

    fn sentence(&self, code: &str, detail: &str, message: &str) -> String {
        let own = self.lang().checker_fault(code, detail);
        own.or_else(|| (!message.is_empty()).then(|| message.to_owned()))
            .or_else(|| self.lang().checker_fault("checker.stopped", ""))
            .unwrap_or_default()
    }
}
