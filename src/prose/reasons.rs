//! Why a figure has no answer.

use super::{Numerals, Phrase, UnitWords, say};
use crate::model::emission::CAP;
use crate::model::{Undefined, Unit};

/// What can be put into words.
pub trait Phrased {
    /// The words, without a full stop where they may stand inside a sentence.
    fn phrase(&self, n: &dyn Numerals) -> Phrase;
}

impl Phrased for Undefined {
    /// The reason: “never: it loses 312 USD a month”.
    fn phrase(&self, n: &dyn Numerals) -> Phrase {
        let answer = answer_without_reason(self).map(|answer| say![answer, ": "]);
        say![answer, self.because(n)]
    }
}

/// What else is said of a reason.
pub trait Reason {
    /// The answer and the reason, to follow a colon: “never, since it loses 312 USD a month”.
    fn after_colon(&self, n: &dyn Numerals) -> Phrase;

    /// Why, without the answer.
    fn because(&self, n: &dyn Numerals) -> Phrase;
}

/// The answer that there is none, where a word says it.
pub(super) fn answer_without_reason(reason: &Undefined) -> Option<&'static str> {
    match reason {
        Undefined::LosesMoney { .. }
        | Undefined::NotOnPaths { .. }
        | Undefined::NoTake
        | Undefined::NothingEmitted
        | Undefined::AtCap => Some("never"),
        Undefined::RunningAlwaysBetter
        | Undefined::RunningNeverBetter
        | Undefined::NoPriceSupported { .. }
        | Undefined::NoStablePrice { .. } => Some("none"),
        Undefined::NoFeesNeeded { .. } => Some("none are needed"),
        _ => None,
    }
}

impl Reason for Undefined {
    fn after_colon(&self, n: &dyn Numerals) -> Phrase {
        let answer = answer_without_reason(self).map(|answer| say![answer, ", since "]);
        say![answer, self.because(n)]
    }

    fn because(&self, n: &dyn Numerals) -> Phrase {
        match self {
            Undefined::LosesMoney { net_per_month } if *net_per_month == 0.0 => {
                "nothing is left after costs".into()
            }
            Undefined::LosesMoney { net_per_month } => {
                say!["it loses ", Unit::UsdPerMonth.prose(-net_per_month, n)]
            }
            Undefined::NotRecovered { share, years } if *share <= 0.0 => {
                say!["nothing is recovered within ", Unit::Years.prose(*years, n)]
            }
            Undefined::NotRecovered { share, years } => {
                // Just below the whole is not the whole: 99.96 % must not read as 100 %.
                let share = (share * 1_000.0).floor() / 1_000.0;
                say![
                    "only ",
                    Unit::Fraction.prose(share, n),
                    " is recovered within ",
                    Unit::Years.prose(*years, n)
                ]
            }
            Undefined::NotOnPaths { share, years } => say![
                Unit::Fraction.prose(*share, n),
                " of the futures do not break even within ",
                Unit::Years.prose(*years, n)
            ],
            Undefined::NothingVaries => "it is the same in every future".into(),
            Undefined::NoTaoEarned => {
                "no price covers the costs: the validator earns no TAO".into()
            }
            Undefined::NoTake => "the take is zero".into(),
            Undefined::RunningAlwaysBetter => "running beats delegating at every stake".into(),
            Undefined::RunningNeverBetter => "delegating beats running at every stake".into(),
            Undefined::NothingPaidOut => "nothing is paid out".into(),
            Undefined::NoRate => say![
                "no rate between ",
                Unit::PercentPerYear.prose(-99.0, n),
                " and ",
                Unit::PercentPerYear.prose(10_000.0, n),
                " brings the net present value to zero"
            ],
            Undefined::SeveralRates(rates) => {
                let rates = rates
                    .iter()
                    .map(|rate| Unit::Fraction.prose(*rate, n).into());
                say![
                    "several rates, ",
                    Phrase::join(rates, ", "),
                    " a year, bring the net present value to zero"
                ]
            }
            Undefined::GrowthTooHigh {
                terminal_growth,
                discount_rate,
            } => say![
                "terminal growth must stay below the required return; ",
                Unit::PercentPerYear.prose(*terminal_growth, n),
                " is not below ",
                Unit::PercentPerYear.prose(*discount_rate, n)
            ],
            Undefined::NoSupply => "there is no supply to spread the value over".into(),
            Undefined::NoPriceSupported { emission, fees, .. } => match (emission, fees) {
                (true, false) => "at every price, the value is below it: at these costs emission alone supports no price",
                (true, true) => "at every price, the value is below it: at these costs emission and fees support no price",
                (false, true) => "at every price, the value is below it: at these costs fees alone support no price",
                (false, false) => "there is no income to support a price",
            }
            .into(),
            Undefined::NoStablePrice { slope } => say![
                "each dollar of price adds ",
                Unit::Usd.prose(*slope, n),
                " of value, so no price is stable"
            ],
            Undefined::ValueNotPositive => "the value is not above zero".into(),
            Undefined::NothingTraded => "nothing is traded".into(),
            Undefined::NothingEmitted => "nothing is emitted".into(),
            Undefined::AtCap => say!["all ", Unit::Tao.prose(CAP, n), " are issued"],
            Undefined::NoSubnets => "there are no subnets to earn fees".into(),
            Undefined::NoFeesNeeded { value } => say![
                "without fees the value is already ",
                Unit::UsdPerTao.prose(*value, n)
            ],
            Undefined::NothingToday => {
                "today’s value is zero, so there is nothing to compare with".into()
            }
            Undefined::TooLarge => "the figure is too large to compute".into(),
        }
    }
}
