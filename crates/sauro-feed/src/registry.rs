//! The agencies and groups that rows name, each kept once.

use sauro_model::notation::agency;
use sauro_model::text::fold;
use sauro_model::{Agency, AgencyKind, Date, Group};

/// The agencies known so far: those that the mapping or the answer lists, then those that rows
/// name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Agencies {
    list: Vec<Agency>,
    /// The key of every spelling, with the agency's place in the list.
    keys: Vec<(String, usize)>,
    /// How many of the list were given, so that their names are not changed.
    given: usize,
}

impl Agencies {
    pub(crate) fn new(given: Vec<Agency>) -> Agencies {
        let mut agencies = Agencies::default();
        for agency in given {
            agencies.add(agency);
        }
        agencies
    }

    /// Adds an agency that is listed, not only named by a row.
    pub(crate) fn add(&mut self, agency: Agency) {
        if self.list.iter().any(|known| known.id == agency.id) {
            return;
        }
        let place = self.list.len();
        for name in std::iter::once(&agency.name).chain(&agency.variants) {
            self.keys.push((agency::key(name), place));
        }
        self.list.push(agency);
        self.given = self.list.len();
    }

    /// The id of the agency that a name, one of its spellings or its id means.
    pub(crate) fn known_id(&self, name: &str) -> Option<String> {
        self.place_of(name).and_then(|place| Some(self.list.get(place)?.id.clone()))
    }

    fn place_of(&self, name: &str) -> Option<usize> {
        if let Some(place) = self.list.iter().position(|known| known.id == name) {
            return Some(place);
        }
        let key = agency::key(name);
        self.keys.iter().find(|(known, _)| *known == key).map(|(_, place)| *place)
    }

    /// As [`known_id`](Self::known_id); a new agency if there is none.
    pub(crate) fn id_of(&mut self, name: &str) -> String {
        let place = self.place_of(name);
        if let Some(known) = place.and_then(|place| self.list.get_mut(place)) {
            let is_given = place.is_some_and(|place| place < self.given);
            if known.id != name {
                add_spelling(known, name, is_given);
            }
            return known.id.clone();
        }
        let key = agency::key(name);
        let id = unique(slug(name), |id| self.list.iter().any(|known| known.id == id));
        let kind =
            if agency::is_collective(name) { AgencyKind::Collective } else { AgencyKind::Unit };
        self.keys.push((key, self.list.len()));
        self.list.push(Agency { id: id.clone(), name: name.to_owned(), kind, ..Agency::default() });
        id
    }

    pub(crate) fn into_list(self) -> Vec<Agency> {
        self.list
    }
}

/// Keeps a further spelling; the fullest is the name, unless the name was given.
fn add_spelling(agency: &mut Agency, name: &str, is_given: bool) {
    if agency.name == name || agency.variants.iter().any(|variant| variant == name) {
        return;
    }
    let is_fuller = !is_given && name.chars().count() > agency.name.chars().count();
    let variant = if is_fuller {
        std::mem::replace(&mut agency.name, name.to_owned())
    } else {
        name.to_owned()
    };
    agency.variants.push(variant);
}

/// The groups known so far, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Groups {
    list: Vec<Group>,
}

/// What a row says of its group.
#[derive(Clone, Debug, Default)]
pub(crate) struct GroupName {
    pub(crate) no: Option<String>,
    pub(crate) name: String,
    pub(crate) appendix: Option<String>,
    pub(crate) by: Option<Date>,
}

impl Groups {
    pub(crate) fn new(given: Vec<Group>) -> Groups {
        Groups { list: given }
    }

