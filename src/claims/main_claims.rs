//! The two claims that people come for: the breakeven, and the value of a TAO.

use super::article::{
    VALUE, daily_emission, emission_each, payback, price, value, whole_stake_payback,
};
use super::claim::ARTICLE;
use super::piece::said;
use super::{Claim, Condition, Evidence, Piece, Rounded, Stat, Test, Wanted, range, stat};
use crate::model::AssumptionId::{self, *};
use crate::model::Unit::*;
use crate::model::{Assumptions, MetricId, valuation};

/// The months published, and what gives them.
const MONTHS: (f64, f64) = (13.0, 15.0);
const RECOVERED: Wanted = Wanted {
    row: StakeRecovered,
    metric: MetricId::Payback,
    targets: MONTHS,
    changes: &[],
};
const NO_COST: &[(AssumptionId, f64)] = &[(ComputeCost, 0.0), (HardwareCost, 0.0)];
const ALL_EMISSION_NO_COST: &[(AssumptionId, f64)] = &[
    (ValidatorShare, 100.0),
    (ComputeCost, 0.0),
    (HardwareCost, 0.0),
];
const DELEGATED: Wanted = Wanted {
    row: DelegatedStake,
    changes: &[(StakeRecovered, 0.0)],
    ..RECOVERED
};
const GROWTH: Wanted = Wanted {
    row: PriceGrowth,
    metric: MetricId::ValuePerTao,
    targets: (180.0, 220.0),
    changes: &[],
};

/// Breakeven and value.
pub static MAIN: &[Claim] = &[
    Claim {
        key: "payback",
        is_main: true,
        says: "A validator breaks even in 13–15 months",
        published: &[range(
            "payback",
            "Time to breakeven",
            Months,
            (
                Rounded::printed(MONTHS.0, 1.0),
                Rounded::printed(MONTHS.1, 1.0),
            ),
        )],
        test: Test::Conditional { are_examples: true },
        recompute: breakeven,
        scenario: ARTICLE,
    },
    Claim {
        key: "value",
        is_main: true,
        says: "A TAO is worth 180–220 USD on validators’ cash flows",
        published: &[range("value", "Value of a TAO", Usd, VALUE)],
        test: Test::Conditional { are_examples: true },
        recompute: worth,
        scenario: ARTICLE,
    },
];

fn breakeven(cases: &super::Cases) -> Evidence {
    let a = &cases.article;
    let (part, each) = (a.validator_share / 100.0, emission_each(a, 1.0));
    let tao = stat(
        "tao_each",
        "All emission, for each validator",
        TaoPerDay,
        each,
    );
    let usd = stat(
        "usd_each",
        "The same in dollars",
        UsdPerDay,
        each * price(a),
    );
    let whole = stat(
        "payback",
        "on all emission, at no cost",
        Months,
        whole_stake_payback(a, 1.0),
    );
    let shared = stat(
        "payback_on_share",
        "The same on the validators’ share of the emission",
        Months,
        whole_stake_payback(a, part),
    );
    let july = payback(&cases.chain_july).map(|months| {
        stat(
            "payback_chain_july",
            "On the chain of July 2026",
            Months,
            months,
        )
    });
    let emission = stat("daily_emission", "Emission", TaoPerDay, daily_emission(a));
    Evidence {
        figures: [tao, usd, whole, shared].into_iter().chain(july).collect(),
        says: said![
            "At best a validator needs ",
            whole,
            " to earn its stake back. That takes all ",
            Piece::Printed(emission),
            ", split among ",
            Validators,
            " validators who have no costs: ",
            usd,
            " each. With the ",
            ValidatorShare,
            " that go to validators and their stakers it takes ",
            shared,
            "."
        ],
        conditions: breakeven_conditions(a),
        also: said![
            "On the chain of July 2026 the answer was ",
            july,
            ", for other reasons than the article gives: there were fewer validators, and they were paid more."
        ],
    }
}

