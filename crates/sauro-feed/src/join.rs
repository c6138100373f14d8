//! Giving rows their ids, and reported rows the ids that they refer to.

use sauro_model::text::{fold, normalise};
use sauro_model::{Indicator, Observation, Task};
use serde_json::{Map, Value};

use crate::problem::{RowName, Section, What};
use crate::reading::Reading;
use crate::registry::{slug, unique};

/// What a row of the plan, an indicator or a task, can be called by.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Handle {
    /// Empty where the answer gives none.
    pub(crate) id: String,
    pub(crate) no: Option<String>,
    pub(crate) group: Option<String>,
    /// Folded.
    pub(crate) name: String,
}

impl Handle {
    pub(crate) fn of_indicator(row: &Indicator) -> Handle {
        Handle {
            id: row.id.clone(),
            no: row.no.clone(),
            group: row.group.clone(),
            name: fold(&row.name),
        }
    }

    pub(crate) fn of_task(row: &Task) -> Handle {
        Handle {
            id: row.id.clone(),
            no: row.no.clone(),
            group: row.group.clone(),
            name: fold(&row.name),
        }
    }
}

/// Gives every row that has no id its number as id, with the group's number before it where
/// numbers restart in each group. Says whether they do.
pub(crate) fn number(
    handles: &mut [Handle],
    names: &[RowName],
    section: Section,
    reading: &mut Reading,
) -> bool {
    // A JSON object as a set of texts: its code is there already.
    let mut seen = Map::new();
    let numbers = handles.iter().filter_map(|handle| handle.no.clone());
    let mut restarts = false;
    for no in numbers {
        restarts |= seen.insert(no, Value::Null).is_some();
    }
    seen.clear();
    for (index, handle) in handles.iter_mut().enumerate() {
        let wanted = match (&handle.no, &handle.group) {
            _ if !handle.id.is_empty() => std::mem::take(&mut handle.id),
            (Some(no), Some(group)) if restarts => {
                format!("{}.{no}", reading.groups.no_of(group).unwrap_or(group))
            }
            (Some(no), _) => no.clone(),
            (None, _) => slug(&handle.name),
        };
        let id = unique(wanted.clone(), |id| seen.contains_key(id));
        if id != wanted {
            let name = names.get(index).cloned();
            reading.report(section, name, What::Repeated { id: wanted });
        }
        seen.insert(id.clone(), Value::Null);
        handle.id = id;
    }
    restarts
}

/// The id of the row that a report refers to; `None`, and a problem, if there is not exactly one.
/// Where there is no plan, a key stays as it is: the plan comes from elsewhere.
pub(crate) fn resolve(
    key: String,
    handles: Option<&[Handle]>,
    section: Section,
    name: RowName,
    reading: &mut Reading,
) -> Option<String> {
    let Some(handles) = handles else { return Some(key) };
    match id_of(handles, &key) {
        Ok(id) => Some(id),
        Err(what) => {
            reading.report(section, Some(name), what);
            None
        }
    }
}

/// The id of the row that a key means: by id, else by number, else by name.
fn id_of(handles: &[Handle], key: &str) -> Result<String, What> {
    if handles.iter().any(|handle| handle.id == key) {
        return Ok(key.to_owned());
    }
    let mut matches = matching(handles, |handle| handle.no.as_deref() == Some(key));
    if matches.is_empty() {
        let folded = fold(&normalise(key));
        matches = matching(handles, |handle| handle.name == folded);
    }
    match matches.as_slice() {
        [] => Err(What::Unmatched { key: key.to_owned() }),
        [id] => Ok(id.clone()),
        _ => Err(What::Ambiguous { key: key.to_owned(), matches }),
    }
}

fn matching(handles: &[Handle], is_meant: impl Fn(&Handle) -> bool) -> Vec<String> {
    handles.iter().filter(|handle| is_meant(handle)).map(|handle| handle.id.clone()).collect()
}

