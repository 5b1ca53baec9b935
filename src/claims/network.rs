//! The claims about value, validators and subnets, in the order of the article's facts.

use super::article::*;
use super::claim::{ARTICLE, CHAIN};
use super::piece::said;
use super::record::*;
use super::{Cases, Claim, Condition, Evidence, Piece, Rounded, Stat, Test, Verdict};
use super::{Wanted, count, range, stat};
use crate::model::Unit::*;
use crate::model::{AssumptionId, Assumptions, MetricId};

/// From this part of all emission on we call it income what comes from outside: a dollar in ten.
const MATERIAL_REVENUE: f64 = 0.1;
/// The months said to have been usual in January.
const JANUARY: (f64, f64) = (8.0, 10.0);
const GROWTH: Stat = stat(
    "validator_growth",
    "Growth in a month",
    Fraction,
    VALIDATOR_GROWTH,
);
const NEAR: Rounded = Rounded::printed(0.21, 0.01);

/// Value, validators and subnets.
pub static NETWORK: &[Claim] = &[
    Claim {
        key: "downside",
        is_main: false,
        says: "180–220 USD is 21–34 % below the price",
        published: &[range(
            "downside",
            "Below the price",
            Fraction,
            (NEAR, Rounded::printed(0.34, 0.01)),
        )],
        test: Test::Equal(Verdict::ContradictsItself),
        recompute: |cases| {
            let below = |value: Rounded| WHOLE - value / price(&cases.article);
            let both = (below(VALUE.1), below(VALUE.0));
            let both = range("downside", "Below the price", Fraction, both);
            let near = Piece::Printed(stat("downside", "The near end", Fraction, NEAR));
            Evidence::of(
                [both],
                said!["It is ", both, " below. The near end is not ", near, "."],
            )
        },
        scenario: ARTICLE,
    },
    Claim {
        key: "payback_january",
        is_main: false,
        says: "In January a validator broke even in 8–10 months",
        published: &[range(
            "payback",
            "Time to breakeven",
            Months,
            (
                Rounded::printed(JANUARY.0, 1.0),
                Rounded::printed(JANUARY.1, 1.0),
            ),
        )],
        test: Test::Conditional {
            are_examples: false,
        },
        recompute: january,
        scenario: Some(("article-2026-01", &[])),
    },
    Claim {
        key: "minimum_stake",
        is_main: false,
        says: "A validator must stake 1,000 TAO",
        published: &[stat(
            "minimum_stake",
            "Least stake",
            Tao,
            Rounded::exact(1_000.0),
        )],
        test: Test::Rule {
            inputs: &["the subnet’s own tokens", "TAO", "delegations of both"],
            stated: &["TAO"],
        },
        recompute: |_| {
            let alone = stat("minimum_stake", "of TAO alone", Tao, PERMIT / TAO_WEIGHT);
            let permit = stat("permit", "Stake weight asked for", Ratio, PERMIT);
            let weight = stat("tao_weight", "Weight of a TAO", Fraction, TAO_WEIGHT);
            let says = said![
                "The rule asks for a stake weight of ",
                permit,
                ", with what others delegate. A subnet’s own tokens count in full, TAO at ",
                weight,
                " of its amount. With nothing but TAO it takes ",
                alone,
                "."
            ];
            Evidence::of([alone, weight], says)
        },
        scenario: None,
    },
    Claim {
        key: "subnets",
        is_main: false,
        says: "47 subnets are active",
        published: &[count("subnets", "Subnets", "subnets", SUBNETS.1)],
        test: Test::Equal(Verdict::ContradictsTheChain),
        recompute: |cases| {
            let chain = count(
                "subnets",
                "on the chain",
                "subnets",
                cases.chain_march.subnets.into(),
            );
            Evidence::of([chain], said!["In March 2026 the chain had ", chain, "."])
        },
        scenario: CHAIN,
    },
    Claim {
        key: "validators",
        is_main: false,
        says: "About 4,100 validators work on 47 subnets",
        published: &[
            count("validators", "Validators", "validators", VALIDATORS),
            count("subnets", "Subnets", "subnets", SUBNETS.1),
        ],
        test: Test::AtMost(Verdict::ContradictsItself),
        recompute: room_for_validators,
        scenario: Some(("article-2026-03", &[(AssumptionId::Validators, 3_008.0)])),
    },
    Claim {
        key: "no_fees",
        is_main: false,
        says: "There are no usage fees: rewards are inflation",
        published: &[stat("fees", "Usage fees", UsdPerYear, Rounded::exact(0.0))],
        test: Test::Size {
            measures: 1,
            matters_from: MATERIAL_REVENUE,
            is_said_to_matter: false,
        },
        recompute: fees,
        scenario: CHAIN,
    },
];