    /// The id of the group that a row names; a new group if it is not known.
    pub(crate) fn id_of(&mut self, mut group: GroupName) -> String {
        if group.no.is_none()
            && let Some((no, name)) = split_number(&group.name)
        {
            group = GroupName { no: Some(no), name, ..group };
        }
        let folded = fold(&group.name);
        let known = self.list.iter_mut().find(|known| {
            let is_same_no = group.no.is_none() || known.no == group.no;
            let is_same_place = group.appendix.is_none() || known.appendix == group.appendix;
            (is_same_no && is_same_place && fold(&known.name) == folded) || known.id == group.name
        });
        if let Some(known) = known {
            known.by = known.by.or(group.by);
            return known.id.clone();
        }
        let no = group.no.clone().unwrap_or_else(|| slug(&group.name));
        let is_taken = |id: &str| self.list.iter().any(|known| known.id == id);
        // "Phụ lục II" has groups of its own that begin at I again.
        let id = match group.appendix.as_deref().and_then(|text| text.rsplit(' ').next()) {
            Some(appendix) if is_taken(&no) => format!("{appendix}.{no}"),
            _ => no,
        };
        let id = unique(id, is_taken);
        let GroupName { no, name, appendix, by } = group;
        self.list.push(Group { id: id.clone(), no, name, appendix, by, ..Group::default() });
        id
    }

    pub(crate) fn by_of(&self, id: &str) -> Option<Date> {
        self.list.iter().find(|group| group.id == id)?.by
    }

    pub(crate) fn no_of(&self, id: &str) -> Option<&str> {
        self.list.iter().find(|group| group.id == id)?.no.as_deref()
    }

    pub(crate) fn into_list(self) -> Vec<Group> {
        self.list
    }
}

/// "II. Nhân lực số" as number and name. Only Roman and Arabic numbers, with a point or a bracket.
fn split_number(text: &str) -> Option<(String, String)> {
    let (no, name) = text.split_once(['.', ')'])?;
    let is_roman = no.bytes().all(|byte| b"IVXLC".contains(&byte));
    let is_number = no.bytes().all(|byte| byte.is_ascii_digit());
    let name = name.trim_start();
    if no.is_empty() || no.len() > 6 || name.is_empty() || !(is_roman || is_number) {
        return None;
    }
    // "1.5 lần" is no number of a group.
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    Some((no.to_owned(), name.to_owned()))
}

/// A name as an id: folded, with hyphens between words, of at most eight words.
pub(crate) fn slug(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(8).collect::<Vec<_>>().join("-")
}

/// The id itself, or with a number after it if it is taken.
pub(crate) fn unique(id: String, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(&id) {
        return id;
    }
    let mut number = 2;
    loop {
        let candidate = format!("{id}-{number}");
        if !is_taken(&candidate) {
            return candidate;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_agency_under_all_its_spellings() {
        let given = Agency {
            id: "vhxh".into(),
            name: "Phòng Văn hóa – Xã hội".into(),
            variants: vec!["Phòng VH-XH".into()],
            ..Agency::default()
        };
        let mut agencies = Agencies::new(vec![given]);
        assert_eq!(agencies.id_of("Phòng VH-XH"), "vhxh");
        assert_eq!(agencies.id_of("vhxh"), "vhxh");
        assert_eq!(agencies.id_of("Công an xã"), "cong-an-xa");
        assert_eq!(agencies.id_of("CÔNG AN XÃ"), "cong-an-xa");
        assert_eq!(agencies.id_of("Các phòng, ban"), "cac-phong-ban");
        let list = agencies.into_list();
        assert_eq!(list.len(), 3);
        assert_eq!(list[1].variants, ["CÔNG AN XÃ"]);
        assert_eq!(list[2].kind, AgencyKind::Collective);
    }

    #[test]
    fn groups_are_told_apart_by_number_name_and_appendix() {
        let mut groups = Groups::default();
        let mut id = |no: Option<&str>, name: &str, appendix: Option<&str>| {
            groups.id_of(GroupName {
                no: no.map(str::to_owned),
                name: name.to_owned(),
                appendix: appendix.map(str::to_owned),
                by: None,
            })
        };
        assert_eq!(id(None, "II. Nhân lực số", None), "II");
        assert_eq!(id(Some("II"), "NHÂN LỰC SỐ", None), "II");
        assert_eq!(id(None, "Hạ tầng số", None), "ha-tang-so");
        assert_eq!(id(Some("II"), "Đầu tư", Some("Phụ lục II")), "II.II");
        assert_eq!(id(None, "1.5 lần", None), "1-5-lan");
    }
}
