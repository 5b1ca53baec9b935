//! What a careful analyst would point out about a set of assumptions and its figures.

use super::validator::required_return;
use super::{Assumptions, Evaluation, Numerals, Unit, emission};

/// Stake weight that a validator permit asks for.
const PERMIT: f64 = 1_000.0;

/// Something to know before relying on a figure. Typed, so that a page can write it in the reader's numerals.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// More than half of the value lies after the horizon (a fraction).
    TerminalShare(f64),
    /// The discount rate exceeds terminal growth by few points (in points).
    NarrowGap(f64),
    /// The price outgrows the discount rate (per cent a year, both).
    PriceOutgrowsDiscount(f64, f64),
    /// Emission pays nearly all of the discounted income (a fraction).
    PaidByEmission(f64),
    /// More TAO is staked than circulates (TAO, both).
    StakedAboveCirculating(f64, f64),
    /// The emission is not what the chain's rule pays at this issuance (TAO a day: given, by rule).
    EmissionOffRule(f64, f64),
    /// The issuance is less than the chain had issued (TAO: given, on chain).
    BelowChainIssuance(f64, f64),
    /// Too little stake for a permit (TAO).
    BelowPermit(f64),
    /// The yield is above 100 % a year (a fraction).
    HighYield(f64),
    /// The projected breakeven lies beyond the operating time (months, both).
    BeyondOperating(f64, f64),
    /// After breaking even, costs take the balance below again.
    PaybackReversed,
    /// After the month in which quitting loses nothing it would lose again.
    ExitPaybackReversed,
}

/// Everything worth pointing out, in the order of the page. `chain_issued` is the issuance on chain, in TAO,
/// at the date of the figures.
pub fn warnings(a: &Assumptions, evaluation: &Evaluation, chain_issued: f64) -> Vec<Warning> {
    let valuation = &evaluation.valuation;
    let projection = &evaluation.projection;
    let gap = required_return(a) - a.terminal_growth;
    let total_stake = a.validators * a.average_stake;
    let by_rule = emission::chain_emission(a.issued_supply);
    let weight = a.own_stake + a.delegated_stake;
    let above =
        |figure: &super::Figure, limit: f64| figure.clone().ok().filter(|value| *value > limit);
    [
        above(&projection.payback_months, a.operating_months)
            .map(|months| Warning::BeyondOperating(months, a.operating_months)),
        projection
            .payback_reversed
            .then_some(Warning::PaybackReversed),
        projection
            .exit_payback_reversed
            .then_some(Warning::ExitPaybackReversed),
        above(&evaluation.run_rate.apr, 1.0).map(Warning::HighYield),
        (weight < PERMIT).then_some(Warning::BelowPermit(weight)),
        ((a.daily_emission - by_rule).abs() > 0.01 * by_rule)
            .then_some(Warning::EmissionOffRule(a.daily_emission, by_rule)),
        (a.issued_supply < chain_issued)
            .then_some(Warning::BelowChainIssuance(a.issued_supply, chain_issued)),
        (total_stake > a.circulating_supply).then_some(Warning::StakedAboveCirculating(
            total_stake,
            a.circulating_supply,
        )),
        (a.price_growth >= a.discount_rate).then_some(Warning::PriceOutgrowsDiscount(
            a.price_growth,
            a.discount_rate,
        )),
        (gap < 5.0).then_some(Warning::NarrowGap(gap)),
        above(&valuation.terminal_share, 0.5).map(Warning::TerminalShare),
        valuation
            .emission_share
            .filter(|share| *share > 0.9)
            .map(Warning::PaidByEmission),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl Warning {
    /// The sentence, with numbers the reader's way.
    pub fn words(&self, numerals: &dyn Numerals) -> String {
        let prose = |unit: Unit, value: f64| unit.prose(value, numerals);
        match *self {
            Warning::TerminalShare(share) if share > 0.75 => format!(
                "Take care: {} of the value lies after the horizon, where nothing is forecast.",
                prose(Unit::Fraction, share)
            ),
            Warning::TerminalShare(share) => {
                format!(
                    "{} of the value lies after the horizon.",
                    prose(Unit::Fraction, share)
                )
            }
            Warning::NarrowGap(points) if points <= 0.0 => {
                "Terminal growth is not below the discount rate: all later years would be worth infinitely much.".into()
            }
            Warning::NarrowGap(points) => format!(
                "The discount rate is only {} above terminal growth: the value after the horizon rests on that gap.",
                prose(Unit::Points, points)
            ),
            Warning::PriceOutgrowsDiscount(growth, rate) => format!(
                "The price is assumed to rise {} a year, no slower than the discount rate of {}.",
                prose(Unit::Percent, growth),
                prose(Unit::Percent, rate)
            ),
            Warning::PaidByEmission(share) => format!(
                "Emission, which dilutes those who do not stake, pays {} of the discounted income; users’ fees pay {}.",
                prose(Unit::Fraction, share),
                prose(Unit::Fraction, 1.0 - share)
            ),
            Warning::StakedAboveCirculating(staked, circulating) => format!(
                "Validators times average stake is {}, more than the {} in circulation.",
                prose(Unit::Tao, staked),
                prose(Unit::Tao, circulating)
            ),
            Warning::EmissionOffRule(given, by_rule) => format!(
                "Daily emission is set to {}; at this issuance the chain’s rule pays {}.",
                prose(Unit::TaoPerDay, given),
                prose(Unit::TaoPerDay, by_rule)
            ),
            Warning::BelowChainIssuance(given, on_chain) => format!(
                "Issued supply is set to {}; the chain had issued about {} by the date of these figures, so halvings \
                 are counted from too low a start.",
                prose(Unit::Tao, given),
                prose(Unit::Tao, on_chain)
            ),
            Warning::BelowPermit(weight) => format!(
                "{} of stake is below the stake weight of {} that a validator permit asks for: rewards are not \
                 proportional down there.",
                prose(Unit::Tao, weight),
                prose(Unit::Tao, PERMIT)
            ),
            Warning::HighYield(apr) => format!(
                "A yield of {} a year on own stake is unusual: check stake, take and emission.",
                prose(Unit::Fraction, apr)
            ),
            Warning::BeyondOperating(months, operating) => format!(
                "The projected breakeven, {}, lies beyond the {} the validator is assumed to run.",
                prose(Unit::Months, months),
                prose(Unit::Months, operating)
            ),
            Warning::PaybackReversed => {
                "After breaking even the balance falls below again before the validator stops."
                    .into()
            }
            Warning::ExitPaybackReversed => {
                "After the month in which quitting loses nothing, quitting would lose money again."
                    .into()
            }
        }
    }
}
