//! No answer is an outcome with a reason.

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
    /// Too few paths of a simulation break even for this part of them to have done so.
    NotOnPaths {
        /// Part of them that does not, as a fraction.
        share: f64,
        /// The time looked at, in years.
        years: f64,
    },
    /// What is asked for how it varies with something, or that, is the same on every path.
    NothingVaries,
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

/// A number if it is finite, else [`Undefined::TooLarge`].
pub(super) fn finite(value: f64) -> Figure {
    // Adding zero turns −0 into 0: what is nothing has no sign.
    if value.is_finite() {
        Ok(value + 0.0)
    } else {
        Err(Undefined::TooLarge)
    }
}
