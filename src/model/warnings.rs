//! What a careful analyst would point out about a set of assumptions and its figures.

use super::validator::{discount_factor, required_return};
use super::{Assumptions, Evaluation, Figure, emission};

/// Stake weight that a validator permit asks for.
pub const PERMIT: f64 = 1_000.0;
/// TAO that takes this weight when it is staked on root alone, where each counts 0.18 (August 2026).
pub const PERMIT_ON_ROOT: f64 = 5_556.0;

/// Something to know before relying on a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Warning {
    /// The projected payback lies beyond the operating time, in months.
    BeyondOperating {
        /// The payback.
        payback: f64,
        /// The operating time.
        operating: f64,
    },
    /// After the payback, costs take the balance below again.
    PaybackReversed,
    /// After the month in which quitting loses nothing it would lose again.
    ExitPaybackReversed,
    /// After the month in which stopping has a net present value of zero it is negative again.
    DiscountedPaybackReversed,
    /// The yield is above 100 % a year; this one, a fraction.
    HighYield(f64),
    /// Too little stake for a permit; so much, TAO.
    BelowPermit(f64),
    /// More TAO is staked with this validator than with all of them.
    AboveTotalStake {
        /// Own and delegated.
        stake: f64,
        /// Staked with all validators.
        total: f64,
    },
    /// The price is below what was paid: paybacks leave out what the stake itself has lost. USD/TAO.
    BelowEntryPrice {
        /// Today's price.
        price: f64,
        /// The price paid.
        entry: f64,
    },
    /// The emission is not what the chain's rule pays at this issuance, TAO a day.
    EmissionOffRule {
        /// As assumed.
        given: f64,
        /// By the rule.
        by_rule: f64,
    },
    /// The issuance is less than the chain had issued, TAO.
    BelowChainIssuance {
        /// As assumed.
        given: f64,
        /// On chain at the date of the figures.
        on_chain: f64,
    },
    /// More TAO circulates than is issued.
    CirculatingAboveIssued {
        /// In circulation.
        circulating: f64,
        /// Issued.
        issued: f64,
    },
    /// More TAO is staked than circulates today.
    StakedAboveCirculating {
        /// Staked with all validators.
        staked: f64,
        /// In circulation.
        circulating: f64,
    },
    /// More TAO is staked than is issued in a later month, the first such one within the horizon.
    StakedAboveIssued {
        /// The month.
        month: u32,
        /// Staked with all validators by then.
        staked: f64,
        /// Issued by then.
        issued: f64,
    },
    /// The price grows no slower than money is discounted, per cent a year.
    PriceOutgrowsDiscount {
        /// Growth of the price.
        growth: f64,
        /// The required return.
        required: f64,
    },
    /// TAO is worth less than its price, yet holding it pays, USD/TAO.
    HoldingDisagrees {
        /// What a TAO is worth.
        value: f64,
        /// What it costs.
        price: f64,
        /// What selling it after the operating time is worth today.
        held: f64,
    },
    /// The required return exceeds terminal growth by few points: so many.
    NarrowGap(f64),
    /// More than half of the value lies after the horizon; a fraction.
    TerminalShare(f64),
    /// Emission pays nearly all of the discounted income; a fraction.
    PaidByEmission(f64),
}

/// Part of the value after the horizon from which on a reader is warned rather than told.
pub const LARGE_TERMINAL_SHARE: f64 = 0.75;

/// Everything worth pointing out, in the order of the page. `chain_issued` is the issuance on chain, in TAO,
/// at the date of the figures.
pub fn warnings(a: &Assumptions, evaluation: &Evaluation, chain_issued: f64) -> Vec<Warning> {
    let groups = [
        about_the_validator(a, evaluation),
        about_the_chain(a, evaluation, chain_issued),
        about_the_value(a, evaluation),
    ];
    groups.into_iter().flatten().collect()
}

