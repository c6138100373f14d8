//! The paragraphs of a document's text by position: where marks may go, and what stands between.

use quick_xml::Reader;
use quick_xml::events::Event;
use sauro_model::text::nfc;

/// A paragraph of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// Where its content begins: after its properties. For `<w:p/>`, where its "/>" stands.
    pub(crate) start: usize,
    /// Where its end tag begins; `start` for `<w:p/>`.
    pub(crate) end: usize,
    /// Whether it is written `<w:p/>`.
    pub(crate) is_empty: bool,
    /// Its children: runs, links, insertions.
    pub(crate) children: Vec<Child>,
}

/// A child of a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Child {
    /// Where its start tag begins.
    pub(crate) start: usize,
    /// Where its end tag ends.
    pub(crate) end: usize,
    /// Its text in NFC.
    pub(crate) text: String,
}

/// The paragraphs of a text.
#[derive(Debug, Default)]
pub(crate) struct Paragraphs {
    /// Those that stand in no other.
    pub(crate) outer: Vec<Paragraph>,
    /// For each `w:p` in the order in which they begin, the outer paragraph it stands in.
    pub(crate) outer_of: Vec<usize>,
}

/// What is known of the paragraph that is being read.
struct Open {
    paragraph: Paragraph,
    /// How deep its start tag stands.
    depth: usize,
    /// Where the child being read began.
    child: Option<usize>,
    text: String,
    in_text: bool,
}

/// Finds the paragraphs of a document's text. `None` if it is not well formed.
pub(crate) fn find(text: &str, prefix: &str) -> Option<Paragraphs> {
    let qualified = |local: &str| match prefix {
        "" => local.to_owned(),
        prefix => format!("{prefix}:{local}"),
    };
    let (p, p_properties, t) = (qualified("p"), qualified("pPr"), qualified("t"));
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut paragraphs = Paragraphs::default();
    let mut open: Option<Open> = None;
    let mut depth = 0usize;
    loop {
        let before = position(&reader);
        let event = reader.read_event().ok()?;
        let after = position(&reader);
        match event {
            Event::Start(start) => {
                let name = start.name().into_inner();
                let at = depth;
                depth += 1;
                match &mut open {
                    None if name == p => {
                        paragraphs.outer_of.push(paragraphs.outer.len());
                        let paragraph = Paragraph { start: after, ..Paragraph::default() };
                        let text = String::new();
                        open =
                            Some(Open { paragraph, depth: at, child: None, text, in_text: false });
                    }
                    None => {}
                    Some(open) => {
                        if name == p {
                            paragraphs.outer_of.push(paragraphs.outer.len());
                        }
                        open.in_text = name == t;
                        if at == open.depth + 1 {
                            open.child = Some(before);
                        }
                    }
                }
            }
            Event::Empty(start) => {
                let name = start.name().into_inner();
                if name == p {
                    paragraphs.outer_of.push(paragraphs.outer.len());
                    if open.is_none() {
                        let slash = after.saturating_sub(2);
                        paragraphs.outer.push(Paragraph {
                            start: slash,
                            end: slash,
                            is_empty: true,
                            children: Vec::new(),
                        });
                    }
                } else if let Some(open) = &mut open
                    && depth == open.depth + 1
                {
                    if name == p_properties {
                        open.paragraph.start = after;
                    } else {
                        let child = Child { start: before, end: after, text: String::new() };
                        open.paragraph.children.push(child);
                    }
                }
            }
            Event::End(end) => {
                depth = depth.checked_sub(1)?;
                let Some(mut current) = open.take() else { continue };
                current.in_text = false;
                if depth == current.depth {
                    current.paragraph.end = before;
                    paragraphs.outer.push(current.paragraph);
                    continue;
                }
                if depth == current.depth + 1
                    && let Some(start) = current.child.take()
                {
                    let text = nfc(&std::mem::take(&mut current.text));
                    if end.name().into_inner() == p_properties {
                        current.paragraph.start = after;
                    } else {
                        current.paragraph.children.push(Child { start, end: after, text });
                    }
                }
                open = Some(current);
            }
            Event::Text(words) => push_text(&mut open, &words.into_inner()),
            Event::CData(words) => push_text(&mut open, &words.into_inner()),
            Event::GeneralRef(reference) => {
                let name = reference.into_inner();
                let resolved = match &*name {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    // A character by number: blanks in the middle of words, never a letter of ours.
                    _ => " ",
                };
                push_text(&mut open, resolved);
            }
            Event::Eof => return (depth == 0).then_some(paragraphs),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

fn push_text(open: &mut Option<Open>, words: &str) {
    if let Some(open) = open.as_mut().filter(|open| open.in_text) {
        open.text.push_str(words);
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

impl Paragraph {
    /// The children that hold the words, first and last. `None` where they are not found.
    pub(crate) fn children_with(&self, words: &str) -> Option<(usize, usize)> {
        let wanted: Vec<char> =
            words.trim_end_matches('…').chars().filter(|c| !c.is_whitespace()).collect();
        if wanted.is_empty() {
            return None;
        }
        let mut have: Vec<char> = Vec::new();
        let mut owners: Vec<usize> = Vec::new();
        for (index, child) in self.children.iter().enumerate() {
            for c in child.text.chars().filter(|c| !c.is_whitespace()) {
                have.push(c);
                owners.push(index);
            }
        }
        let first = have.windows(wanted.len()).position(|window| window == wanted)?;
        let last = first + wanted.len() - 1;
        Some((*owners.get(first)?, *owners.get(last)?))
    }
}
