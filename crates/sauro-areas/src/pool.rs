//! Texts and short lists that many rows share, each kept once.

use std::hash::Hash;
use std::rc::Rc;

use fnv::FnvHashMap;

/// Values by number, each kept once.
#[derive(Debug)]
pub(crate) struct Pool<T: ?Sized> {
    items: Vec<Rc<T>>,
    numbers: FnvHashMap<Rc<T>, u32>,
}

impl<T: ?Sized> Default for Pool<T> {
    fn default() -> Pool<T> {
        Pool { items: Vec::new(), numbers: FnvHashMap::default() }
    }
}

impl<T: ?Sized + Eq + Hash> Pool<T> {
    /// The number of a value, which is taken up if it is new.
    pub(crate) fn number(&mut self, value: &T) -> u32
    where
        Rc<T>: for<'a> From<&'a T>,
    {
        if let Some(number) = self.numbers.get(value) {
            return *number;
        }
        let number = u32::try_from(self.items.len()).unwrap_or(u32::MAX);
        let value: Rc<T> = Rc::from(value);
        self.items.push(value.clone());
        self.numbers.insert(value, number);
        number
    }

    /// The value under a number.
    pub(crate) fn get(&self, number: u32) -> Option<&Rc<T>> {
        self.items.get(usize::try_from(number).ok()?)
    }

    /// All values, in the order of their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Rc<T>> {
        self.items.iter()
    }
}
