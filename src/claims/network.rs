//! The claims about value, validators and network, in the order of the article's facts. Figures are the article's;
//! words are ours.

use super::Test::*;
use super::computed::*;
use super::market::{ARTICLE, CHAIN};
use super::{Claim, Condition, Rounded};
use crate::model::{AssumptionId, DAYS_PER_YEAR, MetricId, Unit::*};

/// Where the run-rate payback lies between 13 and 15 months.
const PAYBACK: Condition = Condition {
    name: "",
    row: AssumptionId::StakeRecovered,
    metric: MetricId::Payback,
    targets: (13.0, 15.0),
    changes: &[],
    said: (Percent, |_, value| value),
};

/// Value, validators and network.
pub static NETWORK: &[Claim] = &[
    Claim {
        key: "downside",
        says: "180–220 USD are 21–34 % below the price",
        published: &[
            named("downside_from", Fraction, Rounded::printed(0.21, 0.01)),
            named("downside_to", Fraction, Rounded::printed(0.34, 0.01)),
        ],
        test: Own(|a| {
            let below = |value: Rounded| Rounded::exact(1.0) - value / price(a);
            vec![
                named("downside_from", Fraction, below(VALUE.1)),
                named("downside_to", Fraction, below(VALUE.0)),
            ]
        }),
        sentence: "They are {downside_from} to {downside_to} below it: the nearer end is not {printed downside_from}.",
        scenario: ARTICLE,
    },
    Claim {
        key: "payback",
        says: "A validator breaks even in 13–15 months",
        published: &[
            named("payback_from", Months, Rounded::printed(13.0, 1.0)),
            named("payback_to", Months, Rounded::printed(15.0, 1.0)),
        ],
        test: Unpublished {
            compute: |a| {
                vec![
                    named("all_emission", Months, whole_stake_payback(a, 1.0)),
                    named(
                        "validators_part",
                        Months,
                        whole_stake_payback(a, a.validator_share / 100.0),
                    ),
                ]
            },
            conditions: &[
                Condition {
                    name: "recovered_all_emission",
                    changes: &[
                        (AssumptionId::ValidatorShare, 100.0),
                        (AssumptionId::ComputeCost, 0.0),
                        (AssumptionId::HardwareCost, 0.0),
                    ],
                    ..PAYBACK
                },
                Condition {
                    name: "recovered_no_cost",
                    changes: &[
                        (AssumptionId::ComputeCost, 0.0),
                        (AssumptionId::HardwareCost, 0.0),
                    ],
                    ..PAYBACK
                },
                Condition {
                    name: "recovered_fitted_costs",
                    ..PAYBACK
                },
            ],
        },
        sentence: "The whole stake takes {all_emission} even with all emission and no cost, {validators_part} with validators’ {input validator_share}. It holds only if {recovered_all_emission} of the stake comes back with all emission and no cost, {recovered_no_cost} with {input validator_share} and no cost, {recovered_fitted_costs} with {input validator_share} and the costs fitted here.",
        scenario: ARTICLE,
    },
    Claim {
        key: "payback_january",
        says: "In January it was 8–10 months",
        published: &[
            named("payback_from", Months, Rounded::printed(8.0, 1.0)),
            named("payback_to", Months, Rounded::printed(10.0, 1.0)),
        ],
        test: Unpublished {
            compute: |a| {
                let month_ago = a.validators / (1.0 + MONTHS_GROWTH.value);
                vec![
                    named("a_month_back", Months, payback_with(a, month_ago)),
                    named(
                        "two_months_back",
                        Months,
                        payback_with(a, month_ago / (1.0 + MONTHS_GROWTH.value)),
                    ),
                ]
            },
            conditions: &[Condition {
                name: "february_growth",
                row: AssumptionId::Validators,
                targets: (8.0, 10.0),
                said: (Fraction, |a, validators| {
                    a.validators / (1.0 + MONTHS_GROWTH.value) / validators - 1.0
                }),
                ..PAYBACK
            }],
        },
        sentence: "Without the last month’s {months_growth} it was {a_month_back}. It holds only if the count grew by {february_growth} in February as well; at {months_growth} once more it was {two_months_back}.",
        scenario: Some(("article-2026-01", &[])),
    },
    Claim {
        key: "value",
        says: "Validators’ cash flows are worth 180–220 USD per TAO",
        published: &[
            named("value_from", UsdPerTao, VALUE.0),
            named("value_to", UsdPerTao, VALUE.1),
        ],
        test: Unpublished {
            compute: |a| {
                vec![
                    named("at_a_constant_price", UsdPerTao, value_at_growth(a, 0.0)),
                    named("fitted", UsdPerTao, value_at_growth(a, a.price_growth)),
                ]
            },
            conditions: &[Condition {
                name: "price_growth",
                row: AssumptionId::PriceGrowth,
                metric: MetricId::ValuePerTao,
                targets: (180.0, 220.0),
                said: (PercentPerYear, |_, value| value),
                changes: &[],
            }],
        },
        sentence: "At a constant price they are worth {at_a_constant_price}. It holds only if the price grows by {price_growth} at a discount rate of {input discount_rate}; the fitted case gives {fitted}.",
        scenario: ARTICLE,
    },
    Claim {
        key: "minimum_stake",
        says: "A validator must stake 1,000 TAO",
        published: &[named("minimum_stake", Tao, Rounded::exact(1_000.0))],
        test: Rule {
            compute: |_| vec![exact("minimum_stake", Tao, PERMIT / TAO_WEIGHT)],
            inputs: &["the subnet’s own tokens", "TAO", "delegations of both"],
            stated: &["TAO"],
        },
        sentence: "The rule asks for a stake weight of {permit}, in which a subnet’s own tokens count in full and TAO for {tao_weight}, delegations included: {minimum_stake} where there is nothing but TAO.",
        scenario: None,
    },
    Claim {
        key: "subnets",
        says: "47 subnets are active",
        published: &[named("subnets", Count, Rounded::exact(47.0))],
        test: Chain(|_| vec![exact("subnets", Count, CHAIN_SUBNETS)]),
        sentence: "In March 2026 the chain had {subnets}.",
        scenario: CHAIN,
    },
    Claim {
        key: "validators",
        says: "About 4,100 validators on 47 subnets",
        published: &[named("validators", Count, Rounded::about(4_100.0))],
        test: ChainAtMost(|a| vec![exact("validators", Count, PERMITS * a.subnets)]),
        sentence: "With {permits} permits a subnet there are {validators} at most.",
        scenario: Some(("article-2026-03", &[(AssumptionId::Validators, 3_008.0)])),
    },
    Claim {
        key: "no_fees",
        says: "There are no usage fees; rewards are inflation",
        published: &[named("fees", Usd, Rounded::exact(0.0))],
        test: Size {
            compute: |a| {
                let days = Rounded::exact(DAYS_PER_YEAR);
                let on_chain = by_rule(CHAIN_ISSUED) * price(a) * days;
                vec![
                    named("outside_to_emission", Fraction, OUTSIDE_REVENUE / on_chain),
                    named("emission_on_chain", UsdPerYear, on_chain),
                    named(
                        "emission_printed",
                        UsdPerYear,
                        daily_emission(a) * price(a) * days,
                    ),
                ]
            },
            matters_from: MATERIAL_REVENUE,
            is_said_to_matter: false,
        },
        sentence: "In substance: outside revenue, single-digit to low tens of millions a year, stands against {emission_on_chain} of emission on chain and {emission_printed} by the printed figure.",
        scenario: CHAIN,
    },
    Claim {
        key: "peers",
        says: "FET and AGIX are two peers",
        published: &[named("peers", Count, Rounded::exact(2.0))],
        test: Own(|_| {
            let mut tokens = PEERS.map(|(_, token)| token).to_vec();
            tokens.dedup();
            vec![exact("peers", Count, tokens.len() as f64)]
        }),
        sentence: "AGIX was merged into FET’s token in 2024: they are {peers} peer.",
        scenario: None,
    },
    Claim {
        key: "regions",
        says: "Validators are 38 % in North America, 29 % in Europe, 22 % in Asia",
        published: &[
            named("north_america", Fraction, Rounded::printed(0.38, 0.01)),
            named("europe", Fraction, Rounded::printed(0.29, 0.01)),
            named("asia", Fraction, Rounded::printed(0.22, 0.01)),
        ],
        test: Parts(|_| {
            let parts = [0.38, 0.29, 0.22].map(|part| Rounded::printed(part, 0.01));
            let sum = parts[0] + parts[1] + parts[2];
            vec![
                named("sum", Fraction, sum),
                named("missing", Fraction, Rounded::exact(1.0) - sum),
            ]
        }),
        sentence: "Together they are {sum}; the other {missing} are not given.",
        scenario: None,
    },
    Claim {
        key: "unsourced",
        says: "67 % of the volume on three venues, 31 % of compute on two subnets, rank 35",
        published: &[
            named("venues", Fraction, Rounded::printed(0.67, 0.01)),
            named("compute", Fraction, Rounded::printed(0.31, 0.01)),
            named("rank", Count, Rounded::exact(35.0)),
        ],
        test: Derived {
            compute: |_| Vec::new(),
            inputs: &[],
        },
        sentence: "No figures are published to compute them from.",
        scenario: None,
    },
];
