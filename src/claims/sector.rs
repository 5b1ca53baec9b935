//! The claims about peers, shares and rules, in the order of the article's facts.

use super::article::*;
use super::claim::CHAIN;
use super::piece::said;
use super::record::PEERS;
use super::{Claim, Evidence, Rounded, Test, Verdict, count, stat};
use crate::model::Unit::*;
use crate::model::emission::CAP;

const REGIONS: [Rounded; 3] = [
    Rounded::printed(0.38, 0.01),
    Rounded::printed(0.29, 0.01),
    Rounded::printed(0.22, 0.01),
];

/// Peers, shares and rules.
pub static SECTOR: &[Claim] = &[
    Claim {
        key: "peers",
        is_main: false,
        says: "Two peers fell as well: FET by 4.2 %, AGIX by 3.8 %",
        published: &[
            count("peers", "Peers", "peers", Rounded::exact(2.0)),
            stat(
                "change_fet",
                "Change of FET",
                Fraction,
                Rounded::printed(-0.042, 0.001),
            ),
            stat(
                "change_agix",
                "Change of AGIX",
                Fraction,
                Rounded::printed(-0.038, 0.001),
            ),
        ],
        test: Test::Equal(Verdict::ContradictsTheRecord),
        recompute: |_| {
            let mut tokens = PEERS.map(|token| token.is_now);
            tokens.sort_unstable();
            let distinct = 1 + tokens.windows(2).filter(|pair| pair[0] != pair[1]).count();
            let peers = count(
                "peers",
                "on record",
                "peers",
                Rounded::exact(distinct as f64),
            );
            let says = said![
                "AGIX was merged into FET’s token in 2024. That leaves ",
                peers,
                "."
            ];
            Evidence::of([peers], says)
        },
        scenario: None,
    },
    Claim {
        key: "regions",
        is_main: false,
        says: "Validators are 38 % in North America, 29 % in Europe and 22 % in Asia",
        published: &[
            stat("north_america", "North America", Fraction, REGIONS[0]),
            stat("europe", "Europe", Fraction, REGIONS[1]),
            stat("asia", "Asia", Fraction, REGIONS[2]),
        ],
        test: Test::Whole,
        recompute: |_| {
            let sum = REGIONS[0] + REGIONS[1] + REGIONS[2];
            let missing = stat("missing", "Not given", Fraction, WHOLE - sum);
            let sum = stat("sum", "All three", Fraction, sum);
            let says = said![
                "Together they are ",
                sum,
                "; the other ",
                missing,
                " is not given."
            ];
            Evidence::of([sum, missing], says)
        },
        scenario: None,
    },
    Claim {
        key: "unsourced",
        is_main: false,
        says: "Three venues have 67 % of the volume, two subnets 31 % of the compute; TAO ranks 35th",
        published: &[
            stat(
                "venues",
                "Volume on three venues",
                Fraction,
                Rounded::printed(0.67, 0.01),
            ),
            stat(
                "compute",
                "Compute on two subnets",
                Fraction,
                Rounded::printed(0.31, 0.01),
            ),
            count(
                "rank",
                "Rank by market cap",
                "from the top",
                Rounded::exact(35.0),
            ),
        ],
        test: Test::Missing(&[
            "the volume of each venue",
            "the compute of each subnet",
            "the market caps of the other tokens",
        ]),
        recompute: |_| Evidence::of([], said!["There is nothing to compute these figures from."]),
        scenario: None,
    },
    Claim {
        key: "reward_rule",
        is_main: false,
        says: "Rewards are fixed by the protocol, and the emission rate falls over time",
        published: &[stat(
            "reward_change",
            "Change of the reward over time",
            Fraction,
            Rounded::exact(0.0),
        )],
        test: Test::Equal(Verdict::ContradictsItself),
        recompute: |cases| {
            let (before, after) = (
                by_rule(CAP / 2.0 - 1.0),
                by_rule(cases.chain_march.issued_supply),
            );
            let change = stat(
                "reward_change",
                "by the rule, in December 2025",
                Fraction,
                after / before - WHOLE,
            );
            let before = stat(
                "emission_before",
                "Emission before the halving",
                TaoPerDay,
                before,
            );
            let after = stat("emission_after", "Emission after it", TaoPerDay, after);
            let says = said![
                "A rate that falls is not fixed. By the rule, rewards halve whenever the supply passes a mark. They \
                 did in December 2025, from ",
                before,
                " to ",
                after,
                "."
            ];
            Evidence::of([change, before, after], says)
        },
        scenario: CHAIN,
    },
];
