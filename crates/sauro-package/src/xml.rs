//! XML as the walkers want it: elements that open and close, and text with its entities resolved.
//!
//! The only place that knows quick-xml, whose interface changes often.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Elements nested deeper than this end the reading: no word processor writes them.
const DEPTH_LIMIT: usize = 250;

/// A reader of one part of a document.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    /// The prefix of the word-processing namespace: "w" wherever we looked.
    prefix: &'a str,
    depth: usize,
    /// An empty element was opened and is to be closed next.
    empty: bool,
    /// How many paragraphs have begun.
    paragraphs: u32,
    /// Whether the part broke off or was not well formed.
    broken: bool,
    stopped: bool,
}

/// What comes next in a part.
pub enum Token<'a> {
    /// An element opens. Whoever gets it reads or skips up to its end.
    Open(Element<'a>),
    /// The current element closes.
    Close,
    /// Text.
    Text(Cow<'a, str>),
}

/// An element's name and attributes.
pub struct Element<'a> {
    start: BytesStart<'a>,
    prefix: &'a str,
}

impl Element<'_> {
    /// The name: local for word-processing elements ("p"), with prefix for others
    /// ("mc:AlternateContent").
    pub fn name(&self) -> &str {
        let name = self.start.name().into_inner();
        match name.split_once(':') {
            Some((prefix, local)) if prefix == self.prefix => local,
            _ => name,
        }
    }

    /// The value of an attribute by its local name.
    pub fn attribute(&self, local: &str) -> Option<String> {
        self.start.attributes().with_checks(false).flatten().find_map(|attribute| {
            let name = attribute.key.local_name().into_inner();
            (name == local).then(|| unescape(&attribute.value))
        })
    }

    /// `w:val`.
    pub fn value(&self) -> Option<String> {
        self.attribute("val")
    }

    /// `w:val` as a number.
    pub fn number(&self) -> Option<i32> {
        parse_number(&self.value()?)
    }

    /// An attribute as a number.
    pub fn number_of(&self, local: &str) -> Option<i32> {
        parse_number(&self.attribute(local)?)
    }

    /// What an on-off element says: on where it has no value.
    pub fn is_on(&self) -> bool {
        !matches!(self.value().as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// Whole numbers; decimal places, which some writers add to lengths, are dropped.
fn parse_number(text: &str) -> Option<i32> {
    let text = text.trim();
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    whole.parse().ok()
}

impl<'a> Xml<'a> {
    /// A reader at the start of a part of a Word document.
    pub fn new(text: &'a str) -> Xml<'a> {
        let prefix = prefix_of(text, &["wordprocessingml/2006/main", "wordprocessingml/main"]);
        Xml::with_prefix(text, prefix.unwrap_or("w"))
    }

    /// A reader at the start of a part of a workbook.
    pub fn of_sheets(text: &'a str) -> Xml<'a> {
        let prefix = prefix_of(text, &["spreadsheetml/2006/main", "spreadsheetml/main"]);
        Xml::with_prefix(text, prefix.unwrap_or_default())
    }

    fn with_prefix(text: &'a str, prefix: &'a str) -> Xml<'a> {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        Xml { reader, prefix, depth: 0, empty: false, paragraphs: 0, broken: false, stopped: false }
    }

    /// The next token. `None` at the end of the part, and where it breaks off.
    pub fn next_token(&mut self) -> Option<Token<'a>> {
        if self.stopped || self.broken {
            return None;
        }
        if self.empty {
            self.empty = false;
            return Some(Token::Close);
        }
        loop {
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(_) => {
                    self.broken = true;
                    return None;
                }
            };
            match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEPTH_LIMIT {
                        self.broken = true;
                        return None;
                    }
                    return Some(self.open(start));
                }
                Event::Empty(start) => {
                    self.empty = true;
                    return Some(self.open(start));
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Some(Token::Close);
                }
                Event::Text(text) => return Some(Token::Text(text.into_inner())),
                Event::CData(text) => return Some(Token::Text(text.into_inner())),
                Event::GeneralRef(reference) => {
                    let name = reference.into_inner();
                    if let Some(c) = character_of(&name) {
                        return Some(Token::Text(Cow::Owned(c.to_string())));
                    }
                }
                Event::Eof => {
                    self.broken |= self.depth > 0;
                    return None;
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    /// Skips the element that was just opened.
    pub fn skip(&mut self) {
        let mut open = 1usize;
        while open > 0 {
            match self.next_token() {
                Some(Token::Open(_)) => open += 1,
                Some(Token::Close) => open -= 1,
                Some(Token::Text(_)) => {}
                None => return,
            }
        }
    }

    /// Calls `each` for every child of the element that was just opened, up to its end. `each`
    /// reads or skips the child.
    pub fn children(&mut self, mut each: impl FnMut(&mut Xml<'a>, &Element<'a>)) {
        while let Some(token) = self.next_token() {
            match token {
                Token::Open(element) => each(self, &element),
                Token::Close => return,
                Token::Text(_) => {}
            }
        }
    }

    /// The text inside the element that was just opened.
    pub fn text(&mut self) -> String {
        let mut text = String::new();
        let mut open = 1usize;
        while open > 0 {
            match self.next_token() {
                Some(Token::Open(_)) => open += 1,
                Some(Token::Close) => open -= 1,
                Some(Token::Text(part)) => text.push_str(&part),
                None => break,
            }
        }
        text
    }

    /// Ends the reading: nothing comes after this.
    pub fn stop(&mut self) {
        self.stopped = true;
    }

    /// The index of the paragraph that began last.
    pub fn paragraph_index(&self) -> u32 {
        self.paragraphs.saturating_sub(1)
    }

    /// Whether the part broke off.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    fn open(&mut self, start: BytesStart<'a>) -> Token<'a> {
        let element = Element { start, prefix: self.prefix };
        if element.name() == "p" {
            self.paragraphs = self.paragraphs.saturating_add(1);
        }
        Token::Open(element)
    }
}

/// The prefix that the root element binds to a namespace, given by how its name may end. `None`
/// where it binds none.
pub fn prefix_of<'a>(text: &'a str, ends: &[&str]) -> Option<&'a str> {
    const HEAD: usize = 16 << 10;
    let mut head_end = text.len().min(HEAD);
    while !text.is_char_boundary(head_end) {
        head_end -= 1;
    }
    let head = &text[..head_end];
    head.match_indices("xmlns").find_map(|(position, _)| {
        let (name, rest) = head[position + "xmlns".len()..].split_once('=')?;
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let value = rest[1..].split(quote).next()?;
        ends.iter().any(|end| value.ends_with(end)).then(|| name.trim().trim_start_matches(':'))
    })
}

