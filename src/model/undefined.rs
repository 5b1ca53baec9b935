//! No answer is an outcome with a reason.

use super::emission::CAP;
use super::{Numerals, Plain, Unit};

/// A figure of the model: a finite number, or why there is none.
pub type Figure = Result<f64, Undefined>;

/// Why a figure does not exist. Typed, so that a page can write it in the reader's numerals.
#[derive(Clone, Debug, PartialEq)]
pub enum Undefined {
    /// Costs and taxes take more than comes in.
    LosesMoney {
        /// Net cash flow a month, USD, zero or negative.
        net_per_month: f64,
    },
    /// The outlay is not earned back in the time looked at.
    NotRecovered {
        /// Part of it earned back by the end, as a fraction.
        share: f64,
        /// The time looked at, in years.
        years: f64,
    },
    /// The validator earns no TAO, so no price of TAO helps.
    NoTaoEarned,
    /// With take 0 a validator earns no more on its stake than a delegator.
    NoTake,
    /// Running is worth more than delegating at every own stake inside the bounds.
    RunningAlwaysBetter,
    /// Running is worth less than delegating at every own stake inside the bounds.
    RunningNeverBetter,
    /// Neither emission nor fees are paid out.
    NothingPaidOut,
    /// No rate between −99 % and 10,000 % a year makes the flows worth nothing.
    NoRate,
    /// Several rates do; each a year, as a fraction, rising.
    SeveralRates(Vec<f64>),
    /// The terminal value would be infinite.
    GrowthTooHigh {
        /// Terminal growth, per cent a year.
        terminal_growth: f64,
        /// What it must stay below, per cent a year: the discount rate, with the chance of failure in it.
        discount_rate: f64,
    },
    /// There is no TAO to spread the value over.
    NoSupply,
    /// The only price that equals its own value is not positive.
    NoPriceSupported {
        /// Where value and price cross, USD/TAO, zero or negative.
        crossing: f64,
        /// Whether emission counts, and there is any.
        emission: bool,
        /// Whether there are fees.
        fees: bool,
    },
    /// Each dollar of price adds at least a dollar of value: no price is stable.
    NoStablePrice {
        /// Value added per dollar of price.
        slope: f64,
    },
    /// The value is not positive, so it has no parts.
    ValueNotPositive,
    /// Nothing is traded.
    NothingTraded,
    /// Nothing is emitted, so issuance never reaches the next halving.
    NothingEmitted,
    /// All 21,000,000 TAO are issued.
    AtCap,
    /// There are no subnets to earn fees.
    NoSubnets,
    /// The value exceeds the price without any fees.
    NoFeesNeeded {
        /// The value without fees, USD/TAO.
        value: f64,
    },
    /// Room is measured against today's value, which is zero.
    NothingToday,
    /// The figure is too large for a computer's arithmetic.
    TooLarge,
}

impl Undefined {
    /// The reason in words, as a part of a sentence, with numbers the reader's way.
    pub fn words(&self, numerals: &dyn Numerals) -> String {
        let prose = |unit: Unit, value: f64| unit.prose(value, numerals);
        match self {
            Undefined::LosesMoney { net_per_month } if *net_per_month == 0.0 => {
                "never: it earns nothing after costs".into()
            }
            Undefined::LosesMoney { net_per_month } => {
                format!(
                    "never: it loses {} a month",
                    prose(Unit::Usd, -net_per_month)
                )
            }
            Undefined::NotRecovered { share, years } if *share <= 0.0 => {
                format!("nothing recovered after {}", prose(Unit::Years, *years))
            }
            Undefined::NotRecovered { share, years } => {
                // Just below the whole is not the whole: 99.96 % must not read as 100 %.
                let share = (share * 1_000.0).floor() / 1_000.0;
                format!(
                    "{} recovered after {}",
                    prose(Unit::Fraction, share),
                    prose(Unit::Years, *years)
                )
            }
            Undefined::NoTaoEarned => {
                "the validator earns no TAO, so no price covers its costs".into()
            }
            Undefined::NoTake => {
                "with a take of zero, nothing is kept of delegators’ rewards".into()
            }
            Undefined::RunningAlwaysBetter => "running beats delegating at every stake".into(),
            Undefined::RunningNeverBetter => "delegating beats running at every stake".into(),
            Undefined::NothingPaidOut => "nothing is paid out".into(),
            Undefined::NoRate => format!(
                "no rate between {} and {} a year brings the net present value to zero",
                prose(Unit::Percent, -99.0),
                prose(Unit::Percent, 10_000.0)
            ),
            Undefined::SeveralRates(rates) => {
                let rates: Vec<_> = rates
                    .iter()
                    .map(|rate| prose(Unit::Fraction, *rate))
                    .collect();
                format!(
                    "several rates bring the net present value to zero: {} a year",
                    rates.join(", ")
                )
            }
            Undefined::GrowthTooHigh {
                terminal_growth,
                discount_rate,
            } => format!(
                "growth must stay below the discount rate: {} a year for ever against {}",
                prose(Unit::Percent, *terminal_growth),
                prose(Unit::Percent, *discount_rate)
            ),
            Undefined::NoSupply => "there is no supply to spread the value over".into(),
            Undefined::NoPriceSupported {
                crossing,
                emission,
                fees,
            } => {
                let what = match (emission, fees) {
                    (true, false) => "emissions alone support no price",
                    (true, true) => "emissions and fees support no price",
                    (false, true) => "fees alone support no price",
                    (false, false) => "nothing supports a price",
                };
                format!(
                    "at these costs {what}: value and price would meet at {}",
                    prose(Unit::UsdPerTao, *crossing)
                )
            }
            Undefined::NoStablePrice { slope } => format!(
                "each dollar of price adds {} of value, so none is stable",
                prose(Unit::Usd, *slope)
            ),
            Undefined::ValueNotPositive => "the value is not positive".into(),
            Undefined::NothingTraded => "nothing is traded".into(),
            Undefined::NothingEmitted => "nothing is emitted, so no halving comes".into(),
            Undefined::AtCap => format!("all {} are issued", prose(Unit::Tao, CAP)),
            Undefined::NoSubnets => "there are no subnets to earn fees".into(),
            Undefined::NoFeesNeeded { value } => format!(
                "no fees are needed: without any the value is {} already",
                prose(Unit::UsdPerTao, *value)
            ),
            Undefined::NothingToday => {
                "today’s value is zero, so there is nothing to compare with".into()
            }
            Undefined::TooLarge => "the figure is too large to compute".into(),
        }
    }
}

impl std::fmt::Display for Undefined {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words(&Plain))
    }
}

impl std::error::Error for Undefined {}

/// A number if it is finite, else [`Undefined::TooLarge`].
pub(super) fn finite(value: f64) -> Figure {
    // Adding zero turns −0 into 0: what is nothing has no sign.
    if value.is_finite() {
        Ok(value + 0.0)
    } else {
        Err(Undefined::TooLarge)
    }
}
