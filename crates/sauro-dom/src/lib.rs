//! Builds the virtual DOM by plain calls.
//!
//! `html!` writes out each element's construction anew where it stands: the views came to 110 KB
//! of WebAssembly that way. Calls of these few functions make the same nodes in a third of that.

mod tabs;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement,
};
use yew::virtual_dom::{AttrValue, Listener, ListenerKind, VNode, VTag, VText};
use yew::{Callback, Html, NodeRef};

pub use tabs::{Tab, tabs};

/// An element under construction.
pub struct El(Box<VTag>);

/// Begins an element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(tag)))
}

impl El {
    /// Sets the class.
    pub fn class(self, class: &'static str) -> El {
        self.set("class", class)
    }

    /// Sets an attribute to a fixed word.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: &'static str) -> El {
        self.0.add_attribute(name, AttrValue::Static(value));
        self
    }

    /// Sets an attribute to a text made at run time.
    #[inline(never)]
    pub fn put(mut self, name: &'static str, value: String) -> El {
        self.0.add_attribute(name, AttrValue::from(value));
        self
    }

    /// Sets a number, such as a coordinate.
    pub fn at(self, name: &'static str, value: i32) -> El {
        self.put(name, value.to_string())
    }

    /// Tells the element from its siblings when rows move.
    pub fn key(mut self, key: String) -> El {
        self.0.key = Some(key.into());
        self
    }

    /// Adds fixed words.
    #[inline(never)]
    pub fn say(self, words: &'static str) -> El {
        self.node(VNode::VText(VText::new(words)))
    }

    /// Adds a text made at run time.
    #[inline(never)]
    pub fn text(self, text: String) -> El {
        self.node(VNode::VText(VText::new(text)))
    }

    /// Adds a text that others share.
    #[inline(never)]
    pub fn shared(self, text: &Rc<str>) -> El {
        self.node(VNode::VText(VText::new(AttrValue::Rc(text.clone()))))
    }

    /// Remembers the element once it is in the page.
    pub fn remember(mut self, node: &NodeRef) -> El {
        self.0.node_ref = node.clone();
        self
    }

    /// Adds words of the plan or the data.
    pub fn quote(self, text: &str) -> El {
        self.text(text.to_owned())
    }

    /// Adds an element.
    #[inline(never)]
    pub fn child(self, child: El) -> El {
        self.node(child.into())
    }

    /// Adds an element if there is one. Its place is kept empty otherwise, so that the siblings
    /// after it stay what they are, with the keyboard's place in them.
    #[inline(never)]
    pub fn maybe(self, child: Option<El>) -> El {
        self.node(child.map(Html::from).unwrap_or_default())
    }

    /// Adds an element for each item.
    pub fn each(self, children: impl Iterator<Item = El>) -> El {
        children.fold(self, El::child)
    }

    /// Adds a finished node.
    #[inline(never)]
    pub fn node(mut self, node: VNode) -> El {
        self.0.add_child(node);
        self
    }

    /// Sends a message when it is clicked, in place of what a click does by itself, such as following
    /// a link.
    pub fn divert<M: Clone + 'static>(self, send: &Callback<M>, message: M) -> El {
        let make = move |event: &Event| {
            event.prevent_default();
            message.clone()
        };
        self.hear(On::Click, send, Box::new(make))
    }

    /// Sends a message when it is clicked.
    pub fn click<M: Clone + 'static>(self, send: &Callback<M>, message: M) -> El {
        self.hear(On::Click, send, Box::new(move |_| message.clone()))
    }

    /// Sends a message made from an event.
    #[inline(never)]
    pub fn hear<M: 'static>(mut self, on: On, send: &Callback<M>, make: Make<M>) -> El {
        self.0.add_listener(Rc::new(Hear { on, send: send.clone(), make }));
        self
    }

    /// Sets what a field holds, also after the reader has changed it.
    #[inline(never)]
    pub fn value(mut self, value: String) -> El {
        self.0.set_value(AttrValue::from(value));
        self
    }

    /// Sets a property of the DOM's object, also after the reader has changed it.
    pub fn property(mut self, name: &'static str, value: bool) -> El {
        self.0.add_property(name, value);
        self
    }
}

impl From<El> for Html {
    #[inline(never)]
    fn from(element: El) -> Html {
        VNode::VTag(Rc::new(*element.0))
    }
}

/// The events that the views listen to.
#[derive(Clone, Copy)]
pub enum On {
    /// A click, or Enter or Space on a button.
    Click,
    /// A field holds something else.
    Input,
    /// The reader is done with a field.
    Change,
    /// A key goes down.
    KeyDown,
    /// What can be scrolled has been.
    Scroll,
}

/// Makes a message of an event.
pub type Make<M> = Box<dyn Fn(&Event) -> M>;

/// The only listener: an event becomes a message.
struct Hear<M> {
    on: On,
    send: Callback<M>,
    make: Make<M>,
}

impl<M: 'static> Listener for Hear<M> {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click => ListenerKind::onclick,
            On::Input => ListenerKind::oninput,
            On::Change => ListenerKind::onchange,
            On::KeyDown => ListenerKind::onkeydown,
            On::Scroll => ListenerKind::onscroll,
        }
    }

    fn handle(&self, event: Event) {
        self.send.emit((self.make)(&event));
    }

    fn passive(&self) -> bool {
        matches!(self.on, On::Scroll)
    }
}

/// What the field that an event comes from holds.
pub fn value_of(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
    }
    target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default()
}

/// Moves the keyboard's place to an element.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that has just left the page cannot take it; nothing is lost.
        let _ = element.focus();
    }
}

/// Gives an element the focus and leaves everything where it is scrolled to.
pub fn focus_in_place(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus_with_options(&options);
    }
}

/// A division with a class.
pub fn div(class: &'static str) -> El {
    el("div").class(class)
}

/// A piece of a line with a class.
pub fn span(class: &'static str) -> El {
    el("span").class(class)
}

/// A paragraph with a class.
pub fn p(class: &'static str) -> El {
    el("p").class(class)
}

/// A button with a class.
pub fn button(class: &'static str) -> El {
    el("button").set("type", "button").class(class)
}
