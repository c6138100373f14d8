//! The phrases that plans are made of.

use sauro_model::notation::{agency, due, number, reporting, target};
use sauro_model::text;

/// Any phrase: read, written, and read again where it is ours.
pub(super) fn notation(data: &[u8]) {
    let phrase = String::from_utf8_lossy(data);
    if let Some(value) = number::parse(&phrase) {
        assert!(value.is_finite(), "{phrase:?} is {value}");
        // Nine decimals are printed; no plan has more.
        let again = number::parse(&number::print_exact(value));
        let is_near = |again: f64| again == value || (again - value).abs() < 1e-9;
        assert!(again.is_some_and(is_near), "{phrase:?}: {value} becomes {again:?}");
    }
    for unit in [None, Some("%"), Some("1.000 dân")] {
        let reading = target::read(&phrase, unit);
        let target = reading.into_target(&phrase, None);
        let _ = target::print(&target);
    }
    for found in target::find(&phrase) {
        let _ = format!("{found:?}");
    }
    let due = due::read(&phrase).due;
    let _ = due::print(&due);
    let _ = reporting::read(&phrase);
    let names = agency::split(&phrase);
    assert!(names.iter().all(|name| !name.trim().is_empty()), "{phrase:?}: {names:?}");
    assert!(agency::same(&phrase, &phrase));
    let _ = agency::is_collective(&phrase);
    let normal = text::normalise(&phrase);
    assert_eq!(text::normalise(&normal), normal);
    let key = text::key(&phrase);
    assert_eq!(text::key(&key), key);
}
