//! Figures that the claims are recomputed from: the article's, as printed, and the chain's.

use super::{Named, Rounded};
use crate::model::Unit::{self, *};
use crate::model::emission::{self, CAP};
use crate::model::{Assumptions, DAYS_PER_MONTH, run_rate, valuation};

/// Days of the first quarter of 2026 up to 20 March, the day before the article.
pub const DAYS_OF_QUARTER: Rounded = Rounded::exact(79.0);
/// TAO released in the first quarter, as the article has it.
pub const QUARTER: Rounded = Rounded::about(450_000.0);
/// USD of TAO traded on a usual day: the lower and the upper end.
pub const USUAL_VOLUME: (Rounded, Rounded) =
    (Rounded::printed(280e6, 1e6), Rounded::printed(320e6, 1e6));
/// USD of all TAO in circulation, as printed.
pub const MARKET_CAP: Rounded = Rounded::printed(2.62e9, 0.01e9);
/// USD of open interest in perpetual futures.
pub const OPEN_INTEREST: Rounded = Rounded::printed(47e6, 1e6);
/// Value per TAO in USD: the lower and the upper end.
pub const VALUE: (Rounded, Rounded) = (Rounded::printed(180.0, 1.0), Rounded::printed(220.0, 1.0));
/// Growth of the number of validators in the month before the article.
pub const MONTHS_GROWTH: Rounded = Rounded::printed(0.23, 0.01);
/// TAO issued on chain by the day of the article: 10.5 million on 15 December 2025, and 3,600 a day since.
pub const CHAIN_ISSUED: f64 = 10_845_600.0;
/// Subnets on chain in March 2026.
pub const CHAIN_SUBNETS: f64 = 128.0;
/// Validator permits of a subnet.
pub const PERMITS: f64 = 64.0;
/// Weight of a TAO in a validator's stake weight, beside the subnet's own tokens that count in full.
pub const TAO_WEIGHT: f64 = 0.18;
/// Stake weight that a permit asks for.
pub const PERMIT: f64 = 1_000.0;
/// USD a year that all subnets take from outside: from single-digit to low tens of millions.
pub const OUTSIDE_REVENUE: Rounded = Rounded::between(1e6, 30e6);
/// Change of TAO in a day, in dollars and in bitcoin.
pub const CHANGE: (Rounded, Rounded) = (
    Rounded::printed(-0.057, 0.001),
    Rounded::printed(-0.0573, 0.000_1),
);
/// The same in reais and in baht.
pub const FIAT: (Rounded, Rounded) = (
    Rounded::printed(-0.0421, 0.000_1),
    Rounded::printed(-0.0609, 0.000_1),
);
/// From this part of a usual day’s trade on we call it material what is newly issued a day: one sale in a hundred.
pub const MATERIAL_ISSUANCE: f64 = 0.01;
/// From this part of all emission on we call it income what comes from outside: a dollar in ten.
pub const MATERIAL_REVENUE: f64 = 0.1;
/// What sentences name beside the figures of their own claim.
pub const KNOWN: &[Named] = &[
    named("months_growth", Fraction, MONTHS_GROWTH),
    named("quarter", Tao, QUARTER),
    named("cap", Tao, Rounded::exact(CAP)),
    named("first_halving", Tao, Rounded::exact(CAP / 2.0)),
    named("permits", Count, Rounded::exact(PERMITS)),
    named("permit", Count, Rounded::exact(PERMIT)),
    named("tao_weight", Fraction, Rounded::exact(TAO_WEIGHT)),
];
/// Tokens that the article calls peers, and what each of them is traded as since 2024.
pub const PEERS: [(&str, &str); 2] = [("FET", "FET"), ("AGIX", "FET")];

/// A figure with its name.
pub const fn named(name: &'static str, unit: Unit, figure: Rounded) -> Named {
    Named { name, unit, figure }
}

/// A number that is not rounded.
pub fn exact(name: &'static str, unit: Unit, value: f64) -> Named {
    named(name, unit, Rounded::exact(value))
}

/// USD/TAO.
pub fn price(a: &Assumptions) -> Rounded {
    Rounded::printed(a.price, 0.01)
}

/// TAO in circulation.
pub fn supply(a: &Assumptions) -> Rounded {
    Rounded::printed(a.circulating_supply, 1.0)
}

/// USD traded in 24 hours.
pub fn volume(a: &Assumptions) -> Rounded {
    Rounded::printed(a.volume_24h, 1e6)
}

/// TAO a day.
pub fn daily_emission(a: &Assumptions) -> Rounded {
    Rounded::about(a.daily_emission)
}

/// TAO a day that the rule pays at an issuance.
pub fn by_rule(issued: f64) -> Rounded {
    Rounded::exact(emission::chain_emission(issued))
}

/// Months in which a validator's whole stake comes back, at no cost, from this part of all emission.
pub fn whole_stake_payback(a: &Assumptions, part: f64) -> Rounded {
    let stake = Rounded::exact(a.own_stake);
    let earned = daily_emission(a) * Rounded::exact(part) / Rounded::about(a.validators);
    stake / (earned * Rounded::exact(DAYS_PER_MONTH))
}

/// USD/TAO that the base case is worth while the price grows by so many per cent a year; 0 where it has no value.
pub fn value_at_growth(a: &Assumptions, price_growth: f64) -> Rounded {
    let a = Assumptions { price_growth, ..*a };
    Rounded::exact(valuation(&a).value_per_tao.unwrap_or(0.0))
}

/// Months of run-rate payback with that many validators; 0 where it never pays back.
pub fn payback_with(a: &Assumptions, validators: f64) -> Rounded {
    let a = Assumptions { validators, ..*a };
    Rounded::exact(run_rate(&a).payback_months.unwrap_or(0.0))
}

/// Change of a currency against the dollar that makes TAO's change in dollars its change in that currency.
pub fn currency_change(in_dollars: Rounded, in_currency: Rounded) -> Rounded {
    let one = Rounded::exact(1.0);
    (one + in_dollars) / (one + in_currency) - one
}
