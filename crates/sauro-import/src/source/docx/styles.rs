//! Styles: what a paragraph or a run looks like where it says nothing itself.

use std::collections::BTreeMap;

use super::formatting::{ParagraphFormat, RunFormat, read_paragraph_format, read_run_format};
use sauro_package::{Element, Token, Xml};

/// The styles of a document.
#[derive(Default)]
pub(super) struct Styles {
    default_run: RunFormat,
    default_paragraph: ParagraphFormat,
    default_style: Option<String>,
    styles: BTreeMap<String, Style>,
}

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    run: RunFormat,
    paragraph: ParagraphFormat,
}

/// How many styles may build on each other; also what ends a circle.
const CHAIN_LIMIT: usize = 16;

impl Styles {
    /// Reads `styles.xml`.
    pub(super) fn read(text: &str) -> Styles {
        let mut styles = Styles::default();
        let mut xml = Xml::new(text);
        while let Some(token) = xml.next_token() {
            let Token::Open(element) = token else { continue };
            match element.name() {
                "styles" | "docDefaults" | "rPrDefault" | "pPrDefault" => {}
                "rPr" => styles.default_run = read_run_format(&mut xml),
                "pPr" => styles.default_paragraph = read_paragraph_format(&mut xml).format,
                "style" => styles.read_style(&mut xml, &element),
                _ => xml.skip(),
            }
        }
        styles
    }

    fn read_style(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) {
        let Some(id) = element.attribute("styleId") else { return xml.skip() };
        let kind = element.attribute("type");
        let is_default = matches!(element.attribute("default").as_deref(), Some("1" | "true"));
        if is_default && kind.as_deref() == Some("paragraph") {
            self.default_style = Some(id.clone());
        }
        let mut style = Style::default();
        xml.children(|xml, child| match child.name() {
            "name" => {
                style.name = child.value().unwrap_or_default();
                xml.skip();
            }
            "basedOn" => {
                style.based_on = child.value();
                xml.skip();
            }
            "rPr" => style.run = read_run_format(xml),
            "pPr" => style.paragraph = read_paragraph_format(xml).format,
            _ => xml.skip(),
        });
        self.styles.insert(id, style);
    }

    /// The look of a paragraph in a style, and of its runs. The style `None` is the default one.
    pub(super) fn paragraph(&self, id: Option<&str>) -> (ParagraphFormat, RunFormat) {
        let mut paragraph = self.default_paragraph.clone();
        let mut run = self.default_run.clone();
        for style in self.chain(id.or(self.default_style.as_deref())) {
            paragraph.overlay(&style.paragraph);
            run.overlay(&style.run);
        }
        (paragraph, run)
    }

    /// The look that a character style adds.
    pub(super) fn character(&self, id: &str) -> RunFormat {
        let mut run = RunFormat::default();
        for style in self.chain(Some(id)) {
            run.overlay(&style.run);
        }
        run
    }

    /// The style's name, as the word processor shows it.
    pub(super) fn name(&self, id: &str) -> Option<&str> {
        self.styles.get(id).map(|style| style.name.as_str())
    }

    /// The heading level of a style by its name: "heading 2" is 2. Word keeps these names in
    /// English whatever its language.
    pub(super) fn heading(&self, id: Option<&str>) -> Option<u8> {
        let style = self.styles.get(id?)?;
        let level = style.name.to_lowercase().strip_prefix("heading ")?.trim().parse().ok()?;
        (1..=9).contains(&level).then_some(level)
    }

    /// A style and those it builds on, the outermost first.
    fn chain(&self, id: Option<&str>) -> Vec<&Style> {
        let mut chain = Vec::new();
        let mut next = id;
        while let Some(style) = next.and_then(|id| self.styles.get(id)) {
            if chain.len() == CHAIN_LIMIT {
                break;
            }
            chain.push(style);
            next = style.based_on.as_deref();
        }
        chain.reverse();
        chain
    }
}
