//! The widget on the page: `Monitor` in JavaScript.

use std::rc::Rc;

use js_sys::{Function, Object};
use sauro_widget::{App, AppProps, HostEvent, Input, Message};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Callback, Renderer};

use crate::fault::set;
use crate::{input, settings};

/// One widget on the page.
#[wasm_bindgen]
pub struct Monitor {
    root: Element,
    host: Callback<HostEvent>,
    mounted: Option<Mounted>,
}

struct Mounted {
    handle: AppHandle<App>,
    props: AppProps,
}

#[wasm_bindgen]
impl Monitor {
    /// A widget that will draw into an element and call back with what the reader does.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, hear: Function) -> Monitor {
        let host = Callback::from(move |event: HostEvent| {
            // A page whose own listener throws must not stop the widget.
            let _ = hear.call1(&JsValue::NULL, &to_object(event).into());
        });
        Monitor { root, host, mounted: None }
    }

    /// Shows a plan and its observations, both parsed JSON of the product's own formats.
    /// `observations` may be `null`; `problems` is a list of sentences on rows that the page could
    /// not read.
    ///
    /// # Errors
    /// If the data or the settings cannot be read at all: an error with `code` and `message`.
    pub fn show(
        &mut self,
        plan: JsValue,
        observations: JsValue,
        problems: JsValue,
        settings: &JsValue,
        taken: String,
    ) -> Result<(), JsValue> {
        let settings = settings::read(settings)?;
        let input = input::read(settings.lang, plan, observations, problems, taken)?;
        let stale = AttrValue::default();
        self.draw(AppProps { input: Rc::new(input), settings, stale, host: self.host.clone() });
        Ok(())
    }

    /// Shows the same data with other settings.
    ///
    /// # Errors
    /// If the settings cannot be read: an error with `code` and `message`.
    pub fn configure(&mut self, settings: &JsValue) -> Result<(), JsValue> {
        let settings = settings::read(settings)?;
        if let Some(mounted) = &self.mounted {
            let props = AppProps { settings, ..mounted.props.clone() };
            self.draw(props);
        }
        Ok(())
    }

    /// Keeps the data on the screen and says why there are no newer ones.
    pub fn stale(&mut self, why: String) {
        if let Some(mounted) = &self.mounted {
            let props = AppProps { stale: why.into(), ..mounted.props.clone() };
            self.draw(props);
        }
    }

    /// Draws what the first draw has left out: see the event `drawn`.
    pub fn finish(&mut self) {
        if let Some(mounted) = &self.mounted {
            mounted.handle.send_message(Message::Finish);
        }
    }

    /// Shows nothing and keeps nothing, until it is asked to show again. A page that removes and
    /// adds widgets takes up resting ones: Yew never lets go of the listeners of an app that it
    /// has once mounted.
    pub fn rest(&mut self) {
        if let Some(mounted) = &self.mounted {
            let (input, stale) = (Rc::new(Input::default()), AttrValue::default());
            let props = AppProps { input, stale, ..mounted.props.clone() };
            self.draw(props);
        }
    }

    fn draw(&mut self, props: AppProps) {
        match &mut self.mounted {
            Some(mounted) => {
                mounted.handle.update(props.clone());
                mounted.props = props;
            }
            None => {
                let renderer =
                    Renderer::<App>::with_root_and_props(self.root.clone(), props.clone());
                self.mounted = Some(Mounted { handle: renderer.render(), props });
            }
        }
    }
}

impl Drop for Monitor {
    fn drop(&mut self) {
        if let Some(mounted) = self.mounted.take() {
            mounted.handle.destroy();
        }
    }
}

fn to_object(event: HostEvent) -> Object {
    let object = Object::new();
    let text = |name: &str, value: &str| set(&object, name, &JsValue::from_str(value));
    match event {
        HostEvent::Ready { indicators, tasks } => {
            text("kind", "ready");
            set(&object, "indicators", &JsValue::from_f64(indicators as f64));
            set(&object, "tasks", &JsValue::from_f64(tasks as f64));
        }
        HostEvent::Select { view, indicator } => {
            text("kind", "select");
            text("view", view.name());
            let indicator = indicator.map_or(JsValue::NULL, |id| JsValue::from_str(&id));
            set(&object, "indicator", &indicator);
        }
        HostEvent::Save { name, text: content } => {
            text("kind", "save");
            text("name", &name);
            text("type", "text/csv;charset=utf-8");
            text("text", &content);
        }
        HostEvent::Chart { name, png, chart } => {
            text("kind", "chart");
            let (ending, kind) = if png { ("png", "image/png") } else { ("svg", "image/svg+xml") };
            text("name", &format!("{name}.{ending}"));
            text("type", kind);
            set(&object, "chart", &chart);
        }
        HostEvent::Drawn => text("kind", "drawn"),
        HostEvent::Ask(what) => text("kind", what),
    }
    object
}
