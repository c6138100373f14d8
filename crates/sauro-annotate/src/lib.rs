//! A Word draft with comments put at the places that a check found.
//!
//! Only the parts that carry comments are written anew: the text gets marks between its runs, and
//! nothing of it changes. All other parts keep their bytes. Nothing here reads a file or a clock.

mod comments;
mod insert;
mod marks;
mod paragraphs;

use std::fmt;

use sauro_document::BlockId;
use sauro_model::Date;
use sauro_package::{Container, PackageError, Relationships, Replacement};

use comments::Comments;

/// A comment to be put into a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// The paragraph it is on. `None`, and what stands in page headers and footnotes, where Word
    /// allows no comments, goes to the first paragraph of the text.
    pub block: Option<BlockId>,
    /// The words it is on. `None` for the whole paragraph, as where they are not found in it.
    pub quote: Option<String>,
    /// What it says, one text for each paragraph of the comment.
    pub text: Vec<String>,
}

/// Whose comments they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The name that Word shows.
    pub name: String,
    /// The initials that Word shows in narrow views.
    pub initials: String,
    /// The day that Word shows.
    pub date: Date,
}

/// Why a draft could not be given comments.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnnotateError {
    /// Not a Word document of after 2007.
    NotWord,
    /// The package is damaged, too large or encrypted.
    Package(PackageError),
}

impl fmt::Display for AnnotateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AnnotateError::NotWord => f.write_str("not a Word document"),
            AnnotateError::Package(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for AnnotateError {}

impl From<PackageError> for AnnotateError {
    fn from(error: PackageError) -> AnnotateError {
        AnnotateError::Package(error)
    }
}

/// What the parts of a document are called that its comments concern.
const CONTENT_TYPES: &str = "[Content_Types].xml";

/// Puts comments into the bytes of a .docx.
///
/// Comments that are there already stay, and new ones are added after them.
///
/// # Errors
/// If the bytes are no Word document, or one that is damaged or protected.
pub fn annotate(
    docx: &[u8],
    remarks: &[Remark],
    author: &Author,
) -> Result<Vec<u8>, AnnotateError> {
    let mut container = Container::open(docx)?;
    let name = container.main_part()?.unwrap_or_else(|| "word/document.xml".to_owned());
    let text = container.text(&name)?.ok_or(AnnotateError::NotWord)?;
    let types = container.text(CONTENT_TYPES)?.ok_or(AnnotateError::NotWord)?;
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", &name));
    let links_name = format!("{folder}/_rels/{file}.rels");
    let links = container.text(&links_name)?;
    let existing = links
        .as_deref()
        .and_then(|links| Relationships::read(links, folder).of_kind("comments").map(str::to_owned))
        .filter(|part| container.has(part));

    let before = match &existing {
        Some(part) => container.text(part)?,
        None => None,
    };
    let comments = Comments::after(before, &text);
    let text = marks::mark(&text, remarks, comments.first_id()).ok_or(AnnotateError::NotWord)?;
    let comments = comments.with(remarks, author);
    let mut parts = vec![Replacement { name: name.clone(), text: insert::declared_as_utf8(text) }];
    match existing {
        Some(part) => parts.push(Replacement { name: part, text: comments }),
        None => {
            let part = free_name(&container, folder);
            let is_strict = parts[0].text.contains(comments::STRICT);
            let (types, links) = comments::declare(&types, links.as_deref(), &part, is_strict);
            parts.push(Replacement { name: CONTENT_TYPES.to_owned(), text: types });
            parts.push(Replacement { name: links_name, text: links });
            parts.push(Replacement { name: part, text: comments });
        }
    }
    Ok(container.rewrite(&parts)?)
}

/// A name for the comments' part that the package does not have.
fn free_name(container: &Container<'_>, folder: &str) -> String {
    let name = |number: usize| match number {
        0 => format!("{folder}/comments.xml"),
        number => format!("{folder}/comments{number}.xml"),
    };
    (0..).map(name).find(|name| !container.has(name)).unwrap_or_default()
}