fn breakeven_conditions(a: &Assumptions) -> Vec<Condition> {
    let recovered = |key, label, changes| {
        let (from, to) = Wanted {
            changes,
            ..RECOVERED
        }
        .found(a)?;
        let whole = |value| Rounded::roughly(value, 1.0);
        Some(range(key, label, Percent, (whole(from), whole(to))))
    };
    let all_emission = recovered(
        "recovered_all_emission",
        "Stake that comes back: all emission, no costs",
        ALL_EMISSION_NO_COST,
    );
    let no_cost = recovered(
        "recovered_no_cost",
        "Stake that comes back: validators’ share, no costs",
        NO_COST,
    );
    let fitted = recovered(
        "recovered_fitted_costs",
        "Stake that comes back: validators’ share, fitted costs",
        &[],
    );
    let delegated = DELEGATED.found(a).map(|(from, to)| {
        let thousands = |value| Rounded::roughly(value, 1_000.0);
        range(
            "delegated",
            "Stake delegated by others, if none of one’s own comes back",
            Tao,
            (thousands(from), thousands(to)),
        )
    });
    [
        condition(all_emission, |share| {
            said![
                share,
                " of the stake comes back in the end, with all emission going to validators and no costs"
            ]
        }),
        condition(no_cost, |share| {
            said![
                share,
                " of it comes back, with validators’ ",
                ValidatorShare,
                " and no costs"
            ]
        }),
        condition(fitted, |share| {
            said![
                share,
                " of it comes back, with validators’ ",
                ValidatorShare,
                " and the costs fitted here"
            ]
        }),
        condition(delegated, |tao| {
            said!["others delegate ", tao, " to the validator"]
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A condition, where its figure can be found.
fn condition(figure: Option<Stat>, says: fn(Stat) -> Vec<Piece>) -> Option<Condition> {
    figure.map(|stat| Condition {
        figure,
        says: says(stat),
    })
}

fn worth(cases: &super::Cases) -> Evidence {
    let a = &cases.article;
    let of = |key, label, a: &Assumptions| value(a).map(|value| stat(key, label, Usd, value));
    let at_growth = |price_growth| Assumptions { price_growth, ..*a };
    let constant = of("value", "at a constant price", &at_growth(0.0));
    let fitted = of("value_fitted", "As fitted here", a);
    let neutral = of(
        "value_growth_at_discount",
        "With the price growing at the discount rate",
        &at_growth(a.discount_rate),
    );
    let five_years = Assumptions {
        horizon_years: 5.0,
        ..*a
    };
    let shorter = of(
        "value_five_years",
        "As fitted, but over five years",
        &five_years,
    );
    let path = valuation(a);
    let price = path.price_at_horizon.ok().map(|price| {
        stat(
            "price_at_horizon",
            "Price at the end, as fitted",
            Usd,
            price.into(),
        )
    });
    let market_cap = path.market_cap_at_horizon.ok().map(|cap| {
        stat(
            "market_cap_at_horizon",
            "Market cap at the end, as fitted",
            Usd,
            cap.into(),
        )
    });
    let growth = GROWTH.found(a).map(|(from, to)| {
        let whole = |value| Rounded::roughly(value, 1.0);
        range(
            "price_growth",
            "Price growth",
            PercentPerYear,
            (whole(from), whole(to)),
        )
    });
    let figures = [constant, fitted, neutral, shorter, price, market_cap];
    Evidence {
        figures: figures.into_iter().flatten().collect(),
        says: said![
            "At a constant price those cash flows are worth ",
            constant,
            " per TAO."
        ],
        conditions: condition(growth, |growth| {
            said![
                "the price grows by ",
                growth,
                " for ",
                HorizonYears,
                ", at a discount rate of ",
                DiscountRate
            ]
        })
        .into_iter()
        .collect(),
        also: said![
            "The case fitted here has ",
            PriceGrowth,
            " and gives ",
            fitted,
            ". It takes the price to ",
            price,
            " and the market cap to ",
            market_cap,
            ". If the price grows only as fast as the discount rate, the value is ",
            neutral,
            "; if the growth stops to count after five years, ",
            shorter,
            "."
        ],
    }
}
