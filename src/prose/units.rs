//! How a value is written in its unit: exactly in tables, to three significant digits in sentences.

use super::{Numerals, Quantity, exact};
use crate::model::{Unit, round_to, without_noise};

/// How values are written in a unit.
pub trait UnitWords {
    /// The unit in a table, a field or a file; empty for a bare count.
    fn symbol(self) -> &'static str;

    /// The unit in a sentence.
    fn words(self) -> &'static str;

    /// The number as it is shown before its unit: fractions become per cent.
    fn shown(self, value: f64) -> f64;

    /// A figure as files have it, before its unit.
    fn exported(self, value: f64) -> f64;

    /// Digits after the point in a table: fine enough to see what a slider moves.
    fn decimals(self, value: f64) -> usize;

    /// The value without its unit, to the digits of a table.
    fn number(self, value: f64, numerals: &dyn Numerals) -> String;

    /// The value to the digits of a table: `14.0 months`.
    fn format(self, value: f64, numerals: &dyn Numerals) -> Quantity;

    /// [`Unit::format`] with as many more digits as tell on which side of another value it lies.
    fn format_beside(self, value: f64, other: f64, numerals: &dyn Numerals) -> Quantity;

    /// The value with all its digits, as it was typed, for a table or a field.
    fn typed(self, value: f64, numerals: &dyn Numerals) -> Quantity;

    /// The value to three significant digits (whole parts stay whole), for sentences.
    fn prose(self, value: f64, numerals: &dyn Numerals) -> Quantity;

    /// The same with as many more digits as tell on which side of another value it lies.
    fn prose_beside(self, value: f64, other: f64, numerals: &dyn Numerals) -> Quantity;

    /// The same beside several values.
    fn prose_among(self, value: f64, others: &[f64], numerals: &dyn Numerals) -> Quantity;

    /// The value with all its digits, as it was typed, for sentences.
    fn said(self, value: f64, numerals: &dyn Numerals) -> Quantity;

    /// A number that is written already, in a table.
    fn tabular(self, value: f64, number: String) -> Quantity;

    /// A number that is written already, in a sentence.
    fn spoken(self, value: f64, number: String) -> Quantity;
}

