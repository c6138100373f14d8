//! The plan of the authority above: its indicators, and which of them are given to communes.

use sauro_document::has_word;
use sauro_model::text::fold;
use sauro_model::{Indicator, Level, Plan, Target};

use super::matching::parts;
use crate::likeness::{Phrase, Wordings};

/// An indicator of the plan above.
pub(super) struct Above<'a> {
    pub(super) name: String,
    pub(super) targets: Vec<&'a Target>,
    /// Whether the plan says that communes are to reach it.
    pub(super) is_for_communes: bool,
    pub(super) phrase: Phrase,
}

/// The indicators of the plan above, bundled ones apart.
pub(super) fn indicators_above<'a>(parent: &'a Plan, wordings: &mut Wordings) -> Vec<Above<'a>> {
    let mut all = Vec::new();
    for indicator in &parent.indicators {
        let is_for_communes = is_for_communes(parent, indicator);
        for (name, targets) in parts(indicator) {
            let phrase = wordings.enter(&name);
            all.push(Above { name, targets, is_for_communes, phrase });
        }
    }
    all
}

/// Whether an indicator of a province is given to communes: they lead or support it, or its name,
/// its group or its local task says so. A commune's own plan gives all of its indicators to itself.
fn is_for_communes(parent: &Plan, indicator: &Indicator) -> bool {
    if parent.area.level == Level::Commune && !parent.area.name.is_empty() {
        return true;
    }
    let names = indicator.lead.iter().chain(&indicator.support).map(|id| parent.agency_name(id));
    let group = indicator.group.as_ref();
    let group = group.and_then(|id| parent.groups.iter().find(|group| group.id == *id));
    let texts = names
        .chain([indicator.name.as_str()])
        .chain(group.map(|group| group.name.as_str()))
        .chain(indicator.local_task.as_deref());
    const COMMUNES: [&str; 8] = [
        "cap xa",
        "ubnd xa",
        "ubnd cac xa",
        "cac xa",
        "moi xa",
        "xa phuong",
        "cac dia phuong",
        "uy ban nhan dan xa",
    ];
    texts.into_iter().any(|text| {
        let text = fold(text).replace([',', '/', '-', '–'], " ");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        COMMUNES.iter().any(|words| has_word(&text, words))
    })
}

/// How sentences name the plan above: by its number, else by its title.
pub(super) fn name_of(parent: &Plan) -> Option<String> {
    let title = Some(&parent.title).filter(|title| !title.is_empty());
    parent.number.as_ref().or(title).cloned()
}
