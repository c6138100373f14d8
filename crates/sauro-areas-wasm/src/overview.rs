//! The widget on the page: `Overview` in JavaScript.

use std::rc::Rc;

use js_sys::{Function, Object};
use sauro_areas_widget::{App, AppProps, HostEvent, Input, Message, Settings};
use sauro_messages::Lang;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::{Intake, set};

/// One widget on the page.
#[wasm_bindgen]
pub struct Overview {
    root: Element,
    host: Callback<HostEvent>,
    mounted: Option<(AppHandle<App>, AppProps)>,
}

#[wasm_bindgen]
impl Overview {
    /// A widget that will draw into an element and call back with what the reader does.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, hear: Function) -> Overview {
        let host = Callback::from(move |event: HostEvent| {
            // A page whose own listener throws must not stop the widget.
            let _ = hear.call1(&JsValue::NULL, &to_object(&event).into());
        });
        Overview { root, host, mounted: None }
    }

    /// Shows what has been read; `place` is what is chosen to begin with, names and values by
    /// turns.
    ///
    /// # Errors
    /// If the table is not whole: an error with `code` and `message`.
    pub fn show(
        &mut self,
        intake: &mut Intake,
        lang: &str,
        place: Vec<String>,
    ) -> Result<(), JsValue> {
        let (table, problems) = intake.finish()?;
        let input = Rc::new(Input::new(table, problems));
        let settings = settings(lang, place);
        self.draw(AppProps { input, settings, host: self.host.clone() });
        Ok(())
    }

    /// Shows the same table with other settings.
    pub fn configure(&mut self, lang: &str, place: Vec<String>) {
        if let Some((_, props)) = &self.mounted {
            let settings = settings(lang, place);
            self.draw(AppProps { settings, ..props.clone() });
        }
    }

    /// Shows what an address leads to, names and values by turns.
    pub fn go(&mut self, place: Vec<String>) {
        if let Some((handle, _)) = &self.mounted {
            handle.send_message(Message::Go(pairs(place)));
        }
    }

    /// Draws every line for paper, or only those on the screen again.
    pub fn print(&mut self, printed: bool) {
        if let Some((handle, _)) = &self.mounted {
            handle.send_message(Message::Print(printed));
        }
    }

    /// Draws what the first draw has left out: see the event `drawn`.
    pub fn finish(&mut self) {
        if let Some((handle, _)) = &self.mounted {
            handle.send_message(Message::Finish);
        }
    }

    fn draw(&mut self, props: AppProps) {
        match &mut self.mounted {
            Some((handle, shown)) => {
                handle.update(props.clone());
                *shown = props;
            }
            None => {
                let renderer =
                    Renderer::<App>::with_root_and_props(self.root.clone(), props.clone());
                self.mounted = Some((renderer.render(), props));
            }
        }
    }
}

impl Drop for Overview {
    fn drop(&mut self) {
        if let Some((handle, _)) = self.mounted.take() {
            handle.destroy();
        }
    }
}

fn settings(lang: &str, place: Vec<String>) -> Settings {
    Settings { lang: Lang::of_tag(lang), place: pairs(place) }
}

/// Names and values by turns, as pairs.
fn pairs(place: Vec<String>) -> Vec<(String, String)> {
    let mut pairs = Vec::with_capacity(place.len() / 2);
    let mut words = place.into_iter();
    while let (Some(name), Some(value)) = (words.next(), words.next()) {
        pairs.push((name, value));
    }
    pairs
}

fn to_object(event: &HostEvent) -> Object {
    let object = Object::new();
    match event {
        HostEvent::Drawn => set(&object, "kind", &JsValue::from_str("drawn")),
        HostEvent::Ready { rows, areas } => {
            set(&object, "kind", &JsValue::from_str("ready"));
            set(&object, "rows", &JsValue::from_f64(*rows as f64));
            set(&object, "areas", &JsValue::from_f64(*areas as f64));
        }
        HostEvent::Navigate(pairs) => {
            set(&object, "kind", &JsValue::from_str("navigate"));
            let place = Object::new();
            for (name, value) in pairs {
                set(&place, name, &JsValue::from_str(value));
            }
            set(&object, "place", &place);
        }
    }
    object
}