impl UnitWords for Unit {
    fn symbol(self) -> &'static str {
        match self {
            Unit::UsdPerTao => "USD/TAO",
            Unit::UsdPerMonth => "USD/month",
            Unit::UsdPerDay => "USD/day",
            Unit::UsdPerYear => "USD/yr",
            Unit::TaoPerDay => "TAO/day",
            Unit::PercentPerYear | Unit::FractionPerYear => "%/yr",
            Unit::PercentPerMonth => "%/month",
            unit => unit.words(),
        }
    }

    fn words(self) -> &'static str {
        match self {
            Unit::UsdPerTao | Unit::Usd => "USD",
            Unit::UsdPerMonth => "USD a month",
            Unit::UsdPerDay => "USD a day",
            Unit::UsdPerYear => "USD a year",
            Unit::Tao => "TAO",
            Unit::TaoPerDay => "TAO a day",
            Unit::Percent | Unit::Fraction => "%",
            Unit::PercentPerYear | Unit::FractionPerYear => "% a year",
            Unit::PercentPerMonth => "% a month",
            Unit::Points => "points",
            Unit::Months => "months",
            Unit::Days => "days",
            Unit::Years => "years",
            Unit::Times => "×",
            Unit::Count | Unit::Ratio => "",
        }
    }

    fn shown(self, value: f64) -> f64 {
        match self {
            Unit::Fraction | Unit::FractionPerYear => without_noise(value * 100.0),
            _ => value,
        }
    }

    fn exported(self, value: f64) -> f64 {
        without_noise(self.shown(value))
    }

    fn decimals(self, value: f64) -> usize {
        let size = self.shown(value).abs();
        match self {
            Unit::Count => 0,
            // As in sentences: from a hundred months on tenths say nothing.
            Unit::Months if size >= 100.0 => 0,
            Unit::Months | Unit::Points | Unit::Years | Unit::Days => 1,
            Unit::Percent | Unit::PercentPerYear | Unit::PercentPerMonth => 1,
            Unit::Fraction | Unit::FractionPerYear => 1,
            Unit::UsdPerTao | Unit::Times | Unit::Ratio => 2,
            Unit::Tao | Unit::TaoPerDay if size < 10.0 => 3,
            _ if size < 10.0 && size > 0.0 => 2,
            _ => 0,
        }
    }

    fn number(self, value: f64, numerals: &dyn Numerals) -> String {
        readable(self.shown(value), self.decimals(value), numerals)
    }

    fn format(self, value: f64, numerals: &dyn Numerals) -> Quantity {
        self.tabular(value, self.number(value, numerals))
    }

    fn format_beside(self, value: f64, other: f64, numerals: &dyn Numerals) -> Quantity {
        self.tabular(
            value,
            among(self, value, &[other], self.decimals(value), numerals),
        )
    }

    fn typed(self, value: f64, numerals: &dyn Numerals) -> Quantity {
        self.tabular(value, exact(self.shown(value), numerals))
    }

    fn prose(self, value: f64, numerals: &dyn Numerals) -> Quantity {
        self.prose_among(value, &[], numerals)
    }

    fn prose_beside(self, value: f64, other: f64, numerals: &dyn Numerals) -> Quantity {
        self.prose_among(value, &[other], numerals)
    }

    fn prose_among(self, value: f64, others: &[f64], numerals: &dyn Numerals) -> Quantity {
        let least = least_decimals(self, self.shown(value));
        self.spoken(value, among(self, value, others, least, numerals))
    }

    fn said(self, value: f64, numerals: &dyn Numerals) -> Quantity {
        self.spoken(value, exact(self.shown(value), numerals))
    }

    fn tabular(self, value: f64, number: String) -> Quantity {
        singular(self, value, number, self.symbol())
    }

    fn spoken(self, value: f64, number: String) -> Quantity {
        singular(self, value, number, self.words())
    }
}

fn among(unit: Unit, value: f64, others: &[f64], least: usize, numerals: &dyn Numerals) -> String {
    const MOST: usize = 9;
    let shown = unit.shown(value);
    let tells = |decimals: &usize| {
        let rounded = round_to(shown, *decimals as u32);
        let mut others = others.iter().map(|other| unit.shown(*other));
        others.all(|other| rounded.partial_cmp(&other) == shown.partial_cmp(&other))
    };
    let decimals = (least..=MOST).find(tells).unwrap_or(MOST);
    readable(shown, decimals, numerals)
}

fn least_decimals(unit: Unit, shown: f64) -> usize {
    match unit {
        // A hundredth of a month is not worth a word, unless there is no more.
        Unit::Months if shown.abs() >= 0.05 => prose_decimals(shown).min(1),
        _ => prose_decimals(shown),
    }
}

/// After a one, units that are words lose their plural.
fn singular(unit: Unit, value: f64, number: String, words: &'static str) -> Quantity {
    let is_word = matches!(unit, Unit::Months | Unit::Days | Unit::Years | Unit::Points);
    let unit = if is_word && value == 1.0 {
        words.trim_end_matches('s')
    } else {
        words
    };
    Quantity { number, unit }
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

/// A number with its digits; one with more of them than an f64 holds, or with none even after many zeros, as a power of
/// ten.
fn readable(value: f64, decimals: usize, numerals: &dyn Numerals) -> String {
    const MANY: usize = 6;
    let size = value.abs();
    let vanishes = decimals >= MANY && size > 0.0 && round_to(size, decimals as u32) == 0.0;
    if size >= 1e15 || vanishes {
        format!("{value:.2e}").replace('-', "−")
    } else {
        numerals.number(value, decimals)
    }
}
