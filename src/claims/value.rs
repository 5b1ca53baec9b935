//! The value of a TAO: one of the two claims that people come for.

use super::article::{VALUE, price, value};
use super::claim::ARTICLE;
use super::piece::said;
use super::{Claim, Condition, Evidence, Outcome, Rounded, Test, Wanted, range, stat};
use crate::model::AssumptionId::*;
use crate::model::Unit::*;
use crate::model::{Assumptions, MetricId, valuation};

const GROWTH: Wanted = Wanted {
    row: PriceGrowth,
    metric: MetricId::ValuePerTao,
    targets: (180.0, 220.0),
    changes: &[],
};

/// The value of a TAO.
pub static WORTH: &[Claim] = &[Claim {
    key: "value",
    is_main: true,
    says: "Validators’ discounted cash flows make a TAO worth 180–220 USD",
    published: &[range("value", "Value of a TAO", Usd, VALUE)],
    test: Test::Conditional { are_examples: true },
    recompute: worth,
    scenario: ARTICLE,
}];

fn worth(cases: &super::Cases) -> Evidence {
    let a = &cases.article;
    let of = |key, label, a: &Assumptions| value(a).map(|value| stat(key, label, Usd, value));
    let at_growth = |price_growth| Assumptions { price_growth, ..*a };
    let constant = of("value", "at a constant price", &at_growth(0.0));
    let fitted = of("value_fitted", "Value as fitted here", a);
    let neutral = of(
        "value_growth_at_discount",
        "Value with the price growing at the discount rate",
        &at_growth(a.discount_rate),
    );
    let five_years = Assumptions {
        horizon_years: 5.0,
        ..*a
    };
    let shorter = of(
        "value_five_years",
        "Value as fitted, but over five years",
        &five_years,
    );
    let path = valuation(a);
    let price_at_end = path.price_at_horizon.ok().map(|price| {
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
    let figures = [constant, fitted, neutral, shorter, price_at_end, market_cap];
    let market = Outcome {
        figure: stat("price", "Market price", Usd, price(a)),
        says: said!["the market price"],
        is_recomputed: false,
    };
    let outcomes = [
        Outcome::of(constant, said!["at a constant price"]),
        Outcome::of(neutral, said!["if it grows ", DiscountRate]),
        Outcome::of(fitted, said!["if it grows ", PriceGrowth]),
        Some(market),
    ];
    Evidence {
        figures: figures.into_iter().flatten().collect(),
        says: said![
            "At a constant price those cash flows are worth ",
            constant,
            " per TAO."
        ],
        conditions: Condition::on(growth, |growth| {
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
            "The case fitted here assumes growth of ",
            PriceGrowth,
            " and gives ",
            fitted,
            ". It takes the price to ",
            price_at_end,
            " and the market cap to ",
            market_cap,
            ". If the price grows only as fast as the discount rate, the value is ",
            neutral,
            "; over five years it is ",
            shorter,
            "."
        ],
        outcomes: outcomes.into_iter().flatten().collect(),
    }
}
