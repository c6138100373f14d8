//! Builds the virtual DOM by plain calls, which weigh a third of what `html!` makes of the same.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};
use yew::virtual_dom::{AttrValue, Listener, ListenerKind, VNode, VTag, VText};
use yew::{Callback, Html, NodeRef};

use crate::app::Message;
use crate::state::Action;

/// An element under construction.
pub(crate) struct El(Box<VTag>);

/// Begins an element.
#[inline(never)]
pub(crate) fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(tag)))
}

impl El {
    /// Sets the class.
    pub(crate) fn class(self, class: &'static str) -> El {
        self.set("class", class)
    }

    /// Sets an attribute to a fixed word.
    #[inline(never)]
    pub(crate) fn set(mut self, name: &'static str, value: &'static str) -> El {
        self.0.add_attribute(name, AttrValue::Static(value));
        self
    }

    /// Sets an attribute to a text made at run time.
    #[inline(never)]
    pub(crate) fn put(mut self, name: &'static str, value: String) -> El {
        self.0.add_attribute(name, AttrValue::from(value));
        self
    }

    /// Tells the element from its siblings when they move.
    pub(crate) fn key(mut self, key: String) -> El {
        self.0.key = Some(key.into());
        self
    }

    /// Lets the element be found again.
    pub(crate) fn found_by(mut self, node: &NodeRef) -> El {
        self.0.node_ref = node.clone();
        self
    }

    /// Adds fixed words.
    #[inline(never)]
    pub(crate) fn say(self, words: &'static str) -> El {
        self.node(VNode::VText(VText::new(words)))
    }

    /// Adds a text made at run time.
    #[inline(never)]
    pub(crate) fn text(self, text: String) -> El {
        self.node(VNode::VText(VText::new(text)))
    }

    /// Adds words of the document.
    pub(crate) fn quote(self, text: &str) -> El {
        self.text(text.to_owned())
    }

    /// Adds an element.
    #[inline(never)]
    pub(crate) fn child(self, child: El) -> El {
        self.node(child.into())
    }

    /// Adds an element if there is one. Its place is kept empty otherwise, so that the siblings
    /// after it stay what they are, with the keyboard's place in them.
    #[inline(never)]
    pub(crate) fn maybe(self, child: Option<El>) -> El {
        self.node(child.map(Html::from).unwrap_or_default())
    }

    /// Adds an element for each item.
    pub(crate) fn each(self, children: impl Iterator<Item = El>) -> El {
        children.fold(self, El::child)
    }

    /// Adds a finished node.
    #[inline(never)]
    pub(crate) fn node(mut self, node: VNode) -> El {
        self.0.add_child(node);
        self
    }

    /// Does something when it is clicked.
    pub(crate) fn act(self, send: &Callback<Message>, action: Action) -> El {
        self.click(send, Message::Act(action))
    }

    /// Sends a message when it is clicked. A link does nothing else then.
    pub(crate) fn click(self, send: &Callback<Message>, message: Message) -> El {
        self.hear(
            On::Click,
            send,
            Box::new(move |event| {
                event.prevent_default();
                message.clone()
            }),
        )
    }

    /// Sends a message made from an event.
    #[inline(never)]
    pub(crate) fn hear(mut self, on: On, send: &Callback<Message>, make: Make) -> El {
        self.0.add_listener(Rc::new(Hear { on, send: send.clone(), make }));
        self
    }

    /// Sets what a field holds, also after the reader has changed it.
    #[inline(never)]
    pub(crate) fn value(mut self, value: String) -> El {
        self.0.set_value(AttrValue::from(value));
        self
    }

    /// Sets a property of the DOM's object, also after the reader has changed it.
    pub(crate) fn property(mut self, name: &'static str, value: bool) -> El {
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
pub(crate) enum On {
    Click,
    Input,
    Change,
    KeyDown,
}

/// Makes a message of an event.
pub(crate) type Make = Box<dyn Fn(&Event) -> Message>;

/// The only listener: an event becomes a message.
struct Hear {
    on: On,
    send: Callback<Message>,
    make: Make,
}

impl Listener for Hear {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click => ListenerKind::onclick,
            On::Input => ListenerKind::oninput,
            On::Change => ListenerKind::onchange,
            On::KeyDown => ListenerKind::onkeydown,
        }
    }

    fn handle(&self, event: Event) {
        self.send.emit((self.make)(&event));
    }

    fn passive(&self) -> bool {
        false
    }
}

/// What the field that an event comes from holds.
pub(crate) fn value_of(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
    }
    target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default()
}

/// Moves the keyboard's place to an element without scrolling to it.
pub(crate) fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that has just left the page cannot take it; nothing is lost.
    let _ = element.focus_with_options(&options);
}

/// A division with a class.
pub(crate) fn div(class: &'static str) -> El {
    el("div").class(class)
}

/// A piece of a line with a class.
pub(crate) fn span(class: &'static str) -> El {
    el("span").class(class)
}

/// A paragraph with a class.
pub(crate) fn p(class: &'static str) -> El {
    el("p").class(class)
}

/// A button with a class.
pub(crate) fn button(class: &'static str) -> El {
    el("button").set("type", "button").class(class)
}
