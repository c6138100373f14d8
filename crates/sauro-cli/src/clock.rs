//! Today, as people in Viet Nam write it.

use std::time::{SystemTime, UNIX_EPOCH};

use sauro_model::Date;

const SECONDS_PER_HOUR: u64 = 3600;
/// Asia/Ho_Chi_Minh: seven hours before UTC, without summer time.
const OFFSET: u64 = 7 * SECONDS_PER_HOUR;
const SECONDS_PER_DAY: u64 = 24 * SECONDS_PER_HOUR;

/// Today in Viet Nam. `None` where the machine's clock is beyond the calendar.
pub(crate) fn today() -> Option<Date> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    day_at(since.as_secs())
}

fn day_at(unix_seconds: u64) -> Option<Date> {
    let days = unix_seconds.saturating_add(OFFSET) / SECONDS_PER_DAY;
    Date::from_unix_days(i32::try_from(days).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_ha_noi() {
        // 2026-11-24 16:59:59 and 17:00:00 UTC.
        assert_eq!(day_at(1_795_539_599), Date::new(2026, 11, 24));
        assert_eq!(day_at(1_795_539_600), Date::new(2026, 11, 25));
        assert_eq!(day_at(u64::MAX), None);
    }
}