fn about_the_validator(a: &Assumptions, evaluation: &Evaluation) -> Vec<Warning> {
    let projection = &evaluation.projection;
    let stake = a.own_stake + a.delegated_stake;
    let total = a.validators * a.average_stake;
    [
        above(&projection.payback_months, a.operating_months).map(|payback| {
            Warning::BeyondOperating {
                payback,
                operating: a.operating_months,
            }
        }),
        when(projection.payback_reversed, Warning::PaybackReversed),
        when(
            projection.exit_payback_reversed,
            Warning::ExitPaybackReversed,
        ),
        when(
            projection.discounted_payback_reversed,
            Warning::DiscountedPaybackReversed,
        ),
        above(&evaluation.run_rate.apr, 1.0).map(Warning::HighYield),
        when(stake < PERMIT, Warning::BelowPermit(stake)),
        when(stake > total, Warning::AboveTotalStake { stake, total }),
        when(
            a.price < a.entry_price,
            Warning::BelowEntryPrice {
                price: a.price,
                entry: a.entry_price,
            },
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn about_the_chain(a: &Assumptions, evaluation: &Evaluation, chain_issued: f64) -> Vec<Warning> {
    /// What is off by no more than this part is rounding, or another way of counting.
    const CLOSE: f64 = 0.01;
    let by_rule = emission::chain_emission(a.issued_supply);
    [
        when(
            (a.daily_emission - by_rule).abs() > CLOSE * by_rule,
            Warning::EmissionOffRule {
                given: a.daily_emission,
                by_rule,
            },
        ),
        when(
            a.issued_supply < (1.0 - CLOSE) * chain_issued,
            Warning::BelowChainIssuance {
                given: a.issued_supply,
                on_chain: chain_issued,
            },
        ),
        when(
            a.circulating_supply > (1.0 + CLOSE) * a.issued_supply,
            Warning::CirculatingAboveIssued {
                circulating: a.circulating_supply,
                issued: a.issued_supply,
            },
        ),
        staked_above_supply(a, evaluation),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// More staked than there is: today, or in the first month within the horizon.
fn staked_above_supply(a: &Assumptions, evaluation: &Evaluation) -> Option<Warning> {
    let today = a.validators * a.average_stake;
    if today > a.circulating_supply {
        return Some(Warning::StakedAboveCirculating {
            staked: today,
            circulating: a.circulating_supply,
        });
    }
    let months = &evaluation.flows[..12 * a.horizon_years as usize];
    let networks = months.iter().map(|flow| &flow.network);
    let mut above = networks.filter(|network| network.total_stake > network.issued);
    above.next().map(|network| Warning::StakedAboveIssued {
        month: network.month,
        staked: network.total_stake,
        issued: network.issued,
    })
}

fn about_the_value(a: &Assumptions, evaluation: &Evaluation) -> Vec<Warning> {
    let valuation = &evaluation.valuation;
    let required = required_return(a);
    let gap = required - a.terminal_growth;
    [
        when(
            a.price_growth >= required,
            Warning::PriceOutgrowsDiscount {
                growth: a.price_growth,
                required,
            },
        ),
        holding_disagrees(a, evaluation),
        when(gap < 5.0, Warning::NarrowGap(gap)),
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

fn holding_disagrees(a: &Assumptions, evaluation: &Evaluation) -> Option<Warning> {
    let value = *evaluation.valuation.value_per_tao.as_ref().ok()?;
    let end = &evaluation.flows[a.operating_months as usize - 1];
    let sold = end.network.price * (1.0 - a.selling_cost / 100.0);
    let held = sold * discount_factor(a).powf(-a.operating_months);
    let price = a.price;
    // Growth at the required return is neutral, whatever rounding makes of it.
    const ROUNDING: f64 = 1e-9;
    when(
        value < price && held > (1.0 + ROUNDING) * price,
        Warning::HoldingDisagrees { value, price, held },
    )
}

fn when(is_so: bool, warning: Warning) -> Option<Warning> {
    is_so.then_some(warning)
}

fn above(figure: &Figure, limit: f64) -> Option<f64> {
    figure.as_ref().ok().copied().filter(|value| *value > limit)
}
