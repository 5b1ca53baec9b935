//! What a row of the table of assumptions says.

use std::ops::RangeInclusive;

use super::scale::round_to;
use super::{Scale, Unit};

/// What the table says of an input, but for its names in code and its place in the model.
#[derive(Debug)]
pub struct Row {
    /// Name on the page.
    pub label: &'static str,
    /// What it is called inside a sentence, where the label is no noun in the singular.
    pub noun: Option<&'static str>,
    /// What its number counts.
    pub unit: Unit,
    /// Where it stands on the page.
    pub group: Group,
    /// Where its base value comes from.
    pub source: Source,
    /// Value of the base case.
    pub base: f64,
    /// Smallest and largest value, both allowed.
    pub bounds: RangeInclusive<f64>,
    /// Number, whole number, or a choice among named values.
    pub kind: Kind,
    /// Where its slider stops.
    pub scale: Scale,
    /// Digits after the point that typing and sliding yield.
    pub decimals: u32,
    /// What it could plausibly be: the range of its tornado bar.
    pub plausible: RangeInclusive<f64>,
}

/// What values an assumption takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any number within the bounds.
    Number,
    /// A whole number within the bounds.
    Whole,
    /// One of these: name in links, words on the page. Its value is the place in the list.
    Choice(&'static [(&'static str, &'static str)]),
}

/// Part of the page an assumption stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The token's price, supply and trade.
    Market,
    /// Validators, stake and emission.
    Network,
    /// Usage fees paid to subnets.
    Fees,
    /// The reader's validator: stake, take, what comes back.
    Validator,
    /// What running it costs.
    Costs,
    /// Discounting and horizons.
    Valuation,
    /// Inputs of the simulation alone.
    Uncertainty,
}

impl Group {
    /// Every group, in the order of the page.
    pub const ALL: [Group; 7] = [
        Group::Market,
        Group::Network,
        Group::Fees,
        Group::Validator,
        Group::Costs,
        Group::Valuation,
        Group::Uncertainty,
    ];

    /// Every group that a figure follows from: from the last one only chances do.
    pub fn of_figures() -> impl Iterator<Item = Group> {
        let groups = Self::ALL.into_iter();
        groups.filter(|group| *group != Group::Uncertainty)
    }

    /// Name in the page's ids.
    pub fn key(self) -> &'static str {
        match self {
            Group::Market => "market",
            Group::Network => "network",
            Group::Fees => "fees",
            Group::Validator => "validator",
            Group::Costs => "costs",
            Group::Valuation => "valuation",
            Group::Uncertainty => "uncertainty",
        }
    }
}

/// Where a base value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Printed in the article.
    Published,
    /// A rule of the chain.
    Protocol,
    /// Chosen by us so that the article's two results come out.
    Fitted,
    /// Measured on the chain or on the market.
    Observed,
    /// A neutral or plausible choice of ours.
    Assumed,
}

impl Source {
    /// Every source.
    pub const ALL: [Source; 5] = [
        Source::Published,
        Source::Protocol,
        Source::Fitted,
        Source::Observed,
        Source::Assumed,
    ];
}

impl Row {
    /// A number with the usual grid; the builder calls below refine the row.
    pub(super) const fn number(
        label: &'static str,
        unit: Unit,
        base: f64,
        bounds: RangeInclusive<f64>,
    ) -> Self {
        Self {
            label,
            noun: None,
            unit,
            group: Group::Market,
            source: Source::Assumed,
            base,
            plausible: *bounds.start()..=*bounds.end(),
            bounds,
            kind: Kind::Number,
            scale: Scale::Linear { step: 1.0 },
            decimals: 0,
        }
    }

    /// A whole number.
    pub(super) const fn whole(
        label: &'static str,
        unit: Unit,
        base: f64,
        bounds: RangeInclusive<f64>,
    ) -> Self {
        let mut row = Self::number(label, unit, base, bounds);
        row.kind = Kind::Whole;
        row
    }

    /// A choice; the base is the first of them.
    pub(super) const fn choice(
        label: &'static str,
        choices: &'static [(&'static str, &'static str)],
    ) -> Self {
        let mut row = Self::number(label, Unit::Count, 0.0, 0.0..=(choices.len() - 1) as f64);
        row.kind = Kind::Choice(choices);
        row
    }

    /// The linear slider's step.
    pub(super) const fn step(mut self, step: f64) -> Self {
        self.scale = Scale::Linear { step };
        self
    }

    /// A logarithmic slider with this smallest stop above the lower bound.
    pub(super) const fn log(mut self, from: f64) -> Self {
        self.scale = Scale::Logarithmic { from };
        self
    }

    /// Digits after the point.
    pub(super) const fn decimals(mut self, decimals: u32) -> Self {
        self.decimals = decimals;
        self
    }

    /// What it is called inside a sentence.
    pub(super) const fn called(mut self, noun: &'static str) -> Self {
        self.noun = Some(noun);
        self
    }

    pub(super) const fn plausible(mut self, plausible: RangeInclusive<f64>) -> Self {
        self.plausible = plausible;
        self
    }

    pub(super) const fn source(mut self, source: Source) -> Self {
        self.source = source;
        self
    }

    pub(super) const fn group(mut self, group: Group) -> Self {
        self.group = group;
        self
    }

    /// Whether the model takes `value`: finite, inside the bounds, whole where whole is asked.
    pub fn accepts(&self, value: f64) -> bool {
        self.bounds.contains(&value) && (self.kind == Kind::Number || value.fract() == 0.0)
    }

    /// Whether any figure follows from it, or chances alone.
    pub fn moves_figures(&self) -> bool {
        Group::of_figures().any(|group| group == self.group)
    }

    /// `value` on the grid that typing and sliding yield.
    pub fn rounded(&self, value: f64) -> f64 {
        round_to(value, self.decimals)
    }

    /// Every value its slider can take, rising.
    pub fn stops(&self) -> Vec<f64> {
        self.scale.stops(&self.bounds, self.decimals)
    }
}
