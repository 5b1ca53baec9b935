//! What a number counts, and how it is written.

use super::Numerals;
use super::scale::round_to;

/// The unit of an assumption or a metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// US dollars for one TAO.
    UsdPerTao,
    /// US dollars.
    Usd,
    /// US dollars a month.
    UsdPerMonth,
    /// US dollars a day.
    UsdPerDay,
    /// US dollars a year.
    UsdPerYear,
    /// TAO.
    Tao,
    /// TAO a day.
    TaoPerDay,
    /// Per cent, written as people write it: 15 is 15 %.
    Percent,
    /// Per cent a year, written as people write it.
    PercentPerYear,
    /// Per cent a month, written as people write it.
    PercentPerMonth,
    /// Percentage points.
    Points,
    /// A part of one: 0.15 is shown as 15 %.
    Fraction,
    /// A part of one a year: 0.15 is shown as 15 % a year.
    FractionPerYear,
    /// Months of 365.25/12 days.
    Months,
    /// Days.
    Days,
    /// Years.
    Years,
    /// A bare number of things.
    Count,
    /// How many times over.
    Times,
    /// A bare number without a unit, such as a correlation.
    Ratio,
}

impl Unit {
    /// The unit as it stands behind a number; empty for a bare count.
    pub fn symbol(self) -> &'static str {
        match self {
            Unit::UsdPerTao => "USD/TAO",
            Unit::Usd => "USD",
            Unit::UsdPerMonth => "USD/month",
            Unit::UsdPerDay => "USD/day",
            Unit::UsdPerYear => "USD/yr",
            Unit::Tao => "TAO",
            Unit::TaoPerDay => "TAO/day",
            Unit::Percent | Unit::Fraction => "%",
            Unit::PercentPerYear | Unit::FractionPerYear => "%/yr",
            Unit::PercentPerMonth => "%/month",
            Unit::Points => "points",
            Unit::Months => "months",
            Unit::Days => "days",
            Unit::Years => "years",
            Unit::Count | Unit::Ratio => "",
            Unit::Times => "×",
        }
    }

    /// The number as it is shown before [`Unit::symbol`]: fractions become per cent.
    pub fn shown(self, value: f64) -> f64 {
        match self {
            // Without the noise of the product: 29, not 28.999999999999996.
            Unit::Fraction | Unit::FractionPerYear => {
                let (exact, near) = (value * 100.0, round_to(value * 100.0, 9));
                if (near - exact).abs() < 1e-15 * exact.abs() {
                    near
                } else {
                    exact
                }
            }
            _ => value,
        }
    }

    /// Digits after the point in a table: fine enough to see what a slider moves.
    pub fn decimals(self, value: f64) -> usize {
        let size = self.shown(value).abs();
        match self {
            Unit::Count => 0,
            Unit::Months | Unit::Points | Unit::Years | Unit::Days => 1,
            Unit::Percent | Unit::PercentPerYear | Unit::PercentPerMonth => 1,
            Unit::Fraction | Unit::FractionPerYear => 1,
            Unit::Times | Unit::Ratio => 2,
            Unit::UsdPerTao => 2,
            Unit::Tao | Unit::TaoPerDay if size < 10.0 => 3,
            _ if size < 10.0 && size > 0.0 => 2,
            _ => 0,
        }
    }

    /// The value without its unit, to the digits of a table.
    pub fn number(self, value: f64, numerals: &dyn Numerals) -> String {
        readable(self.shown(value), self.decimals(value), numerals)
    }

    /// The value with its unit, to the digits of a table: `14.0 months`.
    pub fn format(self, value: f64, numerals: &dyn Numerals) -> String {
        self.with_symbol(value, self.number(value, numerals))
    }

    /// The value with its unit, to three significant digits (whole parts stay whole), for prose.
    pub fn prose(self, value: f64, numerals: &dyn Numerals) -> String {
        self.prose_among(value, &[], numerals)
    }

    /// The same with as many more digits as tell on which side of another value it lies.
    pub fn prose_beside(self, value: f64, other: f64, numerals: &dyn Numerals) -> String {
        self.prose_among(value, &[other], numerals)
    }

    /// The same beside several values.
    pub fn prose_among(self, value: f64, others: &[f64], numerals: &dyn Numerals) -> String {
        let least = self.prose_decimals(self.shown(value));
        self.among(value, others, least, numerals)
    }

    /// [`Unit::format`] with as many more digits as tell on which side of another value it lies.
    pub fn format_beside(self, value: f64, other: f64, numerals: &dyn Numerals) -> String {
        self.among(value, &[other], self.decimals(value), numerals)
    }

    fn among(self, value: f64, others: &[f64], least: usize, numerals: &dyn Numerals) -> String {
        const MOST: usize = 9;
        let shown = self.shown(value);
        let tells = |decimals: &usize| {
            let rounded = round_to(shown, *decimals as u32);
            let mut others = others.iter().map(|other| self.shown(*other));
            others.all(|other| rounded.partial_cmp(&other) == shown.partial_cmp(&other))
        };
        let decimals = (least..=MOST).find(tells).unwrap_or(MOST);
        self.with_symbol(value, readable(shown, decimals, numerals))
    }

    /// The value with its unit as it was typed, with all its digits.
    pub fn typed(self, value: f64, numerals: &dyn Numerals) -> String {
        self.with_symbol(value, exact(self.shown(value), numerals))
    }

    fn prose_decimals(self, shown: f64) -> usize {
        match self {
            // A hundredth of a month is not worth a word, unless there is no more.
            Unit::Months if shown.abs() >= 0.05 => prose_decimals(shown).min(1),
            _ => prose_decimals(shown),
        }
    }

    /// A number that is written already, with the unit of the value it stands for.
    pub fn with_symbol(self, value: f64, number: String) -> String {
        match self.symbol() {
            "" => number,
            symbol if value == 1.0 => format!("{number}\u{a0}{}", self.singular(symbol)),
            symbol => format!("{number}\u{a0}{symbol}"),
        }
    }

    /// The symbol behind a one: those that are words lose their plural.
    fn singular(self, symbol: &str) -> &str {
        match self {
            Unit::Months | Unit::Days | Unit::Years | Unit::Points => symbol.trim_end_matches('s'),
            _ => symbol,
        }
    }
}

/// Digits after the point that give three significant ones; fewer where they say it all: 28, but 14.0 for 13.985.
fn prose_decimals(value: f64) -> usize {
    let significant = match value.abs() {
        size if size == 0.0 || size >= 100.0 => 0,
        size => (2 - size.log10().floor() as i32).clamp(0, 6) as usize,
    };
    let exact = |decimals: &usize| round_to(value, *decimals as u32) == value;
    (0..significant).find(exact).unwrap_or(significant)
}

/// A number with all its digits; one that has more than browsers write, as a power of ten.
pub fn exact(value: f64, numerals: &dyn Numerals) -> String {
    const MOST: usize = 20;
    match value
        .to_string()
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len())
    {
        decimals if decimals > MOST => format!("{value:e}"),
        decimals => numerals.number(value, decimals),
    }
}

/// A number with its digits; one with more of them than an f64 holds as a power of ten.
fn readable(value: f64, decimals: usize, numerals: &dyn Numerals) -> String {
    match value.abs() {
        size if size >= 1e15 => format!("{value:.2e}").replace('-', "−"),
        _ => numerals.number(value, decimals),
    }
}
