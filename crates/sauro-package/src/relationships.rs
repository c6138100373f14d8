//! Relationships: which part of the package an id stands for.

use std::collections::BTreeMap;

use crate::{Token, Xml};

/// A part's relationships.
#[derive(Default)]
pub struct Relationships {
    targets: BTreeMap<String, String>,
    /// The last word of each relationship's type, such as "styles", with the target.
    kinds: Vec<(String, String)>,
}

impl Relationships {
    /// Reads a `.rels` part. Targets are taken relative to a folder such as "word/".
    pub fn read(text: &str, folder: &str) -> Relationships {
        let mut relationships = Relationships::default();
        let mut xml = Xml::new(text);
        while let Some(token) = xml.next_token() {
            let Token::Open(element) = token else { continue };
            let (Some(id), Some(target)) = (element.attribute("Id"), element.attribute("Target"))
            else {
                continue;
            };
            if element.attribute("TargetMode").as_deref() == Some("External") {
                continue;
            }
            let target = resolve(folder, &target);
            let kind = element.attribute("Type").unwrap_or_default();
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            relationships.kinds.push((kind, target.clone()));
            relationships.targets.insert(id, target);
        }
        relationships
    }

    /// The part that an id stands for.
    pub fn target(&self, id: &str) -> Option<&str> {
        self.targets.get(id).map(String::as_str)
    }

    /// The first part of a kind.
    pub fn of_kind(&self, kind: &str) -> Option<&str> {
        let found = self.kinds.iter().find(|(found, _)| found == kind);
        found.map(|(_, target)| target.as_str())
    }
}

/// A target made whole: "../custom.xml" of "word/" is "custom.xml".
fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}
