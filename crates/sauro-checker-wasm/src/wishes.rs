//! What the checker asks of the page, as JavaScript receives it.

use js_sys::{Object, Reflect};
use sauro_checker::HostEvent;
use wasm_bindgen::JsValue;

/// An object with `kind` and what belongs to it.
pub(crate) fn to_object(event: HostEvent) -> Object {
    let object = Object::new();
    let set = |name: &str, value: &JsValue| {
        // Setting a field of a plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    };
    let text = |name: &str, value: &str| set(name, &JsValue::from_str(value));
    let number = |name: &str, value: u32| set(name, &JsValue::from_f64(f64::from(value)));
    match event {
        HostEvent::Open(key) => {
            text("kind", "open");
            number("key", key);
        }
        HostEvent::Cancel => text("kind", "cancel"),
        HostEvent::Retry(key) => {
            text("kind", "retry");
            number("key", key);
        }
        HostEvent::Forget(key) => {
            text("kind", "forget");
            number("key", key);
        }
        HostEvent::Mended { key, plan } => {
            text("kind", "mended");
            number("key", key);
            if let Some(plan) = plan {
                text("plan", &plan);
            }
        }
        HostEvent::AsOf(day) => {
            text("kind", "as-of");
            text("day", &day);
        }
        HostEvent::Text(content) => {
            text("kind", "text");
            text("text", &content);
        }
        HostEvent::RemoveParent => text("kind", "remove-parent"),
        HostEvent::Copy(content) => {
            text("kind", "copy");
            text("text", &content);
        }
        HostEvent::Save { name, kind, text: content } => {
            text("kind", "save");
            text("name", &name);
            text("type", kind);
            text("text", &content);
        }
        HostEvent::Export { key, export, accepted } => {
            text("kind", "export");
            number("key", key);
            text("export", export.name());
            text("accepted", &accepted);
        }
        HostEvent::ExportAll { accepted } => {
            text("kind", "export-all");
            text("accepted", &accepted);
        }
        HostEvent::Print => text("kind", "print"),
    }
    object
}
