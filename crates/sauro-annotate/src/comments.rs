//! The part that holds the comments, and what declares it.

use sauro_package::prefix_of;

use crate::insert::{before_end, escape};
use crate::{Author, Remark};

/// The ends of the namespaces of word processing, transitional and strict.
pub(crate) const NAMESPACES: [&str; 2] = ["wordprocessingml/2006/main", "wordprocessingml/main"];
/// What the namespaces of the strict format begin with.
pub(crate) const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const CONTENT_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/// The comments of a document.
pub(crate) struct Comments {
    text: String,
    first_id: u32,
}

impl Comments {
    /// The comments that are there, or none yet. `document` says which namespace to use.
    pub(crate) fn after(existing: Option<String>, document: &str) -> Comments {
        let namespace = if document.contains(STRICT) { STRICT } else { TRANSITIONAL };
        let text = existing.unwrap_or_else(|| {
            format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
                 <w:comments xmlns:w=\"{namespace}\"></w:comments>"
            )
        });
        // Marks in the text count too: a comment may have been lost and its marks left.
        let first_id = highest_id(&text).max(highest_id(document)).map_or(0, |id| id + 1);
        Comments { text, first_id }
    }

    /// The number of the first comment to be added.
    pub(crate) fn first_id(&self) -> u32 {
        self.first_id
    }

    /// The part with remarks added, numbered from the first free number.
    pub(crate) fn with(&self, remarks: &[Remark], author: &Author) -> String {
        let prefix = prefix_of(&self.text, &NAMESPACES).unwrap_or("w");
        let w = if prefix.is_empty() { String::new() } else { format!("{prefix}:") };
        before_end(&self.text, |_| {
            let ids = self.first_id..;
            ids.zip(remarks).map(|(id, remark)| comment(&w, id, remark, author)).collect()
        })
    }
}

fn comment(w: &str, id: u32, remark: &Remark, author: &Author) -> String {
    let (name, initials) = (escape(&author.name), escape(&author.initials));
    let date = author.date;
    let paragraphs: String = remark
        .text
        .iter()
        .map(|text| {
            let text = escape(text);
            format!("<{w}p><{w}r><{w}t xml:space=\"preserve\">{text}</{w}t></{w}r></{w}p>")
        })
        .collect();
    format!(
        "<{w}comment {w}id=\"{id}\" {w}author=\"{name}\" {w}date=\"{date}T00:00:00Z\" \
         {w}initials=\"{initials}\">{paragraphs}</{w}comment>"
    )
}

/// The highest number among comments and their marks.
fn highest_id(text: &str) -> Option<u32> {
    let starts = text.match_indices("comment").map(|(position, _)| position);
    let ids = starts.filter_map(|position| {
        let element = text.get(position..)?.split('>').next()?;
        let value = element.split_once(":id=").or_else(|| element.split_once(" id="))?.1;
        value.get(1..)?.split(['"', '\'']).next()?.parse::<u32>().ok()
    });
    ids.max().map(|id| id.min(u32::MAX / 2))
}

/// The list of content types and the document's relationships with the comments' part declared.
pub(crate) fn declare(
    types: &str,
    links: Option<&str>,
    part: &str,
    is_strict: bool,
) -> (String, String) {
    let types = before_end(types, |prefix| {
        format!("<{prefix}Override PartName=\"/{part}\" ContentType=\"{CONTENT_TYPE}\"/>")
    });
    let kind = if is_strict {
        "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
    } else {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    };
    let links = links.unwrap_or(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships \
         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>",
    );
    let id = (1..).map(|n| format!("rIdComments{n}")).find(|id| !links.contains(id.as_str()));
    let id = id.unwrap_or_default();
    // Relative to the document, which stands in the same folder.
    let target = part.rsplit('/').next().unwrap_or(part);
    let links = before_end(links, |prefix| {
        format!("<{prefix}Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>")
    });
    (types, links)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_go_on_from_the_highest() {
        let text = "<w:comments><w:comment w:id=\"3\" w:author=\"a\"/></w:comments>";
        let document = "<w:commentRangeStart w:id='7'/>";
        assert_eq!(Comments::after(Some(text.into()), document).first_id(), 8);
        assert_eq!(Comments::after(None, "<w:document/>").first_id(), 0);
    }
}
