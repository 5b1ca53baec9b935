//! The claims about value and validators, in the order of the article's facts.

use super::article::*;
use super::claim::ARTICLE;
use super::piece::said;
use super::record::{PERMIT, TAO_WEIGHT};
use super::{Cases, Claim, Condition, Evidence, Piece, Rounded, Stat, Test, Verdict};
use super::{Wanted, count, range, stat};
use crate::model::Unit::*;
use crate::model::{AssumptionId, Assumptions, MetricId};

/// The months said to have been usual in January.
const JANUARY: (f64, f64) = (8.0, 10.0);
const GROWTH: Stat = stat(
    "validator_growth",
    "Growth in a month",
    Fraction,
    VALIDATOR_GROWTH,
);
const NEAR: Rounded = Rounded::printed(0.21, 0.01);

/// Value and validators.
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
            let near = stat("near_end", "The near end", Fraction, below(VALUE.1));
            let printed = Piece::Printed(stat("near_end", "The near end", Fraction, NEAR));
            Evidence::of(
                [both],
                said![
                    "It is ",
                    both,
                    " below. The near end is ",
                    near,
                    ", not ",
                    printed,
                    "."
                ],
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
                " and counts what others delegate. A subnet’s own tokens count in full, TAO at ",
                weight,
                " of the amount. With nothing but TAO it takes ",
                alone,
                "."
            ];
            Evidence::of([alone, weight], says)
        },
        scenario: None,
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
            "Time to breakeven, two months’ growth undone",
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
        ..Evidence::default()
    }
}
