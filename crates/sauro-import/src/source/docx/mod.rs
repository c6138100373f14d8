//! Word documents: the parts of the package put together into a [`Document`].

mod formatting;
mod numbering;
mod paragraph;
mod section;
mod styles;
mod walker;

use numbering::Numbering;
use sauro_document::{Block, Document, Origin, Pages, Paragraph, Part, Running};
use sauro_package::{Container, Relationships};
use section::Section;
use styles::Styles;
use walker::{Facts, Walker};

use crate::{Doubt, ImportError, Note};

/// Headers and footers beyond this many are not read.
const RUNNING_LIMIT: usize = 64;

/// Reads a Word document from its package.
///
/// # Errors
/// If the package has no document, is damaged, or is far larger than any plan.
pub(crate) fn read(
    mut container: Container<'_>,
    notes: &mut Vec<Note>,
) -> Result<Document, ImportError> {
    let name = document_name(&mut container)?;
    let text =
        container.text(&name)?.ok_or_else(|| ImportError::Broken(format!("{name} is missing")))?;
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", &name));
    let links = container.text(&format!("{folder}/_rels/{file}.rels"))?.unwrap_or_default();
    let links = Relationships::read(&links, folder);
    let styles = part(&mut container, &links, "styles")?;
    let styles = styles.map_or_else(Styles::default, |text| Styles::read(&text));
    let numbering = part(&mut container, &links, "numbering")?;
    let numbering = numbering.map_or_else(Numbering::default, |text| Numbering::read(&text));

    let mut walker = Walker::new(&styles, numbering, Part::Body);
    let mut blocks = walker.walk(&text);
    drop(text);
    walker.flush_carried(&mut blocks);
    let Walker { sections, mut facts, .. } = walker;
    if facts.too_large {
        return Err(ImportError::TooLarge);
    }
    let mut document = Document { origin: Origin::Word, blocks, ..Document::default() };
    read_layouts(&mut container, &links, &styles, sections, &mut document, &mut facts)?;
    document.footnotes = read_footnotes(&mut container, &links, &styles)?;
    facts.write(notes);
    Ok(document)
}

/// The name of the main part, by the package's relationships.
fn document_name(container: &mut Container<'_>) -> Result<String, ImportError> {
    Ok(container.main_part()?.unwrap_or_else(|| "word/document.xml".to_owned()))
}

fn part(
    container: &mut Container<'_>,
    links: &Relationships,
    kind: &str,
) -> Result<Option<String>, ImportError> {
    match links.of_kind(kind) {
        Some(name) => Ok(container.text(name)?),
        None => Ok(None),
    }
}

fn read_layouts(
    container: &mut Container<'_>,
    links: &Relationships,
    styles: &Styles,
    sections: Vec<Section>,
    document: &mut Document,
    facts: &mut Facts,
) -> Result<(), ImportError> {
    let mut read = 0;
    for section in sections {
        let mut layout = section.layout;
        for (references, is_header) in [(section.headers, true), (section.footers, false)] {
            for (pages, id) in references {
                let Some(name) = links.target(&id).filter(|_| read < RUNNING_LIMIT) else {
                    continue;
                };
                let index = u16::try_from(read).unwrap_or(u16::MAX);
                let part = if is_header { Part::Header(index) } else { Part::Footer(index) };
                let Some(text) = container.text(name)? else { continue };
                read += 1;
                let running = read_running(&text, styles, part, pages, facts);
                if is_header { &mut layout.headers } else { &mut layout.footers }.push(running);
            }
        }
        // A section without a header of its own goes on with the one before.
        if let Some(before) = document.layouts.last() {
            inherit(&mut layout.headers, &before.headers);
            inherit(&mut layout.footers, &before.footers);
        }
        document.layouts.push(layout);
    }
    Ok(())
}

fn inherit(own: &mut Vec<Running>, before: &[Running]) {
    for running in before {
        if !own.iter().any(|known| known.pages == running.pages) {
            own.push(running.clone());
        }
    }
}

fn read_running(
    text: &str,
    styles: &Styles,
    part: Part,
    pages: Pages,
    facts: &mut Facts,
) -> Running {
    let mut walker = Walker::new(styles, Numbering::default(), part);
    let mut blocks = walker.walk(text);
    walker.flush_carried(&mut blocks);
    facts.tcvn3 |= walker.facts.tcvn3;
    facts.vni |= walker.facts.vni;
    Running { pages, blocks, page_number: walker.page_number }
}

fn read_footnotes(
    container: &mut Container<'_>,
    links: &Relationships,
    styles: &Styles,
) -> Result<Vec<Paragraph>, ImportError> {
    let mut paragraphs = Vec::new();
    for kind in ["footnotes", "endnotes"] {
        let Some(text) = part(container, links, kind)? else { continue };
        let mut walker = Walker::new(styles, Numbering::default(), Part::Notes);
        let blocks = walker.walk(&text);
        paragraphs.extend(blocks.into_iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) if !paragraph.text.is_empty() => Some(paragraph),
            _ => None,
        }));
    }
    Ok(paragraphs)
}

impl Facts {
    fn write(&self, notes: &mut Vec<Note>) {
        let mut note = |doubt| notes.push(Note::on_document(doubt));
        if self.broken {
            note(Doubt::BreaksOff);
        }
        if self.inserted + self.deleted > 0 {
            note(Doubt::TrackedChanges { inserted: self.inserted, deleted: self.deleted });
        }
        if self.comments > 0 {
            note(Doubt::Comments(self.comments));
        }
        if self.tcvn3 {
            note(Doubt::OldEncoding("TCVN3"));
        }
        if self.vni {
            note(Doubt::OldEncoding("VNI"));
        }
        if self.hidden {
            note(Doubt::HiddenText);
        }
        if self.nested_too_deep {
            note(Doubt::NestedTooDeep);
        }
        if self.pictures > 0 {
            note(Doubt::Pictures(self.pictures));
        }
    }
}