/// Takes a reported value as the indicator counts: "7/9" of an indicator that is to reach "9/9
/// nền tảng" is 7, and a unit that says what the indicator's unit says is not another unit.
pub(crate) fn suit(observation: &mut Observation, indicator: &Indicator) {
    let of = observation.denominator;
    let counts_of = indicator.targets.iter().any(|target| target.of.is_some() && target.of == of);
    if observation.value.is_none() && counts_of {
        observation.value = observation.numerator;
    }
    let Some(unit) = observation.unit.as_deref().map(fold) else { return };
    let says_the_same =
        |own: &Option<String>| own.as_deref().is_some_and(|own| fold(own).contains(&unit));
    if says_the_same(&indicator.unit)
        || indicator.targets.iter().any(|target| says_the_same(&target.unit))
    {
        observation.unit = None;
    }
}

#[cfg(test)]
mod tests {
    use sauro_model::Target;

    use super::*;
    use crate::registry::GroupName;

    fn handle(no: &str, group: &str, name: &str) -> Handle {
        let known = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Handle { id: String::new(), no: known(no), group: known(group), name: fold(name) }
    }

    fn numbered(mut handles: Vec<Handle>) -> (Vec<Handle>, usize) {
        let mut reading = Reading::default();
        for no in ["I", "II"] {
            let group = GroupName { no: Some(no.into()), name: no.into(), ..GroupName::default() };
            reading.groups.id_of(group);
        }
        number(&mut handles, &[], Section::Indicators, &mut reading);
        (handles, reading.problems.len())
    }

    fn ids(handles: Vec<Handle>) -> (Vec<String>, usize) {
        let (handles, problems) = numbered(handles);
        (handles.into_iter().map(|handle| handle.id).collect(), problems)
    }

    #[test]
    fn ids_are_numbers_with_the_group_where_they_restart() {
        for (handles, expected) in [
            (vec![handle("1", "I", "A"), handle("2", "II", "B")], (["1", "2"], 0)),
            (vec![handle("1", "I", "A"), handle("1", "II", "B")], (["I.1", "II.1"], 0)),
            (vec![handle("1", "", "A"), handle("1", "", "B")], (["1", "1-2"], 1)),
            (
                vec![handle("", "", "Hộ có 5G"), handle("", "", "Hộ có 5G")],
                (["ho-co-5g", "ho-co-5g-2"], 1),
            ),
        ] {
            let (found, problems) = ids(handles);
            assert_eq!(
                (found.as_slice(), problems),
                (&expected.0.map(str::to_owned)[..], expected.1)
            );
        }
    }

    #[test]
    fn keys_meet_ids_then_numbers_then_names() {
        let (handles, _) = numbered(vec![
            handle("1", "I", "Phủ sóng 5G"),
            handle("1", "II", "B"),
            handle("2", "I", "B"),
        ]);
        assert_eq!(id_of(&handles, "II.1").as_deref(), Ok("II.1"));
        assert_eq!(id_of(&handles, "2").as_deref(), Ok("I.2"));
        assert_eq!(id_of(&handles, "PHỦ SÓNG  5G").as_deref(), Ok("I.1"));
        assert_eq!(
            id_of(&handles, "B"),
            Err(What::Ambiguous { key: "B".into(), matches: vec!["II.1".into(), "I.2".into()] })
        );
        assert_eq!(id_of(&handles, "C"), Err(What::Unmatched { key: "C".into() }));
    }

    #[test]
    fn a_value_is_taken_as_the_indicator_counts() {
        let target =
            Target { of: Some(9.0), unit: Some("nền tảng".into()), ..Target::default() };
        let indicator = Indicator { targets: vec![target], ..Indicator::default() };
        let mut observation = Observation {
            numerator: Some(7.0),
            denominator: Some(9.0),
            unit: Some("Nền tảng".into()),
            ..Observation::default()
        };
        suit(&mut observation, &indicator);
        assert_eq!((observation.value, observation.unit), (Some(7.0), None));
        let mut share =
            Observation { value: Some(60.0), unit: Some("%".into()), ..Observation::default() };
        suit(&mut share, &indicator);
        assert_eq!(share.unit.as_deref(), Some("%"));
    }
}
