//! Whose plan it is: the commune or province, its spelling, its id.

use sauro_document::{Folded, find_word};
use sauro_model::text::fold;
use sauro_model::{Area, Date, Level, Plan};

use super::agencies::slug;
use super::lines::Lines;
use crate::lexicon::PROVINCES;

/// Works out whose plan it is, and gives the plan its id. `issuer` printed in capitals becomes
/// ordinary writing, after the spelling of the same name elsewhere in the document.
pub(crate) fn read_area(lines: &Lines<'_>, plan: &mut Plan) {
    let issuer = plan.issuer.clone().unwrap_or_default();
    let folded_issuer = fold(&issuer);
    let kinds = [
        ("xa ", "xã", Level::Commune),
        ("phuong ", "phường", Level::Commune),
        ("dac khu ", "đặc khu", Level::Commune),
        ("thi tran ", "thị trấn", Level::Commune),
        ("tinh ", "tỉnh", Level::Province),
        ("thanh pho ", "thành phố", Level::Province),
    ];
    let found = kinds.iter().find_map(|(word, kind, level)| {
        let at = find_word(&folded_issuer, word.trim_end())?;
        let name =
            Folded::new(&issuer).slice(at + word.len(), folded_issuer.len()).trim().to_owned();
        (!name.is_empty()).then_some((kind, *level, name))
    });
    if found.is_none() && plan.issuer.is_none() {
        read_area_of_title(plan);
    }
    if let Some((kind, level, name)) = found {
        let name = ordinary_spelling(lines, kind, &name);
        plan.area = Area {
            level,
            id: Some(slug(&name)),
            name: format!("{kind} {name}"),
            ..Area::default()
        };
        let authority = authority_of(&folded_issuer);
        plan.issuer = Some(format!("{authority} {kind} {name}"));
        if level == Level::Commune {
            plan.area.parent = province(lines).map(Box::new);
        }
    }
    let years = plan.period.map(|period| (period.from, period.to));
    let mut id = plan.area.id.clone().unwrap_or_else(|| "ke-hoach".to_owned());
    if let Some((from, to)) = years {
        let (from, to) = (from.map(Date::year), to.map(Date::year));
        for year in [from.filter(|_| from != to), to].into_iter().flatten() {
            id.push('-');
            id.push_str(&year.to_string());
        }
    }
    plan.id = id;
}

/// "… trên địa bàn xã Tân Khai": a title names the area, not who issues the plan.
fn read_area_of_title(plan: &mut Plan) {
    let title = plan.title.clone();
    let text = Folded::new(&title);
    for kind in ["xa", "phuong", "dac khu"] {
        let Some(at) = find_word(&text.folded, kind) else { continue };
        let name = capitalised_words(text.slice(at + kind.len(), text.folded.len()));
        if !name.is_empty() && name != name.to_uppercase() {
            plan.area.id = Some(slug(&name));
            plan.area.name = format!("{} {name}", ordinary_kind(kind));
            return;
        }
    }
}

fn authority_of(folded_issuer: &str) -> &'static str {
    if folded_issuer.contains("dang uy") {
        "Đảng ủy"
    } else if folded_issuer.contains("ban chi dao") {
        "Ban Chỉ đạo"
    } else if folded_issuer.contains("hoi dong nhan dan") {
        "Hội đồng nhân dân"
    } else {
        "Ủy ban nhân dân"
    }
}

/// A name in capitals as the rest of the document writes it, else with each word capitalised.
fn ordinary_spelling(lines: &Lines<'_>, kind: &str, name: &str) -> String {
    if name != name.to_uppercase() {
        return name.to_owned();
    }
    let wanted = fold(&format!("{kind} {name}"));
    for line in lines.all() {
        let text = Folded::new(&line.text);
        let mut from = 0;
        while let Some(found) = text.folded.get(from..).and_then(|rest| find_word(rest, &wanted)) {
            let start = from + found;
            let printed = text.slice(start + fold(kind).len() + 1, start + wanted.len());
            if printed != printed.to_uppercase() && printed.starts_with(char::is_uppercase) {
                return printed.trim().to_owned();
            }
            from = start + wanted.len();
        }
    }
    capitalised(name)
}

/// A name with each of its words capitalised.
fn capitalised(name: &str) -> String {
    let mut result = String::new();
    for word in name.split_whitespace() {
        if !result.is_empty() {
            result.push(' ');
        }
        let mut letters = word.chars();
        result.extend(letters.next());
        result.extend(letters.flat_map(char::to_lowercase));
    }
    result
}

/// The province that the document speaks of most.
fn province(lines: &Lines<'_>) -> Option<Area> {
    let mut counts: Vec<(usize, &str, String)> = Vec::new();
    for line in lines.all() {
        let text = Folded::new(&line.text);
        for (word, kind) in [("tinh ", "tỉnh"), ("thanh pho ", "thành phố")] {
            for (at, _) in text.folded.match_indices(word) {
                let after = &text.folded[at + word.len()..];
                let Some(name) = PROVINCES.iter().find(|name| after.starts_with(**name)) else {
                    continue;
                };
                if let Some((count, _, _)) = counts.iter_mut().find(|(_, known, _)| known == name) {
                    *count += 1;
                    continue;
                }
                let start = at + word.len();
                let printed = text.slice(start, start + name.len());
                let is_shouted = printed == printed.to_uppercase();
                let printed = if is_shouted { capitalised(printed) } else { printed.to_owned() };
                counts.push((1, name, format!("{kind} {printed}")));
            }
        }
    }
    let (_, name, printed) = counts.into_iter().max_by_key(|(count, _, _)| *count)?;
    Some(Area { id: Some(slug(name)), level: Level::Province, name: printed, ..Area::default() })
}

/// A kind of commune as it is written.
pub(crate) fn ordinary_kind(folded: &str) -> &'static str {
    match folded {
        "xa" => "xã",
        "phuong" => "phường",
        _ => "đặc khu",
    }
}

/// The capitalised words that a text begins with: a place's name.
pub(crate) fn capitalised_words(text: &str) -> String {
    let mut name = String::new();
    for word in text.split_whitespace().take(4) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !bare.starts_with(char::is_uppercase) {
            break;
        }
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(bare);
        if bare.len() < word.len() {
            break;
        }
    }
    name
}
