//! Sections: the paper, its margins, and which headers and footers stand on it.

use sauro_document::{PageLayout, Pages};

use sauro_package::Xml;

/// A section's layout, its headers and footers still by relationship id.
#[derive(Default)]
pub(super) struct Section {
    pub(super) layout: PageLayout,
    pub(super) headers: Vec<(Pages, String)>,
    pub(super) footers: Vec<(Pages, String)>,
}

/// Reads the `w:sectPr` that was just opened.
pub(super) fn read_section(xml: &mut Xml<'_>) -> Section {
    let mut section = Section::default();
    xml.children(|xml, child| {
        let layout = &mut section.layout;
        match child.name() {
            "pgSz" => {
                layout.width = child.number_of("w").unwrap_or(0);
                layout.height = child.number_of("h").unwrap_or(0);
                layout.landscape = child.attribute("orient").as_deref() == Some("landscape")
                    || layout.width > layout.height;
            }
            "pgMar" => {
                layout.top = child.number_of("top").unwrap_or(0);
                layout.bottom = child.number_of("bottom").unwrap_or(0);
                layout.left = child.number_of("left").unwrap_or(0);
                layout.right = child.number_of("right").unwrap_or(0);
            }
            "titlePg" => layout.different_first_page = child.is_on(),
            "headerReference" | "footerReference" => {
                let pages = match child.attribute("type").as_deref() {
                    Some("first") => Pages::First,
                    Some("even") => Pages::Even,
                    _ => Pages::Other,
                };
                if let Some(id) = child.attribute("id") {
                    let list = match child.name() {
                        "headerReference" => &mut section.headers,
                        _ => &mut section.footers,
                    };
                    list.push((pages, id));
                }
            }
            _ => {}
        }
        xml.skip();
    });
    section
}
