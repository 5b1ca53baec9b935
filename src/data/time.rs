//! Moments at which something was measured, and how long ago they are.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use crate::scenario::date_words;

/// Seconds after which figures of a market are no longer of now.
const FRESH: i64 = 3_600;

/// A moment so many milliseconds after the start of 1970; `None` where no calendar goes that far.
pub fn moment(milliseconds: f64) -> Option<Timestamp> {
    Timestamp::from_millisecond(milliseconds as i64).ok()
}

/// The day of a moment, UTC.
pub fn day(at: Timestamp) -> Date {
    Offset::UTC.to_datetime(at).date()
}

/// `14:05 UTC`.
pub fn time_words(at: Timestamp) -> String {
    let at = Offset::UTC.to_datetime(at);
    format!("{:02}:{:02} UTC", at.hour(), at.minute())
}

/// `30 November 2026, 14:05 UTC`.
pub fn moment_words(at: Timestamp) -> String {
    format!("{}, {}", date_words(day(at)), time_words(at))
}

/// Whether what was measured then is older than an hour.
pub fn is_stale(at: Timestamp, now: Timestamp) -> bool {
    now.as_second() - at.as_second() > FRESH
}

/// How long ago it is, in words: `3 hours`. To be said of what is stale.
pub fn age_words(at: Timestamp, now: Timestamp) -> String {
    let hours = (now.as_second() - at.as_second()) / 3_600;
    match hours {
        ..=1 => "an hour".into(),
        2..=47 => format!("{hours} hours"),
        _ => format!("{} days", hours / 24),
    }
}

/// Days from one day to a later one written as `2026-11-30`; `None` where that is no day, or an earlier one.
pub fn days_since(day: Date, today: &str) -> Option<f64> {
    let today: Date = today.parse().ok()?;
    let days = day.until(today).ok()?.get_days();
    (days > 0).then_some(f64::from(days))
}
