//! The day that a scenario's figures are of: what counts from today counts from there, never from a reader's clock.

use std::ops::RangeInclusive;

use jiff::Span;
use jiff::civil::{Date, date};

use super::Scenario;
use super::plain::plain;
use crate::model::DAYS_PER_MONTH;

/// Days that figures can be of.
pub(super) const DAYS: RangeInclusive<Date> = date(2020, 1, 1)..=date(2099, 12, 31);

/// Whether figures can be of this day.
pub fn is_day(date: Date) -> bool {
    DAYS.contains(&date)
}

impl Scenario {
    /// The day so many months of 365.25/12 days after that of its figures, to the nearest day; `None` where no
    /// calendar goes that far.
    ///
    /// ```
    /// # use tao_calculator::scenario::{Scenario, date_words, preset};
    /// let scenario = Scenario::of(preset("chain-2026-07").unwrap());
    /// assert_eq!(date_words(scenario.day_after_months(12.0).unwrap()), "24 July 2027");
    /// ```
    pub fn day_after_months(&self, months: f64) -> Option<Date> {
        self.day_after_days(months * DAYS_PER_MONTH)
    }

    /// The same as it is said: `July 2027`.
    pub fn month_after(&self, months: f64) -> Option<String> {
        self.day_after_months(months).map(month_words)
    }

    /// The day so many days after that of its figures, as it is said: `24 July 2027`.
    pub fn date_after(&self, days: f64) -> Option<String> {
        self.day_after_days(days).map(date_words)
    }

    /// The day so many days after that of its figures.
    pub fn day_after_days(&self, days: f64) -> Option<Date> {
        // Beyond every calendar, and exact as a whole number.
        const MOST: f64 = 1e9;
        let days = days.round();
        let days = (days.abs() <= MOST).then_some(days as i64)?;
        self.at.checked_add(Span::new().try_days(days).ok()?).ok()
    }
}

/// A day as it is written: `24 July 2026`.
pub fn date_words(date: Date) -> String {
    format!("{} {}", date.day(), month_words(date))
}

/// The month of a day as it is written: `July 2026`.
pub fn month_words(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS[date.month() as usize - 1];
    format!("{month} {}", date.year())
}

/// Reads a day as links have it, `2026-07-24`, if figures can be of it.
pub(super) fn parse_date(written: &str) -> Option<Date> {
    let written = plain(written);
    let mut parts = written.split('-');
    let mut part = |digits: usize| -> Option<i16> {
        let part = parts.next().filter(|part| part.len() == digits)?;
        let is_whole = part.bytes().all(|digit| digit.is_ascii_digit());
        is_whole.then(|| part.parse().ok()).flatten()
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    let date = Date::new(year, month as i8, day as i8).ok()?;
    (parts.next().is_none() && DAYS.contains(&date)).then_some(date)
}
