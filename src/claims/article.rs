//! The article's figures as printed, and what follows from them in one step.

use super::Rounded;
use crate::model::{Assumptions, DAYS_PER_MONTH, DAYS_PER_YEAR, emission, run_rate, valuation};

/// Days of the first quarter of 2026 up to 20 March, the day before the article.
pub const DAYS_OF_QUARTER: Rounded = Rounded::exact(79.0);
/// TAO released in the first quarter.
pub const QUARTER: Rounded = Rounded::about(450_000.0);
/// USD of TAO traded on a usual day.
pub const USUAL_VOLUME: (Rounded, Rounded) =
    (Rounded::printed(280e6, 1e6), Rounded::printed(320e6, 1e6));
/// The same as a part of the market cap.
pub const USUAL_TURNOVER: (Rounded, Rounded) =
    (Rounded::printed(0.08, 0.01), Rounded::printed(0.12, 0.01));
/// USD of all TAO in circulation.
pub const MARKET_CAP: Rounded = Rounded::printed(2.62e9, 0.01e9);
/// USD of open interest in perpetual futures.
pub const OPEN_INTEREST: Rounded = Rounded::printed(47e6, 1e6);
/// Value per TAO in USD.
pub const VALUE: (Rounded, Rounded) = (Rounded::printed(180.0, 1.0), Rounded::printed(220.0, 1.0));
/// Growth of the number of validators in the month before the article.
pub const VALIDATOR_GROWTH: Rounded = Rounded::printed(0.23, 0.01);
/// Number of validators.
pub const VALIDATORS: Rounded = Rounded::about(4_100.0);
/// Subnets in February 2026 and on 20 March.
pub const SUBNETS: (Rounded, Rounded) = (Rounded::exact(38.0), Rounded::exact(47.0));
/// USD for one bitcoin.
pub const BITCOIN: Rounded = Rounded::about(70_650.0);
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
/// Fall of the price of centralised compute, a year.
pub const COMPUTE_FALL: (Rounded, Rounded) =
    (Rounded::printed(0.30, 0.01), Rounded::printed(0.40, 0.01));
/// Months until TAO's compute is to compete.
pub const WINDOW: (Rounded, Rounded) = (Rounded::printed(18.0, 1.0), Rounded::printed(24.0, 1.0));

/// One.
pub const WHOLE: Rounded = Rounded::exact(1.0);
/// Days in a year.
pub const YEAR: Rounded = Rounded::exact(DAYS_PER_YEAR);

/// USD for one TAO.
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

/// TAO a day for each validator, were this part of all emission shared among them alike.
pub fn emission_each(a: &Assumptions, part: f64) -> Rounded {
    daily_emission(a) * Rounded::exact(part) / Rounded::about(a.validators)
}

/// Months in which that pays for the whole stake, at no cost.
pub fn whole_stake_payback(a: &Assumptions, part: f64) -> Rounded {
    Rounded::exact(a.own_stake) / (emission_each(a, part) * Rounded::exact(DAYS_PER_MONTH))
}

/// TAO a day that the chain's rule pays at an issuance.
pub fn by_rule(issued: f64) -> Rounded {
    Rounded::exact(emission::chain_emission(issued))
}

/// Months of run-rate payback; `None` where it never pays back.
pub fn payback(a: &Assumptions) -> Option<Rounded> {
    run_rate(a).payback_months.ok().map(Rounded::exact)
}

/// USD of value per TAO; `None` where there is none.
pub fn value(a: &Assumptions) -> Option<Rounded> {
    valuation(a).value_per_tao.ok().map(Rounded::exact)
}

/// Change of a currency against the dollar that makes TAO's change in dollars its change in that currency.
pub fn currency_change(in_dollars: Rounded, in_currency: Rounded) -> Rounded {
    (WHOLE + in_dollars) / (WHOLE + in_currency) - WHOLE
}
