//! What a number counts.

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
