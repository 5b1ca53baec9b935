//! The claims about subnets, the room on them and their fees, in the order of the article's facts.

use super::article::*;
use super::claim::CHAIN;
use super::piece::said;
use super::record::*;
use super::{Cases, Claim, Evidence, Rounded, Test, Verdict, count, range, stat};
use crate::model::AssumptionId;
use crate::model::Unit::*;

/// What comes from outside counts as income from this part of all emission on: a dollar in ten.
const MATERIAL_REVENUE: f64 = 0.1;

/// Subnets, the room on them and their fees.
pub static SUBNET_CLAIMS: &[Claim] = &[
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
            " at most, so ",
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
    let to_emission = OUTSIDE_REVENUE.1 / on_chain;
    let label = "That revenue, at most, as a share of the chain’s emission";
    let to_emission = stat("outside_to_emission", label, Fraction, to_emission);
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
        "In substance this is so. From outside, all subnets together take single-digit to low tens of millions of \
         dollars a year. That is at most ",
        to_emission,
        " of the ",
        on_chain,
        " that the chain pays out in new TAO; at the printed rate it would pay out ",
        printed,
        "."
    ];
    Evidence::of([to_emission, outside, on_chain, printed], says)
}
