//! Putting lists in order. The standard sorts are compiled once for each kind of list, some 4 KB
//! each, and the widget would carry a dozen; this one is compiled once.

use std::cmp::Ordering;

/// Sorts a list; equal items keep their order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: &dyn Fn(&T, &T) -> Ordering) {
    let length = items.len();
    sort(length, &mut Items { items, compare });
}

/// What sorting needs to know of a list, whatever it holds.
trait List {
    fn compare(&self, a: usize, b: usize) -> Ordering;
    fn swap(&mut self, a: usize, b: usize);
}

struct Items<'a, T> {
    items: &'a mut [T],
    compare: &'a dyn Fn(&T, &T) -> Ordering,
}

impl<T> List for Items<'_, T> {
    fn compare(&self, a: usize, b: usize) -> Ordering {
        match (self.items.get(a), self.items.get(b)) {
            (Some(a), Some(b)) => (self.compare)(a, b),
            _ => Ordering::Equal,
        }
    }

    fn swap(&mut self, a: usize, b: usize) {
        self.items.swap(a, b);
    }
}

/// Sorts a list and leaves one of each.
pub(crate) fn sort_and_dedup<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, &T::cmp);
    items.dedup();
}

fn sort(length: usize, list: &mut dyn List) {
    let mut order = order_of(length, list);
    for index in 0..length {
        // What stood at an earlier place has been swapped away from it: follow it.
        let mut from = order.get(index).copied().unwrap_or(index);
        while from < index {
            from = order.get(from).copied().unwrap_or(index);
        }
        if let Some(place) = order.get_mut(index) {
            *place = from;
        }
        list.swap(index, from);
    }
}

/// The indices of a list in the order of its items: a merge sort from the bottom up.
fn order_of(length: usize, list: &dyn List) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    let mut merged: Vec<usize> = Vec::with_capacity(length);
    let mut run = 1;
    while run < length {
        for pair in order.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let (Some((a, rest_left)), Some((b, rest_right))) =
                (left.split_first(), right.split_first())
            {
                if list.compare(*a, *b).is_gt() {
                    merged.push(*b);
                    right = rest_right;
                } else {
                    merged.push(*a);
                    left = rest_left;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        run *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(
            items in prop::collection::vec((0u8..9, any::<u8>()), 0..70),
        ) {
            let (mut own, mut standard) = (items.clone(), items);
            sort_by(&mut own, &|a, b| a.0.cmp(&b.0));
            standard.sort_by_key(|item| item.0);
            prop_assert_eq!(&own, &standard);
            sort_and_dedup(&mut own);
            standard.sort();
            standard.dedup();
            prop_assert_eq!(own, standard);
        }
    }
}