fn unescape(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    let mut result = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        result.push_str(before);
        match after.split_once(';') {
            Some((name, tail)) if name.len() <= 10 => {
                result.extend(character_of(name));
                rest = tail;
            }
            _ => {
                result.push('&');
                rest = after;
            }
        }
    }
    result.push_str(rest);
    result
}

/// The five named entities and character references. Others are never expanded: a document type
/// that defines its own is an attack or a mistake.
fn character_of(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            };
            char::from_u32(code).filter(|c| *c != '\0')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_resolved_and_foreign_ones_dropped() {
        let mut xml = Xml::new("<w:t>a &amp; b &#8805; &#x2265; &evil; c</w:t>");
        assert!(matches!(xml.next_token(), Some(Token::Open(_))));
        assert_eq!(xml.text(), "a & b ≥ ≥  c");
    }

    #[test]
    fn any_prefix_of_the_namespace_is_followed() {
        let text = "<x:document xmlns:r=\"u\" xmlns:x='http://purl.oclc.org/ooxml/wordprocessingml/main'><x:p/></x:document>";
        let mut xml = Xml::new(text);
        let Some(Token::Open(root)) = xml.next_token() else { panic!("no root") };
        assert_eq!(root.name(), "document");
        let Some(Token::Open(paragraph)) = xml.next_token() else { panic!("no paragraph") };
        assert_eq!(paragraph.name(), "p");
    }

    #[test]
    fn deep_nesting_ends_the_reading() {
        let text = "<w:a>".repeat(100_000);
        let mut xml = Xml::new(&text);
        while xml.next_token().is_some() {}
        assert!(xml.is_broken());
    }
}