fn january(cases: &Cases) -> Evidence {
    let a = &cases.article;
    let with = |validators: f64| payback(&Assumptions { validators, ..*a });
    let growth = 1.0 + VALIDATOR_GROWTH.value;
    let (month_ago, two_months_ago) = (a.validators / growth, a.validators / growth / growth);
    let once =
        with(month_ago).map(|months| stat("payback", "a month’s growth undone", Months, months));
    let twice = with(two_months_ago).map(|months| {
        stat(
            "payback_two_months",
            "Two months’ growth undone",
            Months,
            months,
        )
    });
    let validators = Rounded::exact(two_months_ago.round());
    let validators = count(
        "validators_two_months_before",
        "Validators two months before",
        "validators",
        validators,
    );
    let wanted = Wanted {
        row: AssumptionId::Validators,
        metric: MetricId::Payback,
        targets: JANUARY,
        changes: &[],
    };
    let found = wanted.found(a).map(|(fewest, most)| {
        let grown = |validators: f64| Rounded::roughly(month_ago / validators - 1.0, 0.01);
        let both = (grown(most), grown(fewest));
        range(
            "february_growth",
            "Growth of validators in February",
            Fraction,
            both,
        )
    });
    let condition = |growth: Stat| Condition {
        figure: found,
        says: said![
            "the number of validators grew by ",
            growth,
            " in February as well, and the price was the same"
        ],
    };
    Evidence {
        figures: [once, twice, Some(validators)]
            .into_iter()
            .flatten()
            .collect(),
        says: said![
            "Undo the last month’s growth of ",
            Piece::Printed(GROWTH),
            ", and a validator breaks even in ",
            once,
            "."
        ],
        conditions: found.map(condition).into_iter().collect(),
        also: said![
            "Undo ",
            Piece::Printed(GROWTH),
            " once more, and with ",
            validators,
            " it takes ",
            twice,
            "."
        ],
    }
}

fn room_for_validators(cases: &Cases) -> Evidence {
    let most = count(
        "validators",
        "at most, on the printed subnets",
        "validators",
        PERMITS * SUBNETS.1,
    );
    let room = PERMITS * cases.chain_march.subnets.into();
    let room = count(
        "validators_on_chain",
        "Room on the chain’s subnets",
        "permits",
        room,
    );
    let permits = count(
        "permits_counted",
        "Permits counted in August 2026",
        "permits",
        PERMITS_COUNTED,
    );
    let earning = Rounded::exact(cases.chain_july.validators);
    let label = "Validators that earned, in August 2026";
    let earning = count("validators_earning", label, "validators", earning);
    let each = count("permits", "Permits of a subnet", "permits", PERMITS);
    let subnets = count("subnets", "Subnets", "subnets", SUBNETS.1);
    let on_chain = count(
        "subnets_on_chain",
        "Subnets on the chain",
        "subnets",
        cases.chain_march.subnets.into(),
    );
    Evidence {
        figures: vec![most, room, permits, earning],
        says: said![
            "A subnet gives out ",
            each,
            " at most: ",
            subnets,
            " have room for ",
            most,
            "."
        ],
        also: said![
            "On the chain’s ",
            on_chain,
            " there would be room, but in August 2026 only ",
            permits,
            " and ",
            earning,
            " with an income were counted."
        ],
        ..Evidence::default()
    }
}

fn fees(cases: &Cases) -> Evidence {
    let a = &cases.article;
    let on_chain = by_rule(cases.chain_march.issued_supply) * price(a) * YEAR;
    let to_emission = (OUTSIDE_REVENUE.0 / on_chain, OUTSIDE_REVENUE.1 / on_chain);
    let label = "Revenue from outside to emission on the chain";
    let to_emission = range("outside_to_emission", label, Fraction, to_emission);
    let outside = range(
        "outside",
        "Revenue from outside, all subnets",
        UsdPerYear,
        OUTSIDE_REVENUE,
    );
    let on_chain = stat(
        "emission_on_chain",
        "Emission on the chain",
        UsdPerYear,
        on_chain,
    );
    let printed = daily_emission(a) * price(a) * YEAR;
    let printed = stat(
        "emission_printed",
        "Emission at the printed rate",
        UsdPerYear,
        printed,
    );
    let says = said![
        "In substance this is so. From outside, all subnets together take single-digit to low tens of millions a \
         year, at most ",
        to_emission,
        " of the emission. That is ",
        on_chain,
        " on the chain and ",
        printed,
        " at the printed rate."
    ];
    Evidence::of([to_emission, outside, on_chain, printed], says)
}
