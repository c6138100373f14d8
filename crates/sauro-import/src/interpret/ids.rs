//! Ids that are unique among those of their kind.

use std::collections::BTreeMap;

/// The ids given so far.
#[derive(Default)]
pub(crate) struct Ids {
    /// Each with the number to try next for one that would be the same.
    taken: BTreeMap<String, usize>,
}

impl Ids {
    /// An id that no other has: as it is wanted, else with the appendix before it, else with a
    /// number after it.
    pub(crate) fn take(&mut self, wanted: String, appendix: Option<&str>) -> String {
        let id = match appendix {
            Some(appendix) if self.taken.contains_key(&wanted) => format!("{appendix}.{wanted}"),
            _ => wanted,
        };
        let Some(next) = self.taken.get(&id) else {
            self.taken.insert(id.clone(), 2);
            return id;
        };
        let mut number = *next;
        let free = loop {
            let candidate = format!("{id}-{number}");
            number += 1;
            if !self.taken.contains_key(&candidate) {
                break candidate;
            }
        };
        self.taken.insert(id, number);
        self.taken.insert(free.clone(), 2);
        free
    }

    /// Whether an id was given.
    pub(crate) fn contains(&self, id: &str) -> bool {
        self.taken.contains_key(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_id_is_given_twice() {
        let mut ids = Ids::default();
        let wanted = [
            ("1", None),
            ("1", None),
            ("1-3", None),
            ("1", None),
            ("1", Some("II")),
            ("1", Some("II")),
        ];
        let given = wanted.map(|(id, appendix)| ids.take(id.to_owned(), appendix));
        assert_eq!(given, ["1", "1-2", "1-3", "1-4", "II.1", "II.1-2"]);
    }
}
